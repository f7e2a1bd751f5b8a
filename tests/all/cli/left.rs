//! What killed runs leave, and who may read what is written.

use std::time::{Duration, SystemTime};

use super::good;
use crate::support::desk::Desk;

/// Puts a file that was last written so long ago.
fn aged(desk: &Desk, path: &str, seconds: u64) {
    desk.put(path, "dở dang");
    let file = std::fs::File::options().write(true).open(desk.path().join(path)).expect("the file is there");
    let then = SystemTime::now() - Duration::from_secs(seconds);
    file.set_modified(then).expect("its time can be set");
}

#[test]
fn what_a_killed_run_left_goes_with_the_next_run_in_that_folder() {
    const HOUR: u64 = 3600;
    for (folder, arguments) in [
        ("out", "render hop.toml --format md"),
        ("out/sau", "render in --format md"),
        ("", "render hop.toml --format md --calendar lich.ics"),
        ("meetings", "new meetings/moi.toml --office vi-du-so"),
        ("", "copy hop.toml moi.toml"),
        ("offices", "office new offices/xa.toml --from vi-du-so"),
        ("offices/directories", "office new offices/xa.toml --from vi-du-so"),
        ("templates/parts", "templates export"),
        ("in/sau", "check --fix in"),
    ] {
        let desk = Desk::with("hop.toml", good());
        desk.put("in/sau/hop.toml", good().replacen("Phòng", "Pho\u{300}ng", 1));
        if !arguments.contains("--fix") {
            desk.put("in/sau/hop.toml", good());
        }
        let path = |name: &str| if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
        aged(&desk, &path(".vanthu-1-0"), HOUR);
        aged(&desk, &path(".vanthu-Ab3dE9"), HOUR);
        aged(&desk, &path(".vanthu-2-0"), 5);
        aged(&desk, &path("vanthu-3-0"), HOUR);
        aged(&desk, &path(".vanthu-muc/x"), HOUR);
        aged(&desk, "khac/.vanthu-1-0", HOUR);
        assert_eq!(desk.run(arguments).code, 0, "{arguments}");
        let left: Vec<_> = desk.files().into_iter().filter(|path| path.contains("vanthu-")).collect();
        let mut stay = ["khac/.vanthu-1-0".to_owned(), path(".vanthu-2-0"), path(".vanthu-muc/x"), path("vanthu-3-0")];
        stay.sort();
        let schema = |path: &&String| !path.ends_with(".schema.json");
        assert_eq!(left.iter().filter(schema).collect::<Vec<_>>(), stay.iter().collect::<Vec<_>>(), "{arguments}");
    }
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::PermissionsExt;
    use std::process::Command;

    use super::*;

    fn mode(desk: &Desk, path: &str) -> u32 {
        std::fs::metadata(desk.path().join(path)).expect("the file is there").permissions().mode() & 0o777
    }

    /// Runs the command under a mask of permissions.
    fn run(desk: &Desk, mask: &str, arguments: &str) {
        let vanthu = env!("CARGO_BIN_EXE_vanthu");
        let line = format!("umask {mask} && exec '{vanthu}' {arguments}");
        let run = Command::new("sh").args(["-c", &line]).current_dir(desk.path()).output();
        assert!(run.expect("the command can be run").status.success(), "{arguments}");
    }

    #[test]
    fn new_files_and_folders_have_the_permissions_that_the_user_gives_them() {
        for (mask, file, folder) in [("022", 0o644, 0o755), ("077", 0o600, 0o700), ("002", 0o664, 0o775)] {
            let desk = Desk::with("hop.toml", good());
            run(&desk, mask, "render hop.toml --format md,pdf,ics");
            run(&desk, mask, "copy hop.toml sau/moi.toml");
            run(&desk, mask, "new sau/mau.toml --office vi-du-so");
            for path in ["out/hop.giay-moi.md", "out/hop.giay-moi.pdf", "out/hop.ics", "sau/moi.toml", "sau/mau.toml"] {
                assert_eq!(mode(&desk, path), file, "{path} under {mask}");
            }
            assert_eq!((mode(&desk, "out"), mode(&desk, "sau")), (folder, folder));
        }
    }

    #[test]
    fn a_file_for_which_there_is_no_room_leaves_nothing() {
        let desk = Desk::with("hop.toml", good());
        desk.put("out/hop.giay-moi.pdf", "");
        // Room for the Markdown, not for a PDF.
        let vanthu = env!("CARGO_BIN_EXE_vanthu");
        let line = format!("trap '' XFSZ && ulimit -f 16 && exec '{vanthu}' render hop.toml --kind giay-moi");
        let run = Command::new("sh").args(["-c", &line]).current_dir(desk.path()).output();
        assert_eq!(run.expect("the command can be run").status.code(), Some(2));
        assert_eq!(desk.files(), ["hop.toml", "out/hop.giay-moi.md", "out/hop.giay-moi.pdf"]);
        assert!(desk.bytes("out/hop.giay-moi.pdf").is_empty());
    }

    #[test]
    fn a_file_that_is_replaced_keeps_its_permissions() {
        for kept in [0o600, 0o640, 0o666] {
            let desk = Desk::with("hop.toml", good());
            desk.put("moi.toml", "cũ");
            let paths = ["out/hop.giay-moi.md", "out/hop.giay-moi.pdf", "moi.toml"];
            run(&desk, "022", "render hop.toml");
            for path in paths {
                let permissions = std::fs::Permissions::from_mode(kept);
                std::fs::set_permissions(desk.path().join(path), permissions).expect("permissions can be set");
            }
            desk.put("hop.toml", good().replace("Phòng họp tầng 4", "Phòng họp tầng 5"));
            run(&desk, "022", "render hop.toml");
            run(&desk, "022", "copy hop.toml moi.toml --force");
            assert!(desk.text(paths[0]).contains("tầng 5"));
            assert_eq!(paths.map(|path| mode(&desk, path)), [kept; 3]);
        }
    }
}
