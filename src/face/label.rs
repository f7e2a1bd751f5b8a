//! What a face states of itself: family, style and name.

use ttf_parser::{PlatformId, Tag, name_id};

use super::{Slant, Style, Weight};

/// What the name and style tables of a face say.
#[derive(Debug)]
pub(super) struct Label {
    /// Family of (at most) four styles.
    pub(super) family: String,
    /// Style in the family.
    pub(super) style: Style,
}

impl Label {
    /// Reads family and style of a face; `None` if it does not say its family.
    pub(super) fn read(face: &ttf_parser::Face<'_>) -> Option<Self> {
        // Name 1 groups four styles; name 16 would put Light and Regular in one family.
        let family = name(face, name_id::FAMILY).or_else(|| name(face, name_id::TYPOGRAPHIC_FAMILY))?;
        let weight = if face.is_bold() || mac_style(face) & 1 != 0 { Weight::Bold } else { Weight::Normal };
        let slant = if face.is_italic() || mac_style(face) & 2 != 0 { Slant::Italic } else { Slant::Upright };
        Some(Self { family, style: Style::new(weight, slant) })
    }
}

/// Style bits of the head table; 0 if a face has OS/2, which then decides alone.
fn mac_style(face: &ttf_parser::Face<'_>) -> u16 {
    let head = if face.tables().os2.is_none() { face.raw_face().table(Tag::from_bytes(b"head")) } else { None };
    head.and_then(|head| head.get(44..46)).map_or(0, |bits| u16::from_be_bytes([bits[0], bits[1]]))
}

/// A name of the face, English preferred.
fn name(face: &ttf_parser::Face<'_>, id: u16) -> Option<String> {
    const ENGLISH: u16 = 0x0409;
    let mut found = None;
    for name in face.names().into_iter().filter(|name| name.name_id == id) {
        let roman = name.platform_id == PlatformId::Macintosh && name.name.is_ascii();
        let text = name.to_string().or_else(|| roman.then(|| String::from_utf8_lossy(name.name).into_owned()));
        let text = text.map(|text| text.trim().to_owned());
        if name.language_id == ENGLISH && text.is_some() {
            return text;
        }
        found = found.or(text);
    }
    found
}

/// Name 6 of the face, or its family, reduced to what a PDF name holds plainly.
pub(super) fn postscript_name(face: &ttf_parser::Face<'_>) -> String {
    let name = name(face, name_id::POST_SCRIPT_NAME).or_else(|| name(face, name_id::FAMILY)).unwrap_or_default();
    let plain: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    if plain.is_empty() { "Face".to_owned() } else { plain }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::face::Faces;

    #[test]
    fn embedded_faces_state_their_family_and_style() {
        for style in Style::ALL {
            let face = Faces::embedded().get(style);
            let parser = ttf_parser::Face::parse(face.file().0, 0).expect("the embedded faces are sound");
            let label = Label::read(&parser).expect("the embedded faces have names");
            assert_eq!((label.family.as_str(), label.style), ("Liberation Serif", style));
        }
    }
}
