//! Conditions: what they look at must stand above them, and every test must fit its question.

use super::RuleProblem;
use super::names::find;
use crate::fault::{FaultLog, Path};
use crate::rules::shape::Id;
use crate::rules::{
    AnswerKind, Choices, Condition, Finding, FindingIndex, Group, Operator, Question,
    QuestionIndex, Test, Wanted, raw,
};

/// What a condition can look at: the questions and findings above it.
pub(super) struct Scope<'r> {
    questions: &'r [Question],
    findings: &'r [Finding],
    /// The things of one kind that stand at or below the condition: known, but out of reach.
    further_down: FurtherDown<'r>,
}

/// What stands no higher than a condition.
#[derive(Default)]
pub(super) struct FurtherDown<'r> {
    /// The kind, such as "question".
    pub(super) what: &'static str,
    pub(super) ids: Vec<&'r str>,
}

impl<'r> Scope<'r> {
    /// The scope of a rule: every question and every finding.
    pub(super) fn of_all(questions: &'r [Question], findings: &'r [Finding]) -> Self {
        Self {
            questions,
            findings,
            further_down: FurtherDown::default(),
        }
    }

    /// The scope of a question or a finding, which has those of its own kind below it.
    pub(super) fn above(
        questions: &'r [Question],
        findings: &'r [Finding],
        further_down: FurtherDown<'r>,
    ) -> Self {
        Self {
            questions,
            findings,
            further_down,
        }
    }

    /// The findings in reach.
    pub(super) fn findings(&self) -> &'r [Finding] {
        self.findings
    }

    /// The question at a place in reach.
    pub(super) fn question_at(&self, index: QuestionIndex) -> &'r Question {
        &self.questions[index.0]
    }

    /// The place of a question.
    pub(super) fn question(&self, id: &Id, at: Path<'_>, faults: &mut FaultLog) -> Option<usize> {
        let known = self.questions.iter().map(|question| question.id.as_str());
        self.place("question", id, known, at, faults)
    }

    /// The place of an id among those in reach; one that is not there is put on record.
    fn place<'i>(
        &self,
        what: &'static str,
        Id(id): &Id,
        in_reach: impl Iterator<Item = &'i str> + Clone,
        at: Path<'_>,
        faults: &mut FaultLog,
    ) -> Option<usize> {
        let FurtherDown { what: kind, ids } = &self.further_down;
        let is_further_down = *kind == what && ids.contains(&id.as_str());
        if is_further_down && in_reach.clone().all(|known| known != id.as_str()) {
            let id = id.to_string();
            faults.add(at, RuleProblem::FurtherDown { what, id });
            return None;
        }
        find(what, id, in_reach, at, faults)
    }

    /// The set of choices of the question at a place.
    pub(super) fn choices(
        &self,
        question: usize,
        ids: &[Id],
        at: Path<'_>,
        faults: &mut FaultLog,
    ) -> Choices {
        let question = &self.questions[question];
        if question.choices().is_empty() {
            misfit("chosen", question, at, faults);
            return Choices::NONE;
        }
        let known = question.choices().iter().map(|choice| choice.id.as_str());
        let places = ids.iter().enumerate();
        places
            .filter_map(|(i, id)| find("choice", &id.0, known.clone(), at.item(i), faults))
            .collect()
    }

    /// A condition with every name in it looked up.
    pub(super) fn condition(
        &self,
        raw: &raw::Condition,
        at: Path<'_>,
        faults: &mut FaultLog,
    ) -> Condition {
        match raw {
            raw::Condition::Yes(id) => self.yes_no(id, "yes", Wanted::Yes, at, faults),
            raw::Condition::No(id) => self.yes_no(id, "no", Wanted::No, at, faults),
            raw::Condition::Chosen(chosen) => self.chosen(chosen, at.key("chosen"), faults),
            raw::Condition::Number(test) => self.number(test, at.key("number"), faults),
            raw::Condition::Finding(id) => self.finding(id, at.key("finding"), faults),
            raw::Condition::All(parts) => self.group(Operator::All, parts, at.key("all"), faults),
            raw::Condition::Any(parts) => self.group(Operator::Any, parts, at.key("any"), faults),
            raw::Condition::HowMany(raw) => {
                let at = at.key("how_many");
                let most = raw.of.len();
                let at_least = raw.at_least as usize;
                if most > 0 && !(1..=most).contains(&at_least) {
                    faults.add(at.key("at_least"), RuleProblem::CountOutside { most });
                }
                self.group(
                    Operator::HowMany { at_least },
                    &raw.of,
                    at.key("of"),
                    faults,
                )
            }
        }
    }

    fn group(
        &self,
        operator: Operator,
        parts: &[raw::Condition],
        at: Path<'_>,
        faults: &mut FaultLog,
    ) -> Condition {
        let parts = parts.iter().enumerate();
        let parts = parts.map(|(i, part)| self.condition(part, at.item(i), faults));
        Condition::Group(Group {
            operator,
            parts: parts.collect(),
        })
    }

    fn yes_no(
        &self,
        id: &Id,
        operator: &'static str,
        wanted: Wanted,
        at: Path<'_>,
        faults: &mut FaultLog,
    ) -> Condition {
        let at = at.key(operator);
        let Some(place) = self.question(id, at, faults) else {
            return placeholder();
        };
        if !matches!(self.questions[place].answer, AnswerKind::YesNo) {
            misfit(operator, &self.questions[place], at, faults);
        }
        answer(place, wanted)
    }

    fn chosen(&self, raw: &raw::Chosen, at: Path<'_>, faults: &mut FaultLog) -> Condition {
        let Some(place) = self.question(&raw.question, at.key("question"), faults) else {
            return placeholder();
        };
        answer(
            place,
            Wanted::Chosen(self.choices(place, &raw.any_of, at.key("any_of"), faults)),
        )
    }

    fn number(&self, raw: &raw::NumberTest, at: Path<'_>, faults: &mut FaultLog) -> Condition {
        match (raw.at_least, raw.below) {
            (None, None) => faults.add(at, RuleProblem::NeedsBorder),
            (Some(at_least), Some(below)) if at_least >= below => {
                faults.add(at, RuleProblem::EmptyRange)
            }
            _ => {}
        }
        let Some(place) = self.question(&raw.question, at.key("question"), faults) else {
            return placeholder();
        };
        if !matches!(self.questions[place].answer, AnswerKind::Number(_)) {
            misfit("number", &self.questions[place], at, faults);
        }
        answer(
            place,
            Wanted::Number {
                at_least: raw.at_least,
                below: raw.below,
            },
        )
    }

    fn finding(&self, id: &Id, at: Path<'_>, faults: &mut FaultLog) -> Condition {
        let known = self.findings.iter().map(|finding| finding.id.as_str());
        match self.place("finding", id, known, at, faults) {
            Some(place) => Condition::Finding(FindingIndex(place)),
            None => placeholder(),
        }
    }
}

fn answer(question: usize, wanted: Wanted) -> Condition {
    Condition::Answer(Test {
        question: QuestionIndex(question),
        wanted,
    })
}

/// What stands for a condition with a fault until it is thrown away.
pub(super) fn placeholder() -> Condition {
    Condition::Group(Group {
        operator: Operator::Any,
        parts: Vec::new(),
    })
}

/// Whether no placeholder stands in a condition, or in a finding that it looks at.
pub(super) fn is_whole(condition: &Condition, findings: &[Finding]) -> bool {
    match condition {
        Condition::Answer(_) => true,
        Condition::Finding(index) => is_whole(&findings[index.0].when, findings),
        Condition::Group(Group { parts, .. }) => {
            !parts.is_empty() && parts.iter().all(|part| is_whole(part, findings))
        }
    }
}

fn misfit(operator: &'static str, question: &Question, at: Path<'_>, faults: &mut FaultLog) {
    let (answer, operators) = match question.answer {
        AnswerKind::YesNo => ("yes or no", "\"yes\" or \"no\""),
        AnswerKind::OneOf(_) => ("one of several choices", "\"chosen\""),
        AnswerKind::AnyOf(_) => ("any of several choices", "\"chosen\""),
        AnswerKind::Number(_) => ("a number", "\"number\""),
    };
    faults.add(
        at,
        RuleProblem::WrongOperator {
            operator,
            question: question.id.to_string(),
            answer,
            operators,
        },
    );
}
