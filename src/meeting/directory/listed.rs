//! Everything that a name may mean, for whoever chooses from a list.

use chrono::NaiveDate;

use super::{Body, Directory, PersonEntry};

impl Directory {
    /// The bodies of a day: those of the directory, then those that all have and those of the office's province.
    pub fn listed(&self, day: Option<NaiveDate>) -> impl Iterator<Item = &Body> {
        self.bodies.iter().chain(self.country.bodies()).filter(move |body| body.valid.holds(day))
    }

    /// The people of the directory.
    #[must_use]
    pub fn people(&self) -> &[PersonEntry] {
        &self.people
    }
}
