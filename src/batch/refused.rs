//! What is wrong with one line or row, as data.

use crate::fault::{Code, Fault, Problem, Words};
use crate::quote::short;

use super::output::{harmless, json};
use super::words;

/// The longest text that is told as found, in characters.
const LONGEST_FOUND: usize = 200;

/// One thing that is wrong with a line or a row.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct LineFault {
    /// What is wrong, as one word.
    pub code: Code,
    /// The id of the question that it is about, where that is known.
    pub question: Option<String>,
    /// The name of the column, in a table.
    pub column: Option<String>,
    /// What stood there, where that is a word or a name.
    pub found: Option<String>,
    /// The same for people, with a way out.
    pub say: String,
}

impl LineFault {
    /// Something that is wrong with the whole line.
    pub fn of_all(code: Code, say: impl Into<String>) -> Self {
        Self {
            code,
            question: None,
            column: None,
            found: None,
            say: say.into(),
        }
    }

    /// Whether it says that what can be read is an emergency, which stands before what is wrong.
    pub fn is_emergency(&self) -> bool {
        self.code == Code::Emergency
    }

    /// The first of several that is wrong with the line.
    pub(super) fn first_of(faults: &[Self]) -> Option<&Self> {
        faults.iter().find(|fault| !fault.is_emergency())
    }

    /// A problem with the answer to a question.
    pub(crate) fn of(problem: &dyn Problem, question: Option<&str>, say: String) -> Self {
        Self {
            code: problem.code(),
            question: question.map(str::to_owned),
            column: None,
            found: problem.found().map(|found| short(&found, LONGEST_FOUND)),
            say,
        }
    }

    /// A fault of a line of JSON, in these words.
    pub(super) fn of_json(fault: &Fault, in_words: Words) -> Self {
        Self::of_file(fault, words::fault(fault, in_words))
    }

    /// A fault of a file, said in these words.
    pub fn of_file(fault: &Fault, say: String) -> Self {
        let name = fault.path.split(['[', '.']).next();
        let code = fault.problem.code();
        let is_question = !matches!(code, Code::UnknownQuestion | Code::FaultyFile);
        let question = name.filter(|name| is_question && !name.is_empty() && *name != super::ID);
        Self::of(&*fault.problem, question, say)
    }

    /// The fault as an object of JSON, as [`errors_schema`](super::errors_schema) describes it.
    pub fn json(&self) -> String {
        let text = |text: &Option<String>| match text {
            Some(text) => harmless(&json(text)),
            None => "null".to_owned(),
        };
        format!(
            "{{\"code\":\"{}\",\"question\":{},\"column\":{},\"found\":{},\"say\":{}}}",
            self.code.name(),
            text(&self.question),
            text(&self.column),
            text(&self.found),
            harmless(&json(&self.say))
        )
    }

    /// The same in the column of this name.
    pub(crate) fn in_column(self, column: &str) -> Self {
        let column = Some(short(column, LONGEST_FOUND));
        Self { column, ..self }
    }
}
