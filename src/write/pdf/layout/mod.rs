//! Document → pages: where every line stands. Measures with the embedded face, whatever face is printed.

pub(in crate::write) mod addressees;
mod annex;
pub(in crate::write) mod body;
mod breaking;
pub(in crate::write) mod columns;
pub(in crate::write) mod contact;
mod fit;
pub(in crate::write) mod flow;
pub(in crate::write) mod foot;
pub(in crate::write) mod frame;
pub(in crate::write) mod head;
mod issuer;
pub(in crate::write) mod line;
pub(in crate::write) mod mark;
pub(in crate::write) mod measure;
mod paginate;
pub(in crate::write) mod parts;
mod row;
mod sense;
pub(in crate::write) mod table;
pub(in crate::write) mod title;
pub(in crate::write) mod tokens;
pub(in crate::write) mod typed;

use std::cell::OnceCell;
use std::ops::Range;

use crate::document::{Block, Document};
use crate::meeting::PageStyle;
use crate::standard::{HeadSizes, Points};
use crate::write::pdf::page::{Page, Piece, Role, Tag};
use breaking::{Measured, Room};
use columns::Columns;
use frame::{Frame, Spacing};
use line::{Align, Slot};
use measure::{ascent, line_height, regular};
use paginate::Flow;
use parts::Part;
use row::Row;
use sense::Widths;
use tokens::{Token, Type};

/// Thickness of rule-lines.
pub(in crate::write) const RULE: Points = Points(0.75);

/// Sets a document on pages.
#[must_use]
pub fn layout(document: &Document) -> Vec<Page> {
    let (mut setter, main) = fit::fitted(document);
    let mut pages = paginate::pages(document, &setter.frame, main.flow);
    for annex in &document.annexes {
        // Each annex begins a page and has page numbers of its own (PL I, III.1.đ; HD 05, II.IV.5).
        setter.lay(annex.landscape);
        let flow = setter.annex(annex);
        pages.extend(paginate::pages(document, &setter.frame, flow));
    }
    pages
}

/// Number of pages of a notice without its annexes.
#[must_use]
pub fn count_pages(document: &Document) -> usize {
    let (setter, main) = fit::fitted(document);
    paginate::page_starts(&main.flow, setter.frame.height).len() + 1
}

/// Whether number and date have room on one line of the first page (PL I, II.4.c), at any of the standard's sizes.
#[must_use]
pub fn head_fits(document: &Document) -> bool {
    Setter::on(document, &document.page).number_fits()
}

/// Sets the parts of a document one below the other.
pub(in crate::write) struct Setter<'a> {
    document: &'a Document,
    /// Number, place and date as they are set.
    number: Option<&'a Block>,
    place_date: Option<&'a Block>,
    frame: Frame,
    fitted: OnceCell<(HeadSizes, Columns)>,
    left_width: OnceCell<Points>,
    element: u32,
    rows: Vec<Row>,
    /// Heads of the tables among the rows.
    heads: Vec<Row>,
}

/// The rows of a notice without its annexes.
#[derive(Debug)]
struct Main {
    flow: Flow,
    /// Which of them are lines of the text.
    text: Range<usize>,
}

/// Lines of a block, one below the other.
#[derive(Debug, Clone, Copy)]
pub(in crate::write) struct Setting {
    pub(in crate::write) kind: Type,
    pub(in crate::write) x: Points,
    pub(in crate::write) width: Points,
    /// How far the first line stands in; of a hanging paragraph it is negative.
    pub(in crate::write) indent: Points,
    pub(in crate::write) align: Align,
    pub(in crate::write) spacing: Spacing,
    /// How far beyond both ends lines may go that end by sense; nothing for lines that are filled.
    pub(in crate::write) by_sense: Option<Points>,
}

impl Setting {
    /// Single lines between two ends.
    pub(in crate::write) const fn single(kind: Type, (x, width): (Points, Points), align: Align) -> Self {
        Self { kind, x, width, indent: Points(0.0), align, spacing: Spacing::Singles(1.0), by_sense: None }
    }

    /// The same with the ends that its lines may reach.
    pub(in crate::write) fn widest(self) -> Self {
        let spare = self.by_sense.unwrap_or_default();
        Self { x: self.x - spare, width: self.width + spare + spare, ..self }
    }
}

impl<'a> Setter<'a> {
    /// A setter of the pages as they will be printed.
    pub(in crate::write) fn new(document: &'a Document) -> Self {
        if document.fitted.get().is_none() {
            fit::fitted(document);
        }
        Self::on(document, document.measures())
    }

    /// A setter of pages of other measures. Nothing is kept together in lines before [`Document::keep`].
    fn on(document: &'a Document, page: &PageStyle) -> Self {
        let (fitted, left_width) = Default::default();
        let frame = Frame::new(document.standard, page);
        let (number, place_date) = (document.head.number.as_ref(), document.head.place_date.as_ref());
        Self {
            document,
            number,
            place_date,
            frame,
            fitted,
            left_width,
            element: 0,
            rows: Vec::new(),
            heads: Vec::new(),
        }
    }

    /// Number and date as they were when the notice was signed.
    fn unissued(mut self) -> Self {
        if let Some(before) = &self.document.head.before_issue {
            (self.number, self.place_date) = (before.number.as_ref(), before.place_date.as_ref());
        }
        self
    }

    /// The whole notice but its annexes.
    fn main(&mut self) -> Main {
        self.head();
        self.title();
        self.addressees();
        let start = self.rows.len();
        self.body(&self.document.body);
        let text = start..self.rows.len();
        self.ended(text)
    }

    /// Recipients, signature and address under the text.
    fn ended(&mut self, text: Range<usize>) -> Main {
        let page_foot = self.contact();
        self.foot(page_foot.last.as_ref().map_or(Points(0.0), Row::extent));
        self.rows.extend(page_foot.last);
        Main { flow: self.flow(page_foot.first), text }
    }

    /// The rows that were set, with what stands at the foot of their first page.
    fn flow(&mut self, first_foot: Option<Row>) -> Flow {
        Flow { rows: std::mem::take(&mut self.rows), heads: std::mem::take(&mut self.heads), first_foot }
    }

    /// Lays the pages that follow on their longer side, or sets them upright.
    pub(in crate::write) fn lay(&mut self, landscape: bool) {
        self.frame = if landscape { self.frame.landscape() } else { self.frame.upright() };
    }

    /// The measures of its pages.
    pub(in crate::write) const fn frame(&self) -> &Frame {
        &self.frame
    }

    const fn tag(&mut self, role: Role) -> Tag {
        self.element += 1;
        Tag { role, element: self.element }
    }

    /// Ends of the whole text.
    pub(in crate::write) const fn whole(&self) -> (Points, Points) {
        (self.frame.left, self.frame.width)
    }

    /// A block's lines as rows without gaps.
    fn rows_of(&mut self, block: &Block, setting: Setting, role: Role) -> Vec<Row> {
        let tag = self.tag(role);
        let Setting { kind, align, .. } = setting;
        let (tokens, lines) = self.lines(block, setting);
        let height = line_height(kind.size, setting.spacing);
        let count = lines.len();
        let setting = setting.widest();
        let rows = lines.into_iter().enumerate().map(|(index, range)| {
            let indent = if index == 0 { setting.indent } else { Points(0.0) };
            // The last line of a justified paragraph is not stretched.
            let align = if align == Align::Justify && index + 1 == count { Align::Left } else { align };
            let slot =
                Slot { x: setting.x + indent, width: setting.width - indent, baseline: ascent(kind.size), align };
            Row::new(height, vec![Piece::Line(line::line(&tokens, range, kind.size, slot, tag))])
        });
        rows.collect()
    }

    fn tokens(&self, block: &Block, setting: Setting) -> Vec<Token> {
        let narrowest = setting.width - setting.indent.max(Points(0.0));
        tokens::tokens(block, setting.kind, narrowest, self.document.standard)
    }

    /// The words of a block, and those of each line.
    fn lines(&self, block: &Block, setting: Setting) -> (Vec<Token>, Vec<Range<usize>>) {
        let tokens = self.tokens(block, setting);
        let room = Room { width: setting.width, indent: setting.indent };
        let text = setting.by_sense.map(|_| block.text());
        let widths = Widths { usual: setting.width, most: setting.widest().width };
        let lines = tokens::typed_lines(&tokens).flat_map(|line| {
            let (first, tokens) = (line.start, &tokens[line]);
            let room = room.of(first == 0);
            let lines = match (&text, setting.align) {
                (Some(text), _) => sense::lines(tokens, text, widths),
                (None, Align::Justify) => breaking::justified(tokens, room),
                (None, Align::Centre) => breaking::centred(tokens, room),
                (None, Align::Left | Align::Right) => breaking::ragged(tokens, room),
            };
            lines.into_iter().map(move |line| first + line.start..first + line.end)
        });
        let lines = lines.collect();
        (tokens, lines)
    }

    /// The lines of a block of some part.
    fn part(&mut self, block: &Block, part: Part, role: Role) -> Vec<Row> {
        let setting = self.setting(part);
        self.rows_of(block, setting, role)
    }

    /// Width of a block on one line.
    pub(in crate::write) fn natural(&self, block: &Block, kind: Type) -> Points {
        let tokens = tokens::tokens(block, kind, Points(f32::MAX), self.document.standard);
        let widths = tokens::typed_lines(&tokens).map(|line| Measured::of(&tokens, &line).width());
        widths.fold(Points(0.0), Points::max)
    }
}
