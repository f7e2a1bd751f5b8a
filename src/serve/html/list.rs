//! The list of meetings, with what begins a new one.

use maud::{Markup, html};
use vanthu::finding::words::{self, Lang};
use vanthu::{starter, vi};

use super::results::encoded;
use super::{say, whole};
use crate::serve::listing::Row;

/// The page with all meetings of a folder; `offices` are those that a new one may be of, `said` is what came of the last attempt.
pub(in crate::serve) fn list(
    lang: Lang,
    (folder, own): (&str, bool),
    rows: &[Row],
    offices: &[(String, String)],
    said: Option<&str>,
) -> Markup {
    let body = html! {
        header {
            h1 { (say(lang, "serve.list.title")) }
            span.folder { (folder) }
        }
        main.list {
            @if let Some(said) = said { p.refused role="alert" { (said) } }
            (new(lang, offices))
            (office(lang, own))
            label.search {
                (say(lang, "serve.list.search")) " "
                input type="search" id="search" autocomplete="off";
            }
            @if rows.is_empty() { p { (say(lang, "serve.list.none")) } }
            table.meetings {
                thead {
                    tr {
                        @for key in ["date", "topic", "chair", "state", "findings", "copy"] {
                            th scope="col" { (say(lang, &format!("serve.list.{key}"))) }
                        }
                    }
                }
                tbody { @for row in rows { (line(lang, row)) } }
            }
        }
    };
    whole(lang, say(lang, "serve.list.title"), &body)
}

fn line(lang: Lang, row: &Row) -> Markup {
    let found = vi::plain(&format!("{} {} {} {}", row.topic, row.chair, row.time, row.name));
    let day = row.moment.map(|(date, time)| {
        let weekday = vi::weekday_name(chrono::Datelike::weekday(&date));
        let time = time.map(|time| time.format(" %H:%M").to_string()).unwrap_or_default();
        format!("{weekday} {}{time}", vi::short_date(date))
    });
    let topic = if row.topic.is_empty() { &row.name } else { &row.topic };
    html! {
        tr data-found=(found) {
            td { (day.as_deref().unwrap_or(&row.time)) }
            td { a href={ "/meeting?file=" (encoded(&row.name)) } { (topic) } div.file { (row.name) } }
            td { (row.chair) }
            td { (say(lang, row.state.key())) }
            td {
                @if row.faults.0 > 0 {
                    span.error { (words::fill(say(lang, "serve.list.errors"), &[("count", &row.faults.0)])) }
                } @else if row.faults.1 > 0 {
                    span.warning { (words::fill(say(lang, "serve.list.warnings"), &[("count", &row.faults.1)])) }
                } @else { span.good { "✓" } }
            }
            td {
                form method="post" action="/copy" {
                    input type="hidden" name="file" value=(row.name);
                    input type="text" name="name" required aria-label=(say(lang, "serve.list.name")) placeholder=(say(lang, "serve.list.name"));
                    button { (say(lang, "serve.list.copy")) }
                }
            }
        }
    }
}

/// What begins a new meeting.
fn new(lang: Lang, offices: &[(String, String)]) -> Markup {
    html! {
        form.new method="post" action="/new" {
            label { (say(lang, "serve.list.name")) " " input type="text" name="name" required placeholder="2026-03-10-giao-ban"; }
            label {
                (say(lang, "serve.list.office")) " "
                select name="office" { @for (name, label) in offices { option value=(name) { (label) } } }
            }
            button { (say(lang, "serve.list.new")) }
        }
    }
}

/// What writes the office of whoever begins; unfolded where there is none.
fn office(lang: Lang, own: bool) -> Markup {
    let label = |field: &str| say(lang, &format!("serve.office.{field}")).to_owned();
    html! {
        details.office open[!own] {
            summary { (label("title")) }
            p.meaning { (label("about")) }
            form.office method="post" action="/office" {
                label {
                    (label("kind")) " "
                    select name="kind" {
                        @for kind in starter::kinds() {
                            option value=(kind.id) { (say(lang, &format!("cli.office.kinds.{}", kind.id))) }
                        }
                    }
                }
                @for field in ["province", "commune", "name", "symbol", "chief", "deputies"] {
                    label { (label(field)) " " input type="text" name=(field) autocomplete="off" required[field == "province"]; }
                }
                button { (label("write")) }
            }
        }
    }
}
