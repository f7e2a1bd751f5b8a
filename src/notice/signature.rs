//! Who signs, by which authority.

use super::IssueDate;
use crate::finding::{Finding, rules};
use crate::meeting::{Reader, SignChain, SignLine};
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
    let own = crate::meeting::sign_lines(reader.source, &typed.value.chain);
    let same_title = |chain: &&SignChain| chain.title.to_lowercase() == title.to_lowercase();
    let for_kind = |chain: &&SignChain| chain.kinds.is_empty() || chain.kinds.contains(&kind);
    let chain = reader.office.chains.iter().filter(same_title).find(for_kind);
    let standard = reader.office.standard;
    let print = |lines: &[SignLine]| -> Vec<Text> {
        lines.iter().map(|line| printed_line(line, |authority| standard.mark(authority))).collect()
    };
    let lines = match chain {
        _ if !own.is_empty() => print(&own),
        Some(chain) => print(&chain.lines),
        // That the directory does not know the name has been said.
        None if title.is_empty() && typed.value.lookup.is_some() => Vec::new(),
        None if title.is_empty() => {
            reader.missing("title", "signer", typed.span);
            Vec::new()
        }
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
