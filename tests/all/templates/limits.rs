//! What a template prints, builds up and goes through has a limit: it is told at the template, before anything grows.

use std::time::{Duration, Instant};

use super::{OPENING, fault, fault_of, invitation, invitation_of, printed, text};
use crate::support::repository::told;

/// Far more than any of these takes, even without optimisation and beside other work.
const PATIENCE: Duration = Duration::from_secs(60);

fn soon<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    let done = work();
    assert!(begun.elapsed() < PATIENCE, "{what}: {:?}", begun.elapsed());
    done
}

#[test]
fn printing_without_end_is_told_of_the_template() {
    for opening in [
        "{% for a in range(end=100000) %}aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa{% endfor %}",
        "{% for a in range(end=100000) %}{{ meeting.topic }}{% endfor %}",
    ] {
        let findings = soon(opening, || invitation(opening)).expect_err("it is refused");
        let said = told(&findings);
        assert!(
            findings.len() == 1 && said.contains("in ra quá 2 MB") && said.contains("templates/parts/opening.tera"),
            "{said}"
        );
    }
    // Somewhat more than the longest real notice is printed.
    assert!(printed("{% for a in range(end=10000) %}{{ meeting.topic }} {% endfor %}").len() > 300_000);
}

#[test]
fn a_text_in_a_variable_does_not_grow_without_end() {
    let double = |grow: &str| {
        format!(
            "{{% set_global x = meeting.topic %}}{{% for a in range(end=60) %}}{{% set_global x = {grow} %}}{{% endfor %}}"
        )
    };
    for grow in ["x ~ x", "[x, x] | join", "x | replace(from='t', to=x)", "x | replace(from='', to=x)"] {
        let (place, said) = soon(grow, || fault(&double(grow)));
        assert!(place.starts_with("T101 1:") && said.contains("ghép chữ quá 2 MB"), "{grow}: {place} {said}");
    }
    let lines = "{% set_global x = 'a' %}{% for a in range(end=20) %}{% set_global x = x ~ '\\n' ~ x %}{% endfor %}{{ x | indent(width=1000) }}";
    assert!(soon("indent", || fault(lines)).1.contains("2 MB"));
}

#[test]
fn loops_that_print_nothing_are_told_where_they_stand() {
    let nested = "{% for a in range(end=10000) %}\n{% for b in range(end=10000) %}{% endfor %}{% endfor %}";
    let (place, said) = soon("loops", || fault(nested));
    assert_eq!(place, "T101 2:13 range(end=10000)");
    assert!(said.contains("mẫu chạy quá dài"), "{said}");
    for opening in [
        "{% set x = [a for a in range(end=10000) if [b for b in range(end=10000)] | length == 1] %}",
        "{% for a in range(end=100000) %}{% for c in meeting.topic %}{% endfor %}{% endfor %}",
        "{% set x = range(end=100000) %}{% for a in x %}{% if a in x | sort | reverse %}{% endif %}{% endfor %}",
        "{% set_global x = meeting.topic %}{% for a in range(end=13) %}{% set_global x = x ~ x %}{% endfor %}{% for a in range(end=100000) %}{% if 'zz' in x %}{% endif %}{% endfor %}",
    ] {
        let (place, said) = soon(opening, || fault(opening));
        assert!(place.starts_with("T101 1:") && said.contains("mẫu chạy quá dài"), "{opening}: {place} {said}");
    }
}

#[test]
fn words_in_a_variable_do_not_grow_without_end() {
    let words = "a".repeat(100_000);
    for opening in [
        format!("{{% set x %}}{{% for a in range(end=100000) %}}{words}{{% endfor %}}{{% endset %}}"),
        format!(
            "{{% component c() %}}{words}{{% endcomponent %}}{{% set x %}}{{% for a in range(end=100000) %}}{{{{ <c /> }}}}{{% endfor %}}{{% endset %}}"
        ),
        format!(
            "{{% set w = '{words}' %}}{{% filter upper %}}{{% for a in range(end=100000) %}}{{{{ w }}}}{{% endfor %}}{{% endfilter %}}"
        ),
    ] {
        assert!(soon("words", || fault(&opening)).1.contains("mẫu chạy quá dài"));
    }
}

#[test]
fn files_and_components_that_multiply_are_told() {
    let name = |number: usize| format!("parts/x{number}.tera");
    let files: Vec<(String, String)> = (0..18)
        .map(|number| {
            let include = format!("{{% include \"{}\" %}}", name(number + 1));
            (name(number), if number == 17 { String::new() } else { include.repeat(4) })
        })
        .collect();
    let mut templates: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    templates.push((OPENING, "{% include \"parts/x0.tera\" %}"));
    assert!(soon("files", || fault_of(&templates)).1.contains("mẫu chạy quá dài"));
    let components: String = (0..19)
        .map(|number| {
            let call = format!("{{{{ <c{} /> }}}}", number + 1);
            format!("{{% component c{number}() %}}{}{{% endcomponent %}}", call.repeat(4))
        })
        .collect();
    let all = format!("{components}{{% component c19() %}}{{% endcomponent %}}{{{{ <c0 /> }}}}");
    assert!(soon("components", || fault(&all)).1.contains("mẫu chạy quá dài"));
}

#[test]
fn chains_of_files_have_a_limit() {
    for (kind, last) in [("extends", "{% block a %}a{% endblock %}"), ("include", "a")] {
        let chain = |length: usize| {
            let name = |number: usize| format!("parts/x{number}.tera");
            let mut files: Vec<(String, String)> =
                (1..length).map(|number| (name(number), format!("\n{{% {kind} '{}' %}}", name(number + 1)))).collect();
            files.push((name(length), last.to_owned()));
            files.push((OPENING.to_owned(), "{% include 'parts/x1.tera' %}".to_owned()));
            files
        };
        let result = |length| {
            let files = chain(length);
            let templates: Vec<(&str, &str)> =
                files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
            soon(kind, || invitation_of(&text(super::SPEC), &templates))
        };
        if kind == "include" {
            assert!(result(17).is_ok(), "{kind}");
        }
        for length in [19, 3000] {
            let findings = result(length).expect_err("it is refused");
            let said = told(&findings);
            assert!(
                findings.len() == 1 && said.contains("quá 20 tệp mẫu") && said.contains("templates/parts/x18.tera:2:"),
                "{said}"
            );
        }
    }
}

#[test]
fn what_stands_inside_each_other_has_a_limit() {
    let nested =
        |open: &str, inside: &str, close: &str, times: usize| open.repeat(times) + inside + &close.repeat(times);
    for (template, words) in [
        (nested("{% if true %}", "a", "{% endif %}", 5000), "quá nhiều tầng"),
        (format!("{{{{ {} }}}}", nested("(", "1", ")", 5000)), "quá nhiều tầng"),
        (format!("{{{{ {} }}}}", nested("[", "1", "]", 5000)), "quá nhiều tầng"),
        (format!("{{{{ a{} }}}}", nested("[a", "", "]", 5000)), "quá nhiều tầng"),
        (format!("{{% if a %}}{}{{% endif %}}", "{% elif a %}".repeat(50_000)), "quá 100 elif"),
        (nested("<b>", "a", "</b>", 5000), "nằm trong quá nhiều thẻ khác"),
    ] {
        let findings = soon(words, || invitation(&template)).expect_err("it is refused");
        let said = told(&findings);
        assert!(findings.len() == 1 && said.contains(words), "{said}");
    }
    assert_eq!(printed(&format!("{{% if false %}}{}{{% else %}}b{{% endif %}}", "{% elif false %}a".repeat(99))), "b");
}
