//! Why the program did not do what it was asked to: said in words, and in the exit code.
//!
//! Every room owns its errors, and says of each what is wrong and what to do next. This room knows none of them.

use std::fmt::{self, Debug, Display};
use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use dialoguer::console::Term;
use lungnets::batch::LineFault;
use lungnets::fault::Code;
use lungnets::json::Json;
use lungnets::language::{Language, Words};
use lungnets::layout::fitted;

use crate::exit::Exit;

/// An error that the program ends with.
pub trait Failing: Debug {
    /// Returns how the program ends.
    fn exit(&self) -> Exit;

    /// Returns what the person reads, as an error, in these words; what only authors of rule files meet, in English.
    fn told(&self, words: &dyn Words) -> String;

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
}

/// Returns what is wrong and the way out, as an error.
pub fn as_error(said: &str, words: &dyn Words) -> String {
    format!("{}{said}\n", words.error_mark())
}

/// Whether a program reads what is said on standard error: then each error and each note is a line of JSON.
static FOR_A_PROGRAM: AtomicBool = AtomicBool::new(false);

/// Sets whether a program reads what is said on standard error.
pub fn speak_to_a_program(is_so: bool) {
    FOR_A_PROGRAM.store(is_so, Ordering::Relaxed);
}

/// Any error that the program ends with.
#[derive(Debug)]
pub struct Failure(Box<dyn Failing + Send>);

impl<E: Failing + Send + 'static> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(Box::new(error))
    }
}

impl Failure {
    /// Returns an error of which nothing matters but how the program ends and what is said.
    pub fn new(exit: Exit, said: impl Fn(&dyn Words) -> String + Send + 'static) -> Self {
        Said { exit, said }.into()
    }

    /// Returns an error that only authors of rule files and of scripts meet: what is wrong, and the way out.
    pub fn in_english(exit: Exit, what: impl Display, way_out: impl Display) -> Self {
        let told = format!("{what}\n\n  {way_out}");
        Self::new(exit, move |_| told.clone())
    }

    /// Tells the person, or the program that reads it, and returns how this one ends.
    pub fn report(&self, words: &dyn Words) -> Exit {
        say(&match FOR_A_PROGRAM.load(Ordering::Relaxed) {
            true => as_json(&*self.0),
            false => for_a_person(&self.0.told(words)),
        });
        self.0.exit()
    }

    /// Returns the same error, said behind an emergency that was shown.
    pub fn after_emergency(self, emergency: LineFault) -> Self {
        let error = self;
        AfterEmergency { error, emergency }.into()
    }
}

/// An error that is told where it is met.
struct Said<F> {
    exit: Exit,
    said: F,
}

impl<F: Fn(&dyn Words) -> String> Failing for Said<F> {
    fn exit(&self) -> Exit {
        self.exit
    }

    fn told(&self, words: &dyn Words) -> String {
        as_error(&(self.said)(words), words)
    }
}

impl<F: Fn(&dyn Words) -> String> Debug for Said<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told(Language::English.words()))
    }
}

/// An error beside answers of which what can be read is certain to be an emergency: that was shown before.
#[derive(Debug)]
struct AfterEmergency {
    error: Failure,
    emergency: LineFault,
}

impl Failing for AfterEmergency {
    fn exit(&self) -> Exit {
        self.error.0.exit()
    }

    fn faults(&self) -> Vec<LineFault> {
        [vec![self.emergency.clone()], self.error.0.faults()].concat()
    }

    fn told(&self, words: &dyn Words) -> String {
        format!(
            "{}\n{}\n",
            self.error.0.told(words),
            words.emergency_above()
        )
    }
}

/// Tells the person of an error after which the program goes on.
pub fn tell(error: &Failure, words: &dyn Words) {
    say(&match program_reads_notes() {
        true => as_json(&*error.0),
        false => for_a_person(&error.0.told(words)),
    });
}

/// Says something that somebody should know, though nothing is wrong with it. It may begin with the mark of a note.
pub fn note(said: &str, words: &dyn Words) {
    say(&match program_reads_notes() {
        true => {
            let said = said.strip_prefix(words.note_mark()).unwrap_or(said);
            Json::object([("note", Json::from(said.trim_end()))]).in_one_line() + "\n"
        }
        false => for_a_person(&format!("{said}\n")),
    });
}

/// Whether notes are for a program. On a terminal a person reads them, between the questions.
fn program_reads_notes() -> bool {
    FOR_A_PROGRAM.load(Ordering::Relaxed) && !io::stderr().is_terminal()
}

/// Says an emergency that could not be written where it belongs. A program finds whom to call in the error behind it.
pub fn say_instead(text: &str) {
    if !program_reads_notes() {
        say(text);
    }
}

fn as_json(error: &dyn Failing) -> String {
    let faults: Vec<String> = error.faults().iter().map(LineFault::json).collect();
    let (code, faults) = (error.exit().code(), faults.join(","));
    format!("{{\"exit\":{code},\"errors\":[{faults}]}}\n")
}

/// Returns a text as a person reads it: no word, no command and no number to call is broken at the edge of a window.
fn for_a_person(text: &str) -> String {
    match Term::stderr().size_checked() {
        Some((_, columns)) if columns > 0 => fitted(text, columns.into()),
        _ => text.to_owned(),
    }
}

fn say(text: &str) {
    // Where even this cannot be written, the exit code is all that is left to say it.
    let _ = io::stderr().lock().write_all(text.as_bytes());
}
