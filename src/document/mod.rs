//! The finished notice as parts of the decree, blocks and inlines, each with its origin in the spec. Every writer reads this and
//! nothing else, so the formats cannot drift apart.

mod build;
mod ends;
mod markup;
mod torn;

use crate::meeting::PageStyle;
use crate::standard::{Kind, Standard};
use crate::text::{Emphasis, Origin};
use crate::vi::Keeps;

pub use build::{Context, build};

/// A notice ready to be written in any format.
#[derive(Debug)]
pub struct Document {
    /// Kind.
    pub kind: Kind,
    /// Standard that fixes its form.
    pub standard: &'static Standard,
    /// Page measures.
    pub page: PageStyle,
    /// Facts about the file.
    pub meta: Meta,
    /// Issuer, national name, number, place and date.
    pub head: Head,
    /// Title: `GIẤY MỜI`.
    pub title: Block,
    /// Subject.
    pub subject: Option<Block>,
    /// Text, the end mark included.
    pub body: Vec<Block>,
    /// Recipients and signature.
    pub foot: Foot,
}

/// Facts about the file.
#[derive(Debug, Clone)]
pub struct Meta {
    /// Title and subject on one line.
    pub title: String,
    /// Issuer.
    pub author: String,
    /// Subject.
    pub subject: String,
    /// BCP 47 tag.
    pub language: &'static str,
}

/// The head of the first page.
#[derive(Debug)]
pub struct Head {
    /// Direct parent; more than one block fixes its lines.
    pub parent: Vec<Block>,
    /// Issuer; more than one block fixes its lines.
    pub issuer: Vec<Block>,
    /// National name and motto.
    pub national: Vec<Block>,
    /// Number and symbol.
    pub number: Option<Block>,
    /// Place and date.
    pub place_date: Option<Block>,
}

/// Recipients and signature.
#[derive(Debug)]
pub struct Foot {
    /// `Nơi nhận:`.
    pub heading: Block,
    /// Recipients with their dashes and end marks, the file line last.
    pub recipients: Vec<Block>,
    /// Authority and title, line by line.
    pub authority: Vec<Block>,
    /// Name of the signer.
    pub name: Block,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// A paragraph of text.
    Paragraph,
    /// A heading on a line of its own.
    Heading,
    /// A paragraph that a dash or plus begins.
    Item,
}

/// A paragraph or line: an optional label and inlines.
#[derive(Debug, Clone)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Label before the text; a space follows it.
    pub label: Option<String>,
    /// The text.
    pub inlines: Vec<Inline>,
    /// Byte ranges of [`Block::text`] that a line should not break.
    pub keeps: Keeps,
}

/// A piece of a block.
#[derive(Debug, Clone)]
pub enum Inline {
    /// Letters.
    Text(TextInline),
    /// Room for the registry's stamp or a hand.
    Blank(Blank),
}

/// Letters of one emphasis and origin.
#[derive(Debug, Clone)]
pub struct TextInline {
    /// The letters.
    pub text: String,
    /// Bold, italic.
    pub emphasis: Emphasis,
    /// Where they were typed.
    pub origin: Option<Origin>,
}

/// Room that is left free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blank {
    /// For the number.
    Number,
    /// For the day, the month or the year.
    Date,
}

impl Block {
    /// A block of words of the standard or of the program.
    #[must_use]
    pub fn plain(kind: BlockKind, text: &str) -> Self {
        let inline = TextInline { text: text.to_owned(), emphasis: Emphasis::default(), origin: None };
        Self { kind, label: None, inlines: vec![Inline::Text(inline)], keeps: Keeps::default() }
    }

    /// The letters, label included; a blank is one space.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = self.label.iter().fold(String::new(), |text, label| text + label + " ");
        for inline in &self.inlines {
            match inline {
                Inline::Text(inline) => text.push_str(&inline.text),
                Inline::Blank(_) => text.push(' '),
            }
        }
        text
    }

    /// The pieces of text.
    pub fn texts(&self) -> impl Iterator<Item = &TextInline> {
        self.inlines.iter().filter_map(|inline| match inline {
            Inline::Text(inline) => Some(inline),
            Inline::Blank(_) => None,
        })
    }
}

impl Document {
    /// All blocks in reading order: head, title, subject, text, recipients, signature.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        let head = &self.head;
        let head =
            head.parent.iter().chain(&head.issuer).chain(&head.national).chain(&head.number).chain(&head.place_date);
        let middle = std::iter::once(&self.title).chain(&self.subject).chain(&self.body);
        let foot = &self.foot;
        let recipients = std::iter::once(&foot.heading).chain(&foot.recipients);
        head.chain(middle).chain(recipients).chain(&foot.authority).chain(std::iter::once(&foot.name))
    }

    /// The whole text, a line a block.
    #[must_use]
    pub fn text(&self) -> String {
        self.blocks().map(Block::text).collect::<Vec<_>>().join("\n")
    }
}
