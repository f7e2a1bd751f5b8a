//! A drawn rule: a line shape that floats from the paragraph under which it stands, of the standard's length. VML rather than
//! DrawingML: its places are attributes, so that no program which takes letters out of a file finds figures among them.

use super::Writer;
use super::xml::{Element, element};
use crate::standard::Points;
use crate::write::pdf::layout::RULE;

/// Where a rule stands: from the left end of its column and the top of its paragraph.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rule {
    pub(super) x: Points,
    pub(super) y: Points,
    pub(super) width: Points,
}

/// Word numbers the shapes of a document from here.
const FIRST_SHAPE: usize = 1025;

impl Writer<'_> {
    /// The run that holds a rule.
    pub(super) fn rule(&mut self, rule: Rule) -> Element {
        self.rules += 1;
        let number = self.rules;
        let relative = "mso-position-horizontal-relative:text;mso-position-vertical-relative:text";
        let Rule { x, y, width } = rule;
        let line = element("v:line")
            .with("id", format!("_x0000_s{}", FIRST_SHAPE + number))
            .with("style", format!("position:absolute;z-index:{number};{relative}"))
            .with("from", place(x, y))
            .with("to", place(x + width, y))
            .with("strokecolor", "black")
            .with("strokeweight", format!("{}pt", RULE.0));
        element("w:r").child(element("w:pict").child(line))
    }
}

fn place(x: Points, y: Points) -> String {
    format!("{:.2}pt,{:.2}pt", x.0, y.0)
}
