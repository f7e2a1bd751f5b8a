//! Entries of several specs in one calendar.

use std::collections::BTreeMap;

use vanthu::calendar::Entry;
use vanthu::finding::{Finding, rules};

use super::files::{self, SpecFile};

/// The entries in the order of their time.
pub(super) fn in_order<'a>(entries: impl Iterator<Item = &'a Entry>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = entries.cloned().collect();
    entries.sort_by(|one, other| (one.begin.moment(), &one.uid).cmp(&(other.begin.moment(), &other.uid)));
    entries
}

/// Reports specs whose meetings have one name: in a calendar the one would take the place of the other.
pub(super) fn refuse_twice<'a>(made: impl Iterator<Item = (&'a SpecFile, &'a Vec<Entry>, &'a mut Vec<Finding>)>) {
    let mut first: BTreeMap<&str, &SpecFile> = BTreeMap::new();
    for (spec, entries, findings) in made {
        let former = entries.iter().find_map(|entry| first.get(entry.uid.as_str()));
        if let Some(former) = former {
            let finding = Finding::new(&rules::SAME_MEETING).arg("path", files::shown(&former.path));
            findings.push(finding.in_file(files::shown(&spec.path)));
        }
        for entry in entries {
            first.entry(&entry.uid).or_insert(spec);
        }
    }
}
