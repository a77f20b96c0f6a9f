//! The targets of `tests/fuzz.rs`, for libFuzzer.

#[path = "../.."]
mod fuzz {
    pub mod answers;
    pub mod condition;
    mod laws;
    pub mod reply;
    pub mod result;
    pub mod rule_file;
}

pub use fuzz::*;
