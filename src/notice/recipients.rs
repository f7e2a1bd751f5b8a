//! Recipients of a notice, the file line last. What the form prints by itself is not printed again where it was typed.

use std::collections::BTreeSet;

use crate::finding::near;
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
    let plain = |typed: &At<String>| reader.words.lines(typed);
    let said_recipients = said.recipients.as_ref().map(|recipients| &recipients.value);
    if said_recipients.and_then(|said| said.none.as_ref()).is_some_and(|none| none.value) {
        return Vec::new();
    }
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
    let filed = once(&mut recipients);
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

/// Takes out what is listed twice, and the file line, which stands last by itself.
fn once(recipients: &mut Vec<Text>) -> Option<Text> {
    let mut filed = None;
    let mut known = BTreeSet::new();
    let folded = |line: &Text| near::folded(without_end_mark(line.letters().trim_start_matches("- ")));
    for line in std::mem::take(recipients) {
        if is_file_line(&line.letters()) {
            filed = filed.or(Some(without_last_mark(line.without_lead("- "))));
        } else if known.insert(folded(&line)) {
            recipients.push(line);
        }
    }
    filed
}

/// A file line without the mark that ends a notice: the form ends its recipients.
fn without_last_mark(mut line: Text) -> Text {
    let last = line.paragraphs.last_mut().and_then(|paragraph| paragraph.pieces.last_mut());
    if let Some(piece) = last
        && let Some(kept) = piece.text.strip_suffix("./.").map(str::len)
    {
        piece.text.truncate(kept);
    }
    line
}

/// Whether a recipient's line says where the notice is filed: `Lưu: VT, TH`, `Lưu VP, HS`, `Lưu Văn phòng`; `Lưu Văn A` is a person.
#[must_use]
pub fn is_file_line(line: &str) -> bool {
    let line = line.trim_start_matches(['-', '–', '+', ' ']);
    let Some((label, rest)) = line.char_indices().nth(LABEL.chars().count()).map(|(at, _)| line.split_at(at)) else {
        return false;
    };
    if label.to_lowercase() != LABEL {
        return false;
    }
    let mut words = rest.split([' ', ',', ';', '.', '\n']).filter(|word| !word.is_empty());
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let is_short =
        first.chars().count() > 1 && first.chars().all(|letter| letter.is_uppercase() || "&-_".contains(letter));
    let pair = [first, second].join(" ").to_lowercase();
    rest.trim_start().starts_with(':') || (rest.starts_with(' ') && (is_short || FILES.contains(&pair.as_str())))
}

/// The word that a file line begins with.
const LABEL: &str = "lưu";
/// Where a file line sends a copy, in full.
const FILES: [&str; 5] = ["văn thư", "văn phòng", "hồ sơ", "tại văn", "tại hồ"];

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

/// `Lưu: VT, KT (LC)`, of the Party `Lưu Văn phòng Tỉnh uỷ`; one that was typed among the recipients stands as it was typed.
fn file_line(
    reader: &mut Reader<'_>,
    (spec, said): (&Spec, &NoticeSpec),
    standard: &Standard,
    filed: Option<Text>,
) -> Text {
    let units = |words: &Words<'_>, typed: &At<Printed>| match &typed.value {
        Printed::Text(units) => Some(bare_units(words.plain(&At { value: units.clone(), span: typed.span }), standard)),
        Printed::No => None,
    };
    let own = said.file.as_ref().or(spec.file.as_ref());
    if let Some(line) = filed {
        let typed = bare_units(line.clone(), standard);
        return match own.and_then(|own| Some((own, units(&reader.words, own)?))) {
            // The same said twice is one line; `Lưu: VT` alone is what the label says.
            Some((own, units)) if units.letters() == typed.letters() => line.through(reader.made(own.span)),
            Some((_, units)) if typed.is_empty() => instead(standard.file_label, Some(&line)).then(units),
            _ => {
                reader.excludes("recipients", [("file", said.file.as_ref().map(|own| own.span))]);
                line
            }
        };
    }
    let bare = standard.file_label.trim_end_matches([',', ' ']);
    let usual = || reader.office.file.clone().map(|units| bare_units(units, standard));
    let filed = match own {
        Some(own) => units(&reader.words, own),
        None => usual(),
    };
    match filed.filter(|units| !units.is_empty()) {
        Some(units) => Text::plain(standard.file_label).then(units),
        // `VT` alone is what the label says.
        None => match own {
            Some(own) => Text::plain(bare).made_of(&reader.made(own.span)),
            None => Text::plain(bare),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::is_file_line;

    #[test]
    fn a_file_line_is_told_from_a_person() {
        for line in [
            "Lưu: VT",
            "Lưu VP, HS.",
            "- Lưu: TH (TTB)",
            "lưu: vt, th",
            "Lưu VT-TH",
            "Lưu Văn phòng Đảng uỷ",
            "Lưu hồ sơ",
            "Lưu:VT",
            "– LƯU : VT",
        ] {
            assert!(is_file_line(line), "{line}");
        }
        for line in ["Lưu Văn A", "Lưu Thị B, Phó Giám đốc", "Ông Lưu VT", "Lưu trữ lịch sử tỉnh", "Lưu", ""]
        {
            assert!(!is_file_line(line), "{line}");
        }
    }
}
