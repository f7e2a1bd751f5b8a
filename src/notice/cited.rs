//! The issued document that a notice changes or carries out: its number and date are facts that the spec has recorded.

use super::{IssueDate, NumberLine, frame, kind};
use crate::meeting::{Reader, Style};
use crate::spec::{At, NoticeSpec, Printed, Spec};
use crate::standard::{Kind, Standard};
use crate::text::Text;

/// A document that was issued.
#[derive(Debug, Clone)]
pub struct Cited {
    /// `Giấy mời`, `Thông báo`.
    pub name: &'static str,
    /// `12/GM-UBND`.
    pub number: Text,
    /// Date of issue as typed.
    pub date: IssueDate,
}

/// What a notice of that kind cites: a change the last invitation, a letter the conclusion notice. None where it was not issued.
pub(crate) fn cited(reader: &mut Reader<'_>, spec: &Spec, citing: Kind) -> Option<Cited> {
    let wanted = |kind: Kind| match citing {
        Kind::ThayDoi => kind.invites(),
        Kind::CongVan => kind == Kind::KetLuan,
        _ => false,
    };
    let found = spec.notice.iter().rev().find(|notice| {
        let kind = notice.value.kind.as_ref().and_then(|kind| Kind::from_id(&kind.value));
        kind.is_some_and(wanted) && issued(&notice.value)
    })?;
    // What is wrong in its table is told where the table itself is read.
    let mut quiet = reader.clone();
    let kind = kind(&mut quiet, found)?;
    let date = frame::issue_date(&mut quiet, found.value.date.as_ref());
    let standard = super::standard::standard(&mut quiet, found, kind, date);
    let custom = quiet.office.kind(kind);
    let NumberLine::Given { number, symbol } = frame::number(&mut quiet, &found.value, kind, &custom, standard) else {
        return None;
    };
    let name = if kind == Kind::GiayMoi { "Giấy mời" } else { "Thông báo" };
    Some(Cited { name, number: number.then(standard.number_join).then(symbol), date })
}

/// Whether the registry has given it its number and its day.
fn issued(notice: &NoticeSpec) -> bool {
    let typed = |value: &Option<At<Printed>>| matches!(value, Some(At { value: Printed::Text(_), .. }));
    typed(&notice.number) && typed(&notice.date)
}

impl Cited {
    /// `Giấy mời số 12/GM-UBND ngày 20/11/2024`.
    #[must_use]
    pub fn phrase(&self, style: &Style, standard: &Standard) -> Text {
        let phrase =
            Text::plain(&format!("{} {} ", self.name, standard.number_label.trim_end_matches(':').to_lowercase()))
                .then(self.number.clone());
        match self.date {
            IssueDate::Day(day) => phrase.then(standard.before_cited_date).then(style.date.write(day, None).as_str()),
            IssueDate::Month { .. } | IssueDate::Blank => phrase,
        }
    }
}
