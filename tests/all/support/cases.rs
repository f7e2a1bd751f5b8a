//! How many cases a property is tried with, and which: everyday runs try the same ones each time, so that a change is judged by what it
//! changes; a run that asks for a number of cases draws new ones.

use proptest::test_runner::{Config, RngSeed};

/// Any number does: it only must not change from run to run.
const EVERYDAY_SEED: u64 = 1;

/// The number that the environment asks for in `PROPTEST_CASES`.
fn asked() -> Option<u32> {
    std::env::var("PROPTEST_CASES").ok()?.parse().ok()
}

/// The configuration of a property that is usually tried with so many cases. `PROPTEST_RNG_SEED` draws others.
pub(crate) fn cases(usual: u32) -> Config {
    let drawn = Config::default();
    let rng_seed = match (asked(), drawn.rng_seed) {
        (None, RngSeed::Random) => RngSeed::Fixed(EVERYDAY_SEED),
        (_, seed) => seed,
    };
    let cases = asked().unwrap_or(usual);
    Config { cases, rng_seed, max_shrink_iters: 20_000, failure_persistence: None, ..drawn }
}

/// Whether more cases are asked for than fit into everyday work.
pub(crate) fn is_long_run() -> bool {
    asked().is_some_and(|count| count > 10_000)
}
