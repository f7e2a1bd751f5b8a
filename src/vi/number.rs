//! Numbers of documents as they stand in a text, `116/KH-UBND`, `203-TB/TU`, `05/2024/QĐ-UBND`, taken apart. Which body and kind
//! the letters mean is not asked.

use std::ops::Range;

use super::keep::is_document_number;

/// A number with its symbol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DocumentNumber<'a> {
    /// Figures, and a letter for a number given in between: `12`, `12a`.
    pub(crate) number: &'a str,
    /// Year in the number of a document with legal norms.
    pub(crate) year: Option<i32>,
    /// Parts of the symbol, each with the mark before it and its bytes in the whole.
    pub(crate) parts: Vec<(char, Range<usize>)>,
    whole: &'a str,
}

impl<'a> DocumentNumber<'a> {
    /// Takes a word apart; nothing where it is no number, or one that is still blank.
    pub(crate) fn read(core: &'a str) -> Option<Self> {
        if !core.starts_with(|c: char| c.is_ascii_digit()) || !is_document_number(core) {
            return None;
        }
        let is_join = |c: char| c == '/' || c == '-';
        let number = &core[..core.find(is_join)?];
        let (mut parts, mut year, mut from) = (Vec::new(), None, number.len());
        while let Some(join) = core[from..].chars().next() {
            let start = from + join.len_utf8();
            from = core[start..].find(is_join).map_or(core.len(), |next| start + next);
            let part = &core[start..from];
            let figures = part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit());
            if figures && parts.is_empty() && year.is_none() {
                year = part.parse().ok();
            } else if part.starts_with(char::is_alphabetic) && part.chars().all(char::is_alphanumeric) {
                parts.push((join, start..from));
            } else {
                return None;
            }
        }
        (!parts.is_empty()).then_some(Self { number, year, parts, whole: core })
    }

    /// A part of the symbol.
    pub(crate) fn part(&self, at: usize) -> Option<&'a str> {
        Some(&self.whole[self.parts.get(at)?.1.clone()])
    }

    /// The parts of the symbol.
    pub(crate) fn symbol(&self) -> impl Iterator<Item = &'a str> {
        self.parts.iter().map(|(_, range)| &self.whole[range.clone()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_apart() {
        let read = |core| {
            let number: DocumentNumber<'static> = DocumentNumber::read(core)?;
            let marks: String = number.parts.iter().map(|(mark, _)| *mark).collect();
            Some((number.number, number.year, marks, number.symbol().collect::<Vec<_>>()))
        };
        assert_eq!(read("116/KH-UBND"), Some(("116", None, "/-".into(), vec!["KH", "UBND"])));
        assert_eq!(read("203-TB/TU"), Some(("203", None, "-/".into(), vec!["TB", "TU"])));
        assert_eq!(read("05/2024/QĐ-UBND"), Some(("05", Some(2024), "/-".into(), vec!["QĐ", "UBND"])));
        assert_eq!(read("44/2019/QH14"), Some(("44", Some(2019), "/".into(), vec!["QH14"])));
        for core in ["/KH-UBND", "25/11/2024", "12/KH-", "KH-UBND", "12/KH-UB(ND)", "000.00.12/H30-abc"] {
            assert_eq!(read(core), None, "{core}");
        }
    }
}
