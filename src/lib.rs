//! Vietnamese official notices from one TOML spec: source → spec → meeting → notice → template → document → bytes.
//! The library is pure: no file, clock or environment. The command line gives it texts, fonts and office files.

pub mod calendar;
pub mod check;
pub mod comment;
pub mod copy;
pub mod document;
pub mod draft;
pub mod edit;
pub mod face;
pub mod finding;
pub mod form;
pub mod import;
pub mod meeting;
pub mod mend;
pub mod nation;
pub mod notice;
pub mod read;
pub mod replace;
pub mod shelf;
pub mod source;
pub mod spec;
pub mod standard;
pub mod starter;
pub mod template;
pub mod text;
pub mod trial;
pub mod vi;
pub mod write;

pub use draft::{
    Draft, Drafted, Inputs, Message, Messages, calendar_entries, draft, draft_at, guests, messages, numbered, received,
    unissued,
};
pub use shelf::Shelf;
