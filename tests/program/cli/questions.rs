//! `lungnets questions`.

use crate::support::run::{file, rule_file, run};
use insta::assert_snapshot;

fn questions(format: &str) -> String {
    let arguments = format!("--format {format} --rules {}", rule_file("insect_sting"));
    let outcome = run("questions").and_all([arguments.as_str()]).go();
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    outcome.stdout
}

#[test]
fn the_list_says_how_each_question_is_answered() {
    assert_snapshot!(questions("text"));
}

#[test]
fn the_list_as_tables() {
    assert_snapshot!(questions("markdown"));
}

#[test]
fn the_list_as_a_file_to_fill_in() {
    assert_snapshot!(questions("json"));
}

#[test]
fn the_list_as_a_schema() {
    assert_snapshot!(questions("json-schema"));
}

#[test]
fn text_is_the_usual_format_and_every_question_of_the_rule_file_is_in_it() {
    let text = run("questions").go().stdout;
    let rules = lungnets::rules::RuleSet::from_json(crate::support::rule_files::FROZEN).unwrap();
    for question in rules.questions() {
        assert!(
            text.contains(&format!("Option: --{}\n", question.option())),
            "{}",
            question.id
        );
        assert!(
            text.contains(&format!("JSON key: \"{}\"\n", question.id)),
            "{}",
            question.id
        );
    }
}

#[test]
fn the_file_to_fill_in_is_taken_as_it_is() {
    let path = file(
        "to_fill_in.json",
        run("questions --format json").go().stdout,
    );
    let outcome = run("--format json --answers")
        .and(path.to_str().unwrap())
        .go();
    assert_eq!(outcome.json()["not_given"], serde_json::json!([]));
}

#[test]
fn an_unknown_format_is_refused_with_those_that_there_are() {
    let message = run("questions --format yaml").go().failed(2).to_owned();
    for format in ["text", "json", "markdown", "json-schema"] {
        assert!(message.contains(format), "{message}");
    }
}

#[test]
fn what_belongs_to_every_command_may_stand_before_its_name_or_behind() {
    let rules = rule_file("follow_ups");
    let behind = run("questions --rules")
        .and(&rules)
        .and("--width")
        .and("40");
    let before = run("--rules").and(&rules).and_all(["--width 40 questions"]);
    let (behind, before) = (behind.go(), before.go());
    assert_eq!((behind.code, &behind.stdout), (0, &before.stdout));
    assert!(before.stdout.contains("follow_ups"), "{before:?}");
}

#[test]
fn an_answer_before_the_name_of_a_command_is_refused_not_passed_over() {
    for (option, value) in [
        ("--cough", "yes"),
        ("--format", "json"),
        ("--answers", "a.json"),
    ] {
        let outcome = run(option).and(value).and("questions").go();
        let message = outcome.failed(2);
        let said = format!("{option} belongs to the self-check");
        assert!(message.contains(&said), "{message}");
        assert!(message.contains("'questions'"), "{message}");
    }
}

#[test]
fn two_rule_files_at_once_are_refused() {
    let (one, other) = (rule_file("follow_ups"), rule_file("insect_sting"));
    let outcome = run("--rules")
        .and(&one)
        .and("questions")
        .and("--rules")
        .and(&other)
        .go();
    let message = outcome.failed(2);
    assert!(message.contains("--rules stands here twice"), "{message}");
}
