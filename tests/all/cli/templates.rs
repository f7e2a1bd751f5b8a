//! Templates beside the specs: they take the place of built-in ones, and their faults are told at their own lines.

use super::{case, changed, good};
use crate::support::desk::{Desk, Run};
use crate::support::repository::text;

/// Renders with a changed template of invitations beside the spec.
fn with_template(name: &str, old: &str, new: &str) -> Run {
    let template = text("templates/giay-moi.tera");
    assert_eq!(template.matches(old).count(), 1, "{old}");
    let desk = Desk::with("hop.toml", good());
    desk.put("templates/giay-moi.tera", template.replacen(old, new, 1));
    case(name, &desk, "render hop.toml")
}

#[test]
fn a_template_takes_the_place_of_the_built_in_one_and_of_no_other() {
    let desk = Desk::with("nam/hop.toml", good());
    let before = desk.run("render nam/hop.toml --format md -o truoc");
    let template = text("templates/giay-moi.tera").replace("Trân trọng kính mời", "Kính mời");
    desk.put("templates/giay-moi.tera", template);
    let after = desk.run("render nam/hop.toml --format md -o sau");
    assert_eq!((before.code, after.code), (0, 0));
    let [built_in, own] = ["truoc", "sau"].map(|folder| desk.text(&format!("{folder}/hop.giay-moi.md")));
    assert_eq!(own, built_in.replace("Trân trọng kính mời", "Kính mời"));
    assert_ne!(own, built_in);
    assert_eq!(desk.text("truoc/hop.ket-luan.md"), desk.text("sau/hop.ket-luan.md"));
}

#[test]
fn a_part_takes_the_place_of_the_built_in_one() {
    let desk = Desk::with("hop.toml", good());
    let part = text("templates/parts/attendees.tera").replace("Chủ trì{% else %}", "Chủ trì cuộc họp{% else %}");
    desk.put("templates/parts/attendees.tera", part);
    assert_eq!(desk.run("render hop.toml --format md").code, 0);
    assert!(desk.text("out/hop.giay-moi.md").contains("- Chủ trì cuộc họp;"));
}

/// A changed template must be told with that code, at that line of its own.
fn told(name: &str, old: &str, new: &str, code: &str, line: usize) -> Run {
    let run = with_template(name, old, new);
    assert_eq!((run.code, run.made.len()), (1, 0), "{name}\n{}", run.err);
    let place = format!("--> templates/giay-moi.tera:{line}:");
    assert!(run.err.contains(&format!("[{code}]: ")) && run.err.contains(&place), "{name}\n{}", run.err);
    run
}

/// Line of the template in which a text begins.
fn line_of(text: &str) -> usize {
    let template = self::text("templates/giay-moi.tera");
    template[..template.find(text).expect("the text is in the template")].matches('\n').count() + 1
}

const SHORT: &str = "Dự {{ meeting.event_short }}";
const OPENING: &str = "<p end=\":\">";

#[test]
fn unknown_fields_are_told_with_the_nearest() {
    let wrong = "Dự {{ meeting.event_shot }}";
    let run = told("template-unknown-field", SHORT, wrong, "T102", line_of(SHORT));
    assert!(run.err.contains("có phải là “event_short”?"), "{}", run.err);
}

#[test]
fn unknown_names_are_told_with_the_nearest() {
    let run = told("template-unknown-name", SHORT, "Dự {{ metting.event_short }}", "T102", line_of(SHORT));
    assert!(run.err.contains("có phải là “meeting”?"), "{}", run.err);
}

#[test]
fn unknown_tags_are_told_with_the_nearest() {
    let run = told("template-unknown-tag", OPENING, "<pp end=\":\">", "T103", line_of(OPENING));
    assert!(run.err.contains("có phải là “p”?"), "{}", run.err);
}

#[test]
fn unknown_filters_and_parts_are_told_at_their_line() {
    let subject = "{{ notice.subject }}";
    told("template-unknown-filter", subject, "{{ notice.subject | viet_hoa }}", "T104", line_of(subject));
    told("template-unknown-part", "parts/item.tera", "parts/muc.tera", "T104", line_of("parts/item.tera"));
}

#[test]
fn syntax_errors_are_told_at_their_line() {
    let endif = "{% endif -%}\n</subject>";
    told("template-syntax", endif, "\n</subject>", "T101", text("templates/giay-moi.tera").lines().count() + 1);
    told("template-unclosed-braces", SHORT, "Dự {{ meeting.event_short }", "T105", line_of(SHORT));
}

#[test]
fn tags_that_do_not_match_are_told() {
    for (name, old, new) in [("template-open-tag", "</subject>", ""), ("template-other-tag", OPENING, "<h end=\":\">")]
    {
        let run = with_template(name, old, new);
        assert_eq!((run.code, run.made.len()), (1, 0), "{name}\n{}", run.err);
        assert!(
            run.err.contains("[T106]: ") && run.err.contains("--> templates/giay-moi.tera:"),
            "{name}\n{}",
            run.err
        );
    }
}

#[test]
fn words_outside_all_tags_are_not_lost_in_silence() {
    let run = with_template("template-loose-words", OPENING, "Kính gửi các sở <p end=\":\">");
    assert!(run.code == 1 && run.err.contains("--> templates/giay-moi.tera:"), "{}", run.err);
}

#[test]
fn a_template_of_another_name_is_used_where_it_is_named() {
    let spec = good().replacen("kind = \"giay-moi\"\n", "kind = \"giay-moi\"\ntemplate = \"bao-chi\"\n", 1);
    let desk = Desk::with("hop.toml", spec);
    let template = text("templates/giay-moi.tera");
    desk.put("templates/bao-chi.tera", template.replace("Trân trọng kính mời", "Kính mời"));
    assert_eq!(desk.run("render hop.toml --format md").code, 0);
    assert!(desk.text("out/hop.giay-moi.md").contains("Kính mời các thành phần"));
    desk.put("templates/bao-chi.tera", template.replace("<subject>", "<subjct>"));
    assert_eq!(case("template-named-broken", &desk, "render hop.toml").code, 1);
    // Templates that nobody asks for do no harm: other programs have such folders too.
    desk.put("hop.toml", good());
    assert_eq!(desk.run("render hop.toml --format md").code, 0);
}

#[test]
fn templates_that_include_each_other_in_a_circle_are_told() {
    let desk = Desk::with("hop.toml", good());
    desk.put("templates/parts/time.tera", "{% include \"parts/item.tera\" %}");
    let run = case("template-circle", &desk, "render hop.toml");
    assert!(run.code == 1 && run.err.contains("[T108]: ") && run.err.contains("parts/time.tera"), "{}", run.err);
}

#[test]
fn built_in_templates_are_written_out_once() {
    let desk = Desk::with("hop.toml", good());
    let run = case("templates-export-named", &desk, "templates export giay-moi parts/task.tera giay-moi");
    assert_eq!(
        (run.code, run.made),
        (0, vec!["templates/giay-moi.tera".to_owned(), "templates/parts/task.tera".to_owned()])
    );
    assert_eq!(desk.text("templates/parts/task.tera"), text("templates/parts/task.tera"));
    desk.put("templates/giay-moi.tera", "của tôi");
    let run = case("templates-export-exists", &desk, "templates export");
    assert_eq!((run.code, run.made.len()), (2, 0));
    assert_eq!(case("templates-export-exists-en", &desk, "templates export --lang en giay-moi").code, 2);
    assert_eq!(desk.text("templates/giay-moi.tera"), "của tôi");
    let run = desk.run("templates export --force");
    assert_eq!(run.code, 0);
    assert_eq!(desk.text("templates/giay-moi.tera"), text("templates/giay-moi.tera"));
    let run = desk.run("templates export --out khac/mau");
    assert!(run.code == 0 && run.made.len() >= 19 && run.made.iter().all(|path| path.starts_with("khac/mau/")));
    assert_eq!(case("templates-export-unknown", &desk, "templates export giay-mui").code, 2);
    assert_eq!(case("templates-export-far", &desk, "templates export xyz").code, 2);
    desk.put("tep", "");
    assert_eq!(case("templates-export-into-file", &desk, "templates export giay-moi -o tep").code, 2);
}

#[test]
fn templates_are_tried_on_every_kind() {
    let office = text("offices/ubnd-tinh-lang-son.toml");
    let office = office.replace("[kind.ket-luan]", "[kind.ket-luan]\ntemplate = \"nghi-quyet\"");
    let desk = Desk::with("offices/ubnd-xa.toml", office);
    assert_eq!(case("templates-check-none", &desk, "templates check").code, 0);
    for (name, like) in [
        ("giay-moi", "giay-moi"),
        ("giay-moi-hop-bao", "giay-moi"),
        ("nghi-quyet", "ket-luan"),
        ("doi-lich", "thay-doi"),
        ("parts/task", "parts/task"),
    ] {
        desk.put(&format!("templates/{name}.tera"), text(&format!("templates/{like}.tera")));
    }
    desk.put("templates/khac.tera", "{{ office.short }}");
    desk.put("templates/parts/khac.tera", "a");
    assert_eq!(case("templates-check", &desk, "templates check").code, 0);
    assert_eq!(case("templates-check-en", &desk, "templates check --lang en templates").code, 0);
    assert_eq!(case("templates-check-missing", &desk, "templates check khong-co").code, 2);
}

#[test]
fn faults_in_any_branch_of_a_template_are_found() {
    let cases = [
        ("templates-check-change", "thay-doi", "thu hồi {{ notice.cited }}", "thu hồi {{ notice.sited }}"),
        ("templates-check-part", "parts/deliver", "deliver.as_above", "deliver.as_abov"),
        ("templates-check-absent", "giay-moi", "Dự {{ meeting.event_short }}", "Dự {{ notice.guest.name }}"),
        ("templates-check-letter", "cong-van", "notice.taken_tasks", "notice.taken_task"),
    ];
    for (name, template, old, new) in cases {
        let good = text(&format!("templates/{template}.tera"));
        assert!(good.contains(old), "{name}");
        let desk = Desk::with(&format!("templates/{template}.tera"), good.replace(old, new));
        let run = case(name, &desk, "templates check");
        let line = good[..good.find(old).expect("the text is there")].matches('\n').count() + 1;
        assert!(run.code == 1 && run.err.contains(&format!("--> templates/{template}.tera:{line}:")), "{}", run.err);
    }
    // Syntax is read in all templates at once.
    let desk = Desk::with("templates/ket-luan.tera", "{{ a");
    desk.put("templates/giay-moi.tera", "{% if a %}");
    let run = case("templates-check-syntax", &desk, "templates check");
    assert!(run.code == 1 && run.err.contains("ket-luan.tera:") && run.err.contains("giay-moi.tera:"), "{}", run.err);
}

#[test]
fn data_of_notices_is_printed() {
    let desk = Desk::with("hop.toml", good());
    let run = case("data", &desk, "data hop.toml --kind giay-moi");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let data: serde_json::Value = serde_json::from_str(&run.out).expect("the data is JSON");
    assert_eq!(data["version"], 1);
    assert_eq!(data["notices"][0]["data"]["meeting"]["chair_name"], "Đoàn Thanh Sơn");
    desk.put("sai.toml", good().replace("thứ Hai", "thứ Ba"));
    assert_eq!(case("data-faulty", &desk, "data sai.toml").code, 1);
    assert_eq!(case("data-missing", &desk, "data khong-co.toml").code, 2);
}

#[test]
fn a_template_without_end_keeps_nothing_else_from_being_told_or_written() {
    let loops: String = ["a", "b", "c", "d"].map(|name| format!("{{%- for {name} in range(end=10000) -%}}")).concat();
    let endless = format!("<subject>{loops}{}", "{%- endfor -%}".repeat(4));
    let desk = Desk::new();
    desk.put("templates/lap.tera", text("templates/giay-moi.tera").replacen("<subject>", &endless, 1));
    desk.put("hop.toml", changed("kind = \"giay-moi\"\n", "kind = \"giay-moi\"\ntemplate = \"lap\"\n"));
    for number in 1..=8 {
        desk.put(&format!("sai-{number}.toml"), changed("thứ Hai", "thứ Ba"));
    }
    desk.put("dung.toml", good());
    let run = case("template-endless-among-others", &desk, "render --format md .");
    assert_eq!(
        (run.code, run.made.as_slice()),
        (1, &["out/dung.giay-moi.md".to_owned(), "out/dung.ket-luan.md".to_owned()][..])
    );
    assert_eq!(run.err.matches("lỗi[M204]").count(), 8, "{}", run.err);
    assert!(run.err.contains("--> templates/lap.tera:2:"), "{}", run.err);
}

#[test]
fn what_a_template_prints_has_a_limit() {
    let desk = Desk::with("hop.toml", good());
    desk.put(
        "templates/parts/opening.tera",
        "{% for a in range(end=100000) %}{{ meeting.topic }}{% endfor %}".repeat(8),
    );
    assert_eq!(case("template-prints-too-much", &desk, "render hop.toml").code, 1);
}

#[test]
fn a_template_of_another_kind_is_told_where_it_is_named() {
    let name = "kind = \"giay-moi\"\n";
    let desk = Desk::with("hop.toml", changed(name, &format!("{name}template = \"thay-doi\"\n")));
    let run = case("template-of-another-kind", &desk, "render hop.toml");
    assert!(run.code == 1 && run.err.contains("[T109]: ") && run.err.contains("--> hop.toml:19:12"), "{}", run.err);
    // One of an office's own is mended at its own line.
    let desk = Desk::with("hop.toml", changed(name, &format!("{name}template = \"rieng\"\n")));
    desk.put("templates/rieng.tera", "<subject>a</subject>\n<p>{{ change.action }}</p>");
    assert!(desk.run("render hop.toml").err.contains("--> templates/rieng.tera:2:"));
}

#[test]
fn lists_and_data_are_told_where_they_are_printed() {
    for (name, opening) in [
        ("template-prints-list", "{{ meeting.attendees }}\n"),
        ("template-prints-cdata", "Căn cứ <![CDATA[Luật số 1, điều 2,]]> UBND tỉnh\n"),
    ] {
        let desk = Desk::with("hop.toml", good());
        desk.put("templates/parts/opening.tera", opening);
        assert_eq!(case(name, &desk, "render hop.toml").code, 1);
        let run = desk.run("templates check");
        assert!(
            run.code == 1 && run.err.contains("lỗi[T101]") && run.err.contains("parts/opening.tera:1:"),
            "{}",
            run.err
        );
    }
}
