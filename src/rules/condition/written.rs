//! Conditions as they stand in a rule file, with the name of each operator there.

use crate::rules::shape::{alternatives, record};
use crate::rules::stage::IdOf;
use crate::rules::{Choices, FindingIndex, QuestionIndex};

alternatives! {
    /// A tree of named operators over the questions and findings that stand above it in the file.
    Condition, at first Self::All(Vec::new()), expected "an object with one member",
    words {}
    members {
        /// This yes/no question is answered yes.
        "yes" => Yes(IdOf<QuestionIndex>),
        /// This yes/no question is answered no.
        "no" => No(IdOf<QuestionIndex>),
        /// Some of the named choices of a question are chosen.
        "chosen" => Chosen(Chosen),
        /// The number that answers a question lies within borders.
        "number" => Number(NumberTest),
        /// This finding holds.
        "finding" => Finding(IdOf<FindingIndex>),
        /// Every one of these holds.
        "all" => All(Vec<Condition>),
        /// At least one of these holds.
        "any" => Any(Vec<Condition>),
        /// At least so many of these hold.
        "how_many" => HowMany(HowMany),
    }
}

record! {
    /// A test on the choices of a question.
    Chosen {
        /// The id of the question.
        question: IdOf<QuestionIndex>,
        /// The ids of the choices, any of which will do.
        any_of: Vec<IdOf<Choices>>,
    }
}

record! {
    /// A test on the number that answers a question. At least one of the two borders must be there.
    NumberTest {
        /// The id of the question.
        question: IdOf<QuestionIndex>,
        /// The least number that fits.
        at_least: Option<u32>,
        /// The least number above those that fit.
        below: Option<u32>,
    }
}

record! {
    /// At least so many of these.
    HowMany {
        /// How many, from 1 to the number of parts.
        at_least: u32,
        /// The parts.
        of: Vec<Condition>,
    }
}
