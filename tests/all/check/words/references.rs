//! The documents that were sent out, transcribed with their faults: these slips are found in them, and nothing else is.

use crate::check::findings;
use crate::support::repository::{text, tomls};

/// File, line, code, the letters pointed at.
const SLIPS: [(&str, usize, &str, &str); 9] = [
    ("2018-05-15-ket-luan-thuong-truc-tinh-uy", 19, "L216", "{ name = \"thành phố Lạng Sơn\" }"),
    ("2024-11-25-cua-khau-thong-minh", 8, "L211", " -"),
    ("2024-11-25-cua-khau-thong-minh", 85, "L211", " -"),
    ("2024-11-25-cua-khau-thong-minh", 99, "L206", "đề"),
    ("2024-11-25-cua-khau-thong-minh", 100, "L211", " -"),
    ("2024-11-25-cua-khau-thong-minh", 100, "L206", "kiêm điểm"),
    ("2024-11-25-cua-khau-thong-minh", 113, "L206", "đề"),
    ("2024-11-25-cua-khau-thong-minh", 113, "L208", "...."),
    ("2025-12-04-thao-go-du-an", 58, "L208", ".;"),
];

#[test]
fn slips_of_documents_sent_out_are_found_and_nothing_else() {
    let mut found = Vec::new();
    let paths = tomls("tests/fixtures/reference");
    assert_eq!(paths.len(), 4);
    for path in &paths {
        let name = path.trim_start_matches("tests/fixtures/reference/").trim_end_matches(".toml");
        for finding in findings(path, &text(path)).into_iter().filter(|finding| finding.rule.code.starts_with("L2")) {
            let place = finding.place.expect("a rule on words has a place");
            let line = place.source.line_column(place.span.start).0;
            found.push((name, line, finding.rule.code, place.source.slice(place.span).to_owned()));
        }
    }
    let found: Vec<_> = found.iter().map(|(name, line, code, words)| (*name, *line, *code, words.as_str())).collect();
    assert_eq!(found, SLIPS);
}
