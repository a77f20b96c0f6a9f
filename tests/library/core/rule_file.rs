//! What ties one part of a rule file to another.

use lungnets::rules::RuleSet;
use serde_json::json;

use super::example_file::{faults, file, refuses, takes, with, without};
use crate::support::rule_files::FROZEN;

#[test]
fn the_file_that_the_others_differ_from_has_no_fault() {
    assert_eq!(faults(&file()), [""; 0]);
}

#[test]
fn a_name_of_something_that_is_not_there_is_refused_wherever_it_stands() {
    for (place, what) in [
        ("otherwise", "level"),
        ("if_unanswered", "level"),
        ("rules/0/level", "level"),
        ("examples/0/level", "level"),
        ("examples/10/possible", "level"),
        ("rules/1/when/all/0/finding", "finding"),
        ("rules/0/when/yes", "question"),
        ("rules/2/when/all/1/number/question", "question"),
        ("rules/4/when/chosen/question", "question"),
        ("calm_without/0/question", "question"),
    ] {
        let path = path(place);
        refuses(
            place,
            json!("nowhere"),
            &format!("{path}: there is no {what} \"nowhere\""),
        );
    }
    for (place, what) in [
        ("intro/0/sources", "source"),
        ("levels/1/sources", "source"),
        ("places/known/1/sources", "source"),
        ("places/elsewhere/sources", "source"),
        ("disclaimers_short/0/sources", "source"),
        ("when_stopped/sources", "source"),
        ("questions/2/sources", "source"),
        ("rules/3/sources", "source"),
        ("doctor_questions/0/sources", "source"),
        ("limits/0/sources", "source"),
        ("disclaimers/0/sources", "source"),
        ("topics/0/statements/0/sources", "source"),
        ("examples/0/because", "rule"),
        ("rules/4/when/chosen/any_of", "choice"),
        ("rules/2/if_unsure/mention/about", "question"),
    ] {
        let path = path(place);
        refuses(
            place,
            json!(["nowhere"]),
            &format!("{path}[0]: there is no {what} \"nowhere\""),
        );
    }
}

/// A place as faults name it.
fn path(place: &str) -> String {
    let mut path = String::new();
    for step in place.split('/') {
        match step.parse::<usize>() {
            Ok(index) => path.push_str(&format!("[{index}]")),
            Err(_) if path.is_empty() => path.push_str(step),
            Err(_) => path.push_str(&format!(".{step}")),
        }
    }
    path
}

#[test]
fn two_things_of_a_kind_with_one_id_are_refused() {
    for (list, place, id, what) in [
        ("levels", 1, "emergency", "level"),
        ("questions", 0, "sign", "question"),
        ("rules", 0, "the_sign", "rule"),
        ("questions/3/answer/any_of", 0, "comes_back", "choice"),
    ] {
        let found = faults(&with(&format!("{list}/{place}/id"), json!(id)));
        let wanted = format!("two {what}s have the id \"{id}\"");
        let repeated = found
            .iter()
            .filter(|fault| fault.ends_with(&wanted))
            .count();
        assert_eq!(repeated, 1, "{found:?}");
    }
    let mut twice = file();
    for list in ["sources", "findings", "topics"] {
        let first = twice[list][0].clone();
        twice[list].as_array_mut().unwrap().push(first);
    }
    assert_eq!(
        faults(&twice),
        [
            "findings[1].id: two findings have the id \"bad_sign\"",
            "sources[1].id: two sources have the id \"our_choice\"",
            "topics[1].id: two topics have the id \"this_check\"",
        ]
    );
}

#[test]
fn an_id_that_is_misspelt_where_it_stands_is_one_fault_with_its_cure() {
    for (what, id, misspelt) in [
        ("level", "today", "todya"),
        ("source", "our_choice", "our_chioce"),
        ("finding", "bad_today", "bad_tody"),
    ] {
        let stands = format!("\"id\": \"{id}\"");
        assert_eq!(FROZEN.matches(&stands).count(), 1, "{id} is of one thing");
        let file = FROZEN.replace(&stands, &format!("\"id\": \"{misspelt}\""));
        let faults = RuleSet::from_json(&file).unwrap_err();
        let places = FROZEN.matches(&format!("\"{id}\"")).count() - 1;
        assert_eq!(faults.count(), 1, "{faults}");
        let told = faults[0].to_string();
        let (_, told) = told.split_once("\n  ").unwrap();
        assert_eq!(
            told,
            format!(
                "there is no {what} \"{id}\", and {places} places name it\n  did you mean \"{misspelt}\"? if that id \
                 is the one that is misspelt, correct it where the {what} stands"
            )
        );
    }
}

#[test]
fn a_file_of_another_format_is_refused_before_anything_else_in_it_is_looked_at() {
    let mut other = with("format", json!(3));
    other["strange"] = json!(1);
    let found = faults(&other);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("format: ")
            && found[0].ends_with("reads format 2, and the file says 3"),
        "{found:?}"
    );
    other["format"] = json!(1);
    assert_eq!(
        faults(&other),
        ["format: this is a rule file of format 1, and this program reads format 2"]
    );
}

#[test]
fn a_test_must_fit_the_answer_of_its_question() {
    let chosen = |question| json!({"chosen": {"question": question, "any_of": ["bad"]}});
    let number = |question| json!({"number": {"question": question, "below": 5}});
    for (condition, operator, question, answer) in [
        (json!({"yes": "age"}), "yes", "age", "a number"),
        (
            json!({"no": "how_bad"}),
            "no",
            "how_bad",
            "one of several choices",
        ),
        (
            json!({"yes": "other_signs"}),
            "yes",
            "other_signs",
            "any of several choices",
        ),
        (number("sign"), "number", "sign", "yes or no"),
        (
            number("how_bad"),
            "number",
            "how_bad",
            "one of several choices",
        ),
        (chosen("sign"), "chosen", "sign", "yes or no"),
        (chosen("age"), "chosen", "age", "a number"),
    ] {
        let path = match operator {
            "chosen" => "rules[0].when.chosen.any_of",
            operator => &format!("rules[0].when.{operator}"),
        };
        let fault =
            format!("{path}: \"{operator}\" does not fit \"{question}\", whose answer is {answer}");
        refuses("rules/0/when", condition, &fault);
    }
    refuses(
        "calm_without/0/choices",
        json!(["old"]),
        "calm_without[0].choices: \"chosen\" does not fit \"age\", whose answer is a number",
    );
}

#[test]
fn borders_and_counts_must_leave_something_between_them() {
    let number = |at_least: u32, below: u32| json!({"number": {"question": "age", "at_least": at_least, "below": below}});
    takes("rules/0/when", number(5, 6));
    for (at_least, below) in [(5, 5), (6, 5)] {
        let fault = "rules[0].when.number: no number lies between these two borders";
        refuses("rules/0/when", number(at_least, below), fault);
    }
    refuses(
        "rules/0/when",
        json!({"number": {"question": "age"}}),
        "rules[0].when.number: \"number\" needs \"at_least\" or \"below\" or both",
    );
    let two = [json!({"yes": "sign"}), json!({"no": "danger_sign"})];
    for (count, fits) in [(0, false), (1, true), (2, true), (3, false)] {
        let condition = json!({"how_many": {"at_least": count, "of": two}});
        if fits {
            takes("rules/0/when", condition);
        } else {
            let fault = "rules[0].when.how_many.at_least: \"at_least\" must be from 1 to 2, the number of parts";
            refuses("rules/0/when", condition, fault);
        }
    }
    refuses(
        "rules/0/when",
        json!({"how_many": {"at_least": 1, "of": []}}),
        "rules[0].when.how_many.of: this list is empty",
    );
    let range = |from: u32, to: u32| json!({"number": {"unit": "years", "from": from, "to": to, "worse": "greater"}});
    takes("questions/4/answer", range(0, 1));
    for (from, to) in [(1, 1), (2, 1)] {
        let fault = "questions[4].answer.number.to: \"to\" must be greater than \"from\"";
        refuses("questions/4/answer", range(from, to), fault);
    }
}

#[test]
fn there_must_be_two_levels_and_two_choices_to_choose_from() {
    let one_level = with("levels", json!([file()["levels"][2]]));
    let found = faults(&one_level);
    assert!(
        found.contains(&"levels: there are fewer than 2 of these".to_owned()),
        "{found:?}"
    );
    let two_levels = with("levels", json!([file()["levels"][1], file()["levels"][2]]));
    let found = faults(&two_levels);
    assert!(
        !found.iter().any(|fault| fault.contains("fewer")),
        "{found:?}"
    );
    let mut one_choice = file();
    let choices = one_choice
        .pointer_mut("/questions/2/answer/one_of/calm_to_worse")
        .unwrap();
    choices.as_array_mut().unwrap().remove(0);
    choices[0].as_object_mut().unwrap().remove("sooner_if");
    choices[0].as_object_mut().unwrap().remove("said");
    assert_eq!(
        faults(&one_choice),
        ["questions[2].answer.one_of.calm_to_worse: there are fewer than 2 of these"]
    );
}

#[test]
fn words_that_mean_something_else_already_are_no_ids() {
    let found = faults(&with("questions/0/id", json!("exit_code")));
    let taken = "questions[0].id: \"exit_code\" cannot be used here: it is an option of the program already";
    assert!(found.contains(&taken.to_owned()), "{found:?}");
    for word in ["b", "back", "unsure", "stop", "none"] {
        let fault = format!("questions[3].answer.any_of[1].id: \"{word}\" cannot be used here");
        let found = faults(&with("questions/3/answer/any_of/1/id", json!(word)));
        assert!(
            found.iter().any(|known| known.starts_with(&fault)),
            "{found:?}"
        );
    }
    takes(
        "questions/2/answer/one_of/calm_to_worse/0/id",
        json!("none"),
    );
}

#[test]
fn what_can_get_worse_has_words_for_it_and_nothing_else_has() {
    let missing = "\"sooner_if\" is missing, and the answer can change for the worse";
    let unused = "\"sooner_if\" would never be shown here";
    for (place, path) in [
        ("questions/1", "questions[1]"),
        (
            "questions/2/answer/one_of/calm_to_worse/1",
            "questions[2].answer.one_of.calm_to_worse[1]",
        ),
        (
            "questions/3/answer/any_of/0",
            "questions[3].answer.any_of[0]",
        ),
    ] {
        let found = faults(&without(&format!("{place}/sooner_if")));
        assert_eq!(found, [format!("{path}: {missing}")]);
    }
    for (place, path) in [
        ("questions/2", "questions[2]"),
        ("questions/4", "questions[4]"),
        (
            "questions/2/answer/one_of/calm_to_worse/0",
            "questions[2].answer.one_of.calm_to_worse[0]",
        ),
    ] {
        let fault = format!("{path}.sooner_if: {unused}");
        refuses(
            &format!("{place}/sooner_if"),
            json!("it gets worse"),
            &fault,
        );
    }
    let fault = format!("questions[1].sooner_if: {unused}");
    refuses("questions/1/can_change", json!(false), &fault);
}

#[test]
fn a_rule_mentions_only_questions_that_it_looks_at() {
    takes("rules/2/if_unsure/mention/about", json!(["age", "how_bad"]));
    refuses(
        "rules/2/if_unsure/mention/about",
        json!(["age", "other_signs"]),
        "rules[2].if_unsure.mention.about[1]: this rule does not look at \"other_signs\"",
    );
}

#[test]
fn a_placeholder_for_what_is_wrong_is_not_looked_up() {
    refuses(
        "rules/0/when/yes",
        json!("Not an id"),
        "rules[0].when.yes: \"Not an id\" cannot be an id",
    );
    refuses(
        "otherwise",
        json!(5),
        "otherwise: expected an id, found a number",
    );
    let mut two = with("levels/0/id", json!("A"));
    two["levels"][1]["id"] = json!("B");
    let found = faults(&two);
    assert!(
        !found.iter().any(|fault| fault.contains("have the id")),
        "{found:?}"
    );
}
