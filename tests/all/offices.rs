//! The built-in offices: each renders what it is there for, and the directory gives the body that a day means.

use vanthu::write::markdown;

use crate::support::repository::{documents_of, tomls};

/// A meeting on a day with its invitation, or the kind of notice asked for.
fn spec(office: &str, signer: &str, kind: &str, day: &str, attendees: &str) -> String {
    let conclusion = if kind == "ket-luan" { "[conclusion]\ntext = \"Làm tiếp.\"\n" } else { "" };
    format!(
        "issuer = \"{office}\"\nsigner = {signer}\n\n[meeting]\ntopic = \"triển khai kế hoạch\"\n\
         chair = {{ name = \"Nguyễn Văn Chủ\", title = \"Chủ tọa\" }}\ntime = \"14:00 {day}\"\nroom = \"Phòng họp số 1\"\n\
         attendees = [{attendees}]\n\n[[notice]]\nkind = \"{kind}\"\ndate = \"{day}\"\n\n{conclusion}"
    )
}

/// The one notice of a spec, as Markdown.
fn page(spec: &str) -> String {
    let documents = documents_of("hop.toml", spec);
    assert_eq!(documents.len(), 1);
    markdown::write(&documents[0].document)
}

/// Office, signer as typed, kind, day, and what must stand on the page.
type Case<'a> = (&'a str, &'a str, &'a str, &'a str, &'a [&'a str]);

const CASES: [Case<'_>; 13] = [
    (
        "ubnd-tinh-lang-son",
        "\"Đinh Hữu Học\"",
        "ket-luan",
        "04/12/2025",
        &["/TB-UBND", "**TM. ỦY BAN NHÂN DÂN**\\\n**KT. CHỦ TỊCH**\\\n**PHÓ CHỦ TỊCH**"],
    ),
    (
        "vp-ubnd-tinh-lang-son",
        "\"Dương Công Hiệp\"",
        "thong-bao-hop",
        "04/12/2025",
        &[
            "UBND TỈNH LẠNG SƠN<br>**VĂN PHÒNG**",
            "/TB-VP",
            "**I. Thành phần:**",
            "\n\n**KT. CHÁNH VĂN PHÒNG**\\\n**PHÓ CHÁNH VĂN PHÒNG**",
        ],
    ),
    (
        "vp-ubnd-tinh-lang-son",
        "{ name = \"A\", title = \"Chánh Văn phòng UBND tỉnh\" }",
        "giay-moi",
        "04/12/2025",
        &["/GM-VP", "\n\n**CHÁNH VĂN PHÒNG**\n"],
    ),
    // A title without the office that it is of.
    (
        "vp-ubnd-tinh-lang-son",
        "{ name = \"A\", title = \"phó chánh văn phòng\" }",
        "giay-moi",
        "04/12/2025",
        &["/GM-VP", "\n\n**KT. CHÁNH VĂN PHÒNG**\\\n**PHÓ CHÁNH VĂN PHÒNG**"],
    ),
    (
        "tinh-uy-lang-son",
        "\"Nguyễn Hoàng Tùng\"",
        "giay-moi",
        "08/3/2024",
        &["| **TỈNH UỶ LẠNG SƠN** |", "-GM/TU", "- Lưu Văn phòng Tỉnh uỷ.", "T/L BAN THƯỜNG VỤ", "\nCHÁNH VĂN PHÒNG"],
    ),
    (
        "tinh-uy-lang-son",
        "{ name = \"A\", title = \"Phó Bí thư Tỉnh ủy\" }",
        "ket-luan",
        "08/3/2027",
        &["-TB/TU", "(b/c);", "T/M BAN THƯỜNG VỤ", "\nPHÓ BÍ THƯ"],
    ),
    (
        "vp-tinh-uy-lang-son",
        "\"Nguyễn Hoàng Tùng\"",
        "ket-luan",
        "08/3/2024",
        &["TỈNH UỶ LẠNG SƠN<br>**VĂN PHÒNG**", "-TB/VPTU", "(b/c),", "\n\n**CHÁNH VĂN PHÒNG**\n"],
    ),
    (
        "vp-tinh-uy-lang-son",
        "{ name = \"A\", title = \"Phó Chánh Văn phòng Tỉnh ủy\" }",
        "giay-moi",
        "08/3/2027",
        &["-GM/VPTU", "K/T CHÁNH VĂN PHÒNG", "\nPHÓ CHÁNH VĂN PHÒNG"],
    ),
    (
        "ban-chi-dao-gpmb-lang-son",
        "\"Hồ Tiến Thiệu\"",
        "ket-luan",
        "08/3/2024",
        &[
            "TỈNH UỶ LẠNG SƠN<br>**BAN CHỈ ĐẠO THỰC HIỆN**<br>**CÔNG TÁC BỒI THƯỜNG,**",
            "-TB/BCĐ",
            "\n\n**CHỦ TỊCH UBND TỈNH**\\\n**kiêm**\\\n**TRƯỞNG BAN CHỈ ĐẠO**",
        ],
    ),
    (
        "ban-chi-dao-gpmb-lang-son",
        "\"Đoàn Thanh Sơn\"",
        "giay-moi",
        "08/3/2024",
        &["-GM/BCĐ", "K/T TRƯỞNG BAN\\\nPHÓ TRƯỞNG BAN"],
    ),
    ("vi-du-so", "\"Nguyễn Văn A\"", "ket-luan", "10/3/2026", &["/TB-SVD", "\n\n**GIÁM ĐỐC**\n"]),
    (
        "vi-du-xa",
        "\"Lý Thị E\"",
        "giay-moi",
        "10/3/2026",
        &["XÃ VÍ DỤ", "*Ví Dụ, ngày 10", "**TM. ỦY BAN NHÂN DÂN**\\\n**KT. CHỦ TỊCH**\\\n**PHÓ CHỦ TỊCH**"],
    ),
    (
        "vi-du-truong",
        "\"Hứa Văn K\"",
        "giay-moi",
        "10/9/2026",
        &["/GM-THCSVD", "**KT. HIỆU TRƯỞNG**\\\n**PHÓ HIỆU TRƯỞNG**"],
    ),
];

#[test]
fn every_built_in_office_heads_and_signs_its_notices() {
    // Bases are tried with offices on them.
    let folders = ["directories", "bases"];
    for path in tomls("offices").iter().filter(|path| folders.iter().all(|folder| !path.contains(folder))) {
        let name = path.trim_start_matches("offices/").trim_end_matches(".toml");
        assert!(CASES.iter().any(|(office, ..)| *office == name), "{name} has no case");
    }
    for (office, signer, kind, day, expected) in CASES {
        // Whether a title under the authority is bold is the standard's choice.
        let page = page(&spec(office, signer, kind, day, ""));
        let plain = page.replace("**", "");
        for words in expected {
            assert!(page.contains(words) || plain.contains(words), "{office}: no “{words}” in\n{page}");
        }
    }
}

#[test]
fn a_committee_signs_with_the_title_at_home_above_the_name() {
    let signer = "{ name = \"A\", title = \"Phó Chủ tịch UBND tỉnh\", chain = [\"KT Trưởng ban\", \"Phó Trưởng ban\"], \
                  other_title = [\"Phó Chủ tịch UBND tỉnh\"] }";
    let text = spec("ubnd-tinh-lang-son", signer, "ket-luan", "08/3/2024", "");
    let documents = documents_of("hop.toml", &text);
    let titles: Vec<String> = documents[0].document.foot.other_title.iter().map(|block| block.text()).collect();
    assert_eq!(titles, ["PHÓ CHỦ TỊCH UBND TỈNH"]);
}

#[test]
fn names_used_again_mean_the_body_of_the_day() {
    let line = |group: &str, bodies: &str, day: &str| {
        let attendees = format!("{{ group = \"{group}\", bodies = [{bodies}] }}");
        let signer = "{ name = \"A\", title = \"Phó Chánh Văn phòng UBND tỉnh\" }";
        let page = page(&spec("ubnd-tinh-lang-son", signer, "giay-moi", day, &attendees));
        page.lines().find(|line| line.contains("lãnh đạo")).expect("the line of attendees").to_owned()
    };
    let names = "\"Chi Lăng\", \"Hữu Lũng\", \"xã Thất Khê\"";
    assert_eq!(line("xa", names, "04/12/2025"), "- Đại diện lãnh đạo UBND các xã: Chi Lăng, Hữu Lũng, Thất Khê.");
    let old = "\"Chi Lăng\", \"huyện Hữu Lũng\", \"TP Lạng Sơn\"";
    let districts = "- Đại diện lãnh đạo UBND các huyện: Chi Lăng, Hữu Lũng, thành phố Lạng Sơn.";
    assert_eq!(line("huyen", old, "15/5/2018"), districts);
    let both = "\"Kỳ Lừa\", \"Lương Văn Tri\", \"Hoàng Văn Thụ\", \"Na Dương\"";
    let communes = "- Đại diện lãnh đạo UBND các xã, phường: Kỳ Lừa, Lương Văn Tri, Hoàng Văn Thụ, Na Dương.";
    assert_eq!(line("xa-phuong", both, "04/12/2025"), communes);
    assert_eq!(line("so", "\"Cục Thuế\"", "10/02/2025"), "- Đại diện lãnh đạo các Sở, ban, ngành: Cục Thuế.");
    assert_eq!(
        line("so", "\"Thuế tỉnh\"", "04/12/2025"),
        "- Đại diện lãnh đạo các Sở, ban, ngành: Thuế tỉnh Lạng Sơn."
    );
}
