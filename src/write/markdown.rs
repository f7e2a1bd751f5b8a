//! Document → Markdown (CommonMark with tables): the whole notice, head, signature and annexes included, readable as plain text.
//! Every letter of the text comes out as that letter: what Markdown would read as a mark is escaped.

mod letters;
mod written;

use std::fmt::Write as _;

use crate::document::{Addressees, Annex, Block, BlockKind, Document, Foot, Table};
use crate::standard::RecipientsHeading;
use letters::{Around, LINE_END, block_text, escaped};
pub use written::written;

/// Second line of every file: the head is a table of two columns.
const SIDE_BY_SIDE: &str = "| :---: | :---: |";
/// Line between the notice, its address and its annexes.
const BREAK: &str = "---";

/// Writes a document.
#[must_use]
pub fn write(document: &Document) -> String {
    let mut out = String::new();
    head(&mut out, document);
    if let Some(title) = &document.title {
        heading(&mut out, title);
        document.subject.iter().for_each(|subject| paragraph(&mut out, &block_text(subject, Around::Bold)));
    }
    document.addressees.iter().for_each(|to| addressees(&mut out, to, document.standard.italic_addressees_label));
    body(&mut out, &document.body);
    foot(&mut out, &document.foot, document.standard.recipients_heading_style);
    if !document.contact.is_empty() {
        paragraph(&mut out, BREAK);
        let contact = document.contact.iter().map(|line| (line, Around::None));
        paragraph(&mut out, &lines(contact));
    }
    document.annexes.iter().for_each(|annex| self::annex(&mut out, annex));
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn paragraph(out: &mut String, text: &str) {
    out.push_str(text);
    out.push_str("\n\n");
}

fn heading(out: &mut String, block: &Block) {
    paragraph(out, &format!("## {}", block_text(block, Around::Bold).replace('\n', " ")));
}

/// Head as a table of two columns, which common viewers set side by side.
fn head(out: &mut String, document: &Document) {
    let head = &document.head;
    let cell = |blocks: &mut dyn Iterator<Item = (&Block, Around)>| {
        blocks.map(|(block, around)| cell_text(block, around)).collect::<Vec<_>>().join("<br>")
    };
    let bold = |block| (block, Around::Bold);
    let plain = |block| (block, Around::None);
    let left = cell(&mut head.parent.iter().map(plain).chain(head.issuer.iter().map(bold)));
    row(out, &[left, cell(&mut head.national.iter().map(bold))]);
    writeln!(out, "{SIDE_BY_SIDE}").expect("writing to a string cannot fail");
    let slant = if document.standard.letter.italic_subject { Around::Italic } else { Around::None };
    let subject = document.subject.iter().filter(|_| document.title.is_none()).map(|block| (block, slant));
    let draft = head.draft.iter().map(|block| (block, Around::Italic));
    let urgency = head.urgency.iter().map(|mark| bold(&mark.words));
    let left = cell(&mut head.number.iter().map(plain).chain(subject).chain(draft).chain(urgency));
    let date = cell(&mut head.place_date.iter().map(|block| (block, Around::Italic)));
    if !(left.is_empty() && date.is_empty()) {
        row(out, &[left, date]);
    }
    out.push('\n');
}

fn row(out: &mut String, cells: &[String]) {
    writeln!(out, "| {} |", cells.join(" | ")).expect("writing to a string cannot fail");
}

fn cell_text(block: &Block, around: Around) -> String {
    block_text(block, around).replace('|', "\\|").replace(LINE_END, "<br>")
}

/// Label and one addressee on a line, or label and list.
fn addressees(out: &mut String, to: &Addressees, italic: bool) {
    let label = block_text(&to.label, if italic { Around::Italic } else { Around::None });
    match &to.lines[..] {
        [one] => paragraph(out, &format!("{label} {}", block_text(one, Around::None))),
        several => {
            paragraph(out, &label);
            list(out, several);
        }
    }
}

fn list(out: &mut String, items: &[Block]) {
    for item in items {
        out.push_str(&list_item(item));
        out.push('\n');
    }
    out.push('\n');
}

fn body(out: &mut String, blocks: &[Block]) {
    let mut former_item = false;
    for block in blocks {
        if let Some(table) = &block.table {
            self::table(out, table);
            former_item = false;
            continue;
        }
        // Marks that Markdown does not know as a list's begin paragraphs.
        let item = block.kind == BlockKind::Item && matches!(block.label.as_deref(), Some("-" | "+"));
        let text = match block.kind {
            BlockKind::Heading => block_text(block, Around::Bold),
            BlockKind::Item if item => list_item(block),
            BlockKind::Paragraph | BlockKind::Item | BlockKind::Table => block_text(block, Around::None),
        };
        if item && former_item {
            out.pop();
        }
        paragraph(out, &text);
        former_item = item;
    }
}

fn foot(out: &mut String, foot: &Foot, heading: RecipientsHeading) {
    let marks = match heading {
        RecipientsHeading::BoldItalic => "***",
        RecipientsHeading::Underlined => "",
    };
    if !foot.recipients.is_empty() {
        paragraph(out, &format!("{marks}{}{marks}", escaped(&foot.heading.text(), false)));
    }
    list(out, &foot.recipients);
    foot.drafter.iter().for_each(|drafter| paragraph(out, &block_text(drafter, Around::None)));
    let weight = |bold| if bold { Around::Bold } else { Around::None };
    let authority = lines(foot.authority.iter().map(|line| (&line.words, weight(line.bold))));
    let name = lines(foot.other_title.iter().chain([&foot.name]).map(|line| (line, Around::Bold)));
    for text in [authority, name].iter().filter(|text| !text.is_empty()) {
        paragraph(out, text);
    }
}

fn annex(out: &mut String, annex: &Annex) {
    paragraph(out, BREAK);
    annex.label.iter().for_each(|label| heading(out, label));
    paragraph(out, &block_text(&annex.title, Around::Bold));
    paragraph(out, &block_text(&annex.reference, Around::Italic));
    body(out, &annex.body);
    annex.table.iter().for_each(|table| self::table(out, table));
}

/// A table; one without heads gets empty ones, since Markdown knows no other.
fn table(out: &mut String, table: &Table) {
    let cells = |blocks: &[Block], around| blocks.iter().map(|block| cell_text(block, around)).collect::<Vec<_>>();
    let mut heads = cells(&table.head, Around::Bold);
    heads.resize(table.widths.len(), String::new());
    row(out, &heads);
    row(out, &vec!["---".to_owned(); table.widths.len()]);
    table.rows.iter().for_each(|blocks| row(out, &cells(blocks, Around::None)));
    out.push('\n');
}

fn lines<'a>(blocks: impl Iterator<Item = (&'a Block, Around)>) -> String {
    blocks.map(|(block, around)| block_text(block, around)).collect::<Vec<_>>().join(LINE_END)
}

fn list_item(block: &Block) -> String {
    let marker = block.label.as_deref().unwrap_or("-");
    let unlabelled = Block { label: None, ..block.clone() };
    // What follows the end of a line is set in, or it would end the list.
    format!("{marker} {}", block_text(&unlabelled, Around::None).replace('\n', "\n  "))
}
