//! How the work on many answer sets ends.

use super::failure::BatchFailure;

/// How the work ended.
#[derive(Debug)]
pub(super) enum Ended {
    /// Everything is read and written.
    AtEnd,
    /// At a line with this error, where it was to stop.
    AtError(String),
    /// Whoever read the output has seen enough.
    NobodyReads,
    /// Something failed.
    Failed(BatchFailure),
}
