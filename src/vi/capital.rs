//! Capitals.

/// The text in capitals throughout, as the lines of a head are printed.
#[must_use]
pub fn upper(text: &str) -> String {
    text.to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_vietnamese_letter_has_its_capital() {
        assert_eq!(upper("Ủy ban nhân dân tỉnh Lạng Sơn"), "ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN");
        assert_eq!(upper("đường ươm ễnh"), "ĐƯỜNG ƯƠM ỄNH");
    }
}
