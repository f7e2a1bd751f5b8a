//! Texts of each kind: ours with faults, and such as nobody would write.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::sample::select;

use super::edit::{WORDS, edits};
use crate::support::odd;
use crate::support::repository::{files, root, slashed, text, tomls};

/// What a text is to the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Spec,
    Office,
    Directory,
    Template,
}

impl Kind {
    pub(super) const ALL: &[Self] = &[Self::Spec, Self::Office, Self::Directory, Self::Template];

    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Spec => "spec",
            Self::Office => "office",
            Self::Directory => "directory",
            Self::Template => "template",
        }
    }
}

/// Our texts of that kind, each with the path under which the program takes it.
pub(super) fn ours(kind: Kind) -> Vec<(&'static str, String)> {
    let all = |paths: Vec<String>, path: &'static str| paths.into_iter().map(|file| (path, text(&file))).collect();
    match kind {
        Kind::Spec => {
            let folders = ["meetings", "tests/fixtures/specs", "tests/fixtures/reference", "tests/fixtures/robust"];
            let paths = folders.into_iter().flat_map(tomls).chain(["docs/starter.toml".to_owned()]);
            all(paths.collect(), "hop.toml")
        }
        Kind::Office => {
            let paths = tomls("offices").into_iter().filter(|path| !path.contains("directories"));
            all(paths.collect(), "ubnd-tinh-lang-son.toml")
        }
        Kind::Directory => all(tomls("offices/directories"), "directories/lang-son.toml"),
        Kind::Template => {
            let folder = root().join("templates");
            let paths = files(&folder).into_iter().map(|path| slashed(&path, &folder));
            // The names live as long as the run.
            paths.map(|path| (&*path.clone().leak(), text(&format!("templates/{path}")))).collect()
        }
    }
}

/// How files of other programs, and of other encodings, begin.
const OTHER_FILES: &[&[u8]] = &[
    b"\xef\xbb\xbf",
    b"\xef\xbb\xbf\xef\xbb\xbfa = 1\n",
    b"\xff\xfe",
    b"\xfe\xff",
    b"a\0 \0=\0 \x001\0",
    b"PK\x03\x04word/",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"%PDF-1.7\n",
    b"\x1b[31m",
    b"issuer = \"\xd0o\xe0n\"\n",
];

/// Bytes that a failure shows as text.
#[derive(Clone)]
pub(super) struct Bytes(pub(super) Vec<u8>);

impl std::fmt::Debug for Bytes {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match std::str::from_utf8(&self.0) {
            Ok(text) => write!(out, "{text:?}"),
            Err(_) => write!(out, "b\"{}\"", self.0.escape_ascii()),
        }
    }
}

/// A text of that kind, with its path.
pub(super) fn of(kind: Kind) -> impl Strategy<Value = (&'static str, Bytes)> {
    let ours = ours(kind);
    let texts: Vec<String> = ours.iter().map(|(_, text)| text.clone()).collect();
    let changed = (select(ours.clone()), edits(texts, 8));
    let changed = changed.prop_map(|((path, text), edits)| {
        (path, edits.iter().fold(text.into_bytes(), |bytes, edit| edit.apply(bytes)))
    });
    let path = select(ours.into_iter().map(|(path, _)| path).collect::<Vec<_>>());
    let word = prop_oneof![3 => select(WORDS).prop_map(str::to_owned), 1 => odd::odd()];
    let words = proptest::collection::vec(word, 0..60).prop_map(|words| words.concat().into_bytes());
    let letters = any::<String>().prop_map(String::into_bytes);
    let bytes = proptest::collection::vec(any::<u8>(), 0..200);
    let other = (select(OTHER_FILES), bytes.clone()).prop_map(|(head, rest)| [head, &rest].concat());
    prop_oneof![
        40 => changed,
        6 => (path.clone(), words),
        2 => (path.clone(), letters),
        1 => (path.clone(), bytes),
        1 => (path, other),
    ]
    .prop_map(|(path, bytes)| (path, Bytes(bytes)))
}

/// Says on standard error how many cases were tried, now and then.
pub(super) fn count(kind: Kind, time: Duration) {
    static COUNTED: Mutex<Option<(Instant, u64, Duration)>> = Mutex::new(None);
    let mut counted = COUNTED.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let (begun, cases, longest) = counted.get_or_insert((Instant::now(), 0, Duration::ZERO));
    (*cases, *longest) = (*cases + 1, time.max(*longest));
    if *cases % 250 == 0 {
        let line = format!("{}: {cases} cases in {:?}, the longest {longest:?}\n", kind.id(), begun.elapsed());
        let path = std::env::temp_dir().join(format!("vanthu-robust-{}-count", kind.id()));
        std::fs::write(path, line).expect("the count can be laid down");
    }
}
