//! The form of a spec: which key has which kind of field, in which group and order, and what a change of a field changes in the text.
//! Knows no HTML and no words: labels stand in the locale, under the key.

mod asked;
mod tables;

pub use asked::{Asked, Typed, asked};
pub use tables::{GROUPS, SPEC};

use crate::edit::{Path, Step};

/// The fields of a table of the spec.
#[derive(Debug)]
pub struct Table {
    /// Name of its type, under which the locale may have words of its own for a key.
    pub name: &'static str,
    /// Its keys in the order in which they are written.
    pub fields: &'static [Field],
    /// The key that a new row of a list begins with, and what it says.
    pub first: (&'static str, &'static str),
    /// The key that a value stands for which is no table.
    pub short: Option<&'static str>,
}

/// A key with its field.
#[derive(Debug)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// What is typed there.
    pub kind: Kind,
    /// Whether it is at hand, or folded away until it is used.
    pub shown: Shown,
}

/// Whether a field is at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Always.
    Always,
    /// Folded away while it is empty: few notices have it.
    Seldom,
}

/// What is typed into a field.
#[derive(Debug)]
pub enum Kind {
    /// A line of text.
    Line,
    /// A line of text that is often longer than a field is wide.
    Long,
    /// Paragraphs with levels, bold and italic.
    Rich,
    /// A date, or a date and an hour.
    When,
    /// Yes or no, or nothing.
    Flag,
    /// A whole number.
    Count,
    /// A number.
    Measure,
    /// One of a few words.
    Choice(&'static [&'static str]),
    /// A line of text, or the wish to have nothing printed.
    Printed,
    /// As [`Kind::Printed`], in paragraphs.
    PrintedRich,
    /// Whether pages are saved, or how many there may be.
    Fit,
    /// The name of an office.
    Office,
    /// The name of a group of the directory.
    Group,
    /// A person.
    Person,
    /// A person or several.
    People,
    /// A body or several.
    Bodies,
    /// A list of lines.
    Lines,
    /// A list of numbers.
    Measures,
    /// Rows of cells.
    Cells,
    /// Texts under names of the author's own.
    Named,
    /// Tables under codes of rules.
    Coded(&'static Table),
    /// A table.
    Table(&'static Table),
    /// A list of tables.
    Tables(&'static Table),
}

/// Fields that stand together on the page.
#[derive(Debug)]
pub struct Group {
    /// Name, under which the locale has its heading.
    pub id: &'static str,
    /// The table whose keys they are, by its path.
    pub at: &'static str,
    /// The keys.
    pub keys: &'static [&'static str],
}

impl Table {
    /// The field of a key.
    #[must_use]
    pub fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// The keys in the order in which they are written.
    #[must_use]
    pub fn order(&self) -> Vec<&'static str> {
        self.fields.iter().map(|field| field.key).collect()
    }

    /// What a new row of a list says.
    #[must_use]
    pub fn row(&self) -> crate::edit::Value {
        let (key, words) = self.first;
        crate::edit::Value::Table(vec![(key.to_owned(), crate::edit::Value::Text(words.to_owned()))])
    }
}

/// Where a path leads in the form.
#[derive(Debug, Clone, Copy)]
pub enum Spot {
    /// To a key's field, in the table that has it.
    Field(&'static Table, &'static Field),
    /// To an element of that field's list.
    Element(&'static Table, &'static Field),
}

impl Spot {
    /// The field.
    #[must_use]
    pub const fn field(self) -> &'static Field {
        match self {
            Self::Field(_, field) | Self::Element(_, field) => field,
        }
    }
}

/// Where a path leads; nothing where the form has no such place.
#[must_use]
pub fn spot(path: &Path) -> Option<Spot> {
    let mut inside = Some(&SPEC);
    let mut spot = None;
    for step in path.steps() {
        let next = match (step, inside, spot) {
            (Step::Key(key), Some(table), _) => {
                let field = table.field(key)?;
                Spot::Field(table, field)
            }
            // Names of the author's own.
            (Step::Key(_), None, Some(Spot::Field(table, field)))
                if matches!(field.kind, Kind::Named | Kind::Coded(_)) =>
            {
                Spot::Element(table, field)
            }
            (Step::Index(_), _, Some(Spot::Field(table, field))) if is_list(&field.kind) => Spot::Element(table, field),
            (Step::Index(_), None, Some(Spot::Element(table, field))) if matches!(field.kind, Kind::Cells) => {
                Spot::Element(table, field)
            }
            _ => return None,
        };
        inside = inner(next);
        spot = Some(next);
    }
    spot
}

/// The table that a place holds.
fn inner(spot: Spot) -> Option<&'static Table> {
    match (spot, &spot.field().kind) {
        (Spot::Field(..), Kind::Table(table)) | (Spot::Element(..), Kind::Tables(table) | Kind::Coded(table)) => {
            Some(table)
        }
        (Spot::Field(..), Kind::Person) | (_, Kind::People) => Some(&tables::PERSON),
        (_, Kind::Bodies) => Some(&tables::BODY),
        _ => None,
    }
}

/// The table that stands at a path of the form.
#[must_use]
pub fn table(path: &Path) -> Option<&'static Table> {
    if path.steps().is_empty() { Some(&SPEC) } else { spot(path).and_then(inner) }
}

fn is_list(kind: &Kind) -> bool {
    matches!(kind, Kind::People | Kind::Bodies | Kind::Lines | Kind::Measures | Kind::Cells | Kind::Tables(_))
}

/// The nearest place of the form on the way to a path: where what is said of it can stand.
#[must_use]
pub fn nearest(path: &Path) -> Path {
    let steps = path.steps();
    let known = (0..=steps.len()).rev().map(|count| Path::of(&steps[..count]));
    known.into_iter().find(|path| spot(path).is_some()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
