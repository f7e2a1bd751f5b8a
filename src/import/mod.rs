//! A spec made of a draft that somebody else wrote: what is certain is set, what is not stands as `[điền: …]` with what it may be in a
//! comment, and the text goes in whole. No fact is made up: each value has the words of the draft.

mod facts;
mod likeness;
mod notice;
mod toml;

pub use likeness::likeness;

use crate::read::Manuscript;
use crate::read::parts::{Parts, Role};
use crate::source::Source;
use crate::spec::unfilled;
use crate::standard::Kind;
use notice::Notice;
use toml::Lines;

/// A spec made of a draft.
#[derive(Debug)]
pub struct Imported {
    /// Its text.
    pub text: String,
    /// How many marks it has to be filled in.
    pub marks: usize,
}

/// What is typed where something is to be filled in.
fn open(what: &str) -> String {
    format!("[điền: {what}]")
}

/// Makes a spec of a draft, issued by the office of that name where it is known; nothing where it is no invitation, notice or letter. With
/// `facts` day, hour and place of the meeting are set where the text surely tells them.
#[must_use]
pub fn import(manuscript: &Manuscript, parts: &Parts, office: Option<&str>, facts: bool) -> Option<Imported> {
    let kind = kind(manuscript, parts)?;
    let notice = Notice::of(parts, kind);
    let mut lines = Lines::default();
    let name = manuscript.source.name();
    lines.comment(&format!(
        "Lập từ {name} bằng vanthu import. Chỗ [điền: …] chưa chắc: xem ghi chú bên cạnh, sửa rồi chạy vanthu check."
    ));
    lines.blank();
    match office {
        Some(office) => lines.text("issuer", office),
        None => {
            let head = [parts.words(Role::Parent), parts.words(Role::Issuer)].join(" ");
            lines.noted("issuer", &open("tên tệp cơ quan trong offices/"), &format!("tiêu đề: {}", head.trim()));
        }
    }
    notice.signer(&mut lines);
    if kind != Kind::CongVan {
        lines.blank();
        lines.table("[meeting]");
        facts::meeting(&mut lines, &notice, facts);
    }
    lines.blank();
    lines.table("[[notice]]");
    notice.write(&mut lines, parts);
    let text = lines.into_text();
    let marks = unfilled::unfilled(&Source::new("", text.as_str())).len();
    Some(Imported { text, marks })
}

/// The kind that a spec can make.
fn kind(manuscript: &Manuscript, parts: &Parts) -> Option<Kind> {
    let Some(kind) = parts.kind else {
        let is_letter = parts.first(Role::LetterSubject).is_some() || parts.first(Role::AddresseesLabel).is_some();
        return is_letter.then_some(Kind::CongVan);
    };
    let subject = parts.words(Role::Subject).to_lowercase();
    let concludes = || manuscript.paragraphs.iter().any(|paragraph| paragraph.text.ends_with("kết luận như sau:"));
    match kind.title {
        "GIẤY MỜI" => Some(Kind::GiayMoi),
        "THÔNG BÁO" if subject.starts_with("kết luận") || concludes() => Some(Kind::KetLuan),
        "THÔNG BÁO" => Some(Kind::ThongBaoHop),
        _ => None,
    }
}
