//! Faces of the theme, by the names that styles have for them.

use std::sync::Arc;

use super::tree::Node;

/// Faces for headings and for text.
#[derive(Debug, Default)]
pub(super) struct Theme {
    major: Option<Arc<str>>,
    minor: Option<Arc<str>>,
}

impl Theme {
    /// Reads the part; `language` is that whose letters the theme is asked for.
    pub(super) fn new(root: &Node<'_>, language: Option<&str>) -> Self {
        let scheme = root.child("a:themeElements").and_then(|elements| elements.child("a:fontScheme"));
        let vietnamese = language.is_some_and(|language| language.starts_with("vi"));
        let face = |name: &str| {
            let faces = scheme?.child(name)?;
            let latin = faces.child("a:latin")?.attribute("typeface")?;
            let own = faces.elements().find(|face| face.attribute("script") == Some("Viet"));
            let own = own.and_then(|face| face.attribute("typeface")).filter(|_| vietnamese);
            // Whether a program takes the face of the language is not sure.
            (own.is_none_or(|own| own == latin) && !latin.is_empty()).then(|| Arc::from(latin))
        };
        Self { major: face("a:majorFont"), minor: face("a:minorFont") }
    }

    /// The face of a name: `minorHAnsi`.
    pub(super) fn face(&self, name: &str) -> Option<Arc<str>> {
        match name {
            "majorAscii" | "majorHAnsi" => self.major.clone(),
            "minorAscii" | "minorHAnsi" => self.minor.clone(),
            _ => None,
        }
    }
}
