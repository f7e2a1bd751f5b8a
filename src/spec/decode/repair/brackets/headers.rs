//! The headers of tables: as many brackets at their ends as at their starts.

use toml_parser::lexer::TokenKind;

use super::{Edit, Slip, Walk};
use crate::source::Span;

impl Walk<'_, '_> {
    /// The header of a table: as many brackets at its end as at its start.
    pub(super) fn header(&mut self) -> Option<Slip> {
        let first = self.index;
        let (mut opened, mut closed) = (0, 0);
        while !matches!(self.tokens.kind(self.index), TokenKind::Newline | TokenKind::Eof) {
            let token = self.tokens.get(self.index);
            match token.kind {
                TokenKind::LeftSquareBracket if self.index == first + opened => opened += 1,
                TokenKind::RightSquareBracket => closed += 1,
                TokenKind::Atom | TokenKind::Dot | TokenKind::BasicString | TokenKind::LiteralString if closed == 0 => {
                }
                _ => return self.skip_line(),
            }
            self.end = token.span.end;
            self.index += 1;
        }
        let (span, word, edit) = match (opened, closed) {
            (1, 0) | (2, 0 | 1) => {
                let missing = Edit::Insert(self.end, "]".repeat(opened - closed));
                (Span::new(self.end, self.end), "syntax.unclosed-header", missing)
            }
            (1, 2) => {
                let doubled = Edit::Insert(self.statement, "[".to_owned());
                (Span::new(self.end - 1, self.end), "syntax.unopened-list", doubled)
            }
            _ => return None,
        };
        let is_named = self.index > first + opened + closed;
        is_named.then(|| self.slip(span, word, edit))
    }

    /// Names before brackets that nothing opened: the header of a table without its beginning.
    pub(super) fn unopened_header(&self) -> Option<Slip> {
        let is_name = |index: &usize| matches!(self.tokens.kind(*index), TokenKind::Atom | TokenKind::Dot);
        let is_end = |index: &usize| self.tokens.kind(*index) == TokenKind::RightSquareBracket;
        let names = (self.index..).take_while(is_name).count();
        let first = self.index + names;
        let ends = (first..).take_while(is_end).count();
        let alone = matches!(self.tokens.kind(first + ends), TokenKind::Newline | TokenKind::Eof);
        let missing = Edit::Insert(self.statement, "[".repeat(ends));
        let whole = alone && names > 0 && (1..=2).contains(&ends);
        whole.then(|| self.slip(self.tokens.get(first).span, "syntax.unopened-list", missing))
    }

    fn skip_line(&mut self) -> Option<Slip> {
        while !matches!(self.tokens.kind(self.index), TokenKind::Newline | TokenKind::Eof) {
            self.end = self.tokens.get(self.index).span.end;
            self.index += 1;
        }
        None
    }
}
