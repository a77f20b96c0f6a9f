//! Numbers with decimals and below 0: proved to the step, read exactly, told as they were said.

use serde_json::{Value, json};

use crate::support::rule_files::FEVER;
use crate::support::run::{Outcome, file, rule_file, run};

/// A calm person of the fever file, with these options.
fn with(options: &[&str]) -> Outcome {
    let calm = run("--no-input --shivering no --rules").and(&rule_file("fever"));
    calm.and_all(["--format", "json"])
        .and_all(options.iter().copied())
        .go()
}

fn level_with(temperature: &str, base_excess: &str) -> String {
    let result = with(&["--temperature", temperature, "--base-excess", base_excess]).json();
    result["level"]["id"].as_str().unwrap().to_owned()
}

/// What `rules check` says of the fever file with a text of it replaced.
fn checked(right: &str, wrong: &str) -> Outcome {
    assert!(FEVER.contains(right), "{right}");
    let path = file("fever_changed.json", FEVER.replacen(right, wrong, 1));
    run("rules check").and(path.to_str().unwrap()).go()
}

#[test]
fn every_property_is_proved_and_every_border_is_held_to_its_step() {
    let found = run("rules check --format json")
        .and(&rule_file("fever"))
        .go();
    assert_eq!(found.code, 0, "{}", found.stdout);
    let proofs = &found.json()["proofs"];
    let results = proofs
        .as_array()
        .unwrap()
        .iter()
        .map(|proof| &proof["result"]);
    assert!(
        results.clone().count() > 5 && results.clone().all(|one| one == "proved"),
        "{proofs}"
    );
    for (right, wrong) in [
        (
            r#""temperature", "at_least": 38.5 } }, "sources""#,
            r#""temperature", "at_least": 38.4 } }, "sources""#,
        ),
        (
            r#""base_excess", "below": -3 } }, "sources""#,
            r#""base_excess", "below": -2.9 } }, "sources""#,
        ),
    ] {
        let found = checked(right, wrong);
        assert_eq!(found.code, 4, "{}", found.stdout);
        assert!(
            found.stdout.contains("FAILED: floors-hold"),
            "{}",
            found.stdout
        );
    }
}

#[test]
fn the_example_that_is_one_step_from_a_border_is_what_tells_a_shifted_one() {
    let path = file("fever_few.json", {
        let mut fever: Value = serde_json::from_str(FEVER).unwrap();
        fever["examples"].as_array_mut().unwrap().truncate(1);
        fever.to_string()
    });
    let shown = run("rules mutants").and(path.to_str().unwrap()).go().stdout;
    for shifted in [
        "at_least 38.5 to 38.4",
        "at_least 38.5 to 38.6",
        "below -3 to -3.1",
        "below -3 to -2.9",
        "below 36 to 35.9",
    ] {
        assert!(shown.contains(shifted), "{shifted}: {shown}");
    }
    assert!(shown.contains("\"temperature\": 38.4"), "{shown}");
}

#[test]
fn a_number_at_a_border_counts_and_the_next_one_does_not() {
    for (temperature, base_excess, level) in [
        ("38.5", "0", "emergency"),
        ("38,5", "0", "emergency"),
        ("38.50", "0", "emergency"),
        ("38.4", "0", "today"),
        ("37.4", "-3", "nothing_reported"),
        ("37.4", "-3.0", "nothing_reported"),
        ("37.4", "-3.1", "emergency"),
        ("37.4", "-3,1", "emergency"),
        ("37.4", "-9", "emergency"),
        ("37.4", "+3", "nothing_reported"),
        ("36", "0", "nothing_reported"),
        ("35.9", "0", "today"),
    ] {
        assert_eq!(
            level_with(temperature, base_excess),
            level,
            "{temperature} {base_excess}"
        );
    }
}

#[test]
fn a_number_that_would_have_to_be_rounded_or_may_be_another_is_refused() {
    for temperature in [
        "38.45", "38,45", "38.5.1", "3.85e1", "1,000", "-38.5", "50.1", "38.", ".5", "-",
    ] {
        let refused = with(&[&format!("--temperature={temperature}")]);
        assert_eq!(refused.code, 2, "{temperature}: {}", refused.stdout);
    }
    let too_fine = run("--no-input --temperature 38.45 --rules")
        .and(&rule_file("fever"))
        .go();
    let said = too_fine.failed(2);
    assert!(
        said.contains("\"38.45\" is not a number from 33.5 to 43 with at most 1 decimal"),
        "{said}"
    );
    assert!(
        said.contains("write it like 33.6, in degrees, or say unsure"),
        "{said}"
    );
}

#[test]
fn a_result_says_the_number_as_it_was_said_and_the_next_one_that_is_worse() {
    let result = with(&["--temperature", "38,4", "--base-excess=-2.5"]).json();
    assert_eq!(result["answers"]["temperature"], json!(38.4));
    assert_eq!(result["answers"]["base_excess"], json!(-2.5));
    let sooner = |answer: &str, level: &str| json!({ "question": "temperature", "answer": answer, "level": level });
    assert_eq!(result["sooner_if"], json!([sooner("38.5", "emergency")]));
    let calm = with(&["--temperature", "36", "--base-excess", "0"]).json();
    let changes = calm["sooner_if"].as_array().unwrap();
    for change in [
        sooner("38.5", "emergency"),
        sooner("37.5", "today"),
        sooner("35.9", "today"),
    ] {
        assert!(changes.contains(&change), "{change} {changes:?}");
    }
    let shown = run("--no-input --shivering no --temperature 38.4 --detail full --rules");
    let shown = shown.and(&rule_file("fever")).go().stdout;
    assert!(shown.contains("a temperature of 38.4 degrees"), "{shown}");
    assert!(
        shown.contains("- your temperature is 38.5 or more"),
        "{shown}"
    );
}

#[test]
fn lines_and_tables_say_what_single_runs_say() {
    let batch = |input: &str, options: &str| -> Vec<Value> {
        let run = run(&format!("batch {options} --rules")).and(&rule_file("fever"));
        let lines = run.stdin(input).go().stdout;
        lines
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    };
    let lines = [
        ("38.4", "-3"),
        ("38.5", "-3"),
        ("36", "-3.1"),
        ("35.9", "2.25"),
        ("38.45", "0"),
        ("38.0", "-9"),
    ];
    let mut input = (
        String::new(),
        String::from("shivering;temperature;base_excess\n"),
    );
    for (temperature, base_excess) in lines {
        input.0 += &format!(
            "{{\"shivering\":\"no\",\"temperature\":{temperature},\"base_excess\":{base_excess}}}\n"
        );
        input.1 += &format!("no;{temperature};{base_excess}\n").replace('.', ",");
    }
    let expected = [
        Some("today"),
        Some("emergency"),
        Some("emergency"),
        None,
        None,
        Some("emergency"),
    ];
    for found in [batch(&input.0, ""), batch(&input.1, "--csv")] {
        let levels: Vec<Option<&str>> =
            found.iter().map(|line| line["level_id"].as_str()).collect();
        assert_eq!(levels, expected);
        assert_eq!(found[3]["error"]["code"], "not_a_number");
    }
}

#[test]
fn a_form_asks_for_a_decimal_and_its_answers_come_back() {
    let form = run("questions --format fhir --rules")
        .and(&rule_file("fever"))
        .go()
        .json();
    let shown = form.to_string();
    for part in [
        r#""type":"decimal""#,
        r#""valueDecimal":33.5"#,
        r#""valueDecimal":-30"#,
    ] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    let given = run(
        "--no-input --shivering no --temperature 38.4 --base-excess=-3.1 --format fhir --rules",
    );
    let response = given.and(&rule_file("fever")).go().stdout;
    assert!(response.contains("\"valueDecimal\": 38.4"), "{response}");
    let path = file("fever_response.json", response);
    let back = run("--no-input --format json --rules").and(&rule_file("fever"));
    let back = back
        .and("--answers")
        .and(path.to_str().unwrap())
        .go()
        .json();
    assert_eq!(
        back["answers"],
        json!({ "shivering": "no", "temperature": 38.4, "base_excess": -3.1 })
    );
}

#[test]
fn a_border_with_more_decimals_than_the_question_takes_is_a_fault() {
    for (right, wrong) in [
        (r#""from": 33.5"#, r#""from": 33.55"#),
        (r#""to": 43"#, r#""to": 43.25"#),
        (r#""rare_from": 41.5"#, r#""rare_from": 41.55"#),
        (r#""calm": { "from": 36,"#, r#""calm": { "from": 36.05,"#),
        (r#"{ "at_least": 37.5,"#, r#"{ "at_least": 37.55,"#),
        (
            r#""temperature", "at_least": 38.5"#,
            r#""temperature", "at_least": 38.55"#,
        ),
        (
            r#""base_excess", "below": -3"#,
            r#""base_excess", "below": -3.05"#,
        ),
        (r#""decimals": 1, "from": -30"#, r#""from": -30.5"#),
    ] {
        let said = checked(right, wrong);
        assert_eq!(said.code, 4, "{wrong}: {}", said.stdout);
        assert!(
            said.stderr
                .contains("has more decimals than the question takes"),
            "{}",
            said.stderr
        );
    }
}

#[test]
fn no_part_of_a_number_is_an_answer_not_even_to_look_for_an_emergency() {
    for typed in ["41,00,0", "41;5", "4 1", "41.5.1"] {
        let outcome = run("--rules tests/rule_files/fever.json --no-input --temperature")
            .and(typed)
            .go();
        assert_ne!(outcome.code, 0, "{typed}");
        assert_eq!(outcome.stdout, "", "{typed}");
    }
}
