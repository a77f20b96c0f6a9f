//! Why a file that a person named is not used.

use std::ffi::{OsStr, OsString};
use std::io;

use lungnets::batch::LineFault;
use lungnets::fault::{Code, Fault, Faults};
use lungnets::language::{Language, Words};

use super::Foreign;
use crate::advice;
use crate::exit::Exit;
use crate::failure::{Failing, as_error};
use crate::phrases::{name, name_in, reason_in};

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

    /// Returns what is wrong and the way out.
    fn said(&self, words: &dyn Words) -> String {
        let name = name_in(&self.path, words);
        match &self.problem {
            Problem::NotRead(error) => words.not_read(&name, &reason_in(error, words)),
            Problem::TooLong(most) => words.too_long(&name, most / 1024),
            Problem::NotText(line) => words.not_text(&name, *line),
            Problem::Foreign(Foreign {
                name: kind,
                way_out,
            }) => words.foreign(&name, kind, way_out),
            Problem::Faulty(faults) => {
                let (faulty, end) = (
                    words.faulty(&name, faults.count()),
                    words.nothing_was_asked(),
                );
                format!("{faulty}\n{}\n{end}", list(faults, words))
            }
        }
    }

    fn each(&self, faults: &Faults) -> Vec<LineFault> {
        let file = name(&self.path);
        let say = |fault: &Fault| {
            let told = advice::fault(fault, Language::English.words()).replace("\n  ", ": ");
            format!("{file}, {told}")
        };
        let faults = faults.iter();
        faults
            .map(|fault| LineFault::of_file(fault, say(fault)))
            .collect()
    }
}

/// Returns every fault, below a line of its own.
fn list(faults: &Faults, words: &dyn Words) -> String {
    let each = faults.iter().map(|fault| {
        let told = advice::fault(fault, words).replace('\n', "\n  ");
        format!("\n  {told}\n")
    });
    each.collect()
}

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

    fn told(&self, words: &dyn Words) -> String {
        as_error(&self.said(words), words)
    }

    fn faults(&self) -> Vec<LineFault> {
        let of_all = |code| {
            vec![LineFault::of_all(
                code,
                self.said(Language::English.words()),
            )]
        };
        match &self.problem {
            Problem::NotRead(_) => of_all(Code::Failed),
            Problem::TooLong(_) => of_all(Code::TooLong),
            Problem::NotText(_) => of_all(Code::NotUtf8),
            Problem::Foreign(_) => of_all(Code::WrongFile),
            Problem::Faulty(faults) => self.each(faults),
        }
    }
}
