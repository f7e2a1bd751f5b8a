//! Offices of the whole country begun with flags: their files are silent, their first spec makes a notice with their own names only.

use super::case;
use crate::support::desk::Desk;

/// Flags of `office new`, and what must stand on the invitation.
type Begun<'a> = (&'a [&'a str], &'a [&'a str]);

const OFFICES: &[Begun<'_>] = &[
    (
        &["ubnd-xa", "Lạng Sơn", "xã Thất Khê"],
        &["ỦY BAN NHÂN DÂN", "XÃ THẤT KHÊ", "Thất Khê, ngày", "TL. CHỦ TỊCH", "/GM-UBND"],
    ),
    (&["ubnd-xa", "Lạng Sơn", "Lương Văn Tri"], &["PHƯỜNG LƯƠNG VĂN TRI", "Phường Lương Văn Tri, ngày"]),
    (&["ubnd-xa", "tỉnh Quảng Ngãi", "đặc khu Lý Sơn"], &["ĐẶC KHU LÝ SƠN", "Lý Sơn, ngày"]),
    (
        &["ubnd-xa", "Thành phố Huế", "Thuận Hóa"],
        &["PHƯỜNG THUẬN HÓA", "Thuận Hóa, ngày", "Phòng Kinh tế, Hạ tầng và Đô thị"],
    ),
    (&["ubnd-xa", "hồ chí minh", "phường Sài Gòn"], &["PHƯỜNG SÀI GÒN", "Sài Gòn, ngày"]),
    (&["ubnd-xa", "Hà Nội", "phường Hai Bà Trưng"], &["Phường Hai Bà Trưng, ngày"]),
    (&["ubnd-xa", "Đồng Nai", "Trảng Bom"], &["PHƯỜNG TRẢNG BOM"]),
    (&["ubnd-xa", "Cà Mau", "xã Đất Mũi"], &["XÃ ĐẤT MŨI"]),
    (&["ubnd-xa", "Lâm Đồng", "đặc khu Phú Quý"], &["ĐẶC KHU PHÚ QUÝ"]),
    (&["ubnd-xa", "Điện Biên", "phường Điện Biên Phủ"], &["Phường Điện Biên Phủ, ngày"]),
    (&["so", "Lạng Sơn", "", "Sở Nội vụ", "SNV"], &["UBND TỈNH LẠNG SƠN", "SỞ NỘI VỤ", "Lạng Sơn, ngày", "/GM-SNV"]),
    (&["so", "Gia Lai", "", "Sở Tài chính", "STC"], &["UBND TỈNH GIA LAI", "SỞ TÀI CHÍNH", "KT. GIÁM ĐỐC"]),
    (&["so", "Hải Phòng", "", "Sở Xây dựng", "SXD"], &["UBND THÀNH PHỐ HẢI PHÒNG", "Hải Phòng, ngày"]),
    (
        &["so", "Hồ Chí Minh", "", "Sở Công Thương", "SCT"],
        &["UBND THÀNH PHỐ HỒ CHÍ MINH", "Thành phố Hồ Chí Minh, ngày"],
    ),
    (&["so", "An Giang", "", "Sở Nông nghiệp và Môi trường", "SNNMT"], &["SỞ NÔNG NGHIỆP", "MÔI TRƯỜNG", "/GM-SNNMT"]),
    (
        &["dang-uy-xa", "Lạng Sơn", "xã Tân Văn"],
        &["ĐẢNG BỘ TỈNH LẠNG SƠN", "ĐẢNG UỶ XÃ TÂN VĂN", "T/L BAN THƯỜNG VỤ", "-GM/ĐU"],
    ),
    (&["tinh-uy", "Quảng Ngãi"], &["TỈNH UỶ QUẢNG NGÃI", "Quảng Ngãi, ngày", "-GM/TU", "Lưu Văn phòng Tỉnh uỷ"]),
    (&["vp-tinh-uy", "Cần Thơ"], &["THÀNH UỶ CẦN THƠ", "VĂN PHÒNG", "-GM/VPTU"]),
    (
        &["truong", "Tây Ninh", "xã Tân Đông", "Trường THCS Tân Đông", "THCSTĐ"],
        &["UBND XÃ TÂN ĐÔNG", "TRƯỜNG THCS TÂN ĐÔNG", "Tân Đông, ngày"],
    ),
    (
        &["truong", "Phú Thọ", "phường Việt Trì", "Trường Tiểu học Gia Cẩm", "THGC"],
        &["UBND PHƯỜNG VIỆT TRÌ", "HIỆU TRƯỞNG"],
    ),
    (
        &["hdnd", "Bắc Ninh", "phường Kinh Bắc"],
        &["HỘI ĐỒNG NHÂN DÂN", "PHƯỜNG KINH BẮC", "TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN"],
    ),
    (&["hdnd", "Sơn La"], &["HỘI ĐỒNG NHÂN DÂN", "TỈNH SƠN LA", "Sơn La, ngày"]),
    (&["ubnd-tinh", "Khánh Hòa"], &["TỈNH KHÁNH HÒA", "TL. CHỦ TỊCH", "Khánh Hòa, ngày"]),
    (&["vp-ubnd-tinh", "Đà Nẵng"], &["UBND THÀNH PHỐ ĐÀ NẴNG", "VĂN PHÒNG", "/GM-VP"]),
    (
        &["ban-chi-dao", "Nghệ An", "", "Ban Chỉ đạo chuyển đổi số tỉnh"],
        &["UBND TỈNH NGHỆ AN", "BAN CHỈ ĐẠO", "/GM-BCĐ"],
    ),
    (&["bo", "", "", "Bộ Nội vụ", "BNV"], &["BỘ NỘI VỤ", "Hà Nội, ngày", "KT. BỘ TRƯỞNG"]),
];

/// Flags of an office: kind, province, commune, name, symbol; what is empty is not said.
fn flags(said: &[&str]) -> Vec<String> {
    let names = ["--kind", "--province", "--commune", "--name", "--symbol"];
    let said = names.iter().zip(said).filter(|(_, value)| !value.is_empty());
    said.flat_map(|(name, value)| [(*name).to_owned(), (*value).to_owned()]).collect()
}

fn begin(desk: &Desk, said: &[&str], people: &[&str]) {
    let flags = flags(said);
    let flags = flags.iter().map(String::as_str).chain(people.iter().copied());
    let words: Vec<&str> = ["office", "new", "offices/thu.toml"].into_iter().chain(flags).collect();
    let run = desk.run_words(&words, &[]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{said:?}");
}

#[test]
fn an_office_of_every_kind_begins_with_flags_and_its_first_spec_is_clean() {
    for (said, printed) in OFFICES {
        let people: &[&str] = &["--chief", "Lê Thị C", "--deputy", "Phạm Văn D", "--deputy", "Đỗ Thị Đ"];
        for people in [&[] as &[&str], people] {
            let desk = Desk::new();
            begin(&desk, said, people);
            let check = desk.run("office check offices");
            assert_eq!((check.code, check.err.as_str()), (0, ""), "{said:?}");
            assert_eq!(desk.run("new meetings/hop.toml").code, 0, "{said:?}");
            // Both halves: the invitation, and the conclusion behind the marks.
            let starter = desk.text("meetings/hop.toml");
            let (first, second) = starter.split_once("# Sau cuộc họp").expect("the second half has its head");
            let second = second.split_once('\n').expect("more lines").1.replace("\n# ", "\n").replace("\n#\n", "\n\n");
            desk.put("meetings/hop.toml", format!("{first}\n{second}"));
            let run = desk.run("render --format md");
            assert_eq!((run.code, run.err.as_str()), (0, ""), "{said:?}\n{}", desk.text("meetings/hop.toml"));
            let page = desk.text("out/hop.giay-moi.md").replace("<br>", " ").replace('*', "");
            // What two lines of a letterhead hold may be parted anywhere.
            let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
            for words in *printed {
                let alone = ["TL. ", "KT. ", "T/L "].iter().any(|by| words.starts_with(by));
                assert!(page.contains(words) || (alone && !people.is_empty()), "{said:?}: {words}\n{page}");
            }
            assert!(said.contains(&"Lạng Sơn") || !page.contains("Lạng Sơn"), "{page}");
            assert_eq!(people.is_empty(), !(page.contains("Phạm Văn D") || page.contains("Lê Thị C")), "{page}");
            assert!(desk.text("out/hop.ket-luan.md").contains("chuẩn bị đầu tư"));
        }
    }
}

#[test]
fn what_lacks_or_is_not_known_is_told_by_its_flag() {
    let desk = Desk::new();
    for (flags, told) in [
        (&[][..], "--kind"),
        (&["--kind", "ubnd-xa"], "--province, --commune"),
        (&["--kind", "so", "--province", "Huế"], "--name, --symbol"),
        (&["--kind", "ubnd-tinh", "--province", "Quảng Nam"], "--province \"Thành phố Đà Nẵng\""),
        (&["--kind", "ubnd-tinh", "--province", "Lạng Sown"], "--province \"Lạng Sơn\""),
        (&["--kind", "ubnd-xa", "--province", "Lạng Sơn", "--commune", "Bình La"], "--commune \"xã Tân Văn\""),
        (&["--kind", "ubnd-xa", "--province", "Lạng Sơn", "--commune", "xã Thất Khe"], "--commune \"xã Thất Khê\""),
    ] {
        let words: Vec<&str> = ["office", "new", "offices/thu.toml"].iter().chain(flags).copied().collect();
        let run = desk.run_words(&words, &[]);
        assert!(run.code == 2 && run.err.contains(told), "{flags:?}: {}", run.err);
    }
    assert!(desk.files().is_empty(), "{:?}", desk.files());
    let run = case("new-without-office", &desk, "new meetings/hop.toml");
    assert!(run.code == 2 && run.err.contains("--office"), "{}", run.err);
    assert_eq!(case("new-of-unknown-office", &desk, "new meetings/hop.toml --office xa").code, 2);
    assert_eq!(case("office-bases", &desk, "office base").code, 0);
    assert!(desk.run("office base ubnd-xa").out.contains("Ủy ban nhân dân {commune}"));
}

#[test]
fn an_own_base_takes_the_place_of_the_built_in_one() {
    let desk = Desk::new();
    begin(&desk, &["ubnd-xa", "Lạng Sơn", "xã Thất Khê"], &[]);
    let base = desk.run("office base ubnd-xa").out.replace("symbol = \"UBND\"", "symbol = \"UB\"");
    desk.put("offices/bases/ubnd-xa.toml", base);
    assert_eq!(desk.run("new hop.toml --office thu").code, 0);
    assert_eq!(desk.run("render hop.toml --format md").code, 0);
    assert!(desk.text("out/hop.giay-moi.md").contains("/GM-UB"), "{}", desk.text("out/hop.giay-moi.md"));
    assert_eq!(desk.run("office check offices").err, "");
}
