//! Tera templates: the wording and order of a notice's subject and text.

mod context;
pub mod data;
mod fault;
mod filters;
mod guard;
mod items;
mod letters;
mod linked;
mod marker;
mod marks;
mod reached;
mod references;
pub mod running;
mod steps;
mod tags;
mod wording;

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::{Arc, OnceLock};

use serde::Serialize;
use tera::{Context as TeraContext, Tera};

pub use context::Context;
use linked::Linked;
pub use marks::Origins;
use running::Running;

use crate::finding::Finding;
use crate::source::{Ready, Source};

/// Tags of the markup that templates write; `v` and `para` come with values.
pub const TAGS: [&str; 7] = ["subject", "p", "h", "b", "i", "v", "para"];

/// File name of the template of messages for telephones. It stands beside those of the kinds: a message is no format of a notice but a
/// text of its own, in other words and fewer, and offices word it as they like.
pub const MESSAGE: &str = "tin-nhan.tera";

/// The most that a template may print or put together, in bytes: the longest real notice many times over.
const LONGEST: usize = 2 * 1024 * 1024;
/// Of data that is as long by itself, a template may print so many times their length.
const SEVERAL: usize = 4;

/// Templates, each compiled when it is first asked for.
#[derive(Debug)]
pub struct Templates {
    named: BTreeMap<String, Entry>,
}

#[derive(Debug)]
struct Entry {
    file: Ready,
    linked: OnceLock<Linked>,
}

impl Templates {
    /// Templates, each named by its file's name below `templates/`, such as `giay-moi.tera`.
    #[must_use]
    pub fn new(named: BTreeMap<String, Ready>) -> Self {
        let mut templates = Self { named: BTreeMap::new() };
        named.into_iter().for_each(|(name, file)| templates.put(name, file));
        templates
    }

    /// Puts a template in the place of the one of that name. None has been asked for yet.
    pub(crate) fn put(&mut self, name: String, file: Ready) {
        self.named.insert(name, Entry { file, linked: OnceLock::new() });
    }

    fn linked(&self, name: &str) -> Option<&Linked> {
        Some(self.named.get(name)?.linked.get_or_init(|| Linked::new(name, &self.named)))
    }

    /// What is wrong with the template of that file name and with the pieces that it uses.
    #[must_use]
    pub fn faults(&self, name: &str) -> &[Finding] {
        self.linked(name).map(|linked| linked.faults.as_slice()).unwrap_or_default()
    }

    /// What is wrong with any template.
    pub fn all_faults(&self) -> impl Iterator<Item = &Finding> {
        self.all_names().flat_map(|name| self.faults(name))
    }

    /// The files, if not built in, of the template of that file name: its own and the pieces that it uses.
    #[must_use]
    pub fn used(&self, name: &str) -> &[String] {
        self.linked(name).map(|linked| linked.used.as_slice()).unwrap_or_default()
    }

    /// The text of a template.
    #[must_use]
    pub fn source(&self, name: &str) -> Option<&Arc<Source>> {
        self.named.get(name)?.file.source().ok()
    }

    /// Whether there is a template of that file name.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.named.contains_key(name)
    }

    /// File names of all templates that are no pieces of others.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.all_names().filter(|name| !name.contains('/'))
    }

    /// File names of all templates and their parts.
    pub fn all_names(&self) -> impl Iterator<Item = &str> {
        self.named.keys().map(String::as_str)
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
        let Some(linked) = self.linked(name) else { return Err(fault::missing(name)) };
        if let Some(finding) = linked.faults.first() {
            return Err(finding.clone());
        }
        let values = TeraContext::from_serialize(context).map_err(|error| linked.fault(&error))?;
        let _running = Running::begin(self.source(name).map_or(name, |source| source.name()));
        linked.render(&values, || length(context).saturating_mul(SEVERAL))
    }

    /// The files of the template of that file name, for messages: the pieces that it may include, then its own.
    #[must_use]
    pub fn sources(&self, own: &str) -> &[(String, Arc<Source>)] {
        self.linked(own).map(|linked| linked.files.as_slice()).unwrap_or_default()
    }
}

/// What a template prints, up to so many bytes: loops within loops print more than any memory holds.
#[derive(Debug)]
struct Markup {
    bytes: Vec<u8>,
    most: usize,
    full: bool,
}

impl Markup {
    const fn new(most: usize) -> Self {
        Self { bytes: Vec::new(), most, full: false }
    }
}

impl Write for Markup {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.full |= self.bytes.len() + bytes.len() > self.most;
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

/// The length of data, as text.
fn length(data: &impl Serialize) -> usize {
    let mut text = Vec::new();
    serde_json::to_writer(&mut text, data).map_or(0, |()| text.len())
}

/// The template engine with our way of escaping, our filters and our tests.
fn engine() -> Tera {
    let mut tera = Tera::new();
    tera.set_escape_fn(marks::escape);
    tera.autoescape_on([".tera"]);
    filters::register(&mut tera);
    tera
}
