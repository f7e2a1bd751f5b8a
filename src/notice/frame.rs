//! Number, date and recipients of a notice.

use super::{IssueDate, NumberLine, PlaceDate};
use crate::meeting::{KindCustom, Office, Reader, schedule};
use crate::spec::{At, NoticeSpec, Printed, Spec};
use crate::standard::{Kind, Standard};
use crate::text::Text;
use crate::vi::Day;

/// Number and symbol; a number that is not typed is a blank.
pub(super) fn number(
    reader: &mut Reader<'_>,
    said: &NoticeSpec,
    kind: Kind,
    custom: &KindCustom,
    standard: &Standard,
) -> NumberLine {
    // `TB-UBND`; of a letter of the State, which has no abbreviation, `UBND-KT` (PL I, II.3.b).
    let derived = || {
        let abbreviation = standard.kind(kind).abbreviation;
        let lead =
            if abbreviation.is_empty() { String::new() } else { format!("{abbreviation}{}", standard.symbol_join) };
        let symbol = Text::plain(&lead).then(reader.office.symbol.clone());
        match &said.unit {
            Some(unit) => symbol.then("-").then(reader.words.plain(unit)),
            None => symbol,
        }
    };
    let typed = said.symbol.as_ref().map(|symbol| reader.words.plain(symbol));
    let symbol = typed.or_else(|| custom.symbol.clone()).unwrap_or_else(derived);
    match &said.number {
        None => NumberLine::Blank { symbol },
        Some(At { value: Printed::No, .. }) => NumberLine::Hidden,
        Some(At { value: Printed::Text(number), span }) => {
            if !is_number(number) {
                reader.refuse(number, "12, 1234, 12a", *span);
            }
            // A number below 10 has two digits (PL I, II.3.c; HD 05, 3.2).
            let padded = if number.len() == 1 { format!("0{number}") } else { number.clone() };
            NumberLine::Given { number: reader.words.plain(&At { value: padded, span: *span }), symbol }
        }
    }
}

/// Figures, from 1 on, with a letter after them where a number was given twice.
fn is_number(text: &str) -> bool {
    let figures = text.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
    let counts = figures.bytes().any(|byte| byte != b'0');
    text.len() - figures.len() <= 1 && counts && figures.bytes().all(|byte| byte.is_ascii_digit())
}

/// Date of issue as typed: a day, a month with the day left blank, or nothing.
pub(super) fn issue_date(reader: &mut Reader<'_>, typed: Option<&At<Printed>>) -> IssueDate {
    let Some(At { value: Printed::Text(text), span }) = typed else { return IssueDate::Blank };
    let moment = schedule::read_text(reader.source, text, *span, &mut reader.findings);
    // An hour would be left out in silence.
    if moment.as_ref().is_some_and(|moment| moment.time.is_some()) {
        reader.refuse(text, "25/11/2024, 11/2024", *span);
    }
    match moment.map(|moment| moment.day) {
        Some(Day::Full(date)) => IssueDate::Day(date),
        Some(Day::Month { year, month }) => IssueDate::Month { year, month },
        None => IssueDate::Blank,
    }
}

/// Place and date, unless the spec says `date = false`.
pub(super) fn place_date(office: &Office, said: &NoticeSpec, date: IssueDate) -> PlaceDate {
    match said.date.as_ref().map(|date| &date.value) {
        Some(Printed::No) => PlaceDate::Hidden,
        _ => PlaceDate::Printed { place: office.place.clone(), date },
    }
}

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
        recipients.drain(..usize::from(first.starts_with("như ")));
        recipients.insert(0, Text::plain(standard.as_above));
    } else if !said.guests.is_empty() && !own_list && first.starts_with("như thành phần") {
        // An invitation by name has no list that this could point to.
        recipients[0] = Text::plain("Người được mời");
    }
    recipients.push(file_line(reader, spec, said, standard));
    recipients
}

/// `Lưu: VT, KT (LC)`, of the Party `Lưu Văn phòng Tỉnh uỷ`.
fn file_line(reader: &mut Reader<'_>, spec: &Spec, said: &NoticeSpec, standard: &Standard) -> Text {
    let label = standard.file_label;
    let office = reader.office;
    let (typed, source) = match said.file.as_ref().or(spec.file.as_ref()) {
        Some(typed) => (Some(typed), reader.source),
        None => (office.file.as_ref(), &office.source),
    };
    match typed {
        Some(At { value: Printed::Text(units), span }) => {
            let typed = At { value: units.clone(), span: *span };
            let own = std::sync::Arc::ptr_eq(source, reader.source);
            let units = if own { reader.words.plain(&typed) } else { crate::meeting::Words::new(source).plain(&typed) };
            Text::plain(label).then(units)
        }
        _ => Text::plain(label.trim_end_matches([',', ' '])),
    }
}
