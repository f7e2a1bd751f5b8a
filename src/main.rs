//! The command `vanthu`.

#[expect(clippy::disallowed_methods, reason = "the edge: disk, clock and environment are its business")]
mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run(std::env::args_os())
}
