//! Numbers in words: `mười hai tỷ năm trăm triệu`. What says less than all of a number (`rưỡi`, `hơn`) is not read.

/// A number spelled out, its words in small letters; nothing where any is no word of a number.
pub(crate) fn in_words<'w>(words: impl IntoIterator<Item = &'w str>) -> Option<i64> {
    let mut number = Spelled::default();
    let mut any = false;
    for word in words {
        any = true;
        number.add(word)?;
    }
    any.then(|| number.total()).flatten()
}

/// A number as far as its words were read.
#[derive(Default)]
struct Spelled {
    /// Thousands of millions and more.
    billions: i64,
    /// Below that, whole groups of three.
    groups: i64,
    /// The group that is being said, its last digit apart.
    group: i64,
    digit: Option<i64>,
}

const THOUSAND: i64 = 1_000;
const MILLION: i64 = 1_000_000;
const BILLION: i64 = 1_000_000_000;

impl Spelled {
    fn add(&mut self, word: &str) -> Option<()> {
        match word {
            "linh" | "lẻ" => {}
            "mười" => self.group += 10,
            "mươi" => self.group += 10 * self.digit.take()?,
            "trăm" => self.group += 100 * self.digit.take()?,
            "nghìn" | "ngàn" => self.close(THOUSAND)?,
            "triệu" => self.close(MILLION)?,
            "tỷ" | "tỉ" => {
                let all = self.groups.checked_add(self.said())?;
                self.billions = self.billions.checked_add(all.checked_mul(BILLION)?)?;
                (self.groups, self.group, self.digit) = (0, 0, None);
            }
            _ => {
                let digit = digit(word)?;
                if self.digit.replace(digit).is_some() {
                    return None;
                }
            }
        }
        Some(())
    }

    fn said(&self) -> i64 {
        self.group + self.digit.unwrap_or_default()
    }

    fn close(&mut self, scale: i64) -> Option<()> {
        self.groups = self.groups.checked_add(self.said().checked_mul(scale)?)?;
        (self.group, self.digit) = (0, None);
        Some(())
    }

    fn total(&self) -> Option<i64> {
        self.billions.checked_add(self.groups)?.checked_add(self.said())
    }
}

fn digit(word: &str) -> Option<i64> {
    Some(match word {
        "không" => 0,
        "một" | "mốt" => 1,
        "hai" => 2,
        "ba" => 3,
        "bốn" | "tư" => 4,
        "năm" | "lăm" | "nhăm" => 5,
        "sáu" => 6,
        "bảy" | "bẩy" => 7,
        "tám" => 8,
        "chín" => 9,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_from_their_words() {
        for (text, number) in [
            ("mười hai tỷ năm trăm triệu", 12_500_000_000),
            ("hai mươi lăm triệu ba trăm linh tư nghìn", 25_304_000),
            ("một nghìn hai trăm tỷ", 1_200_000_000_000),
            ("chín mươi mốt", 91),
            ("một trăm lẻ năm", 105),
            ("không", 0),
            ("ba tỷ không trăm năm mươi triệu", 3_050_000_000),
        ] {
            assert_eq!(in_words(text.split(' ')), Some(number), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_not_read() {
        for text in ["hai tỷ rưỡi", "năm 2025", "hai ba", "trăm", "đồng", "hơn ba triệu"] {
            assert_eq!(in_words(text.split(' ')), None, "{text}");
        }
        assert_eq!(in_words([]), None);
    }
}
