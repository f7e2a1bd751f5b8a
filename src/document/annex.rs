//! Annexes: number, title, what they belong to, paragraphs and a table.

use super::build::{block, push, push_plain};
use super::markup::block_kind;
use super::{Annex, Blank, Block, BlockKind, Inline, Table, rows};
use crate::notice::{self, IssueDate, Notice, NumberLine, PlaceDate};
use crate::text::Text;
use crate::vi;

/// The annexes of a notice; several are numbered (PL I, III.1.a).
pub(super) fn annexes(notice: &Notice) -> Vec<Annex> {
    let annex = |(index, annex): (usize, &notice::Annex)| {
        let (label, title) = (notice.annex_label(index), notice::upper(annex.title.clone()));
        let (label, title) = if annex.same_line {
            (None, Text::plain(&format!("{label}: ")).then(title))
        } else {
            (Some(Block::plain(BlockKind::Heading, &label)), title)
        };
        Annex {
            label,
            title: block(&title),
            reference: reference(notice),
            body: annex.text.as_ref().map(paragraphs).unwrap_or_default(),
            table: annex.table.as_ref().map(table),
            landscape: annex.landscape,
        }
    };
    notice.annexes.iter().enumerate().map(annex).collect()
}

/// `(Kèm theo Thông báo số 05/TB-UBND ngày 05 tháng 01 năm 2024 của UBND tỉnh)`, number and day blank while they are not known.
fn reference(notice: &Notice) -> Block {
    let mut line = Block::plain(BlockKind::Paragraph, &format!("(Kèm theo {}", name(notice)));
    let number = notice.standard.number_label.trim_end_matches(':').to_lowercase();
    match &notice.number {
        NumberLine::Hidden => {}
        NumberLine::Blank { symbol } => {
            push_plain(&mut line, &format!(" {number}"));
            line.inlines.push(Inline::Blank(Blank::Number));
            push_plain(&mut line, notice.standard.number_join);
            push(&mut line, symbol);
        }
        NumberLine::Given { number: given, symbol } => {
            push_plain(&mut line, &format!(" {number} "));
            push(&mut line, given);
            push_plain(&mut line, notice.standard.number_join);
            push(&mut line, symbol);
        }
    }
    if let PlaceDate::Printed { date, .. } = &notice.place_date {
        push_plain(&mut line, " ngày");
        self::date(&mut line, *date);
    }
    push_plain(&mut line, " của ");
    push(&mut line, &notice.short);
    push_plain(&mut line, ")");
    line
}

fn date(line: &mut Block, date: IssueDate) {
    use chrono::Datelike;
    let (day, month, year) = match date {
        IssueDate::Blank => (None, None, None),
        IssueDate::Month { year, month } => (None, Some(vi::padded_month(month)), Some(year.to_string())),
        IssueDate::Day(date) => {
            (Some(vi::padded_day(date.day())), Some(vi::padded_month(date.month())), Some(date.year().to_string()))
        }
    };
    for (value, next) in [(day, "tháng"), (month, "năm"), (year, "")] {
        match value {
            Some(value) if next.is_empty() => push_plain(line, &format!(" {value}")),
            Some(value) => push_plain(line, &format!(" {value} {next}")),
            None => {
                line.inlines.push(Inline::Blank(Blank::Date));
                push_plain(line, next);
            }
        }
    }
}

/// What the document is called where another names it.
fn name(notice: &Notice) -> String {
    let title = notice.title.as_ref().map_or_else(|| "Công văn".to_owned(), Text::letters);
    let mut letters = title.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    first + &letters.as_str().to_lowercase()
}

fn paragraphs(text: &Text) -> Vec<Block> {
    let paragraph = |paragraph: &crate::text::Paragraph| {
        let label = paragraph.label.clone();
        let mut out = Block { label: label.clone(), ..Block::empty(block_kind(label.as_deref())) };
        let text = Text { paragraphs: vec![crate::text::Paragraph { label: None, ..paragraph.clone() }] };
        push(&mut out, &text);
        out
    };
    rows::joined(text.paragraphs.iter().map(paragraph).collect())
}

fn table(table: &notice::AnnexTable) -> Table {
    Table {
        widths: table.widths.clone(),
        head: table.head.iter().map(block).collect(),
        rows: table.rows.iter().map(|row| row.iter().map(block).collect()).collect(),
    }
}
