//! Every door that an answer can come through.

use crate::support::rule_files::FROZEN;
use crate::support::run::{ALL_CALM, file, run};
use serde_json::{Value, json};

fn answers(arguments: &str) -> Value {
    run(arguments).and_all(["--format json"]).go().json()["answers"].clone()
}

#[test]
fn words_for_yes_no_and_unsure_are_understood_in_any_case() {
    for yes in ["yes", "y", "Y", "YES"] {
        assert_eq!(answers(&format!("--cough {yes}")), json!({"cough": "yes"}));
    }
    assert_eq!(answers("--cough N"), json!({"cough": "no"}));
    for unsure in ["unsure", "u", "not-sure", "NOT_SURE"] {
        assert_eq!(
            answers(&format!("--cough {unsure}")),
            json!({"cough": "unsure"})
        );
    }
}

#[test]
fn a_choice_may_be_written_with_hyphens() {
    assert_eq!(
        answers("--coughing-blood few-spots"),
        json!({"coughing_blood": "few_spots"})
    );
    assert_eq!(
        answers("--coughing-blood few_spots"),
        json!({"coughing_blood": "few_spots"})
    );
}

#[test]
fn several_choices_come_with_commas_or_by_repeating_the_option() {
    let both = json!({"today_signs": ["fever", "swollen_leg"]});
    assert_eq!(answers("--today-signs fever,swollen-leg"), both);
    assert_eq!(
        answers("--today-signs swollen_leg --today-signs fever"),
        both
    );
    assert_eq!(
        answers("--today-signs fever,unsure"),
        json!({"today_signs": ["fever", "unsure"]})
    );
    assert_eq!(answers("--today-signs none"), json!({"today_signs": []}));
    assert_eq!(
        answers("--today-signs unsure"),
        json!({"today_signs": ["unsure"]})
    );
}

#[test]
fn an_option_and_a_value_in_a_file_are_read_alike() {
    for (option, value) in [
        ("--cough yes", json!({"cough": true})),
        ("--cough no", json!({"cough": false})),
        ("--cough unsure", json!({"cough": "unsure"})),
        ("--age 63", json!({"age": 63})),
        ("--age unsure", json!({"age": "unsure"})),
        ("--cough yes", json!({"cough": " Y "})),
        ("--cough unsure", json!({"cough": "Not sure"})),
        ("--today-signs fever", json!({"today_signs": "Fever"})),
        ("--today-signs none", json!({"today_signs": []})),
        ("--today-signs fever", json!({"today_signs": ["fever"]})),
        (
            "--today-signs fever,unsure",
            json!({"today_signs": ["fever", "unsure"]}),
        ),
        ("--today-signs unsure", json!({"today_signs": "unsure"})),
        ("--coughing-blood more", json!({"coughing_blood": "more"})),
    ] {
        let from_file = run("--answers - --format json")
            .stdin(&value.to_string())
            .go()
            .json();
        assert_eq!(answers(option), from_file["answers"], "{option}");
    }
}

#[test]
fn an_option_wins_over_the_file_and_the_rest_of_the_file_stays() {
    let path = file("option_wins.json", r#"{"cough": "yes", "age": 40}"#);
    let outcome = run("--cough no --format json --answers")
        .and(path.to_str().unwrap())
        .go();
    let json: Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!(json["answers"], json!({"cough": "no", "age": 40}));
    let note = format!(
        "--cough is used instead of another answer in {}",
        path.display()
    );
    let told: Value = serde_json::from_str(&outcome.stderr).expect("a program reads it");
    assert_eq!(told, json!({ "note": note }));
    let outcome = run("--cough no --answers").and(path.to_str().unwrap()).go();
    assert_eq!(outcome.stderr, format!("note: {note}\n"));
}

#[test]
fn what_a_file_denies_of_a_question_that_was_not_asked_is_open_where_an_option_opens_it() {
    let denied = json!({"cough": "no", "lasting_cough": "no", "age": 40});
    let path = file("not_asked.json", denied.to_string());
    let path = path.to_str().unwrap();
    let with = |arguments: &str| run(&format!("{arguments} --answers")).and(path).go();
    for cough in ["yes", "unsure"] {
        let outcome = with(&format!("--cough {cough} --format json"));
        let json: Value = serde_json::from_str(&outcome.stdout).unwrap();
        assert_eq!(json["answers"], json!({"cough": cough, "age": 40}));
        let not_given = json["not_given"].as_array().unwrap();
        assert!(not_given.contains(&"lasting_cough".into()), "{json}");
        let notes: Vec<&str> = outcome.stderr.lines().collect();
        assert!(
            notes[0].contains("lasting_cough: not asked by the other answers in"),
            "{notes:?}"
        );
    }
    let missing = with("--cough yes --require-all");
    assert!(
        missing.stderr.contains("--lasting-cough"),
        "{}",
        missing.stderr
    );
    for (arguments, answers) in [
        (
            "--cough yes --lasting-cough no",
            json!({"cough": "yes", "lasting_cough": "no", "age": 40}),
        ),
        ("--cough no", json!({"cough": "no", "age": 40})),
        ("--age 50", json!({"cough": "no", "age": 50})),
    ] {
        let outcome = with(&format!("{arguments} --format json"));
        let json: Value = serde_json::from_str(&outcome.stdout).unwrap();
        assert_eq!(json["answers"], answers, "{arguments}");
        assert!(
            !outcome.stderr.contains("not asked by"),
            "{}",
            outcome.stderr
        );
    }
}

#[test]
fn what_a_file_says_of_a_question_that_it_leaves_open_is_firm_and_so_is_whatever_denies_nothing() {
    for (given, said) in [
        (json!({"lasting_cough": "no"}), "no"),
        (json!({"cough": "unsure", "lasting_cough": "no"}), "no"),
        (json!({"cough": "no", "lasting_cough": "yes"}), "yes"),
        (json!({"cough": "no", "lasting_cough": "unsure"}), "unsure"),
    ] {
        let outcome = run("--cough yes --format json --answers -")
            .stdin(&given.to_string())
            .go();
        let json: Value = serde_json::from_str(&outcome.stdout).unwrap();
        assert_eq!(json["answers"]["lasting_cough"], said, "{given}");
    }
}

#[test]
fn an_option_that_says_the_same_as_the_file_or_more_is_worth_no_word() {
    run("--age 40 --cough yes --no-input --format json --answers -")
        .stdin(r#"{"age": 40}"#)
        .go()
        .json(); // which sees that nothing was said
}

#[test]
fn ages_are_read_strictly_and_never_become_a_small_number() {
    for age in [
        "121",
        "999",
        "-5",
        "+45",
        "45.5",
        "1e2",
        "0x2d",
        "",
        "forty",
        "45y",
        "063",
        "\u{664}\u{665}",
        "４５",
        "1,2",
    ] {
        let outcome = run("--age").and(age).go();
        let message = outcome.failed(2);
        assert!(message.contains("--age"), "{age}: {message}");
    }
    for age in [0, 17, 18, 120] {
        assert_eq!(answers(&format!("--age {age}")), json!({"age": age}));
    }
}

#[test]
fn numbers_in_a_file_must_be_plain_whole_ones() {
    for age in [
        "63.5", "\"63\"", "-0", "-0.0", "-5", "1e2", "1e400", "121", "121.0", "true", "[63]",
        "null",
    ] {
        let outcome = run("--answers -")
            .stdin(&format!("{{\"age\": {age}}}"))
            .go();
        outcome.failed(4);
    }
}

#[test]
fn what_programs_write_for_a_missing_value_is_refused_as_an_option_and_in_a_file() {
    for word in ["None", "NaN", "NULL", "N/A", "-", "-99"] {
        for option in ["--cough", "--coughing-blood", "--today-signs", "--age"] {
            let outcome = run(option).and(word).go();
            let message = outcome.failed(2);
            assert!(message.contains("looks like a missing value"), "{message}");
        }
        let file = format!("{{\"coughing_blood\": \"{word}\", \"today_signs\": [\"{word}\"]}}");
        let outcome = run("--answers -").stdin(&file).go();
        let message = outcome.failed(4);
        assert_eq!(
            message.matches("looks like a missing value").count(),
            2,
            "{message}"
        );
    }
}

#[test]
fn a_whole_number_with_a_point_and_zeros_is_the_same_number_wherever_it_is_given() {
    assert_eq!(answers("--age 63.0"), json!({"age": 63}));
    for (age, read) in [("63.0", 63), ("0.0", 0), ("120.000", 120)] {
        let outcome = run("--answers - --format json")
            .stdin(&format!("{{\"age\": {age}}}"))
            .go();
        assert_eq!(outcome.json()["answers"], json!({"age": read}));
    }
}

#[test]
fn a_byte_order_mark_at_the_start_of_a_file_is_passed_over() {
    let outcome = run("--answers - --format json")
        .stdin(&format!("\u{feff}{ALL_CALM}"))
        .go();
    assert_eq!(outcome.json()["level"]["id"], "nothing_reported");
}

#[test]
fn nothing_is_read_from_the_environment() {
    let outcome = run("--format json --age 30")
        .env("COUGH", "yes")
        .env("LUNGNETS_COUGH", "yes")
        .go();
    assert_eq!(outcome.json()["answers"], json!({"age": 30}));
}

#[test]
fn a_follow_up_answered_no_beside_its_parents_no_counts_for_nothing_and_is_no_error() {
    let json = run("--cough no --lasting-cough no --format json")
        .go()
        .json();
    assert_eq!(json["answers"], json!({"cough": "no"}));
    assert_eq!(json["not_asked"], json!(["lasting_cough"]));
}

#[test]
fn a_follow_up_answered_without_its_parent_counts_as_asked() {
    let json = run("--lasting-cough yes --format json").go().json();
    assert_eq!(json["level"]["id"], "book_soon");
}

#[test]
fn another_rule_file_brings_its_own_options() {
    let rules = crate::support::run::rule_file("insect_sting");
    let json = run("--swelling yes --swelling-where tongue --format json --rules")
        .and(&rules)
        .go()
        .json();
    assert_eq!(json["level"]["id"], "emergency");
    assert_eq!(json["rule_set"]["id"], "insect_sting");
    let help = run("--help --rules").and(&rules).go().stdout;
    assert!(
        help.contains("--swelling-where") && !help.contains("--chest-pain"),
        "{help}"
    );
}

/// Whoever writes "no" at a list must learn how none of it is said, and is offered it beside all other answers.
#[test]
fn a_wrong_answer_to_a_list_names_none_among_all_that_there_are() {
    let outcome = run("--today-signs no").go();
    let message = outcome.failed(2);
    assert!(message.contains("answer sudden_or_worse, "), "{message}");
    assert!(message.contains(", none or unsure"), "{message}");
    assert!(!message.contains("did you mean"), "{message}");
}

/// What the front page names as refused: whoever typed it at a question would see what it was taken for.
#[test]
fn words_that_only_a_question_understands_are_refused_at_every_other_door() {
    for (id, word) in [
        ("cough", "yep"),
        ("cough", "nope"),
        ("cough", "idk"),
        ("coughing_blood", "n"),
        ("today_signs", "n"),
        ("today_signs", "idk"),
        ("age", "63 years"),
        ("age", "idk"),
    ] {
        let option = format!("--{}", id.replace('_', "-"));
        assert_eq!(run("").and(&option).and(word).go().code, 2, "{id} {word}");
        let json = json!({ id: word }).to_string();
        assert_eq!(run("--answers -").stdin(&json).go().code, 4, "{json}");
        let table = format!("{id}\n{word}\n");
        assert_eq!(run("batch --csv").stdin(&table).go().code, 7, "{table}");
    }
}

#[test]
fn one_year_is_no_years_where_the_file_names_one() {
    let rules = FROZEN.replace(
        r#""unit": "years""#,
        r#""unit": "years", "unit_of_one": "year""#,
    );
    assert_ne!(rules, FROZEN);
    let rules = file("one_year.json", rules);
    for (age, one, other) in [("1", "1 year\n", "1 years"), ("2", "2 years\n", "2 year\n")] {
        let path = rules.to_str().unwrap();
        let run = run("--detail full --age").and(age).and("--rules").and(path);
        let text = run.go().stdout;
        assert!(text.contains(one) && !text.contains(other), "{text}");
    }
    assert!(
        run("--detail full --age 1")
            .go()
            .stdout
            .contains("1 years\n")
    );
}
