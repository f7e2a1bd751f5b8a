//! A template with all that it is made of: its own file, those it includes or extends, and those that define the components it
//! calls. They are compiled by themselves, so that a file which the template does not use can do it no harm.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use tera::{Error, ErrorKind, Tera};

use super::references::References;
use super::{Entry, engine, fault};
use crate::finding::{Finding, rules};
use crate::source::Source;

/// A compiled template.
#[derive(Debug)]
pub(super) struct Linked {
    /// The engine; it knows no other files.
    pub(super) tera: Tera,
    /// The files: pieces in the order of their names, last the template itself.
    pub(super) files: Vec<(String, Arc<Source>)>,
    /// What is wrong with them.
    pub(super) faults: Vec<Finding>,
    /// Names of those that are not built in.
    pub(super) used: Vec<String>,
}

impl Linked {
    pub(super) fn new(root: &str, named: &BTreeMap<String, Entry>) -> Self {
        let (mut files, mut faults) = (Vec::new(), Vec::new());
        let mut names: Vec<&str> = reached(root, named).into_iter().filter(|name| *name != root).collect();
        names.push(root);
        for name in names {
            let Some(Entry { file, .. }) = named.get(name) else { continue };
            // What includes one that cannot be read is no fault of its own.
            let source = file.source().map_or_else(
                |fault| {
                    faults.push(fault.clone());
                    Source::new(name, "")
                },
                Arc::clone,
            );
            faults.extend(fault::unknown_tags(&source));
            files.push((name.to_owned(), source));
        }
        let given = |name: &str| named.get(name).and_then(|entry| entry.file.given());
        let used = files.iter().filter_map(|(name, _)| given(name)).map(str::to_owned).collect();
        let (tera, found) = compiled(&files, !faults.is_empty(), |name| given(name).is_some());
        faults.extend(found);
        Self { tera, files, faults, used }
    }
}

/// Names of the files of a template, as far as there are any of these names.
fn reached<'a>(root: &'a str, named: &'a BTreeMap<String, Entry>) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut next = vec![root];
    let mut calls = false;
    while let Some(name) = next.pop() {
        let entry = named.get_key_value(name).filter(|(name, _)| reached.insert(name.as_str()));
        let Some(Ok(source)) = entry.map(|(_, entry)| entry.file.source()) else { continue };
        let found = References::of(source.text());
        next.extend(found.files);
        if found.calls && !calls {
            calls = true;
            let defines = |(name, entry): (&'a String, &'a Entry)| {
                let source = entry.file.source().ok()?;
                References::of(source.text()).defines.then_some(name.as_str())
            };
            next.extend(named.iter().filter_map(defines));
        }
    }
    reached
}

/// The engine with the files, and what it finds wrong in them. `broken` tells whether some are known to be, `is_own` which are the
/// author's.
fn compiled(files: &[(String, Arc<Source>)], broken: bool, is_own: impl Fn(&str) -> bool) -> (Tera, Vec<Finding>) {
    let mut faults = Vec::new();
    let mut texts: Vec<(&str, &str)> = files.iter().map(|(name, source)| (name.as_str(), source.text())).collect();
    loop {
        let mut tera = engine();
        let Err(error) = tera.add_raw_templates(texts.iter().copied()) else { return (tera, faults) };
        // The engine stops at the first fault: without that file it finds those of the others.
        let finding = fault::finding_with(&error, files, &is_own);
        let at = |source: &Arc<Source>| finding.place.as_ref().is_some_and(|place| place.source == *source);
        let known = files.iter().find(|(_, source)| at(source)).map(|(name, _)| name.as_str());
        let text = texts.iter_mut().find(|(name, text)| Some(*name) == known && !text.is_empty());
        let goes_on = text.map(|(_, text)| *text = "").is_some();
        if !(follows(&error, &finding) && (broken || !faults.is_empty())) {
            faults.push(finding);
        }
        if !goes_on {
            return (tera, faults);
        }
    }
}

/// Whether a fault may only come of a file that is left out: a block or a component is not there.
fn follows(error: &Error, finding: &Finding) -> bool {
    !matches!(error.kind(), ErrorKind::SyntaxError(_)) && *finding.rule == rules::TEMPLATE_FAULT
}
