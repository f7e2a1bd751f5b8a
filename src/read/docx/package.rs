//! The package of a Word file: its parts, found by what refers to them, and never more of them than fits into bounds.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::tree::{self, Node};

/// The most bytes of a part. The text of the longest papers has a tenth of that.
const MOST_OF_PART: u64 = 32 << 20;
/// The most bytes of all parts that are read.
const MOST: u64 = 64 << 20;
/// The most parts of a package.
const MOST_PARTS: usize = 10_000;

/// Why a package cannot be read: a word of the locale below `draft`.
pub(crate) type Fault = &'static str;

/// A package.
pub(crate) struct Package<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    left: u64,
    /// Path of the main part.
    pub(crate) main: String,
    /// Whether it has a part with macros.
    pub(crate) has_macros: bool,
}

/// What a part refers to.
#[derive(Debug, Clone)]
pub(crate) struct Relation {
    pub(crate) id: String,
    /// The last word of its type: `styles`, `header`.
    pub(crate) kind: String,
    /// Path of the part; nothing for what stands outside of the package, which is never fetched.
    pub(crate) target: Option<String>,
}

/// Beginning of a compound file: Word before 2007, or a package behind a password.
const COMPOUND: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

impl<'b> Package<'b> {
    pub(crate) fn open(bytes: &'b [u8]) -> Result<Self, Fault> {
        if bytes.starts_with(&COMPOUND) {
            return Err(compound(bytes));
        }
        if let Some(other) = other(bytes) {
            return Err(other);
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| "broken")?;
        if zip.len() > MOST_PARTS {
            return Err("bomb");
        }
        let macros = |name: &str| name.to_lowercase().ends_with("vbaproject.bin");
        let has_macros = zip.file_names().any(|name| name.is_ok_and(|name| macros(&name)));
        let mut package = Self { zip, left: MOST, main: String::new(), has_macros };
        let roots = package.relations_at("_rels/.rels", "")?;
        let main = roots.into_iter().find(|relation| relation.kind == "officeDocument");
        package.main = main.and_then(|main| main.target).ok_or("other")?;
        Ok(package)
    }

    /// The letters of a part; nothing where there is none.
    pub(crate) fn text(&mut self, path: &str) -> Result<Option<String>, Fault> {
        let Some(bytes) = self.bytes(path)? else { return Ok(None) };
        String::from_utf8(bytes).map(Some).map_err(|_| "broken")
    }

    fn bytes(&mut self, path: &str) -> Result<Option<Vec<u8>>, Fault> {
        // Names are compared as Windows does: some programs write other capitals in references.
        let index = self.zip.index_for_name(path).or_else(|| {
            let same = |name: &str| name.eq_ignore_ascii_case(path);
            self.zip.file_names().position(|name| name.is_ok_and(|name| same(&name)))
        });
        let Some(index) = index else { return Ok(None) };
        let most = MOST_OF_PART.min(self.left);
        let mut file = self.zip.by_index(index).map_err(|_| "broken")?;
        if file.encrypted() {
            return Err("encrypted");
        }
        let mut bytes = Vec::new();
        let taken = Read::take(&mut file, most + 1).read_to_end(&mut bytes).map_err(|_| "broken")? as u64;
        if taken > most {
            return Err("bomb");
        }
        self.left -= taken;
        Ok(Some(bytes))
    }

    /// What a part refers to.
    pub(crate) fn relations(&mut self, part: &str) -> Result<Vec<Relation>, Fault> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let below = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        self.relations_at(&format!("{below}_rels/{name}.rels"), folder)
    }

    fn relations_at(&mut self, path: &str, folder: &str) -> Result<Vec<Relation>, Fault> {
        let Some(text) = self.text(path)? else { return Ok(Vec::new()) };
        let root = tree::read(&text)?;
        let relation = |node: &Node<'_>| {
            let outside = node.attribute("TargetMode") == Some("External");
            let target = node.attribute("Target").filter(|_| !outside).map(|target| joined(folder, target));
            let kind = node.attribute("Type")?.rsplit('/').next()?.to_owned();
            Some(Relation { id: node.attribute("Id")?.to_owned(), kind, target })
        };
        Ok(root.elements().filter_map(relation).collect())
    }
}

/// A path as one of a package: `..` leads up, a slash begins at the root.
fn joined(folder: &str, target: &str) -> String {
    let mut parts: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join("/")
}

/// What a compound file is: its directory names the streams, in UTF-16.
fn compound(bytes: &[u8]) -> Fault {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(name.len()).any(|window| window == name) { "encrypted" } else { "doc" }
}

/// Files that bear the ending of Word's and are none.
fn other(bytes: &[u8]) -> Option<Fault> {
    match bytes {
        [] => Some("empty"),
        [b'{', b'\\', b'r', b't', b'f', ..] => Some("rtf"),
        [b'P', b'K', ..] => None,
        _ => Some("broken"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_up_and_from_the_root() {
        assert_eq!(joined("word", "styles.xml"), "word/styles.xml");
        assert_eq!(joined("word", "../docProps/app.xml"), "docProps/app.xml");
        assert_eq!(joined("word", "/word/styles.xml"), "word/styles.xml");
        assert_eq!(joined("", "../../x"), "x");
    }
}
