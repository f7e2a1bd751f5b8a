//! Words for what the system refuses.

use std::io::{Error, ErrorKind};

use vanthu::finding::Arg;

/// Why the system refused, as a word of the locale; anything rare in the system's own words.
pub(super) fn reason(error: &Error) -> Arg {
    let key = match error.kind() {
        ErrorKind::NotFound => "reason.not-found",
        ErrorKind::PermissionDenied => "reason.permission",
        ErrorKind::ReadOnlyFilesystem => "reason.read-only",
        ErrorKind::IsADirectory => "reason.folder",
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => "reason.not-folder",
        ErrorKind::StorageFull => "reason.full",
        _ => return Arg::Text(error.to_string()),
    };
    Arg::Word(key.to_owned())
}
