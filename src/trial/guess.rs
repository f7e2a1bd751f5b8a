//! For which kind a template is: by its name, by an office file that names it, else by its name's beginning or by what it uses.

use crate::shelf::Shelf;
use crate::standard::Kind;
use crate::template::MESSAGE;

/// How a template is tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// It has the name of a kind.
    Kind(Kind),
    /// An office file names it for a kind.
    Office(Kind, String),
    /// Its name begins with that of a kind.
    Begins(Kind),
    /// It uses what only one kind has.
    Uses(Kind, &'static str),
    /// It is that of messages.
    Message,
    /// It is a part that another template includes.
    Part,
    /// Nothing says what it is for: only its syntax is read.
    Syntax,
    /// It is a part that no template which was tried includes: only its syntax is read.
    Unused,
    /// There are faults that keep all templates from being tried: only its syntax is read.
    Faulty,
}

/// What only one kind has.
const SIGNS: [(&str, Kind); 5] = [
    ("change.", Kind::ThayDoi),
    ("conclusion.", Kind::KetLuan),
    ("notice.taken_tasks", Kind::CongVan),
    ("notice.sections", Kind::CongVan),
    ("notice.items", Kind::GiayMoi),
];

impl How {
    /// The kind as which it is rendered.
    #[must_use]
    pub const fn kind(&self) -> Option<Kind> {
        match self {
            Self::Kind(kind) | Self::Office(kind, _) | Self::Begins(kind) | Self::Uses(kind, _) => Some(*kind),
            Self::Message | Self::Part | Self::Syntax | Self::Unused | Self::Faulty => None,
        }
    }
}

/// How each of the templates is tried.
pub(super) fn all(names: &[String], shelf: &Shelf) -> Vec<(String, How)> {
    names.iter().map(|name| (name.clone(), how(name, shelf))).collect()
}

fn how(name: &str, shelf: &Shelf) -> How {
    let templates = shelf.templates();
    let stem = name.trim_end_matches(".tera");
    let text = templates.source(name).map_or("", |source| source.text());
    if name.contains('/') {
        return How::Part;
    }
    if name == MESSAGE {
        return How::Message;
    }
    if let Some(kind) = Kind::from_id(stem) {
        return How::Kind(kind);
    }
    for (office, read) in shelf.offices() {
        for (kind, custom) in &read.office.kinds {
            if custom.template.as_ref().is_some_and(|template| template.value.0 == stem) {
                return How::Office(*kind, office.to_owned());
            }
        }
    }
    let begins =
        Kind::ALL.into_iter().find(|kind| stem.strip_prefix(kind.id()).is_some_and(|rest| rest.starts_with('-')));
    if let Some(kind) = begins {
        return How::Begins(kind);
    }
    let sign = SIGNS.iter().find(|(sign, _)| text.contains(sign));
    sign.map_or(How::Syntax, |(sign, kind)| How::Uses(*kind, sign.trim_end_matches('.')))
}
