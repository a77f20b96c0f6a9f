//! The fullest results there are: sought from the results of every level, by changing one answer after the other to
//! what adds the most lines that may never go from a brief page. Random answers hardly ever come upon them.

use std::collections::BTreeMap;

use lungnets::answers::{Answers, Value as Answer};
use lungnets::assessment::Assessment;
use lungnets::report::{Detail, Report};
use lungnets::rules::{AnswerKind, PlaceIndex, Question, Rank, RuleSet};
use serde_json::Value;

use crate::spanish::SPANISH;
use crate::support::brief::{WINDOWS, every_place};
use crate::support::{RULES, long};

/// How many searches begin at each level.
const BEGINNINGS: u32 = 8;

/// Every answer to a question that is one step from what is said.
fn steps(question: &Question, said: Option<Answer>) -> Vec<String> {
    let ids = || {
        question
            .choices()
            .iter()
            .map(|choice| choice.id.to_string())
    };
    let of_kind: Vec<String> = match &question.answer {
        AnswerKind::YesNo => vec!["yes".into(), "no".into()],
        AnswerKind::OneOf(_) => ids().collect(),
        AnswerKind::Number(range) => {
            let numbers = range.numbers().step_by(8);
            numbers.map(|number| number.to_string()).collect()
        }
        AnswerKind::AnyOf(_) => {
            let said = said.map_or(Vec::new(), |said| said.words(question));
            let changed = ids().flat_map(|id| {
                let unsure = format!("unsure:{id}");
                let others = said.iter().filter(|word| **word != id && **word != unsure);
                let others: Vec<&str> = others.map(String::as_str).collect();
                let with = |more: &str| [&others[..], &[more]].concat().join(",");
                [with(&id), with(&unsure), others.join(",")]
            });
            changed.chain(["none".into()]).collect()
        }
    };
    of_kind.into_iter().chain(["unsure".into()]).collect()
}

/// The answers that differ from these in one answer, or have one fewer.
fn neighbours<'r>(answers: &Answers<'r>) -> Vec<Answers<'r>> {
    let questions = answers.rules().questions().iter();
    let neighbours = questions.flat_map(|question| {
        let index = question.index();
        let mut without = answers.clone();
        without.forget(index);
        let steps = steps(question, answers.given(index)).into_iter();
        let changed = steps.filter_map(move |step| {
            let mut changed = answers.clone();
            changed.record(question.read(&step).ok()?);
            Some(changed)
        });
        changed.chain([without])
    });
    neighbours.collect()
}

/// How many columns and lines it takes to say what may never go: what to do first, and what the rules advise.
fn length(assessment: &Assessment<'_>, columns: usize) -> usize {
    let report = Report::of(assessment);
    let first = report.do_first();
    let deciding = assessment
        .deciding()
        .filter(|reason| !reason.is_held_down());
    let mut advice: Vec<&str> = deciding
        .flat_map(|reason| &reason.rule.advice)
        .map(|line| line.at(None))
        .collect();
    advice.sort_unstable();
    advice.dedup();
    let lines = |text: &str| text.chars().count().div_ceil(columns);
    let first: usize = first.iter().map(|text| lines(text)).sum();
    first + advice.into_iter().map(lines).sum::<usize>()
}

/// Goes from these answers to longer results of the same level, as long as there are any.
fn climb<'r>(from: Answers<'r>, columns: usize) -> Answers<'r> {
    let rank = Assessment::of(&from).rank();
    let (mut answers, mut longest) = (from.clone(), 0);
    loop {
        let lengths = neighbours(&answers).into_iter().filter_map(|answers| {
            let assessment = Assessment::of(&answers);
            let length = length(&assessment, columns);
            let counts = assessment.rank() == rank && answers.closed_follow_ups().is_empty();
            counts.then_some((length, answers))
        });
        match lengths.max_by_key(|(length, _)| *length) {
            Some((length, next)) if length > longest => (longest, answers) = (length, next),
            _ => return answers,
        }
    }
}

/// Holds a result to the windows, at a place, with notes beside it and without.
fn hold(assessment: &Assessment<'_>, place: Option<PlaceIndex>) {
    let report = || {
        let report = Report::of(assessment).at(place);
        let see_also = report.words().all_of_it();
        report.with_see_also(see_also).in_detail(Detail::Brief)
    };
    let pages = [report().page(), report().with_notes().page()];
    for (page, (columns, most)) in pages
        .iter()
        .flat_map(|page| WINDOWS.map(|window| (page, window)))
    {
        let lines = page.lines(columns).into_iter();
        let lines: Vec<String> = lines.map(|line| line.text).collect();
        let text = lines.join("\n");
        assert!(lines.len() <= most, "{} lines:\n{text}", lines.len());
        // What to look out for goes out only where the first lines still say that it could be more urgent.
        let first = assessment.sooner_if().first();
        let heading = first.map(|change| {
            let rules = assessment.rules();
            rules.words().sooner_level(&rules.level(change.rank).name)
        });
        let is_left_out = heading.is_some_and(|heading| !lines.contains(&heading));
        assert!(
            !is_left_out || assessment.possible() > assessment.rank(),
            "{text}"
        );
    }
}

/// Holds the fullest results of each level, in a language: those that are reached from what the examples of the file
/// answer.
fn hold_the_fullest(rules: &RuleSet) {
    let examples = super::examples().into_iter();
    let mut beginnings: BTreeMap<Rank, Vec<Answers<'_>>> = BTreeMap::new();
    for example in examples {
        let answers = Answers::from_json(rules, &Value::Object(example).to_string()).unwrap();
        let rank = Assessment::of(&answers).rank();
        beginnings.entry(rank).or_default().push(answers);
    }
    for beginnings in beginnings.into_values() {
        let one_in = beginnings.len().div_ceil(long::of(BEGINNINGS) as usize);
        let some = beginnings.into_iter().step_by(one_in);
        for (from, (columns, _)) in
            some.flat_map(|from| WINDOWS.map(|window| (from.clone(), window)))
        {
            let fullest = climb(from, columns);
            let assessment = Assessment::of(&fullest);
            for place in every_place(rules) {
                hold(&assessment, place);
            }
        }
    }
}

#[test]
fn the_fullest_english_results_of_every_level_fit_into_every_window() {
    hold_the_fullest(&RULES);
}

#[test]
fn the_fullest_spanish_results_of_every_level_fit_into_every_window() {
    hold_the_fullest(SPANISH.rules());
}
