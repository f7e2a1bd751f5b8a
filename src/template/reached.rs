//! Which files a template is made of, and what is wrong with how they lead to each other.

use std::collections::{BTreeMap, BTreeSet};

use super::references::{Named, References};
use super::{Entry, fault};
use crate::finding::Finding;

/// The most files inside each other, each included or extended by the one before it.
pub(super) const DEEPEST: usize = 20;

/// The files of a template, as far as there are any of these names.
#[derive(Debug, Default)]
pub(super) struct Reached<'a> {
    pub(super) names: BTreeSet<&'a str>,
    pub(super) faults: Vec<Finding>,
    /// Whether files lead to each other deeper than the engine should follow.
    pub(super) too_deep: bool,
}

impl<'a> Reached<'a> {
    pub(super) fn from(root: &'a str, named: &'a BTreeMap<String, Entry>) -> Self {
        let mut walk = Walk { named, read: BTreeMap::new(), deepest: BTreeMap::new(), reached: Self::default() };
        walk.to(root, &mut Vec::new());
        if walk.read.values().any(|found| !found.calls.is_empty()) {
            let defines = |(name, entry): (&'a String, &'a Entry)| {
                let found = References::of(entry.file.source().ok()?.text());
                (!found.defines.is_empty()).then_some(name.as_str())
            };
            named.iter().filter_map(defines).for_each(|name| walk.to(name, &mut Vec::new()));
            walk.defined_twice();
        }
        walk.reached
    }
}

struct Walk<'a> {
    named: &'a BTreeMap<String, Entry>,
    read: BTreeMap<&'a str, References<'a>>,
    /// How deep files were found to stand inside others.
    deepest: BTreeMap<&'a str, usize>,
    reached: Reached<'a>,
}

impl<'a> Walk<'a> {
    /// Goes to a file; `chain` are those that lead there.
    fn to(&mut self, name: &str, chain: &mut Vec<&'a str>) {
        let Some((name, entry)) = self.named.get_key_value(name) else { return };
        let name = name.as_str();
        // Those that lead back to themselves are told by the engine.
        let known = self.deepest.get(name).is_some_and(|deepest| *deepest >= chain.len());
        if known || chain.contains(&name) {
            return;
        }
        self.deepest.insert(name, chain.len());
        self.reached.names.insert(name);
        let Ok(source) = entry.file.source() else { return };
        let files = self.read.entry(name).or_insert_with(|| References::of(source.text())).files.clone();
        chain.push(name);
        for Named { name, place, .. } in files {
            if chain.len() < DEEPEST {
                self.to(name, chain);
            } else if !self.reached.too_deep {
                self.reached.too_deep = true;
                self.reached.faults.push(fault::told("template.chain", source.place(place)));
            }
        }
        chain.pop();
    }

    /// Components that two files define.
    fn defined_twice(&mut self) {
        let mut first = BTreeMap::new();
        for (file, found) in &self.read {
            let source = self.named.get(*file).and_then(|entry| entry.file.source().ok());
            for Named { name, place, .. } in &found.defines {
                if *first.entry(*name).or_insert(*file) != *file
                    && let Some(source) = source
                {
                    self.reached.faults.push(fault::told("template.twice", source.place(place.clone())));
                }
            }
        }
    }
}
