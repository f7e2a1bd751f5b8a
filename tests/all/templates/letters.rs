//! Filters, tests and operators see the letters that a person sees, and no mark of the program's own gets anywhere.

use tera::{Context, Tera};
use vanthu::source::Source;
use vanthu::template::data;
use vanthu::{Inputs, Shelf, messages, received};

use super::{SPEC, fault, invitation, invitation_of, printed};
use crate::support::repository::{text, told};

/// Expressions whose value is a text or number, over what the short spec gives its invitation.
const EXPRESSIONS: [&str; 72] = [
    "meeting.topic",
    "meeting.topic | upper",
    "meeting.topic | lower",
    "meeting.topic | title",
    "meeting.chair | capitalize",
    "meeting.topic | length",
    "meeting.topic | wordcount",
    "meeting.topic | truncate(length=7)",
    "meeting.topic | truncate(length=7, end=' và ' ~ meeting.event)",
    "meeting.topic | truncate(length=700)",
    "meeting.topic | replace(from='tiến độ', to='tình hình')",
    "meeting.topic | replace(from='tiến độ', to=meeting.event) | replace(from='cuộc họp', to='a')",
    "meeting.topic | replace(from=meeting.event, to='x')",
    "meeting.topic | trim(pat='đánh')",
    "meeting.topic | trim_start(pat='đánh ')",
    "meeting.topic | trim_end(pat='điểm')",
    "'  a ' ~ meeting.topic ~ '  ' | trim",
    "meeting.topic | split(pat=' ') | length",
    "meeting.topic | split(pat=' ') | reverse | join(sep='-')",
    "meeting.topic | split(pat=' ') | first",
    "meeting.topic | split(pat=' ') | last",
    "meeting.topic | split(pat=' ') | nth(n=2)",
    "meeting.topic | split(pat=' ') | sort | join(sep=' ')",
    "meeting.topic | split(pat=' ') | unique | length",
    "(meeting.topic ~ ' ' ~ meeting.topic) | split(pat=' ') | unique | join(sep=' ')",
    "meeting.topic | reverse",
    "meeting.topic | indent",
    "meeting.topic | str",
    "meeting.topic | default(value='x')",
    "meeting.content | default(value='x', boolean=true)",
    "meeting.topic | escape_html",
    "meeting.topic | escape_xml",
    "meeting.topic | escape",
    "meeting.topic | safe",
    "'12' ~ meeting.sessions | length",
    "meeting.date | split(pat='/') | last | int + 1",
    "meeting.date | split(pat='/') | first | float",
    "meeting.topic[0]",
    "meeting.topic[-1]",
    "meeting.topic[5:8]",
    "meeting.topic[::-1]",
    "meeting.topic[1:9:2]",
    "meeting.topic?[0]",
    "meeting.chairs[0].name[0:4]",
    "(meeting.topic ~ meeting.event)[3]",
    "[c for c in meeting.chair_name] | join(sep='.')",
    "meeting.topic ~ ' ' ~ meeting.event",
    "meeting.topic ~ 1 ~ meeting.end",
    "'bằng' if meeting.event == 'cuộc họp' else 'khác'",
    "'bằng' if 'cuộc họp' == meeting.event else 'khác'",
    "'bằng' if meeting.event != 'cuộc họp' else 'khác'",
    "'bằng' if meeting.chairs[0].name == meeting.chair_name else 'khác'",
    "'trước' if meeting.chair_name < 'Đz' else 'sau'",
    "'trước' if 'Đa' >= meeting.chair_name else 'sau'",
    "'có' if 'tiến độ các' in meeting.topic else 'không'",
    "'có' if meeting.event in 'dự cuộc họp này' else 'không'",
    "'có' if meeting.event in ['cuộc họp', 'hội nghị'] else 'không'",
    "'có' if 'cuộc họp' in [meeting.event] else 'không'",
    "'có' if meeting.event not in ['hội nghị'] else 'không'",
    "'có' if meeting.chair_name in meeting.chairs[0].phrase else 'không'",
    "'có' if meeting.chairs[0] == meeting.chairs[0] else 'không'",
    "'có' if meeting.topic is starting_with(pat='đánh giá') else 'không'",
    "'có' if meeting.topic is ending_with(pat='trọng điểm') else 'không'",
    "'có' if meeting.topic is containing(pat='tiến độ') else 'không'",
    "'có' if meeting.attendees is containing(pat='x') else 'không'",
    "'có' if meeting.chair_name is string and meeting.chairs is array else 'không'",
    "{'cuộc họp': 'a', 'hội nghị': 'b'}[meeting.event]",
    "{'cuộc họp': 'a'} | get(key=meeting.event)",
    "[k ~ v for k, v in {'a': meeting.event}] | join(sep=', ')",
    "meeting.chairs | group_by(attribute='name') | keys | first",
    "(meeting.chairs | group_by(attribute='name'))[meeting.chair_name] | length",
    "meeting.chairs | sort(attribute='name') | length",
];

/// The data of the invitation as people see it.
fn data_of(spec: &str) -> serde_json::Value {
    let shelf = Shelf::new(Vec::new(), Vec::new());
    let Inputs { notices, used, .. } = received(&Source::new("hop.toml", spec), &shelf, None);
    data::value(&notices, &used)["notices"][0]["data"].clone()
}

/// What the engine makes of an expression by itself, of data without marks.
fn by_itself(expression: &str, data: &serde_json::Value) -> String {
    let context = Context::from_serialize(data).expect("the data is an object");
    let made = Tera::one_off(&format!("{{{{ {expression} }}}}"), &context, false);
    made.unwrap_or_else(|error| panic!("{expression}: {error}"))
}

/// Text as a page folds it.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_filter_test_and_operator_sees_letters() {
    let data = data_of(&text(SPEC));
    assert_eq!(data["meeting"]["event"], "cuộc họp");
    for expression in EXPRESSIONS {
        let expected = folded(&by_itself(expression, &data));
        assert!(!expected.is_empty(), "{expression}");
        assert_eq!(printed(&format!("{{{{ {expression} }}}}")), expected, "{expression}");
        // What was printed into a variable, went through a component or a section is the same text.
        let ways = [
            format!("{{% set x = {expression} %}}{{{{ x }}}}"),
            format!("{{% set x %}}{{{{ {expression} }}}}{{% endset %}}{{{{ x ~ '' }}}}"),
            format!("{{% filter str | trim %}}{{{{ {expression} }}}}{{% endfilter %}}"),
            format!("{{% component p(a) %}}{{{{ a }}}}{{% endcomponent %}}{{{{ <p a={{{expression}}} /> }}}}"),
            format!(
                "{{% component p() %}}{{{{ body }}}}{{% endcomponent %}}{{% <p> %}}{{{{ {expression} }}}}{{% </p> %}}"
            ),
        ];
        for way in ways {
            assert_eq!(printed(&way), expected, "{way}");
        }
    }
}

#[test]
fn filters_see_what_was_printed_into_a_variable_as_letters() {
    let data = data_of(&text(SPEC));
    for filter in [
        "upper",
        "lower",
        "title",
        "capitalize",
        "length",
        "wordcount",
        "reverse",
        "trim",
        "str",
        "indent",
        "truncate(length=9)",
        "replace(from='họp', to='hội')",
        "split(pat=' ') | last",
        "escape_html",
    ] {
        let expected = folded(&by_itself(&format!("(meeting.event ~ ' về ' ~ meeting.topic) | {filter}"), &data));
        let captured = "{% set x %}{{ meeting.event }} về {{ meeting.topic }}{% endset %}";
        assert_eq!(printed(&format!("{captured}{{{{ x | {filter} }}}}")), expected, "{filter}");
        let section =
            format!("{{% filter {filter} %}}{{{{ meeting.event }}}} về {{{{ meeting.topic }}}}{{% endfilter %}}");
        if !filter.contains("split") {
            assert_eq!(printed(&section), expected, "{section}");
        }
    }
    for (condition, said) in [
        ("x == 'cuộc họp'", "có"),
        ("x != 'cuộc họp'", "không"),
        ("'họp' in x", "có"),
        ("x in ['cuộc họp']", "có"),
        ("x[0] == 'c' and x[0:4] == 'cuộc'", "có"),
        ("x is starting_with(pat='cuộc')", "có"),
        ("x ~ '' == meeting.event", "có"),
    ] {
        let captured = "{% set x %}{{ meeting.event }}{% endset %}";
        let template = format!("{captured}{{% if {condition} %}}có{{% else %}}không{{% endif %}}");
        assert_eq!(printed(&template), said, "{condition}");
    }
}

#[test]
fn letters_that_mean_something_in_markup_stay_letters() {
    let typed = "a < b & \"c\" <b>d</b> > &amp; &#57344;";
    let spec = text(SPEC).replace("đánh giá tiến độ các dự án trọng điểm", &typed.replace('"', "\\\""));
    for expression in [
        "meeting.topic",
        "meeting.topic | safe",
        "meeting.topic | escape_xml",
        "meeting.topic ~ ''",
        "meeting.topic | upper | lower",
    ] {
        let opening = format!("{{% set x %}}{{{{ {expression} }}}}{{% endset %}}«{{{{ {expression} }}}}»{{{{ x }}}}»");
        let document = invitation_of(&spec, &[("parts/opening.tera", &opening)]).expect("it is printed");
        let page = document.body[0].text();
        assert!(page.starts_with(&format!("«{typed}»{typed}»")), "{expression}: {page}");
    }
    // Tags that a template has in a text of its own are tags where it says so.
    let document = invitation("{{ '<b>a</b>' | safe }}{{ '<b>b</b>' }}{{ ('<b>' ~ meeting.event ~ '</b>') | safe }}");
    let document = document.expect("it is printed");
    let bold: String =
        document.body[0].texts().filter(|part| part.emphasis.bold).map(|part| part.text.as_str()).collect();
    assert_eq!(bold, "acuộc họp");
    assert!(document.body[0].text().starts_with("a<b>b</b>cuộc họp"));
}

#[test]
fn what_is_cut_keeps_its_emphasis_its_paragraphs_and_its_place() {
    let content = "đánh giá **tiến độ các** dự án trọng điểmm";
    let spec = text(SPEC).replace("room = ", &format!("content = \"{content}\"\nroom = "));
    let opening =
        "{{ meeting.content | truncate(length=16, end='') }} {{ meeting.content | replace(from='dự', to='các dự') }}";
    let draft = super::drafted(&spec, &[("parts/opening.tera", opening)]);
    let first = &draft.documents[0].document.body[0];
    let bold: Vec<_> = first.texts().filter(|part| part.emphasis.bold).map(|part| part.text.as_str()).collect();
    assert_eq!(bold, ["tiến độ", "tiến độ các"]);
    let end = first.texts().find(|part| part.text.contains("trọng điểmm")).expect("it is printed");
    let origin = end.origin.as_ref().expect("it was typed");
    let at = origin.offset().expect("letter by letter");
    assert_eq!(&content[at..], end.text, "{}", told(&draft.findings));
}

#[test]
fn messages_see_the_same_letters() {
    let file = |text: &str| vanthu::shelf::File {
        path: "tin-nhan.tera".to_owned(),
        source: Source::new("tin-nhan.tera", text),
    };
    let template = "<p>{% if meeting.event == 'cuộc họp' %}{{ meeting.event | upper }} {{ meeting.topic[0:8] }}{% endif %} \
                    {{ '<b>a</b>' | safe }}{{ meeting.room | safe }}</p>\n<p label=\"{{ notice.items[0].label }}\">b</p>";
    let shelf = Shelf::new(Vec::new(), vec![file(template)]);
    let spec = text(SPEC).replace("Phòng họp tầng 4", "Phòng <b> & tầng 4");
    let made = messages(&Source::new("hop.toml", spec), &shelf, None);
    let [message] = &made.messages[..] else { panic!("{}", told(&made.findings)) };
    assert_eq!(message.text, "CUỘC HỌP đánh giá aPhòng <b> & tầng 4, trụ sở UBND tỉnh\n1. b\n");
}

#[test]
fn what_is_no_text_is_told_where_it_is_printed() {
    let (list, table, flag) =
        ("ở đây là cả một danh sách", "ở đây là cả một nhóm dữ liệu", "ở đây chỉ là có hay không");
    for (opening, place, said) in [
        ("a\n {{ meeting.attendees }}", "2:5 meeting.attendees", list),
        ("{{ meeting }}", "1:4 meeting", table),
        ("{{ notice.no_closing }}", "1:4 notice.no_closing", flag),
        ("{{ meeting.chairs[0] }}", "1:", table),
        ("{{ 'x' ~ meeting.attendees }}", "1:10 meeting.attendees", list),
        ("{{ meeting.attendees ~ 'x' }}", "1:4 meeting.attendees", list),
        ("{{ meeting.attendees | str }}", "1:4 meeting.attendees", list),
        ("{{ meeting.attendees | safe }}", "1:4 meeting.attendees", list),
        ("{{ [meeting.attendees] | join }}", "1:4 [meeting.attendees]", list),
        ("{{ range(end=3) }}", "1:4 range(end=3)", list),
        ("{% set x = meeting.duties or meeting.attendees %}{{ x }}", "1:53 x", list),
        ("{{ meeting.topic | split(pat=' ') }}", "1:", list),
        ("{{ meeting.event == 'x' }}", "1:", flag),
        ("{% for a in [[1], [2]] %}{{ a }}{% endfor %}", "1:29 a", list),
    ] {
        let (found, message) = fault(opening);
        assert!(found.starts_with(&format!("T101 {place}")), "{opening}: {found}");
        assert!(message.contains(said), "{opening}: {message}");
    }
}

#[test]
fn fields_stand_in_one_order() {
    let spec = text(SPEC);
    let keys = printed("{% for k, v in meeting %}{{ k }} {% endfor %}");
    assert!(keys.starts_with("event event_short basis ") && keys.ends_with(" papers contact"), "{keys}");
    let groups = "{% for k, v in [{'a': 'x', 'b': 1}, {'a': 'y', 'b': 2}, {'a': 'x', 'b': 3}, {'a': 'c', 'b': 4}] | group_by(attribute='a') %}{{ k }}{{ v | length }} {% endfor %}";
    assert_eq!(printed(groups), "x2 y1 c1");
    let maps = "{% set m = {'z': 1, 'b': 2, 'q': 3, 'a': 4} %}{{ m | keys | join }}{{ m | values | join }}{% for p in {...m, 'b': 5} | pairs %}{{ p[0] }}{{ p[1] }}{% endfor %}";
    let first = printed(maps);
    assert!(first.starts_with("zbqa1234"), "{first}");
    for _ in 0..20 {
        assert_eq!(printed(maps), first);
        assert_eq!(
            invitation_of(&spec, &[("parts/opening.tera", "{% for k, v in meeting %}{{ k }} {% endfor %}")])
                .expect("it is printed")
                .body[0]
                .text()
                .split(" tổ chức")
                .next(),
            Some(keys.as_str())
        );
    }
    assert_eq!(fault("{% for k, v in __tera_context %}{{ k }}{% endfor %}").0, "T102 1:16 __tera_context");
}

#[test]
fn words_that_no_page_would_show_are_told() {
    for (opening, place) in [
        ("Căn cứ <![CDATA[Luật số 1, điều 2,]]> UBND tỉnh", "T101 1:8 <![CDATA["),
        ("a <?xml b ?>", "T101 1:3 <?"),
        ("a <!DOCTYPE b>", "T101 1:3 <!"),
        ("a\u{E000}5\u{E001}b", "T101 1:2 \u{E000}"),
        ("{{ 'a\u{E00B}<p>' }}", "T101 1:6 \u{E00B}"),
    ] {
        assert_eq!(fault(opening).0, place, "{opening}");
    }
    assert_eq!(folded(&printed("a <!-- Ghi chú --> b")), "a b");
    // Put together from pieces, it is a text at least.
    assert_eq!(printed("a <{{ '' }}![CDATA[b]]> c"), "a b c");
}
