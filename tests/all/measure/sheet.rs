//! A finished PDF with its lines matched to the parts of the document that they print.

use vanthu::document::{BlockKind, Document};

use super::matched::matched;
use crate::support::pdf_text::{Outline, PdfText, Rule, Text};

/// A part of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Parent,
    Issuer,
    NationalName,
    Motto,
    Number,
    PlaceDate,
    /// The subject of a letter, under its number.
    LetterSubject,
    Draft,
    Urgency,
    Title,
    Subject,
    AddresseesLabel,
    Addressee,
    /// A block of the text, by its place.
    Body(usize),
    RecipientsHeading,
    Recipient,
    Drafter,
    /// A line that begins with `TM.`, `T/L` or the like.
    Authority,
    /// The signer's title alone.
    SignerTitle,
    /// The same under a line of authority.
    TitleUnderAuthority,
    OtherTitle,
    Name,
    Contact,
    AnnexLabel,
    AnnexTitle,
    AnnexReference,
    AnnexBody,
    /// A cell, of the heads or below them.
    HeadCell,
    Cell,
}

/// A line of text as printed.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) part: Part,
    /// Number of the block among all of the document.
    pub(super) block: usize,
    /// Number of the annex it belongs to; 0 for the notice itself.
    pub(super) annex: usize,
    pub(super) red: bool,
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
    pub(super) outlines: Vec<Outline>,
    /// Signs on a line of their own: `*`, `-----`.
    pub(super) signs: Vec<Text>,
    /// Heads of a table printed again.
    pub(super) repeated: Vec<Text>,
    /// Page numbers: page, text, middle, baseline, size.
    pub(super) numbers: Vec<(usize, String, f64, f64, f64)>,
}

impl<'a> Sheet<'a> {
    /// Reads a PDF of the document back.
    pub(super) fn read(document: &'a Document, pdf: &[u8]) -> Self {
        let read = PdfText::read(pdf);
        let (artifacts, texts): (Vec<&Text>, Vec<&Text>) =
            read.texts().partition(|text| text.mark.as_ref().is_some_and(|(tag, _)| tag == "Artifact"));
        let is_number = |text: &&&Text| text.text.trim().bytes().all(|byte| byte.is_ascii_digit()) && text.y_mm < 20.0;
        let is_sign = |text: &&&Text| text.text.trim().bytes().all(|byte| b"*-".contains(&byte));
        let numbers = artifacts.iter().filter(is_number).map(|text| {
            (text.page, text.text.trim().to_owned(), (text.x_mm + text.x_end_mm) / 2.0, text.y_mm, text.size_pt)
        });
        Self {
            document,
            pages: read.pages_mm.clone(),
            lines: matched(document, lines(&texts)),
            rules: read.rules().cloned().collect(),
            outlines: read.outlines().cloned().collect(),
            repeated: artifacts
                .iter()
                .filter(|text| !is_number(text) && !is_sign(text))
                .map(|text| (*text).clone())
                .collect(),
            signs: artifacts.iter().filter(is_sign).map(|text| (*text).clone()).collect(),
            numbers: numbers.collect(),
        }
    }

    /// Lines of a part, in order.
    pub(super) fn of(&self, part: Part) -> Vec<&Line> {
        self.lines.iter().filter(|line| line.part == part).collect()
    }

    /// Middle between the ends of the text.
    pub(super) fn body_middle(&self) -> f64 {
        let left = self.lines.iter().map(|line| line.x).fold(f64::MAX, f64::min);
        f64::midpoint(left, self.lines.iter().map(|line| line.x_end).fold(0.0, f64::max))
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
        let foot = [
            Part::RecipientsHeading,
            Part::Recipient,
            Part::Drafter,
            Part::Authority,
            Part::SignerTitle,
            Part::TitleUnderAuthority,
            Part::OtherTitle,
            Part::Name,
        ];
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
                annex: 0,
                red: text.red,
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

/// Whether a line prints a heading of the text.
pub(super) fn is_heading(document: &Document, line: &Line) -> bool {
    matches!(line.part, Part::Body(place) if document.body[place].kind == BlockKind::Heading)
}
