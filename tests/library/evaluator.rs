//! The compiled evaluator says what the plain one says, of every answer set.

mod agreement;
mod plain;
