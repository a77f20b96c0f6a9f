//! The schema of an answers file, and the file to fill in.

use std::cell::Cell;

use crate::support::long;
use crate::support::rule_files::FROZEN;
use lungnets::answers::{Answers, schema, to_fill_in};
use lungnets::rules::{AnswerKind, Question, RuleSet, new_file};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Map, Value, json};

use crate::support::rule_files::{FOLLOW_UPS, INSECT_STING};
use crate::support::validator::is_valid;

pub fn schema_of(rules: &RuleSet) -> Value {
    serde_json::from_str(&schema(rules).render()).unwrap()
}

/// Whether the program takes these answers: each for itself, and all together.
pub fn is_read(rules: &RuleSet, answers: &str) -> bool {
    Answers::from_json(rules, answers).is_ok_and(|answers| answers.closed_follow_ups().is_empty())
}

#[test]
fn the_answers_of_every_example_validate() {
    for file in [FROZEN, INSECT_STING, &new_file("my_check").unwrap()] {
        let schema = schema_of(&RuleSet::from_json(file).unwrap());
        let file: Value = serde_json::from_str(file).unwrap();
        for example in file["examples"].as_array().unwrap() {
            assert!(is_valid(&schema, &example["answers"]), "{example}");
        }
    }
}

#[test]
fn the_file_to_fill_in_asks_everything_and_is_taken_as_it_is() {
    for file in [FROZEN, INSECT_STING, FOLLOW_UPS] {
        let rules = RuleSet::from_json(file).unwrap();
        let text = to_fill_in(&rules).render();
        assert!(is_read(&rules, &text), "{text}");
        let answers: Value = serde_json::from_str(&text).unwrap();
        assert!(is_valid(&schema_of(&rules), &answers), "{text}");
        let told = ["rule_set", "version"];
        assert!(told.iter().all(|name| answers[*name].is_string()));
        assert_eq!(
            answers.as_object().unwrap().len(),
            told.len() + rules.questions().len()
        );
    }
}

#[test]
fn no_list_of_values_in_the_schema_is_empty_for_there_are_validators_that_refuse_it() {
    for file in [FROZEN, INSECT_STING, FOLLOW_UPS] {
        let schema = schema(&RuleSet::from_json(file).unwrap()).render();
        let schema: String = schema.split_whitespace().collect();
        assert!(schema.contains("\"enum\":[\""), "{schema}");
        assert!(!schema.contains("\"enum\":[]"), "{schema}");
    }
}

#[test]
fn other_spellings_are_read_and_yet_not_in_the_schema() {
    let rules = RuleSet::from_json(FROZEN).unwrap();
    for spelling in [json!({ "cough": "Y" }), json!({ "coughing_blood": "No" })] {
        assert!(is_read(&rules, &spelling.to_string()), "{spelling}");
        assert!(!is_valid(&schema_of(&rules), &spelling), "{spelling}");
    }
}

#[test]
fn the_schema_is_found_by_its_draft_its_format_and_the_rule_set() {
    let schema = schema_of(&RuleSet::from_json(FROZEN).unwrap());
    assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
    assert_eq!(
        schema["$id"],
        "https://lungnets.example/schema/answers-1/chest_check-1.0.0.json"
    );
}

/// An answer to a question as the program writes it, true or false, or something that is no answer.
fn any_answer(question: &Question) -> BoxedStrategy<Option<Value>> {
    let ids: Vec<String> = question
        .choices()
        .iter()
        .map(|choice| choice.id.to_string())
        .collect();
    let mut firm: Vec<Value> = match &question.answer {
        AnswerKind::YesNo => vec![json!("yes"), json!("no"), json!(true), json!(false)],
        AnswerKind::OneOf(_) => ids.iter().map(|id| json!(id)).collect(),
        AnswerKind::AnyOf(_) => (0..=ids.len()).map(|count| json!(ids[..count])).collect(),
        AnswerKind::Number(range) => {
            vec![
                json!(range.from),
                json!(range.to),
                json!(range.numbers().nth(range.steps() as usize / 2)),
            ]
        }
    };
    if let (AnswerKind::AnyOf(_), Some(last)) = (&question.answer, ids.last()) {
        firm.extend([json!([last]), json!([last, "unsure"]), json!(["unsure"])]);
        let of_one = format!("unsure:{last}");
        firm.extend([json!([of_one]), json!([&ids[0], of_one])]);
    }
    let first = ids.first().map(String::as_str).unwrap_or_default();
    let wrong = vec![
        json!(["unsure", format!("unsure:{first}")]),
        json!([first, format!("unsure:{first}")]),
        json!(null),
        json!("perhaps"),
        json!(["perhaps"]),
        json!(9_999),
        json!(-1),
        json!(1.5),
        json!({}),
    ];
    prop_oneof![
        12 => Just(None),
        4 => Just(Some(json!("unsure"))),
        24 => prop::sample::select(firm).prop_map(Some),
        1 => prop::sample::select(wrong).prop_map(Some),
    ]
    .boxed()
}

pub fn any_answers(rules: &RuleSet) -> impl Strategy<Value = Value> + use<> {
    let questions = rules.questions().iter();
    let ids: Vec<String> = questions
        .clone()
        .map(|question| question.id.to_string())
        .collect();
    let answers: Vec<_> = questions.map(any_answer).collect();
    answers.prop_map(move |answers| {
        let members = ids.iter().cloned().zip(answers);
        let members = members.filter_map(|(id, answer)| Some((id, answer?)));
        Value::Object(members.collect::<Map<_, _>>())
    })
}

#[test]
fn schema_and_reader_agree_on_answers_with_follow_ups_that_may_be_closed() {
    for file in [FROZEN, INSECT_STING, FOLLOW_UPS] {
        let rules = RuleSet::from_json(file).unwrap();
        let schema = schema_of(&rules);
        let (taken, refused) = (Cell::new(0), Cell::new(0));
        let config = long::cases(1500);
        let result = TestRunner::new(config).run(&any_answers(&rules), |answers| {
            let is_valid = is_valid(&schema, &answers);
            let count = if is_valid { &taken } else { &refused };
            count.set(count.get() + 1);
            prop_assert_eq!(
                is_valid,
                is_read(&rules, &answers.to_string()),
                "{}",
                answers
            );
            Ok(())
        });
        result.unwrap();
        assert!(
            taken.get() > long::of(100),
            "only {} sheets were taken",
            taken.get()
        );
        assert!(
            refused.get() > long::of(100),
            "only {} sheets were refused",
            refused.get()
        );
    }
}
