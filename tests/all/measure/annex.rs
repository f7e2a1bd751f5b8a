//! Measures of annexes and their tables.

use super::form::{form, middle};
use super::rules::rule_under_line;
use super::sheet::{Line, Part, Sheet};
use crate::support::pdf_text::Outline;

/// No page has lines of two annexes, or of the notice and an annex (PL I, III.1; HD 05, II.II.1).
pub(super) fn annex_pages(sheet: &Sheet<'_>) -> Vec<String> {
    let mixed = |page: &usize| {
        let mut annexes: Vec<_> = sheet.lines.iter().filter(|line| line.page == *page).map(|line| line.annex).collect();
        annexes.dedup();
        annexes.len() > 1
    };
    (1..=sheet.pages.len()).filter(mixed).map(|page| format!("page {page}")).collect()
}

/// Label, title and reference of an annex in the middle (PL I, III.1.b), a short rule under them, of the Party `-----`.
pub(super) fn annex_head(sheet: &Sheet<'_>) -> Vec<String> {
    let parts = [Part::AnnexLabel, Part::AnnexTitle, Part::AnnexReference];
    let lines: Vec<&Line> = sheet.lines.iter().filter(|line| parts.contains(&line.part)).collect();
    let off = |line: &&&Line| (middle(line) - sheet.body_middle()).abs() > 0.6;
    let mut faults: Vec<String> = lines.iter().filter(off).map(|line| line.text.clone()).collect();
    for annex in 1..=sheet.document.annexes.len() {
        let Some(last) = lines.iter().rfind(|line| line.annex == annex) else { continue };
        if form(sheet).party {
            let signs = sheet.signs.iter().filter(|sign| sign.page == last.page && sign.text.trim() == "-----").count();
            faults.extend((signs != 1).then(|| format!("{signs} signs on page {}", last.page)));
        } else {
            let reference = lines.iter().filter(|line| line.annex == annex && line.part == Part::AnnexReference);
            let widest = reference.map(|line| line.x_end - line.x).fold(0.0, f64::max);
            faults.extend(rule_under_line(sheet, last, (1.0 / 3.0, 0.5), widest));
        }
    }
    faults
}

/// Every line of a cell stands inside one cell of the grid, and the grid between the margins; cells of a row are level.
pub(super) fn table(sheet: &Sheet<'_>) -> Vec<String> {
    let cells = sheet.lines.iter().filter(|line| matches!(line.part, Part::Cell | Part::HeadCell));
    let holds = |outline: &&Outline, line: &Line| {
        outline.page == line.page
            && !outline.red
            && outline.x_mm.0 < line.x
            && line.x_end < outline.x_mm.1
            && (outline.y_mm.0..outline.y_mm.1).contains(&line.y)
    };
    let loose = |line: &&Line| sheet.outlines.iter().filter(|outline| holds(outline, line)).count() != 1;
    let mut faults: Vec<String> = cells.filter(loose).map(|line| line.text.clone()).collect();
    let [(left, _), (right, _), (top, _), (bottom, _)] = form(sheet).margins;
    for outline in &sheet.outlines {
        let outside = outline.x_mm.0 < left - 0.2
            || outline.x_mm.1 > 210.0 - right + 0.2
            || outline.y_mm.0 < top - 0.2
            || outline.y_mm.1 > 297.0 - bottom + 0.2;
        faults.extend(outside.then(|| format!("{outline:?}")));
    }
    faults
}

/// On every page on which a table goes on, its heads stand first.
pub(super) fn table_heads(sheet: &Sheet<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    for page in 1..=sheet.pages.len() {
        let Some(first) = sheet.lines.iter().find(|line| line.page == page) else { continue };
        let headed = sheet.lines.iter().any(|line| line.annex == first.annex && line.part == Part::HeadCell);
        if first.part != Part::Cell || !headed {
            continue;
        }
        let above = |outline: &&Outline| outline.page == page && outline.y_mm.1 < first.y;
        let repeated = sheet.repeated.iter().filter(|text| text.page == page && text.y_mm < first.y).count();
        if repeated == 0 || sheet.outlines.iter().filter(above).count() == 0 {
            faults.push(format!("page {page}"));
        }
    }
    faults
}
