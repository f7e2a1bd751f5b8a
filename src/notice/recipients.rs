//! Recipients of a notice, the file line last. What the form prints by itself is not printed again where it was typed.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::finding::{Finding, near, rules};
use crate::meeting::{KindCustom, Reader, Words};
use crate::spec::{At, NoticeSpec, Printed, Spec};
use crate::standard::Standard;
use crate::text::{Origin, Text, without_end_mark};

/// Recipients in their order, the file line last.
pub(super) fn recipients(
    reader: &mut Reader<'_>,
    spec: &Spec,
    said: &NoticeSpec,
    custom: &KindCustom,
    standard: &Standard,
    has_addressees: bool,
) -> Vec<Text> {
    let plain = |typed: &At<String>| reader.words.plain(typed);
    let said_recipients = said.recipients.as_ref().map(|recipients| &recipients.value);
    let additions: Vec<Text> = said_recipients.map(|said| said.add.iter().map(plain).collect()).unwrap_or_default();
    let mut recipients: Vec<Text> = Vec::new();
    let own_list = said_recipients.is_some_and(|said| said.list.is_some());
    if let Some(list) = said_recipients.and_then(|said| said.list.as_ref()) {
        recipients.extend(list.iter().map(plain).chain(additions));
    } else {
        let mut additions = Some(additions);
        for usual in &custom.recipients {
            match usual {
                Some(usual) => recipients.push(usual.clone()),
                None => recipients.extend(additions.take().into_iter().flatten()),
            }
        }
        recipients.extend(additions.into_iter().flatten());
    }
    // What has addressees goes to them first (PL I, II.9.b).
    let first = recipients.first().map(|first| first.letters().to_lowercase()).unwrap_or_default();
    let as_above = ["như trên", "như kính gửi"].iter().any(|words| first.starts_with(words));
    if has_addressees && !as_above {
        // "Như thành phần mời" says the same of an invitation's own list.
        let said = first.starts_with("như thành phần");
        // Who adds words of their own to the form's phrase has said who comes first.
        if !said || is_phrase(&first) {
            let typed = recipients.drain(..usize::from(said)).next();
            recipients.insert(0, instead(standard.as_above, typed.as_ref()));
        }
    } else if !said.guests.is_empty() && !own_list && first.starts_with("như thành phần") {
        // An invitation by name has no list that this could point to.
        recipients[0] = instead("Người được mời", recipients.first());
    }
    let filed = once(&mut recipients, standard);
    recipients.push(file_line(reader, (spec, said), standard, filed));
    recipients
}

/// Whether a first line is the form's own phrase and nothing else: `Như thành phần mời;`.
fn is_phrase(line: &str) -> bool {
    let line = without_end_mark(line.trim());
    !line.contains([';', ',', '(', '-']) && line.split_whitespace().count() <= MOST_WORDS
}

/// The most words of the form's phrase for those who stand above: `như thành phần mời dự họp`.
const MOST_WORDS: usize = 6;

/// Words of the form in the place of those that were typed.
fn instead(words: &str, typed: Option<&Text>) -> Text {
    let words = Text::plain(words);
    match typed.and_then(first_origin) {
        Some(origin) => words.made_of(origin),
        None => words,
    }
}

fn first_origin(text: &Text) -> Option<&Origin> {
    text.paragraphs.first()?.pieces.first()?.origin.as_ref()
}

/// A file line typed among the recipients.
struct Filed {
    line: Text,
    /// What it files to besides the registry.
    units: Text,
}

/// Takes out what is listed twice, and the file line, which stands last by itself.
fn once(recipients: &mut Vec<Text>, standard: &Standard) -> Option<Filed> {
    let mut filed = None;
    let mut known = BTreeSet::new();
    let folded = |line: &Text| near::folded(without_end_mark(line.letters().trim_start_matches("- ")));
    for line in std::mem::take(recipients) {
        match units_of(&line, standard) {
            Some(units) => filed = filed.or(Some(Filed { line, units })),
            None if known.insert(folded(&line)) => recipients.push(line),
            None => {}
        }
    }
    filed
}

/// Where a recipient's line files the notice to, if it is a file line.
fn units_of(line: &Text, standard: &Standard) -> Option<Text> {
    let label = standard.file_label.to_lowercase();
    let line = line.clone().without_lead("- ");
    let letters = line.letters().to_lowercase();
    let is_file = letters.starts_with("lưu:") || letters.starts_with("lưu vt") || letters.starts_with(&label);
    is_file.then(|| bare_units(line, standard))
}

/// What follows the label of the file line, without the label typed again: `VT, VP`, `Lưu: VT, VP` → `VP`.
fn bare_units(units: Text, standard: &Standard) -> Text {
    let first = standard.file_label.split([':', ',']).nth(1).unwrap_or_default().trim().to_lowercase();
    let mut units = ["lưu:", "lưu ", " "].into_iter().fold(units, Text::without_lead);
    units.drop_end_mark();
    if first.is_empty() {
        return units;
    }
    if units.letters().trim().to_lowercase() == first {
        return Text::default();
    }
    units.without_lead(&format!("{first},")).without_lead(" ")
}

/// `Lưu: VT, KT (LC)`, of the Party `Lưu Văn phòng Tỉnh uỷ`; a line among the recipients stands in it.
fn file_line(
    reader: &mut Reader<'_>,
    (spec, said): (&Spec, &NoticeSpec),
    standard: &Standard,
    filed: Option<Filed>,
) -> Text {
    let (line, filed) = filed.map(|Filed { line, units }| (line, units)).unzip();
    let label = instead(standard.file_label, line.as_ref());
    let bare = standard.file_label.trim_end_matches([',', ' ']);
    let office = reader.office;
    let own = said.file.as_ref().or(spec.file.as_ref());
    let text = |words: &Words<'_>, typed: Option<&At<Printed>>| match typed {
        Some(At { value: Printed::Text(units), span }) => {
            Some(bare_units(words.plain(&At { value: units.clone(), span: *span }), standard))
        }
        _ => None,
    };
    let typed = text(&reader.words, own);
    if let (Some(own), Some(filed)) = (own, &filed)
        && !filed.is_empty()
        && typed.as_ref().map(Text::letters) != Some(filed.letters())
    {
        let finding = Finding::new(&rules::CONTRADICTING_KEYS).arg("key", "file").arg("other_key", "recipients");
        reader.findings.push(finding.at(reader.place(own.span)));
    }
    let usual = || office.file.clone().map(|units| bare_units(units, standard));
    let units = if own.is_some() { typed } else { filed.filter(|units| !units.is_empty()).or_else(usual) };
    match units.filter(|units| !units.is_empty()) {
        Some(units) => label.then(units),
        // `VT` alone is what the label says.
        None => match own {
            Some(own) => {
                let through = line.as_ref().and_then(first_origin).cloned().map(Arc::new);
                Text::plain(bare).made_of(&Origin { through, ..reader.made(own.span) })
            }
            None => instead(bare, line.as_ref()),
        },
    }
}
