//! Conditions: what they look at must stand above them, and every test must fit its question.

use super::names::find;
use super::numbers;
use super::resolve::{Resolve, misfit};
use super::scope::Scope;
use super::score;
use crate::fault::{FaultLog, Path, Told};
use crate::rules::condition::{Chosen, HowMany, NumberTest, WrittenCondition};
use crate::rules::stage::IdOf;
use crate::rules::{
    AnswerKind, Choices, Condition, Finding, Group, Operator, Question, QuestionIndex, Test, Wanted,
};

impl Resolve for WrittenCondition {
    type Checked = Condition;

    fn resolve(self, at: Path<'_>, scope: &Scope<'_>, faults: &mut FaultLog) -> Condition {
        let at = at.key(self.name());
        match self {
            Self::Yes(id) => yes_no(&id, Wanted::Yes, at, scope, faults),
            Self::No(id) => yes_no(&id, Wanted::No, at, scope, faults),
            Self::Chosen(test) => chosen(&test, at, scope, faults),
            Self::Number(test) => number(&test, at, scope, faults),
            Self::Finding(id) => {
                let finding = id.find(scope, at, faults);
                finding.map(Condition::Finding).unwrap_or_default()
            }
            Self::All(parts) => group(Operator::All, parts, at, scope, faults),
            Self::Any(parts) => group(Operator::Any, parts, at, scope, faults),
            Self::HowMany(parts) => how_many(parts, at, scope, faults),
            Self::Score(written) => score::score(written, at, scope, faults),
        }
    }
}

fn group(
    operator: Operator,
    parts: Vec<WrittenCondition>,
    at: Path<'_>,
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) -> Condition {
    let parts = parts.resolve(at, scope, faults);
    Condition::Group(Group { operator, parts })
}

fn how_many(written: HowMany, at: Path<'_>, scope: &Scope<'_>, faults: &mut FaultLog) -> Condition {
    let (at_least, most) = (written.at_least as usize, written.of.len());
    let is_outside = most > 0 && !(1..=most).contains(&at_least);
    if is_outside && scope.were_read(at, &["at_least"]) {
        let what = format!("\"at_least\" must be from 1 to {most}, the number of parts");
        faults.add(at.key("at_least"), Told::plainly(what));
    }
    let operator = Operator::HowMany { at_least };
    group(operator, written.of, at.key("of"), scope, faults)
}

fn yes_no(
    id: &IdOf<QuestionIndex>,
    wanted: Wanted,
    at: Path<'_>,
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) -> Condition {
    let Some(question) = id.find(scope, at, faults) else {
        return Condition::default();
    };
    let asked = scope.question(question);
    if !matches!(asked.answer, AnswerKind::YesNo) {
        misfit(wanted.operator(), asked, at, scope, faults);
    }
    Condition::Answer(Test { question, wanted })
}

fn chosen(test: &Chosen, at: Path<'_>, scope: &Scope<'_>, faults: &mut FaultLog) -> Condition {
    let Some(question) = test.question.find(scope, at.key("question"), faults) else {
        return Condition::default();
    };
    let (asked, any_of) = (scope.question(question), at.key("any_of"));
    let wanted = Wanted::Chosen(choices(asked, &test.any_of, any_of, scope, faults));
    Condition::Answer(Test { question, wanted })
}

/// Looks up choices of a question.
pub(super) fn choices(
    question: &Question,
    ids: &[IdOf<Choices>],
    at: Path<'_>,
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) -> Choices {
    if question.choices().is_empty() {
        misfit("chosen", question, at, scope, faults);
        return Choices::NONE;
    }
    let ids = ids.iter().enumerate();
    ids.filter_map(|(i, id)| find(&id.0, question.choices(), at.item(i), faults))
        .collect()
}

fn number(test: &NumberTest, at: Path<'_>, scope: &Scope<'_>, faults: &mut FaultLog) -> Condition {
    let (at_least, below) = (test.at_least, test.below);
    let problem = match (at_least, below) {
        (None, None) => {
            let what = "\"number\" needs \"at_least\" or \"below\" or both";
            Some(Told::plainly(what))
        }
        (Some(least), Some(end)) if least >= end => Some(numbers::empty_stretch()),
        _ => None,
    };
    if let Some(problem) = problem.filter(|_| scope.were_read(at, &["at_least", "below"])) {
        faults.add(at, problem);
    }
    let Some(question) = test.question.find(scope, at.key("question"), faults) else {
        return Condition::default();
    };
    let asked = scope.question(question);
    match asked.number() {
        Some(range) => {
            numbers::decimals(at_least, range, at.key("at_least"), faults);
            numbers::decimals(below, range, at.key("below"), faults);
        }
        None => misfit("number", asked, at, scope, faults),
    }
    let wanted = Wanted::Number { at_least, below };
    Condition::Answer(Test { question, wanted })
}

/// Whether every part of a condition is known, and every part of the findings that it uses.
pub(super) fn is_whole(condition: &Condition, findings: &[Finding]) -> bool {
    match condition {
        Condition::Answer(_) => true,
        Condition::Finding(index) => is_whole(&findings[index.0].when, findings),
        Condition::Group(Group { parts, .. }) => {
            !parts.is_empty() && parts.iter().all(|part| is_whole(part, findings))
        }
    }
}
