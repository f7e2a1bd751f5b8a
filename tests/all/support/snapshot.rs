//! Golden files: read by people, compared whole, written anew with `UPDATE=1 cargo test`.

use std::fmt::Write as _;
use std::path::PathBuf;

use super::difference::hunks;
use super::repository::root;

/// Whether golden files are to be written instead of compared.
pub(crate) fn updating() -> bool {
    std::env::var("UPDATE").is_ok_and(|value| value == "1")
}

/// Compares a text with the golden file of that path below `tests/snapshots/`.
pub(crate) fn check(name: &str, actual: &str) {
    same_as_file(&format!("tests/snapshots/{name}"), actual);
}

/// Compares a text with a file of the repository, or writes it there.
pub(crate) fn same_as_file(path: &str, actual: &str) {
    let file: PathBuf = root().join(path);
    if updating() {
        std::fs::create_dir_all(file.parent().expect("a file stands in a folder")).expect("the folder can be made");
        std::fs::write(&file, actual).expect("the golden file can be written");
        return;
    }
    let expected = std::fs::read_to_string(&file)
        .unwrap_or_else(|error| panic!("{path}: {error}; write it with: UPDATE=1 cargo test"));
    if expected != actual {
        panic!("{path} differs (UPDATE=1 writes it anew):\n{}", changes(&expected, actual));
    }
}

/// The lines that differ, at most some tens of them.
fn changes(expected: &str, actual: &str) -> String {
    let [old, new] = [expected, actual].map(|text| text.split('\n').collect::<Vec<_>>());
    let mut out = String::new();
    for hunk in hunks(&old, &new) {
        writeln!(out, "line {}", hunk.at + 1).expect("a string");
        hunk.old.iter().for_each(|line| out.push_str(&format!("- {line}\n")));
        hunk.new.iter().for_each(|line| out.push_str(&format!("+ {line}\n")));
    }
    out.lines().take(60).collect::<Vec<_>>().join("\n")
}

/// Golden files below a folder of `tests/snapshots/`, in order.
pub(crate) fn names(folder: &str) -> Vec<String> {
    let root = root().join("tests/snapshots");
    let found = super::repository::files(&root.join(folder));
    found.into_iter().map(|path| super::repository::slashed(&path, &root)).collect()
}

#[test]
fn changed_lines_are_told_with_their_number() {
    assert_eq!(changes("a\nb\nc\n", "a\nx\nc\n"), "line 2\n- b\n+ x");
    assert_eq!(changes("a\n", "a"), "line 2\n- ");
}
