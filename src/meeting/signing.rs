//! Lines above a signature: by whose authority somebody signs.

use std::sync::Arc;

use crate::source::Source;
use crate::spec::{At, decode};
use crate::standard::{Authority, Kind};
use crate::text::Text;

/// Lines above a signature, by the signer's title.
#[derive(Debug, Clone)]
pub struct SignChain {
    /// Title of the signer.
    pub title: String,
    /// Lines.
    pub lines: Vec<SignLine>,
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
    let read = |line: &At<String>| {
        let end = line.value.find([' ', '.']).unwrap_or(0);
        let (letters, rest) = line.value.split_at(end);
        let title = rest.trim_start_matches(['.', ' ']);
        let start = line.value.len() - title.len();
        match Authority::from_letters(letters) {
            Some(authority) => {
                let span = decode::raw_span(source, line.span, start..line.value.len());
                SignLine { authority: Some(authority), title: Text::typed(title, source, span) }
            }
            None => SignLine { authority: None, title: Text::typed(&line.value, source, line.span) },
        }
    };
    typed.iter().map(read).collect()
}
