//! Lists: rows that come, go and change places.

use maud::{Markup, html};
use vanthu::edit::{Path, Seen};
use vanthu::form::{Field, Kind, Table};

use super::form::Form;
use super::{field, say};

/// A list with its rows.
pub(super) fn rows(form: &Form<'_>, field: &Field, (table, label): (&Table, &str), path: &Path) -> Markup {
    let seen = form.tree.get(path);
    let count = match &seen {
        Some(Seen::List(count)) => *count,
        Some(_) if matches!(field.kind, Kind::People | Kind::Bodies | Kind::Lines) => 1,
        _ => 0,
    };
    let meaning = vanthu::finding::words::key_meaning(form.lang, table.name, field.key);
    html! {
        fieldset.list data-field=(path) {
            legend { (label) }
            @if let Some(meaning) = meaning { p.meaning { (meaning) } }
            (form.under(path))
            @match &field.kind {
                Kind::Tables(inner) => @for at in 0..count { (table_row(form, inner, path, (at, count))) },
                Kind::Named | Kind::Coded(_) => (named(form, field, path, seen.as_ref())),
                Kind::Cells => @for at in 0..count { (cells(form, path, (at, count))) },
                _ => @for at in 0..count { (short_row(form, field, (path, label), (at, count))) },
            }
            @if !matches!(field.kind, Kind::Named | Kind::Coded(_)) {
                button type="button" data-act="add" data-path=(path.index(count)) {
                    "+ " (say(form.lang, "serve.add")) " " (label.to_lowercase())
                }
            }
        }
    }
}

/// A row that is a table.
fn table_row(form: &Form<'_>, inner: &Table, path: &Path, (at, count): (usize, usize)) -> Markup {
    let row = path.index(at);
    let short = inner.short.filter(|_| matches!(form.tree.get(&row), Some(Seen::Text(_))));
    let fields: Vec<&Field> = inner.fields.iter().collect();
    html! {
        div.row role="group" aria-label=(at + 1) data-row=(row) {
            (buttons(form, path, (at, count)))
            div.fields {
                (form.under(&row))
                @match short {
                    // A line of text stands for one key of the table.
                    Some(key) => {
                        div.field data-field=(row) {
                            label for={ "at" (row) } { (form.label(inner, key)) }
                            (field::input(form, inner.field(key).unwrap_or(fields[0]), &row, form.tree.get(&row).as_ref()))
                        }
                        (form.fields(inner, &fields.iter().filter(|field| field.key != key).copied().collect::<Vec<_>>(), &row))
                    }
                    None => (form.fields(inner, &fields, &row)),
                }
            }
        }
    }
}

/// A row that is a line, a person or a body.
fn short_row(form: &Form<'_>, field: &Field, (path, label): (&Path, &str), (at, count): (usize, usize)) -> Markup {
    let label = format!("{label} {}", at + 1);
    // What stands alone has the path of the list.
    let row = if matches!(form.tree.get(path), Some(Seen::List(_))) { path.index(at) } else { path.clone() };
    html! {
        div.row.short role="group" aria-label=(at + 1) data-row=(path.index(at)) {
            (buttons(form, path, (at, count)))
            div.fields {
                @match field.kind {
                    Kind::People => (field::person(form, (&row, Some(&label)), form.tree.get(&row).as_ref())),
                    Kind::Bodies => (field::body(form, &row, &label)),
                    _ => (field::line(&row, letters(form, &row), None, Some(&label))),
                }
                @if row != *path { (form.under(&row)) }
            }
        }
    }
}

/// A row of cells.
fn cells(form: &Form<'_>, path: &Path, (at, count): (usize, usize)) -> Markup {
    let row = path.index(at);
    let width = match form.tree.get(&row) {
        Some(Seen::List(width)) => width,
        _ => 0,
    };
    html! {
        div.row.short role="group" aria-label=(at + 1) data-row=(row) {
            (buttons(form, path, (at, count)))
            div.cells {
                @for cell in 0..width { (field::line(&row.index(cell), letters(form, &row.index(cell)), None, Some(&format!("{} {}", at + 1, cell + 1)))) }
                button type="button" data-act="add" data-path=(row.index(width)) aria-label=(say(form.lang, "serve.add-cell")) { "+" }
            }
        }
    }
}

/// Entries under names of the author's own.
fn named(form: &Form<'_>, field: &Field, path: &Path, seen: Option<&Seen>) -> Markup {
    let keys = match seen {
        Some(Seen::Table(keys)) => keys.as_slice(),
        _ => &[],
    };
    html! {
        @for key in keys {
            @let below = path.key(key);
            div.row.short role="group" aria-label=(key) {
                button type="button" data-act="remove" data-path=(below) aria-label=(say(form.lang, "serve.remove")) { "×" }
                div.fields {
                    label for={ "at" (below) } { (key) }
                    @match &field.kind {
                        Kind::Coded(inner) => @for inner_field in inner.fields {
                            (form.field(inner, inner_field, &below.key(inner_field.key)))
                        },
                        _ => (field::line(&below, letters(form, &below), None, None)),
                    }
                    (form.under(&below))
                }
            }
        }
        div.new data-new=(path) data-below=[matches!(field.kind, Kind::Coded(_)).then_some("level")] {
            input type="text" aria-label=(say(form.lang, "serve.new-name")) placeholder=(say(form.lang, "serve.new-name"));
            button type="button" data-act="name" { "+" }
        }
    }
}

fn buttons(form: &Form<'_>, path: &Path, (at, count): (usize, usize)) -> Markup {
    let row = path.index(at);
    html! {
        div.buttons {
            button type="button" data-act="move" data-path=(row) data-to=(at.saturating_sub(1)) disabled[at == 0]
                aria-label=(say(form.lang, "serve.up")) { "↑" }
            button type="button" data-act="move" data-path=(row) data-to=(at + 1) disabled[at + 1 >= count]
                aria-label=(say(form.lang, "serve.down")) { "↓" }
            button type="button" data-act="remove" data-path=(row) aria-label=(say(form.lang, "serve.remove")) { "×" }
        }
    }
}

fn letters(form: &Form<'_>, path: &Path) -> String {
    match form.tree.get(path) {
        Some(Seen::Text(text) | Seen::Bare(text)) => text,
        _ => String::new(),
    }
}
