//! Scores: points that can be reached, and no answer that counts the points of two.

use super::limits;
use super::names::find;
use super::resolve::{Resolve, misfit};
use super::scope::Scope;
use crate::fault::{FaultLog, Path, Told};
use crate::quote::quoted;
use crate::rules::condition::{ChoicePoints, ScorePart, WrittenScore};
use crate::rules::{
    AnswerKind, Condition, Finding, Group, Operator, Question, Score, Test, Wanted, Worth,
};

/// The most parts of one score: to bring them together takes as many steps as all their points, for each.
const MOST_PARTS: usize = 100;

/// Checks a score part by part.
pub(super) fn score(
    mut written: WrittenScore,
    at: Path<'_>,
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) -> Condition {
    let list = at.key("of");
    limits::cut(MOST_PARTS, &mut written.of, list, faults);
    let (mut parts, mut items) = (Vec::new(), Vec::new());
    for (i, part) in written.of.into_iter().enumerate() {
        let at = list.item(i);
        let first = parts.len();
        match part {
            ScorePart::When(part) => {
                parts.push(part.when.resolve(at.key("when"), scope, faults));
                items.push(Worth::Part(part.points));
            }
            ScorePart::Choices(part) => {
                let (own, points) = choices(&part, at, scope, faults);
                parts.extend(own);
                items.push(Worth::Choices(points));
            }
        }
        let (before, own) = parts.split_at(first);
        if let Some(problem) = exclusive(before, own, scope) {
            faults.add(at, problem);
        }
    }
    let at_least = written.at_least;
    let score = Score { at_least, items };
    let most = score.total();
    let is_outside = most > 0 && !(1..=most).contains(&at_least);
    if is_outside && scope.were_read(at, &["at_least", "of"]) {
        let what =
            format!("\"at_least\" must be from 1 to {most}, the points of all parts together");
        faults.add(at.key("at_least"), Told::plainly(what));
    }
    let operator = Operator::Score(score);
    Condition::Group(Group { operator, parts })
}

/// The choices that are worth points, each as a test, in the order of the question, and what they are worth.
fn choices(
    written: &ChoicePoints,
    at: Path<'_>,
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) -> (Vec<Condition>, Vec<u32>) {
    let Some(index) = written.question.find(scope, at.key("question"), faults) else {
        return (vec![Condition::default()], vec![1]);
    };
    let (question, at) = (scope.question(index), at.key("points"));
    if question.choices().is_empty() {
        misfit("points", question, at, scope, faults);
    }
    let mut found = Vec::new();
    for (id, points) in &written.points.0 {
        let place = find(id, question.choices(), at.key(id), faults);
        found.extend(place.map(|place| (place, *points)));
    }
    found.sort_unstable();
    if question.is_ordered()
        && let Some(fall) = fall(question, &found)
    {
        faults.add(at, fall);
    }
    let test = |place: usize| {
        Condition::Answer(Test {
            question: index,
            wanted: Wanted::Chosen([place].into_iter().collect()),
        })
    };
    found
        .iter()
        .map(|(place, points)| (test(*place), *points))
        .unzip()
}

/// What is wrong where the first choice of ordered ones is worth less than the one before it.
fn fall(question: &Question, found: &[(usize, u32)]) -> Option<Told> {
    let worth = |place: usize| {
        let known = found.iter().find(|(known, _)| *known == place);
        known.map_or(0, |(_, points)| *points)
    };
    let mut places = 1..question.choices().len();
    let place = places.find(|place| worth(*place) < worth(place - 1))?;
    let id = |place: usize| quoted(&question.choices()[place].id);
    let (choice, before) = (id(place), id(place - 1));
    let what =
        format!("{choice} is worth less than {before}, and a worse answer must not lose points");
    Some(Told::new(
        what,
        format!("give it {} or more", worth(place - 1)),
    ))
}

/// What is wrong where no answer can make a part true and an earlier one too: "not sure" would count the points of
/// both.
fn exclusive(before: &[Condition], own: &[Condition], scope: &Scope<'_>) -> Option<Told> {
    let tests = |parts: &'_ [Condition]| -> Vec<Test> {
        let tests = parts.iter().filter_map(|part| leaf(part, scope.findings()));
        tests.cloned().collect()
    };
    let (before, own) = (tests(before), tests(own));
    let mut pairs = own
        .iter()
        .flat_map(|one| before.iter().map(move |other| (other, one)));
    let (_, one) = pairs.find(|(other, one)| {
        other.question == one.question && excludes(&scope.question(one.question).answer, other, one)
    })?;
    let asked = scope.question(one.question);
    let question = quoted(&asked.id);
    let what = format!(
        "no answer to {question} fits this part and an earlier one, and \"not sure\" would count both"
    );
    let way_out = match asked.choices() {
        [] => "write the points in steps: one part for \"any\" of both, and one for what the one is worth more".to_owned(),
        _ => format!("write one part for all choices: {{ \"question\": {question}, \"points\": {{ CHOICE: POINTS, … }} }}"),
    };
    Some(Told::new(what, way_out))
}

/// The test that a condition comes to, by itself or as a finding.
fn leaf<'c>(mut condition: &'c Condition, findings: &'c [Finding]) -> Option<&'c Test> {
    loop {
        match condition {
            Condition::Answer(test) => return Some(test),
            Condition::Finding(index) => condition = &findings[index.0].when,
            Condition::Group(_) => return None,
        }
    }
}

/// Whether no firm answer to the question of two tests is what both want.
fn excludes(answer: &AnswerKind, one: &Test, other: &Test) -> bool {
    match (answer, &one.wanted, &other.wanted) {
        (AnswerKind::OneOf(_), Wanted::Chosen(one), Wanted::Chosen(other)) => !one.meets(*other),
        (
            AnswerKind::Number(_),
            Wanted::Number { at_least, below },
            Wanted::Number {
                at_least: least,
                below: most,
            },
        ) => {
            let ends = [below, most].into_iter().flatten();
            let least = at_least.max(least);
            ends.min().is_some_and(|end| least >= &Some(*end))
        }
        (AnswerKind::YesNo, one, other) => one != other,
        _ => false,
    }
}
