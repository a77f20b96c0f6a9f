//! Words for the borders of numbers that can change: each border that can be crossed for the worse has some, and no
//! other.

use std::collections::BTreeSet;

use super::scope::Scope;
use super::{numbers, wording};
use crate::fault::{FaultLog, Path, Problem, Told};
use crate::quote::quoted;
use crate::rules::file::File;
use crate::rules::{
    AnswerKind, Border, Condition, Crossing, NumberRange, Question, QuestionIndex, Rule,
};

/// Checks the words for borders of the number that answers the question at `question`, each by itself.
pub(super) fn check(
    range: &NumberRange,
    question: Path<'_>,
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) {
    let list = question.key("answer");
    let list = list.key("number");
    let list = list.key("borders");
    let mut known = BTreeSet::new();
    for (i, border) in range.borders.iter().enumerate() {
        let at = list.item(i);
        wording::fill_ins(
            &border.sooner_if,
            wording::NONE,
            at.key("sooner_if"),
            faults,
        );
        if !scope.were_read(at, &["at_least", "below"]) {
            continue;
        }
        numbers::decimals(border.at_least, range, at.key("at_least"), faults);
        numbers::decimals(border.below, range, at.key("below"), faults);
        match border.crossing() {
            None => faults.add(at, BorderProblem::NotOneSide),
            Some(crossing) if !known.insert(crossing) => {
                faults.add(at, BorderProblem::Twice { crossing });
            }
            Some(_) => {}
        }
    }
}

/// Checks that the borders which have words are those that the rules of a file read.
pub(super) fn read_by_rules(
    file: &File,
    questions: &[Question],
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) {
    let was_understood = scope.was_understood() && faults.is_empty();
    for question in questions {
        let AnswerKind::Number(range) = &question.answer else {
            continue;
        };
        if !question.can_change && range.borders.is_empty() {
            continue;
        }
        let at = Path::Root.key("questions");
        let at = at.item(question.index.0);
        if !scope.were_read(at, &["answer", "can_change"]) {
            continue;
        }
        let at = at.key("answer");
        let at = at.key("number");
        let read = Read::of(question, range, file, questions, scope);
        if question.can_change {
            missing(range, &read.acting, at, faults);
        }
        if was_understood {
            unused(question, range, &read.all, at, faults);
        }
    }
}

/// The borders of a question that rules read and that can be crossed for the worse.
struct Read {
    /// All of them.
    all: BTreeSet<Crossing>,
    /// Those of which the level can follow: a rule at the calmest level raises nothing.
    acting: BTreeSet<Crossing>,
}

impl Read {
    fn of(
        question: &Question,
        range: &NumberRange,
        file: &File,
        questions: &[Question],
        scope: &Scope<'_>,
    ) -> Self {
        let crossings = |condition: &Condition| crossings(question.index, range, condition, scope);
        let acts = |rule: &&Rule| rule.rank > file.otherwise;
        let ask_when = questions.iter().filter_map(|other| other.ask_when.as_ref());
        let asked: BTreeSet<Crossing> = ask_when.flat_map(crossings).collect();
        let rules = || file.rules.iter();
        let acting = rules().filter(acts).flat_map(|rule| crossings(&rule.when));
        let all = rules().flat_map(|rule| crossings(&rule.when));
        Self {
            acting: asked.iter().copied().chain(acting).collect(),
            all: asked.iter().copied().chain(all).collect(),
        }
    }
}

fn crossings(
    question: QuestionIndex,
    range: &NumberRange,
    condition: &Condition,
    scope: &Scope<'_>,
) -> Vec<Crossing> {
    let mut found = Vec::new();
    condition.every_test(scope.findings(), &mut |test| {
        if test.question == question {
            let borders = test.wanted.borders().into_iter().flatten().flatten();
            found.extend(borders.filter_map(|border| range.crossing(border)));
        }
    });
    found
}

fn missing(range: &NumberRange, read: &BTreeSet<Crossing>, at: Path<'_>, faults: &mut FaultLog) {
    for crossing in read {
        let mut named = range.borders.iter().filter_map(Border::crossing);
        if !named.any(|named| named == *crossing) {
            let crossing = *crossing;
            faults.add(at, BorderProblem::Missing { crossing });
        }
    }
}

fn unused(
    question: &Question,
    range: &NumberRange,
    read: &BTreeSet<Crossing>,
    at: Path<'_>,
    faults: &mut FaultLog,
) {
    let list = at.key("borders");
    for (i, border) in range.borders.iter().enumerate() {
        let is_read = border
            .crossing()
            .is_some_and(|crossing| read.contains(&crossing));
        if !(question.can_change && is_read) {
            let question = question.id.to_string();
            faults.add(list.item(i), BorderProblem::Unused { question });
        }
    }
}

/// Something that is wrong with the words for a border.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // it says in its words what it is
pub enum BorderProblem {
    NotOneSide,
    Twice { crossing: Crossing },
    Missing { crossing: Crossing },
    Unused { question: String },
}

impl Problem for BorderProblem {
    fn told(&self) -> Told {
        match self {
            Self::NotOneSide => Told::new(
                "words for a border need \"at_least\" or \"below\", and not both",
                "name the side that is worse",
            ),
            Self::Twice { crossing } => Told::new(
                format!("there are words for {} already", named(*crossing)),
                "keep one of the two",
            ),
            Self::Missing { crossing } => Told::new(
                format!("\"borders\" has no words for {}, and the answer can change for the worse", named(*crossing)),
                format!("add {{{}, \"sooner_if\": \"…\"}} to it, with the words that follow \"Get help sooner if\", or set \"can_change\" to false", named(*crossing)),
            ),
            Self::Unused { question } => Told::new(
                "these words would never be shown: no rule tells the numbers apart here, or not for the worse, or the answer cannot change".to_owned(),
                format!("take them out, or name the border of {} that a rule reads, by its worse side", quoted(question)),
            ),
        }
    }
}

/// A border as it stands in a rule file.
fn named(crossing: Crossing) -> String {
    match crossing {
        Crossing::AtLeast(border) => format!("\"at_least\": {border}"),
        Crossing::Below(border) => format!("\"below\": {border}"),
    }
}
