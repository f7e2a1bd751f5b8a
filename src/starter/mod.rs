//! Files to begin with: an office of one's own on a base, with the directory of its people, and a first spec in which all names are that
//! office's. Texts only; nothing is written here.

mod office;
mod spec;

pub use office::{Answers, Field, Kind, Lacking, kind, kinds};
pub use spec::spec;

/// A text as a string of TOML.
fn string(text: &str) -> String {
    let mut literal = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => literal.extend(['\\', c]),
            c if c.is_control() => literal.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => literal.push(c),
        }
    }
    literal.push('"');
    literal
}
