//! Labels that an author typed and that do not run on: 1., 2., 4.; a), b), d); (1), (2), (4). What begins anew, or only once, is no list; a
//! cited part of another document may begin anywhere.

use super::{Line, Page, Part};
use crate::finding::{Finding, rules};
use crate::source::Place;

/// A label as its shape and its number: `a)` is the first of its kind.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Label<'l> {
    shape: (&'l str, Counted, &'l str),
    number: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Counted {
    Figures,
    Letters,
    Roman,
}

/// Letters of points, in order (Decree 30/2020, PL I, II.6.đ).
const LETTERS: &str = "abcdđeghiklmnopqrstuvxy";
const ROMAN: [&str; 15] =
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"];
/// How many lists one stands in another.
const DEEPEST: usize = 6;

/// Checks the labels of the text, one list inside another.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    let mut open: Vec<Label<'_>> = Vec::new();
    for line in page.lines.iter().filter(|line| matches!(line.part, Part::Body(_)) && !line.counts_itself) {
        let Some(label) = line.label.and_then(Label::read) else { continue };
        if let Some(level) = open.iter().rposition(|last| last.shape == label.shape) {
            let last = open[level].number;
            open.truncate(level + 1);
            open[level] = label;
            // From the second on it is a list that was counted from its beginning.
            if last >= 2 && (label.number > last + 1 || label.number == last) {
                findings.extend(skipped(line, label.number, last));
            }
        } else if label.number == 1 && open.len() < DEEPEST {
            open.push(label);
        }
    }
}

impl<'l> Label<'l> {
    fn read(label: &'l str) -> Option<Self> {
        let before = label.len() - label.trim_start_matches('(').len();
        let end = label.trim_end_matches([')', '.', '/']).len();
        let core = label.get(before..end).filter(|core| !core.is_empty())?;
        let (counted, number) = if core.bytes().all(|byte| byte.is_ascii_digit()) {
            (Counted::Figures, core.parse().ok().filter(|number| *number < 1000)?)
        } else if let Some(at) = ROMAN.iter().position(|roman| *roman == core) {
            (Counted::Roman, at + 1)
        } else {
            let mut letters = core.chars();
            let letter = letters.next().filter(|_| letters.next().is_none())?;
            (Counted::Letters, LETTERS.chars().position(|known| known == letter)? + 1)
        };
        Some(Self { shape: (&label[..before], counted, &label[end..]), number })
    }
}

fn skipped(line: &Line<'_>, number: usize, last: usize) -> Option<Finding> {
    let label = line.label?;
    let first = line.words.first()?.core_range();
    let text = line.place(first)?;
    let finding = Finding::new(&rules::LIST_SKIPS).arg("label", label);
    let finding = finding.arg("missing", missing(label, number, last)?);
    Some(finding.at(of_label(&text, label)?))
}

/// The label that should stand there.
fn missing(label: &str, number: usize, last: usize) -> Option<String> {
    let read = Label::read(label).filter(|read| read.number == number)?;
    let next = match read.shape.1 {
        Counted::Figures => (last + 1).to_string(),
        Counted::Letters => LETTERS.chars().nth(last)?.to_string(),
        Counted::Roman => (*ROMAN.get(last)?).to_owned(),
    };
    Some(format!("{}{next}{}", read.shape.0, read.shape.2))
}

/// The place of a label right before the text that it labels; nothing where it was not typed there.
fn of_label(text: &Place, label: &str) -> Option<Place> {
    let source = &text.source;
    let start = source.line_at(text.span.start).start;
    let before = source.slice(crate::source::Span::new(start, text.span.start));
    let typed = before.trim_end().strip_suffix(label)?;
    let start = start + typed.len();
    Some(source.place(start..start + label.len()))
}
