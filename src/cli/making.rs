//! The files of one spec: its notices in the formats wanted, and what is made beside them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use vanthu::calendar::{Entry, Wanted};
use vanthu::check::Facts;
use vanthu::document::Document;
use vanthu::face::Faces;
use vanthu::finding::{Finding, Told, rules};
use vanthu::replace::{Content, New, Why};
use vanthu::source::Source;
use vanthu::write::{Format, docx, ics, markdown, pdf};
use vanthu::{Drafted, Messages, Shelf, calendar_entries, draft, guests, messages, unissued};

use super::arguments::{CALENDAR, Calendars, MESSAGE, Render};
use super::files::{self, SpecFile};
use super::fitted::Narrowed;
use super::outputs::{Instead, Outputs, Put};
use super::render::has_error;
use super::shelves::{Shelves, folder};
use super::{kept, many, output};

/// How many documents of guests are held at once.
const FEW: usize = 16;

/// What became of one spec.
#[derive(Debug, Default)]
pub(super) struct Made {
    /// The files that are there as they should be; with what they were put in the place of by force.
    pub(super) written: Vec<(PathBuf, Option<Instead>)>,
    /// How many files that were there stay.
    pub(super) kept: usize,
    pub(super) findings: Vec<Finding>,
    /// What other specs may contradict.
    pub(super) facts: Facts,
    /// Names of the files used that are not built in.
    pub(super) used: BTreeSet<String>,
    pub(super) failed: bool,
    /// What goes into a calendar.
    pub(super) entries: Vec<Entry>,
    /// Notices that were narrowed to save a page.
    pub(super) fitted: Vec<Narrowed>,
    /// Whether the spec asks for none of the kinds that were asked for.
    pub(super) unwanted: bool,
}

/// What an issued document may have been before its issue.
#[derive(Clone, Copy)]
enum Before<'b> {
    /// Made already.
    Made(&'b [Document]),
    /// To be made of the spec where it is asked for.
    Asked(&'b Arc<Source>, &'b Shelf),
}

/// How a file stands to a notice as it was before its issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum AsSigned {
    /// It is that notice.
    Alone,
    /// Something stands behind it: digital signatures.
    Continued,
}

/// What all specs of a run share.
pub(super) struct Making<'a> {
    pub(super) wanted: &'a Render,
    pub(super) outputs: &'a Outputs<'a>,
    pub(super) faces: &'a Faces,
    pub(super) date: Option<i64>,
    pub(super) shelves: Shelves,
    /// Whether there is one spec alone, whose files are then made at once.
    pub(super) alone: bool,
    /// What other specs of the run contradict, by the names of files.
    pub(super) clashes: BTreeMap<String, Vec<Finding>>,
}

impl Making<'_> {
    /// Makes what is wanted of a spec.
    pub(super) fn spec(&self, spec: &SpecFile) -> Made {
        let source = match files::read(&spec.path) {
            Ok(source) => source,
            Err(finding) => {
                let failed = *finding.rule == rules::UNREADABLE_FILE;
                return Made { findings: vec![finding], failed, ..Made::default() };
            }
        };
        let Some(shelf) = self.shelves.get(folder(&spec.path)) else { return Made::default() };
        let (shelf, faults) = &**shelf;
        let draft = draft(&source, shelf, self.faces, self.wanted.kinds.as_deref());
        let mut made = Made { findings: draft.findings, facts: draft.facts, used: draft.used, ..Made::default() };
        made.findings.extend(faults.iter().cloned());
        let clashes = self.clashes.get(source.name()).map(Vec::as_slice).unwrap_or_default();
        made.findings.extend(clashes.iter().cloned());
        let sound = !has_error(&made.findings);
        let documents = if sound { draft.documents } else { Vec::new() };
        made.unwanted = documents.is_empty() && !has_error(&made.findings);
        let mut bytes = self.all_bytes(documents.iter());
        for drafted in &documents {
            self.document(spec, drafted, &mut bytes, Before::Asked(&source, shelf), &mut made);
            if drafted.guests > 0 {
                self.guests(spec, drafted, (&source, shelf), &mut made);
            }
        }
        if sound {
            self.beside(spec, &source, shelf, &mut made);
        }
        made
    }

    /// The files of documents in their order, made by two at once where there is one spec alone.
    fn all_bytes<'d>(
        &'d self,
        documents: impl Iterator<Item = &'d Drafted> + 'd,
    ) -> Box<dyn Iterator<Item = Result<Vec<u8>, String>> + 'd> {
        let files = documents.flat_map(|drafted| self.wanted.formats.iter().map(|format| (&drafted.document, *format)));
        if !self.alone {
            return Box::new(files.map(|(document, format)| self.bytes(document, format)));
        }
        let files: Vec<_> = files.collect();
        Box::new(many::by_two(&files, |(document, format)| self.bytes(document, *format)).into_iter())
    }

    /// Writes the documents of the other guests, a few at a time: there may be very many.
    fn guests(&self, spec: &SpecFile, first: &Drafted, (source, shelf): (&Arc<Source>, &Shelf), made: &mut Made) {
        let mut few: Vec<(Drafted, Vec<Document>)> = Vec::new();
        let mut write = |few: &mut Vec<(Drafted, Vec<Document>)>| {
            let mut bytes = self.all_bytes(few.iter().map(|(drafted, _)| drafted));
            for (drafted, before) in &*few {
                self.document(spec, drafted, &mut bytes, Before::Made(before), made);
            }
            drop(bytes);
            few.clear();
        };
        guests(source, shelf, first, &mut |drafted, before| {
            few.push((drafted, before));
            if few.len() == FEW {
                write(&mut few);
            }
        });
        write(&mut few);
    }

    /// Writes a document in the formats wanted; `bytes` gives one file after the other.
    fn document(
        &self,
        spec: &SpecFile,
        drafted: &Drafted,
        bytes: &mut dyn Iterator<Item = Result<Vec<u8>, String>>,
        before: Before<'_>,
        made: &mut Made,
    ) {
        let mut issued = kept::Issued::default();
        for (format, bytes) in self.wanted.formats.iter().zip(bytes) {
            let below = below(spec, &format!("{}.{}", drafted.name, format.id()));
            let path = self.outputs.path(&below);
            let bytes = match bytes {
                Ok(bytes) => bytes,
                Err(cause) => {
                    made.fail(failed(&path, cause));
                    continue;
                }
            };
            let content = Content::Notice { format: *format, issued: drafted.document.meta.issued.is_some() };
            let new = New { content, bytes: &bytes };
            let mut kept = made.put(self.outputs.put(&below, new), &path);
            if kept == Some(Why::Issued) {
                let stands = self.as_signed(&below, drafted, *format, before);
                if stands == Some(AsSigned::Alone) {
                    // Number and day alone are new, and no signature stands behind: as any file that the program made it is replaced.
                    let content = Content::Notice { format: *format, issued: false };
                    made.kept -= 1;
                    kept = made.put(self.outputs.put(&below, New { content, ..new }), &path);
                } else {
                    // The file that was signed would be lost.
                    issued.now.push((files::shown(&path), stands.is_some()));
                }
            }
            match kept {
                Some(Why::Issued) | None => {}
                Some(Why::Recorded(number)) => issued.before.push((files::shown(&path), number)),
                Some(why) => {
                    let finding = kept::changed(&why, content, &path, &self.wanted.out);
                    made.findings.push(finding.at(drafted.place.clone()));
                }
            }
        }
        // Known now that its pages are made.
        made.fitted.extend(Narrowed::of(&drafted.document, || files::shown(&below(spec, &drafted.name))));
        made.findings.extend(issued.findings().into_iter().map(|finding| finding.at(drafted.place.clone())));
    }

    /// How a file stands to what was made of the notice before its issue; nothing where it is another.
    fn as_signed(&self, below: &Path, drafted: &Drafted, format: Format, before: Before<'_>) -> Option<AsSigned> {
        let there = self.outputs.bytes(below)?;
        let stands = |document: &Document| {
            let bytes = self.bytes(document, format).ok().filter(|bytes| !bytes.is_empty())?;
            match there.strip_prefix(bytes.as_slice())? {
                [] => Some(AsSigned::Alone),
                _ => (format == Format::Pdf).then_some(AsSigned::Continued),
            }
        };
        match before {
            Before::Made(documents) => documents.iter().find_map(stands),
            Before::Asked(source, shelf) => unissued(source, shelf, drafted).iter().find_map(stands),
        }
    }

    /// What is made beside the notices: messages, and entries of a calendar.
    fn beside(&self, spec: &SpecFile, source: &Arc<Source>, shelf: &Shelf, made: &mut Made) {
        if self.wanted.messages {
            let Messages { messages, findings, used } = messages(source, shelf, self.wanted.kinds.as_deref());
            made.used.extend(used);
            let mut told = Told::of(&made.findings);
            made.findings.extend(findings.into_iter().filter(|finding| told.is_new(finding)));
            for message in messages {
                let below = below(spec, &format!("{}.{MESSAGE}", message.name));
                self.put_beside(
                    &below,
                    New { content: Content::Message, bytes: message.text.as_bytes() },
                    source,
                    made,
                );
            }
        }
        if self.wanted.calendars != Calendars::None {
            let wanted = Wanted { deadlines: self.wanted.deadlines, epoch: self.date };
            made.entries = calendar_entries(source, shelf, wanted);
        }
        // A letter that stands alone has no meeting, and so no calendar.
        if self.wanted.calendars == Calendars::Each && !made.entries.is_empty() {
            let bytes = ics::write(&made.entries).into_bytes();
            self.put_beside(&below(spec, CALENDAR), New { content: Content::Calendar, bytes: &bytes }, source, made);
        }
    }

    /// Puts a file that belongs to no notice alone.
    fn put_beside(&self, below: &Path, new: New<'_>, source: &Source, made: &mut Made) {
        let path = self.outputs.path(below);
        if let Some(why) = made.put(self.outputs.put(below, new), &path) {
            made.findings.push(kept::changed(&why, new.content, &path, &self.wanted.out).in_file(source.name()));
        }
    }

    /// The file, or why it could not be made.
    fn bytes(&self, document: &Document, format: Format) -> Result<Vec<u8>, String> {
        match format {
            Format::Markdown => Ok(markdown::write(document).into_bytes()),
            Format::Pdf => pdf::write(document, self.faces, self.date).map_err(|error| error.to_string()),
            Format::Docx => docx::write(document, self.date).map_err(|error| error.to_string()),
        }
    }
}

impl Made {
    /// Notes what became of a file; why the one that is there stays, if it does.
    pub(super) fn put(&mut self, put: std::io::Result<Put>, path: &Path) -> Option<Why> {
        let instead = match put {
            Ok(Put::Kept(why)) => {
                self.kept += 1;
                return Some(why);
            }
            Err(error) => {
                self.fail(output::refusal(path, &error));
                return None;
            }
            Ok(Put::Written) => None,
            Ok(Put::Forced(instead)) => Some(instead),
        };
        self.written.push((path.to_owned(), instead));
        None
    }

    fn fail(&mut self, finding: Finding) {
        self.findings.push(finding);
        self.failed = true;
    }
}

/// The path of an output below the output folder, named after the spec.
fn below(spec: &SpecFile, ending: &str) -> PathBuf {
    let mut name = spec.stem.file_name().unwrap_or_default().to_os_string();
    name.push(format!(".{ending}"));
    spec.stem.parent().unwrap_or_else(|| Path::new("")).join(name)
}

/// A file that could not be made: its cause is for the maintainers.
fn failed(path: &Path, cause: String) -> Finding {
    Finding::new(&rules::FAILED_FILE).arg("path", files::shown(path)).arg("cause", cause)
}

#[cfg(test)]
mod tests {
    use vanthu::finding::words::{Lang, sentences};

    use super::*;

    #[test]
    fn a_file_that_failed_is_told_in_the_users_language() {
        let error = pdf::PdfError::Page("no such object".to_owned());
        let finding = failed(Path::new("hop.pdf"), error.to_string());
        let said = sentences(&finding, Lang::Vi);
        assert_eq!(said.message, "không lập được hop.pdf: chương trình có lỗi");
        assert!(said.help.is_some_and(|help| help.ends_with("the page cannot be written: no such object")));
    }
}
