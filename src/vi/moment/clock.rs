//! The ways in which weekdays and hours are typed. Whether the hour exists is not asked here.

use chrono::Weekday;

use super::token::Tokens;

/// An hour's numbers, and the piece behind it.
pub(super) struct Clock {
    pub(super) hour: u32,
    pub(super) minute: u32,
    pub(super) second: u32,
    pub(super) next: usize,
}

impl Tokens {
    /// `thứ Hai`, `thứ 2`, `T2`, `Chủ nhật`, `CN`; and the piece behind.
    pub(super) fn weekday(&self, at: usize) -> Option<(Weekday, usize)> {
        let numbered = || self.figure(at + 1, 1).and_then(weekday_numbered);
        match (self.word(at)?, self.word(at + 1)) {
            ("thu", Some(name)) => Some((weekday_named(name)?, at + 2)),
            ("thu", None) => Some((numbered()?, at + 2)),
            ("t", None) if self.touches(at) => Some((numbered()?, at + 2)),
            ("chu", Some("nhat")) => Some((Weekday::Sun, at + 2)),
            ("cn", _) => Some((Weekday::Sun, at + 1)),
            _ => None,
        }
    }

    /// `14:00`, `14:00:00`, `14 giờ 00 phút`, `14h`, `14g30`.
    pub(super) fn clock(&self, at: usize) -> Option<Clock> {
        let hour = self.figure(at, 2)?;
        if let Some("gio" | "h" | "g") = self.word(at + 1) {
            let (minute, next) = self.minute(at + 2);
            return Some(Clock { hour, minute, second: 0, next });
        }
        let minute = self.behind_colon(at + 1)?;
        let second = self.behind_colon(at + 3);
        let next = at + 3 + second.map_or(0, |_| 2);
        Some(Clock { hour, minute, second: second.unwrap_or(0), next })
    }

    /// The minutes behind `giờ`, 0 where none stand there, and the piece behind them.
    fn minute(&self, at: usize) -> (u32, usize) {
        let spelled = matches!(self.word(at + 1), Some("phut" | "ph" | "p"))
            || matches!(self.mark(at + 1), Some('’' | '\'' | '′'));
        match self.figure(at, 2) {
            // In `14 giờ 25/11/2024` the 25 is a day.
            Some(minute) if self.figures(at).is_none() && (spelled || self.is_pair(at)) => {
                (minute, at + 1 + usize::from(spelled))
            }
            _ => (0, at),
        }
    }

    /// The two figures behind a colon.
    fn behind_colon(&self, at: usize) -> Option<u32> {
        (self.mark(at)? == ':' && self.is_pair(at + 1)).then(|| self.figure(at + 1, 2))?
    }

    /// Whether two figures stand here: one alone may be a slip for ten times as much.
    fn is_pair(&self, at: usize) -> bool {
        self.figure(at, 2).is_some() && self.figure(at, 1).is_none()
    }
}

fn weekday_named(plain: &str) -> Option<Weekday> {
    Some(match plain {
        "hai" => Weekday::Mon,
        "ba" => Weekday::Tue,
        "tu" => Weekday::Wed,
        "nam" => Weekday::Thu,
        "sau" => Weekday::Fri,
        "bay" => Weekday::Sat,
        _ => return None,
    })
}

/// `thứ 2` is Monday, `thứ 7` Saturday; there is no other.
fn weekday_numbered(number: u32) -> Option<Weekday> {
    Some(match number {
        2 => Weekday::Mon,
        3 => Weekday::Tue,
        4 => Weekday::Wed,
        5 => Weekday::Thu,
        6 => Weekday::Fri,
        7 => Weekday::Sat,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock(text: &str) -> Option<(u32, u32, usize)> {
        Tokens::new(text).clock(0).map(|clock| (clock.hour, clock.minute, clock.next))
    }

    #[test]
    fn minutes_stop_before_a_day() {
        assert_eq!(clock("14h25/11/2024"), Some((14, 0, 2)));
        assert_eq!(clock("14h25 11/2024"), Some((14, 25, 3)));
    }

    #[test]
    fn a_single_figure_is_a_minute_only_when_it_says_so() {
        assert_eq!(clock("7 giờ 5 phút"), Some((7, 5, 4)));
        assert_eq!(clock("7h5"), Some((7, 0, 2)));
        assert_eq!(clock("7:5"), None);
    }

    #[test]
    fn a_weekday_with_t_has_no_blank() {
        let weekday = |text| Tokens::new(text).weekday(0).map(|found| found.0);
        assert_eq!(weekday("T2"), Some(Weekday::Mon));
        assert_eq!(weekday("T 2"), None);
        assert_eq!(weekday("T8"), None);
        assert_eq!(weekday("thứ bẩy"), Some(Weekday::Sat));
    }
}
