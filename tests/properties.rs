//! What must hold of the built-in rules for every sheet of answers, with questions skipped and unsure ones included.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod support;

mod properties {
    mod explained_again;
    mod sheets;
    mod table;

    mod ages;
    mod agreement;
    mod calm;
    mod explained;
    mod honesty;
    mod results;
    mod worse;
}
