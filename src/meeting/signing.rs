//! Lines above a signature: by whose authority somebody signs.

use std::sync::Arc;

use super::Words;
use crate::source::Source;
use crate::spec::At;
use crate::standard::{Authority, Kind};
use crate::text::Text;

/// Lines above a signature, by the signer's title.
#[derive(Debug, Clone)]
pub struct SignChain {
    /// Title of the signer.
    pub title: String,
    /// Lines.
    pub lines: Vec<SignLine>,
    /// Title in the home agency, above the name.
    pub other_title: Vec<Text>,
    /// Kinds signed so; all when empty.
    pub kinds: Vec<Kind>,
}

/// A line above a signature.
#[derive(Debug, Clone)]
pub struct SignLine {
    /// By which authority.
    pub authority: Option<Authority>,
    /// Title.
    pub title: Text,
}

/// Lines above a signature: `TL Chủ tịch`, `KT. Chánh Văn phòng`, `Phó Chánh Văn phòng`.
pub(crate) fn sign_lines(source: &Arc<Source>, typed: &[At<String>]) -> Vec<SignLine> {
    let words = Words::new(source);
    let read = |line: &At<String>| {
        let text = words.plain(line);
        let whole = text.letters();
        let letters = &whole[..whole.find([' ', '.']).unwrap_or(0)];
        let title = whole[letters.len()..].trim_start_matches(['.', ' ']).len();
        match Authority::from_letters(letters) {
            Some(authority) => SignLine { authority: Some(authority), title: text.without_start(whole.len() - title) },
            None => SignLine { authority: None, title: text },
        }
    };
    typed.iter().map(read).collect()
}
