//! Goes through the content of one page.

use std::collections::BTreeMap;

use lopdf::content::{Content, Operation};
use lopdf::{Document, Object, ObjectId};

use super::font::Font;
use super::{Outline, Printed, Rule, Text};

const MM: f64 = 25.4 / 72.0;

/// Where the reading of a page stands. Lengths in points, from the bottom left corner.
struct Reader {
    page: usize,
    height: f64,
    fonts: BTreeMap<Vec<u8>, Font>,
    font: Vec<u8>,
    size: f64,
    /// Start of the text to come.
    origin: (f64, f64),
    thickness: f64,
    /// Start and end of the line to be drawn.
    path: Vec<(f64, f64)>,
    closed: bool,
    /// Whether letters, and lines, are red.
    red: (bool, bool),
    marks: Vec<(String, Option<i64>)>,
    printed: Vec<Printed>,
}

/// Width and height of a page in millimetres, and what is printed on it.
pub(super) fn read(pdf: &Document, page: ObjectId, number: usize) -> ((f64, f64), Vec<Printed>) {
    let dictionary = pdf.get_dictionary(page).expect("the page is a dictionary");
    let sheet =
        numbers(dictionary.get_deref(b"MediaBox", pdf).and_then(Object::as_array).expect("the page has a size"));
    assert_eq!(sheet[..2], [0.0, 0.0], "the page starts elsewhere");
    let fonts = pdf.get_page_fonts(page).expect("the page has fonts");
    let mut reader = Reader {
        page: number,
        height: sheet[3],
        fonts: fonts.into_iter().map(|(name, font)| (name, Font::read(pdf, font))).collect(),
        font: Vec::new(),
        size: 0.0,
        origin: (0.0, 0.0),
        thickness: 1.0,
        path: Vec::new(),
        closed: false,
        red: (false, false),
        marks: Vec::new(),
        printed: Vec::new(),
    };
    let content = Content::decode(&pdf.get_page_content(page)).expect("the content is readable");
    content.operations.iter().for_each(|operation| reader.step(operation));
    assert!(reader.marks.is_empty(), "a mark is left open");
    ((sheet[2] * MM, sheet[3] * MM), reader.printed)
}

impl Reader {
    fn step(&mut self, Operation { operator, operands }: &Operation) {
        match operator.as_str() {
            "BT" | "ET" => {}
            "Tf" => {
                self.font = operands[0].as_name().expect("a font has a name").to_vec();
                self.size = numbers(&operands[1..])[0];
            }
            "Tm" => {
                let matrix = numbers(operands);
                assert_eq!(matrix[..4], [1.0, 0.0, 0.0, 1.0], "text is turned or stretched");
                self.origin = (matrix[4], matrix[5]);
            }
            "TJ" => {
                let text = self.show(operands[0].as_array().expect("TJ takes an array"));
                self.printed.push(Printed::Text(text));
            }
            "Tj" => {
                let text = self.show(operands);
                self.printed.push(Printed::Text(text));
            }
            "w" => self.thickness = numbers(operands)[0],
            "m" | "l" => self.path.push((numbers(operands)[0], numbers(operands)[1])),
            "h" => self.closed = true,
            "S" if std::mem::take(&mut self.closed) => self.stroke_outline(),
            "S" => self.stroke(),
            "rg" => self.red.0 = is_red(operands),
            "RG" => self.red.1 = is_red(operands),
            "BDC" => {
                let tag = String::from_utf8_lossy(operands[0].as_name().expect("a mark has a tag")).into_owned();
                let number = operands[1].as_dict().and_then(|mark| mark.get(b"MCID")).and_then(Object::as_i64);
                self.marks.push((tag, number.ok()));
            }
            "EMC" => assert!(self.marks.pop().is_some(), "a mark is closed that was not opened"),
            other => panic!("page {}: operator {other} is not known here", self.page),
        }
    }

    fn show(&self, array: &[Object]) -> Text {
        let font = self.fonts.get(&self.font).expect("the font is known");
        let (x, y) = self.origin;
        let (mut pen, mut end) = (x, x);
        let mut letters = Vec::new();
        for item in array {
            let Object::String(codes, _) = item else {
                pen -= f64::from(item.as_float().expect("a number")) / 1000.0 * self.size;
                continue;
            };
            for code in codes.chunks(2) {
                let (text, width) = font.glyph(u16::from_be_bytes([code[0], code[1]]));
                letters.push((text.to_owned(), pen * MM));
                pen += width / 1000.0 * self.size;
                end = if text.trim().is_empty() { end } else { pen };
            }
        }
        Text {
            page: self.page,
            x_mm: x * MM,
            x_end_mm: end * MM,
            y_mm: (self.height - y) * MM,
            size_pt: self.size,
            face: font.name.clone(),
            text: letters.iter().map(|(text, _)| text.as_str()).collect(),
            letters,
            mark: self.marks.last().cloned(),
            red: self.red.0,
            pen_mm: pen * MM,
        }
    }

    fn stroke_outline(&mut self) {
        let [(x1, y1), (x2, y2), (x3, y3), (x4, y4)] = self.path[..] else { panic!("no rectangle: {:?}", self.path) };
        assert!([(x1, x4), (x2, x3), (y1, y2), (y3, y4)].iter().all(|(one, two)| (one - two).abs() < 1e-6));
        let y_mm = ((self.height - y1) * MM, (self.height - y3) * MM);
        let outline = Outline { page: self.page, x_mm: (x1 * MM, x2 * MM), y_mm, red: self.red.1 };
        self.printed.push(Printed::Outline(outline));
        self.path.clear();
    }

    fn stroke(&mut self) {
        assert!(!self.red.1, "a rule is red");
        let [(x1, y1), (x2, y2)] = self.path[..] else { panic!("a path is no single line: {:?}", self.path) };
        assert!((y1 - y2).abs() < 1e-6, "a line is not horizontal");
        let y_mm = (self.height - y1) * MM;
        let rule = Rule { page: self.page, x1_mm: x1 * MM, x2_mm: x2 * MM, y_mm, thickness_pt: self.thickness };
        self.printed.push(Printed::Rule(rule));
        self.path.clear();
    }
}

/// Whether a colour is red rather than black; there is no other.
fn is_red(colour: &[Object]) -> bool {
    match numbers(colour)[..] {
        [1.0, 0.0, 0.0] => true,
        [0.0, 0.0, 0.0] => false,
        _ => panic!("a colour is neither black nor red: {colour:?}"),
    }
}

fn numbers(operands: &[Object]) -> Vec<f64> {
    operands.iter().map(|operand| f64::from(operand.as_float().expect("a number"))).collect()
}
