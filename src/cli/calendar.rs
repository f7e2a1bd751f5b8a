//! Entries of several specs in one calendar.

use std::collections::BTreeMap;
use std::io::{ErrorKind, Read};
use std::path::Path;

use vanthu::calendar::Entry;
use vanthu::finding::{Arg, Finding, rules};
use vanthu::write::ics;

use super::Outcome;
use super::arguments::{Calendars, Render};
use super::files::{self, SpecFile};
use super::making::Made;
use super::render::has_error;
use super::terminal::Terminal;
use super::{output, writing};

/// How every calendar begins.
const BEGINNING: &[u8] = b"BEGIN:VCALENDAR";

/// Whether the arguments on calendars can be followed; if not, that is said. Asked before anything is written, but after all has been
/// read that must not be written over.
pub(super) fn is_possible(wanted: &Render, terminal: &Terminal) -> bool {
    match &wanted.calendars {
        Calendars::None if wanted.deadlines => {
            terminal.err(&terminal.words("cli.render.deadlines-nowhere", &[]));
            false
        }
        Calendars::None | Calendars::Each => true,
        Calendars::One(path) => {
            let reason = refused(path);
            if let Some(reason) = &reason {
                let values: [(&str, &dyn std::fmt::Display); 2] =
                    [("path", &files::shown(path)), ("reason", &terminal.reason(reason))];
                terminal.err(&terminal.words("cli.render.calendar-refused", &values));
            }
            reason.is_none()
        }
    }
}

/// Why the calendar cannot be written to a place: an option that lacks its value takes the next word for it, which may be a spec. A
/// calendar is written anew, an empty file is no loss.
fn refused(path: &Path) -> Option<Arg> {
    let mut beginning = Vec::new();
    let read = writing::target(path)
        .and_then(|target| std::fs::File::open(target)?.take(BEGINNING.len() as u64).read_to_end(&mut beginning));
    match read {
        Ok(_) if beginning.is_empty() || beginning == BEGINNING => None,
        Ok(_) => Some(Arg::Word("reason.no-calendar".to_owned())),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => Some(output::reason(&error)),
    }
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
pub(super) fn gathered(wanted: &Render, made: &mut [Made], all_read: bool, terminal: &Terminal) -> Outcome {
    let Calendars::One(path) = &wanted.calendars else { return Outcome::Done };
    if !all_read || made.iter().any(|made| made.failed || has_error(&made.findings)) {
        terminal.err(&terminal.words("cli.render.calendar-kept", &[("path", &files::shown(path))]));
        return Outcome::Done;
    }
    let entries = in_order(made.iter().flat_map(|made| &made.entries));
    let Some(last) = made.last_mut().filter(|_| !entries.is_empty()) else { return Outcome::Done };
    last.put(path, Ok(ics::write(&entries).into_bytes()));
    if last.failed {
        terminal.findings(&last.findings[last.findings.len() - 1..]);
        return Outcome::Failed;
    }
    Outcome::Done
}
