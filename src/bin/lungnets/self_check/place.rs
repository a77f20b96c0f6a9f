//! Where the summary goes, and in which format.

use std::ffi::OsStr;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

use lungnets::layout::joined;
use lungnets::quote::clean;
use lungnets::report::{Format, Report};

use crate::cli::SelfCheck;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::STANDARD_INPUT as STANDARD_OUTPUT; // both are called "-"
use crate::output::{self, NotSaved, Target};
use crate::paint::{Paint, When};

/// Where the summary goes, and in which format.
#[derive(Debug)]
pub struct Place {
    format: Format,
    goes_to: GoesTo,
}

#[derive(Debug)]
enum GoesTo {
    /// Standard output, as asked.
    StandardOutput,
    /// A file that is open already.
    File(Target),
    /// Standard output, because the file could not be opened; the person knows.
    StandardOutputInstead,
}

/// Whether the summary reached the place that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivered {
    There,
    Elsewhere,
}

impl Delivered {
    /// The exit code: `exit`, unless the summary went elsewhere.
    pub fn or(self, exit: Exit) -> Exit {
        match self {
            Self::There => exit,
            Self::Elsewhere => Exit::Failed,
        }
    }
}

impl Place {
    /// Opens the file that was asked for, before any question: a wrong name must cost nobody their answers.
    ///
    /// # Errors
    /// When the file is there already and may not be replaced.
    pub fn open(asked: &SelfCheck) -> Result<Self, Failure> {
        let Some(path) = asked
            .output
            .as_deref()
            .filter(|path| *path != STANDARD_OUTPUT)
        else {
            return Ok(Self {
                format: format(asked, None),
                goes_to: GoesTo::StandardOutput,
            });
        };
        Ok(Self {
            format: format(asked, Some(path)),
            goes_to: open_file(path, asked.force)?,
        })
    }

    /// Whether a person sees the summary on a terminal and nowhere else.
    pub fn is_screen(&self) -> bool {
        matches!(self.goes_to, GoesTo::StandardOutput) && io::stdout().is_terminal()
    }

    /// Writes the summary. Where the file fails, standard output gets it.
    ///
    /// # Errors
    /// When standard output fails.
    pub fn deliver(
        self,
        report: &Report<'_>,
        color: When,
        width: Option<usize>,
    ) -> Result<Delivered, Failure> {
        let Self { format, goes_to } = self;
        let print = |format| output::write(&printed(report, format, color, width));
        let target = match goes_to {
            GoesTo::StandardOutput => return print(format).map(|()| Delivered::There),
            GoesTo::StandardOutputInstead => return print(format).map(|()| Delivered::Elsewhere),
            GoesTo::File(target) => target,
        };
        let (path, is_file) = (target.path().to_owned(), target.is_private_file());
        match save(target, &filed(report, format, width)) {
            Ok(()) if is_file => {
                if io::stdout().is_terminal() {
                    print(Format::Text)?; // nobody who looks at a terminal should miss it
                }
                say_saved(&path);
                Ok(Delivered::There)
            }
            Ok(()) => Ok(Delivered::There),
            Err(error) => {
                not_saved(path.as_os_str(), NotSaved::System(error));
                print(format).map(|()| Delivered::Elsewhere)
            }
        }
    }
}

/// The format that was asked for, or the one that the name of the file stands for, or text.
pub fn format(asked: &SelfCheck, file: Option<&OsStr>) -> Format {
    let by_ending = || Format::of_file(&file?.to_string_lossy());
    asked.format.or_else(by_ending).unwrap_or(Format::Text)
}

fn open_file(path: &OsStr, replaces: bool) -> Result<GoesTo, Failure> {
    match Target::open(Path::new(path), replaces) {
        Ok(target) => Ok(GoesTo::File(target)),
        Err(error @ NotSaved::System(_)) => {
            not_saved(path, error);
            Ok(GoesTo::StandardOutputInstead)
        }
        Err(error @ (NotSaved::IsThere | NotSaved::IsFolder)) => Err(Failure::NotReplaced {
            path: path.to_owned(),
            error,
        }),
    }
}

/// Says at once that there will be no file, while the answers can still be given.
fn not_saved(path: &OsStr, error: NotSaved) {
    let path = path.to_owned();
    Failure::NotSaved { path, error }.report();
}

fn save(mut target: Target, text: &str) -> io::Result<()> {
    target.write_all(text.as_bytes())?;
    target.finish()
}

fn say_saved(path: &Path) {
    let path = clean(&path.display().to_string());
    // Where this cannot be said, the file is there all the same.
    let _ = writeln!(
        io::stderr().lock(),
        "Saved to {path}. Only you can open it. It holds your answers."
    );
}

/// The summary as a file holds it: never painted, and laid out for no terminal.
fn filed(report: &Report<'_>, format: Format, width: Option<usize>) -> String {
    match (format, width) {
        (Format::Text, Some(width)) => joined(report.lines(width)),
        (format, _) => report.render(format),
    }
}

/// The summary as standard output shows it.
fn printed(report: &Report<'_>, format: Format, color: When, width: Option<usize>) -> String {
    match format {
        Format::Text => Paint::for_stdout(color).lines(&report.lines(output::width(width))),
        Format::Json | Format::Markdown | Format::Html => report.render(format),
    }
}
