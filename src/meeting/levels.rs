//! Levels of rules as an office or a spec sets them: off, or as grave as it says. What cannot be printed otherwise keeps its level.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::missing_key;
use super::schedule::place;
use crate::finding::near::nearest;
use crate::finding::{Arg, Finding, Rule, Severity, rules};
use crate::source::{Place, Source};
use crate::spec::{At, LevelSpec};
use crate::vi;

/// Levels by their names, in English and in Vietnamese; none is off.
const NAMES: [(&str, &str, Option<Severity>); 4] = [
    ("off", "tat", None),
    ("hint", "goi-y", Some(Severity::Hint)),
    ("warning", "canh-bao", Some(Severity::Warning)),
    ("error", "loi", Some(Severity::Error)),
];

/// Levels of rules that are not the usual ones.
#[derive(Debug, Clone, Default)]
pub struct Levels(Vec<Level>);

#[derive(Debug, Clone)]
struct Level {
    rule: &'static Rule,
    /// None is off.
    severity: Option<Severity>,
    /// The code as typed.
    place: Place,
}

impl Level {
    /// Whether it says less than the rule does by itself.
    fn allows(&self) -> bool {
        let usual = (!rules::SETTINGS.contains(&self.rule)).then_some(self.rule.severity);
        // The gravest comes first.
        usual.is_some_and(|usual| self.severity.is_none_or(|severity| severity > usual))
    }
}

impl Levels {
    /// Reads the table of a spec or an office; each level needs a reason.
    #[must_use]
    pub fn read(
        source: &Arc<Source>,
        typed: &BTreeMap<At<String>, At<LevelSpec>>,
        findings: &mut Vec<Finding>,
    ) -> Self {
        let mut levels = Vec::new();
        // What seems to be missing may be what was refused.
        let sound = findings.is_empty();
        for (code, said) in typed {
            let here = place(source, code.span);
            let Some(rule) = rules::of_code(&code.value) else {
                let near = nearest(&code.value, rules::all().map(|rule| rule.code));
                let finding = Finding::new(&rules::UNKNOWN_NAME).arg("what", Arg::Word("what.rule".to_owned()));
                findings.push(finding.arg("name", code.value.clone()).maybe("near", near).at(here));
                continue;
            };
            for (key, absent) in [("level", said.value.level.is_none()), ("reason", said.value.reason.is_none())] {
                if absent && sound {
                    findings.push(missing_key(key, &format!("check.{}", code.value)).at(here.clone()));
                }
            }
            let Some(named) = &said.value.level else { continue };
            match severity(&named.value) {
                None => findings.push(not_allowed(&named.value).at(place(source, named.span))),
                Some(severity) if rules::is_fixed(rule) && severity != Some(rule.severity) => {
                    findings.push(Finding::new(&rules::FIXED_LEVEL).arg("rule", rule.code).at(here));
                }
                Some(severity) => levels.push(Level { rule, severity, place: here }),
            }
        }
        Self(levels)
    }

    /// Puts the levels in force, the first of a rule. Rules that are settings speak only where one is given.
    pub fn apply(&self, findings: &mut Vec<Finding>) {
        findings.retain_mut(|finding| {
            let given = self.0.iter().find(|level| level.rule == finding.rule);
            match given.map(|level| level.severity) {
                Some(None) => return false,
                Some(Some(severity)) => finding.severity = severity,
                None if rules::SETTINGS.contains(&finding.rule) => return false,
                None => {}
            }
            true
        });
    }

    /// The levels given to some rules; none is off.
    #[must_use]
    pub fn given(&self, of: &[&Rule]) -> Vec<(&'static Rule, Option<Severity>)> {
        let given = self.0.iter().filter(|level| of.contains(&level.rule));
        given.map(|level| (level.rule, level.severity)).collect()
    }

    /// These levels, and behind them those of the office.
    #[must_use]
    pub fn over(&self, office: &Self) -> Self {
        Self(self.0.iter().chain(&office.0).cloned().collect())
    }

    /// Whether a level is given to a rule, which turns a setting on.
    #[must_use]
    pub fn is_given(&self, rule: &Rule) -> bool {
        self.0.iter().any(|level| level.rule == rule)
    }

    /// The allowances of a spec in which nothing of the kind is found; `findings` are those before levels are in force. Rules of
    /// later stages, and of several specs, may find something yet.
    #[must_use]
    pub fn idle(&self, findings: &[Finding]) -> Vec<Finding> {
        let found = |level: &&Level| findings.iter().any(|finding| finding.rule == level.rule);
        let may_come = |level: &&Level| [rules::STAGE_RULES, rules::FOLDER_RULES].concat().contains(&level.rule);
        let idle = self.0.iter().filter(|level| level.allows() && !found(level) && !may_come(level));
        let finding = |level: &Level| Finding::new(&rules::IDLE_ALLOWANCE).arg("rule", level.rule.code);
        idle.map(|level| finding(level).at(level.place.clone())).collect()
    }
}

/// The level of a name, with or without Vietnamese marks; nothing where there is no such level.
fn severity(name: &str) -> Option<Option<Severity>> {
    let plain = vi::plain(name.trim()).replace([' ', '_'], "-");
    let known = NAMES.iter().find(|(english, vietnamese, _)| [*english, *vietnamese].contains(&plain.as_str()));
    known.map(|(_, _, severity)| *severity)
}

fn not_allowed(typed: &str) -> Finding {
    let allowed = NAMES.map(|(english, vietnamese, _)| format!("{english} ({vietnamese})")).join(", ");
    let near = nearest(typed, NAMES.iter().flat_map(|(english, vietnamese, _)| [*english, *vietnamese]));
    Finding::new(&rules::NOT_ALLOWED).arg("value", typed).arg("allowed", allowed).maybe("near", near)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_have_names_in_both_languages() {
        assert_eq!(severity("off"), Some(None));
        assert_eq!(severity(" Tắt "), Some(None));
        assert_eq!(severity("cảnh báo"), Some(Some(Severity::Warning)));
        assert_eq!(severity("goi_y"), Some(Some(Severity::Hint)));
        assert_eq!(severity("lỗi"), severity("error"));
        assert_eq!(severity("none"), None);
    }

    #[test]
    fn what_is_raised_allows_nothing() {
        let source = Source::new("a.toml", "");
        let level = |rule, severity| Level { rule, severity, place: source.place(0..0) };
        assert!(level(&rules::WRONG_WEEKDAY, None).allows());
        assert!(level(&rules::WRONG_WEEKDAY, Some(Severity::Warning)).allows());
        assert!(!level(&rules::NO_CHAIR, Some(Severity::Error)).allows());
        assert!(!level(&rules::NO_CHAIR, Some(Severity::Warning)).allows());
    }
}
