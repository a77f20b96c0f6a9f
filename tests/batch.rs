//! Many answer sets at once: what comes of each line.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod support;

mod batch {
    #[path = "../evaluator/answer_sets.rs"]
    #[allow(dead_code, reason = "each test crate uses its own part")]
    mod answer_sets;
    #[path = "../proofs/small_files.rs"]
    mod small_files;
    #[path = "../evaluator/wide_files.rs"]
    mod wide_files;

    mod mangled;

    mod difference;
    mod refused;
}
