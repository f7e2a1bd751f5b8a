//! Letterhead, title, subject and addressees.

use super::stretch::is_loud;
use super::{DocumentKind, NumberLine, Parts, PlaceDate, Role};
use crate::read::{Format, Manuscript, Spot};
use crate::standard::{HD05, ND30};

/// How many stretches a letterhead has at most.
const MOST: usize = 30;
/// A longer stretch is text.
const LONGEST: usize = 200;
/// How far behind the letterhead the title stands.
const NEAR: usize = 5;
/// The most lines of a subject.
const SUBJECT: usize = 8;

/// Letters of a phrase, small, with the tone marks of `hòa` on one letter.
fn letters(text: &str) -> String {
    let small = text.to_lowercase().replace("oà", "òa").replace("uỷ", "ủy").replace("oá", "óa");
    small.chars().filter(|c| c.is_alphabetic()).collect()
}

/// Whether a text is a phrase of the form, if with a few slips.
fn is_nearly(text: &str, phrase: &str, slips: usize) -> bool {
    if text.chars().count().abs_diff(phrase.chars().count()) > slips + 8 {
        return false;
    }
    strsim::damerau_levenshtein(&letters(text), &letters(phrase)) <= slips
}

/// Whether a text is the national name.
pub(super) fn is_national(text: &str) -> bool {
    is_nearly(text, ND30.national[0].text, 4)
}

/// Whether a text is the motto.
pub(super) fn is_motto(text: &str) -> bool {
    is_nearly(text, ND30.national[1].text, 3)
}

fn is_party(text: &str) -> bool {
    is_loud(text) && is_nearly(text, HD05.national[0].text, 2)
}

/// Finds the letterhead and what stands above the text; gives where the text begins.
pub(super) fn find(parts: &mut Parts, manuscript: &Manuscript) -> usize {
    let lines = |parts: &Parts| {
        let is_short = |at: &usize| parts.stretches[*at].text.chars().count() <= LONGEST;
        (0..parts.stretches.len().min(MOST)).take_while(is_short).collect::<Vec<_>>()
    };
    let mut last = None;
    for at in lines(parts) {
        let text = parts.stretches[at].text.clone();
        let role = if is_national(&text) {
            Role::National
        } else if is_motto(&text) {
            Role::Motto
        } else if is_party(&text) {
            Role::Party
        } else if let Some(number) = NumberLine::read(&text, at).filter(|_| parts.number.is_none()) {
            parts.number = Some(number);
            Role::Number
        } else if let Some(date) = PlaceDate::read(&text, at).filter(|_| parts.place_date.is_none()) {
            parts.place_date = Some(date);
            Role::PlaceDate
        } else {
            continue;
        };
        parts.roles[at] = role;
        last = Some(at);
    }
    let behind = match last {
        Some(last) => letterhead(parts, manuscript, last),
        None => 0,
    };
    let behind = title(parts, manuscript, behind);
    addressees(parts, manuscript, behind)
}

/// The table of a stretch.
fn table(parts: &Parts, manuscript: &Manuscript, at: usize) -> Option<(usize, usize, usize)> {
    match manuscript.paragraphs[parts.stretches[at].paragraph].spot {
        Spot::Cell { table, row, column } => Some((table, row, column)),
        _ => None,
    }
}

/// The rest of the letterhead, up to the last stretch that is surely of it or stands in its table.
fn letterhead(parts: &mut Parts, manuscript: &Manuscript, last: usize) -> usize {
    let first = parts
        .roles
        .iter()
        .position(|role| matches!(role, Role::National | Role::Party | Role::Number | Role::PlaceDate));
    let first = first.unwrap_or(last);
    let tables: Vec<usize> =
        [first, last].iter().filter_map(|at| table(parts, manuscript, *at)).map(|(table, ..)| table).collect();
    let mut behind = last + 1;
    while behind < parts.stretches.len()
        && table(parts, manuscript, behind).is_some_and(|(table, ..)| tables.contains(&table))
    {
        behind += 1;
    }
    let national = parts.roles.iter().position(|role| matches!(role, Role::National | Role::Party));
    let row = national.and_then(|at| table(parts, manuscript, at));
    let is_known = |role: Role| !matches!(role, Role::Body | Role::Cell);
    let mut issuer = Vec::new();
    for at in 0..behind {
        if is_known(parts.roles[at]) {
            continue;
        }
        parts.roles[at] = Role::HeadOther;
        let own = table(parts, manuscript, at);
        let beside = match (row, own) {
            (Some((table, row, column)), Some(own)) => own.0 == table && own.1 == row && own.2 < column,
            // Without a table it stands before the name, in capitals.
            (None, None) => national.is_some_and(|national| at < national),
            _ => false,
        };
        let before_number = parts.number.as_ref().is_none_or(|number| at < number.stretch);
        if beside && before_number && is_loud(&parts.stretches[at].text) {
            issuer.push(at);
        }
    }
    // The issuer is bold, the body above it is not.
    let bold = issuer.iter().position(|at| parts.stretches[*at].is_bold);
    for (index, at) in issuer.iter().enumerate() {
        let is_parent = bold.is_some_and(|bold| index < bold);
        parts.roles[*at] = if is_parent { Role::Parent } else { Role::Issuer };
    }
    parts.issuer_is_sure = !issuer.is_empty();
    letter_subject(parts, behind)
}

/// The subject of a letter under its number; what follows a number otherwise is a stamp or a rule.
fn letter_subject(parts: &mut Parts, behind: usize) -> usize {
    let Some(number) = parts.number.as_ref().map(|number| number.stretch) else { return behind };
    let begins = |text: &str| ["V/v", "V/V", "v/v", "Về việc", "về việc"].iter().any(|words| text.starts_with(words));
    let near = number + 1..parts.stretches.len().min(number + NEAR);
    // Below the name of a kind it is the subject of that.
    let mut near = near.into_iter().take_while(|at| DocumentKind::of_title(&parts.stretches[*at].text).is_none());
    let Some(first) = near.find(|at| begins(&parts.stretches[*at].text)) else { return behind };
    let mut at = first;
    while at < parts.stretches.len() && at - first < SUBJECT {
        let text = &parts.stretches[at].text;
        let goes_on = at == first || matches!(parts.roles[at], Role::HeadOther);
        // A stamp of urgency, or which draft it is, stands below.
        let stamp = at > first && (is_loud(text) || text.starts_with("Dự thảo"));
        if !goes_on || stamp || text.starts_with("Kính gửi") || !text.contains(char::is_alphabetic) {
            break;
        }
        parts.roles[at] = Role::LetterSubject;
        at += 1;
    }
    behind.max(at)
}

/// Title and subject; gives where the text begins.
fn title(parts: &mut Parts, manuscript: &Manuscript, behind: usize) -> usize {
    if parts.of_role(Role::LetterSubject).next().is_some() {
        return behind;
    }
    let near = behind..parts.stretches.len().min(behind + NEAR);
    let kind_of = |at: &usize| DocumentKind::of_title(&parts.stretches[*at].text);
    let Some(at) = near.into_iter().take_while(|at| parts.roles[*at] != Role::Beside).find(|at| kind_of(at).is_some())
    else {
        return behind;
    };
    parts.kind = kind_of(&at);
    parts.roles[behind..at].fill(Role::HeadOther);
    parts.roles[at] = Role::Title;
    let mut next = at + 1;
    while next < parts.stretches.len() && next - at <= SUBJECT {
        let stretch = &parts.stretches[next];
        let is_sign = !stretch.text.contains(char::is_alphabetic);
        let ends = stretch.text.ends_with(['.', ';', ':'])
            || stretch.text.starts_with("Kính gửi")
            || stretch.text.starts_with("Căn cứ");
        let is_subject = match manuscript.format {
            Format::Docx => stretch.is_centred,
            Format::Markdown | Format::Plain => next == at + 1 && stretch.label.is_none(),
        };
        if is_sign && manuscript.format == Format::Docx && stretch.is_centred {
            parts.roles[next] = Role::HeadOther;
        } else if is_subject && !ends && parts.roles[next] == Role::Body {
            parts.roles[next] = Role::Subject;
        } else {
            break;
        }
        next += 1;
    }
    next
}

/// To whom it goes; gives where the text begins.
fn addressees(parts: &mut Parts, manuscript: &Manuscript, behind: usize) -> usize {
    let begins = |at: &usize| parts.stretches[*at].text.starts_with("Kính gửi");
    let near = behind..parts.stretches.len().min(behind + NEAR);
    let Some(first) = near.into_iter().find(begins) else { return behind };
    parts.roles[first] = Role::AddresseesLabel;
    let own = table(parts, manuscript, first).map(|(table, ..)| table);
    let mut next = first + 1;
    while next < parts.stretches.len() {
        let stretch = &parts.stretches[next];
        let dashed = stretch.text.starts_with(['-', '–', '+', '•'])
            || stretch.label.as_deref().is_some_and(|label| label.starts_with('-'));
        let beside = own.is_some() && table(parts, manuscript, next).map(|(table, ..)| table) == own;
        if !dashed && !beside {
            break;
        }
        parts.roles[next] = Role::Addressee;
        next += 1;
    }
    next
}
