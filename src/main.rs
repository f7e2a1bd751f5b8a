//! The command `vanthu`.

#[expect(clippy::disallowed_methods, reason = "the edge: disk, clock and environment are its business")]
mod cli;
#[cfg(feature = "serve")]
mod serve;

use std::process::ExitCode;

/// Drafting makes and drops many small texts on every core.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::run(std::env::args_os())
}
