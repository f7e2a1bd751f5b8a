//! No text makes the program fall over: specs, offices, directories and templates of any letters, and ours with faults in them.

mod edit;
mod growth;
mod large;
mod texts;
mod whole;

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use proptest::prelude::*;
use vanthu::shelf::{File, Shelved};
use vanthu::source::{Place, Source};
use vanthu::{Shelf, check};

use crate::support::cases::{cases, is_long_run};
use crate::support::repository::text;
use texts::Kind;
use whole::{lies_inside, look_at, try_spec};

/// How long a case may take in the long run; the slowest of ours takes a hundredth of it.
const PATIENCE: Duration = Duration::from_secs(20);

static BUILT_IN: LazyLock<Shelf> = LazyLock::new(|| Shelf::new(Vec::new(), Vec::new()));

/// Specs by which an office, a directory or a template is tried: the shortest with both kinds, and one with every key.
static SPECS: LazyLock<[Arc<Source>; 2]> = LazyLock::new(|| {
    ["tests/fixtures/specs/giao-ban.toml", "tests/fixtures/robust/moi-khoa.toml"]
        .map(|path| Source::new(path, text(path)))
});

/// Does with a text of that kind all that the command does with it.
fn try_text(kind: Kind, path: &str, bytes: &[u8]) {
    let source = match Source::decode(path, bytes) {
        Ok(source) => source,
        Err(finding) => return look_at(&[finding]),
    };
    let file = File { path: path.to_owned(), source: Arc::clone(&source) };
    let shelf = match kind {
        Kind::Spec => return try_spec(&source, &BUILT_IN),
        Kind::Office | Kind::Directory => Shelf::new(vec![file], Vec::new()),
        Kind::Template => Shelf::new(Vec::new(), vec![file]),
    };
    match kind {
        Kind::Office => {
            let Shelved { office, findings: faults, .. } = shelf.read(&source);
            look_at(&faults);
            look_at(&check::office(&source, &office));
        }
        Kind::Directory => look_at(&check::directory(&source, &shelf.offices_of("lang-son"))),
        Kind::Spec | Kind::Template => {}
    }
    for spec in &*SPECS {
        try_spec(spec, &shelf);
    }
}

/// Tries a text; in a long run with the time watched, and with the text laid down first for whoever kills the run.
fn watched(kind: Kind, path: &str, bytes: &[u8]) {
    if !is_long_run() {
        return try_text(kind, path, bytes);
    }
    let (begun, (tell, told)) = (Instant::now(), channel());
    let laid_down = std::env::temp_dir().join(format!("vanthu-robust-{}", kind.id()));
    std::fs::write(laid_down, [path.as_bytes(), b"\n", bytes].concat()).expect("the text can be laid down");
    let (path, bytes) = (path.to_owned(), bytes.to_vec());
    let work = move || {
        try_text(kind, &path, &bytes);
        tell.send(()).expect("someone waits");
    };
    // The stack of the threads that the command works in.
    let thread = std::thread::Builder::new().stack_size(2 << 20).spawn(work).expect("a thread can be started");
    match told.recv_timeout(PATIENCE) {
        Ok(()) | Err(RecvTimeoutError::Disconnected) => {
            if let Err(panic) = thread.join() {
                std::panic::resume_unwind(panic);
            }
        }
        Err(RecvTimeoutError::Timeout) => panic!("no end after {PATIENCE:?}"),
    }
    texts::count(kind, begun.elapsed());
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn any_spec_ends_in_pages_or_findings((path, bytes) in texts::of(Kind::Spec)) {
        watched(Kind::Spec, path, &bytes.0);
    }

    #[test]
    fn any_office_ends_in_pages_or_findings((path, bytes) in texts::of(Kind::Office)) {
        watched(Kind::Office, path, &bytes.0);
    }

    #[test]
    fn any_directory_ends_in_pages_or_findings((path, bytes) in texts::of(Kind::Directory)) {
        watched(Kind::Directory, path, &bytes.0);
    }

    #[test]
    fn any_template_ends_in_pages_or_findings((path, bytes) in texts::of(Kind::Template)) {
        watched(Kind::Template, path, &bytes.0);
    }
}

#[test]
fn texts_that_were_too_much_once_end_in_findings() {
    let directory = "directories/lang-son.toml";
    let unclosed = "[body]\nname=ư\nto=\"\u{323}\n=[\"\nr=\"\nt=/\ns=\"\ns=\"\ns=\"\n[e=\"\na=[p=\"\no=\"\ne=\
         \"\ne=\"\np=\"\na=[p=\"\"e=\"\ne=\"\n[[e=t\na=[=\"\ns=\"\ne=\"\n[[e=ạ=\"\ni=\"\ns=[\"\n=\"\
         \nt=\"\nu=\"\ns=\"\ne=\"\n[[e=n=[p=\"\nm=5\ns=b\ns=\"\n[[b=d=\"\na=[\"\nr=\"\ns=e=\"\n[[b=\
         \"\na=p=\"\no=\"\ne=\"\n[[e=s=[\"\ng=\"\nt=e=\"\ns=\"\n[[b=\"\na=[n \"\nt=\"\n\"\ne=\"\n[[\
         e=\"\nt=[\"\no=1=\"\n[";
    let texts = [
        (Kind::Spec, "hop.toml", "a = { n"),
        (Kind::Spec, "hop.toml", "\u{a0}chủ = 1"),
        (Kind::Spec, "hop.toml", "a.\u{a0}ủ = \"\""),
        (Kind::Directory, directory, unclosed),
        (Kind::Template, "parts/attendees.tera", "for }}]]\nissuer"),
        (Kind::Template, "parts/due.tera", "đ"),
    ];
    let falls = |(kind, path, text): &(Kind, &str, &str)| {
        std::panic::catch_unwind(|| try_text(*kind, path, text.as_bytes())).is_err()
    };
    let fallen: Vec<_> = texts.iter().filter(|text| falls(text)).collect();
    assert!(fallen.is_empty(), "{fallen:#?}");
}

#[test]
fn our_own_texts_give_pages() {
    for kind in Kind::ALL {
        let ours = texts::ours(*kind);
        assert!(!ours.is_empty(), "{kind:?}");
        for (path, text) in ours {
            try_text(*kind, path, text.as_bytes());
        }
    }
}

#[test]
fn a_place_outside_its_text_is_noticed() {
    let source = Source::new("x.toml", "a = 'ầ'");
    for (start, end, inside) in
        [(5, 8, true), (0, 9, true), (5, 6, false), (6, 8, false), (8, 5, false), (5, 10, false)]
    {
        let place = Place { source: Arc::clone(&source), span: vanthu::source::Span { start, end } };
        assert_eq!(lies_inside(&place), inside, "{start}..{end}");
    }
}
