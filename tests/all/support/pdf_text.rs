//! Reads a PDF back: every stretch of text and every drawn line, with its place.
//! Knows only what our pages use, and panics on anything else rather than measuring it wrongly.

mod font;
mod page;

use std::fmt::Write;

use lopdf::Document;

/// A stretch of text printed in one go, in one face and size.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Text {
    /// Number of the page, from 1.
    pub(crate) page: usize,
    /// Start, from the left edge of the page.
    pub(crate) x_mm: f64,
    /// Right end of the last letter that is no space, from the left edge of the page.
    pub(crate) x_end_mm: f64,
    /// Baseline, from the top edge of the page.
    pub(crate) y_mm: f64,
    /// Size of the type.
    pub(crate) size_pt: f64,
    /// Name of the font without the tag of its subset, such as `LiberationSerif-Bold`.
    pub(crate) face: String,
    /// What is extracted.
    pub(crate) text: String,
    /// What each glyph is extracted as and where it starts, from the left edge of the page.
    pub(crate) letters: Vec<(String, f64)>,
    /// Marked content: its tag and number, such as `("P", Some(3))` or `("Artifact", None)`.
    pub(crate) mark: Option<(String, Option<i64>)>,
    /// Whether it is red; all else is black.
    pub(crate) red: bool,
    /// Where the pen stands after the last glyph, spaces counted.
    pen_mm: f64,
}

/// A drawn horizontal line. Places from the top left corner of the page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Rule {
    /// Number of the page, from 1.
    pub(crate) page: usize,
    /// Left end.
    pub(crate) x1_mm: f64,
    /// Right end.
    pub(crate) x2_mm: f64,
    /// Height on the page.
    pub(crate) y_mm: f64,
    /// Thickness.
    pub(crate) thickness_pt: f64,
}

/// A drawn rectangle. Places from the top left corner of the page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Outline {
    /// Number of the page, from 1.
    pub(crate) page: usize,
    /// Left and right side.
    pub(crate) x_mm: (f64, f64),
    /// Upper and lower side.
    pub(crate) y_mm: (f64, f64),
    /// Whether it is red; all else is black.
    pub(crate) red: bool,
}

/// All that is printed, in the order of the content.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Printed {
    /// A stretch of text.
    Text(Text),
    /// A drawn line.
    Rule(Rule),
    /// A drawn rectangle.
    Outline(Outline),
}

/// A PDF read back.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PdfText {
    /// Width and height of each page.
    pub(crate) pages_mm: Vec<(f64, f64)>,
    /// All that is printed.
    pub(crate) printed: Vec<Printed>,
}

impl PdfText {
    /// Reads the bytes of a PDF.
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let pdf = Document::load_mem(bytes).expect("the file is a PDF");
        let mut read = Self { pages_mm: Vec::new(), printed: Vec::new() };
        for (number, page) in pdf.get_pages() {
            let (size, printed) = page::read(&pdf, page, number as usize);
            read.pages_mm.push(size);
            read.printed.extend(printed);
        }
        assert!(!read.pages_mm.is_empty(), "the PDF has no pages");
        read
    }

    /// The stretches of text.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &Text> {
        self.printed.iter().filter_map(|printed| match printed {
            Printed::Text(text) => Some(text),
            Printed::Rule(_) | Printed::Outline(_) => None,
        })
    }

    /// The drawn lines.
    pub(crate) fn rules(&self) -> impl Iterator<Item = &Rule> {
        self.printed.iter().filter_map(|printed| match printed {
            Printed::Rule(rule) => Some(rule),
            Printed::Text(_) | Printed::Outline(_) => None,
        })
    }

    /// The drawn rectangles.
    pub(crate) fn outlines(&self) -> impl Iterator<Item = &Outline> {
        self.printed.iter().filter_map(|printed| match printed {
            Printed::Outline(outline) => Some(outline),
            Printed::Text(_) | Printed::Rule(_) => None,
        })
    }

    /// The words of the whole document, page numbers and all, in the order of the content.
    pub(crate) fn words(&self) -> Vec<String> {
        self.words_where(|_| true)
    }

    /// The words of the stretches of text that are chosen.
    pub(crate) fn words_where(&self, chosen: impl Fn(&Text) -> bool) -> Vec<String> {
        let mut all = String::new();
        let mut last: Option<&Text> = None;
        for text in self.texts().filter(|text| chosen(text)) {
            if !last.is_some_and(|last| last.goes_on_in(text)) {
                all.push(' ');
            }
            all.push_str(&text.text);
            last = Some(text);
        }
        all.split_whitespace().map(str::to_owned).collect()
    }

    /// One line for each stretch of text on a baseline in one face and size, and for each drawn line.
    /// Places in millimetres to 0.1, sizes in points.
    pub(crate) fn layout(&self) -> String {
        let mut out = String::new();
        let mut last: Option<&Text> = None;
        for printed in &self.printed {
            match printed {
                Printed::Text(text) => {
                    let same = |last: &Text| last.goes_on_in(text) && last.style() == text.style();
                    if !last.is_some_and(|last| same(last) && (last.size_pt - text.size_pt).abs() < 0.01) {
                        let Text { page, size_pt, .. } = text;
                        let (x, y, style) = (tenth(text.x_mm), tenth(text.y_mm), text.style());
                        write!(out, "\np{page}  x={x:6.1}  y={y:6.1}  {size_pt:4.1} {style:<2} ").expect("a string");
                        out.push_str(if text.red { "(red) " } else { "" });
                    }
                    out.push_str(&text.text);
                    last = Some(text);
                }
                Printed::Rule(Rule { page, x1_mm, x2_mm, y_mm, thickness_pt }) => {
                    let (x1, x2, y) = (tenth(*x1_mm), tenth(*x2_mm), tenth(*y_mm));
                    write!(out, "\np{page} rule x={x1:.1}–{x2:.1} y={y:.1} w={thickness_pt:.2}").expect("a string");
                    last = None;
                }
                Printed::Outline(Outline { page, x_mm, y_mm, red }) => {
                    let [x1, x2, y1, y2] = [x_mm.0, x_mm.1, y_mm.0, y_mm.1].map(tenth);
                    write!(out, "\np{page} box x={x1:.1}–{x2:.1} y={y1:.1}–{y2:.1}").expect("a string");
                    out.push_str(if *red { " (red)" } else { "" });
                    last = None;
                }
            }
        }
        let lines: Vec<_> = out.lines().skip(1).map(str::trim_end).collect();
        lines.join("\n") + "\n"
    }
}

impl Text {
    /// `R`, `B`, `I` or `BI`.
    pub(crate) fn style(&self) -> &'static str {
        match (self.face.contains("Bold"), self.face.contains("Italic")) {
            (false, false) => "R",
            (true, false) => "B",
            (false, true) => "I",
            (true, true) => "BI",
        }
    }

    /// Whether another stretch follows on the same baseline without a gap that a space would fill.
    fn goes_on_in(&self, next: &Self) -> bool {
        let gap = next.x_mm - self.pen_mm;
        let quarter_em = self.size_pt / 4.0 * 25.4 / 72.0;
        self.page == next.page && (self.y_mm - next.y_mm).abs() < 0.02 && gap.abs() < quarter_em
    }
}

/// The layout text of a PDF.
pub(crate) fn layout_text(bytes: &[u8]) -> String {
    PdfText::read(bytes).layout()
}

/// Rounds to a tenth; a hair is added first, so that noise does not tip a half over.
fn tenth(length: f64) -> f64 {
    (length * 10.0 + 1e-3).round() / 10.0 + 0.0
}
