//! The parts of a checked rule set.

use super::{Condition, LocalText, QuestionIndex, Rank, SourceIndex};
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
    pub advice: Vec<LocalText>,
    /// What to do in one to three lines.
    pub brief: Vec<LocalText>,
    /// What to say on the phone, with words to fill in; nothing for the level that needs no call.
    pub phone: Vec<Text>,
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

/// What a person reads who stops half way.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct WhenStopped {
    /// What it says.
    pub text: LocalText,
    /// Where it comes from.
    pub sources: Vec<SourceIndex>,
}

/// A condition under which the level is never below a given one.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Floor {
    /// What it is about.
    pub name: Text,
    /// When it counts: where this is yes.
    pub when: Condition,
    /// The least level.
    pub rank: Rank,
    /// Where it comes from.
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
    /// The ids that it had in earlier versions.
    pub was: Vec<Text>,
    /// The level it leads to.
    pub rank: Rank,
    /// When it holds.
    pub when: Condition,
    /// What an unsure answer does to it.
    pub if_unsure: IfUnsure,
    /// The reason it gives, as a sentence.
    pub say: Text,
    /// What to do first while it holds at its own level and that is the result's.
    pub do_first: Option<DoFirst>,
    /// What it adds to the advice of the level.
    pub advice: Vec<LocalText>,
    /// Where it comes from.
    pub sources: Vec<SourceIndex>,
}

/// What to do before all else.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DoFirst {
    /// What to do.
    pub text: LocalText,
    /// Whether it comes before the emergency number itself.
    pub instead_of_number: bool,
}

/// What an unsure answer does to a rule. Without either part the rule holds as if the answer were yes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct IfUnsure {
    /// The lower level that the rule counts at while some answers are unsure.
    pub at_level: Option<AtLevel>,
    /// The questions whose unsure answers leave the rule undecided.
    pub mention: Option<Mention>,
}

/// A level that a rule counts at while answers to some questions are unsure.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct AtLevel {
    /// The level, below that of the rule.
    pub rank: Rank,
    /// The questions; none means every question that is not only mentioned.
    pub about: Option<Vec<QuestionIndex>>,
}

/// Questions whose unsure answers a rule only mentions.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mention {
    /// The questions.
    pub about: Vec<QuestionIndex>,
    /// Why this is safe.
    pub reason: Text,
}

impl IfUnsure {
    /// Returns whether every unsure answer counts as yes.
    pub fn acts_as_if_yes(&self) -> bool {
        self.at_level.is_none() && self.mention.is_none()
    }

    /// Returns the level that the rule counts at while an answer that lowers it is unsure.
    pub fn lower(&self) -> Option<Rank> {
        self.at_level.as_ref().map(|at_level| at_level.rank)
    }

    /// Returns whether an unsure answer to this question leaves the rule undecided.
    pub fn mentions(&self, question: QuestionIndex) -> bool {
        let mention = self.mention.as_ref();
        mention.is_some_and(|mention| mention.about.contains(&question))
    }

    /// Returns whether the rule counts at a lower level while the answer to this question is unsure.
    pub fn lowers(&self, question: QuestionIndex) -> bool {
        self.at_level.as_ref().is_some_and(|at_level| {
            let about = at_level.about.as_ref();
            about.map_or(!self.mentions(question), |about| about.contains(&question))
        })
    }
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
    /// The rules that must hold, and no others, by their places in the file, each with the lower level that it must count
    /// at, if it is not its own.
    pub because: Vec<(usize, Option<Rank>)>,
    /// The level that must still be possible.
    pub possible: Rank,
    /// Whether a program wrote it, and no person has looked at it yet.
    pub not_yet_seen: bool,
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
