//! Words for what the system refuses.

use std::io::{Error, ErrorKind};

use vanthu::finding::Arg;

use super::writing::Refused;

/// The system's own words, without the name of the temporary file that was not asked for.
fn bare(error: &Error) -> String {
    let cause = error.get_ref().and_then(std::error::Error::source);
    cause.map_or_else(|| error.to_string(), ToString::to_string)
}

/// Why the system refused, as a word of the locale; anything rare in the system's own words.
pub(super) fn reason(error: &Error) -> Arg {
    let refused = error.get_ref().and_then(|cause| cause.downcast_ref());
    let key = match error.kind() {
        _ if refused == Some(&Refused::NoFile) => "reason.no-file",
        _ if refused == Some(&Refused::Input) => "reason.input",
        ErrorKind::NotFound => "reason.not-found",
        ErrorKind::PermissionDenied => "reason.permission",
        ErrorKind::ReadOnlyFilesystem => "reason.read-only",
        ErrorKind::IsADirectory => "reason.folder",
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => "reason.not-folder",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "reason.full",
        ErrorKind::FileTooLarge => "reason.too-large",
        ErrorKind::InvalidFilename => "reason.name",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "reason.busy",
        // The standard library knows this kind, but does not let us name it yet.
        kind if format!("{kind:?}") == "FilesystemLoop" => "reason.loop",
        _ => return Arg::Text(bare(error)),
    };
    Arg::Word(key.to_owned())
}
