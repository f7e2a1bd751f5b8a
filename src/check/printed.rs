//! What stands on paper of all that was typed for it. Whatever was typed is found among the origins of what was made, or it is lost.

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{NaiveDate, Timelike};

use super::meeting::may_be_one;
use crate::document::{Block, Document};
use crate::finding::near::folded;
use crate::finding::{Finding, rules};
use crate::meeting::is_as_invited;
use crate::notice::is_file_line;
use crate::source::{Source, Span};
use crate::spec::decode::clean;
use crate::spec::{At, ChangeSpec, KEYS, Leaf, NoticeSpec, Spec};
use crate::standard::Kind;
use crate::text::{Origin, Text};
use crate::vi;
use crate::vi::inside::{DateInText, dates_at, hour_at};
use crate::vi::words::words;

/// The literals of a spec that stand in something that was made, as they were typed or in other words.
#[derive(Debug, Clone)]
pub struct OnPaper<'a> {
    source: &'a Arc<Source>,
    literals: BTreeSet<Span>,
    /// Labels, last letters and folded words of what was made, for what is said there though not by a literal.
    labels: BTreeSet<String>,
    ends: BTreeSet<String>,
    words: String,
}

impl<'a> OnPaper<'a> {
    /// Nothing of a spec.
    #[must_use]
    pub const fn nothing(source: &'a Arc<Source>) -> Self {
        Self { source, literals: BTreeSet::new(), labels: BTreeSet::new(), ends: BTreeSet::new(), words: String::new() }
    }

    /// Adds what a document prints.
    pub fn document(&mut self, document: &Document) {
        document.blocks().for_each(|block| self.block(block));
    }

    /// Adds what a paragraph prints.
    pub fn block(&mut self, block: &Block) {
        let printed = block.texts().filter(|inline| !inline.text.is_empty());
        printed.filter_map(|inline| inline.origin.as_ref()).for_each(|origin| self.origin(origin));
        self.labels.extend(block.label.as_deref().map(folded));
        let text = block.text();
        self.ends.extend(
            (1..=LONGEST_MARK).filter_map(|count| Some(text.get(text.len().checked_sub(count)?..)?.to_owned())),
        );
        self.words.push_str(&folded(&text));
        self.words.push('\n');
    }

    /// Adds what a text says.
    pub fn text(&mut self, text: &Text) {
        let pieces = text.paragraphs.iter().flat_map(|paragraph| &paragraph.pieces);
        pieces.filter_map(|piece| piece.origin.as_ref()).for_each(|origin| self.origin(origin));
    }

    /// Adds what a text was made of, and all that brought it there.
    pub fn origin(&mut self, origin: &Origin) {
        let own = origin.ways().filter(|way| Arc::ptr_eq(&way.source, self.source));
        self.literals.extend(own.map(|way| way.literal));
    }

    /// Whether a literal stands there.
    #[must_use]
    pub fn has(&self, literal: Span) -> bool {
        self.literals.contains(&literal)
    }
}

/// The most bytes of a mark at the end of a line: `./.`.
const LONGEST_MARK: usize = 4;

/// Keys of tables that are there for text: what is lost of them is no trifle.
const TEXTS: [&str; 8] = ["items", "section", "text", "tasks", "attendees", "duties", "papers", "reason"];

/// What of a spec stands in nothing that was made of it; `paper` is all of that. What is lost together is told once, where it begins.
#[must_use]
pub fn lost(spec: &Spec, paper: &OnPaper<'_>) -> Vec<Finding> {
    let kept = |leaf: &&Leaf| paper.has(leaf.span) || is_kept(spec, leaf, paper);
    if spec.leaves.iter().all(|leaf| kept(&leaf)) {
        return Vec::new();
    }
    let printed = Printed::of(spec, paper);
    let (kept, lost): (Vec<&Leaf>, Vec<&Leaf>) = spec.leaves.iter().partition(kept);
    let kept: BTreeSet<&[Span]> = kept.iter().flat_map(|leaf| ways(leaf)).collect();
    let lost = lost.into_iter().filter(|leaf| !printed.say(leaf, paper));
    let kinds = spec.notice.iter().filter_map(|notice| Kind::from_id(notice.value.kind.as_ref()?.value.as_str()));
    let calls = kinds.into_iter().any(Kind::invites);
    let mut told: BTreeSet<&[Span]> = BTreeSet::new();
    let mut findings = Vec::new();
    for leaf in lost {
        // The outermost table that is lost as a whole.
        let whole = ways(leaf).find(|way| !kept.contains(way)).unwrap_or(&leaf.keys);
        if !told.insert(whole) && whole.len() < leaf.keys.len() {
            continue;
        }
        let keys = Keys::of(paper.source, leaf);
        if let Some(finding) = excluded(spec, &keys, paper.source, leaf) {
            findings.push(finding);
            continue;
        }
        // A spec that only concludes keeps what its meeting was called for.
        let is_text = keys.0.iter().any(|key| TEXTS.contains(key)) && (calls || keys.0.first() != Some(&"meeting"));
        let rule = if is_text { &rules::LOST_TEXT } else { &rules::LOST_VALUE };
        let key = whole.last().map(|key| paper.source.slice(*key)).unwrap_or_default();
        findings.push(Finding::new(rule).arg("key", key).at(paper.source.place(leaf.span)));
    }
    findings
}

/// What was typed at another place says it in another way, so that this is not printed.
fn excluded(spec: &Spec, keys: &Keys<'_>, source: &Arc<Source>, leaf: &Leaf) -> Option<Finding> {
    let (key, other, typed) = match keys.0[..] {
        // Who attended and reported is said in the first paragraph of a conclusion, unless its author words that paragraph.
        ["conclusion", "attended" | "reported", ..] => {
            let typed = spec.notice.iter().find_map(|notice| {
                let kind = notice.value.kind.as_ref()?;
                notice.value.opening.as_ref().filter(|_| kind.value.as_str() == Kind::KetLuan.id())
            });
            (leaf.keys[1], "opening", typed?)
        }
        ["file"] => {
            let recipients = spec.notice.iter().filter_map(|notice| notice.value.recipients.as_ref());
            let mut lines = recipients.flat_map(|typed| typed.value.list.iter().flatten().chain(&typed.value.add));
            (leaf.keys[0], "recipients", lines.find(|line| is_file_line(&line.value))?)
        }
        _ => return None,
    };
    let finding = Finding::new(&rules::CONTRADICTING_KEYS).arg("key", source.slice(key)).arg("other_key", other);
    Some(finding.at(source.place(leaf.span)).with(source.place(typed.span)))
}

/// The keys that lead to a value, from one to all.
fn ways(leaf: &Leaf) -> impl Iterator<Item = &[Span]> {
    (1..=leaf.keys.len()).map(|count| &leaf.keys[..count])
}

/// The keys that lead to a value by their English names.
struct Keys<'s>(Vec<&'s str>);

impl<'s> Keys<'s> {
    fn of(source: &'s Source, leaf: &Leaf) -> Self {
        let english = |key: &Span| {
            let typed = source.slice(*key);
            KEYS.english(typed).next().unwrap_or(typed)
        };
        Self(leaf.keys.iter().map(english).collect())
    }
}

/// A typed value as it is read, without blanks around it.
fn value(source: &Source, leaf: &Leaf) -> String {
    let typed = source.slice(leaf.span);
    let parsed = toml::de::DeValue::parse(typed).ok();
    let text = parsed.as_ref().and_then(|parsed| parsed.get_ref().as_str());
    clean(text.unwrap_or(typed)).trim().to_owned()
}

/// The most bytes to which a value is made with its phrases.
const LONGEST: usize = 10_000;
/// The fewest letters of a value that does not stand in a text by chance.
const FEWEST: usize = 8;

/// What the printed values of a spec say, so that a value which says the same is not lost.
struct Printed<'p> {
    values: BTreeSet<String>,
    moments: BTreeSet<String>,
    /// Phrases by their names.
    phrases: BTreeMap<String, String>,
    told: LazyCell<Told, Box<dyn FnOnce() -> Told + 'p>>,
}

/// Days, hours and rooms that words tell.
struct Told {
    days: BTreeSet<NaiveDate>,
    hours: BTreeSet<(u32, u32)>,
    rooms: Vec<String>,
}

impl Told {
    fn of(text: &str) -> Self {
        let mut told = Self { days: BTreeSet::new(), hours: BTreeSet::new(), rooms: Vec::new() };
        for line in text.lines() {
            let words = words(line);
            for at in 0..words.len() {
                told.days.extend(dates_at(line, &words, at).iter().filter_map(DateInText::known));
                told.hours.extend(hour_at(line, &words, at).map(|hour| (hour.hour, hour.minute)));
            }
            let room = line.split_once(':').filter(|(heading, _)| heading.contains("địa điểm"));
            told.rooms.extend(room.map(|(_, room)| room.trim().to_owned()).filter(|room| !room.is_empty()));
        }
        told
    }

    /// Whether they tell a day with its hour.
    fn has(&self, typed: &str) -> bool {
        let Some(moment) = vi::read_moment(typed).ok() else { return false };
        let hour = moment.time.is_none_or(|time| self.hours.contains(&(time.hour(), time.minute())));
        hour && moment.date().is_some_and(|day| self.days.contains(&day))
    }
}

impl<'p> Printed<'p> {
    fn of(spec: &Spec, paper: &'p OnPaper<'_>) -> Self {
        let printed = spec.leaves.iter().filter(|leaf| paper.has(leaf.span)).map(|leaf| value(paper.source, leaf));
        let (values, moments) = printed.map(|typed| (folded(&typed), moment(&typed))).unzip::<_, _, Vec<_>, Vec<_>>();
        let phrase = |leaf: &Leaf| match Keys::of(paper.source, leaf).0[..] {
            ["phrases", name] => Some((name.to_owned(), value(paper.source, leaf))),
            _ => None,
        };
        let told: Box<dyn FnOnce() -> Told> = Box::new(|| Told::of(&paper.words));
        Self {
            values: values.into_iter().collect(),
            moments: moments.into_iter().flatten().collect(),
            phrases: spec.leaves.iter().filter_map(phrase).collect(),
            told: LazyCell::new(told),
        }
    }

    /// A value with the phrases that it names in place of their names.
    fn named(&self, typed: String) -> String {
        let (mut named, mut rest) = (String::new(), typed.as_str());
        // Phrases are long and may be many: what is longer than any value stands in no text by another's words.
        while let Some((before, after)) = rest.split_once('{').filter(|_| named.len() < LONGEST) {
            let phrase = after.split_once('}').and_then(|(name, behind)| Some((self.phrases.get(name)?, behind)));
            named.push_str(before);
            match phrase {
                Some((phrase, behind)) => {
                    named.push_str(phrase);
                    rest = behind;
                }
                None => {
                    named.push('{');
                    rest = after;
                }
            }
        }
        named + rest
    }

    /// Whether what a value says is said though not by it: by another value, or in words of a text.
    fn say(&self, leaf: &Leaf, paper: &OnPaper<'_>) -> bool {
        let typed = self.named(value(paper.source, leaf));
        match Keys::of(paper.source, leaf).0.last() {
            // A label is printed with the letters of the form behind it, which it may have already.
            Some(&"label") => {
                let label = folded(&typed);
                return paper.labels.iter().any(|printed| printed.starts_with(label.trim_end_matches(['.', ')', ':'])));
            }
            Some(&"mark") => return paper.ends.contains(&typed),
            // The same day and hour, or the same room, in other words.
            Some(&("time" | "end")) if self.told.has(&typed) => return true,
            Some(&"room") if self.told.rooms.iter().any(|room| may_be_one(&folded(&typed), room)) => return true,
            _ => {}
        }
        let said = folded(&typed);
        // Marks alone are taken into those of the form.
        if !said.chars().any(char::is_alphanumeric) {
            return true;
        }
        self.values.contains(&said)
            || moment(&typed).is_some_and(|moment| self.moments.contains(&moment))
            || (typed.chars().count() >= FEWEST && paper.words.contains(&said))
    }
}

/// The day and hour of a value, however they are typed.
fn moment(typed: &str) -> Option<String> {
    let moment = vi::read_moment(typed).ok()?;
    Some(format!("{:?} {:?}", moment.day, moment.time))
}

/// Whether a value is there for another sake, or was replaced by a change of the meeting: then it stands in what was issued before.
fn is_kept(spec: &Spec, leaf: &Leaf, paper: &OnPaper<'_>) -> bool {
    let keys = Keys::of(paper.source, leaf);
    match keys.0[..] {
        // A phrase is put in where it is named, and a blank cell is to be filled in by hand.
        ["phrases", ..] => true,
        _ if value(paper.source, leaf).is_empty() => true,
        ["meeting", key, ..] => spec.change.iter().any(|change| replaces(&change.value, key)),
        ["conclusion", "attended"] => {
            let attended = spec.conclusion.as_ref().and_then(|conclusion| conclusion.value.attended.as_ref());
            attended.is_some_and(|attended| is_as_invited(&attended.value))
        }
        _ => false,
    }
}

/// Whether a change puts something in the place of a fact of the meeting.
fn replaces(change: &ChangeSpec, key: &str) -> bool {
    match key {
        "time" => change.time.is_some(),
        "end" => change.end.is_some() || change.time.is_some(),
        "room" => change.room.is_some(),
        "content" => change.content.is_some(),
        "papers" => change.papers.is_some(),
        "attendees" => !change.attendees.is_empty(),
        _ => false,
    }
}

/// Facts of a meeting that whoever is invited must be told.
const OWED: [&str; 6] = ["time", "room", "attendees", "chair", "duties", "papers"];

/// What the invitations of a spec, one at least, do not tell of the meeting as it was called, be it as typed or in other words; each
/// fact is told once. Whoever is invited by name need not know who else comes.
#[must_use]
pub fn untold(spec: &Spec, paper: &OnPaper<'_>, invitations: &[&At<NoticeSpec>]) -> Vec<Finding> {
    let by_name = invitations.iter().any(|invitation| !invitation.value.guests.is_empty());
    let first = invitations.first().map(|invitation| paper.source.place(invitation.span));
    let printed = LazyCell::new(|| Printed::of(spec, paper));
    // Points on the line say where people meet.
    let points = spec.meeting.iter().flat_map(|meeting| &meeting.value.point);
    let placed = points.into_iter().any(|point| point.value.room.is_some());
    let mut told: BTreeSet<Span> = BTreeSet::new();
    let mut findings = Vec::new();
    for leaf in spec.leaves.iter().filter(|leaf| !paper.has(leaf.span)) {
        let keys = Keys::of(paper.source, leaf);
        let ["meeting", key, ..] = keys.0[..] else { continue };
        // A chair is told by the name.
        let beside = key == "chair" && keys.0.last().is_some_and(|last| ["title", "honorific", "role"].contains(last));
        let elsewhere = by_name && key == "attendees" || placed && key == "room";
        let owed = OWED.contains(&key) && !beside && !elsewhere;
        if owed && !printed.say(leaf, paper) && told.insert(leaf.keys[1]) {
            let finding = Finding::new(&rules::UNTOLD_FACT).arg("key", paper.source.slice(leaf.keys[1]));
            let finding = finding.at(paper.source.place(leaf.span));
            findings.extend(first.clone().map(|first| finding.with(first)));
        }
    }
    findings
}
