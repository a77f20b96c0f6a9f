//! What the front page promises, as something that anybody can run: nothing is sent, nothing is written that was
//! not asked for, a broken file is never used, and whatever comes in, the program ends in time, in words.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod safety {
    mod answers_files;
    mod arguments;
    mod bounded;
    mod crates;
    mod devices;
    mod rule_files;
    mod skipping;
    mod streams;
}

/// Small rule files, made up in memory.
#[allow(
    dead_code,
    reason = "shared with the tests of the proofs, each of which uses its own part"
)]
#[path = "proofs"]
mod proofs {
    pub mod small_files;
}
