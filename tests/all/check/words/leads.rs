//! Leads against their lists: kinds of places, and how many members.

use super::{says, silent};
use crate::check;

const LAST: &str = "  { group = \"so\", bodies = [\"Sở Công Thương\"], same_line = true },";
const LETTER: &str = "kind = \"ket-luan\"\n";

/// The good spec with a line more of those who are invited.
fn line(line: &str) -> String {
    format!("{LAST}\n  {line}")
}

#[test]
fn kind_of_place_that_the_lead_lacks_is_found() {
    says(
        "L216",
        &[
            "Giao UBND các huyện: Tràng Định, Văn Lãng, ‹thành phố Lạng Sơn›; các sở thực hiện.",
            "Mời lãnh đạo UBND các xã: Hữu Lũng, Cai Kinh và ‹phường Kỳ Lừa›.",
        ],
    );
    says("L216", &["Giao UBND các xã: Hữu Lũng, ‹phường Kỳ Lừa› thực hiện."]);
    says("L216", &["Mời đại diện các xã: Hữu Lũng, ‹phường Tam Thanh›, ‹phường Đông Kinh›."]);
}

#[test]
fn leads_of_all_kinds_and_lists_of_parts_are_silent() {
    silent(&[
        "UBND các xã, phường: Hữu Lũng, phường Kỳ Lừa; UBND các huyện, thành phố: Văn Lãng, thành phố Lạng Sơn.",
        "UBND các xã Hữu Lũng, Cai Kinh và phường Kỳ Lừa.",
        "Khảo sát tại các huyện: Văn Lãng (xã Tân Thanh, thị trấn Na Sầm), thành phố Lạng Sơn.",
        "Kết quả ở các xã: phường Kỳ Lừa đạt 90%, Hữu Lũng đạt 80%.",
        "Vốn của các huyện: xã Tân Thanh, xã Thụy Hùng.",
        "Các xã: Hữu Lũng, Cai Kinh; phường Kỳ Lừa báo cáo.",
    ]);
}

#[test]
fn kind_of_an_invited_body_is_that_of_the_directory() {
    // Looked up in the group of communes, the ward is printed by its short name under `UBND các xã`.
    let time = ("time = \"14:00 thứ Ba 11/3/2025\"", "time = \"14:00 thứ Ba 10/3/2026\"");
    let days =
        [time, ("due = \"10/3/2025\"", "due = \"09/3/2026\""), ("date = \"28/02/2025\"", "date = \"02/3/2026\"")];
    let bad = |row: &str| check::bad(&[days[0], days[1], days[2], (LAST, &line(row))]);
    let silent = |row: &str| check::silent(&[days[0], days[1], days[2], (LAST, &line(row))]);
    bad("{ group = \"xa\", bodies = [\"Hữu Lũng\", \"Kỳ Lừa\"] }, #~ L216");
    bad("{ lead = \"UBND các xã\", bodies = [\"UBND xã Hữu Lũng\", \"UBND phường Kỳ Lừa\"] }, #~ L216");
    bad("{ lead = \"UBND các xã\", bodies = [\"Hữu Lũng\", { name = \"phường A\" }] }, #~ L216");
    silent("{ group = \"xa-phuong\", bodies = [\"Hữu Lũng\", \"Kỳ Lừa\"] },");
    silent("{ lead = \"UBND các xã, phường\", bodies = [\"Hữu Lũng\", \"Kỳ Lừa\"] },");
    silent("{ lead = \"cơ quan của các xã\", bodies = [\"Hữu Lũng\", \"Sở Nội vụ\"] },");
}

#[test]
fn kind_of_an_addressee_is_found() {
    let to = |lead: &str| {
        format!("{LETTER}addressees = [{{ lead = \"{lead}\", bodies = [\"Cao Lộc\", \"thành phố Lạng Sơn\"] }}]")
    };
    let wrong = format!("{} #~ L216\n", to("UBND các huyện"));
    check::bad(&[(LETTER, &wrong)]);
    check::silent(&[(LETTER, &format!("{}\n", to("UBND các huyện, thành phố")))]);
}

#[test]
fn count_of_another_list_is_found() {
    says(
        "L217",
        &[
            "Mời lãnh đạo ‹03 sở›: Tài chính, Xây dựng, Nội vụ, Y tế.",
            "Mời lãnh đạo ‹4 sở›: Tài chính, Kế hoạch và Đầu tư.",
            "Thống nhất ‹03 nội dung› sau:\n\n- Giao các sở rà soát hồ sơ;\n- Giao các xã báo cáo.",
            "Thống nhất ‹02 nội dung› trọng tâm như sau:\n\na) Rà soát hồ sơ.\n\n- Sở Xây dựng rà soát.\n\nb) Báo cáo.\n\nc) Kiểm tra.",
        ],
    );
    check::bad(&[(LAST, &line("{ lead = \"lãnh đạo 03 sở\", bodies = [\"Sở Nội vụ\", \"Sở Y tế\"] }, #~ L217"))]);
    check::silent(&[(LAST, &line("{ lead = \"lãnh đạo 02 sở\", bodies = [\"Sở Nội vụ\", \"Sở Y tế\"] },"))]);
}

#[test]
fn counts_of_something_else_are_silent() {
    silent(&[
        "Mời lãnh đạo 3 sở: Tài chính, Văn hóa, Thể thao và Du lịch, Y tế.",
        "Mời lãnh đạo 3 sở: Tài chính, Xây dựng và Y tế; 2 xã: Hữu Lũng, Cai Kinh.",
        "Mời lãnh đạo 5 sở: Tài chính, Xây dựng, Y tế, … và các xã.",
        "Chủ đầu tư các dự án (08 dự án) thực hiện: Giao Sở Xây dựng, Sở Tài chính rà soát.",
        "Giao các đơn vị của 03 dự án sau:\n\n- Sở Xây dựng;\n- Sở Tài chính.",
        "Thống nhất 03 nội dung sau:\n\n- Giao các sở rà soát;\n- Giao các xã báo cáo.\n\nBáo cáo gửi về Sở Tài chính.\n\n- Giao các phòng kiểm tra.",
        "Thống nhất 02 nội dung sau:\n\n- Giao các sở:\n+ Rà soát;\n+ Báo cáo;\n- Giao các xã kiểm tra.",
        "Kết quả 02 dự án: tiến độ chậm, vốn thấp, mặt bằng vướng.",
        "Theo khoản 3 nội dung sau:\n\n- Rà soát hồ sơ;\n- Báo cáo kết quả.",
    ]);
}
