//! The loosest measures that save a last page with little but the signature on it. Only those that nobody chose are narrowed, and
//! never for nothing. They are sought with blanks for number and day, so that the issued notice keeps the lines of the signed one.

mod counted;
mod scale;

use super::paginate::page_starts;
use super::row::Place;
use super::{Main, Setter, line_height};
use crate::document::{Document, Fitted};
use crate::meeting::Fit;
use counted::Counted;

/// Lines of text that a last page has at least before the signature.
const LEAST_LINES: usize = 4;
/// Lines by which other programs may fill a page more or less than ours.
const FEW_LINES: f32 = 1.5;

/// The rows of a notice with the measures that are best for it, and the setter that made them.
pub(super) fn fitted(document: &Document) -> (Setter<'_>, Main) {
    document.keep();
    let mut natural = None;
    let found = document.fitted.get_or_init(|| {
        let mut setter = Setter::on(document, &document.page);
        let mut main = setter.main();
        let found = seek(document, &Natural::new(&setter, &mut main));
        natural = found.is_none().then_some((setter, main));
        found
    });
    natural.unwrap_or_else(|| {
        let page = found.as_ref().map_or(&document.page, |fitted| &fitted.page);
        let mut setter = Setter::on(document, page);
        let main = setter.main();
        (setter, main)
    })
}

/// A notice with the measures that were chosen, number and day blank.
struct Natural {
    /// How many pages it has.
    pages: usize,
    /// Whether the last of several pages has fewer lines of text than it should.
    is_bare: bool,
    /// Whether it would have more pages with a few lines more.
    is_crowded: bool,
    /// Whether recipients and signature are one row: long lists of recipients fill pages of their own.
    is_whole: bool,
}

impl Natural {
    fn new(setter: &Setter<'_>, main: &mut Main) -> Self {
        // Only the head may be of another height after the issue.
        let issued = main.flow.rows.first().map(|head| head.height);
        if setter.document.head.before_issue.is_some() {
            let mut unissued = Setter::on(setter.document, &setter.document.page).unissued();
            unissued.head();
            let head = main.flow.rows.first_mut().zip(unissued.rows.first());
            head.into_iter().for_each(|(head, unissued)| head.height = unissued.height);
        }
        let height = setter.frame.height;
        let starts = page_starts(&main.flow, height);
        let line = line_height(setter.frame.text_size, setter.frame.spacing);
        let crowded = page_starts(&main.flow, height - line * FEW_LINES);
        main.flow.rows.first_mut().zip(issued).into_iter().for_each(|(head, height)| head.height = height);
        let text = &main.text;
        let last_lines = |start: &usize| text.end.saturating_sub(*start.max(&text.start));
        let below = main.flow.rows[text.end..].iter();
        Self {
            pages: starts.len() + 1,
            is_bare: starts.last().is_some_and(|start| last_lines(start) < LEAST_LINES),
            is_crowded: crowded.len() > starts.len(),
            is_whole: below.filter(|row| row.place != Place::PageFoot).count() == 1,
        }
    }

    /// How many pages it may better have, the best number first.
    fn aims(&self, fit: Fit) -> Vec<usize> {
        let asked = match fit {
            Fit::Off => return Vec::new(),
            Fit::LastPage => None,
            Fit::Pages(most) => Some(most).filter(|most| *most < self.pages),
        };
        // Where as few pages as are asked for cannot be reached, the last may still be saved. Programs that break lines otherwise and
        // round their heights are to need no page more.
        let saved = Some(self.pages - 1).filter(|_| self.is_bare);
        let kept = Some(self.pages).filter(|_| self.is_crowded);
        let mut aims: Vec<usize> = asked.into_iter().chain(saved).chain(kept).filter(|_| self.is_whole).collect();
        aims.dedup();
        aims
    }
}

/// The measures with which a notice has fewer pages; nothing where it has none fewer or stays as it is.
fn seek(document: &Document, natural: &Natural) -> Option<Fitted> {
    let mut tries: Vec<Counted<'_>> = Vec::new();
    let widths = scale::widths(&document.page);
    for pages in natural.aims(document.page.fit) {
        for (index, page) in widths.iter().enumerate() {
            if tries.len() == index {
                tries.push(Counted::new(document, page));
            }
            if let Some(page) = tries[index].loosest(pages) {
                return Some(Fitted { page, pages }).filter(|fitted| fitted.page != document.page);
            }
        }
    }
    None
}
