//! How long something lasts, where it is said in hours and minutes: `90 phút`, `2 giờ 30 phút`. Half days, days and halves of hours in
//! words have no such length: nothing is guessed for them.

use chrono::Duration;

use super::plain;

/// More than that is no meeting: a slip.
const LONGEST_HOURS: i64 = 24;

/// The length of a text that consists of numbers with `giờ`, `tiếng` or `phút`.
#[must_use]
pub fn read(text: &str) -> Option<Duration> {
    let words: Vec<String> = text.split_whitespace().map(plain).collect();
    if words.is_empty() || words.len() % 2 == 1 {
        return None;
    }
    let mut minutes = 0_i64;
    for pair in words.chunks(2) {
        let number: u16 = pair[0].parse().ok()?;
        minutes += match pair[1].as_str() {
            "gio" | "tieng" => i64::from(number) * 60,
            "phut" => i64::from(number),
            _ => return None,
        };
    }
    (1..=LONGEST_HOURS * 60).contains(&minutes).then(|| Duration::minutes(minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hours_and_minutes_have_a_length() {
        let minutes = |text| read(text).map(|length| length.num_minutes());
        assert_eq!(["90 phút", "02 giờ", "2 tiếng 30 phút"].map(minutes), [Some(90), Some(120), Some(150)]);
        let unsaid = ["½ ngày", "02 ngày", "một buổi", "2", "giờ 2", "0 phút", "25 giờ", "2 giờ rưỡi", ""];
        assert_eq!(unsaid.map(minutes), [None; 9]);
    }
}
