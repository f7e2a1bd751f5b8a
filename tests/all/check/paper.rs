//! What is typed for paper gets there, or is told where it was typed.

use std::collections::BTreeSet;
use std::sync::Arc;

use vanthu::Draft;
use vanthu::calendar::Wanted;
use vanthu::finding::{Finding, Severity};
use vanthu::source::Source;
use vanthu::spec::{self, KEYS};

use super::{findings, found, marked};
use crate::support::repository::{drafts_of, entries_of, messages_of, specs, text, told, tomls};

#[test]
fn what_would_be_lost_is_told_at_its_place() {
    let files = tomls("tests/fixtures/lost");
    assert!(files.len() > 10, "{files:?}");
    for path in files {
        let spec = text(&path);
        assert_eq!(found(&path, &spec), marked(&spec), "{path}\n{}", told(&findings(&path, &spec)));
    }
}

#[test]
fn words_that_contradict_the_meeting_are_told_at_their_place_and_others_are_not() {
    let files = tomls("tests/fixtures/contradict");
    assert!(files.len() > 4, "{files:?}");
    for path in files {
        let spec = text(&path);
        assert_eq!(found(&path, &spec), marked(&spec), "{path}\n{}", told(&findings(&path, &spec)));
    }
}

/// Whether a value stands in something that is made of a spec.
fn is_made(draft: &Draft, source: &Arc<Source>, value: &str) -> bool {
    // A sentence goes on with a small letter, and signs stand in capitals.
    let value = value.to_lowercase();
    let has = |text: &str| text.to_lowercase().contains(&value);
    let in_documents = draft.documents.iter().any(|drafted| has(&drafted.document.text()));
    let in_entries = || entries_of(source, Wanted::default()).iter().any(|entry| has(&format!("{entry:?}")));
    in_documents || in_entries() || messages_of(source).iter().any(|message| has(&message.text))
}

/// Whether a finding is none of those that the spec has by itself.
fn is_new(finding: &Finding, before: &[Finding]) -> bool {
    !before.iter().any(|known| known.rule == finding.rule && known.args == finding.args)
}

/// A value that no spec has, of the sort that a key takes.
const TEXT: &str = "Chữ lạ bốn bảy";

/// Every key of the spec format; one that takes no text where it is put in is refused, and tried no further.
fn all_keys() -> BTreeSet<&'static str> {
    KEYS.0.iter().map(|(english, _)| *english).collect()
}

#[test]
fn every_key_in_every_table_is_printed_or_told() {
    let (mut tried, mut lost) = (0, Vec::new());
    for path in specs() {
        let spec = text(&path);
        let sound = drafts_of(&Source::new("a.toml", &*spec));
        if sound.findings.iter().any(|finding| finding.severity == Severity::Error) || spec.contains("\n[check") {
            continue;
        }
        let heads: Vec<usize> = spec.match_indices("\n[").map(|(at, _)| at + 1).collect();
        for head in heads {
            let end = spec[head..].find('\n').map_or(spec.len(), |length| head + length);
            let table = &spec[end..spec[end..].find("\n[").map_or(spec.len(), |length| end + length)];
            for key in all_keys() {
                if table.lines().any(|line| line.starts_with(&format!("{key} ="))) {
                    continue;
                }
                let changed = format!("{}\n{key} = \"{TEXT}\"{}", &spec[..end], &spec[end..]);
                let source = Source::new("a.toml", &*changed);
                let (read, _) = spec::read(&source);
                // A phrase is put in where it is named.
                let phrase = |leaf: &spec::Leaf| leaf.keys.first().is_some_and(|key| source.slice(*key) == "phrases");
                let is_paper = read.leaves.iter().any(|leaf| source.slice(leaf.span).contains(TEXT) && !phrase(leaf));
                if !is_paper {
                    continue;
                }
                tried += 1;
                let draft = drafts_of(&source);
                let is_told = draft.findings.iter().any(|finding| is_new(finding, &sound.findings));
                if !is_told && !is_made(&draft, &source, TEXT) {
                    lost.push(format!("{path}: {} {key}", &spec[head..end]));
                }
            }
        }
    }
    assert!(tried > 200, "{tried}");
    assert!(lost.is_empty(), "{} of {tried}\n{}", lost.len(), lost.join("\n"));
}
