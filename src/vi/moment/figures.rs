//! The orders in which day, month and year are typed. The calendar is not asked here.

use super::token::Tokens;

/// A date's numbers before the calendar has seen them, and the piece behind it.
pub(super) struct Figures {
    pub(super) day: Option<u32>,
    pub(super) month: u32,
    pub(super) year: u32,
    pub(super) first: usize,
    pub(super) next: usize,
}

impl Tokens {
    /// The date that begins at a piece, if one does.
    pub(super) fn figures(&self, at: usize) -> Option<Figures> {
        let dated = self.word(at) == Some("ngay");
        let at = at + usize::from(dated);
        self.year_first(at).or_else(|| self.day_first(at)).or_else(|| self.month_first(at, dated))
    }

    /// `2024-11-25`, `2024/11/25`.
    fn year_first(&self, at: usize) -> Option<Figures> {
        let year = self.year(at)?;
        let separator = self.separator(at + 1).filter(|&mark| mark != '.')?;
        let month = self.figure(at + 2, 2)?;
        let day = (self.separator(at + 3) == Some(separator)).then(|| self.figure(at + 4, 2))??;
        Some(Figures { day: Some(day), month, year, first: at, next: at + 5 })
    }

    /// `25/11/2024`, `08 tháng 3 năm 2024`, `08 tháng 3/2024`.
    fn day_first(&self, at: usize) -> Option<Figures> {
        let day = self.figure(at, 2)?;
        let month = self.figure(at + 2, 2)?;
        let linked = match (self.separator(at + 1), self.word(at + 1)) {
            (Some(separator), _) => self.separator(at + 3) == Some(separator),
            (None, Some("thang")) => self.mark(at + 3) == Some('/') || self.word(at + 3) == Some("nam"),
            _ => false,
        };
        let year = if linked {
            self.year(at + 4)?
        } else {
            return None;
        };
        Some(Figures { day: Some(day), month, year, first: at, next: at + 5 })
    }

    /// `11/2024`, `tháng 11/2024`, `tháng 11 năm 2024`; a blank day may stand before it.
    fn month_first(&self, at: usize, dated: bool) -> Option<Figures> {
        let named = self.word(at) == Some("thang");
        if dated && !named {
            return None;
        }
        let first = at + usize::from(named);
        let month = self.figure(first, 2)?;
        let linked = self.separator(first + 1).is_some() || (named && self.word(first + 1) == Some("nam"));
        let year = if linked {
            self.year(first + 2)?
        } else {
            return None;
        };
        Some(Figures { day: None, month, year, first, next: first + 3 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Option<(Option<u32>, u32, u32)> {
        Tokens::new(text).figures(0).map(|found| (found.day, found.month, found.year))
    }

    #[test]
    fn the_order_is_told_by_the_year_and_the_words() {
        assert_eq!(numbers("2024-11-05"), Some((Some(5), 11, 2024)));
        assert_eq!(numbers("05-11-2024"), Some((Some(5), 11, 2024)));
        assert_eq!(numbers("ngày tháng 11 năm 2024"), Some((None, 11, 2024)));
    }

    #[test]
    fn a_year_of_two_figures_or_mixed_marks_are_no_date() {
        for text in ["05/11/24", "05/11-2024", "05 11 2024", "ngày 11/2024"] {
            assert_eq!(numbers(text), None, "{text}");
        }
    }
}
