//! What was told, so that the same is not told again.

use std::collections::BTreeSet;

use super::{Arg, Finding};
use crate::source::Span;

/// Findings by what they say and where.
#[derive(Debug, Default)]
pub struct Told(BTreeSet<Said>);

/// Code, place and arguments of a finding.
type Said = (&'static str, Option<Span>, Vec<(&'static str, Arg)>);

impl Told {
    /// Those of some findings.
    #[must_use]
    pub fn of(findings: &[Finding]) -> Self {
        Self(findings.iter().map(Self::key).collect())
    }

    /// Whether nothing says the same at the same place yet; from now on it does.
    pub fn is_new(&mut self, finding: &Finding) -> bool {
        self.0.insert(Self::key(finding))
    }

    fn key(finding: &Finding) -> (&'static str, Option<Span>, Vec<(&'static str, Arg)>) {
        (finding.rule.code, finding.place.as_ref().map(|place| place.span), finding.args.clone())
    }
}
