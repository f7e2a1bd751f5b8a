//! What a text with open brackets, quotation marks or headers most likely was: each is closed where the next thing begins, so
//! that one slip is told once and the rest is read. Asked only of texts that the reader refuses; judges nothing but structure.

mod brackets;
mod strings;
mod tokens;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::explain;
use super::passages::Passages;
use crate::finding::{Finding, rules};
use crate::source::{Source, Span};
use tokens::Tokens;

/// The most places mended. A file with more of them is no TOML at all.
const MOST: usize = 40;
/// The most places mended in one statement; after them it is left out.
const MOST_OF_ONE: usize = 3;

/// A structural slip, and what the author most likely meant.
struct Slip {
    /// Where the statement begins that it stands in.
    statement: usize,
    /// What to show.
    span: Span,
    what: What,
    /// The change that mends it.
    edit: Edit,
}

/// What is wrong.
enum What {
    /// A word of `[syntax]`.
    Syntax(&'static str),
    /// A string without this mark at its end.
    OpenString(&'static str),
    /// Words without the mark before them.
    Unquoted(String),
}

/// A change of the text.
enum Edit {
    /// Letters put in.
    Insert(usize, String),
    /// A bracket put in the place of another.
    Replace(usize, char),
}

/// A text with its slips mended; by default, one that has none.
#[derive(Default)]
pub(super) struct Repaired {
    pub(super) text: String,
    /// What to tell: one slip a statement.
    pub(super) findings: Vec<Finding>,
    /// The lines that were mended, by their first bytes in the file.
    pub(super) lines: BTreeSet<usize>,
    map: Map,
}

impl Repaired {
    /// Mends a text of a source, in which some lines may be blank already.
    pub(super) fn of(source: &Arc<Source>, text: &str) -> Self {
        let mut repaired = Self { text: text.to_owned(), ..Self::default() };
        let mut statements = BTreeMap::<usize, usize>::new();
        for _ in 0..MOST {
            let Some(slip) = brackets::first(&Tokens::of(&repaired.text)) else { break };
            let place = Span::new(repaired.map.back(slip.span.start), repaired.map.back(slip.span.end));
            let known = statements.entry(source.line_at(repaired.map.back(slip.statement)).start).or_default();
            *known += 1;
            if *known == 1 {
                repaired.findings.push(slip.what.finding().at(source.place(place)));
            }
            let at =
                if *known > MOST_OF_ONE { repaired.drop_passage(slip.statement) } else { repaired.apply(&slip.edit) };
            for offset in [place.start, at] {
                repaired.lines.insert(source.line_at(offset).start);
            }
        }
        repaired
    }

    /// What is told of a part of the file.
    pub(super) fn findings_in(&self, span: Span) -> Vec<Finding> {
        let place = |finding: &&Finding| finding.place.as_ref().is_some_and(|place| place.span.overlaps(span));
        self.findings.iter().filter(place).cloned().collect()
    }

    /// Whether anything was mended.
    pub(super) fn is_changed(&self) -> bool {
        !self.lines.is_empty()
    }

    /// The place in the file of a place in the text.
    pub(super) fn back(&self, span: Span) -> Span {
        let start = self.map.back(span.start);
        Span::new(start, self.map.back(span.end).max(start))
    }

    /// Changes the text; gives the place in the file.
    fn apply(&mut self, edit: &Edit) -> usize {
        match edit {
            Edit::Insert(at, letters) => {
                let before = self.map.back(*at);
                self.text.insert_str(*at, letters);
                self.map.insert(*at, letters.len());
                before
            }
            Edit::Replace(at, bracket) => {
                self.text.replace_range(*at..=*at, bracket.encode_utf8(&mut [0; 4]));
                self.map.back(*at)
            }
        }
    }

    /// Leaves out the passage that a statement begins; gives the place in the file.
    fn drop_passage(&mut self, statement: usize) -> usize {
        let span = Passages::of(&self.text).around(statement);
        let mut bytes = std::mem::take(&mut self.text).into_bytes();
        bytes[span.start..span.end].iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
        self.text = String::from_utf8(bytes).expect("whole lines were replaced by ASCII");
        self.map.back(statement)
    }

    /// A tree read from the text, with its places in the file.
    pub(super) fn moved<'i>(&self, root: Spanned<DeValue<'i>>) -> Spanned<DeValue<'i>> {
        let span = self.back(root.span().into());
        let value = match root.into_inner() {
            DeValue::Table(table) => DeValue::Table(self.moved_table(table)),
            DeValue::Array(items) => DeValue::Array(items.into_iter().map(|item| self.moved(item)).collect()),
            value => value,
        };
        Spanned::new(span.start..span.end, value)
    }

    fn moved_table<'i>(&self, table: DeTable<'i>) -> DeTable<'i> {
        let entry = |(key, item): (Spanned<std::borrow::Cow<'i, str>>, _)| {
            let span = self.back(key.span().into());
            (Spanned::new(span.start..span.end, key.into_inner()), self.moved(item))
        };
        table.into_iter().map(entry).collect()
    }
}

impl What {
    fn finding(self) -> Finding {
        match self {
            Self::Syntax(word) => explain::syntax(word),
            Self::OpenString(quote) => Finding::new(&rules::UNCLOSED_STRING).arg("quote", quote),
            Self::Unquoted(words) => Finding::new(&rules::UNQUOTED_TEXT).arg("value", words),
        }
    }
}

/// Where letters were put in, in the order of their places in the mended text.
#[derive(Default)]
struct Map(Vec<(usize, usize)>);

impl Map {
    fn insert(&mut self, at: usize, length: usize) {
        let after = self.0.partition_point(|(start, _)| *start < at);
        for (start, _) in &mut self.0[after..] {
            *start += length;
        }
        self.0.insert(after, (at, length));
    }

    fn back(&self, offset: usize) -> usize {
        let before = self.0.iter().take_while(|(start, _)| *start < offset);
        offset - before.map(|(start, length)| (*length).min(offset - start)).sum::<usize>()
    }
}
