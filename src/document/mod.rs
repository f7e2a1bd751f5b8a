//! The finished notice as parts of the decree, blocks and inlines, each with its origin in the spec. Every writer reads this and
//! nothing else, so the formats cannot drift apart.

mod annex;
mod build;
mod ends;
mod markup;
mod rows;
mod torn;

use std::sync::{Arc, OnceLock};

use crate::meeting::PageStyle;
use crate::standard::{Kind, Standard, UrgencyBox};
use crate::text::{Emphasis, Origin};
use crate::vi::{self, Keeps, Names};

pub use build::{Context, build};
pub use markup::{blocks, lines};
pub(crate) use rows::widths;

/// A notice ready to be written in any format.
#[derive(Debug)]
pub struct Document {
    /// Kind.
    pub kind: Kind,
    /// Standard that fixes its form.
    pub standard: &'static Standard,
    /// Page measures as chosen; [`Document::measures`] are those that it is set with.
    pub page: PageStyle,
    /// Facts about the file.
    pub meta: Meta,
    /// Issuer, national name, number, place and date.
    pub head: Head,
    /// Title: `GIẤY MỜI`; a letter has none.
    pub title: Option<Block>,
    /// Subject: under the title, or of a letter under its number.
    pub subject: Option<Block>,
    /// To whom a letter goes.
    pub addressees: Option<Addressees>,
    /// Text, the end mark included.
    pub body: Vec<Block>,
    /// Recipients and signature.
    pub foot: Foot,
    /// Address of the office, line by line; empty where it is not printed.
    pub contact: Vec<Block>,
    /// Annexes, each on pages of its own.
    pub annexes: Vec<Annex>,
    /// Names of people, which a line may not break.
    pub(crate) names: Arc<Names>,
    /// Measures that save a page, once pages were made; nothing where none is saved.
    pub(crate) fitted: OnceLock<Option<Fitted>>,
}

/// Measures that save a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fitted {
    /// The measures.
    pub page: PageStyle,
    /// How many pages the notice has with them, its annexes left out.
    pub pages: usize,
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
    /// The number as printed, where the registry has given it and the day; on one line.
    pub issued: Option<String>,
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
    /// `Dự thảo lần 2`.
    pub draft: Option<Block>,
    /// Box of urgency.
    pub urgency: Option<UrgencyMark>,
    /// Number, place and date as they stood before the issue; nothing where they do still.
    pub(crate) before_issue: Option<BeforeIssue>,
}

/// Lines of the head with blanks for number and day.
#[derive(Debug)]
pub(crate) struct BeforeIssue {
    pub(crate) number: Option<Block>,
    pub(crate) place_date: Option<Block>,
}

/// The box of a degree of urgency with its words.
#[derive(Debug)]
pub struct UrgencyMark {
    /// Sides, size and clause.
    pub form: &'static UrgencyBox,
    /// Words.
    pub words: Block,
}

/// To whom a letter goes.
#[derive(Debug)]
pub struct Addressees {
    /// `Kính gửi:`.
    pub label: Block,
    /// One addressee on the label's line; several as a list under its colon, with dashes and end marks.
    pub lines: Vec<Block>,
}

/// An annex.
#[derive(Debug)]
pub struct Annex {
    /// `Phụ lục`, `Phụ lục I`; none where it stands before the title in one line.
    pub label: Option<Block>,
    /// Title, in capitals where the standard wants them.
    pub title: Block,
    /// `(Kèm theo …)`.
    pub reference: Block,
    /// Paragraphs.
    pub body: Vec<Block>,
    /// Table after the paragraphs.
    pub table: Option<Table>,
    /// Whether its pages lie on their longer side.
    pub landscape: bool,
}

/// A table.
#[derive(Debug, Clone)]
pub struct Table {
    /// Widths of the columns as parts of the whole, which is 1; as many as every row has cells.
    pub widths: Vec<f32>,
    /// Heads of the columns; empty where there are none.
    pub head: Vec<Block>,
    /// Rows of cells.
    pub rows: Vec<Vec<Block>>,
}

impl Table {
    /// All cells, the heads first.
    pub fn cells(&self) -> impl Iterator<Item = &Block> {
        self.head.iter().chain(self.rows.iter().flatten())
    }
}

/// Recipients and signature.
#[derive(Debug)]
pub struct Foot {
    /// `Nơi nhận:`.
    pub heading: Block,
    /// Recipients with their dashes and end marks, the file line last.
    pub recipients: Vec<Block>,
    /// Sign of the drafter and number of copies: `PL.(300)`.
    pub drafter: Option<Block>,
    /// Authority and title, line by line.
    pub authority: Vec<SignatureLine>,
    /// Title in the home agency, above the name.
    pub other_title: Vec<Block>,
    /// Name of the signer.
    pub name: Block,
}

/// A line of authority or title.
#[derive(Debug)]
pub struct SignatureLine {
    /// The words.
    pub words: Block,
    /// Whether it is bold.
    pub bold: bool,
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
    /// A table, whose words stand in its cells.
    Table,
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
    /// The table that it is.
    pub table: Option<Box<Table>>,
    /// What a line should not break, found when lines are first made: who checks the words or writes Markdown needs none.
    pub(crate) keeps: OnceLock<Keeps>,
}

/// A piece of a block.
#[derive(Debug, Clone)]
pub enum Inline {
    /// Letters.
    Text(TextInline),
    /// Room for the registry's stamp or a hand.
    Blank(Blank),
    /// The end of a line, where its author typed one.
    Break,
}

/// Letters of one emphasis and origin.
#[derive(Debug, Clone)]
pub struct TextInline {
    /// The letters.
    pub text: String,
    /// Bold, italic.
    pub emphasis: Emphasis,
    /// Where they came from; none for words of the standard, a template or the program.
    pub origin: Option<Origin>,
}

impl TextInline {
    /// Where the letters were typed.
    #[must_use]
    pub fn typed(&self) -> Option<&Origin> {
        self.origin.as_ref().filter(|origin| origin.offset().is_some())
    }
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
        Self { inlines: vec![Inline::Text(inline)], ..Self::empty(kind) }
    }

    /// A block without words.
    #[must_use]
    pub const fn empty(kind: BlockKind) -> Self {
        Self { kind, label: None, inlines: Vec::new(), table: None, keeps: OnceLock::new() }
    }

    /// The blocks that hold its words: itself, or of a table the cells, row by row.
    pub fn leaves(&self) -> impl Iterator<Item = &Self> {
        let whole = self.table.is_none().then_some(self);
        whole.into_iter().chain(self.table.iter().flat_map(|table| table.cells()))
    }

    /// The letters, label included; a blank and the end of a line are one space. Of a table a line a row.
    #[must_use]
    pub fn text(&self) -> String {
        if let Some(table) = &self.table {
            let row = |row: &Vec<Self>| row.iter().map(Self::text).collect::<Vec<_>>().join(" | ");
            let head = Some(&table.head).filter(|head| !head.is_empty());
            return head.into_iter().chain(&table.rows).map(row).collect::<Vec<_>>().join("\n");
        }
        let mut text = self.label.iter().fold(String::new(), |text, label| text + label + " ");
        for inline in &self.inlines {
            match inline {
                Inline::Text(inline) => text.push_str(&inline.text),
                Inline::Blank(_) | Inline::Break => text.push(' '),
            }
        }
        text
    }

    /// How the label is set: bold before a bold title, of which it is a part (PL I, V: a titled khoản).
    #[must_use]
    pub fn label_emphasis(&self) -> Emphasis {
        let mut bold =
            self.texts().skip_while(|inline| inline.text.trim().is_empty()).take_while(|inline| inline.emphasis.bold);
        let last = bold.by_ref().last();
        let is_title = last.is_some_and(|last| last.text.trim_end().ends_with([':', '.']));
        Emphasis { bold: self.kind == BlockKind::Paragraph && is_title, italic: false }
    }

    /// Byte ranges of [`Block::text`] that a line should not break; none before lines were first made of the document.
    #[must_use]
    pub fn keeps(&self) -> &Keeps {
        static NONE: Keeps = Keeps { all: Vec::new(), firm: Vec::new(), bound: Vec::new() };
        self.keeps.get().unwrap_or(&NONE)
    }

    /// The pieces of text.
    pub fn texts(&self) -> impl Iterator<Item = &TextInline> {
        self.inlines.iter().filter_map(|inline| match inline {
            Inline::Text(inline) => Some(inline),
            Inline::Blank(_) | Inline::Break => None,
        })
    }
}

impl Document {
    /// All blocks in reading order: head with the subject of a letter, title, subject, addressees, text, recipients, signature, address,
    /// annexes. The address stands at the foot of the first or the last page.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        let head = &self.head;
        let agencies = head.parent.iter().chain(&head.issuer).chain(&head.national);
        let letter = self.subject.iter().filter(|_| self.title.is_none());
        let urgency = head.urgency.iter().map(|urgency| &urgency.words);
        // The subject of a letter stands under its number, left of the date.
        let left = head.number.iter().chain(letter).chain(&head.draft).chain(urgency);
        let subject = self.subject.iter().filter(|_| self.title.is_some());
        let head = agencies.chain(left).chain(&head.place_date);
        let addressees = self.addressees.iter().flat_map(|to| std::iter::once(&to.label).chain(&to.lines));
        let body = self.body.iter().flat_map(Block::leaves);
        let middle = self.title.iter().chain(subject).chain(addressees).chain(body);
        let foot = &self.foot;
        let recipients = std::iter::once(&foot.heading).chain(&foot.recipients).chain(&foot.drafter);
        let authority = foot.authority.iter().map(|line| &line.words);
        let signature = authority.chain(&foot.other_title).chain(std::iter::once(&foot.name));
        let annexes = self.annexes.iter().flat_map(Annex::blocks);
        head.chain(middle).chain(recipients).chain(signature).chain(&self.contact).chain(annexes)
    }

    /// Page measures that it is set with: known once pages were made.
    #[must_use]
    pub fn measures(&self) -> &PageStyle {
        self.fitted().map_or(&self.page, |fitted| &fitted.page)
    }

    /// The measures that save a page, where one is saved and pages were made.
    #[must_use]
    pub fn fitted(&self) -> Option<&Fitted> {
        self.fitted.get()?.as_ref()
    }

    /// Finds what a line may not break, in every block that is made of lines; once found it is known.
    pub(crate) fn keep(&self) {
        let addressees = self.addressees.iter().flat_map(|to| &to.lines);
        let annexed = self.annexes.iter().flat_map(|annex| {
            let cells = annex.table.iter().flat_map(|table| table.rows.iter().flatten());
            [&annex.title, &annex.reference].into_iter().chain(annex.body.iter().flat_map(Block::leaves)).chain(cells)
        });
        let text = self.subject.iter().chain(addressees).chain(self.body.iter().flat_map(Block::leaves));
        let titles = self.foot.authority.iter().map(|line| &line.words).chain(&self.foot.other_title);
        let foot = self.foot.recipients.iter().chain(titles);
        for block in self.head.place_date.iter().chain(text).chain(foot).chain(annexed) {
            block.keeps.get_or_init(|| vi::keep_together(&block.text(), &self.names));
        }
    }

    /// The whole text, a line a block.
    #[must_use]
    pub fn text(&self) -> String {
        self.blocks().map(Block::text).collect::<Vec<_>>().join("\n")
    }
}

impl Annex {
    /// All blocks in reading order, the table row by row.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        let head = self.label.iter().chain([&self.title, &self.reference]);
        let cells = self.table.iter().flat_map(Table::cells);
        head.chain(self.body.iter().flat_map(Block::leaves)).chain(cells)
    }
}
