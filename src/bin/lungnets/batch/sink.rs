//! Where the output goes, and how the work ends.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use lungnets::language::Language;

use super::failure;
use super::options::BatchOptions;
use crate::failure::Failure;
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
        /// What parts the lines, where they become one list.
        list: Option<List>,
    },
}

impl Sink {
    /// Opens it, so that a place where nothing can be written is known before anything is read.
    pub(super) fn open(asked: &BatchOptions) -> Result<Self, Failure> {
        match &asked.output {
            Some(path) if path != STANDARD_STREAM => {
                let target = Target::open(Path::new(path), asked.force);
                let target = target.map_err(|error| failure::no_place(path, &error))?;
                if asked.may_be_partial() {
                    let (partial, free) = (target.partial(), target.check_partial());
                    free.map_err(|error| failure::no_place(partial.as_os_str(), &error))?;
                }
                Ok(Self::File {
                    target,
                    path: path.clone(),
                    list: asked.writes_list().then(List::default),
                })
            }
            _ => {
                if !asked.quiet {
                    output::warn_if_lost(Language::English.words());
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
            Self::File {
                target,
                list: Some(list),
                ..
            } => target.write_all(&list.items(bytes)),
            Self::File { target, .. } => target.write_all(bytes),
        };
        written.map_err(|error| match error.kind() {
            io::ErrorKind::BrokenPipe => Ended::NobodyReads,
            _ => Ended::Failed(self.not_written(&error)),
        })
    }

    /// Puts a file under its name; one that is not as it should be under another, which is returned.
    pub(super) fn finish(self, is_partial: bool) -> Result<Option<PathBuf>, Failure> {
        let Self::File {
            mut target,
            path,
            list,
        } = self
        else {
            return Ok(None);
        };
        let end = list.map_or(Ok(()), |list| target.write_all(list.end()));
        let finished = end.and_then(|()| match is_partial {
            true => target.finish_partial(),
            false => target.finish().map(|()| None),
        });
        finished.map_err(|error| failure::not_written(Some(&path), &error))
    }

    fn not_written(&self, error: &io::Error) -> Failure {
        match self {
            Self::StandardOutput => failure::not_written(None, error),
            Self::File { path, .. } => failure::not_written(Some(path), error),
        }
    }
}

/// Lines that become the items of one list of JSON.
#[derive(Debug, Default)]
pub(super) struct List {
    is_begun: bool,
}

impl List {
    /// The lines as items.
    fn items(&mut self, lines: &[u8]) -> Vec<u8> {
        let mut items = Vec::with_capacity(lines.len() + 2);
        for line in lines
            .split(|byte| *byte == b'\n')
            .filter(|line| !line.is_empty())
        {
            let before: &[u8] = if self.is_begun { b",\n" } else { b"[\n" };
            items.extend_from_slice(before);
            items.extend_from_slice(line);
            self.is_begun = true;
        }
        items
    }

    /// What closes the list.
    fn end(&self) -> &'static [u8] {
        if self.is_begun { b"\n]\n" } else { b"[]\n" }
    }
}

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
    Failed(Failure),
}
