//! Control characters as pictures: a name or a value may hold what would move the cursor of a terminal or hide a line.

use std::borrow::Cow;

/// A text in which every control character but the line end and the tab is a picture of itself (U+2400 and following).
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|letter| if is_hidden(letter) { picture(letter) } else { letter }).collect())
}

/// Text of JSON in which control characters that JSON lets stand are escaped.
pub(super) fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for letter in json.chars() {
        if is_hidden(letter) {
            out.push_str(&format!("\\u{:04x}", u32::from(letter)));
        } else {
            out.push(letter);
        }
    }
    out
}

/// Whether a terminal would do something with a letter rather than show it. Overrides of direction turn a line round.
fn is_hidden(letter: char) -> bool {
    let turns = matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || letter.is_control() && letter != '\n' && letter != '\t'
}

fn picture(letter: char) -> char {
    match u32::from(letter) {
        code @ 0..0x20 => char::from_u32(0x2400 + code).unwrap_or(char::REPLACEMENT_CHARACTER),
        0x7f => '\u{2421}',
        _ => char::REPLACEMENT_CHARACTER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_act_on_becomes_a_picture() {
        assert_eq!(visible("Hà\u{1b}[2J\u{7f}\u{9b}\u{202e}\r"), "Hà␛[2J␡\u{fffd}\u{fffd}␍");
        assert!(matches!(visible("Hà\n\tNội"), Cow::Borrowed(_)));
        assert_eq!(escaped("{\"a\":\"\u{9b}\"}\n"), "{\"a\":\"\\u009b\"}\n");
    }
}
