//! Word files (WordprocessingML): paragraphs as they take effect, in reading order, with text boxes behind the paragraph that holds them;
//! headers, footers and notes at the end. What was put in while changes were tracked is text, what was taken out is not.

mod body;
mod fields;
mod legacy;
mod numbering;
mod open;
pub(crate) mod package;
mod section;
mod styles;
mod theme;
mod tree;

use crate::finding::Finding;
use crate::read::{Format, Manuscript, Spot, unreadable};
use crate::source::{self, MAX_BYTES, Source};
use body::Body;
use numbering::Numbering;
use package::{Fault, Package, Relation};
use styles::Styles;
use theme::Theme;

/// Reads a Word file.
///
/// # Errors
/// A finding that says why it cannot be read.
pub fn read(name: &str, bytes: &[u8]) -> Result<Manuscript, Finding> {
    let manuscript = taken(name, bytes).map_err(|fault| match fault {
        "large" => source::too_large(name),
        fault => unreadable(name, fault),
    })?;
    match legacy::face(&manuscript) {
        Some(finding) => Err(finding),
        None => Ok(manuscript),
    }
}

fn taken(name: &str, bytes: &[u8]) -> Result<Manuscript, Fault> {
    let mut package = Package::open(bytes)?;
    let main = package.main.clone();
    let relations = package.relations(&main)?;
    let text = package.text(&main)?.ok_or("broken")?;
    let root = tree::read(&text)?;
    if root.name != "w:document" {
        return Err("other");
    }
    let mut part = |kind: &str| {
        let target = relations.iter().find(|relation| relation.kind == kind)?.target.as_ref()?;
        package.text(target).transpose()
    };
    let settings = part("settings").transpose()?;
    let settings = settings.as_deref().map(tree::read).transpose()?;
    let language = settings.as_ref().and_then(|settings| settings.child("w:themeFontLang")?.attribute("w:val"));
    let theme = part("theme").transpose()?;
    let theme = theme.as_deref().map(tree::read).transpose()?;
    let theme = theme.map(|root| Theme::new(&root, language)).unwrap_or_default();
    let styles = part("styles").transpose()?;
    let styles = styles.as_deref().map(tree::read).transpose()?;
    let styles = styles.map(|root| Styles::new(&root, &theme)).unwrap_or_default();
    let numbering = part("numbering").transpose()?;
    let numbering = numbering.as_deref().map(tree::read).transpose()?;
    let numbering = numbering.map(|root| Numbering::new(&root)).unwrap_or_default();
    let mirrored = settings.as_ref().and_then(|settings| settings.switch("w:mirrorMargins")) == Some(true);
    let mut body = Body::new(styles, theme, numbering, mirrored);
    body.blocks(root.child("w:body").ok_or("broken")?, Spot::Flow);
    body.in_main = false;
    beside(&mut body, &mut package, &relations)?;
    if body.text.len() > MAX_BYTES {
        return Err("large");
    }
    let source = Source::new(name, std::mem::take(&mut body.text));
    let Body { paragraphs, sections, strokes, has_deletions, .. } = body;
    let has_macros = package.has_macros;
    Ok(Manuscript { format: Format::Docx, source, paragraphs, sections, strokes, has_macros, has_deletions })
}

/// Headers, footers and notes.
fn beside(body: &mut Body, package: &mut Package<'_>, relations: &[Relation]) -> Result<(), Fault> {
    for relation in relations {
        let spot = match relation.kind.as_str() {
            "header" => Spot::Header,
            "footer" => Spot::Footer,
            "footnotes" | "endnotes" => Spot::Note,
            _ => continue,
        };
        // A header that no section has is a leftover.
        if spot != Spot::Note && !body.in_use.contains(&relation.id) {
            continue;
        }
        let Some(target) = &relation.target else { continue };
        let Some(text) = package.text(target)? else { continue };
        let root = tree::read(&text)?;
        if spot == Spot::Note {
            let notes = root.elements().filter(|note| matches!(note.attribute("w:type"), None | Some("normal")));
            notes.for_each(|note| body.blocks(note, spot));
        } else {
            body.blocks(&root, spot);
        }
    }
    Ok(())
}
