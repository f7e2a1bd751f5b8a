//! Finds the four styles of one family among font files, by what the files state of themselves.

use std::borrow::Cow;

use thiserror::Error;

use super::label::Label;
use super::{Face, Style};

/// The family that the standards ask for.
const PREFERRED: &str = "Times New Roman";

/// Why no family could be taken from the given font files.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum FaceError {
    /// No file was given.
    #[error("no font file was given")]
    NoFiles,
    /// A file is no font, or a damaged one.
    #[error("{file}: not a readable TrueType font")]
    Unreadable {
        /// Name of the file.
        file: String,
    },
    /// A file has outlines that are not TrueType (CFF, bitmap or variable).
    #[error("{file}: only plain TrueType outlines can be embedded (this font has {outlines})")]
    Outlines {
        /// Name of the file.
        file: String,
        /// What the file has instead.
        outlines: &'static str,
    },
    /// The licence bits of a file forbid embedding or subsetting.
    #[error("{file}: the font forbids embedding in documents")]
    Forbidden {
        /// Name of the file.
        file: String,
    },
    /// No family has all four styles.
    #[error("font family {family}: no face for {}", list(.missing))]
    Missing {
        /// The most complete family.
        family: String,
        /// Styles it has no face for.
        missing: Vec<Style>,
    },
    /// The family has no Vietnamese, or not all of it.
    #[error("font family {family}: no glyph for {lacking}")]
    Letters {
        /// The family.
        family: String,
        /// The letters that one of its faces lacks.
        lacking: String,
    },
}

/// A face found in a file.
struct Found {
    label: Label,
    file: usize,
    index: u32,
}

/// Chooses a family and reads its faces, in the order of [`Style::ALL`]. A folder of fonts may hold many that cannot be used: one
/// of them is told of only when no family is complete.
pub(super) fn choose(files: Vec<(String, Vec<u8>)>) -> Result<(String, [Face; 4]), FaceError> {
    let (mut found, mut refused) = (Vec::new(), None);
    for (place, (file, bytes)) in files.iter().enumerate() {
        match faces_of(file, bytes) {
            Ok(faces) => found.extend(faces.into_iter().map(|(label, index)| Found { label, file: place, index })),
            Err(error) => refused = refused.or(Some(error)),
        }
    }
    let Some(family) = best(&found).map(str::to_owned) else { return Err(refused.unwrap_or(FaceError::NoFiles)) };
    let missing: Vec<_> = Style::ALL.into_iter().filter(|style| pick(&found, &family, *style).is_none()).collect();
    if let (false, Some(refused)) = (missing.is_empty(), refused) {
        return Err(refused);
    }
    let read = |style| {
        let missing = || FaceError::Missing { family: family.clone(), missing: missing.clone() };
        let place = pick(&found, &family, style).ok_or_else(missing)?;
        let (file, bytes) = &files[place.file];
        let unreadable = || FaceError::Unreadable { file: file.clone() };
        Face::read(Cow::Owned(bytes.clone()), place.index).ok_or_else(unreadable)
    };
    let [regular, bold, italic, bold_italic] = Style::ALL.map(read);
    let faces = [regular?, bold?, italic?, bold_italic?];
    Ok((family, faces))
}

/// Labels of all faces of a file that can be printed from.
fn faces_of(file: &str, bytes: &[u8]) -> Result<Vec<(Label, u32)>, FaceError> {
    let unreadable = || FaceError::Unreadable { file: file.to_owned() };
    let read = |index| {
        let face = ttf_parser::Face::parse(bytes, index).map_err(|_| unreadable())?;
        check(file, &face)?;
        Ok((Label::read(&face).ok_or_else(unreadable)?, index))
    };
    (0..ttf_parser::fonts_in_collection(bytes).unwrap_or(1)).map(read).collect()
}

fn check(file: &str, face: &ttf_parser::Face<'_>) -> Result<(), FaceError> {
    let tables = face.tables();
    let outlines = match (tables.glyf, tables.cff) {
        (Some(_), _) if face.is_variable() => "variable outlines",
        (Some(_), _) => "",
        (None, Some(_)) => "PostScript outlines",
        (None, None) => "no outlines",
    };
    if !outlines.is_empty() {
        return Err(FaceError::Outlines { file: file.to_owned(), outlines });
    }
    if face.permissions() == Some(ttf_parser::Permissions::Restricted)
        || !face.is_subsetting_allowed()
        || !face.is_outline_embedding_allowed()
    {
        return Err(FaceError::Forbidden { file: file.to_owned() });
    }
    Ok(())
}

/// The preferred family if any of its faces was given, otherwise the first of the most complete ones.
fn best(found: &[Found]) -> Option<&str> {
    let mut best: Option<(usize, &str)> = None;
    for Found { label: Label { family, .. }, .. } in found {
        let styles = Style::ALL.into_iter().filter(|style| pick(found, family, *style).is_some()).count();
        let rank = if family == PREFERRED { Style::ALL.len() + 1 } else { styles };
        if best.is_none_or(|(top, _)| rank > top) {
            best = Some((rank, family));
        }
    }
    best.map(|(_, family)| family)
}

fn pick<'a>(found: &'a [Found], family: &str, style: Style) -> Option<&'a Found> {
    found.iter().find(|face| face.label.family == family && face.label.style == style)
}

fn list(styles: &[Style]) -> String {
    styles.iter().map(Style::to_string).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::face::Faces;

    /// The embedded faces as files with meaningless names, bold italic first.
    fn files(styles: &[Style]) -> Vec<(String, Vec<u8>)> {
        let file = |style: &Style| (format!("{}.bin", style.index()), Faces::embedded().get(*style).file().0.to_vec());
        styles.iter().rev().map(file).collect()
    }

    #[test]
    fn styles_are_found_by_what_the_files_state() {
        let faces = Faces::from_files(files(&Style::ALL)).expect("four styles were given");
        assert_eq!(faces.family(), "Liberation Serif");
        assert_eq!(faces.get(Style::BoldItalic).postscript_name(), "LiberationSerif-BoldItalic");
        assert_eq!(faces.get(Style::Regular).postscript_name(), "LiberationSerif");
    }

    #[test]
    fn missing_styles_are_named() {
        let error = Faces::from_files(files(&[Style::Regular, Style::Italic])).expect_err("two styles are missing");
        assert_eq!(error.to_string(), "font family Liberation Serif: no face for Bold, Bold Italic");
    }

    #[test]
    fn a_file_that_is_no_font_is_named() {
        let error = Faces::from_files(vec![("a.ttf".to_owned(), b"no font".to_vec())]).expect_err("no font");
        assert_eq!(error, FaceError::Unreadable { file: "a.ttf".to_owned() });
    }

    #[test]
    fn times_new_roman_is_preferred() {
        // The real family may not be had here, so the name in a copy of the embedded faces is overwritten.
        let renamed = |(file, bytes): (String, Vec<u8>)| (file, rename(bytes, "Liberation Serif", "Times New Roman "));
        let mut given = files(&Style::ALL);
        given.extend(files(&Style::ALL).into_iter().map(renamed));
        let chosen = Faces::from_files(given).expect("two complete families were given");
        assert_eq!(chosen.family(), "Times New Roman");
    }

    #[test]
    fn a_family_without_vietnamese_is_refused() {
        let plain = |(file, bytes): (String, Vec<u8>)| (file, without_letters(bytes));
        let given = files(&Style::ALL).into_iter().map(plain).collect();
        let error = Faces::from_files(given).expect_err("the family has no ỹ");
        assert!(matches!(error, FaceError::Letters { lacking, .. } if lacking.contains('ỹ')));
    }

    /// A font whose table of letters nobody finds.
    fn without_letters(mut bytes: Vec<u8>) -> Vec<u8> {
        let at = bytes.windows(4).position(|tag| tag == b"cmap").expect("the font has letters");
        bytes[at..at + 4].copy_from_slice(b"xmap");
        bytes
    }

    /// Overwrites a name, in UTF-16BE as in the Windows records; both names have the same length.
    fn rename(mut bytes: Vec<u8>, old: &str, new: &str) -> Vec<u8> {
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
        let (old, new) = (wide(old), wide(new));
        assert_eq!(old.len(), new.len());
        while let Some(at) = bytes.windows(old.len()).position(|window| window == old) {
            bytes[at..at + new.len()].copy_from_slice(&new);
        }
        bytes
    }
}
