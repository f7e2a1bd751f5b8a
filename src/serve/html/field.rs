//! One field: what is typed as a line, in paragraphs, or chosen.

use maud::{Markup, html};
use vanthu::edit::{Path, Seen};
use vanthu::finding::words::{self, Lang};
use vanthu::form::{Field, Kind};
use vanthu::vi;

use super::form::Form;
use super::say;

/// The input of a field.
pub(super) fn input(form: &Form<'_>, field: &Field, path: &Path, seen: Option<&Seen>) -> Markup {
    let lang = form.lang;
    match &field.kind {
        Kind::Rich => lines(path, text(seen), false),
        Kind::Long => lines(path, text(seen), true),
        Kind::Printed => printed(path, seen, lang, line(path, text(seen), None, None)),
        Kind::PrintedRich => printed(path, seen, lang, lines(path, text(seen), false)),
        Kind::Flag => choice(path, text(seen), &[("true", say(lang, "serve.yes")), ("false", say(lang, "serve.no"))]),
        Kind::Choice(values) => {
            let named: Vec<(&str, String)> =
                values.iter().map(|value| (*value, words::choice_label(lang, value))).collect();
            let named: Vec<(&str, &str)> = named.iter().map(|(value, label)| (*value, label.as_str())).collect();
            choice(path, text(seen), &named)
        }
        Kind::Office => {
            let offices = form.opened.shelf.0.office_names().map(|name| (name, office(form, name))).collect::<Vec<_>>();
            let offices: Vec<(&str, &str)> = offices.iter().map(|(name, label)| (*name, label.as_str())).collect();
            choice(path, text(seen), &offices)
        }
        Kind::Person => person(form, (path, None), seen),
        Kind::Group => line(path, text(seen), Some("groups"), None),
        Kind::Count | Kind::Measure => html! { (line(path, text(seen), None, None)) },
        _ => line(path, text(seen), None, None),
    }
}

/// The printed name of an office.
fn office(form: &Form<'_>, name: &str) -> String {
    let office = form.opened.shelf.0.office(name).map(|shelved| &shelved.office);
    let lines = office.map(|office| office.name.iter().map(vanthu::text::Text::letters).collect::<Vec<_>>().join(" "));
    lines.filter(|lines| !lines.is_empty()).map_or_else(|| name.to_owned(), |lines| format!("{lines} ({name})"))
}

/// What stands in a field as letters.
fn text(seen: Option<&Seen>) -> String {
    match seen {
        Some(Seen::Text(text) | Seen::Bare(text)) => text.clone(),
        Some(Seen::Flag(flag)) => flag.to_string(),
        Some(Seen::List(_) | Seen::Table(_)) | None => String::new(),
    }
}

/// A line; `known` tells from which list suggestions come, `label` names a field that has no label of its own.
pub(super) fn line(path: &Path, value: String, known: Option<&str>, label: Option<&str>) -> Markup {
    html! {
        input type="text" id={ "at" (path) } data-path=(path) value=(value) autocomplete="off" spellcheck="false"
            data-known=[known] aria-label=[label] aria-describedby={ "said" (path) " means" (path) };
    }
}

/// Several lines; of one `long` line they are only how it is shown.
fn lines(path: &Path, value: String, long: bool) -> Markup {
    let rows = value.lines().map(|line| 1 + line.chars().count() / 50).sum::<usize>();
    let rows = if long { rows.clamp(1, 6) } else { rows.clamp(2, 14) };
    html! {
        textarea id={ "at" (path) } data-path=(path) rows=(rows) spellcheck="false" data-long[long]
            aria-describedby={ "said" (path) " means" (path) } { "\n" (value) }
    }
}

fn choice(path: &Path, value: String, values: &[(&str, &str)]) -> Markup {
    let known = value.is_empty() || values.iter().any(|(known, _)| *known == value);
    html! {
        select id={ "at" (path) } data-path=(path) aria-describedby={ "said" (path) " means" (path) } {
            option value="" selected[value.is_empty()] { "–" }
            @for (known, label) in values {
                option value=(known) selected[*known == value] { (label) }
            }
            @if !known { option value=(value) selected { (value) } }
        }
    }
}

/// A text, or the wish to have nothing printed.
fn printed(path: &Path, seen: Option<&Seen>, lang: Lang, input: Markup) -> Markup {
    let none = matches!(seen, Some(Seen::Flag(false)));
    let input = if none {
        html! { p.not-printed { (say(lang, "serve.not-printed")) } }
    } else {
        input
    };
    html! {
        (input)
        label.check {
            input type="checkbox" data-not=(path) checked[none];
            " " (say(lang, "serve.print-nothing"))
        }
    }
}

/// A person: a name of the directory, or all that is printed.
pub(super) fn person(form: &Form<'_>, (path, label): (&Path, Option<&str>), seen: Option<&Seen>) -> Markup {
    let (main, keys) = match seen {
        Some(Seen::Table(keys)) => {
            let main = if keys.iter().any(|key| key == "name") && !keys.iter().any(|key| key == "lookup") {
                "name"
            } else {
                "lookup"
            };
            (path.key(main), keys.len())
        }
        _ => (path.clone(), 0),
    };
    let value = text(form.tree.get(&main).as_ref());
    let Some(table) = vanthu::form::table(path) else { return line(&main, value, Some("people"), label) };
    let shown = |field: &&Field| field.key != "lookup" && path.key(field.key) != main;
    html! {
        (line(&main, value, Some("people"), label))
        details.more open[keys > 1] {
            summary { (say(form.lang, "serve.other-title")) }
            @for field in table.fields.iter().filter(shown) { (form.field(table, field, &path.key(field.key))) }
        }
    }
}

/// A body: a name of the directory, or the name as it is printed.
pub(super) fn body(form: &Form<'_>, path: &Path, label: &str) -> Markup {
    let (main, known) = match form.tree.get(path) {
        Some(Seen::Table(keys)) if keys.iter().any(|key| key == "name") => (path.key("name"), None),
        Some(Seen::Table(_)) => (path.key("lookup"), Some("bodies")),
        _ => (path.clone(), Some("bodies")),
    };
    line(&main, text(form.tree.get(&main).as_ref()), known, Some(label))
}

/// A date as it was understood, with its weekday.
pub(super) fn read(field: &Field, seen: Option<&Seen>, lang: Lang) -> Markup {
    let typed = matches!(field.kind, Kind::When).then(|| text(seen)).filter(|typed| !typed.is_empty());
    let moment = typed.and_then(|typed| vi::read_moment(&typed).ok());
    let day = moment.as_ref().and_then(|moment| match moment.day {
        vi::Day::Full(date) => Some(date),
        vi::Day::Month { .. } => None,
    });
    html! {
        @if let Some(date) = day {
            p.read {
                (say(lang, "serve.is")) " "
                (vi::weekday_name(chrono::Datelike::weekday(&date))) ", " (vi::short_date(date))
            }
        }
    }
}
