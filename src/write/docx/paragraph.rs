//! A paragraph: its style, what only it has, and its runs of letters.

use super::names;
use super::units::twips;
use super::xml::{Element, element, valued};
use super::{Writer, styles};
use crate::document::{Blank, Block, Inline};
use crate::face::{Faces, Slant, Weight};
use crate::standard::Points;
use crate::text::Emphasis;
use crate::write::pdf::layout::Setting;
use crate::write::pdf::layout::parts::Part;
use crate::write::pdf::layout::tokens::Type;

/// A paragraph that is not yet an element, since the last of a section bears the section's measures.
#[derive(Debug, Clone)]
pub(super) struct Paragraph {
    pub(super) style: &'static str,
    /// Whether it stays with the next, beyond what its style says.
    pub(super) with_next: bool,
    /// The frame in which it stands off the text.
    pub(super) frame: Option<Element>,
    /// Gaps that differ from those of the style.
    pub(super) before: Option<Points>,
    pub(super) after: Option<Points>,
    pub(super) runs: Vec<Element>,
    /// How many lines it has in the pages.
    pub(super) lines: usize,
    pub(super) section: Option<Element>,
}

impl Paragraph {
    pub(super) const fn new(style: &'static str) -> Self {
        Self {
            style,
            with_next: false,
            frame: None,
            before: None,
            after: None,
            runs: Vec::new(),
            lines: 0,
            section: None,
        }
    }

    pub(super) fn element(self) -> Element {
        let mut properties = element("w:pPr").child(valued("w:pStyle", self.style));
        if self.with_next {
            properties.push(element("w:keepNext"));
        }
        properties = properties.children(self.frame);
        if self.before.is_some() || self.after.is_some() {
            let gap = |spacing: Element, (name, gap): (&'static str, Option<Points>)| match gap {
                Some(gap) => spacing.with(name, twips(gap)),
                None => spacing,
            };
            properties
                .push([("w:before", self.before), ("w:after", self.after)].into_iter().fold(element("w:spacing"), gap));
        }
        properties = properties.children(self.section);
        element("w:p").child(properties).children(self.runs)
    }
}

impl Writer<'_> {
    /// A block as a paragraph of its part.
    pub(super) fn paragraph(&mut self, block: &Block, part: Part) -> Paragraph {
        self.set(block, part, self.style_setting(part))
    }

    /// The same where the lines have other ends than those of the part.
    pub(super) fn set(&mut self, block: &Block, part: Part, setting: Setting) -> Paragraph {
        let typed = self.setter.typed(block, setting);
        let runs = runs(&self.pieces(block, setting.kind, &typed.held), setting.kind);
        Paragraph { runs, lines: typed.lines, ..self.styled(part) }
    }

    /// An empty paragraph of a part.
    pub(super) fn styled(&mut self, part: Part) -> Paragraph {
        self.used.insert(part);
        Paragraph::new(names::style(part).0)
    }

    /// The letters of a block, one piece an emphasis. Spaces at which no line may end are no-break spaces. A hyphen stays a hyphen but
    /// where a line would end at it: Word's no-break hyphen, and a word joiner beside a plain one, hide `116/KH-UBND` from a search.
    pub(super) fn pieces(&self, block: &Block, kind: Type, held: &[usize]) -> Vec<(Emphasis, String)> {
        let mut pieces: Vec<(Emphasis, String)> = Vec::new();
        let mut add = |emphasis: Emphasis, text: &str| match pieces.last_mut() {
            Some((last, letters)) if *last == emphasis => letters.push_str(text),
            _ => pieces.push((emphasis, text.to_owned())),
        };
        let mut at = 0;
        let mut hold = |text: &str| -> String {
            let held = |(place, letter): (usize, char)| match letter {
                ' ' if held.binary_search(&(at + place)).is_ok() => '\u{A0}',
                '-' if held.binary_search(&(at + place)).is_ok() => NO_BREAK_HYPHEN,
                _ => letter,
            };
            let letters = text.char_indices().map(held).collect();
            at += text.len();
            letters
        };
        if let Some(label) = &block.label {
            add(block.label_emphasis(), &hold(&format!("{label} ")));
        }
        for inline in &block.inlines {
            match inline {
                Inline::Text(inline) => add(inline.emphasis, &hold(&inline.text)),
                Inline::Blank(blank) => {
                    hold(" ");
                    add(Emphasis::default(), &self.blank(*blank, kind));
                }
                Inline::Break => {
                    hold(" ");
                    add(Emphasis::default(), LINE_END.encode_utf8(&mut [0; 4]));
                }
            }
        }
        pieces
    }

    /// Room for a stamp or a hand: no-break spaces, over which a number can be typed.
    fn blank(&self, blank: Blank, kind: Type) -> String {
        let page = &self.document.standard.page;
        let room = match blank {
            Blank::Number => page.number_blank,
            Blank::Date => page.day_blank,
        };
        let space = Faces::embedded().get(kind.style).width("\u{A0}", kind.size);
        // Never more than in the pages, so that the line fits as it does there.
        let count = (room.to_points().0 / space.0).floor() as usize;
        "\u{A0}".repeat(count.max(1))
    }
}

/// Stands for an element of its own among letters; it is what Word itself has in its place, and no letter of any text.
const NO_BREAK_HYPHEN: char = '\u{1E}';
/// The same of the end of a line.
const LINE_END: char = '\u{B}';

/// The elements of a run's letters.
fn letters(text: &str) -> impl Iterator<Item = Element> {
    let text_of = |letters: &str| element("w:t").with("xml:space", "preserve").text(letters);
    text.split_inclusive([NO_BREAK_HYPHEN, LINE_END]).flat_map(move |piece| {
        let letters = piece.trim_end_matches([NO_BREAK_HYPHEN, LINE_END]);
        let sign = piece[letters.len()..].chars().next().map(|sign| match sign {
            LINE_END => element("w:br"),
            _ => element("w:noBreakHyphen"),
        });
        (!letters.is_empty()).then(|| text_of(letters)).into_iter().chain(sign)
    })
}

/// Runs of pieces; emphasis that the style has is not said again.
pub(super) fn runs(pieces: &[(Emphasis, String)], kind: Type) -> Vec<Element> {
    let run = |(emphasis, text): &(Emphasis, String)| {
        let bold = emphasis.bold && kind.style.weight() == Weight::Normal;
        let italic = emphasis.italic && kind.style.slant() == Slant::Upright;
        let properties = element("w:rPr").children(styles::emphasis(bold, italic));
        element("w:r").children(Some(properties).filter(|properties| !properties.is_empty())).children(letters(text))
    };
    pieces.iter().filter(|(_, text)| !text.is_empty()).map(run).collect()
}
