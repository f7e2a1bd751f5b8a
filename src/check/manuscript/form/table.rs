//! What was measured in a draft, part by part, beside what the standard has; what is not sure has no value.

use std::collections::BTreeMap;

use super::page::shown as millimetres;
use super::sizes::{self, SIZES};
use super::{Measured, sizes::id};
use crate::check::manuscript::Handed;
use crate::read::parts::Role;
use crate::read::{Align, Form, Section, Spot};
use crate::standard::{Family, Millimetres, Points, Range, Standard};

/// A measure of a draft.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// A word of the locale: what is measured.
    pub what: String,
    /// What was measured; nothing where that is not sure. A text that begins with `=` is a word of the locale.
    pub value: Option<String>,
    /// What the standard has; nothing where it has nothing, or is not known.
    pub wanted: Option<String>,
}

/// The measures of a draft.
#[must_use]
pub fn measures(handed: Handed<'_>) -> Vec<Measure> {
    let standard = handed.parts.standard();
    let mut rows = Vec::new();
    let mut row = |what: &str, value: Option<String>, wanted: Option<String>| {
        rows.push(Measure { what: what.to_owned(), value, wanted });
    };
    let first = handed.parts.stretches.first().map(|stretch| stretch.paragraph);
    let section = handed.manuscript.sections.iter().find(|section| first.is_some_and(|first| first < section.end));
    pages(&mut row, section, standard);
    let word = |role: Role| handed.parts.first(role).map(|stretch| stretch.text.clone());
    let joined = |role: Role| Some(handed.parts.words(role)).filter(|words| !words.is_empty());
    row(
        "role.national",
        word(Role::National).or_else(|| word(Role::Party)),
        standard.map(|standard| standard.national[0].text.to_owned()),
    );
    row("role.motto", word(Role::Motto), standard.and_then(|standard| Some(standard.national.get(1)?.text.to_owned())));
    row("role.parent", joined(Role::Parent), None);
    row("role.issuer", joined(Role::Issuer), None);
    row("role.number", word(Role::Number), None);
    row("role.place-date", word(Role::PlaceDate), None);
    row(
        "role.title",
        word(Role::Title).or_else(|| word(Role::LetterSubject).map(|_| "=draft.letter".to_owned())),
        None,
    );
    row(
        "form.face",
        most(handed, |look| look.marked_face.as_deref().map(str::to_owned)),
        standard.map(|_| "Times New Roman".to_owned()),
    );
    if let Some(standard) = standard.filter(|_| handed.parts.family() == Some(Family::State)) {
        let measured = Measured { handed, standard };
        for (role, least, most, _) in SIZES {
            let mut found = handed.parts.of_role(role).map(|at| sizes::size(&measured, at));
            let one = found.next().flatten().filter(|first| found.all(|size| size.as_ref() == Some(first)));
            let range = format!("{}-{}", sizes::shown(Points(least)), sizes::shown(Points(most)));
            row(&format!("size.{}", id(role)), one.map(sizes::shown), Some(range));
        }
    }
    text(&mut row, handed, standard);
    rows
}

type Row<'r> = dyn FnMut(&str, Option<String>, Option<String>) + 'r;

fn pages(row: &mut Row<'_>, section: Option<&Section>, standard: Option<&'static Standard>) {
    let sheet =
        |(width, height): (Millimetres, Millimetres)| format!("{} × {}", millimetres(width), millimetres(height));
    let page = standard.map(|standard| &standard.page);
    row("form.sheet", section.map(|section| sheet(section.sheet)), page.map(|page| sheet(page.sheet)));
    let sides = ["top", "right", "bottom", "left"];
    for (index, side) in sides.into_iter().enumerate() {
        let range = page.map(|page| [page.top, page.right, page.bottom, page.left][index]);
        let margin = section.and_then(|section| section.margins[index]).map(millimetres);
        row(&format!("form.margin-{side}"), margin, range.map(shown));
    }
}

fn shown(range: Range<Millimetres>) -> String {
    let (least, most) = (millimetres(range.least), millimetres(range.most));
    if least == most { least } else { format!("{least}-{most}") }
}

/// How the text is set, as most of its paragraphs are.
fn text(row: &mut Row<'_>, handed: Handed<'_>, standard: Option<&'static Standard>) {
    let page = standard.map(|standard| &standard.page);
    let of = |measure: fn(&Form) -> Option<String>| {
        let forms = handed.parts.of_role(Role::Body).map(|at| handed.parts.stretches[at].paragraph);
        usual(
            forms
                .filter_map(|paragraph| measure(&handed.manuscript.paragraphs[paragraph].form))
                .map(|value| (value, 1)),
        )
    };
    row(
        "form.align",
        of(|form| form.align.map(|align| format!("=align.{}", name(align)))),
        Some("=align.both".to_owned()),
    );
    row("form.first-line", of(|form| form.first_line.map(millimetres)), page.map(|page| shown(page.indent)));
    let gap = |form: &Form| Some(sizes::shown(Points(form.before?.0.max(form.after?.0))));
    row("form.gap", of(gap), page.map(|page| format!("≥ {}", sizes::shown(page.paragraph_gap.least))));
    let lines = |form: &Form| {
        form.lines.map(|lines| format!("{:.2}", lines).trim_end_matches('0').trim_end_matches('.').replace('.', ","))
    };
    row(
        "form.lines",
        of(lines),
        standard.filter(|_| handed.parts.family() == Some(Family::State)).map(|_| "1-1,5".to_owned()),
    );
    let numbered = handed.manuscript.paragraphs.iter().find(|paragraph| paragraph.form.numbers_pages);
    let place = numbered.map(|paragraph| if paragraph.spot == Spot::Footer { "=form.below" } else { "=form.above" });
    row("form.page-number", place.map(str::to_owned), Some("=form.above".to_owned()));
}

const fn name(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Centre => "centre",
        Align::Right => "right",
        Align::Both => "both",
    }
}

/// What most letters of the text have.
fn most(handed: Handed<'_>, of: impl Fn(&crate::read::Look) -> Option<String>) -> Option<String> {
    let mut all = Vec::new();
    for at in handed.parts.of_role(Role::Body) {
        let stretch = &handed.parts.stretches[at];
        let paragraph = &handed.manuscript.paragraphs[stretch.paragraph];
        all.extend(
            paragraph.looks(stretch.range.clone()).filter_map(|(look, letters)| Some((of(look)?, letters.len()))),
        );
    }
    usual(all.into_iter())
}

/// The value with the most weight.
fn usual(values: impl Iterator<Item = (String, usize)>) -> Option<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    values.for_each(|(value, weight)| *counts.entry(value).or_default() += weight);
    counts.into_iter().max_by_key(|(_, weight)| *weight).map(|(value, _)| value)
}
