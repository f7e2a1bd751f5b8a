//! Files as they come from other programs, files beside the specs, and the commands that write them.

use unicode_normalization::UnicodeNormalization;
use vanthu::finding::words::{Lang, key_meaning};
use vanthu::spec::schema::{Shape, text as schema_text};

use super::{case, changed, good};
use crate::support::desk::Desk;
use crate::support::repository::text;

/// The Markdown of the invitation and the conclusion made of a spec of these bytes.
fn rendered(bytes: impl AsRef<[u8]>) -> [String; 2] {
    let desk = Desk::with("a.toml", bytes);
    let run = desk.run("render a.toml --format md");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    ["out/a.giay-moi.md", "out/a.ket-luan.md"].map(|path| desk.text(path))
}

#[test]
fn byte_order_marks_and_windows_line_ends_are_accepted() {
    let windows = format!("\u{feff}{}", good().replace('\n', "\r\n"));
    assert_eq!(rendered(windows), rendered(good()));
}

#[test]
fn decomposed_letters_come_out_composed() {
    let decomposed: String = good().nfd().collect();
    assert_ne!(decomposed, good());
    // It is an error where nobody allows it; what is printed is composed all the same.
    let allowed = "\n[check.L102]\nlevel = \"off\"\nreason = \"chép từ máy khác\"\n";
    assert_eq!(rendered(decomposed + allowed), rendered(good()));
}

#[test]
fn vietnamese_keys_mean_the_same_as_english_ones() {
    let names = [
        ("issuer", "co_quan_ban_hanh"),
        ("signer", "nguoi_ky"),
        ("[meeting]", "[cuoc_hop]"),
        ("topic", "chu_de"),
        ("chair", "chu_tri"),
        ("time", "luc"),
        ("room", "tai"),
        ("meeting.attendees", "cuoc_hop.thanh_phan"),
        ("group", "nhom"),
        ("bodies", "cac_don_vi"),
        ("notice", "van_ban"),
        ("kind", "loai"),
        ("date", "ngay"),
        ("[conclusion]", "[ket_luan]"),
        ("attended", "du_hop"),
        ("text", "loi_van"),
    ];
    let vietnamese = names.iter().fold(good(), |spec, (english, alias)| {
        assert!(spec.contains(english), "{english}");
        spec.replace(english, alias)
    });
    assert_eq!(rendered(vietnamese), rendered(good()));
}

#[test]
fn files_that_are_not_utf8_are_told() {
    let utf16: Vec<u8> = std::iter::once(0xFEFF).chain(good().encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(case("utf-16", &Desk::with("hop.toml", &utf16), "render hop.toml").code, 1);
    assert_eq!(case("utf-16-without-mark", &Desk::with("hop.toml", &utf16[2..]), "render hop.toml").code, 1);
    assert_eq!(case("utf-16-en", &Desk::with("hop.toml", &utf16), "render --lang en hop.toml").code, 1);
    let (before, after) = good().split_once("Hà Minh Anh").map(|(a, b)| (a.to_owned(), b.to_owned())).expect("a name");
    let tcvn3 = [before.as_bytes(), b"H\xb5 Minh Anh", after.as_bytes()].concat();
    let run = case("not-utf-8", &Desk::with("hop.toml", tcvn3), "render hop.toml");
    assert!(run.code == 1 && run.err.contains("--> hop.toml:5:12\n"), "{}", run.err);
    assert_eq!(case("empty-file", &Desk::with("hop.toml", ""), "render hop.toml").code, 1);
}

#[test]
fn office_files_beside_the_spec_take_the_place_of_built_in_ones_one_by_one() {
    let office = text("offices/ubnd-tinh-lang-son.toml");
    let desk = Desk::with("nam/thang/hop.toml", good());
    let invitation = || {
        assert_eq!(desk.run("render nam/thang/hop.toml --format md --kind giay-moi").err, "");
        desk.text("out/hop.giay-moi.md")
    };
    assert!(invitation().contains("/GM-UBND"));
    // The directory that the office file names stays the built-in one.
    desk.put("offices/ubnd-tinh-lang-son.toml", office.replace("symbol = \"UBND\"", "symbol = \"XA\""));
    assert!(invitation().contains("/GM-XA"));
    desk.put("nam/offices/ubnd-tinh-lang-son.toml", office.replace("symbol = \"UBND\"", "symbol = \"GAN\""));
    assert!(invitation().contains("/GM-GAN"));
    let directory = text("offices/directories/lang-son.toml").replace("\"Đoàn Thanh Sơn\"", "\"Người Khác\"");
    desk.put("offices/directories/lang-son.toml", directory);
    assert_eq!(case("directory-beside", &desk, "render nam/thang/hop.toml").code, 1);
}

#[test]
fn an_office_of_ones_own_stands_beside_the_built_in_ones() {
    let desk = Desk::with("hop.toml", changed("ubnd-tinh-lang-son", "ubnd-xa"));
    let office = text("offices/ubnd-tinh-lang-son.toml").replace("tỉnh Lạng Sơn\"", "xã Cao Lộc\"");
    desk.put("offices/ubnd-xa.toml", office);
    assert_eq!(desk.run("render hop.toml --format md").code, 0);
    assert!(desk.text("out/hop.giay-moi.md").contains("XÃ CAO LỘC"));
}

#[test]
fn faults_of_an_office_file_are_told_at_its_own_line() {
    let office = text("offices/ubnd-tinh-lang-son.toml");
    let desk = Desk::with("hop.toml", good());
    let path = "offices/ubnd-tinh-lang-son.toml";
    desk.put(path, office.replace("symbol =", "simbol ="));
    assert_eq!(case("office-unknown-key", &desk, "render hop.toml").code, 1);
    desk.put(path, office.replace("\"lang-son\"", "\"lang-sơn\""));
    assert_eq!(case("office-unknown-directory", &desk, "render hop.toml").code, 1);
    desk.put(path, format!("{office}\n[page]\ntext_size = 12\n"));
    assert_eq!(case("office-out-of-range", &desk, "render hop.toml").code, 1);
    desk.put(path, office.replace("title = \"Phó Chánh Văn phòng UBND tỉnh\"", "title = \"Phó Văn phòng\""));
    assert_eq!(case("office-no-signing-lines", &desk, "render hop.toml").code, 1);
    desk.put(path, office.replace("{weekday}", "{wday}"));
    assert_eq!(case("office-unknown-token", &desk, "render hop.toml").code, 1);
    desk.put(path, b"name = \"\xff\"");
    assert_eq!(case("office-not-utf-8", &desk, "render hop.toml").code, 1);
}

#[test]
fn a_person_without_title_on_the_day_is_told() {
    let desk = Desk::with("hop.toml", good());
    let directory = "[[group]]\nid = \"so\"\nlead = \"các Sở\"\n\n[[body]]\nname = \"Sở Xây dựng\"\naliases = [\"KH&ĐT\"]\n\n\
        [[person]]\nname = \"Đoàn Thanh Sơn\"\ntitles = [{ title = \"Phó Chủ tịch UBND tỉnh\", from = \"01/12/2024\" }]\n\n\
        [[person]]\nname = \"Hà Minh Anh\"\ntitles = [\"Phó Chánh Văn phòng UBND tỉnh\"]\n";
    desk.put("offices/directories/lang-son.toml", directory);
    let run = case("no-title-then", &desk, "render hop.toml");
    assert!(run.code == 1 && run.err.contains("[M305]: "), "{}", run.err);
}

#[test]
fn a_new_spec_is_written_once_and_can_be_rendered() {
    let desk = Desk::new();
    let run = case("new", &desk, "new meetings/hop.toml --office ubnd-tinh-lang-son");
    assert_eq!(
        (run.code, run.made),
        (0, vec!["meetings/hop.toml".to_owned(), "meetings/vanthu-spec.schema.json".to_owned()])
    );
    assert!(desk.text("meetings/hop.toml").contains("issuer = \"ubnd-tinh-lang-son\""));
    let describe = |table: &str, key: &str| key_meaning(Lang::Vi, table, key);
    assert_eq!(desk.text("meetings/vanthu-spec.schema.json"), schema_text(Shape::Spec, describe));
    assert_eq!(case("new-rendered", &desk, "render").code, 0);
    desk.put("meetings/hop.toml", "của tôi");
    assert_eq!(case("new-refused", &desk, "new meetings/hop.toml --office vi-du-so").code, 2);
    assert_eq!(case("new-refused-en", &desk, "--lang en new meetings/hop.toml --office vi-du-so").code, 2);
    assert_eq!(desk.text("meetings/hop.toml"), "của tôi");
    assert_eq!(case("new-into-file", &desk, "new meetings/hop.toml/a.toml --office vi-du-so").code, 2);
    assert_eq!(case("new-folder", &desk, "new meetings --office vi-du-so").code, 2);
}

#[test]
fn schemas_are_printed() {
    let desk = Desk::new();
    for shape in Shape::ALL {
        let run = desk.run(&format!("schema {}", shape.id()));
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        assert!(run.out == schema_text(shape, |table, key| key_meaning(Lang::Vi, table, key)), "{}", shape.id());
    }
    assert_eq!(desk.run("schema").out, desk.run("schema spec").out);
}

#[test]
fn a_command_that_is_proposed_can_be_typed_as_it_stands() {
    let run = |words: &[&str]| {
        let desk = Desk::new();
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_vanthu"))
            .args(words)
            .current_dir(desk.path())
            .output()
            .expect("the command can be run");
        String::from_utf8(output.stdout).expect("the command writes UTF-8")
    };
    assert!(run(&["new", "họp/giao-ban", "--office", "vi-du-so"]).ends_with("vanthu render họp/giao-ban.toml\n"));
    assert!(run(&["new", "họp giao ban", "--office", "vi-du-so"]).ends_with("vanthu render \"họp giao ban.toml\"\n"));
    assert!(
        run(&["office", "new", "offices/so a", "--from", "vi-du-so"])
            .contains("vanthu office check \"offices/so a.toml\";")
    );
}

#[cfg(unix)]
#[test]
fn a_backslash_in_a_name_is_shown_as_it_is() {
    let desk = Desk::with("a\\b.toml", good().replace("thứ Hai", "thứ Ba"));
    desk.put("a/b.toml", good());
    let run = desk.run("check a\\b.toml a/b.toml");
    assert!(run.err.contains("--> a\\b.toml:") && run.err.matches("[M204]").count() == 1, "{}", run.transcript());
}
