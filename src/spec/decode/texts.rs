//! Every text value of a source with its place, whatever its key. Judges nothing.

use toml::de::{DeTable, DeValue};

use super::de::clean;
use super::{children, dismantle};
use crate::source::{Source, Span};

/// The texts as later steps see them, each with the span of its literal, in the order of the file.
pub(crate) fn texts(source: &Source) -> Vec<(String, Span)> {
    let (tree, _) = DeTable::parse_recoverable(source.text());
    let root = toml::Spanned::new(0..source.text().len(), DeValue::Table(tree.into_inner()));
    let mut found = Vec::new();
    let mut open = vec![&root];
    while let Some(item) = open.pop() {
        open.extend(children(item));
        if let DeValue::String(text) = item.get_ref() {
            found.push((clean(text).into_owned(), Span::from(item.span())));
        }
    }
    found.sort_by_key(|(_, span)| *span);
    dismantle(root);
    found
}
