//! Tables that stand in the text: what of typed rows becomes heads, cells and letters, and how a text ends with one.

use vanthu::document::{Block, Document, Table};

use crate::support::repository::{documents_of, text};

/// The conclusion notice of a fixture's meeting, its text that of the rows and its closing left out.
fn concluded(spec: &str, rows: &str) -> Document {
    let whole = text(&format!("tests/fixtures/specs/{spec}.toml"));
    let (head, _) = whole.split_once("[[notice]]").expect("the fixture has notices");
    let spec = format!(
        "{head}[[notice]]\nkind = \"ket-luan\"\nclosing = false\ndate = \"6/2026\"\n[conclusion]\nattended = \"as-invited\"\n\
         [[conclusion.section]]\ntext = '''\n{rows}'''\n"
    );
    let mut made = documents_of("bang.toml", &spec);
    assert_eq!(made.len(), 1, "the notice can be made");
    made.swap_remove(0).document
}

fn table(document: &Document) -> &Table {
    document.body.iter().find_map(|block| block.table.as_deref()).expect("the text has a table")
}

fn words(cells: &[Block]) -> Vec<String> {
    cells.iter().map(Block::text).collect()
}

fn rows(table: &Table) -> Vec<Vec<String>> {
    table.rows.iter().map(|row| words(row)).collect()
}

#[test]
fn the_first_row_heads_the_columns_unless_it_is_empty() {
    let document = concluded("lui-thay-the", "Theo bảng:\n| STT | Việc |\n|---|:--:|\n| 1 | Rà soát |\n");
    assert_eq!(words(&table(&document).head), ["STT", "Việc"]);
    assert_eq!(rows(table(&document)), [["1", "Rà soát"]]);
    let document = concluded("lui-thay-the", "| | |\n| Ngân sách | 12 |\n");
    assert_eq!((table(&document).head.len(), rows(table(&document))), (0, vec![vec!["Ngân sách".into(), "12".into()]]));
}

#[test]
fn every_typed_cell_is_printed_and_short_rows_are_filled() {
    let document = concluded("lui-thay-the", "| a | b |\n| **c** \\| d |\n| e | f | g |\n");
    let table = table(&document);
    assert_eq!(words(&table.head), ["a", "b", ""]);
    assert_eq!(rows(table), [["c | d", "", ""], ["e", "f", "g"]]);
    assert!((table.widths.iter().sum::<f32>() - 1.0).abs() < 0.001 && table.widths.len() == 3);
}

#[test]
fn a_text_that_ends_with_a_table_has_its_mark_below_and_never_a_full_stop_alone() {
    let rows = "Theo bảng:\n| Cơ quan | Việc |\n| Văn phòng | Rà soát |\n";
    let state = concluded("lui-thay-the", rows);
    assert_eq!(state.body.last().map(Block::text).as_deref(), Some("./."));
    let party = concluded("bo-cuc-dang", rows);
    assert!(party.body.last().is_some_and(|block| block.table.is_some()), "a full stop stands alone");
}
