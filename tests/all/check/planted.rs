//! The faults that an office would be most ashamed of, all in one spec.

use super::{GOOD, findings, found, marked};
use crate::support::repository::{golden_specs, text, told, tomls};

#[test]
fn six_planted_faults_are_all_found_at_their_lines() {
    let path = "tests/fixtures/check/sau-loi.toml";
    let spec = text(path);
    assert_eq!(marked(&spec).len(), 6);
    assert_eq!(found(path, &spec), marked(&spec));
}

#[test]
fn nothing_is_said_of_the_mended_spec() {
    assert_eq!(told(&findings(GOOD, &text(GOOD))), "");
}

#[test]
fn rules_speak_of_real_specs_only_where_these_say_so() {
    let specs: Vec<_> = golden_specs().into_iter().chain(tomls("tests/fixtures/specs")).collect();
    assert!(specs.len() > 15, "{}", specs.len());
    for path in specs {
        let spec = text(&path);
        // Slips of language in what was sent out are listed one by one in `words/references.rs`.
        let mut found = found(&path, &spec);
        found.retain(|(_, code)| !path.contains("/reference/") || !code.starts_with("L2"));
        assert_eq!(found, marked(&spec), "{path}\n{}", told(&findings(&path, &spec)));
    }
}
