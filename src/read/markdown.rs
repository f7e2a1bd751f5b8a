//! Markdown: headings, lists, tables of pipes, breaks, emphasis in stars. What is marked up is taken off the text, not off its places.

use std::sync::Arc;

use super::letters::{BREAK, Letter, paragraph};
use super::plain::lines;
use super::{Form, Format, Look, Manuscript, Paragraph, Spot};
use crate::source::{Source, Span};
use crate::text::Emphasis;

/// Looks by their number: plain, bold, italic, both.
fn looks() -> [Look; 4] {
    let look = |bold, italic| Look { emphasis: Emphasis { bold, italic }, ..Look::default() };
    [look(false, false), look(true, false), look(false, true), look(true, true)]
}

/// Reads a text.
pub(super) fn read(source: Arc<Source>) -> Manuscript {
    let mut reader =
        Reader { source: &source, paragraphs: Vec::new(), open: None, tables: 0, row: None, fenced: false };
    lines(&source).into_iter().for_each(|line| reader.line(line));
    reader.close();
    let paragraphs = reader.paragraphs;
    let (sections, format) = (Vec::new(), Format::Markdown);
    Manuscript { format, source, paragraphs, sections, strokes: Vec::new(), has_macros: false, has_deletions: false }
}

struct Reader<'s> {
    source: &'s Source,
    paragraphs: Vec<Paragraph>,
    /// Letters of a paragraph that may go on.
    open: Option<(Vec<Letter>, Span)>,
    tables: usize,
    /// The next row of the table that is read.
    row: Option<usize>,
    fenced: bool,
}

impl Reader<'_> {
    fn line(&mut self, line: Span) {
        let text = self.source.slice(line);
        let bare = text.trim();
        if bare.starts_with("```") || bare.starts_with("~~~") {
            self.close();
            self.fenced = !self.fenced;
            return;
        }
        if bare.starts_with('|') && bare.len() > 1 && bare.ends_with('|') {
            self.close();
            return self.table_row(line);
        }
        self.tables += usize::from(self.row.take().is_some());
        let is_rule = bare.len() > 2
            && ["-", "*", "_", "="]
                .iter()
                .any(|sign| bare.replace(' ', "").trim_matches(|c| sign.contains(c)).is_empty());
        if bare.is_empty() || is_rule {
            return self.close();
        }
        let start = line.start + text.len() - text.trim_start().len();
        let inner = bare.trim_start_matches('>').trim_start();
        let heading = inner.trim_start_matches('#');
        let is_heading = heading.len() < inner.len() && heading.starts_with(' ');
        let shown = if is_heading { heading.trim_start() } else { inner };
        let from = start + bare.len() - shown.len();
        let (letters, broken) = self.letters(Span::new(from, line.end), is_heading);
        if is_heading || begins(shown) || self.open.is_none() {
            self.close();
            self.open = Some((letters, line));
        } else if let Some((all, whole)) = &mut self.open {
            all.push(Letter { letter: ' ', raw: Span::new(from, from), look: 0 });
            all.extend(letters);
            whole.end = line.end;
        }
        match &mut self.open {
            Some((all, _)) if broken => all.push(Letter { letter: BREAK, raw: Span::new(line.end, line.end), look: 0 }),
            _ if is_heading => self.close(),
            _ => {}
        }
    }

    fn close(&mut self) {
        if let Some((letters, line)) = self.open.take() {
            self.paragraphs.push(paragraph(line, &letters, &looks(), Spot::Flow, Form::default()));
        }
    }

    fn table_row(&mut self, line: Span) {
        let text = self.source.slice(line);
        if text.chars().all(|letter| matches!(letter, '|' | '-' | ':' | ' ' | '\t')) {
            return;
        }
        let row = self.row.unwrap_or_default();
        self.row = Some(row + 1);
        let mut bars: Vec<usize> = Vec::new();
        for (at, _) in text.match_indices('|') {
            if !text[..at].ends_with('\\') {
                bars.push(at);
            }
        }
        for (column, pair) in bars.windows(2).enumerate() {
            let cell = Span::new(line.start + pair[0] + 1, line.start + pair[1]);
            let (letters, _) = self.letters(cell, false);
            let spot = Spot::Cell { table: self.tables, row, column };
            self.paragraphs.push(paragraph(cell, &letters, &looks(), spot, Form::default()));
        }
    }

    /// Letters of a stretch without its marks, and whether a break by hand ends it.
    fn letters(&self, span: Span, bold: bool) -> (Vec<Letter>, bool) {
        let text = self.source.slice(span);
        let broken = text.ends_with("  ") || text.trim_end().ends_with('\\') || text.trim_end().ends_with("<br>");
        let mut letters = Vec::new();
        let (mut at, mut heavy, mut slanted) = (0, bold, false);
        let has = |mark: &str| text.matches(mark).count() > 1;
        let (strong, weak) = (has("**"), has("*"));
        while let Some(letter) = text[at..].chars().next() {
            let rest = &text[at..];
            let raw = Span::new(span.start + at, span.start + at + letter.len_utf8());
            let look = usize::from(heavy) + 2 * usize::from(slanted);
            let next = rest[letter.len_utf8()..].chars().next();
            at += letter.len_utf8();
            if let Some(length) =
                ["<br>", "<br/>", "<br />"].iter().find(|mark| rest.starts_with(**mark)).map(|mark| mark.len())
            {
                letters.push(Letter { letter: BREAK, raw, look });
                at += length - 1;
            } else if letter == '\\' && next.is_none_or(|next| next.is_ascii_punctuation() || next.is_whitespace()) {
                if let Some(next) = next.filter(|next| next.is_ascii_punctuation()) {
                    let raw = Span::new(raw.start, raw.end + next.len_utf8());
                    letters.push(Letter { letter: next, raw, look });
                    at += next.len_utf8();
                }
            } else if rest.starts_with("**") && strong {
                (heavy, at) = (!heavy, at + 1);
            } else if letter == '*' && weak && next != Some(' ') || letter == '*' && slanted {
                slanted = !slanted;
            } else {
                letters.push(Letter { letter, raw, look });
            }
        }
        (letters, broken)
    }
}

/// Whether a line begins a paragraph of its own whatever stands before it: a member of a list.
fn begins(line: &str) -> bool {
    let word = line.split(' ').next().unwrap_or_default();
    let counted =
        word.len() < 6 && word.ends_with(['.', ')']) && word.starts_with(|c: char| c.is_alphanumeric() || c == '(');
    let escaped = ["\\-", "\\+"].iter().any(|mark| line.starts_with(*mark));
    matches!(word, "-" | "+" | "*" | "•" | "–") || counted || escaped
}
