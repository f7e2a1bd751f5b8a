//! What the program says about a draft: a rule, typed arguments and a place. The sentence is made from them per language, so a
//! finding itself holds no words.

pub mod json;
pub mod letter;
mod locale;
mod mended;
pub mod near;
pub mod rules;
pub mod show;
mod spots;
mod told;
pub mod visible;
pub mod words;

use chrono::NaiveDate;

use crate::source::Place;
pub use mended::Mend;
pub(crate) use spots::Spots;
pub use told::Told;

/// How sure and how grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Certain: the notice would be wrong or cannot be made.
    Error,
    /// Read out of free text, likely wrong.
    Warning,
    /// Something that may be done better.
    Hint,
}

impl Severity {
    /// Name in JSON, in every language.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }
}

/// One kind of fault. Codes are never used again for something else.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// A letter for the area and three digits.
    pub code: &'static str,
    /// How grave it is.
    pub severity: Severity,
}

/// An argument of a finding's sentence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arg {
    /// Text as the author typed it.
    Text(String),
    /// A count or an amount.
    Number(i64),
    /// A date, shown the official way.
    Date(NaiveDate),
    /// Names, shown with commas between them.
    Names(Vec<String>),
    /// The key of a word in the locale; text that is no key is shown as it is.
    Word(String),
}

/// Something found in a spec, an office file or a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What kind of fault.
    pub rule: &'static Rule,
    /// How grave it is here: as its rule says, unless an office or a spec says otherwise.
    pub severity: Severity,
    /// The arguments of the sentence by name.
    pub args: Vec<(&'static str, Arg)>,
    /// Where it is.
    pub place: Option<Place>,
    /// The second place, where two contradict.
    pub other: Option<Place>,
    /// The file, where there is no place in it to show.
    pub file: Option<Box<str>>,
    /// What may stand at the place instead, where that is certain.
    pub fix: Option<Box<str>>,
}

impl Finding {
    /// A finding without arguments and place.
    #[must_use]
    pub const fn new(rule: &'static Rule) -> Self {
        Self { rule, severity: rule.severity, args: Vec::new(), place: None, other: None, file: None, fix: None }
    }

    /// Adds an argument.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Adds an argument if there is one; what the sentence says with it is left out otherwise.
    #[must_use]
    pub fn maybe(self, name: &'static str, value: Option<impl Into<Arg>>) -> Self {
        match value {
            Some(value) => self.arg(name, value),
            None => self,
        }
    }

    /// Sets the place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// Sets the second place.
    #[must_use]
    pub fn with(mut self, other: Place) -> Self {
        self.other = Some(other);
        self
    }

    /// Sets what stands right at the place, as text without the escapes of a string.
    #[must_use]
    pub fn mended(mut self, right: impl Into<String>) -> Self {
        self.fix = Some(right.into().into_boxed_str());
        self
    }

    /// Sets the file of a finding that has no place.
    #[must_use]
    pub fn in_file(mut self, name: impl Into<String>) -> Self {
        self.file = Some(name.into().into_boxed_str());
        self
    }

    /// The name of the file it is about; empty if it is about none.
    #[must_use]
    pub fn file_name(&self) -> &str {
        self.place.as_ref().map(|place| place.source.name()).or(self.file.as_deref()).unwrap_or_default()
    }
}

/// Puts findings in the order of files and places, and drops those said twice.
pub fn sort(findings: &mut Vec<Finding>) {
    findings.sort_by_cached_key(|finding| {
        let place = finding.place.as_ref().map(|place| place.span);
        (finding.file_name().to_owned(), place, finding.rule.code, format!("{:?}", finding.args))
    });
    findings.dedup();
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<NaiveDate> for Arg {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}

impl From<Vec<String>> for Arg {
    fn from(names: Vec<String>) -> Self {
        Self::Names(names)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    #[test]
    fn findings_are_sorted_by_file_and_offset_and_said_once() {
        let (one, two) = (Source::new("a.toml", "abcdef"), Source::new("b.toml", "abcdef"));
        let at = |place: Place| Finding::new(&rules::UNKNOWN_KEY).arg("key", "x").at(place);
        let mut findings = vec![at(two.place(1..2)), at(one.place(3..4)), at(one.place(1..2)), at(one.place(3..4))];
        sort(&mut findings);
        assert_eq!(findings, [at(one.place(1..2)), at(one.place(3..4)), at(two.place(1..2))]);
    }
}
