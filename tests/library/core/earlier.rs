//! Answers to another version of the questions: what was said then must not read calmer today.

use lungnets::answers::{Answers, Imported, import_file};
use lungnets::assessment::Assessment;
use lungnets::batch::{Batch, Wanted};
use lungnets::fault::{FaultLog, Faults};
use lungnets::json::Json;
use lungnets::rules::RuleSet;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::RULES;
use crate::support::sheets::{any_sheet, cases};

use super::example_file::{file, rules};

/// What comes of an answers file with these members.
fn read<'r>(rules: &'r RuleSet, file: &Value) -> Result<Imported<'r>, Faults> {
    let text = file.to_string();
    let mut faults = FaultLog::new();
    let json = Json::parse(&text).unwrap();
    let imported = import_file(rules, &json, &mut faults);
    faults.or(imported, &text)
}

/// The same answers, as given to this version.
fn of_version(version: &str, answers: &Value) -> Value {
    let mut file = json!({ "rule_set": "example", "version": version });
    for (id, answer) in answers.as_object().unwrap() {
        file[id] = answer.clone();
    }
    file
}

/// The answer to a question in the words of an answers file; nothing where it is open.
fn words(answers: &Answers<'_>, id: &str) -> Option<String> {
    let question = answers.rules().question_by_id(id).unwrap();
    let value = answers.given(question.index())?;
    Some(value.words(question).join(","))
}

/// What is made today of an answer to an earlier version of a question.
fn earlier(id: &str, answer: Value) -> Option<String> {
    let rules = rules(&file());
    let file = of_version("0.0.9", &json!({ id: answer }));
    words(&read(&rules, &file).unwrap().answers, id)
}

fn said(words: &str) -> Option<String> {
    Some(words.to_owned())
}

#[test]
fn what_is_worrying_counts() {
    assert_eq!(earlier("danger_sign", json!("yes")), said("yes"));
    assert_eq!(earlier("danger_sign", json!(true)), said("yes"));
    assert_eq!(earlier("how_bad", json!("bad")), said("bad"));
    assert_eq!(
        earlier("other_signs", json!(["new_today", "comes_back"])),
        said("new_today,comes_back")
    );
}

#[test]
fn a_number_is_not_sure_since_it_may_have_been_counted_otherwise() {
    for number in [0, 41, 120] {
        assert_eq!(earlier("age", json!(number)), said("unsure"), "{number}");
    }
}

#[test]
fn an_answer_to_a_version_that_asked_the_same_is_read_as_it_stands() {
    let mut file = file();
    for question in file["questions"].as_array_mut().unwrap() {
        question["same_in"] = json!(["0.0", "3"]);
    }
    file["questions"][0]["was"] = json!(["alarm_sign"]);
    let rules = rules(&file);
    let calm = json!({ "alarm_sign": "no", "how_bad": "mild", "other_signs": [], "age": 0 });
    for (version, is_the_same) in [("0.0.9", true), ("3.1", true), ("1.0.0", false)] {
        let read = read(&rules, &of_version(version, &calm)).unwrap();
        let answers = ["danger_sign", "how_bad", "other_signs", "age"];
        let answers = answers.map(|id| words(&read.answers, id));
        let [as_it_stands, otherwise] = [
            [said("no"), said("mild"), said(""), said("0")],
            [None, None, None, said("unsure")],
        ];
        let wanted = if is_the_same { as_it_stands } else { otherwise };
        assert_eq!(answers, wanted, "{version}");
        let open_again = read.earlier.unwrap().open_again.len();
        assert_eq!(open_again, if is_the_same { 0 } else { 3 }, "{version}");
    }
}

#[test]
fn a_version_that_asked_the_same_is_a_number() {
    let mut file = file();
    for (version, is_one) in [
        ("1", true),
        ("12", true),
        ("0.4", true),
        ("1.4", false),
        ("01", false),
        ("0", false),
        ("0.4.1", false),
        ("", false),
        ("v1", false),
        ("1.x", false),
    ] {
        file["questions"][0]["same_in"] = json!([version]);
        let read = RuleSet::from_json(&file.to_string());
        assert_eq!(read.is_ok(), is_one, "{version}");
    }
}

#[test]
fn what_stands_beside_a_tick_is_not_sure_since_the_list_may_ask_for_more_today() {
    for (answer, read) in [
        (json!(["new_today"]), "new_today,unsure"),
        (json!(["unsure:new_today"]), "unsure"),
        (
            json!(["new_today", "unsure:comes_back"]),
            "new_today,unsure",
        ),
    ] {
        assert_eq!(
            earlier("other_signs", answer.clone()),
            said(read),
            "{answer}"
        );
    }
}

/// One in the middle may be worse today: it is not sure, too, unless a rule that looks for it would let go of it then.
#[test]
fn of_several_only_the_worst_counts_as_it_was_said_where_not_sure_is_nowhere_calmer() {
    let mut file = file();
    let choices = &mut file["questions"][2]["answer"]["one_of"]["calm_to_worse"];
    let middle = json!({ "id": "middling", "label": "Middling", "said": "middling", "sooner_if": "it gets middling" });
    choices.as_array_mut().unwrap().insert(1, middle);
    let mut letting_go = file.clone();
    let rule = letting_go["rules"].as_array_mut().unwrap();
    rule.push(json!({ "id": "middling", "level": "book_soon", "say": "It is middling.", "sources": ["our_choice"],
        "when": { "chosen": { "question": "how_bad", "any_of": ["middling", "bad"] } },
        "if_unsure": { "mention": { "about": ["how_bad"], "reason": "It is never guessed." } } }));
    for (file, middling) in [(file, "unsure"), (letting_go, "middling")] {
        let rules = rules(&file);
        for (answer, expected) in [
            ("mild", None),
            ("middling", said(middling)),
            ("bad", said("bad")),
        ] {
            let file = of_version("0.0.9", &json!({ "how_bad": answer }));
            let read = read(&rules, &file).unwrap().answers;
            assert_eq!(words(&read, "how_bad"), expected, "{answer}");
        }
    }
}

#[test]
fn not_sure_stays_not_sure() {
    for id in ["danger_sign", "how_bad", "other_signs", "age"] {
        assert_eq!(earlier(id, json!("unsure")), said("unsure"), "{id}");
    }
    let ticked_and_unsure = json!(["new_today", "unsure"]);
    assert_eq!(
        earlier("other_signs", ticked_and_unsure),
        said("new_today,unsure")
    );
}

#[test]
fn what_denies_all_that_is_asked_leaves_the_question_open() {
    for (id, answer) in [
        ("danger_sign", json!("no")),
        ("danger_sign", json!(false)),
        ("how_bad", json!("none")),
        ("how_bad", json!("mild")),
        ("other_signs", json!([])),
        ("other_signs", json!("none")),
    ] {
        assert_eq!(earlier(id, answer.clone()), None, "{id}: {answer}");
    }
}

#[test]
fn a_yes_to_what_is_a_list_today_is_not_sure_about_all_of_it_and_a_no_leaves_it_open() {
    for id in ["other_signs", "how_bad"] {
        for answer in [json!("yes"), json!(true)] {
            assert_eq!(earlier(id, answer), said("unsure"), "{id}");
        }
        for answer in [json!("no"), json!(false), json!("n")] {
            assert_eq!(earlier(id, answer), None, "{id}");
        }
    }
    assert_eq!(earlier("danger_sign", json!(["a_sign"])), said("unsure"));
    assert_eq!(earlier("danger_sign", json!([])), None);
}

#[test]
fn a_choice_that_is_gone_is_not_sure() {
    assert_eq!(earlier("other_signs", json!(["gone"])), said("unsure"));
    assert_eq!(
        earlier("other_signs", json!(["new_today", "gone"])),
        said("new_today,unsure")
    );
    assert_eq!(earlier("how_bad", json!("awful")), said("unsure"));
}

#[test]
fn what_was_never_an_answer_is_refused() {
    let rules = rules(&file());
    for (id, answer) in [
        ("danger_sign", json!(null)),
        ("danger_sign", json!(7)),
        ("danger_sign", json!("")),
        ("other_signs", json!([7])),
        ("other_signs", json!({})),
        ("age", json!(41.5)),
        ("age", json!("old")),
        ("age", json!(1000)),
        ("nobody_asks", json!("yes")),
    ] {
        let file = of_version("0.0.9", &json!({ id: answer }));
        assert!(read(&rules, &file).is_err(), "{file}");
    }
}

/// The file with an earlier id for a question, and one for a choice of another.
fn renamed() -> RuleSet {
    let mut file = file();
    for question in file["questions"].as_array_mut().unwrap() {
        match question["id"].as_str().unwrap() {
            "danger_sign" => question["was"] = json!(["alarm_sign"]),
            "other_signs" => question["answer"]["any_of"][0]["was"] = json!(["fresh_today"]),
            "age" => question["was"] = json!(["years"]),
            "how_bad" => {
                let choices = question["answer"]["one_of"]["calm_to_worse"]
                    .as_array_mut()
                    .unwrap();
                choices.last_mut().unwrap()["was"] = json!(["awful"]);
            }
            _ => {}
        }
    }
    rules(&file)
}

#[test]
fn an_earlier_id_is_read_as_the_present_one() {
    let rules = renamed();
    let file = of_version(
        "0.0.9",
        &json!({ "alarm_sign": "yes", "other_signs": ["fresh_today", "unsure:comes_back"], "how_bad": "awful", "years": 41 }),
    );
    let answers = read(&rules, &file).unwrap().answers;
    assert_eq!(words(&answers, "danger_sign"), said("yes"));
    assert_eq!(words(&answers, "other_signs"), said("new_today,unsure"));
    assert_eq!(words(&answers, "how_bad"), said("bad"));
    assert_eq!(words(&answers, "age"), said("unsure"));
}

#[test]
fn an_earlier_id_is_unknown_in_answers_to_these_very_rules() {
    let rules = renamed();
    for file in [
        json!({ "alarm_sign": "yes" }),
        json!({ "other_signs": ["fresh_today"] }),
        of_version("0.1.0", &json!({ "alarm_sign": "yes" })),
    ] {
        assert!(read(&rules, &file).is_err(), "{file}");
    }
}

#[test]
fn a_question_under_both_its_ids_is_refused() {
    let rules = renamed();
    let both = json!({ "danger_sign": "yes", "alarm_sign": "no" });
    let file = of_version("0.0.9", &both);
    assert!(read(&rules, &file).is_err());
    let line = file.to_string();
    let tally = Batch::new(&rules, Wanted::Full).lines(1, line.as_bytes(), &mut Vec::new());
    assert_eq!((tally.read, tally.refused), (0, 1), "{line}");
}

#[test]
fn the_very_version_and_no_word_of_one_are_read_as_they_stand() {
    let rules = rules(&file());
    let calm = json!({ "danger_sign": "no", "how_bad": "mild", "other_signs": [], "age": 41 });
    for file in [calm.clone(), of_version("0.1.0", &calm)] {
        let imported = read(&rules, &file).unwrap();
        assert_eq!(imported.earlier, None);
        assert_eq!(words(&imported.answers, "danger_sign"), said("no"));
        assert_eq!(words(&imported.answers, "other_signs"), said(""));
        assert_eq!(words(&imported.answers, "age"), said("41"));
    }
}

#[test]
fn which_questions_are_open_again_is_told_with_the_version() {
    let rules = rules(&file());
    let answers = json!({ "danger_sign": "no", "how_bad": "bad", "other_signs": [] });
    let earlier = read(&rules, &of_version("0.0.9", &answers))
        .unwrap()
        .earlier
        .unwrap();
    let open = earlier
        .open_again
        .iter()
        .map(|index| rules.question(*index).id.to_string());
    assert_eq!(earlier.version, "0.0.9");
    assert_eq!(open.collect::<Vec<_>>(), ["danger_sign", "other_signs"]);
}

#[test]
fn half_a_word_of_the_rules_and_other_rules_are_refused() {
    let rules = rules(&file());
    for (file, why) in [
        (
            json!({ "rule_set": "example", "age": 41 }),
            "\"version\" is missing",
        ),
        (
            json!({ "version": "0.1.0", "age": 41 }),
            "\"rule_set\" is missing",
        ),
        (
            json!({ "rule_set": "other", "version": "0.1.0" }),
            "these answers were made with the rule set \"other\"",
        ),
        (
            json!({ "rule_set": 7, "version": "0.1.0" }),
            "expected a text",
        ),
        (
            json!({ "rule_set": "example", "version": null }),
            "expected a text",
        ),
    ] {
        let faults = read(&rules, &file).unwrap_err();
        let told: String = faults.iter().map(ToString::to_string).collect();
        assert!(told.contains(why), "{file}: {told}");
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn they_never_come_out_calmer_than_they_were_meant(sheet in any_sheet()) {
        let mut file: Value = serde_json::from_str(&sheet.json()).unwrap();
        file["rule_set"] = json!(RULES.id());
        file["version"] = json!("0.9.0");
        let answers = read(&RULES, &file).unwrap().answers;
        let assessment = Assessment::of(&answers);
        prop_assert!(assessment.rank() >= sheet.rank(), "{sheet:?}");
    }
}

#[test]
fn answers_to_a_version_in_which_all_means_the_same_are_read_as_they_are() {
    let mut file = file();
    for (ours, theirs, is_the_same) in [
        ("2.0.0", "2.0.0", true),
        ("2.0.1", "2.0.0", true),
        ("2.1.0", "2.0.9", true),
        ("2.0.0", "1.9.9", false),
        ("2.0.0", "20.0.0", false),
        ("0.2.0", "0.2.1", true),
        ("0.2.0", "0.1.0", false),
        ("2", "2.0.0", true),
        ("2.0.0", "", false),
    ] {
        file["version"] = json!(ours);
        let rules = rules(&file);
        let ticked = of_version(theirs, &json!({ "other_signs": [] }));
        let read = read(&rules, &ticked).unwrap();
        let asked = rules.question_by_id("other_signs").unwrap().index();
        assert_eq!(
            read.answers.given(asked).is_some(),
            is_the_same,
            "{ours} {theirs}"
        );
    }
}
