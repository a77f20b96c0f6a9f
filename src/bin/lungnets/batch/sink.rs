//! Where the output goes.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::ended::Ended;
use super::failure::BatchFailure;
use super::options::BatchOptions;
use crate::output::{self, Target};
use crate::phrases::STANDARD_STREAM;

/// Standard output, or a file that appears whole at the end.
#[derive(Debug, Default)]
pub(super) enum Sink {
    #[default]
    StandardOutput,
    File {
        target: Target,
        path: OsString,
    },
}

impl Sink {
    /// Opens it, so that a place where nothing can be written is known before anything is read.
    pub(super) fn open(asked: &BatchOptions) -> Result<Self, BatchFailure> {
        match &asked.output {
            Some(path) if path != STANDARD_STREAM => {
                let target = Target::open(Path::new(path), asked.force);
                let path = path.clone();
                match target {
                    Ok(target) => Ok(Self::File { target, path }),
                    Err(error) => Err(BatchFailure::NoPlace { path, error }),
                }
            }
            _ => {
                if !asked.quiet {
                    output::warn_if_lost();
                }
                Ok(Self::StandardOutput)
            }
        }
    }

    /// Returns whether it is a file.
    pub(super) fn is_file(&self) -> bool {
        matches!(self, Self::File { .. })
    }

    /// Writes whole lines.
    pub(super) fn write(&mut self, bytes: &[u8]) -> Result<(), Ended> {
        let written = match self {
            Self::StandardOutput => {
                let mut to = io::stdout().lock();
                to.write_all(bytes).and_then(|()| to.flush())
            }
            Self::File { target, .. } => target.write_all(bytes),
        };
        written.map_err(|error| match error.kind() {
            io::ErrorKind::BrokenPipe => Ended::NobodyReads,
            _ => Ended::Failed(self.not_written(error)),
        })
    }

    /// Puts a file under its name; one that is not as it should be under another, which is returned.
    pub(super) fn finish(self, is_partial: bool) -> Result<Option<PathBuf>, BatchFailure> {
        let Self::File { target, path } = self else {
            return Ok(None);
        };
        let finished = if is_partial {
            target.finish_partial()
        } else {
            target.finish().map(|()| None)
        };
        finished.map_err(|error| {
            let path = Some(path);
            BatchFailure::NotWritten { path, error }
        })
    }

    fn not_written(&self, error: io::Error) -> BatchFailure {
        let path = match self {
            Self::StandardOutput => None,
            Self::File { path, .. } => Some(path.clone()),
        };
        BatchFailure::NotWritten { path, error }
    }
}
