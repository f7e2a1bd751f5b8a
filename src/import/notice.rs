//! The notice of a draft: what is said of it as a table of a spec.

use super::open;
use super::toml::{Lines, quoted};
use crate::read::parts::{Parts, Role, Stretch, Typed};
use crate::standard::Kind;
use crate::text::{ROW, without_end_mark};

/// A notice that is taken over.
#[derive(Debug)]
pub(super) struct Notice {
    pub(super) kind: Kind,
    /// Subject, without `V/v`.
    pub(super) subject: String,
    /// Paragraphs up to the first member of the list that the text is.
    pub(super) opening: Vec<String>,
    /// Members of that list, each with the paragraphs below it.
    pub(super) items: Vec<Vec<String>>,
    /// Last paragraph.
    closing: Option<String>,
    signature: Vec<String>,
}

/// A paragraph as it is typed into rich text.
fn rich(stretch: &Stretch) -> String {
    let label = stretch.label.as_ref().map(|label| format!("{label} ")).unwrap_or_default();
    let text = format!("{label}{}", stretch.text).replace('\\', "\\\\").replace('*', "\\*");
    // A bar at its start would make a table of it.
    if text.starts_with(ROW) { format!("\\{text}") } else { text }
}

/// A text without its dash and the mark at its end.
fn bare(text: &str) -> String {
    let text = text.trim_start_matches(['-', '–', '+', '•', ' ']);
    without_end_mark(text.strip_suffix("./.").unwrap_or(text)).to_owned()
}

/// Whether a paragraph begins a member of a list of the first level.
fn is_member(text: &str) -> bool {
    let word = text.split(' ').next().unwrap_or_default();
    let figures = word
        .strip_suffix('.')
        .is_some_and(|number| number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit()));
    figures && text.len() > word.len()
}

impl Notice {
    pub(super) fn of(parts: &Parts, kind: Kind) -> Self {
        let stretches = |role| parts.of_role(role).map(|at| &parts.stretches[at]);
        let subject = if kind == Kind::CongVan { parts.words(Role::LetterSubject) } else { parts.words(Role::Subject) };
        let subject = ["V/v: ", "V/v ", "v/v ", "V/V "]
            .iter()
            .find_map(|lead| subject.strip_prefix(lead))
            .unwrap_or(&subject)
            .to_owned();
        let in_text = |role: &Role| matches!(role, Role::Body | Role::Cell);
        let foot = foot(parts);
        let text = parts.stretches.iter().zip(&parts.roles).take(foot).filter(|(_, role)| in_text(role));
        let mut text: Vec<String> = text.map(|(stretch, _)| rich(stretch)).collect();
        let ended = text.last_mut().filter(|last| last.ends_with("./."));
        if let Some(last) = ended {
            last.truncate(last.len() - "./.".len());
        }
        // A last paragraph that is none of a list is said as such.
        let plain = |last: &String| !is_member(last) && !last.starts_with(['-', '+', '•']) && text.len() > 1;
        let closing = if text.last().is_some_and(plain) { text.pop() } else { None };
        let invites = kind.invites();
        let first = text.iter().position(|paragraph| is_member(paragraph)).filter(|first| invites && *first > 0);
        let rest = first.map(|first| text.split_off(first)).unwrap_or_default();
        let mut items: Vec<Vec<String>> = Vec::new();
        for paragraph in rest {
            match items.last_mut() {
                Some(last) if !is_member(&paragraph) => last.push(paragraph),
                _ => items.push(vec![paragraph]),
            }
        }
        let signature = stretches(Role::Signature).map(|stretch| stretch.text.clone()).collect();
        Self { kind, subject, opening: text, items, closing, signature }
    }

    /// Who signs: the lines in capitals, and the name below them.
    pub(super) fn signer(&self, lines: &mut Lines) {
        let is_loud = |text: &String| !text.contains(char::is_lowercase);
        let chain: Vec<String> = self.signature.iter().filter(|line| is_loud(line)).map(|line| quoted(line)).collect();
        let name = self.signature.iter().rfind(|line| !is_loud(line));
        match name.filter(|_| !chain.is_empty()) {
            Some(name) => {
                lines.raw("signer", &format!("{{ name = {}, chain = [{}] }}", quoted(name), chain.join(", ")))
            }
            None => lines.noted("signer", &open("người ký"), &self.signature.join(" / ")),
        }
    }

    /// The table.
    pub(super) fn write(&self, lines: &mut Lines, parts: &Parts) {
        lines.text("kind", self.kind.id());
        if let Some(number) = &parts.number {
            if let Some(number) = &number.number {
                lines.text("number", number);
            }
            lines.text("symbol", &number.symbol);
        }
        date(lines, parts);
        match self.subject.as_str() {
            "" => lines.text("subject", &open("trích yếu")),
            subject => lines.text("subject", subject),
        }
        let addressees = parts.of_role(Role::AddresseesLabel).chain(parts.of_role(Role::Addressee));
        let addressees: Vec<String> = addressees
            .map(|at| bare(parts.stretches[at].text.trim_start_matches("Kính gửi").trim_start_matches([':', ' '])))
            .filter(|text| !text.is_empty())
            .collect();
        if !addressees.is_empty() {
            lines.list("addressees", &addressees);
        }
        let recipients: Vec<String> =
            parts.of_role(Role::Recipient).map(|at| bare(&parts.stretches[at].text)).collect();
        if recipients.is_empty() {
            lines.raw("recipients", "{ none = true }")
        } else {
            lines.list("recipients", &recipients)
        }
        let whole = [self.opening.as_slice(), &self.closing.iter().cloned().collect::<Vec<_>>()].concat();
        match (&self.closing, self.kind) {
            (_, Kind::KetLuan) => lines.paragraphs("opening", &self.opening[..self.opening.len().min(1)]),
            (None, _) if self.opening.is_empty() => lines.text("opening", &open("lời văn")),
            (None, _) => lines.paragraphs("opening", &self.opening),
            (Some(_), _) if self.opening.is_empty() => lines.paragraphs("opening", &whole),
            (Some(_), _) => lines.paragraphs("opening", &self.opening),
        }
        match &self.closing {
            Some(closing) if !self.opening.is_empty() => lines.text("closing", closing),
            _ => lines.raw("closing", "false"),
        }
        self.items(lines);
        annex(lines, parts);
        if self.kind == Kind::KetLuan {
            lines.blank();
            lines.table("[conclusion]");
            let rest = self.opening.get(1..).unwrap_or_default();
            if rest.is_empty() { lines.text("text", &open("kết luận")) } else { lines.paragraphs("text", rest) }
        }
    }

    fn items(&self, lines: &mut Lines) {
        for item in &self.items {
            lines.blank();
            lines.table("[[notice.items]]");
            let (first, below) = (&item[0], &item[1..]);
            let label = first.split(' ').next().unwrap_or_default();
            let words = first[label.len()..].trim_start();
            let (heading, text) = match words.split_once(':') {
                Some((heading, text)) if heading.chars().count() < 60 => {
                    (format!("{heading}:"), text.trim().to_owned())
                }
                _ if !below.is_empty() => (words.to_owned(), String::new()),
                _ => (String::new(), words.to_owned()),
            };
            lines.text("label", label);
            if !heading.is_empty() {
                lines.text("heading", &heading);
            }
            let own_line = text.is_empty();
            let text: Vec<String> =
                Some(text).filter(|text| !text.is_empty()).into_iter().chain(below.iter().cloned()).collect();
            if own_line && !heading.is_empty() {
                lines.raw("own_line", "true");
            }
            lines.paragraphs("text", &text);
        }
    }
}

/// The date of issue, as far as it is typed.
fn date(lines: &mut Lines, parts: &Parts) {
    let Some(date) = &parts.place_date else { return };
    match (date.day, date.month, date.year) {
        (Typed::Number(day), Typed::Number(month), Typed::Number(year)) => {
            lines.text("date", &format!("{day:02}/{month}/{year}"))
        }
        (Typed::Blank, Typed::Number(month), Typed::Number(year)) => lines.text("date", &format!("{month}/{year}")),
        _ => {}
    }
}

/// The first stretch of recipients and signature.
fn foot(parts: &Parts) -> usize {
    let is_foot = |role: &Role| matches!(role, Role::RecipientsHeading | Role::Recipient | Role::Signature);
    parts.roles.iter().position(is_foot).unwrap_or(parts.roles.len())
}

/// What stands behind the signature, as an annex.
fn annex(lines: &mut Lines, parts: &Parts) {
    let behind = parts.stretches.iter().zip(&parts.roles).skip(foot(parts));
    let behind = behind.filter(|(_, role)| matches!(role, Role::Annex | Role::Cell)).map(|(stretch, _)| stretch);
    // Rules that are typed as signs are the form's.
    let words = behind.filter(|stretch| stretch.text.contains(char::is_alphanumeric));
    let mut text: Vec<String> = words.map(rich).filter(|line| !line.starts_with("(Kèm theo")).collect();
    if text.is_empty() {
        return;
    }
    if text.len() > 1 && text[0].to_lowercase().starts_with("phụ lục") {
        text.remove(0);
    }
    let title = text.remove(0);
    lines.blank();
    lines.table("[[notice.annex]]");
    lines.text("title", &title);
    if !text.is_empty() {
        lines.paragraphs("text", &text);
    }
}
