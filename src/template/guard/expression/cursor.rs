//! The next token of a tag, and filters put behind what was read.

use super::super::{Edit, JOIN, LETTERS};
use super::{Gives, Node, Reader};
use crate::template::tags::{Sort, Token};

impl<'t> Reader<'_, 't> {
    pub(super) fn compared(&mut self, node: Node) {
        if !matches!(node.gives, Gives::Literal | Gives::NoText) {
            self.hand(node, LETTERS);
        }
    }

    pub(super) fn joined(&mut self, node: Node) {
        if node.gives != Gives::Literal {
            self.hand(node, JOIN);
        }
    }

    /// Puts a filter behind an expression.
    pub(super) fn hand(&mut self, node: Node, filter: &str) {
        let Node { start, end, whole, .. } = node;
        if !whole {
            self.edits.push(Edit { place: start..start, text: "(".to_owned() });
        }
        let close = if whole { "" } else { ")" };
        self.edits.push(Edit { place: end..end, text: format!("{close}|{filter}") });
    }

    pub(super) fn next(&mut self) -> Option<Token<'t>> {
        let token = self.tokens.get(self.at).copied()?;
        self.at += 1;
        Some(token)
    }

    /// The next token, if it is no text in quotation marks.
    pub(super) fn peek(&self) -> &'t str {
        self.tokens.get(self.at).filter(|token| token.sort != Sort::Text).map_or("", |token| token.text)
    }

    pub(super) fn is_sign(&self) -> bool {
        self.tokens.get(self.at).is_some_and(|token| token.sort == Sort::Sign)
    }

    pub(super) fn take(&mut self, text: &str) -> bool {
        let is_next = self.peek() == text;
        self.at += usize::from(is_next);
        is_next
    }

    pub(super) fn expect(&mut self, text: &str) -> Option<Token<'t>> {
        if self.peek() == text { self.next() } else { None }
    }

    pub(super) fn name(&mut self) -> Option<Token<'t>> {
        self.next().filter(|token| token.sort == Sort::Name)
    }
}
