//! What must not be read as an answer, and answers that contradict one another.

use lungnets::answers::{Answers, Said, Value};

use crate::support::{RULES, Sheet, check_calm, question};

#[test]
fn nothing_typed_is_no_answer_to_any_question() {
    for question in RULES.questions() {
        for typed in ["", " ", "\t", ",", "?", "-", "null", "maybe"] {
            assert!(question.read(typed).is_err(), "{}: {typed:?}", question.id);
        }
    }
}

#[test]
fn nothing_in_a_file_is_no_answer_to_any_question() {
    for question in RULES.questions() {
        for value in ["null", "\"\"", "\" \"", "{}", "[\"\"]", "[null]"] {
            let file = format!("{{\"{}\": {value}}}", question.id);
            assert!(Answers::from_json(&RULES, &file).is_err(), "{file}");
        }
    }
}

#[test]
fn an_empty_list_is_a_firm_none_only_where_choices_are_ticked() {
    for question in RULES.questions() {
        let file = format!("{{\"{}\": []}}", question.id);
        let takes_ticks = crate::support::takes_ticks(&question.id);
        assert_eq!(
            Answers::from_json(&RULES, &file).is_ok(),
            takes_ticks,
            "{file}"
        );
    }
}

#[test]
fn every_question_can_be_answered_with_not_sure() {
    for question in RULES.questions() {
        for typed in ["unsure", "not sure", "UNSURE"] {
            let reply = question.read(typed).unwrap();
            assert!(reply.value().is_unsure(), "{}: {typed}", question.id);
        }
    }
}

#[test]
fn an_age_that_is_not_plain_whole_years_is_refused() {
    let refused = [
        "-5",
        "+5",
        "1e2",
        "45.5",
        "45,5",
        "45.01",
        "45.",
        "-45.0",
        "0x2d",
        "045",
        "00",
        "4 5",
        "45 years",
        "45y",
        "1980-05-01",
        "01/05/1980",
        "121",
        "999",
        "4294967296",
        "99999999999999999999",
        "fifty",
        "\u{664}\u{665}",
        "\u{ff14}\u{ff15}",
        "\u{b2}",
        "45\u{200b}",
        "NaN",
    ];
    for typed in refused {
        assert!(question("age").read(typed).is_err(), "{typed:?}");
    }
    for value in [
        "-5",
        "1e2",
        "45.5",
        "-45.0",
        "121",
        "121.0",
        "999",
        "\"45\"",
        "true",
        "[45]",
        "99999999999999999999",
    ] {
        let file = format!("{{\"age\": {value}}}");
        assert!(Answers::from_json(&RULES, &file).is_err(), "{file}");
    }
}

#[test]
fn every_age_from_0_to_120_is_read_as_it_is() {
    for age in 0..=120 {
        for written in [age.to_string(), format!("{age}.0")] {
            let reply = question("age").read(&written).unwrap();
            assert_eq!(reply.value(), Value::Number(age.into()));
        }
    }
}

#[test]
fn an_age_of_0_is_a_baby_and_not_a_missing_age() {
    let outcome = check_calm([("age", "0"), ("today_signs", "fever")]);
    assert_eq!(outcome.because("baby_fever"), Some(vec![]));
    assert!(outcome.undecided.is_empty());
}

#[test]
fn none_cannot_stand_beside_a_tick() {
    for id in ["emergency_signs", "today_signs", "other_signs", "about_you"] {
        let choice = &question(id).choices()[0].id;
        assert!(
            question(id).read(&format!("none,{choice}")).is_err(),
            "{id}"
        );
        assert!(question(id).read("none,unsure").is_err(), "{id}");
    }
}

#[test]
fn a_lasting_cough_without_a_cough_contradicts_itself() {
    for said in ["yes", "unsure"] {
        let file = format!("{{\"cough\": \"no\", \"lasting_cough\": \"{said}\"}}");
        let answers = Answers::from_json(&RULES, &file).unwrap();
        let closed: Vec<(&str, Vec<&str>)> = answers
            .closed_follow_ups()
            .into_iter()
            .map(|(question, parents)| {
                let parents = parents.iter().map(|parent| parent.id.as_str());
                (question.id.as_str(), parents.collect())
            })
            .collect();
        assert_eq!(closed, [("lasting_cough", vec!["cough"])], "{said}");
        assert_eq!(
            answers.said(question("lasting_cough").index()),
            Said::NotAsked,
            "{said}"
        );
    }
}

#[test]
fn a_calm_follow_up_to_a_firm_no_is_no_contradiction() {
    let answers = Sheet::calm().answers();
    assert!(answers.closed_follow_ups().is_empty());
    assert_eq!(
        answers.said(question("lasting_cough").index()),
        Said::NotAsked
    );
}

#[test]
fn the_follow_up_is_asked_after_yes_and_after_not_sure_and_not_after_no() {
    for (said, asked) in [("yes", true), ("unsure", true), ("no", false)] {
        let mut answers = Sheet::calm().with("cough", said).answers();
        answers.forget(question("lasting_cough").index());
        let next = answers.next_question().map(|question| question.id.as_str());
        assert_eq!(next, asked.then_some("lasting_cough"), "{said}");
    }
}
