//! Who signs, by which authority.

use super::IssueDate;
use crate::finding::{Finding, rules};
use crate::meeting::{Reader, SignLine};
use crate::source::Span;
use crate::spec::{NoticeSpec, Spec};
use crate::standard::Kind;
use crate::text::Text;
use crate::vi;

/// Lines above the name, and the name.
#[derive(Debug, Clone, Default)]
pub struct Signature {
    /// `TL. CHỦ TỊCH`, `KT. CHÁNH VĂN PHÒNG`, `PHÓ CHÁNH VĂN PHÒNG`.
    pub lines: Vec<Text>,
    /// Name of the signer.
    pub name: Text,
}

/// The signature of a notice: the spec's signer with the lines that the office has for the title.
pub(super) fn signature(
    reader: &mut Reader<'_>,
    spec: &Spec,
    said: &NoticeSpec,
    kind: Kind,
    date: IssueDate,
) -> Signature {
    let Some(typed) = said.signer.as_ref().or(spec.signer.as_ref()) else {
        reader.missing("signer", "", Span { start: 0, end: 0 });
        return Signature::default();
    };
    let day = date.directory_day().or_else(|| reader.day());
    let person = reader.person(typed, day);
    let title = person.title.letters();
    let chain = reader
        .office
        .chains
        .iter()
        .find(|chain| chain.title == title && (chain.kinds.is_empty() || chain.kinds.contains(&kind)));
    let standard = reader.office.standard;
    let lines = match chain {
        Some(chain) => {
            chain.lines.iter().map(|line| printed_line(line, |authority| standard.mark(authority))).collect()
        }
        None if title.is_empty() => Vec::new(),
        None if typed.value.lookup.is_none() => vec![upper(person.title.clone())],
        None => {
            let finding = Finding::new(&rules::NO_SIGNING_LINES).arg("title", title);
            let finding = finding.arg("office", reader.office.source.name());
            reader.findings.push(finding.at(reader.place(typed.span)));
            Vec::new()
        }
    };
    Signature { lines, name: person.name }
}

fn printed_line(line: &SignLine, mark: impl Fn(crate::standard::Authority) -> &'static str) -> Text {
    let title = upper(line.title.clone());
    match line.authority {
        Some(authority) => Text::plain(&format!("{} ", mark(authority))).then(title),
        None => title,
    }
}

/// Capitals, each piece keeping its origin.
pub(crate) fn upper(mut text: Text) -> Text {
    for piece in text.paragraphs.iter_mut().flat_map(|paragraph| &mut paragraph.pieces) {
        piece.text = vi::upper(&piece.text);
    }
    text
}
