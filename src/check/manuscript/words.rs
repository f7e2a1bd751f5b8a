//! Parts of a manuscript as the paragraphs that rules on words read.

use crate::check::text::{Given, Part};
use crate::document::{Block, BlockKind, Inline, TextInline};
use crate::meeting::rich;
use crate::read::Manuscript;
use crate::read::parts::{Parts, Role, Stretch};
use crate::source::Place;
use crate::text::{Emphasis, Origin};

/// A heading has no more letters.
const HEADING: usize = 120;

/// Where a stretch stands.
pub(super) fn place(manuscript: &Manuscript, parts: &Parts, stretch: usize) -> Place {
    let stretch = &parts.stretches[stretch];
    manuscript.paragraphs[stretch.paragraph].place(&manuscript.source, stretch.range.clone())
}

/// The paragraphs in reading order. What the form alone words is left out, and what stands beside the text.
pub(super) fn given(manuscript: &Manuscript, parts: &Parts) -> Vec<Given> {
    let mut given: Vec<Given> = Vec::new();
    let mut last = None;
    let mut annexed = false;
    for (stretch, role) in parts.stretches.iter().zip(&parts.roles) {
        let part = match role {
            Role::Parent | Role::Issuer | Role::Number | Role::PlaceDate => Part::Head,
            Role::LetterSubject | Role::Title | Role::Subject => Part::Subject,
            Role::AddresseesLabel | Role::Addressee => Part::Addressees,
            Role::Body => Part::Body(BlockKind::Paragraph),
            Role::Cell => Part::Cell,
            Role::Recipient => Part::Recipients,
            Role::Signature => Part::Signature,
            Role::Annex if std::mem::replace(&mut annexed, true) => Part::Annex(BlockKind::Paragraph),
            Role::Annex => Part::AnnexHead,
            Role::National | Role::Motto | Role::Party | Role::HeadOther | Role::RecipientsHeading | Role::Beside => {
                last = None;
                continue;
            }
        };
        let subject = matches!(role, Role::LetterSubject | Role::Subject) && last == Some(*role);
        let next = one(manuscript, stretch, part, *role == Role::AddresseesLabel);
        last = Some(*role);
        match given.last_mut().filter(|_| subject) {
            // A subject is one, in however many lines it is typed.
            Some(whole) => {
                whole.block.inlines.push(Inline::Break);
                whole.block.inlines.extend(next.block.inlines);
            }
            None if next.block.inlines.is_empty() => {}
            None => given.push(next),
        }
    }
    given
}

/// A stretch with its label taken off, be it typed or counted.
fn one(manuscript: &Manuscript, stretch: &Stretch, part: Part, is_label: bool) -> Given {
    let paragraph = &manuscript.paragraphs[stretch.paragraph];
    let text = &paragraph.text[stretch.range.clone()];
    let begun = if is_label { text.find(':').map_or(text.len(), |colon| colon + 1) } else { 0 };
    let (typed, skip) = match rich::label(&text[begun..]).filter(|_| stretch.label.is_none() && is_listed(part)) {
        Some(label) => (Some(rich::printed(label)), begun + label.len()),
        None => (None, begun),
    };
    let start = stretch.range.start + skip + text[skip..].len() - text[skip..].trim_start().len();
    let words = paragraph.text.get(start..stretch.range.end).unwrap_or_default();
    let origin = Origin::exact(&manuscript.source, paragraph.line, start);
    let inline = TextInline { text: words.to_owned(), emphasis: Emphasis::default(), origin: Some(origin) };
    let inlines = if words.is_empty() { Vec::new() } else { vec![Inline::Text(inline)] };
    let counts_itself = stretch.label.is_some();
    let label = stretch.label.clone().or(typed);
    let kind = kind(stretch, label.as_deref(), words);
    let part = match part {
        Part::Body(_) => Part::Body(kind),
        Part::Annex(_) => Part::Annex(kind),
        part => part,
    };
    Given { part, block: Block { label, inlines, ..Block::plain(kind, "") }, counts_itself }
}

const fn is_listed(part: Part) -> bool {
    matches!(part, Part::Body(_) | Part::Annex(_) | Part::Addressees | Part::Recipients | Part::Cell)
}

fn kind(stretch: &Stretch, label: Option<&str>, words: &str) -> BlockKind {
    let open = words.ends_with(|c: char| c.is_alphanumeric() || c == ':' || c == ')');
    let is_heading = stretch.is_bold && open && words.chars().count() <= HEADING;
    match label {
        Some("-" | "+" | "–" | "•") => BlockKind::Item,
        _ if is_heading => BlockKind::Heading,
        _ => BlockKind::Paragraph,
    }
}
