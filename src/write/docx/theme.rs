//! The theme, which Word asks for though no style refers to it: black and white, one face.

use super::styles::FACE;
use super::xml::{Element, element};

const COLOURS: [&str; 12] = [
    "a:dk1",
    "a:lt1",
    "a:dk2",
    "a:lt2",
    "a:accent1",
    "a:accent2",
    "a:accent3",
    "a:accent4",
    "a:accent5",
    "a:accent6",
    "a:hlink",
    "a:folHlink",
];

/// The part.
pub(super) fn part() -> Vec<u8> {
    let namespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
    let colours = COLOURS.map(|name| {
        let colour = if name.starts_with("a:lt") { "FFFFFF" } else { "000000" };
        element(name).child(element("a:srgbClr").with("val", colour))
    });
    let faces = ["a:majorFont", "a:minorFont"].map(|name| {
        let others = ["a:ea", "a:cs"].map(|name| element(name).with("typeface", ""));
        element(name).child(element("a:latin").with("typeface", FACE)).children(others)
    });
    let effect = element("a:effectStyle").child(element("a:effectLst"));
    let line = element("a:ln").with("w", 9525).child(fill());
    let styles = element("a:fmtScheme").with("name", "Office").children([
        thrice("a:fillStyleLst", &fill()),
        thrice("a:lnStyleLst", &line),
        thrice("a:effectStyleLst", &effect),
        thrice("a:bgFillStyleLst", &fill()),
    ]);
    let parts = element("a:themeElements").children([
        element("a:clrScheme").with("name", "Office").children(colours),
        element("a:fontScheme").with("name", "Office").children(faces),
        styles,
    ]);
    element("a:theme").with("xmlns:a", namespace).with("name", "Office").child(parts).into_part()
}

fn fill() -> Element {
    element("a:solidFill").child(element("a:schemeClr").with("val", "phClr"))
}

/// The subtle, the moderate and the strong style, which the schema asks for, all alike.
fn thrice(name: &'static str, style: &Element) -> Element {
    element(name).children([style.clone(), style.clone(), style.clone()])
}
