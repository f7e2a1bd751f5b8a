//! Help and refusals, in both languages.

use super::{case, compared, good};
use crate::support::desk::Desk;

/// Runs a case that must end with a code and touch no file.
fn ends(name: &str, arguments: &str, code: i32) {
    let run = case(name, &Desk::new(), arguments);
    assert_eq!((run.code, run.made), (code, Vec::new()), "{name}");
    // Help goes to standard output, refusals to standard error.
    assert_eq!((run.out.is_empty(), run.err.is_empty()), (code != 0, code == 0), "{name}");
}

#[test]
fn help_is_in_the_language_asked_for() {
    ends("help", "--help", 0);
    ends("help-en", "--lang en --help", 0);
    ends("no-arguments", "", 0);
    ends("help-render", "render --help", 0);
    ends("help-render-en", "render --lang=en -h", 0);
    ends("help-new", "new --help", 0);
    ends("help-new-en", "new --help --lang en", 0);
    ends("help-office", "office", 0);
    ends("help-office-en", "office --lang en --help", 0);
    ends("help-office-check", "office check --help", 0);
    ends("help-office-check-en", "office check --help --lang en", 0);
    ends("help-office-new", "office new --help", 0);
    ends("help-office-new-en", "office new --help --lang en", 0);
    ends("help-schema", "schema --help", 0);
    ends("help-schema-en", "--lang en schema --help", 0);
    ends("help-copy", "copy --help", 0);
    ends("help-copy-en", "copy --help --lang en", 0);
    ends("help-data", "data --help", 0);
    ends("help-data-en", "data --help --lang en", 0);
    ends("help-templates", "templates", 0);
    ends("help-templates-en", "templates --help --lang en", 0);
    ends("help-templates-export", "templates export --help", 0);
    ends("help-templates-check", "templates check --help", 0);
}

#[test]
fn version_is_that_of_the_package() {
    let run = Desk::new().run("--version");
    assert_eq!((run.code, run.out), (0, format!("vanthu {}\n", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn unknown_commands_are_refused_with_the_nearest() {
    ends("unknown-command", "rennder meetings", 2);
    ends("unknown-command-en", "--lang en rennder meetings", 2);
    ends("unknown-command-office", "office chek", 2);
    ends("command-is-an-office", "office offices/so.toml", 2);
    ends("missing-office-file", "office check", 2);
    ends("unknown-command-far", "lam", 2);
    ends("unknown-templates-command", "templates chek", 2);
    ends("command-is-a-file", "meetings/giao-ban.toml", 2);
}

#[test]
fn unknown_options_and_values_are_refused() {
    ends("unknown-option", "render --fromat pdf", 2);
    ends("unknown-option-en", "render --lang en --fromat pdf", 2);
    ends("unknown-option-far", "render --xyz", 2);
    ends("unknown-format", "render --format odt", 2);
    ends("unknown-format-en", "--lang en render --format odt", 2);
    ends("unknown-kind", "render --kind giay-moi,thong-bao", 2);
    ends("unknown-language", "--lang fr render", 2);
    ends("unknown-shape", "schema meeting", 2);
    ends("missing-option-value", "render --out", 2);
    ends("missing-option-value-en", "render --lang en --format", 2);
    ends("missing-new-file", "new", 2);
    ends("option-twice", "render -o a -o b", 2);
    ends("too-many-arguments", "new a.toml b.toml", 2);
}

#[test]
fn the_date_of_files_must_be_a_number() {
    let run = Desk::with("meetings/a.toml", good()).run_with("render", &[("SOURCE_DATE_EPOCH", "hôm nay")]);
    assert_eq!(compared("source-date", run).code, 2);
}

#[cfg(unix)]
#[test]
fn a_date_that_is_no_text_is_refused_too() {
    use std::os::unix::ffi::OsStrExt;
    let desk = Desk::with("a.toml", good());
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_vanthu"))
        .args(["render", "a.toml"])
        .current_dir(desk.path())
        .env("SOURCE_DATE_EPOCH", std::ffi::OsStr::from_bytes(b"\xFF"))
        .output()
        .expect("the command can be run");
    assert_eq!((output.status.code(), desk.files()), (Some(2), vec!["a.toml".to_owned()]));
}
