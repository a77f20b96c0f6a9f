//! Tests that a machine may be unable to run.

use std::io::Write;

/// Set where a test that cannot run must fail: `.ci/run` does.
const NOTHING_IS_SKIPPED: &str = "LUNGNETS_SKIP_NOTHING";

/// Says loudly that a test proves nothing here, past the harness that keeps the words of a passed test to itself.
pub fn skip(what: &str, why: &str) {
    assert!(
        std::env::var_os(NOTHING_IS_SKIPPED).is_none(),
        "{what} could not be tested: {why}"
    );
    let line = format!("\n*** NOT TESTED HERE: {what}. {why}\n");
    std::io::stderr().write_all(line.as_bytes()).unwrap();
}
