//! Whole drafts as offices write them, each with one slip and beside it without; others that are right, or look wrong and are not.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::LazyLock;

use vanthu::face::Faces;
use vanthu::finding::Finding;
use vanthu::shelf::File;
use vanthu::source::Source;
use vanthu::{Shelf, draft};

use crate::support::repository::{files, root, slashed, text, told, tomls};

const FOLDER: &str = "tests/fixtures/drafts";

/// Drafts whose slip is not found yet: a name goes from here with the rule that finds it, and none comes to it.
const NOT_FOUND: &[&str] = &["w05", "w13", "w19", "w27", "w29", "x01", "x03", "x05", "x07", "x09"];

/// What the drafts are made with: the offices beside them.
fn shelf() -> &'static Shelf {
    static SHELF: LazyLock<Shelf> = LazyLock::new(|| {
        let folder = root().join(FOLDER).join("offices");
        let file = |path: PathBuf| {
            let path = slashed(&path, &folder);
            let source = Source::new(path.as_str(), text(&format!("{FOLDER}/offices/{path}")));
            File { path, source }
        };
        Shelf::new(files(&folder).into_iter().map(file).collect(), Vec::new())
    });
    &SHELF
}

fn findings(name: &str, spec: &str) -> Vec<Finding> {
    draft(&Source::new(name, spec), shelf(), Faces::embedded(), None).findings
}

/// Whether a finding stands at these words of the spec, or they at it.
fn is_at(finding: &Finding, spec: &str, words: &str) -> bool {
    let Some(place) = &finding.place else { return false };
    let mut starts = spec.match_indices(words).map(|(start, _)| start);
    starts.any(|start| start < place.span.end && place.span.start < start + words.len())
}

/// Names of drafts with the words at which each is wrong.
fn wrong() -> Vec<(String, String)> {
    let table = text(&format!("{FOLDER}/wrong.tsv"));
    let rows = table.lines().skip(1).map(|row| {
        let mut cells = row.split('\t');
        let (name, words) = (cells.next(), cells.nth(1));
        (name.expect("a row has a name").to_owned(), words.expect("a row has words").to_owned())
    });
    rows.collect()
}

#[test]
fn the_slip_of_a_draft_is_found_at_its_words() {
    let rows = wrong();
    assert!(rows.len() > 15, "{}", rows.len());
    let mut missed = BTreeSet::new();
    for (name, words) in &rows {
        let spec = text(&format!("{FOLDER}/wrong/{name}.toml"));
        assert!(spec.contains(words), "{name} has no {words}");
        if !findings(name, &spec).iter().any(|finding| is_at(finding, &spec, words)) {
            missed.insert(name.as_str());
        }
    }
    assert_eq!(missed, NOT_FOUND.iter().copied().collect());
}

#[test]
fn nothing_is_said_of_a_draft_without_its_slip_or_of_one_that_is_right() {
    let wrong = wrong().into_iter().map(|(name, _)| format!("{FOLDER}/wrong/{name}-right.toml"));
    let all: Vec<_> = wrong.chain(tomls(&format!("{FOLDER}/correct"))).collect();
    assert!(all.len() > 30, "{}", all.len());
    for path in all {
        assert_eq!(told(&findings(&path, &text(&path))), "", "{path}");
    }
}

#[test]
fn nothing_is_said_of_sentences_that_only_look_wrong() {
    let frame = text(&format!("{FOLDER}/correct/r01.toml"));
    let content = "content = \"\"\"\n";
    assert_eq!(frame.matches(content).count(), 1);
    let sentences = text(&format!("{FOLDER}/looks-wrong.txt"));
    assert!(sentences.lines().count() > 5);
    for sentence in sentences.lines() {
        let spec = frame.replace(content, &format!("{content}{sentence}\n\n"));
        assert_eq!(told(&findings("a.toml", &spec)), "", "{sentence}");
    }
}
