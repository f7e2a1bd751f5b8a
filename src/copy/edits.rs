//! Changes of a text at places of it; the rest stays byte by byte.

use crate::source::Span;

/// Changes, in any order.
#[derive(Debug, Default)]
pub(super) struct Edits(pub(super) Vec<(Span, String)>);

impl Edits {
    /// Puts a text in the place of another.
    pub(super) fn put(&mut self, span: Span, text: impl Into<String>) {
        self.0.push((span, text.into()));
    }

    /// Takes an element out of a list or an inline table, with the comma that belongs to it.
    pub(super) fn cut(&mut self, text: &str, span: Span) {
        let after = &text[span.end..];
        let blank = after.len() - after.trim_start().len();
        if after[blank..].starts_with(',') {
            let rest = &after[blank + 1..];
            let spaces = rest.len() - rest.trim_start_matches([' ', '\t']).len();
            self.put(Span::new(span.start, span.end + blank + 1 + spaces), "");
            return;
        }
        let before = text[..span.start].trim_end();
        let start = if before.ends_with(',') { before.len() - 1 } else { span.start };
        self.put(Span::new(start, span.end), "");
    }

    /// The text with its changes. What lies inside a larger change gives way to it.
    pub(super) fn apply(mut self, text: &str) -> String {
        self.0.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
        let (mut out, mut done) = (String::with_capacity(text.len()), 0);
        for (span, new) in self.0 {
            if span.start < done {
                // Two neighbours of a list may both claim the comma between them.
                if span.end > done && new.is_empty() {
                    done = span.end;
                }
                continue;
            }
            out.push_str(&text[done..span.start]);
            out.push_str(&new);
            done = span.end;
        }
        out.push_str(&text[done..]);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(text: &str, elements: &[&str]) -> String {
        let mut edits = Edits::default();
        for element in elements {
            let start = text.find(element).expect("the element is there");
            edits.cut(text, Span::new(start, start + element.len()));
        }
        edits.apply(text)
    }

    #[test]
    fn elements_go_with_their_commas() {
        assert_eq!(without("{ a = 1, b = 2, c = 3 }", &["b = 2"]), "{ a = 1, c = 3 }");
        assert_eq!(without("{ a = 1, b = 2 }", &["b = 2"]), "{ a = 1 }");
        assert_eq!(without("{ a = 1 }", &["a = 1"]), "{  }");
        assert_eq!(without("[\n  1,\n  2,\n]", &["2"]), "[\n  1,\n  \n]");
        assert_eq!(without("[1, 2, 3]", &["2", "3"]), "[1, ]");
    }
}
