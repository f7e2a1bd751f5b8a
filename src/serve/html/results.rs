//! What can be taken away: each document in each format, messages, the calendar.

use maud::{Markup, html};
use vanthu::standard::Kind;
use vanthu::write::Format;

use super::pages::title;
use super::say;
use crate::serve::engine::Opened;

/// The links to all results of a text.
pub(in crate::serve) fn results(opened: &Opened<'_>) -> Markup {
    let lang = opened.lang;
    let to = |document: &str, format: &str| {
        format!("/result?file={}&document={}&format={format}", encoded(opened.name), encoded(document))
    };
    html! {
        h2 { (say(lang, "serve.results.title")) }
        @if opened.draft.documents.is_empty() {
            p.refused { (say(lang, "serve.results.none")) }
        } @else {
            @for drafted in &opened.draft.documents {
                h3 { (title(opened, drafted)) }
                p.links {
                    @for format in [Format::Docx, Format::Pdf, Format::Markdown] {
                        a href=(to(&drafted.name, format.id())) download { (say(lang, &format!("serve.format.{}", format.id()))) }
                        " "
                    }
                    @if matches!(drafted.kind, Kind::GiayMoi | Kind::ThongBaoHop | Kind::ThayDoi) {
                        a href=(to(&drafted.name, "txt")) download { (say(lang, "serve.format.txt")) }
                    }
                }
            }
            p.links { a href=(to("", "ics")) download { (say(lang, "serve.format.ics")) } }
            p {
                button type="button" data-act="out" { (say(lang, "serve.results.out")) }
            }
        }
        div id="rendered" aria-live="polite" {}
    }
}

/// Text as part of an address.
pub(in crate::serve) fn encoded(text: &str) -> String {
    let mut safe = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_./".contains(&byte) {
            safe.push(char::from(byte));
        } else {
            safe.push_str(&format!("%{byte:02X}"));
        }
    }
    safe
}
