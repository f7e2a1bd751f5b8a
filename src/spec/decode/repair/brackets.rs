//! The first bracket of a text that finds no end, or an end that is none of its own.

mod headers;

use toml_parser::lexer::TokenKind;

use super::strings;
use super::tokens::{Start, Token, Tokens};
use super::{Edit, Slip, What};
use crate::source::Span;

/// How many tokens ahead the end of a bracket is looked for: no list of a real spec has more.
const FARTHEST: usize = 5_000;

/// A bracket that is open.
struct Open {
    token: Token,
    /// Where the last whole value in it ends.
    filled: Option<usize>,
    /// Where that value begins.
    last: Option<usize>,
    /// Where it would end if the first key at the start of a line behind it began a statement.
    before_key: Option<usize>,
}

impl Open {
    const fn is_list(&self) -> bool {
        matches!(self.token.kind, TokenKind::LeftSquareBracket)
    }
}

/// What may stand next inside a brace.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Key,
    Value,
    Comma,
}

/// A walk through one statement.
struct Walk<'w, 't> {
    tokens: &'w Tokens<'t>,
    /// The next token.
    index: usize,
    /// Where the statement begins.
    statement: usize,
    open: Vec<Open>,
    next: Next,
    /// Whether the equals sign of the statement was met.
    given: bool,
    /// Where the last token ended.
    end: usize,
}

/// The first slip of a text.
pub(super) fn first(tokens: &Tokens<'_>) -> Option<Slip> {
    let mut index = tokens.past_lines(0);
    while tokens.kind(index) != TokenKind::Eof {
        let mut walk = Walk::new(tokens, index);
        if let Some(slip) = walk.statement() {
            return Some(slip);
        }
        index = tokens.past_lines(walk.index.max(index + 1));
    }
    None
}

impl<'w, 't> Walk<'w, 't> {
    fn new(tokens: &'w Tokens<'t>, index: usize) -> Self {
        let statement = tokens.get(index).span.start;
        Self { tokens, index, statement, open: Vec::new(), next: Next::Value, given: false, end: statement }
    }

    fn statement(&mut self) -> Option<Slip> {
        if self.tokens.kind(self.index) == TokenKind::LeftSquareBracket {
            return self.header();
        }
        if let Some(slip) = self.unopened_header() {
            return Some(slip);
        }
        loop {
            let token = self.tokens.get(self.index);
            match token.kind {
                TokenKind::Eof | TokenKind::Newline if self.open.is_empty() => return self.end_of_statement(),
                TokenKind::Eof | TokenKind::Newline => {
                    if let Some(slip) = self.line() {
                        return Some(slip);
                    }
                }
                _ => {
                    if let Some(slip) = self.token(token) {
                        return Some(slip);
                    }
                    self.end = token.span.end;
                    self.index += 1;
                }
            }
        }
    }

    /// Nothing stands behind the equals sign, and what may be a list goes on in the next line without its bracket.
    fn end_of_statement(&mut self) -> Option<Slip> {
        let empty = self.given && self.next == Next::Value;
        let next = self.tokens.past_lines(self.index);
        if !empty || self.tokens.start(next) != Start::Other {
            return None;
        }
        let end = self.unmatched(next).filter(|end| end.kind == TokenKind::RightSquareBracket)?;
        Some(self.slip(end.span, "syntax.unopened-list", Edit::Insert(self.end, " [".to_owned())))
    }

    /// The first end from a place on that no bracket opened behind it asks for.
    fn unmatched(&self, mut index: usize) -> Option<Token> {
        let mut depth = 0_usize;
        let mut at_line_start = false;
        let last = index + FARTHEST;
        loop {
            let token = self.tokens.get(index);
            match token.kind {
                TokenKind::Eof => return None,
                _ if index > last => return None,
                TokenKind::LeftSquareBracket if at_line_start && self.tokens.start(index) == Start::Header => {
                    return None;
                }
                TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => depth += 1,
                TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket if depth == 0 => return Some(token),
                TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => depth -= 1,
                _ => {}
            }
            at_line_start = token.kind == TokenKind::Newline;
            index += 1;
        }
    }

    fn slip(&self, span: Span, word: &'static str, edit: Edit) -> Slip {
        Slip { statement: self.statement, span, what: What::Syntax(word), edit }
    }

    /// A line that ends inside brackets: the next one may begin a statement.
    fn line(&mut self) -> Option<Slip> {
        self.index = self.tokens.past_lines(self.index);
        let token = self.tokens.get(self.index);
        let comma = self.next != Next::Comma;
        let open = self.open.last_mut()?;
        if open.is_list() && token.kind == TokenKind::LeftSquareBracket && self.tokens.are_alike(open.token, token) {
            let at = open.filled?;
            let ends = if comma { "]" } else { "]," };
            let span = Span::new(open.token.span.start, open.token.span.start + 1);
            return Some(self.slip(span, "syntax.unclosed-list", Edit::Insert(at, ends.to_owned())));
        }
        match (self.tokens.start(self.index), open.token.kind) {
            (Start::Header, _) => {
                let at = open.before_key.unwrap_or(self.end);
                Some(self.unclosed(at))
            }
            (Start::Key, TokenKind::LeftSquareBracket) => {
                self.unopened_table().or_else(|| Some(self.unclosed(self.end)))
            }
            (Start::Key, _) => {
                let begin = Token { kind: TokenKind::Atom, span: Span::new(self.statement, self.statement) };
                let outer = self.tokens.indent(token) <= self.tokens.indent(begin);
                if outer && self.next == Next::Comma {
                    return Some(self.unclosed(self.end));
                }
                if outer && open.before_key.is_none() {
                    open.before_key = Some(open.filled.unwrap_or(self.end));
                }
                None
            }
            (Start::Other, _) => None,
        }
    }

    /// The innermost bracket finds no end; all that are open are closed at a place.
    fn unclosed(&self, at: usize) -> Slip {
        let ends: String = self.open.iter().rev().map(|open| closing(open.token.kind)).collect();
        let innermost = self.open.last().map_or(self.statement, |open| open.token.span.start);
        let word = self.open.last().map_or("syntax.unclosed-list", |open| unclosed(open.token.kind));
        self.slip(Span::new(innermost, innermost + 1), word, Edit::Insert(at, ends))
    }

    fn token(&mut self, token: Token) -> Option<Slip> {
        if let Some(slip) = strings::slip(self.tokens, self.statement, self.index, !self.open.is_empty()) {
            return Some(slip);
        }
        match token.kind {
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => self.opening(token),
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => self.closing(token),
            TokenKind::Comma if self.open.is_empty() && self.given => self.unopened_list(),
            TokenKind::Comma => {
                let inside = self.open.last().is_some_and(|open| open.token.kind == TokenKind::LeftCurlyBracket);
                self.next = if inside { Next::Key } else { Next::Value };
                None
            }
            TokenKind::Equals => {
                self.next = Next::Value;
                self.given = true;
                None
            }
            _ => self.word(token),
        }
    }

    fn opening(&mut self, token: Token) -> Option<Slip> {
        if self.open.is_empty() && !self.given && self.end > self.statement {
            return Some(self.no_equals(self.end));
        }
        if self.next != Next::Value
            && let Some(slip) = self.element_ended(self.next == Next::Comma)
        {
            return Some(slip);
        }
        self.open.push(Open { token, filled: None, last: None, before_key: None });
        self.next = if token.kind == TokenKind::LeftCurlyBracket { Next::Key } else { Next::Value };
        None
    }

    /// A word or a string: part of a key, or a value.
    fn word(&mut self, token: Token) -> Option<Slip> {
        let inside = self.open.last().map(|open| open.token.kind);
        // Only the first word of a key is asked for its equals sign: a key may have any number of words.
        let first = inside.is_some() && (self.index == 0 || self.tokens.kind(self.index - 1) != TokenKind::Dot);
        let equals = first.then(|| self.tokens.equals_after_key(self.index)).flatten();
        if inside == Some(TokenKind::LeftCurlyBracket) && self.next != Next::Value {
            if let Some(equals) = equals {
                self.index = equals - 1;
                return None;
            }
            if self.next == Next::Key {
                return self.no_key(token);
            }
        }
        if inside == Some(TokenKind::LeftSquareBracket)
            && equals.is_some()
            && let Some(slip) = self.unopened_table()
        {
            return Some(slip);
        }
        self.fill(token.span);
        None
    }

    /// A brace was left out before a key in a list: its end is there.
    fn unopened_table(&self) -> Option<Slip> {
        let end = self.unmatched(self.index).filter(|end| end.kind == TokenKind::RightCurlyBracket)?;
        let begin = self.tokens.get(self.index).span.start;
        Some(self.slip(end.span, "syntax.unopened-table", Edit::Insert(begin, "{ ".to_owned())))
    }

    /// Values stand side by side that no bracket holds, though one ends them.
    fn unopened_list(&self) -> Option<Slip> {
        if let Some(slip) = self.unopened_row() {
            return Some(slip);
        }
        let end = self.unmatched(self.index).filter(|end| end.kind == TokenKind::RightSquareBracket)?;
        let begin = (0..self.index).rev().find(|before| self.tokens.kind(*before) == TokenKind::Equals)?;
        let begin = self.tokens.get(begin).span.end;
        Some(self.slip(end.span, "syntax.unopened-list", Edit::Insert(begin, " [".to_owned())))
    }

    /// The end before this comma is that of a row, the beginning of which is missing: its line has no bracket.
    fn unopened_row(&self) -> Option<Slip> {
        let end = self.index.checked_sub(1).map(|end| self.tokens.get(end))?;
        let row = (0..self.index).rev().take_while(|at| self.tokens.kind(*at) != TokenKind::Newline).last()?;
        let first = self.tokens.get(row);
        let is_row = end.kind == TokenKind::RightSquareBracket
            && matches!(first.kind, TokenKind::BasicString | TokenKind::LiteralString);
        is_row.then(|| self.slip(end.span, "syntax.unopened-list", Edit::Insert(first.span.start, "[".to_owned())))
    }

    /// What stands where a key belongs is none.
    fn no_key(&self, token: Token) -> Option<Slip> {
        let begins = [TokenKind::BasicString, TokenKind::LeftSquareBracket, TokenKind::LeftCurlyBracket];
        if token.kind == TokenKind::Atom && begins.contains(&self.tokens.kind(self.index + 1)) {
            return Some(self.no_equals(token.span.end));
        }
        let [.., brace] = self.open.as_slice() else { return None };
        let last = brace.last?;
        let mut with = self.ends();
        let mut without = with.clone();
        without.pop();
        with.push(']');
        let end = self.unmatched(self.index).filter(|end| end.kind == TokenKind::RightSquareBracket);
        if let Some(end) = end.filter(|_| self.misfits(with, self.index) < self.misfits(without, self.index)) {
            return Some(self.slip(end.span, "syntax.unopened-list", Edit::Insert(last, "[".to_owned())));
        }
        self.element_ended(false)
    }

    fn no_equals(&self, at: usize) -> Slip {
        self.slip(Span::new(at, at), "syntax.missing-equals", Edit::Insert(at, " = ".to_owned()))
    }

    fn fill(&mut self, value: Span) {
        self.next = Next::Comma;
        if let Some(open) = self.open.last_mut() {
            open.filled = Some(value.end);
            open.last = Some(value.start);
        }
    }

    /// A brace in a list ended before this, which is none of its keys: the next element of the list.
    fn element_ended(&self, comma: bool) -> Option<Slip> {
        let [.., outer, brace] = self.open.as_slice() else { return None };
        let in_list = outer.token.kind == TokenKind::LeftSquareBracket;
        let filled = brace.filled.filter(|_| in_list && brace.token.kind == TokenKind::LeftCurlyBracket)?;
        let ends = if comma { "}," } else { "}" };
        let span = Span::new(brace.token.span.start, brace.token.span.start + 1);
        Some(self.slip(span, "syntax.unclosed-table", Edit::Insert(filled, ends.to_owned())))
    }

    fn closing(&mut self, token: Token) -> Option<Slip> {
        let open = self.open.last()?;
        if closing(open.token.kind) == closer(token.kind) {
            let begin = open.token.span.start;
            self.open.pop();
            self.fill(Span::new(begin, token.span.end));
            return None;
        }
        let wanted = closing(open.token.kind);
        let outer =
            self.open[..self.open.len() - 1].iter().rev().any(|open| closing(open.token.kind) == closer(token.kind));
        let mut instead = self.ends();
        instead.pop();
        if outer && self.misfits(instead.clone(), self.index) <= self.misfits(instead, self.index + 1) {
            let at = open.filled.unwrap_or(self.end);
            let span = Span::new(open.token.span.start, open.token.span.start + 1);
            return Some(self.slip(span, unclosed(open.token.kind), Edit::Insert(at, wanted.to_string())));
        }
        let word =
            if token.kind == TokenKind::RightSquareBracket { "syntax.unopened-list" } else { "syntax.unopened-table" };
        Some(self.slip(token.span, word, Edit::Replace(token.span.start, wanted)))
    }

    /// The ends of the brackets that are open, the outermost first.
    fn ends(&self) -> Vec<char> {
        self.open.iter().map(|open| closing(open.token.kind)).collect()
    }

    /// How many ends would be wrong or missing from a token on, up to the end of the statement, if these were asked for.
    fn misfits(&self, mut open: Vec<char>, mut index: usize) -> usize {
        let (mut wrong, mut at_line_start) = (0, false);
        while !open.is_empty() {
            let kind = self.tokens.kind(index);
            match kind {
                TokenKind::Eof => break,
                TokenKind::LeftSquareBracket if at_line_start && self.tokens.start(index) == Start::Header => break,
                TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => open.push(closing(kind)),
                TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                    wrong += usize::from(open.pop() != Some(closer(kind)));
                }
                _ => {}
            }
            at_line_start = kind == TokenKind::Newline;
            index += 1;
        }
        // An end that nobody asks for may follow where the statement seemed whole.
        let stray = self.tokens.kind(index);
        let stray = matches!(stray, TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket);
        wrong + open.len() + usize::from(stray)
    }
}

const fn closing(kind: TokenKind) -> char {
    if matches!(kind, TokenKind::LeftCurlyBracket) { '}' } else { ']' }
}

const fn closer(kind: TokenKind) -> char {
    if matches!(kind, TokenKind::RightCurlyBracket) { '}' } else { ']' }
}

const fn unclosed(kind: TokenKind) -> &'static str {
    if matches!(kind, TokenKind::LeftCurlyBracket) { "syntax.unclosed-table" } else { "syntax.unclosed-list" }
}
