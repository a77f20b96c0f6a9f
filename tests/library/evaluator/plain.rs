//! What an assessment says of some answers, and what an evaluator says of them, in the same form.

use lungnets::answers::{Answers, Said};
use lungnets::assessment::Assessment;
use lungnets::evaluator::Evaluator;
use lungnets::rules::Rule;

/// What follows from some answers: ranks, ids of rules, places of questions.
#[derive(Debug, PartialEq, Eq)]
pub struct Follows<'a> {
    ranks: [usize; 2],
    because: Vec<&'a str>,
    held_down: Vec<&'a str>,
    undecided: Vec<&'a str>,
    not_given: Vec<&'a str>,
    unsure: Vec<&'a str>,
}

/// What the plain way says.
pub fn by_assessment<'a>(answers: &'a Answers<'a>) -> Follows<'a> {
    let assessment = Assessment::of(answers);
    let questions = answers.rules().questions().iter();
    let unsure = questions.filter(|question| {
        matches!(answers.said(question.index()), Said::Given(value) if value.is_unsure())
    });
    let because = assessment.because().iter();
    let held_down = because.clone().filter(|reason| reason.is_held_down());
    let undecided = assessment.undecided().iter();
    let not_given = assessment.not_given();
    Follows {
        ranks: [assessment.rank().number(), assessment.possible().number()],
        because: because.map(|reason| reason.rule.id.as_str()).collect(),
        held_down: held_down.map(|reason| reason.rule.id.as_str()).collect(),
        undecided: undecided.map(|open| open.rule.id.as_str()).collect(),
        not_given: not_given
            .map(|index| answers.rules().question(index).id.as_str())
            .collect(),
        unsure: unsure.map(|question| question.id.as_str()).collect(),
    }
}

/// What the evaluator says.
pub fn by_evaluator<'a>(evaluator: &Evaluator<'a>, answers: &Answers<'a>) -> Follows<'a> {
    let outcome = evaluator.outcome(answers);
    let id = |rule: &&'a Rule| rule.id.as_str();
    let questions = |places: &[lungnets::rules::QuestionIndex]| {
        places
            .iter()
            .map(|index| answers.rules().question(*index).id.as_str())
            .collect()
    };
    Follows {
        ranks: [outcome.rank.number(), outcome.possible.number()],
        because: outcome.because.iter().map(id).collect(),
        held_down: outcome.held_down.iter().map(id).collect(),
        undecided: outcome.undecided.iter().map(id).collect(),
        not_given: questions(&outcome.not_given),
        unsure: questions(&outcome.unsure),
    }
}
