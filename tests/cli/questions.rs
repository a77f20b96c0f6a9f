//! `lungnets questions`.

use super::run::{file, rule_file, run};
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
    let rules = lungnets::rules::RuleSet::built_in().unwrap();
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
