//! The errors of the TOML reader in words a secretary understands. Its own text is shown only where none of ours fits.

use std::cell::LazyCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use toml::Spanned;
use toml::de::DeValue;

use super::children;
use super::keys::Keys;
use super::slip::Slip;
use crate::finding::{Arg, Finding, rules};
use crate::source::{Source, Span};
use crate::vi;

/// The quotation marks that word processors put for straight ones.
const CURLY: [char; 8] = ['“', '”', '„', '‟', '‘', '’', '«', '»'];

/// A finding with only a sentence of the `[syntax]` words.
pub(super) fn syntax(word: &str) -> Finding {
    Finding::new(&rules::SYNTAX).arg("what", Arg::Word(word.to_owned()))
}

/// The finding for nesting without end.
pub(super) fn nesting() -> Finding {
    Finding::new(&rules::TOO_DEEP).arg("limit", i64::try_from(super::MAX_DEPTH).unwrap_or(i64::MAX))
}

/// What to tell the author.
pub(super) fn finding<'s, F: FnOnce() -> KeyPlaces<'s>>(
    source: &Arc<Source>,
    known: &LazyCell<KeyPlaces<'s>, F>,
    slip: &Slip<'_>,
    keys: &Keys,
) -> Finding {
    let literal = slip.literal.unwrap_or(slip.span);
    let (finding, span) = match slip.message {
        _ if slip.is(&["cannot recurse", "recursion limit"]) => (nesting(), slip.span),
        _ if slip.is(&["duplicate key"]) => return duplicate(source, known, slip.span),
        _ if slip.is(&["invalid unquoted key"]) => bad_key(source, key_around(source, slip.span), keys),
        _ if slip.is(&["key with no value"]) => no_value(source, slip.span, keys),
        _ if slip.is(&["missing escaped value", "too few unicode", "invalid value"]) => bad_escape(source, slip.span),
        _ if slip.is_unclosed_string() => unclosed(source, literal),
        _ if slip.is(&["invalid multi-line basic string"]) && slip.span.start == slip.span.end => {
            bad_escape(source, slip.span)
        }
        _ if slip.is(&[
            "invalid basic",
            "invalid literal",
            "invalid multi-line",
            "invalid comment",
            "carriage return",
        ]) =>
        {
            (syntax("syntax.control"), slip.span)
        }
        _ if slip.is(&["unexpected key or value"]) => rest_of_line(source, slip.span),
        _ if slip.is_about_value() => (bare_value(source.slice(literal)), literal),
        _ => (other(slip), slip.span),
    };
    finding.at(source.place(span))
}

/// The words for errors of a sort that says all.
fn other(slip: &Slip<'_>) -> Finding {
    let words = [
        ("missing comma", "syntax.missing-comma"),
        ("extra comma", "syntax.extra-comma"),
        ("extra `=`", "syntax.extra-equals"),
        ("extra assignment", "syntax.extra-equals"),
        ("unexpected `=`", "syntax.extra-equals"),
        ("missing value", "syntax.missing-value"),
        ("missing assignment", "syntax.missing-equals"),
        ("missing key", "syntax.missing-key"),
        ("unquoted keys cannot be empty", "syntax.missing-key"),
        ("unclosed array table", "syntax.unclosed-header"),
        ("unclosed table", "syntax.unclosed-header"),
        ("missing array opening", "syntax.unopened-list"),
        ("missing table open", "syntax.unopened-list"),
        ("missing inline table opening", "syntax.unopened-table"),
        ("cannot extend", "syntax.extends"),
    ];
    match words.iter().find(|(start, _)| slip.message.starts_with(start)) {
        Some((_, word)) => syntax(word),
        None => syntax("syntax.other").arg("toml", slip.message),
    }
}

/// A value without quotation marks that is none of the kinds that need none.
fn bare_value(typed: &str) -> Finding {
    let typed = typed.trim();
    let bare = typed.trim_matches(|letter| CURLY.contains(&letter) || letter == '"' || letter == '\'');
    let digits =
        |other: &'static str| typed.bytes().all(|byte| byte.is_ascii_digit() || other.as_bytes().contains(&byte));
    let lower = typed.to_lowercase();
    if typed.is_empty() {
        syntax("syntax.missing-value")
    } else if typed.starts_with(CURLY) {
        Finding::new(&rules::CURLY_QUOTES).arg("value", bare)
    } else if lower == "true" || lower == "false" {
        syntax("syntax.boolean")
    } else if let Some(date) = official_date(typed) {
        Finding::new(&rules::IMPOSSIBLE_DATE).arg("unit", Arg::Word("what.day".to_owned())).arg("date", date)
    } else if digits("-:.TZ+") && typed.contains([':', '-']) {
        Finding::new(&rules::UNREADABLE_DATE).arg("value", typed).arg("like", "\"14:00 25/11/2024\"")
    } else if digits("+-._") {
        syntax("syntax.number")
    } else {
        Finding::new(&rules::UNQUOTED_TEXT).maybe("value", Some(bare).filter(|bare| !bare.contains(['"', '\\'])))
    }
}

/// The day of a literal like `2026-02-31T…` if no calendar has it, as the decree writes dates.
fn official_date(typed: &str) -> Option<String> {
    let mut numbers = typed.get(..10)?.splitn(3, '-');
    let (year, month, day) = (numbers.next()?, numbers.next()?, numbers.next()?);
    let lengths = year.len() == 4 && month.len() == 2 && day.len() == 2;
    let (year, month, day): (i32, u32, u32) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let impossible = lengths && chrono::NaiveDate::from_ymd_opt(year, month, day).is_none();
    impossible.then(|| format!("{day:02}/{}/{year}", vi::padded_month(month)))
}

/// The escape before or around a place.
fn bad_escape(source: &Source, span: Span) -> (Finding, Span) {
    let start = source.text()[..span.start].rfind('\\').unwrap_or(span.start);
    let next =
        source.text()[span.start..].chars().next().filter(|letter| !letter.is_control()).map_or(0, char::len_utf8);
    (Finding::new(&rules::BAD_ESCAPE), Span::new(start, span.start + next))
}

fn unclosed(source: &Source, literal: Span) -> (Finding, Span) {
    // Where a key was to be, the reader gives the empty value behind it; the mark that opens stands before.
    let before = |literal: Span| source.text()[..literal.start].rfind('"').unwrap_or(literal.start);
    let literal = if literal.start == literal.end { Span::new(before(literal), literal.end) } else { literal };
    let text = source.slice(literal);
    let quote = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|quote| text.starts_with(quote)).unwrap_or("\"");
    let finding = Finding::new(&rules::UNCLOSED_STRING).arg("quote", quote);
    (finding, Span::new(literal.start, literal.start + quote.len()))
}

/// What stands after a value.
fn rest_of_line(source: &Source, span: Span) -> (Finding, Span) {
    let rest = Span::new(span.start, source.line_at(span.start).end.max(span.start));
    let text = source.slice(rest);
    let before = source.text()[..span.start].trim_end();
    let word = match before.chars().next_back() {
        Some(quote @ ('"' | '\'')) if text.contains(quote) => "syntax.quote-inside",
        _ if text.trim() == "," => "syntax.extra-comma",
        _ => "syntax.rest-of-line",
    };
    (syntax(word), rest)
}

/// A line with a key and nothing that belongs to it.
fn no_value(source: &Source, span: Span, keys: &Keys) -> (Finding, Span) {
    let line = source.line_at(span.start);
    let text = source.slice(line);
    if text.trim_start().starts_with("//") {
        return (syntax("syntax.comment"), line);
    }
    if let Some(colon) = text.find(':').filter(|_| !text.contains('=')) {
        let colon = line.start + colon;
        return (syntax("syntax.colon"), Span::new(colon, colon + 1));
    }
    match text.split_once('=') {
        Some((key, _)) if !key.trim().is_empty() => {
            let start = line.start + key.len() - key.trim_start().len();
            bad_key(source, Span::new(start, start + key.trim().len()), keys)
        }
        _ => (syntax("syntax.missing-equals"), span),
    }
}

fn bad_key(source: &Source, span: Span, keys: &Keys) -> (Finding, Span) {
    let key = source.slice(span);
    if key.starts_with(CURLY) {
        return (Finding::new(&rules::CURLY_QUOTES).arg("value", key.trim_matches(CURLY)), span);
    }
    (syntax("syntax.bad-key").maybe("near", keys.nearest(key, None)), span)
}

/// The whole key around one letter of it.
fn key_around(source: &Source, span: Span) -> Span {
    let ends = |letter: char| letter.is_whitespace() || "=.[]{},\"'".contains(letter);
    let text = source.text();
    // The reader points at single bytes, so its end may lie inside a letter.
    let start = text[..span.start].rfind(ends).map_or(0, |at| at + 1);
    let end = text[span.start..].find(ends).map_or(text.len(), |at| span.start + at);
    Span::new(start, end)
}

/// A key typed twice, and where it was first.
fn duplicate(source: &Arc<Source>, known: &KeyPlaces<'_>, span: Span) -> Finding {
    let key = source.slice(span);
    let finding = Finding::new(&rules::DUPLICATE_KEY).arg("key", key).at(source.place(span));
    match known.before(key, span.start) {
        Some(first) => finding.with(source.place(first)),
        None => finding,
    }
}

/// Where keys were typed, by their words; gone through once for all that were typed twice.
pub(super) struct KeyPlaces<'s>(BTreeMap<&'s str, Vec<Span>>);

impl<'s> KeyPlaces<'s> {
    /// The keys of a tree.
    pub(super) fn new(source: &'s Source, root: &Spanned<DeValue<'_>>) -> Self {
        let (mut places, mut open) = (BTreeMap::<_, Vec<Span>>::new(), vec![root]);
        while let Some(item) = open.pop() {
            open.extend(children(item));
            for (key, _) in item.get_ref().as_table().into_iter().flatten() {
                let span = Span::from(key.span());
                places.entry(source.slice(span)).or_default().push(span);
            }
        }
        places.values_mut().for_each(|spans| spans.sort_unstable());
        Self(places)
    }

    /// The last place of a key before another.
    fn before(&self, key: &str, start: usize) -> Option<Span> {
        let spans = self.0.get(key)?;
        Some(spans[spans.partition_point(|span| span.start < start).checked_sub(1)?])
    }
}
