//! Whether a file that is there may be replaced by a new one. What people made stays: edited and signed files, files of issued notices,
//! files of other programs, files set read-only. Reads and writes nothing.

use crate::write::{Format, Written, docx, ics, markdown, pdf};

/// A file that would take the place of the one that is there.
#[derive(Debug, Clone, Copy)]
pub struct New<'a> {
    /// What it is.
    pub content: Content,
    /// Its bytes.
    pub bytes: &'a [u8],
}

/// What a new file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// A notice.
    Notice {
        /// Its format.
        format: Format,
        /// Whether the registry has given its number and its day: then there is a signed one.
        issued: bool,
    },
    /// A calendar.
    Calendar,
    /// A message, which nobody keeps.
    Message,
}

/// A file that is there.
#[derive(Debug, Clone, Copy)]
pub struct Old<'a> {
    /// Its bytes; none where it cannot be read, or is larger than any file of ours.
    pub bytes: Option<&'a [u8]>,
    /// Whether it is set read-only.
    pub read_only: bool,
}

/// What becomes of the file that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It is the new one already.
    Same,
    /// It may be replaced.
    Replaced,
    /// It stays, unless the user asks for the new one in spite of it.
    Kept(Why),
}

/// Why a file stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Its notice is issued, and the new file differs.
    Issued,
    /// It bears a number and a day, which its notice no longer has: the number as printed.
    Recorded(String),
    /// Something stands behind what was written: a digital signature.
    Signed,
    /// Changed since it was written, or made by another program.
    Changed,
    /// Set read-only.
    ReadOnly,
}

impl Why {
    /// The key of its words in the locale, for a sentence on a file of that content.
    #[must_use]
    pub const fn key(&self, content: Content) -> &'static str {
        match (self, content) {
            (Self::Issued, _) => "kept.issued",
            (Self::Recorded(_), _) => "kept.recorded",
            (Self::Signed, _) => "kept.signed",
            (Self::ReadOnly, _) => "kept.read-only",
            (Self::Changed, Content::Notice { format: Format::Docx, .. }) => "kept.docx",
            (Self::Changed, Content::Notice { format: Format::Pdf, .. }) => "kept.pdf",
            (Self::Changed, Content::Calendar) => "kept.calendar",
            (Self::Changed, _) => "kept.other",
        }
    }
}

/// What becomes of a file that is there where a new one is to be written.
#[must_use]
pub fn fate(new: New<'_>, old: Old<'_>) -> Fate {
    if old.bytes == Some(new.bytes) {
        return Fate::Same;
    }
    match why(new.content, old.bytes) {
        Some(why) => Fate::Kept(why),
        None if old.read_only => Fate::Kept(Why::ReadOnly),
        None => Fate::Replaced,
    }
}

/// Why other bytes stay, if they do. An empty file is no loss.
fn why(new: Content, old: Option<&[u8]>) -> Option<Why> {
    let Some(old) = old else { return Some(Why::Changed) };
    match new {
        _ if old.is_empty() => None,
        Content::Notice { issued: true, .. } => Some(Why::Issued),
        Content::Notice { format, .. } => match written(format, old) {
            Written::Whole { issued } => issued.map(Why::Recorded),
            Written::Continued => Some(Why::Signed),
            Written::Otherwise => Some(Why::Changed),
        },
        Content::Calendar => (!ics::is_ours(old)).then_some(Why::Changed),
        Content::Message => None,
    }
}

/// How a file stands to what was written.
fn written(format: Format, bytes: &[u8]) -> Written {
    match format {
        Format::Markdown => markdown::written(bytes),
        Format::Pdf => pdf::written(bytes),
        Format::Docx => docx::written(bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PDF: Content = Content::Notice { format: Format::Pdf, issued: false };
    const ISSUED: Content = Content::Notice { format: Format::Markdown, issued: true };
    const MARKDOWN: Content = Content::Notice { format: Format::Markdown, issued: false };
    const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//vanthu//vanthu//VI\r\nEND:VCALENDAR\r\n";

    fn of(content: Content, old: impl AsRef<[u8]>) -> Fate {
        fate(New { content, bytes: b"new" }, Old { bytes: Some(old.as_ref()), read_only: false })
    }

    #[test]
    fn what_is_the_same_or_empty_is_no_loss() {
        for content in [PDF, ISSUED, MARKDOWN, Content::Calendar, Content::Message] {
            assert_eq!((of(content, "new"), of(content, "")), (Fate::Same, Fate::Replaced));
        }
    }

    #[test]
    fn what_cannot_be_known_as_ours_stays() {
        assert_eq!(of(PDF, "%PDF-1.7 scanned"), Fate::Kept(Why::Changed));
        assert_eq!(of(ISSUED, "old"), Fate::Kept(Why::Issued));
        assert_eq!((of(MARKDOWN, "notes"), of(Content::Message, "old")), (Fate::Kept(Why::Changed), Fate::Replaced));
        for content in [MARKDOWN, Content::Message] {
            let unread = Old { bytes: None, read_only: false };
            assert_eq!(fate(New { content, bytes: b"new" }, unread), Fate::Kept(Why::Changed));
        }
    }

    #[test]
    fn what_is_set_read_only_stays() {
        let old = |bytes| Old { bytes: Some(bytes), read_only: true };
        let new = New { content: Content::Message, bytes: b"new" };
        assert_eq!(fate(new, old(b"old")), Fate::Kept(Why::ReadOnly));
        assert_eq!(fate(new, old(b"new")), Fate::Same);
    }

    #[test]
    fn calendars_of_other_programs_stay() {
        let renamed = |maker: &str| CALENDAR.replace("PRODID:-//vanthu//vanthu//VI", maker);
        assert_eq!(of(Content::Calendar, CALENDAR), Fate::Replaced);
        assert_eq!(of(Content::Calendar, CALENDAR.replace("\r\n", "\n")), Fate::Replaced);
        assert_eq!(of(Content::Calendar, renamed("PRODID:-//vanthu//van\r\n thu//VI")), Fate::Replaced);
        for other in [
            renamed("PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN"),
            renamed("PRODID:-//vanthu//vanthu//VI//2"),
            renamed("X-A:b"),
            format!("{CALENDAR}{CALENDAR}"),
            "báo cáo".to_owned(),
        ] {
            assert_eq!(of(Content::Calendar, &other), Fate::Kept(Why::Changed), "{other}");
        }
    }
}
