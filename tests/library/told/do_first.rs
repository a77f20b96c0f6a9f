//! What to do first stands right under the level, and in an emergency beside the number to call.

use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::layout::joined;
use lungnets::report::Report;
use lungnets::rules::RuleSet;
use serde_json::{Value, json};

use super::{RULES, answers, texts, told};
use crate::support::rule_files::WELL_TOLD;

/// The numbers of every place, as they stand in an emergency.
const NUMBERS: [&str; 3] = [
    "In an emergency, call:",
    "The coast: 999. The lake: 112.",
    "Anywhere else, call the number used there.",
];

/// The same as programs read them.
const IN_ONE_SENTENCE: &str = "Emergency: The coast 999. The lake 112.";

/// What stands right under the level.
fn under_level(row: &str) -> Vec<String> {
    let (json, said) = told(row, None);
    let for_programs = texts(&json["do_first"]).into_iter();
    let for_programs = for_programs.flat_map(|line| match line {
        IN_ONE_SENTENCE => NUMBERS[..2].to_vec(),
        line => vec![line],
    });
    assert_eq!(said.first, for_programs.collect::<Vec<_>>());
    said.first
}

/// The numbers, with lines before and after them.
fn around_numbers(before: &[&str], after: &[&str]) -> Vec<String> {
    let lines = before.iter().chain(&NUMBERS).chain(after);
    lines.map(|line| (*line).to_owned()).collect()
}

#[test]
fn an_emergency_without_it_begins_with_the_numbers() {
    let emergency = "signs=numb,dizzy past=team cough=none";
    let accident = "Call your emergency number and say: dive accident.";
    assert_eq!(under_level(emergency), around_numbers(&[], &[accident]));
}

#[test]
fn only_what_stands_in_place_of_the_number_stands_before_it() {
    let team = "Ring your dive team now. No answer? Call your emergency number.";
    assert_eq!(
        under_level("signs=rash past=team"),
        around_numbers(&[team], &[])
    );
}

#[test]
fn another_emergency_brings_the_number_first_even_if_it_tells_nothing_of_its_own() {
    let team = "Ring your dive team now. No answer? Call your emergency number.";
    assert_eq!(
        under_level("signs=rash past=team depth=120"),
        around_numbers(&[], &[&format!("Then: {team}")])
    );
}

#[test]
fn with_several_the_order_is_that_of_the_file_and_what_replaces_the_number_comes_last() {
    let all = "signs=numb,dizzy,rash past=team cough=froth";
    let [accident, froth, team] = [
        "Call your emergency number and say: dive accident.",
        "Sit up first.",
        "Then: Ring your dive team now. No answer? Call your emergency number.",
    ];
    assert_eq!(
        under_level(all),
        around_numbers(&[], &[accident, froth, team])
    );
}

#[test]
fn below_the_top_it_stands_alone() {
    let row = "ache=yes depth=40 signs=none cough=none planned=yes past=none lasting_ache=no";
    assert_eq!(under_level(row), ["Ring the dive line."]);
    assert_eq!(
        under_level("ache=yes depth=40 signs=rash past=none"),
        ["Ring the dive line."]
    );
}

#[test]
fn a_rule_that_counts_lower_or_is_less_urgent_tells_nothing_first() {
    for row in [
        "cough=unsure planned=yes",
        "signs=numb,unsure:dizzy planned=yes",
        "signs=rash past=unsure:team planned=yes",
    ] {
        assert_eq!(under_level(row), Vec::<String>::new(), "{row}");
    }
    let (json, _) = told("cough=froth ache=yes depth=40", None);
    assert_eq!(
        texts(&json["do_first"]),
        [IN_ONE_SENTENCE, NUMBERS[2], "Sit up first."]
    );
}

#[test]
fn the_alarm_of_the_prompt_tells_it_too() {
    let answers = answers("signs=rash past=team");
    let assessment = Assessment::of(&answers);
    let report = Report::of(&assessment);
    assert_eq!(
        joined(report.alarm().lines(80)),
        "Get help now.\n\
         Ring your dive team now. No answer? Call your emergency number.\n\
         In an emergency, call:\n\
         The coast: 999. The lake: 112.\n\
         Anywhere else, call the number used there.\n\
         You said: care by a dive team; a rash, red or blue.\n\
         \n\
         What to do\n  - Lie down.\n"
    );
    let at_the_lake = Report::of(&assessment).at(RULES.places().find("lake"));
    assert_eq!(
        at_the_lake.do_first(),
        [
            "Ring your dive team now. No answer? Call 112.",
            "Emergency: The lake 112."
        ]
    );
}

/// The rules with what some people do first at two levels: who had a dry cough after a dive of 30 m or more.
fn with_a_line_for_some() -> RuleSet {
    let mut file: Value = serde_json::from_str(WELL_TOLD).unwrap();
    let when = json!({ "all": [
        { "chosen": { "question": "cough", "any_of": ["dry", "froth"] } },
        { "number": { "question": "depth", "at_least": 30 } }
    ] });
    let text = "A deep dive, and a cough? Call [emergency_number] before you dive again.";
    file["do_first"] = json!([
        { "text": text, "when": when, "at_levels": ["mention", "ring"], "sources": ["us"] }
    ]);
    RuleSet::from_json(&file.to_string()).unwrap()
}

#[test]
fn what_some_do_first_is_shown_to_whoever_may_be_meant_and_to_nobody_who_is_not() {
    let rules = with_a_line_for_some();
    for (row, is_shown) in [
        ("cough=dry depth=40", true),
        ("cough=dry depth=unsure", true),
        ("cough=unsure depth=40", true),
        ("cough=dry", true), // nobody knows how deep it was
        ("depth=40", true),
        ("cough=dry depth=20", false),
        ("cough=none depth=40", false),
        ("cough=none depth=unsure signs=rash", false),
        ("signs=rash", false),           // nothing points to it
        ("cough=froth depth=40", false), // another level
    ] {
        let mut answers = Answers::new(&rules);
        for answer in row.split_whitespace() {
            let (question, typed) = answer.split_once('=').unwrap();
            let question = rules.question_by_id(question).unwrap();
            answers.record(question.read(typed).unwrap());
        }
        let assessment = Assessment::of(&answers);
        let report = Report::of(&assessment).at(rules.places().find("lake"));
        let line = "A deep dive, and a cough? Call 112 before you dive again.";
        let first = report.do_first();
        assert_eq!(
            first.iter().any(|first| first == line),
            is_shown,
            "{row}: {first:?}"
        );
    }
}
