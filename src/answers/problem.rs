//! What can be wrong with an object of answers, besides the answers themselves.

use crate::fault::{Code, Problem, Told, did_you_mean};
use crate::quote::{nearest, quoted};
use crate::rules::Question;

/// Something about a set of answers that leaves no way to read it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // each says in its words what it is
pub enum AnswersProblem {
    NoObject {
        found: &'static str,
    },
    /// The first line names the columns of a table.
    Table,
    /// There are several objects, one after the other.
    MoreBehind,
    UnknownQuestion {
        id: String,
        nearest: Option<String>,
        known: String,
    },
    ClosedFollowUp {
        question: String,
        parents: String,
    },
    /// The answers are those to the questions of another rule set.
    OtherRuleSet {
        found: String,
        ours: String,
    },
}

impl AnswersProblem {
    /// An id that no question has.
    pub(super) fn unknown_question<'q>(
        id: &str,
        ids: impl Iterator<Item = &'q str> + Clone,
    ) -> Self {
        Self::UnknownQuestion {
            id: id.to_owned(),
            nearest: nearest(id, ids.clone()).map(str::to_owned),
            known: ids.collect::<Vec<_>>().join(", "),
        }
    }

    /// A follow-up that was answered although its parents say that it does not apply.
    pub fn closed_follow_up(question: &Question, parents: &[&Question]) -> Self {
        let parents: Vec<&str> = parents.iter().map(|parent| parent.id.as_str()).collect();
        Self::ClosedFollowUp {
            question: question.id.to_string(),
            parents: parents.join(", "),
        }
    }
}

impl Problem for AnswersProblem {
    fn told(&self) -> Told {
        let no_object = |found: &str| {
            Told::new(
                format!("expected an object of question ids and answers, found {found}"),
                "write it as {\"question\": \"yes\"}",
            )
        };
        match self {
            Self::NoObject { found } => no_object(found),
            Self::Table => no_object("something else"),
            Self::MoreBehind => Told::new(
                "there is more behind the first object",
                "one person's answers are one object",
            ),
            Self::UnknownQuestion { id, nearest, known } => Told::new(
                format!("there is no question {}", quoted(id)),
                did_you_mean(nearest.as_deref())
                    .unwrap_or_else(|| format!("the questions are: {known}")),
            ),
            Self::OtherRuleSet { found, ours } => Told::new(
                format!(
                    "these answers were made with the rule set {}, and these rules are {}",
                    quoted(found),
                    quoted(ours)
                ),
                "use the rule file that they were made with",
            ),
            Self::ClosedFollowUp { question, parents } => Told::new(
                format!(
                    "{} is answered, but {parents} says that it does not apply",
                    quoted(question)
                ),
                "correct the one that is not so",
            ),
        }
    }

    fn code(&self) -> Code {
        match self {
            Self::NoObject { .. } => Code::WrongKind,
            Self::Table | Self::MoreBehind => Code::NotJson,
            Self::UnknownQuestion { .. } => Code::UnknownQuestion,
            Self::ClosedFollowUp { .. } => Code::ContradictingAnswers,
            Self::OtherRuleSet { .. } => Code::WrongFile,
        }
    }

    fn found(&self) -> Option<String> {
        match self {
            Self::NoObject { found } => Some((*found).to_owned()),
            Self::UnknownQuestion { id, .. } => Some(id.clone()),
            Self::OtherRuleSet { found, .. } => Some(found.clone()),
            Self::Table | Self::MoreBehind | Self::ClosedFollowUp { .. } => None,
        }
    }
}
