//! One function from a text to what the page shows of it: the fields in their groups, what is wrong, the pages as pictures.

use std::collections::BTreeMap;
use std::sync::Arc;

use sha2::{Digest, Sha256};
use vanthu::check::{Status, Wanted};
use vanthu::edit::{Path, Tree};
use vanthu::face::Faces;
use vanthu::finding::Finding;
use vanthu::finding::words::Lang;
use vanthu::form;
use vanthu::source::Source;
use vanthu::{Draft, draft_at};

use super::html;
use crate::cli::desk::Shelved;

/// Pieces of the page by the names of their places.
pub(super) type Fragments = BTreeMap<String, String>;

/// A text as the page shows it.
#[derive(Debug, Clone)]
pub(super) struct View {
    /// What tells the text from any other.
    pub(super) digest: String,
    /// The pieces.
    pub(super) fragments: Fragments,
}

/// What is known of a text.
pub(super) struct Opened<'a> {
    /// Name of the spec.
    pub(super) name: &'a str,
    /// The text.
    pub(super) source: &'a Arc<Source>,
    /// Its values; nothing where it is no TOML.
    pub(super) tree: Option<Tree<'a>>,
    /// Documents and findings.
    pub(super) draft: Draft,
    /// What stands ready for it.
    pub(super) shelf: &'a Shelved,
    /// The reader's language.
    pub(super) lang: Lang,
}

impl<'a> Opened<'a> {
    /// Reads and drafts a text.
    pub(super) fn new(name: &'a str, source: &'a Arc<Source>, shelf: &'a Shelved, lang: Lang) -> Self {
        Self::at(name, source, (shelf, lang), Status::Drafted)
    }

    /// As [`Self::new`], for notices that have come so far on their way.
    pub(super) fn at(
        name: &'a str,
        source: &'a Arc<Source>,
        (shelf, lang): (&'a Shelved, Lang),
        status: Status,
    ) -> Self {
        let wanted = Wanted { kinds: None, status };
        let mut draft = draft_at(source, &shelf.0, Faces::embedded(), wanted);
        draft.findings.extend(shelf.1.iter().cloned());
        Self { name, source, tree: Tree::parse(source.text()), draft, shelf, lang }
    }

    /// The field that a finding is about: of one in another file none.
    pub(super) fn field(&self, finding: &Finding) -> Option<Path> {
        let place = finding.place.as_ref().filter(|place| place.source == *self.source)?;
        Some(form::nearest(&self.tree.as_ref()?.path_of(place.span.start)))
    }

    /// What the page shows.
    pub(super) fn view(&self) -> View {
        let mut fragments = Fragments::new();
        fragments.insert("findings".to_owned(), html::findings(self).into_string());
        fragments.insert("pages".to_owned(), html::pages(self));
        fragments.insert("results".to_owned(), html::results(self).into_string());
        fragments.extend(html::form(self));
        View { digest: digest(self.source.text()), fragments }
    }
}

/// What tells a text from any other.
pub(super) fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
