//! The line of number and symbol: `Số: 15/TB-UBND`, `Số 12-TB/TU`, its number given or left blank.

use std::ops::Range;

/// Number and symbol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberLine {
    /// The stretch.
    pub stretch: usize,
    /// The number as it is typed; nothing where it is blank.
    pub number: Option<String>,
    /// Bytes of the number in the stretch.
    pub number_range: Range<usize>,
    /// Whether a colon stands behind `Số`.
    pub has_colon: bool,
    /// Sign between number and symbol.
    pub join: char,
    /// The symbol without blanks: `TB-UBND`.
    pub symbol: String,
    /// Bytes of the symbol in the stretch.
    pub symbol_range: Range<usize>,
}

/// The longest symbol, in letters.
const LONGEST: usize = 40;

impl NumberLine {
    /// Reads a stretch.
    pub(super) fn read(text: &str, stretch: usize) -> Option<Self> {
        let rest = text.strip_prefix("Số").or_else(|| text.strip_prefix("SỐ"))?;
        let bare = rest.trim_start().strip_prefix(':');
        let has_colon = bare.is_some();
        let rest = bare.unwrap_or(rest);
        let from = text.len() - rest.len();
        let join_at = rest.find(['/', '-'])?;
        let typed = rest[..join_at].trim();
        let start = from + rest[..join_at].len() - rest[..join_at].trim_start().len();
        let blank = typed.chars().all(|c| matches!(c, '.' | '…' | '_' | ' ' | '[' | ']'));
        let counted = typed.len() <= 6
            && typed.starts_with(|c: char| c.is_ascii_digit())
            && typed.chars().all(|c| c.is_ascii_digit() || c.is_ascii_lowercase());
        if !blank && !counted {
            return None;
        }
        let join = rest[join_at..].chars().next()?;
        let behind = &rest[join_at + 1..];
        let symbol_at = from + join_at + 1 + behind.len() - behind.trim_start().len();
        let typed_symbol = behind.trim();
        let parts: Vec<&str> = typed_symbol.split(['-', '/', '–']).map(str::trim).collect();
        let is_part = |part: &&str| {
            !part.is_empty()
                && !part.contains(' ')
                && part.chars().any(char::is_uppercase)
                && part.chars().all(|c| c.is_alphanumeric() || matches!(c, '&' | '.'))
        };
        let year = parts.first().is_some_and(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit()));
        let named = parts.iter().skip(usize::from(year));
        if parts.len() == usize::from(year) || !named.clone().all(is_part) || typed_symbol.chars().count() > LONGEST {
            return None;
        }
        Some(Self {
            stretch,
            number: (!blank).then(|| typed.to_owned()),
            number_range: start..start + typed.len(),
            has_colon,
            join,
            symbol: typed_symbol.split_whitespace().collect(),
            symbol_range: symbol_at..symbol_at + typed_symbol.len(),
        })
    }

    /// The parts of the symbol without a year: `TB`, `UBND`.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.symbol.split(['-', '/', '–']).filter(|part| !part.bytes().all(|byte| byte.is_ascii_digit()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_blanks_are_read() {
        let read = |text| NumberLine::read(text, 0).map(|line| (line.number, line.has_colon, line.join, line.symbol));
        let given = |number: &str| Some(number.to_owned());
        assert_eq!(read("Số: 15/TB-UBND"), Some((given("15"), true, '/', "TB-UBND".into())));
        assert_eq!(read("Số: /GM-UBND"), Some((None, true, '/', "GM-UBND".into())));
        assert_eq!(read("Số …… /TB - UBND"), Some((None, false, '/', "TB-UBND".into())));
        assert_eq!(read("Số 203-TB/TU"), Some((given("203"), false, '-', "TB/TU".into())));
        assert_eq!(read("Số: 05/2024/QĐ-UBND"), Some((given("05"), true, '/', "2024/QĐ-UBND".into())));
        for other in ["Số lượng: 5/10 người", "Số: 12/3", "Số điện thoại: 090-123", "Số: 15/TB-UBND ngày 5 tháng 3"]
        {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
