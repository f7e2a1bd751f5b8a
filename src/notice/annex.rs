//! Annexes: text and tables on pages of their own.

use super::Notice;
use crate::finding::{Finding, rules};
use crate::meeting::{ItemFact, Meeting, Reader};
use crate::spec::{AnnexSpec, At, Cell, NoticeSpec, TableSpec};
use crate::text::Text;
use crate::vi;

/// An annex.
#[derive(Debug, Clone)]
pub struct Annex {
    /// Which list of the meeting its table holds.
    pub of: Option<ItemFact>,
    /// Title.
    pub title: Text,
    /// Paragraphs.
    pub text: Option<Text>,
    /// Table.
    pub table: Option<AnnexTable>,
    /// Whether the title stands in the line of the label.
    pub same_line: bool,
    /// Whether its pages lie on their longer side.
    pub landscape: bool,
}

/// A table of an annex.
#[derive(Debug, Clone)]
pub struct AnnexTable {
    /// Widths of the columns as parts of the whole, which is 1.
    pub widths: Vec<f32>,
    /// Heads of the columns.
    pub head: Vec<Text>,
    /// Rows of as many cells as there are columns.
    pub rows: Vec<Vec<Text>>,
}

/// The annexes of a notice.
pub(super) fn annexes(reader: &mut Reader<'_>, said: &NoticeSpec, meeting: Option<&Meeting>) -> Vec<Annex> {
    said.annex.iter().map(|annex| read(reader, annex, meeting)).collect()
}

fn read(reader: &mut Reader<'_>, typed: &At<AnnexSpec>, meeting: Option<&Meeting>) -> Annex {
    let annex = &typed.value;
    if annex.title.is_none() {
        reader.missing("title", "notice.annex", typed.span);
    }
    if annex.text.is_none() && annex.table.is_none() {
        reader.missing_any(&["table", "text"], "notice.annex", typed.span);
    }
    let is_so = |said: &Option<At<bool>>| said.as_ref().is_some_and(|said| said.value);
    let of = annex.table.as_ref().and_then(|table| table.value.of.as_ref());
    Annex {
        of: of.and_then(|of| ItemFact::ALL.iter().find(|(_, id)| *id == of.value.as_str())).map(|(fact, _)| *fact),
        title: annex.title.as_ref().map(|title| reader.words.starred_lines(title)).unwrap_or_default(),
        text: reader.words.rich_option(annex.text.as_ref()),
        table: annex.table.as_ref().map(|table| self::table(reader, table, meeting)),
        same_line: is_so(&annex.same_line),
        landscape: is_so(&annex.landscape),
    }
}

fn table(reader: &mut Reader<'_>, typed: &At<TableSpec>, meeting: Option<&Meeting>) -> AnnexTable {
    let said = &typed.value;
    let (mut head, mut rows) = (Vec::new(), Vec::new());
    if let Some(of) = &said.of {
        match (of.value.as_str(), meeting) {
            ("attendees", Some(meeting)) => (head, rows) = attendees(meeting),
            ("timetable", Some(meeting)) => (head, rows) = timetable(meeting),
            ("duties", Some(meeting)) => (head, rows) = duties(meeting),
            _ => reader.refuse(&of.value, "attendees, timetable, duties", of.span),
        }
    }
    if !said.columns.is_empty() {
        head = said.columns.iter().map(|column| reader.words.line(column)).collect();
    }
    rows.extend(said.rows.iter().map(|row| row.0.iter().map(|cell| self::cell(reader, cell)).collect::<Vec<_>>()));
    match (&said.of, rows.is_empty()) {
        (None, true) => reader.missing_any(&["rows", "of"], "notice.annex.table", typed.span),
        // The list that is to be printed is not there; an unknown one has been refused.
        (Some(of), true) => {
            let list = ["attendees", "timetable", "duties"].into_iter().find(|list| *list == of.value.as_str());
            list.filter(|_| meeting.is_some()).into_iter().for_each(|list| reader.missing(list, "meeting", of.span));
        }
        (_, false) => {}
    }
    let count = rows.iter().map(Vec::len).chain([head.len(), 1]).max().unwrap_or(1);
    for (row, typed) in rows.iter().rev().zip(said.rows.iter().rev()) {
        if row.len() != count
            && let Some(cell) = typed.0.last()
        {
            let finding = Finding::new(&rules::UNEVEN_ROW).arg("cells", row.len().to_string());
            reader.findings.push(finding.arg("columns", count.to_string()).at(reader.place(cell.span)));
        }
    }
    for row in &mut rows {
        row.resize(count, Text::default());
    }
    if !head.is_empty() {
        head.resize(count, Text::default());
    }
    AnnexTable { widths: widths(reader, typed, count, (&head, &rows)), head, rows }
}

/// A cell; a blank one is to be filled in by hand, or has nothing to say.
fn cell(reader: &Reader<'_>, typed: &At<Cell>) -> Text {
    match typed.value.0.as_str() {
        "" => Text::default(),
        text => reader.words.line(&At::new(text.to_owned(), typed.span)),
    }
}

/// Widths as typed, else by how much the columns hold.
fn widths(
    reader: &mut Reader<'_>,
    typed: &At<TableSpec>,
    count: usize,
    (head, rows): (&[Text], &[Vec<Text>]),
) -> Vec<f32> {
    let said: Vec<f32> = typed.value.widths.iter().map(|width| width.value.0).collect();
    let fits = said.len() == count && said.iter().all(|width| *width > 0.0);
    if !said.is_empty() && !fits {
        let finding = Finding::new(&rules::UNEVEN_ROW).arg("cells", said.len().to_string());
        let place = reader.place(typed.value.widths[0].span);
        reader.findings.push(finding.arg("columns", count.to_string()).at(place));
    }
    let parts: Vec<f32> = if fits { said } else { crate::document::widths(head, rows, count, Text::letters) };
    let whole: f32 = parts.iter().sum();
    parts.into_iter().map(|part| part / whole).collect()
}

type Rows = (Vec<Text>, Vec<Vec<Text>>);

fn numbered(head: &[&str], cells: impl Iterator<Item = Vec<Text>>) -> Rows {
    let head = std::iter::once("STT").chain(head.iter().copied()).map(Text::plain).collect();
    let row = |(index, mut cells): (usize, Vec<Text>)| {
        cells.insert(0, Text::plain(&(index + 1).to_string()));
        cells
    };
    (head, cells.enumerate().map(row).collect())
}

fn attendees(meeting: &Meeting) -> Rows {
    let facts = &meeting.facts;
    let chairs = facts.chairs.iter().enumerate().map(|(index, chair)| {
        let usual = if index == 0 { "Chủ trì" } else { "Đồng chủ trì" };
        vec![chair.phrase().capitalised(), chair.role.clone().unwrap_or_else(|| Text::plain(usual))]
    });
    let others = facts.attendees.iter().map(|line| vec![line.clone().capitalised(), Text::default()]);
    numbered(&["Thành phần", "Ghi chú"], chairs.chain(others))
}

fn timetable(meeting: &Meeting) -> Rows {
    let rows = &meeting.timetable;
    let (who, room) = (rows.iter().any(|row| row.who.is_some()), rows.iter().any(|row| row.room.is_some()));
    let extra = [(who, "Thực hiện"), (room, "Địa điểm")];
    let head =
        ["Thời gian", "Nội dung"].into_iter().chain(extra.into_iter().filter(|(is, _)| *is).map(|(_, name)| name));
    let cells = rows.iter().map(|row| {
        let mut cells = vec![row.time.clone(), row.content.clone().capitalised()];
        cells.extend(who.then(|| row.who.clone().unwrap_or_default()));
        cells.extend(room.then(|| row.room.clone().unwrap_or_default()));
        cells
    });
    (head.map(Text::plain).collect(), cells.collect())
}

fn duties(meeting: &Meeting) -> Rows {
    let duties = meeting.duties.iter().filter(|duty| !duty.papers);
    let cells = duties.map(|duty| {
        let due = duty.due.as_ref().map(|due| due.text.clone()).or_else(|| duty.cycle.clone());
        vec![duty.who.clone().capitalised(), duty.text.clone().capitalised(), due.unwrap_or_default()]
    });
    numbered(&["Cơ quan, đơn vị", "Nội dung", "Thời hạn"], cells)
}

impl Notice {
    /// What stands above the annex of that index, and what the text calls it: several are numbered (PL I, III.1.a).
    #[must_use]
    pub fn annex_label(&self, index: usize) -> String {
        let form = self.standard.annex;
        let number = if form.roman { vi::roman(index + 1) } else { (index + 1).to_string() };
        if self.annexes.len() > 1 { format!("{} {number}", form.label) } else { form.label.to_owned() }
    }

    /// The annex that holds a list of the meeting, by its label.
    #[must_use]
    pub fn annex_of(&self, fact: ItemFact) -> Option<String> {
        let index = self.annexes.iter().position(|annex| annex.of == Some(fact))?;
        Some(self.annex_label(index))
    }
}
