//! Templates of offices: what they print is letters, in one order, up to a limit; what they cannot do is told at its place.

mod faults;
mod letters;
mod limits;

use std::sync::Arc;

use vanthu::document::Document;
use vanthu::face::Faces;
use vanthu::finding::Finding;
use vanthu::finding::words::{Lang, sentences};
use vanthu::shelf::File;
use vanthu::source::Source;
use vanthu::{Draft, Shelf, draft};

use crate::support::repository::{text, told};

const SPEC: &str = "tests/fixtures/specs/giao-ban.toml";
const OPENING: &str = "parts/opening.tera";

/// What comes of a spec with templates in the place of built-in ones.
fn drafted(spec: &str, templates: &[(&str, &str)]) -> Draft {
    let file = |(path, text): &(&str, &str)| File {
        path: (*path).to_owned(),
        source: Source::new(format!("templates/{path}"), *text),
    };
    let shelf = Shelf::new(Vec::new(), templates.iter().map(file).collect());
    draft(&Source::new("hop.toml", spec), &shelf, Faces::embedded(), None)
}

/// The invitation of the short spec, with that at the beginning of its first paragraph.
fn invitation(opening: &str) -> Result<Arc<Document>, Vec<Finding>> {
    invitation_of(&text(SPEC), &[(OPENING, opening)])
}

fn invitation_of(spec: &str, templates: &[(&str, &str)]) -> Result<Arc<Document>, Vec<Finding>> {
    let mut draft = drafted(spec, templates);
    let of_templates = |finding: &Finding| finding.file_name().starts_with("templates/");
    if draft.findings.iter().any(of_templates) || draft.documents.is_empty() {
        return Err(draft.findings);
    }
    Ok(Arc::new(draft.documents.remove(0).document))
}

/// What such an opening prints, up to the words of the template behind it.
fn printed(opening: &str) -> String {
    let document = invitation(opening).unwrap_or_else(|findings| panic!("{opening}\n{}", told(&findings)));
    let first = document.body[0].text();
    first.split(" tổ chức ").next().expect("a text has a first part").to_owned()
}

/// The only fault of templates: its code, line and column, what stands there, what is said of it.
fn fault_of(templates: &[(&str, &str)]) -> (String, String) {
    let findings = invitation_of(&text(SPEC), templates).expect_err("the template is refused");
    let [finding] = &findings[..] else { panic!("{}", told(&findings)) };
    let place = finding.place.as_ref().unwrap_or_else(|| panic!("{}", told(&findings)));
    let (line, column) = place.source.line_column(place.span.start);
    let code = finding.rule.code;
    let there = place.source.slice(place.span);
    let said = sentences(finding, Lang::Vi).message;
    assert!(!said.contains("template.") && !said.contains("token."), "{said}");
    (format!("{code} {}:{line}:{column} {there}", place.source.name()), said)
}

/// Where the fault of an opening is, without the name of the file.
fn fault(opening: &str) -> (String, String) {
    let (place, said) = fault_of(&[(OPENING, opening)]);
    (place.replace("templates/parts/opening.tera:", ""), said)
}
