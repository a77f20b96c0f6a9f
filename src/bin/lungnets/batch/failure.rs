//! What can go wrong with many answer sets.

use std::ffi::{OsStr, OsString};
use std::fmt;
use std::io;

use lungnets::batch::Tally;
use lungnets::table::HeaderFault;

use super::words;
use crate::exit::Exit;
use crate::output::NotSaved;

/// Why the output is not what it would be if all had gone well.
#[derive(Debug)]
pub enum BatchFailure {
    /// The input could not be opened, or read to its end.
    NotRead { path: OsString, error: io::Error },
    /// The header of a table has faults.
    Header {
        path: OsString,
        faults: Vec<HeaderFault>,
    },
    /// The file for the output cannot be made.
    NoPlace { path: OsString, error: NotSaved },
    /// The output could not be written; to standard output, where there is no path.
    NotWritten {
        path: Option<OsString>,
        error: io::Error,
    },
    /// Lines were refused.
    Refused {
        /// What came of the lines.
        tally: Tally,
        /// What was wrong with the first, if the work stopped there, and whether there would have been a file.
        stopped: Option<(String, bool)>,
        /// Whether the lines are those of a table.
        is_table: bool,
    },
    /// The system gives no thread to work with.
    NoThread { error: io::Error },
    /// The program has a mistake.
    Broken,
}

impl BatchFailure {
    /// The input could not be opened, or read to its end.
    pub(super) fn not_read(path: &OsStr, error: io::Error) -> Self {
        Self::NotRead {
            path: path.to_owned(),
            error,
        }
    }

    /// How the program ends.
    pub fn exit(&self) -> Exit {
        match self {
            Self::NotRead { .. }
            | Self::NoPlace { .. }
            | Self::NotWritten { .. }
            | Self::NoThread { .. }
            | Self::Broken => Exit::Failed,
            Self::Header { .. } => Exit::Faults,
            Self::Refused { .. } => Exit::SomeRefused,
        }
    }
}

impl fmt::Display for BatchFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&words::failure(self))
    }
}
