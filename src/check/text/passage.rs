//! A paragraph as it is printed, cut into words, with a map back to the letters that were typed.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;
use std::ops::{Deref, Range};
use std::rc::Rc;
use std::sync::Arc;

use crate::document::{Annex, Block, BlockKind, Document, Inline, Table};
use crate::finding::{Finding, Rule};
use crate::source::{Place, Source, Span};
use crate::spec::decode::RawSpans;
use crate::text::Origin;
use crate::vi::words::{Word, words};

/// What a passage is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Issuer, number, place and date.
    Head,
    /// Title and subject.
    Subject,
    /// To whom a letter goes.
    Addressees,
    /// Paragraph, heading or item of the text.
    Body(BlockKind),
    /// Recipients and the sign of the drafter.
    Recipients,
    /// Authority, title and name of the signer.
    Signature,
    /// Address of the office.
    Contact,
    /// Title of an annex and what it goes with.
    AnnexHead,
    /// Paragraph, heading or item of an annex.
    Annex(BlockKind),
    /// Cell of a table.
    Cell,
}

/// A paragraph with a map back to its sources.
#[derive(Debug)]
pub struct Passage<'d> {
    /// What it is part of.
    pub part: Part,
    /// Label before the text, `1.` or `-`.
    pub label: Option<&'d str>,
    /// The text without its label; a blank is one space.
    pub text: String,
    /// Stretches of the text in order, each with where it was typed; words of templates and of the program were not typed.
    pieces: Vec<(Range<usize>, Option<&'d Origin>)>,
    spans: Rc<Spans>,
    quotes: OnceCell<Quotes>,
    /// Whether a program counts the label, so that nobody can have left one out.
    pub(crate) counts_itself: bool,
}

/// A paragraph that was read from elsewhere, not made of a spec.
#[derive(Debug)]
pub(in crate::check) struct Given {
    /// What it is part of.
    pub part: Part,
    /// Its words; their literals are paragraphs of the file.
    pub block: Block,
    /// Whether a program counts its label.
    pub counts_itself: bool,
}

/// A paragraph of a file with the way back from its text.
pub(in crate::check) type Literal<'s> = (&'s Arc<Source>, Span, Arc<RawSpans>);

/// Where quotation marks end, each with whether a quotation is open behind it: asked at very many places of a text.
#[derive(Debug)]
struct Quotes(Vec<(usize, bool)>);

impl Quotes {
    fn new(text: &str) -> Self {
        let (mut depth, mut straight) = (0_isize, false);
        let after = text.match_indices(['“', '”', '"']).map(|(at, mark)| {
            match mark {
                "“" => depth += 1,
                "”" => depth -= 1,
                _ => straight = !straight,
            }
            (at + mark.len(), depth > 0 || straight)
        });
        Self(after.collect())
    }

    fn are_open(&self, at: usize) -> bool {
        let before = self.0.partition_point(|(end, _)| *end <= at);
        before.checked_sub(1).is_some_and(|last| self.0[last].1)
    }
}

/// Two neighbouring pieces of a passage.
#[derive(Debug)]
pub(crate) struct Seam {
    /// The first.
    pub(crate) before: Range<usize>,
    /// Whether it was typed, rather than worded by a template.
    pub(crate) before_is_typed: bool,
    /// The second.
    pub(crate) after: Range<usize>,
    /// Whether it was typed.
    pub(crate) after_is_typed: bool,
}

/// The way back into literals, each read once for all passages that have words of it.
#[derive(Debug, Default)]
struct Spans(RefCell<BTreeMap<(*const Source, Span), Arc<RawSpans>>>);

impl Spans {
    fn place(&self, origin: &Origin, range: Range<usize>) -> Place {
        let mut known = self.0.borrow_mut();
        let key = (Arc::as_ptr(&origin.source), origin.literal);
        let spans = known.entry(key).or_insert_with(|| Arc::new(RawSpans::new(&origin.source, origin.literal)));
        origin.source.place(spans.of(range))
    }
}

/// A passage with its words.
#[derive(Debug)]
pub struct Line<'p> {
    passage: &'p Passage<'p>,
    /// The runs between blanks.
    pub(crate) words: Vec<Word<'p>>,
    /// How many findings were made on it.
    told: Cell<usize>,
}

/// A line of more slips is no text, and to show each takes the time of the whole.
const MOST_TOLD: usize = 100;

impl<'d> Passage<'d> {
    /// The paragraphs of a document in reading order; what the standard alone words is left out.
    #[must_use]
    pub fn all(document: &'d Document) -> Vec<Self> {
        let (head, foot) = (&document.head, &document.foot);
        let spans = Rc::new(Spans::default());
        let mut all = Vec::new();
        let mut add = |part: Part, block: &'d Block| all.push(Self::new(part, block, &spans));
        head.parent.iter().chain(&head.issuer).chain(&head.number).for_each(|block| add(Part::Head, block));
        head.place_date.iter().for_each(|block| add(Part::Head, block));
        document.title.iter().chain(&document.subject).for_each(|block| add(Part::Subject, block));
        let addressees = document.addressees.iter().flat_map(|to| &to.lines);
        addressees.for_each(|block| add(Part::Addressees, block));
        document.body.iter().for_each(|block| Self::of_text(Part::Body(block.kind), block, &mut add));
        foot.recipients.iter().chain(&foot.drafter).for_each(|block| add(Part::Recipients, block));
        foot.authority.iter().for_each(|line| add(Part::Signature, &line.words));
        foot.other_title.iter().chain([&foot.name]).for_each(|block| add(Part::Signature, block));
        document.contact.iter().for_each(|block| add(Part::Contact, block));
        document.annexes.iter().for_each(|annex| Self::of_annex(annex, &mut add));
        all
    }

    /// Paragraphs that were read from elsewhere, in their order.
    #[must_use]
    pub(in crate::check) fn given<'s>(
        paragraphs: &'d [Given],
        literals: impl Iterator<Item = Literal<'s>>,
    ) -> Vec<Self> {
        let known = literals.map(|(source, literal, spans)| ((Arc::as_ptr(source), literal), spans));
        let spans = Rc::new(Spans(RefCell::new(known.collect())));
        let passage = |given: &'d Given| {
            let passage = Self::new(given.part, &given.block, &spans);
            Self { counts_itself: given.counts_itself, ..passage }
        };
        paragraphs.iter().map(passage).collect()
    }

    fn of_annex(annex: &'d Annex, add: &mut impl FnMut(Part, &'d Block)) {
        [&annex.title, &annex.reference].into_iter().for_each(|block| add(Part::AnnexHead, block));
        annex.body.iter().for_each(|block| Self::of_text(Part::Annex(block.kind), block, add));
        annex.table.iter().flat_map(Table::cells).for_each(|block| add(Part::Cell, block));
    }

    /// A paragraph of the text, or the cells of a table.
    fn of_text(part: Part, block: &'d Block, add: &mut impl FnMut(Part, &'d Block)) {
        let part = if block.table.is_some() { Part::Cell } else { part };
        block.leaves().for_each(|leaf| add(part, leaf));
    }

    fn new(part: Part, block: &'d Block, spans: &Rc<Spans>) -> Self {
        let (label, spans) = (block.label.as_deref(), Rc::clone(spans));
        let (text, pieces, quotes) = (String::new(), Vec::new(), OnceCell::new());
        let mut passage = Self { part, label, text, pieces, spans, quotes, counts_itself: false };
        for inline in &block.inlines {
            let start = passage.text.len();
            let origin = match inline {
                Inline::Text(inline) => {
                    passage.text.push_str(&inline.text);
                    inline.typed()
                }
                Inline::Blank(_) | Inline::Break => {
                    passage.text.push(' ');
                    None
                }
            };
            passage.pieces.push((start..passage.text.len(), origin));
        }
        passage
    }

    /// Where a stretch of the text was typed: as much of it as stands in one literal. Nothing when a template or the program words it.
    #[must_use]
    pub fn place(&self, range: Range<usize>) -> Option<Place> {
        let first = self.pieces.partition_point(|(piece, _)| piece.end <= range.start);
        let mut touched = self.pieces[first..].iter().take_while(|(piece, _)| piece.start < range.end);
        let (first, origin) = touched.find_map(|(piece, origin)| Some((piece, (*origin)?)))?;
        let offset = origin.offset()?;
        let start = offset + range.start.saturating_sub(first.start);
        let mut end = offset + range.end.min(first.end) - first.start;
        for (piece, next) in touched {
            match next {
                Some(next)
                    if next.source == origin.source
                        && next.literal == origin.literal
                        && let Some(offset) = next.offset().filter(|offset| *offset >= end) =>
                {
                    end = offset + range.end.min(piece.end) - piece.start;
                }
                _ => break,
            }
        }
        Some(self.spans.place(origin, start..end))
    }

    /// Whether a stretch was typed in one go: marks that meet where two values do are nobody's slip.
    #[must_use]
    pub fn is_one_piece(&self, range: &Range<usize>) -> bool {
        let at = self.pieces.partition_point(|(piece, _)| piece.end <= range.start);
        let piece = self.pieces.get(at).filter(|(_, origin)| origin.is_some());
        piece.is_some_and(|(piece, _)| piece.start <= range.start && range.end <= piece.end)
    }

    /// Whether another is of the same part, be it heading, paragraph or item.
    #[must_use]
    pub fn part_is(&self, other: &Self) -> bool {
        std::mem::discriminant(&self.part) == std::mem::discriminant(&other.part)
    }

    /// Where two pieces of different hands meet with nothing but a blank between them, in order.
    pub(crate) fn seams(&self) -> Vec<Seam> {
        let is_blank = |piece: &Range<usize>| self.text[piece.clone()].trim().is_empty();
        let mut pieces: Vec<(Range<usize>, Option<&Origin>)> = Vec::new();
        for (piece, origin) in &self.pieces {
            match pieces.last_mut() {
                // Words of the form in bold and plain are of one hand.
                Some((last, None)) if origin.is_none() => last.end = piece.end,
                _ => pieces.push((piece.clone(), *origin)),
            }
        }
        pieces.retain(|(piece, origin)| origin.is_some() || !is_blank(piece));
        let hand = |origin: &Option<&Origin>| origin.map(|origin| (Arc::as_ptr(&origin.source), origin.literal));
        let meets = |pair: &[(Range<usize>, Option<&Origin>)]| {
            let [(before, one), (after, other)] = pair else { return None };
            let apart = before.end < after.start || one.is_none() || other.is_none();
            let (before_is_typed, after_is_typed) = (one.is_some(), other.is_some());
            let seam = Seam { before: before.clone(), after: after.clone(), before_is_typed, after_is_typed };
            (apart && hand(one) != hand(other)).then_some(seam)
        };
        pieces.windows(2).filter_map(meets).collect()
    }

    /// Whether a quotation is open at an offset of the text.
    #[must_use]
    pub fn is_quoted(&self, at: usize) -> bool {
        self.quotes.get_or_init(|| Quotes::new(&self.text)).are_open(at)
    }

    /// Whether any letter of a stretch was typed by the author.
    #[must_use]
    pub fn is_typed(&self, range: &Range<usize>) -> bool {
        let first = self.pieces.partition_point(|(piece, _)| piece.end <= range.start);
        let mut touched = self.pieces[first..].iter().take_while(|(piece, _)| piece.start < range.end);
        touched.any(|(_, origin)| origin.is_some())
    }
}

impl<'p> Line<'p> {
    /// Cuts a passage into words.
    #[must_use]
    pub fn new(passage: &'p Passage<'p>) -> Self {
        Self { passage, words: words(&passage.text), told: Cell::new(0) }
    }

    /// A finding on a stretch of the text, with its letters as `words`; nothing where a template words it, or when too many were made.
    #[must_use]
    pub fn finding(&self, rule: &'static Rule, range: Range<usize>) -> Option<Finding> {
        if self.told.replace(self.told.get() + 1) >= MOST_TOLD {
            return None;
        }
        let place = self.place(range.clone())?;
        Some(Finding::new(rule).arg("words", &self.text[range]).at(place))
    }
}

impl<'p> Deref for Line<'p> {
    type Target = Passage<'p>;

    fn deref(&self) -> &Passage<'p> {
        self.passage
    }
}
