//! Specs made of drafts: printed again they have the words of the draft, and what they do not know they leave open.

use vanthu::face::Faces;
use vanthu::import::{Imported, import, likeness};
use vanthu::read::parts::{Parts, Role};
use vanthu::source::Source;
use vanthu::write::docx;
use vanthu::{Draft, draft};

use super::made::{Made, letter, notice};
use super::{SHELF, manuscript_of, with};
use crate::support::desk::Desk;
use crate::support::repository::{documents, specs};

fn imported(bytes: &[u8], office: Option<&str>) -> Option<(Imported, Draft, String)> {
    let manuscript = manuscript_of(bytes);
    let parts = Parts::of(&manuscript);
    let office = office.or_else(|| SHELF.office_name_of(&parts));
    let imported = import(&manuscript, &parts, office, true)?;
    let drafted = draft(&Source::new("a.toml", imported.text.as_str()), &SHELF, Faces::embedded(), None);
    let own = parts.stretches.iter().zip(&parts.roles);
    let own = own.filter(|(_, role)| !matches!(role, Role::Beside | Role::HeadOther));
    let words = own.map(|(stretch, _)| stretch.text.as_str()).collect::<Vec<_>>().join(" ");
    Some((imported, drafted, words))
}

/// A draft of an office that the program knows.
fn of_office(made: Made) -> Made {
    with(made, |made| {
        made.parent = "UBND TỈNH LẠNG SƠN".into();
        made.issuer = vec!["VĂN PHÒNG".into()];
    })
}

#[test]
fn what_this_program_printed_is_printed_again() {
    let mut count = 0;
    for path in specs() {
        for made in documents(&path) {
            let bytes = docx::write(&made.document, None).expect("a package can be put together");
            let Some((_, drafted, words)) = imported(&bytes, None) else { continue };
            if let Some(printed) = drafted.documents.first() {
                let like = likeness(&words, &printed.document.text().replace('\u{a0}', " "));
                assert!(like > 0.985, "{path} {}: {like}", made.name);
                count += 1;
            }
        }
    }
    assert!(count > 10, "{count}");
}

#[test]
fn drafts_of_others_come_in_whole() {
    let invitation = with(of_office(notice()), |made| {
        made.title = Some("GIẤY MỜI".into());
        made.number = "Số:     /GM-VP".into();
        made.subject = vec!["Dự họp rà soát tiến độ các cụm công nghiệp".into()];
        made.body = [
            "Thực hiện chương trình công tác, Văn phòng tổ chức cuộc họp như sau:",
            "1. Thời gian: từ 14 giờ 00 ngày 12/3/2026 (thứ Năm).",
            "2. Địa điểm: Phòng họp tầng 2, trụ sở UBND tỉnh.",
            "3. Thành phần:",
            "- Đồng chí Nguyễn Văn A, Chánh Văn phòng - Chủ trì;",
            "- Lãnh đạo các phòng.",
            "Trân trọng kính mời các thành phần tham dự./.",
        ]
        .map(str::to_owned)
        .into();
    });
    for (name, made) in [("letter", of_office(letter())), ("notice", of_office(notice())), ("invitation", invitation)] {
        let (imported, drafted, words) =
            imported(&made.file(), Some("vp-ubnd-tinh-lang-son")).expect("it is one of ours");
        if name == "notice" {
            // Who chaired stands there by the title alone.
            assert!(imported.marks > 0 && imported.text.contains("chair = \"[điền:"), "{}", imported.text);
            continue;
        }
        assert_eq!(imported.marks, 0, "{name}: {}", imported.text);
        let printed =
            drafted.documents.first().unwrap_or_else(|| panic!("{name}: {:?}\n{}", drafted.findings, imported.text));
        let like = likeness(&words, &printed.document.text().replace('\u{a0}', " "));
        assert!(like > 0.97, "{name}: {like}\n{words}\n{}", printed.document.text());
        if name == "invitation" {
            assert!(imported.text.contains("time = \"14:00 12/3/2026\""), "{}", imported.text);
            assert!(imported.text.contains("chair = { name = \"Nguyễn Văn A\", title = \"Chánh Văn phòng\" }"));
        }
    }
}

#[test]
fn an_unknown_office_is_left_open() {
    let (imported, drafted, _) = imported(&letter().file(), None).expect("it is a letter");
    assert!(drafted.documents.is_empty() && imported.marks == 1, "{}", imported.text);
    assert!(imported.text.contains("# tiêu đề: UBND TỈNH LẠNG SƠN SỞ CÔNG THƯƠNG"), "{}", imported.text);
    let other = with(notice(), |made| made.title = Some("QUYẾT ĐỊNH".into()));
    assert!(super::import::imported(&other.file(), None).is_none());
}

#[test]
fn a_spec_is_written_beside_the_draft_and_never_over_another() {
    let desk = Desk::with("cu.docx", of_office(letter()).file());
    let run = desk.run("import cu.docx");
    assert_eq!((run.code, run.made), (0, vec!["cu.toml".to_owned()]), "{}", run.err);
    assert!(run.out.contains("in lại giống"), "{}", run.out);
    assert_eq!(desk.run("check cu.toml").code, 0);
    assert_eq!(desk.run("import cu.docx").code, 2);
    let run = desk.run("import cu.docx moi.toml --new-date");
    assert!(run.code == 0 && desk.text("moi.toml").contains("[điền:"), "{}", run.err);
    desk.put("x.docx", with(notice(), |made| made.title = Some("QUYẾT ĐỊNH".into())).file());
    assert_eq!(desk.run("import x.docx").code, 2);
}
