//! What is wrong with one line or row: as data, and in words.

use crate::answers::Refusal;
use crate::fault::{Code, Fault, Problem, ShapeProblem, Told, Words};
use crate::json::Json;
use crate::quote::short;

use super::LONGEST_LINE;
use super::output::harmless;

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
        Self::of_file(fault, fault_in_words(fault, in_words))
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
        let text = |text: &Option<String>| text.as_deref().map_or(Json::Null, Json::from);
        let fault = Json::object([
            ("code", self.code.name().into()),
            ("question", text(&self.question)),
            ("column", text(&self.column)),
            ("found", text(&self.found)),
            ("say", self.say.as_str().into()),
        ]);
        harmless(&fault.in_one_line())
    }

    /// The same in the column of this name.
    pub(crate) fn in_column(self, column: &str) -> Self {
        let column = Some(short(column, LONGEST_FOUND));
        Self { column, ..self }
    }
}

/// The most faults that one line names.
pub(super) const MOST_FAULTS: usize = 20;

/// A line in which something stands, but no answer.
pub(super) const NO_ANSWERS: &str =
    "no answers: no question is answered here (answer one, or take the whole line out)";

/// Stands after the last fault where there may be more.
pub(super) const AND_MORE: &str = "; and perhaps more";

/// A line of more than [`LONGEST_LINE`] bytes.
pub(super) fn too_long() -> String {
    format!(
        "the line is longer than {LONGEST_LINE} bytes (are there line ends between the answer sets?)"
    )
}

/// A line with a byte that is no UTF-8, after so many that are.
pub(crate) fn not_utf8(before: usize) -> String {
    format!(
        "byte {}: this is not UTF-8 (save the file as UTF-8)",
        before + 1
    )
}

/// A fault with its place, and its way out in brackets.
fn fault_in_words(fault: &Fault, words: Words) -> String {
    let Fault {
        column,
        path,
        problem,
        ..
    } = fault;
    let told = told(words(&**problem));
    if names_no_question(&**problem) && !path.is_empty() {
        format!("column {column}, {path}: {told}")
    } else {
        format!("column {column}: {told}")
    }
}

/// Whether a problem is about a value and does not say of what.
fn names_no_question(problem: &dyn Problem) -> bool {
    let is_wrong_kind = matches!(problem.downcast_ref(), Some(ShapeProblem::WrongKind { .. }));
    is_wrong_kind || problem.downcast_ref::<Refusal>().is_some()
}

/// A problem with its way out in brackets.
pub(super) fn told(told: Told) -> String {
    let Told { what, way_out, .. } = told;
    match way_out {
        Some(way_out) => format!("{what} ({way_out})"),
        None => what,
    }
}
