//! The targets of `tests/fuzz.rs`, for libFuzzer.

#[path = "../../answers.rs"]
pub mod answers;
#[path = "../../condition.rs"]
pub mod condition;
#[path = "../../laws.rs"]
pub mod laws;
#[path = "../../reply.rs"]
pub mod reply;
#[path = "../../result.rs"]
pub mod result;
#[path = "../../rule_file.rs"]
pub mod rule_file;
