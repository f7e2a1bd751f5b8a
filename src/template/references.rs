//! Which other templates a template asks for, read off its tags: the engine knows it, but does not say.

/// What a template says of others.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct References<'a> {
    /// Names of those that it includes or extends.
    pub(super) files: Vec<&'a str>,
    /// Whether it calls components, which any file may define.
    pub(super) calls: bool,
    /// Whether it defines components.
    pub(super) defines: bool,
}

impl<'a> References<'a> {
    /// Reads a template, sound or not.
    pub(super) fn of(text: &'a str) -> Self {
        let mut found = Self::default();
        let mut rest = text;
        while let Some(open) = rest.find("{") {
            rest = &rest[open..];
            let length = if rest.starts_with("{#") {
                rest.find("#}").map_or(rest.len(), |end| end + 2)
            } else if rest.starts_with("{%") {
                let length = quoted_end(rest, "%}");
                let inside = inside(&rest[..length]);
                found.statement(inside);
                length + if inside == "raw" { raw_end(&rest[length..]) } else { 0 }
            } else if rest.starts_with("{{") {
                let length = quoted_end(rest, "}}");
                found.calls |= calls(inside(&rest[..length]));
                length
            } else {
                1
            };
            rest = &rest[length..];
        }
        found
    }

    fn statement(&mut self, inside: &'a str) {
        let (word, after) = inside.split_once(|letter: char| letter.is_whitespace()).unwrap_or((inside, ""));
        match word {
            "include" | "extends" => self.files.extend(quoted(after.trim())),
            "component" => self.defines = true,
            _ => self.calls |= calls(inside),
        }
    }
}

/// What stands in a tag, without the signs that strip blanks.
fn inside(tag: &str) -> &str {
    let tag = tag.get(2..).unwrap_or_default();
    let tag = tag.strip_suffix("%}").or_else(|| tag.strip_suffix("}}")).unwrap_or(tag);
    tag.strip_prefix('-').unwrap_or(tag).trim().trim_end_matches('-').trim_end()
}

/// Whether an expression may call a component: `<name …/>`.
fn calls(expression: &str) -> bool {
    expression.match_indices('<').any(|(at, _)| expression[at + 1..].starts_with(|letter: char| letter.is_alphabetic()))
}

/// The text in quotation marks at the beginning.
fn quoted(text: &str) -> Option<&str> {
    let mark = text.chars().next().filter(|mark| QUOTES.contains(mark))?;
    text[1..].split_once(mark).map(|(name, _)| name)
}

const QUOTES: [char; 3] = ['"', '\'', '`'];

/// Where a tag ends: after the sign that closes it, unless that stands in quotation marks.
fn quoted_end(text: &str, close: &str) -> usize {
    let mut open = None;
    for (at, letter) in text.char_indices() {
        match open {
            Some(mark) if mark == letter => open = None,
            None if QUOTES.contains(&letter) => open = Some(letter),
            None if text[at..].starts_with(close) => return at + close.len(),
            _ => {}
        }
    }
    text.len()
}

/// The length of what is printed as it stands.
fn raw_end(text: &str) -> usize {
    text.find("endraw").unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn includes_are_read_wherever_blanks_stand() {
        let text =
            "{%- include \"parts/a.tera\" %}{%include 'b'-%}{% if x %}{% include `c` %}{% endif %}{% extends \"d\" %}";
        assert_eq!(References::of(text).files, ["parts/a.tera", "b", "c", "d"]);
    }

    #[test]
    fn comments_raw_text_and_quotations_include_nothing() {
        let text = "{# {% include \"a\" %} #}{% raw %}{% include \"b\" %}{% endraw %}{{ '{% include \"c\" %}' }} { % include \"d\" %";
        assert_eq!(References::of(text), References::default());
        assert_eq!(References::of("{% if a == \"%}\" %}{% include \"e\" %}").files, ["e"]);
    }

    #[test]
    fn components_are_told_from_comparisons() {
        let of = |text| (References::of(text).calls, References::of(text).defines);
        assert_eq!(of("{{ <dong a=1 /> }}"), (true, false));
        assert_eq!(of("{% <dong> %}a{% </dong> %}"), (true, false));
        assert_eq!(of("{% component dong(a) %}{{ a }}{% endcomponent dong %}"), (false, true));
        assert_eq!(of("{{ a < 3 }}{% if 2 < b %}<p>{% endif %}"), (false, false));
    }

    #[test]
    fn what_is_not_closed_is_read_to_its_end() {
        for text in ["{{ a", "{% include \"a", "{# a", "{% raw %}", "{", "{{ 'a }}", "{%"] {
            assert_eq!(References::of(text), References::default(), "{text}");
        }
    }
}
