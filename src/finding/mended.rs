//! A place of a spec that was mended, as it is told of.

use super::Finding;
use crate::source::{Place, Span};
use crate::vi;

/// The most letters of a mended place that are shown: a value may be mended from end to end.
const LONGEST: usize = 60;

/// A place that was mended.
#[derive(Debug, Clone)]
pub struct Mend {
    /// What was wrong there.
    pub finding: Finding,
    /// Where, in the text as it was.
    pub place: Place,
    /// What stands there now, as typed.
    pub new: String,
}

impl Mend {
    /// What stood there and what stands there now, with the rest of their words; letters that nobody sees or tells apart as codes.
    #[must_use]
    pub fn words(&self) -> (String, String) {
        let (source, span) = (&self.place.source, self.place.span);
        let line = source.line_at(span.start);
        let before = source.slice(Span::new(line.start, span.start));
        let before = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        let after = source.slice(Span::new(span.end, source.line_at(span.end).end));
        let after = after.split(char::is_whitespace).next().unwrap_or_default();
        let (before, after) =
            (before.trim_start_matches(['"', '\'', '=']), after.trim_end_matches(['"', '\'', ',', ']']));
        let whole = |middle: &str| visible(&format!("{before}{middle}{after}"));
        (whole(source.slice(span)), whole(&self.new))
    }
}

/// The beginning of a text, in one line, with codes for letters that cannot be told by their looks.
fn visible(text: &str) -> String {
    let mut shown = String::new();
    for letter in text.chars().take(LONGEST) {
        match letter {
            '\n' | '\r' => shown.push(' '),
            _ if vi::trouble(letter).is_some() || vi::looks_latin(letter) => {
                shown.push_str(&format!("<U+{:04X}>", u32::from(letter)));
            }
            _ => shown.push(letter),
        }
    }
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}
