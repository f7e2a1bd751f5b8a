//! An issuer: letterhead, symbol, signing chains, what is usual for each kind, house style.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::item::{read_items, usual_items, usual_session_items};
use super::signing::sign_lines;
use super::style::read_style;
use super::{Directory, Item, Levels, PageStyle, SignChain, Style, Words, missing_key, numbering, schedule, seat};
use crate::finding::{Finding, rules};
use crate::source::{Source, Span};
use crate::spec::{At, Choice, Id, KEYS, KindSpec, OfficeSpec, Printed, Several, SignSpec, decode};
use crate::standard::{ChangeForm, Family, Kind, Standard};
use crate::text::Text;
use crate::vi::Numbering;

/// An issuer of notices.
#[derive(Debug)]
pub struct Office {
    /// Its file.
    pub source: Arc<Source>,
    /// Whose standard its documents follow.
    pub family: Family,
    /// The standard that the file names, for documents without a date.
    pub standard: Option<&'static Standard>,
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
    /// Filing units where a spec says nothing.
    pub file: Option<At<Printed>>,
    /// Address, line by line.
    pub address: Vec<Text>,
    /// House style of dates.
    pub style: Style,
    /// Page measures, for each standard of the family.
    pages: Vec<(&'static str, PageStyle)>,
    /// Bodies and people.
    pub directory: Directory,
    /// Levels of rules.
    pub levels: Levels,
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
    /// Items of a session in their order.
    pub session_items: Vec<Item>,
    /// How items are labelled.
    pub numbering: Option<Numbering>,
    /// Template instead of the kind's.
    pub template: Option<At<Id>>,
    /// Form of notices of a change.
    pub form: Option<ChangeForm>,
    /// Whether the address stands on the page.
    pub address: Option<bool>,
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
        let directory = directory.behind(seat::country(source, &spec, &mut reader.findings));
        let (family, standard) = reader.standard(&spec);
        let mut style = Style::usual();
        read_style(&mut style, source, spec.style.as_ref(), &mut reader.findings);
        let mut pages = Vec::new();
        for standard in family.standards() {
            // What the older standard refuses is said once, by the one that the file means.
            let mut unsaid = Vec::new();
            let newest = family.standards().last().is_some_and(|newest| newest.id == standard.id);
            let said = if newest { &mut reader.findings } else { &mut unsaid };
            pages.push((standard.id, PageStyle::chosen(standard, source, spec.page.as_ref(), said)));
        }
        let name = reader.lines(spec.name.as_ref());
        let office = Self {
            source: Arc::clone(source),
            family,
            standard,
            short: spec.short.as_ref().map_or_else(|| Text::join(name.clone(), " "), |short| reader.words.plain(short)),
            name,
            parent: reader.lines(spec.parent.as_ref()),
            place: reader.plain(spec.place.as_ref()),
            symbol: reader.plain(spec.symbol.as_ref()),
            honorific: spec.honorific.as_ref().map_or_else(|| "đồng chí".into(), |typed| reader.words.plain(typed)),
            chains: spec.sign.iter().map(|chain| reader.chain(&chain.value, chain.span)).collect(),
            kinds: reader.kinds(&spec),
            file: spec.file.clone(),
            address: spec.address.iter().map(|line| reader.words.line(line)).collect(),
            style,
            pages,
            directory,
            levels: Levels::read(source, &spec.check, &mut reader.findings),
        };
        (office, reader.findings)
    }

    /// Page measures under a standard.
    #[must_use]
    pub fn page(&self, standard: &Standard) -> PageStyle {
        let chosen = self.pages.iter().find(|(id, _)| *id == standard.id).map(|(_, page)| *page);
        chosen.unwrap_or_else(|| PageStyle::usual(standard))
    }

    /// What is usual for a kind; nothing where the office says nothing.
    #[must_use]
    pub fn kind(&self, kind: Kind) -> KindCustom {
        let mut custom = self.kinds.get(&kind).cloned().unwrap_or_default();
        if custom.items.is_empty() {
            custom.items = usual_items();
        }
        if custom.session_items.is_empty() {
            custom.session_items = usual_session_items();
        }
        custom
    }
}

/// The form of a change as typed.
pub(crate) fn change_form(source: &Arc<Source>, typed: &At<Choice>, findings: &mut Vec<Finding>) -> Option<ChangeForm> {
    let found = ChangeForm::ALL.iter().find(|(_, id)| *id == typed.value.as_str()).map(|(form, _)| *form);
    if found.is_none() {
        let allowed = ChangeForm::ALL.map(|(_, id)| id).join(", ");
        let finding = Finding::new(&rules::NOT_ALLOWED).arg("value", typed.value.as_str()).arg("allowed", allowed);
        findings.push(finding.at(schedule::place(source, typed.span)));
    }
    found
}

/// Name of the directory that an office file asks for.
#[must_use]
pub fn directory_name(source: &Arc<Source>) -> Option<At<String>> {
    decode::decode::<OfficeSpec>(source, &KEYS).0.directory
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

    fn standard(&mut self, spec: &OfficeSpec) -> (Family, Option<&'static Standard>) {
        let Some(typed) = &spec.standard else { return (Family::State, None) };
        let found = Family::NAMES.into_iter().find(|(name, _)| *name == typed.value);
        let Some((name, family)) = found else {
            let allowed = Family::NAMES.map(|(name, _)| name).join(", ");
            let finding = Finding::new(&rules::NOT_ALLOWED).arg("value", typed.value.clone()).arg("allowed", allowed);
            self.findings.push(finding.at(schedule::place(self.source, typed.span)));
            return (Family::State, None);
        };
        (family, family.named(name))
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
        let other_title = typed.other_title.iter().map(|line| self.words.plain(line)).collect();
        SignChain { title, lines, other_title, kinds }
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
            session_items: read_items(&self.words, self.source, &typed.session_items, &mut self.findings),
            numbering: numbering(self.source, typed.numbering.as_ref(), &mut self.findings),
            template: typed.template.clone(),
            form: typed.form.as_ref().and_then(|form| change_form(self.source, form, &mut self.findings)),
            address: typed.address.as_ref().map(|address| address.value),
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
