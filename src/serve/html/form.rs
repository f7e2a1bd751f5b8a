//! The form: every key of a spec in its group, the rare ones folded away.

use std::collections::BTreeMap;

use maud::{Markup, html};
use vanthu::edit::{Path, Seen, Tree};
use vanthu::finding::Finding;
use vanthu::finding::words::{self, Lang};
use vanthu::form::{Field, GROUPS, Group, Kind, SPEC, Shown, Table, table};

use super::findings::under;
use super::{field, rows, say};
use crate::serve::engine::{Fragments, Opened};

/// The groups by the names of their places.
pub(in crate::serve) fn form(opened: &Opened<'_>) -> Fragments {
    let place = |group: &Group| format!("group-{}", group.id);
    let Some(tree) = &opened.tree else {
        let unread = html! { p.unread { (say(opened.lang, "serve.unread")) } }.into_string();
        let first = |group: &Group| if group.id == GROUPS[0].id { unread.clone() } else { String::new() };
        return GROUPS.iter().map(|group| (place(group), first(group))).collect();
    };
    let mut said: BTreeMap<String, Vec<&Finding>> = BTreeMap::new();
    for finding in &opened.draft.findings {
        if let Some(path) = opened.field(finding) {
            said.entry(path.to_string()).or_default().push(finding);
        }
    }
    let form = Form { tree, said, lang: opened.lang, opened };
    GROUPS.iter().map(|group| (place(group), form.group(group).into_string())).collect()
}

/// What the fields of a form are made from.
pub(super) struct Form<'a> {
    pub(super) tree: &'a Tree<'a>,
    pub(super) said: BTreeMap<String, Vec<&'a Finding>>,
    pub(super) lang: Lang,
    pub(super) opened: &'a Opened<'a>,
}

impl Form<'_> {
    fn group(&self, group: &Group) -> Markup {
        let path = Path::parse(group.at).unwrap_or_default();
        let Some(table) = table(&path) else { return html! {} };
        let fields: Vec<&Field> = group.keys.iter().filter_map(|key| table.field(key)).collect();
        let title = say(self.lang, &format!("serve.group.{}", group.id)).to_owned();
        html! {
            h2 { (title) }
            @if group.id == "what" { (self.under(&Path::default())) (self.under(&path)) }
            (self.fields(table, &fields, &path))
        }
    }

    /// The fields of a table in their order. Those that few need stay out of sight while they are empty: they keep their place, so that
    /// nothing moves while somebody types.
    pub(super) fn fields(&self, table: &Table, fields: &[&Field], path: &Path) -> Markup {
        let is_idle = |field: &Field| {
            let below = path.key(field.key);
            field.shown == Shown::Seldom
                && self.tree.get(&below).is_none()
                && !self.said.contains_key(&below.to_string())
        };
        let idle: Vec<&&Field> = fields.iter().filter(|field| is_idle(field)).collect();
        html! {
            div.some {
                @for field in fields {
                    div.idle[is_idle(field)] { (self.field(table, field, &path.key(field.key))) }
                }
                @if !idle.is_empty() {
                    button.more type="button" data-act="more" aria-expanded="false" {
                        (say(self.lang, "serve.more")) ": " (self.labels(table, &idle))
                    }
                }
            }
        }
    }

    /// What is folded away, so that it can be found.
    fn labels(&self, table: &Table, fields: &[&&Field]) -> String {
        let labels: Vec<String> = fields.iter().map(|field| self.label(table, field.key).to_lowercase()).collect();
        labels.join(", ")
    }

    /// A field with its label, its meaning and what is said of it.
    pub(super) fn field(&self, table: &Table, field: &Field, path: &Path) -> Markup {
        let seen = self.tree.get(path);
        let label = self.label(table, field.key);
        match &field.kind {
            Kind::Table(inner) => self.inner(inner, &label, path, seen.as_ref()),
            Kind::Tables(_)
            | Kind::People
            | Kind::Bodies
            | Kind::Lines
            | Kind::Measures
            | Kind::Cells
            | Kind::Named
            | Kind::Coded(_) => rows::rows(self, field, (table, &label), path),
            _ => html! {
                div.field data-field=(path) {
                    label for={ "at" (path) } { (label) }
                    (field::input(self, field, path, seen.as_ref()))
                    @if let Some(meaning) = words::key_meaning(self.lang, table.name, field.key) {
                        p.meaning id={ "means" (path) } { (meaning) }
                    }
                    (field::read(field, seen.as_ref(), self.lang))
                    (self.under(path))
                }
            },
        }
    }

    fn inner(&self, inner: &Table, label: &str, path: &Path, seen: Option<&Seen>) -> Markup {
        let fields: Vec<&Field> = inner.fields.iter().collect();
        html! {
            fieldset.table data-field=(path) {
                legend { (label) }
                (self.under(path))
                @if let Some(Seen::Bare(_) | Seen::Flag(_)) = seen {
                    p.meaning { (say(self.lang, "serve.only-text")) }
                }
                (self.fields(inner, &fields, path))
            }
        }
    }

    /// What is said of a place.
    pub(super) fn under(&self, path: &Path) -> Markup {
        let path = path.to_string();
        let said = self.said.get(&path).map(Vec::as_slice).unwrap_or_default();
        under(&path, said, self.lang)
    }

    /// The label of a key.
    pub(super) fn label(&self, table: &Table, key: &str) -> String {
        let table = if std::ptr::eq(table, &raw const SPEC) { "Spec" } else { table.name };
        words::key_label(self.lang, table, key)
    }
}
