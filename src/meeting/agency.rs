//! Bodies: looked up in the directory at a date, and lists of attendees under their leads.

use std::collections::BTreeSet;

use super::Reader;
use super::directory::Body;
use crate::finding::near::{folded, nearest};
use crate::finding::{Arg, Finding, rules};
use crate::source::Span;
use crate::spec::decode::raw_span;
use crate::spec::{At, AttendeesSpec, BodyRef, Id, Several};
use crate::text::Text;
use crate::vi;

/// Which of a body's names is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    /// As in running text.
    Printed,
    /// As under the lead of its group.
    Listed,
}

impl Reader<'_> {
    /// Names of bodies, joined by commas.
    pub(super) fn bodies(&mut self, typed: &Several<BodyRef>, group: Option<&str>, name: Name) -> Text {
        Text::join(self.body_names(typed, group, name), ", ")
    }

    /// Names of bodies as running text has them.
    pub(crate) fn names_of(&mut self, typed: &Several<BodyRef>) -> Vec<Text> {
        self.body_names(typed, None, Name::Printed)
    }

    /// Names of bodies.
    pub(super) fn body_names(&mut self, typed: &Several<BodyRef>, group: Option<&str>, name: Name) -> Vec<Text> {
        typed.0.iter().map(|body| self.body(body, group, name)).collect()
    }

    fn body(&mut self, typed: &At<BodyRef>, group: Option<&str>, wanted: Name) -> Text {
        let BodyRef { lookup, name } = &typed.value;
        match (lookup, name) {
            (Some(lookup), Some(name)) => self.renamed_body(lookup, name, group),
            (None, Some(name)) => self.words.plain(name),
            (Some(lookup), None) => self.known_body(lookup, group, wanted),
            (None, None) => {
                self.missing("name", "here", typed.span);
                Text::default()
            }
        }
    }

    /// A body of the directory under a name that is printed instead of its own; the name of another body contradicts it.
    fn renamed_body(&mut self, lookup: &At<String>, name: &At<String>, group: Option<&str>) -> Text {
        let printed = self.words.plain(name);
        let beginning = |name: &str| folded(name).split(' ').take(2).map(str::to_owned).collect::<Vec<_>>();
        let own = beginning(&printed.letters());
        let directory = &self.office.directory;
        let body = directory.body(&lookup.value, group, self.day);
        if body.is_some_and(|body| body.names().any(|known| beginning(&known) == own)) {
            return printed.through(self.typed(lookup));
        }
        self.only_one([Some(("lookup", lookup.span)), Some(("name", name.span))]);
        printed
    }

    /// The body of a name typed whole in letters of another alphabet; words in which they stand among Latin ones are told elsewhere.
    fn in_latin(&self, name: &At<String>, group: Option<&str>) -> Option<(&Body, Finding)> {
        let letter = name.value.chars().find(|letter| vi::looks_latin(*letter))?;
        let latin = vi::in_latin(&name.value);
        let body = self.office.directory.body(&latin, group, self.day)?;
        if !vi::mixed(&name.value).is_empty() {
            return None;
        }
        let place = self.place(raw_span(self.source, name.span, 0..name.value.len()));
        let finding = Finding::new(&rules::LOOK_ALIKE).arg("letter", letter.to_string());
        let finding = finding.arg("code", format!("U+{:04X}", u32::from(letter))).arg("word", latin.as_str());
        Some((body, finding.mended(latin).at(place)))
    }

    fn known_body(&mut self, name: &At<String>, group: Option<&str>, wanted: Name) -> Text {
        let directory = &self.office.directory;
        let printed = |body: &Body| match wanted {
            Name::Printed => body.printed.clone(),
            Name::Listed => body.listed.clone(),
        };
        let printed = |body: &Body| printed(body).through(self.typed(name));
        if let Some(body) = directory.body(&name.value, group, self.day) {
            return printed(body);
        }
        if let Some((body, finding)) = self.in_latin(name, group) {
            let printed = printed(body);
            self.findings.push(finding);
            return printed;
        }
        let finding = Finding::new(&rules::UNKNOWN_BODY).arg("name", name.value.clone());
        let near = self.is_shown().then(|| directory.nearest_body(&name.value)).flatten();
        self.findings.push(finding.maybe("near", near).at(self.place(name.span)));
        self.words.plain(name)
    }

    /// Lines of attendees, the chair's left out: a row said to stand on the same line follows the one before it.
    pub(crate) fn attendees(&mut self, typed: &[At<AttendeesSpec>]) -> Vec<Text> {
        let mut lines: Vec<Text> = Vec::new();
        for row in typed {
            let line = self.attendee_line(row);
            let same_line = row.value.same_line.as_ref().is_some_and(|same| same.value);
            match lines.pop() {
                Some(mut last) if same_line => {
                    last.drop_end_mark();
                    lines.push(last.then("; ").then(line));
                }
                last => lines.extend(last.into_iter().chain([line])),
            }
        }
        lines
    }

    /// Heads of attendees, each with the number of the line before which it stands.
    pub(crate) fn heads(&self, typed: &[At<AttendeesSpec>]) -> Vec<(usize, Text)> {
        let mut lines = 0;
        let mut heads = Vec::new();
        for row in typed {
            let same_line = lines > 0 && row.value.same_line.as_ref().is_some_and(|same| same.value);
            heads.extend(row.value.head.as_ref().map(|head| {
                let mut head = self.words.plain(head);
                head.drop_end_mark();
                (lines, head)
            }));
            lines += usize::from(!same_line);
        }
        heads
    }

    fn attendee_line(&mut self, row: &At<AttendeesSpec>) -> Text {
        let typed = &row.value;
        let list = typed.bodies.as_ref().map(|_| ("bodies", row.span));
        let person = typed.person.as_ref().map(|person| ("person", person.span));
        let text = typed.text.as_ref().map(|text| ("text", text.span));
        let group = typed.group.as_ref().map(|group| ("group", group.span));
        self.only_one([text, person, list.or(group)]);
        if let Some((key, _)) = text.or(person) {
            let lead = typed.lead.as_ref().map(|lead| lead.span);
            let separator = typed.separator.as_ref().map(|separator| separator.span);
            self.excludes(key, [("lead", lead), ("separator", separator)]);
        }
        let mut line = if let Some(text) = &typed.text {
            self.words.rich(text)
        } else if let Some(person) = &typed.person {
            let day = self.day;
            self.person(person, day).with_role()
        } else {
            self.group_line(typed, row.span)
        };
        if let Some(note) = &typed.note {
            line = line.then(" ").then(self.words.line(note).in_brackets());
        }
        if let Some(mark) = &typed.mark {
            line.drop_end_mark();
            line = line.then(self.words.plain(mark));
        }
        line
    }

    fn group_line(&mut self, typed: &AttendeesSpec, span: Span) -> Text {
        let group = typed.group.as_ref().map(|group| group.value.as_str());
        let group_lead = typed.group.as_ref().and_then(|id| self.group_lead(id));
        let lead = typed.lead.as_ref().map(|lead| self.words.line(lead)).or(group_lead);
        let Some(bodies) = &typed.bodies else {
            if typed.lead.is_none() {
                self.missing("bodies", "meeting.attendees", span);
            }
            return lead.unwrap_or_default();
        };
        if bodies.0.is_empty() {
            self.missing("bodies", "meeting.attendees", span);
        }
        let separator = typed
            .separator
            .as_ref()
            .map(|separator| self.words.plain(&At::new(separator.value.trim().to_owned(), separator.span)));
        let separator = separator.unwrap_or_else(|| Text::plain(","));
        let wanted = if group.is_some() { Name::Listed } else { Name::Printed };
        let names = self.body_names(bodies, group, wanted).into_iter();
        let names = names.reduce(|names, name| names.then(separator.clone()).then(" ").then(name)).unwrap_or_default();
        match lead {
            Some(mut lead) => {
                lead.drop_end_mark();
                lead.then(": ").then(names)
            }
            None => names,
        }
    }

    fn group_lead(&mut self, id: &At<Id>) -> Option<Text> {
        let directory = &self.office.directory;
        if let Some(group) = directory.group(&id.value) {
            return Some(group.lead.clone());
        }
        let near = self.is_shown().then(|| nearest(&id.value, directory.group_ids())).flatten();
        let finding = Finding::new(&rules::UNKNOWN_NAME).arg("what", Arg::Word("what.group".to_owned()));
        let known: Vec<String> =
            directory.group_ids().map(str::to_owned).collect::<BTreeSet<_>>().into_iter().collect();
        let finding = finding.arg("name", id.value.as_str()).maybe("near", near).arg("known", known);
        self.findings.push(finding.at(self.place(id.span)));
        None
    }
}
