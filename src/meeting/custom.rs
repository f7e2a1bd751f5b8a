//! What an office has as usual for each kind of notice.

use std::sync::Arc;

use super::item::read_items;
use super::{Item, Words, numbering, schedule, wording};
use crate::finding::{Finding, rules};
use crate::source::Source;
use crate::spec::{At, Choice, Id, KindSpec, Printed};
use crate::standard::ChangeForm;
use crate::text::Text;
use crate::vi::Numbering;

/// What is usual for a kind of notice.
#[derive(Debug, Clone, Default)]
pub struct KindCustom {
    /// Title instead of the standard's.
    pub name: Option<Text>,
    /// Whole symbol instead of the derived one.
    pub symbol: Option<Text>,
    /// Recipients; none marks where a spec's additions go.
    pub recipients: Vec<Option<Text>>,
    /// Items in their order.
    pub items: Vec<Item>,
    /// Items of a session in their order.
    pub session_items: Vec<Item>,
    /// How items are labelled.
    pub numbering: Option<Numbering>,
    /// Template instead of the kind's.
    pub template: Option<At<Id>>,
    /// Form of notices of a change.
    pub form: Option<ChangeForm>,
    /// Whether the address stands on the page.
    pub address: Option<bool>,
    /// Subject, with names in braces for facts.
    pub subject: Option<Text>,
    /// First paragraph, with names in braces for facts.
    pub opening: Option<Text>,
    /// Last paragraph, with names in braces for facts.
    pub closing: Option<Closing>,
}

/// Last paragraph of a notice.
#[derive(Debug, Clone)]
pub enum Closing {
    /// None at all.
    None,
    /// In these words.
    Text(Text),
}

impl KindCustom {
    /// With what another says where this one says nothing.
    pub(super) fn over(self, usual: Self) -> Self {
        let longer = |own: Vec<Item>, usual: Vec<Item>| if own.is_empty() { usual } else { own };
        Self {
            name: self.name.or(usual.name),
            symbol: self.symbol.or(usual.symbol),
            recipients: if self.recipients.is_empty() { usual.recipients } else { self.recipients },
            items: longer(self.items, usual.items),
            session_items: longer(self.session_items, usual.session_items),
            numbering: self.numbering.or(usual.numbering),
            template: self.template.or(usual.template),
            form: self.form.or(usual.form),
            address: self.address.or(usual.address),
            subject: self.subject.or(usual.subject),
            opening: self.opening.or(usual.opening),
            closing: self.closing.or(usual.closing),
        }
    }

    /// As an office file says it.
    pub(super) fn read(source: &Arc<Source>, words: &Words<'_>, typed: &KindSpec, findings: &mut Vec<Finding>) -> Self {
        findings.extend(wording::misnamed_of(source, typed));
        let recipient = |typed: &At<String>| {
            let addition = matches!(typed.value.trim(), "{add}" | "{them}");
            (!addition).then(|| words.plain(typed))
        };
        Self {
            name: typed.name.as_ref().map(|name| words.plain(name)),
            symbol: typed.symbol.as_ref().map(|symbol| words.plain(symbol)),
            recipients: typed.recipients.iter().map(recipient).collect(),
            subject: typed.subject.as_ref().map(|subject| words.lines(subject)),
            opening: words.rich_option(typed.opening.as_ref()),
            closing: typed.closing.as_ref().map(|closing| Closing::read(words, closing)),
            items: read_items(words, source, &typed.items, findings),
            session_items: read_items(words, source, &typed.session_items, findings),
            numbering: numbering(source, typed.numbering.as_ref(), findings),
            template: typed.template.clone(),
            form: typed.form.as_ref().and_then(|form| change_form(source, form, findings)),
            address: typed.address.as_ref().map(|address| address.value),
        }
    }
}

/// The form of a change as typed.
pub(crate) fn change_form(source: &Arc<Source>, typed: &At<Choice>, findings: &mut Vec<Finding>) -> Option<ChangeForm> {
    let found = ChangeForm::ALL.iter().find(|(_, id)| *id == typed.value.as_str()).map(|(form, _)| *form);
    if found.is_none() {
        let allowed = ChangeForm::ALL.map(|(_, id)| id).join(", ");
        let finding = Finding::new(&rules::NOT_ALLOWED).arg("value", typed.value.as_str()).arg("allowed", allowed);
        findings.push(finding.at(schedule::place(source, typed.span)));
    }
    found
}

impl Closing {
    /// A closing as typed.
    pub(crate) fn read(words: &Words<'_>, typed: &At<Printed>) -> Self {
        match &typed.value {
            Printed::No => Self::None,
            Printed::Text(text) => Self::Text(words.rich(&At { value: text.clone(), span: typed.span })),
        }
    }
}
