//! Files on disk that decide beside the spec: named where they are used, told where they are broken, and never in the way of others.

use serde_json::Value;

use super::{case, good};
use crate::support::desk::{Desk, Run};
use crate::support::repository::text;

/// The office of [`good`], and the directory that it names.
const OFFICE: &str = "offices/ubnd-tinh-lang-son.toml";
const DIRECTORY: &str = "offices/directories/lang-son.toml";

/// The line of a summary that names files.
fn named(run: &Run) -> Vec<&str> {
    let lines = run.out.lines().chain(run.err.lines());
    lines.filter_map(|line| line.strip_prefix("dùng tệp trên đĩa: ")).collect()
}

/// A folder of meetings whose office, directory and part of a template stand in folders above.
fn desk() -> Desk {
    let desk = Desk::with("viec/nam/hop.toml", good().replace("ubnd-tinh-lang-son", "ubnd-xa"));
    desk.put("viec/offices/ubnd-xa.toml", text(OFFICE));
    desk.put(DIRECTORY, text(DIRECTORY));
    desk.put("templates/parts/task.tera", text("templates/parts/task.tera"));
    desk
}

#[test]
fn files_on_disk_that_are_used_are_named_in_one_line() {
    let desk = desk();
    let files = "offices/directories/lang-son.toml, templates/parts/task.tera, viec/offices/ubnd-xa.toml";
    assert_eq!(named(&case("used-render", &desk, "render viec")), [files]);
    assert_eq!(named(&case("used-check", &desk, "check viec")), [files]);
    assert_eq!(named(&desk.run("check viec --format line")), [files]);
    assert!(desk.run("check viec --lang en").out.contains(&format!("files on disk used: {files}\n")));
    let report: Value = serde_json::from_str(&desk.run("check viec --json").out).expect("the report is JSON");
    assert_eq!(report["used"], serde_json::json!(files.split(", ").collect::<Vec<_>>()));
    let data: Value = serde_json::from_str(&desk.run("data viec/nam/hop.toml").out).expect("the data is JSON");
    assert_eq!(data["used"], serde_json::json!([DIRECTORY, "viec/offices/ubnd-xa.toml"]));
    assert_eq!(named(&desk.run("office check viec/offices/ubnd-xa.toml")), [DIRECTORY]);
    assert_eq!(named(&desk.run("office check offices/directories/lang-son.toml")), [""; 0]);
}

#[test]
fn built_in_files_are_not_named() {
    let desk = Desk::with("hop.toml", good());
    for arguments in ["render hop.toml", "check hop.toml"] {
        assert_eq!(named(&desk.run(arguments)), [""; 0]);
    }
    let report: Value = serde_json::from_str(&desk.run("check hop.toml --json").out).expect("the report is JSON");
    assert_eq!(report["used"], serde_json::json!([]));
}

#[test]
fn files_on_disk_that_nothing_uses_are_not_named() {
    let desk = Desk::with("hop.toml", good());
    desk.put("offices/ubnd-xa.toml", text(OFFICE));
    desk.put("offices/directories/khac.toml", text(DIRECTORY));
    for template in ["cong-van", "khac", "tin-nhan", "parts/message-time", "parts/khac"] {
        let like = if template.ends_with("khac") { "parts/time" } else { template };
        desk.put(&format!("templates/{template}.tera"), text(&format!("templates/{like}.tera")));
    }
    assert_eq!(named(&desk.run("render hop.toml")), [""; 0]);
    assert_eq!(
        named(&desk.run("render hop.toml --format txt")),
        ["templates/parts/message-time.tera, templates/tin-nhan.tera"]
    );
    desk.put("templates/giay-moi.tera", text("templates/giay-moi.tera"));
    assert_eq!(named(&desk.run("render hop.toml")), ["templates/giay-moi.tera"]);
    assert_eq!(named(&desk.run("check hop.toml --kind ket-luan")), [""; 0]);
}

#[test]
fn what_decides_is_named_where_a_spec_is_faulty_too() {
    let desk = Desk::with("hop.toml", good().replace("thứ Hai", "thứ Ba"));
    desk.put(OFFICE, text(OFFICE));
    let run = desk.run("check hop.toml");
    assert_eq!((run.code, named(&run)), (1, vec![OFFICE]));
}

#[test]
fn names_on_disk_may_have_their_accents_apart() {
    // As macOS and disks from there give them; what is typed in a spec is composed.
    let apart = |name: &str| name.replace('ã', "a\u{303}").replace('ẫ', "a\u{302}\u{303}");
    let spec = good().replace("ubnd-tinh-lang-son", "ubnd-xã");
    let desk = Desk::with("hop.toml", spec.replacen("kind =", "template = \"mẫu\"\nkind =", 1));
    desk.put(&apart("offices/ubnd-xã.toml"), text(OFFICE).replace("lang-son\"", "xã\""));
    desk.put(&apart("offices/directories/xã.toml"), text(DIRECTORY));
    desk.put(&apart("templates/mẫu.tera"), text("templates/giay-moi.tera"));
    let run = desk.run("check hop.toml");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(named(&run), [apart("offices/directories/xã.toml, offices/ubnd-xã.toml, templates/mẫu.tera")]);
}

#[test]
fn hidden_files_are_nobodys_office_and_nobodys_template() {
    // A note of a Mac on a shared disk, a lock of an editor.
    let desk = Desk::with("hop.toml", good().replace("ubnd-tinh-lang-son", "ubnd-xas"));
    desk.put("offices/ubnd-xa.toml", text(OFFICE));
    desk.put("templates/giay-moi.tera", text("templates/giay-moi.tera"));
    for path in ["offices/._ubnd-xas.toml", "offices/directories/._a.toml", "templates/._giay-moi.tera"] {
        desk.put(path, b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X");
        desk.put(&path.replace("._", ".#"), "nguoi-dung@may.123");
    }
    let run = desk.run("check hop.toml");
    assert!(run.code == 1 && run.err.contains("có phải là “ubnd-xa”?") && !run.err.contains("._"), "{}", run.err);
    for arguments in ["office check offices", "templates check", "templates check templates"] {
        let run = desk.run(arguments);
        let told = run.transcript();
        assert!(run.code == 0 && !told.contains("._") && !told.contains(".#"), "{told}");
    }
}

/// Ways in which a file can be broken.
fn broken(desk: &Desk, path: &str, how: usize) {
    match how {
        0 => desk.put(path, if path.ends_with(".toml") { "name = \"" } else { "{% if" }),
        1 => desk.put(path, [0xFF, 0xFE, b'n', 0, b'a', 0, b'm', 0, b'e', 0]),
        2 => desk.put(path, b"name = \"\xC3\"\n"),
        3 => desk.put(&format!("{path}/tep"), ""),
        _ => link(desk, path),
    }
}

/// Ways of [`broken`].
const WAYS: usize = if cfg!(unix) { 5 } else { 4 };

#[cfg(unix)]
fn link(desk: &Desk, path: &str) {
    let path = desk.path().join(path);
    std::fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("the folder can be made");
    std::os::unix::fs::symlink("khong-co", path).expect("a link can be made");
}

#[cfg(not(unix))]
fn link(_: &Desk, _: &str) {}

#[test]
fn broken_files_that_no_spec_uses_stop_nothing() {
    let unused = [
        "offices/khac.toml",
        "offices/so-noi-vu-lang-son.toml",
        "offices/directories/khac.toml",
        "templates/khac.tera",
        "templates/cong-van.tera",
        "templates/thay-doi.tera",
        "templates/tin-nhan.tera",
        "templates/parts/message-time.tera",
        "templates/parts/changed.tera",
        "templates/parts/khac.tera",
    ];
    for how in 0..WAYS {
        let desk = Desk::with("viec/hop.toml", good());
        unused.iter().for_each(|path| broken(&desk, path, how));
        for arguments in ["render viec", "render viec/hop.toml", "check viec", "data viec/hop.toml"] {
            let run = desk.run(arguments);
            assert_eq!((run.code, run.err.as_str()), (0, ""), "{how}: {}", run.transcript());
            assert_eq!(named(&run), [""; 0]);
        }
    }
}

#[test]
fn a_broken_file_that_is_used_stops_only_its_specs_and_is_told_once() {
    let own = good().replace("ubnd-tinh-lang-son", "ubnd-xa");
    let invitation = |spec: &str| spec[..spec.rfind("[[notice]]").expect("there are two notices")].to_owned();
    for (path, hit) in [
        ("offices/ubnd-xa.toml", 3),
        ("offices/directories/xa.toml", 3),
        ("templates/ket-luan.tera", 2),
        ("templates/parts/attended.tera", 2),
        ("templates/giay-moi.tera", 5),
        ("templates/parts/opening.tera", 5),
    ] {
        for how in 0..WAYS {
            let desk = Desk::new();
            for (name, spec) in [("a", &own), ("b", &own), ("c", &invitation(&own)), ("d", &invitation(&good()))] {
                desk.put(&format!("viec/{name}.toml"), spec);
            }
            desk.put("viec/nam/e.toml", invitation(&good()));
            desk.put("offices/ubnd-xa.toml", text(OFFICE).replace("\"lang-son\"", "\"xa\""));
            desk.put("offices/directories/xa.toml", text(DIRECTORY));
            let there = desk.path().join(path);
            if there.exists() {
                std::fs::remove_file(there).expect("the file can be removed");
            }
            broken(&desk, path, how);
            for arguments in ["check viec", "render viec --format md"] {
                let run = desk.run(arguments);
                assert_eq!(run.err.matches("error[").count(), 0, "{}", run.transcript());
                let told = run.err.lines().filter(|line| line.starts_with("lỗi[")).count();
                assert!(run.code > 0 && told == 1 && run.err.contains(path), "{path} {how}: {}", run.transcript());
            }
            let made = desk.files().into_iter().filter(|file| file.ends_with(".giay-moi.md")).count();
            assert_eq!(made, 5 - hit, "{path} {how}");
        }
    }
}

#[test]
fn templates_find_components_of_other_files() {
    let desk = Desk::with("hop.toml", good());
    let template = text("templates/giay-moi.tera").replace("Trân trọng kính mời", "{{ <moi ai=\"kính\" /> }}");
    assert!(template.contains("<moi"));
    desk.put("templates/giay-moi.tera", template);
    let component = "{% component moi(ai) %}Trân trọng {{ ai }} mời{% endcomponent moi %}";
    desk.put("templates/parts/cau.tera", component);
    let run = desk.run("render hop.toml --format md");
    assert_eq!((run.code, named(&run)), (0, vec!["templates/giay-moi.tera, templates/parts/cau.tera"]), "{}", run.err);
    assert!(desk.text("out/hop.giay-moi.md").contains("Trân trọng kính mời"));
    // What the other notice does not call may be defined twice, or not be read.
    desk.put("templates/parts/hai.tera", component);
    let run = desk.run("render hop.toml --format md --kind ket-luan");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let run = desk.run("render hop.toml --format md");
    assert!(run.code == 1 && run.err.matches("[T101]: ").count() == 1, "{}", run.err);
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_looked_into_stops_nothing() {
    let desk = Desk::with("hop.toml", good());
    for folder in ["offices", "templates"] {
        // Links in a circle: nobody may look into them, not even the superuser.
        std::os::unix::fs::symlink(folder, desk.path().join(folder)).expect("a link can be made");
    }
    for arguments in ["render hop.toml --format md", "check hop.toml"] {
        let run = desk.run(arguments);
        assert_eq!(run.code, 0, "{}", run.transcript());
        for folder in ["offices", "templates"] {
            let told = format!("không đọc được {folder}: liên kết dẫn vòng tròn\n");
            assert_eq!(run.err.matches(&told).count(), 1, "{}", run.transcript());
        }
    }
}

#[cfg(unix)]
#[test]
fn linked_folders_of_directories_and_parts_are_looked_into() {
    let desk = Desk::with("hop.toml", good());
    desk.put("chung/lang-son.toml", text(DIRECTORY).replace("Đoàn Thanh Sơn", "Đoàn Thanh Sơn B"));
    desk.put("mau/opening.tera", "Mở đầu khác");
    for (folder, to, at) in [("offices", "../chung", "directories"), ("templates", "../mau", "parts")] {
        desk.put(&format!("{folder}/tep"), "");
        std::os::unix::fs::symlink(to, desk.path().join(folder).join(at)).expect("a link can be made");
    }
    let run = desk.run("check hop.toml");
    assert!(run.err.contains("Đoàn Thanh Sơn"), "{}", run.transcript());
    assert_eq!(named(&run), ["offices/directories/lang-son.toml, templates/parts/opening.tera"]);
}
