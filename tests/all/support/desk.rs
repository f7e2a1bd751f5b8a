//! A folder of its own, in which the command is run as a secretary runs it.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::repository::{files, slashed};

/// A temporary folder with files in it.
#[derive(Debug)]
pub(crate) struct Desk {
    folder: TempDir,
}

/// What a run of the command left behind.
#[derive(Debug)]
pub(crate) struct Run {
    command: String,
    /// Exit code.
    pub(crate) code: i32,
    /// Standard output, its time replaced.
    pub(crate) out: String,
    /// Standard error.
    pub(crate) err: String,
    /// Files that were not there before, in order.
    pub(crate) made: Vec<String>,
}

impl Desk {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::Builder::new().prefix("vanthu-test-").tempdir().expect("a folder can be made") }
    }

    /// A folder with one file.
    pub(crate) fn with(path: &str, bytes: impl AsRef<[u8]>) -> Self {
        let desk = Self::new();
        desk.put(path, bytes);
        desk
    }

    /// The folder.
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file, and the folders above it.
    pub(crate) fn put(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("the folder can be made");
        std::fs::write(path, bytes).expect("the file can be written");
    }

    /// The bytes of a file.
    pub(crate) fn bytes(&self, path: &str) -> Vec<u8> {
        std::fs::read(self.folder.path().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The text of a file.
    pub(crate) fn text(&self, path: &str) -> String {
        String::from_utf8(self.bytes(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// All files, in order.
    pub(crate) fn files(&self) -> Vec<String> {
        files(self.folder.path()).iter().map(|path| slashed(path, self.folder.path())).collect()
    }

    /// Runs `vanthu` in the folder; blanks part the arguments.
    pub(crate) fn run(&self, arguments: &str) -> Run {
        self.run_with(arguments, &[])
    }

    /// Runs `vanthu` with variables of the environment.
    pub(crate) fn run_with(&self, arguments: &str, environment: &[(&str, &str)]) -> Run {
        self.run_words(&arguments.split_whitespace().collect::<Vec<_>>(), environment)
    }

    /// Runs `vanthu` with arguments that may have blanks in them.
    pub(crate) fn run_words(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Run {
        let before = self.files();
        let output = Command::new(env!("CARGO_BIN_EXE_vanthu"))
            .args(arguments)
            .stdin(Stdio::null())
            .current_dir(self.folder.path())
            .env_remove("SOURCE_DATE_EPOCH")
            .envs(environment.iter().copied())
            .output()
            .expect("the command can be run");
        let text = |bytes| String::from_utf8(bytes).expect("the command writes UTF-8");
        let mut made = self.files();
        made.retain(|file| !before.contains(file));
        Run {
            command: format!("vanthu {}", arguments.join(" ")).trim_end().to_owned(),
            code: output.status.code().expect("the command ended by itself"),
            out: untimed(&text(output.stdout)),
            err: text(output.stderr),
            made,
        }
    }
}

impl Run {
    /// The run as a person sees it: command, exit code, both outputs and the new files.
    pub(crate) fn transcript(&self) -> String {
        let mut shown = format!("$ {}\nexit code {}\n", self.command, self.code);
        for (title, text) in [("standard output", &self.out), ("standard error", &self.err)] {
            if !text.is_empty() {
                write!(shown, "\n--- {title}\n{text}").expect("a string");
            }
        }
        if !self.made.is_empty() {
            write!(shown, "\n--- files made\n{}\n", self.made.join("\n")).expect("a string");
        }
        shown
    }
}

/// The text with the time that a summary ends with replaced.
fn untimed(text: &str) -> String {
    let line = |line: &str| {
        let Some((before, time)) = line.rsplit_once(", ") else { return line.to_owned() };
        let unit = time.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let timed = unit.len() < time.len() && [" ms", " giây", " s"].contains(&unit);
        if timed { format!("{before}, TIME") } else { line.to_owned() }
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn only_the_time_of_a_summary_is_replaced() {
    assert_eq!(untimed("a, 5 ms\nb, 5 mm\n2 tệp, 1 giây\n"), "a, TIME\nb, 5 mm\n2 tệp, TIME\n");
}
