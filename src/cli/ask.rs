//! Questions on the terminal, for whoever has not said all with flags.

use std::io::{BufRead, IsTerminal};

use super::terminal::Terminal;

/// Whether somebody is there to answer.
pub(super) fn is_answered() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// What somebody answers to a question; nothing for an empty line, or where no more comes.
pub(super) fn ask(question: &str, terminal: &Terminal) -> Option<String> {
    terminal.err(&format!("{question} "));
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).ok()?;
    let answer = line.split_whitespace().collect::<Vec<_>>().join(" ");
    (!answer.is_empty()).then_some(answer)
}
