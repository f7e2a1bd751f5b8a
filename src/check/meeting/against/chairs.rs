//! Who chairs in words against who does, and a chair's title with or without `Phó`.

use super::{Case, Fact, Said, Stage};
use crate::finding::near::folded;
use crate::finding::{Finding, rules};
use crate::source::Span;
use crate::spec::{At, PersonRef};
use crate::vi::plain;
use crate::vi::words::{Word, words};

/// Words by which somebody else stands in for the chair.
const INSTEAD: [&str; 5] = ["ủy quyền", "uỷ quyền", "thay mặt", "thừa ủy quyền", "đồng chủ trì"];
/// The most people that a name is held against.
const MOST: usize = 50;
/// Between a name and `chủ trì` stands no more than a title.
const TITLE: usize = 24;

/// Checks a text.
pub(super) fn check(case: &Case<'_>, said: &Said<'_>, chairs: &[Chair], findings: &mut Vec<Finding>) {
    let text = said.words();
    if chairs.is_empty() || INSTEAD.iter().any(|words| folded(text).contains(words)) {
        return;
    }
    let words = words(text);
    let named: Vec<Named<'_>> = named(&words);
    findings.extend(titles(case, said, &named, chairs));
    let is_chair = |named: &&Named<'_>| {
        let key = plain(&named.name);
        chairs.iter().any(|chair| chair.key == key)
    };
    let told = if said.tells(Fact::Chair) {
        named.first().filter(|_| !named.iter().any(|named| is_chair(&named)))
    } else if said.is_opening() {
        // The last who is named before `chủ trì`.
        let chairing = words.windows(2).position(|pair| pair[0].is("chủ") && pair[1].is("trì"));
        let before = chairing.and_then(|at| named.iter().rfind(|named| named.end <= at && at - named.end <= TITLE));
        before.filter(|named| !is_chair(named))
    } else {
        None
    };
    findings.extend(told.map(|named| {
        let range = words[named.start].core_range().start..words[named.end - 1].core_range().end;
        let finding = said.finding(case, &rules::TOLD_ANOTHER_CHAIR, range).arg("known", chairs[0].name.clone());
        finding.with(case.place(chairs[0].span))
    }));
}

/// A person who chairs the meeting or a part of it, or concludes.
pub(super) struct Chair {
    name: String,
    /// The name without marks.
    key: String,
    title: Option<String>,
    span: Span,
}

pub(super) fn chairs(case: &Case<'_>, stage: &Stage<'_>) -> Vec<Chair> {
    let Some(meeting) = stage.spec.meeting.as_ref().map(|meeting| &meeting.value) else { return Vec::new() };
    let sessions = meeting.session.iter().filter_map(|session| session.value.chair.as_ref());
    let points = meeting.point.iter().filter_map(|point| point.value.chair.as_ref());
    let named = meeting.chair.iter().chain(sessions).chain(points).flat_map(|people| &people.0);
    let conclusion = stage.spec.conclusion.as_ref();
    let others = meeting.convener.iter().chain(conclusion.and_then(|conclusion| conclusion.value.concluder.as_ref()));
    named.chain(others).take(MOST).filter_map(|person| chair(case, person)).collect()
}

fn chair(case: &Case<'_>, person: &At<PersonRef>) -> Option<Chair> {
    let typed = person.value.name.as_ref().or(person.value.lookup.as_ref())?;
    let known = person.value.lookup.as_ref().and_then(|lookup| case.office.directory.person(&lookup.value));
    let name =
        known.filter(|_| person.value.name.is_none()).map_or_else(|| typed.value.clone(), |known| known.name.letters());
    let day = case.stages[0].first().map(|start| start.date);
    let held = known.and_then(|known| known.title(day));
    let title = person.value.title.as_ref().map(|title| title.value.clone());
    let key = plain(&name);
    Some(Chair { name, key, title: title.or_else(|| held.map(|(title, _)| title.letters())), span: typed.span })
}

/// Somebody who is named behind a form of address, by words.
struct Named<'w> {
    name: String,
    start: usize,
    end: usize,
    words: &'w [Word<'w>],
}

fn named<'w>(words: &'w [Word<'w>]) -> Vec<Named<'w>> {
    let mut found = Vec::new();
    for start in 1..words.len() {
        if !words[start - 1].ends_address() || words[start - 1].closed {
            continue;
        }
        let mut end = start;
        while end < words.len() && words[end].is_capitalised() && !words[end].opened && end - start < 6 {
            end += 1;
            if words[end - 1].closed {
                break;
            }
        }
        if end - start >= 2 {
            let name = words[start..end].iter().map(|word| word.core).collect::<Vec<_>>().join(" ");
            found.push(Named { name, start, end, words });
        }
    }
    found
}

impl Named<'_> {
    /// The words of the title behind the name.
    fn title(&self) -> &[Word<'_>] {
        let behind = &self.words[self.end..];
        if !self.words[self.end - 1].text.ends_with(',') {
            return &[];
        }
        let end = behind.iter().position(|word| word.closed).map_or(behind.len(), |last| last + 1);
        &behind[..end.min(TITLE)]
    }
}

/// `Chủ tịch UBND tỉnh` of somebody who is `Phó Chủ tịch UBND tỉnh`, and the other way round.
fn titles(case: &Case<'_>, said: &Said<'_>, named: &[Named<'_>], chairs: &[Chair]) -> Option<Finding> {
    named.iter().find_map(|named| {
        let chair = chairs.iter().find(|chair| chair.name == named.name)?;
        let known = folded(chair.title.as_ref()?);
        let title = named.title();
        let typed = folded(&title.iter().map(|word| word.core).collect::<Vec<_>>().join(" "));
        let (bare_known, bare_typed) = (known.trim_start_matches("phó "), typed.trim_start_matches("phó "));
        let differ = (bare_known.len() == known.len()) != (bare_typed.len() == typed.len());
        if !differ || !bare_typed.starts_with(bare_known) || bare_known.is_empty() {
            return None;
        }
        // The title as far as it is the known one.
        let count = bare_known.split(' ').count() + usize::from(bare_typed.len() < typed.len());
        let range = title.first()?.core_range().start..title.get(count - 1)?.core_range().end;
        let finding = said.finding(case, &rules::TOLD_ANOTHER_TITLE, range).arg("name", chair.name.clone());
        Some(finding.arg("known", chair.title.clone()?).with(case.place(chair.span)))
    })
}
