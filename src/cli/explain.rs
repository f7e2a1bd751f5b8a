//! `vanthu explain` and `vanthu rules`: what is checked and why, from the words of the locales alone.

use vanthu::finding::words::{self, EXPLAINED};
use vanthu::finding::{Rule, rules};

use super::Outcome;
use super::terminal::Terminal;

/// Prints all that is said of a code.
pub(super) fn explain(code: &str, terminal: &Terminal) -> Outcome {
    let Some(rule) = rules::of_code(code) else {
        terminal.err(&terminal.words("cli.explain.unknown", &[("code", &code)]));
        return Outcome::Failed;
    };
    terminal.out(&line(rule, "cli.explain.head", terminal));
    for part in EXPLAINED {
        let text = words::explained(rule, part, terminal.lang);
        terminal.out(&terminal.words(&format!("cli.explain.{part}"), &[("text", &text)]));
    }
    if let Some(text) = words::of_rule(rule, "help", terminal.lang) {
        terminal.out(&terminal.words("cli.explain.help", &[("text", &text)]));
    }
    Outcome::Done
}

/// Prints every rule in a line, in the order of the codes, and how those that are off are turned on.
pub(super) fn list(terminal: &Terminal) -> Outcome {
    let mut all: Vec<&Rule> = rules::all().collect();
    all.sort_by_key(|rule| rule.code);
    for rule in all {
        let key = if rules::SETTINGS.contains(&rule) { "cli.rules.off" } else { "cli.rules.line" };
        terminal.out(&line(rule, key, terminal));
    }
    terminal.out(&terminal.words("cli.rules.turn", &[]));
    Outcome::Done
}

fn line(rule: &Rule, key: &str, terminal: &Terminal) -> String {
    let message = words::of_rule(rule, "message", terminal.lang).unwrap_or_default();
    let severity = words::severity(rule.severity, terminal.lang);
    terminal.words(key, &[("code", &rule.code), ("severity", &severity), ("message", &message)])
}
