//! What is wrong with one line or row: as data, and in words.

use std::borrow::Cow;

use crate::answers::{Answers, Refusal};
use crate::assessment::Assessment;
use crate::described::{AnyText, CodeWord, written};
use crate::fault::{Code, Fault, Problem, ShapeProblem, Told, Words};
use crate::quote::short;
use crate::report::Report;
use crate::rules::PlaceIndex;

use super::LONGEST_LINE;
use super::output::harmless;

/// The longest text that is told as found, in characters.
const LONGEST_FOUND: usize = 200;

written! {
    /// What is wrong.
    pub(super) Wrong {
        /// What is wrong, as one word.
        code: &'a str => CodeWord,
        /// The id of the question that it is about.
        question: Option<&'a str> => Option<AnyText>,
        /// The name of the column, in a table.
        column: Option<&'a str> => Option<AnyText>,
        /// What stood there.
        found: Option<&'a str> => Option<AnyText>,
        /// The same for people, with a way out.
        say: &'a str => AnyText,
        /// In an emergency what to do before all else, as sentences, and whom to call among it.
        #[serde(skip_serializing_if = "<[_]>::is_empty")]
        do_first: &'a [String] => Vec<AnyText>,
    }
}

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
    /// What to do before all else, as sentences, and whom to call among it: in an emergency alone.
    pub do_first: Vec<String>,
    /// The lines that it is about, where these are others than the one that is refused.
    pub(super) lines: Vec<u64>,
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
            do_first: Vec::new(),
            lines: Vec::new(),
        }
    }

    /// What can be read of answers at this place is an emergency.
    pub fn of_emergency(read: &Answers<'_>, place: Option<PlaceIndex>) -> Self {
        let assessment = Assessment::of(read);
        let report = Report::of(&assessment).at(place);
        let sentences = |report: &Report<'_>| {
            let sentences = report.do_first().into_iter();
            sentences.map(Cow::into_owned).collect()
        };
        Self {
            do_first: report.in_the_original(sentences),
            ..Self::of_all(Code::Emergency, Code::Emergency.means())
        }
    }

    /// The same of answers that stand in these lines, within one that is refused.
    pub(crate) fn in_lines(mut self, lines: Vec<u64>) -> Self {
        self.say += &in_lines(&lines);
        Self { lines, ..self }
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
            question: question.map(str::to_owned),
            found: problem.found().map(|found| short(&found, LONGEST_FOUND)),
            ..Self::of_all(problem.code(), say)
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
        let fault = Wrong {
            code: self.code.name(),
            question: self.question.as_deref(),
            column: self.column.as_deref(),
            found: self.found.as_deref(),
            say: &self.say,
            do_first: &self.do_first,
        };
        // Writing plain values to memory has nothing that could fail.
        harmless(&serde_json::to_string(&fault).unwrap_or_default())
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

/// Stands behind what is wrong with a line in which several objects begin.
pub(super) fn several(objects: usize) -> String {
    format!("; {objects} objects begin in it, and each may be a person")
}

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

/// The most lines that are named.
const MOST_LINES: usize = 20;

/// Stands behind what is said of lines within another: the first of them.
fn in_lines(lines: &[u64]) -> String {
    let named = lines.iter().take(MOST_LINES).map(u64::to_string);
    let named = named.collect::<Vec<_>>().join(", ");
    match (lines.len(), lines.len().saturating_sub(MOST_LINES)) {
        (1, _) => format!(" It stands in line {named}."),
        (_, 0) => format!(" They stand in lines {named}."),
        (_, more) => format!(" They stand in lines {named} and {more} more."),
    }
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
