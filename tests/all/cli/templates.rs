//! Templates beside the specs: they take the place of built-in ones, and their faults are told at their own lines.

use super::{case, good};
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
