//! What a template says of others, read off its tags: the engine knows it, but does not say.

use std::ops::Range;

use super::tags::{Sort, Tag, Token, tags};

/// A name in a template, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named<'a> {
    pub(super) name: &'a str,
    pub(super) place: Range<usize>,
    /// The component in whose definition it stands.
    pub(super) inside: Option<&'a str>,
}

/// What a template says of others.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct References<'a> {
    /// Those that it includes or extends.
    pub(super) files: Vec<Named<'a>>,
    /// The components that it calls, which any file may define.
    pub(super) calls: Vec<Named<'a>>,
    /// The components that it defines.
    pub(super) defines: Vec<Named<'a>>,
}

impl<'a> References<'a> {
    /// Reads a template, sound or not.
    pub(super) fn of(text: &'a str) -> Self {
        let mut found = Self::default();
        let mut inside = None;
        for tag in tags(text) {
            match (tag.word(), tag.tokens.get(1)) {
                ("include" | "extends", Some(name)) if name.sort == Sort::Text => {
                    let place = name.start + 1..name.end() - 1;
                    found.files.push(Named { name: &text[place.clone()], place, inside });
                }
                ("component", Some(_)) => {
                    let defined = dotted(text, &tag, 1, None);
                    inside = Some(defined.name);
                    found.defines.push(defined);
                }
                ("endcomponent", _) => inside = None,
                _ => found.calls.extend(calls(text, &tag, inside)),
            }
        }
        found
    }
}

/// The components that a tag calls: `<name …/>` where a value may stand.
fn calls<'a>(text: &'a str, tag: &Tag<'a>, inside: Option<&'a str>) -> Vec<Named<'a>> {
    let begins = |before: Option<&Token<'_>>| match before {
        None => true,
        Some(Token { sort: Sort::Sign, text, .. }) => !matches!(*text, ")" | "]" | "}"),
        Some(token) => matches!(token.text, "in" | "and" | "or" | "not" | "if" | "elif" | "else"),
    };
    let opens = |at: &usize| {
        let before = at.checked_sub(1).map(|before| &tag.tokens[before]);
        let is_name = tag.tokens.get(at + 1).is_some_and(|name| name.sort == Sort::Name);
        tag.tokens[*at].text == "<" && is_name && begins(before)
    };
    (0..tag.tokens.len()).filter(opens).map(|at| dotted(text, tag, at + 1, inside)).collect()
}

/// A name with dots, which begins at a token.
fn dotted<'a>(text: &'a str, tag: &Tag<'a>, first: usize, inside: Option<&'a str>) -> Named<'a> {
    let place = tag.tokens[first].start..tag.tokens[first].end();
    let longer =
        tag.tokens[first + 1..].chunks_exact(2).take_while(|pair| pair[0].text == "." && pair[1].sort == Sort::Name);
    let place = longer.last().map_or(place.clone(), |pair| place.start..pair[1].end());
    Named { name: &text[place.clone()], place, inside }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(named: &[Named<'_>]) -> Vec<String> {
        named.iter().map(|named| named.name.to_owned()).collect()
    }

    fn files(text: &str) -> Vec<String> {
        names(&References::of(text).files)
    }

    #[test]
    fn includes_are_read_wherever_blanks_stand() {
        let text =
            "{%- include \"parts/a.tera\" %}{%include 'b'-%}{% if x %}{% include `c` %}{% endif %}{% extends \"d\" %}";
        assert_eq!(files(text), ["parts/a.tera", "b", "c", "d"]);
        assert_eq!(References::of(text).files[0].place, 13..25);
    }

    #[test]
    fn comments_raw_text_and_quotations_include_nothing() {
        let text = "{# {% include \"a\" %} #}{% raw %}{% include \"b\" %}{% endraw %}{{ '{% include \"c\" %}' }} { % include \"d\" %";
        assert_eq!(References::of(text), References::default());
        assert_eq!(files("{% if a == \"%}\" %}{% include \"e\" %}"), ["e"]);
    }

    #[test]
    fn components_are_told_from_comparisons() {
        let of = |text| {
            let found = References::of(text);
            (names(&found.calls), names(&found.defines))
        };
        let name = || vec!["dong.ten".to_owned()];
        assert_eq!(of("{{ <dong.ten a=1 /> }}"), (name(), vec![]));
        assert_eq!(of("{% if a and <dong.ten /> %}"), (name(), vec![]));
        assert_eq!(of("{% <dong.ten> %}a{% </dong.ten> %}"), (name(), vec![]));
        assert_eq!(of("{% component dong.ten(a) %}{{ a }}{% endcomponent dong.ten %}"), (vec![], name()));
        assert_eq!(of("{{ a < 3 }}{% if 2 < b or (a) < b %}<p>{% endif %}"), (vec![], vec![]));
    }

    #[test]
    fn calls_are_known_by_the_component_that_they_stand_in() {
        let found = References::of("{% component a() %}{{ <b /> }}{% endcomponent %}{{ <a /> }}");
        let inside: Vec<_> = found.calls.iter().map(|call| (call.name, call.inside)).collect();
        assert_eq!(inside, [("b", Some("a")), ("a", None)]);
    }

    #[test]
    fn what_is_not_closed_refers_to_nothing() {
        for text in ["{{ a", "{% include \"a", "{# a", "{% raw %}", "{", "{{ 'a }}", "{%"] {
            assert_eq!(References::of(text), References::default(), "{text}");
        }
    }
}
