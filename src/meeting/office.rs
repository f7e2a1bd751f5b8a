//! An issuer: letterhead, symbol, signing chains, what is usual for each kind, house style.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Directory, PageStyle, Words, directory, missing_key, schedule};
use crate::face::Faces;
use crate::finding::{Arg, Finding, rules};
use crate::source::{Source, Span};
use crate::spec::{At, ItemSpec, KEYS, KindSpec, OfficeSpec, Printed, Several, SignSpec, StyleSpec, decode};
use crate::standard::{Authority, Kind, ND30, Standard};
use crate::text::Text;
use crate::vi::{self, Pattern};

/// An issuer of notices.
#[derive(Debug)]
pub struct Office {
    /// Its file.
    pub source: Arc<Source>,
    /// Standard of its documents.
    pub standard: &'static Standard,
    /// Official name; several lines where the office fixes them.
    pub name: Vec<Text>,
    /// Direct parent.
    pub parent: Vec<Text>,
    /// Name as text prints it.
    pub short: Text,
    /// Place in the line of place and date.
    pub place: Text,
    /// Abbreviation in the symbol.
    pub symbol: Text,
    /// Form of address before a name.
    pub honorific: Text,
    /// Signing chains.
    pub chains: Vec<SignChain>,
    /// What is usual for each kind.
    pub kinds: BTreeMap<Kind, KindCustom>,
    /// House style of dates.
    pub style: Style,
    /// Page measures.
    pub page: PageStyle,
    /// Bodies and people.
    pub directory: Directory,
}

/// Lines above a signature, by the signer's title.
#[derive(Debug, Clone)]
pub struct SignChain {
    /// Title of the signer.
    pub title: String,
    /// Lines.
    pub lines: Vec<SignLine>,
    /// Kinds signed so; all when empty.
    pub kinds: Vec<Kind>,
}

/// A line above a signature.
#[derive(Debug, Clone)]
pub struct SignLine {
    /// By which authority.
    pub authority: Option<Authority>,
    /// Title.
    pub title: Text,
}

/// What is usual for a kind of notice.
#[derive(Debug, Clone, Default)]
pub struct KindCustom {
    /// Title instead of the standard's.
    pub name: Option<Text>,
    /// Whole symbol instead of the derived one.
    pub symbol: Option<Text>,
    /// Recipients; none marks where a spec's additions go.
    pub recipients: Vec<Option<Text>>,
    /// Items in their order.
    pub items: Vec<Item>,
    /// Last paragraph.
    pub closing: Option<Closing>,
}

/// Last paragraph of a notice.
#[derive(Debug, Clone)]
pub enum Closing {
    /// None at all.
    None,
    /// In these words.
    Text(Text),
}

/// An item of an invitation.
#[derive(Debug, Clone)]
pub struct Item {
    /// Which fact; none for free text.
    pub fact: Option<ItemFact>,
    /// Heading, colon included.
    pub heading: Option<Text>,
    /// Whether the heading stands on a line of its own.
    pub own_line: bool,
    /// Label: none lets the running number stand.
    pub label: Option<Printed>,
    /// Free text.
    pub text: Option<Text>,
}

/// A fact that an item prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemFact {
    /// Who chairs.
    Chair,
    /// Who is invited.
    Attendees,
    /// When.
    Time,
    /// Where.
    Room,
    /// When and where in one sentence.
    TimeRoom,
    /// Agenda.
    Content,
    /// Duties and papers.
    Duties,
}

impl ItemFact {
    /// All facts with their names in specs and templates.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Chair, "chair"),
        (Self::Attendees, "attendees"),
        (Self::Time, "time"),
        (Self::Room, "room"),
        (Self::TimeRoom, "time-room"),
        (Self::Content, "content"),
        (Self::Duties, "duties"),
    ];

    /// Name in specs and templates.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::ALL.iter().find(|(fact, _)| *fact == self).map_or("", |(_, id)| id)
    }
}

/// House style of dates and deadlines.
#[derive(Debug, Clone)]
pub struct Style {
    /// Time of a meeting.
    pub time: Pattern,
    /// Date in running text.
    pub date: Pattern,
    /// Deadline with an hour.
    pub deadline: Pattern,
    /// Deadline of a day.
    pub due: Pattern,
}

impl Style {
    /// The style of an office that chose none.
    fn usual() -> Self {
        let pattern = |text| Pattern::parse(text).expect("the usual patterns are right, which a test asserts");
        Self {
            time: pattern("{hour} giờ {minute} phút, ngày {day}/{month}/{year} ({weekday})"),
            date: pattern("{day}/{month}/{year}"),
            deadline: pattern("{hour} giờ {minute} phút, ngày {day}/{month}/{year}"),
            due: pattern("{day}/{month}/{year}"),
        }
    }
}

impl Office {
    /// Reads an office file with its directory.
    #[must_use]
    pub fn read(source: &Arc<Source>, directory_source: Option<&Arc<Source>>) -> (Self, Vec<Finding>) {
        let (spec, findings) = decode::decode::<OfficeSpec>(source, &KEYS);
        let mut reader = OfficeReader { source, words: Words::new(source), findings };
        if reader.findings.is_empty() {
            reader.require(&spec);
        }
        let directory = directory_source.map_or_else(Directory::default, |directory_source| {
            let (spec, findings) = decode::decode(directory_source, &KEYS);
            reader.findings.extend(findings);
            let (directory, findings) = Directory::new(directory_source, &spec);
            reader.findings.extend(findings);
            directory
        });
        let standard = reader.standard(&spec);
        let mut style = Style::usual();
        read_style(&mut style, source, spec.style.as_ref(), &mut reader.findings);
        let page = PageStyle::chosen(standard, source, spec.page.as_ref(), &mut reader.findings);
        let name = reader.lines(spec.name.as_ref());
        let office = Self {
            source: Arc::clone(source),
            standard,
            short: spec.short.as_ref().map_or_else(|| Text::join(name.clone(), " "), |short| reader.words.plain(short)),
            name,
            parent: reader.lines(spec.parent.as_ref()),
            place: reader.plain(spec.place.as_ref()),
            symbol: reader.plain(spec.symbol.as_ref()),
            honorific: spec.honorific.as_ref().map_or_else(|| "đồng chí".into(), |typed| reader.words.plain(typed)),
            chains: spec.sign.iter().map(|chain| reader.chain(&chain.value, chain.span)).collect(),
            kinds: reader.kinds(&spec),
            style,
            page,
            directory,
        };
        (office, reader.findings)
    }

    /// What is usual for a kind; nothing where the office says nothing.
    #[must_use]
    pub fn kind(&self, kind: Kind) -> KindCustom {
        let mut custom = self.kinds.get(&kind).cloned().unwrap_or_default();
        if custom.items.is_empty() {
            custom.items = usual_items();
        }
        custom
    }
}

/// Name of the directory that an office file asks for.
#[must_use]
pub fn directory_name(source: &Arc<Source>) -> Option<At<String>> {
    decode::decode::<OfficeSpec>(source, &KEYS).0.directory
}

/// Puts the patterns that are typed in place of those in force.
pub(crate) fn read_style(
    style: &mut Style,
    source: &Arc<Source>,
    typed: Option<&At<StyleSpec>>,
    findings: &mut Vec<Finding>,
) {
    let Some(typed) = typed.map(|typed| &typed.value) else { return };
    let triples = [
        (&mut style.time, &typed.time, true),
        (&mut style.date, &typed.date, false),
        (&mut style.deadline, &typed.deadline, true),
        (&mut style.due, &typed.due, false),
    ];
    for (pattern, typed, has_hour) in triples {
        let Some(typed) = typed else { continue };
        findings.extend(unprintable(source, &typed.value, typed.span));
        match Pattern::parse(&typed.value) {
            Ok(read) if read.uses_time() && !has_hour => {
                let allowed = "{day}, {month}, {year}, {weekday}";
                let finding =
                    Finding::new(&rules::NOT_ALLOWED).arg("value", typed.value.clone()).arg("allowed", allowed);
                findings.push(finding.at(schedule::place(source, typed.span)));
            }
            Ok(read) => *pattern = read,
            Err(fault) => {
                let span = decode::raw_span(source, typed.span, fault.range);
                let finding = Finding::new(&rules::UNKNOWN_NAME).arg("what", Arg::Word("what.token".to_owned()));
                let near = directory::nearest(&fault.name, Pattern::tokens().map(str::to_owned));
                findings.push(finding.arg("name", fault.name).maybe("near", near).at(schedule::place(source, span)));
            }
        }
    }
}

/// Letters of a short text that travels without its origin: they must be printable as they stand.
pub(crate) fn unprintable(source: &Arc<Source>, text: &str, literal: Span) -> Vec<Finding> {
    let lost = |letter: &char| vi::trouble(*letter).is_some() || Faces::embedded().lacks(*letter);
    let fault = |(at, letter): (usize, char)| {
        let span = decode::raw_span(source, literal, at..at + letter.len_utf8());
        let finding = Finding::new(&rules::MISSING_LETTER).arg("letter", letter.to_string());
        finding.arg("code", format!("U+{:04X}", u32::from(letter))).at(schedule::place(source, span))
    };
    text.char_indices().filter(|(_, letter)| lost(letter)).map(fault).collect()
}

/// Lines above a signature: `TL Chủ tịch`, `KT. Chánh Văn phòng`, `Phó Chánh Văn phòng`.
pub(crate) fn sign_lines(source: &Arc<Source>, typed: &[At<String>]) -> Vec<SignLine> {
    let read = |line: &At<String>| {
        let end = line.value.find([' ', '.']).unwrap_or(0);
        let (letters, rest) = line.value.split_at(end);
        let title = rest.trim_start_matches(['.', ' ']);
        let start = line.value.len() - title.len();
        match Authority::from_letters(letters) {
            Some(authority) => {
                let span = decode::raw_span(source, line.span, start..line.value.len());
                SignLine { authority: Some(authority), title: Text::typed(title, source, span) }
            }
            None => SignLine { authority: None, title: Text::typed(&line.value, source, line.span) },
        }
    };
    typed.iter().map(read).collect()
}

/// Items of an invitation whose office names none.
fn usual_items() -> Vec<Item> {
    let item = |fact, heading: &str, own_line| Item {
        fact: Some(fact),
        heading: Some(heading.into()),
        own_line,
        label: None,
        text: None,
    };
    vec![
        item(ItemFact::Attendees, "Thành phần:", true),
        item(ItemFact::Time, "Thời gian:", false),
        item(ItemFact::Room, "Địa điểm:", false),
        item(ItemFact::Content, "Nội dung:", false),
        item(ItemFact::Duties, "Phân công chuẩn bị:", true),
    ]
}

/// Items of an invitation, from an office file or a spec.
pub(crate) fn read_items(
    words: &Words<'_>,
    source: &Arc<Source>,
    typed: &[At<ItemSpec>],
    findings: &mut Vec<Finding>,
) -> Vec<Item> {
    let fact = |typed: &At<String>, findings: &mut Vec<Finding>| {
        let found = ItemFact::ALL.iter().find(|(_, id)| *id == typed.value);
        if found.is_none() {
            let near = directory::nearest(&typed.value, ItemFact::ALL.iter().map(|(_, id)| (*id).to_owned()));
            let finding = Finding::new(&rules::UNKNOWN_NAME).arg("what", Arg::Word("what.item".to_owned()));
            let finding = finding.arg("name", typed.value.clone()).maybe("near", near);
            findings.push(finding.at(schedule::place(source, typed.span)));
        }
        found.map(|(fact, _)| *fact)
    };
    let read = |item: &At<ItemSpec>| {
        let said = &item.value;
        if let (Some(text), Some(_)) = (&said.text, &said.item) {
            let finding = Finding::new(&rules::CONTRADICTING_KEYS).arg("key", "text").arg("other_key", "item");
            findings.push(finding.at(schedule::place(source, text.span)));
        } else if said.text.is_none() && said.item.is_none() {
            findings.push(missing_key("item", "items").at(schedule::place(source, item.span)));
        }
        if let Some(At { value: Printed::Text(label), span }) = &said.label {
            findings.extend(unprintable(source, label, *span));
        }
        Item {
            fact: said.item.as_ref().and_then(|item| fact(item, findings)),
            heading: said.heading.as_ref().map(|heading| words.line(heading)),
            own_line: item.value.own_line.as_ref().is_some_and(|own| own.value),
            label: item.value.label.as_ref().map(|label| label.value.clone()),
            text: words.rich_option(item.value.text.as_ref()),
        }
    };
    typed.iter().map(read).collect()
}

struct OfficeReader<'a> {
    source: &'a Arc<Source>,
    words: Words<'a>,
    findings: Vec<Finding>,
}

impl OfficeReader<'_> {
    fn plain(&self, typed: Option<&At<String>>) -> Text {
        typed.map(|typed| self.words.plain(typed)).unwrap_or_default()
    }

    fn lines(&self, typed: Option<&Several<String>>) -> Vec<Text> {
        typed.map(|typed| typed.0.iter().map(|line| self.words.plain(line)).collect()).unwrap_or_default()
    }

    fn require(&mut self, spec: &OfficeSpec) {
        let required = [
            ("standard", spec.standard.is_none()),
            ("name", spec.name.is_none()),
            ("place", spec.place.is_none()),
            ("symbol", spec.symbol.is_none()),
        ];
        for (key, absent) in required {
            if absent {
                self.missing(key, "", Span::new(0, 0));
            }
        }
    }

    fn missing(&mut self, key: &'static str, table: &str, span: Span) {
        self.findings.push(missing_key(key, table).at(schedule::place(self.source, span)));
    }

    fn standard(&mut self, spec: &OfficeSpec) -> &'static Standard {
        if let Some(typed) = &spec.standard
            && typed.value != ND30.id
        {
            let finding = Finding::new(&rules::NOT_ALLOWED).arg("value", typed.value.clone()).arg("allowed", ND30.id);
            self.findings.push(finding.at(schedule::place(self.source, typed.span)));
        }
        &ND30
    }

    fn chain(&mut self, typed: &SignSpec, span: Span) -> SignChain {
        let lines = sign_lines(self.source, &typed.chain);
        for (key, absent) in [("title", typed.title.is_none()), ("chain", typed.chain.is_empty())] {
            if absent {
                self.missing(key, "sign", span);
            }
        }
        let title = typed.title.as_ref().map(|title| title.value.clone()).unwrap_or_default();
        let kinds = typed.kinds.iter().filter_map(|kind| self.kind(&kind.value, kind.span)).collect();
        SignChain { title, lines, kinds }
    }

    fn kind(&mut self, id: &str, span: Span) -> Option<Kind> {
        let kind = Kind::from_id(id);
        if kind.is_none() {
            let allowed = Kind::ALL.map(Kind::id).join(", ");
            let finding = Finding::new(&rules::NOT_ALLOWED).arg("value", id).arg("allowed", allowed);
            self.findings.push(finding.at(schedule::place(self.source, span)));
        }
        kind
    }

    fn kinds(&mut self, spec: &OfficeSpec) -> BTreeMap<Kind, KindCustom> {
        let mut kinds = BTreeMap::new();
        for (id, typed) in &spec.kind {
            if let Some(kind) = self.kind(id, typed.span) {
                kinds.insert(kind, self.custom(&typed.value));
            }
        }
        kinds
    }

    fn custom(&mut self, typed: &KindSpec) -> KindCustom {
        let recipient = |typed: &At<String>| {
            let addition = matches!(typed.value.trim(), "{add}" | "{them}");
            (!addition).then(|| self.words.plain(typed))
        };
        KindCustom {
            name: typed.name.as_ref().map(|name| self.words.plain(name)),
            symbol: typed.symbol.as_ref().map(|symbol| self.words.plain(symbol)),
            recipients: typed.recipients.iter().map(recipient).collect(),
            closing: typed.closing.as_ref().map(|closing| Closing::read(&self.words, closing)),
            items: read_items(&self.words, self.source, &typed.items, &mut self.findings),
        }
    }
}

impl Closing {
    /// A closing as typed.
    pub(crate) fn read(words: &Words<'_>, typed: &At<Printed>) -> Self {
        match &typed.value {
            Printed::No => Self::None,
            Printed::Text(text) => Self::Text(words.rich(&At { value: text.clone(), span: typed.span })),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_patterns_are_right() {
        assert!(Style::usual().time.uses_time());
    }
}
