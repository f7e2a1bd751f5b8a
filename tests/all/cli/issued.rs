//! Files of issued notices: what was signed is not written over, all else is.

use super::{case, changed};
use crate::support::desk::Desk;
use crate::support::repository::{text, tomls};

const DRAFT: &str = "kind = \"giay-moi\"\ndate = \"11/2024\"";
const ISSUED: &str = "kind = \"giay-moi\"\nnumber = \"12\"\ndate = \"20/11/2024\"";
const PDF: &str = "out/giao-ban.giay-moi.pdf";

/// A desk on which the invitation was made and then issued.
fn desk() -> (Desk, Vec<u8>) {
    let desk = Desk::with("giao-ban.toml", changed(DRAFT, DRAFT));
    assert_eq!(desk.run("render giao-ban.toml").code, 0);
    let signed = desk.bytes(PDF);
    desk.put("giao-ban.toml", changed(DRAFT, ISSUED));
    (desk, signed)
}

#[test]
fn what_lacks_only_the_number_and_the_day_is_made_anew() {
    let (desk, signed) = desk();
    let run = desk.run("render giao-ban.toml --kind giay-moi");
    assert_eq!((run.code, run.err.as_str(), desk.bytes(PDF) == signed), (0, "", false));
    // What bears the number is the office's copy: nothing is written over it any more.
    let numbered = desk.bytes(PDF);
    desk.put("giao-ban.toml", changed(DRAFT, &ISSUED.replace("\"12\"", "\"13\"")));
    assert_eq!((desk.run("render giao-ban.toml --kind giay-moi").code, desk.bytes(PDF) == numbered), (1, true));
}

#[test]
fn a_signed_file_of_an_issued_notice_is_kept_and_others_are_written() {
    let (desk, drafted) = desk();
    // Digital signatures stand behind what was signed.
    let signed = [drafted.as_slice(), b"signed"].concat();
    desk.put(PDF, &signed);
    std::fs::remove_file(desk.path().join("out/giao-ban.ket-luan.pdf")).expect("the conclusion was made");
    let run = case("issued", &desk, "render giao-ban.toml");
    assert_eq!((run.code, run.made), (0, vec!["out/giao-ban.ket-luan.pdf".to_owned()]));
    assert!(desk.bytes(PDF) == signed, "the signed file was written over");
    let run = case("issued-en", &desk, "render giao-ban.toml --lang en --kind giay-moi");
    assert_eq!((run.code, desk.bytes(PDF) == signed), (0, true));
    assert_eq!(desk.run("render giao-ban.toml --kind ket-luan").code, 0);
}

#[test]
fn a_read_only_file_is_kept_though_it_lacks_only_the_number() {
    let (desk, drafted) = desk();
    let path = desk.path().join(PDF);
    let mut permissions = std::fs::metadata(&path).expect("the file is there").permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).expect("permissions can be set");
    assert_eq!((desk.run("render giao-ban.toml --kind giay-moi").code, desk.bytes(PDF) == drafted), (1, true));
}

#[test]
fn a_spec_that_says_something_else_than_what_was_signed_is_an_error() {
    let (desk, signed) = desk();
    let moved = changed(DRAFT, ISSUED).replace("Phòng họp tầng 4", "Phòng họp tầng 5");
    desk.put("giao-ban.toml", &moved);
    let run = case("issued-otherwise", &desk, "render giao-ban.toml --kind giay-moi");
    assert_eq!((run.code, desk.bytes(PDF) == signed), (1, true));
}

#[test]
fn it_is_written_by_force_or_elsewhere_or_for_the_first_time() {
    let (desk, signed) = desk();
    assert_eq!(desk.run("render giao-ban.toml -o khac").code, 0);
    assert_eq!((desk.run("render giao-ban.toml --force").code, desk.bytes(PDF) == signed), (0, false));
    // What is the same is not lost.
    assert_eq!(desk.run("render giao-ban.toml").code, 0);
}

#[test]
fn a_number_or_a_day_alone_issues_nothing() {
    for typed in ["number = \"12\"\ndate = \"11/2024\"", "number = false\ndate = \"20/11/2024\""] {
        let (desk, signed) = desk();
        desk.put("giao-ban.toml", changed(DRAFT, &format!("kind = \"giay-moi\"\n{typed}")));
        assert_eq!((desk.run("render giao-ban.toml").code, desk.bytes(PDF) == signed), (0, false), "{typed}");
    }
}

#[test]
fn the_showcases_are_rendered_again_and_again() {
    let desk = Desk::new();
    for path in tomls("meetings") {
        desk.put(&path, text(&path));
    }
    for _ in 0..2 {
        let run = desk.run("render --format md");
        assert_eq!((run.code, run.err.as_str()), (0, ""));
    }
}
