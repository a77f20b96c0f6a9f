//! FHIR responses among the lines of a batch.

use serde_json::{Value, json};

use crate::support::run::{ALL_CALM, Outcome, run};

/// A response in one line, with this id.
fn line(id: &str, answers: &str) -> String {
    let response = run("--answers - --format fhir").stdin(answers).go();
    let mut response = response.json();
    response["id"] = json!(id);
    response.to_string() + "\n"
}

fn batch(arguments: &str, lines: &str) -> Outcome {
    run("batch")
        .and_all(arguments.split_whitespace())
        .stdin(lines)
        .go()
}

#[test]
fn one_response_a_line_gives_what_the_same_answers_give() {
    let every = [
        ALL_CALM,
        r#"{"emergency_signs": "yes"}"#,
        r#"{"cough": "yes", "age": "unsure", "today_signs": ["fever", "unsure:racing_heart"]}"#,
    ];
    let (mut responses, mut plain) = (String::new(), String::new());
    for (place, answers) in every.into_iter().enumerate() {
        responses += &line(&place.to_string(), answers);
        let mut answers: Value = serde_json::from_str(answers).unwrap();
        answers["id"] = json!(place.to_string());
        plain += &format!("{answers}\n");
    }
    for arguments in ["", "--full", "--output-csv", "--fields id,level_id,phone"] {
        let (fhir, plain) = (batch(arguments, &responses), batch(arguments, &plain));
        assert_eq!((fhir.code, fhir.stdout), (0, plain.stdout), "{arguments}");
    }
}

#[test]
fn a_faulty_one_says_so_in_its_place_and_says_first_that_it_is_an_emergency() {
    let emergency = line("a", r#"{"emergency_signs": "yes", "wheezing": "no"}"#);
    let calm = line("b", ALL_CALM);
    let none =
        "{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"in-progress\",\"questionnaire\":";
    let reference: Value = serde_json::from_str(&calm).unwrap();
    let none = format!("{none}{}}}\n", reference["questionnaire"]);
    let faulty = [&emergency, &calm].map(|line| line.replace("\"completed\"", "\"stopped\""));
    let input = format!("{}{}{calm}{none}", faulty[0], faulty[1]);
    let outcome = batch("", &input);
    assert_eq!(outcome.code, 7);
    let lines: Vec<Value> = outcome
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len(), 4);
    assert_eq!(
        (&lines[0]["id"], &lines[0]["error"]["code"]),
        (&json!("a"), &json!("emergency"))
    );
    assert_eq!(lines[1]["error"]["code"], "faulty_file");
    assert_eq!(lines[2]["level_id"], "nothing_reported");
    assert_eq!(lines[3]["error"]["code"], "no_answers");
}

#[test]
fn the_address_of_the_form_is_the_one_that_is_given() {
    let url = "--url https://clinic.example/form";
    let response = run("--cough yes --format fhir")
        .and_all(url.split(' '))
        .go()
        .json();
    let line = response.to_string();
    assert_eq!(batch(url, &line).code, 0);
    assert_eq!(batch("", &line).code, 7);
}
