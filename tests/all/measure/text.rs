//! Measures of the text: indent, pitch, gaps, breaks, what stays together, ends of pages.

use super::form::form;
use super::sheet::{Line, Part, Sheet, is_heading};

const PT: f64 = 25.4 / 72.0;

/// Edges of the text as printed; the measure of margins holds them against the standard.
fn left(sheet: &Sheet<'_>) -> f64 {
    sheet.lines.iter().map(|line| line.x).fold(f64::MAX, f64::min)
}

fn right(sheet: &Sheet<'_>) -> f64 {
    sheet.body().map(|line| line.x_end).fold(0.0, f64::max)
}

/// First lines 10 or 12.7 mm in, the others at the margin (PL I, II.6.e).
pub(super) fn indent(sheet: &Sheet<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    for lines in sheet.paragraphs() {
        for (index, line) in lines.iter().enumerate() {
            let indent = line.x - left(sheet);
            let right_place = if index == 0 { (9.9..=12.8).contains(&indent) } else { indent.abs() < 0.1 };
            if !right_place {
                faults.push(format!("{indent:.1} mm: {}", line.text));
            }
        }
    }
    faults
}

/// Line pitch between single and one and a half (PL I, II.6.e), of the Party exactly 18 to 22 pt (6.2.2).
pub(super) fn pitch(sheet: &Sheet<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    for lines in sheet.paragraphs() {
        for pair in lines.windows(2).filter(|pair| pair[0].page == pair[1].page) {
            let pitch = (pair[1].y - pair[0].y) / PT;
            let single = pair[0].sizes[0] * 1.149;
            let (least, most) = if form(sheet).party { (17.95, 22.05) } else { (single * 0.99, single * 1.51) };
            if !(least..=most).contains(&pitch) {
                faults.push(format!("{pitch:.2} pt: {}", pair[1].text));
            }
        }
    }
    faults
}

/// At least 6 pt more between paragraphs than between lines (PL I, II.6.e).
pub(super) fn paragraph_gap(sheet: &Sheet<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    let paragraphs = sheet.paragraphs();
    for pair in paragraphs.windows(2) {
        let (Some(last), Some(first)) = (pair[0].last(), pair[1].first()) else { continue };
        if last.page != first.page {
            continue;
        }
        let spacing = f64::from(sheet.document.measures().line_spacing);
        let pitch = if form(sheet).party { spacing } else { last.sizes[0] * 1.149 * spacing };
        let gap = (first.y - last.y) / PT - pitch;
        if gap < 5.9 {
            faults.push(format!("{gap:.1} pt: {}", first.text));
        }
    }
    faults
}

/// Every line of a paragraph but the last reaches the right margin, headings apart (PL I, II.6.e). A line whose gaps would be wider
/// than they may be is let be, where it is not stretched at all.
pub(super) fn justified(sheet: &Sheet<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    for lines in sheet.paragraphs() {
        for line in &lines[..lines.len() - 1] {
            let short = right(sheet) - line.x_end;
            let spaces = line.text.trim_end().matches([' ', '\u{A0}']).count();
            let gap =
                1.0 + short / f64::from(u32::try_from(spaces).expect("a line is short")) / (line.sizes[0] * 0.25 * PT);
            let ragged = gap > 2.97 && widest_gap(line) < 1.05;
            if short.abs() > 0.2 && !ragged && !is_heading(sheet.document, line) {
                faults.push(format!("{short:.1} mm short: {}", line.text));
            }
        }
    }
    faults
}

/// No gap over three normal spaces, and the last line not stretched.
pub(super) fn gaps(sheet: &Sheet<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    for lines in sheet.paragraphs() {
        for (index, line) in lines.iter().enumerate() {
            let widest = widest_gap(line);
            let limit = if index + 1 == lines.len() { 1.05 } else { 3.02 };
            if widest > limit {
                faults.push(format!("{widest:.2} spaces: {}", line.text));
            }
        }
    }
    faults
}

/// The widest gap of a line as a multiple of a normal space, which is a quarter of the size.
fn widest_gap(line: &Line) -> f64 {
    let normal = line.sizes[0] * 0.25 * PT;
    let inner = line.letters.windows(2).filter(|pair| pair[0].0 == " ");
    inner.map(|pair| (pair[1].1 - pair[0].1) / normal).fold(0.0, f64::max)
}

/// The end mark follows the last word without a blank (PL III, Mẫu 1.4, 1.7; HD 05, 6.2.2).
pub(super) fn end_mark(sheet: &Sheet<'_>) -> Vec<String> {
    let Some(last) = sheet.body().last() else { return vec!["no text".to_owned()] };
    let text = last.text.trim_end();
    // Under a table that ends the text the mark has a line of its own.
    let under_table = sheet.document.body.iter().rev().nth(1).is_some_and(|block| block.table.is_some());
    if under_table && text.trim_start() == form(sheet).end {
        return Vec::new();
    }
    let before = text.strip_suffix(form(sheet).end).and_then(|text| text.chars().last());
    if before.is_some_and(|letter| !letter.is_whitespace() && !"./".contains(letter)) {
        Vec::new()
    } else {
        vec![text.to_owned()]
    }
}

/// No break inside a name, a number, a date or a time.
pub(super) fn kept(sheet: &Sheet<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    for pair in sheet.lines.windows(2).filter(|pair| pair[0].block == pair[1].block) {
        let (end, start) = (pair[0].text.trim(), pair[1].text.trim());
        let last = end.rsplit(' ').next().unwrap_or_default();
        let first = start.split(' ').next().unwrap_or_default();
        let figure = first.starts_with(|letter: char| letter.is_ascii_digit());
        let date = matches!(last, "ngày" | "tháng" | "năm" | "khoản" | "Điều") && figure;
        let time = last.ends_with(|letter: char| letter.is_ascii_digit()) && matches!(first, "giờ" | "phút");
        let hour = last == "giờ" && figure;
        let symbol = last.ends_with(['/', '-']) && last.chars().any(|letter| letter.is_ascii_digit()) || first == "-";
        let name = NAMES.iter().any(|name| {
            name.match_indices(' ').any(|(at, _)| end.ends_with(&name[..at]) && start.starts_with(&name[at + 1..]))
        });
        let agency = end.ends_with(" NHÂN") && start.starts_with("DÂN");
        if date || time || hour || symbol || name || agency {
            faults.push(format!("{last} | {first}"));
        }
    }
    faults
}

/// Names of people in the specs of the repository.
const NAMES: [&str; 4] = ["Đoàn Thanh Sơn", "Hà Minh Anh", "Nguyễn Văn A", "Trần Thị B"];

/// A last subject line has more than one word.
pub(super) fn subject(sheet: &Sheet<'_>) -> Vec<String> {
    let part = if sheet.document.title.is_some() { Part::Subject } else { Part::LetterSubject };
    let lines = sheet.of(part);
    match lines.last() {
        Some(last) if lines.len() > 1 && !last.text.trim().contains(' ') => vec![last.text.clone()],
        _ => Vec::new(),
    }
}

/// No heading at a page's foot and no line of a paragraph alone on a page.
pub(super) fn lonely(sheet: &Sheet<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    for lines in sheet.paragraphs().iter().filter(|lines| lines.len() > 1) {
        for page in 1..=sheet.pages.len() {
            let here = lines.iter().filter(|line| line.page == page).count();
            if here == 1 {
                faults.push(format!("alone on page {page}: {}", lines[0].text));
            }
        }
    }
    let body: Vec<&Line> = sheet.body().collect();
    for pair in body.windows(2) {
        if pair[0].page != pair[1].page && is_heading(sheet.document, pair[0]) {
            faults.push(format!("heading at the foot of page {}", pair[0].page));
        }
    }
    faults
}

/// At least two lines of text on the page of the signature, where the text has two.
pub(super) fn text_with_signature(sheet: &Sheet<'_>) -> Vec<String> {
    let Some(name) = sheet.of(Part::Name).first().copied() else { return vec!["no name".to_owned()] };
    let here = sheet.body().filter(|line| line.page == name.page).count();
    if here >= sheet.body().count().min(2) { Vec::new() } else { vec![format!("{here} lines")] }
}

/// No page without text.
pub(super) fn blank_page(sheet: &Sheet<'_>) -> Vec<String> {
    let empty = |page: &usize| !sheet.lines.iter().any(|line| line.page == *page);
    (1..=sheet.pages.len()).filter(empty).map(|page| format!("page {page}")).collect()
}

/// Lines of the text stand below each other in reading order, none on another.
pub(super) fn overlap(sheet: &Sheet<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    for (index, line) in sheet.lines.iter().enumerate() {
        for other in &sheet.lines[index + 1..] {
            let beside = line.x_end <= other.x || other.x_end <= line.x;
            let near = (line.y - other.y).abs() < line.sizes[0].min(other.sizes[0]) * 0.7 * PT;
            if line.page == other.page && near && !beside {
                faults.push(format!("{} | {}", line.text, other.text));
            }
        }
    }
    faults
}
