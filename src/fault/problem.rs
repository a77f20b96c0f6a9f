//! What is wrong with one value, as the room knows it that met it: what is wrong and the way out are told together, and
//! as a code, by which a program knows what to do without reading sentences.

use std::any::Any;
use std::fmt;

use crate::named::named;

/// What is wrong with one value of a file. Every room that reads something has its own kinds of problem.
pub trait Problem: fmt::Debug + Any + Send + Sync {
    /// Returns what is wrong, and what to do about it.
    fn told(&self) -> Told;

    /// Returns the same as one word for programs.
    fn code(&self) -> Code {
        Code::FaultyFile
    }

    /// Returns what stood there, where that is a word or a name.
    fn found(&self) -> Option<String> {
        None
    }
}

/// A problem in words.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Told {
    /// What is wrong.
    pub what: String,
    /// What to do about it, where there is more to say than the problem itself says.
    pub way_out: Option<String>,
}

impl Told {
    /// Returns a problem that says by itself what to do.
    pub fn plainly(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            way_out: None,
        }
    }

    /// Returns a problem and the way out of it.
    pub fn new(what: impl Into<String>, way_out: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            way_out: Some(way_out.into()),
        }
    }
}

/// What no program needs to tell from other problems is said where it is met, and needs no kind of its own.
impl Problem for Told {
    fn told(&self) -> Told {
        self.clone()
    }
}

/// How a program puts problems into words: as [`Problem::told`] does, or with what only that program knows, such as
/// the name of the command that helps.
pub type Words = fn(&dyn Problem) -> Told;

impl dyn Problem {
    /// Returns the problem as the kind that it is, if it is of this one.
    pub fn downcast_ref<P: Problem>(&self) -> Option<&P> {
        let any: &dyn Any = self;
        any.downcast_ref()
    }
}

impl PartialEq for dyn Problem {
    fn eq(&self, other: &Self) -> bool {
        self.told() == other.told()
    }
}

impl fmt::Display for dyn Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told().what)
    }
}

/// Says "did you mean", if there is something near.
pub(crate) fn did_you_mean(nearest: Option<&str>) -> Option<String> {
    nearest.map(|near| format!("did you mean \"{near}\"?"))
}

named! {
    /// What is wrong, as one word for programs.
    #[non_exhaustive]
    Code {
        /// A word is none of the answers that the question has.
        UnknownValue = "unknown_value",
        /// A word is what programs write where nobody answered, or nothing stands there at all.
        MissingValue = "missing_value",
        /// Several answers stand where one fits, or are not parted as they should be.
        SeveralValues = "several_values",
        /// Values of one answer contradict each other, such as "none" beside a choice.
        ContradictingValues = "contradicting_values",
        /// Something that should be a whole number in digits is none.
        NotANumber = "not_a_number",
        /// A number is smaller or greater than any that answers the question.
        OutOfRange = "out_of_range",
        /// A value is of another kind than those that can stand there, such as a list.
        WrongKind = "wrong_kind",
        /// Two answers contradict each other: a follow-up is answered that does not apply.
        ContradictingAnswers = "contradicting_answers",
        /// No question has this name.
        UnknownQuestion = "unknown_question",
        /// A name stands there twice.
        Repeated = "repeated",
        /// Nothing is answered at all.
        NoAnswers = "no_answers",
        /// It is not JSON, or not one object.
        NotJson = "not_json",
        /// It is not text in UTF-8.
        NotUtf8 = "not_utf8",
        /// It is longer than anything that is read.
        TooLong = "too_long",
        /// A row has more cells than the header, or fewer.
        RaggedRow = "ragged_row",
        /// A quote is not closed, or text stands behind the closing one.
        BrokenQuotes = "broken_quotes",
        /// Something stands in a column that has no name.
        UnnamedColumn = "unnamed_column",
        /// A sign of an emergency stands in a column that nobody looks at.
        PassedOver = "passed_over",
        /// It is a file of another kind, or with answers to other rules.
        WrongFile = "wrong_file",
        /// Answers are missing that had to be given.
        AnswersMissing = "answers_missing",
        /// Something could not be read or written.
        Failed = "failed",
        /// An option, a value or a command is wrong.
        Usage = "usage",
        /// What can be read of the answers, with which something else is wrong, is certain to be an emergency.
        Emergency = "emergency",
        /// Something else is wrong with a file.
        FaultyFile = "faulty_file",
    }
}
