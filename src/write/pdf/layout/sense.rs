//! Where the lines of a subject end: by sense and of like length, as wide as they must be. Lines whose author ended them are his.

use std::ops::Range;

use super::breaking::{self, Room, gap_width};
use super::tokens::{Breaks, Gap, Token};
use crate::standard::Points;
use crate::vi;

/// A subject of more words is filled line by line.
const MOST_WORDS: usize = 150;
/// What uneven lines cost: for a line that is shorter or longer than the mean by its whole width.
const UNEVEN: f32 = 400.0;
/// What a line costs that is as wide as may be.
const WIDE: f32 = 10.0;
/// What one line more costs.
const ONE_MORE: f32 = 60.0;
/// What a last line of one word costs.
const LONELY: f32 = 300.0;
/// What a line end costs inside what should, and what must, stay together.
const KEPT: f32 = 90.0;
const NEVER: f32 = 1000.0;

/// The widths of lines: those that they should have at most, and those that they may have.
#[derive(Debug, Clone, Copy)]
pub(super) struct Widths {
    pub(super) usual: Points,
    pub(super) most: Points,
}

/// Ranges of tokens, a line each. `text` is what the tokens are words of.
pub(super) fn lines(tokens: &[Token], text: &str, widths: Widths) -> Vec<Range<usize>> {
    let filled = breaking::centred(tokens, Room { width: widths.usual, indent: Points(0.0) });
    if filled.len() < 2 || tokens.len() > MOST_WORDS {
        return filled;
    }
    let phrase = Phrase::new(tokens, text, widths);
    let found = [filled.len(), filled.len() + 1].into_iter().filter_map(|count| phrase.best(count));
    let found = found.reduce(|one, more| if more.0 + ONE_MORE < one.0 { more } else { one });
    found.map_or(filled, |(_, lines)| lines)
}

/// The words of a subject with what their line ends cost.
pub(super) struct Phrase {
    widths: Widths,
    /// Width of each word, and of what stands before it.
    words: Vec<(f32, f32)>,
    /// What it costs that a line ends before each word.
    ends: Vec<f32>,
}

impl Phrase {
    pub(super) fn new(tokens: &[Token], text: &str, widths: Widths) -> Self {
        let costs = vi::line_end_costs(text);
        let end = |token: &Token| {
            let read =
                costs[..costs.partition_point(|(at, _)| *at < token.at)].last().map_or(0, |(_, cost)| *cost) as f32;
            match token.before {
                Gap::Space { breaks: Breaks::Freely, .. } => read,
                Gap::Space { breaks: Breaks::Reluctantly, .. } => read.max(KEPT),
                Gap::Space { breaks: Breaks::Never, .. } | Gap::Blank(_) | Gap::Join { .. } => NEVER,
                Gap::Break => 0.0,
            }
        };
        let words = tokens.iter().map(|token| (token.width.0, gap_width(token.before))).collect();
        Self { widths, words, ends: tokens.iter().map(end).collect() }
    }

    /// The best lines of this number with their cost; none where so few do not hold the words.
    fn best(&self, count: usize) -> Option<(f32, Vec<Range<usize>>)> {
        let words = self.words.len();
        let whole: f32 = self.words.iter().map(|(width, gap)| width + gap).sum();
        let mean = whole / count as f32;
        // For each number of lines, and each word that they end before, the least cost and where the last line begins.
        let mut best = vec![vec![(f32::MAX, 0); words + 1]; count + 1];
        best[0][0].0 = 0.0;
        for line in 1..=count {
            let (done, rest) = best.split_at_mut(line);
            let (former, here) = (&done[line - 1], &mut rest[0]);
            for (start, (before, _)) in former.iter().enumerate().filter(|(_, (before, _))| *before < f32::MAX) {
                let mut width = 0.0;
                for (offset, (word, gap)) in self.words[start..].iter().enumerate() {
                    width += word + if offset > 0 { *gap } else { 0.0 };
                    if width > self.widths.most.0 && offset > 0 {
                        break;
                    }
                    let end = start + offset + 1;
                    let cost = before + self.cost(start..end, width, mean);
                    if cost < here[end].0 {
                        here[end] = (cost, start);
                    }
                }
            }
        }
        let cost = best[count][words].0;
        let mut end = words;
        let mut lines = Vec::new();
        for line in (1..=count).rev() {
            let start = best[line][end].1;
            lines.push(start..end);
            end = start;
        }
        lines.reverse();
        (cost < f32::MAX).then_some((cost, lines))
    }

    /// What these lines cost.
    pub(super) fn cost_of(&self, lines: &[Range<usize>]) -> f32 {
        let width = |line: &Range<usize>| {
            let words = self.words[line.clone()].iter().enumerate();
            words.map(|(index, (word, gap))| word + if index > 0 { gap } else { &0.0 }).sum::<f32>()
        };
        let mean = lines.iter().map(width).sum::<f32>() / lines.len().max(1) as f32;
        lines.iter().map(|line| self.cost(line.clone(), width(line), mean)).sum()
    }

    fn cost(&self, line: Range<usize>, width: f32, mean: f32) -> f32 {
        let Widths { usual, most } = self.widths;
        let off = (width - mean) / most.0;
        let mut cost = off * off * UNEVEN;
        if width > usual.0 {
            cost += WIDE * (width - usual.0) / (most.0 - usual.0).max(1.0);
        }
        if line.end == self.words.len() {
            cost + if line.len() < 2 { LONELY } else { 0.0 }
        } else {
            cost + self.ends[line.end]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Block, BlockKind};
    use crate::face::{Slant, Style, Weight};
    use crate::standard::ND30;
    use crate::write::pdf::layout::tokens::{Type, tokens};

    fn set(text: &str, usual: f32, most: f32) -> Vec<String> {
        let mut block = Block::plain(BlockKind::Paragraph, text);
        block.keeps = vi::keep_together(text, &vi::Names::default()).into();
        let kind = Type { size: Points(14.0), style: Style::new(Weight::Bold, Slant::Upright) };
        let tokens = tokens(&block, kind, Points(usual), &ND30);
        let words = |token: &Token| token.fragments.iter().map(|fragment| fragment.text.clone()).collect::<String>();
        let lines = lines(&tokens, text, Widths { usual: Points(usual), most: Points(most) });
        lines.into_iter().map(|line| tokens[line].iter().map(words).collect::<Vec<_>>().join(" ")).collect()
    }

    #[test]
    fn subjects_end_their_lines_by_sense() {
        for lines in [
            &["Dự họp về tình hình triển khai", "các cụm công nghiệp trên địa bàn tỉnh"][..],
            &[
                "Kết luận của Phó Chủ tịch UBND tỉnh Nguyễn Văn Anh",
                "tại cuộc họp về thực hiện các chương trình mục tiêu quốc gia",
            ],
            &["Dự Hội nghị toàn quốc về chuyển đổi số", "trong nông nghiệp tại điểm cầu tỉnh"],
            &["Dự họp xem xét tiến độ triển khai thực hiện", "Đề án thí điểm xây dựng cửa khẩu thông minh"],
            &["Dự kỳ họp thứ hai mươi của Hội đồng nhân dân tỉnh", "khóa XV nhiệm kỳ 2021 - 2026"],
        ] {
            assert_eq!(set(&lines.join(" "), 396.0, 453.0), lines);
        }
    }

    #[test]
    fn no_word_is_parted_at_any_width() {
        let text = "Dự hội nghị triển khai nhiệm vụ cung cấp dịch vụ công và xây dựng hạ tầng, khóa XV, năm 2026";
        let parted = ["dịch", "xây", "khóa", "nhiệm", "hội", "triển", "năm"];
        for width in 200..440 {
            let lines = set(text, width as f32, width as f32 + 40.0);
            for line in &lines[..lines.len() - 1] {
                assert!(!parted.iter().any(|half| line.ends_with(half)), "{width}: {lines:?}");
            }
        }
    }

    #[test]
    fn nothing_is_lost() {
        for text in ["a", "a b", &"dài ".repeat(140), &"x".repeat(300)] {
            let text = text.trim();
            assert_eq!(set(text, 150.0, 190.0).concat().replace(' ', ""), text.replace(' ', ""));
        }
    }
}
