//! The text of a part: paragraphs and tables in order, changes taken, fields as they are shown.

use std::collections::BTreeSet;

use super::fields::numbers_pages;
use super::numbering::Numbering;
use super::open::Open;
use super::section::section;
use super::styles::{self, Letters, Styles};
use super::theme::Theme;
use super::tree::{Child, Node};
use crate::read::letters::BREAK;
use crate::read::{Paragraph, Section, Spot, Stroke};
use crate::source::{MAX_BYTES, Span};

/// What was read so far.
pub(super) struct Body {
    styles: Styles,
    theme: Theme,
    numbering: Numbering,
    mirrored: bool,
    /// The source, a line a paragraph.
    pub(super) text: String,
    pub(super) paragraphs: Vec<Paragraph>,
    pub(super) sections: Vec<Section>,
    pub(super) strokes: Vec<Stroke>,
    /// Whether it is the main part that is read.
    pub(super) in_main: bool,
    pub(super) has_deletions: bool,
    /// References to headers and footers that sections have.
    pub(super) in_use: BTreeSet<String>,
    tables: usize,
    /// Style of the table that is read.
    table_style: Option<String>,
}

/// The styles of a run, and whether it was put in.
#[derive(Clone, Copy)]
struct Inside<'s> {
    style: Option<&'s str>,
    inserted: bool,
}

impl Body {
    pub(super) fn new(styles: Styles, theme: Theme, numbering: Numbering, mirrored: bool) -> Self {
        Self {
            styles,
            theme,
            numbering,
            mirrored,
            text: String::new(),
            paragraphs: Vec::new(),
            sections: Vec::new(),
            strokes: Vec::new(),
            in_main: true,
            has_deletions: false,
            in_use: BTreeSet::new(),
            tables: 0,
            table_style: None,
        }
    }

    /// Paragraphs and tables of an element.
    pub(super) fn blocks(&mut self, node: &Node<'_>, spot: Spot) {
        let mut carried = None;
        for node in node.elements() {
            match node.name.as_ref() {
                "w:p" => carried = self.paragraph(node, spot, carried.take()),
                "w:tbl" => self.table(node),
                "w:sdt" => node.child("w:sdtContent").into_iter().for_each(|content| self.blocks(content, spot)),
                "w:customXml" | "w:ins" | "w:moveTo" => self.blocks(node, spot),
                "mc:AlternateContent" => alternative(node).into_iter().for_each(|node| self.blocks(node, spot)),
                "w:sectPr" => self.section(node),
                _ => {}
            }
        }
        // The last mark of a story cannot be deleted.
        if let Some(open) = carried {
            self.close(open, spot, styles::Paragraph::default(), false);
        }
    }

    fn section(&mut self, node: &Node<'_>) {
        let references =
            node.elements().filter(|node| matches!(&*node.name, "w:headerReference" | "w:footerReference"));
        self.in_use.extend(references.filter_map(|node| node.attribute("r:id")).map(str::to_owned));
        self.sections.push(section(node, self.paragraphs.len(), self.mirrored));
    }

    fn table(&mut self, node: &Node<'_>) {
        let table = self.tables;
        self.tables += 1;
        let style = node.child("w:tblPr").and_then(|properties| properties.valued("w:tblStyle")).map(str::to_owned);
        let outer = std::mem::replace(&mut self.table_style, style);
        let (mut rows, mut row) = (Vec::new(), 0);
        gathered(node, "w:tr", &mut rows);
        for node in rows {
            if node.child("w:trPr").is_some_and(|properties| properties.child("w:del").is_some()) {
                self.has_deletions = true;
                continue;
            }
            let mut cells = Vec::new();
            gathered(node, "w:tc", &mut cells);
            for (column, cell) in cells.into_iter().enumerate() {
                self.blocks(cell, Spot::Cell { table, row, column });
            }
            row += 1;
        }
        self.table_style = outer;
    }

    /// Reads a paragraph; gives it back where its mark was deleted, so that it goes on in the next.
    fn paragraph<'n, 'x>(
        &mut self,
        node: &'n Node<'x>,
        spot: Spot,
        carried: Option<Open<'n, 'x>>,
    ) -> Option<Open<'n, 'x>> {
        let properties = node.child("w:pPr");
        let style = properties.and_then(|properties| properties.valued("w:pStyle"));
        let mut open = carried.unwrap_or_else(|| Open { start: self.text.len(), ..Open::default() });
        self.inline(node, &mut open, Inside { style, inserted: false });
        let mark = properties.and_then(|properties| properties.child("w:rPr"));
        if mark.is_some_and(|mark| mark.child("w:del").is_some() || mark.child("w:moveFrom").is_some()) {
            self.has_deletions = true;
            return Some(open);
        }
        let own = properties.map(styles::Paragraph::new).unwrap_or_default();
        let set = self.styles.paragraph(style, &own);
        self.close(open, spot, set, true);
        if let Some(measures) = properties.and_then(|properties| properties.child("w:sectPr")) {
            self.section(measures);
        }
        None
    }

    fn close(&mut self, mut open: Open<'_, '_>, spot: Spot, set: styles::Paragraph, may_be_listed: bool) {
        let boxes = std::mem::take(&mut open.boxes);
        let mut paragraph = open.closed(self.text.len(), spot, set.form());
        let (number, level) = &set.list;
        if let Some(number) = number.as_deref().filter(|number| *number != "0" && may_be_listed) {
            paragraph.label = self.numbering.next(number, level.unwrap_or_default());
        }
        self.text.push('\n');
        self.paragraphs.push(paragraph);
        boxes.into_iter().for_each(|content| self.blocks(content, Spot::Box));
    }

    /// Runs of a paragraph and what stands round them.
    fn inline<'n, 'x>(&mut self, node: &'n Node<'x>, open: &mut Open<'n, 'x>, inside: Inside<'_>) {
        for node in node.elements() {
            match node.name.as_ref() {
                "w:r" => self.run(node, open, inside),
                "w:ins" | "w:moveTo" => self.inline(node, open, Inside { inserted: true, ..inside }),
                "w:del" | "w:moveFrom" => self.has_deletions = true,
                "w:fldSimple" => {
                    open.numbers_pages |= node.attribute("w:instr").is_some_and(numbers_pages);
                    self.inline(node, open, inside);
                }
                "w:sdt" => node.child("w:sdtContent").into_iter().for_each(|node| self.inline(node, open, inside)),
                "w:hyperlink" | "w:smartTag" | "w:customXml" | "w:bdo" | "w:dir" => self.inline(node, open, inside),
                "mc:AlternateContent" => alternative(node).into_iter().for_each(|node| self.inline(node, open, inside)),
                "m:oMath" | "m:oMathPara" => self.formula(node, open, inside),
                _ => {}
            }
        }
    }

    fn formula(&mut self, node: &Node<'_>, open: &mut Open<'_, '_>, inside: Inside<'_>) {
        let look = self.letters(None, inside).look(inside.inserted);
        let look = open.look(look);
        open.run = None;
        let mut texts = Vec::new();
        gathered(node, "m:t", &mut texts);
        texts.into_iter().for_each(|text| self.text(text, open, look));
    }

    fn letters(&self, properties: Option<&Node<'_>>, inside: Inside<'_>) -> Letters {
        let own = properties.map(|node| Letters::new(node, &self.theme)).unwrap_or_default();
        let style = properties.and_then(|properties| properties.valued("w:rStyle"));
        self.styles.letters([self.table_style.as_deref(), inside.style, style], &own)
    }

    fn run<'n, 'x>(&mut self, node: &'n Node<'x>, open: &mut Open<'n, 'x>, inside: Inside<'_>) {
        let letters = self.letters(node.child("w:rPr"), inside);
        let shown = letters.hidden != Some(true);
        let look = open.look(letters.look(inside.inserted));
        open.run = Some((node.span, node.child("w:rPr").map(|properties| properties.span)));
        for node in node.elements() {
            match node.name.as_ref() {
                "w:fldChar" => {
                    open.numbers_pages |= open.fields.mark(node.attribute("w:fldCharType").unwrap_or_default());
                }
                "w:instrText" => node.children.iter().for_each(|child| {
                    if let Child::Text(letters, _) = child {
                        open.fields.code(letters);
                    }
                }),
                "w:drawing" | "w:pict" | "w:object" => gathered(node, "w:txbxContent", &mut open.boxes),
                "mc:AlternateContent" => {
                    alternative(node).into_iter().for_each(|node| self.alternative_run(node, open, look))
                }
                _ if !shown || !open.fields.are_shown() => {}
                _ => self.mark(node, open, look),
            }
        }
    }

    /// What stands in one of two ways of saying it inside a run.
    fn alternative_run<'n, 'x>(&mut self, node: &'n Node<'x>, open: &mut Open<'n, 'x>, look: usize) {
        gathered(node, "w:txbxContent", &mut open.boxes);
        // A run cannot be cut inside of it.
        let run = open.run.take();
        if open.fields.are_shown() {
            node.elements().for_each(|node| self.mark(node, open, look));
        }
        open.run = run;
    }

    /// Letters and blanks of a run.
    fn mark(&mut self, node: &Node<'_>, open: &mut Open<'_, '_>, look: usize) {
        let letter = match node.name.as_ref() {
            "w:t" => return self.text(node, open, look),
            "w:tab" | "w:ptab" => '\t',
            "w:br" | "w:cr" => BREAK,
            "w:noBreakHyphen" => '-',
            // A sign of a face of signs: which it is only the face knows.
            "w:sym" => '\u{2022}',
            _ => return,
        };
        open.push(&mut self.text, letter, look);
    }

    fn text(&mut self, node: &Node<'_>, open: &mut Open<'_, '_>, look: usize) {
        const BLANKS: [char; 4] = [' ', '\t', '\r', '\n'];
        let kept = node.attribute("xml:space") == Some("preserve");
        let last = node.children.len().saturating_sub(1);
        for (index, child) in node.children.iter().enumerate() {
            let Child::Text(typed, span) = child else { continue };
            let mut letters = typed.as_ref();
            // Blanks at the ends of a text are those of the file, unless it says otherwise.
            if !kept && index == 0 {
                letters = letters.trim_start_matches(BLANKS);
            }
            let left_out = typed.len() - letters.len();
            if !kept && index == last {
                letters = letters.trim_end_matches(BLANKS);
            }
            if self.text.len() > MAX_BYTES {
                return;
            }
            let start = self.text.len();
            letters.chars().for_each(|letter| open.push(&mut self.text, letter, look));
            let linear = typed.len() == span.end - span.start;
            let part =
                if linear { Span::new(span.start + left_out, span.start + left_out + letters.len()) } else { *span };
            if let Some((run, properties)) = open.run.filter(|_| self.in_main && !letters.is_empty()) {
                let source = Span::new(start, self.text.len());
                self.strokes.push(Stroke { source, part, run, properties, tag: node.tag });
            }
        }
    }
}

/// Elements of a name below another, not those inside one of that name.
fn gathered<'n, 'x>(node: &'n Node<'x>, name: &str, found: &mut Vec<&'n Node<'x>>) {
    for node in node.elements() {
        if node.name == name {
            found.push(node);
        } else if node.name == "mc:AlternateContent" {
            alternative(node).into_iter().for_each(|node| gathered(node, name, found));
        } else if !(name != "w:txbxContent" && matches!(&*node.name, "w:tbl" | "w:p" | "w:tc")) || name == "m:t" {
            gathered(node, name, found);
        }
    }
}

/// The way of saying something that has text; programs before 2010 read the last.
fn alternative<'n, 'x>(node: &'n Node<'x>) -> Option<&'n Node<'x>> {
    let text = |node: &&Node<'_>| has_text(node);
    let choice = node.elements().find(|node| node.name == "mc:Choice");
    let fallback = node.child("mc:Fallback");
    choice.filter(text).or(fallback.filter(text)).or(choice).or(fallback)
}

fn has_text(node: &Node<'_>) -> bool {
    node.elements().any(|node| matches!(&*node.name, "w:t" | "w:tab") || has_text(node))
}
