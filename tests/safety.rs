//! What the front page promises, as something that anybody can run: nothing is sent, nothing is written that was
//! not asked for, a broken file is never used, and whatever comes in, the program ends in time, in words.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod safety {
    mod answers_files;
    mod arguments;
    mod batch_input;
    mod bounded;
    mod commands;
    mod crates;
    mod devices;
    mod failing;
    mod imports;
    mod places;
    mod rule_files;
    mod signals;
    mod skipping;
    mod streams;
    mod touched;
    mod traced;
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

/// The program in a window, with somebody in front of it.
#[allow(
    dead_code,
    reason = "shared with the tests of the prompts, each of which uses its own part"
)]
#[path = "prompts"]
mod prompts {
    pub mod person;
    pub mod questions;
    pub mod screen;
    mod seen;
    pub mod setup;
}
