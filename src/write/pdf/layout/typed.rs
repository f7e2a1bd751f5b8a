//! What a program that breaks lines by itself makes of a block. Word and LibreOffice fill every line as far as it goes, and end one
//! at any space and after any hyphen. They are told only what would be two when parted (a name, a number, a date), so a line may end
//! elsewhere than in the pages.

use std::ops::Range;

use super::breaking::{self, Measured, Room};
use super::parts::Part;
use super::sense::{Phrase, Widths};
use super::tokens::{self, Breaks, Gap, Token, Walk};
use super::{Setter, Setting, line_height};
use crate::document::{Block, Inline, TextInline};
use crate::standard::Points;

/// A block as it is typed.
#[derive(Debug, Clone)]
pub(in crate::write) struct Typed {
    /// Places in [`Block::text`] of the spaces and hyphens that hold their words together, in order.
    pub(in crate::write) held: Vec<usize>,
    /// Number of lines.
    pub(in crate::write) lines: usize,
    /// Height of all lines.
    pub(in crate::write) height: Points,
    /// Width of the widest line.
    pub(in crate::write) widest: Points,
}

/// The words of a block, and the lines that a program fills with them.
struct Filled {
    tokens: Vec<Token>,
    /// For each word, the place of what stands before it where a line may end in such a place.
    gaps: Vec<Option<usize>>,
    /// For each word, whether it is one with the word before.
    kept: Vec<bool>,
    lines: Vec<Range<usize>>,
}

/// A subject of more lines is left as it falls.
const MOST_EVENED: usize = 10;
/// What programs may measure otherwise, and the step by which lines are narrowed.
const STEP: Points = Points(2.0);

impl Setter<'_> {
    /// How a block is typed, and the lines that come of it.
    pub(in crate::write) fn typed(&self, block: &Block, setting: Setting) -> Typed {
        let room = Room { width: setting.width, indent: setting.indent };
        let filled = self.filled(block, setting);
        Typed {
            held: filled.held(room),
            lines: filled.lines.len(),
            height: line_height(setting.kind.size, setting.spacing) * filled.lines.len() as f32,
            widest: filled.widest(),
        }
    }

    fn filled(&self, block: &Block, setting: Setting) -> Filled {
        let tokens = tokens::at_hyphens(self.tokens(block, setting), setting.kind);
        Filled::new(tokens, &block.keeps().bound, Room { width: setting.width, indent: setting.indent })
    }

    /// The setting of lines that end by sense, narrowed to the column in which a program that fills lines ends them best: it can be told
    /// no other way.
    pub(in crate::write) fn evened(&self, block: &Block, setting: Setting) -> Setting {
        let whole = Setting { by_sense: None, ..setting.widest() };
        let tokens = tokens::at_hyphens(self.tokens(block, setting), setting.kind);
        let bound = &block.keeps().bound;
        let filled = |width: Points| Filled::new(tokens.clone(), bound, Room { width, indent: Points(0.0) }).lines;
        let most = filled(whole.width).len();
        if !(2..=MOST_EVENED).contains(&most) {
            return whole;
        }
        let phrase = Phrase::new(&tokens, &block.text(), Widths { usual: setting.width, most: whole.width });
        let widths = (0..).map(|step| whole.width - STEP * step as f32).take_while(|width| *width > STEP);
        let columns = widths.map(|width| (width, filled(width))).take_while(|(_, lines)| lines.len() <= most);
        // A width at which a line just ends where it should is none.
        let is_sure = |width: Points, lines: &[Range<usize>]| {
            [width - STEP, width + STEP].into_iter().all(|near| filled(near) == lines)
        };
        let mut best = (f32::MAX, whole.width);
        for (width, lines) in columns {
            let cost = phrase.cost_of(&lines);
            if cost < best.0 && is_sure(width, &lines) {
                best = (cost, width);
            }
        }
        Setting { x: whole.x + (whole.width - best.1) * 0.5, width: best.1, ..whole }
    }

    /// The lines of a part of few words as the pages break them, for whoever types each as a paragraph of its own: so nothing in them
    /// need be held together.
    pub(in crate::write) fn lined(&self, block: &Block, part: Part) -> Vec<Block> {
        let (tokens, lines) = self.lines(block, self.setting(part));
        let starts = lines.iter().skip(1).map(|line| &tokens[line.start]);
        cut(
            block,
            &starts
                .filter(|token| is_space(token) || token.before == Gap::Break)
                .map(|token| token.at)
                .collect::<Vec<_>>(),
        )
    }
}

impl Filled {
    fn new(tokens: Vec<Token>, bound: &[Range<usize>], room: Room) -> Self {
        let mut bound = Walk(bound);
        let gaps: Vec<Option<usize>> = (0..tokens.len()).map(|word| gap(&tokens, word)).collect();
        let kept: Vec<bool> = gaps.iter().map(|gap| gap.is_some_and(|at| bound.holds(at))).collect();
        let begins = |word: usize| !kept[word] && gaps[word].is_some();
        let lines = tokens::typed_lines(&tokens).flat_map(|line| {
            let first = line.start;
            let lines = breaking::filled(&tokens[line], |word| begins(first + word), room.of(first == 0));
            lines.into_iter().map(move |line| first + line.start..first + line.end)
        });
        let lines = lines.collect();
        Self { tokens, gaps, kept, lines }
    }

    /// Places of the spaces that hold what is one, and of the hyphens where a line would end inside it.
    fn held(&self, room: Room) -> Vec<usize> {
        let holds = |word: &usize| self.kept[*word] && (is_space(&self.tokens[*word]) || self.tempts(*word, room));
        (0..self.tokens.len()).filter(holds).filter_map(|word| self.gaps[word]).collect()
    }

    /// Whether a line would end at the hyphen before a part of a word: one that has room for what stands before the hyphen, but not for
    /// the whole word. Elsewhere a hyphen is left as people type and search it.
    fn tempts(&self, part: usize, room: Room) -> bool {
        let next = self.lines.partition_point(|line| line.end <= part);
        let Some(index) = next.checked_sub(1) else { return false };
        let line = &self.lines[index];
        let of_first_word = (line.end + 1..=part).all(|at| !is_space(&self.tokens[at]));
        of_first_word && Measured::of(&self.tokens, &(line.start..part)).width().0 <= room.line(index == 0) + 0.01
    }

    /// Width of the widest line.
    fn widest(&self) -> Points {
        self.lines.iter().map(|line| Measured::of(&self.tokens, line).width()).fold(Points(0.0), Points::max)
    }
}

/// The place of the space or the hyphen before a word at which a line may end.
fn gap(tokens: &[Token], word: usize) -> Option<usize> {
    let ends_with_hyphen = |token: &Token| token.fragments.last().is_some_and(|last| last.text.ends_with('-'));
    let is_gap = match tokens[word].before {
        Gap::Space { letter, .. } => letter == ' ',
        // A word wider than a line ends it anywhere.
        Gap::Join { breaks } => breaks == Breaks::Freely || ends_with_hyphen(&tokens[word.checked_sub(1)?]),
        Gap::Blank(_) | Gap::Break => false,
    };
    tokens[word].at.checked_sub(1).filter(|_| is_gap)
}

const fn is_space(token: &Token) -> bool {
    matches!(token.before, Gap::Space { .. })
}

/// A block cut before some places of its text; spaces there are left out.
fn cut(block: &Block, starts: &[usize]) -> Vec<Block> {
    let bare = || Block::empty(block.kind);
    let mut lines = vec![Block { label: block.label.clone(), ..bare() }];
    let mut starts = starts.iter().copied().peekable();
    let mut at = block.label.as_ref().map_or(0, |label| label.len() + 1);
    let add = |lines: &mut Vec<Block>, inline| {
        if let Some(last) = lines.last_mut() {
            last.inlines.push(inline);
        }
    };
    for inline in &block.inlines {
        let text = match inline {
            Inline::Text(text) => text,
            Inline::Blank(_) | Inline::Break => {
                at += 1;
                if !matches!(inline, Inline::Break) {
                    add(&mut lines, inline.clone());
                }
                continue;
            }
        };
        let piece = |text: &str, emphasis| Inline::Text(TextInline { text: text.to_owned(), emphasis, origin: None });
        let mut rest = text.text.as_str();
        while let Some(start) = starts.next_if(|start| *start < at + rest.len()) {
            let (line, more) = rest.split_at(start - at);
            add(&mut lines, piece(line, text.emphasis));
            lines.push(bare());
            (at, rest) = (start, more);
        }
        at += rest.len();
        add(&mut lines, piece(rest, text.emphasis));
    }
    let last = lines.len() - 1;
    lines[..last].iter_mut().for_each(trim_end);
    lines
}

fn trim_end(line: &mut Block) {
    if let Some(Inline::Text(last)) = line.inlines.iter_mut().rfind(|inline| !is_empty(inline)) {
        last.text.truncate(last.text.trim_end_matches(' ').len());
    }
}

fn is_empty(inline: &Inline) -> bool {
    matches!(inline, Inline::Text(text) if text.text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::BlockKind;
    use crate::face::{Slant, Style, Weight};
    use crate::standard::ND30;
    use crate::text::Emphasis;
    use crate::vi;
    use crate::write::pdf::layout::tokens::{Type, tokens};

    fn texts(lines: &[Block]) -> Vec<String> {
        lines.iter().map(Block::text).collect()
    }

    /// The words of a text with what may not be parted, as a program fills lines of a width with them.
    fn filled(text: &str, width: f32) -> (Filled, Room) {
        let block = Block::plain(BlockKind::Paragraph, text);
        let keeps = vi::keep_together(text, &vi::Names::default());
        let kind = Type { size: Points(14.0), style: Style::new(Weight::Normal, Slant::Upright) };
        let tokens = tokens::at_hyphens(tokens(&block, kind, Points(width), &ND30), kind);
        let room = Room { width: Points(width), indent: Points(0.0) };
        (Filled::new(tokens, &keeps.bound, room), room)
    }

    fn lines(text: &str, width: f32) -> Vec<String> {
        let (Filled { tokens, lines, .. }, _) = filled(text, width);
        let start = |line: &Range<usize>| tokens[line.start].at;
        let ends = lines.iter().skip(1).map(start).chain([text.len()]);
        lines.iter().zip(ends).map(|(line, end)| text[start(line)..end].trim_end().to_owned()).collect()
    }

    #[test]
    fn lines_are_full_and_part_no_name_number_or_date() {
        let text = "Theo Kế hoạch số 116/KH-UBND ngày 21 tháng 4 năm 2025, đồng chí Trần Thị Bình giao khu 1119-1120 và Nam-Bắc";
        let whole = ["116/KH-UBND", "ngày 21 tháng 4 năm 2025", "Trần Thị Bình", "1119-1120"];
        let mut free = 0;
        for width in 160..500 {
            let lines = lines(text, width as f32);
            for thing in whole {
                assert!(lines.iter().any(|line| line.contains(thing)), "{width}: {lines:#?}");
            }
            free += usize::from(lines.iter().any(|line| line.ends_with("số") || line.ends_with("Nam-")));
        }
        assert!(free > 20, "{free}");
    }

    #[test]
    fn a_hyphen_is_held_only_where_a_line_would_end_at_it() {
        let text = "Theo Kế hoạch số 116/KH-UBND của tỉnh";
        let hyphen = text.find("KH-").map(|at| at + 2);
        let mut tempted = 0;
        for width in 100..400 {
            let (filled, room) = filled(text, width as f32);
            let held = filled.held(room);
            let before = lines(&text[..hyphen.unwrap_or_default() + 1], width as f32);
            let whole = lines(text, width as f32);
            // The number stands on the next line, though what stands before its hyphen had room.
            let tempts = whole.iter().position(|line| line.contains("116/KH-UBND"))
                > before.iter().position(|line| line.ends_with("116/KH-"));
            assert_eq!(held.iter().copied().max() == hyphen, tempts, "{width}: {whole:?} {before:?}");
            tempted += usize::from(tempts);
        }
        assert!((20..150).contains(&tempted), "{tempted}");
    }

    #[test]
    fn a_block_is_cut_without_the_space_where_a_line_ends() {
        let mut block = Block::plain(BlockKind::Paragraph, "ỦY BAN NHÂN DÂN ");
        let bold = Emphasis { bold: true, ..Emphasis::default() };
        let more = TextInline { text: "TỈNH A".to_owned(), emphasis: bold, origin: None };
        block.inlines.push(Inline::Text(more));
        let start = block.text().find("TỈNH").expect("the word stands there");
        assert_eq!(texts(&cut(&block, &[start])), ["ỦY BAN NHÂN DÂN", "TỈNH A"]);
        let inner = block.text().find("NHÂN").expect("the word stands there");
        let lines = cut(&block, &[inner, start]);
        assert_eq!(texts(&lines), ["ỦY BAN", "NHÂN DÂN", "TỈNH A"]);
        assert!(lines[2].texts().all(|text| text.emphasis == bold || text.text.is_empty()));
        assert_eq!(texts(&cut(&block, &[])), [block.text()]);
    }
}
