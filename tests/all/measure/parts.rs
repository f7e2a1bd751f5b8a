//! Measures of single parts: the Party's signs, the subject of a letter, addressees, draft, urgency, drafter, address.

use super::form::{form, middle};
use super::frame::{PT, ascent};
use super::rules::rule_under_line;
use super::sheet::{Line, Part, Sheet};

/// The signs of the Party once, in the middle under a part, below its letters and near: `*` under the issuer (2.2), `-----` under the
/// subject (5.2.1). The State has none.
fn signs(sheet: &Sheet<'_>, signs: &str, part: Part) -> Vec<String> {
    // Those of annexes are measured with their heads.
    let annexes = sheet.of(Part::AnnexLabel).first().map_or(usize::MAX, |label| label.page);
    let here = |text: &&crate::support::pdf_text::Text| text.text.trim() == signs && text.page < annexes;
    let found: Vec<_> = sheet.signs.iter().filter(here).collect();
    let lines = sheet.of(part);
    let Some(line) = lines.last().filter(|_| form(sheet).party) else {
        return found.iter().map(|text| format!("{} where none belongs", text.text)).collect();
    };
    let near = |text: &&&crate::support::pdf_text::Text| {
        let below = (text.y_mm - line.y) / PT;
        text.page == line.page && (8.0..30.0).contains(&below)
    };
    let here: Vec<_> = found.iter().filter(near).collect();
    let [sign] = here[..] else { return vec![format!("{} times {signs}", here.len())] };
    let middle_of_sign = f64::midpoint(sign.x_mm, sign.x_end_mm);
    // Lines of a name have one middle, that of their column.
    if (middle_of_sign - middle(line)).abs() < 0.5 {
        Vec::new()
    } else {
        vec![format!("{signs} at {middle_of_sign:.1}")]
    }
}

/// `*` under the issuer (HD 05, 2.2).
pub(super) fn issuer_sign(sheet: &Sheet<'_>) -> Vec<String> {
    signs(sheet, "*", Part::Issuer)
}

/// `-----` under the subject (HD 05, 5.2.1).
pub(super) fn subject_sign(sheet: &Sheet<'_>) -> Vec<String> {
    signs(sheet, "-----", Part::Subject)
}

/// `Số:` of the State (PL I, II.3.c), `Số` without a colon of the Party (HD 05, 3.2).
pub(super) fn number_label(sheet: &Sheet<'_>) -> Vec<String> {
    let label = form(sheet).number;
    let right = |line: &&&Line| line.text.split(' ').next() == Some(label);
    let wrong = |line: &&&Line| !right(line);
    sheet.of(Part::Number).iter().filter(wrong).map(|line| line.text.clone()).collect()
}

/// `V/v …` in the middle under the number, 6 pt below its line (PL I, II.5.b); of the Party in the middle under the number (5.2.3).
pub(super) fn letter_subject(sheet: &Sheet<'_>) -> Vec<String> {
    let (number, subject) = (sheet.of(Part::Number), sheet.of(Part::LetterSubject));
    let (Some(number), Some(first)) = (number.first(), subject.first()) else { return Vec::new() };
    let mut faults = Vec::new();
    let gap = (first.y - ascent(first) - number.y) / PT - number.sizes[0] * 0.258;
    if (gap - 6.0).abs() > 0.4 {
        faults.push(format!("{gap:.1} pt below the number"));
    }
    if !form(sheet).party && !first.text.starts_with("V/v ") {
        faults.push(first.text.clone());
    }
    faults.extend(subject.iter().filter(|line| (middle(line) - middle(number)).abs() > 0.6).map(|l| l.text.clone()));
    faults
}

/// One addressee on the label's line; several below it, dashes under the colon (PL I, II.9.d).
pub(super) fn addressees(sheet: &Sheet<'_>) -> Vec<String> {
    let (label, names) = (sheet.of(Part::AddresseesLabel), sheet.of(Part::Addressee));
    let (Some(label), Some(first)) = (label.first(), names.first()) else { return Vec::new() };
    if !first.text.starts_with('-') {
        let beside = (label.y - first.y).abs() < 0.1 && first.x > label.x_end;
        return if beside { Vec::new() } else { vec![format!("{label:?}")] };
    }
    let Some((_, colon)) = label.letters.iter().find(|(letter, _)| letter == ":") else {
        return vec!["no colon".into()];
    };
    let mut faults = Vec::new();
    for line in names {
        let goes_on = !line.text.starts_with('-');
        let place = if goes_on { line.x > *colon } else { (line.x - colon).abs() < 0.2 };
        if !place || line.y <= label.y {
            faults.push(format!("{:.1} for {colon:.1}: {}", line.x, line.text));
        }
    }
    faults
}

/// The mark of a draft in the middle under the number (HD 05, II.II.4.2).
pub(super) fn draft(sheet: &Sheet<'_>) -> Vec<String> {
    let (number, draft) = (sheet.of(Part::Number), sheet.of(Part::Draft));
    let (Some(number), Some(draft)) = (number.first(), draft.first()) else { return Vec::new() };
    let fits = draft.y > number.y && (middle(draft) - middle(number)).abs() < 0.6;
    if fits { Vec::new() } else { vec![format!("{draft:?}")] }
}

/// A red box of 30, 40 or 20 by 8 mm around its words, under the number, in its column (PL I, III.2.b; HD 05, II.II.3).
pub(super) fn urgency(sheet: &Sheet<'_>) -> Vec<String> {
    let boxes: Vec<_> = sheet.outlines.iter().filter(|outline| outline.red).collect();
    let words = sheet.of(Part::Urgency);
    let (outline, words) = match (&boxes[..], &words[..]) {
        ([], []) => return Vec::new(),
        ([outline], [words]) => (outline, words),
        _ => return vec![format!("{} boxes, {} lines of words", boxes.len(), words.len())],
    };
    let (width, height) = (outline.x_mm.1 - outline.x_mm.0, outline.y_mm.1 - outline.y_mm.0);
    // The Party gives no widths.
    let widths = match (words.text.trim(), form(sheet).party) {
        ("HỎA TỐC", _) => (30.0, 30.0),
        ("THƯỢNG KHẨN", false) => (40.0, 40.0),
        ("THƯỢNG KHẨN", true) => (40.0, 44.0),
        ("KHẨN", _) => (20.0, 20.0),
        (other, _) => return vec![other.to_owned()],
    };
    let mut faults = Vec::new();
    if !(widths.0 - 0.1..=widths.1 + 0.1).contains(&width) || (height - 8.0).abs() > 0.1 {
        faults.push(format!("{width:.1} × {height:.1} mm"));
    }
    let inside = outline.x_mm.0 < words.x && words.x_end < outline.x_mm.1;
    let level = (f64::midpoint(outline.y_mm.0, outline.y_mm.1) - (words.y - ascent(words) * 0.37)).abs() < 0.5;
    let central = (f64::midpoint(outline.x_mm.0, outline.x_mm.1) - middle(words)).abs() < 0.5;
    if !(inside && level && central) {
        faults.push(format!("words at {:.1}, {:.1}", words.x, words.y));
    }
    let above = sheet.of(Part::Number).into_iter().chain(sheet.of(Part::LetterSubject)).chain(sheet.of(Part::Draft));
    faults.extend(above.filter(|line| line.y > outline.y_mm.0).map(|line| format!("above {}", line.text)));
    faults
}

/// Red are the box of urgency and its words, and nothing else (PL I, I.4, III.2.b).
pub(super) fn colour(sheet: &Sheet<'_>) -> Vec<String> {
    let wrong = |line: &&Line| line.red != (line.part == Part::Urgency);
    let lines = sheet.lines.iter().filter(wrong).map(|line| line.text.clone());
    lines.chain(sheet.signs.iter().filter(|sign| sign.red).map(|sign| sign.text.clone())).collect()
}

/// The drafter's sign at the lower right of the recipients (PL I, IV, 12).
pub(super) fn drafter(sheet: &Sheet<'_>) -> Vec<String> {
    let Some(sign) = sheet.of(Part::Drafter).first().copied() else { return Vec::new() };
    let recipients = sheet.of(Part::Recipient);
    let below = recipients.iter().all(|line| line.y < sign.y);
    let right = recipients.iter().all(|line| line.x_end < sign.x_end + 0.5);
    let before_signature = sheet.of(Part::Name).iter().all(|name| sign.x_end < name.x);
    if below && right && before_signature { Vec::new() } else { vec![format!("{sign:?}")] }
}

/// The other title directly above the name, in its middle (PL I, II.7.c).
pub(super) fn other_title(sheet: &Sheet<'_>) -> Vec<String> {
    let (title, name) = (sheet.of(Part::OtherTitle), sheet.of(Part::Name));
    let (Some(title), Some(name)) = (title.last(), name.first()) else { return Vec::new() };
    let near = (10.0..25.0).contains(&((name.y - title.y) / PT)) && (middle(title) - middle(name)).abs() < 0.5;
    if near { Vec::new() } else { vec![format!("{:.1} mm above the name", name.y - title.y)] }
}

/// `Nơi nhận:` of the Party is underlined, the rule as long as the words (HD 05, 9.2.1).
pub(super) fn recipients_underline(sheet: &Sheet<'_>) -> Vec<String> {
    let heading = sheet.of(Part::RecipientsHeading);
    let Some(line) = heading.first().filter(|_| form(sheet).party) else { return Vec::new() };
    rule_under_line(sheet, line, (0.99, 1.01), line.x_end - line.x)
}

/// Every recipient ends with `;`, under HD 36 with `,`, the last with a full stop (PL I, II.9.d; HD 05, 9.2.5).
pub(super) fn recipient_ends(sheet: &Sheet<'_>) -> Vec<String> {
    let lines = sheet.of(Part::Recipient);
    let between = if sheet.document.standard.id == "hd36" { ',' } else { ';' };
    let mut faults = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let ends_block = lines.get(index + 1).is_none_or(|next| next.block != line.block);
        let wanted = if index + 1 == lines.len() { '.' } else { between };
        if ends_block && !line.text.trim_end().ends_with(wanted) {
            faults.push(line.text.clone());
        }
    }
    faults
}

/// The address under a rule across the whole text, below all else and down to the bottom margin: of the State on page 1
/// (PL I, III.4), of the Party on the last page of the notice (HD 05, II.II.6).
pub(super) fn address(sheet: &Sheet<'_>) -> Vec<String> {
    let lines = sheet.of(Part::Contact);
    let Some(first) = lines.first() else { return Vec::new() };
    let pages = sheet.lines.iter().filter(|line| line.annex == 0).map(|line| line.page);
    let page = if form(sheet).party { pages.max() } else { pages.min() };
    let mut faults: Vec<String> =
        lines.iter().filter(|line| Some(line.page) != page).map(|line| format!("on page {}", line.page)).collect();
    let (left, right) = (sheet.lines.iter().map(|line| line.x).fold(f64::MAX, f64::min), 2.0 * sheet.body_middle());
    let across = |rule: &&crate::support::pdf_text::Rule| {
        let whole = (rule.x1_mm - left).abs() < 0.3 && (rule.x1_mm + rule.x2_mm - right).abs() < 0.6;
        rule.page == first.page && whole && rule.y_mm < first.y - ascent(first) && rule.y_mm > first.y - 12.0
    };
    let Some(rule) = sheet.rules.iter().find(across) else { return vec!["no rule across the text".to_owned()] };
    let others = sheet.lines.iter().filter(|line| line.page == first.page && line.part != Part::Contact);
    faults.extend(others.filter(|line| line.y > rule.y_mm - 1.0).map(|line| format!("below the rule: {}", line.text)));
    faults
}
