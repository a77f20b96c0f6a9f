//! Many answer sets at once: what comes of each line.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod support;

mod batch {
    mod refused;
}
