//! The targets of `tests/fuzz/mod.rs`, for libFuzzer.

#[path = "../.."]
mod fuzz {
    pub mod answers;
    pub mod batch_line;
    pub mod condition;
    pub mod fhir;
    mod laws;
    pub mod reply;
    pub mod result;
    pub mod rule_file;
    pub mod table;
}

pub use fuzz::*;
