//! A package with some parts replaced and added; all others are taken over as they are packed.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::read::docx::package::Package;

/// Path of the part that says what the others are.
const TYPES: &str = "[Content_Types].xml";

/// A package that is copied.
pub(super) struct Copy<'b> {
    bytes: &'b [u8],
    main: String,
    /// Parts of the file that are looked at: its text, its comments, what they are.
    parts: BTreeMap<String, String>,
    comments: Option<String>,
    changed: BTreeMap<String, String>,
    names: Vec<String>,
}

impl<'b> Copy<'b> {
    pub(super) fn open(bytes: &'b [u8]) -> Option<Self> {
        let mut package = Package::open(bytes).ok()?;
        let main = package.main.clone();
        let relations = package.relations(&main).ok()?;
        let comments = relations.into_iter().find(|relation| relation.kind == "comments");
        let comments = comments.and_then(|relation| relation.target);
        let mut parts = BTreeMap::new();
        let wanted = [main.clone(), TYPES.to_owned(), related(&main)];
        for path in wanted.into_iter().chain(comments.clone()) {
            if let Some(text) = package.text(&path).ok()? {
                parts.insert(path, text);
            }
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
        let names = zip.file_names().filter_map(|name| Some(name.ok()?.into_owned())).collect();
        let comments = comments.filter(|path| parts.contains_key(path));
        Some(Self { bytes, main, parts, comments, changed: BTreeMap::new(), names })
    }

    pub(super) fn main_text(&self) -> Option<String> {
        self.parts.get(&self.main).cloned()
    }

    /// Path and text of the part with comments.
    pub(super) fn comments(&self) -> Option<(String, String)> {
        let path = self.comments.as_ref()?;
        Some((path.clone(), self.parts.get(path)?.clone()))
    }

    pub(super) fn replace_main(&mut self, text: String) {
        self.changed.insert(self.main.clone(), text);
    }

    pub(super) fn replace(&mut self, path: &str, text: String) {
        self.changed.insert(path.to_owned(), text);
    }

    /// A path beside the main part that nothing has.
    pub(super) fn free_path(&self, name: &str) -> String {
        let folder = self.main.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        let path = |count: usize| {
            if count == 0 { format!("{folder}{name}.xml") } else { format!("{folder}{name}{count}.xml") }
        };
        (0..).map(path).find(|path| !self.has(path)).unwrap_or_default()
    }

    fn has(&self, path: &str) -> bool {
        self.names.iter().any(|name| name.eq_ignore_ascii_case(path))
    }

    /// Adds a reference of the main part.
    pub(super) fn relate(&mut self, kind: &str, path: &str) -> Option<()> {
        let own = related(&self.main);
        let empty =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";
        let text = self.parts.get(&own).cloned().unwrap_or_else(|| empty.to_owned());
        let id = (1..).map(|count| format!("rIdGopY{count}")).find(|id| !text.contains(&format!("\"{id}\"")))?;
        let added = format!("<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"/{path}\"/>");
        self.changed.insert(own, before_end(&text, &added)?);
        Some(())
    }

    /// Says what a part is.
    pub(super) fn declare(&mut self, path: &str, content: &str) -> Option<()> {
        let text = self.parts.get(TYPES)?;
        let added = format!("<Override PartName=\"/{path}\" ContentType=\"{content}\"/>");
        let whole = before_end(text, &added)?;
        self.changed.insert(TYPES.to_owned(), whole);
        Some(())
    }

    /// The file.
    pub(super) fn bytes(self) -> Option<Vec<u8>> {
        let mut zip = ZipArchive::new(Cursor::new(self.bytes)).ok()?;
        let mut made = ZipWriter::new(Cursor::new(Vec::new()));
        let mut changed = self.changed;
        for index in 0..zip.len() {
            let file = zip.by_index_raw(index).ok()?;
            let name = file.name().ok()?.into_owned();
            let own = changed.keys().find(|path| path.eq_ignore_ascii_case(&name)).cloned();
            match own.and_then(|path| changed.remove(&path)) {
                Some(text) => put(&mut made, &name, &text)?,
                None => made.raw_copy_file(file).ok()?,
            }
        }
        for (path, text) in changed {
            put(&mut made, &path, &text)?;
        }
        Some(made.finish().ok()?.into_inner())
    }
}

fn put(made: &mut ZipWriter<Cursor<Vec<u8>>>, path: &str, text: &str) -> Option<()> {
    made.start_file(path, SimpleFileOptions::default()).ok()?;
    made.write_all(text.as_bytes()).ok()
}

/// Path of the part with the references of a part.
fn related(part: &str) -> String {
    match part.rsplit_once('/') {
        Some((folder, name)) => format!("{folder}/_rels/{name}.rels"),
        None => format!("_rels/{part}.rels"),
    }
}

/// A part with more before the end of its root.
fn before_end(text: &str, added: &str) -> Option<String> {
    let end = text.rfind("</")?;
    let root = text[end + 2..].trim_end().strip_suffix('>')?;
    // Elements have the prefix of the root.
    let added = match root.split_once(':') {
        Some((prefix, _)) => added.replacen('<', &format!("<{prefix}:"), 1),
        None => added.to_owned(),
    };
    Some(format!("{}{added}{}", &text[..end], &text[end..]))
}
