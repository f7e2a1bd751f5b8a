//! What was typed for paper and stands on none: asked of all that can be made of a spec, whatever of it was wanted.

use super::message::is_sent;
use super::tables::Reading;
use super::{Drafted, Drafting, Said};
use crate::calendar;
use crate::check::{self, OnPaper, Wanted};
use crate::document;
use crate::finding::{Finding, Rule, Spots, rules};
use crate::meeting::stages;
use crate::template::{MESSAGE, Origins};

/// Rules on facts that typed words tell otherwise.
const CONTRADICTIONS: [&Rule; 4] =
    [&rules::TOLD_ANOTHER_TIME, &rules::TOLD_ANOTHER_ROOM, &rules::TOLD_ANOTHER_CHAIR, &rules::BODIES_LEFT_OUT];

impl Drafting<'_> {
    /// Values that are lost, and facts that an invitation leaves out. `documents` are those that were wanted.
    pub(super) fn lost(&self, documents: &[Drafted], findings: &mut Vec<Finding>) {
        let mut all = OnPaper::nothing(self.source);
        let mut invited = OnPaper::nothing(self.source);
        let mut invitations = Vec::new();
        for drafted in documents {
            let table = self.spec.notice.iter().find(|notice| notice.span == drafted.place.span);
            let invitation = table.filter(|_| drafted.kind.invites() && drafted.dated.is_some());
            if invitation.is_some() {
                invited.document(&drafted.document);
            }
            invitations.extend(invitation);
            all.document(&drafted.document);
        }
        // What one invitation leaves out another may tell those whom it concerns.
        let whole = self.wanted.kinds.is_none() && !invitations.is_empty();
        let untold = if whole { check::untold(&self.spec, &invited, &invitations) } else { Vec::new() };
        let known = Spots::of(findings.iter());
        // What typed words contradict is told, though wrong.
        let contradicted = |finding: &Finding| {
            let places = findings
                .iter()
                .filter(|said| CONTRADICTIONS.contains(&said.rule))
                .filter_map(|said| said.other.as_ref());
            places.into_iter().any(|other| finding.place.as_ref() == Some(other))
        };
        let untold: Vec<_> =
            untold.into_iter().filter(|finding| !known.have(finding) && !contradicted(finding)).collect();
        findings.extend(untold);
        // Most often all stands in what was wanted.
        if check::lost(&self.spec, &all).is_empty() {
            return;
        }
        self.elsewhere(&mut all);
        let lost = check::lost(&self.spec, &all);
        findings.retain(|finding| {
            *finding.rule != rules::UNTOLD_FACT || !lost.iter().any(|lost| lost.place == finding.place)
        });
        findings.extend(lost.into_iter().filter(|finding| !known.have(finding)));
    }

    /// Adds what the calendar, the messages and the notices that were not wanted say.
    fn elsewhere(&self, paper: &mut OnPaper<'_>) {
        let stages = stages(&self.spec);
        for stage in &stages {
            let reading = Reading::new(self.source, stage, self.office);
            let told = reading.meeting.iter().flat_map(calendar::told);
            told.for_each(|text| paper.text(&text));
        }
        let (spec, levels) = (self.spec.clone(), self.levels.clone());
        let all = Drafting { wanted: Wanted { kinds: None, ..self.wanted }, spec, levels, ..*self };
        let (made, ..) = all.each(
            &mut Said::default(),
            |_| None,
            |notice, table, reading, findings| {
                let mut origins = Origins::default();
                let context = all.context(notice, table, reading, &mut origins);
                let templates = all.shelf.templates();
                let mut message = Vec::new();
                if is_sent(notice) {
                    let markup = templates.render(MESSAGE, &context)?;
                    message = document::blocks(&markup, &origins, templates.sources(MESSAGE))?;
                }
                Ok((message, all.drafted(notice, table, reading, findings)?))
            },
        );
        for (message, drafted) in made {
            message.iter().for_each(|block| paper.block(block));
            paper.document(&drafted.document);
        }
    }
}
