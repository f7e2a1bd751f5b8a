//! Words for what the system refuses.

use std::io::{Error, ErrorKind};
use std::path::Path;

use vanthu::finding::{Arg, Finding, rules};

use super::files::shown;
use super::writing::Refused;

/// What is told of a place where nothing could be written.
pub(super) fn refusal(path: &Path, error: &Error) -> Finding {
    match Refused::of(error) {
        // One link may stand in the way of many files, and is told once.
        Some(Refused::Link { link, target }) => {
            Finding::new(&rules::LINKED_FILE).arg("path", shown(link)).arg("target", shown(target))
        }
        _ => Finding::new(&rules::UNWRITABLE_FILE).arg("path", shown(path)).arg("reason", reason(error)),
    }
}

/// The system's own words, without the name of the temporary file that was not asked for.
fn bare(error: &Error) -> String {
    let cause = error.get_ref().and_then(std::error::Error::source);
    cause.map_or_else(|| error.to_string(), ToString::to_string)
}

/// Why the system or this program refused, as a word of the locale; anything rare in the system's own words.
pub(super) fn reason(error: &Error) -> Arg {
    let key = match (Refused::of(error), error.kind()) {
        (Some(Refused::NoFile), _) => "reason.no-file",
        (Some(Refused::TooLarge), _) => "reason.larger",
        (Some(Refused::Input), _) => "reason.input",
        (Some(Refused::ReadOnly), _) => "reason.read-only-file",
        (Some(Refused::Changed), _) => "reason.changed",
        (Some(Refused::Output), _) => "reason.output",
        (Some(Refused::NoCalendar), _) => "reason.no-calendar",
        (Some(Refused::OtherCalendar), _) => "kept.calendar",
        (Some(Refused::Link { .. }), _) => "reason.link",
        (None, ErrorKind::NotFound) => "reason.not-found",
        (None, ErrorKind::PermissionDenied) => "reason.permission",
        (None, ErrorKind::ReadOnlyFilesystem) => "reason.read-only",
        (None, ErrorKind::IsADirectory) => "reason.folder",
        (None, ErrorKind::NotADirectory | ErrorKind::AlreadyExists) => "reason.not-folder",
        (None, ErrorKind::StorageFull | ErrorKind::QuotaExceeded) => "reason.full",
        (None, ErrorKind::FileTooLarge) => "reason.too-large",
        (None, ErrorKind::InvalidFilename) => "reason.name",
        (None, ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy) => "reason.busy",
        // The standard library knows this kind, but does not let us name it yet.
        (None, kind) if format!("{kind:?}") == "FilesystemLoop" => "reason.loop",
        (None, _) => return Arg::Text(bare(error)),
    };
    Arg::Word(key.to_owned())
}
