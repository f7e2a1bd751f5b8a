//! The tags of a template as the engine reads them, cut into tokens: which parts are words, prints, statements.

use std::ops::Range;

/// A token inside a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token<'t> {
    /// As it stands in the template; a text with its quotation marks.
    pub(super) text: &'t str,
    /// Where it begins in the template.
    pub(super) start: usize,
    pub(super) sort: Sort,
}

impl Token<'_> {
    /// Where it ends in the template.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// A name or a word of the language.
    Name,
    /// A text in quotation marks.
    Text,
    /// A number.
    Number,
    /// Any other sign.
    Sign,
}

/// What a tag is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum For {
    /// `{{ … }}`.
    Print,
    /// `{% … %}`.
    Statement,
}

/// A tag of a template.
#[derive(Debug)]
pub(super) struct Tag<'t> {
    pub(super) is_for: For,
    /// From its first brace to behind its last.
    pub(super) span: Range<usize>,
    pub(super) tokens: Vec<Token<'t>>,
    /// Whether it strips the blanks that follow it.
    pub(super) strips: bool,
}

impl<'t> Tag<'t> {
    /// The first word of a statement.
    pub(super) fn word(&self) -> &'t str {
        match (self.is_for, self.tokens.first()) {
            (For::Statement, Some(first)) => first.text,
            _ => "",
        }
    }
}

/// The tags of a template in their order; of one that the engine does not take those before its first fault. Comments and what stands
/// between `raw` and `endraw` have none.
pub(super) fn tags(text: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let open = at + next_open(&text[at..])?;
            let rest = &text[open..];
            if let Some(comment) = rest.strip_prefix("{#") {
                at = open + 2 + comment.find("#}")? + 2;
                continue;
            }
            if word(rest, "raw").is_some() {
                at = open + raw(rest)?;
                continue;
            }
            let tag = tag(text, open)?;
            at = tag.span.end;
            return Some(tag);
        }
    })
}

fn next_open(text: &str) -> Option<usize> {
    text.match_indices('{').map(|(at, _)| at).find(|at| text[at + 1..].starts_with(['{', '%', '#']))
}

/// The length of what is printed as it stands, `raw` and `endraw` included; nothing where it does not end.
fn raw(text: &str) -> Option<usize> {
    let mut length = word(text, "raw")?;
    loop {
        length += text[length..].find("{%")?;
        match word(&text[length..], "endraw") {
            Some(end) => return Some(length + end),
            None => length += 2,
        }
    }
}

/// The length of a statement of one word.
fn word(text: &str, word: &str) -> Option<usize> {
    let blank = |letter: char| letter.is_ascii_whitespace();
    let rest = text.strip_prefix("{%")?;
    let rest = rest.strip_prefix('-').unwrap_or(rest).trim_start_matches(blank).strip_prefix(word)?;
    let rest = rest.trim_start_matches(blank);
    let rest = rest.strip_prefix('-').unwrap_or(rest).strip_prefix("%}")?;
    Some(text.len() - rest.len())
}

fn tag(text: &str, open: usize) -> Option<Tag<'_>> {
    let (is_for, close) = if text[open..].starts_with("{{") { (For::Print, "}}") } else { (For::Statement, "%}") };
    let mut at = open + 2 + usize::from(text[open + 2..].starts_with('-'));
    let mut tokens = Vec::new();
    loop {
        let rest = text[at..].trim_start_matches(|letter: char| letter.is_ascii_whitespace());
        at = text.len() - rest.len();
        let strips = rest.starts_with('-') && rest[1..].starts_with(close);
        if strips || rest.starts_with(close) {
            let end = at + close.len() + usize::from(strips);
            return Some(Tag { is_for, span: open..end, tokens, strips });
        }
        let (length, sort) = token(rest)?;
        tokens.push(Token { text: &rest[..length], start: at, sort });
        at += length;
    }
}

/// Signs of more than one letter, the longest first.
const LONG_SIGNS: [&str; 10] = ["...", "//", "**", "==", "!=", ">=", "<=", "</", "?.", "?["];
const SIGNS: &str = "+-*/%!.,:~|=><()[]{}@";

fn token(text: &str) -> Option<(usize, Sort)> {
    if let Some(sign) = LONG_SIGNS.iter().find(|sign| text.starts_with(**sign)) {
        return Some((sign.len(), Sort::Sign));
    }
    let first = text.chars().next()?;
    if SIGNS.contains(first) {
        return Some((1, Sort::Sign));
    }
    if matches!(first, '"' | '\'' | '`') {
        return Some((quoted(text, first)?, Sort::Text));
    }
    if first.is_ascii_digit() {
        let mut point = false;
        let in_number = |letter: char| letter.is_ascii_digit() || letter == '.' && !std::mem::replace(&mut point, true);
        return Some((text.len() - text.trim_start_matches(in_number).len(), Sort::Number));
    }
    let in_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    in_name(first).then(|| (text.len() - text.trim_start_matches(in_name).len(), Sort::Name))
}

/// The length of a text in quotation marks.
fn quoted(text: &str, mark: char) -> Option<usize> {
    let mut escaped = false;
    let end = text.char_indices().skip(1).find(|(_, letter)| {
        let ends = !escaped && *letter == mark;
        escaped = !escaped && *letter == '\\';
        ends
    });
    end.map(|(at, _)| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Vec<&str>> {
        tags(text).map(|tag| tag.tokens.iter().map(|token| token.text).collect()).collect()
    }

    #[test]
    fn tokens_are_those_of_the_engine() {
        assert_eq!(
            read("a{{- x.y?[0] ~ 'a\\'}}' }} {%if a<=1.5 -%}"),
            [vec!["x", ".", "y", "?[", "0", "]", "~", "'a\\'}}'"], vec!["if", "a", "<=", "1.5"]]
        );
        assert_eq!(read("{{ -1 }}{{--1}}{% </a> %}"), [vec!["-", "1"], vec!["-", "1"], vec!["</", "a", ">"]]);
    }

    #[test]
    fn comments_and_raw_text_have_no_tags() {
        assert_eq!(read("{#- {{ a }} #}{%- raw -%}{{ b }}{% x %}{% endraw %}{{ c }}"), [vec!["c"]]);
        assert_eq!(read("{ % a % } { { b } }"), Vec::<Vec<&str>>::new());
    }

    #[test]
    fn reading_ends_at_the_first_fault() {
        for text in ["{{ a", "{{ 'a }}", "{# a", "{% raw %}{{ a }}", "{{ é }}", "{%"] {
            assert_eq!(read(text), Vec::<Vec<&str>>::new(), "{text}");
        }
    }
}
