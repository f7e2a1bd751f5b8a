//! The directory of bodies and people: looked up by name, short name or alias, at a date.

mod country;
mod listed;
mod people;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::advice::Wanted;
use super::{Calendar, Words, schedule};
use crate::finding::near::{folded, nearest};
use crate::finding::{Finding, rules};
use crate::source::Source;
use crate::spec::{At, BodyRow, DirectorySpec, GroupRow, PersonRow, When};
use crate::text::Text;
pub(crate) use country::Country;
pub use people::{OWN_WORD, PersonEntry, is_shared};

/// Bodies and people of a province, valid by date.
#[derive(Debug, Default)]
pub struct Directory {
    groups: BTreeMap<String, Group>,
    bodies: Vec<Body>,
    people: Vec<PersonEntry>,
    bodies_by_name: BTreeMap<String, Vec<usize>>,
    people_by_name: BTreeMap<String, usize>,
    calendar: Calendar,
    in_words: BTreeMap<String, Vec<Worded>>,
    country: Country,
}

/// A full name in words of small letters, with its body.
type Worded = (Vec<String>, usize);

/// A group of bodies invited under one lead.
#[derive(Debug, Clone)]
pub struct Group {
    /// Lead before the list.
    pub lead: Text,
    strip: Vec<String>,
}

/// A body of the State, the Party or any other.
#[derive(Debug, Clone)]
pub struct Body {
    /// Official name.
    pub name: Text,
    /// Name as the office prints it.
    pub printed: Text,
    /// Name in a list under its group's lead.
    pub listed: Text,
    /// Groups.
    pub groups: Vec<String>,
    /// Days of its existence.
    pub valid: Validity,
    /// Body that took its place.
    pub successor: Option<String>,
    /// Where the facts come from.
    pub source: Option<String>,
    /// Whether name and days are read in a source (`C1` to `C3`), not taken from practice (`P`) or memory (`M`).
    pub is_sure: bool,
    /// Names to look it up by, as typed.
    keys: Vec<String>,
}

/// First and last day; open where unknown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Validity {
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
}

impl Body {
    /// Its names: official, printed, short ones.
    pub fn names(&self) -> impl Iterator<Item = String> {
        [self.name.letters(), self.printed.letters()].into_iter().chain(self.keys.iter().cloned())
    }
}

impl Validity {
    /// Whether the day is inside; an unknown day is.
    #[must_use]
    pub fn holds(self, day: Option<NaiveDate>) -> bool {
        day.is_none_or(|day| self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to))
    }

    /// Whether some day is in both.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        let begins_in_time = |one: Self, other: Self| one.from.zip(other.to).is_none_or(|(from, to)| from <= to);
        begins_in_time(self, other) && begins_in_time(other, self)
    }
}

impl Directory {
    /// Reads the rows of a directory file.
    #[must_use]
    pub fn new(source: &Arc<Source>, spec: &DirectorySpec) -> (Self, Vec<Finding>) {
        let mut reader = Reader { source, words: Words::new(source), findings: Vec::new() };
        let mut directory = Self::default();
        for row in &spec.group {
            if let Some((id, group)) = reader.group(&row.value) {
                directory.groups.insert(id, group);
            }
        }
        for row in &spec.body {
            if let Some(body) = reader.body(&row.value, &directory.groups) {
                for key in &body.keys {
                    directory.bodies_by_name.entry(folded(key)).or_default().push(directory.bodies.len());
                }
                directory.index(&body);
                directory.bodies.push(body);
            }
        }
        for row in &spec.person {
            if let Some(person) = reader.person(&row.value) {
                let name = person.name.letters();
                if directory.people_by_name.insert(folded(&name), directory.people.len()).is_some() {
                    let finding = Finding::new(&rules::SAME_PERSON).arg("name", name);
                    reader.findings.push(finding.at(schedule::place(source, row.span)));
                }
                directory.people.push(person);
            }
        }
        directory.calendar = Calendar::new(source, spec, &mut reader.findings);
        (directory, reader.findings)
    }

    /// With the country behind it, as an office of some place sees it.
    pub(crate) fn behind(mut self, country: Country) -> Self {
        self.country = country;
        self
    }

    /// The country behind its rows.
    pub(crate) const fn country(&self) -> &Country {
        &self.country
    }

    /// Days of rest and of work.
    #[must_use]
    pub const fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// Full names, and short ones that nothing else can be (`Sở KH&ĐT`), are also found by their first word, to be looked for in a
    /// text.
    fn index(&mut self, body: &Body) {
        let mut names = vec![folded(&body.name.letters()), folded(&body.printed.letters())];
        names.extend(body.keys.iter().filter(|key| is_short(key)).map(|key| folded(key)));
        names.dedup();
        for name in names {
            let words: Vec<String> = name.split(' ').map(str::to_owned).collect();
            let known = self.in_words.entry(words[0].clone()).or_default();
            known.push((words, self.bodies.len()));
        }
    }

    /// Full names that begin with a word, given in small letters, as words in small letters.
    pub(crate) fn beginning(&self, word: &str) -> impl Iterator<Item = (&[String], &Body)> {
        let known = self.in_words.get(word).into_iter().flatten();
        let known = known.map(|(words, index)| (words.as_slice(), &self.bodies[*index]));
        // Of names that both have the own one comes last, which goes before.
        self.country.beginning(word).chain(known)
    }

    /// The group of that name.
    #[must_use]
    pub fn group(&self, id: &str) -> Option<&Group> {
        self.groups.get(id).or_else(|| self.country.group(id))
    }

    /// Names of all groups.
    pub fn group_ids(&self) -> impl Iterator<Item = &str> {
        let own = self.groups.keys().map(String::as_str);
        own.chain(Country::group_ids())
    }

    /// The body of that name that existed on the day: in the group first, where one is given. A body that did not exist
    /// on the day is still found when no other has the name. What the directory itself does not have is looked for in the country.
    #[must_use]
    pub fn body(&self, name: &str, group: Option<&str>, day: Option<NaiveDate>) -> Option<&Body> {
        match self.own_body(name, group, day) {
            Some(body) if body.valid.holds(day) => Some(body),
            own => {
                let found = self.country.body(name, group, day);
                // A row of the office goes before one that is no better.
                found.filter(|found| own.is_none() || found.valid.holds(day)).or(own)
            }
        }
    }

    /// As [`Directory::body`], of what the directory itself has: the country is not asked, for it must be unpacked.
    #[must_use]
    pub fn own_body(&self, name: &str, group: Option<&str>, day: Option<NaiveDate>) -> Option<&Body> {
        let known = self.bodies_by_name.get(&folded(name)).into_iter().flatten().map(|&index| &self.bodies[index]);
        known.max_by_key(|body| {
            let in_group = group.is_some_and(|group| body.groups.iter().any(|own| own == group));
            (in_group, body.valid.holds(day))
        })
    }

    /// The known body name nearest to one that is not known.
    #[must_use]
    pub fn nearest_body(&self, name: &str) -> Option<String> {
        let names = self.bodies.iter().map(|body| body.name.letters());
        let own = nearest(name, names.chain(self.bodies.iter().flat_map(|body| body.keys.iter().cloned())));
        own.or_else(|| nearest(name, self.country.names()))
    }
}

/// `Sở KH&ĐT`, `Bộ GTVT`: a kind of body and letters that stand for its name, which nothing else can be.
fn is_short(key: &str) -> bool {
    let letters = key.split_once(' ').map(|(_, letters)| letters);
    letters.is_some_and(|letters| letters.contains(char::is_uppercase) && !letters.contains(char::is_lowercase))
}

struct Reader<'a> {
    source: &'a Arc<Source>,
    words: Words<'a>,
    findings: Vec<Finding>,
}

impl Reader<'_> {
    fn text(&self, typed: &At<String>) -> Text {
        self.words.plain(typed)
    }

    fn group(&self, row: &GroupRow) -> Option<(String, Group)> {
        let lead = self.text(row.lead.as_ref()?);
        let strip = row.strip.0.iter().map(|strip| strip.value.clone()).collect();
        Some((row.id.as_ref()?.value.clone(), Group { lead, strip }))
    }

    fn body(&mut self, row: &BodyRow, groups: &BTreeMap<String, Group>) -> Option<Body> {
        let name = row.name.as_ref()?;
        let printed = row.printed.as_ref().unwrap_or(name);
        let own: Vec<String> = row.group.0.iter().map(|group| group.value.clone()).collect();
        let strips = own.iter().filter_map(|id| groups.get(id)).flat_map(|group| &group.strip);
        // The longest: after `UBND huyện ` and `UBND ` only a name is left, or `thành phố` with one.
        let strip = strips.filter(|strip| printed.value.starts_with(*strip)).max_by_key(|strip| strip.len());
        let listed = match &row.listed {
            Some(listed) => self.text(listed),
            None => self.text(printed).without_start(strip.map_or(0, String::len)),
        };
        let aliases = row.aliases.iter().map(|alias| alias.value.clone());
        let mut keys: Vec<_> = [name.value.clone(), printed.value.clone()].into_iter().chain(aliases).collect();
        keys.sort();
        keys.dedup();
        let valid = Validity { from: self.day(row.from.as_ref()), to: self.day(row.to.as_ref()) };
        let letters = |typed: &Option<At<String>>| typed.as_ref().map(|typed| typed.value.clone());
        Some(Body {
            name: self.text(name),
            printed: self.text(printed),
            listed,
            groups: own,
            valid,
            successor: letters(&row.successor),
            source: letters(&row.source),
            is_sure: row.sure.as_ref().is_some_and(|sure| sure.value.starts_with('C')),
            keys,
        })
    }

    fn person(&mut self, row: &PersonRow) -> Option<PersonEntry> {
        let name = self.text(row.name.as_ref()?);
        let honorific = row.honorific.as_ref().map(|honorific| self.words.blank_or_plain(honorific));
        let mut titles = Vec::new();
        for title in &row.titles {
            let valid = Validity { from: self.day(title.value.from.as_ref()), to: self.day(title.value.to.as_ref()) };
            if let Some(title) = &title.value.title {
                titles.push((self.text(title), valid));
            }
        }
        let is_own_word = row.source.as_ref().is_some_and(|source| folded(&source.value) == folded(OWN_WORD));
        Some(PersonEntry { name, honorific, titles, is_own_word })
    }

    fn day(&mut self, typed: Option<&At<When>>) -> Option<NaiveDate> {
        let typed = typed?;
        let moment = schedule::read_as(self.source, typed, Wanted::Day, &mut self.findings)?;
        let date = moment.date();
        if date.is_none() {
            let value = typed.value.0.clone();
            let finding = Finding::new(&rules::UNREADABLE_DATE).arg("value", value).arg("like", "\"25/11/2024\"");
            self.findings.push(finding.at(schedule::place(self.source, typed.span)));
        }
        date
    }
}

#[cfg(test)]
mod tests;
