//! The compiled evaluator says what the plain one says, of every answer set.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod evaluator {
    #[path = "../proofs/small_files.rs"]
    mod small_files;

    mod answer_sets;
    mod plain;
    mod wide_files;

    mod agreement;
}
