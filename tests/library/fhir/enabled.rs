//! The form lets a question be answered exactly when the program asks it, whatever was answered before, and asks
//! nothing below an answer that alone makes it an emergency.

use std::collections::BTreeSet;

use lungnets::answers::{Answers, Said};
use lungnets::assessment::Assessment;
use lungnets::fhir::Form;
use lungnets::rules::{AnswerKind, Question, QuestionIndex, RuleSet};
use lungnets::truth::Truth;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::client::is_enabled;
use super::every_answer::{any_answers, every_way};
use super::resources::{items, questionnaire, response};
use crate::support::RULES;
use crate::support::dice::Dice;
use crate::support::rule_files::{FOLLOW_UPS, INSECT_STING};
use crate::support::small_files::{condition, make_finer, whole_file, words_for_borders};

/// What the form says of one question, and what the program does.
fn agree(form: &Value, answers: &Answers<'_>, index: QuestionIndex) -> Result<(), TestCaseError> {
    let question = answers.rules().question(index);
    let truth = question
        .ask_when
        .as_ref()
        .map_or(Truth::Yes, |when| answers.truth(when));
    let is_asked = matches!(truth, Truth::Yes | Truth::Unsure) && !is_stopped_above(answers, index);
    let response: Value = serde_json::from_str(&response(answers)).unwrap();
    let is_enabled = is_enabled(form, &response, &question.id);
    prop_assert_eq!(
        is_enabled,
        Some(is_asked),
        "{} with {}",
        question.id,
        response["item"]
    );
    Ok(())
}

/// Whether an answer to a question above, one code of it, is enough for an emergency by itself.
fn is_stopped_above(answers: &Answers<'_>, index: QuestionIndex) -> bool {
    let rules = answers.rules();
    let above = rules
        .questions()
        .iter()
        .filter(|above| above.index() < index);
    above
        .into_iter()
        .any(|above| match answers.said(above.index()) {
            Said::Given(value) => value
                .words(above)
                .iter()
                .any(|word| stops(rules, above, word)),
            Said::NotAsked | Said::NotGiven => false,
        })
}

fn stops(rules: &RuleSet, question: &Question, word: &str) -> bool {
    let settling = |word: &str| -> BTreeSet<String> {
        let mut answers = Answers::new(rules);
        answers.record(question.read(word).unwrap());
        let assessment = Assessment::of(&answers);
        let because = assessment.because().iter();
        let top = because.filter(|reason| reason.counts_at == rules.top());
        top.map(|reason| reason.rule.id.to_string()).collect()
    };
    match &question.answer {
        AnswerKind::Number(_) if word != "unsure" => false, // no form can ask whether there is no number
        // The code says of no choice that it is the one, so it stops where one rule does whichever that is.
        AnswerKind::AnyOf(choices) if word.starts_with("unsure") => {
            let each = choices.iter().map(|choice| format!("unsure:{}", choice.id));
            let each = each.map(|word| settling(&word));
            let by_all = each.reduce(|one, other| &one & &other);
            by_all.is_some_and(|rules| !rules.is_empty())
        }
        _ => !settling(word).is_empty(),
    }
}

/// Tries all answers to the questions that decide whether each question is asked; gives how many there were.
fn agree_on_everything(rules: &RuleSet, borders: &[u32]) -> usize {
    let form = questionnaire(rules);
    let mut tried = 0;
    for question in rules.questions() {
        let mut parents = vec![question.index()];
        let mut looked_at = 0;
        while let Some(index) = parents.get(looked_at) {
            let above = Answers::new(rules).parents(rules.question(*index));
            let above = above.into_iter().map(|parent| parent.index());
            let new: Vec<QuestionIndex> = above.filter(|index| !parents.contains(index)).collect();
            parents.extend(new);
            looked_at += 1;
        }
        parents.remove(0);
        every_way(rules, &parents, borders, &mut |answers| {
            agree(&form, answers, question.index()).unwrap();
            tried += 1;
        });
    }
    tried
}

#[test]
fn in_a_file_with_one_follow_up() {
    assert_eq!(agree_on_everything(&RULES, &[]), 10 + 4);
}

#[test]
fn in_files_with_follow_ups_of_every_kind() {
    assert_eq!(
        agree_on_everything(&RuleSet::from_json(INSECT_STING).unwrap(), &[]),
        2 + 4
    );
    let tried = agree_on_everything(&RuleSet::from_json(FOLLOW_UPS).unwrap(), &[18, 60, 100]);
    assert!(tried > 900, "{tried}");
}

/// A small file in which every other question but the first is asked by a condition of some depth.
fn tangled_file(seed: u64) -> Value {
    let mut file = whole_file(seed);
    let dice = &mut Dice::new(seed);
    let questions = file["questions"].as_array().unwrap().clone();
    for place in 1..questions.len() {
        if dice.roll(3) > 0 {
            let depth = 1 + dice.roll(3);
            file["questions"][place]["ask_when"] = condition(&questions[..place], &[], depth, dice);
        }
    }
    words_for_borders(&mut file, dice);
    make_finer(&mut file, seed);
    file
}

proptest! {
    #![proptest_config(crate::support::long::cases(300))]

    #[test]
    fn in_small_files_made_up_at_random(seed in any::<u64>()) {
        let file = tangled_file(seed);
        let rules = RuleSet::from_json(&file.to_string()).unwrap();
        agree_on_everything(&rules, &[0, 2, 4]);
    }
}

#[test]
fn the_random_files_need_groups_and_do_without_them() {
    let needs_groups = |seed: &u64| {
        let rules = RuleSet::from_json(&tangled_file(*seed).to_string()).unwrap();
        questionnaire(&rules).to_string().contains("\"group\"")
    };
    let with_groups = (0..200).filter(needs_groups).count();
    assert!((40..160).contains(&with_groups), "{with_groups}");
}

/// The file with follow-ups, and this condition for its last question.
fn with_condition(when: Value) -> RuleSet {
    let mut file: Value = serde_json::from_str(FOLLOW_UPS).unwrap();
    let last = file["questions"]
        .as_array_mut()
        .unwrap()
        .last_mut()
        .unwrap();
    last["ask_when"] = when;
    RuleSet::from_json(&file.to_string()).unwrap()
}

/// How many conditions of its own and of the groups around it the last question has; what they say was tried.
fn agree_on_some(rules: &RuleSet) -> usize {
    let form = questionnaire(rules);
    let last = rules.questions().last().unwrap();
    for seed in 0..200 {
        let answers = any_answers(rules, seed);
        agree(&form, &answers, last.index()).unwrap();
    }
    let names = items(&form)
        .into_iter()
        .filter_map(|item| item["linkId"].as_str());
    1 + names
        .filter(|name| name.starts_with(&format!("{}-when-", last.id)))
        .count()
}

#[test]
fn a_condition_that_takes_too_many_groups_is_refused_with_its_question() {
    let pair = |operator: &str, one: &str, other: &str| json!({ "all": [{ operator: one }, { operator: other }] });
    let border = |id: &str| json!({ "number": { "question": id, "at_least": 1, "below": 100 } });
    let mut ways = vec![
        pair("yes", "simple", "other"),
        pair("yes", "if_yes", "if_old"),
        pair("yes", "if_any_years", "below_that"),
        border("years"),
        border("if_marked"),
    ];
    let fits = with_condition(json!({ "any": ways })); // two to the fifth
    assert_eq!(agree_on_some(&fits), 32);
    ways.push(pair("no", "simple", "other"));
    let too_many = with_condition(json!({ "any": ways }));
    let obstacle = Form::of(&too_many, None).unwrap_err();
    assert!(obstacle.to_string().contains("\"if_any_shade\""));
    insta::assert_snapshot!(format!("{obstacle}\n{}", obstacle.way_out()));
}

#[test]
fn a_great_choose_is_refused_at_once() {
    let parts: Vec<Value> = [
        "simple",
        "other",
        "if_yes",
        "if_old",
        "if_any_years",
        "below_that",
    ]
    .iter()
    .cycle()
    .take(60)
    .enumerate()
    .map(|(place, id)| match place % 2 {
        0 => json!({ "yes": id }),
        _ => json!({ "no": id }),
    })
    .collect();
    for at_least in [2, 30, 59] {
        let when = json!({ "how_many": { "at_least": at_least, "of": parts } });
        let _ = Form::of(&with_condition(when), None);
    }
}

#[test]
fn a_number_greater_than_those_of_fhir_is_refused_with_its_question() {
    let file = FOLLOW_UPS.replace(
        "\"from\": 0, \"to\": 120",
        "\"from\": 0, \"to\": 2147483648",
    );
    let rules = RuleSet::from_json(&file).unwrap();
    let obstacle = Form::of(&rules, None).unwrap_err();
    insta::assert_snapshot!(format!("{obstacle}\n{}", obstacle.way_out()));
    let file = file.replace("2147483648", "2147483647");
    assert!(Form::of(&RuleSet::from_json(&file).unwrap(), None).is_ok());
}
