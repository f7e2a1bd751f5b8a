//! The values of a text with their places.

use std::ops::Range;

use toml_edit::{Array, ArrayOfTables, Document, InlineTable, Item, Key, Table, Value};

use super::literal::Value as Typed;
use super::path::{Path, Step};
use crate::spec::KEYS;

/// Brackets deeper than this are no spec.
const DEEPEST: usize = 60;

/// A text that was read.
#[derive(Debug)]
pub struct Tree<'t> {
    pub(super) text: &'t str,
    document: Document<&'t str>,
}

/// What stands at a path.
#[derive(Debug, Clone, PartialEq)]
pub enum Seen {
    /// A text.
    Text(String),
    /// A truth value.
    Flag(bool),
    /// A number, a date or an hour, as typed.
    Bare(String),
    /// A list with so many elements.
    List(usize),
    /// A table with these keys, in English where they have a Vietnamese name.
    Table(Vec<String>),
}

/// A value, a list or a table of any make.
#[derive(Debug, Clone, Copy)]
pub(super) enum Node<'d> {
    /// A table with a header, one that is only implied, or one made by keys with dots.
    Table(&'d Table),
    /// Tables with double headers.
    Tables(&'d ArrayOfTables),
    /// A table in braces.
    Inline(&'d InlineTable),
    /// A list in brackets.
    List(&'d Array),
    /// Any other value.
    Leaf(&'d Value),
}

impl<'t> Tree<'t> {
    /// Reads a text; nothing where it is no TOML, or nested without end.
    #[must_use]
    pub fn parse(text: &'t str) -> Option<Self> {
        let deepest = text.lines().map(|line| line.matches(['[', '{', '.']).count()).max().unwrap_or(0);
        if deepest > DEEPEST && depth(text) > DEEPEST {
            return None;
        }
        Some(Self { text, document: Document::parse(text).ok()? })
    }

    /// What stands at a path.
    #[must_use]
    pub fn get(&self, path: &Path) -> Option<Seen> {
        Some(match self.at(path)? {
            Node::Table(table) => Seen::Table(table.iter().map(|(key, _)| english(key)).collect()),
            Node::Inline(table) => Seen::Table(table.iter().map(|(key, _)| english(key)).collect()),
            Node::Tables(tables) => Seen::List(tables.len()),
            Node::List(list) => Seen::List(list.len()),
            Node::Leaf(Value::String(text)) => Seen::Text(text.value().clone()),
            Node::Leaf(Value::Boolean(flag)) => Seen::Flag(*flag.value()),
            Node::Leaf(value) => Seen::Bare(self.text.get(value.span()?)?.to_owned()),
        })
    }

    /// The value at a path, to be typed elsewhere.
    #[must_use]
    pub fn value(&self, path: &Path) -> Option<Typed> {
        valued(self.at(path)?)
    }

    /// The path of the value, or of the key, that stands at a byte of the text; of the table whose lines are around it.
    #[must_use]
    pub fn path_of(&self, offset: usize) -> Path {
        let mut best = (0, Path::default());
        let mut open = vec![(Node::Table(self.document.as_table()), Path::default())];
        while let Some((node, path)) = open.pop() {
            for (step, child, key) in node.children() {
                let path = path.then(step);
                let spans = [key.and_then(Key::span), child.span()];
                for span in spans.into_iter().flatten() {
                    if span.start <= offset && offset <= span.end && span.start >= best.0 {
                        best = (span.start, path.clone());
                    }
                }
                open.push((child, path));
            }
        }
        best.1
    }

    pub(super) fn at(&self, path: &Path) -> Option<Node<'_>> {
        let (found, known) = self.walk(path);
        (known == path.steps().len()).then_some(found)
    }

    /// The last thing on the way that is there, and how many steps lead to it.
    pub(super) fn walk(&self, path: &Path) -> (Node<'_>, usize) {
        let mut node = Node::Table(self.document.as_table());
        for (count, step) in path.steps().iter().enumerate() {
            match node.child(step) {
                Some(child) => node = child,
                None => return (node, count),
            }
        }
        (node, path.steps().len())
    }

    /// The line end that the text uses.
    pub(super) fn line_end(&self) -> &'static str {
        if self.text.contains("\r\n") { "\r\n" } else { "\n" }
    }

    /// Where the line of a byte begins.
    pub(super) fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |end| end + 1)
    }

    /// Where the line after that of a byte begins.
    pub(super) fn next_line(&self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |end| at + end + 1)
    }

    /// Whether keys are mostly typed by their Vietnamese names.
    pub(super) fn is_vietnamese(&self) -> bool {
        let keys = self.document.as_table().iter().map(|(key, _)| key);
        let (vietnamese, english): (Vec<_>, Vec<_>) = keys
            .filter(|key| KEYS.0.iter().any(|(english, alias)| key == english || key == alias))
            .partition(|key| KEYS.0.iter().all(|(english, _)| key != english));
        vietnamese.len() > english.len()
    }

    /// A key by the name that the file would use.
    pub(super) fn name(&self, key: &str) -> String {
        let alias = KEYS.0.iter().find(|(english, _)| *english == key).map(|(_, alias)| *alias);
        alias.filter(|_| self.is_vietnamese()).unwrap_or(key).to_owned()
    }
}

/// What stands at a node, as a value to be typed; dates and hours as text.
fn valued(node: Node<'_>) -> Option<Typed> {
    Some(match node {
        Node::Leaf(Value::String(text)) => Typed::Text(text.value().clone()),
        Node::Leaf(Value::Boolean(flag)) => Typed::Flag(*flag.value()),
        Node::Leaf(Value::Integer(number)) => Typed::Number(*number.value()),
        Node::Leaf(Value::Float(number)) => Typed::Decimal(*number.value()),
        Node::Leaf(Value::Datetime(moment)) => Typed::Text(moment.value().to_string()),
        Node::Leaf(_) => return None,
        Node::List(_) | Node::Tables(_) => {
            Typed::List(node.children().into_iter().map(|(_, child, _)| valued(child)).collect::<Option<_>>()?)
        }
        Node::Table(_) | Node::Inline(_) => {
            let entry = |(step, child, _)| match step {
                Step::Key(key) => Some((key, valued(child)?)),
                Step::Index(_) => None,
            };
            Typed::Table(node.children().into_iter().map(entry).collect::<Option<_>>()?)
        }
    })
}

/// How deep the brackets of a text are nested, those in its strings counted in.
fn depth(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for letter in text.chars() {
        match letter {
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest.max(
        text.lines().map(|line| line.split('=').next().unwrap_or_default().matches('.').count()).max().unwrap_or(0),
    )
}

/// The English name of a key.
fn english(key: &str) -> String {
    let names = || KEYS.0.iter();
    if names().any(|(english, _)| *english == key) {
        return key.to_owned();
    }
    names().find(|(_, alias)| *alias == key).map_or(key, |(english, _)| english).to_owned()
}

impl<'d> Node<'d> {
    fn item(item: &'d Item) -> Option<Self> {
        match item {
            Item::None => None,
            Item::Value(value) => Some(Self::value(value)),
            Item::Table(table) => Some(Self::Table(table)),
            Item::ArrayOfTables(tables) => Some(Self::Tables(tables)),
        }
    }

    fn value(value: &'d Value) -> Self {
        match value {
            Value::Array(list) => Self::List(list),
            Value::InlineTable(table) => Self::Inline(table),
            value => Self::Leaf(value),
        }
    }

    pub(super) fn child(self, step: &Step) -> Option<Self> {
        match (self, step) {
            (Self::List(list), Step::Index(at)) => list.get(*at).map(Self::value),
            (Self::Tables(tables), Step::Index(at)) => tables.get(*at).map(Self::Table),
            (_, Step::Key(key)) => self.entry(key).map(|(_, child)| child),
            _ => None,
        }
    }

    /// The entry of a key of a table, by either name of the key.
    pub(super) fn entry(self, key: &str) -> Option<(&'d Key, Self)> {
        let alias = KEYS.0.iter().find(|(english, _)| *english == key).map(|(_, alias)| *alias);
        [Some(key), alias].into_iter().flatten().find_map(|name| {
            let (key, item) = match self {
                Self::Table(table) => table.get_key_value(name)?,
                Self::Inline(table) => table.get_key_value(name)?,
                _ => return None,
            };
            Some((key, Self::item(item)?))
        })
    }

    /// Everything one step below.
    pub(super) fn children(self) -> Vec<(Step, Self, Option<&'d Key>)> {
        let keyed = |names: Vec<&'d str>| {
            let entry = |name: &str| {
                let (key, item) = match self {
                    Self::Table(table) => table.get_key_value(name)?,
                    Self::Inline(table) => table.get_key_value(name)?,
                    _ => return None,
                };
                Some((Step::Key(english(name)), Self::item(item)?, Some(key)))
            };
            names.into_iter().filter_map(entry).collect()
        };
        match self {
            Self::Table(table) => keyed(table.iter().map(|(key, _)| key).collect()),
            Self::Inline(table) => keyed(table.iter().map(|(key, _)| key).collect()),
            Self::List(list) => {
                list.iter().enumerate().map(|(at, value)| (Step::Index(at), Self::value(value), None)).collect()
            }
            Self::Tables(tables) => {
                tables.iter().enumerate().map(|(at, table)| (Step::Index(at), Self::Table(table), None)).collect()
            }
            Self::Leaf(_) => Vec::new(),
        }
    }

    /// Where it stands; of a table with a header that header, of an implied one its name in a header below.
    pub(super) fn span(self) -> Option<Range<usize>> {
        match self {
            Self::Table(table) => table.span(),
            Self::Tables(tables) => tables.span(),
            Self::Inline(table) => table.span(),
            Self::List(list) => list.span(),
            Self::Leaf(value) => value.span(),
        }
    }

    /// Whether it is typed behind an equals sign or in a list, in one piece.
    pub(super) fn is_value(self) -> bool {
        match self {
            Self::Inline(table) => !table.is_dotted(),
            Self::List(_) | Self::Leaf(_) => true,
            Self::Table(_) | Self::Tables(_) => false,
        }
    }

    /// Whether a table has a header.
    pub(super) fn has_header(self) -> bool {
        matches!(self, Self::Table(table) if !table.is_implicit() && !table.is_dotted())
    }

    /// Where a value ends; of a table, where the last of its own lines ends that are not those of a table below it.
    pub(super) fn own_end(self) -> Option<usize> {
        if self.is_value() {
            return self.span().map(|span| span.end);
        }
        let own = self.children().into_iter().filter_map(|(_, child, _)| match child {
            Self::Table(table) if table.is_dotted() => child.own_end(),
            Self::Table(_) | Self::Tables(_) => None,
            Self::Inline(table) if table.is_dotted() => child.own_end(),
            child => child.span().map(|span| span.end),
        });
        let header = self.span().filter(|_| self.has_header()).map(|span| span.end);
        own.chain(header).max()
    }

    /// The tables with headers at it and below, itself included.
    pub(super) fn headed(self) -> Vec<Self> {
        let (mut found, mut open) = (Vec::new(), vec![self]);
        while let Some(node) = open.pop() {
            if matches!(node, Self::Table(_) | Self::Tables(_)) {
                open.extend(node.children().into_iter().map(|(_, child, _)| child));
            }
            if node.has_header() {
                found.push(node);
            }
        }
        found
    }
}
