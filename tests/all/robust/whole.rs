//! All that the command does with a spec: checking at every stage, mending, comparing with other specs, and every format.

use std::sync::Arc;

use vanthu::calendar::Wanted;
use vanthu::check::{self, Status};
use vanthu::face::Faces;
use vanthu::finding::{Finding, show, words::Lang};
use vanthu::mend;
use vanthu::source::{Place, Source};
use vanthu::write::{docx, ics, markdown, pdf};
use vanthu::{Draft, Drafted, Shelf, calendar_entries, draft, draft_at, guests, messages};

/// Rounds of mending that the command goes.
const ROUNDS: usize = 8;

/// Does with a spec all that can be done with it.
pub(super) fn try_spec(spec: &Arc<Source>, shelf: &Shelf) {
    let draft = drafted(spec, shelf, Status::Drafted);
    let later = [Status::Submitted, Status::Issued].map(|status| drafted(spec, shelf, status));
    let twin = Source::new("khac.toml", spec.text());
    let facts = [draft.facts, drafted(&twin, shelf, Status::Drafted).facts];
    look_at(&check::folder(&facts, |name| Some(Arc::clone(if name == spec.name() { spec } else { &twin }))));
    let findings = [draft.findings, later.into_iter().flat_map(|draft| draft.findings).collect()].concat();
    try_mending(spec, shelf, &findings);
    for drafted in &draft.documents {
        print(drafted);
        let mut others = 0;
        guests(spec, shelf, drafted, &mut |other, _| {
            others += 1;
            if others == drafted.guests {
                print(&other);
            }
        });
        assert_eq!(others, drafted.guests, "{}", drafted.name);
    }
    if !draft.documents.is_empty() {
        let entries = calendar_entries(spec, shelf, Wanted { deadlines: true, epoch: None });
        assert!(ics::write(&entries).starts_with("BEGIN:VCALENDAR"));
        look_at(&messages(spec, shelf, None).findings);
    }
}

/// Makes every format of a document in which nothing was found wrong.
fn print(drafted: &Drafted) {
    assert!(!markdown::write(&drafted.document).is_empty());
    let pdf = pdf::write(&drafted.document, Faces::embedded(), None);
    pdf.unwrap_or_else(|error| panic!("{}: nothing was found wrong, but {error}", drafted.name));
    let docx = docx::write(&drafted.document, None);
    docx.unwrap_or_else(|error| panic!("{}: nothing was found wrong, but {error}", drafted.name));
}

/// What is found in a spec as it is written.
pub(super) fn drafted_once(spec: &Arc<Source>, shelf: &Shelf) -> Vec<Finding> {
    draft(spec, shelf, Faces::embedded(), None).findings
}

fn drafted(spec: &Arc<Source>, shelf: &Shelf, status: Status) -> Draft {
    let draft = match status {
        Status::Drafted => draft(spec, shelf, Faces::embedded(), None),
        status => draft_at(spec, shelf, Faces::embedded(), check::Wanted { kinds: None, status }),
    };
    look_at(&draft.findings);
    assert!(!draft.has_errors() || draft.documents.is_empty(), "a faulty draft has documents");
    draft
}

/// What is mended is still told of at right places, and comes to an end.
fn try_mending(spec: &Arc<Source>, shelf: &Shelf, findings: &[Finding]) {
    let mut mended = mend::mend(spec, findings);
    for _ in 0..ROUNDS {
        let Ok(Some(better)) = mended else { break };
        assert_ne!(better.source.text(), spec.text(), "nothing was mended");
        let again = draft(&better.source, shelf, Faces::embedded(), None);
        look_at(&again.findings);
        mended = mend::mend(&better.source, &again.findings);
    }
}

/// Findings stand where they say, and can be shown.
pub(super) fn look_at(findings: &[Finding]) {
    for place in findings.iter().flat_map(|finding| finding.place.iter().chain(&finding.other)) {
        assert!(lies_inside(place), "{:?} in {:?}", place.span, place.source.name());
    }
    for lang in [Lang::Vi, Lang::En] {
        let shown = show::terminal(findings, lang, lang == Lang::En);
        assert_eq!(findings.is_empty(), shown.is_empty());
    }
}

pub(super) fn lies_inside(place: &Place) -> bool {
    place.span.start <= place.span.end && place.source.text().get(place.span.start..place.span.end).is_some()
}
