//! What is told of notices whose measures were narrowed to save a page: one line, with what was narrowed.

use vanthu::document::Document;
use vanthu::standard::{Millimetres, Pitch};

use super::terminal::Terminal;

/// More notices than these are counted.
const LISTED: usize = 3;

/// A notice that was narrowed.
#[derive(Debug)]
pub(super) struct Narrowed {
    name: String,
    pages: usize,
    /// Each narrowed measure with the key of its words.
    measures: Vec<(&'static str, f32)>,
}

impl Narrowed {
    /// What was narrowed of a document of which pages were made.
    pub(super) fn of(document: &Document, name: impl FnOnce() -> String) -> Option<Self> {
        let fitted = document.fitted()?;
        let (before, after) = (&document.page, &fitted.page);
        let spacing = match document.standard.page.pitch {
            Pitch::Singles => "singles",
            Pitch::Points => "points",
        };
        let length = |length: Millimetres| length.0;
        let all = [
            ("gap", before.paragraph_gap.0, after.paragraph_gap.0),
            (spacing, before.line_spacing, after.line_spacing),
            ("signature", length(before.signature_gap), length(after.signature_gap)),
            ("top", length(before.top), length(after.top)),
            ("bottom", length(before.bottom), length(after.bottom)),
            ("left", length(before.left), length(after.left)),
            ("right", length(before.right), length(after.right)),
            ("size", before.text_size.0, after.text_size.0),
        ];
        let narrowed = all.into_iter().filter(|(_, before, after)| after < before);
        let measures = narrowed.map(|(key, _, after)| (key, after)).collect();
        Some(Self { name: name(), pages: fitted.pages, measures })
    }

    fn told(&self, terminal: &Terminal) -> String {
        let measure = |(key, value): &(&str, f32)| {
            // Steps are not whole in binary.
            let value = format!("{}", f64::from((value * 1000.0).round()) / 1000.0);
            let value = value.replace('.', &terminal.words("cli.render.fitted-decimal", &[]));
            terminal.words(&format!("cli.render.fitted-{key}"), &[("value", &value)])
        };
        let measures = self.measures.iter().map(measure).collect::<Vec<_>>().join(", ");
        let values: [(&str, &dyn std::fmt::Display); 3] =
            [("name", &self.name), ("pages", &self.pages), ("measures", &measures)];
        terminal.words("cli.render.fitted-one", &values)
    }
}

/// The line on all notices of a run that were narrowed; nothing where there are none.
pub(super) fn line<'n>(narrowed: impl Iterator<Item = &'n Narrowed>, terminal: &Terminal) -> String {
    let mut notices: Vec<String> = Vec::new();
    let mut more = 0_usize;
    for notice in narrowed {
        if notices.len() < LISTED {
            notices.push(notice.told(terminal));
        } else {
            more += 1;
        }
    }
    if notices.is_empty() {
        return String::new();
    }
    if more > 0 {
        notices.push(terminal.words("cli.render.fitted-more", &[("count", &more)]));
    }
    terminal.words("cli.render.fitted", &[("notices", &notices.join("; "))])
}
