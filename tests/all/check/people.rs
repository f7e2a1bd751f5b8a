//! People: twice in a list, with a title of another time, signing what they do not sign.

use super::{bad, silent};

const FIRST: &str = "  { group = \"so\", bodies = [\"Sở Tài chính\", \"Sở Xây dựng\"] },";
const CHAIR: &str = "chair = { name = \"Nguyễn Văn B\", title = \"Phó Chủ tịch UBND tỉnh\" }";

#[test]
fn person_twice_in_a_list_is_found() {
    let again = "  { person = { name = \"Nguyễn Văn B\", title = \"Phó Chủ tịch UBND tỉnh\" } },";
    bad(&[(FIRST, &format!("{again} #~ M616\n{FIRST}"))]);
    let guest = "  { person = { name = \"Trần Văn C\", title = \"Giám đốc Công ty A\" } },";
    bad(&[(FIRST, &format!("{guest}\n{guest} #~ M616\n{FIRST}"))]);
    let namesake = "  { person = { name = \"Nguyễn Văn B\", title = \"Giám đốc Công ty A\" } },";
    silent(&[(FIRST, &format!("{namesake}\n{FIRST}"))]);
}

#[test]
fn title_of_another_rank_is_found_for_people_of_the_directory() {
    let named =
        |name: &str, title: &str, mark: &str| format!("chair = {{ name = \"{name}\", title = \"{title}\" }}{mark}");
    let found = " #~ M623";
    bad(&[(CHAIR, &named("Đoàn Thanh Sơn", "Chủ tịch UBND tỉnh", found))]);
    silent(&[(CHAIR, &named("Đoàn Thanh Sơn", "Phó Chủ tịch UBND tỉnh", ""))]);
    // The body left out, a namesake elsewhere, and nobody known.
    silent(&[(CHAIR, &named("Đoàn Thanh Sơn", "Phó Chủ tịch", ""))]);
    silent(&[(CHAIR, &named("Đoàn Thanh Sơn", "Giám đốc Công ty A", ""))]);
    silent(&[(CHAIR, &named("Đoàn Văn K", "Chủ tịch UBND tỉnh", ""))]);
}

/// A made-up office whose head of office signs invitations only.
const OFFICE: [(&str, &str); 5] = [
    ("issuer = \"ubnd-tinh-lang-son\"", "issuer = \"vi-du-so\""),
    ("  { group = \"so\", bodies = [\"Sở Tài chính\", \"Sở Xây dựng\"] },\n", "  \"Các phòng thuộc Sở\",\n"),
    ("  { group = \"so\", bodies = [\"Sở Công Thương\"], same_line = true },\n", ""),
    ("  { assign = \"Sở Tài chính\", task = \"chuẩn bị báo cáo\", due = \"10/3/2025\" },\n", ""),
    ("  { assign = \"Sở Công Thương\", task = \"chuẩn bị ý kiến\" },\n", ""),
];

#[test]
fn signer_of_other_kinds_only_is_found() {
    let signer = "signer = { name = \"Nguyễn Văn A\", title = \"Chánh Văn phòng\",";
    let clerk = |title: &str| format!("signer = {{ name = \"Lê Văn T\", title = \"{title}\",");
    let (found, right) = (clerk("Chánh Văn phòng Sở Ví dụ"), clerk("Giám đốc Sở Ví dụ"));
    let file = ("file = \"TH\"", "file = \"TH\"");
    let line = "chain = [\"TL. Chủ tịch\", \"Chánh Văn phòng\"] }";
    let chain = "chain = [\"TL. Giám đốc\", \"Chánh Văn phòng\"] }";
    let marked = format!("{chain} #~ M624");
    let edits = |signed: &'static str, who: String, last: String| {
        let mut edits: Vec<(String, String)> =
            OFFICE.iter().map(|(old, new)| ((*old).to_owned(), (*new).to_owned())).collect();
        edits.extend([(signed.to_owned(), who), (line.to_owned(), last), (file.0.to_owned(), file.1.to_owned())]);
        edits
    };
    let check = |how: fn(&[(&str, &str)]), edits: Vec<(String, String)>| {
        how(&edits.iter().map(|(old, new)| (old.as_str(), new.as_str())).collect::<Vec<_>>());
    };
    check(bad, edits(signer, found, marked));
    check(silent, edits(signer, right, "chain = [\"Giám đốc\"] }".to_owned()));
}
