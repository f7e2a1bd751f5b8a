//! Strings that their line, or the text, ends before their closing mark does.

use toml_parser::lexer::TokenKind;

use super::tokens::{Start, Token, Tokens};
use super::{Edit, Slip, What};
use crate::source::Span;

/// How many bytes ahead the end of a text of several lines is looked for.
const FARTHEST: usize = 20_000;

/// The mark that a token lacks at its end; nothing for a string that is closed, or another token.
fn lacks(tokens: &Tokens<'_>, token: Token) -> Option<&'static str> {
    let (mark, escapes) = match token.kind {
        TokenKind::BasicString => ("\"", true),
        TokenKind::LiteralString => ("'", false),
        TokenKind::MlBasicString => ("\"\"\"", true),
        TokenKind::MlLiteralString => ("'''", false),
        _ => return None,
    };
    let inner = tokens.slice(token).get(mark.len()..).unwrap_or_default();
    let closed = inner.strip_suffix(mark).is_some_and(|before| {
        let slashes = before.len() - before.trim_end_matches('\\').len();
        !escapes || slashes % 2 == 0
    });
    (!closed).then_some(mark)
}

/// The slip of an open string among the tokens of a statement, of which the last is looked at.
pub(super) fn slip(tokens: &Tokens<'_>, statement: usize, index: usize, open: bool) -> Option<Slip> {
    let token = tokens.get(index);
    if let Some(at) = short_mark(tokens, index) {
        let span = Span::new(at - 2, at);
        let edit = Edit::Insert(at, tokens.text[at - 1..at].to_owned());
        return Some(Slip { statement, span, what: What::Syntax("syntax.three-quotes"), edit });
    }
    let mark = lacks(tokens, token)?;
    if mark.len() == 1
        && let Some(unquoted) = unopened(tokens, index)
    {
        let what = What::Unquoted(tokens.text[unquoted.start..unquoted.end].to_owned());
        return Some(Slip { statement, span: unquoted, what, edit: Edit::Insert(unquoted.start, mark.to_owned()) });
    }
    let (token, at) = match early(tokens, index).filter(|_| mark.len() == 1) {
        Some(found) => found,
        None => (token, end(tokens, token, mark, open)),
    };
    let span = Span::new(token.span.start, token.span.start + mark.len());
    Some(Slip { statement, span, what: What::OpenString(mark), edit: Edit::Insert(at, mark.to_owned()) })
}

/// Where two marks stand in the place of the three that begin or end a text of several lines: a third belongs behind them.
fn short_mark(tokens: &Tokens<'_>, index: usize) -> Option<usize> {
    let token = tokens.get(index);
    let text = tokens.slice(token);
    match token.kind {
        TokenKind::BasicString | TokenKind::LiteralString if text.len() == 2 => {
            let next = tokens.past_lines(index + 1);
            let goes_on = tokens.kind(index + 1) == TokenKind::Newline && tokens.start(next) == Start::Other;
            let far = tokens.text.floor_char_boundary(token.span.end + FARTHEST);
            let after = tokens.text.get(token.span.end..far).filter(|_| goes_on).unwrap_or_default();
            let three = &text[..1].repeat(3);
            let ends = after.find(three).is_some_and(|end| !after[..end].lines().any(is_header));
            (ends && text.chars().all(|mark| text.starts_with(mark))).then_some(token.span.end)
        }
        TokenKind::MlBasicString | TokenKind::MlLiteralString => {
            let short = &text[..2];
            let lines = text.match_indices('\n').map(|(at, _)| at + 1);
            let found = lines.filter(|at| {
                let line = text[*at..].lines().next().unwrap_or_default();
                line.trim().trim_end_matches([',', '}', ']', ' ']) == short
            });
            found.map(|at| token.span.start + at + text[at..].find(short).unwrap_or_default() + 2).next()
        }
        _ => None,
    }
}

/// Words of the same line before the opening mark that they lack: a mark follows them at once.
fn unopened(tokens: &Tokens<'_>, index: usize) -> Option<Span> {
    let line = (1..=index).rev().take_while(|at| tokens.kind(*at) != TokenKind::Newline);
    let joined = line.filter(|at| {
        let (before, mark) = (tokens.get(at - 1), tokens.get(*at));
        before.kind == TokenKind::Atom && is_string(mark.kind) && before.span.end == mark.span.start
    });
    let end = joined.last()? - 1;
    let words = (0..=end).rev().take_while(|at| matches!(tokens.kind(*at), TokenKind::Atom | TokenKind::Dot));
    let begin = words.last()?;
    // A string that swallowed an opening mark ends where these words begin: that is `early`.
    let before = begin.checked_sub(1).map(|before| tokens.get(before));
    if before.is_some_and(|before| before.span.end == tokens.get(begin).span.start && is_string(before.kind)) {
        return None;
    }
    Some(Span::new(tokens.get(begin).span.start, tokens.get(end).span.end))
}

const fn is_string(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::BasicString | TokenKind::LiteralString)
}

/// A string of the same line that swallowed the opening mark of the next: letters follow at once. It ended before its comma.
fn early(tokens: &Tokens<'_>, index: usize) -> Option<(Token, usize)> {
    let line = (0..index).rev().take_while(|before| tokens.kind(*before) != TokenKind::Newline);
    let pairs = line.map(|before| (tokens.get(before), tokens.get(before + 1)));
    let swallowed = pairs.filter(|(token, next)| {
        is_string(token.kind) && next.kind == TokenKind::Atom && token.span.end == next.span.start
    });
    let (token, _) = swallowed.last()?;
    let inner = tokens.slice(token).trim_end_matches(['"', '\'']).trim_end();
    // What was swallowed is a comma, or the next key with its equals sign.
    let text = match inner.strip_suffix(',') {
        Some(text) => text,
        None => &inner[..inner.strip_suffix('=')?.rfind(',')?],
    };
    let text = text.trim_end_matches([' ', '\t', ',', '}', ']']);
    (text.len() > 1).then_some((token, token.span.start + text.len()))
}

/// Where an open string most likely ended: before the brackets that end its line, or before the next table.
fn end(tokens: &Tokens<'_>, token: Token, mark: &str, open: bool) -> usize {
    let text = tokens.slice(token);
    if mark.len() > 1 {
        let starts = text.match_indices('\n').map(|(at, _)| at);
        let header = |at: &usize| is_header(&text[at + 1..]);
        let end = starts.clone().find(header).unwrap_or(text.len());
        return token.span.start + text[..end].trim_end_matches(['\r', '\n']).len().max(mark.len());
    }
    let text = text.trim_end_matches(['\r', '\n']);
    let shown = if open { text.trim_end_matches([' ', '\t', ']', '}', ',']) } else { text.trim_end() };
    token.span.start + shown.len().max(mark.len())
}

/// Whether a text begins with the header of a table in a line of its own.
fn is_header(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default().trim();
    let name = line.trim_start_matches('[').trim_end_matches(']');
    let brackets = line.len() - name.len();
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || "._-".contains(letter);
    line.starts_with('[') && (2..=4).contains(&brackets) && !name.is_empty() && name.chars().all(is_name)
}
