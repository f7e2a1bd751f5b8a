//! A template with all that it is made of: its own file, those it includes or extends, and those that define the components it
//! calls. They are compiled by themselves, so that a file which the template does not use can do it no harm.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{Context, Error, ErrorKind, Tera};

use super::filters::UNDEFINED;
use super::guard::{Fault, Guarded, Prints};
use super::reached::Reached;
use super::{Entry, LONGEST, Markup, engine, fault};
use crate::finding::{Finding, rules};
use crate::source::Source;

/// A compiled template.
#[derive(Debug)]
pub(super) struct Linked {
    /// The engine; it knows no other files.
    running: Running,
    /// The files: pieces in the order of their names, last the template itself.
    pub(super) files: Vec<(String, Arc<Source>)>,
    /// What is wrong with them.
    pub(super) faults: Vec<Finding>,
    /// Names of those that are not built in.
    pub(super) used: Vec<String>,
}

/// The engine with guarded files.
#[derive(Debug, Default)]
struct Running {
    tera: Tera,
    /// The files as they run, in the order of those that they were made of.
    guarded: Vec<Guarded>,
}

impl Linked {
    pub(super) fn new(root: &str, named: &BTreeMap<String, Entry>) -> Self {
        let (mut files, mut faults) = (Vec::new(), Vec::new());
        let reached = Reached::from(root, named);
        let mut names: Vec<&str> = reached.names.into_iter().filter(|name| *name != root).collect();
        names.push(root);
        for name in names {
            let Some(Entry { file, .. }) = named.get(name) else { continue };
            // What includes one that cannot be read is no fault of its own.
            let source = file.source().map_or_else(
                |fault| {
                    faults.push(fault.clone());
                    Source::new(name, "")
                },
                Arc::clone,
            );
            faults.extend(fault::unprintable(&source));
            files.push((name.to_owned(), source));
        }
        let given = |name: &str| named.get(name).and_then(|entry| entry.file.given());
        let used = files.iter().filter_map(|(name, _)| given(name)).map(str::to_owned).collect();
        faults.extend(reached.faults);
        let mut linked = Self { running: Running::default(), files, faults, used };
        if !reached.too_deep {
            linked.compile(|name| given(name).is_some());
        }
        linked
    }

    /// Compiles the files; `is_own` tells which are the author's.
    fn compile(&mut self, is_own: impl Fn(&str) -> bool) {
        let guarded = self.guarded(Prints::Handed);
        let (mut gaps, mut long) = (Vec::new(), false);
        for ((_, source), guarded) in self.files.iter().zip(&guarded) {
            for (fault, place) in &guarded.faults {
                let finding = fault::of_guard(fault, source.place(place.clone()));
                if *fault == Fault::Gap {
                    gaps.push(finding)
                } else {
                    self.faults.push(finding)
                }
                long |= *fault == Fault::Conditions;
            }
        }
        // The engine follows conditions inside each other as deep as its stack goes.
        if long {
            return;
        }
        let (running, error) = Running::new(&self.files, guarded);
        if !self.faults.is_empty() || !gaps.is_empty() || error.is_some() {
            let found = faults(&self.files, !self.faults.is_empty(), is_own);
            self.faults.extend(found);
        }
        // What the engine takes and we do not read, it would run without guard.
        if self.faults.is_empty() {
            self.faults.extend(gaps.into_iter().next());
        }
        if let Some(error) = error.filter(|_| self.faults.is_empty()) {
            self.faults.push(running.fault(&error, &self.files));
        }
        self.running = running;
    }

    fn guarded(&self, prints: Prints) -> Vec<Guarded> {
        self.files.iter().map(|(_, source)| Guarded::new(source.text(), prints)).collect()
    }

    /// The markup that the template makes of data; `more` gives how much it may print where it is long.
    ///
    /// # Errors
    /// A finding that names the template's own line.
    pub(super) fn render(&self, context: &Context, more: impl FnOnce() -> usize) -> Result<String, Finding> {
        let Some((root, _)) = self.files.last() else { return Ok(String::new()) };
        let mut markup = Markup::new(LONGEST);
        let mut made = self.running.render(root, context, &mut markup);
        if markup.full {
            let most = more();
            if most > LONGEST {
                markup = Markup::new(most);
                made = self.running.render(root, context, &mut markup);
            }
        }
        match made {
            Ok(()) => Ok(String::from_utf8(markup.bytes).expect("text was printed whole")),
            Err(_) if markup.full => Err(fault::too_long(root, &self.files, &self.used)),
            Err(error) if fault::says(&error, UNDEFINED) => Err(self.undefined(root, context)),
            Err(error) => Err(self.running.fault(&error, &self.files)),
        }
    }

    /// What is printed and not there. The engine knows its name where it prints by itself, and only there.
    fn undefined(&self, root: &str, context: &Context) -> Finding {
        let (running, _) = Running::new(&self.files, self.guarded(Prints::Left));
        match running.render(root, context, &mut Markup::new(usize::MAX)) {
            Err(error) => running.fault(&error, &self.files),
            Ok(()) => fault::too_long(root, &self.files, &self.used),
        }
    }

    /// A fault reported by the engine outside all files.
    pub(super) fn fault(&self, error: &Error) -> Finding {
        self.running.fault(error, &self.files)
    }
}

impl Running {
    /// The engine with the files as they run, and what it finds wrong in them.
    fn new(files: &[(String, Arc<Source>)], guarded: Vec<Guarded>) -> (Self, Option<Error>) {
        let mut tera = engine();
        let names = files.iter().map(|(name, _)| name.as_str());
        let error = tera.add_raw_templates(names.zip(guarded.iter().map(|guarded| guarded.text.as_str()))).err();
        (Self { tera, guarded }, error)
    }

    fn render(&self, root: &str, context: &Context, markup: &mut Markup) -> Result<(), Error> {
        super::steps::begin();
        self.tera.render_to(root, context, markup)
    }

    fn fault(&self, error: &Error, files: &[(String, Arc<Source>)]) -> Finding {
        fault::finding(error, files, &self.guarded)
    }
}

/// What the engine finds wrong in the files as they were written. `broken` tells whether some are known to be, `is_own` which are the
/// author's.
fn faults(files: &[(String, Arc<Source>)], broken: bool, is_own: impl Fn(&str) -> bool) -> Vec<Finding> {
    let mut faults = Vec::new();
    let mut texts: Vec<(&str, &str)> = files.iter().map(|(name, source)| (name.as_str(), source.text())).collect();
    loop {
        let Err(error) = engine().add_raw_templates(texts.iter().copied()) else { return faults };
        // The engine stops at the first fault: without that file it finds those of the others.
        let finding = fault::finding_with(&error, files, &is_own);
        let at = |source: &Arc<Source>| finding.place.as_ref().is_some_and(|place| place.source == *source);
        let known = files.iter().find(|(_, source)| at(source)).map(|(name, _)| name.as_str());
        let text = texts.iter_mut().find(|(name, text)| Some(*name) == known && !text.is_empty());
        let goes_on = text.map(|(_, text)| *text = "").is_some();
        if !(follows(&error, &finding) && (broken || !faults.is_empty())) {
            faults.push(finding);
        }
        if !goes_on {
            return faults;
        }
    }
}

/// Whether a fault may only come of a file that is left out: a block or a component is not there.
fn follows(error: &Error, finding: &Finding) -> bool {
    !matches!(error.kind(), ErrorKind::SyntaxError(_)) && *finding.rule == rules::TEMPLATE_FAULT
}
