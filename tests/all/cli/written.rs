//! What a run may write over and what not, and what it says when nothing can be written.

use super::{case, changed, good};
use crate::support::desk::Desk;

#[test]
fn a_calendar_never_takes_the_place_of_another_file() {
    let desk = Desk::with("meetings/giao-ban.toml", good());
    for (name, file) in [("calendar-over-spec", "meetings/giao-ban.toml"), ("calendar-over-word", "baocao.docx")] {
        desk.put("baocao.docx", "PK\u{3}\u{4}");
        let before = desk.bytes(file);
        let run = case(name, &desk, &format!("render --calendar {file} --force"));
        assert_eq!((run.code, run.made.len(), desk.bytes(file) == before), (2, 0, true), "{}", run.err);
    }
    assert_eq!(case("calendar-over-folder", &desk, "render --calendar meetings").code, 2);
}

#[test]
fn a_calendar_is_written_anew() {
    let desk = Desk::with("meetings/giao-ban.toml", good());
    desk.put("trong.ics", "");
    for file in ["lich.ics", "lich.ics", "trong.ics"] {
        assert_eq!(desk.run(&format!("render --format md --calendar {file}")).code, 0);
        assert!(desk.text(file).starts_with("BEGIN:VCALENDAR"));
    }
}

#[test]
fn an_output_never_takes_the_place_of_a_spec() {
    let desk = Desk::with("hop.toml", good());
    let spec = "out/hop.giay-moi.md";
    desk.put(spec, good());
    let run = case("output-over-spec", &desk, &format!("render hop.toml {spec} --format md --kind giay-moi --force"));
    assert_eq!((run.code, desk.text(spec)), (2, good()));
}

#[test]
fn deadlines_without_a_calendar_are_refused() {
    let desk = Desk::with("hop.toml", good());
    let run = case("deadlines-nowhere", &desk, "render hop.toml --deadlines");
    assert_eq!((run.code, run.made.len()), (2, 0));
}

#[test]
fn a_letter_has_neither_message_nor_calendar_and_that_is_said() {
    let letter =
        changed("kind = \"giay-moi\"", "kind = \"cong-van\"\naddressees = [\"c\"]\nsubject = \"a\"\nopening = \"b\"");
    let desk = Desk::with("hop.toml", letter);
    let run = case("no-message", &desk, "render hop.toml --format txt");
    assert_eq!((run.code, run.made.len()), (0, 0));
}

#[cfg(unix)]
mod unix {
    use std::fs::File;
    use std::os::unix::fs::FileTypeExt;
    use std::process::Command;

    use super::*;

    /// Runs the command with its standard output going to a file.
    fn into(file: &str, desk: &Desk, arguments: &str) -> (Option<i32>, String) {
        let run = Command::new(env!("CARGO_BIN_EXE_vanthu"))
            .args(arguments.split_whitespace())
            .current_dir(desk.path())
            .stdout(File::options().write(true).open(file).expect("the device is there"))
            .output()
            .expect("the command can be run");
        (run.status.code(), String::from_utf8(run.stderr).expect("the command writes UTF-8"))
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn what_cannot_be_printed_is_a_failure() {
        let desk = Desk::with("hop.toml", good());
        let commands =
            ["check --json hop.toml", "explain S101", "rules", "schema", "data hop.toml", "--help", "check hop.toml"];
        for arguments in commands {
            let (code, said) = into("/dev/full", &desk, arguments);
            assert_eq!((code, said.as_str()), (Some(2), "không in hết được kết quả: ổ đĩa đã đầy\n"), "{arguments}");
            assert_eq!(into("/dev/null", &desk, arguments), (Some(0), String::new()), "{arguments}");
        }
    }

    #[test]
    fn whoever_closes_the_pipe_wants_no_more() {
        let (reader, writer) = std::io::pipe().expect("a pipe can be made");
        drop(reader);
        let mut command = Command::new(env!("CARGO_BIN_EXE_vanthu"));
        let run = command.arg("schema").stdout(writer).output().expect("the command can be run");
        assert_eq!((run.status.code(), run.stderr.as_slice()), (Some(0), &b""[..]));
    }

    #[test]
    fn what_is_no_file_stays_what_it_is() {
        let desk = Desk::with("hop.toml", good());
        let socket = desk.path().join("lich.ics");
        let _bound = std::os::unix::net::UnixListener::bind(&socket).expect("a socket can be made");
        let run = case("calendar-over-socket", &desk, "render hop.toml --format md --calendar lich.ics");
        assert_eq!((run.code, run.made.len()), (2, 0));
        std::fs::create_dir(desk.path().join("out")).expect("a folder can be made");
        std::fs::rename(&socket, desk.path().join("out/hop.giay-moi.md")).expect("a socket can be moved");
        let run = case("output-over-socket", &desk, "render hop.toml --format md --kind giay-moi");
        assert_eq!(run.code, 2);
        let kind = std::fs::metadata(desk.path().join("out/hop.giay-moi.md")).expect("it is there").file_type();
        assert!(kind.is_socket());
    }
}
