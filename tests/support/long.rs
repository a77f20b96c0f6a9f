//! How long what is random runs: a part of it by default, so that `cargo test` takes little time, and all of it where
//! `LUNGNETS_LONG` is set, as `.ci/run` does:
//!
//!     LUNGNETS_LONG=1 cargo test

use proptest::prelude::*;

/// One case in so many is tried by default.
const ONE_IN: u32 = 8;

/// Whether this is a long run.
pub fn is_asked_for() -> bool {
    std::env::var_os("LUNGNETS_LONG").is_some()
}

/// How many cases are tried, of so many in a long run.
pub fn of(cases: u32) -> u32 {
    if is_asked_for() {
        cases
    } else {
        cases.div_ceil(ONE_IN)
    }
}

/// How the runner of properties is set up for so many cases in a long run. It leaves no files behind.
pub fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases: of(cases),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}
