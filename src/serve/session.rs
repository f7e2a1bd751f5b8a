//! What is remembered of each spec while the program runs: what the page shows of it, and the texts to go back to.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use vanthu::source::Source;

use super::engine::{Fragments, View};

/// So many steps can be taken back.
const STEPS: usize = 200;

/// All specs that were opened, by their names.
#[derive(Default)]
pub(super) struct Sessions(Mutex<BTreeMap<String, Session>>);

#[derive(Default)]
struct Session {
    shown: Option<View>,
    past: Vec<Arc<Source>>,
    future: Vec<Arc<Source>>,
    /// The field that was typed in last: one run of letters is one step.
    typed: Option<String>,
}

/// Which way to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// To what was before.
    Back,
    /// To what was taken back.
    Forth,
}

impl Sessions {
    /// The pieces of a view that the page does not have yet, if it shows the text of that digest.
    pub(super) fn news(&self, name: &str, shows: &str, view: View) -> Fragments {
        self.with(name, |session| {
            let shown = session.shown.take().filter(|shown| shown.digest == shows);
            let same = |place: &String, html: &String| {
                shown.as_ref().is_some_and(|old| old.fragments.get(place) == Some(html))
            };
            let news = view.fragments.iter().filter(|(place, html)| !same(place, html));
            let news = news.map(|(place, html)| (place.clone(), html.clone())).collect();
            session.shown = Some(view);
            news
        })
    }

    /// Remembers a text before it is changed. Letters typed into one field are one step.
    pub(super) fn step(&self, name: &str, old: &Arc<Source>, field: Option<&str>) {
        self.with(name, |session| {
            session.future.clear();
            if field.is_some() && session.typed.as_deref() == field && !session.past.is_empty() {
                return;
            }
            session.typed = field.map(str::to_owned);
            session.past.push(Arc::clone(old));
            if session.past.len() > STEPS {
                session.past.remove(0);
            }
        });
    }

    /// The text to go to from one, if there is any. The step is taken with [`Self::went`].
    pub(super) fn target(&self, name: &str, way: Way) -> Option<Arc<Source>> {
        self.with(name, |session| {
            let texts = if way == Way::Back { &session.past } else { &session.future };
            texts.last().cloned()
        })
    }

    /// Notes that the page went from one text to the next.
    pub(super) fn went(&self, name: &str, way: Way, from: &Arc<Source>) {
        self.with(name, |session| {
            let (taken, left) = match way {
                Way::Back => (&mut session.past, &mut session.future),
                Way::Forth => (&mut session.future, &mut session.past),
            };
            taken.pop();
            left.push(Arc::clone(from));
            session.typed = None;
        });
    }

    /// Forgets the steps of a spec that was changed from outside.
    pub(super) fn forget(&self, name: &str) {
        self.with(name, |session| *session = Session::default());
    }

    fn with<T>(&self, name: &str, work: impl FnOnce(&mut Session) -> T) -> T {
        let mut sessions = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        work(sessions.entry(name.to_owned()).or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(digest: &str, html: &str) -> View {
        let fragments = [("a".to_owned(), "same".to_owned()), ("b".to_owned(), html.to_owned())].into();
        View { digest: digest.to_owned(), fragments }
    }

    #[test]
    fn only_what_changed_is_sent_to_a_page_that_shows_the_text_before() {
        let sessions = Sessions::default();
        assert_eq!(sessions.news("x", "", view("1", "one")).len(), 2);
        assert_eq!(sessions.news("x", "1", view("2", "two")), [("b".to_owned(), "two".to_owned())].into());
        assert_eq!(sessions.news("x", "1", view("3", "two")).len(), 2);
        assert_eq!(sessions.news("y", "3", view("4", "two")).len(), 2);
    }

    #[test]
    fn letters_of_one_field_are_one_step() {
        let sessions = Sessions::default();
        let text = |words: &str| Source::new("x", words);
        sessions.step("x", &text("0"), Some("/a"));
        sessions.step("x", &text("1"), Some("/a"));
        sessions.step("x", &text("2"), Some("/b"));
        assert_eq!(sessions.target("x", Way::Back), Some(text("2")));
        sessions.went("x", Way::Back, &text("3"));
        assert_eq!(sessions.target("x", Way::Forth), Some(text("3")));
        assert_eq!(sessions.target("x", Way::Back), Some(text("0")));
        sessions.step("x", &text("2"), Some("/a"));
        assert_eq!(sessions.target("x", Way::Forth), None);
    }
}
