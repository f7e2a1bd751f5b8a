//! `vanthu check --fix`: writes what is safe to mend back into the specs, and says each line. Office files and directories stay.

use std::sync::Arc;

use vanthu::finding::{Finding, Mend, rules};
use vanthu::mend;
use vanthu::source::Source;

use super::check::Checked;
use super::files::{self, SpecFile};
use super::terminal::Terminal;
use super::{output, writing};

/// The most rounds for one spec: what overlaps is mended one after the other.
const ROUNDS: usize = 8;
/// More places than this are counted, not listed.
const LISTED: usize = 200;

/// Checks a spec, mends it, and checks it again, until nothing more is to be mended.
pub(super) fn fixed(spec: &SpecFile, source: &Arc<Source>, check: impl Fn(&Arc<Source>) -> Checked) -> Checked {
    let unmended = |finding: Finding| {
        let mut checked = check(source);
        checked.findings.push(finding);
        checked
    };
    let (mut mends, mut after, mut text) = (Vec::new(), check(source), Arc::clone(source));
    for _ in 0..ROUNDS {
        match mend::mend(&text, &after.findings) {
            Ok(None) => break,
            Ok(Some(mended)) => {
                text = mended.source;
                mends.extend(mended.mends);
                after = check(&text);
            }
            Err(mend::Changed) => {
                return unmended(Finding::new(&rules::UNMENDABLE).in_file(files::shown(&spec.path)));
            }
        }
    }
    if mends.is_empty() {
        return after;
    }
    match writing::rewrite(spec, source, &text) {
        Ok(()) => Checked { mends, ..after },
        Err(error) => unmended(output::refusal(&spec.path, &error).in_file(files::shown(&spec.path))),
    }
}

/// A line for each mended place, as far as anybody reads them, and how many they are.
pub(super) fn told(mends: &[Mend], terminal: &Terminal) -> String {
    let line = |mend: &Mend| {
        let (old, new) = mend.words();
        let place = &mend.place;
        let (line, column) = place.source.line_column(place.span.start);
        let values: [(&str, &dyn std::fmt::Display); 6] = [
            ("path", &place.source.name()),
            ("line", &line),
            ("column", &column),
            ("code", &mend.finding.rule.code),
            ("old", &old),
            ("new", &new),
        ];
        terminal.words("cli.check.fixed", &values)
    };
    let mut lines: String = mends.iter().take(LISTED).map(line).collect();
    if mends.len() > LISTED {
        lines += &terminal.words("cli.check.fixed-more", &[("count", &(mends.len() - LISTED))]);
    }
    lines + &terminal.words("cli.check.fixed-count", &[("count", &mends.len())])
}
