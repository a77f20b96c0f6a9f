//! The JSON Schemas and the readers say the same of every file, and the writers write nothing else.

mod answers;
mod batch;
mod follow_ups;
mod mutations;
mod operators;
mod result;
mod rule_file;
