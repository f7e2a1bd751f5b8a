//! A block as words and the blanks between them, measured; blanks inside a kept stretch are marked as bad places to break.

use std::ops::Range;

use unicode_linebreak::BreakOpportunity;

use crate::document::{Blank, Block, Inline};
use crate::face::{Faces, Slant, Style, Weight};
use crate::standard::{Points, Standard};
use crate::text::Emphasis;
use crate::vi::Keeps;

/// A word, or a blank left for a stamp.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// Letters by face, in order.
    pub(super) fragments: Vec<Fragment>,
    /// Width of the whole word.
    pub(super) width: Points,
    /// What stands before it.
    pub(super) before: Gap,
    /// Where it begins in [`Block::text`], in bytes.
    pub(super) at: usize,
}

/// Letters of one face.
#[derive(Debug, Clone)]
pub(super) struct Fragment {
    pub(super) text: String,
    pub(super) style: Style,
    pub(super) width: Points,
}

/// What stands between two words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Gap {
    /// Nothing: the parts of a long word.
    Join {
        /// Whether a line may break here.
        breaks: Breaks,
    },
    /// A space of a face, which justification stretches.
    Space {
        style: Style,
        width: Points,
        letter: char,
        /// Whether a line may break here.
        breaks: Breaks,
    },
    /// Room left free, with a space for whoever extracts the text.
    Blank(Points),
    /// The end of a line, where its author typed one.
    Break,
}

/// Whether a line may break at a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Breaks {
    /// As anywhere.
    Freely,
    /// Where a gap would be too wide otherwise: between a number and its unit, a form of address and a name.
    Reluctantly,
    /// Only where nothing else helps: inside a name, a number, a date.
    Never,
}

/// How a block is set.
#[derive(Debug, Clone, Copy)]
pub(in crate::write) struct Type {
    /// Size.
    pub(in crate::write) size: Points,
    /// Weight and slant that the part has; emphasis adds to it.
    pub(in crate::write) style: Style,
}

impl Type {
    pub(super) fn with(self, emphasis: Emphasis) -> Style {
        let weight = if emphasis.bold { Weight::Bold } else { self.style.weight() };
        let slant = if emphasis.italic { Slant::Italic } else { self.style.slant() };
        Style::new(weight, slant)
    }
}

/// A word with more bytes than this may break after its marks.
const LONG_WORD: usize = 20;

/// The words of a block, none wider than `line`.
pub(super) fn tokens(block: &Block, kind: Type, line: Points, standard: &Standard) -> Vec<Token> {
    let before = Gap::Join { breaks: Breaks::Freely };
    let Keeps { firm, all, .. } = block.keeps();
    let (firm, all) = (Walk(firm), Walk(all));
    let mut builder = Builder { kind, firm, all, at: 0, tokens: Vec::new(), before, open: false };
    if let Some(label) = &block.label {
        builder.text(&format!("{label} "), kind.with(block.label_emphasis()));
    }
    for inline in &block.inlines {
        match inline {
            Inline::Text(inline) => builder.text(&inline.text, kind.with(inline.emphasis)),
            Inline::Blank(blank) => builder.blank(*blank, standard),
            Inline::Break => builder.line_end(),
        }
    }
    let mut tokens = builder.tokens;
    if tokens.iter().any(|token| token.is_long() || token.width > line) {
        tokens = tokens.into_iter().flat_map(|token| split(token, line, kind)).collect();
    }
    tokens
}

struct Builder<'a> {
    kind: Type,
    firm: Walk<'a>,
    all: Walk<'a>,
    at: usize,
    tokens: Vec<Token>,
    before: Gap,
    open: bool,
}

impl Builder<'_> {
    fn text(&mut self, text: &str, style: Style) {
        let mut rest = text;
        while let Some(letter) = rest.chars().next() {
            let end = if is_space(letter) {
                self.space(letter, style);
                letter.len_utf8()
            } else {
                let end = rest.find(is_space).unwrap_or(rest.len());
                self.word(&rest[..end], style);
                end
            };
            self.at += end;
            rest = &rest[end..];
        }
    }

    fn space(&mut self, letter: char, style: Style) {
        let width = Faces::embedded().get(style).width(letter.encode_utf8(&mut [0; 4]), self.kind.size);
        let breaks = match letter {
            '\u{A0}' => Breaks::Never,
            _ if self.firm.holds(self.at) => Breaks::Never,
            _ if self.all.holds(self.at) => Breaks::Reluctantly,
            _ => Breaks::Freely,
        };
        self.before = Gap::Space { style, width, letter, breaks };
        self.open = false;
    }

    /// Adds letters of one style to the word that is open, or opens one.
    fn word(&mut self, letters: &str, style: Style) {
        if !self.open {
            self.tokens.push(Token {
                fragments: Vec::with_capacity(1),
                width: Points(0.0),
                before: self.before,
                at: self.at,
            });
            self.open = true;
        }
        let Some(token) = self.tokens.last_mut() else { return };
        if token.fragments.last().is_none_or(|fragment| fragment.style != style) {
            token.fragments.push(Fragment { text: String::new(), style, width: Points(0.0) });
        }
        let Some(fragment) = token.fragments.last_mut() else { return };
        fragment.text.push_str(letters);
        let face = Faces::embedded().get(style);
        for letter in letters.chars() {
            let width = face.width(letter.encode_utf8(&mut [0; 4]), self.kind.size);
            token.width += width;
            fragment.width += width;
        }
    }

    fn blank(&mut self, blank: Blank, standard: &Standard) {
        let room = match blank {
            Blank::Number => standard.page.number_blank,
            Blank::Date => standard.page.day_blank,
        };
        self.before = Gap::Blank(room.to_points());
        self.open = false;
        self.at += 1;
    }

    const fn line_end(&mut self) {
        self.before = Gap::Break;
        self.open = false;
        self.at += 1;
    }
}

/// The words between the ends of lines that were typed.
pub(super) fn typed_lines(tokens: &[Token]) -> impl Iterator<Item = Range<usize>> {
    let ends = (1..tokens.len()).filter(|word| tokens[*word].before == Gap::Break).chain([tokens.len()]);
    ends.scan(0, |start, end| Some(std::mem::replace(start, end)..end))
}

/// Kept ranges, sorted and apart, that a reader has not passed yet.
pub(super) struct Walk<'a>(pub(super) &'a [Range<usize>]);

impl Walk<'_> {
    /// Whether a place is inside one of them; it is no earlier than the place asked for before.
    pub(super) fn holds(&mut self, at: usize) -> bool {
        while let [first, rest @ ..] = self.0
            && first.end <= at
        {
            self.0 = rest;
        }
        self.0.first().is_some_and(|keep| keep.start <= at)
    }
}

const fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\u{A0}')
}

impl Token {
    fn text(&self) -> String {
        self.fragments.iter().map(|fragment| fragment.text.as_str()).collect()
    }

    /// Whether it is an address of the net, which opens wide gaps when it stays whole.
    fn is_long(&self) -> bool {
        let letters = self.fragments.iter().map(|fragment| fragment.text.len()).sum::<usize>();
        letters > LONG_WORD && self.fragments.iter().any(|fragment| fragment.text.contains(['@', '.', '_']))
    }
}

/// Parts of a long word: after its marks and where Unicode allows a break; of a word too wide for a line between any letters.
fn split(token: Token, line: Points, kind: Type) -> Vec<Token> {
    if !token.is_long() && token.width <= line {
        return vec![token];
    }
    let text = token.text();
    let breaks = if token.width > line { Breaks::Freely } else { Breaks::Reluctantly };
    let mut allowed = unicode_linebreak::linebreaks(&text)
        .filter(|(_, kind)| *kind == BreakOpportunity::Allowed)
        .map(|(at, _)| at)
        .peekable();
    let mut after_mark = false;
    let begins = |at: usize, letter: char, width: Points| {
        let allowed_here = allowed.next_if_eq(&at).is_some();
        let begins = width > line || allowed_here || after_mark;
        after_mark = matches!(letter, '@' | '.' | '_' | '/');
        begins
    };
    cut(&token, kind, breaks, begins)
}

/// Parts of the words that have hyphens inside, after which programs end lines.
pub(super) fn at_hyphens(tokens: Vec<Token>, kind: Type) -> Vec<Token> {
    let parts = |token: Token| {
        if !token.fragments.iter().any(|fragment| fragment.text.contains('-')) {
            return vec![token];
        }
        let (mut in_word, mut hyphen) = (false, false);
        let begins = |_: usize, letter: char, _: Points| {
            let begins = in_word && hyphen && letter != '-';
            hyphen = letter == '-';
            in_word |= !hyphen;
            begins
        };
        cut(&token, kind, Breaks::Freely, begins)
    };
    tokens.into_iter().flat_map(parts).collect()
}

/// Parts of a word, each from a letter that begins one: asked with its place in the word, and the width of the part that would end
/// with it.
fn cut(token: &Token, kind: Type, breaks: Breaks, mut begins: impl FnMut(usize, char, Points) -> bool) -> Vec<Token> {
    let mut parts = vec![Token { fragments: Vec::new(), width: Points(0.0), before: token.before, at: token.at }];
    let mut at = 0;
    for fragment in &token.fragments {
        let face = Faces::embedded().get(fragment.style);
        for letter in fragment.text.chars() {
            let width = face.width(letter.encode_utf8(&mut [0; 4]), kind.size);
            let whole = parts.last().map_or(width, |part| part.width + width);
            if begins(at, letter, whole) && at > 0 {
                parts.push(Token {
                    fragments: Vec::new(),
                    width: Points(0.0),
                    before: Gap::Join { breaks },
                    at: token.at + at,
                });
            }
            at += letter.len_utf8();
            let Some(part) = parts.last_mut() else { continue };
            part.width += width;
            match part.fragments.last_mut() {
                Some(last) if last.style == fragment.style => {
                    last.text.push(letter);
                    last.width += width;
                }
                _ => part.fragments.push(Fragment { text: letter.to_string(), style: fragment.style, width }),
            }
        }
    }
    parts
}
