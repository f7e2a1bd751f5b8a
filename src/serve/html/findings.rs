//! What is wrong: the list beside the pages, and the lines under a field.

use maud::{Markup, html};
use vanthu::finding::words::{self, Lang};
use vanthu::finding::{Finding, Severity, rules};

use super::say;
use crate::serve::engine::Opened;

/// The list of all findings, each with the way to its field.
pub(in crate::serve) fn findings(opened: &Opened<'_>) -> Markup {
    let lang = opened.lang;
    let findings = &opened.draft.findings;
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let (errors, warnings, hints) = (count(Severity::Error), count(Severity::Warning), count(Severity::Hint));
    html! {
        h2 { (say(lang, "serve.findings.title")) }
        @if findings.is_empty() {
            p.good { (say(lang, "serve.findings.none")) }
        } @else {
            p.count {
                (words::fill(
                    say(lang, "serve.findings.count"),
                    &[("errors", &errors), ("warnings", &warnings), ("hints", &hints)],
                ))
            }
            @if findings.iter().any(|finding| finding.fix.is_some() && rules::MENDED_RULES.contains(&finding.rule)) {
                p { button type="button" data-act="mend" { (say(lang, "serve.mend")) } }
            }
            ol.findings {
                @for finding in findings { (item(opened, finding)) }
            }
        }
    }
}

fn item(opened: &Opened<'_>, finding: &Finding) -> Markup {
    let lang = opened.lang;
    let sentences = words::sentences(finding, lang);
    let field = opened.field(finding).map(|path| path.to_string());
    let line = finding.place.as_ref().map(|place| place.source.line_column(place.span.start).0);
    html! {
        li class=(finding.severity.id()) {
            span.level { (words::severity(finding.severity, lang)) }
            " "
            @match &field {
                Some(path) => a href={ "#" (path) } data-to=(path) data-line=[line] { (sentences.message) },
                None => span { (sentences.message) },
            }
            @if let Some(label) = &sentences.label { p { (label) } }
            @if let Some(help) = &sentences.help { p.help { (help) } }
            (why(finding, lang))
        }
    }
}

/// Why a rule is there, folded away under its code.
fn why(finding: &Finding, lang: Lang) -> Markup {
    let explained = |part| words::explained(finding.rule, part, lang);
    html! {
        details.why {
            summary { (finding.rule.code) }
            p { (explained("why")) }
            p { (explained("basis")) }
        }
    }
}

/// What is still to be done before the notices are signed, as a list to tick off.
pub(in crate::serve) fn ready(opened: &Opened<'_>) -> Markup {
    let lang = opened.lang;
    html! {
        @if opened.draft.findings.is_empty() {
            p.good { (say(lang, "serve.ready.all")) }
        } @else {
            ul.ready {
                @for finding in &opened.draft.findings {
                    @let sentences = words::sentences(finding, lang);
                    li { label { input type="checkbox"; " " (sentences.message) } }
                }
            }
        }
    }
}

/// What is said of one field, under it.
pub(super) fn under(path: &str, said: &[&Finding], lang: Lang) -> Markup {
    html! {
        ul.said id={ "said" (path) } aria-live="polite" {
            @for finding in said {
                @let sentences = words::sentences(finding, lang);
                li class=(finding.severity.id()) {
                    span.level { (words::severity(finding.severity, lang)) } ": "
                    (sentences.message)
                    @if let Some(label) = &sentences.label { " – " (label) }
                }
            }
        }
    }
}
