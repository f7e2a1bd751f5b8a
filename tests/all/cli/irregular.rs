//! Pipes, devices, sockets, folders and files too large are refused at once wherever a file is read, before anybody waits for them.

use std::fs::File;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::{case, good};
use crate::support::desk::{Desk, Run};
use crate::support::repository::text;

/// Nobody waits longer for a refusal, however busy the machine is.
const AT_ONCE: Duration = Duration::from_secs(30);
/// More than any file that is read has; it takes no room on the disk.
const HUGE: u64 = 3 << 30;

/// What may stand where a file is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Odd {
    Pipe,
    Socket,
    Device,
    Folder,
    Huge,
}

const ALL: [Odd; 5] = [Odd::Pipe, Odd::Socket, Odd::Device, Odd::Folder, Odd::Huge];

impl Odd {
    /// Puts it at a path.
    fn put(self, desk: &Desk, path: &str) {
        let path = desk.path().join(path);
        let _ = std::fs::remove_file(&path);
        std::fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("folders can be made");
        match self {
            Self::Pipe => {
                let made = Command::new("mkfifo").arg(&path).status().expect("the command can be run");
                assert!(made.success());
            }
            Self::Socket => drop(std::os::unix::net::UnixListener::bind(&path).expect("a socket can be made")),
            // It never ends; a link to it is read as it is itself.
            Self::Device => std::os::unix::fs::symlink("/dev/zero", &path).expect("a link can be made"),
            Self::Folder => std::fs::create_dir(&path).expect("a folder can be made"),
            Self::Huge => File::create(&path).and_then(|file| file.set_len(HUGE)).expect("a file can be made"),
        }
    }
}

/// Runs the command, which must end by itself before long; its exit code and what it says of faults.
fn run(desk: &Desk, arguments: &str) -> (i32, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_vanthu"))
        .args(arguments.split_whitespace())
        .current_dir(desk.path())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::from(File::create(desk.path().join("said")).expect("a file can be made")))
        .spawn()
        .expect("the command can be run");
    let begun = Instant::now();
    let ended = loop {
        if let Some(ended) = child.try_wait().expect("the command can be waited for") {
            break ended;
        }
        if begun.elapsed() > AT_ONCE {
            child.kill().expect("the command can be killed");
            panic!("`{arguments}` waits");
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    (ended.code().expect("the command ended by itself"), desk.text("said"))
}

#[test]
fn inputs_that_are_no_files_are_refused() {
    let spec = good().replace("ubnd-tinh-lang-son", "ubnd-xa");
    for (odd, path, arguments) in ALL.into_iter().flat_map(|odd| {
        [
            ("x.toml", "check x.toml"),
            ("x.toml", "render x.toml"),
            ("in/x.toml", "check in"),
            ("x.toml", "check --fix x.toml"),
            ("x.toml", "copy x.toml y.toml"),
            ("x.toml", "data x.toml"),
            ("x.toml", "office check x.toml"),
            ("offices/ubnd-xa.toml", "render hop.toml"),
            ("offices/directories/lang-son.toml", "check hop.toml"),
            ("templates/giay-moi.tera", "render hop.toml"),
            ("mau/giay-moi.tera", "templates check mau"),
            ("phong/x.ttf", "render hop.toml --fonts phong"),
        ]
        .map(|(path, arguments)| (odd, path, arguments))
    }) {
        // Folders are looked through for what is in them.
        if odd == Odd::Folder && !path.ends_with(".ttf") {
            continue;
        }
        let desk = Desk::with("hop.toml", &spec);
        desk.put("offices/ubnd-xa.toml", text("offices/ubnd-tinh-lang-son.toml"));
        odd.put(&desk, path);
        let (code, said) = run(&desk, arguments);
        assert!((1..=2).contains(&code), "{odd:?} {arguments}: {said}");
        let name = path.rsplit('/').next().expect("a path has a name");
        assert!(said.contains(name), "{odd:?} {arguments}: {said}");
        assert!(!desk.files().iter().any(|file| file.starts_with("out/")), "{odd:?} {arguments}");
    }
}

#[test]
fn outputs_that_are_no_files_are_refused_and_stay() {
    for odd in ALL {
        for (path, arguments) in [
            ("out/hop.giay-moi.md", "render hop.toml --kind giay-moi --format md"),
            ("out/hop.giay-moi.pdf", "render hop.toml --kind giay-moi --format pdf --force"),
            ("out/hop.giay-moi.docx", "render hop.toml --kind giay-moi --format docx"),
            ("out/hop.giay-moi.txt", "render hop.toml --kind giay-moi --format txt"),
            ("out/hop.ics", "render hop.toml --format ics"),
            ("lich.ics", "render hop.toml --format md --calendar lich.ics"),
            ("moi.toml", "copy hop.toml moi.toml"),
            ("moi.toml", "copy hop.toml moi.toml --force"),
            ("moi.toml", "new moi.toml"),
        ] {
            if odd == Odd::Huge && arguments.contains("--force") || odd == Odd::Device && arguments.contains("--force")
            {
                continue;
            }
            // Copies are written into a folder of that name.
            if odd == Odd::Folder && path == "moi.toml" {
                continue;
            }
            let desk = Desk::with("hop.toml", good());
            odd.put(&desk, path);
            let there = |desk: &Desk| std::fs::symlink_metadata(desk.path().join(path)).expect("it is there");
            let before = there(&desk);
            let (code, said) = run(&desk, arguments);
            assert!((1..=2).contains(&code) && said.contains(path), "{odd:?} {arguments}: {said}");
            assert_eq!(
                (there(&desk).file_type(), there(&desk).len()),
                (before.file_type(), before.len()),
                "{arguments}"
            );
        }
    }
}

#[test]
fn the_file_is_named_and_so_is_the_reason() {
    let told = |name: &str, odd: Odd, path: &str, arguments: &str| -> Run {
        let desk = Desk::with("hop.toml", good());
        odd.put(&desk, path);
        case(name, &desk, arguments)
    };
    assert_eq!(told("odd-font", Odd::Pipe, "phong/x.ttf", "render hop.toml --fonts phong").code, 2);
    assert_eq!(told("odd-font-large", Odd::Huge, "phong/x.ttf", "render hop.toml --fonts phong --lang en").code, 2);
    assert_eq!(told("odd-spec", Odd::Huge, "lon.toml", "render lon.toml").code, 1);
    let run = told("odd-output", Odd::Huge, "out/hop.giay-moi.pdf", "render hop.toml --kind giay-moi --format pdf");
    assert_eq!(run.code, 1);
    assert_eq!(told("odd-calendar", Odd::Huge, "lich.ics", "render hop.toml --calendar lich.ics").code, 2);
}

#[test]
fn a_file_on_standard_input_is_read_as_before() {
    let desk = Desk::with("hop.toml", good());
    let checked = |stdin: Stdio| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vanthu"));
        command.args(["check", "/dev/stdin"]).current_dir(desk.path()).stdin(stdin);
        command.output().expect("the command can be run").status.code()
    };
    assert_eq!(checked(File::open(desk.path().join("hop.toml")).expect("the spec is there").into()), Some(0));
    assert_eq!(checked(Stdio::null()), Some(2));
}
