//! What stands in the form, and where: a question after the other, groups only where a condition needs them.

use std::fmt;

use super::clauses::{Clause, Look, MOST, Sees, clauses};
use super::words;
use crate::rules::{AnswerKind, Question, QuestionIndex, RuleSet};

/// The greatest whole number that FHIR has.
const GREATEST_INTEGER: u32 = i32::MAX.unsigned_abs();

/// One item of the form.
#[derive(Debug)]
pub(super) struct Item {
    /// The name by which a response says what it answers. Ids of questions have no hyphen; names of our own have.
    pub link_id: String,
    /// When it can be answered: any of these. Nothing, where it always can.
    pub when: Clause,
    /// What it is.
    pub kind: Kind,
}

/// What an item is.
#[derive(Debug)]
pub(super) enum Kind {
    /// Whom to call in an emergency. Another program asks the questions and knows nothing of the levels, so whoever
    /// has a sign of an emergency must read this there and then.
    Emergency,
    /// Items that share a condition.
    Group(Vec<Item>),
    /// A question.
    Question(QuestionIndex),
    /// "Not sure" beside a number: FHIR knows no number or word in one item.
    Unsure(QuestionIndex),
    /// Which choices of a list are not sure, where the person said "not sure" there.
    WhichUnsure(QuestionIndex),
}

/// What FHIR cannot say of the questions of a rule set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// When this question is asked takes too many conditions.
    TooTangled {
        /// The id of the question.
        question: String,
    },
    /// The greatest answer to this question is more than a whole number of FHIR can be.
    TooGreat {
        /// The id of the question.
        question: String,
        /// The greatest answer.
        to: u32,
    },
}

impl fmt::Display for Obstacle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooTangled { question } => f.write_str(&words::too_tangled(question, MOST)),
            Self::TooGreat { question, to } => {
                f.write_str(&words::too_great(question, *to, GREATEST_INTEGER))
            }
        }
    }
}

impl std::error::Error for Obstacle {}

impl Obstacle {
    /// What to do about it.
    pub fn way_out(&self) -> &'static str {
        match self {
            Self::TooTangled { .. } => words::UNTANGLE,
            Self::TooGreat { .. } => words::LOWER,
        }
    }
}

/// The items of the form, in the order of asking.
pub(super) fn items(rules: &RuleSet) -> Result<Vec<Item>, Obstacle> {
    let mut items = vec![Item {
        link_id: "in-an-emergency".into(),
        when: Clause::new(),
        kind: Kind::Emergency,
    }];
    for question in rules.questions() {
        items.extend(item(rules, question)?);
    }
    Ok(items)
}

/// The item of a question, or the two of a number or a list, within as many groups as its condition needs.
fn item(rules: &RuleSet, question: &Question) -> Result<Vec<Item>, Obstacle> {
    let mut clauses = match &question.ask_when {
        None => Vec::new(),
        Some(when) => clauses(rules, when)
            .filter(|clauses| clauses.iter().all(|clause| !clause.is_empty()))
            .ok_or_else(|| Obstacle::TooTangled {
                question: question.id.to_string(),
            })?,
    };
    let mut items = match &question.answer {
        AnswerKind::Number(range) if range.to > GREATEST_INTEGER => {
            return Err(Obstacle::TooGreat {
                question: question.id.to_string(),
                to: range.to,
            });
        }
        AnswerKind::Number(_) => number(question),
        AnswerKind::AnyOf(_) => list(question, clauses.pop().unwrap_or_default()),
        AnswerKind::YesNo | AnswerKind::OneOf(_) => vec![Item {
            link_id: question.id.to_string(),
            when: clauses.pop().unwrap_or_default(),
            kind: Kind::Question(question.index()),
        }],
    };
    // From the inside out; the group on the outside is the first.
    for (place, when) in clauses.into_iter().enumerate().rev() {
        items = vec![Item {
            link_id: format!("{}-when-{}", question.id, place + 1),
            when,
            kind: Kind::Group(items),
        }];
    }
    Ok(items)
}

/// A number, and "not sure" for as long as there is no number.
fn number(question: &Question) -> Vec<Item> {
    let no_number = Look {
        at: question.index(),
        sees: Sees::NoNumber,
    };
    vec![
        Item {
            link_id: question.id.to_string(),
            when: Clause::new(),
            kind: Kind::Question(question.index()),
        },
        Item {
            link_id: unsure_link_id(question),
            when: [no_number].into(),
            kind: Kind::Unsure(question.index()),
        },
    ]
}

/// A list, and which of its choices are not sure for as long as "not sure" is among the answers.
fn list(question: &Question, when: Clause) -> Vec<Item> {
    let unsure = Look {
        at: question.index(),
        sees: Sees::Unsure,
    };
    vec![
        Item {
            link_id: question.id.to_string(),
            when,
            kind: Kind::Question(question.index()),
        },
        Item {
            link_id: unsure_link_id(question),
            when: [unsure].into(),
            kind: Kind::WhichUnsure(question.index()),
        },
    ]
}

/// The name of the item that says "not sure" beside a number, or of what in a list.
pub(super) fn unsure_link_id(question: &Question) -> String {
    format!("{}-unsure", question.id)
}

/// The item of this name, in a group or not.
pub(super) fn find<'i>(items: &'i [Item], link_id: &str) -> Option<&'i Item> {
    items.iter().find_map(|item| match &item.kind {
        _ if item.link_id == link_id => Some(item),
        Kind::Group(inside) => find(inside, link_id),
        Kind::Emergency | Kind::Question(_) | Kind::Unsure(_) | Kind::WhichUnsure(_) => None,
    })
}

/// The names of all items, in the order of the form.
pub(super) fn link_ids(items: &[Item]) -> Vec<&str> {
    let mut link_ids = Vec::new();
    for item in items {
        link_ids.push(item.link_id.as_str());
        if let Kind::Group(inside) = &item.kind {
            link_ids.extend(self::link_ids(inside));
        }
    }
    link_ids
}
