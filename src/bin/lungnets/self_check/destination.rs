//! Where the summary goes.

use std::ffi::OsStr;
use std::io::{self, IsTerminal};
use std::path::Path;

use lungnets::language::Words;
use lungnets::report::Report;

use super::failure::{not_replaced, shown_instead};
use super::options::Outcome;
use super::summary_writer::SummaryWriter;
use crate::exit::Exit;
use crate::failure::{Failure, note, tell};
use crate::look::Look;
use crate::output::{self, NotSaved, Target};
use crate::phrases::{self, STANDARD_STREAM};

/// The place that the summary goes to, and how it is written.
#[derive(Debug)]
pub struct Destination<'a> {
    writer: &'a SummaryWriter<'a>,
    /// The file that was asked for, whatever became of it.
    file: Option<&'a OsStr>,
    goes_to: GoesTo,
    /// Whether somebody answers questions for it.
    is_waited_for: bool,
}

#[derive(Debug)]
enum GoesTo {
    /// Standard output, as asked.
    StandardOutput,
    /// A file that is open already.
    File(Target),
    /// Standard output, because the file could not be opened; the person knows, but by the end it has scrolled away.
    StandardOutputInstead(Failure),
}

impl<'a> Destination<'a> {
    /// Opens the file that was asked for, before any question: a wrong name must cost nobody their answers.
    ///
    /// # Errors
    /// When the file is there already and may not be replaced.
    pub fn open(
        asked: &'a Outcome,
        writer: &'a SummaryWriter<'a>,
        words: &dyn Words,
    ) -> Result<Self, Failure> {
        let file = asked.output.as_deref();
        let file = file.filter(|path| *path != STANDARD_STREAM);
        if file.is_none() && !asked.exit_code {
            output::warn_if_lost(words);
        }
        let goes_to = match file {
            Some(path) => open_file(path, asked.force, words)?,
            None => GoesTo::StandardOutput,
        };
        Ok(Self {
            writer,
            file,
            goes_to,
            is_waited_for: false,
        })
    }

    /// Returns it as the destination of a summary that somebody answers questions for.
    pub fn waited_for(self) -> Self {
        Self {
            is_waited_for: true,
            ..self
        }
    }

    /// Returns whether a person sees the summary on a terminal and nowhere else.
    pub fn is_screen(&self) -> bool {
        matches!(self.goes_to, GoesTo::StandardOutput) && io::stdout().is_terminal()
    }

    /// Returns whether the summary will be in a file that the person named, and that nobody else can open. A device or a
    /// pipe keeps nothing.
    pub fn is_kept(&self) -> bool {
        matches!(&self.goes_to, GoesTo::File(target) if target.is_private_file())
    }

    /// Returns the report with where a reader of its brief page finds more. `has_copy` is what became of the offer to
    /// save the full notes; none where nobody was asked.
    pub fn with_more<'r>(&self, report: Report<'r>, has_copy: Option<bool>) -> Report<'r> {
        let has_file = self.is_kept() && self.writer.files_everything();
        let words = report.words();
        match has_copy {
            _ if has_file => report.with_notes().with_see_also(words.background()),
            Some(true) => report.with_notes().with_see_also(words.background()),
            Some(false) => report.with_see_also(words.notes_next_time()),
            None => report.with_see_also(words.all_of_it()),
        }
    }

    /// Writes the summary, and returns the exit code: `exit`, unless the file fails and standard output gets it.
    ///
    /// # Errors
    /// When standard output fails.
    pub fn deliver(self, report: &Report<'_>, look: Look, exit: Exit) -> Result<Exit, Failure> {
        let Self {
            writer,
            file,
            goes_to,
            is_waited_for,
        } = self;
        let write = if is_waited_for {
            output::write_for_somebody
        } else if report.is_emergency() {
            output::write_emergency
        } else {
            output::write
        };
        let print_instead = |failure: &Failure, is_news: bool| {
            let printed = write(&writer.in_place_of(file, report, look));
            if is_news || is_waited_for {
                tell(failure, report.words()); // beside the last lines
            }
            printed.map(|_| Exit::Failed)
        };
        let target = match goes_to {
            GoesTo::StandardOutput => {
                return write(&writer.printed(report, look)).map(|_| exit);
            }
            GoesTo::StandardOutputInstead(failure) => return print_instead(&failure, false),
            GoesTo::File(target) => target,
        };
        let (path, is_file) = (target.path().to_owned(), target.is_private_file());
        match target.save(&writer.filed(report, file, look.width)) {
            Ok(()) if is_file => {
                if io::stdout().is_terminal() {
                    output::write(&writer.beside_file(report, look))?; // nobody who looks at a terminal should miss it
                }
                let said = phrases::saved(&path, writer.saved_as(&path), report.words());
                note(&said, report.words()); // where it cannot be said, the file is there all the same
                Ok(exit)
            }
            Ok(()) => Ok(exit),
            Err(error) => {
                let failure = shown_instead(path.as_os_str(), NotSaved::System(error));
                print_instead(&failure, true)
            }
        }
    }
}

fn open_file(path: &OsStr, replaces: bool, words: &dyn Words) -> Result<GoesTo, Failure> {
    match Target::open(Path::new(path), replaces) {
        Ok(target) => Ok(GoesTo::File(target)),
        Err(error @ NotSaved::System(_)) => {
            let failure = shown_instead(path, error);
            tell(&failure, words); // while the answers can still be given
            Ok(GoesTo::StandardOutputInstead(failure))
        }
        Err(error @ (NotSaved::IsThere | NotSaved::IsFolder | NotSaved::IsInput)) => {
            Err(not_replaced(path, error))
        }
    }
}
