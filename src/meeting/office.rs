//! An issuer: letterhead, symbol, signing chains, what is usual for each kind, house style.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::item::{read_items, usual_items};
use super::signing::sign_lines;
use super::style::read_style;
use super::{Directory, Item, PageStyle, SignChain, Style, Words, missing_key, schedule};
use crate::finding::{Finding, rules};
use crate::source::{Source, Span};
use crate::spec::{At, KEYS, KindSpec, OfficeSpec, Printed, Several, SignSpec, decode};
use crate::standard::{Kind, ND30, Standard};
use crate::text::Text;

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
