//! What a page needs to know of a font: the text and the width of each code.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object};

/// A Type0 font with two-byte codes.
#[derive(Debug)]
pub(super) struct Font {
    /// Name without the tag of the subset.
    pub(super) name: String,
    widths: BTreeMap<u16, f64>,
    texts: BTreeMap<u16, String>,
}

impl Font {
    pub(super) fn read(pdf: &Document, font: &Dictionary) -> Self {
        assert_eq!(name(font, b"Subtype"), "Type0");
        assert_eq!(name(font, b"Encoding"), "Identity-H");
        let full = name(font, b"BaseFont");
        let (tag, face) = full.split_once('+').expect("the font is a subset");
        assert!(tag.len() == 6 && tag.bytes().all(|letter| letter.is_ascii_uppercase()), "{tag}");
        let below = array(pdf, font, b"DescendantFonts");
        let below = pdf.dereference(&below[0]).expect("the font has a descendant").1;
        let below = below.as_dict().expect("the descendant is a dictionary");
        let texts = font.get_deref(b"ToUnicode", pdf).and_then(Object::as_stream).expect("the font has texts");
        let texts = texts.get_plain_content().expect("the texts are readable");
        Self { name: face.to_owned(), widths: widths(&array(pdf, below, b"W")), texts: texts_of(&texts) }
    }

    /// Text and width, in thousandths of an em, of a code.
    pub(super) fn glyph(&self, code: u16) -> (&str, f64) {
        let text = self.texts.get(&code).unwrap_or_else(|| panic!("{}: no text for code {code}", self.name));
        let width = self.widths.get(&code).unwrap_or_else(|| panic!("{}: no width for {text:?}", self.name));
        (text, *width)
    }
}

fn name(dictionary: &Dictionary, key: &[u8]) -> String {
    let name = dictionary.get(key).and_then(Object::as_name).expect("the key holds a name");
    String::from_utf8_lossy(name).into_owned()
}

fn array(pdf: &Document, dictionary: &Dictionary, key: &[u8]) -> Vec<Object> {
    dictionary.get_deref(key, pdf).and_then(Object::as_array).expect("the key holds an array").clone()
}

/// Reads `/W` in its form `first [width …]`.
fn widths(array: &[Object]) -> BTreeMap<u16, f64> {
    let mut widths = BTreeMap::new();
    for pair in array.chunks(2) {
        let first = pair[0].as_i64().expect("a code") as u16;
        let list = pair[1].as_array().expect("a list of widths");
        for (code, width) in (first..).zip(list) {
            widths.insert(code, f64::from(width.as_float().expect("a width")));
        }
    }
    widths
}

/// Reads the `bfchar` lines of a ToUnicode map.
fn texts_of(map: &[u8]) -> BTreeMap<u16, String> {
    let map = String::from_utf8_lossy(map);
    assert!(!map.contains("beginbfrange"), "ranges of texts are not known here");
    let mut texts = BTreeMap::new();
    for block in map.split("beginbfchar").skip(1) {
        let block = block.split("endbfchar").next().unwrap_or_default();
        for line in block.lines().filter(|line| line.starts_with('<')) {
            let mut fields = line.split(['<', '>']).filter(|field| !field.trim().is_empty());
            let mut hex = || fields.next().expect("two fields in a line");
            let code = u16::from_str_radix(hex(), 16).expect("a code in hexadecimal");
            let units: Vec<u16> = (hex().as_bytes().chunks(4))
                .map(|unit| u16::from_str_radix(&String::from_utf8_lossy(unit), 16).expect("UTF-16 in hexadecimal"))
                .collect();
            texts.insert(code, String::from_utf16(&units).expect("the text is UTF-16"));
        }
    }
    texts
}
