//! Operators that do not fit the answer to a question.

use super::scope::Scope;
use crate::fault::{FaultLog, Path, Problem, Told};
use crate::quote::quoted;
use crate::rules::{AnswerKind, Question};

/// Puts on record that an operator does not fit the answer to a question.
pub(super) fn misfit(
    operator: &'static str,
    question: &Question,
    at: Path<'_>,
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) {
    if !scope.knows_answer_to(question) {
        return;
    }
    let (answer, operators) = match question.answer {
        AnswerKind::YesNo => ("yes or no", "\"yes\" or \"no\""),
        AnswerKind::OneOf(_) => ("one of several choices", "\"chosen\""),
        AnswerKind::AnyOf(_) => ("any of several choices", "\"chosen\""),
        AnswerKind::Number(_) => ("a number", "\"number\""),
    };
    faults.add(
        at,
        WrongOperator {
            operator,
            question: question.id.to_string(),
            answer,
            operators,
        },
    );
}

/// An operator that does not fit the answer to the question that it looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // it says in its words what it is
pub struct WrongOperator {
    pub operator: &'static str,
    pub question: String,
    pub answer: &'static str,
    pub operators: &'static str,
}

impl Problem for WrongOperator {
    fn told(&self) -> Told {
        let Self {
            operator, answer, ..
        } = self;
        let question = quoted(&self.question);
        Told::new(
            format!("\"{operator}\" does not fit {question}, whose answer is {answer}"),
            format!("use {} for it", self.operators),
        )
    }
}
