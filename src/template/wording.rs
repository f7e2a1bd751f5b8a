//! Wordings of an office with the facts of a notice put in.

use std::ops::Range;

use super::context::{Context, FactsData, PersonData};
use super::letters;
use crate::meeting::wording::key;

/// A wording with its facts, each with a capital where a sentence begins; nothing where one of them is not known and stands in no brackets.
pub(super) fn worded(wording: &str, context: &Context) -> Option<String> {
    written(wording, true, &|name| fact(name, context))
}

/// When or where a meeting or a session of it is held, in an office's words.
pub(super) fn of_facts_worded(wording: &str, facts: &FactsData) -> Option<String> {
    written(wording, false, &|name| of_facts(name, facts))
}

fn written(wording: &str, begins: bool, fact: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let words = letters::letters(wording);
    let mut writer = Writer { wording, words: &words, fact, begins, out: String::new(), before: String::new() };
    let mut at = 0;
    while let Some(open) = words[at..].find('[').map(|open| at + open) {
        let Some(close) = words[open..].find(']').map(|close| open + close) else { break };
        writer.part(at..open)?;
        let (out, before) = (writer.out.len(), writer.before.len());
        if writer.part(open + 1..close).is_none() {
            writer.out.truncate(out);
            writer.before.truncate(before);
        }
        at = close + 1;
    }
    writer.part(at..words.len())?;
    Some(writer.out)
}

struct Writer<'w> {
    /// The wording with its marks, and its bare words.
    wording: &'w str,
    words: &'w str,
    fact: &'w dyn Fn(&str) -> Option<String>,
    /// Whether it begins a sentence.
    begins: bool,
    out: String,
    /// What was written, as a person reads it.
    before: String,
}

impl Writer<'_> {
    /// Writes a part of the wording; nothing where one of its facts is not known.
    fn part(&mut self, part: Range<usize>) -> Option<()> {
        let mut at = part.start;
        while let Some(open) = self.words[at..part.end].find('{').map(|open| at + open) {
            let Some(close) = self.words[open..part.end].find('}').map(|close| open + close) else { break };
            let Some(name) = key(&self.words[open + 1..close]) else {
                self.words(at..close + 1);
                at = close + 1;
                continue;
            };
            self.words(at..open);
            self.put(&(self.fact)(name).filter(|fact| !letters::letters(fact).is_empty())?);
            at = close + 1;
        }
        self.words(at..part.end);
        Some(())
    }

    /// Writes words of the wording itself.
    fn words(&mut self, range: Range<usize>) {
        self.before.push_str(&self.words[range.clone()]);
        self.out.extend(letters::pieces(self.wording, [range]));
    }

    /// Writes a fact, with a capital where a sentence begins.
    fn put(&mut self, fact: &str) {
        let before = self.before.trim_end_matches([' ', '\n']);
        let first = if before.is_empty() { self.begins } else { before.ends_with('.') };
        let begins = first || self.before.ends_with('\n');
        self.before.push_str(&letters::letters(fact));
        self.out.push_str(&if begins { letters::capitalise(fact) } else { fact.to_owned() });
    }
}

/// What a notice's data say of a fact.
fn fact(name: &str, context: &Context) -> Option<String> {
    let Context { notice, office, meeting, conclusion, .. } = context;
    match name {
        "office" => return Some(office.short.clone()),
        "cited" => return notice.cited.clone(),
        "guest" => return Some(notice.guest.as_ref()?.phrase.clone()),
        _ => {}
    }
    let part = |person: &PersonData, part: &str| match part {
        "name" => person.name.clone(),
        "title" => person.title.clone(),
        _ => person.honorific.clone(),
    };
    match name.split_once(':') {
        Some(("guest", which)) => return Some(part(notice.guest.as_ref()?, which)),
        Some((_, which)) => return Some(part(meeting.as_ref()?.facts.chairs.first()?, which)),
        None => {}
    }
    match name {
        "concluder" => return Some(conclusion.as_ref()?.concluder.clone()),
        "reported" => return conclusion.as_ref()?.reported.clone(),
        _ => {}
    }
    let meeting = meeting.as_ref()?;
    Some(match name {
        "basis" => format!("{} {}", meeting.basis_lead?, meeting.basis.as_ref()?),
        "event" => meeting.event.clone(),
        "convener" => meeting.convener.clone(),
        "attended" => {
            let conclusion = conclusion.as_ref()?;
            match &conclusion.attended {
                Some(attended) => attended.clone(),
                None if conclusion.as_invited => format!("tham dự {} có {}", meeting.event, meeting.everyone),
                None => return None,
            }
        }
        name => return of_facts(name, &meeting.facts),
    })
}

/// What a meeting or a session says of a fact.
fn of_facts(name: &str, facts: &FactsData) -> Option<String> {
    Some(match name {
        "topic" => facts.topic.clone(),
        "room" => facts.room.clone(),
        "chair" => facts.chair.clone(),
        "time" => facts.time.clone(),
        "hour" => facts.hour.clone(),
        "end" => facts.end.clone()?,
        "date" => facts.date.clone(),
        "weekday" => facts.weekday.to_owned(),
        "period" => facts.period.to_owned(),
        "duration" => facts.duration.clone()?,
        "attendees" => facts.attendance.clone(),
        _ => return None,
    })
}
