//! Entries of several specs in one calendar.

use std::collections::BTreeMap;
use std::io;
use std::path::{Component, Path, PathBuf};

use vanthu::calendar::Entry;
use vanthu::finding::{Finding, rules};
use vanthu::replace::{Content, New};
use vanthu::write::{Format, ics};

use super::arguments::{Calendars, MESSAGE, Render};
use super::files::{self, SpecFile};
use super::making::Made;
use super::outputs::Outputs;
use super::reading::LARGEST;
use super::render::prevents;
use super::terminal::Terminal;
use super::writing::{Refused, There};
use super::{Outcome, output, reading, shelves, writing};

/// How every calendar begins.
const BEGINNING: &[u8] = b"BEGIN:VCALENDAR";

/// Whether the arguments on calendars can be followed; if not, that is said. Asked before anything is written, but after all has been
/// read that must not be written over.
pub(super) fn is_possible(wanted: &Render, specs: &[SpecFile], terminal: &Terminal) -> bool {
    match &wanted.calendars {
        Calendars::None if wanted.deadlines => {
            terminal.err(&terminal.words("cli.render.deadlines-nowhere", &[]));
            false
        }
        Calendars::None | Calendars::Each => true,
        Calendars::One(path) => match refused(path, wanted, specs) {
            Ok(()) => true,
            Err(error) if matches!(Refused::of(&error), Some(Refused::Link { .. })) => {
                terminal.findings(&[output::refusal(path, &error)]);
                false
            }
            Err(error) if Refused::of(&error) == Some(&Refused::OtherCalendar) => {
                stays(path, "kept.calendar", terminal);
                false
            }
            Err(error) => {
                let reason = terminal.reason(&output::reason(&error));
                let values: [(&str, &dyn std::fmt::Display); 2] = [("path", &files::shown(path)), ("reason", &reason)];
                terminal.err(&terminal.words("cli.render.calendar-refused", &values));
                false
            }
        },
    }
}

/// Why the calendar cannot be written to a place: an option that lacks its value takes the next word for it, which may be a spec. A
/// calendar is written anew, an empty file is no loss; one of another program is asked for by force.
fn refused(path: &Path, wanted: &Render, specs: &[SpecFile]) -> io::Result<()> {
    match writing::look(path)? {
        There::Link(target) if !wanted.force => return Err(Refused::Link { link: path.to_owned(), target }.into()),
        There::File(_) => {
            let bytes = reading::bytes(path, LARGEST)?;
            if !bytes.is_empty() && !bytes.starts_with(BEGINNING) {
                return Err(Refused::NoCalendar.into());
            }
            if !bytes.is_empty() && !ics::is_ours(&bytes) && !wanted.force {
                return Err(Refused::OtherCalendar.into());
            }
        }
        There::Link(_) | There::Nothing => {}
    }
    if is_output(path, wanted, specs) { Err(Refused::Output.into()) } else { Ok(()) }
}

/// Whether a name is one that this run may give to another output.
fn is_output(path: &Path, wanted: &Render, specs: &[SpecFile]) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    let ends = Format::ALL.map(Format::id).into_iter().chain([MESSAGE]).any(|id| name.ends_with(&format!(".{id}")));
    let folder = whole(shelves::folder(path));
    let same = |spec: &SpecFile| {
        let stem = spec.stem.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        name.starts_with(&format!("{stem}.")) && folder == whole(&wanted.out.join(shelves::folder(&spec.stem)))
    };
    ends && specs.iter().any(same)
}

/// A path by which two names of one folder are known, also of one that is yet to be made.
fn whole(path: &Path) -> PathBuf {
    let lexical = || {
        let mut whole = PathBuf::new();
        for part in std::path::absolute(path).unwrap_or_default().components() {
            if part == Component::ParentDir {
                whole.pop();
            } else {
                whole.push(part);
            }
        }
        whole
    };
    path.canonicalize().unwrap_or_else(|_| lexical())
}

/// The entries in the order of their time.
fn in_order<'a>(entries: impl Iterator<Item = &'a Entry>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = entries.cloned().collect();
    entries.sort_by(|one, other| (one.begin.moment(), &one.uid).cmp(&(other.begin.moment(), &other.uid)));
    entries
}

/// Reports specs whose meetings have one name: in a calendar the one would take the place of the other.
pub(super) fn refuse_twice<'a>(made: impl Iterator<Item = (&'a SpecFile, &'a Vec<Entry>, &'a mut Vec<Finding>)>) {
    let mut first: BTreeMap<&str, &SpecFile> = BTreeMap::new();
    for (spec, entries, findings) in made {
        let former = entries.iter().find_map(|entry| first.get(entry.uid.as_str()));
        if let Some(former) = former {
            let finding = Finding::new(&rules::SAME_MEETING).arg("path", files::shown(&former.path));
            findings.push(finding.in_file(files::shown(&spec.path)));
        }
        for entry in entries {
            first.entry(&entry.uid).or_insert(spec);
        }
    }
}

/// Writes the one calendar of all meetings, where it is wanted. While a meeting is missing the old file stays: whoever reads it would
/// take the meeting for gone.
pub(super) fn gathered(
    (wanted, outputs): (&Render, &Outputs<'_>),
    made: &mut [Made],
    all_read: bool,
    terminal: &Terminal,
) -> Outcome {
    let Calendars::One(path) = &wanted.calendars else { return Outcome::Done };
    if !all_read || made.iter().any(|made| made.failed || made.findings.iter().any(prevents)) {
        terminal.err(&terminal.words("cli.render.calendar-kept", &[("path", &files::shown(path))]));
        return Outcome::Done;
    }
    let entries = in_order(made.iter().flat_map(|made| &made.entries));
    let Some(last) = made.last_mut().filter(|_| !entries.is_empty()) else { return Outcome::Done };
    let bytes = ics::write(&entries).into_bytes();
    let new = New { content: Content::Calendar, bytes: &bytes };
    if let Some(why) = last.put(outputs.put_at(path, new), path) {
        stays(path, why.key(new.content), terminal);
        return Outcome::Findings;
    }
    if last.failed {
        terminal.findings(&last.findings[last.findings.len() - 1..]);
        return Outcome::Failed;
    }
    Outcome::Done
}

/// Says why a calendar that is there stays.
fn stays(path: &Path, why: &str, terminal: &Terminal) {
    let values: [(&str, &dyn std::fmt::Display); 2] =
        [("path", &files::shown(path)), ("reason", &terminal.words(why, &[]))];
    terminal.err(&terminal.words("cli.render.calendar-stays", &values));
}
