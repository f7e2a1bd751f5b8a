//! The lines of a finished PDF matched to the parts of its document.

use vanthu::document::{Block, Document, Table};

use super::sheet::{Line, Part};

/// Gives each line its part: lines come in the order of the blocks, the address at the foot of any page, and together have the
/// blocks' letters.
pub(super) fn matched(document: &Document, lines: Vec<Line>) -> Vec<Line> {
    let (contact, blocks): (Vec<_>, Vec<_>) = parts(document).into_iter().partition(|part| part.1 == Part::Contact);
    let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
    let mut address: String = contact.iter().map(|(_, _, block)| letters(&block.text())).collect();
    let mut at = 0;
    let mut left = letters(&blocks[0].2.text());
    let mut annex = 0;
    let mut matched = Vec::new();
    for mut line in lines {
        let printed = letters(&line.text);
        if left.is_empty()
            && let Some((_, part, next)) = blocks.get(at + 1)
            && letters(&next.text()).starts_with(&printed)
        {
            at += 1;
            left = letters(&next.text());
            // The title of an annex begins it where its label stands in the title's line.
            let titled = *part == Part::AnnexTitle && blocks[at - 1].1 != Part::AnnexLabel;
            annex += usize::from(titled || *part == Part::AnnexLabel);
        }
        if let Some(rest) = left.strip_prefix(printed.as_str()) {
            left = rest.to_owned();
            line = Line { part: blocks[at].1, block: blocks[at].0, annex, ..line };
        } else {
            let rest = address.strip_prefix(printed.as_str());
            address = rest.unwrap_or_else(|| panic!("line {:?} does not begin {left:?}", line.text)).to_owned();
            line = Line { part: Part::Contact, block: usize::MAX, annex, ..line };
        }
        matched.push(line);
    }
    assert!(left.is_empty() && at + 1 == blocks.len() && address.is_empty(), "the PDF ends before the document");
    matched
}

/// The cells of a table, its heads first.
fn cells(table: &Table) -> impl Iterator<Item = Part> {
    table.head.iter().map(|_| Part::HeadCell).chain(table.rows.iter().flatten().map(|_| Part::Cell))
}

/// Paragraphs, and the cells of tables among them.
fn text(blocks: &[Block], part: impl Fn(usize) -> Part) -> Vec<Part> {
    let mut parts = Vec::new();
    for (place, block) in blocks.iter().enumerate() {
        match &block.table {
            Some(table) => parts.extend(cells(table)),
            None => parts.push(part(place)),
        }
    }
    parts
}

/// The blocks that have letters, numbered, with their parts.
fn parts(document: &Document) -> Vec<(usize, Part, &Block)> {
    let head = &document.head;
    let all = |part: Part, blocks: &mut dyn Iterator<Item = &'_ Block>| blocks.map(|_| part).collect::<Vec<_>>();
    let subject = if document.title.is_some() { Part::Subject } else { Part::LetterSubject };
    let mut names = all(Part::Parent, &mut head.parent.iter());
    names.extend(all(Part::Issuer, &mut head.issuer.iter()));
    names.extend([Part::NationalName, Part::Motto].into_iter().take(head.national.len()));
    names.extend(all(Part::Number, &mut head.number.iter()));
    names.extend(document.subject.iter().filter(|_| document.title.is_none()).map(|_| subject));
    names.extend(all(Part::Draft, &mut head.draft.iter()));
    names.extend(head.urgency.iter().map(|_| Part::Urgency));
    names.extend(all(Part::PlaceDate, &mut head.place_date.iter()));
    names.extend(all(Part::Title, &mut document.title.iter()));
    names.extend(document.subject.iter().filter(|_| document.title.is_some()).map(|_| subject));
    if let Some(to) = &document.addressees {
        names.push(Part::AddresseesLabel);
        names.extend(all(Part::Addressee, &mut to.lines.iter()));
    }
    names.extend(text(&document.body, Part::Body));
    names.extend(foot_parts(document));
    names.extend(all(Part::Contact, &mut document.contact.iter()));
    for annex in &document.annexes {
        names.extend(annex.label.iter().map(|_| Part::AnnexLabel));
        names.extend([Part::AnnexTitle, Part::AnnexReference]);
        names.extend(text(&annex.body, |_| Part::AnnexBody));
        names.extend(annex.table.iter().flat_map(cells));
    }
    assert_eq!(names.len(), document.blocks().count(), "a block has no part");
    let numbered =
        names.into_iter().zip(document.blocks()).enumerate().map(|(number, (part, block))| (number, part, block));
    numbered.filter(|(_, _, block)| !block.text().trim().is_empty()).collect()
}

/// Parts of recipients and signature.
fn foot_parts(document: &Document) -> Vec<Part> {
    let foot = &document.foot;
    let mut names = vec![Part::RecipientsHeading];
    names.extend(foot.recipients.iter().map(|_| Part::Recipient));
    names.extend(foot.drafter.iter().map(|_| Part::Drafter));
    let mut title = Part::SignerTitle;
    for line in &foot.authority {
        let marks = ["TM.", "KT.", "TL.", "TUQ.", "Q.", "T/M", "K/T", "T/L"];
        let authority = marks.iter().any(|mark| line.words.text().starts_with(mark));
        title = if authority { Part::TitleUnderAuthority } else { title };
        names.push(if authority { Part::Authority } else { title });
    }
    names.extend(foot.other_title.iter().map(|_| Part::OtherTitle));
    names.push(Part::Name);
    names
}
