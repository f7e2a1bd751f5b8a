//! Everyday forms of offices of every kind, made with keys of their office files alone: no template, nothing missed or doubled.

use vanthu::face::Faces;
use vanthu::shelf::File;
use vanthu::source::Source;
use vanthu::write::{docx, markdown, pdf};
use vanthu::{Drafted, Shelf, draft};

use crate::support::repository::{root, text, told, tomls};
use crate::support::snapshot;

const FOLDER: &str = "tests/fixtures/forms";

fn shelf() -> Shelf {
    let offices = tomls(&format!("{FOLDER}/offices")).into_iter().map(|path| {
        let name = path.rsplit_once('/').map_or(path.as_str(), |(_, name)| name).to_owned();
        File { source: Source::new(name.clone(), text(&path)), path: name }
    });
    Shelf::new(offices.collect(), Vec::new())
}

fn specs() -> Vec<String> {
    tomls(FOLDER).into_iter().filter(|path| !path.contains("/offices/")).collect()
}

fn drafted(path: &str) -> Vec<Drafted> {
    let made = draft(&Source::new(path, text(path)), &shelf(), Faces::embedded(), None);
    assert_eq!(told(&made.findings), "", "{path}");
    made.documents
}

#[test]
fn everyday_forms_are_printed_as_offices_write_them() {
    let specs = specs();
    assert!(specs.len() >= 8 && root().join(FOLDER).is_dir());
    for path in specs {
        let name = path.rsplit_once('/').map_or("", |(_, name)| name.trim_end_matches(".toml"));
        for drafted in drafted(&path) {
            let page = markdown::write(&drafted.document);
            snapshot::check(&format!("forms/{name}.{}.md", drafted.name), &page);
        }
    }
}

#[test]
fn everyday_forms_are_made_in_every_format() {
    for drafted in specs().iter().flat_map(|path| drafted(path)) {
        pdf::write(&drafted.document, Faces::embedded(), None).expect("every letter can be printed");
        docx::write(&drafted.document, None).expect("a package can be put together");
    }
}
