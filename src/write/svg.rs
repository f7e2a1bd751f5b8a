//! SVG: the picture of a finished page for a browser, text as text. The faces are those that the page around it brings under the name
//! `page`; the style of a run is its class.

use std::fmt::Write as _;

use super::pdf::{Colour, Line, Outline, Page, Piece, Rule};
use crate::face::Style;

/// Draws a page. `label` is what is said of it to those who do not see it.
#[must_use]
pub fn write(page: &Page, label: &str) -> String {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"page\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">",
        page.width.0,
        page.height.0,
        escaped(label)
    );
    for piece in &page.pieces {
        match piece {
            Piece::Line(line) => text(line, &mut svg),
            Piece::Rule(rule) => self::rule(*rule, &mut svg),
            Piece::Outline(outline) => self::outline(*outline, &mut svg),
        }
    }
    svg.push_str("</svg>");
    svg
}

fn text(line: &Line, svg: &mut String) {
    for run in &line.runs {
        let class = match run.style {
            Style::Regular => "r",
            Style::Bold => "b",
            Style::Italic => "i",
            Style::BoldItalic => "b i",
        };
        let (x, y, size) = (length(run.x.0), length(line.baseline.0), length(run.size.0));
        let _ = write!(svg, "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" class=\"{class}\"");
        if run.word_gap.0 != 0.0 {
            let _ = write!(svg, " word-spacing=\"{}\"", length(run.word_gap.0));
        }
        if line.colour == Colour::Red {
            svg.push_str(" fill=\"#f00\"");
        }
        let _ = write!(svg, ">{}</text>", escaped(&run.text));
    }
}

fn rule(rule: Rule, svg: &mut String) {
    let (from, to, y) = (length(rule.x.0), length(rule.x.0 + rule.width.0), length(rule.y.0));
    let thickness = length(rule.thickness.0);
    let _ = write!(
        svg,
        "<line x1=\"{from}\" y1=\"{y}\" x2=\"{to}\" y2=\"{y}\" stroke=\"#000\" stroke-width=\"{thickness}\"/>"
    );
}

fn outline(outline: Outline, svg: &mut String) {
    let colour = match outline.colour {
        Colour::Black => "#000",
        Colour::Red => "#f00",
    };
    let [x, y, width, height, thickness] =
        [outline.x, outline.y, outline.width, outline.height, outline.thickness].map(|points| length(points.0));
    let _ = write!(
        svg,
        "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{thickness}\"/>"
    );
}

/// A length in hundredths of a point: finer is not seen.
fn length(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}

/// Text between marks or in an attribute.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            _ => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standard::Points;
    use crate::write::pdf::{Role, Run, Tag};

    #[test]
    fn letters_cannot_become_marks() {
        let run = Run {
            x: Points(10.0),
            text: "<a> & \"b\"".to_owned(),
            style: Style::BoldItalic,
            size: Points(14.0),
            word_gap: Points(0.5),
        };
        let tag = Tag { role: Role::Paragraph, element: 0 };
        let line = Line { tag, baseline: Points(20.0), colour: Colour::Red, runs: vec![run] };
        let page = Page { width: Points(100.0), height: Points(200.0), pieces: vec![Piece::Line(line)] };
        assert_eq!(
            write(&page, "Trang \"1\""),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"page\" viewBox=\"0 0 100 200\" role=\"img\" aria-label=\"Trang &quot;1&quot;\">\
             <text x=\"10\" y=\"20\" font-size=\"14\" class=\"b i\" word-spacing=\"0.5\" fill=\"#f00\">&lt;a&gt; &amp; &quot;b&quot;</text></svg>"
        );
    }
}
