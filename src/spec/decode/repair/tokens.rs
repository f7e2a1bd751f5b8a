//! The tokens of a TOML text, and where lines begin that can only be a new statement.

use toml_parser::lexer::TokenKind;

use crate::source::Span;

/// A token that is no blank and no comment.
#[derive(Clone, Copy)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) span: Span,
}

/// Tokens with the text that they were read from.
pub(super) struct Tokens<'t> {
    pub(super) text: &'t str,
    list: Vec<Token>,
}

/// What a line begins.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// The header of a table, or the end of the text.
    Header,
    /// A key with an equals sign.
    Key,
    /// Anything else.
    Other,
}

impl<'t> Tokens<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let all = toml_parser::Source::new(text).lex();
        let told = all.filter(|token| !matches!(token.kind(), TokenKind::Whitespace | TokenKind::Comment));
        let list = told.map(|token| {
            let span = Span::new(token.span().start(), token.span().end());
            Token { kind: token.kind(), span }
        });
        Self { text, list: list.collect() }
    }

    /// The token at a place of the list; behind the last one, the end of the text.
    pub(super) fn get(&self, index: usize) -> Token {
        let end = Span::new(self.text.len(), self.text.len());
        self.list.get(index).copied().unwrap_or(Token { kind: TokenKind::Eof, span: end })
    }

    pub(super) fn kind(&self, index: usize) -> TokenKind {
        self.get(index).kind
    }

    /// The words of a token.
    pub(super) fn slice(&self, token: Token) -> &'t str {
        self.text.get(token.span.start..token.span.end).unwrap_or_default()
    }

    /// The first token from a place on that is no line end.
    pub(super) fn past_lines(&self, mut index: usize) -> usize {
        while self.kind(index) == TokenKind::Newline {
            index += 1;
        }
        index
    }

    /// What the line begins whose first token stands here.
    pub(super) fn start(&self, index: usize) -> Start {
        match self.kind(index) {
            TokenKind::Eof => Start::Header,
            TokenKind::LeftSquareBracket if self.is_header(index) => Start::Header,
            _ if self.equals_after_key(index).is_some() => Start::Key,
            _ => Start::Other,
        }
    }

    /// Where the equals sign stands of a key that begins here, in one line.
    pub(super) fn equals_after_key(&self, mut index: usize) -> Option<usize> {
        let is_key = |kind| matches!(kind, TokenKind::Atom | TokenKind::BasicString | TokenKind::LiteralString);
        loop {
            if !is_key(self.kind(index)) {
                return None;
            }
            index += 1;
            match self.kind(index) {
                TokenKind::Equals => return Some(index),
                TokenKind::Dot => index += 1,
                _ => return None,
            }
        }
    }

    /// A bare name between brackets, with or without their ends, alone in its line: lists of bare words are none of TOML.
    fn is_header(&self, mut index: usize) -> bool {
        while self.kind(index) == TokenKind::LeftSquareBracket {
            index += 1;
        }
        let names_one = |word: &str| {
            word.starts_with(|letter: char| letter.is_ascii_alphabetic())
                && !["true", "false", "inf", "nan"].contains(&word)
        };
        if self.kind(index) != TokenKind::Atom || !names_one(self.slice(self.get(index))) {
            return false;
        }
        index += 1;
        while matches!(self.kind(index), TokenKind::Dot | TokenKind::Atom) {
            index += 1;
        }
        while self.kind(index) == TokenKind::RightSquareBracket {
            index += 1;
        }
        matches!(self.kind(index), TokenKind::Newline | TokenKind::Eof)
    }

    /// Whether two tokens begin lines of their own, equally far from their starts: rows of one list.
    pub(super) fn are_alike(&self, one: Token, other: Token) -> bool {
        let first = |token: Token| self.text[token.span.start - self.indent(token)..token.span.start].trim().is_empty();
        first(one) && first(other) && self.indent(one) == self.indent(other)
    }

    /// How far a token stands in from the start of its line, in bytes.
    pub(super) fn indent(&self, token: Token) -> usize {
        token.span.start - self.text[..token.span.start].rfind('\n').map_or(0, |at| at + 1)
    }
}
