//! Tera templates: the wording and order of a notice's subject and text.

mod context;
mod fault;
mod items;
mod marker;
mod marks;

use std::io::{self, Write};
use std::sync::Arc;

use tera::{Context as TeraContext, Kwargs, State, StringInput, Tera, Value};

pub use context::Context;
pub use marks::Origins;

use crate::finding::Finding;
use crate::source::Source;

/// Tags of the markup that templates write; `v` and `para` come with values.
pub const TAGS: [&str; 7] = ["subject", "p", "h", "b", "i", "v", "para"];

/// The most that a template may print, in bytes: the largest spec several times over.
const LONGEST: usize = 32 * 1024 * 1024;

/// Compiled templates.
#[derive(Debug)]
pub struct Templates {
    tera: Tera,
    named: Vec<(String, Arc<Source>)>,
    faults: Vec<Finding>,
}

impl Templates {
    /// Compiles templates; each is named by its file's name below `templates/`, such as `giay-moi.tera`.
    #[must_use]
    pub fn new(named: Vec<(String, Arc<Source>)>) -> Self {
        let mut tera = Tera::new();
        tera.set_escape_fn(marks::escape);
        tera.autoescape_on([".tera"]);
        tera.register_filter("capitalise", |text: StringInput<'_>, _: Kwargs, _: &State<'_>| -> Value {
            text.inherit_safety(marks::capitalise(text.as_str()))
        });
        let mut faults: Vec<Finding> = named.iter().flat_map(|(_, source)| fault::unknown_tags(source)).collect();
        let texts = named.iter().map(|(name, source)| (name.clone(), source.text().to_owned()));
        let added = tera.add_raw_templates(texts.collect::<Vec<_>>());
        faults.extend(added.err().map(|error| fault::finding(&error, &named)));
        Self { tera, named, faults }
    }

    /// What is wrong with the templates themselves.
    #[must_use]
    pub fn faults(&self) -> &[Finding] {
        &self.faults
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

    /// The markup that the template of that file name makes of a notice.
    ///
    /// # Errors
    /// A finding that names the template's own line.
    pub fn render(&self, name: &str, context: &Context) -> Result<String, Finding> {
        let fault = |error: tera::Error| fault::finding(&error, &self.named);
        let context = TeraContext::from_serialize(context).map_err(fault)?;
        let mut markup = Markup::default();
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
