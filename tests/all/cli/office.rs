//! What is told about office files and directories, and built-in ones written to disk.

use super::{case, changed, compared, good};
use crate::support::desk::Desk;
use crate::support::repository::{text, tomls};

const OFFICE: &str = r#"standard = "nd30"
name = "Sở Ví dụ"
place = "Tỉnh A"
symbol = "SVD"
directory = "vi-du"

[[sign]]
title = "Giám đốc Sở Ví dụ"
chain = ["Giám đốc"]

[[sign]]
title = "Phó Giám đốc Sở Ví dụ"
chain = ["KT Giám đốc", "Phó Giám đốc"]

[kind.giay-moi]
recipients = ["Như thành phần mời", "{add}"]
"#;

const DIRECTORY: &str = r#"[[group]]
id = "so"
lead = "đại diện lãnh đạo các Sở"
strip = "Sở "

[[group]]
id = "huyen"
lead = "đại diện lãnh đạo UBND các huyện"

[[body]]
name = "Sở Mẫu"
aliases = ["SM", "Mẫu"]
group = "so"
to = "28/02/2025"
successor = "Sở Ví dụ"
source = "bịa ra"
sure = "M"

[[body]]
name = "Sở Ví dụ"
aliases = ["SVD"]
group = "so"
from = "01/3/2025"
source = "bịa ra"
sure = "M"

[[body]]
name = "UBND huyện Mẫu"
group = "huyen"
source = "bịa ra"

[[person]]
name = "Nguyễn Văn A"
titles = [{ title = "Giám đốc Sở Ví dụ", from = "01/3/2025" }]
source = "bịa ra"

[[person]]
name = "Trần Thị B"
titles = ["Phó Giám đốc Sở Ví dụ"]
source = "bịa ra"
"#;

const AT_OFFICE: &str = "offices/so.toml";
const AT_DIRECTORY: &str = "offices/directories/vi-du.toml";

/// A desk with both files, one place of one changed, which must be there once.
fn desk(path: &str, old: &str, new: &str) -> Desk {
    let desk = Desk::with(AT_OFFICE, OFFICE);
    desk.put(AT_DIRECTORY, DIRECTORY);
    let whole = if path == AT_OFFICE { OFFICE } else { DIRECTORY };
    assert_eq!(whole.matches(old).count(), 1, "{old}");
    desk.put(path, whole.replacen(old, new, 1));
    desk
}

/// Cases of one file: a name, the code of the one finding, the exit code, and what becomes what.
fn faults(path: &str, cases: &[(&str, &str, i32, &str, &str)]) {
    assert!(!cases.is_empty());
    for (name, code, exit, old, new) in cases {
        let run = case(name, &desk(path, old, new), &format!("office check {path}"));
        let told: Vec<_> = run.err.lines().filter(|line| line.contains("]: ")).collect();
        assert!(
            told.len() == 1 && told[0].contains(&format!("[{code}]: ")) && run.code == *exit,
            "{name}: {}",
            run.err
        );
    }
}

#[test]
fn built_in_offices_and_directories_have_no_faults() {
    let desk = Desk::new();
    let all = tomls("offices");
    assert!(all.len() > 8, "{all:?}");
    for path in &all {
        desk.put(path, text(path));
    }
    let run = compared("office-check-built-in", desk.run("office check offices"));
    assert!(run.code == 0 && run.out.contains(": 0 lỗi, 0 cảnh báo"), "{}", run.out);
}

#[test]
fn a_good_office_and_a_good_directory_are_silent() {
    let desk = desk(AT_OFFICE, "symbol", "symbol");
    assert_eq!(case("office-check-good", &desk, "office check offices").err, "");
    assert_eq!(desk.run("office check offices --lang en").out, "2 files: 0 errors, 0 warnings, 0 hints\n");
}

#[test]
fn faults_of_office_files_are_told() {
    faults(
        AT_OFFICE,
        &[
            ("office-check-missing", "S103", 1, "symbol = \"SVD\"\n", ""),
            ("office-check-unknown-key", "S102", 1, "place =", "plase ="),
            ("office-check-standard", "S111", 1, "nd30", "nd31"),
            ("office-check-kind", "S111", 1, "kind.giay-moi", "kind.giay-mo"),
            (
                "office-check-title",
                "M501",
                0,
                "title = \"Phó Giám đốc Sở Ví dụ\"",
                "title = \"Phó Giám đốc Sở Ví Dụ ạ\"",
            ),
            ("office-check-title-near", "M501", 0, "title = \"Giám đốc Sở Ví dụ\"", "title = \"Giám đóc Sở Ví dụ\""),
            ("office-check-shadowed", "M505", 0, "title = \"Phó Giám đốc", "title = \"Giám đốc"),
            ("office-check-recipients", "M503", 0, "recipients = [\"Như thành phần mời\", \"{add}\"]\n", ""),
            ("office-check-add", "M504", 0, ", \"{add}\"", ""),
        ],
    );
}

#[test]
fn a_kind_that_nobody_may_sign_is_told() {
    let desk = Desk::with(AT_OFFICE, OFFICE.replace("\nchain = [", "\nkinds = [\"giay-moi\"]\nchain = ["));
    desk.put(AT_DIRECTORY, DIRECTORY);
    let run = case("office-check-nobody-signs", &desk, "office check offices/so.toml");
    assert!(run.code == 0 && run.err.contains("[M502]: "), "{}", run.err);
}

#[test]
fn faults_of_directories_are_told() {
    let person = "[[person]]\nname = \"Trần Thị B\"\ntitles = [\"Phó Giám đốc Sở Ví dụ\"]";
    let of_old = "aliases = [\"SVD\"]\ngroup = \"so\"\nfrom = \"01/3/2025\"";
    let head = "[[person]]\nname = \"Trần Thị B\"\ntitles = [\"Giám đốc Sở Ví dụ\"]";
    faults(
        AT_DIRECTORY,
        &[
            ("office-check-days", "M511", 1, "to = \"28/02/2025\"", "from = \"01/3/2025\"\nto = \"28/02/2025\""),
            ("office-check-same-body", "M512", 1, "UBND huyện Mẫu", "Sở Ví dụ"),
            ("office-check-ambiguous", "M513", 1, of_old, "aliases = [\"SVD\", \"sm\"]\ngroup = \"so\""),
            ("office-check-needs-group", "M514", 0, "group = \"huyen\"", "aliases = [\"SVD\"]\ngroup = \"huyen\""),
            ("office-check-group", "M304", 1, "group = \"huyen\"", "group = \"huyện\""),
            ("office-check-successor", "M515", 0, "successor = \"Sở Ví dụ\"", "successor = \"Sở Ví dự\""),
            ("office-check-sure", "S111", 1, "group = \"huyen\"\n", "group = \"huyen\"\nsure = \"C4\"\n"),
            ("office-check-source", "M516", 0, "group = \"huyen\"\nsource = \"bịa ra\"", "group = \"huyen\""),
            ("office-check-head-twice", "M517", 0, person, head),
            ("office-check-no-chain", "M518", 0, "\"Phó Giám đốc Sở Ví dụ\"", "\"Chánh Thanh tra\""),
            ("office-check-lead", "S103", 1, "lead = \"đại diện lãnh đạo UBND các huyện\"\n", ""),
        ],
    );
}

#[test]
fn near_misses_of_directories_are_silent() {
    let deputies = "[\"Phó Giám đốc Sở Ví dụ\"]\nsource = \"bịa ra\"\n[[person]]\nname = \"Lê Văn C\"\n\
        titles = [\"Phó Giám đốc Sở Ví dụ\"]";
    for (old, new) in [
        ("successor = \"Sở Ví dụ\"", "successor = \"các sở mới\""),
        ("aliases = [\"SVD\"]", "aliases = [\"SVD\", \"SM\"]"),
        ("name = \"Sở Ví dụ\"", "name = \"Sở Mẫu\""),
        ("[\"Phó Giám đốc Sở Ví dụ\"]", deputies),
    ] {
        let mut run = desk(AT_DIRECTORY, old, new).run("office check offices/directories/vi-du.toml");
        if new.ends_with("Mẫu\"") {
            // Only the successor is gone with the name.
            assert_eq!(run.err.matches("]: ").count(), 1, "{}", run.err);
            assert!(run.err.contains("[M515]: "), "{}", run.err);
            run.err.clear();
        }
        assert_eq!(run.err, "", "{new}");
    }
}

#[test]
fn a_file_named_twice_is_checked_once() {
    let run = desk(AT_OFFICE, "Tỉnh A", "Tỉnh B").run("office check offices offices/so.toml offices/so.toml");
    assert!(run.out.ends_with("2 tệp: 0 lỗi, 0 cảnh báo, 0 gợi ý\n"), "{}", run.transcript());
}

#[test]
fn what_is_no_file_is_told() {
    let bare = Desk::new();
    assert_eq!(case("office-check-none", &bare, "office check so.toml").code, 2);
    std::fs::create_dir(bare.path().join("trong")).expect("a folder can be made");
    assert_eq!(case("office-check-empty", &bare, "office check trong").code, 2);
    assert_eq!(
        case("office-check-directory-elsewhere", &desk(AT_OFFICE, "vi-du", "vi-dụ"), "office check offices/so.toml")
            .code,
        1
    );
}

#[test]
fn a_new_office_renders_and_is_never_written_over() {
    let desk = Desk::with("hop.toml", changed("ubnd-tinh-lang-son", "ubnd-xa"));
    let run = case("office-new", &desk, "office new offices/ubnd-xa.toml --from ubnd-tinh-lang-son");
    assert_eq!((run.code, run.made.len()), (0, 4), "{}", run.transcript());
    assert!(desk.text("offices/ubnd-xa.toml").starts_with("#:schema vanthu-office.schema.json\n# "));
    assert_eq!(desk.run("render hop.toml").code, 0);
    assert_eq!(desk.run("office check offices").code, 0);
    let before = desk.text("offices/ubnd-xa.toml");
    assert_eq!(case("office-new-exists", &desk, "office new offices/ubnd-xa.toml --from vi-du-so").code, 2);
    assert_eq!(desk.text("offices/ubnd-xa.toml"), before);
    assert_eq!(case("office-new-kept", &desk, "office new offices/khac.toml --from vp-ubnd-tinh-lang-son").code, 0);
    assert_eq!(desk.text("hop.toml"), good().replace("ubnd-tinh-lang-son", "ubnd-xa"));
}

#[test]
fn a_new_office_outside_of_a_folder_of_offices_is_said_to_be_lost() {
    let desk = Desk::new();
    let run = case("office-new-elsewhere", &desk, "office new so.toml --from vi-du-so --lang en");
    assert!(run.code == 0 && run.out.contains("offices/"), "{}", run.out);
    assert_eq!(desk.run("office check so.toml directories").code, 0);
    assert_eq!(case("office-new-unknown", &desk, "office new x.toml --from ubnd-tinh-lang-so").code, 2);
}
