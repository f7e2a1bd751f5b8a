//! Word files in the shapes of offices, put together by hand: nothing of this program's own writer is in them.

use std::collections::BTreeMap;

use crate::support::docx_text::{Parts, packed};

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A letterhead, text and foot, to be changed before the file is made.
#[derive(Debug, Clone)]
pub(super) struct Made {
    pub(super) parent: String,
    pub(super) issuer: Vec<String>,
    pub(super) national: [String; 2],
    pub(super) number: String,
    pub(super) date: String,
    /// Subject of a letter, under its number.
    pub(super) about: Option<String>,
    pub(super) title: Option<String>,
    pub(super) subject: Vec<String>,
    pub(super) addressees: Vec<String>,
    pub(super) body: Vec<String>,
    pub(super) recipients: Vec<String>,
    pub(super) signature: Vec<String>,
    pub(super) section: String,
    /// Parts beside the text, by their paths.
    pub(super) parts: Parts,
    /// Half-points of the text.
    pub(super) size: u32,
    /// Whether the letterhead is a table, or lines with tabs.
    pub(super) tabs: bool,
}

fn strings<const N: usize>(texts: [&str; N]) -> Vec<String> {
    texts.map(str::to_owned).into()
}

/// A notice of a department as a typist makes it: a head table, styles, blanks for number and day.
pub(super) fn notice() -> Made {
    Made {
        parent: "UBND TỈNH LẠNG SƠN".to_owned(),
        issuer: strings(["SỞ CÔNG THƯƠNG"]),
        national: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"].map(str::to_owned),
        number: "Số:        /TB-SCT".to_owned(),
        date: "Lạng Sơn, ngày       tháng 3 năm 2026".to_owned(),
        about: None,
        title: Some("THÔNG BÁO".to_owned()),
        subject: strings(["Kết luận của Giám đốc Sở tại cuộc họp", "về tiến độ các cụm công nghiệp"]),
        addressees: Vec::new(),
        body: strings([
            "Ngày 12/3/2026 (thứ Năm), Giám đốc Sở chủ trì cuộc họp về tiến độ các cụm công nghiệp trên địa bàn tỉnh.",
            "Sau khi nghe các phòng báo cáo, Giám đốc Sở kết luận như sau:",
            "1. Phòng Quản lý công nghiệp hoàn thiện báo cáo, trình Giám đốc Sở trước ngày 20/3/2026.",
            "2. Văn phòng Sở chuẩn bị hồ sơ làm việc với các chủ đầu tư.",
            "3. Các phòng chuyên môn phối hợp thực hiện.",
            "Trên đây là kết luận của Giám đốc Sở, Văn phòng Sở thông báo để các phòng thực hiện./.",
        ]),
        recipients: strings(["- Giám đốc Sở (b/c);", "- Các phòng chuyên môn;", "- Lưu: VT, VP."]),
        signature: strings(["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", "", "", "Nguyễn Văn A"]),
        section:
            r#"<w:pgSz w:w="11907" w:h="16840"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/>"#
                .to_owned(),
        parts: BTreeMap::new(),
        size: 28,
        tabs: false,
    }
}

/// A letter with its subject under the number.
pub(super) fn letter() -> Made {
    Made {
        number: "Số:        /SCT-QLCN".to_owned(),
        about: Some("V/v rà soát tiến độ các cụm công nghiệp".to_owned()),
        title: None,
        subject: Vec::new(),
        addressees: strings(["Kính gửi:", "- Sở Tài chính;", "- UBND xã Tân An."]),
        body: strings([
            "Thực hiện Kế hoạch số 15/KH-UBND ngày 05/02/2026 của UBND tỉnh, Sở Công Thương đề nghị các cơ quan rà soát tiến độ các cụm công nghiệp.",
            "Văn bản gửi về Sở Công Thương trước ngày 25/3/2026 để tổng hợp, báo cáo UBND tỉnh./.",
        ]),
        recipients: strings(["- Như trên;", "- Lưu: VT, QLCN."]),
        signature: strings(["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "Trần Thị B"]),
        ..notice()
    }
}

/// A notice of a committee of the Party.
pub(super) fn party() -> Made {
    Made {
        parent: "TỈNH ỦY LẠNG SƠN".to_owned(),
        issuer: strings(["VĂN PHÒNG", "*"]),
        national: ["ĐẢNG CỘNG SẢN VIỆT NAM", ""].map(str::to_owned),
        number: "Số      -TB/VPTU".to_owned(),
        recipients: strings(["- Thường trực Tỉnh ủy (b/c);", "- Các ban đảng;", "- Lưu Văn phòng Tỉnh ủy."]),
        signature: strings(["CHÁNH VĂN PHÒNG", "", "Lê Văn C"]),
        body: strings([
            "Ngày 12/3/2026, Thường trực Tỉnh ủy làm việc với các ban đảng và kết luận như sau:",
            "1. Các ban đảng chuẩn bị nội dung báo cáo.",
            "2. Văn phòng Tỉnh ủy theo dõi, đôn đốc việc thực hiện.",
        ]),
        section:
            r#"<w:pgSz w:w="11907" w:h="16840"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/>"#
                .to_owned(),
        ..notice()
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// Runs of a text, cut at every third word as Word cuts them; tabs and line ends are Word's.
fn runs(text: &str, properties: &str) -> String {
    let mut made = String::new();
    let words: Vec<&str> = text.split_inclusive(' ').collect();
    for piece in words.chunks(3) {
        let piece = escaped(&piece.concat()).replace('\t', "</w:t><w:tab/><w:t xml:space=\"preserve\">");
        let piece = piece.replace('\n', "</w:t><w:br/><w:t xml:space=\"preserve\">");
        made += &format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{piece}</w:t></w:r>");
    }
    made
}

/// A paragraph; what begins with `<` is one already.
pub(super) fn paragraph(text: &str, align: &str, size: u32, more: &str) -> String {
    if text.starts_with('<') {
        return text.to_owned();
    }
    let properties = format!("{more}<w:sz w:val=\"{size}\"/>");
    format!("<w:p><w:pPr><w:jc w:val=\"{align}\"/></w:pPr>{}</w:p>", runs(text, &properties))
}

fn cell(paragraphs: &[String]) -> String {
    let empty = if paragraphs.is_empty() { "<w:p/>" } else { "" };
    format!("<w:tc><w:tcPr><w:tcW w:w=\"4500\"/></w:tcPr>{}{empty}</w:tc>", paragraphs.concat())
}

fn table(rows: &[[Vec<String>; 2]]) -> String {
    let row = |cells: &[Vec<String>; 2]| format!("<w:tr>{}{}</w:tr>", cell(&cells[0]), cell(&cells[1]));
    format!("<w:tbl><w:tblPr/>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

const BOLD: &str = "<w:b/>";

impl Made {
    fn head(&self) -> String {
        let centred = |text: &String, size: u32, more: &str| paragraph(text, "center", size, more);
        let mut issuer = vec![centred(&self.parent, 24, "")];
        issuer.extend(self.issuer.iter().map(|line| centred(line, 24, BOLD)));
        let mut national = vec![centred(&self.national[0], 24, BOLD)];
        national.extend(self.national[1..].iter().filter(|line| !line.is_empty()).map(|line| centred(line, 26, BOLD)));
        let mut number = vec![centred(&self.number, 26, "")];
        number.extend(self.about.iter().map(|about| centred(about, 24, "")));
        if self.tabs {
            let line = |left: &str, right: &str, size| paragraph(&format!("{left}\t{right}"), "left", size, "");
            let lines = [line(&self.parent, &self.national[0], 24), line(&self.issuer[0], &self.national[1], 26)];
            return lines.concat() + &line(&self.number, &self.date, 26);
        }
        table(&[[issuer, national], [number, vec![centred(&self.date, 26, "<w:i/>")]]])
    }

    fn foot(&self) -> String {
        let mut recipients = vec![paragraph("Nơi nhận:", "left", 24, "<w:b/><w:i/>")];
        recipients.extend(self.recipients.iter().map(|line| paragraph(line, "left", 22, "")));
        let signature = self.signature.iter().map(|line| paragraph(line, "center", 28, BOLD)).collect();
        table(&[[recipients, signature]])
    }

    /// The text of the main part.
    pub(super) fn document(&self) -> String {
        let mut body = self.head();
        let mut add = |text: &String, align: &str, size: u32, more: &str| body += &paragraph(text, align, size, more);
        self.title.iter().chain(&self.subject).for_each(|line| add(line, "center", 28, BOLD));
        self.addressees.iter().for_each(|line| add(line, "left", 28, ""));
        self.body.iter().for_each(|line| add(line, "both", self.size, ""));
        body += &self.foot();
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document xmlns:w=\"{WORD}\" xmlns:r=\"{RELATIONS}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:body>{body}<w:sectPr>{}</w:sectPr></w:body></w:document>",
            self.section
        )
    }

    /// The file.
    pub(super) fn file(&self) -> Vec<u8> {
        self.file_of(&self.document())
    }

    /// The file with another main part.
    pub(super) fn file_of(&self, document: &str) -> Vec<u8> {
        let mut parts = self.parts.clone();
        let mut relations = String::new();
        for (index, path) in self.parts.keys().enumerate() {
            let name = path.trim_start_matches("word/").trim_end_matches(".xml");
            let name = name.rsplit('/').next().unwrap_or(name).trim_end_matches(|c: char| c.is_ascii_digit());
            let target = path.trim_start_matches("word/");
            relations += &format!("<Relationship Id=\"r{index}\" Type=\"{RELATIONS}/{name}\" Target=\"{target}\"/>");
        }
        parts.entry("word/styles.xml".to_owned()).or_insert_with(|| {
            relations += &format!("<Relationship Id=\"rs\" Type=\"{RELATIONS}/styles\" Target=\"styles.xml\"/>");
            styles("<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/>")
        });
        let package = "http://schemas.openxmlformats.org/package/2006/relationships";
        let wrapped = |inner: &str| format!("<Relationships xmlns=\"{package}\">{inner}</Relationships>");
        parts.insert("word/_rels/document.xml.rels".to_owned(), wrapped(&relations));
        let main =
            format!("<Relationship Id=\"r1\" Type=\"{RELATIONS}/officeDocument\" Target=\"word/document.xml\"/>");
        parts.insert("_rels/.rels".to_owned(), wrapped(&main));
        let types = "http://schemas.openxmlformats.org/package/2006/content-types";
        let xml = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        let rels = "application/vnd.openxmlformats-package.relationships+xml";
        let types = format!(
            "<Types xmlns=\"{types}\"><Default Extension=\"rels\" ContentType=\"{rels}\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{xml}\"/></Types>"
        );
        parts.insert("[Content_Types].xml".to_owned(), types);
        parts.insert("word/document.xml".to_owned(), document.to_owned());
        packed(&parts)
    }
}

/// Styles whose defaults have these letters.
pub(super) fn styles(letters: &str) -> String {
    format!(
        "<w:styles xmlns:w=\"{WORD}\"><w:docDefaults><w:rPrDefault><w:rPr>{letters}</w:rPr></w:rPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style></w:styles>"
    )
}
