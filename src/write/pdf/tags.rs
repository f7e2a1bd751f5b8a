//! Structure tags: which marked pieces of which pages make up the title, the headings, the paragraphs and the cells.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::error::PdfError;
use super::page::{Role, Tag};
use super::tree::Tree;

/// The structure of a document, gathered while its pages are painted.
#[derive(Debug, Default)]
pub(super) struct Structure {
    elements: Vec<Element>,
    /// Places in `elements`.
    places: BTreeMap<Tag, usize>,
    /// For each page, the element (place in `elements`) of each of its marks.
    pages: Vec<Vec<usize>>,
}

/// An element and the marks it consists of, as page and number of the mark on it.
#[derive(Debug)]
struct Element {
    tag: Tag,
    marks: Vec<(usize, usize)>,
}

impl Structure {
    /// Goes on to the next page.
    pub(super) fn turn_page(&mut self) {
        self.pages.push(Vec::new());
    }

    /// Number of a new mark of an element on the current page. `None` for what is no part of the text.
    pub(super) fn mark(&mut self, tag: Tag) -> Option<usize> {
        name(tag.role)?;
        let place = self.place(tag);
        let page = self.pages.len().checked_sub(1)?;
        let number = self.pages[page].len();
        self.pages[page].push(place);
        self.elements[place].marks.push((page, number));
        Some(number)
    }

    /// Writes the tree into a document whose pages are given in order, and joins the pages to it.
    pub(super) fn write(&self, pdf: &mut Document, pages: &[ObjectId]) -> Result<(), PdfError> {
        let (root, whole) = (pdf.new_object_id(), pdf.new_object_id());
        let (elements, kids) = self.write_elements(pdf, whole, pages);
        let reference = |id: &ObjectId| Object::Reference(*id);
        let mut parents = Vec::new();
        for (number, (page, marks)) in pages.iter().zip(&self.pages).enumerate() {
            let marks = marks.iter().map(|place| reference(&elements[*place])).collect();
            parents.extend([Object::Integer(number as i64), Object::Array(marks)]);
            let page = pdf.get_dictionary_mut(*page)?;
            page.set("StructParents", number as i64);
            page.set("Tabs", "S");
        }
        let document = dictionary! { "Type" => "StructElem", "S" => "Document", "P" => root, "K" => kids };
        pdf.set_object(whole, document);
        let tree = dictionary! {
            "Type" => "StructTreeRoot",
            "K" => vec![reference(&whole)],
            "ParentTree" => dictionary! { "Nums" => parents },
            "ParentTreeNextKey" => pages.len() as i64,
        };
        pdf.set_object(root, tree);
        let catalog = pdf.catalog_mut()?;
        catalog.set("StructTreeRoot", root);
        catalog.set("MarkInfo", dictionary! { "Marked" => true });
        Ok(())
    }

    /// Lets an element stand in the tree though nothing of it is printed.
    pub(super) fn know(&mut self, tag: Tag) {
        if matches!(tag.role, Role::Cell(_)) {
            self.place(tag);
        }
    }

    /// Place of an element, which stands behind the others if it is new.
    fn place(&mut self, tag: Tag) -> usize {
        *self.places.entry(tag).or_insert_with(|| {
            self.elements.push(Element { tag, marks: Vec::new() });
            self.elements.len() - 1
        })
    }

    /// Writes the elements below the whole document. Gives the elements that hold the marks, and the kids of the document.
    fn write_elements(&self, pdf: &mut Document, whole: ObjectId, pages: &[ObjectId]) -> (Vec<ObjectId>, Vec<Object>) {
        let mut tree = Tree::new(pdf, whole);
        let elements = self.elements.iter().map(|element| tree.add(element.tag.role, element.write(pages))).collect();
        (elements, tree.close())
    }
}

impl Element {
    /// Its dictionary, which lacks its parent.
    fn write(&self, pages: &[ObjectId]) -> Dictionary {
        let first = self.marks.first().map_or(0, |(page, _)| *page);
        let kid = |(page, number): &(usize, usize)| match *page {
            // A bare number means a mark on the page that the element names itself.
            page if page == first => Object::Integer(*number as i64),
            page => dictionary! { "Type" => "MCR", "Pg" => pages[page], "MCID" => *number as i64 }.into(),
        };
        dictionary! {
            "Type" => "StructElem",
            "S" => name(self.tag.role).unwrap_or("P"),
            "Pg" => pages[first],
            "K" => self.marks.iter().map(kid).collect::<Vec<_>>(),
        }
    }
}

/// Standard structure type of a role; `None` for an artifact.
pub(super) const fn name(role: Role) -> Option<&'static str> {
    match role {
        Role::Title => Some("H1"),
        Role::Heading => Some("H2"),
        Role::Paragraph => Some("P"),
        Role::Item => Some("LBody"),
        Role::Cell(cell) => Some(if cell.head { "TH" } else { "TD" }),
        Role::Artifact | Role::Ornament => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_numbered_anew_on_each_page() {
        let mut structure = Structure::default();
        let paragraph = |element| Tag { role: Role::Paragraph, element };
        structure.turn_page();
        assert_eq!(structure.mark(paragraph(1)), Some(0));
        assert_eq!(structure.mark(paragraph(2)), Some(1));
        structure.turn_page();
        assert_eq!(structure.mark(paragraph(2)), Some(0));
        assert_eq!(structure.elements.len(), 2);
        assert_eq!(structure.elements[1].marks, [(0, 1), (1, 0)]);
    }

    #[test]
    fn an_artifact_is_no_part_of_the_structure() {
        let mut structure = Structure::default();
        structure.turn_page();
        assert_eq!(structure.mark(Tag { role: Role::Artifact, element: 7 }), None);
        assert!(structure.elements.is_empty());
    }
}
