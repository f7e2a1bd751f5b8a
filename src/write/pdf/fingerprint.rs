//! A number that stands for a content, the same on every run and machine. Not for secrets.

use super::meta::Meta;
use super::page::{Outline, Page, Piece};

/// FNV-1a of 128 bits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fingerprint(u128);

impl Fingerprint {
    /// The fingerprint of nothing.
    pub(super) const fn new() -> Self {
        Self(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d)
    }

    /// Adds bytes.
    pub(super) fn add(&mut self, bytes: &[u8]) {
        const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
        for byte in bytes {
            self.0 = (self.0 ^ u128::from(*byte)).wrapping_mul(PRIME);
        }
    }

    /// The sixteen bytes, highest first.
    pub(super) const fn bytes(self) -> [u8; 16] {
        self.0.to_be_bytes()
    }

    /// Six capitals, as the tag of a subset font needs.
    pub(super) fn capitals(self) -> String {
        let letter = |place| char::from(b'A' + (self.0 / 26_u128.pow(place) % 26) as u8);
        (0..6).map(letter).collect()
    }
}

/// Identity of a document: what it says, where, and what it states of itself; not which fonts or versions made it.
pub(super) fn identity(pages: &[Page], meta: &Meta) -> [u8; 16] {
    let mut print = Fingerprint::new();
    for text in [&meta.title, &meta.author, &meta.subject, &meta.language] {
        print.add(text.as_bytes());
        print.add(&[0]);
    }
    print.add(&meta.date.unwrap_or(i64::MIN).to_be_bytes());
    for page in pages {
        print.add(&[1]);
        page.pieces.iter().for_each(|piece| add_piece(&mut print, piece));
    }
    print.bytes()
}

fn add_piece(print: &mut Fingerprint, piece: &Piece) {
    match piece {
        Piece::Line(line) => {
            print.add(&line.baseline.0.to_be_bytes());
            for run in &line.runs {
                print.add(&[run.style.index() as u8]);
                print.add(&run.x.0.to_be_bytes());
                print.add(&run.size.0.to_be_bytes());
                print.add(run.text.as_bytes());
                print.add(&[0]);
            }
        }
        Piece::Rule(rule) => {
            [rule.x, rule.y, rule.width].iter().for_each(|length| print.add(&length.0.to_be_bytes()));
        }
        Piece::Outline(outline) => {
            let Outline { x, y, width, height, .. } = outline;
            [x, y, width, height].iter().for_each(|length| print.add(&length.0.to_be_bytes()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_has_the_published_fingerprint() {
        let mut print = Fingerprint::new();
        print.add(b"a");
        assert_eq!(u128::from_be_bytes(print.bytes()), 0xd228_cb69_6f1a_8caf_7891_2b70_4e4a_8964);
    }

    #[test]
    fn another_title_is_another_document() {
        let titled = |title: &str| identity(&[], &Meta { title: title.to_owned(), ..Meta::default() });
        assert_ne!(titled("Giấy mời"), titled("Thông báo"));
        assert_eq!(titled("Giấy mời"), titled("Giấy mời"));
    }
}
