//! The tree of structure elements as it is written: items that follow each other make up a list, cells a row, rows a table.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::page::{Cell, Role};

/// The tree below the whole document, while it grows.
pub(super) struct Tree<'a> {
    pdf: &'a mut Document,
    whole: ObjectId,
    kids: Vec<Object>,
    list: Option<Group>,
    table: Option<Group>,
    row: Option<Group>,
    /// Table and row of the last cell.
    last: Option<(u32, u32)>,
}

/// An element that holds others, while it grows.
struct Group {
    id: ObjectId,
    kids: Vec<Object>,
}

impl<'a> Tree<'a> {
    pub(super) const fn new(pdf: &'a mut Document, whole: ObjectId) -> Self {
        Self { pdf, whole, kids: Vec::new(), list: None, table: None, row: None, last: None }
    }

    /// Adds an element that holds marks; gives its id.
    pub(super) fn add(&mut self, role: Role, element: Dictionary) -> ObjectId {
        match role {
            Role::Item => self.add_item(element),
            Role::Cell(cell) => self.add_cell(cell, element),
            _ => {
                self.close_groups();
                self.write(element, self.whole, None)
            }
        }
    }

    /// The kids of the whole document, all below them written.
    pub(super) fn close(mut self) -> Vec<Object> {
        self.close_groups();
        self.kids
    }

    /// Writes an element and makes it a kid of an open group, or of the document.
    fn write(&mut self, mut element: Dictionary, parent: ObjectId, group: Option<&mut Group>) -> ObjectId {
        element.set("P", parent);
        let id = self.pdf.add_object(element);
        group.map_or(&mut self.kids, |group| &mut group.kids).push(Object::Reference(id));
        id
    }

    fn add_item(&mut self, element: Dictionary) -> ObjectId {
        self.close_table();
        let mut list = self.list.take().unwrap_or_else(|| self.open());
        let mut item = Group { id: self.pdf.new_object_id(), kids: Vec::new() };
        let id = self.write(element, item.id, Some(&mut item));
        list.kids.push(Object::Reference(item.id));
        self.write_group("LI", item, list.id);
        self.list = Some(list);
        id
    }

    fn add_cell(&mut self, cell: Cell, mut element: Dictionary) -> ObjectId {
        self.close_list();
        if self.last.is_some_and(|(table, _)| table != cell.table) {
            self.close_table();
        } else if self.last.is_some_and(|(_, row)| row != cell.row) {
            self.close_row();
        }
        self.last = Some((cell.table, cell.row));
        let mut table = self.table.take().unwrap_or_else(|| self.open());
        let mut row = self.row.take().unwrap_or_else(|| {
            let id = self.pdf.new_object_id();
            table.kids.push(Object::Reference(id));
            Group { id, kids: Vec::new() }
        });
        if cell.head {
            element.set("A", dictionary! { "O" => "Table", "Scope" => "Column" });
        }
        let id = self.write(element, row.id, Some(&mut row));
        self.row = Some(row);
        self.table = Some(table);
        id
    }

    /// A new group below the document.
    fn open(&mut self) -> Group {
        let id = self.pdf.new_object_id();
        self.kids.push(Object::Reference(id));
        Group { id, kids: Vec::new() }
    }

    fn close_groups(&mut self) {
        self.close_list();
        self.close_table();
    }

    fn close_list(&mut self) {
        if let Some(list) = self.list.take() {
            self.write_group("L", list, self.whole);
        }
    }

    fn close_row(&mut self) {
        if let (Some(row), Some(table)) = (self.row.take(), &self.table) {
            self.write_group("TR", row, table.id);
        }
    }

    fn close_table(&mut self) {
        self.close_row();
        self.last = None;
        if let Some(table) = self.table.take() {
            self.write_group("Table", table, self.whole);
        }
    }

    fn write_group(&mut self, name: &str, group: Group, parent: ObjectId) {
        let element = dictionary! { "Type" => "StructElem", "S" => name, "P" => parent, "K" => group.kids };
        self.pdf.set_object(group.id, element);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names of an element and of those below it.
    fn names(pdf: &Document, kid: &Object) -> String {
        let element = pdf.get_dictionary(kid.as_reference().expect("a kid is a reference")).expect("it is written");
        let name = String::from_utf8_lossy(element.get(b"S").and_then(Object::as_name).expect("it has a type"));
        let kids = element.get(b"K").and_then(Object::as_array).map(Vec::as_slice).unwrap_or_default();
        let below = kids.iter().map(|kid| names(pdf, kid)).collect::<Vec<_>>().join(" ");
        if below.is_empty() { name.into_owned() } else { format!("{name}({below})") }
    }

    #[test]
    fn cells_make_rows_and_items_make_lists() {
        let mut pdf = Document::new();
        let whole = pdf.new_object_id();
        let cell = |row, head| Role::Cell(Cell { table: 1, row, head });
        let roles = [cell(0, true), cell(0, true), cell(1, false), cell(1, false), Role::Item, Role::Item];
        let mut tree = Tree::new(&mut pdf, whole);
        for role in roles.into_iter().chain([Role::Paragraph, Role::Item]) {
            let name = crate::write::pdf::tags::name(role).expect("it is no artifact");
            tree.add(role, dictionary! { "S" => name });
        }
        let kids = tree.close();
        let found: Vec<_> = kids.iter().map(|kid| names(&pdf, kid)).collect();
        assert_eq!(found, ["Table(TR(TH TH) TR(TD TD))", "L(LI(LBody) LI(LBody))", "P", "L(LI(LBody))"]);
    }

    #[test]
    fn tables_that_follow_each_other_are_two() {
        let mut pdf = Document::new();
        let whole = pdf.new_object_id();
        let mut tree = Tree::new(&mut pdf, whole);
        for table in [1, 2] {
            tree.add(Role::Cell(Cell { table, row: 1, head: false }), dictionary! { "S" => "TD" });
        }
        assert_eq!(tree.close().len(), 2);
    }
}
