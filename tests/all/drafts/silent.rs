//! What this program prints is read back as what it is, and nothing is found in it.

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
    let mut count = 0;
    for path in specs() {
        for made in documents(&path) {
            let document = &made.document;
            let bytes = docx::write(document, None).expect("a package can be put together");
            let manuscript = manuscript_of(&bytes);
            let parts = Parts::of(&manuscript);
            let name = format!("{path} {}", made.name);
            let of = |role| words(&parts.words(role));
            let printed =
                |block: Option<&vanthu::document::Block>| words(&block.map(|block| block.text()).unwrap_or_default());
            assert_eq!(of(Role::Title), printed(document.title.as_ref()), "{name}");
            let subject = if document.title.is_some() { Role::Subject } else { Role::LetterSubject };
            assert_eq!(of(subject), printed(document.subject.as_ref()), "{name}");
            assert_eq!(parts.place_date.is_some(), document.head.place_date.is_some(), "{name}");
            let recipients = document.foot.recipients.iter().chain(&document.foot.drafter).map(|block| block.text());
            assert_eq!(of(Role::Recipient), words(&recipients.collect::<Vec<_>>().join(" ")), "{name}");
            let body: Vec<_> = document.body.iter().map(|block| block.text()).collect();
            assert_eq!(of(Role::Body), words(&body.join(" ")), "{name}");
            let literal = ["meetings/2", "tests/fixtures/reference"].iter().any(|folder| path.starts_with(folder));
            let quiet = |manuscript| {
                let mut found = found_in(manuscript);
                found.retain(|finding| !(literal && KEPT.contains(&finding.rule.code)));
                found
            };
            assert_eq!(quiet(&manuscript), [], "{name}");
            let text = markdown::write(document);
            let manuscript = read("a.md", Format::Markdown, text.as_bytes()).expect("it is text");
            assert_eq!(quiet(&manuscript), [], "{name} as Markdown");
            count += 1;
        }
    }
    assert!(count > 40, "{count}");
}
