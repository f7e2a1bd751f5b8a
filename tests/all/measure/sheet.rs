//! A finished PDF with its lines matched to the parts of the document that they print.

use vanthu::document::{Block, BlockKind, Document};

use crate::support::pdf_text::{PdfText, Rule, Text};

/// A part of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Parent,
    Issuer,
    NationalName,
    Motto,
    Number,
    PlaceDate,
    Title,
    Subject,
    /// A block of the text, by its place.
    Body(usize),
    RecipientsHeading,
    Recipient,
    Authority,
    Name,
}

/// A line of text as printed.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) part: Part,
    /// Number of the block among all of the document.
    pub(super) block: usize,
    pub(super) page: usize,
    pub(super) x: f64,
    pub(super) x_end: f64,
    pub(super) y: f64,
    pub(super) text: String,
    pub(super) styles: Vec<String>,
    pub(super) families: Vec<String>,
    pub(super) sizes: Vec<f64>,
    /// Letters with their starts.
    pub(super) letters: Vec<(String, f64)>,
}

/// A finished PDF, read back.
pub(super) struct Sheet<'a> {
    pub(super) document: &'a Document,
    pub(super) pages: Vec<(f64, f64)>,
    pub(super) lines: Vec<Line>,
    pub(super) rules: Vec<Rule>,
    /// Page numbers: page, text, middle, baseline, size.
    pub(super) numbers: Vec<(usize, String, f64, f64, f64)>,
}

impl<'a> Sheet<'a> {
    /// Reads a PDF of the document back.
    pub(super) fn read(document: &'a Document, pdf: &[u8]) -> Self {
        let read = PdfText::read(pdf);
        let (artifacts, texts): (Vec<&Text>, Vec<&Text>) =
            read.texts().partition(|text| text.mark.as_ref().is_some_and(|(tag, _)| tag == "Artifact"));
        let numbers = artifacts.iter().map(|text| {
            (text.page, text.text.trim().to_owned(), (text.x_mm + text.x_end_mm) / 2.0, text.y_mm, text.size_pt)
        });
        Self {
            document,
            pages: read.pages_mm.clone(),
            lines: matched(document, lines(&texts)),
            rules: read.rules().cloned().collect(),
            numbers: numbers.collect(),
        }
    }

    /// Lines of a part, in order.
    pub(super) fn of(&self, part: Part) -> Vec<&Line> {
        self.lines.iter().filter(|line| line.part == part).collect()
    }

    /// Lines of the text.
    pub(super) fn body(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| matches!(line.part, Part::Body(_)))
    }

    /// Lines of each block of the text.
    pub(super) fn paragraphs(&self) -> Vec<Vec<&Line>> {
        let mut paragraphs: Vec<Vec<&Line>> = Vec::new();
        for line in self.body() {
            match paragraphs.last_mut() {
                Some(last) if last[0].block == line.block => last.push(line),
                _ => paragraphs.push(vec![line]),
            }
        }
        paragraphs
    }

    /// Lines of the foot: recipients, authority, name.
    pub(super) fn foot(&self) -> Vec<&Line> {
        let foot = [Part::RecipientsHeading, Part::Recipient, Part::Authority, Part::Name];
        self.lines.iter().filter(|line| foot.contains(&line.part)).collect()
    }
}

/// Marked content: its tag and number.
type Mark = Option<(String, Option<i64>)>;

/// Stretches of text of one mark on one baseline are a line.
fn lines(texts: &[&Text]) -> Vec<Line> {
    let mut lines: Vec<(Line, Mark)> = Vec::new();
    for text in texts {
        let goes_on = |(line, mark): &(Line, Mark)| {
            line.page == text.page && (line.y - text.y_mm).abs() < 0.05 && *mark == text.mark
        };
        if !lines.last().is_some_and(goes_on) {
            let line = Line {
                part: Part::Title,
                block: 0,
                page: text.page,
                x: text.x_mm,
                x_end: text.x_end_mm,
                y: text.y_mm,
                text: String::new(),
                styles: Vec::new(),
                families: Vec::new(),
                sizes: Vec::new(),
                letters: Vec::new(),
            };
            lines.push((line, text.mark.clone()));
        }
        let Some((line, _)) = lines.last_mut() else { continue };
        line.text.push_str(&text.text);
        line.x_end = line.x_end.max(text.x_end_mm);
        line.styles.push(text.style().to_owned());
        line.families.push(text.face.split('-').next().unwrap_or_default().to_owned());
        line.sizes.push(text.size_pt);
        line.letters.extend(text.letters.iter().cloned());
    }
    lines.into_iter().map(|(line, _)| line).collect()
}

/// Gives each line its part: lines come in the order of the blocks, and together have the blocks' letters.
fn matched(document: &Document, lines: Vec<Line>) -> Vec<Line> {
    let blocks = parts(document);
    let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
    let mut at = 0;
    let mut left = letters(&blocks[0].1.text());
    let mut matched = Vec::new();
    for mut line in lines {
        while left.is_empty() {
            at += 1;
            left = letters(&blocks[at].1.text());
        }
        let printed = letters(&line.text);
        let rest = left.strip_prefix(printed.as_str());
        left = rest.unwrap_or_else(|| panic!("line {:?} does not begin {left:?}", line.text)).to_owned();
        line.part = blocks[at].0;
        line.block = at;
        matched.push(line);
    }
    assert!(left.is_empty() && at + 1 == blocks.len(), "the PDF ends before the document");
    matched
}

fn parts(document: &Document) -> Vec<(Part, &Block)> {
    let head = &document.head;
    let mut parts: Vec<(Part, &Block)> = Vec::new();
    parts.extend(head.parent.iter().map(|block| (Part::Parent, block)));
    parts.extend(head.issuer.iter().map(|block| (Part::Issuer, block)));
    parts.extend([Part::NationalName, Part::Motto].into_iter().zip(&head.national));
    parts.extend(head.number.iter().map(|block| (Part::Number, block)));
    parts.extend(head.place_date.iter().map(|block| (Part::PlaceDate, block)));
    parts.extend(document.title.iter().map(|block| (Part::Title, block)));
    parts.extend(document.subject.iter().map(|block| (Part::Subject, block)));
    parts.extend(document.body.iter().enumerate().map(|(place, block)| (Part::Body(place), block)));
    parts.push((Part::RecipientsHeading, &document.foot.heading));
    parts.extend(document.foot.recipients.iter().map(|block| (Part::Recipient, block)));
    parts.extend(document.foot.authority.iter().map(|line| (Part::Authority, &line.words)));
    parts.push((Part::Name, &document.foot.name));
    parts.retain(|(_, block)| !block.text().trim().is_empty());
    parts
}

/// Whether a line prints a heading of the text.
pub(super) fn is_heading(document: &Document, line: &Line) -> bool {
    matches!(line.part, Part::Body(place) if document.body[place].kind == BlockKind::Heading)
}
