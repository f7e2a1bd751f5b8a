//! How many cases a property is tried with.

use proptest::test_runner::Config;

/// The number that the environment asks for in `PROPTEST_CASES`, else `usual`.
fn count(usual: u32) -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|count| count.parse().ok()).unwrap_or(usual)
}

/// The configuration of a property that is usually tried with so many cases.
pub(crate) fn cases(usual: u32) -> Config {
    Config { cases: count(usual), max_shrink_iters: 20_000, failure_persistence: None, ..Config::default() }
}

/// Whether more cases are asked for than fit into everyday work.
pub(crate) fn is_long_run() -> bool {
    count(0) > 10_000
}
