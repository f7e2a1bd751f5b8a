//! Where lines break: as full as they go, as a careful typist does. Where that would break a name, a number or a date, or open a
//! gap wider than three spaces, the breaks of the whole paragraph are weighed against each other instead.

use std::ops::Range;

use super::tokens::{Breaks, Gap, Token};
use crate::standard::Points;

/// A justified gap may be this many times a normal space, not wider.
pub(super) const WIDEST_GAP: f32 = 3.0;
/// A gap up to so many spaces is not seen: a last line of one word gets another for it.
const EASY_GAP: f32 = 1.6;
/// In a weighed paragraph a gap may lose this part of a normal space.
const SHRINK: f32 = 0.2;
const LONELY: f32 = 0.2;
const NEVER: f32 = 1.0e6;
const RELUCTANT: f32 = 30.0;
const TOO_WIDE: f32 = 1.0e4;

/// Room for a paragraph's lines.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// Width of a line.
    pub(super) width: Points,
    /// Indent of the first line.
    pub(super) indent: Points,
}

impl Room {
    /// The room of a paragraph's first lines, or of those after the end of a line that was typed: no indent.
    pub(super) fn of(self, first: bool) -> Self {
        if first { self } else { Self { indent: Points(0.0), ..self } }
    }

    pub(super) fn line(self, first: bool) -> f32 {
        if first { self.width.0 - self.indent.0 } else { self.width.0 }
    }
}

/// Ranges of tokens, a line each; lines are justified.
pub(super) fn justified(tokens: &[Token], room: Room) -> Vec<Range<usize>> {
    let mut lines = greedy(tokens, room);
    let fine = lines.iter().enumerate().all(|(index, line)| {
        let last = index + 1 == lines.len();
        last || gap_fits(tokens, line, room.line(index == 0))
    });
    if !fine {
        return weighed(tokens, room, Ends::Justified);
    }
    let before_last = room.line(lines.len() == 2);
    if let [.., before, last] = &mut lines[..]
        && last.len() == 1
        && before.len() > 2
        && breaks_freely(tokens[before.end - 1].before)
        && Measured::of(tokens, &(before.start..before.end - 1)).stretch(before_last) <= EASY_GAP
    {
        before.end -= 1;
        last.start -= 1;
    }
    lines
}

/// Ranges of tokens, a line each, as full as they go: how programs break lines that know no more than before which words they may.
pub(super) fn filled(tokens: &[Token], begins_line: impl Fn(usize) -> bool, room: Room) -> Vec<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    while start < tokens.len() {
        let limit = room.line(lines.is_empty());
        let mut end = start + 1;
        let mut used = tokens[start].width.0;
        while end < tokens.len() {
            used += gap_width(tokens[end].before) + tokens[end].width.0;
            if used > limit + 0.01 {
                break;
            }
            end += 1;
        }
        if end < tokens.len() {
            end = (start + 1..=end).rev().find(|word| begins_line(*word)).unwrap_or(end);
        }
        lines.push(start..end);
        start = end;
    }
    lines
}

/// Ranges of tokens, a line each; lines are ragged, and the last has more than one word where the line before can spare one.
pub(super) fn ragged(tokens: &[Token], room: Room) -> Vec<Range<usize>> {
    let mut lines = greedy(tokens, room);
    if let [.., before, last] = &mut lines[..]
        && last.len() == 1
        && before.len() > 2
        && breaks_freely(tokens[before.end - 1].before)
    {
        before.end -= 1;
        last.start -= 1;
    }
    lines
}

/// Ranges of tokens, a line each; lines are centred, and the last has more than one word.
pub(super) fn centred(tokens: &[Token], room: Room) -> Vec<Range<usize>> {
    let lines = greedy(tokens, room);
    let lonely = lines.len() > 1 && lines.last().is_some_and(|last| last.len() < 2);
    if lonely { weighed(tokens, room, Ends::Even) } else { lines }
}

/// A line measured word by word.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Measured {
    words: f32,
    gaps: f32,
    /// Widths of the spaces alone, and their number.
    spaces: f32,
    count: usize,
}

impl Measured {
    pub(super) fn of(tokens: &[Token], line: &Range<usize>) -> Self {
        let mut measured = Self::default();
        tokens[line.clone()].iter().enumerate().for_each(|(index, token)| measured.add(token, index == 0));
        measured
    }

    /// Adds the next word of the line. What stands before the first is left out.
    fn add(&mut self, token: &Token, first: bool) {
        self.words += token.width.0;
        if first {
            return;
        }
        self.gaps += gap_width(token.before);
        if let Gap::Space { width, .. } = token.before {
            self.spaces += width.0;
            self.count += 1;
        }
    }

    /// Natural width.
    pub(super) fn width(self) -> Points {
        Points(self.words + self.gaps)
    }

    /// Number of spaces, which share what the line lacks.
    pub(super) const fn spaces(self) -> usize {
        self.count
    }

    /// Width of a normal space, the mean where faces differ.
    pub(super) fn space(self) -> Points {
        Points(self.spaces / self.count.max(1) as f32)
    }

    /// Width of a justified gap as a multiple of a normal space.
    fn stretch(self, limit: f32) -> f32 {
        let natural = self.width().0;
        if self.count == 0 {
            return if natural >= limit - 0.5 { 1.0 } else { f32::MAX };
        }
        1.0 + (limit - natural) / self.count as f32 / self.space().0
    }
}

/// Whether no line is wider than the room and none ends where it should not.
pub(super) fn all_fit(tokens: &[Token], lines: &[Range<usize>], room: Points) -> bool {
    lines.iter().all(|line| {
        Measured::of(tokens, line).width().0 <= room.0 + 0.01
            && tokens.get(line.end).is_none_or(|next| breaks_freely(next.before))
    })
}

/// Width of what stands between two words.
pub(super) const fn gap_width(gap: Gap) -> f32 {
    match gap {
        Gap::Join { .. } | Gap::Break => 0.0,
        Gap::Space { width, .. } => width.0,
        Gap::Blank(width) => width.0,
    }
}

const fn breaks_freely(gap: Gap) -> bool {
    matches!(gap, Gap::Join { breaks: Breaks::Freely } | Gap::Space { breaks: Breaks::Freely, .. })
}

const fn breaks_never(gap: Gap) -> bool {
    matches!(gap, Gap::Space { breaks: Breaks::Never, .. } | Gap::Blank(_))
}

/// Lines as full as they go; a kept stretch is broken only where a whole line does not hold it.
fn greedy(tokens: &[Token], room: Room) -> Vec<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    while start < tokens.len() {
        let limit = room.line(lines.is_empty());
        let mut end = start + 1;
        let mut used = tokens[start].width.0;
        let (mut good, mut fair) = (None, None);
        while end < tokens.len() {
            let next = gap_width(tokens[end].before) + tokens[end].width.0;
            if used + next > limit + 0.01 {
                break;
            }
            if breaks_freely(tokens[end].before) {
                good = Some(end);
            } else if !breaks_never(tokens[end].before) {
                fair = Some(end);
            }
            used += next;
            end += 1;
        }
        if end < tokens.len() && !breaks_freely(tokens[end].before) {
            let never = breaks_never(tokens[end].before);
            end = good.or(fair.filter(|_| never)).unwrap_or(end);
        }
        lines.push(start..end);
        start = end;
    }
    lines
}

fn gap_fits(tokens: &[Token], line: &Range<usize>, limit: f32) -> bool {
    if tokens.get(line.end).is_some_and(|next| !breaks_freely(next.before)) {
        return false;
    }
    Measured::of(tokens, line).stretch(limit) <= WIDEST_GAP
}

/// What weighing is to make good.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ends {
    /// Even gaps.
    Justified,
    /// Lines of like length, the last of more than one word.
    Even,
}

/// The breaks that cost least over the whole paragraph.
fn weighed(tokens: &[Token], room: Room, ends: Ends) -> Vec<Range<usize>> {
    // The least cost of lines that end before token `n`, and where the last of them begins. Line lengths differ only in the
    // first, so a state is its end alone.
    let mut best: Vec<(f32, usize)> = vec![(f32::MAX, 0); tokens.len() + 1];
    best[0] = (0.0, 0);
    for start in 0..tokens.len() {
        let (before, _) = best[start];
        if before == f32::MAX {
            continue;
        }
        let limit = room.line(start == 0);
        let (mut natural, mut shrink) = (0.0, 0.0);
        let mut measured = Measured::default();
        for end in start + 1..=tokens.len() {
            let token = &tokens[end - 1];
            measured.add(token, end - 1 == start);
            natural += token.width.0 + if end - 1 > start { gap_width(token.before) } else { 0.0 };
            shrink += if end - 1 > start && matches!(token.before, Gap::Space { .. }) {
                gap_width(token.before) * SHRINK
            } else {
                0.0
            };
            let give = if ends == Ends::Justified && end < tokens.len() { shrink } else { 0.0 };
            if natural > limit + give + 0.01 && end > start + 1 {
                break;
            }
            let cost = before + cost(tokens, start..end, (measured, limit), ends);
            if cost < best[end].0 {
                best[end] = (cost, start);
            }
        }
    }
    let mut lines = Vec::new();
    let mut end = tokens.len();
    while end > 0 {
        let start = best[end].1;
        lines.push(start..end);
        end = start;
    }
    lines.reverse();
    lines
}

fn cost(tokens: &[Token], line: Range<usize>, (measured, limit): (Measured, f32), ends: Ends) -> f32 {
    let last = line.end == tokens.len();
    let mut cost = 1.0;
    if let Some(next) = tokens.get(line.end) {
        cost += match next.before {
            Gap::Space { breaks: Breaks::Never, .. } | Gap::Blank(_) => NEVER,
            Gap::Join { breaks: Breaks::Freely } | Gap::Space { breaks: Breaks::Freely, .. } | Gap::Break => 0.0,
            Gap::Join { .. } | Gap::Space { breaks: Breaks::Reluctantly, .. } => RELUCTANT,
        };
    }
    match ends {
        Ends::Justified if last => cost += if line.len() < 2 { LONELY } else { 0.0 },
        Ends::Justified => {
            let stretch = measured.stretch(limit);
            // Losing the whole of what a gap may lose is as bad as doubling it.
            let excess = if stretch < 1.0 { (1.0 - stretch) / SHRINK } else { (stretch - 1.0).min(20.0) };
            cost += excess * excess * excess + if stretch > WIDEST_GAP { TOO_WIDE * excess } else { 0.0 };
        }
        Ends::Even => {
            let slack = (limit - measured.width().0) / limit;
            cost += slack * slack * 100.0;
            if last && line.len() < 2 {
                cost += TOO_WIDE;
            }
        }
    }
    cost
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Block, BlockKind};
    use crate::face::{Slant, Style, Weight};
    use crate::standard::ND30;
    use crate::vi::Keeps;
    use crate::write::pdf::layout::tokens::{Type, tokens};

    fn lines(text: &str, keep: &str, width: f32, set: fn(&[Token], Room) -> Vec<Range<usize>>) -> Vec<String> {
        let mut block = Block::plain(BlockKind::Paragraph, text);
        if let Some(start) = text.find(keep).filter(|_| !keep.is_empty()) {
            let all = std::iter::once(start..start + keep.len()).collect();
            block.keeps = Keeps { all, ..Keeps::default() }.into();
        }
        let kind = Type { size: Points(14.0), style: Style::new(Weight::Normal, Slant::Upright) };
        let tokens = tokens(&block, kind, Points(width), &ND30);
        let words = |token: &Token| token.fragments.iter().map(|fragment| fragment.text.clone()).collect::<String>();
        set(&tokens, Room { width: Points(width), indent: Points(0.0) })
            .into_iter()
            .map(|line| tokens[line].iter().map(words).collect::<Vec<_>>().join(" "))
            .collect()
    }

    #[test]
    fn a_kept_name_moves_to_the_next_line() {
        let found = lines("do đồng chí ký tên Đoàn Thanh Sơn làm chủ trì", "Đoàn Thanh Sơn", 150.0, ragged);
        assert_eq!(found[0], "do đồng chí ký tên");
        assert!(found[1].starts_with("Đoàn Thanh Sơn"), "{found:?}");
    }

    #[test]
    fn a_last_subject_line_has_more_than_one_word() {
        let text = "Dự họp xem xét tiến độ thực hiện Đề án";
        let found = lines(text, "", 205.0, centred);
        assert!(found.last().is_some_and(|last| last.contains(' ')), "{found:?}");
    }

    #[test]
    fn a_word_wider_than_a_line_is_parted_and_nothing_is_lost() {
        let text = "x".repeat(200);
        let found = lines(&text, "", 100.0, justified);
        assert!(found.len() > 5);
        assert_eq!(found.concat().replace(' ', ""), text);
    }
}
