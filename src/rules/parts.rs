//! The parts of a checked rule set.

use super::{Condition, QuestionIndex, Rank, SourceIndex};
use crate::json::Json;
use crate::text::Text;

/// A sentence or a few, with where they come from.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Statement {
    /// What it says.
    pub text: Text,
    /// Where it comes from.
    pub sources: Vec<SourceIndex>,
}

/// How soon to act; never how likely a disease is.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Level {
    /// Its name for programs.
    pub id: Text,
    /// Its name for people, such as "Talk to a doctor today".
    pub name: Text,
    /// The level as a sentence: the first line and the last of every summary.
    pub sentence: Text,
    /// What to do.
    pub advice: Vec<Text>,
    /// Where the advice comes from.
    pub sources: Vec<SourceIndex>,
}

/// A question, or some choices of it, that the calmest level does without.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CalmWithout {
    /// The question.
    pub question: QuestionIndex,
    /// The choices; none means the whole question.
    pub choices: Option<super::Choices>,
    /// Why this is safe.
    pub reason: Text,
}

/// Whom to call in an emergency.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct EmergencyNumbers {
    /// Place and number, such as `("UK", "999")`.
    pub call: Vec<(Text, Text)>,
    /// What to do in any other place.
    pub elsewhere: Text,
    /// Where the numbers come from.
    pub sources: Vec<SourceIndex>,
}

/// A page or a document that a statement rests on.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Source {
    /// Its name for programs.
    pub id: Text,
    /// Its title.
    pub title: Text,
    /// Who published it.
    pub publisher: Text,
    /// Its web address, where it has one.
    pub url: Option<Text>,
    /// The day it was read, as `YYYY-MM-DD`.
    pub read_on: Text,
}

/// Who reviewed the rules, and when.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Review {
    /// Who did.
    pub by: Text,
    /// The day, as `YYYY-MM-DD`.
    pub on: Text,
}

/// A condition with a name, for several rules to use.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Finding {
    /// Its name for programs.
    pub id: Text,
    /// Its name for people.
    pub name: Text,
    /// When it holds.
    pub when: Condition,
}

/// What follows when a condition holds.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Rule {
    /// Its name for programs.
    pub id: Text,
    /// The level it leads to.
    pub rank: Rank,
    /// When it holds.
    pub when: Condition,
    /// What an unsure answer does to it.
    pub if_unsure: IfUnsure,
    /// The reason it gives, as a sentence.
    pub say: Text,
    /// What it adds to the advice of the level.
    pub advice: Vec<Text>,
    /// Where it comes from.
    pub sources: Vec<SourceIndex>,
}

/// What an unsure answer does to a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IfUnsure {
    /// The rule holds as if the answer were yes.
    ActAsIfYes,
    /// An unsure answer to one of these questions leaves the rule undecided; to any other, it counts as yes.
    Mention {
        /// The questions.
        about: Vec<QuestionIndex>,
        /// Why this is safe.
        reason: Text,
    },
}

/// A question to take to the doctor.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DoctorQuestion {
    /// What to ask.
    pub text: Text,
    /// When it makes sense to ask; always, where there is no condition.
    pub when: Option<Condition>,
    /// Where it comes from.
    pub sources: Vec<SourceIndex>,
}

/// A page of background.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Topic {
    /// Its name on the command line.
    pub id: Text,
    /// Its heading.
    pub title: Text,
    /// What it says, each statement with its sources.
    pub statements: Vec<Statement>,
}

/// Answers with the result they must have.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Example {
    /// What it shows, in words.
    pub name: Text,
    /// The answers, as an answers file would hold them.
    pub answers: Json<'static>,
    /// The level they must lead to.
    pub rank: Rank,
    /// The rules that must hold, and no others, by their places in the file.
    pub because: Vec<usize>,
    /// The level that must still be possible, where the example says so.
    pub possible: Option<Rank>,
}

/// Words that the plain-language checks let pass.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Excuse {
    /// The words.
    pub words: Text,
    /// Why they may stand.
    pub reason: Text,
}
