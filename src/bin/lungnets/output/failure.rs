//! Why a result did not reach standard output.

use std::io;

use lungnets::language::Words;

use crate::exit::Exit;
use crate::failure::Failing;
use crate::phrases::reason_in;

/// A result that could not be written to standard output.
#[derive(Debug)]
pub enum NotWritten {
    /// It is seen by nobody.
    Lost(io::Error),
    /// The person who answered for it sees it on standard error.
    ShownInstead(io::Error),
}

impl Failing for NotWritten {
    fn exit(&self) -> Exit {
        Exit::Failed
    }

    fn said(&self, words: &dyn Words) -> String {
        match self {
            Self::Lost(error) => words.not_written(&reason_in(error, words), false),
            Self::ShownInstead(error) => words.not_written(&reason_in(error, words), true),
        }
    }
}
