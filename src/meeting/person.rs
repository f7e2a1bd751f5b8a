//! People: names and titles, from the directory at a date or as the spec types them.

use chrono::NaiveDate;

use super::Reader;
use super::directory::{Directory, PersonEntry, is_shared};
use super::style::Naming;
use crate::finding::{Finding, rules};
use crate::spec::{At, PersonRef};
use crate::text::Text;

/// A person as a notice names one.
#[derive(Debug, Clone, Default)]
pub struct Person {
    /// Form of address: `đồng chí`.
    pub honorific: Text,
    /// Name.
    pub name: Text,
    /// Title; empty where none is known.
    pub title: Text,
    /// What the person does at the meeting.
    pub role: Option<Text>,
    /// How name and title stand.
    pub naming: Naming,
}

/// Whose form of address stands before a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Address {
    /// That of the office; none before a name without a title, which may be no person's.
    Usual,
    /// That of the person's row, which may be none.
    Own,
}

impl Person {
    /// `đồng chí Đoàn Thanh Sơn, Phó Chủ tịch UBND tỉnh`.
    #[must_use]
    pub fn phrase(&self) -> Text {
        if self.naming == Naming::TitleFirst && !self.title.is_empty() {
            return self.title.clone().then(" ").then(self.name.clone());
        }
        let between = if self.naming == Naming::Dash { " - " } else { ", " };
        let mut phrase = self.honorific.clone();
        if !phrase.is_empty() {
            phrase = phrase.then(" ");
        }
        phrase = phrase.then(self.name.clone());
        if self.title.is_empty() { phrase } else { phrase.then(between).then(self.title.clone()) }
    }
}

impl Person {
    /// The phrase with what the person does there: `đồng chí Nguyễn Văn A, Phó Giám đốc - Thư ký`.
    #[must_use]
    pub fn with_role(&self) -> Text {
        match &self.role {
            Some(role) => self.phrase().then(" - ").then(role.clone()),
            None => self.phrase(),
        }
    }
}

impl Reader<'_> {
    /// Who acts: a person with the title held on the day, or a body.
    pub(crate) fn actor(&mut self, typed: &At<PersonRef>, day: Option<NaiveDate>) -> Text {
        let directory = &self.office.directory;
        if let (Some(lookup), None) = (&typed.value.lookup, &typed.value.name)
            && directory.person(&lookup.value).is_none()
            && let Some(body) = directory.body(&lookup.value, None, day)
        {
            return body.printed.clone().through(self.typed(lookup));
        }
        if let (None, Some(name), None, None) =
            (&typed.value.lookup, &typed.value.name, &typed.value.title, &typed.value.honorific)
        {
            return self.words.line(name);
        }
        self.person(typed, day).phrase()
    }

    /// The person meant, with the title held on the day.
    pub(crate) fn person(&mut self, typed: &At<PersonRef>, day: Option<NaiveDate>) -> Person {
        let person = &typed.value;
        let mut address = Address::Usual;
        let mut found = match (&person.lookup, &person.name) {
            (Some(lookup), name) => {
                let (known, own) = self.known_person(lookup, day);
                address = own;
                match name {
                    Some(name) => Person { name: self.words.plain(name), ..known },
                    None => known,
                }
            }
            (None, Some(name)) => Person { name: self.words.plain(name), ..Person::default() },
            (None, None) => {
                self.missing("name", "here", typed.span);
                Person::default()
            }
        };
        // The role follows a dash.
        found.role = person.role.as_ref().map(|role| self.words.plain(role).without_lead("- "));
        if let Some(title) = &person.title {
            found.title = self.words.plain(title);
        }
        if let Some(honorific) = &person.honorific {
            found.honorific = self.words.blank_or_plain(honorific);
        } else if address == Address::Usual && (person.lookup.is_some() || !found.title.is_empty()) {
            found.honorific = self.office.honorific.clone();
        }
        self.names.push(found.name.letters());
        found.naming = self.style.person;
        found
    }

    fn known_person(&mut self, name: &At<String>, day: Option<NaiveDate>) -> (Person, Address) {
        let Some(entry) = self.office.directory.person(&name.value) else {
            let near = self.office.directory.nearest_person(&name.value, day);
            let finding = Finding::new(&rules::UNKNOWN_PERSON).arg("name", name.value.clone()).maybe("near", near);
            self.findings.push(finding.at(self.place(name.span)));
            return (Person { name: self.words.plain(name), ..Person::default() }, Address::Usual);
        };
        let title = entry.title(day).map(|(title, _)| title.clone());
        if title.is_none() && !entry.titles.is_empty() {
            let finding = no_title_then(&self.office.directory, entry, day).arg("name", name.value.clone());
            self.findings.push(finding.at(self.place(name.span)));
        }
        let address = if entry.honorific.is_some() { Address::Own } else { Address::Usual };
        let person = Person {
            honorific: entry.honorific.clone().unwrap_or_default().through(self.typed(name)),
            name: entry.name.clone().through(self.typed(name)),
            title: title.unwrap_or_default().through(self.typed(name)),
            ..Person::default()
        };
        (person, address)
    }
}

/// The finding on a person who holds no title on the day: the last one held, and who holds it then.
fn no_title_then(directory: &Directory, person: &PersonEntry, day: Option<NaiveDate>) -> Finding {
    let Some((title, to)) = day.and_then(|day| person.left(day)) else {
        return Finding::new(&rules::NO_TITLE_THEN).maybe("date", day);
    };
    let title = title.letters();
    let holder = (!is_shared(&title)).then(|| directory.holder(&title, day)).flatten();
    let finding = Finding::new(&rules::LEFT_OFFICE).maybe("date", day).arg("title", title);
    finding.arg("to", to).maybe("holder", holder)
}
