//! `vanthu office new`: an office of one's own on a base, or a built-in one with its directory; never over a file that is there.

use std::io::BufRead;
use std::path::Path;

use unicode_normalization::UnicodeNormalization;
use vanthu::Shelf;
use vanthu::finding::words;
use vanthu::meeting::directory_name;
use vanthu::shelf;
use vanthu::source::Source;
use vanthu::spec::schema::{self, Shape};
use vanthu::starter::{self, Answers, Field, Kind, Lacking};

use super::super::ask::{self, Asked};
use super::super::terminal::Terminal;
use super::super::writing::{Folder, Place};
use super::super::{Outcome, files, new};
use super::folder;

/// How often a question is asked again.
const TRIES: usize = 3;

/// Writes an office file on a base and the directory of its people.
pub(super) fn begin(file: &Path, kind: Option<&str>, said: &Answers, terminal: &Terminal) -> Outcome {
    let mut typed = ask::typed();
    let lines = typed.as_mut().map(|lines| lines as &mut dyn BufRead);
    begin_with(file, kind, said, &mut Asked::new(terminal, lines))
}

fn begin_with(file: &Path, kind: Option<&str>, said: &Answers, asked: &mut Asked<'_>) -> Outcome {
    let terminal = asked.terminal;
    let Some(kind) = kind.and_then(starter::kind).or_else(|| asked_kind(asked)) else {
        terminal.err(&terminal.words("cli.office.new.no-kind", &[("kinds", &kind_names())]));
        return Outcome::Failed;
    };
    let Some(answers) = answered(&kind, composed(said), asked) else { return Outcome::Failed };
    let file = &files::with_ending(file);
    let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let text = kind.office(&answers, &name);
    let read = Shelf::new(Vec::new(), Vec::new()).read(&Source::new(name.as_str(), text.as_str()));
    let directory = kind.directory(&answers, &read.office);
    let below = format!("directories/{name}.toml");
    if let Err(outcome) = written(file, (&text, &below, &directory), terminal) {
        return outcome;
    }
    told(file, &name, terminal);
    Outcome::Done
}

/// What was typed, in composed letters: macOS hands accents over by themselves.
fn composed(said: &Answers) -> Answers {
    let text = |text: &Option<String>| {
        text.as_ref().map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect())
    };
    Answers {
        province: text(&said.province),
        commune: text(&said.commune),
        name: text(&said.name),
        symbol: text(&said.symbol),
        parent: text(&said.parent),
        chief: text(&said.chief),
        deputies: said.deputies.iter().filter_map(|name| text(&Some(name.clone()))).collect(),
    }
}

fn kind_names() -> String {
    starter::kinds().into_iter().map(|kind| kind.id).collect::<Vec<_>>().join(", ")
}

fn asked_kind(asked: &mut Asked<'_>) -> Option<Kind> {
    for _ in 0..TRIES {
        let answer = asked.ask("cli.office.new.ask.kind", &[("kinds", &kind_names())])?;
        if let Some(kind) = starter::kind(&answer) {
            return Some(kind);
        }
    }
    None
}

/// All that a kind needs; nothing, and the user is told, where something lacks or is not known.
fn answered(kind: &Kind, mut answers: Answers, asked: &mut Asked<'_>) -> Option<Answers> {
    let terminal = asked.terminal;
    if asked.is_there() {
        ask_all(kind, &mut answers, asked);
    }
    let lacking: Vec<String> = kind.lacking(&answers).map(|field| format!("--{}", field.id())).collect();
    if !lacking.is_empty() {
        let values: [(&str, &dyn std::fmt::Display); 2] = [("kind", &kind.id), ("flags", &lacking.join(", "))];
        terminal.err(&terminal.words("cli.office.new.lacking", &values));
        return None;
    }
    answers.placed().map_err(|lacking| unknown(&lacking, terminal)).ok()
}

fn unknown(lacking: &Lacking, terminal: &Terminal) {
    let Lacking::Unknown { field, said, near } = lacking;
    let key = format!("cli.office.new.unknown.{}", field.id());
    let mut text = terminal.words(&key, &[("said", said)]);
    if let Some(near) = near {
        text.push_str(&terminal.words("cli.office.new.near", &[("near", near), ("flag", &field.id())]));
    }
    terminal.err(&text);
}

/// Asks for what was not said: what is needed until it is known, the rest once.
fn ask_all(kind: &Kind, answers: &mut Answers, asked: &mut Asked<'_>) {
    let fields: Vec<Field> = kind.needs.iter().chain(&kind.may).copied().collect();
    for field in fields.into_iter().filter(|field| *field != Field::Symbol || kind.needs.contains(field)) {
        let question = format!("cli.office.new.ask.{}", field.id());
        for _ in 0..TRIES {
            if answers.of(field).is_none() {
                let Some(said) = asked.ask(&question, &[]) else { break };
                answers.put(field, said.nfc().collect());
            }
            match answers.clone().placed() {
                Ok(placed) => {
                    *answers = placed;
                    break;
                }
                Err(lacking) => {
                    unknown(&lacking, asked.terminal);
                    let Lacking::Unknown { field, .. } = lacking;
                    answers.take(field);
                }
            }
        }
    }
    if answers.chief.is_none() {
        answers.chief = asked.ask("cli.office.new.ask.chief", &[]).map(|name| name.nfc().collect());
        let is_known = answers.chief.is_some();
        while let Some(deputy) = is_known.then(|| asked.ask("cli.office.new.ask.deputy", &[])).flatten() {
            answers.deputies.push(deputy.nfc().collect());
        }
    }
}

/// Writes an office and the directory of its people where neither is, and tells nothing.
#[cfg(feature = "serve")]
pub(in crate::cli) fn write(file: &Path, kind: &Kind, said: &Answers, terminal: &Terminal) -> std::io::Result<()> {
    let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let answers = composed(said);
    let text = kind.office(&answers, &name);
    let read = Shelf::new(Vec::new(), Vec::new()).read(&Source::new(name.as_str(), text.as_str()));
    let directory = kind.directory(&answers, &read.office);
    let folder = file.parent().unwrap_or_else(|| Path::new(""));
    let name = Path::new(file.file_name().unwrap_or_default());
    put(folder, name, (&text, Shape::Office), terminal)?;
    put(folder, &Path::new("directories").join(name), (&directory, Shape::Directory), terminal)
}

/// Writes the office file and its directory, each only where it is not there; the directory first, since without it the office is none.
fn written(file: &Path, (text, below, directory): (&str, &str, &str), terminal: &Terminal) -> Result<(), Outcome> {
    let (folder, name) = (file.parent().unwrap_or_else(|| Path::new("")), file.file_name().unwrap_or_default());
    if let Err(error) = put(folder, Path::new(name), (text, Shape::Office), terminal) {
        new::unwritten(file, &error, terminal);
        return Err(Outcome::Failed);
    }
    terminal.out(&terminal.words("cli.office.new.written", &[("path", &files::shown(file))]));
    let beside = folder.join(below);
    let shown = files::shown(&beside);
    match put(folder, Path::new(below), (directory, Shape::Directory), terminal) {
        Ok(()) => terminal.out(&terminal.words("cli.office.new.written", &[("path", &shown)])),
        // Another office of the place may use it already, with rows of its own.
        Err(_) if beside.exists() => terminal.out(&terminal.words("cli.office.new.kept", &[("path", &shown)])),
        Err(error) => {
            new::unwritten(&beside, &error, terminal);
            return Err(Outcome::Failed);
        }
    }
    Ok(())
}

/// What to do next.
fn told(file: &Path, name: &str, terminal: &Terminal) {
    let values: [(&str, &dyn std::fmt::Display); 2] = [("name", &name), ("typed", &files::typed(file))];
    terminal.out(&terminal.words("cli.office.new.next", &values));
    if !folder(file).ends_with("offices") {
        terminal.out(&terminal.words("cli.office.new.folder", &[("path", &files::shown(file))]));
    }
}

/// Writes a built-in office file, the directory that it names, and the schemas that their first lines name.
pub(super) fn copy(file: &Path, from: &str, terminal: &Terminal) -> Outcome {
    let Some(text) = shelf::built_in_office(&format!("{from}.toml")) else { return Outcome::Failed };
    let file = &files::with_ending(file);
    let directory = directory_name(&Source::new(from, text)).map(|name| format!("directories/{}.toml", name.value));
    let below = directory.unwrap_or_default();
    let rows = shelf::built_in_office(&below).unwrap_or_default();
    // What the country has need not be copied.
    let rows = if text.contains("\nprovince = ") { people(rows) } else { rows.to_owned() };
    if let Err(outcome) = written(file, (text, &below, &rows), terminal) {
        return outcome;
    }
    told(file, &file.file_stem().unwrap_or_default().to_string_lossy(), terminal);
    Outcome::Done
}

/// The head of a directory and its rows that are not of bodies.
fn people(rows: &str) -> String {
    let mut kept = String::new();
    let mut is_kept = true;
    for line in rows.split_inclusive('\n') {
        if line.starts_with("[[") {
            is_kept = !line.starts_with("[[body]]") && !line.starts_with("[[group]]");
        }
        if is_kept {
            kept.push_str(line);
        }
    }
    kept
}

/// Writes a file below a folder; its first line names the schema beside it instead of that of the repository.
fn put(folder: &Path, below: &Path, (text, shape): (&str, Shape), terminal: &Terminal) -> std::io::Result<()> {
    let schema = format!("vanthu-{}.schema.json", shape.id());
    let body = text.strip_prefix("#:schema ").and_then(|rest| rest.split_once('\n')).map_or(text, |(_, body)| body);
    let folder = Folder::named(folder)?;
    Place::below(&folder, below)?.put_new(format!("#:schema {schema}\n{body}").as_bytes())?;
    // The schema is only a help for editors: an older one that is there stays, and none is no fault.
    let text = schema::text(shape, |table, key| words::key_meaning(terminal.lang, table, key));
    let _ = Place::below(&folder, &below.with_file_name(schema)).and_then(|place| place.put_new(text.as_bytes()));
    Ok(())
}

#[cfg(test)]
mod tests {
    use vanthu::finding::words::Lang;

    use super::*;

    /// The office file and the directory that come of answers to the questions, each a line; nothing where no office was written.
    fn written(kind: Option<&str>, said: &Answers, lines: &str) -> Option<(String, String)> {
        let folder = tempfile::tempdir().expect("a folder for a while");
        let (terminal, mut lines) = (Terminal::new(Lang::Vi), lines.as_bytes());
        let file = folder.path().join("offices").join("thu");
        let outcome = begin_with(&file, kind, said, &mut Asked::new(&terminal, Some(&mut lines)));
        let read = |path: &Path| std::fs::read_to_string(path).ok();
        let written = read(&file.with_extension("toml")).zip(read(&file.with_file_name("directories/thu.toml")));
        assert_eq!(written.is_some(), matches!(outcome, Outcome::Done));
        written
    }

    #[test]
    fn answers_make_an_office_and_its_people() {
        let lines = "xã\nubnd-xa\nlạng sơn\n Thất  Khê \nNguyễn Văn A\nTrần Thị B\nLê Văn C\n\n";
        let (office, people) = written(None, &Answers::default(), lines).expect("all was answered");
        assert!(
            office.contains("base = \"ubnd-xa\"\nprovince = \"Lạng Sơn\"\ncommune = \"xã Thất Khê\"\n"),
            "{office}"
        );
        assert_eq!(people.matches("[[person]]").count(), 3, "{people}");
        assert_eq!(people.matches("titles = [\"Phó Chủ tịch UBND xã\"]").count(), 2, "{people}");
    }

    #[test]
    fn what_is_unknown_is_asked_again_and_what_may_be_left_out_is_left_out() {
        let lines = "Lạng Sown\nLạng Sơn\nSở Nội vụ\nSNV\n\n";
        let (office, people) = written(Some("so"), &Answers::default(), lines).expect("the province at the second try");
        assert!(office.contains("province = \"Lạng Sơn\"\nname = \"Sở Nội vụ\"\nsymbol = \"SNV\"\n"), "{office}");
        assert!(!people.contains("[[person]]"), "{people}");
    }

    #[test]
    fn what_was_said_with_flags_is_not_asked_and_what_stays_open_writes_nothing() {
        let text = |text: &str| Some(text.to_owned());
        let said = Answers { province: text("Huế"), commune: text("phường Thuận Hóa"), ..Answers::default() };
        let (office, _) = written(Some("dang-uy-xa"), &said, "").expect("all was said");
        assert!(office.contains("commune = \"phường Thuận Hóa\""), "{office}");
        assert!(written(Some("so"), &said, "\n\n\n").is_none());
        assert!(written(None, &said, "a\nb\nc\nd\n").is_none());
    }
}
