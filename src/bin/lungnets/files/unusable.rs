//! Why a file that a person named is not used.

use std::error::Error;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::io;

use lungnets::batch::LineFault;
use lungnets::fault::{Code, Fault, Faults};

use super::Foreign;
use crate::advice;
use crate::exit::Exit;
use crate::failure::Failing;
use crate::phrases::{counted, name, reason};

/// A file that cannot be used.
#[derive(Debug)]
pub struct Unusable {
    /// The file.
    pub path: OsString,
    /// What is wrong with it.
    pub problem: Problem,
    /// What was read of it all the same.
    pub read: Vec<u8>,
}

/// What is wrong with a file.
#[derive(Debug)]
pub enum Problem {
    /// It could not be read.
    NotRead(io::Error),
    /// It has more bytes than any rule file or answers file should have: more than so many.
    TooLong(u64),
    /// It is not text in UTF-8, from this line on.
    NotText(usize),
    /// It is of another program, and no text.
    Foreign(Foreign),
    /// What it holds has faults.
    Faulty(Faults),
}

impl Unusable {
    /// Returns the error of a file with this problem.
    pub fn new(path: &OsStr, problem: Problem) -> Self {
        Self {
            path: path.to_owned(),
            problem,
            read: Vec::new(),
        }
    }

    /// Returns the same error of a file of which this was read.
    pub fn of_which(self, read: Vec<u8>) -> Self {
        Self { read, ..self }
    }

    /// Returns the error of a file with these faults.
    pub fn faulty(path: &OsStr, faults: Faults) -> Self {
        Self::new(path, Problem::Faulty(faults))
    }
}

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = name(&self.path);
        match &self.problem {
            Problem::NotRead(error) => write!(
                f,
                "{name} could not be read: {}\n\n  Check the name, and that you may read it. Nothing was asked.",
                reason(error)
            ),
            Problem::TooLong(most) => write!(
                f,
                "{name} is longer than {} KiB, so it was not read\n\n  Check that this is the file you meant.",
                most / 1024
            ),
            Problem::NotText(line) => write!(
                f,
                "{name} is not text in UTF-8 (line {line})\n\n  Save it as UTF-8 and try again. Nothing was asked."
            ),
            Problem::Foreign(Foreign {
                name: kind,
                way_out,
            }) => {
                write!(f, "{name} is {kind}, and no text\n\n  {way_out}")
            }
            Problem::Faulty(faults) => {
                let count = counted(faults.count(), "fault");
                writeln!(f, "{name} has {count}, so it was not used")?;
                list(faults, f)?;
                write!(f, "\nNothing was asked, and there is no result.")
            }
        }
    }
}

impl Unusable {
    fn each(&self, faults: &Faults) -> Vec<LineFault> {
        let file = name(&self.path);
        let say = |fault: &Fault| {
            let told = fault.told_in(advice::told).replace("\n  ", ": ");
            format!("{file}, {told}")
        };
        let faults = faults.iter();
        faults
            .map(|fault| LineFault::of_file(fault, say(fault)))
            .collect()
    }
}

fn list(faults: &Faults, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for fault in faults {
        let told = fault.told_in(advice::told);
        writeln!(f, "\n  {}", told.replace('\n', "\n  "))?;
    }
    Ok(())
}

impl Error for Unusable {}

impl Failing for Unusable {
    fn exit(&self) -> Exit {
        match self.problem {
            Problem::NotRead(_) => Exit::Failed,
            Problem::TooLong(_)
            | Problem::NotText(_)
            | Problem::Foreign(_)
            | Problem::Faulty(_) => Exit::Faults,
        }
    }

    fn faults(&self) -> Vec<LineFault> {
        let of_all = |code| vec![LineFault::of_all(code, self.to_string())];
        match &self.problem {
            Problem::NotRead(_) => of_all(Code::Failed),
            Problem::TooLong(_) => of_all(Code::TooLong),
            Problem::NotText(_) => of_all(Code::NotUtf8),
            Problem::Foreign(_) => of_all(Code::WrongFile),
            Problem::Faulty(faults) => self.each(faults),
        }
    }
}
