//! Four faces of one family: the embedded Liberation Serif, or another family from given files.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::{Face, FaceError, Style, TABLE, family};

static EMBEDDED: LazyLock<Faces> = LazyLock::new(|| {
    let read = |bytes: &'static [u8]| Face::read(Cow::Borrowed(bytes), 0).expect("tests read the embedded faces");
    let faces = [
        read(include_bytes!("../../fonts/LiberationSerif-Regular.ttf")),
        read(include_bytes!("../../fonts/LiberationSerif-Bold.ttf")),
        read(include_bytes!("../../fonts/LiberationSerif-Italic.ttf")),
        read(include_bytes!("../../fonts/LiberationSerif-BoldItalic.ttf")),
    ];
    Faces::new("Liberation Serif".to_owned(), faces)
});

/// The letters without which no Vietnamese page can be printed.
fn vietnamese() -> impl Iterator<Item = char> {
    let latin = ('0'..='9').chain('A'..='Z').chain('a'..='z');
    latin.chain("ĂăÂâĐđÊêÔôƠơƯưĨĩŨũÀÁÃÈÉÌÍÒÓÕÙÚÝàáãèéìíòóõùúý".chars()).chain('\u{1ea0}'..='\u{1ef9}')
}

/// The four faces of a family. Immutable; shared by threads.
#[derive(Debug)]
pub struct Faces {
    family: String,
    faces: [Face; 4],
    /// Whether all four have the letter, for each letter below [`TABLE`]: asked for every letter that is printed.
    shared: Vec<bool>,
}

impl Faces {
    /// Liberation Serif, whose letters are as wide as those of Times New Roman. Lines are always broken by its widths.
    #[must_use]
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// Takes one family from font files (`.ttf`, or `.ttc` with TrueType outlines) given as name and bytes.
    ///
    /// Family and style are those that the files state, whatever the files are called. Times New Roman is preferred;
    /// otherwise the first family that has all four styles is taken.
    ///
    /// # Errors
    ///
    /// If a file is no font, has outlines that cannot be embedded, forbids embedding, no family is complete, or the family lacks
    /// Vietnamese letters.
    pub fn from_files(files: Vec<(String, Vec<u8>)>) -> Result<Self, FaceError> {
        let (family, faces) = family::choose(files)?;
        let faces = Self::new(family, faces);
        let lacking: String = vietnamese().filter(|letter| faces.lacks(*letter)).collect();
        if lacking.is_empty() { Ok(faces) } else { Err(FaceError::Letters { family: faces.family, lacking }) }
    }

    fn new(family: String, faces: [Face; 4]) -> Self {
        let has = |code| char::from_u32(code).is_some_and(|letter| in_all(&faces, letter));
        let shared = (0..TABLE as u32).map(has).collect();
        Self { family, faces, shared }
    }

    /// The face of a style.
    #[must_use]
    pub const fn get(&self, style: Style) -> &Face {
        &self.faces[style.index()]
    }

    /// Name of the family.
    #[must_use]
    pub fn family(&self) -> &str {
        &self.family
    }

    /// Whether any of the four faces lacks a letter.
    #[must_use]
    pub fn lacks(&self, letter: char) -> bool {
        !self.shared.get(letter as usize).copied().unwrap_or_else(|| in_all(&self.faces, letter))
    }
}

fn in_all(faces: &[Face; 4], letter: char) -> bool {
    faces.iter().all(|face| face.glyph(letter).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_vietnamese_letter_is_lacking() {
        assert!(vietnamese().chain("“”‘’–—…₫\u{a0} ".chars()).all(|letter| !Faces::embedded().lacks(letter)));
    }

    #[test]
    fn a_box_and_a_chinese_letter_are_lacking() {
        assert!(Faces::embedded().lacks('☐'));
        assert!(Faces::embedded().lacks('越'));
    }
}
