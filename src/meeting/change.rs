//! Changes of a meeting after it was called: the facts as they stand after each, and what each says.

use std::borrow::Cow;

use super::{Facts, Papers, Reader, schedule};
use crate::finding::near::nearest;
use crate::finding::{Arg, Finding, rules};
use crate::spec::{At, ChangeSpec, MeetingSpec, Spec, When};
use crate::text::Text;

/// What happened to a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Postponed, to a new time or one not yet known.
    Postponed,
    /// Held later, at a time that is known.
    Delayed,
    /// Another time or place.
    Moved,
    /// Not held.
    Cancelled,
    /// More participants, content or papers.
    Added,
    /// A new invitation takes the place of the old.
    Replaced,
    /// The invitation is withdrawn.
    Withdrawn,
    /// An error of form is put right.
    Corrected,
}

impl Action {
    /// All actions with their names in specs and templates.
    pub const ALL: [(Self, &'static str); 8] = [
        (Self::Postponed, "hoan"),
        (Self::Delayed, "lui"),
        (Self::Moved, "doi"),
        (Self::Cancelled, "huy"),
        (Self::Added, "bo-sung"),
        (Self::Replaced, "thay-the"),
        (Self::Withdrawn, "thu-hoi"),
        (Self::Corrected, "dinh-chinh"),
    ];

    /// Name in specs and templates.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::ALL.iter().find(|(action, _)| *action == self).map_or("", |(_, id)| id)
    }

    pub(crate) fn of(typed: &ChangeSpec) -> Option<Self> {
        let id = typed.action.as_ref()?;
        Self::ALL.iter().find(|(_, known)| *known == id.value.as_str()).map(|(action, _)| *action)
    }
}

/// Whether a meeting is to be held, as it stands after its changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// As called or changed.
    Held,
    /// Put off to a time that nobody knows yet.
    Postponed,
    /// Not held, or the invitation withdrawn.
    Cancelled,
}

/// How a meeting stands after some changes: what was put off or called off stays so until a new time is given.
pub fn standing<'a>(changes: impl IntoIterator<Item = &'a At<ChangeSpec>>) -> Standing {
    changes.into_iter().fold(Standing::Held, |before, change| match Action::of(&change.value) {
        _ if change.value.time.is_some() => Standing::Held,
        Some(Action::Postponed) => Standing::Postponed,
        Some(Action::Cancelled | Action::Withdrawn) => Standing::Cancelled,
        _ => before,
    })
}

/// A change and what it says.
#[derive(Debug)]
pub struct Change {
    /// What happened.
    pub action: Action,
    /// Who met when and where, as it was called; without a time where that was put off or called off before.
    pub old: Facts,
    /// Whether a new time is given.
    pub new_time: bool,
    /// Whether a new end is given.
    pub new_end: bool,
    /// Whether a new place is given.
    pub new_room: bool,
    /// Whether it is said that all else stays as it was.
    pub unchanged: bool,
    /// What is added to the agenda, or the new one.
    pub content: Option<Text>,
    /// Who is invited besides; of a new invitation all who are invited.
    pub attendees: Vec<Text>,
    /// New sentence on papers.
    pub papers: Option<Papers>,
    /// Why.
    pub reason: Option<Text>,
    /// The change in the author's words.
    pub text: Option<Text>,
}

impl Change {
    /// Whether people can be invited to the meeting as it stands after the change.
    #[must_use]
    pub const fn invites(&self) -> bool {
        match self.action {
            Action::Delayed | Action::Moved | Action::Added | Action::Replaced => true,
            Action::Postponed => self.new_time,
            Action::Cancelled | Action::Withdrawn | Action::Corrected => false,
        }
    }
}

/// The spec as it was first, and as it stands after each of its changes.
#[must_use]
pub fn stages(spec: &Spec) -> Vec<Cow<'_, Spec>> {
    let mut stages = vec![Cow::Borrowed(spec)];
    for change in &spec.change {
        let mut next = stages.last().map(|spec| spec.clone().into_owned()).unwrap_or_default();
        if let Some(meeting) = &mut next.meeting {
            apply(&change.value, &mut meeting.value);
        }
        stages.push(Cow::Owned(next));
    }
    stages
}

fn apply(change: &ChangeSpec, meeting: &mut MeetingSpec) {
    let action = Action::of(change);
    if let Some(time) = &change.time {
        // The old end belonged to the old time.
        if !keeps_end(meeting, time) {
            meeting.end = None;
        }
        meeting.time = Some(time.clone());
    }
    for (new, old) in [(&change.end, &mut meeting.end)] {
        if new.is_some() {
            old.clone_from(new);
        }
    }
    if change.room.is_some() {
        meeting.room.clone_from(&change.room);
    }
    if change.papers.is_some() {
        meeting.papers.clone_from(&change.papers);
    }
    // What is added to the agenda stands in the notice of the change; the invitation's own agenda stays as it was.
    if change.content.is_some() && action != Some(Action::Added) {
        meeting.content.clone_from(&change.content);
    }
    if action == Some(Action::Replaced) && !change.attendees.is_empty() {
        meeting.attendees.clone_from(&change.attendees);
    } else {
        meeting.attendees.extend(change.attendees.iter().cloned());
    }
}

/// An hour at which a meeting ends holds on another day too, where it begins at the same hour there.
fn keeps_end(meeting: &MeetingSpec, time: &At<When>) -> bool {
    let hour = |typed: &At<When>| crate::vi::read_moment(&typed.value.0).ok()?.time;
    let alone = meeting.end.as_ref().is_some_and(schedule::is_hour_alone);
    alone && meeting.time.as_ref().and_then(hour).is_some_and(|old| hour(time) == Some(old))
}

impl Facts {
    /// The facts of a meeting that was put off: when it was to be held counts no longer.
    #[must_use]
    pub(crate) fn put_off(mut self) -> Self {
        (self.start, self.hour, self.end, self.until) = (None, None, None, None);
        self
    }
}

impl Reader<'_> {
    /// What a change says; `old` is who met when and where before it.
    pub(crate) fn change(&mut self, typed: &At<ChangeSpec>, old: &Facts) -> Option<Change> {
        let change = &typed.value;
        let Some(id) = &change.action else {
            self.missing("action", "change", typed.span);
            return None;
        };
        let Some(action) = Action::of(change) else {
            let near = nearest(&id.value, Action::ALL.iter().map(|(_, id)| *id));
            let allowed = Action::ALL.map(|(_, id)| id).join(", ");
            let finding = Finding::new(&rules::NOT_ALLOWED).arg("value", id.value.as_str()).arg("allowed", allowed);
            self.findings.push(finding.maybe("near", near).at(self.place(id.span)));
            return None;
        };
        self.says_enough(typed, action);
        Some(Change {
            action,
            old: old.clone(),
            new_time: change.time.is_some(),
            new_end: change.end.is_some(),
            new_room: change.room.is_some(),
            unchanged: change.unchanged.as_ref().is_none_or(|unchanged| unchanged.value),
            content: self.words.rich_option(change.content.as_ref()),
            attendees: self.attendees(&change.attendees),
            papers: change.papers.as_ref().map(|papers| self.papers(papers)),
            reason: change.reason.as_ref().map(|reason| self.words.line(reason)),
            text: self.words.rich_option(change.text.as_ref()),
        })
    }

    /// A delay needs when; a move where, when or until when; an addition, what is added; a correction, what is corrected.
    fn says_enough(&mut self, typed: &At<ChangeSpec>, action: Action) {
        let change = &typed.value;
        let added = !change.attendees.is_empty() || change.content.is_some() || change.papers.is_some();
        let moved = change.time.is_some() || change.end.is_some() || change.room.is_some();
        let lacks = match action {
            _ if change.text.is_some() => None,
            Action::Delayed if change.time.is_none() => Some(&["time", "text"][..]),
            Action::Moved if moved => None,
            Action::Moved => Some(&["time", "end", "room", "text"][..]),
            Action::Added if !added => Some(&["attendees", "content", "papers", "text"][..]),
            Action::Corrected => Some(&["text"][..]),
            _ => None,
        };
        if let Some(keys) = lacks {
            self.missing_any(keys, "change", typed.span);
        }
        if action == Action::Added {
            let moved = [
                ("time", change.time.as_ref().map(|time| time.span)),
                ("end", change.end.as_ref().map(|end| end.span)),
                ("room", change.room.as_ref().map(|room| room.span)),
            ];
            for (key, span) in moved.into_iter().filter_map(|(key, span)| Some((key, span?))) {
                let finding = Finding::new(&rules::CONTRADICTING_KEYS).arg("key", Arg::from(key));
                let finding = finding.arg("other_key", format!("action = \"{}\"", action.id()));
                self.findings.push(finding.at(self.place(span)));
            }
        }
        let early = matches!(action, Action::Cancelled | Action::Withdrawn | Action::Corrected);
        if let Some(time) = change.time.as_ref().filter(|_| early) {
            let finding = Finding::new(&rules::CONTRADICTING_KEYS).arg("key", Arg::from("time"));
            self.findings
                .push(finding.arg("other_key", format!("action = \"{}\"", action.id())).at(self.place(time.span)));
        }
    }
}
