//! The new text of a file that was read, in the place of the old one.

use std::io;

use vanthu::source::{MAX_BYTES, Source};

use super::place::{Place, There};
use super::{Refused, Synced};
use crate::cli::files::SpecFile;

/// The bytes with which some editors begin UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Writes the new text of a spec, with its byte order mark and its permissions. Refused where the file may not be written, holds
/// another text by now, or is a link that the user has not named: it may lead out of the folder that was.
pub(in crate::cli) fn rewrite(spec: &SpecFile, old: &Source, new: &Source) -> io::Result<()> {
    // A link that is named stays one: what it leads to is written.
    let place = if spec.named { Place::of(&spec.path.canonicalize()?)? } else { Place::of(&spec.path)? };
    let there = place.read_again()?;
    if let There::File(permissions) = &there
        && permissions.readonly()
    {
        return Err(Refused::ReadOnly.into());
    }
    let bytes = place.bytes((MAX_BYTES + BYTE_ORDER_MARK.len()) as u64)?;
    let mark = bytes.strip_prefix(BYTE_ORDER_MARK);
    if mark.unwrap_or(&bytes) != old.text().as_bytes() {
        return Err(Refused::Changed.into());
    }
    let head: &[u8] = if mark.is_some() { BYTE_ORDER_MARK } else { &[] };
    place.put(&[head, new.text().as_bytes()].concat(), &there, Synced::Yes)
}
