//! Pairs of syllables that are frequent slips and never right in an official text; each syllable alone may be a word. A pair that
//! other words can make by chance (`giám sát nhập khẩu`, `tiếp xúc tích cực`) names them.

use std::cell::LazyCell;

use super::Page;
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// A wrong pair with the right one.
struct Slip {
    first: &'static str,
    second: &'static str,
    right: &'static str,
    /// Words before it with which it is none, because its halves belong to other words.
    not_behind: &'static [&'static str],
    /// Words behind it with which it is none.
    not_before: &'static [&'static str],
    /// The words, one or two, behind it with which alone it is one, unless a mark follows; any where none is named.
    before: &'static [&'static str],
}

/// The slips, in the order of bytes. `kiêm điểm` and `đề` for `để` stand in documents that were sent out; the others are those that
/// Vietnamese dictionaries of spelling warn of, or one mark away from a word of every notice.
const SLIPS: &[Slip] = &[
    wrong("UBND", "tĩnh", "UBND tỉnh"),
    wrong("bàn", "dao", "bàn giao").before(&["mặt bằng", "hồ sơ", "tài liệu", "nhiệm vụ", "công trình"]),
    wrong("bào", "cáo", "báo cáo"),
    wrong("báo", "báo", "báo cáo")
        .not_behind(&["thông", "cảnh", "dự", "tình", "nhà", "tờ", "làm", "đọc", "được"])
        .before(&["kết quả", "tình hình", "UBND"]),
    wrong("báo", "cao", "báo cáo")
        .not_behind(&["thông", "cảnh", "dự", "tình"])
        .before(&["kết", "ubnd", "tình", "sở", "chủ"]),
    wrong("bão", "quản", "bảo quản").not_behind(&["chống", "mưa", "sau"]),
    wrong("bão", "vệ", "bảo vệ").not_behind(&["chống", "mưa", "sau", "trước", "cơn"]).not_before(&["sinh", "tinh"]),
    wrong("bão", "đảm", "bảo đảm").not_behind(&["chống", "mưa", "sau", "trước"]),
    wrong("bảo", "đãm", "bảo đảm"),
    wrong("bất", "chắc", "bất trắc").not_behind(&["không", "chẳng"]),
    wrong("bỏ", "xót", "bỏ sót"),
    wrong("bổ", "xung", "bổ sung"),
    wrong("bỗ", "sung", "bổ sung"),
    wrong("chau", "dồi", "trau dồi"),
    wrong("chi", "đạo", "chỉ đạo").not_behind(&["khoản", "phí", "để"]).not_before(&["cụ", "diễn", "đức"]),
    wrong("chia", "sẽ", "chia sẻ").not_behind(&["phân", "được", "lệ", "toán"]).before(&[
        "kinh nghiệm",
        "thông tin",
        "khó khăn",
        "dữ liệu",
    ]),
    wrong("chinh", "sách", "chính sách"),
    wrong("chiển", "khai", "triển khai"),
    wrong("chuẩn", "đoán", "chẩn đoán"),
    wrong("chuẫn", "bị", "chuẩn bị"),
    wrong("chách", "nhiệm", "trách nhiệm"),
    wrong("chình", "bày", "trình bày"),
    wrong("chính", "xách", "chính sách"),
    wrong("chính", "xát", "chính xác"),
    wrong("chũ", "quan", "chủ quan"),
    wrong("chương", "trinh", "chương trình").not_before(&["sát"]),
    wrong("chấn", "chĩnh", "chấn chỉnh"),
    wrong("chặc", "chẽ", "chặt chẽ"),
    wrong("chỉnh", "chu", "chỉn chu").not_behind(&["điều", "hiệu"]).not_before(&["kỳ", "vi", "trình", "cấp", "đáo"]),
    wrong("chỉnh", "sữa", "chỉnh sửa").not_before(&["chua", "tươi", "bột"]),
    wrong("chủ", "chì", "chủ trì"),
    wrong("chủ", "chương", "chủ trương").not_before(&["trình"]),
    wrong("chử", "ký", "chữ ký"),
    wrong("chữ", "lượng", "trữ lượng"),
    wrong("cân", "thiết", "cần thiết").not_before(&["bị", "kế", "thực"]),
    wrong("cô", "phần", "cổ phần").not_behind(&["thầy", "các"]).not_before(&["lớn", "nào", "đông"]),
    wrong("công", "tac", "công tác"),
    wrong("công", "viêng", "công viên"),
    wrong("cơ", "chê", "cơ chế"),
    wrong("cập", "nhập", "cập nhật").not_behind(&["đề", "tiếp"]),
    wrong("cọ", "sát", "cọ xát").not_before(&["nhà", "bờ", "đường", "vách"]),
    wrong("dao", "thông", "giao thông").not_before(&["thường", "dụng"]),
    wrong("dãy", "phân", "dải phân").before(&["cách"]),
    wrong("dải", "ngân", "giải ngân"),
    wrong("dải", "phóng", "giải phóng"),
    wrong("dải", "quyết", "giải quyết"),
    wrong("dự", "bao", "dự báo").not_before(&["nhiêu", "gồm", "quát"]),
    wrong("gia", "trị", "giá trị").not_behind(&["chuyên"]),
    wrong("giai", "pháp", "giải pháp"),
    wrong("giành", "riêng", "dành riêng"),
    wrong("giám", "xát", "giám sát"),
    wrong("giánh", "sát", "giám sát"),
    wrong("giải", "phân", "dải phân").before(&["cách"]),
    wrong("giải", "phòng", "giải phóng").before(&["mặt", "dân", "quân", "miền"]),
    wrong("giứt", "điểm", "dứt điểm"),
    wrong("giử", "gìn", "giữ gìn"),
    wrong("hổ", "trợ", "hỗ trợ"),
    wrong("hỗ", "chợ", "hỗ trợ"),
    wrong("hội", "đông", "hội đồng").not_behind(&["lễ", "ngày"]).not_before(&["người", "vui", "đúc", "đảo", "khách"]),
    wrong("khép", "kính", "khép kín"),
    wrong("khảo", "xát", "khảo sát"),
    wrong("khẩn", "chương", "khẩn trương"),
    wrong("khẫn", "trương", "khẩn trương"),
    wrong("khắc", "phụ", "khắc phục").not_before(&["đề", "bản", "lục"]),
    wrong("kinh", "doang", "kinh doanh"),
    wrong("kinh", "nhiệm", "kinh nghiệm"),
    wrong("kinh", "tê", "kinh tế"),
    wrong("kiêm", "điểm", "kiểm điểm").before(&[
        "trách", "rút", "tiến", "việc", "tập", "cá", "các", "đảng", "nghiêm", "làm", "đối", "đánh", "theo", "về",
        "cuối", "hằng",
    ]),
    wrong("kiểm", "cha", "kiểm tra").not_before(&["con", "mẹ"]),
    wrong("kiểm", "xoát", "kiểm soát"),
    wrong("kiểm", "đinh", "kiểm định").not_before(&["vít", "ốc"]),
    wrong("kiễm", "soát", "kiểm soát"),
    wrong("kiễm", "tra", "kiểm tra"),
    wrong("kiễm", "điểm", "kiểm điểm"),
    wrong("kế", "hoach", "kế hoạch"),
    wrong("liêng", "kết", "liên kết"),
    wrong("lâng", "cao", "nâng cao"),
    wrong("lưu", "chú", "lưu trú").not_before(&["ý", "thích"]),
    wrong("lảnh", "thổ", "lãnh thổ"),
    wrong("lảnh", "đạo", "lãnh đạo"),
    wrong("lắm", "bắt", "nắm bắt"),
    wrong("lực", "lương", "lực lượng").not_behind(&["năng"]).not_before(&["thực", "hưu"]),
    wrong("mặt", "bầng", "mặt bằng"),
    wrong("nghiệm", "vụ", "nhiệm vụ")
        .not_behind(&["kinh", "thử", "trải", "xét", "thực", "thí", "khảo"])
        .not_before(&["án", "mùa", "đông", "việc", "xuân"]),
    wrong("nghiện", "thu", "nghiệm thu"),
    wrong("nghĩ", "hưu", "nghỉ hưu"),
    wrong("nghĩ", "phép", "nghỉ phép"),
    wrong("nhiêm", "vụ", "nhiệm vụ"),
    wrong("nhiệm", "vu", "nhiệm vụ"),
    wrong("năng", "xuất", "năng suất")
        .not_behind(&["khả", "tính", "chức", "kỹ", "tiềm"])
        .not_before(&["khẩu", "bản", "hàng", "siêu", "hiện", "sắc", "phát"]),
    wrong("nổ", "lực", "nỗ lực"),
    wrong("phát", "luật", "pháp luật").not_behind(&["vi"]).not_before(&["sư"]),
    wrong("quy", "chê", "quy chế"),
    wrong("quy", "hoach", "quy hoạch"),
    wrong("quyết", "toáng", "quyết toán"),
    wrong("quốc", "tê", "quốc tế"),
    wrong("rao", "thông", "giao thông").not_before(&["báo", "tin"]),
    wrong("rà", "xoát", "rà soát"),
    wrong("rãi", "rác", "rải rác"),
    wrong("rải", "quyết", "giải quyết"),
    wrong("sai", "xót", "sai sót"),
    wrong("suất", "bản", "xuất bản"),
    wrong("suất", "khẩu", "xuất khẩu"),
    wrong("suất", "sắc", "xuất sắc"),
    wrong("sáng", "lạng", "xán lạn").before(&["tương", "của"]),
    wrong("sát", "nhập", "sáp nhập")
        .not_behind(&["giám", "kiểm", "khảo", "cảnh", "trinh", "quan", "bám", "sâu", "theo", "sít"])
        .not_before(&["khẩu", "cuộc", "liệu", "cảnh", "ngũ"]),
    wrong("sâu", "xắc", "sâu sắc"),
    wrong("sây", "dựng", "xây dựng"),
    wrong("sơ", "hữu", "sở hữu").not_behind(&["hồ"]),
    wrong("sơ", "xuất", "sơ suất")
        .not_behind(&["hồ"])
        .not_before(&["khẩu", "hàng", "cảnh", "nhập", "ngoại", "kho", "phát", "trình"]),
    wrong("sản", "suất", "sản xuất").not_behind(&["tài", "bất"]),
    wrong("sẵn", "sàn", "sẵn sàng"),
    wrong("số", "lượn", "số lượng").not_before(&["sóng", "vòng"]),
    wrong("sử", "lí", "xử lý").not_behind(&["lịch", "tiểu", "quá", "dã"]).not_before(&["luận", "do", "thuyết"]),
    wrong("sử", "lý", "xử lý").not_behind(&["lịch", "tiểu", "quá", "dã"]).not_before(&["luận", "do", "thuyết"]),
    wrong("sửa", "chửa", "sửa chữa"),
    wrong("sữ", "dụng", "sử dụng"),
    wrong("sữa", "chữa", "sửa chữa").not_behind(&["uống", "hộp", "loại"]).not_before(&["bệnh"]),
    wrong("sữa", "đổi", "sửa đổi").not_behind(&["hộp", "bịch", "chai", "lon", "tiền", "uống", "loại", "vỏ"]),
    wrong("tai", "chính", "tài chính"),
    wrong("tai", "sản", "tài sản"),
    wrong("tham", "mưa", "tham mưu"),
    wrong("tham", "ra", "tham gia"),
    wrong("than", "gia", "tham gia").not_before(&["đình"]),
    wrong("thanh", "cha", "thanh tra"),
    wrong("thiếu", "xót", "thiếu sót"),
    wrong("thành", "phân", "thành phần")
        .not_before(&["bón", "khu", "hữu", "vi", "loại", "đoạn", "xưởng", "hiệu", "tích"]),
    wrong("tháo", "gở", "tháo gỡ"),
    wrong("thâm", "quyền", "thẩm quyền"),
    wrong("thông", "bao", "thông báo").not_before(&["gồm", "quát", "nhiêu"]),
    wrong("thông", "kê", "thống kê").not_before(&["khai", "biên"]),
    wrong("thông", "quang", "thông quan").not_behind(&["giao", "truyền"]).not_before(&["học", "cảnh"]),
    wrong("thăm", "quan", "tham quan").not_before(&["trọng", "hệ", "chức", "điểm", "tâm", "khách"]),
    wrong("thẫm", "quyền", "thẩm quyền"),
    wrong("thẫm", "định", "thẩm định"),
    wrong("thự", "hiện", "thực hiện"),
    wrong("thực", "hiên", "thực hiện"),
    wrong("thực", "hiễn", "thực hiện"),
    wrong("tin", "dụng", "tín dụng").not_behind(&["lòng"]),
    wrong("tiên", "độ", "tiến độ").before(&["thi công", "thực hiện", "giải ngân", "dự án"]),
    wrong("tiến", "đô", "tiến độ").before(&["thi", "thực", "giải", "dự", "công", "các"]),
    wrong("trao", "dồi", "trau dồi"),
    wrong("triễn", "khai", "triển khai"),
    wrong("truyền", "khai", "triển khai").not_behind(&["tuyên"]).not_before(&["mạc", "trương", "hội", "báo"]),
    wrong("trách", "nhiêm", "trách nhiệm"),
    wrong("trách", "nhiện", "trách nhiệm"),
    wrong("trú", "trọng", "chú trọng").not_behind(&["cư", "lưu", "tạm", "đồn"]),
    wrong("tuần", "cha", "tuần tra").not_before(&["con", "mẹ"]),
    wrong("tư", "vẩn", "tư vấn"),
    wrong("tập", "chung", "tập trung")
        .not_behind(&["luyện", "bài", "thực", "diễn", "sưu", "huấn", "tuyển", "môn", "học", "tu"])
        .not_before(&["kết"]),
    wrong("tựu", "chung", "tựu trung").not_behind(&["thành"]).not_before(&["của"]),
    wrong("vi", "pham", "vi phạm"),
    wrong("vi", "trí", "vị trí").not_behind(&["hành", "phạm"]).not_before(&["tuệ"]),
    wrong("vân", "chuyển", "vận chuyển"),
    wrong("vân", "hành", "vận hành"),
    wrong("vương", "mắc", "vướng mắc").not_behind(&["quốc"]).not_before(&["bệnh"]),
    wrong("vướng", "mắt", "vướng mắc").not_before(&["cá", "lưới", "cáo", "xích"]),
    wrong("vẽ", "vang", "vẻ vang"),
    wrong("xuất", "xắc", "xuất sắc"),
    wrong("xuống", "cắp", "xuống cấp"),
    wrong("xát", "sao", "sát sao"),
    wrong("xây", "dựn", "xây dựng"),
    wrong("xúc", "tích", "súc tích").not_behind(&["tiếp", "cảm"]).not_before(&["cực"]),
    wrong("xả", "hội", "xã hội").not_before(&["trường"]),
    wrong("xử", "dụng", "sử dụng"),
    wrong("xữ", "lý", "xử lý"),
    wrong("yêu", "câu", "yêu cầu").not_before(&["chuyện", "đối"]),
    wrong("ý", "kiên", "ý kiến").not_before(&["quyết", "trì", "định", "cường"]),
    wrong("đai", "hội", "đại hội").not_behind(&["đất", "vành"]),
    wrong("đinh", "kỳ", "định kỳ"),
    wrong("điêu", "kiện", "điều kiện"),
    wrong("điều", "chinh", "điều chỉnh").not_before(&["phục"]),
    wrong("đãm", "bảo", "đảm bảo"),
    wrong("đãng", "viên", "đảng viên"),
    wrong("đê", "xuất", "đề xuất").not_before(&["hiện", "phát"]),
    wrong("đề", "nghi", "đề nghị")
        .not_behind(&["vấn", "chủ", "chuyên", "tiêu"])
        .not_before(&["vấn", "ngờ", "lễ", "thức"]),
    wrong("đề", "suất", "đề xuất").not_behind(&["vấn", "chủ", "chuyên"]).not_before(&["ăn", "học"]),
    wrong("để", "nghị", "đề nghị").not_before(&["án", "quyết", "định", "sự", "trình", "viện", "lực", "trường"]),
    wrong("đọc", "giả", "độc giả").not_behind(&["bài"]).not_before(&["mạo", "định"]),
    wrong("đồng", "bô", "đồng bộ").not_before(&["lão"]),
    wrong("ủy", "bản", "ủy ban").before(&["nhân"]),
    wrong("ứng", "dung", "ứng dụng").not_before(&["lượng", "nhan", "dịch"]),
];

/// Verbs of notices that `để` stands before. `đề` before them is a slip unless it ends a word, as in `vấn đề`.
const PURPOSES: &[(&str, &str)] =
    &[("báo", "cáo"), ("chỉ", "đạo"), ("theo", "dõi"), ("tháo", "gỡ"), ("triển", "khai"), ("xem", "xét")];

/// First halves of words that end in `đề`, and what an examination does with its paper.
#[rustfmt::skip] // one word a line would hide the list
const SUBJECTS: &[&str] = &[
    "bài", "bộ", "chuyên", "chủ", "câu", "in", "làm", "lô", "mệnh", "mở", "nan", "nhan", "phản", "ra", "sao", "soạn", "số", "tiêu", "tiền",
    "tựa", "vấn", "đầu", "đặt",
];

/// Which marks the second syllables of the slips have: most words are told from them by it.
const SECONDS: [bool; MARKS] = {
    let mut seconds = [false; MARKS];
    let mut at = 0;
    while at < SLIPS.len() {
        seconds[mark(SLIPS[at].second)] = true;
        at += 1;
    }
    seconds
};

const MARKS: usize = 1024;

/// A number made of a word's length, first and last byte.
const fn mark(word: &str) -> usize {
    let bytes = word.as_bytes();
    match (bytes.first(), bytes.last()) {
        (Some(first), Some(last)) => (*first as usize * 37 + *last as usize * 5 + bytes.len()) % MARKS,
        _ => 0,
    }
}

/// Words of examinations, where `đề` is their paper.
#[rustfmt::skip] // one a line would hide the list
const EXAMS: &[(&str, &str)] = &[
    ("đáp", "án"), ("phản", "biện"), ("thí", "sinh"), ("học", "sinh"), ("ra", "đề"), ("môn", "thi"), ("kỳ", "thi"), ("đề", "thi"), ("coi", "thi"),
    ("ôn", "tập"),
];

const fn wrong(first: &'static str, second: &'static str, right: &'static str) -> Slip {
    Slip { first, second, right, not_behind: &[], not_before: &[], before: &[] }
}

impl Slip {
    const fn not_behind(mut self, words: &'static [&'static str]) -> Self {
        self.not_behind = words;
        self
    }

    const fn not_before(mut self, words: &'static [&'static str]) -> Self {
        self.not_before = words;
        self
    }

    const fn before(mut self, words: &'static [&'static str]) -> Self {
        self.before = words;
        self
    }
}

/// Checks every line.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    for line in &page.lines {
        for at in 1..line.words.len() {
            let Some(slip) = slip(&line.words, at) else { continue };
            let (first, second) = (&line.words[at - 1], &line.words[at]);
            let right = if first.is_capitalised() { capitalised(slip.right) } else { slip.right.to_owned() };
            let finding = line.finding(&rules::MISSPELT, first.core_range().start..second.core_range().end);
            findings.extend(finding.map(|finding| finding.arg("right", right.as_str()).mended(right)));
        }
        let exam = LazyCell::new(|| line.words.windows(2).any(is_of_exam));
        let purposes = (0..line.words.len()).filter(|at| is_purpose(&line.words, *at) && !*exam);
        findings.extend(purposes.filter_map(|at| {
            let finding = line.finding(&rules::MISSPELT, line.words[at].range.clone())?;
            Some(finding.arg("right", "để").mended("để"))
        }));
    }
}

/// Whether a word makes a listed pair with the one before or behind it: where that is a slip, the list says.
pub(super) fn is_listed(words: &[Word<'_>], at: usize) -> bool {
    (at > 0 && listed(words, at).is_some()) || (at + 1 < words.len() && listed(words, at + 1).is_some())
}

/// The listed pair whose second syllable stands at an index.
fn listed(words: &[Word<'_>], at: usize) -> Option<&'static Slip> {
    let (first, second) = (&words[at - 1], &words[at]);
    if first.closed || second.opened || !SECONDS[mark(second.core)] {
        return None;
    }
    let small = lower(first.core);
    let key = (small.as_deref().unwrap_or(first.core), second.core);
    let found = SLIPS.binary_search_by(|slip| (slip.first, slip.second).cmp(&key)).ok()?;
    Some(&SLIPS[found])
}

/// The slip whose second syllable stands at an index.
fn slip(words: &[Word<'_>], at: usize) -> Option<&'static Slip> {
    let slip = listed(words, at)?;
    let second = &words[at];
    let behind = if second.closed { &[] } else { &words[at + 1..] };
    let made = (at >= 2 && !words[at - 2].closed && words[at - 2].is_any(slip.not_behind))
        || behind.first().is_some_and(|next| next.is_any(slip.not_before));
    let where_one = second.closed || slip.before.is_empty() || slip.before.iter().any(|phrase| begins(behind, phrase));
    (!made && where_one).then_some(slip)
}

fn begins(words: &[Word<'_>], phrase: &str) -> bool {
    let mut parts = phrase.split(' ').enumerate();
    parts.all(|(at, part)| words.get(at).is_some_and(|word| word.is(part)))
}

/// The word with a small first letter, where it has a capital one and is no abbreviation.
fn lower(core: &str) -> Option<String> {
    let mut letters = core.chars();
    let first = letters.next().filter(|c| c.is_uppercase())?;
    if letters.next().is_some_and(char::is_uppercase) {
        return None;
    }
    Some(first.to_lowercase().chain(core[first.len_utf8()..].chars()).collect())
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Whether `đề` stands at a word where only `để` makes sense: before a verb of purpose, or between `điều kiện` and a body.
fn is_purpose(words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    let last = at.checked_sub(1).map(|last| &words[last]).filter(|last| !last.core.is_empty());
    let (Some(last), Some(next)) = (last, words.get(at + 1)) else { return false };
    let verb = words
        .get(at + 2)
        .is_some_and(|third| PURPOSES.iter().any(|(one, two)| next.core == *one && third.core == *two) && !next.closed);
    let condition = at >= 2 && words[at - 2].is("điều") && last.core == "kiện";
    let body = condition && ["Sở", "UBND", "HĐND", "Ủy", "Ban"].contains(&next.core);
    word.core == "đề" && !word.closed && !word.opened && (verb || body) && !last.is_any(SUBJECTS)
}

fn is_of_exam(pair: &[Word<'_>]) -> bool {
    EXAMS.iter().any(|(one, two)| pair[0].is(one) && pair[1].is(two))
}

#[cfg(test)]
mod tests {
    use super::SLIPS;

    #[test]
    fn slips_are_in_order_and_each_stands_once() {
        assert!(SLIPS.is_sorted_by(|one, next| (one.first, one.second) < (next.first, next.second)));
        assert!(SLIPS.iter().all(|slip| slip.right != format!("{} {}", slip.first, slip.second)));
    }
}
