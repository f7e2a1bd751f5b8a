//! Document → pages: where every line stands. Measures with the embedded face, whatever face is printed.

mod breaking;
mod foot;
mod frame;
mod head;
mod line;
mod paginate;
mod tokens;

use crate::document::{Block, BlockKind, Document};
use crate::face::{Faces, Slant, Style, Weight};
use crate::standard::Points;
use crate::write::pdf::page::{Page, Piece, Role, Tag};
use breaking::Room;
use frame::Frame;
use line::{Align, Slot};
use tokens::Type;

/// Room between a line of text and the rule under it, beyond the line's own depth.
const BELOW_LINE: Points = Points(2.5);
/// Thickness of rule-lines.
const RULE: Points = Points(0.75);

/// A piece of a page's height with what stands in it; places are measured from its top.
#[derive(Debug)]
struct Row {
    /// Free height before it, dropped at the top of a page.
    gap: Points,
    height: Points,
    pieces: Vec<Piece>,
    /// Whether a page may begin with it.
    starts_page: bool,
}

/// Sets a document on pages.
#[must_use]
pub fn layout(document: &Document) -> Vec<Page> {
    let frame = Frame::new(document);
    let mut setter = Setter { document, frame, element: 0, rows: Vec::new() };
    setter.head();
    setter.title();
    setter.body();
    setter.foot();
    paginate::pages(document, &frame, setter.rows)
}

/// Whether number and date have room on one line of the first page (PL I, II.4.c), at any of the standard's sizes.
#[must_use]
pub fn head_fits(document: &Document) -> bool {
    Setter { document, frame: Frame::new(document), element: 0, rows: Vec::new() }.number_fits()
}

struct Setter<'a> {
    document: &'a Document,
    frame: Frame,
    element: u32,
    rows: Vec<Row>,
}

/// Lines of a block, one below the other.
#[derive(Debug, Clone, Copy)]
struct Setting {
    kind: Type,
    x: Points,
    width: Points,
    indent: Points,
    align: Align,
    /// Line spacing in single lines.
    spacing: f32,
}

impl Setter<'_> {
    fn tag(&mut self, role: Role) -> Tag {
        self.element += 1;
        Tag { role, element: self.element }
    }

    /// A block's lines as rows without gaps.
    fn rows_of(&mut self, block: &Block, setting: Setting, role: Role) -> Vec<Row> {
        let tag = self.tag(role);
        let Setting { kind, align, .. } = setting;
        let tokens = tokens::tokens(block, kind, setting.width - setting.indent, self.document.standard);
        let room = Room { width: setting.width, indent: setting.indent };
        let lines = match align {
            Align::Justify => breaking::justified(&tokens, room),
            Align::Centre => breaking::centred(&tokens, room),
            Align::Left => breaking::ragged(&tokens, room),
        };
        let height = line_height(kind.size, setting.spacing);
        let count = lines.len();
        let rows = lines.into_iter().enumerate().map(|(index, range)| {
            let indent = if index == 0 { setting.indent } else { Points(0.0) };
            // The last line of a justified paragraph is not stretched.
            let align = if align == Align::Justify && index + 1 == count { Align::Left } else { align };
            let slot =
                Slot { x: setting.x + indent, width: setting.width - indent, baseline: ascent(kind.size), align };
            let piece = Piece::Line(line::line(&tokens, range, kind.size, slot, tag));
            Row { gap: Points(0.0), height, pieces: vec![piece], starts_page: false }
        });
        rows.collect()
    }

    fn title(&mut self) {
        let size = self.frame.text_size;
        let setting = Setting {
            kind: bold(size),
            x: self.frame.left,
            width: self.frame.width,
            indent: Points(0.0),
            align: Align::Centre,
            spacing: 1.0,
        };
        let mut rows = Vec::new();
        if let Some(title) = &self.document.title {
            rows.extend(self.rows_of(title, setting, Role::Title));
        }
        if let Some(subject) = &self.document.subject {
            // Long subjects keep clear of the margins, as on the sample forms.
            let inset = self.frame.indent;
            let setting = Setting { x: setting.x + inset, width: setting.width - inset - inset, ..setting };
            rows.extend(self.rows_of(subject, setting, Role::Title));
        }
        if let Some(first) = rows.first_mut() {
            first.gap = Points(18.0);
        }
        let rule = self.document.standard.page.short_rule.usual;
        if let Some(row) = rows.last_mut() {
            foot_rule(row, rule);
        }
        self.rows.extend(rows);
    }

    fn body(&mut self) {
        let mut first = true;
        let mut after_heading = false;
        for block in &self.document.body {
            let heading = block.kind == BlockKind::Heading;
            let kind = if heading { bold(self.frame.text_size) } else { regular(self.frame.text_size) };
            let setting = Setting {
                kind,
                x: self.frame.left,
                width: self.frame.width,
                indent: self.frame.indent,
                // A heading that fills more than a line is not stretched.
                align: if heading { Align::Left } else { Align::Justify },
                spacing: self.frame.line_spacing,
            };
            let role = match block.kind {
                BlockKind::Heading => Role::Heading,
                BlockKind::Paragraph => Role::Paragraph,
                BlockKind::Item => Role::Item,
            };
            let mut rows = self.rows_of(block, setting, role);
            paginate::mark_breaks(&mut rows, first || after_heading);
            if let Some(row) = rows.first_mut() {
                row.gap = if first { Points(12.0) } else { self.frame.paragraph_gap };
            }
            self.rows.extend(rows);
            first = false;
            after_heading = heading;
        }
    }
}

/// Adds a short centred rule under a row's last line, and room for it.
fn foot_rule(row: &mut Row, part: f32) {
    let Some(Piece::Line(line)) = row.pieces.last() else { return };
    let (Some(first), Some(last)) = (line.runs.first(), line.runs.last()) else { return };
    let end = last.x + run_width(last);
    let width = (end - first.x) * part;
    let middle = (first.x + end) * 0.5;
    let y = row.height + BELOW_LINE;
    row.pieces.push(Piece::Rule(super::page::Rule { x: middle - width * 0.5, y, width, thickness: RULE }));
    row.height = y + Points(1.0);
}

/// Width of a run, its stretched spaces included.
fn run_width(run: &super::page::Run) -> Points {
    let spaces = run.text.chars().filter(|letter| matches!(letter, ' ' | '\u{A0}')).count();
    Faces::embedded().get(run.style).width(&run.text, run.size) + run.word_gap * spaces as f32
}

/// Height of a line: the face's own line times the spacing.
fn line_height(size: Points, spacing: f32) -> Points {
    let metrics = Faces::embedded().get(Style::new(Weight::Normal, Slant::Upright)).metrics();
    size * ((metrics.ascent + metrics.descent + metrics.line_gap) * spacing)
}

/// Distance from the top of a line to its baseline.
fn ascent(size: Points) -> Points {
    let metrics = Faces::embedded().get(Style::new(Weight::Normal, Slant::Upright)).metrics();
    size * metrics.ascent
}

const fn regular(size: Points) -> Type {
    Type { size, style: Style::new(Weight::Normal, Slant::Upright) }
}

const fn bold(size: Points) -> Type {
    Type { size, style: Style::new(Weight::Bold, Slant::Upright) }
}

const fn italic(size: Points) -> Type {
    Type { size, style: Style::new(Weight::Normal, Slant::Italic) }
}
