//! The issued document that a notice changes or carries out: its number and date are facts that the spec has recorded.

use super::read::form;
use super::{IssueDate, Notice, NumberLine, frame, kind};
use crate::meeting::{Reader, Style};
use crate::spec::{At, NoticeSpec, Printed, Spec};
use crate::standard::{Kind, Standard};
use crate::text::Text;

/// A document that was issued.
#[derive(Debug, Clone)]
pub struct Cited {
    /// `Giấy mời`, `Thông báo`.
    pub name: &'static str,
    /// Kind whose form it has.
    pub form: Kind,
    /// `12/GM-UBND`.
    pub number: Text,
    /// Date of issue as typed.
    pub date: IssueDate,
}

/// What a notice of that kind cites: a letter the conclusion notice; a change the invitation with the changes before it, from the
/// last new invitation on. Nothing where the first of them was not issued.
pub(crate) fn cited(reader: &Reader<'_>, spec: &Spec, citing: Kind, change: Option<usize>) -> Vec<Cited> {
    let kind = |notice: &At<NoticeSpec>| Kind::from_id(&notice.value.kind.as_ref()?.value);
    let issued = spec.notice.iter().filter(|notice| issued(&notice.value));
    let called = |wanted: fn(Kind) -> bool| issued.clone().rfind(|notice| kind(notice).is_some_and(wanted));
    let first = match citing {
        Kind::ThayDoi => called(Kind::invites),
        Kind::CongVan => called(|kind| kind == Kind::KetLuan),
        _ => None,
    };
    let Some(first) = first.and_then(|first| one(reader, first)) else { return Vec::new() };
    let mut cited = vec![first];
    let mut changes: Vec<(usize, Cited)> = issued
        .clone()
        .filter(|notice| kind(notice) == Some(Kind::ThayDoi))
        .filter_map(|notice| Some((notice.value.change.as_ref()?.value.0 as usize, one(reader, notice)?)))
        .filter(|(number, _)| change.is_some_and(|change| *number < change))
        .collect();
    changes.sort_by_key(|(number, _)| *number);
    for (_, change) in changes {
        if change.form == Kind::GiayMoi {
            cited.clear();
        }
        cited.push(change);
    }
    cited
}

/// The issued document of a table. What is wrong in it is told where the table itself is read.
fn one(reader: &Reader<'_>, typed: &At<NoticeSpec>) -> Option<Cited> {
    let mut quiet = reader.clone();
    let kind = kind(&mut quiet, typed)?;
    let custom = quiet.office.kind(kind);
    let form = form(&mut quiet, &typed.value, kind, &custom);
    let date = frame::issue_date(&mut quiet, typed.value.date.as_ref());
    let standard = super::standard::standard(&mut quiet, typed, kind, date);
    let NumberLine::Given { number, symbol } = frame::number(&mut quiet, &typed.value, form, &custom, standard) else {
        return None;
    };
    Some(Cited { name: name(form), form, number: number.then(standard.number_join).then(symbol), date })
}

/// What a document of that form is called in running text.
const fn name(form: Kind) -> &'static str {
    match form {
        Kind::GiayMoi => "Giấy mời",
        Kind::CongVan => "Công văn",
        _ => "Thông báo",
    }
}

impl Notice {
    /// What it changes, replaces or carries out: in the author's words, else as issued, `Giấy mời số 12/GM-UBND ngày 20/11/2024 và Thông báo
    /// số 15/TB-UBND ngày 21/11/2024`.
    #[must_use]
    pub fn cited_phrase(&self) -> Option<Text> {
        self.cites.clone().or_else(|| phrase(&self.cited, &self.style, self.standard))
    }

    /// The notice as others cite it; its name alone while it has no number.
    #[must_use]
    pub fn own_name(&self) -> Text {
        let NumberLine::Given { number, symbol } = &self.number else { return Text::plain(name(self.form)) };
        let number = number.clone().then(self.standard.number_join).then(symbol.clone());
        Cited { name: name(self.form), form: self.form, number, date: self.date }.phrase(&self.style, self.standard)
    }
}

/// Whether the registry has given it its number and its day.
pub(crate) fn issued(notice: &NoticeSpec) -> bool {
    let typed = |value: &Option<At<Printed>>| matches!(value, Some(At { value: Printed::Text(_), .. }));
    typed(&notice.number) && typed(&notice.date)
}

/// Documents in their order; none without any.
fn phrase(cited: &[Cited], style: &Style, standard: &Standard) -> Option<Text> {
    let mut phrases: Vec<Text> = cited.iter().map(|cited| cited.phrase(style, standard)).collect();
    let last = phrases.pop()?;
    let former = (!phrases.is_empty()).then(|| Text::join(phrases, ", ").then(" và "));
    Some(former.unwrap_or_default().then(last))
}

impl Cited {
    fn phrase(&self, style: &Style, standard: &Standard) -> Text {
        let phrase =
            Text::plain(&format!("{} {} ", self.name, standard.number_label.trim_end_matches(':').to_lowercase()))
                .then(self.number.clone());
        match self.date {
            IssueDate::Day(day) => phrase.then(standard.before_cited_date).then(style.date.write(day, None).as_str()),
            IssueDate::Month { .. } | IssueDate::Blank => phrase,
        }
    }
}
