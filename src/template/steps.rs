//! How much a template does while it runs. The engine counts nothing, so here is counted what it goes through, in bytes: each round of a
//! loop, file, block and component with the words that stand in it, and each text that is printed or looked through. A template that
//! goes on and on is stopped where it stands.

use std::cell::Cell;

use tera::TeraResult;

use super::filters::stop;

/// The most that a run goes through: a hundred times what the largest real spec takes.
const MOST: usize = 256 * 1024 * 1024;
/// What a round takes beside the words in it: two million of them are one too many.
const ROUND: usize = 128;
/// What the engine is told where it was too much.
pub(super) const TOO_MUCH: &str = "template.too-many";

thread_local! {
    /// What the run in this thread went through.
    static DONE: Cell<usize> = const { Cell::new(0) };
}

/// A new run in this thread.
pub(super) fn begin() {
    DONE.set(0);
}

/// Goes so many rounds, with so many bytes of words in each.
///
/// # Errors
/// [`TOO_MUCH`].
pub(super) fn go(rounds: usize, words: usize) -> TeraResult<()> {
    take(rounds.saturating_mul(words.saturating_add(ROUND)))
}

/// Looks through a text.
///
/// # Errors
/// [`TOO_MUCH`].
pub(super) fn look_through(text: &str) -> TeraResult<()> {
    take(text.len())
}

fn take(bytes: usize) -> TeraResult<()> {
    let done = DONE.get().saturating_add(bytes);
    DONE.set(done);
    if done > MOST { Err(stop(TOO_MUCH)) } else { Ok(()) }
}
