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
}

impl Piece {
    /// The same piece further down the page.
    #[must_use]
    pub fn lowered(self, by: Points) -> Self {
        match self {
            Self::Line(line) => Self::Line(Line { baseline: line.baseline + by, ..line }),
            Self::Rule(rule) => Self::Rule(Rule { y: rule.y + by, ..rule }),
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

/// What a line is part of, for structure tags.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tag {
    /// Kind of element.
    pub role: Role,
    /// Number of the element; lines that share it belong to one element, over pages too.
    pub element: u32,
}

/// Kinds of structure element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Title of the document.
    Title,
    /// Heading inside the text.
    Heading,
    /// Paragraph, or one line of the letterhead or signature.
    Paragraph,
    /// Item of a list.
    Item,
    /// No part of the text: page number.
    Artifact,
}
