//! Measures of the sheet, the head, the page numbers and the foot.

use super::form::{form, middle};
use super::sheet::{Line, Part, Sheet};

pub(super) const PT: f64 = 25.4 / 72.0;

/// A4, 210 × 297 mm (PL I, I.1).
pub(super) fn sheet(sheet: &Sheet<'_>) -> Vec<String> {
    let wrong =
        sheet.pages.iter().filter(|(width, height)| (width - 210.0).abs() > 0.1 || (height - 297.0).abs() > 0.1);
    wrong.map(|size| format!("{size:?}")).collect()
}

/// Nothing outside margins of 20-25, 20-25, 30-35, 15-20 mm (PL I, I.3), of the Party 20, 20, 30, 15 (IV.4); and the text reaches them.
pub(super) fn margins(sheet: &Sheet<'_>) -> Vec<String> {
    let left = sheet.lines.iter().map(|line| line.x).fold(f64::MAX, f64::min);
    let right = 210.0 - sheet.lines.iter().map(|line| line.x_end).fold(0.0, f64::max);
    let top = sheet.lines.iter().map(|line| line.y - ascent(line)).fold(f64::MAX, f64::min);
    let bottom = 297.0 - sheet.lines.iter().map(|line| line.y + depth(line)).fold(0.0, f64::max);
    let mut faults = Vec::new();
    let [lefts, rights, tops, bottoms] = form(sheet).margins;
    for (name, value, (least, most)) in [("left", left, lefts), ("right", right, rights), ("top", top, tops)] {
        if !(least - 0.1..=most + 0.1).contains(&value) {
            faults.push(format!("{name} {value:.1}"));
        }
    }
    if bottom < bottoms.0 - 0.1 {
        faults.push(format!("bottom {bottom:.1}"));
    }
    faults
}

/// Height of capitals with their marks above the baseline, and depth below it, in mm.
pub(super) fn ascent(line: &Line) -> f64 {
    line.sizes.iter().copied().fold(0.0, f64::max) * 0.891 * PT
}

pub(super) fn depth(line: &Line) -> f64 {
    line.sizes.iter().copied().fold(0.0, f64::max) * 0.216 * PT
}

/// One family (PL I, I.4).
pub(super) fn family(sheet: &Sheet<'_>) -> Vec<String> {
    let mut families: Vec<&String> = sheet.lines.iter().flat_map(|line| &line.families).collect();
    families.sort();
    families.dedup();
    if families.len() == 1 { Vec::new() } else { vec![format!("{families:?}")] }
}

/// Weight and slant of each part (PL I, V; HD 36, Phụ lục 3).
pub(super) fn styles(sheet: &Sheet<'_>) -> Vec<String> {
    let wanted = |part: Part| form(sheet).style(part);
    let wrong = |line: &&Line| wanted(line.part).is_some_and(|style| line.styles.iter().any(|found| found != style));
    sheet.lines.iter().filter(wrong).map(|line| format!("{:?} {:?}", line.part, line.styles)).collect()
}

/// Size of each part (PL I, V; HD 36, Phụ lục 3).
pub(super) fn sizes(sheet: &Sheet<'_>) -> Vec<String> {
    let wrong = |line: &&Line| {
        let (least, most) = form(sheet).sizes(line.part);
        line.sizes.iter().any(|size| *size < least - 0.01 || *size > most + 0.01)
    };
    sheet.lines.iter().filter(wrong).map(|line| format!("{:?} {:?}", line.part, line.sizes)).collect()
}

/// Sizes of the head that rise and fall together (PL I, V, footnote 1).
pub(super) fn together(sheet: &Sheet<'_>) -> Vec<String> {
    if form(sheet).party {
        return Vec::new();
    }
    let size = |part: Part| sheet.of(part).first().map(|line| line.sizes[0].round() as i64);
    let found = [Part::NationalName, Part::Motto, Part::PlaceDate].map(size);
    let sets = [[13, 14, 14], [12, 13, 13]];
    let fits =
        sets.iter().any(|set| found.iter().zip(set).all(|(found, size)| found.is_none_or(|found| found == *size)));
    if fits { Vec::new() } else { vec![format!("{found:?}")] }
}

/// National name and motto on one line each, letter for letter, the motto under the middle of the name (PL I, II.1); the Party's name
/// alone (1.2).
pub(super) fn national(sheet: &Sheet<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    let (name, motto) = (sheet.of(Part::NationalName), sheet.of(Part::Motto));
    for (lines, words) in [&name, &motto].into_iter().zip(form(sheet).national) {
        if lines.len() != 1 || lines[0].text.trim() != *words {
            faults.push(format!("{words}: {} lines", lines.len()));
        }
    }
    if let (Some(name), Some(motto)) = (name.first(), motto.first())
        && (middle(name) - middle(motto)).abs() > 0.2
    {
        faults.push(format!("{:.1} against {:.1}", middle(name), middle(motto)));
    }
    faults
}

/// Number and date on one baseline, one line each (PL I, II.4.c), neither running into the other.
pub(super) fn number_and_date(sheet: &Sheet<'_>) -> Vec<String> {
    let (number, date) = (sheet.of(Part::Number), sheet.of(Part::PlaceDate));
    match (&number[..], &date[..]) {
        ([number], [date]) if (number.y - date.y).abs() < 0.1 && number.x_end + 1.0 < date.x => Vec::new(),
        ([], _) | (_, []) => Vec::new(),
        _ => vec![format!("{number:?} {date:?}")],
    }
}

/// Blanks of at least 12 mm after `Số:` and 6 mm after `ngày`, with nothing in them.
pub(super) fn blanks(sheet: &Sheet<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    for (part, word, least) in [(Part::Number, form(sheet).number, 12.0), (Part::PlaceDate, "ngày", 6.0)] {
        for line in sheet.of(part) {
            let Some(at) = line.text.find(word) else { continue };
            let after = line.text[at + word.len()..].trim_start();
            if after.starts_with(|letter: char| letter.is_ascii_digit()) {
                continue;
            }
            let index = line.text[..at + word.len()].chars().count();
            let end = line.letters[index].1;
            let next = line.letters[index..].iter().find(|(letter, _)| letter.trim() != "").map_or(end, |(_, x)| *x);
            if next - end < least {
                faults.push(format!("{word} {:.1} mm", next - end));
            }
        }
    }
    faults
}

/// No number on page 1 of the notice and of each annex; from page 2 on its number in the top margin, in the middle, 13-14 pt
/// (PL I, I.7, III.1.đ), of the Party 14 pt and 10 mm from the top edge (IV.5).
pub(super) fn page_numbers(sheet: &Sheet<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    let middle = sheet.body_middle();
    // Of the Party the number's line begins 10 mm from the edge; the baseline is lower by the ascent of 14 pt.
    let (least, places) = if form(sheet).party { (13.9, 14.0..14.8) } else { (12.9, 10.0..20.0) };
    let mut count = (0, 0);
    for page in 1..=sheet.pages.len() {
        let annex = sheet.lines.iter().find(|line| line.page == page).map_or(count.0, |line| line.annex);
        count = if annex == count.0 { (annex, count.1 + 1) } else { (annex, 1) };
        let found: Vec<_> = sheet.numbers.iter().filter(|number| number.0 == page).collect();
        match found[..] {
            [] if count.1 == 1 => {}
            [(_, text, x, y, size)]
                if count.1 > 1
                    && *text == count.1.to_string()
                    && (x - middle).abs() < 1.0
                    && places.contains(y)
                    && (least..=14.1).contains(size) => {}
            _ => faults.push(format!("page {page}: {found:?}")),
        }
    }
    faults
}

/// Recipients and signature whole on one page (a list of recipients longer than a page apart), level, side by side.
pub(super) fn foot(sheet: &Sheet<'_>) -> Vec<String> {
    let foot = sheet.foot();
    let pages: Vec<usize> = foot.iter().map(|line| line.page).collect();
    if pages.iter().any(|page| *page != pages[0]) {
        return vec![format!("over pages {pages:?}")];
    }
    let (left, right): (Vec<&Line>, Vec<&Line>) =
        foot.iter().partition(|line| matches!(line.part, Part::RecipientsHeading | Part::Recipient | Part::Drafter));
    let mut faults = Vec::new();
    let reach = left.iter().map(|line| line.x_end).fold(0.0, f64::max);
    let start = right.iter().map(|line| line.x).fold(f64::MAX, f64::min);
    if reach + 2.0 > start {
        faults.push(format!("recipients to {reach:.1}, signature from {start:.1}"));
    }
    let (heading, first) = (left[0], right[0]);
    if (heading.y - first.y).abs() > 2.0 {
        faults.push(format!("heading at {:.1}, authority at {:.1}", heading.y, first.y));
    }
    faults
}

/// At least 25 mm between the signer's title and what stands under the signature.
pub(super) fn signature_room(sheet: &Sheet<'_>) -> Vec<String> {
    let foot = sheet.foot();
    let above = |line: &&&Line| matches!(line.part, Part::Authority | Part::SignerTitle | Part::TitleUnderAuthority);
    let below = |line: &&&Line| matches!(line.part, Part::OtherTitle | Part::Name);
    let (Some(title), Some(name)) = (foot.iter().rfind(above), foot.iter().find(below)) else {
        return vec!["no signature".to_owned()];
    };
    let room = name.y - ascent(name) - title.y - depth(title);
    if title.page != name.page || room >= 25.0 { Vec::new() } else { vec![format!("{room:.1} mm")] }
}
