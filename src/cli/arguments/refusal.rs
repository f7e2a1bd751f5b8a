//! What is wrong with the arguments, in one sentence of the user's language.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use vanthu::finding::words::{self, Lang};

/// Whoever names a spec without a command wants it rendered, or an office file checked.
fn suggested_command(typed: &str, near: String, usual: &str) -> String {
    if typed.ends_with(".toml") || std::path::Path::new(typed).exists() { format!("{usual} {typed}") } else { near }
}

/// One sentence on what is wrong with the arguments.
pub(super) fn refusal(error: &clap::Error, lang: Lang, usual: &str) -> String {
    let text = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let (argument, value) = (text(ContextKind::InvalidArg), text(ContextKind::InvalidValue));
    let (key, near) = match error.kind() {
        ErrorKind::UnknownArgument if !argument.starts_with('-') => ("extra-argument", String::new()),
        ErrorKind::ArgumentConflict => ("repeated-argument", String::new()),
        ErrorKind::UnknownArgument => ("unknown-argument", text(ContextKind::SuggestedArg)),
        ErrorKind::InvalidSubcommand => (
            "unknown-command",
            suggested_command(&text(ContextKind::InvalidSubcommand), text(ContextKind::SuggestedSubcommand), usual),
        ),
        ErrorKind::InvalidValue if value.is_empty() => ("missing-value", String::new()),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => ("invalid-value", text(ContextKind::ValidValue)),
        ErrorKind::MissingRequiredArgument => ("missing-argument", String::new()),
        ErrorKind::MissingSubcommand => ("missing-command", String::new()),
        _ => ("bad-arguments", error.kind().to_string()),
    };
    let subcommand = text(ContextKind::InvalidSubcommand);
    let say = |key: &str| {
        let values: [(&str, &dyn std::fmt::Display); 4] =
            [("argument", &argument), ("value", &value), ("near", &near), ("command", &subcommand)];
        words::fill(words::text(lang, &format!("cli.refused.{key}")), &values)
    };
    let mut sentence = say(key);
    if !near.is_empty() && key != "bad-arguments" {
        sentence.push_str(&say(if key == "invalid-value" { "allowed" } else { "near" }));
    }
    format!("{sentence}\n{}\n", say("see-help"))
}
