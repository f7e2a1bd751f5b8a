//! What stands under a line: a rule, or signs on a line of their own.

use super::measure::{ascent, line_height, run_width};
use super::parts::Part;
use super::{RULE, Row, Setter, Spacing};
use crate::document::{Block, BlockKind};
use crate::standard::{Mark, Points};
use crate::write::pdf::page::{Line, Piece, Role, Rule};

/// Room between a line of text and the rule under it, beyond the line's own depth.
pub(in crate::write) const ABOVE_RULE: Points = Points(2.5);
/// Room between a line of text and the rule that underlines it.
pub(in crate::write) const ABOVE_UNDERLINE: Points = Points(0.5);
/// Room under a rule.
pub(in crate::write) const BELOW_RULE: Points = Points(1.0);

impl Setter<'_> {
    /// Adds the standard's mark under rows: a short rule under the last, a part of the widest from row `first` on, or signs.
    pub(super) fn mark_under(&mut self, rows: &mut Vec<Row>, first: usize, mark: Mark, part: Part) {
        match mark {
            Mark::Rule => {
                let widths = rows[first.min(rows.len())..].iter().filter_map(|row| line_of(row).map(width));
                let widest = widths.fold(Points(0.0), Points::max);
                let length = widest * self.document.standard.page.short_rule.usual;
                rows.last_mut().into_iter().for_each(|row| rule_under(row, length, ABOVE_RULE));
            }
            Mark::Signs(signs) if !rows.is_empty() => {
                let signs = Block::plain(BlockKind::Paragraph, signs);
                rows.extend(self.part(&signs, part, Role::Ornament));
            }
            Mark::Signs(_) => {}
        }
    }
}

/// Adds a rule as long as a row's last line (PL I, II.1.b; HD 05, 1.2).
pub(super) fn full_rule(row: &mut Row) {
    let length = line_of(row).map(width).unwrap_or_default();
    rule_under(row, length, ABOVE_RULE);
}

/// Underlines a row's last line (HD 05, 9.2.1).
pub(super) fn underline(row: &mut Row) {
    let length = line_of(row).map(width).unwrap_or_default();
    rule_under(row, length, ABOVE_UNDERLINE);
}

/// Adds a rule of some length under the middle of a row's last line, and room for it.
fn rule_under(row: &mut Row, length: Points, above: Points) {
    let Some(line) = line_of(row) else { return };
    let Some((start, end)) = ends(line) else { return };
    let middle = (start + end) * 0.5;
    // The line may have more height than its letters need.
    let size = line.runs.first().map_or(Points(0.0), |run| run.size);
    let foot = line.baseline - ascent(size) + line_height(size, Spacing::Singles(1.0));
    let y = row.height.min(foot) + above;
    row.pieces.push(Piece::Rule(Rule { x: middle - length * 0.5, y, width: length, thickness: RULE }));
    row.height = row.height.max(y + BELOW_RULE);
}

/// The last line of a row.
fn line_of(row: &Row) -> Option<&Line> {
    row.pieces.iter().rev().find_map(|piece| if let Piece::Line(line) = piece { Some(line) } else { None })
}

/// Width of the letters of a line.
fn width(line: &Line) -> Points {
    ends(line).map_or(Points(0.0), |(start, end)| end - start)
}

/// Ends of the letters of a line.
fn ends(line: &Line) -> Option<(Points, Points)> {
    let (first, last) = (line.runs.first()?, line.runs.last()?);
    Some((first.x, last.x + run_width(last)))
}
