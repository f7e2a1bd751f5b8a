//! What is sent round: papers and the work of duties, with their deadlines as the office prints them.

use chrono::NaiveTime;

use super::advice::Wanted;
use super::{Reader, schedule};
use crate::source::Span;
use crate::spec::{At, DeliverSpec, PapersSpec, When};
use crate::text::{Origin, Text};
use crate::vi::Day;

/// The delivery of a duty's work.
#[derive(Debug, Clone)]
pub struct Delivery {
    /// Beginning in the author's words.
    pub lead: Option<Text>,
    /// To whom.
    pub to: Option<Text>,
    /// Number of copies, two digits: `04`.
    pub copies: Option<Text>,
    /// Form of the copies.
    pub form: Option<Text>,
    /// By when.
    pub due: Option<Deadline>,
    /// By the time named above.
    pub as_above: bool,
}

/// A deadline.
#[derive(Debug, Clone)]
pub struct Deadline {
    /// How exact it is.
    pub grain: Grain,
    /// The day, or only its month.
    pub day: Day,
    /// The hour, where one is given.
    pub time: Option<NaiveTime>,
    /// As printed.
    pub text: Text,
}

/// How exact a deadline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grain {
    /// A month.
    Month,
    /// A day.
    Day,
    /// A time of a day.
    Hour,
}

/// The sentence on papers.
#[derive(Debug, Clone)]
pub struct Papers {
    /// The whole sentence in the author's words.
    pub text: Option<Text>,
    /// Beginning of the sentence in the author's words.
    pub lead: Option<Text>,
    /// To whom.
    pub to: Text,
    /// Number of copies, two digits: `05`.
    pub copies: Option<Text>,
    /// Form of the copies.
    pub form: Option<Text>,
    /// By when.
    pub due: Option<Deadline>,
}

impl Reader<'_> {
    fn copies(&mut self, typed: &At<u32>) -> Option<Text> {
        if typed.value == 0 {
            self.refuse("0", "1, 2, 3 …", typed.span);
            return None;
        }
        Some(Text::plain(&format!("{:02}", typed.value)).made_of(&self.made(typed.span)))
    }

    /// A deadline as the office writes it.
    pub(super) fn deadline(&mut self, typed: &At<When>) -> Option<Deadline> {
        let moment = schedule::read_as(self.source, typed, Wanted::Deadline, &mut self.findings)?;
        let style = &self.style;
        let (grain, text) = match (moment.day, moment.time) {
            (Day::Full(date), Some(time)) => {
                (Grain::Hour, self.own(&style.deadline.write(date, Some(time)), typed.span))
            }
            (Day::Full(date), None) => (Grain::Day, self.own(&style.due.write(date, None), typed.span)),
            (Day::Month { year, month }, _) => {
                let text = Text::plain(&format!("{}/{year}", crate::vi::padded_month(month)));
                (Grain::Month, text.made_of(&self.made(typed.span)))
            }
        };
        Some(Deadline { grain, day: moment.day, time: moment.time, text })
    }

    /// The sentence on papers.
    pub(super) fn papers(&mut self, typed: &At<PapersSpec>) -> Papers {
        let papers = &typed.value;
        if papers.text.is_some() {
            let parts = [
                ("lead", papers.lead.as_ref().map(|lead| lead.span)),
                ("to", papers.to.as_ref().map(|to| to.span)),
                ("copies", papers.copies.as_ref().map(|copies| copies.span)),
                ("form", papers.form.as_ref().map(|form| form.span)),
                ("due", papers.due.as_ref().map(|due| due.span)),
            ];
            self.excludes("text", parts);
        }
        if papers.to.is_none() && papers.text.is_none() {
            self.missing("to", "meeting.papers", typed.span);
        }
        Papers {
            text: self.words.rich_option(papers.text.as_ref()),
            lead: papers.lead.as_ref().map(|lead| self.words.line(lead)),
            to: papers.to.as_ref().map(|to| self.words.line(to)).unwrap_or_default(),
            copies: papers.copies.as_ref().and_then(|copies| self.copies(copies)),
            form: papers.form.as_ref().map(|form| self.words.line(form)),
            due: papers.due.as_ref().and_then(|due| self.deadline(due)),
        }
    }

    pub(super) fn delivery(&mut self, typed: &At<DeliverSpec>) -> Delivery {
        let deliver = &typed.value;
        let as_above = deliver.as_above.as_ref().is_some_and(|above| above.value);
        if deliver.to.is_none() && deliver.due.is_none() && !as_above {
            self.missing("to", "deliver", typed.span);
        }
        self.only_one([
            deliver.due.as_ref().map(|due| ("due", due.span)),
            deliver.as_above.as_ref().filter(|above| above.value).map(|above| ("as_above", above.span)),
        ]);
        Delivery {
            lead: deliver.lead.as_ref().map(|lead| self.words.line(lead)),
            to: deliver.to.as_ref().map(|to| self.words.line(to)),
            copies: deliver.copies.as_ref().and_then(|copies| self.copies(copies)),
            form: deliver.form.as_ref().map(|form| self.words.line(form)),
            due: deliver.due.as_ref().and_then(|due| self.deadline(due)),
            as_above,
        }
    }

    /// Text that the program makes of what was typed, with the emphasis marks of an office's pattern.
    pub(super) fn own(&self, text: &str, typed: Span) -> Text {
        self.words.rich(&At { value: text.to_owned(), span: typed }).made_of(&self.made(typed))
    }

    /// The origin of words made of what was typed.
    pub(crate) fn made(&self, typed: Span) -> Origin {
        Origin::made(self.source, typed)
    }
}
