//! Words for the borders of numbers that can change: each border that can be crossed for the worse must have some, and
//! no other may.

use std::collections::BTreeSet;

use super::scope::Scope;
use super::{QUESTIONS, numbers, wording};
use crate::fault::{FaultLog, Path, Told};
use crate::quote::quoted;
use crate::rules::file::File;
use crate::rules::{Border, Condition, Crossing, NumberRange, Question, QuestionIndex, Rule};

/// Checks the words for borders of a number in the list at `list`, each by itself.
pub(super) fn check(range: &NumberRange, list: Path<'_>, scope: &Scope<'_>, faults: &mut FaultLog) {
    let mut known = BTreeSet::new();
    for (i, border) in range.borders.iter().enumerate() {
        let at = list.item(i);
        wording::fill_ins(
            &border.sooner_if,
            wording::NO_WORD,
            at.key("sooner_if"),
            faults,
        );
        if !scope.were_read(at, &["at_least", "below"]) {
            continue;
        }
        numbers::decimals(border.at_least, range, at.key("at_least"), faults);
        numbers::decimals(border.below, range, at.key("below"), faults);
        match border.crossing() {
            None => {
                let what = "words for a border need \"at_least\" or \"below\", and not both";
                faults.add(at, Told::new(what, "name the side that is worse"));
            }
            Some(crossing) if !known.insert(crossing) => {
                let what = format!("there are words for {} already", named(crossing));
                faults.add(at, Told::new(what, "keep one of the two"));
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
        let Some(range) = question.number() else {
            continue;
        };
        if !question.can_change && range.borders.is_empty() {
            continue;
        }
        let at = QUESTIONS.item(question.index.0);
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
            let border = self::named(*crossing);
            faults.add(at, Told::new(
                format!("\"borders\" has no words for {border}, and the answer can change for the worse"),
                format!("add {{{border}, \"sooner_if\": \"…\"}} to it, with the words that follow \"Get help sooner if\", or set \"can_change\" to false"),
            ));
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
            let question = quoted(&question.id);
            faults.add(list.item(i), Told::new(
                "these words would never be shown: no rule tells the numbers apart here, or not for the worse, or the answer cannot change",
                format!("take them out, or name the border of {question} that a rule reads, by its worse side"),
            ));
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
