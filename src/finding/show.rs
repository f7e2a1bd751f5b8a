//! Findings for the terminal, in the look of rustc: the line, a caret under the fault, and what to do.

use std::borrow::Cow;
use std::fmt::Display;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::visible::visible;
use super::words::{self, Lang, Sentences};
use super::{Finding, Severity};
use crate::source::{Place, Span};

/// Columns of the output; longer lines are cut around the caret.
const WIDTH: usize = 120;
/// The longest run of characters underlined. A paragraph typed on one line is known by its beginning.
const UNDERLINE: usize = 60;
/// The most findings shown of one file: who mends these runs the program again.
const MOST: usize = 50;
/// The longest line of output in letters, with those of no width and the codes of colours.
const LINE: usize = 2000;
/// Ends any colour that a cut line leaves on.
const RESET: &str = "\x1b[0m";
/// The longest label under a caret; what is longer stands in a line of its own.
const LABEL: usize = 60;

/// The findings in words, with a blank line between them; empty for none. Of each file at most fifty are shown, errors
/// first, and the others counted.
#[must_use]
pub fn terminal(findings: &[Finding], lang: Lang, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() }.term_width(WIDTH);
    let mut shown = Vec::new();
    for file in findings.chunk_by(|one, next| one.file_name() == next.file_name()) {
        shown.extend(gravest(file).into_iter().map(|finding| one(finding, lang, &renderer) + "\n"));
        if file.len() > MOST {
            let values: [(&str, &dyn Display); 2] = [("count", &(file.len() - MOST)), ("file", &file[0].file_name())];
            shown.push(words::fill(words::text(lang, "show.more"), &values) + "\n");
        }
    }
    shown.join("\n")
}

/// One line a finding, as editors and other programs of the terminal read it: `file:line:column: code: message`. All are shown.
#[must_use]
pub fn lines(findings: &[Finding], lang: Lang) -> String {
    let line = |finding: &Finding| {
        let place = finding.place.as_ref().map(|place| place.source.line_column(place.span.start));
        let (line, column) = place.unwrap_or((1, 1));
        // A message is one line, whatever a value holds.
        let message = words::sentences(finding, lang).message.replace(['\n', '\r'], " ");
        format!("{}:{line}:{column}: {}: {message}\n", visible(finding.file_name()), finding.rule.code)
    };
    findings.iter().map(line).collect()
}

/// The findings shown of a file's, in their order.
fn gravest(findings: &[Finding]) -> Vec<&Finding> {
    let mut indexes: Vec<usize> = (0..findings.len()).collect();
    indexes.sort_by_key(|index| findings[*index].severity);
    indexes.truncate(MOST);
    indexes.sort_unstable();
    indexes.into_iter().map(|index| &findings[index]).collect()
}

fn one(finding: &Finding, lang: Lang, renderer: &Renderer) -> String {
    let mut said = words::sentences(finding, lang);
    let notes = [long_label(&mut said), said.help.take()];
    let level = level(finding.severity, lang);
    let title = level.primary_title(said.message.as_str()).id(finding.rule.code);
    let mut group = Group::with_title(title);
    match &finding.place {
        Some(place) => {
            for snippet in snippets(place, finding.other.as_ref(), &said) {
                group = group.element(snippet);
            }
        }
        None => {
            if let Some(file) = &finding.file {
                group = group.element(Origin::path(visible(file)));
            }
        }
    }
    for note in notes.into_iter().flatten() {
        group = group.element(Level::HELP.no_name().message(note));
    }
    // Padding that the renderer leaves at line ends would make exact comparisons of output brittle.
    let text = renderer.render(&[group]);
    text.lines().map(|line| cut(line.trim_end())).collect::<Vec<_>>().join("\n")
}

/// A line without what no terminal shows anyway: the renderer cuts by columns, and letters that have no width fill none.
fn cut(line: &str) -> Cow<'_, str> {
    match line.char_indices().nth(LINE) {
        Some((end, _)) if line.contains('\x1b') => Cow::Owned(format!("{}…{RESET}", &line[..end])),
        Some((end, _)) => Cow::Owned(format!("{}…", &line[..end])),
        None => Cow::Borrowed(line),
    }
}

fn long_label(said: &mut Sentences) -> Option<String> {
    said.label.take_if(|label| label.chars().count() > LABEL)
}

fn level(severity: Severity, lang: Lang) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR.with_name(words::text(lang, "level.error").to_owned()),
        Severity::Warning => Level::WARNING.with_name(words::text(lang, "level.warning").to_owned()),
        Severity::Hint => Level::HELP.with_name(words::text(lang, "level.hint").to_owned()),
    }
}

/// One snippet that shows both places if they are near each other, or one for each.
fn snippets<'a>(place: &'a Place, other: Option<&'a Place>, said: &'a Sentences) -> Vec<Snippet<'a, Annotation<'a>>> {
    let (shown, label) = (underlined(place), said.label.as_deref());
    let Some(other) = other else {
        return vec![snippet(place, shown, &[(AnnotationKind::Primary, shown, label)])];
    };
    let (second, second_label) = (underlined(other), said.other.as_deref());
    let first = (AnnotationKind::Primary, shown, label);
    let both = [first, (AnnotationKind::Context, second, second_label)];
    if near(place, other) {
        return vec![snippet(place, Span::new(shown.start.min(second.start), shown.end.max(second.end)), &both)];
    }
    vec![snippet(place, shown, &both[..1]), snippet(other, second, &both[1..])]
}

/// Whether the two fit into one cut of the lines.
fn near(place: &Place, other: &Place) -> bool {
    let column = |place: &Place| place.source.line_column(place.span.start).1;
    place.source == other.source && column(place).abs_diff(column(other)) < WIDTH - UNDERLINE - 20
}

type Mark<'a> = (AnnotationKind, Span, Option<&'a str>);

/// The lines that hold `span`, with marks on them. Only these lines are handed over: the renderer indexes all it gets.
fn snippet<'a>(place: &'a Place, span: Span, marks: &[Mark<'a>]) -> Snippet<'a, Annotation<'a>> {
    let source = &place.source;
    let lines = Span::new(source.line_at(span.start).start, source.line_at(span.end.max(span.start)).end);
    let annotations = marks.iter().map(|(kind, span, label)| {
        kind.span(span.start - lines.start..span.end - lines.start).label(label.map(str::to_owned))
    });
    Snippet::source(source.slice(lines))
        .line_start(source.line_column(lines.start).0)
        .path(visible(source.name()))
        .annotations(annotations)
}

/// The part of a span that is underlined: inside its first line, and not too long.
fn underlined(place: &Place) -> Span {
    let source = &place.source;
    let line = source.line_at(place.span.start);
    let start = place.span.start.min(line.end);
    let end = place.span.end.clamp(start, line.end);
    let long = source.slice(Span::new(start, end)).char_indices().nth(UNDERLINE);
    Span::new(start, long.map_or(end, |(at, _)| start + at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::rules;
    use crate::source::Source;

    fn shown(finding: Finding) -> String {
        terminal(&[finding], Lang::Vi, false)
    }

    #[test]
    fn caret_stands_under_its_letters_and_the_second_place_is_shown() {
        let source = Source::new("a.toml", "# ghi chú\r\nchair = \"Hà\"\r\nphòng = \"Đoàn\", chu_tri = 1\r\n");
        let place = |word: &str| source.text().find(word).map(|at| source.place(at..at + word.len()));
        let finding = Finding::new(&rules::BOTH_NAMES).arg("key", "chu_tri").arg("first", "chair");
        let (Some(here), Some(there)) = (place("chu_tri"), place("chair")) else {
            unreachable!("both words are in the text");
        };
        let expected = "\
lỗi[S105]: “chu_tri” và “chair” là một khóa, chỉ được viết một lần
 --> a.toml:3:17
  |
2 | chair = \"Hà\"
  | ----- viết lần đầu ở đây
3 | phòng = \"Đoàn\", chu_tri = 1
  |                 ^^^^^^^ viết lần thứ hai
";
        assert_eq!(shown(finding.at(here).with(there)), expected);
    }

    #[test]
    fn long_lines_are_cut_around_the_caret() {
        let (before, long) = ("đ ".repeat(1500), "â".repeat(3000));
        let source = Source::new("a.toml", format!("{before}{long}{before}"));
        let place = source.place(before.len()..before.len() + long.len());
        let output = shown(Finding::new(&rules::UNQUOTED_TEXT).at(place));
        assert!(output.contains(" --> a.toml:1:3001\n"), "{output}");
        assert!(output.lines().all(|line| line.chars().count() < WIDTH + 20), "{output}");
    }

    #[test]
    fn spans_of_several_lines_end_with_the_first() {
        let source = Source::new("a.toml", "a = [\n1,\n2]\n");
        let finding = Finding::new(&rules::UNKNOWN_KEY).arg("key", "a").at(source.place(4..12));
        let lines = shown(finding);
        assert!(lines.ends_with("1 | a = [\n  |     ^\n"), "{lines}");
    }

    #[test]
    fn finding_without_place_names_its_file() {
        let output = shown(Finding::new(&rules::UTF16).in_file("a.toml"));
        assert!(output.starts_with("lỗi[S002]: tệp được lưu kiểu UTF-16"), "{output}");
        assert!(output.contains("--> a.toml\n"), "{output}");
        assert!(output.contains("= mở tệp bằng Notepad"), "{output}");
    }

    #[test]
    fn letters_without_width_do_not_fill_the_terminal() {
        let source = Source::new("a.toml", "\u{301}".repeat(100_000));
        let output = shown(Finding::new(&rules::LOOSE_MARK).arg("code", "U+0301").at(source.place(0..2)));
        assert!(output.contains("[O104]") && output.chars().count() < 3 * LINE, "{}", output.len());
    }

    #[test]
    fn of_very_many_findings_the_gravest_are_shown_and_the_others_counted() {
        let source = Source::new("a.toml", "x");
        let finding = |rule| Finding::new(rule).at(source.place(0..1));
        let mut findings = vec![finding(&rules::CROWDED_HEAD); MOST + 10];
        findings.push(finding(&rules::NO_CONCLUSION));
        findings.push(Finding::new(&rules::UTF16).in_file("b.toml"));
        let output = terminal(&findings, Lang::En, false);
        assert_eq!(output.matches("[F102]").count(), MOST - 1);
        assert_eq!((output.matches("[M401]").count(), output.matches("[S002]").count()), (1, 1));
        assert!(output.contains("\n… and 11 more in a.toml"), "{output}");
        assert!(!terminal(&findings[1..=MOST], Lang::En, false).contains("more in"));
    }

    #[test]
    fn place_past_the_end_of_the_text_is_shown() {
        let source = Source::new("a.toml", "a = \"");
        assert!(shown(Finding::new(&rules::UNCLOSED_STRING).at(source.place(5..9))).contains("a.toml:1:6"));
        assert_eq!(terminal(&[], Lang::En, true), "");
    }
}
