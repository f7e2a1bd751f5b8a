//! Drafts that somebody else wrote: each shape is read and left in peace, each planted fault is found at its words.

mod cli;
mod comment;
mod import;
mod made;
mod read;
mod silent;

use std::sync::LazyLock;

use vanthu::Shelf;
use vanthu::check::{Handed, Status, manuscript};
use vanthu::finding::Finding;
use vanthu::read::parts::Parts;
use vanthu::read::{Format, Manuscript};

use made::{Made, letter, notice, party, styles};

static SHELF: LazyLock<Shelf> = LazyLock::new(|| Shelf::new(Vec::new(), Vec::new()));

/// Reads a file that can be read.
fn manuscript_of(bytes: &[u8]) -> Manuscript {
    vanthu::read::read("a.docx", Format::Docx, bytes).unwrap_or_else(|finding| panic!("{finding:?}"))
}

/// What is found in a draft.
fn found_in(manuscript: &Manuscript) -> Vec<Finding> {
    let parts = Parts::of(manuscript);
    let office = SHELF.office_of(&parts).map(|shelved| &shelved.office);
    let status = Status::default();
    self::manuscript(Handed { manuscript, parts: &parts, office, nobody: SHELF.nobody(), status })
}

/// Codes with the words that they are about.
fn told(bytes: &[u8]) -> Vec<(&'static str, String)> {
    let found = found_in(&manuscript_of(bytes));
    let words = |finding: &Finding| {
        finding.place.as_ref().map(|place| place.source.slice(place.span).to_owned()).unwrap_or_default()
    };
    found.iter().map(|finding| (finding.rule.code, words(finding))).collect()
}

fn with(mut made: Made, change: impl FnOnce(&mut Made)) -> Made {
    change(&mut made);
    made
}

#[test]
fn planted_faults_are_found_at_their_words() {
    let section = |from: &str, to: &str| with(notice(), |made| made.section = made.section.replace(from, to));
    let cases: Vec<(Made, &str, &str)> = vec![
        (section("11907\" w:h=\"16840", "12240\" w:h=\"15840"), "F201", "UBND TỈNH LẠNG SƠN"),
        (section("w:left=\"1701", "w:left=\"1134"), "F202", "UBND TỈNH LẠNG SƠN"),
        (
            with(notice(), |made| {
                made.parts =
                    [("word/styles.xml".to_owned(), styles("<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\"/>"))]
                        .into()
            }),
            "F203",
            "UBND TỈNH LẠNG SƠN",
        ),
        (
            with(notice(), |made| made.size = 24),
            "F204",
            "Ngày 12/3/2026 (thứ Năm), Giám đốc Sở chủ trì cuộc họp về tiến độ các cụm công nghiệp trên địa bàn tỉnh.",
        ),
        (
            with(notice(), |made| made.national[0] = "CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM".into()),
            "F210",
            "CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM",
        ),
        (
            with(notice(), |made| made.national[1] = "Độc lập – Tự do – Hạnh phúc".into()),
            "F211",
            "Độc lập – Tự do – Hạnh phúc",
        ),
        (with(notice(), |made| made.national[1].clear()), "F217", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (with(notice(), |made| made.number = "Số: 15/KH-SCT".into()), "F212", "KH"),
        (with(letter(), |made| made.number = "Số: 15/TB-SCT".into()), "F212", "TB"),
        (with(notice(), |made| made.number = "Số:    /TB-UBND".into()), "F213", "TB-UBND"),
        (with(notice(), |made| made.number = "Số: 5/TB-SCT".into()), "F214", "5"),
        (with(notice(), |made| made.number = "Số 15/TB-SCT".into()), "F214", "Số"),
        (with(notice(), |made| made.date = "Lạng Sơn, ngày 5 tháng 3 năm 2026".into()), "F215", "5"),
        (with(notice(), |made| made.date = "Lạng Sơn ngày 15 tháng 3 năm 2026".into()), "F215", "Lạng Sơn"),
        (with(notice(), |made| made.date = "Lạng Sơn, ngày 31 tháng 4 năm 2026".into()), "L301", "31 tháng 4"),
        (with(letter(), |made| drop(made.recipients.remove(0))), "F220", "Nơi nhận:"),
        (with(notice(), |made| drop(made.recipients.pop())), "F221", "Nơi nhận:"),
        (with(notice(), |made| made.body[5] = made.body[5].replace("./.", ".")), "F222", "hiện."),
        (
            with(notice(), |made| made.body[3] = "2. Văn phòng Sở  chuẩn bị hồ sơ làm việc với các chủ đầu tư.".into()),
            "F223",
            " ",
        ),
        (with(notice(), |made| made.body[0] = made.body[0].replace("thứ Năm", "thứ Sáu")), "L302", "thứ Sáu"),
        (with(notice(), |made| made.body[2] = made.body[2].replace("20/3", "32/3")), "L301", "32/3/2026"),
        (with(notice(), |made| made.body[3] = made.body[3].replace("làm việc với", "làm việc với với")), "L207", "với"),
        (with(notice(), |made| made.body[4] = "4. Các phòng chuyên môn phối hợp thực hiện.".into()), "L251", "4."),
        (with(letter(), |made| made.body[0] = made.body[0].replace("UBND tỉnh, Sở", "UBND tỉnh , Sở")), "L209", " ,"),
    ];
    for (made, code, words) in cases {
        let told = told(&made.file());
        assert!(told.iter().any(|(own, place)| *own == code && place.contains(words)), "{code}: {told:?}");
        assert!(told.iter().all(|(own, _)| *own == code), "beside {code}: {told:?}");
    }
}

#[test]
fn shapes_of_offices_are_left_in_peace() {
    let plain = |made: Made| made.file();
    let nfd = |text: &str| unicode_normalization::UnicodeNormalization::nfd(text).collect::<String>();
    let theme = "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface=\"Cambria\"/></a:majorFont><a:minorFont><a:latin typeface=\"Times New Roman\"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>";
    let themed = [
        ("word/styles.xml".to_owned(), styles("<w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"/>")),
        ("word/theme/theme1.xml".to_owned(), theme.to_owned()),
    ];
    let own = notice()
        .document()
        .replace("xmlns:w=", "xmlns:x=")
        .replace("<w:", "<x:")
        .replace("</w:", "</x:")
        .replace(" w:", " x:");
    let shapes: Vec<(&str, Vec<u8>)> = vec![
        ("blank number and day", plain(notice())),
        ("letter", plain(letter())),
        ("party", plain(party())),
        (
            "given number and day",
            plain(with(notice(), |made| {
                made.number = "Số: 15/TB-SCT".into();
                made.date = "Lạng Sơn, ngày 05 tháng 02 năm 2026".into();
                made.body.drain(..1);
                made.body[1] = made.body[1].replace("20/3", "20/02");
            })),
        ),
        (
            "other tone marks",
            plain(with(notice(), |made| made.national[0] = "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM".into())),
        ),
        ("loose marks", notice().file_of(&nfd(&notice().document()))),
        ("faces of the theme", plain(with(notice(), |made| made.parts = themed.into()))),
        ("another prefix", notice().file_of(&own)),
        ("tabs in place of a table", plain(with(notice(), |made| made.tabs = true))),
        (
            "lines ended by hand",
            plain(with(notice(), |made| {
                made.issuer = vec!["SỞ CÔNG THƯƠNG\nTỈNH LẠNG SƠN".into()];
                made.subject = vec!["Kết luận của Giám đốc Sở tại cuộc họp\nvề tiến độ các cụm công nghiệp".into()];
            })),
        ),
        (
            "narrow margins inside the range",
            plain(with(notice(), |made| {
                made.section = made.section.replace("1701", "1985").replace("w:right=\"1134", "w:right=\"850")
            })),
        ),
        (
            "deleted words",
            notice().file_of(&notice().document().replacen(
                "<w:r>",
                "<w:del><w:r><w:delText>thứ Sáu, ngày 31/2/2026</w:delText></w:r></w:del><w:r>",
                9,
            )),
        ),
        (
            "a column before the text",
            plain(with(notice(), |made| {
                made.body.insert(2, "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>TT</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Đơn vị</w:t></w:r></w:p></w:tc></w:tr></w:tbl>".into())
            })),
        ),
        (
            "a field",
            plain(with(notice(), |made| {
                made.body[4] = "<w:p><w:r><w:t>3. Các phòng chuyên môn phối hợp thực hiện trong </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> DATE  bàn  giao ,</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t xml:space=\"preserve\"> quý</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> này.</w:t></w:r></w:p>".into()
            })),
        ),
        (
            "hidden words",
            plain(with(notice(), |made| {
                made.body[4] = "<w:p><w:r><w:t>3. Các phòng chuyên môn phối hợp thực hiện.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> ,, 31/2/2026</w:t></w:r></w:p>".into()
            })),
        ),
        (
            "face of 1999 by name, letters of today",
            notice().file_of(&notice().document().replacen(
                "<w:rPr>",
                "<w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\".VnTime\"/>",
                5,
            )),
        ),
    ];
    for (shape, bytes) in shapes {
        assert_eq!(told(&bytes), [], "{shape}");
    }
}

#[test]
fn what_is_no_document_is_not_measured() {
    let made = with(notice(), |made| made.section = made.section.replace("1701", "700"));
    let whole = made.document();
    let text = &whole[whole.find("</w:tbl>").map_or(0, |at| at + 8)..whole.rfind("<w:tbl>").unwrap_or(whole.len())];
    let begin = &whole[..whole.find("<w:tbl>").unwrap_or_default()];
    let end = &whole[whole.rfind("<w:sectPr>").unwrap_or_default()..];
    assert_eq!(told(&made.file_of(&format!("{begin}{text}{end}"))), []);
}
