//! Whom a typed person means: name and title, from the directory at a date where the spec does not say them. Names are shared by
//! many; only with the same title it is the same person.

use chrono::NaiveDate;

use crate::finding::near::folded;
use crate::meeting::Directory;
use crate::spec::PersonRef;

/// A person with a title.
#[derive(Debug, Clone)]
pub(super) struct Named {
    /// Name as printed.
    pub(super) name: String,
    /// Title on the day.
    pub(super) title: String,
}

impl Named {
    /// Nothing where no title is known.
    pub(super) fn of(person: &PersonRef, directory: &Directory, day: Option<NaiveDate>) -> Option<Self> {
        let known = person.lookup.as_ref().and_then(|lookup| directory.person(&lookup.value));
        let name = person.name.as_ref().map(|name| name.value.clone()).or_else(|| Some(known?.name.letters()))?;
        let held = || {
            let (title, _) = known?.title(day)?;
            Some(title.letters())
        };
        let title = person.title.as_ref().map(|title| title.value.clone()).or_else(held)?;
        Some(Self { name, title })
    }

    /// The same for everyone who is meant by it.
    pub(super) fn key(&self) -> String {
        format!("{}, {}", folded(&self.name), folded(&self.title))
    }
}
