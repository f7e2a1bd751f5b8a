//! An issuer: letterhead, symbol, signing chains, what is usual for each kind, house style.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::custom::KindCustom;
use super::directory::Country;
use super::item::{usual_items, usual_session_items};
use super::signing::sign_lines;
use super::style::read_style;
use super::{Directory, Levels, PageStyle, SignChain, Style, Words, base, missing_key, schedule, seat};
use crate::finding::{Finding, rules};
use crate::source::{Source, Span};
use crate::spec::{At, KEYS, OfficeSpec, Printed, Several, SignSpec, decode};
use crate::standard::{Family, Kind, Standard};
use crate::text::Text;

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
    pub file: Option<Text>,
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

impl Office {
    /// Reads an office file with its directory; what it leaves out its base says, which is given as it stands in its file.
    #[must_use]
    pub fn read(
        source: &Arc<Source>,
        base: Option<&Arc<Source>>,
        directory: Option<&Arc<Source>>,
    ) -> (Self, Vec<Finding>) {
        let (spec, findings) = decode::decode::<OfficeSpec>(source, &KEYS);
        let mut reader = OfficeReader { source, words: Words::new(source), findings };
        let filled = base.map(|base| base::filled(base, &spec));
        let usual_source = filled.as_ref().map_or(source, |(filled, _)| filled);
        let (usual, faults) = match &filled {
            Some((filled, _)) => decode::decode::<OfficeSpec>(filled, &KEYS),
            None => (OfficeSpec::default(), Vec::new()),
        };
        if reader.findings.is_empty() {
            reader.require(&spec, filled.as_ref().map_or(&[][..], |(_, lacking)| lacking.as_slice()), &usual);
        }
        let mut usual_reader = OfficeReader { source: usual_source, words: Words::new(usual_source), findings: faults };
        let country = seat::country(source, &spec, &mut reader.findings);
        let directory = reader.directory(directory);
        let office =
            Layers { own: (&mut reader, &spec), usual: (&mut usual_reader, &usual) }.office(directory, country);
        reader.findings.extend(seat::elsewhere(&office, &spec));
        reader.findings.append(&mut usual_reader.findings);
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

/// Names of the directory and of the base that an office file asks for.
#[must_use]
pub fn asked_for(source: &Arc<Source>) -> (Option<At<String>>, Option<At<String>>) {
    let (spec, _) = decode::decode::<OfficeSpec>(source, &KEYS);
    (spec.directory, spec.base)
}

/// Name of the directory that an office file asks for.
#[must_use]
pub fn directory_name(source: &Arc<Source>) -> Option<At<String>> {
    asked_for(source).0
}

struct OfficeReader<'a> {
    source: &'a Arc<Source>,
    words: Words<'a>,
    findings: Vec<Finding>,
}

/// An office's own file, and its base behind it.
struct Layers<'l, 'a> {
    own: (&'l mut OfficeReader<'a>, &'l OfficeSpec),
    usual: (&'l mut OfficeReader<'a>, &'l OfficeSpec),
}

impl Layers<'_, '_> {
    fn office(mut self, directory: Directory, mut country: Country) -> Office {
        let (family, standard) = match self.own.1.standard {
            Some(_) => self.own.0.standard(self.own.1),
            None => self.usual.0.standard(self.usual.1),
        };
        let mut style = Style::usual();
        for (reader, spec) in [&mut self.usual, &mut self.own] {
            read_style(&mut style, reader.source, spec.style.as_ref(), &mut reader.findings);
        }
        let name = self.lines(|spec| spec.name.as_ref());
        let short = self.plain(|spec| spec.short.as_ref());
        let whole = Text::join(name.clone(), " ");
        country.own = [Some(&whole), short.as_ref()].into_iter().flatten().map(Text::letters).collect();
        Office {
            source: Arc::clone(self.own.0.source),
            family,
            standard,
            short: short.unwrap_or(whole),
            name,
            parent: self.lines(|spec| spec.parent.as_ref()),
            place: self.plain(|spec| spec.place.as_ref()).unwrap_or_default(),
            symbol: self.plain(|spec| spec.symbol.as_ref()).unwrap_or_default(),
            honorific: self
                .said(|spec| spec.honorific.as_ref(), |words, typed| words.blank_or_plain(typed))
                .unwrap_or_else(|| "đồng chí".into()),
            chains: self.chains(),
            kinds: self.kinds(),
            file: self.file(),
            address: self.own.1.address.iter().map(|line| self.own.0.words.line(line)).collect(),
            style,
            pages: self.own.0.pages(family, self.own.1),
            directory: directory.behind(country),
            levels: Levels::read(self.own.0.source, &self.own.1.check, &mut self.own.0.findings),
        }
    }

    /// What the own file says, or else the base.
    fn said<'s, K: 's, T>(
        &'s self,
        key: impl Fn(&'s OfficeSpec) -> Option<&'s K>,
        read: impl Fn(&Words<'_>, &K) -> T,
    ) -> Option<T> {
        [&self.own, &self.usual].into_iter().find_map(|(reader, spec)| Some(read(&reader.words, key(spec)?)))
    }

    fn plain(&self, key: impl Fn(&OfficeSpec) -> Option<&At<String>>) -> Option<Text> {
        self.said(key, |words, typed| words.plain(typed))
    }

    fn lines(&self, key: impl Fn(&OfficeSpec) -> Option<&Several<String>>) -> Vec<Text> {
        let read = |words: &Words<'_>, lines: &Several<String>| lines.0.iter().map(|line| words.plain(line)).collect();
        self.said(key, read).unwrap_or_default()
    }

    fn file(&self) -> Option<Text> {
        let read = |words: &Words<'_>, typed: &At<Printed>| match &typed.value {
            Printed::Text(units) => words.plain(&At { value: units.clone(), span: typed.span }),
            Printed::No => Text::default(),
        };
        self.said(|spec| spec.file.as_ref(), read).filter(|units| !units.is_empty())
    }

    /// The own ones first: of several for a title the first that is for the kind is taken.
    fn chains(&mut self) -> Vec<SignChain> {
        let mut chains = Vec::new();
        for (reader, spec) in [&mut self.own, &mut self.usual] {
            chains.extend(spec.sign.iter().map(|chain| reader.chain(&chain.value, chain.span)));
        }
        chains
    }

    /// What the own file says of a kind, key by key, before what the base says.
    fn kinds(&mut self) -> BTreeMap<Kind, KindCustom> {
        let mut kinds = self.usual.0.kinds(self.usual.1);
        for (kind, own) in self.own.0.kinds(self.own.1) {
            let usual = kinds.remove(&kind).unwrap_or_default();
            kinds.insert(kind, own.over(usual));
        }
        kinds
    }
}

impl OfficeReader<'_> {
    fn directory(&mut self, source: Option<&Arc<Source>>) -> Directory {
        let Some(source) = source else { return Directory::default() };
        let (spec, findings) = decode::decode(source, &KEYS);
        self.findings.extend(findings);
        let (directory, findings) = Directory::new(source, &spec);
        self.findings.extend(findings);
        directory
    }

    /// Page measures, for each standard of the family.
    fn pages(&mut self, family: Family, spec: &OfficeSpec) -> Vec<(&'static str, PageStyle)> {
        let mut pages = Vec::new();
        for standard in family.standards() {
            // What the older standard refuses is said once, by the one that the file means.
            let mut unsaid = Vec::new();
            let newest = family.standards().last().is_some_and(|newest| newest.id == standard.id);
            let said = if newest { &mut self.findings } else { &mut unsaid };
            pages.push((standard.id, PageStyle::chosen(standard, self.source, spec.page.as_ref(), said)));
        }
        pages
    }

    /// What must stand: in the file itself what its base leaves open.
    fn require(&mut self, spec: &OfficeSpec, lacking: &[&'static str], usual: &OfficeSpec) {
        let required = [
            ("standard", spec.standard.is_none() && usual.standard.is_none()),
            ("name", spec.name.is_none() && usual.name.is_none()),
            ("place", spec.place.is_none() && usual.place.is_none()),
            ("symbol", spec.symbol.is_none() && usual.symbol.is_none()),
        ];
        let absent = required.into_iter().filter(|(_, absent)| *absent).map(|(key, _)| key);
        let mut keys: Vec<&'static str> = absent.chain(lacking.iter().copied()).collect();
        keys.dedup();
        for key in keys {
            self.missing(key, "", Span::new(0, 0));
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
                kinds.insert(kind, KindCustom::read(self.source, &self.words, &typed.value, &mut self.findings));
            }
        }
        kinds
    }
}
