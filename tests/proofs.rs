//! What `lungnets rules` says of rule files: that its proofs are right, that they fail where they should, and fast.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod proofs {
    mod by_hand;
    mod small_files;

    mod agreement;
}
