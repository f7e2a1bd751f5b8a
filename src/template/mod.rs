//! Tera templates: the wording and order of a notice's subject and text.

mod context;
pub mod data;
mod fault;
mod items;
mod marker;
mod marks;
pub mod running;

use std::io::{self, Write};
use std::sync::Arc;

use serde::Serialize;
use tera::{Context as TeraContext, Kwargs, State, StringInput, Tera, Value};

pub use context::Context;
pub use marks::Origins;
use running::Running;

use crate::finding::Finding;
use crate::source::Source;
use crate::standard::Kind;

/// Tags of the markup that templates write; `v` and `para` come with values.
pub const TAGS: [&str; 7] = ["subject", "p", "h", "b", "i", "v", "para"];

/// File name of the template of messages for telephones. It stands beside those of the kinds: a message is no format of a notice but a
/// text of its own, in other words and fewer, and offices word it as they like.
pub const MESSAGE: &str = "tin-nhan.tera";

/// The most that a template may print, in bytes: the largest spec several times over.
const LONGEST: usize = 32 * 1024 * 1024;

/// Compiled templates.
#[derive(Debug)]
pub struct Templates {
    tera: Tera,
    named: Vec<(String, Arc<Source>)>,
    /// What is wrong, by the file's name; empty where it is not known.
    faults: Vec<(String, Finding)>,
}

impl Templates {
    /// Compiles templates; each is named by its file's name below `templates/`, such as `giay-moi.tera`.
    #[must_use]
    pub fn new(named: Vec<(String, Arc<Source>)>) -> Self {
        let tags = named
            .iter()
            .flat_map(|(name, source)| fault::unknown_tags(source).into_iter().map(|finding| (name.clone(), finding)));
        let mut faults: Vec<(String, Finding)> = tags.collect();
        let mut texts: Vec<_> = named.iter().map(|(name, source)| (name.clone(), source.text().to_owned())).collect();
        let tera = loop {
            let mut tera = engine();
            let Err(error) = tera.add_raw_templates(texts.clone()) else { break tera };
            // The engine stops at the first fault: without that file it finds those of the others.
            let finding = fault::finding(&error, &named);
            let at = |source: &Arc<Source>| finding.place.as_ref().is_some_and(|place| place.source == *source);
            let name = named.iter().find(|(_, source)| at(source)).map(|(name, _)| name.clone()).unwrap_or_default();
            let broken = texts.iter_mut().find(|(known, text)| *known == name && !text.is_empty());
            let goes_on = broken.map(|(_, text)| text.clear()).is_some();
            faults.push((name, finding));
            if !goes_on {
                break tera;
            }
        };
        Self { tera, named, faults }
    }

    /// What is wrong with the templates that notices use unless told otherwise, and with their parts.
    pub fn faults(&self) -> impl Iterator<Item = &Finding> {
        let usual = |name: &str| {
            let stem = name.trim_end_matches(".tera");
            stem.is_empty() || name.contains('/') || Kind::from_id(stem).is_some()
        };
        self.faults.iter().filter(move |(name, _)| usual(name)).map(|(_, finding)| finding)
    }

    /// What is wrong with any template.
    pub fn all_faults(&self) -> impl Iterator<Item = &Finding> {
        self.faults.iter().map(|(_, finding)| finding)
    }

    /// The text of a template.
    #[must_use]
    pub fn source(&self, name: &str) -> Option<&Arc<Source>> {
        self.named.iter().find(|(known, _)| known == name).map(|(_, source)| source)
    }

    /// Whether there is a template of that file name.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.named.iter().any(|(known, _)| known == name)
    }

    /// File names of all templates that are no pieces of others.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.named.iter().map(|(name, _)| name.as_str()).filter(|name| !name.contains('/'))
    }

    /// File names of all templates and their parts.
    pub fn all_names(&self) -> impl Iterator<Item = &str> {
        self.named.iter().map(|(name, _)| name.as_str())
    }

    /// The markup that the template of that file name makes of a notice.
    ///
    /// # Errors
    /// A finding that names the template's own line.
    pub fn render(&self, name: &str, context: &Context) -> Result<String, Finding> {
        self.markup(name, context)
    }

    /// As [`Self::render`], for a text of bare lines: each value is one line without marks of any kind.
    ///
    /// # Errors
    /// A finding that names the template's own line.
    pub fn render_bare(&self, name: &str, context: &Context) -> Result<String, Finding> {
        self.markup(name, &data::bare(context))
    }

    fn markup(&self, name: &str, context: &impl Serialize) -> Result<String, Finding> {
        if let Some((_, finding)) = self.faults.iter().find(|(broken, _)| broken == name) {
            return Err(finding.clone());
        }
        let fault = |error: tera::Error| fault::finding(&error, &self.named);
        let context = TeraContext::from_serialize(context).map_err(fault)?;
        let mut markup = Markup::default();
        let _running = Running::begin(self.source(name).map_or(name, |source| source.name()));
        match self.tera.render_to(name, &context, &mut markup) {
            Ok(()) => Ok(String::from_utf8(markup.bytes).expect("text was printed whole")),
            Err(_) if markup.full => Err(fault::too_long(name, &self.named)),
            Err(error) => Err(fault(error)),
        }
    }

    /// The files of the template of that file name, for messages: the pieces that it may include, then its own.
    #[must_use]
    pub fn sources(&self, own: &str) -> Vec<(String, Arc<Source>)> {
        let pieces = self.named.iter().filter(|(name, _)| name.contains('/'));
        pieces.chain(self.named.iter().filter(|(name, _)| name == own)).cloned().collect()
    }
}

/// What a template prints, up to [`LONGEST`] bytes: loops within loops print more than any memory holds.
#[derive(Default)]
struct Markup {
    bytes: Vec<u8>,
    full: bool,
}

impl Write for Markup {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.full |= self.bytes.len() + bytes.len() > LONGEST;
        if self.full {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The template engine with our way of escaping and our filters.
fn engine() -> Tera {
    let mut tera = Tera::new();
    tera.set_escape_fn(marks::escape);
    tera.autoescape_on([".tera"]);
    tera.register_filter("capitalise", |text: StringInput<'_>, _: Kwargs, _: &State<'_>| -> Value {
        text.inherit_safety(marks::capitalise(text.as_str()))
    });
    tera
}
