//! Nothing is written through a link: of whatever command, whether the link leads to a file, to a folder or nowhere.

use std::os::unix::fs::symlink;

use super::{case, changed, good};
use crate::support::desk::Desk;
use crate::support::repository::files;

/// A desk with a spec, and files elsewhere that nobody may touch.
fn desk() -> Desk {
    let desk = Desk::with("hop.toml", good());
    desk.put("meetings/sau/hop.toml", good());
    desk.put("khac/a.txt", "của tôi");
    desk.put("khac/sau/b.txt", "của tôi");
    desk
}

fn link(desk: &Desk, to: &str, at: &str) {
    let at = desk.path().join(at);
    std::fs::create_dir_all(at.parent().expect("it lies in a folder")).expect("folders can be made");
    symlink(to, at).expect("a link can be made");
}

/// Whether the files elsewhere are as they were, and no others there.
fn is_untouched(desk: &Desk) -> bool {
    let there = files(&desk.path().join("khac"));
    there.len() == 2 && ["khac/a.txt", "khac/sau/b.txt"].iter().all(|path| desk.text(path) == "của tôi")
}

#[test]
fn a_link_in_the_place_of_an_output_is_refused_and_named() {
    let desk = desk();
    for (to, format) in [("../khac/a.txt", "txt"), ("../khac/moi.txt", "pdf"), ("hop.giay-moi.docx", "docx")] {
        let path = format!("out/hop.giay-moi.{format}");
        link(&desk, to, &path);
        let run = desk.run(&format!("render hop.toml --kind giay-moi --format {format}"));
        assert!(run.code == 2 && run.err.contains("O212") && run.err.contains(&path), "{}", run.transcript());
        assert!(run.err.contains(to) && run.made.is_empty() && is_untouched(&desk), "{}", run.transcript());
        assert!(desk.path().join(path).is_symlink());
    }
    link(&desk, "../khac/a.txt", "out/hop.ics");
    assert_eq!(desk.run("render hop.toml --format ics").code, 2);
    assert!(is_untouched(&desk));
    case("link-output", &desk, "render hop.toml --kind giay-moi --format md,txt");
    case("link-output-en", &desk, "render hop.toml --kind giay-moi --format txt --lang en");
}

#[test]
fn force_replaces_the_link_and_not_what_it_leads_to() {
    for to in ["../khac/a.txt", "../khac/moi.txt"] {
        let desk = desk();
        link(&desk, to, "out/hop.giay-moi.txt");
        let run = desk.run("render hop.toml --kind giay-moi --format txt --force");
        assert!(run.code == 0 && run.out.contains("đã thay out/hop.giay-moi.txt"), "{}", run.transcript());
        assert!(!desk.path().join("out/hop.giay-moi.txt").is_symlink() && is_untouched(&desk));
        assert!(desk.text("out/hop.giay-moi.txt").contains("Phòng họp"));
    }
}

#[test]
fn a_linked_folder_below_the_output_folder_is_refused_even_by_force() {
    for (to, at) in [("../khac", "out/sau"), ("../khac/khong-co", "out/sau"), (".", "out/sau")] {
        let desk = desk();
        link(&desk, to, at);
        for force in ["", " --force"] {
            let run = desk.run(&format!("render meetings{force}"));
            assert!(run.code == 2 && run.err.contains("O212") && run.err.contains(at), "{}", run.transcript());
            assert!(run.made.is_empty() && is_untouched(&desk), "{}", run.transcript());
        }
    }
    // Further down, too.
    let desk = desk();
    desk.put("meetings/sau/nua/hop.toml", good());
    link(&desk, "../../khac/sau", "out/sau/nua");
    let run = case("link-folder", &desk, "render meetings --format md");
    assert_eq!((run.code, run.made.len()), (2, 2));
    assert!(is_untouched(&desk));
}

#[test]
fn the_output_folder_itself_may_be_a_link() {
    let desk = desk();
    std::fs::create_dir(desk.path().join("that")).expect("a folder can be made");
    link(&desk, "that", "out");
    link(&desk, "that", "lien-ket");
    for arguments in ["render meetings --format md", "render hop.toml --format pdf -o lien-ket/trong"] {
        let run = desk.run(arguments);
        assert_eq!((run.code, run.err.as_str()), (0, ""));
    }
    assert!(desk.path().join("out").is_symlink());
    assert!(
        !desk.bytes("that/sau/hop.giay-moi.md").is_empty() && !desk.bytes("that/trong/hop.giay-moi.pdf").is_empty()
    );
}

#[test]
fn a_second_name_of_a_file_elsewhere_is_no_way_to_it() {
    let desk = desk();
    std::fs::create_dir(desk.path().join("out")).expect("a folder can be made");
    let [from, to] = ["khac/a.txt", "out/hop.giay-moi.txt"].map(|path| desk.path().join(path));
    std::fs::hard_link(from, to).expect("a second name can be given");
    assert_eq!(desk.run("render hop.toml --kind giay-moi --format txt").code, 0);
    assert!(is_untouched(&desk));
}

#[test]
fn calendars_are_not_written_through_links() {
    let desk = desk();
    desk.put("khac/sau/b.txt", "");
    link(&desk, "khac/sau/b.txt", "lich.ics");
    let run = case("link-calendar", &desk, "render hop.toml --format md --calendar lich.ics");
    assert_eq!((run.code, run.made.len(), desk.text("khac/sau/b.txt")), (2, 0, String::new()));
    let run = desk.run("render hop.toml --format md --calendar lich.ics --force");
    assert!(run.code == 0 && run.out.contains("đã thay lich.ics"), "{}", run.transcript());
    assert!(!desk.path().join("lich.ics").is_symlink() && desk.text("khac/sau/b.txt").is_empty());
}

#[test]
fn new_files_are_not_written_through_links() {
    for (arguments, at) in [
        ("new moi.toml --office vi-du-so", "moi.toml"),
        ("copy hop.toml moi.toml", "moi.toml"),
        ("office new offices/xa.toml --from vi-du-so", "offices/xa.toml"),
        ("office new offices/xa.toml --from vi-du-so", "offices/directories"),
        ("templates export giay-moi", "templates/giay-moi.tera"),
        ("templates export parts/task", "templates/parts"),
    ] {
        let up = "../".repeat(at.matches('/').count());
        for to in ["khac", "khac/moi", "khac/a.txt"] {
            let desk = desk();
            link(&desk, &format!("{up}{to}"), at);
            let run = desk.run(arguments);
            assert!(run.code == 2 && run.err.contains(at), "{}", run.transcript());
            assert!(is_untouched(&desk), "{}", run.transcript());
        }
    }
}

#[test]
fn copies_and_templates_replace_a_link_by_force() {
    for (arguments, at, to) in [
        ("copy hop.toml moi.toml --force", "moi.toml", "khac/a.txt"),
        ("copy hop.toml moi.toml --force", "moi.toml", "khac/khong-co"),
        ("templates export giay-moi --force", "templates/giay-moi.tera", "../khac/a.txt"),
    ] {
        let desk = desk();
        link(&desk, to, at);
        let run = desk.run(arguments);
        assert!(run.code == 0 && run.out.contains(&format!("đã thay {at}")), "{}", run.transcript());
        assert!(!desk.path().join(at).is_symlink() && is_untouched(&desk), "{}", run.transcript());
    }
}

#[test]
fn a_linked_spec_is_mended_where_it_is_named_and_not_where_it_is_found() {
    let wrong = changed("room = \"Phòng", "room = \"Pho\u{300}ng");
    let desk = Desk::with("khac/hop.toml", &wrong);
    link(&desk, "../khac/hop.toml", "meetings/hop.toml");
    let run = case("link-fix", &desk, "check --fix meetings --format line");
    assert_eq!((run.code, desk.text("khac/hop.toml")), (2, wrong));
    assert_eq!(desk.run("check --fix meetings/hop.toml").code, 0);
    assert_eq!(desk.text("khac/hop.toml"), good());
    assert!(desk.path().join("meetings/hop.toml").is_symlink());
}

/// A folder of the output and a link change places, as fast as it goes, while notices are written there.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_becomes_a_link_meanwhile_leads_nothing_away() {
    use std::process::Command;
    use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

    use rustix::fs::{CWD, RenameFlags, renameat_with};

    let desk = desk();
    for index in 0..20 {
        desk.put(&format!("in/sau/{index}.toml"), good());
    }
    link(&desk, "../khac", "out/lien-ket");
    std::fs::create_dir(desk.path().join("out/sau")).expect("a folder can be made");
    let [one, other] = ["out/sau", "out/lien-ket"].map(|path| desk.path().join(path));
    let (over, swaps) = (AtomicBool::new(false), AtomicU32::new(0));
    let codes = std::thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(Ordering::Relaxed) {
                renameat_with(CWD, &one, CWD, &other, RenameFlags::EXCHANGE).expect("they can change places");
                swaps.fetch_add(1, Ordering::Relaxed);
            }
        });
        let codes = [(); 6].map(|()| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_vanthu"));
            command
                .args(["render", "in", "--format", "md"])
                .current_dir(desk.path())
                .output()
                .map(|run| run.status.code())
        });
        over.store(true, Ordering::Relaxed);
        codes
    });
    assert!(codes.into_iter().all(|code| code.is_ok_and(|code| code.is_some_and(|code| code <= 2))));
    assert!(swaps.into_inner() > 1000);
    assert!(is_untouched(&desk), "{:?}", files(&desk.path().join("khac")));
}
