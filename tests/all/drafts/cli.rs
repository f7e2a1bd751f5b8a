//! `vanthu check` on drafts, named and in folders.

use super::made::notice;
use super::with;
use crate::support::desk::Desk;
use crate::support::docx_text::{packed, parts};
use crate::support::repository::text;

fn wrong() -> Vec<u8> {
    with(notice(), |made| made.body[0] = made.body[0].replace("thứ Năm", "thứ Sáu")).file()
}

#[test]
fn a_draft_is_told_by_paragraph_and_column() {
    let desk = Desk::with("gửi/dự thảo.docx", wrong());
    let before = desk.bytes("gửi/dự thảo.docx");
    let run = desk.run_words(&["check", "--format", "line", "gửi/dự thảo.docx"], &[]);
    assert!(run.code == 1 && run.out.starts_with("gửi/dự thảo.docx:10:17: L302:"), "{run:?}");
    let run = desk.run_words(&["check", "--json", "gửi"], &[]);
    let report: serde_json::Value = serde_json::from_str(&run.out).expect("the output is JSON alone");
    assert_eq!((&report["findings"][0]["line"], &report["errors"]), (&10.into(), &1.into()));
    assert_eq!((run.made, desk.bytes("gửi/dự thảo.docx")), (Vec::new(), before));
}

#[test]
fn folders_leave_out_what_this_program_made_and_notes() {
    let desk = Desk::with("meetings/a.toml", text("tests/fixtures/check/sau-loi-da-sua.toml"));
    assert_eq!(desk.run("render meetings/a.toml --format docx,md --out meetings/ra").code, 0);
    desk.put("meetings/ghi-chu.md", "# Ghi chú\n\nHọp thứ Sáu, ngày 31/4/2026 ,, gọi lại\n");
    desk.put("meetings/~$b.docx", "khóa của Word");
    let run = desk.run("check meetings");
    assert_eq!((run.code, run.out.as_str()), (0, "1 tệp: 0 lỗi, 0 cảnh báo, 0 gợi ý\n"), "{}", run.err);
    let made =
        desk.files().into_iter().find(|file| file.ends_with(".docx") && !file.contains('~')).expect("it was made");
    let mut changed = parts(&desk.bytes(&made));
    let document = changed.get_mut("word/document.xml").expect("it has a text");
    *document = document.replacen("họp", "họp ngày 31/4/2025", 1);
    desk.put(&made, packed(&changed));
    let run = desk.run("check meetings");
    assert!(run.code == 1 && run.err.contains("L301"), "{run:?}");
    desk.put("chỉ có Word/b.docx", notice().file());
    assert_eq!(desk.run_words(&["check", "chỉ có Word"], &[]).code, 0);
}

#[test]
fn refusals_are_sentences() {
    let desk = Desk::with("cu.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]);
    let run = desk.run("check cu.doc");
    assert!(run.code == 1 && run.err.contains("[S201]") && run.err.contains("lưu thành .docx"), "{run:?}");
    assert_eq!(desk.run("check khong-co.docx").code, 2);
    desk.put("a.docx", notice().file());
    let run = desk.run("check a.docx --office khong-co");
    assert!(run.code == 2 && run.err.contains("không có cơ quan “khong-co”"), "{run:?}");
    assert_eq!(desk.run("check a.docx --office vi-du-so").code, 0);
    let run = desk.run("check a.docx --stage phat-hanh");
    assert!(run.code == 1 && run.err.matches("[F216]").count() == 2, "{run:?}");
}
