//! People invited by name, a file each.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Notice;
use crate::meeting::{Person, Reader};
use crate::spec::NoticeSpec;

/// Somebody invited by name.
#[derive(Debug, Clone)]
pub struct Guest {
    /// Who.
    pub person: Person,
    /// Part of the file's name: `01-nguyen-van-a`.
    pub slug: String,
}

/// The guests that a notice names.
pub(super) fn guests(reader: &mut Reader<'_>, said: &NoticeSpec) -> Vec<Person> {
    let day = reader.day();
    said.guests.iter().map(|guest| reader.person(guest, day)).collect()
}

/// The notices of a table, one or one a guest. They differ in their guests alone, and of very many each is made when it is asked for.
#[derive(Debug)]
pub struct Notices {
    first: Notice,
    /// The guests of the others.
    others: Vec<Guest>,
}

impl Notices {
    /// A notice for each guest, or itself where there is none.
    pub(super) fn new(mut first: Notice, guests: Vec<Person>) -> Self {
        let digits = guests.len().to_string().len().max(2);
        let guest = |(index, person): (usize, Person)| {
            let slug = format!("{:0digits$}-{}", index + 1, plain(&person.name.letters()));
            Guest { person, slug: slug.trim_end_matches('-').to_owned() }
        };
        let mut guests = guests.into_iter().enumerate().map(guest);
        first.guest = guests.next();
        Self { first, others: guests.collect() }
    }

    /// The notice that stands for all.
    #[must_use]
    pub const fn first(&self) -> &Notice {
        &self.first
    }

    /// How many there are besides the first.
    #[must_use]
    pub const fn others(&self) -> usize {
        self.others.len()
    }

    /// All of them in their order.
    pub fn all(&self) -> impl Iterator<Item = Cow<'_, Notice>> {
        let others = self.others.iter().map(|guest| Cow::Owned(self.first.for_guest(guest)));
        std::iter::once(Cow::Borrowed(&self.first)).chain(others)
    }

    /// The one at a place in their order.
    #[must_use]
    pub fn at(&self, index: usize) -> Option<Cow<'_, Notice>> {
        let Some(other) = index.checked_sub(1) else { return Some(Cow::Borrowed(&self.first)) };
        self.others.get(other).map(|guest| Cow::Owned(self.first.for_guest(guest)))
    }

    /// The names that their files bear after the spec's.
    pub fn names(&self) -> impl Iterator<Item = String> {
        let guests = self.first.guest.iter().chain(&self.others).map(|guest| format!(".{}", guest.slug));
        let alone = self.first.guest.is_none().then(String::new);
        alone.into_iter().chain(guests).map(|guest| self.first.name_of_table() + &guest)
    }
}

impl Notice {
    /// The same notice for another guest.
    fn for_guest(&self, guest: &Guest) -> Self {
        Self { guest: Some(guest.clone()), ..self.clone() }
    }
}

/// A name in small letters without marks, for a file's name on every system.
fn plain(name: &str) -> String {
    let mut out = String::new();
    for letter in name.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase) {
        match letter {
            'đ' => out.push('d'),
            letter if letter.is_ascii_alphanumeric() => out.push(letter),
            _ if out.ends_with('-') || out.is_empty() => {}
            _ => out.push('-'),
        }
    }
    out.truncate(40);
    out
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_name_becomes_plain_letters() {
        assert_eq!(plain("Đỗ Thị Ngọc Ánh"), "do-thi-ngoc-anh");
        assert_eq!(plain("日本"), "");
    }
}
