//! What was said, and how it is read.

use lungnets::answers::{Answers, Said, Value, schema, to_fill_in};
use lungnets::json::Json;
use lungnets::rules::{Choices, Question, RuleSet, new_file};
use lungnets::truth::Truth::{No, NotGiven, Unsure, Yes};
use serde_json::json;

use super::example_file::{file, rules};

fn from(rules: &RuleSet, answers: serde_json::Value) -> Answers<'_> {
    Answers::from_json(rules, &answers.to_string()).unwrap()
}

fn question<'r>(rules: &'r RuleSet, id: &str) -> &'r Question {
    rules.question_by_id(id).unwrap()
}

#[test]
fn a_follow_up_applies_as_far_as_its_condition_holds() {
    let rules = rules(&file());
    let how_bad = question(&rules, "how_bad").index();
    let bad = Value::Choice(1);
    for (answers, applies, said) in [
        (json!({}), NotGiven, Said::NotGiven),
        (json!({"how_bad": "bad"}), Yes, Said::Given(bad)),
        (json!({"sign": "no"}), No, Said::NotAsked),
        (json!({"sign": "no", "how_bad": "bad"}), No, Said::NotAsked),
        (json!({"sign": "unsure"}), Unsure, Said::NotGiven),
        (
            json!({"sign": "unsure", "how_bad": "bad"}),
            Unsure,
            Said::Given(bad),
        ),
        (json!({"sign": "yes"}), Yes, Said::NotGiven),
        (
            json!({"sign": "yes", "how_bad": "bad"}),
            Yes,
            Said::Given(bad),
        ),
    ] {
        let given = from(&rules, answers.clone());
        assert_eq!(
            (given.applies(how_bad), given.said(how_bad)),
            (applies, said),
            "{answers}"
        );
    }
}

#[test]
fn the_next_question_is_the_first_that_applies_and_has_no_answer() {
    let rules = rules(&file());
    for (answers, next) in [
        (json!({}), Some("danger_sign")),
        (json!({"danger_sign": "no"}), Some("sign")),
        (
            json!({"danger_sign": "no", "sign": "no"}),
            Some("other_signs"),
        ),
        (
            json!({"danger_sign": "no", "sign": "unsure"}),
            Some("how_bad"),
        ),
        (
            json!({"danger_sign": "no", "sign": "yes", "age": 5}),
            Some("how_bad"),
        ),
        (
            json!({"danger_sign": "no", "sign": "no", "other_signs": [], "age": 5}),
            None,
        ),
    ] {
        let answers = from(&rules, answers);
        assert_eq!(
            answers.next_question().map(|question| question.id.as_str()),
            next
        );
        assert!(std::ptr::eq(answers.rules(), &rules));
    }
}

#[test]
fn an_answer_is_replaced_by_a_later_one_and_can_be_taken_back() {
    let rules = rules(&file());
    let sign = question(&rules, "sign");
    let mut answers = Answers::new(&rules);
    assert!(answers.is_empty());
    for (word, value) in [
        ("yes", Value::Yes),
        ("no", Value::No),
        ("unsure", Value::Unsure),
    ] {
        let reply = sign.read(word).unwrap();
        assert_eq!(reply.value(), value);
        answers.record(reply);
        assert_eq!(answers.given(sign.index()), Some(value));
        assert!(!answers.is_empty());
    }
    answers.forget(sign.index());
    assert!(answers.is_empty());
}

#[test]
#[should_panic(expected = "another rule set")]
fn a_reply_to_a_question_of_another_rule_set_is_a_mistake_of_the_caller() {
    let (one, another) = (rules(&file()), rules(&file()));
    Answers::new(&one).record(question(&another, "sign").read("yes").unwrap());
}

#[test]
fn a_follow_up_that_does_not_apply_contradicts_its_parents_unless_it_is_calm() {
    let mut file = file();
    let twice =
        json!({"any": [{"yes": "sign"}, {"all": [{"yes": "sign"}, {"no": "danger_sign"}]}]});
    file["questions"][2]["ask_when"] = twice;
    let rules = rules(&file);
    for (how_bad, contradicts) in [("mild", false), ("bad", true), ("unsure", true)] {
        let answers = from(&rules, json!({"sign": "no", "how_bad": how_bad}));
        let closed = answers.closed_follow_ups();
        assert_eq!(!closed.is_empty(), contradicts, "{how_bad}");
        for (question, parents) in closed {
            let parents: Vec<&str> = parents.iter().map(|parent| parent.id.as_str()).collect();
            assert_eq!(
                (question.id.as_str(), parents),
                ("how_bad", vec!["sign", "danger_sign"])
            );
        }
    }
    let open = from(&rules, json!({"sign": "unsure", "how_bad": "bad"}));
    assert!(open.closed_follow_ups().is_empty());
    assert!(open.parents(question(&rules, "age")).is_empty());
}

#[test]
fn what_is_no_answer_is_refused_with_a_way_out() {
    let rules = rules(&file());
    for (id, said, refusal, way_out) in [
        (
            "sign",
            "",
            "there is no answer here",
            "answer it, or leave the question out",
        ),
        (
            "sign",
            " ",
            "there is no answer here",
            "answer it, or leave the question out",
        ),
        (
            "sign",
            "yess",
            "\"yess\" is not yes, no or unsure",
            "did you mean \"yes\"?",
        ),
        (
            "sign",
            "5",
            "\"5\" is not yes, no or unsure",
            "answer yes, no or unsure",
        ),
        (
            "how_bad",
            "badd",
            "\"badd\" is not one of the answers",
            "did you mean \"bad\"?",
        ),
        (
            "how_bad",
            "xyz",
            "\"xyz\" is not one of the answers",
            "answer mild, bad or unsure",
        ),
        (
            "other_signs",
            "none,new_today",
            "\"none\" cannot stand beside other answers",
            "leave \"none\" out where another one is true",
        ),
        (
            "other_signs",
            "none,unsure:new_today",
            "\"none\" cannot stand beside other answers",
            "leave \"none\" out where another one is true",
        ),
        (
            "other_signs",
            "unsure:new_today,new_today",
            "\"new_today\" is both ticked and unsure",
            "give one of the two: new_today or unsure:new_today",
        ),
        (
            "other_signs",
            "unsure,unsure:comes_back",
            "\"unsure\" cannot stand beside \"unsure:comes_back\"",
            "\"unsure\" means every choice that is not ticked; leave out those with unsure:",
        ),
        (
            "other_signs",
            "unsure:comes_bac",
            "\"comes_bac\" is not one of the answers",
            "did you mean \"comes_back\"?",
        ),
        (
            "other_signs",
            "unsure:",
            "there is no answer here",
            "answer it, or leave the question out",
        ),
        (
            "how_bad",
            "unsure:bad",
            "\"unsure:bad\" is not one of the answers",
            "answer mild, bad or unsure",
        ),
        (
            "other_signs",
            "new_today,,",
            "one of several answers is empty",
            "answer it, or take it out with what parts it from the next: the comma where it is typed, the ; in a table, even behind the last",
        ),
        (
            "age",
            "old",
            "\"old\" is not a whole number from 0 to 120",
            "use digits only, in years, for example 63, or say unsure",
        ),
        (
            "age",
            "00",
            "\"00\" is not a whole number from 0 to 120",
            "use digits only, in years, for example 63, or say unsure",
        ),
        (
            "age",
            "121",
            "\"121\" is not from 0 to 120",
            "give a number from 0 to 120, or say unsure",
        ),
        (
            "age",
            "99999999999",
            "\"99999999999\" is not from 0 to 120",
            "give a number from 0 to 120, or say unsure",
        ),
    ] {
        let found = question(&rules, id).read(said).unwrap_err();
        assert_eq!(
            (found.to_string().as_str(), found.way_out().as_str()),
            (refusal, way_out),
            "{id}: {said}"
        );
    }
    for id in ["sign", "how_bad", "age"] {
        let found = question(&rules, id)
            .read_words(["unsure", "unsure"])
            .unwrap_err();
        assert_eq!(found.to_string(), "only one answer fits here");
        assert_eq!(found.way_out(), "give the one that fits best, or unsure");
        let nothing: [&str; 0] = [];
        assert_eq!(
            question(&rules, id)
                .read_words(nothing)
                .unwrap_err()
                .to_string(),
            "there is no answer here"
        );
    }
}

#[test]
fn a_comma_in_a_label_parts_nothing() {
    let rules = RuleSet::built_in().unwrap();
    let several = rules.questions().iter().filter(|q| !q.choices().is_empty());
    for question in several.filter(|question| question.read("none, none").is_ok()) {
        for (first, second) in question.choices().iter().zip(&question.choices()[1..]) {
            let ids = question.read_words([&*first.id, &*second.id]).unwrap();
            let labels = format!("{}, {}", first.label, second.label);
            let read = question.read(&labels).map(|reply| reply.value());
            assert_eq!(read.ok(), Some(ids.value()), "{labels}");
            // Where something else parts them, it is refused, and the worst that may be meant is seen all the same.
            assert!(question.read_words([&*labels]).is_err(), "{labels}");
            let mut answers = Answers::new(&rules);
            answers.record_readable(question, [&*labels]);
            assert_eq!(
                answers.given(question.index()),
                Some(ids.value()),
                "{labels}"
            );
        }
    }
}

#[test]
fn a_value_of_another_kind_is_refused_with_the_kinds_that_fit() {
    let rules = rules(&file());
    let whole = "this number is not a whole one from 0 to 120, written in digits alone";
    let yes_no = |found| format!("expected \"yes\", \"no\" or \"unsure\", found {found}");
    let one_of =
        |found| format!("expected the id of a choice as a text, or \"unsure\", found {found}");
    let any_of = |found| {
        format!("expected a list of ids, [] for none of them, or \"unsure\", found {found}")
    };
    let number =
        |found| format!("expected a whole number without quotes, or \"unsure\", found {found}");
    for (id, value, refusal) in [
        ("sign", "1", yes_no("a number")),
        ("sign", "null", yes_no("null")),
        ("sign", "[]", yes_no("a list")),
        ("how_bad", "true", one_of("true or false")),
        ("how_bad", "[\"bad\"]", one_of("a list")),
        ("other_signs", "{}", any_of("an object")),
        ("other_signs", "false", any_of("true or false")),
        (
            "other_signs",
            "[\"new_today\", 1]",
            "expected a list of texts, found a number".to_owned(),
        ),
        ("age", "\"63\"", number("a text")),
        ("age", "true", number("true or false")),
        ("age", "63.5", whole.to_owned()),
        ("age", "-1", whole.to_owned()),
    ] {
        let found = question(&rules, id)
            .read_json(&Json::parse(value).unwrap())
            .unwrap_err();
        assert_eq!(found.to_string(), refusal, "{id}: {value}");
    }
    let refused = |id, value| {
        question(&rules, id)
            .read_json(&value)
            .unwrap_err()
            .way_out()
    };
    assert_eq!(
        refused("sign", Json::Null),
        "leave the question out where there is no answer"
    );
    assert_eq!(
        refused("sign", Json::Whole(1)),
        "write it in one of these ways, or leave the question out"
    );
}

#[test]
fn each_kind_of_value_answers_its_kind_of_question() {
    let rules = rules(&file());
    let ticked = |ticked: &[usize], unsure: &[usize]| Value::Choices {
        ticked: ticked.iter().copied().collect(),
        unsure: unsure.iter().copied().collect(),
    };
    for (id, value, expected, words) in [
        ("sign", "true", Value::Yes, vec!["yes"]),
        ("sign", "false", Value::No, vec!["no"]),
        ("sign", "\"I don't know\"", Value::Unsure, vec!["unsure"]),
        ("how_bad", "\"BAD\"", Value::Choice(1), vec!["bad"]),
        ("other_signs", "[]", ticked(&[], &[]), vec![]),
        ("other_signs", "\"none\"", ticked(&[], &[]), vec![]),
        (
            "other_signs",
            "[\"none\", \"none-of-these\"]",
            ticked(&[], &[]),
            vec![],
        ),
        (
            "other_signs",
            "\"unsure\"",
            ticked(&[], &[0, 1]),
            vec!["unsure"],
        ),
        (
            "other_signs",
            "[\"unsure\", \"comes_back\"]",
            ticked(&[1], &[0]),
            vec!["comes_back", "unsure"],
        ),
        (
            "other_signs",
            "\"unsure:comes_back\"",
            ticked(&[], &[1]),
            vec!["unsure:comes_back"],
        ),
        (
            "other_signs",
            "[\"Not sure: Something new today\"]",
            ticked(&[], &[0]),
            vec!["unsure:new_today"],
        ),
        (
            "other_signs",
            "[\"unsure:comes_back\", \"new_today\"]",
            ticked(&[0], &[1]),
            vec!["new_today", "unsure"],
        ),
        (
            "other_signs",
            "[\"unsure:comes_back\", \"unsure:new_today\"]",
            ticked(&[], &[0, 1]),
            vec!["unsure"],
        ),
        (
            "other_signs",
            "\"Something new today\"",
            ticked(&[0], &[]),
            vec!["new_today"],
        ),
        ("age", "0", Value::Number(0.into()), vec!["0"]),
        ("age", "120", Value::Number(120.into()), vec!["120"]),
        ("age", "\" u \"", Value::Unsure, vec!["unsure"]),
    ] {
        let question = question(&rules, id);
        let found = question
            .read_json(&Json::parse(value).unwrap())
            .unwrap()
            .value();
        assert_eq!(
            (found, found.words(question)),
            (expected, words.into_iter().map(str::to_owned).collect()),
            "{value}"
        );
        assert_eq!(
            found.is_unsure(),
            ["don't know", " u ", "unsure", "Not sure"]
                .iter()
                .any(|words| value.contains(words)),
            "{value}"
        );
    }
}

#[test]
fn worse_is_one_step_towards_yes() {
    let rules = rules(&file());
    let ticked = |ticked: &[usize], unsure: &[usize]| Value::Choices {
        ticked: ticked.iter().copied().collect(),
        unsure: unsure.iter().copied().collect(),
    };
    let both = [ticked(&[0], &[]), ticked(&[1], &[])];
    for (id, said, worse) in [
        ("sign", None, vec![Value::Yes]),
        ("sign", Some(Value::No), vec![Value::Yes]),
        ("sign", Some(Value::Unsure), vec![Value::Yes]),
        ("sign", Some(Value::Yes), vec![]),
        ("how_bad", None, vec![Value::Choice(1)]),
        ("how_bad", Some(Value::Choice(0)), vec![Value::Choice(1)]),
        ("how_bad", Some(Value::Choice(1)), vec![]),
        ("other_signs", None, both.to_vec()),
        ("other_signs", Some(ticked(&[], &[])), both.to_vec()),
        (
            "other_signs",
            Some(ticked(&[1], &[0])),
            vec![ticked(&[0, 1], &[])],
        ),
        (
            "other_signs",
            Some(ticked(&[], &[1])),
            vec![ticked(&[0], &[1]), ticked(&[1], &[])],
        ),
        ("other_signs", Some(ticked(&[0, 1], &[])), vec![]),
        ("age", Some(Value::Number(5.into())), vec![]),
    ] {
        assert_eq!(
            Value::worse(said, question(&rules, id)),
            worse,
            "{id}: {said:?}"
        );
    }
}

#[test]
fn a_file_to_fill_in_is_unsure_of_everything_and_fits_the_schema() {
    let rules = rules(&file());
    let expected = json!({"rule_set": "example", "version": "0.1.0", "danger_sign": "unsure", "sign": "unsure", "how_bad": "unsure", "other_signs": ["unsure"], "age": "unsure"});
    let text = to_fill_in(&rules).render();
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&text).unwrap(),
        expected
    );
    let schema: serde_json::Value = serde_json::from_str(&schema(&rules).render()).unwrap();
    assert_eq!(
        schema["$id"],
        "https://lungnets.example/schema/answers-1/example-0.1.0.json"
    );
    let mut other = file();
    other["version"] = json!("2 (a/b) \u{e9}");
    let other = super::example_file::rules(&other);
    let schema = lungnets::answers::schema(&other).render();
    let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
    let address = "https://lungnets.example/schema/answers-1/example-2--a-b---.json";
    assert_eq!(schema["$id"], address);
}

#[test]
fn the_schema_tells_whoever_fills_in_a_file_what_each_member_asks_and_each_choice_means() {
    let mut file = file();
    file["questions"][0]["hint"] = json!(["It is sudden.", "It is new."]);
    let rules = rules(&file);
    let schema: serde_json::Value = serde_json::from_str(&schema(&rules).render()).unwrap();
    let of = |id: &str| &schema["properties"][id];
    assert_eq!(
        of("danger_sign")["description"],
        "Do you feel that you need help at once? It is sudden. It is new."
    );
    assert_eq!(of("sign")["description"], "Is the sign there?");
    let choices = of("how_bad").to_string();
    for (choice, label) in [("mild", "Mild"), ("bad", "Bad"), ("unsure", "Not sure")] {
        let constant = json!({"const": choice, "description": label}).to_string();
        assert!(choices.contains(&constant), "{constant}: {choices}");
    }
}

#[test]
fn of_very_many_unknown_questions_a_hundred_are_told_and_the_others_counted() {
    let rules = rules(&file());
    let members = (0..103).map(|place| (format!("strange_{place}"), json!("yes")));
    let answers = serde_json::Value::Object(members.collect());
    let faults = Answers::from_json(&rules, &answers.to_string()).unwrap_err();
    assert_eq!(faults.len(), 101);
    assert_eq!(faults.count(), 103);
}

#[test]
fn a_new_file_has_the_id_that_was_asked_for() {
    let new =
        |id| new_file(id).map(|file| rules(&serde_json::from_str(&file).unwrap()).id().to_owned());
    assert_eq!(new("knee_2").as_deref(), Ok("knee_2"));
    assert_eq!(
        new("Knee").unwrap_err().to_string(),
        "\"Knee\" cannot be an id"
    );
}

#[test]
fn a_set_of_no_choice_is_the_calm_answer() {
    let rules = rules(&file());
    let none = question(&rules, "other_signs")
        .read("none")
        .unwrap()
        .value();
    assert_eq!(
        none,
        Value::Choices {
            ticked: Choices::NONE,
            unsure: Choices::NONE
        }
    );
}
