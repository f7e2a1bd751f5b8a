//! Styles: what takes effect on a paragraph and its letters, from the defaults through the styles each is based on to what is set by hand.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::theme::Theme;
use super::tree::Node;
use crate::read::{Align, Form, Look};
use crate::standard::{Millimetres, Points};
use crate::text::Emphasis;

/// The most styles of which one is based on the next.
const LONGEST: usize = 20;

/// The styles of a file.
#[derive(Debug, Default)]
pub(super) struct Styles {
    letters: Letters,
    paragraph: Paragraph,
    by_id: BTreeMap<String, Style>,
    usual: Option<String>,
}

#[derive(Debug, Default)]
struct Style {
    based_on: Option<String>,
    letters: Letters,
    paragraph: Paragraph,
}

/// What is said of letters; nothing where nothing is.
#[derive(Debug, Clone, Default)]
pub(super) struct Letters {
    face: Said,
    marked_face: Said,
    half_points: Option<i32>,
    bold: Option<bool>,
    italic: Option<bool>,
    capitals: Option<bool>,
    /// Whether they are hidden.
    pub(super) hidden: Option<bool>,
}

/// What is said of a face.
#[derive(Debug, Clone, Default)]
enum Said {
    /// Nothing.
    #[default]
    Nothing,
    /// Its name.
    Name(Arc<str>),
    /// One that is not known.
    Unknown,
}

/// What is said of a paragraph.
#[derive(Debug, Clone, Default)]
pub(super) struct Paragraph {
    align: Option<Align>,
    first_line: Option<i32>,
    before: Option<i32>,
    after: Option<i32>,
    lines: Option<Option<f32>>,
    /// Number and level of its list.
    pub(super) list: (Option<String>, Option<usize>),
}

impl Styles {
    /// Reads the part.
    pub(super) fn new(root: &Node<'_>, theme: &Theme) -> Self {
        let mut styles = Self::default();
        if let Some(defaults) = root.child("w:docDefaults") {
            let letters = defaults.child("w:rPrDefault").and_then(|letters| letters.child("w:rPr"));
            styles.letters = letters.map(|letters| Letters::new(letters, theme)).unwrap_or_default();
            let paragraph = defaults.child("w:pPrDefault").and_then(|paragraph| paragraph.child("w:pPr"));
            styles.paragraph = paragraph.map(Paragraph::new).unwrap_or_default();
        }
        for style in root.elements().filter(|node| node.name == "w:style") {
            let Some(id) = style.attribute("w:styleId") else { continue };
            let letters = style.child("w:rPr").map(|letters| Letters::new(letters, theme)).unwrap_or_default();
            let paragraph = style.child("w:pPr").map(Paragraph::new).unwrap_or_default();
            let based_on = style.valued("w:basedOn").map(str::to_owned);
            let usual = matches!(style.attribute("w:default"), Some("1" | "true"));
            if usual && style.attribute("w:type") == Some("paragraph") {
                styles.usual = Some(id.to_owned());
            }
            styles.by_id.insert(id.to_owned(), Style { based_on, letters, paragraph });
        }
        styles
    }

    /// Styles from the one at the bottom to the one named.
    fn chain(&self, id: Option<&str>) -> Vec<&Style> {
        let first = id.and_then(|id| self.by_id.get(id));
        let chain = std::iter::successors(first, |style| self.by_id.get(style.based_on.as_deref()?));
        let mut chain: Vec<_> = chain.take(LONGEST).collect();
        chain.reverse();
        chain
    }

    /// What takes effect on a paragraph of a style with what is set by hand.
    pub(super) fn paragraph(&self, style: Option<&str>, own: &Paragraph) -> Paragraph {
        let styles = self.chain(style.or(self.usual.as_deref()));
        let said = styles.into_iter().map(|style| &style.paragraph).chain([own]);
        said.fold(self.paragraph.clone(), |below, above| below.under(above))
    }

    /// What takes effect on letters: styles of the table, the paragraph and the letters, and what is set by hand.
    pub(super) fn letters(&self, styles: [Option<&str>; 3], own: &Letters) -> Letters {
        let [table, paragraph, run] = styles;
        let below =
            self.chain(table).into_iter().fold(self.letters.clone(), |below, above| below.under(&above.letters));
        let of = |id: Option<&str>| {
            self.chain(id).into_iter().fold(Letters::default(), |below, above| below.under(&above.letters))
        };
        let (paragraph, run) = (of(paragraph.or(self.usual.as_deref())), of(run));
        let mut all = below.under(&paragraph).under(&run);
        // What a style of letters switches on it switches off in a paragraph that has it already (ECMA-376, part 1, 17.7.3).
        let both = |one: Option<bool>, two: Option<bool>| one == Some(true) && two == Some(true);
        for (value, one, two) in [
            (&mut all.bold, paragraph.bold, run.bold),
            (&mut all.italic, paragraph.italic, run.italic),
            (&mut all.capitals, paragraph.capitals, run.capitals),
        ] {
            if both(one, two) {
                *value = Some(false);
            }
        }
        all.under(own)
    }
}

impl Letters {
    /// Reads `w:rPr`.
    pub(super) fn new(node: &Node<'_>, theme: &Theme) -> Self {
        let fonts = node.child("w:rFonts");
        let face = |names: [&str; 2]| {
            let Some(fonts) = fonts else { return Said::Nothing };
            // A face of the theme goes before one that is named.
            match (fonts.attribute(names[1]), fonts.attribute(names[0])) {
                (Some(name), _) => theme.face(name).map_or(Said::Unknown, Said::Name),
                (None, Some(name)) => Said::Name(Arc::from(name.trim())),
                (None, None) => Said::Nothing,
            }
        };
        let doubtful = fonts.is_some_and(|fonts| fonts.attribute("w:hint") == Some("eastAsia"));
        let marked = if doubtful { Said::Unknown } else { face(["w:hAnsi", "w:hAnsiTheme"]) };
        Self {
            face: face(["w:ascii", "w:asciiTheme"]),
            marked_face: marked,
            half_points: node.child("w:sz").and_then(|size| size.number("w:val")),
            bold: node.switch("w:b"),
            italic: node.switch("w:i"),
            capitals: node.switch("w:caps"),
            hidden: node.switch("w:vanish"),
        }
    }

    fn under(self, above: &Self) -> Self {
        let face = |below: Said, above: &Said| if matches!(above, Said::Nothing) { below } else { above.clone() };
        Self {
            face: face(self.face, &above.face),
            marked_face: face(self.marked_face, &above.marked_face),
            half_points: above.half_points.or(self.half_points),
            bold: above.bold.or(self.bold),
            italic: above.italic.or(self.italic),
            capitals: above.capitals.or(self.capitals),
            hidden: above.hidden.or(self.hidden),
        }
    }

    /// How letters look.
    pub(super) fn look(&self, inserted: bool) -> Look {
        let name = |said: &Said| match said {
            Said::Name(name) => Some(Arc::clone(name)),
            Said::Nothing | Said::Unknown => None,
        };
        let on = |switch: Option<bool>| switch == Some(true);
        Look {
            face: name(&self.face),
            marked_face: name(&self.marked_face),
            size: self.half_points.filter(|size| *size > 0).map(|size| Points(size as f32 / 2.0)),
            emphasis: Emphasis { bold: on(self.bold), italic: on(self.italic) },
            capitals: on(self.capitals),
            inserted,
        }
    }
}

impl Paragraph {
    /// Reads `w:pPr`.
    pub(super) fn new(node: &Node<'_>) -> Self {
        let (indent, spacing, list) = (node.child("w:ind"), node.child("w:spacing"), node.child("w:numPr"));
        let align = node.valued("w:jc").and_then(|align| match align {
            "left" | "start" => Some(Align::Left),
            "center" => Some(Align::Centre),
            "right" | "end" => Some(Align::Right),
            "both" | "distribute" => Some(Align::Both),
            _ => None,
        });
        let first = indent.and_then(|indent| {
            indent.number("w:hanging").map(|hanging| -hanging).or_else(|| indent.number("w:firstLine"))
        });
        let lines = spacing.and_then(|spacing| {
            let line = spacing.number("w:line")?;
            let auto = matches!(spacing.attribute("w:lineRule"), None | Some("auto"));
            Some(auto.then_some(line as f32 / 240.0))
        });
        let gap = |name: &str, auto: &str| {
            let spacing = spacing?;
            let is_auto = matches!(spacing.attribute(auto), Some("1" | "true" | "on"));
            spacing.number(name).filter(|_| !is_auto)
        };
        let number = list.and_then(|list| list.valued("w:numId")).map(str::to_owned);
        let level = list.and_then(|list| list.child("w:ilvl")?.number("w:val"));
        Self {
            align,
            first_line: first,
            before: gap("w:before", "w:beforeAutospacing"),
            after: gap("w:after", "w:afterAutospacing"),
            lines,
            list: (number, level.and_then(|level| usize::try_from(level).ok())),
        }
    }

    fn under(self, above: &Self) -> Self {
        Self {
            align: above.align.or(self.align),
            first_line: above.first_line.or(self.first_line),
            before: above.before.or(self.before),
            after: above.after.or(self.after),
            lines: above.lines.or(self.lines),
            list: (above.list.0.clone().or(self.list.0), above.list.1.or(self.list.1)),
        }
    }

    /// How the paragraph is set.
    pub(super) fn form(&self) -> Form {
        let points = |twips: i32| Points(twips as f32 / 20.0);
        Form {
            align: Some(self.align.unwrap_or(Align::Left)),
            first_line: Some(millimetres(self.first_line.unwrap_or_default())),
            before: Some(points(self.before.unwrap_or_default())),
            after: Some(points(self.after.unwrap_or_default())),
            lines: self.lines.unwrap_or(Some(1.0)),
            numbers_pages: false,
        }
    }
}

/// A length of Word's, in twentieths of a point.
pub(super) fn millimetres(twips: i32) -> Millimetres {
    Millimetres(twips as f32 * 25.4 / 1440.0)
}
