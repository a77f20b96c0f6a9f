//! Scores: what each part is worth, how true the whole is, and what a score may not say.

use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::layout::joined;
use lungnets::report::Report;
use lungnets::rules::RuleSet;
use lungnets::truth::Truth;
use serde_json::{Value, json};

use super::example_file::{refuses, takes, with};
use crate::support::rule_files::{PHQ_9, WELLS};

/// How true the condition of a rule is of these answers.
fn truth(rules: &str, rule: &str, answers: &Value) -> Truth {
    let rules = RuleSet::from_json(rules).unwrap();
    let answers = Answers::from_json(&rules, &answers.to_string()).unwrap();
    let rule = rules.rules().iter().find(|known| known.id == rule).unwrap();
    answers.truth(&rule.when)
}

#[test]
fn points_are_added_up() {
    let no = json!({ "leg_signs": "no", "clot_first": "no", "bed_or_surgery": "no", "earlier_clot": "no", "cancer": "no",
        "blood": "no", "pulse": 80 });
    for (changes, expected) in [
        (json!({}), Truth::No),
        (json!({ "leg_signs": "yes", "blood": "yes" }), Truth::No),
        (json!({ "leg_signs": "yes", "pulse": 101 }), Truth::Yes),
        (
            json!({ "leg_signs": "yes", "pulse": "unsure" }),
            Truth::Unsure,
        ),
        (
            json!({ "leg_signs": "yes", "pulse": null }),
            Truth::NotGiven,
        ),
        (
            json!({ "leg_signs": "unsure", "pulse": null }),
            Truth::NotGiven,
        ),
        (
            json!({ "leg_signs": "unsure", "clot_first": "unsure", "pulse": null }),
            Truth::Unsure,
        ),
        (
            json!({ "blood": "unsure", "cancer": "yes", "pulse": null }),
            Truth::No,
        ),
    ] {
        let mut answers = no.clone();
        for (question, answer) in changes.as_object().unwrap() {
            match answer {
                Value::Null => drop(answers.as_object_mut().unwrap().remove(question)),
                answer => answers[question] = answer.clone(),
            }
        }
        assert_eq!(truth(WELLS, "likely", &answers), expected, "{changes}");
    }
}

#[test]
fn a_question_that_is_unsure_or_open_is_worth_its_worst_choice_once() {
    let all = |answer: &str| -> Value {
        let rules = RuleSet::from_json(PHQ_9).unwrap();
        let questions = rules.questions().iter();
        questions
            .map(|question| (question.id.to_string(), json!(answer)))
            .collect::<serde_json::Map<_, _>>()
            .into()
    };
    // Nine questions of three points each at the most are 27 points.
    assert_eq!(truth(PHQ_9, "severe", &all("nearly")), Truth::Yes);
    assert_eq!(truth(PHQ_9, "severe", &all("half")), Truth::No);
    assert_eq!(truth(PHQ_9, "severe", &all("unsure")), Truth::Unsure);
    assert_eq!(truth(PHQ_9, "severe", &json!({})), Truth::NotGiven);
    // Six are worth 18 points and no more, though each has choices worth six together.
    let mut six = all("unsure");
    for question in ["interest", "sleep", "tired"] {
        six[question] = json!("not_at_all");
    }
    assert_eq!(truth(PHQ_9, "severe", &six), Truth::No);
    assert_eq!(truth(PHQ_9, "moderate", &six), Truth::Unsure);
}

#[test]
fn of_several_ticks_the_one_that_is_worth_most_counts() {
    let score = json!({ "score": { "at_least": 3, "of": [
        { "points": 1, "when": { "yes": "sign" } },
        { "question": "other_signs", "points": { "new_today": 1, "comes_back": 2 } },
    ] } });
    let file = with("rules/4/when", score).to_string();
    for (ticks, sign, expected) in [
        (json!(["new_today", "comes_back"]), "no", Truth::No),
        (json!(["new_today", "comes_back"]), "yes", Truth::Yes),
        (json!(["new_today"]), "yes", Truth::No),
        (
            json!(["new_today", "unsure:comes_back"]),
            "yes",
            Truth::Unsure,
        ),
        (json!(["unsure"]), "unsure", Truth::Unsure),
    ] {
        let answers = json!({ "other_signs": ticks, "sign": sign });
        assert_eq!(truth(&file, "other_signs", &answers), expected, "{answers}");
    }
}

#[test]
fn a_reason_names_for_an_unsure_question_only_what_it_counts_as() {
    let rules = RuleSet::from_json(PHQ_9).unwrap();
    let answers = json!({ "interest": "unsure" });
    let answers = Answers::from_json(&rules, &answers.to_string()).unwrap();
    let report = joined(Report::of(&Assessment::of(&answers)).page().lines(1000));
    let not_sure = "You were not sure about: \"Little interest\", so we treated it as little joy in things nearly every day.";
    assert!(report.contains(not_sure), "{report}");
}

/// A score of the parts.
fn score(at_least: u32, of: &Value) -> Value {
    json!({ "score": { "at_least": at_least, "of": of } })
}

#[test]
fn what_is_enough_can_be_reached() {
    let of = json!([
        { "points": 2, "when": { "yes": "sign" } },
        { "question": "how_bad", "points": { "mild": 1, "bad": 3 } },
    ]);
    takes("rules/0/when", score(1, &of));
    takes("rules/0/when", score(5, &of));
    for at_least in [0, 6] {
        let fault = "rules[0].when.score.at_least: \"at_least\" must be from 1 to 5, the points of all parts together";
        refuses("rules/0/when", score(at_least, &of), fault);
    }
}

#[test]
fn points_are_whole_and_belong_to_choices_that_are_there() {
    for points in [json!(0), json!(101)] {
        refuses(
            "rules/0/when",
            score(1, &json!([{ "points": points, "when": { "yes": "sign" } }])),
            "rules[0].when.score.of[0].points: points are whole numbers from 1 to 100",
        );
    }
    for (part, fault) in [
        (
            json!({ "points": 1.5, "when": { "yes": "sign" } }),
            "rules[0].when.score.of[0].points: expected a whole number, found a number that is not a plain whole one",
        ),
        (
            json!({ "question": "how_bad", "points": {} }),
            "rules[0].when.score.of[0].points: this object says nothing",
        ),
        (
            json!({ "question": "how_bad", "points": { "mild": 1, "worse": 2 } }),
            "rules[0].when.score.of[0].points.worse: there is no choice \"worse\"",
        ),
        (
            json!({ "question": "age", "points": { "old": 1 } }),
            "rules[0].when.score.of[0].points: \"points\" does not fit \"age\", whose answer is a number",
        ),
        (
            json!({ "points": 1 }),
            "rules[0].when.score.of[0]: \"when\" is missing",
        ),
    ] {
        let found = super::example_file::faults(&with("rules/0/when", score(1, &json!([part]))));
        assert!(found.contains(&fault.to_owned()), "{part}: {found:?}");
    }
}

#[test]
fn points_do_not_fall_along_ordered_choices() {
    let part = json!({ "question": "how_bad", "points": { "mild": 2, "bad": 1 } });
    let fault = "rules[0].when.score.of[0].points: \"bad\" is worth less than \"mild\", and a worse answer must not lose points";
    refuses("rules/0/when", score(1, &json!([part])), fault);
    let left_out = json!({ "question": "how_bad", "points": { "mild": 2 } });
    refuses("rules/0/when", score(1, &json!([left_out])), fault);
    takes(
        "rules/0/when",
        score(
            1,
            &json!([{ "question": "how_bad", "points": { "bad": 2 } }]),
        ),
    );
    // Ticks have no order.
    let ticks = json!({ "question": "other_signs", "points": { "new_today": 2, "comes_back": 1 } });
    takes("rules/0/when", score(1, &json!([ticks])));
}

#[test]
fn no_two_parts_exclude_each_other() {
    let chosen = |choice: &str| json!({ "chosen": { "question": "how_bad", "any_of": [choice] } });
    let number = |least: u32, below: u32| json!({ "number": { "question": "age", "at_least": least, "below": below } });
    let worth = |when: Value| json!({ "points": 1, "when": when });
    for (one, other, question) in [
        (worth(chosen("mild")), worth(chosen("bad")), "how_bad"),
        (
            worth(chosen("mild")),
            worth(json!({ "finding": "bad_sign" })),
            "how_bad",
        ),
        (
            worth(chosen("mild")),
            json!({ "question": "how_bad", "points": { "bad": 2 } }),
            "how_bad",
        ),
        (worth(number(40, 65)), worth(number(65, 90)), "age"),
        (
            worth(json!({ "yes": "sign" })),
            worth(json!({ "no": "sign" })),
            "sign",
        ),
    ] {
        let fault = format!(
            "rules[1].when.score.of[1]: no answer to \"{question}\" fits this part and an earlier one, and \"not sure\" would count both"
        );
        refuses("rules/1/when", score(1, &json!([one, other])), &fault);
    }
    for of in [
        // steps, of which the second adds to the first
        json!([
            worth(json!({ "number": { "question": "age", "at_least": 40 } })),
            worth(number(65, 90))
        ]),
        json!([
            worth(json!({ "chosen": { "question": "how_bad", "any_of": ["mild", "bad"] } })),
            worth(chosen("bad"))
        ]),
        // ticks, of which several can be true
        json!([
            worth(json!({ "chosen": { "question": "other_signs", "any_of": ["new_today"] } })),
            worth(json!({ "chosen": { "question": "other_signs", "any_of": ["comes_back"] } }))
        ]),
    ] {
        takes("rules/1/when", score(1, &of));
    }
}
