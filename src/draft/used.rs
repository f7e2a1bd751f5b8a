//! Which files that are not built in a draft is made with, and what is wrong with the templates among them.

use std::collections::BTreeSet;

use super::tables::Table;
use super::{Drafting, Said};
use crate::notice::Notice;

/// The template by which something is made of a notice, if any.
pub(super) type TemplateOf = fn(&Notice) -> Option<String>;

impl Drafting<'_> {
    /// Notes the templates of some notices, and says what is wrong with them; those that are broken.
    pub(super) fn templates<'t>(
        &self,
        tables: impl Iterator<Item = &'t Table<'t>>,
        template: TemplateOf,
        said: &mut Said,
    ) -> BTreeSet<String> {
        let templates = self.shelf.templates();
        let names: BTreeSet<String> = tables.filter_map(|table| template(table.notices.first())).collect();
        for name in &names {
            said.used.extend(templates.used(name).iter().cloned());
            said.findings.extend(templates.faults(name).iter().cloned());
        }
        names.into_iter().filter(|name| !templates.faults(name).is_empty()).collect()
    }
}
