//! A text that stands ready beside the specs under a name: built in, given, or there without being readable.

use std::sync::Arc;

use super::Source;
use crate::finding::Finding;

/// An office file, a directory or a template, as far as it could be read.
#[derive(Debug, Clone)]
pub enum Ready {
    /// It comes with the program.
    BuiltIn(Arc<Source>),
    /// It was given, beside the built-in ones or in the place of one.
    Given(Arc<Source>),
    /// It is there and cannot be read. Whatever asks for it is told so, and gets no built-in one in its place.
    Unread(Finding),
}

impl Ready {
    /// The text.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub const fn source(&self) -> Result<&Arc<Source>, &Finding> {
        match self {
            Self::BuiltIn(source) | Self::Given(source) => Ok(source),
            Self::Unread(fault) => Err(fault),
        }
    }

    /// The name of the file, unless it comes with the program.
    #[must_use]
    pub fn given(&self) -> Option<&str> {
        match self {
            Self::Given(source) => Some(source.name()),
            Self::BuiltIn(_) | Self::Unread(_) => None,
        }
    }
}
