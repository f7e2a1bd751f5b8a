//! Face and sizes as they take effect (Decree 30/2020, PL I, I.4 and V).

use std::collections::BTreeMap;

use super::Measured;
use crate::finding::{Finding, rules};
use crate::read::parts::Role;
use crate::standard::{Family, Points};

/// Faces that are the standard's, or that a program without it puts in its place.
const FACES: [&str; 5] = ["times", "liberation serif", "tinos", "nimbus roman", "thorndale"];
/// Fewer letters of another face are a sign, not text.
const FEWEST: usize = 20;
/// A shorter paragraph may be a line of something else.
const PARAGRAPH: usize = 40;

/// Least and greatest size of a part. Where the decree has one size alone, a point more or less is an office's habit.
pub(in crate::check::manuscript) const SIZES: [(Role, f32, f32, &str); 12] = [
    (Role::National, 12.0, 13.0, "PL I, V.1"),
    (Role::Motto, 13.0, 14.0, "PL I, V.1"),
    (Role::Parent, 12.0, 13.0, "PL I, V.2"),
    (Role::Issuer, 12.0, 13.0, "PL I, V.2"),
    (Role::Number, 12.0, 14.0, "PL I, V.3"),
    (Role::PlaceDate, 13.0, 14.0, "PL I, V.4"),
    (Role::LetterSubject, 12.0, 13.0, "PL I, V.5"),
    (Role::Title, 13.0, 14.0, "PL I, V.5"),
    (Role::Subject, 13.0, 14.0, "PL I, V.5"),
    (Role::Body, 13.0, 14.0, "PL I, V.6"),
    (Role::Signature, 13.0, 14.0, "PL I, V.7"),
    (Role::Recipient, 10.0, 12.0, "PL I, V.8"),
];

/// Checks the type.
pub(super) fn check(measured: &Measured<'_>, findings: &mut Vec<Finding>) {
    findings.extend(face(measured));
    if measured.handed.parts.family() == Some(Family::State) {
        findings.extend(SIZES.iter().filter_map(|(role, least, most, clause)| {
            let (stretch, size) = outside(measured, *role, (*least, *most))?;
            let finding = measured.finding(&rules::SIZE_OF_PART, stretch).arg("value", shown(size));
            let role = crate::finding::Arg::Word(format!("role.{}", id(*role)));
            Some(
                finding
                    .arg("part", role)
                    .arg("least", shown(Points(*least)))
                    .arg("most", shown(Points(*most)))
                    .arg("clause", *clause),
            )
        }));
    }
}

/// Name of a role in the locale.
pub(in crate::check::manuscript) const fn id(role: Role) -> &'static str {
    match role {
        Role::National => "national",
        Role::Motto => "motto",
        Role::Parent => "parent",
        Role::Issuer => "issuer",
        Role::Number => "number",
        Role::PlaceDate => "place-date",
        Role::LetterSubject => "letter-subject",
        Role::Title => "title",
        Role::Subject => "subject",
        Role::Signature => "signature",
        Role::Recipient => "recipient",
        _ => "body",
    }
}

/// A size as people say it.
pub(in crate::check::manuscript) fn shown(size: Points) -> String {
    if size.0.fract() == 0.0 { format!("{:.0}", size.0) } else { format!("{:.1}", size.0).replace('.', ",") }
}

/// The one size of a stretch; nothing where it has several, or one is not known.
pub(in crate::check::manuscript) fn size(measured: &Measured<'_>, stretch: usize) -> Option<Points> {
    let stretch = &measured.handed.parts.stretches[stretch];
    let paragraph = &measured.handed.manuscript.paragraphs[stretch.paragraph];
    let looks = paragraph.looks(stretch.range.clone()).filter(|(_, letters)| letters.contains(char::is_alphanumeric));
    let mut sizes = looks.map(|(look, _)| look.size);
    let first = sizes.next()??;
    sizes.all(|size| size == Some(first)).then_some(first)
}

/// The first stretch of a part that is set in a size outside of its range, where all of the part is, or a paragraph of the text.
fn outside(measured: &Measured<'_>, role: Role, (least, most): (f32, f32)) -> Option<(usize, Points)> {
    let is_outside = |size: &Points| !(least..=most).contains(&size.0);
    let stretches = measured.handed.parts.of_role(role);
    if role == Role::Body {
        let long = |at: &usize| measured.handed.parts.stretches[*at].text.chars().count() >= PARAGRAPH;
        let mut sizes = stretches.filter(long).map(|at| (at, size(measured, at)));
        return sizes.find_map(|(at, size)| Some((at, size.filter(is_outside)?)));
    }
    let sizes: Vec<_> = stretches.map(|at| (at, size(measured, at))).collect();
    let all = sizes.iter().all(|(_, size)| size.as_ref().is_some_and(is_outside));
    let (at, size) = sizes.first()?;
    Some((*at, (*size)?)).filter(|_| all)
}

/// Text in another face.
fn face(measured: &Measured<'_>) -> Option<Finding> {
    let parts = measured.handed.parts;
    let mut faces: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (at, stretch) in parts.stretches.iter().enumerate() {
        if matches!(parts.roles[at], Role::HeadOther | Role::Annex | Role::Cell | Role::Beside) {
            continue;
        }
        let paragraph = &measured.handed.manuscript.paragraphs[stretch.paragraph];
        for (look, letters) in paragraph.looks(stretch.range.clone()) {
            for letter in letters.chars().filter(|letter| letter.is_alphabetic()) {
                let face = if letter.is_ascii() { &look.face } else { &look.marked_face };
                if let Some(face) = face.as_deref().filter(|face| is_other(face)) {
                    faces.entry(face).or_insert((0, at)).0 += 1;
                }
            }
        }
    }
    let (face, (_, first)) =
        faces.into_iter().filter(|(_, (count, _))| *count >= FEWEST).max_by_key(|(_, (count, _))| *count)?;
    Some(measured.finding(&rules::OTHER_FACE, first).arg("face", face))
}

fn is_other(face: &str) -> bool {
    let face = face.to_lowercase();
    !FACES.iter().any(|known| face.starts_with(known))
}
