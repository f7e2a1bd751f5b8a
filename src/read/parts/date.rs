//! The line of place and date: `Lạng Sơn, ngày 05 tháng 3 năm 2026`, its numbers given or left blank.

use std::ops::Range;

/// A number that is typed, or left for the registry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// Nothing, or signs that keep its place.
    Blank,
    /// The number.
    Number(u32),
}

/// Place and date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceDate {
    /// The stretch.
    pub stretch: usize,
    /// Bytes of the place in the stretch.
    pub place: Range<usize>,
    /// Whether a comma stands behind the place.
    pub has_comma: bool,
    /// Day.
    pub day: Typed,
    /// Month.
    pub month: Typed,
    /// Year.
    pub year: Typed,
    /// Bytes of day and month as they are typed; empty where they are blank.
    pub typed: [Range<usize>; 2],
}

/// The longest place, in letters.
const LONGEST: usize = 45;

impl PlaceDate {
    /// Whether a text is such a line.
    pub(super) fn is_one(text: &str) -> bool {
        Self::read(text, 0).is_some()
    }

    /// Reads a stretch.
    pub(super) fn read(text: &str, stretch: usize) -> Option<Self> {
        let at = text.find("ngày").or_else(|| text.find("Ngày"))?;
        let before = text[..at].trim_end();
        let has_comma = before.ends_with(',');
        let place = before.trim_end_matches(',').trim_end();
        let plain = place.starts_with(char::is_uppercase)
            && place.chars().count() <= LONGEST
            && place.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '.' | '\''));
        let day_at = at + "ngày".len();
        let month_word = day_at + text[day_at..].find("tháng")?;
        let month_at = month_word + "tháng".len();
        let year_word = month_at + text[month_at..].find("năm")?;
        let year_at = year_word + "năm".len();
        let (day, month) = (day_at..month_word, month_at..year_word);
        let year = text[year_at..].trim().trim_end_matches('.');
        let read = |range: &Range<usize>| typed(&text[range.clone()]);
        let (day_typed, month_typed) = (read(&day)?, read(&month)?);
        let year_typed =
            if year.chars().all(is_blank) { Typed::Blank } else { typed(year).or_else(|| open_year(year))? };
        plain.then(|| Self {
            stretch,
            place: 0..place.len(),
            has_comma,
            day: day_typed,
            month: month_typed,
            year: year_typed,
            typed: [trimmed(text, day), trimmed(text, month)],
        })
    }
}

const fn is_blank(letter: char) -> bool {
    matches!(letter, ' ' | '.' | '…' | '_' | '-' | '/')
}

/// A number of at most four figures, or a blank.
fn typed(text: &str) -> Option<Typed> {
    let bare = text.trim();
    if bare.chars().all(is_blank) {
        return Some(Typed::Blank);
    }
    let figures = bare.len() <= 4 && bare.bytes().all(|byte| byte.is_ascii_digit());
    figures.then(|| bare.parse().map(Typed::Number).ok()).flatten()
}

/// `20…`, `202`: a year whose end is to be filled in.
fn open_year(text: &str) -> Option<Typed> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    (rest.chars().all(is_blank) && text.len() > rest.len()).then_some(Typed::Blank)
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let typed = &text[range.clone()];
    let start = range.start + typed.len() - typed.trim_start().len();
    start..(start + typed.trim().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_and_blanks_are_blanks() {
        use Typed::{Blank, Number};
        let read = |text| PlaceDate::read(text, 0).map(|date| (date.has_comma, date.day, date.month, date.year));
        assert_eq!(read("Lạng Sơn, ngày 05 tháng 3 năm 2026"), Some((true, Number(5), Number(3), Number(2026))));
        assert_eq!(read("Lạng Sơn, ngày tháng 11 năm 2024"), Some((true, Blank, Number(11), Number(2024))));
        assert_eq!(read("TP. Hồ Chí Minh ngày … tháng … năm 20…"), Some((false, Blank, Blank, Blank)));
        for other in [
            "ngày 05 tháng 3 năm 2026",
            "Thực hiện Kế hoạch số 5/KH-UBND, ngày 5 tháng 3 năm 2026",
            "Tân An, ngày 5/3/2026",
            "Từ nay, ngày mai tháng sau năm tới",
        ] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
