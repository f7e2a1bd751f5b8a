//! People of a directory: who they are, and who holds a title on a day.

use chrono::NaiveDate;

use super::{Directory, Validity};
use crate::finding::near::{folded, nearest};
use crate::text::Text;

/// The source of a row that the office itself stands for: who it names holds the title, with or without days.
pub const OWN_WORD: &str = "cơ quan tự ghi";

/// First words of titles that several people hold at one time.
const SHARED: [&str; 9] = ["phó", "thứ", "ủy", "uỷ", "thành", "chuyên", "đại", "kế", "thư"];

/// A person and the titles held.
#[derive(Debug, Clone)]
pub struct PersonEntry {
    /// Name.
    pub name: Text,
    /// Form of address, where it differs from the office's.
    pub honorific: Option<Text>,
    /// Titles with their days.
    pub titles: Vec<(Text, Validity)>,
    /// Whether the office itself says so, not a document of some day.
    pub is_own_word: bool,
}

impl PersonEntry {
    /// The title held on a day, with its days.
    #[must_use]
    pub fn title(&self, day: Option<NaiveDate>) -> Option<&(Text, Validity)> {
        self.titles.iter().find(|(_, valid)| valid.holds(day))
    }

    /// The last of the titles that ended before a day, with the day on which it ended.
    #[must_use]
    pub fn left(&self, day: NaiveDate) -> Option<(&Text, NaiveDate)> {
        let ended = self.titles.iter().filter_map(|(title, valid)| Some((title, valid.to.filter(|to| *to < day)?)));
        ended.max_by_key(|(_, to)| *to)
    }
}

impl Directory {
    /// The person of that name.
    #[must_use]
    pub fn person(&self, name: &str) -> Option<&PersonEntry> {
        self.people_by_name.get(&folded(name)).map(|&index| &self.people[index])
    }

    /// Who holds a title on a day: of several who were given one that a single person holds, the last; else the first.
    #[must_use]
    pub fn holder(&self, title: &str, day: Option<NaiveDate>) -> Option<String> {
        let later = |one: (_, Validity), other: (_, Validity)| if one.1.from < other.1.from { other } else { one };
        let mut holders = self.holders(title, day);
        let holder = if is_shared(title) { holders.next() } else { holders.reduce(later) };
        holder.map(|(person, _)| person.name.letters())
    }

    /// Who holds a title on a day because it was given later than to the one named, with the first day. A title that several people hold
    /// at one time says nothing.
    #[must_use]
    pub fn later_holder(&self, title: &str, person: &PersonEntry, day: NaiveDate) -> Option<(String, NaiveDate)> {
        let own = person.title(Some(day)).and_then(|(_, valid)| valid.from);
        let later = |(other, valid): (&PersonEntry, Validity)| {
            let from = valid.from.filter(|from| own.is_none_or(|own| own < *from))?;
            let name = other.name.letters();
            (name != person.name.letters()).then_some((name, from))
        };
        let holders = || self.holders(title, Some(day)).filter_map(later);
        (!is_shared(title)).then(holders).and_then(|holders| holders.max_by_key(|(_, from)| *from))
    }

    fn holders(&self, title: &str, day: Option<NaiveDate>) -> impl Iterator<Item = (&PersonEntry, Validity)> {
        let wanted = folded(title);
        self.people.iter().filter_map(move |person| {
            let holds = |(held, valid): &&(Text, Validity)| valid.holds(day) && folded(&held.letters()) == wanted;
            person.titles.iter().find(holds).map(|(_, valid)| (person, *valid))
        })
    }

    /// Titles of all people.
    pub fn titles(&self) -> impl Iterator<Item = String> {
        self.people.iter().flat_map(|person| &person.titles).map(|(title, _)| title.letters())
    }

    /// The known person's name nearest to one that is not known: of a title, whoever holds it on the day.
    #[must_use]
    pub fn nearest_person(&self, name: &str, day: Option<NaiveDate>) -> Option<String> {
        let holder = self.holder(name, day);
        holder.or_else(|| nearest(name, self.people.iter().map(|person| person.name.letters())))
    }
}

/// Whether several people hold a title at one time, as deputies and members do.
#[must_use]
pub fn is_shared(title: &str) -> bool {
    folded(title).split(' ').next().is_some_and(|first| SHARED.contains(&first))
}
