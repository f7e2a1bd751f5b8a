//! What a careful clerk would mark in the documents that were sent out, each with whether it is found; nothing else is.

use std::collections::BTreeMap;

use vanthu::finding::Finding;
use vanthu::finding::rules::SETTINGS;

use super::findings;
use crate::support::repository::text;
use crate::support::snapshot;

/// Transcriptions, with the documents that each is of.
const SPECS: [(&str, &[&str]); 4] = [
    ("2018-05-15-ket-luan-thuong-truc-tinh-uy", &["cong-van-2018-05-15"]),
    ("2024-03-08-vsip", &["ket-luan-2024-03-08"]),
    ("2024-11-25-cua-khau-thong-minh", &["giay-moi-2024-11-25", "ket-luan-2024-11-25"]),
    ("2025-12-04-thao-go-du-an", &["thong-bao-hop-2025-12-04"]),
];

/// A row of the table.
struct Entry {
    document: String,
    class: String,
    quote: String,
    /// Code and words of what is found; else why nothing is.
    verdict: Result<Found, String>,
}

struct Found {
    code: String,
    words: String,
    setting: bool,
}

fn table() -> toml::Table {
    text("tests/fixtures/known-errors.toml").parse().expect("the table of known errors is TOML")
}

fn entries() -> Vec<Entry> {
    let table = table();
    let rows = table["entry"].as_array().expect("entries are tables");
    assert!(rows.len() > 100, "{}", rows.len());
    rows.iter().map(entry).collect()
}

fn entry(row: &toml::Value) -> Entry {
    let text = |key: &str| row.get(key).and_then(toml::Value::as_str).map(str::to_owned);
    let needed = |key: &str| text(key).unwrap_or_else(|| panic!("{row} has no {key}"));
    let setting = row.get("setting").and_then(toml::Value::as_bool) == Some(true);
    let verdict = match text("found") {
        Some(code) => Ok(Found { code, words: needed("words"), setting }),
        None => Err(needed("why")),
    };
    assert!(!needed("line").is_empty() && !needed("finding").is_empty());
    Entry { document: needed("document"), class: needed("class"), quote: needed("quote").replace('*', ""), verdict }
}

/// A transcription, its settings on or off.
fn spec(name: &str, settings: bool) -> String {
    let spec = text(&format!("tests/fixtures/reference/{name}.toml"));
    let on = |code: &str| format!("{code} = {{ level = \"hint\", reason = \"lệ của cơ quan\" }}\n");
    let on: String = SETTINGS.iter().filter(|_| settings).map(|rule| on(rule.code)).collect();
    format!("{spec}\n[check]\n{on}")
}

/// Whether a finding is what an entry says: at its words, in a line that has its quote where the spec has it anywhere.
fn is_of(finding: &Finding, entry: &Entry, spec: &str) -> bool {
    let (Ok(found), Some(place)) = (&entry.verdict, &finding.place) else { return false };
    let line = place.source.line_column(place.span.start).0;
    let near = spec.lines().nth(line - 1).is_some_and(|line| line.contains(&entry.quote));
    let at = place.source.slice(place.span).contains(&found.words);
    found.code == finding.rule.code && at && (near || !spec.contains(&entry.quote))
}

fn compare(settings: bool) {
    let entries = entries();
    let mut met = vec![false; entries.len()];
    for (name, documents) in SPECS {
        let spec = spec(name, settings);
        for finding in findings(name, &spec) {
            let said = entries.iter().enumerate().filter(|(_, entry)| documents.contains(&entry.document.as_str()));
            let said: Vec<_> = said.filter(|(_, entry)| is_of(&finding, entry, &spec)).map(|(at, _)| at).collect();
            assert!(!said.is_empty(), "{name}: no entry for {finding:?}");
            said.into_iter().for_each(|at| met[at] = true);
        }
    }
    for (entry, met) in entries.iter().zip(met) {
        let expected = entry.verdict.as_ref().is_ok_and(|found| settings || !found.setting);
        assert_eq!(met, expected, "{}: {}", entry.document, entry.quote);
    }
}

#[test]
fn what_the_table_calls_found_is_found_and_nothing_else() {
    compare(false);
}

#[test]
fn settings_find_what_the_table_says_and_nothing_else() {
    compare(true);
}

#[test]
fn quotes_stand_in_the_documents_and_reasons_in_the_table() {
    let (table, mut texts) = (table(), BTreeMap::new());
    let plain = |text: &str| text.replace(['*', '#'], "").split_whitespace().collect::<Vec<_>>().join(" ");
    for entry in entries() {
        let read = || plain(&text(&format!("tests/fixtures/reference/{}.txt", entry.document)));
        let document = texts.entry(entry.document.clone()).or_insert_with(read);
        let quote = plain(&entry.quote);
        // A line that was joined to the one before has lost its dash.
        assert!(document.contains(quote.trim_start_matches("- ")), "{}: {quote}", entry.document);
        assert!(SPECS.iter().any(|(_, documents)| documents.contains(&entry.document.as_str())));
        if let Err(why) = &entry.verdict {
            assert!(table["why"].get(why).is_some(), "{why}");
        }
    }
}

#[test]
fn cuts_that_the_transcriptions_have_mended_are_found_where_they_are_typed() {
    let cut = |name: &str, whole: &str, cut: &str| {
        let spec = spec(name, false);
        assert_eq!(spec.matches(whole).count(), 1, "{whole}");
        let found = findings(name, &spec.replacen(whole, cut, 1));
        assert_eq!(found.iter().filter(|finding| finding.rule.code == "L213").count(), 1, "{cut}");
    };
    cut("2024-03-08-vsip", "hơn nữa, thực hiện phải có", "hơn nữa, thực\\n\\nhiện phải có");
    cut("2024-11-25-cua-khau-thong-minh", "sẽ đủ điều kiện đề Sở", "sẽ đủ điều\\n\\nkiện đề Sở");
}

#[test]
fn the_summary_is_current() {
    let (table, entries) = (table(), entries());
    let of = |wanted: &dyn Fn(&Entry) -> bool| {
        let mut counts = vec![entries.iter().filter(|entry| wanted(entry)).count()];
        let of_class = |class: &str| entries.iter().filter(|entry| wanted(entry) && entry.class == class).count();
        counts.extend(["E", "N", "S", "X", "-"].map(of_class));
        counts.iter().map(usize::to_string).collect::<Vec<_>>().join(" | ")
    };
    let found = |setting: bool| move |entry: &Entry| entry.verdict.as_ref().is_ok_and(|found| found.setting == setting);
    let mut out = HEAD.to_owned();
    let mut row = |name: &str, counts: &str| out.push_str(&format!("| {name} | {counts} |\n"));
    row("all", &of(&|_| true));
    row("found", &of(&found(false)));
    row("found when a setting is on", &of(&found(true)));
    for (why, reason) in table["why"].as_table().expect("reasons are a table") {
        let counts = of(&|entry| entry.verdict.as_ref().is_err_and(|said| said == why));
        row(&format!("no: {}", reason.as_str().expect("a reason is text")), &counts);
    }
    snapshot::same_as_file("docs/known-errors.md", &out);
}

const HEAD: &str = "<!-- Written by: UPDATE=1 cargo test -->\n# Known errors\n\n\
    What a careful clerk would mark in five documents that were sent out, and whether `vanthu check` finds it in their transcriptions.\n\
    Each entry stands in `tests/fixtures/known-errors.toml`; a test holds the two against each other, and finds nothing that is no entry.\n\
    Classes: E sure error, N inconsistency, S style, X missing or to be compared, - no fault.\n\n\
    | verdict | entries | E | N | S | X | - |\n| --- | --- | --- | --- | --- | --- | --- |\n";
