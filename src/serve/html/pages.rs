//! The pages as they will be printed; where errors keep them from being printed, as far as they can be made.

use maud::{PreEscaped, html};
use vanthu::Drafted;
use vanthu::finding::words;
use vanthu::write::{pdf, svg};

use super::say;
use crate::serve::engine::Opened;

/// All pages of all documents, each document under its name.
pub(in crate::serve) fn pages(opened: &Opened<'_>) -> String {
    let lang = opened.lang;
    let (documents, refused) = (&opened.draft.documents, &opened.draft.refused);
    let shown: Vec<&Drafted> = documents.iter().chain(refused).collect();
    html! {
        @if !refused.is_empty() { p.refused { (say(lang, "serve.pages.refused")) } }
        @if shown.is_empty() { p.refused { (say(lang, "serve.pages.none")) } }
        @for drafted in shown {
            @let pages = pdf::layout(&drafted.document);
            section.document {
                h2 { (title(opened, drafted)) " " span.count { (words::fill(say(lang, "serve.pages.count"), &[("count", &pages.len())])) } }
                @for (at, page) in pages.iter().enumerate() {
                    @let label = words::fill(say(lang, "serve.pages.page"), &[("page", &(at + 1)), ("count", &pages.len())]);
                    (PreEscaped(svg::write(page, &label)))
                }
            }
        }
    }
    .into_string()
}

/// The name of a document for whoever made it.
pub(super) fn title(opened: &Opened<'_>, drafted: &Drafted) -> String {
    let kind = words::choice_label(opened.lang, drafted.kind.id());
    match drafted.name.strip_prefix(drafted.kind.id()).and_then(|rest| rest.strip_prefix('.')) {
        Some(id) => format!("{kind} ({id})"),
        None => kind,
    }
}
