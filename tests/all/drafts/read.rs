//! What is read of a file, and what is said where nothing can be.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use proptest::sample::Index;
use vanthu::finding::words::{self, Lang};
use vanthu::read::parts::{Parts, Role};
use vanthu::read::{Format, Spot, read};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::made::{letter, notice, styles};
use super::{found_in, manuscript_of, with};
use crate::support::cases::cases;
use crate::support::docx_text::{packed, parts};

/// The texts of a file's paragraphs that have any.
fn texts(bytes: &[u8]) -> Vec<String> {
    let manuscript = manuscript_of(bytes);
    manuscript
        .paragraphs
        .iter()
        .filter(|paragraph| !paragraph.is_blank())
        .map(|paragraph| paragraph.text.clone())
        .collect()
}

fn said(format: Format, bytes: &[u8]) -> String {
    let finding = read("a.docx", format, bytes).expect_err("it cannot be read");
    assert_eq!(finding.file_name(), "a.docx");
    words::sentences(&finding, Lang::Vi).message
}

#[test]
fn parts_are_told_apart() {
    let manuscript = manuscript_of(&letter().file());
    let parts = Parts::of(&manuscript);
    assert_eq!(parts.words(Role::Parent), "UBND TỈNH LẠNG SƠN");
    assert_eq!(parts.words(Role::Issuer), "SỞ CÔNG THƯƠNG");
    assert_eq!(parts.words(Role::LetterSubject), "V/v rà soát tiến độ các cụm công nghiệp");
    assert_eq!(parts.words(Role::Addressee), "- Sở Tài chính; - UBND xã Tân An.");
    assert_eq!(parts.words(Role::Recipient), "- Như trên; - Lưu: VT, QLCN.");
    assert_eq!(parts.words(Role::Signature), "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Trần Thị B");
    assert_eq!(parts.of_role(Role::Body).count(), 2);
    let number = parts.number.as_ref().expect("it has a number");
    assert_eq!((number.number.as_deref(), number.symbol.as_str()), (None, "SCT-QLCN"));
    assert!(parts.is_document() && parts.issuer_is_sure && parts.recipients_are_sure);
}

#[test]
fn changes_fields_boxes_and_breaks_are_read_as_they_print() {
    let body = [
        "<w:p><w:r><w:t>Một</w:t></w:r><w:ins><w:r><w:t xml:space=\"preserve\"> hai</w:t></w:r></w:ins><w:del><w:r><w:delText> ba</w:delText></w:r></w:del></w:p>",
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">Bốn </w:t></w:r></w:p>",
        "<w:p><w:r><w:t>năm</w:t><w:br/><w:t>Sáu</w:t><w:noBreakHyphen/><w:t>bảy</w:t></w:r></w:p>",
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent><w:t>Tám</w:t></w:r></w:p>",
    ];
    let made = with(notice(), |made| made.body = body.map(str::to_owned).into());
    let texts = texts(&made.file());
    let at = texts.iter().position(|text| text == "Một hai").unwrap_or_else(|| panic!("{texts:?}"));
    assert_eq!(texts[at..at + 4], ["Một hai", "Bốn năm Sáu-bảy", "Tám", "Trong khung"]);
    let manuscript = manuscript_of(&made.file());
    assert!(manuscript.has_deletions);
    let first = manuscript.paragraphs.iter().find(|paragraph| paragraph.text == "Một hai").expect("it is read");
    let inserted: Vec<_> =
        first.runs.iter().filter(|run| run.look.inserted).map(|run| &first.text[run.range.clone()]).collect();
    assert_eq!(inserted, [" hai"]);
    assert!(manuscript.paragraphs.iter().any(|paragraph| paragraph.spot == Spot::Box));
}

#[test]
fn word_counts_its_lists() {
    let numbering = "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"3\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2)\"/></w:lvl></w:abstractNum><w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num></w:numbering>";
    let listed = |number: u32, level: u32| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr></w:pPr><w:r><w:t>Việc</w:t></w:r></w:p>"
        )
    };
    let made = with(notice(), |made| {
        made.parts = [("word/numbering.xml".to_owned(), numbering.to_owned())].into();
        made.body =
            vec![listed(2, 0), listed(2, 1), listed(2, 1), listed(2, 0), listed(2, 1), listed(3, 0), listed(9, 0)];
    });
    let manuscript = manuscript_of(&made.file());
    let labels: Vec<_> = manuscript
        .paragraphs
        .iter()
        .filter(|paragraph| paragraph.text == "Việc")
        .map(|paragraph| paragraph.label.as_deref())
        .collect();
    assert_eq!(labels, [Some("I."), Some("3)"), Some("4)"), Some("II."), Some("3)"), Some("I."), None]);
}

#[test]
fn what_cannot_be_read_is_told_in_a_sentence() {
    let compound = |stream: &str| {
        let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    let bomb = {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        for (path, text) in parts(&notice().file()).into_iter().filter(|(path, _)| path != "word/document.xml") {
            zip.start_file(path, packed).expect("memory can be written to");
            zip.write_all(text.as_bytes()).expect("memory can be written to");
        }
        zip.start_file("word/document.xml", packed).expect("memory can be written to");
        (0..40).for_each(|_| zip.write_all(&vec![b' '; 1 << 20]).expect("memory can be written to"));
        zip.finish().expect("memory can be written to").into_inner()
    };
    let entity = notice().file_of("<!DOCTYPE x [<!ENTITY a \"b\">]><x/>");
    let cut = &notice().file()[..600];
    let table = {
        let mut parts = parts(&notice().file());
        parts.insert("word/document.xml".into(), "<workbook/>".into());
        packed(&parts)
    };
    for (bytes, what) in [
        (compound("EncryptedPackage"), "mật khẩu"),
        (compound("WordDocument"), "kiểu cũ"),
        (b"{\\rtf1 a}".to_vec(), "RTF"),
        (Vec::new(), "rỗng"),
        (b"%PDF-1.7".to_vec(), "hỏng"),
        (cut.to_vec(), "hỏng"),
        (notice().file_of("<w:document><w:body>"), "hỏng"),
        (bomb, "nén quá nhiều"),
        (entity, "nén quá nhiều"),
        (notice().file_of(&"<a>".repeat(5000)), "lồng quá sâu"),
        (table, "Excel"),
    ] {
        assert!(said(Format::Docx, &bytes).contains(what), "{what}: {}", said(Format::Docx, &bytes));
    }
}

#[test]
fn letters_of_old_encodings_are_told_and_old_faces_are_not() {
    let faced = |text: &str| {
        let run = format!(
            "<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr><w:t>{text}</w:t></w:r></w:p>"
        );
        with(notice(), |made| made.body.insert(2, run)).file()
    };
    let finding = read("a.docx", Format::Docx, &faced("ñy ban nh©n d©n tØnh L¹ng S¬n")).expect_err("it is in TCVN3");
    assert_eq!(finding.rule.code, "S202");
    assert!(read("a.docx", Format::Docx, &faced("Ủy ban nhân dân tỉnh Lạng Sơn")).is_ok());
}

#[test]
fn markdown_and_text_have_the_same_parts() {
    let markdown = "| UBND TỈNH LẠNG SƠN<br>**SỞ CÔNG THƯƠNG** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**<br>**Độc lập \\- Tự do \\- Hạnh phúc** |\n| --- | --- |\n| Số: 15/TB-SCT | *Lạng Sơn, ngày 05 tháng 3 năm 2026* |\n\n## THÔNG BÁO\n\n**Kết luận của Giám đốc Sở**\n\nNgày 04/3/2026, Giám đốc Sở kết luận\nnhư sau:\n\n1. Các phòng thực hiện./.\n\nNơi nhận:\n- Các phòng;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nNguyễn Văn A\n";
    let text = "UBND TỈNH LẠNG SƠN\nSỞ CÔNG THƯƠNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/TB-SCT\nLạng Sơn, ngày 05 tháng 3 năm 2026\nTHÔNG BÁO\nKết luận của Giám đốc Sở\nNgày 04/3/2026, Giám đốc Sở kết luận như sau:\n1. Các phòng thực hiện./.\nNơi nhận:\n- Các phòng;\n- Lưu: VT.\nGIÁM ĐỐC\nNguyễn Văn A\n";
    for (format, text) in [(Format::Markdown, markdown), (Format::Plain, text)] {
        let manuscript = read("a", format, text.as_bytes()).expect("it is text");
        let parts = Parts::of(&manuscript);
        assert_eq!(parts.words(Role::Motto), "Độc lập - Tự do - Hạnh phúc", "{format:?}");
        assert_eq!(parts.words(Role::Subject), "Kết luận của Giám đốc Sở", "{format:?}");
        assert_eq!(parts.words(Role::Body), "Ngày 04/3/2026, Giám đốc Sở kết luận như sau: 1. Các phòng thực hiện./.");
        assert_eq!(parts.words(Role::Recipient), "- Các phòng; - Lưu: VT.");
        assert_eq!(parts.words(Role::Signature), "GIÁM ĐỐC Nguyễn Văn A");
        assert_eq!(found_in(&manuscript), [], "{format:?}");
        let wrong = text.replace("04/3/2026", "31/4/2026");
        let manuscript = read("a", format, wrong.as_bytes()).expect("it is text");
        let found = found_in(&manuscript);
        let place = found.first().and_then(|finding| finding.place.as_ref()).expect("the day is told");
        assert_eq!(wrong.find("31/4/2026"), Some(place.span.start), "{format:?}");
    }
}

#[test]
fn styles_take_effect_from_defaults_to_runs() {
    let made = with(notice(), |made| {
        let own = styles("<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/><w:sz w:val=\"20\"/>").replace("</w:styles>", "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"Normal\"/><w:rPr><w:sz w:val=\"26\"/><w:b/></w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"b\"><w:rPr><w:b/><w:rFonts w:ascii=\"Cambria\" w:hAnsi=\"Cambria\"/></w:rPr></w:style></w:styles>");
        made.parts = [("word/styles.xml".to_owned(), own)].into();
        made.body = vec!["<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>ba</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"b\"/><w:sz w:val=\"30\"/></w:rPr><w:t>bốn</w:t></w:r></w:p>".into()];
    });
    let manuscript = manuscript_of(&made.file());
    let paragraph = manuscript.paragraphs.iter().find(|paragraph| paragraph.text == "babốn").expect("it is read");
    let looks: Vec<_> = paragraph
        .runs
        .iter()
        .map(|run| (run.look.face.as_deref(), run.look.size.map(|size| size.0), run.look.emphasis.bold))
        .collect();
    // What a style of letters makes bold in bold text is plain.
    assert_eq!(looks, [(Some("Arial"), Some(13.0), true), (Some("Cambria"), Some(15.0), false)]);
}

proptest! {
    #![proptest_config(cases(200))]

    /// No file makes the program stop, be its package or its text changed at any places.
    #[test]
    fn nothing_panics(bytes in prop::collection::vec((any::<Index>(), any::<u8>()), 1..12), inside in any::<bool>(), cut in any::<Index>()) {
        let file = letter().file();
        let changed = if inside {
            let mut text = letter().document().into_bytes();
            bytes.iter().for_each(|(at, byte)| { let at = at.index(text.len()); text[at] = *byte; });
            letter().file_of(&String::from_utf8_lossy(&text))
        } else {
            let mut file = file;
            bytes.iter().for_each(|(at, byte)| { let at = at.index(file.len()); file[at] = *byte; });
            file.truncate(cut.index(file.len()) + file.len() / 2);
            file
        };
        for format in [Format::Docx, Format::Markdown, Format::Plain] {
            if let Ok(manuscript) = read("a", format, &changed) {
                found_in(&manuscript);
            }
        }
    }

    /// Nor does any text.
    #[test]
    fn no_text_panics(text in "(Số|Kính gửi:|Nơi nhận:|ngày|tháng|năm|CỘNG HÒA|THÔNG BÁO|[ \\t\\n|*#<>\\\\/.,:;-]|[0-9]|\\PC){0,60}") {
        for format in [Format::Markdown, Format::Plain] {
            if let Ok(manuscript) = read("a", format, text.as_bytes()) {
                found_in(&manuscript);
            }
        }
    }
}
