//! What this program prints is read back as what it is, and nothing is found in it.

use vanthu::document::{Block, Document};
use vanthu::read::parts::{Parts, Role};
use vanthu::read::{Format, read};
use vanthu::write::{docx, markdown};

use super::{found_in, manuscript_of};
use crate::support::repository::{documents, specs};
use crate::support::words::words;

/// Slips that specs of public documents keep as they were printed.
const KEPT: [&str; 4] = ["L206", "L208", "L211", "L216"];

#[test]
fn notices_of_every_spec_are_read_and_left_in_peace() {
    let (mut count, mut wrong) = (0, Vec::new());
    for path in specs() {
        for made in documents(&path) {
            let document = &made.document;
            let name = format!("{path} {}", made.name);
            let bytes = docx::write(document, None).expect("a package can be put together");
            let manuscript = manuscript_of(&bytes);
            wrong.extend(misread(document, &Parts::of(&manuscript)).into_iter().map(|role| format!("{name}: {role}")));
            let text = markdown::write(document);
            let of_markdown = read("a.md", Format::Markdown, text.as_bytes()).expect("it is text");
            let literal = ["meetings/2", "tests/fixtures/reference"].iter().any(|folder| path.starts_with(folder));
            for manuscript in [&manuscript, &of_markdown] {
                let found = found_in(manuscript).into_iter();
                let told = found.filter(|finding| !(literal && KEPT.contains(&finding.rule.code)));
                wrong.extend(told.map(|finding| format!("{name}: {} {:?}", finding.rule.code, finding.args)));
            }
            count += 1;
        }
    }
    assert_eq!(wrong, [""; 0]);
    assert!(count > 40, "{count}");
}

/// Parts that have other words than those of the document.
fn misread(document: &Document, parts: &Parts) -> Vec<String> {
    let of = |role| words(&parts.words(role));
    let printed =
        |blocks: &mut dyn Iterator<Item = &Block>| words(&blocks.map(Block::text).collect::<Vec<_>>().join(" "));
    let subject = if document.title.is_some() { Role::Subject } else { Role::LetterSubject };
    let foot = &document.foot;
    let expected = [
        (Role::Title, printed(&mut document.title.iter())),
        (subject, printed(&mut document.subject.iter())),
        (Role::PlaceDate, printed(&mut document.head.place_date.iter())),
        (Role::Recipient, printed(&mut foot.recipients.iter().chain(&foot.drafter))),
        // Cells are parts of their own.
        (Role::Body, printed(&mut document.body.iter().filter(|block| block.table.is_none()))),
    ];
    let wrong = expected.into_iter().filter(|(role, words)| of(*role) != *words);
    wrong.map(|(role, words)| format!("{role:?}: {:?} and not {words:?}", of(role))).collect()
}
