//! The names of parent and issuer, broken where they read well.

use super::breaking::{self, Room};
use super::parts::Part;
use super::tokens::{self, Type};
use super::{Row, Setter, Setting};
use crate::document::Block;
use crate::standard::Points;
use crate::vi::{self, Keeps};
use crate::write::pdf::page::Role;

impl Setter<'_> {
    pub(super) fn issuer(&mut self) -> Vec<Row> {
        let document = self.document;
        let mut rows = self.agency(&document.head.parent, Part::Parent);
        rows.extend(self.agency(&document.head.issuer, Part::Issuer));
        let last = rows.len().saturating_sub(1);
        self.mark_under(&mut rows, last, document.standard.issuer_mark, Part::IssuerSigns);
        rows
    }

    fn agency(&mut self, lines: &[Block], part: Part) -> Vec<Row> {
        lines.iter().flat_map(|block| self.part(&self.broken(block, part), part, Role::Paragraph)).collect()
    }

    /// An agency's name with the spaces kept at which it should not break; the least bad of them are freed until it fits.
    pub(in crate::write) fn broken(&self, block: &Block, part: Part) -> Block {
        let Setting { kind, width, .. } = self.setting(part);
        self.sensible(block, kind, width)
            .or_else(|| self.freed(block, kind, width, u32::MAX))
            .unwrap_or_else(|| block.clone())
    }

    /// The same without a break inside words that belong together; none if it cannot fit so.
    pub(super) fn sensible(&self, block: &Block, kind: Type, width: Points) -> Option<Block> {
        self.freed(block, kind, width, vi::LAST_RESORT - 1)
    }

    /// The name with its spaces kept but for those that are at most as bad as must be, up to `worst`.
    fn freed(&self, block: &Block, kind: Type, width: Points, worst: u32) -> Option<Block> {
        let text = block.text();
        let penalties = vi::break_penalty(&text);
        let mut limits: Vec<u32> =
            penalties.iter().map(|(_, penalty)| *penalty).filter(|limit| *limit <= worst).collect();
        limits.push(0);
        limits.sort_unstable();
        limits.dedup();
        let keep_above = |limit: u32| {
            let kept = penalties.iter().filter(|(_, penalty)| *penalty > limit).map(|(at, _)| *at..*at + 1);
            Block { keeps: Keeps { all: kept.collect(), ..Keeps::default() }.into(), ..block.clone() }
        };
        for limit in limits {
            let candidate = keep_above(limit);
            let tokens = tokens::tokens(&candidate, kind, width, self.document.standard);
            let lines = breaking::centred(&tokens, Room { width, indent: Points(0.0) });
            if breaking::all_fit(&tokens, &lines, width) {
                return Some(candidate);
            }
        }
        None
    }
}
