//! A template's text as it runs: what it prints, joins, compares, cuts and loops over is handed to functions of ours, since the engine
//! asks nobody when it does so. Reads the expressions of the engine by its rules of precedence; the author's text stays as it is.

mod expression;

use std::ops::Range;

use expression::Reader;

use super::tags::{For, Tag, tags};

/// Takes what is printed, and gives it back where it can be.
pub(super) const PRINT: &str = "_print";
/// As [`PRINT`], for what becomes a part of a longer text.
pub(super) const JOIN: &str = "_join";
/// The letters of a value and of all in it, to be compared.
pub(super) const LETTERS: &str = "_letters";
/// A text as its letters; anything else as it is.
pub(super) const TEXT: &str = "_text";
/// As [`TEXT`], and an empty text for nothing.
pub(super) const TEXT_OR_NOTHING: &str = "_text_or_nothing";
/// What a loop goes through.
pub(super) const EACH: &str = "_each";
/// Called where a file, a block or a component begins.
pub(super) const STEP: &str = "_step";

/// The most conditions of one `if`: each stands inside the one before it.
const MOST_CONDITIONS: usize = 100;

/// Whether prints are handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Prints {
    /// They are.
    Handed,
    /// They are left to the engine, which has more to say of what is not there.
    Left,
}

/// What is wrong with a template that the engine would take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// It asks for everything that there is.
    Dump,
    /// It has more conditions in one `if` than there may be.
    Conditions,
    /// An expression that is not understood here.
    Gap,
}

/// A text in the place of a stretch of the template.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Edit {
    place: Range<usize>,
    text: String,
}

/// A template as it runs.
#[derive(Debug, Default)]
pub(super) struct Guarded {
    pub(super) text: String,
    /// What is wrong, and where in the author's text.
    pub(super) faults: Vec<(Fault, Range<usize>)>,
    /// Where texts were put in: where each ends in [`Self::text`], and the place in the author's text after it.
    seams: Vec<Seam>,
}

#[derive(Debug)]
struct Seam {
    start: usize,
    end: usize,
    after: usize,
}

impl Guarded {
    /// Guards a template, sound or not.
    pub(super) fn new(template: &str, prints: Prints) -> Self {
        let (mut edits, mut faults) = (Vec::new(), Vec::new());
        let (mut extends, mut conditions, mut open) = (false, Vec::new(), Vec::new());
        for tag in tags(template) {
            let mut reader = Reader::new(&tag.tokens, &mut edits);
            if reader.tag(&tag, prints).is_none() {
                faults.push((Fault::Gap, tag.span.clone()));
            }
            faults.extend(reader.dumps.into_iter().map(|place| (Fault::Dump, place)));
            extends |= tag.word() == "extends";
            if is_too_long(&tag, &mut conditions) {
                faults.push((Fault::Conditions, tag.span.clone()));
            }
            count_words(&tag, &mut edits, &mut open);
        }
        if !extends {
            edits.push(Edit { place: 0..0, text: step(template.len(), "") });
        }
        // Those at one place stand in the order in which they were found: the inner ones first.
        edits.sort_by_key(|edit| edit.place.start);
        let mut guarded = Self { faults, ..Self::default() };
        guarded.put(template, &edits);
        guarded
    }

    fn put(&mut self, template: &str, edits: &[Edit]) {
        let mut at = 0;
        for edit in edits {
            self.text.push_str(template.get(at..edit.place.start).unwrap_or_default());
            let start = self.text.len();
            self.text.push_str(&edit.text);
            at = edit.place.end;
            self.seams.push(Seam { start, end: self.text.len(), after: at });
        }
        self.text.push_str(&template[at..]);
    }

    /// Where in the author's text a byte of the running one stands.
    pub(super) fn place(&self, byte: usize) -> usize {
        let next = self.seams.partition_point(|seam| seam.start <= byte);
        match next.checked_sub(1).map(|last| &self.seams[last]) {
            None => byte,
            Some(seam) => seam.after + byte.saturating_sub(seam.end),
        }
    }
}

/// The call of a step.
fn step(words: usize, strip: &str) -> String {
    format!("{{{{ {STEP}(words={words}) {strip}}}}}")
}

/// Puts in how many words stand in each round of a loop, and a step behind the first tag of a block and a component; `open` are the
/// edits of those whose end has not come.
fn count_words(tag: &Tag<'_>, edits: &mut Vec<Edit>, open: &mut Vec<(usize, usize)>) {
    match tag.word() {
        // What the loop goes through was handed over last.
        "for" if !edits.is_empty() => open.push((edits.len() - 1, tag.span.end)),
        "block" | "component" => {
            // Blanks that the tag strips are stripped behind the step, too.
            let text = step(0, if tag.strips { "-" } else { "" });
            edits.push(Edit { place: tag.span.end..tag.span.end, text });
            open.push((edits.len() - 1, tag.span.end));
        }
        "endfor" | "endblock" | "endcomponent" => {
            let Some((edit, start)) = open.pop() else { return };
            let (words, text) = (tag.span.start.saturating_sub(start), &mut edits[edit].text);
            if text.contains(STEP) {
                *text = text.replace("=0)", &format!("={words})"));
            } else {
                text.push_str(&format!("(words={words})"));
            }
        }
        _ => {}
    }
}

/// Whether a tag is one condition too many of an `if`; `open` are those whose end has not come.
fn is_too_long(tag: &Tag<'_>, open: &mut Vec<usize>) -> bool {
    match (tag.is_for, tag.word()) {
        (For::Statement, "if") => open.push(1),
        (For::Statement, "endif") => drop(open.pop()),
        (For::Statement, "elif") => {
            let Some(count) = open.last_mut() else { return false };
            *count += 1;
            return *count == MOST_CONDITIONS + 1;
        }
        _ => {}
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guarded(template: &str) -> String {
        let guarded = Guarded::new(template, Prints::Handed);
        assert!(guarded.faults.is_empty(), "{template}: {:?}", guarded.faults);
        let step = step(template.len(), "");
        guarded.text.strip_prefix(step.as_str()).expect("a file begins with a step").to_owned()
    }

    #[test]
    fn what_is_printed_or_joined_is_handed_over() {
        assert_eq!(guarded("{{ a.b }}"), "{{ a.b|_print }}");
        assert_eq!(guarded("{{- a | upper -}}"), "{{- a | upper|_print -}}");
        assert_eq!(guarded("{{ a ~ b.c ~ 'x' }}"), "{{ ((a|_join ~ b.c|_join)|_join ~ 'x')|_print }}");
        assert_eq!(guarded("{{ a if b == 'x' else c }}"), "{{ (a if b|_letters == 'x' else c)|_print }}");
        assert_eq!(
            guarded("{{ 'a' }}{{ 1 }}{{ super() }}{{ <a b={c == d} /> }}"),
            "{{ 'a' }}{{ 1 }}{{ super() }}{{ <a b={c|_letters == d|_letters} /> }}"
        );
    }

    #[test]
    fn what_is_compared_is_its_letters() {
        assert_eq!(
            guarded("{% if a == b and not 'x' in c.d %}"),
            "{% if a|_letters == b|_letters and not 'x' in c.d|_letters %}"
        );
        assert_eq!(
            guarded("{% if a ~ b not in [c, 'd'] %}"),
            "{% if (a|_join ~ b|_join)|_letters not in [c, 'd']|_letters %}"
        );
        assert_eq!(
            guarded("{% if x | length > 1 or y is not containing(pat=z) %}"),
            "{% if x |_text| length > 1 or y|_letters is not containing(pat=z|_letters) %}"
        );
        assert_eq!(guarded("{% set a = -b < 3 %}"), "{% set a = -b < 3 %}");
    }

    #[test]
    fn what_is_cut_or_looped_over_is_its_letters() {
        assert_eq!(guarded("{{ -a.b[0][c] }}"), "{{ (-((a.b|_text)[0]|_text)[c|_letters])|_print }}");
        assert_eq!(guarded("{{ a[0].b?[1:2] }}"), "{{ (a[0].b|_text_or_nothing)[1:2]|_print }}");
        assert_eq!(guarded("{{ (a ~ b)[0] }}"), "{{ ((a|_join ~ b|_join)|_text)[0]|_print }}");
        assert_eq!(
            guarded("{% for k, v in a.b %}{% for c in d ~ e %}f{% endfor %}{% endfor %}"),
            "{% for k, v in a.b|_each(words=33) %}{% for c in (d|_join ~ e|_join)|_each(words=1) %}f{% endfor %}{% endfor %}"
        );
        assert_eq!(
            guarded("{{ [a for a in b ~ c if a == d] }}"),
            "{{ [a for a in (b|_join ~ c|_join)|_each if a|_letters == d|_letters]|_print }}"
        );
    }

    #[test]
    fn every_construct_of_the_engine_is_read() {
        for template in [
            "{% set a | upper | replace(from='x', to=y,) %}a{% endset %}{% set_global a = {...b, 'x': c, 1: [...d, 2,],} %}",
            "{% filter upper | trim(pat='a') %}a{% endfilter %}{% for a in b %}{% break %}{% continue %}{% else %}{% endfor %}",
            "{% <a.b c d='e' f={g} {...h}> %}x{% </a.b> %}{{ loop.index + 1 // 2 ** 3 % 4 - -5 }}{{ none }}{{ (a) }}",
            "{% if a is defined and b?.c is not divisible_by(divisor=3) %}{% elif not a %}{% else %}{% endif %}",
            "{% include \"a\" %}{{ range(end=3, start=1)[0] }}{{ a[::-1] }}{{ a[1:] }}{{ a[b:c:d] }}{{ a[:2] }}{{ [a][0] }}",
        ] {
            let _read = guarded(template);
        }
        let component = guarded("{% component a() %} b{% endcomponent %}");
        assert_eq!(component, "{% component a() %}{{ _step(words=2) }} b{% endcomponent %}");
        let child = Guarded::new("{% extends 'a' %}{% block b -%} {{ super() }}{% endblock b %}", Prints::Handed);
        assert_eq!(child.text, "{% extends 'a' %}{% block b -%}{{ _step(words=14) -}} {{ super() }}{% endblock b %}");
    }

    #[test]
    fn places_are_those_of_the_authors_text() {
        let template = "ab {{ c ~ d }} e {{ f?[0] }} g";
        let guarded = Guarded::new(template, Prints::Handed);
        for name in ["ab", " ~", " d", " e", "0]", " g"] {
            let byte = guarded.text.find(name).expect("it is there");
            assert_eq!(Some(guarded.place(byte)), template.find(name), "{name}");
        }
        let join = guarded.text.find("|_join").expect("it is there");
        assert_eq!(guarded.place(join), template.find(" ~").expect("it is there"));
    }

    #[test]
    fn what_asks_for_everything_and_what_is_not_read_is_told() {
        let faults = |text: &str| Guarded::new(text, Prints::Handed).faults;
        assert_eq!(faults("{{ __tera_context }}"), [(Fault::Dump, 3..17)]);
        assert_eq!(faults("{{ a b }}"), [(Fault::Gap, 0..9)]);
        let many = format!("{{% if a %}}{}{{% endif %}}", "{% elif a %}".repeat(MOST_CONDITIONS));
        assert_eq!(faults(&many).len(), 1);
    }
}
