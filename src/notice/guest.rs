//! People invited by name, a file each.

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

impl Notice {
    /// The same notice for one of its guests.
    pub(super) fn for_guest(mut self, person: Person, index: usize, count: usize) -> Self {
        let digits = count.to_string().len().max(2);
        let slug = format!("{:0digits$}-{}", index + 1, plain(&person.name.letters()));
        self.guest = Some(Guest { person, slug: slug.trim_end_matches('-').to_owned() });
        self
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
