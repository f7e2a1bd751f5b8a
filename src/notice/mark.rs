//! Small marks of the frame: urgency, the drafter's sign, the address.

use crate::meeting::{KindCustom, Office, Reader};
use crate::spec::NoticeSpec;
use crate::standard::{Standard, Urgency, UrgencyBox};
use crate::text::Text;

/// The box of the degree of urgency that a notice says.
pub(super) fn urgency(
    reader: &mut Reader<'_>,
    said: &NoticeSpec,
    standard: &'static Standard,
) -> Option<&'static UrgencyBox> {
    let typed = said.urgency.as_ref()?;
    let Some((urgency, _)) = Urgency::ALL.iter().find(|(_, id)| *id == typed.value.as_str()) else {
        reader.refuse(&typed.value, &Urgency::ALL.map(|(_, id)| id).join(", "), typed.span);
        return None;
    };
    standard.urgencies.iter().find(|form| form.urgency == *urgency)
}

/// Sign of the drafter in capitals with the number of copies: `PL.(300)` (PL I, III.3).
pub(super) fn drafter(reader: &mut Reader<'_>, said: &NoticeSpec) -> Option<Text> {
    let sign = said.drafter.as_ref().map(|drafter| super::upper(reader.words.plain(drafter)));
    let copies = said
        .copies
        .as_ref()
        .map(|copies| Text::plain(&format!("({})", copies.value)).made_of(&reader.made(copies.span)));
    match (sign, copies) {
        (Some(sign), Some(copies)) => Some(sign.then(".").then(copies)),
        (sign, copies) => sign.or(copies),
    }
}

/// The office's address where the notice, or else the office for its kind, wants it.
pub(super) fn contact(office: &Office, said: &NoticeSpec, custom: &KindCustom) -> Vec<Text> {
    let wanted = said.address.as_ref().map(|address| address.value).or(custom.address).unwrap_or_default();
    if wanted { office.address.clone() } else { Vec::new() }
}
