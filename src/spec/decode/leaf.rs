//! The values that were typed to be printed, noted while they are decoded: what the type of a value does not call an aside.

use std::cell::{Cell, RefCell};

use toml::Spanned;
use toml::de::DeValue;

use crate::source::Span;

/// A value that is no table and no list, with the keys that lead to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// The literal.
    pub span: Span,
    /// The keys from the outermost table to the value, as typed; a bare value that stands for a table adds none.
    pub keys: Vec<Span>,
}

/// Leaves met in one pass.
#[derive(Debug, Default)]
pub(super) struct Leaves {
    path: RefCell<Vec<Span>>,
    met: RefCell<Vec<Leaf>>,
    /// How many asides the value being read lies in.
    asides: Cell<usize>,
}

impl Leaves {
    /// A value was asked for at this key.
    pub(super) fn enter(&self, key: Option<Span>) {
        self.path.borrow_mut().push(key.unwrap_or_default());
    }

    /// It was read, or refused.
    pub(super) fn leave(&self) {
        self.path.borrow_mut().pop();
    }

    /// A value with its place was met. Truth values and measures are no words.
    pub(super) fn typed(&self, item: &Spanned<DeValue<'_>>) {
        let words = matches!(item.get_ref(), DeValue::String(_) | DeValue::Integer(_) | DeValue::Datetime(_));
        let mut met = self.met.borrow_mut();
        let span: Span = item.span().into();
        // A bare value that stands for a table is met as the table, too.
        if words && self.asides.get() == 0 && met.last().is_none_or(|last| last.span != span) {
            let path = self.path.borrow();
            let keys = path.iter().copied().filter(|key| *key != Span::default() && *key != span);
            met.push(Leaf { span, keys: keys.collect() });
        }
    }

    /// Reads a value that is never printed, nor anything in it.
    pub(super) fn aside<T>(&self, item: &Spanned<DeValue<'_>>, read: impl FnOnce() -> T) -> T {
        let span: Span = item.span().into();
        self.met.borrow_mut().pop_if(|last| last.span == span);
        self.asides.set(self.asides.get() + 1);
        let done = read();
        self.asides.set(self.asides.get() - 1);
        done
    }

    /// Forgets a pass that was given up.
    pub(super) fn clear(&self) {
        self.path.borrow_mut().clear();
        self.met.borrow_mut().clear();
        self.asides.set(0);
    }

    /// What was met.
    pub(super) fn into_met(self) -> Vec<Leaf> {
        self.met.into_inner()
    }
}
