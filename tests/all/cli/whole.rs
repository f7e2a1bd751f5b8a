//! Files are written whole or not at all, and nowhere but below the output folder.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

use super::good;
use crate::support::desk::Desk;

/// What a run leaves of a file that it had not finished.
const UNFINISHED: &str = ".vanthu-";
/// Specs of the folder whose rendering is killed.
const SPECS: usize = 200;

/// Whether a notice of [`good`] is there to its last letter.
fn is_whole(path: &str, bytes: &[u8]) -> bool {
    if path.ends_with(".pdf") {
        bytes.trim_ascii_end().ends_with(b"%%EOF") && lopdf::Document::load_mem(bytes).is_ok()
    } else {
        path.ends_with(".md") && bytes.ends_with("**Hà Minh Anh**\n".as_bytes())
    }
}

#[test]
fn a_cut_file_is_noticed() {
    let desk = Desk::with("hop.toml", good());
    assert_eq!(desk.run("render hop.toml").code, 0);
    for path in ["out/hop.giay-moi.pdf", "out/hop.ket-luan.md"] {
        let bytes = desk.bytes(path);
        assert!(is_whole(path, &bytes));
        for part in [0, 1, bytes.len() / 2, bytes.len() - 3] {
            assert!(!is_whole(path, &bytes[..part]), "{path} cut at {part}");
        }
    }
}

#[test]
fn names_of_specs_lead_nowhere_but_below_the_output_folder() {
    let desk = Desk::new();
    for name in ["a..b", "..", "...", ".. ", "a\\..\\b", "%2e%2e%2fx", "~", "-o", "hop.toml"] {
        if cfg!(unix) || !name.contains('\\') {
            desk.put(&format!("work/in/sub/{name}.toml"), good());
        }
    }
    desk.put("work/in/hop.toml", good());
    let absolute = desk.path().join("work/in/hop.toml");
    let absolute = absolute.to_str().expect("names of temporary folders are UTF-8");
    for (arguments, least) in [
        ("work/in", 12),
        ("work/in/../in/./sub", 10),
        ("work/in/sub/...toml", 2),
        ("work/in/sub/....toml", 2),
        ("work/in/sub/../hop.toml", 2),
        ("work/in/sub/../../in/hop.toml", 2),
        (absolute, 2),
    ] {
        let run = desk.run(&format!("render {arguments} --format md --out work/deep/out"));
        assert_eq!(run.code, 0, "{}", run.transcript());
        assert!(run.made.len() >= least, "{}", run.transcript());
        assert!(run.made.iter().all(|path| path.starts_with("work/deep/out/")), "{}", run.transcript());
        std::fs::remove_dir_all(desk.path().join("work/deep")).expect("the output can be removed");
    }
}

#[test]
fn ids_of_notices_are_no_paths() {
    let spec = good();
    for id in
        ["..", ".", "../x", "../../x", "/var/x", "a/b", "a/../../x", "a\\\\b", "C:x", "a.b", "a\\u0000b", "\\u2025"]
    {
        let id = format!("kind = \"giay-moi\"\nid = \"{id}\"\n");
        let desk = Desk::with("in/hop.toml", spec.replace("kind = \"giay-moi\"\n", &id));
        let run = desk.run("render in --out work/out");
        assert_eq!((run.code, run.made.as_slice()), (1, [].as_slice()), "{id}{}", run.transcript());
        assert!(run.err.contains("[S111]: "), "{id}{}", run.err);
    }
}

#[cfg(unix)]
#[test]
fn links_in_the_input_folder_lead_no_output_away() {
    use std::os::unix::fs::symlink;
    let desk = Desk::with("elsewhere/away.toml", good());
    desk.put("work/in/hop.toml", good());
    let link = |to: &str, at: &str| symlink(to, desk.path().join(at)).expect("a link can be made");
    link("../../elsewhere/away.toml", "work/in/linked.toml");
    link("../..", "work/in/up");
    link("../../elsewhere", "work/in/folder.toml");
    link("missing.toml", "work/in/broken.toml");
    let run = desk.run("render work/in --format md --out work/out");
    assert_eq!(run.code, 2, "{}", run.transcript());
    let notices = |stem: &str| ["giay-moi", "ket-luan"].map(|kind| format!("work/out/{stem}.{kind}.md"));
    assert_eq!(run.made, [notices("hop"), notices("linked")].concat(), "{}", run.transcript());
    let run = desk.run("render work/in/up/work/in/hop.toml work/in/linked.toml --format md --out work/other");
    assert_eq!(run.code, 0, "{}", run.transcript());
    assert!(run.made.iter().all(|path| path.starts_with("work/other/")), "{}", run.transcript());
}

#[cfg(unix)]
#[test]
fn a_killed_run_leaves_only_whole_files() {
    let desk = Desk::new();
    for index in 0..SPECS {
        desk.put(&format!("in/{index:03}.toml"), good().replace("trọng điểm", &format!("trọng điểm số {index}")));
    }
    let (mut unfinished, mut partial, kills) = (0, 0, 6);
    for kill in 1..=kills {
        let moment = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).expect("after 1970").subsec_nanos();
        let delay = Duration::from_millis(u64::from(moment / 1000 % 250) + 120 * kill);
        let mut child = Command::new(env!("CARGO_BIN_EXE_vanthu"))
            .args(["render", "in"])
            .current_dir(desk.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the command can be run");
        std::thread::sleep(delay);
        child.kill().expect("the command can be killed");
        let ended = child.wait().expect("the command ends");
        partial += u64::from(!ended.success());
        let made = desk.files().into_iter().filter(|path| path.starts_with("out/"));
        let (left, notices): (Vec<_>, Vec<_>) = made.partition(|path| path.contains(UNFINISHED));
        unfinished = left.len();
        for path in notices {
            assert!(is_whole(&path, &desk.bytes(&path)), "{path} is cut after {delay:?}");
        }
    }
    assert!(partial > 0, "no run was killed before its end");
    // Each thread leaves one file at most.
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    assert!(unfinished <= threads * usize::try_from(kills).expect("a small number"), "{unfinished} unfinished files");
    let run = desk.run("render in");
    assert_eq!(run.code, 0, "{}", run.err);
    let files = desk.files().into_iter().filter(|path| path.starts_with("out/") && !path.contains(UNFINISHED));
    assert_eq!(files.filter(|path| is_whole(path, &desk.bytes(path))).count(), SPECS * 4);
}

#[test]
fn a_file_that_is_too_large_is_told_at_once() {
    let desk = Desk::with("hop.toml", "a = 1\n".repeat(5 * 1024 * 1024 / 6));
    desk.put("in/offices/ubnd-tinh-lang-son.toml", " ".repeat(5 * 1024 * 1024));
    desk.put("in/hop.toml", good());
    for arguments in ["render hop.toml", "render in"] {
        let begun = Instant::now();
        let run = desk.run(arguments);
        assert_eq!((run.code, run.made.len()), (1, 0), "{}", run.transcript());
        assert!(run.err.contains("[S003]: "), "{}", run.err);
        assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    }
}
