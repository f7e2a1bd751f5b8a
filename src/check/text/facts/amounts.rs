//! An amount in figures against the same in words behind it: `12.500.000.000 đồng (mười hai tỷ đồng)`, `05 (ba) ngày`. Only what is
//! a number from bracket to bracket is read.

use std::ops::Range;

use super::Facts;
use crate::check::text::Line;
use crate::finding::{Finding, rules};
use crate::vi::amount::in_words;
use crate::vi::words::Word;

/// Words between brackets that spell one number.
const LONGEST: usize = 24;
/// Words between the figures and the bracket: a unit.
const UNIT: usize = 2;

/// Checks every bracket that may hold a number in words.
pub(super) fn check(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    for line in &facts.page.lines {
        let opened = line.words.iter().enumerate().filter(|(_, word)| word.text.starts_with('('));
        findings.extend(opened.filter_map(|(at, _)| judge(line, at)));
    }
}

fn judge(line: &Line<'_>, open: usize) -> Option<Finding> {
    let (figures, typed) = before(&line.words, open)?;
    let (words, spelled) = behind(&line.words, open)?;
    if figures == spelled || line.is_quoted(line.words[open].core_range().start) {
        return None;
    }
    let start = line.words[words.start].core_range().start;
    let range = start..line.words[words.end - 1].core_range().end;
    let finding = line.finding(&rules::AMOUNT_NOT_OF_WORDS, range)?;
    let typed = line.words[typed].core_range();
    let finding = finding.arg("figures", &line.text[typed.clone()]);
    Some(match line.place(typed) {
        Some(place) => finding.with(place),
        None => finding,
    })
}

/// The number in figures that ends before a bracket, with its word.
fn before(words: &[Word<'_>], open: usize) -> Option<(i64, usize)> {
    let near = open.saturating_sub(UNIT + 1)..open;
    let at = near.rev().find(|at| words[*at].begins_with_figure())?;
    if words[at..open].iter().any(|word| word.closed) {
        return None;
    }
    let number = figures(words[at].core)?;
    let unit = match &words[at + 1..open] {
        [unit @ .., currency] if currency.is("đồng") => unit,
        unit => unit,
    };
    let scale = match unit {
        [] => 1,
        [unit] if unit.is_any(&["tỷ", "tỉ"]) => 1_000_000_000,
        [unit] if unit.is("triệu") => 1_000_000,
        [unit] if unit.is_any(&["nghìn", "ngàn"]) => 1_000,
        _ => return None,
    };
    number.of(scale).map(|number| (number, at))
}

/// A number in figures as its digits and how many of them stand behind a comma.
struct Figures {
    digits: i64,
    decimals: u32,
}

impl Figures {
    fn of(&self, scale: i64) -> Option<i64> {
        let parts = 10_i64.checked_pow(self.decimals)?;
        let whole = self.digits.checked_mul(scale)?;
        (whole % parts == 0).then_some(whole / parts)
    }
}

/// `12.500.000`, `05`, `12,5`; nothing where the dots do not part thousands.
fn figures(core: &str) -> Option<Figures> {
    let (whole, decimals) = core.split_once(',').unwrap_or((core, ""));
    let mut groups = whole.split('.');
    let first = groups.next().filter(|first| !first.is_empty() && first.len() < 16)?;
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.len() > 3 {
            return None;
        }
        digits.push_str(group);
    }
    digits.push_str(decimals);
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && digits.len() < 18;
    Some(Figures { digits: digits.parse().ok().filter(|_| plain)?, decimals: u32::try_from(decimals.len()).ok()? })
}

/// The number in words between a bracket and its partner, with its words.
fn behind(words: &[Word<'_>], open: usize) -> Option<(Range<usize>, i64)> {
    let near = &words[open..(open + LONGEST).min(words.len())];
    let close = open + near.iter().position(|word| word.text.contains(')'))?;
    let labelled = words[open].is("bằng") || words[open].is_any(&["viết", "ghi"]);
    let start =
        if labelled { open + words[open..=close].iter().position(|word| word.text.ends_with(':'))? + 1 } else { open };
    let inner = words.get(start..=close)?;
    if inner[..inner.len() - 1].iter().any(|word| word.closed && !word.text.ends_with(',')) {
        return None;
    }
    let is_unit = |word: &&Word<'_>| !word.is_any(&["đồng", "chẵn", "chẵn./.", "việt", "nam"]);
    let spelled: Vec<String> = inner.iter().take_while(is_unit).map(|word| word.core.to_lowercase()).collect();
    let number = in_words(spelled.iter().map(String::as_str))?;
    // Behind the number only the currency may stand.
    inner[spelled.len()..].iter().all(|word| !is_unit(&word)).then_some((start..start + inner.len(), number))
}
