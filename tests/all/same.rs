//! The same bytes on every system: nothing that differs between systems stands in a file, whatever copy of the inputs it is made from.

use vanthu::calendar::Wanted;
use vanthu::face::Faces;
use vanthu::shelf::File;
use vanthu::source::Source;
use vanthu::write::{docx, ics, markdown, pdf};
use vanthu::{Shelf, calendar_entries, draft, messages};

use crate::support::repository::{documents, files, root, slashed, specs, text};

/// The folders of built-in files, and their offices that are made up for tests.
const FOLDERS: [&str; 3] = ["offices", "tests/fixtures/offices", "templates"];

/// Files below some folders, with these line ends.
fn shelved(folders: &[&str], end: &str) -> Vec<File> {
    let mut all = Vec::new();
    for folder in folders {
        let below = root().join(folder);
        for path in files(&below).iter().map(|path| slashed(path, &below)) {
            let source = Source::new(path.as_str(), text(&format!("{folder}/{path}")).replace('\n', end));
            all.push(File { path, source });
        }
    }
    all
}

/// Everything that is made of the specs of the repository, by name, where all that is read has these line ends.
fn made(end: &str) -> Vec<(String, Vec<u8>)> {
    let shelf = Shelf::new(shelved(&FOLDERS[..2], end), shelved(&FOLDERS[2..], end));
    let mut all = Vec::new();
    for path in specs() {
        let source = Source::new(path.as_str(), text(&path).replace('\n', end));
        for drafted in draft(&source, &shelf, Faces::embedded(), None).documents {
            let name = format!("{path} {}", drafted.name);
            let document = drafted.document;
            all.push((format!("{name} markdown"), markdown::write(&document).into_bytes()));
            all.push((format!("{name} docx"), docx::write(&document, None).expect("a package can be put together")));
            let pages = pdf::write(&document, Faces::embedded(), None);
            all.push((format!("{name} pdf"), pages.expect("the faces have all letters")));
        }
        for message in messages(&source, &shelf, None).messages {
            all.push((format!("{path} {} message", message.name), message.text.into_bytes()));
        }
        let calendar = ics::write(&calendar_entries(&source, &shelf, Wanted::default()));
        all.push((format!("{path} calendar"), calendar.into_bytes()));
    }
    all
}

#[test]
fn line_ends_of_what_is_read_change_no_file() {
    let (one, other) = (made("\n"), made("\r\n"));
    assert!(one.len() > 150, "{}", one.len());
    assert_eq!(one.len(), other.len());
    for ((name, bytes), (_, same)) in one.into_iter().zip(other) {
        assert!(bytes == same, "{name}");
    }
}

/// What the directory of a zip says of a file, but for its name, its size and its place.
#[derive(Debug, PartialEq, Eq)]
struct Said {
    made_by: u16,
    modified: [u16; 2],
    lengths_of_extras: [u16; 2],
    attributes: (u16, [u16; 2]),
}

/// What the directory of a zip says, file by file.
fn said(zip: &[u8]) -> Vec<Said> {
    let number = |at: usize| u16::from_le_bytes([zip[at], zip[at + 1]]);
    let end = zip.windows(4).rposition(|four| four == b"PK\x05\x06").expect("a zip ends with its directory");
    let mut at = usize::from(number(end + 16)) + (usize::from(number(end + 18)) << 16);
    let mut all = Vec::new();
    for _ in 0..number(end + 10) {
        assert_eq!(zip[at..at + 4], *b"PK\x01\x02");
        let [name, extra, comment] = [28, 30, 32].map(|field| number(at + field));
        all.push(Said {
            made_by: number(at + 4),
            modified: [12, 14].map(|field| number(at + field)),
            lengths_of_extras: [extra, comment],
            attributes: (number(at + 36), [38, 40].map(|field| number(at + field))),
        });
        at += 46 + [name, extra, comment].map(usize::from).iter().sum::<usize>();
    }
    all
}

#[test]
fn a_word_file_does_not_say_on_which_system_it_was_made() {
    let made = documents("tests/fixtures/specs/bo-cuc-dang.toml");
    let all = said(&docx::write(&made[0].document, None).expect("a package can be put together"));
    assert!(all.len() > 7, "{all:?}");
    for said in all {
        // Version 2.0 on DOS, as Word says; the first day that a zip can state.
        let first_day = (1 << 5) | 1;
        let expected =
            Said { made_by: 20, modified: [0, first_day], lengths_of_extras: [0; 2], attributes: (0, [0; 2]) };
        assert_eq!(said, expected);
    }
}
