//! Who signs, by which authority.

use chrono::NaiveDate;

use super::IssueDate;
use crate::finding::near::folded;
use crate::finding::{Finding, rules};
use crate::meeting::{Person, Reader, SignChain, SignLine};
use crate::source::Span;
use crate::spec::{At, NoticeSpec, PersonRef, Spec};
use crate::standard::{Kind, Standard};
use crate::text::Text;
use crate::vi;

/// The line between two titles of one signer, which stays small (HD 05, 7.1.4.đ).
const ALSO: &str = "kiêm";

/// Lines above the name, and the name.
#[derive(Debug, Clone, Default)]
pub struct Signature {
    /// `TL. CHỦ TỊCH`, `KT. CHÁNH VĂN PHÒNG`, `PHÓ CHÁNH VĂN PHÒNG`.
    pub lines: Vec<SignatureLine>,
    /// Title in the home agency, above the name.
    pub other_title: Vec<Text>,
    /// Name of the signer.
    pub name: Text,
    /// The lines as the office or the spec has them.
    pub chain: Vec<SignLine>,
}

/// A line of authority or title.
#[derive(Debug, Clone)]
pub struct SignatureLine {
    /// `TL. CHỦ TỊCH`.
    pub words: Text,
    /// Whether it is bold.
    pub bold: bool,
}

/// The signature of a notice: the spec's signer with the lines that the office has for the title.
pub(super) fn signature(
    reader: &mut Reader<'_>,
    spec: &Spec,
    said: &NoticeSpec,
    kind: Kind,
    date: IssueDate,
    standard: &Standard,
) -> Signature {
    if said.signed.as_ref().is_some_and(|signed| !signed.value) {
        return Signature::default();
    }
    let Some(typed) = said.signer.as_ref().or(spec.signer.as_ref()) else {
        reader.missing("signer", "", Span { start: 0, end: 0 });
        return Signature::default();
    };
    let day = date.directory_day().or_else(|| reader.day());
    let person = signer(reader, typed, day);
    let title = person.title.letters();
    let own = crate::meeting::sign_lines(reader.source, &typed.value.chain);
    let same_title = |chain: &&SignChain| folded_title(&chain.title) == folded_title(&title);
    let for_kind = |chain: &&SignChain| chain.kinds.is_empty() || chain.kinds.contains(&kind);
    let chain = reader.office.chains.iter().filter(same_title).find(for_kind);
    let chain = chain.or_else(|| of_short_title(reader.office.chains.iter().filter(for_kind), &title));
    let mut other_title: Vec<Text> = chain.map(|chain| chain.other_title.clone()).unwrap_or_default();
    if !typed.value.other_title.is_empty() {
        other_title = typed.value.other_title.iter().map(|line| reader.words.plain(line)).collect();
    }
    let mut lines = match chain {
        _ if !own.is_empty() => own,
        Some(chain) => chain.lines.clone(),
        // That the directory does not know the name has been said.
        None if title.is_empty() && typed.value.lookup.is_some() => Vec::new(),
        None if title.is_empty() => {
            reader.missing("title", "signer", typed.span);
            Vec::new()
        }
        None => {
            let finding = unsigned(kind, reader.office.chains.iter().filter(same_title));
            let finding = finding.arg("title", title.clone()).arg("office", reader.office.source.name());
            reader.findings.push(finding.at(reader.place(typed.span)));
            Vec::new()
        }
    };
    // The title of who signs stands in the last line, in the words of the chain.
    if let (Some(last), Some(title)) = (lines.last_mut(), &typed.value.title) {
        last.title = last.title.clone().through(reader.typed(title));
    }
    Signature {
        lines: printed(&lines, standard),
        other_title: other_title.into_iter().map(upper).collect(),
        name: person.name,
        chain: lines,
    }
}

/// Titles are held against each other without regard to capitals, blanks, `và` or `&`, and where the mark of `ủy` stands.
fn folded_title(title: &str) -> String {
    folded(&title.replace('&', " và ")).replace("uỷ", "ủy")
}

/// Who signs: a title alone where nobody knows yet who will.
fn signer(reader: &mut Reader<'_>, typed: &At<PersonRef>, day: Option<NaiveDate>) -> Person {
    let PersonRef { lookup: None, name: None, title: Some(title), .. } = &typed.value else {
        return reader.person(typed, day);
    };
    Person { title: reader.words.plain(title), ..Person::default() }
}

/// The lines of the one title that begins with these words: `Chánh Văn phòng` of `Chánh Văn phòng UBND tỉnh`.
fn of_short_title<'c>(chains: impl Iterator<Item = &'c SignChain>, title: &str) -> Option<&'c SignChain> {
    let short = folded_title(title);
    let begins = |chain: &&SignChain| {
        let whole = folded_title(&chain.title);
        !short.is_empty() && whole.strip_prefix(&short).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let mut longer = chains.filter(begins);
    let chain = longer.next()?;
    longer.all(|other| other.title == chain.title).then_some(chain)
}

/// What is wrong with a title that has no lines for a kind: it may have lines for others.
fn unsigned<'c>(kind: Kind, chains: impl Iterator<Item = &'c SignChain>) -> Finding {
    let mut kinds: Vec<Kind> = chains.flat_map(|chain| chain.kinds.iter().copied()).collect();
    kinds.dedup();
    if kinds.is_empty() {
        return Finding::new(&rules::NO_SIGNING_LINES);
    }
    let kinds: Vec<String> = kinds.into_iter().map(|kind| kind.id().to_owned()).collect();
    Finding::new(&rules::SIGNS_OTHER_KINDS).arg("kind", kind.id()).arg("kinds", kinds)
}

/// The lines as printed: a title under a line of authority is as bold as the standard has it.
fn printed(lines: &[SignLine], standard: &Standard) -> Vec<SignatureLine> {
    let mut under_authority = false;
    let print = |line: &SignLine| {
        let title = if line.title.letters() == ALSO { line.title.clone() } else { upper(line.title.clone()) };
        let bold = line.authority.is_some() || !under_authority || standard.bold_title_under_authority;
        under_authority |= line.authority.is_some();
        let words = match line.authority {
            Some(authority) => Text::plain(&format!("{} ", standard.mark(authority))).then(title),
            None => title,
        };
        SignatureLine { words, bold }
    };
    lines.iter().map(print).collect()
}

/// Capitals, each piece keeping its origin.
pub(crate) fn upper(mut text: Text) -> Text {
    for piece in text.paragraphs.iter_mut().flat_map(|paragraph| &mut paragraph.pieces) {
        piece.text = vi::upper(&piece.text);
    }
    text
}
