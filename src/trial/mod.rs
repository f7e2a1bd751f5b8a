//! Templates tried out on made-up meetings: every kind, with all that a spec can say and with nothing that it can leave out. The
//! meetings are specs and go the whole way from text to document, so that what templates receive here is what they receive later.

mod fields;
mod guess;

use std::collections::BTreeSet;
use std::sync::Arc;

pub use guess::How;

use crate::draft::{draft, messages};
use crate::face::Faces;
use crate::finding::{Finding, Told, sort};
use crate::shelf::{File, Shelf};
use crate::source::Source;
use crate::standard::Kind;
use crate::template::MESSAGE;

/// Name of the made-up office.
const OFFICE: (&str, &str) = ("co-quan-mau", include_str!("office.toml"));

/// The made-up meetings by name.
pub const SAMPLES: [(&str, &str); 7] = [
    ("full", include_str!("full.toml")),
    ("bare", include_str!("bare.toml")),
    ("held", include_str!("held.toml")),
    ("sessions", include_str!("sessions.toml")),
    ("convened", include_str!("convened.toml")),
    ("letter", include_str!("letter.toml")),
    ("changes", include_str!("changes.toml")),
];

/// What came of trying templates.
#[derive(Debug)]
pub struct Trial {
    /// The given templates, each with how it was tried.
    pub tried: Vec<(String, How)>,
    /// How many notices were rendered.
    pub rendered: usize,
    /// What is wrong with templates.
    pub findings: Vec<Finding>,
}

/// Tries templates in the place of built-in ones; office files say which notices a template of another name is for.
#[must_use]
pub fn trial(templates: Vec<File>, offices: Vec<File>, faces: &Faces) -> Trial {
    let names: Vec<String> = templates.iter().map(|template| template.path.clone()).collect();
    let shelf = shelf(templates, offices);
    let mut tried = guess::all(&names, &shelf);
    let mut findings: Vec<Finding> = shelf.templates().all_faults().cloned().collect();
    let mut rendered = 0;
    let fields = fields::Fields::new();
    let given = names.iter().filter_map(|name| shelf.templates().source(name));
    let unknown: Vec<Finding> = given.flat_map(|source| fields.unknown(source)).collect();
    if findings.is_empty() {
        let own = tried.iter().filter_map(|(name, how)| Some((how.kind()?, name.trim_end_matches(".tera"))));
        let all = std::iter::once(None).chain(own.filter(|(kind, name)| kind.id() != *name).map(Some));
        for template in all {
            for (name, text) in SAMPLES {
                let source = Source::new(format!("{name}.toml"), with_template(text, template));
                let kinds = template.map(|(kind, _)| vec![kind]);
                let draft = draft(&source, &shelf, faces, kinds.as_deref());
                rendered += draft.documents.iter().map(|drafted| 1 + drafted.guests).sum::<usize>();
                findings.extend(draft.findings.into_iter().filter(|finding| is_of_template(finding, &source)));
                let told = messages(&source, &shelf, kinds.as_deref()).findings;
                // The faults of the notices are told again.
                let mut known = Told::of(&findings);
                let new = told.into_iter().filter(|finding| is_of_template(finding, &source));
                findings.extend(new.filter(|finding| known.is_new(finding)));
            }
        }
    }
    let faulty = rendered == 0;
    let reached = reached(&tried, &shelf);
    for (name, how) in &mut tried {
        match how {
            _ if faulty => *how = How::Faulty,
            How::Part if !reached.contains(name) => *how = How::Unused,
            _ => {}
        }
    }
    // Whoever loops over a field that is not there hears its name, not that the engine stopped in that line.
    findings.retain(|finding| !unknown.iter().any(|field| is_same_line(finding, field)));
    findings.extend(unknown);
    sort(&mut findings);
    Trial { tried, rendered, findings }
}

/// Names of the files of all templates that are rendered.
fn reached(tried: &[(String, How)], shelf: &Shelf) -> BTreeSet<String> {
    let own = tried.iter().filter(|(_, how)| how.kind().is_some()).map(|(name, _)| name.clone());
    let built_in = Kind::ALL.into_iter().map(|kind| format!("{}.tera", kind.id()));
    let files =
        |name: String| shelf.templates().sources(&name).iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    own.chain(built_in).chain([MESSAGE.to_owned()]).flat_map(files).collect()
}

/// The shelf with the made-up office beside the others.
#[must_use]
pub fn shelf(templates: Vec<File>, mut offices: Vec<File>) -> Shelf {
    let (name, text) = OFFICE;
    offices.push(File { path: format!("{name}.toml"), source: Source::new("office.toml", text) });
    Shelf::new(offices, templates)
}

/// The spec with a template named for the notices of a kind.
fn with_template(spec: &str, template: Option<(Kind, &str)>) -> String {
    let Some((kind, name)) = template else { return spec.to_owned() };
    let line = format!("kind = \"{}\"\n", kind.id());
    spec.replace(&line, &format!("{line}template = \"{name}\"\n"))
}

/// Whether two findings are about one line of a file.
fn is_same_line(one: &Finding, other: &Finding) -> bool {
    let line = |finding: &Finding| {
        let place = finding.place.as_ref()?;
        Some((place.source.name().to_owned(), place.source.line_at(place.span.start)))
    };
    line(one).is_some_and(|found| line(other) == Some(found))
}

/// Whether a finding is about a template: a sample has no faults of its own.
fn is_of_template(finding: &Finding, sample: &Arc<Source>) -> bool {
    finding.place.as_ref().is_none_or(|place| place.source != *sample)
}
