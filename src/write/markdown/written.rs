//! What a file says of itself: whether it is a notice, and the number of one that is issued. Markdown is for reading and bears no mark
//! by which a later change could be known.

use super::SIDE_BY_SIDE;
use crate::write::Written;

/// What the line of the number begins with, in every standard.
const NUMBER: &str = "Số";
/// What stands before and after the day.
const DAY: [&str; 2] = ["ngày", "tháng"];

/// How a file stands to one that [`super::write`] made, as far as its head tells.
#[must_use]
pub fn written(bytes: &[u8]) -> Written {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    if text.lines().nth(1) != Some(SIDE_BY_SIDE) {
        return Written::Otherwise;
    }
    Written::Whole { issued: text.lines().nth(2).and_then(issued) }
}

/// The number in the row of number and date, where both are given; on one line.
fn issued(row: &str) -> Option<String> {
    let cells = row.strip_prefix("| ")?.strip_suffix(" |")?;
    let (number, date) = cells.split_once(" | ")?;
    let number: String = number.split("<br>").next()?.chars().filter(|letter| *letter != '\\').collect();
    let figures = number.strip_prefix(NUMBER)?.trim_start_matches(':').trim_start();
    let (_, after) = date.split_once(DAY[0])?;
    let (day, _) = after.split_once(DAY[1])?;
    let given = |text: &str| text.starts_with(|letter: char| letter.is_ascii_digit());
    (given(figures) && given(day.trim_start())).then(|| number.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(row: &str) -> Written {
        written(format!("| **ỦY BAN** | **CỘNG HÒA** |\n{SIDE_BY_SIDE}\n{row}\n\n## **GIẤY MỜI**\n").as_bytes())
    }

    #[test]
    fn number_and_day_together_are_an_issue() {
        let issued = |text: &str| Written::Whole { issued: Some(text.to_owned()) };
        assert_eq!(of("| Số: 12/GM-UBND | *Lạng Sơn, ngày 20 tháng 11 năm 2024* |"), issued("Số: 12/GM-UBND"));
        let party = "| Số 12\\-TB/TU<br>V/v họp | *Lạng Sơn, ngày\u{a0}02 tháng 3 năm 2026* |";
        assert_eq!(of(party), issued("Số 12-TB/TU"));
        for row in [
            "| Số:\u{a0}\u{a0}  /GM-UBND | *Lạng Sơn, ngày 20 tháng 11 năm 2024* |",
            "| Số: 12/GM-UBND | *Lạng Sơn, ngày      tháng 11 năm 2024* |",
            "|  | *Lạng Sơn, ngày 20 tháng 11 năm 2024* |",
            "",
        ] {
            assert_eq!(of(row), Written::Whole { issued: None }, "{row}");
        }
    }

    #[test]
    fn what_has_no_head_is_no_notice() {
        for other in ["", "ghi chú", "| a | b |\n| --- | --- |\n"] {
            assert_eq!(written(other.as_bytes()), Written::Otherwise);
        }
        assert_eq!(written(b"\xff"), Written::Otherwise);
    }
}
