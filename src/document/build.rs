//! Frame + markup → Document: puts each part in its place and adds what the standard fixes.

use std::sync::{Arc, OnceLock};

use super::annex::annexes;
use super::ends::{label_once, push_end};
use super::markup;
use super::{
    Addressees, BeforeIssue, Blank, Block, BlockKind, Document, Foot, Head, Inline, Meta, SignatureLine, TextInline,
    UrgencyMark,
};
use crate::finding::Finding;
use crate::notice::{IssueDate, Notice, NumberLine, PlaceDate};
use crate::source::Source;
use crate::standard::Standard;
use crate::template::Origins;
use crate::text::{Emphasis, Text, without_end_mark};
use crate::vi::{self, Names};

/// The mark that ends every sentence, and the text of the Party's documents.
const FULL_STOP: &str = ".";

/// Builds the document of a notice. `names` are names of people, which a line may not break.
///
/// # Errors
/// A finding on the template when its markup is broken.
pub fn build(notice: &Notice, markup: &str, origins: &Origins, context: Context<'_>) -> Result<Document, Finding> {
    let mut parsed = markup::parse(markup, origins, context.templates)?;
    let standard = notice.standard;
    match parsed.body.last_mut() {
        // A table has no line that could end with the mark; a full stop alone would say nothing.
        Some(last) if last.table.is_some() => {
            let mark = Some(standard.end_mark).filter(|mark| *mark != FULL_STOP);
            parsed.body.extend(mark.map(|mark| Block::plain(BlockKind::Paragraph, mark)));
        }
        Some(last) => end_text(last, standard.end_mark),
        None => {}
    }
    let title = notice.title.as_ref().map(block);
    if title.is_none()
        && let Some(subject) = &mut parsed.subject
    {
        label_subject(subject, standard.letter.subject_label);
    } else if let (Some(subject), None, Some(lead)) = (
        &mut parsed.subject,
        notice.subject.as_ref().or(notice.wording.subject.as_ref()),
        standard.kind(notice.form).small_subject,
    ) {
        begin_small(subject, lead);
    }
    let issuer = notice.issuer.iter().map(Text::letters).collect::<Vec<_>>().join(" ");
    let subject = parsed.subject.as_ref().map(Block::text).unwrap_or_default();
    let head = head(notice);
    let number = head.number.as_ref().filter(|_| notice.is_issued());
    let meta = Meta {
        title: title.iter().map(Block::text).chain([subject.clone()]).collect::<Vec<_>>().join(" ").trim().to_owned(),
        author: issuer,
        subject,
        language: "vi-VN",
        issued: number.map(|number| number.text().split_whitespace().collect::<Vec<_>>().join(" ")),
    };
    Ok(Document {
        kind: notice.kind,
        standard,
        page: notice.page,
        meta,
        head,
        title,
        subject: parsed.subject,
        addressees: addressees(notice),
        body: parsed.body,
        foot: foot(notice),
        contact: notice.contact.iter().map(block).collect(),
        annexes: annexes(notice),
        names: Arc::clone(context.names),
        fitted: OnceLock::new(),
    })
}

/// What a document needs beside its notice.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The template's files, its own last, for messages.
    pub templates: &'a [(String, Arc<Source>)],
    /// Names of people.
    pub names: &'a Arc<Names>,
}

pub(super) fn block(text: &Text) -> Block {
    let mut block = Block::empty(BlockKind::Paragraph);
    push(&mut block, text);
    block
}

pub(super) fn push(block: &mut Block, text: &Text) {
    for (index, paragraph) in text.paragraphs.iter().enumerate() {
        if index > 0 {
            block.inlines.push(Inline::Break);
        }
        for piece in &paragraph.pieces {
            let inline =
                TextInline { text: piece.text.clone(), emphasis: piece.emphasis, origin: piece.origin.clone() };
            block.inlines.push(Inline::Text(inline));
        }
    }
}

pub(super) fn push_plain(block: &mut Block, text: &str) {
    let inline = TextInline { text: text.to_owned(), emphasis: Emphasis::default(), origin: None };
    block.inlines.push(Inline::Text(inline));
}

fn head(notice: &Notice) -> Head {
    let standard = notice.standard;
    let capitals = |texts: &[Text]| texts.iter().map(|text| block(&crate::notice::upper(text.clone()))).collect();
    Head {
        parent: capitals(&notice.parent),
        issuer: capitals(&notice.issuer),
        national: standard.national.iter().map(|line| Block::plain(BlockKind::Paragraph, line.text)).collect(),
        number: number(standard, &notice.number),
        place_date: place_date(&notice.place_date),
        draft: notice.draft.as_ref().map(block),
        before_issue: before_issue(notice),
        urgency: notice.urgency.map(|form| UrgencyMark { form, words: Block::plain(BlockKind::Paragraph, form.text) }),
    }
}

fn number(standard: &Standard, number: &NumberLine) -> Option<Block> {
    let mut line = Block::plain(BlockKind::Paragraph, standard.number_label);
    let symbol = match number {
        NumberLine::Hidden => return None,
        NumberLine::Blank { symbol } => {
            line.inlines.push(Inline::Blank(Blank::Number));
            symbol
        }
        NumberLine::Given { number, symbol } => {
            push_plain(&mut line, " ");
            push(&mut line, number);
            symbol
        }
    };
    push_plain(&mut line, standard.number_join);
    push(&mut line, symbol);
    Some(line)
}

/// Number and date with blanks where the registry has filled them.
fn before_issue(notice: &Notice) -> Option<BeforeIssue> {
    let mut number_line = notice.number.clone();
    let mut date_line = notice.place_date.clone();
    let mut filled = false;
    if let NumberLine::Given { symbol, .. } = number_line {
        number_line = NumberLine::Blank { symbol };
        filled = true;
    }
    if let PlaceDate::Printed { date: date @ IssueDate::Day(_), .. } = &mut date_line {
        *date = date.without_day();
        filled = true;
    }
    let lines = || BeforeIssue { number: number(notice.standard, &number_line), place_date: place_date(&date_line) };
    filled.then(lines)
}

/// A derived subject begins small after its lead (HD 36, Phụ lục 3).
fn begin_small(subject: &mut Block, lead: &str) {
    if let Some(Inline::Text(first)) = subject.inlines.first_mut() {
        first.text = vi::lower_first(&first.text).into_owned();
    }
    let inline = TextInline { text: lead.to_owned(), emphasis: Emphasis::default(), origin: None };
    if !lead.is_empty() {
        subject.inlines.insert(0, Inline::Text(inline));
    }
}

/// `V/v …` before the subject of a letter, unless its author typed it.
fn label_subject(subject: &mut Block, label: &str) {
    let text = subject.text().to_lowercase();
    if ["v/v", "về việc"].iter().any(|typed| text.starts_with(typed)) || label.is_empty() {
        return;
    }
    // The template's own words begin small after the label; the author's stay as typed.
    if let Some(Inline::Text(first)) = subject.inlines.first_mut()
        && first.typed().is_none()
    {
        first.text = vi::lower_first(&first.text).into_owned();
    }
    let inline = TextInline { text: label.to_owned(), emphasis: Emphasis::default(), origin: None };
    subject.inlines.insert(0, Inline::Text(inline));
}

/// One addressee on the line of the label, several as a list (PL I, II.9.d).
fn addressees(notice: &Notice) -> Option<Addressees> {
    let label = Block::plain(BlockKind::Paragraph, notice.standard.addressees_label);
    let to: Vec<Text> = notice.addressees.iter().map(|line| line.clone().capitalised()).collect();
    let lines = match &to[..] {
        [] => return None,
        [one] => vec![ended(block(one), "")],
        several => listed(several, (";", ".")),
    };
    Some(Addressees { label, lines })
}

/// Lines with dashes and end marks.
fn listed(texts: &[Text], (between, last): (&str, &str)) -> Vec<Block> {
    let line = |(index, text): (usize, &Text)| {
        let mut line = block(text);
        line.kind = BlockKind::Item;
        line.label = Some("-".to_owned());
        label_once(&mut line);
        ended(line, if index + 1 == texts.len() { last } else { between })
    };
    texts.iter().enumerate().map(line).collect()
}

/// A line with this mark in place of its author's.
fn ended(mut line: Block, end: &str) -> Block {
    if let Some(Inline::Text(text)) = line.inlines.last_mut() {
        let kept = without_end_mark(&text.text).len();
        text.text.truncate(kept);
    }
    push_end(&mut line, end);
    line
}

/// `Lạng Sơn, ngày 05 tháng 01 năm 2024`, with blanks for what is not known (PL I, II.4).
fn place_date(place_date: &PlaceDate) -> Option<Block> {
    let PlaceDate::Printed { place, date, typed } = place_date else { return None };
    let (day, month, year) = match date {
        IssueDate::Blank => (None, None, None),
        IssueDate::Month { year, month } => (None, Some(vi::padded_month(*month)), Some(year.to_string())),
        IssueDate::Day(date) => {
            use chrono::Datelike;
            (Some(vi::padded_day(date.day())), Some(vi::padded_month(date.month())), Some(date.year().to_string()))
        }
    };
    let mut line = block(place);
    // A blank that is asked for is printed as its words.
    let asked = typed.as_ref().filter(|_| *date == IssueDate::Blank);
    for (word, value) in [(", ngày", day), ("tháng", month), ("năm", year)] {
        let known = value.is_some();
        match asked {
            Some(asked) => push(&mut line, &Text::plain(word).made_of(asked)),
            None => push_plain(&mut line, word),
        }
        match value {
            Some(value) => {
                let value = Text::plain(&format!(" {value}"));
                let made = typed.as_ref().map(|typed| value.clone().made_of(typed));
                push(&mut line, &made.unwrap_or(value));
            }
            None => line.inlines.push(Inline::Blank(Blank::Date)),
        }
        if known && word != "năm" {
            push_plain(&mut line, " ");
        }
    }
    Some(line)
}

fn foot(notice: &Notice) -> Foot {
    let standard = notice.standard;
    let signature = &notice.signature;
    let authority = signature.lines.iter().map(|line| SignatureLine { words: block(&line.words), bold: line.bold });
    Foot {
        // Nobody to name, nothing to head.
        heading: Block::plain(
            BlockKind::Heading,
            if notice.recipients.is_empty() { "" } else { standard.recipients_heading },
        ),
        recipients: listed(&notice.recipients, standard.recipient_ends),
        drafter: notice.drafter.as_ref().map(block),
        authority: authority.collect(),
        other_title: signature.other_title.iter().map(block).collect(),
        name: block(&notice.signature.name),
    }
}

/// Ends the text with the standard's mark in place of the author's full stop or exclamation mark.
fn end_text(block: &mut Block, mark: &str) {
    let text = block.text();
    if text.ends_with(mark) {
        return;
    }
    if let Some(Inline::Text(last)) = block.inlines.last_mut() {
        let kept = without_end_mark(last.text.trim_end_matches('!')).len();
        last.text.truncate(kept);
    }
    push_end(block, mark);
}
