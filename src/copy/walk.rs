//! What of a spec belongs to its old meeting, value by value.

use std::collections::BTreeSet;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::blocks::english;
use super::edits::Edits;
use super::whole_lines;
use crate::source::Span;
use crate::spec::unfilled::mark;
use crate::standard::Kind;
use crate::vi::{Day, read_moment};

/// A table of `notice`.
#[derive(Debug, Default)]
pub(super) struct NoticeEntry {
    /// Its kind, if it is one.
    pub(super) kind: Option<Kind>,
    /// Whether it takes over tasks of the conclusion.
    pub(super) takes_tasks: bool,
    /// Whether it says its first paragraph itself.
    pub(super) opens: bool,
    /// Its place, where it stands in a list instead of under a header.
    pub(super) inline: Option<Span>,
}

/// What a walk through a spec finds.
#[derive(Debug)]
pub(super) struct Walk<'t> {
    text: &'t str,
    /// Values to be marked, numbers to be left out.
    pub(super) edits: Edits,
    /// Spans of all values that are no tables with headers.
    pub(super) values: Vec<Span>,
    /// The notices in their order.
    pub(super) notices: Vec<NoticeEntry>,
    /// Whether there is a conclusion.
    pub(super) concluded: bool,
    /// Who concludes, as typed on one line: that stays.
    pub(super) concluder: Option<&'t str>,
    /// Lines of `conclusion` and `change` that stand under no header of their own.
    pub(super) gone: Vec<Span>,
    moments: Vec<String>,
}

/// Where a value stands.
#[derive(Clone, Copy)]
struct At<'p> {
    path: &'p [&'p str],
    /// Whether inside a list or table in brackets.
    inline: bool,
}

impl<'t> Walk<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        let edits = Edits(Vec::new());
        Self {
            text,
            edits,
            values: Vec::new(),
            notices: Vec::new(),
            concluded: false,
            concluder: None,
            gone: Vec::new(),
            moments: Vec::new(),
        }
    }

    /// Walks through the whole file.
    pub(super) fn tree(&mut self, root: &DeTable<'_>) {
        self.table(root, At { path: &[], inline: false });
    }

    /// Months of the old meeting: those of its time, of its changes and of the dates of its notices.
    pub(super) fn months(&self) -> BTreeSet<(i32, u32)> {
        let month = |text: &String| match read_moment(text).ok()?.day {
            Day::Full(date) => Some((chrono::Datelike::year(&date), chrono::Datelike::month(&date))),
            Day::Month { year, month } => Some((year, month)),
        };
        self.moments.iter().filter_map(month).collect()
    }

    fn table(&mut self, table: &DeTable<'_>, at: At<'_>) {
        for (key, value) in table {
            let mut path = at.path.to_vec();
            path.push(english(key.get_ref()));
            self.concluded |= path == ["conclusion"];
            self.entry(Span::from(key.span()), value, At { path: &path, ..at });
        }
    }

    fn entry(&mut self, key: Span, item: &Spanned<DeValue<'_>>, at: At<'_>) {
        let span = Span::from(item.span());
        let whole = Span::new(key.start.min(span.start), span.end);
        match item.get_ref() {
            DeValue::Table(table) => {
                let inline = at.inline || self.text[span.start..].starts_with('{');
                if inline {
                    self.value(whole, span, at);
                }
                self.table(table, At { inline, ..at });
            }
            DeValue::Array(items) => {
                // A list of tables with headers has the span of its first one.
                let headers =
                    self.text[span.start..].starts_with("[[") && items.iter().all(|item| is_header(self.text, item));
                let inline = at.inline || !headers;
                if inline {
                    self.value(whole, span, at);
                }
                items.iter().for_each(|item| self.element(item, At { inline, ..at }));
            }
            _ => {
                self.value(whole, span, at);
                self.leaf(whole, item, at);
            }
        }
    }

    fn element(&mut self, item: &Spanned<DeValue<'_>>, at: At<'_>) {
        match item.get_ref() {
            DeValue::Table(table) => {
                if at.path == ["notice"] {
                    self.notice(table, at.inline.then(|| item.span().into()));
                }
                self.table(table, at);
            }
            DeValue::Array(items) => items.iter().for_each(|item| self.element(item, at)),
            _ => {}
        }
    }

    fn notice(&mut self, table: &DeTable<'_>, inline: Option<Span>) {
        let mut entry = NoticeEntry { inline, ..NoticeEntry::default() };
        for (key, value) in table {
            match (english(key.get_ref()), value.get_ref()) {
                ("kind", DeValue::String(id)) => entry.kind = Kind::from_id(id),
                ("tasks_of", _) => entry.takes_tasks = true,
                ("opening", _) => entry.opens = true,
                _ => {}
            }
        }
        self.notices.push(entry);
    }

    /// Notes where a value stands, and whether its lines go as a whole.
    fn value(&mut self, whole: Span, value: Span, at: At<'_>) {
        if at.inline {
            return;
        }
        self.values.push(value);
        if at.path == ["conclusion", "concluder"] {
            self.concluder = Some(&self.text[whole.start..whole.end]).filter(|typed| !typed.contains('\n'));
        }
        if matches!(at.path, ["conclusion" | "change", ..]) {
            self.gone.push(whole_lines(self.text, whole));
        }
    }

    fn leaf(&mut self, whole: Span, item: &Spanned<DeValue<'_>>, at: At<'_>) {
        let typed = match item.get_ref() {
            DeValue::String(text) => text.to_string(),
            DeValue::Datetime(moment) => moment.to_string(),
            DeValue::Integer(_) => String::new(),
            _ => return,
        };
        let what = match at.path {
            ["meeting", "time"] => "ngày giờ họp",
            ["meeting", "session", "time"] => "ngày giờ của phiên",
            ["meeting", "end"] | ["meeting", "session", "end"] => "giờ kết thúc",
            ["meeting", "timetable", "time"] if typed.contains(|letter: char| letter.is_ascii_digit()) => "giờ",
            ["meeting", "id"] => "mã cuộc họp",
            ["notice", "date"] => "ngày hoặc tháng ban hành",
            ["meeting" | "notice", .., "due"] => "thời hạn",
            ["change", "time"] => {
                self.moments.push(typed);
                return;
            }
            ["notice", "number"] if at.inline => return self.edits.cut(self.text, whole),
            ["notice", "number"] => return self.edits.put(whole_lines(self.text, whole), ""),
            _ => return,
        };
        if matches!(at.path.last(), Some(&("time" | "date"))) {
            self.moments.push(typed);
        }
        self.edits.put(Span::from(item.span()), format!("\"{}\"", mark(what)));
    }
}

/// Whether a table stands under a header of its own.
fn is_header(text: &str, item: &Spanned<DeValue<'_>>) -> bool {
    matches!(item.get_ref(), DeValue::Table(_)) && text[item.span().start..].starts_with("[[")
}
