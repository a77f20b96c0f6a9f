//! Why a result did not reach standard output.

use std::error::Error;
use std::fmt;
use std::io;

use crate::exit::Exit;
use crate::failure::Failing;
use crate::phrases::reason;

/// A result that could not be written to standard output.
#[derive(Debug)]
pub enum NotWritten {
    /// It is seen by nobody.
    Lost(io::Error),
    /// The person who answered for it sees it on standard error.
    ShownInstead(io::Error),
}

impl fmt::Display for NotWritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lost(error) => write!(
                f,
                "the result could not be written: {}\n\n  It is lost. Make room or choose another place, and run this again.",
                reason(error)
            ),
            Self::ShownInstead(error) => write!(
                f,
                "the result could not be written to standard output: {}\n\n  It is shown above instead.",
                reason(error)
            ),
        }
    }
}

impl Error for NotWritten {}

impl Failing for NotWritten {
    fn exit(&self) -> Exit {
        Exit::Failed
    }
}
