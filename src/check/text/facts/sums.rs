//! A number of people or things that is not the sum of its parts: `15 đồng chí, gồm 10 đồng chí công chức và 06 đồng chí trưởng thôn`.
//! Only behind `gồm`, where all parts are counted in the words of the whole and none may stand in two.

use super::Facts;
use crate::check::text::Line;
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// Words between the whole and its `gồm`.
const BACK: usize = 8;
/// Words of a list of parts.
const LONGEST: usize = 80;
/// Words that make a part no part: of those that are counted twice, or about so many.
#[rustfmt::skip] // one a line would hide the list
const OPEN: &[&str] = &["cả", "trong", "khoảng", "ít", "hơn", "gần", "tối", "mỗi", "từng", "trên", "dưới", "riêng", "kể", "nhóm"];

/// Checks every list of parts.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    for line in &facts.page.lines {
        let lists = line.words.iter().enumerate().filter(|(_, word)| word.is("gồm"));
        findings.extend(lists.filter_map(|(at, _)| judge(line, at)));
    }
}

fn judge(line: &Line<'_>, gom: usize) -> Option<Finding> {
    let words = &line.words;
    let first = gom.saturating_sub(BACK);
    let whole = first + words[first..gom].iter().rposition(Word::is_figures)?;
    let unit = words.get(whole + 1..whole + 3).filter(|unit| !unit[0].closed && whole + 3 <= gom)?;
    let total = count(&words[whole])?;
    let between = &words[whole + 3..gom];
    if between.iter().any(|word| word.text.ends_with(['.', ';']) || word.is_any(OPEN))
        || line.is_quoted(words[gom].core_range().start)
    {
        return None;
    }
    if whole > 0 && words[whole - 1].is_any(OPEN) {
        return None;
    }
    let sum = sum(words, gom + 1, unit).filter(|sum| *sum != total)?;
    let range = words[whole].core_range().start..words[whole + 2].core_range().end;
    Some(line.finding(&rules::SUM_AMISS, range)?.arg("sum", sum))
}

fn count(word: &Word<'_>) -> Option<i64> {
    word.core.parse().ok().filter(|count| *count < 100_000)
}

/// The sum of the parts, two at least, up to the end of the sentence.
fn sum(words: &[Word<'_>], start: usize, unit: &[Word<'_>]) -> Option<i64> {
    let (mut sum, mut parts, mut members) = (0, 0, 1);
    let list = words[start..].iter().enumerate().take(LONGEST);
    for (at, word) in list {
        if word.is_any(OPEN) || word.text.contains(['(', ')', '%']) {
            return None;
        }
        if word.core.contains(|c: char| c.is_ascii_digit()) {
            let own = words.get(start + at + 1..start + at + 3)?;
            let same = own.iter().zip(unit).all(|(one, other)| one.is(&other.core.to_lowercase()));
            sum += count(word).filter(|_| word.is_figures() && !word.closed && same)?;
            parts += 1;
        }
        if word.text.ends_with(['.', ';']) && !goes_on(words, start + at + 1) {
            return (parts > 1 && parts == members).then_some(sum);
        }
        members += usize::from(word.text.ends_with([',', ';']) || word.is("và"));
    }
    // A line that ends without a mark ends the list, a list that is too long is not read.
    (words.len() - start < LONGEST && parts > 1 && parts == members).then_some(sum)
}

/// Whether the list goes on behind a semicolon: with the next part.
fn goes_on(words: &[Word<'_>], next: usize) -> bool {
    words[next - 1].text.ends_with(';') && words.get(next).is_some_and(Word::is_figures)
}
