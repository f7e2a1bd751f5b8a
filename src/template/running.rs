//! Which templates run now, for a caller that has a clock. The engine counts no steps, and a loop that prints nothing never meets
//! the bound on what is printed. No result hangs on what stands here.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::finding::{Arg, Finding, rules};

/// File names of the templates that run, by the number of the run.
static RUNS: Mutex<BTreeMap<u64, String>> = Mutex::new(BTreeMap::new());
static NEXT: AtomicU64 = AtomicU64::new(0);

/// Why a template has to be stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Excess {
    /// It runs too long.
    Time,
    /// It takes too much memory.
    Memory,
}

/// What is wrong with a template that has to be stopped.
#[must_use]
pub fn stopped(file: &str, excess: Excess) -> Finding {
    let message = match excess {
        Excess::Time => "template.too-slow",
        Excess::Memory => "template.too-much",
    };
    Finding::new(&rules::TEMPLATE_FAULT).arg("message", Arg::Word(message.to_owned())).in_file(file)
}

/// The runs of this moment: a number that no other run ever has, and the template's file name.
#[must_use]
pub fn running() -> Vec<(u64, String)> {
    runs().iter().map(|(number, file)| (*number, file.clone())).collect()
}

/// A run, from its beginning to its end.
pub(super) struct Running(u64);

impl Running {
    pub(super) fn begin(file: &str) -> Self {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        runs().insert(number, file.to_owned());
        Self(number)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        runs().remove(&self.0);
    }
}

fn runs() -> MutexGuard<'static, BTreeMap<u64, String>> {
    RUNS.lock().unwrap_or_else(PoisonError::into_inner)
}
