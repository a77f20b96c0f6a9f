//! Why the program did not do what it was asked to: said in words, and in the exit code.
//!
//! Every room owns its errors, and says of each what is wrong and what to do next. This room knows none of them.

use std::fmt::Debug;
use std::io::{self, Write};

use lungnets::batch::LineFault;
use lungnets::fault::Code;
use lungnets::language::{Language, Words};

use crate::exit::Exit;

/// An error that the program ends with.
pub trait Failing: Debug {
    /// Returns how the program ends.
    fn exit(&self) -> Exit;

    /// Returns what is wrong and the way out, in these words; what only authors of rule files meet, in English.
    fn said(&self, words: &dyn Words) -> String;

    /// Returns what is wrong for programs, each thing by itself, in English.
    fn faults(&self) -> Vec<LineFault> {
        let code = match self.exit() {
            Exit::Usage => Code::Usage,
            Exit::AnswersMissing => Code::AnswersMissing,
            Exit::Faults => Code::FaultyFile,
            _ => Code::Failed,
        };
        let words = Language::English.words();
        let told = self.told(words);
        let told = told.strip_prefix(words.error_mark()).unwrap_or(&told);
        vec![LineFault::of_all(code, told.trim_end())]
    }

    /// Returns what the person reads, as an error.
    fn told(&self, words: &dyn Words) -> String {
        format!("{}{}\n", words.error_mark(), self.said(words))
    }
}

/// Any error that the program ends with.
#[derive(Debug)]
pub struct Failure(Box<dyn Failing>);

impl<E: Failing + 'static> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(Box::new(error))
    }
}

impl Failure {
    /// Tells a program, in one line of JSON, and returns how this one ends.
    pub fn report_as_json(&self) -> Exit {
        let exit = self.0.exit();
        let faults: Vec<String> = self.0.faults().iter().map(LineFault::json).collect();
        let code = exit.code();
        say(&format!(
            "{{\"exit\":{code},\"errors\":[{}]}}\n",
            faults.join(",")
        ));
        exit
    }

    /// Tells the person, and returns how the program ends.
    pub fn report(&self, words: &dyn Words) -> Exit {
        say(&self.0.told(words));
        self.0.exit()
    }
}

/// Tells the person of an error after which the program goes on.
pub fn tell(error: &impl Failing, words: &dyn Words) {
    say(&error.told(words));
}

/// Tells the person something in a line of its own.
pub fn note(text: &str) {
    say(&format!("{text}\n"));
}

fn say(text: &str) {
    // Where even this cannot be written, the exit code is all that is left to say it.
    let _ = io::stderr().lock().write_all(text.as_bytes());
}
