//! The brief results of the rules that ship: each stands whole in one window, ends with whom to call and how soon, and
//! makes nothing calmer.

use lungnets::answers::Answers;
use lungnets::assessment::{Assessment, rank};
use lungnets::report::Report;
use lungnets::rules::{AnswerKind, Question, Rank};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value};

use crate::support::brief::{Brief, every_place, hold_everywhere};
use crate::support::sheets::{any_sheet_unsure_of_some, calm_answer, consistent, ids};
use crate::support::{RULES, Sheet, ids_of, long};

/// How fast a screen reader reads to somebody who listens with care.
const WORDS_A_MINUTE: usize = 175;

/// Holds the brief result of a sheet at every place, and at none.
fn hold(sheet: &Sheet) {
    hold_everywhere(&sheet.answers(), true);
}

/// The worst answer to every question, at an age.
fn all_the_worst(age: &str) -> Sheet {
    let questions = RULES.questions().iter();
    questions.fold(Sheet::blank(), |sheet, question| {
        sheet.with(&question.id, &worst(question).unwrap_or(age.to_owned()))
    })
}

/// The worst answer to a question that is no number.
fn worst(question: &Question) -> Option<String> {
    match &question.answer {
        AnswerKind::YesNo => Some("yes".into()),
        AnswerKind::OneOf(choices) => choices.last().map(|choice| choice.id.to_string()),
        AnswerKind::AnyOf(_) => Some(ids(question).join(",")),
        AnswerKind::Number(_) => None,
    }
}

type Members = Map<String, Value>;

fn read(answers: &Members) -> Option<Answers<'static>> {
    let text = Value::Object(answers.clone()).to_string();
    Answers::from_json(&RULES, &text).ok()
}

/// Whether the answers fit together, and a rule holds because of them.
fn holds(rule: &str, answers: &Members) -> bool {
    read(answers).is_some_and(|answers| {
        let assessment = Assessment::of(&answers);
        let mut because = assessment.because().iter();
        because.any(|reason| reason.rule.id == rule)
    })
}

/// The answers of every example of the file.
fn examples() -> Vec<Members> {
    let file: Value = serde_json::from_str(crate::RULES).unwrap();
    let examples = file["examples"].as_array().unwrap().iter();
    let answers = examples.map(|example| example["answers"].as_object().unwrap().clone());
    answers.collect()
}

#[test]
fn every_example_is_held_and_with_them_every_level() {
    let mut levels: Vec<Rank> = Vec::new();
    for example in examples() {
        let answers = read(&example).unwrap();
        hold_everywhere(&answers, true);
        levels.push(rank(&answers));
    }
    levels.sort_unstable();
    levels.dedup();
    assert_eq!(levels.len(), RULES.levels().len());
}

#[test]
fn every_rule_alone_is_held() {
    for rule in RULES.rules() {
        let mut examples = examples().into_iter();
        let example = examples.find(|answers| holds(&rule.id, answers));
        let mut alone = example.unwrap_or_else(|| panic!("no example of {}", rule.id));
        for question in RULES.questions() {
            let mut fewer = alone.clone();
            fewer.remove(question.id.as_str());
            if holds(&rule.id, &fewer) {
                alone = fewer;
            }
        }
        hold_everywhere(&read(&alone).unwrap(), true);
    }
}

#[test]
fn all_emergency_signs_at_once_are_held_and_four_of_them_named() {
    let every_sign = ids_of("emergency_signs");
    for sheet in [Sheet::blank(), Sheet::calm()] {
        let sheet = sheet.with("emergency_signs", &every_sign.join(","));
        hold(&sheet);
        let answers = sheet.answers();
        let assessment = Assessment::of(&answers);
        let paragraphs = Brief::of(&assessment, None).paragraphs();
        let mut paragraphs = paragraphs.iter();
        let said = paragraphs
            .find(|line| line.starts_with("You said: "))
            .unwrap();
        let more = format!("; and {} more.", every_sign.len() - 4);
        assert!(
            said.ends_with(&more) && said.matches("; ").count() == 4,
            "{said}"
        );
    }
}

#[test]
fn all_that_is_to_be_done_first_is_held_together() {
    let firsts = [
        "about_you=cancer_treatment,known_net,steroids",
        "today_signs=very_unwell,flush_attack",
    ];
    for sheet in [
        Sheet::blank(),
        Sheet::calm(),
        all_the_worst("0"),
        all_the_worst("80"),
    ] {
        let sheet = firsts.iter().fold(sheet, |sheet, first| {
            let (id, ticks) = first.split_once('=').unwrap();
            let has = sheet.ticks(id);
            let new = ticks
                .split(',')
                .filter(|tick| !has.iter().any(|known| known == tick));
            new.fold(sheet.clone(), |sheet, tick| sheet.and(id, tick))
        });
        let answers = sheet.answers();
        let assessment = Assessment::of(&answers);
        assert_eq!(Report::of(&assessment).do_first().len(), 3);
        hold(&sheet);
    }
}

#[test]
fn not_sure_everywhere_and_not_sure_once_are_held() {
    let unsure = |sheet: Sheet, question: &Question| sheet.with(&question.id, "unsure");
    let everywhere = RULES.questions().iter().fold(Sheet::blank(), unsure);
    hold(&everywhere);
    for question in RULES.questions() {
        hold(&unsure(Sheet::blank(), question));
        hold(&consistent(unsure(Sheet::calm(), question)));
        let but_one = everywhere.clone().with(&question.id, calm_answer(question));
        hold(&consistent(but_one));
    }
}

#[test]
fn one_flag_only_is_held_and_all_skipped() {
    hold(&Sheet::blank());
    hold(&Sheet::calm());
    for question in RULES.questions() {
        let ids = ids(question).into_iter().map(str::to_owned);
        let flags = ids
            .chain(worst(question))
            .chain([calm_answer(question).to_owned()]);
        for flag in flags {
            hold(&Sheet::blank().with(&question.id, &flag));
        }
    }
}

#[test]
fn all_the_worst_is_held_without_any_of_its_answers_too() {
    for age in ["0", "1", "17", "30", "80"] {
        let all = all_the_worst(age);
        hold(&all);
        let questions = RULES.questions().iter();
        let mut without_top = all.clone();
        for question in questions {
            hold(&all.clone().without(&question.id));
            without_top = without_top.without(&question.id);
            hold(&without_top);
        }
    }
}

#[test]
fn the_result_of_a_calm_person_is_read_aloud_within_a_minute() {
    for sheet in [Sheet::calm(), Sheet::calm().with("age", "63")] {
        let answers = sheet.answers();
        let assessment = Assessment::of(&answers);
        assert_eq!(assessment.rank(), RULES.otherwise());
        for place in every_place(&RULES) {
            let paragraphs = Brief::of(&assessment, place).paragraphs();
            let words = paragraphs.iter().flat_map(|line| line.split_whitespace());
            let words = words.count();
            assert!(
                words < WORDS_A_MINUTE,
                "{words} words:\n{}",
                paragraphs.join("\n")
            );
        }
    }
}

proptest! {
    #![proptest_config(long::cases(10_000))]

    #[test]
    fn whatever_is_answered_is_held(
        sheet in any_sheet_unsure_of_some(),
        place in select(every_place(&RULES).collect::<Vec<_>>()),
    ) {
        let answers = sheet.answers();
        let assessment = Assessment::of(&answers);
        let brief = Brief::of(&assessment, place);
        brief.holds();
        brief.fits();
    }
}
