//! What `lungnets rules` says of rule files: that its proofs are right, that they fail where they should, and fast.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod proofs {
    mod by_hand;
    mod large_file;
    #[path = "../cli/run.rs"]
    #[allow(dead_code, reason = "each test crate uses its own part")]
    mod run;
    mod small_files;

    mod agreement;
    mod broken;
    mod difference;
    mod scale;
    mod shipped;
}
