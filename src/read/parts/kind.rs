//! Kinds of documents by the names that stand as titles, with their abbreviations (Decree 30/2020, PL III, I; Hướng dẫn 05-HD/VPTW).

/// A kind of document that has its name as a title.
#[derive(Debug, PartialEq, Eq)]
pub struct DocumentKind {
    /// The name in capitals.
    pub title: &'static str,
    /// Abbreviations that its symbol may have, the State's first.
    pub abbreviations: &'static [&'static str],
}

const fn kind(title: &'static str, abbreviations: &'static [&'static str]) -> DocumentKind {
    DocumentKind { title, abbreviations }
}

/// All kinds that have a title.
pub static KINDS: [DocumentKind; 30] = [
    kind("NGHỊ QUYẾT", &["NQ"]),
    kind("QUYẾT ĐỊNH", &["QĐ"]),
    kind("CHỈ THỊ", &["CT"]),
    kind("QUY CHẾ", &["QC"]),
    kind("QUY ĐỊNH", &["QyĐ", "QĐ", "QĐi"]),
    kind("THÔNG CÁO", &["TC"]),
    kind("THÔNG BÁO", &["TB"]),
    kind("HƯỚNG DẪN", &["HD"]),
    kind("CHƯƠNG TRÌNH", &["CTr"]),
    kind("KẾ HOẠCH", &["KH"]),
    kind("PHƯƠNG ÁN", &["PA"]),
    kind("ĐỀ ÁN", &["ĐA"]),
    kind("DỰ ÁN", &["DA"]),
    kind("BÁO CÁO", &["BC"]),
    kind("BIÊN BẢN", &["BB"]),
    kind("TỜ TRÌNH", &["TTr"]),
    kind("HỢP ĐỒNG", &["HĐ"]),
    kind("CÔNG ĐIỆN", &["CĐ"]),
    kind("BẢN GHI NHỚ", &["BGN"]),
    kind("BẢN THỎA THUẬN", &["BTT"]),
    kind("GIẤY ỦY QUYỀN", &["GUQ"]),
    kind("GIẤY MỜI", &["GM"]),
    kind("GIẤY GIỚI THIỆU", &["GGT"]),
    kind("GIẤY NGHỈ PHÉP", &["GNP"]),
    kind("PHIẾU GỬI", &["PG"]),
    kind("PHIẾU CHUYỂN", &["PC"]),
    kind("PHIẾU BÁO", &["PB"]),
    kind("KẾT LUẬN", &["KL"]),
    kind("THÔNG TRI", &["TT"]),
    kind("LỊCH CÔNG TÁC", &[]),
];

impl DocumentKind {
    /// The kind whose name a title is.
    #[must_use]
    pub fn of_title(title: &str) -> Option<&'static Self> {
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        let title = title.replace("UỶ", "ỦY").replace("THOẢ", "THỎA");
        KINDS.iter().find(|kind| kind.title == title)
    }

    /// Abbreviations that mean a kind of document and can be no body's: `CT` may be a chairman, `HĐ` a council, `TT` a centre, `CĐ` a
    /// college, `PC` a department of law.
    pub const SURE: [&str; 9] = ["NQ", "QĐ", "TB", "KH", "BC", "TTr", "GM", "KL", "CTr"];
}
