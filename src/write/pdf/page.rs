//! Finished pages: lines of text and rule-lines at their places, each with its role.
//! Knows nothing of any PDF crate: what a writer needs for tags and PDF/A stands here.

use crate::face::Style;
use crate::standard::Points;

/// One page, measured from its top left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Width of the sheet.
    pub width: Points,
    /// Height of the sheet.
    pub height: Points,
    /// What is printed, in reading order.
    pub pieces: Vec<Piece>,
}

/// A thing printed on a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// A line of text.
    Line(Line),
    /// A drawn horizontal line.
    Rule(Rule),
    /// A drawn rectangle.
    Outline(Outline),
}

impl Piece {
    /// The same piece further down the page.
    #[must_use]
    pub fn lowered(self, by: Points) -> Self {
        match self {
            Self::Line(line) => Self::Line(Line { baseline: line.baseline + by, ..line }),
            Self::Rule(rule) => Self::Rule(Rule { y: rule.y + by, ..rule }),
            Self::Outline(outline) => Self::Outline(Outline { y: outline.y + by, ..outline }),
        }
    }
}

/// A line of text on one baseline.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What the line is part of.
    pub tag: Tag,
    /// Distance of the baseline from the top edge of the page.
    pub baseline: Points,
    /// Colour of the letters.
    pub colour: Colour,
    /// Stretches of one face and size, from left to right.
    pub runs: Vec<Run>,
}

/// A stretch of text in one face and size.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// Distance of the start from the left edge of the page.
    pub x: Points,
    /// The letters, NFC, in reading order. A space that a line ends with is kept for whoever extracts the text.
    pub text: String,
    /// Style of the face.
    pub style: Style,
    /// Size of the type.
    pub size: Points,
    /// What justification adds to each space (U+0020 or U+00A0) of the run; may be negative.
    pub word_gap: Points,
}

/// A drawn horizontal line, always an artifact.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// Distance of the left end from the left edge of the page.
    pub x: Points,
    /// Distance from the top edge of the page.
    pub y: Points,
    /// Length.
    pub width: Points,
    /// Thickness.
    pub thickness: Points,
}

/// A drawn rectangle without a filling, always an artifact: a box of urgency, a cell of a table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outline {
    /// Distance of the left side from the left edge of the page.
    pub x: Points,
    /// Distance of the top side from the top edge of the page.
    pub y: Points,
    /// Width, between the middles of the lines.
    pub width: Points,
    /// Height, between the middles of the lines.
    pub height: Points,
    /// Thickness of the lines.
    pub thickness: Points,
    /// Colour of the lines.
    pub colour: Colour,
}

/// Colours of a page: all is black (PL I, I.4) but the boxes of urgency (PL I, III.2.b).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colour {
    /// Black.
    #[default]
    Black,
    /// Bright red.
    Red,
}

/// What a line is part of, for structure tags.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tag {
    /// Kind of element.
    pub role: Role,
    /// Number of the element; lines that share it belong to one element, over pages too.
    pub element: u32,
}

/// Kinds of structure element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Title of the document.
    Title,
    /// Heading inside the text.
    Heading,
    /// Paragraph, or one line of the letterhead or signature.
    Paragraph,
    /// Item of a list.
    Item,
    /// Cell of a table.
    Cell(Cell),
    /// No part of the text, but of the page: its number, the heads of a table that goes on.
    Artifact,
    /// No part of the text, but an ornament: `*`, `-----`.
    Ornament,
}

/// A cell's place in its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// Number of the table.
    pub table: u32,
    /// Number of the row in it.
    pub row: u32,
    /// Whether it is the head of a column.
    pub head: bool,
}
