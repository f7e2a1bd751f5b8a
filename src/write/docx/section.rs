//! Measures of the pages of a section, its page number from the second page, the address at the foot of the first.

use super::Writer;
use super::names::AFTER_TABLE;
use super::package::{EMPTY_FOOTER, FIRST_FOOTER, HEADER};
use super::paragraph::Paragraph;
use super::text::root;
use super::units::twips;
use super::xml::{Element, element, valued};
use crate::standard::Points;
use crate::write::pdf::layout::measure::line_height;
use crate::write::pdf::layout::parts::Part;
use crate::write::pdf::layout::{contact, frame::Spacing};

impl Writer<'_> {
    /// Header and footers as parts.
    pub(super) fn page_ends(&mut self) -> Vec<(&'static str, Vec<u8>)> {
        let number = Paragraph { runs: vec![page_field()], ..self.styled(Part::PageNumber) };
        let mut parts = vec![(HEADER.path, root("w:hdr").child(number.element()).into_part())];
        if self.address_in_footer() {
            let address = self.contact().into_iter().map(Paragraph::element);
            parts.push((FIRST_FOOTER.path, root("w:ftr").children(address).into_part()));
            if !self.document.annexes.is_empty() {
                let empty = Paragraph::new(AFTER_TABLE.0).element();
                parts.push((EMPTY_FOOTER.path, root("w:ftr").child(empty).into_part()));
            }
        }
        parts
    }

    /// The measures of the notice (0) or of an annex, which begins a page and is numbered for itself.
    pub(super) fn section(&self, index: usize) -> Element {
        let (page, standard) = (self.document.measures(), self.document.standard);
        let reference = |name, kind: &str, id| element(name).with("w:type", kind).with("r:id", id);
        let mut section = element("w:sectPr").child(reference("w:headerReference", "default", HEADER.id));
        if self.address_in_footer() {
            let footer = if index == 0 { FIRST_FOOTER } else { EMPTY_FOOTER };
            section.push(reference("w:footerReference", "first", footer.id));
        }
        let (width, height) = standard.page.sheet;
        let sheet =
            |width: Points, height: Points| element("w:pgSz").with("w:w", twips(width)).with("w:h", twips(height));
        let (width, height) = (width.to_points(), height.to_points());
        let landscape = index.checked_sub(1).is_some_and(|annex| self.document.annexes[annex].landscape);
        let sheet = if landscape { sheet(height, width).with("w:orient", "landscape") } else { sheet(width, height) };
        let margins = [
            ("w:top", page.top),
            ("w:right", page.right),
            ("w:bottom", page.bottom),
            ("w:left", page.left),
            ("w:header", standard.page.number_from_top),
            // What stands at the foot stands inside the margin, as in the pages.
            ("w:footer", page.bottom),
        ];
        let margins = margins
            .into_iter()
            .fold(element("w:pgMar"), |all, (name, length)| all.with(name, twips(length.to_points())));
        section.children([
            valued("w:type", "nextPage"),
            sheet,
            margins.with("w:gutter", 0),
            element("w:pgNumType").with("w:start", 1),
            element("w:titlePg"),
        ])
    }

    /// Height of the address with the room above it.
    pub(super) fn address_height(&self) -> Points {
        let size = self.setter.kind(Part::Contact).size;
        let lines = self.document.contact.len() as f32;
        if lines == 0.0 {
            return Points(0.0);
        }
        contact::ABOVE + contact::BELOW_RULE + line_height(size, Spacing::Singles(1.0)) * lines
    }
}

/// The number of the page, counted by Word.
fn page_field() -> Element {
    let shown = element("w:r").child(element("w:t").text("2"));
    element("w:fldSimple").with("w:instr", " PAGE ").child(shown)
}
