//! Questions on the terminal, for whoever has not said all with flags.

use std::io::{BufRead, IsTerminal, StdinLock};

use super::terminal::Terminal;

/// Somebody who may be asked.
pub(super) struct Asked<'a> {
    pub(super) terminal: &'a Terminal,
    lines: Option<&'a mut dyn BufRead>,
}

/// The lines that somebody types; none where nobody is there to answer.
pub(super) fn typed() -> Option<StdinLock<'static>> {
    let is_answered = std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
    is_answered.then(|| std::io::stdin().lock())
}

impl<'a> Asked<'a> {
    /// Whoever sits at a terminal, answering with some lines.
    pub(super) fn new(terminal: &'a Terminal, lines: Option<&'a mut dyn BufRead>) -> Self {
        Self { terminal, lines }
    }

    /// Whether somebody is there to answer.
    pub(super) const fn is_there(&self) -> bool {
        self.lines.is_some()
    }

    /// The answer to a question of the locale; nothing for an empty line, or where no more comes.
    pub(super) fn ask(&mut self, key: &str, values: &[(&str, &dyn std::fmt::Display)]) -> Option<String> {
        let lines = self.lines.as_mut()?;
        self.terminal.err(&format!("{} ", self.terminal.words(key, values)));
        let mut line = String::new();
        lines.read_line(&mut line).ok()?;
        let answer = line.split_whitespace().collect::<Vec<_>>().join(" ");
        (!answer.is_empty()).then_some(answer)
    }
}
