//! A drawn rule, as Word's own line shape: anchored in the paragraph under which it stands, of the standard's length.

use super::Writer;
use super::units::emus;
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

const SHAPE: &str = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

impl Writer<'_> {
    /// The run that holds a rule.
    pub(super) fn rule(&mut self, rule: Rule) -> Element {
        self.rules += 1;
        let number = self.rules;
        let place = |name, from: &str, offset| {
            let offset = element("wp:posOffset").text(emus(offset).to_string());
            element(name).with("relativeFrom", from).child(offset)
        };
        let extent = |name| element(name).with("cx", emus(rule.width)).with("cy", 0);
        let anchor = [("distT", 0), ("distB", 0), ("distL", 0), ("distR", 0), ("simplePos", 0)].into_iter();
        let anchor = anchor.chain([("behindDoc", 0), ("locked", 0), ("layoutInCell", 1), ("allowOverlap", 1)]);
        let anchor = anchor.fold(element("wp:anchor"), |anchor, (name, value)| anchor.with(name, value));
        let anchor = anchor.with("relativeHeight", number).children([
            element("wp:simplePos").with("x", 0).with("y", 0),
            place("wp:positionH", "column", rule.x),
            place("wp:positionV", "paragraph", rule.y),
            extent("wp:extent"),
            ["l", "t", "r", "b"].into_iter().fold(element("wp:effectExtent"), |effect, side| effect.with(side, 0)),
            element("wp:wrapNone"),
            element("wp:docPr").with("id", number).with("name", format!("Đường kẻ {number}")),
            element("wp:cNvGraphicFramePr"),
            element("a:graphic").child(element("a:graphicData").with("uri", SHAPE).child(shape(extent("a:ext")))),
        ]);
        // Programs older than the shape are to leave the rule out rather than refuse the file.
        let choice = element("mc:Choice").with("Requires", "wps").child(element("w:drawing").child(anchor));
        element("w:r").child(element("mc:AlternateContent").child(choice))
    }
}

fn shape(extent: Element) -> Element {
    let place = element("a:xfrm").child(element("a:off").with("x", 0).with("y", 0)).child(extent);
    let black = element("a:solidFill").child(element("a:srgbClr").with("val", "000000"));
    element("wps:wsp").children([
        element("wps:cNvCnPr"),
        element("wps:spPr").children([
            place,
            element("a:prstGeom").with("prst", "line").child(element("a:avLst")),
            element("a:ln").with("w", emus(RULE)).child(black),
        ]),
        element("wps:bodyPr"),
    ])
}
