//! Rules on words: what each finds stands between ‹ ›, and what only looks like it is silent.

mod citations;
mod language;
mod leads;
mod leftovers;
mod marks;
mod names;
mod numbers;
mod references;
mod seams;
mod settings;
mod structure;
mod symbols;

use super::{changed, findings};

const TEXT: &str = "text = \"Thống nhất danh mục.\"";

/// What is found in the text of a conclusion: codes with the letters that they point at.
fn found(text: &str) -> Vec<(&'static str, String)> {
    let spec = changed(&[(TEXT, &format!("text = '''\n{text}\n'''"))]);
    let found = findings("a.toml", &spec).into_iter().map(|finding| {
        let place = finding.place.expect("a rule on words has a place");
        (finding.rule.code, place.source.slice(place.span).to_owned())
    });
    found.collect()
}

/// Each text has findings of this rule just where ‹ › stand; one without them has none.
fn says(code: &str, texts: &[&str]) {
    assert!(texts.iter().any(|text| text.contains('‹')), "{texts:?}");
    for text in texts {
        let marked = text.split('‹').skip(1).filter_map(|rest| Some((code, rest.split_once('›')?.0.to_owned())));
        assert_eq!(found(&text.replace(['‹', '›'], "")), marked.collect::<Vec<_>>(), "{text}");
    }
}

/// Nothing at all is found in these texts.
fn silent(texts: &[&str]) {
    assert!(!texts.is_empty());
    for text in texts {
        assert_eq!(found(text), [], "{text}");
    }
}

/// What may stand instead of what is found, in order.
fn mended(text: &str) -> String {
    let spec = changed(&[(TEXT, &format!("text = '''\n{text}\n'''"))]);
    let mut mended = spec.clone();
    for finding in findings("a.toml", &spec).into_iter().rev() {
        if let (Some(place), Some(right)) = (finding.place, finding.fix) {
            mended.replace_range(place.span.start..place.span.end, &right);
        }
    }
    let text = mended.split_once("'''\n").and_then(|(_, rest)| rest.split_once("\n'''"));
    text.expect("the text stands between its marks").0.to_owned()
}
