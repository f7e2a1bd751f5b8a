//! The page of one meeting, and pages that only say something.

use maud::{Markup, PreEscaped, html};
use vanthu::finding::words::Lang;
use vanthu::form::GROUPS;

use super::{say, whole};
use crate::serve::engine::{Opened, View};

/// The page of a meeting: the form at the left, the pages at the right, and beside them what is wrong.
pub(in crate::serve) fn meeting(opened: &Opened<'_>, view: &View) -> Markup {
    let lang = opened.lang;
    let piece = |place: &str| PreEscaped(view.fragments.get(place).cloned().unwrap_or_default());
    let body = html! {
        header {
            a.back href="/" { "← " (say(lang, "serve.list.title")) }
            h1 { (opened.name) }
            span id="state" role="status" { (say(lang, "serve.saved")) }
            div.tools {
                button type="button" data-act="undo" title="Ctrl+Z" { (say(lang, "serve.undo")) }
                button type="button" data-act="redo" title="Ctrl+Y" { (say(lang, "serve.redo")) }
                button type="button" data-act="next" title="F8" { (say(lang, "serve.next")) }
                button type="button" data-act="text" aria-pressed="false" { (say(lang, "serve.text")) }
            }
        }
        div id="conflict" role="alert" hidden {
            p { (say(lang, "serve.conflict")) }
            button type="button" data-act="reload" { (say(lang, "serve.reload")) }
        }
        main.meeting data-file=(opened.name) data-digest=(view.digest) data-saved=(say(lang, "serve.saved"))
            data-saving=(say(lang, "serve.saving")) data-unsaved=(say(lang, "serve.unsaved"))
            data-again=(say(lang, "serve.results.again")) {
            form id="form" autocomplete="off" {
                @for group in GROUPS {
                    @let place = format!("group-{}", group.id);
                    section.group id=(place) { (piece(&place)) }
                }
            }
            div id="text" hidden {
                label for="toml" { (say(lang, "serve.text-label")) }
                textarea id="toml" spellcheck="false" { "\n" (opened.source.text()) }
            }
            aside {
                section id="findings" { (piece("findings")) }
                section id="results" { (piece("results")) }
                section {
                    h2 { (say(lang, "serve.ready.title")) }
                    p { button type="button" data-act="ready" { (say(lang, "serve.ready.ask")) } }
                    div id="ready" aria-live="polite" {}
                }
            }
            section id="pages" tabindex="0" aria-label=(say(lang, "serve.pages.title")) { (piece("pages")) }
        }
    };
    whole(lang, opened.name, &body)
}

/// A page that says something.
pub(in crate::serve) fn message(lang: Lang, words: &str) -> Markup {
    whole(
        lang,
        "vanthu",
        &html! { main.message { p { (words) } p { a href="/" { (say(lang, "serve.list.title")) } } } },
    )
}
