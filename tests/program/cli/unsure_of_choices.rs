//! "Not sure" about some choices of a list, at every door that an answer can come through.

use serde_json::{Value, json};

use crate::support::run::{file, run};

fn answers(arguments: &str) -> Value {
    run(arguments).and_all(["--format json"]).go().json()["answers"].clone()
}

fn from_file(name: &str, value: &Value) -> crate::support::run::Outcome {
    let path = file(name, json!({ "today_signs": value }).to_string());
    let path = path.to_str().unwrap();
    run("--no-input --format json --answers").and(path).go()
}

#[test]
fn an_option_takes_each_choice_as_yes_or_not_sure() {
    for (option, words) in [
        (
            "fever,unsure:racing_heart",
            json!(["fever", "unsure:racing_heart"]),
        ),
        (
            "unsure:racing-heart,fever",
            json!(["fever", "unsure:racing_heart"]),
        ),
        ("not-sure:fever", json!(["unsure:fever"])),
        (
            "u:fever --today-signs swollen_leg",
            json!(["unsure:fever", "swollen_leg"]),
        ),
    ] {
        let answers = answers(&format!("--today-signs {option}"));
        assert_eq!(answers, json!({ "today_signs": words }), "{option}");
    }
}

#[test]
fn an_answers_file_takes_what_an_option_takes() {
    let words = json!(["fever", "unsure:racing_heart"]);
    let result = from_file("unsure_of_one.json", &words).json();
    assert_eq!(result["answers"], json!({ "today_signs": words }));
}

#[test]
fn a_cell_of_a_table_takes_what_an_option_takes_and_refuses_what_it_refuses() {
    let table = "id,today_signs\na,fever;unsure:racing_heart\nb,fever;unsure:fever\nc,unsure;unsure:fever\nd,none;unsure:fever\n";
    let outcome = run("batch --csv --full").stdin(table).go();
    let lines: Vec<Value> = outcome
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let words = json!({ "today_signs": ["fever", "unsure:racing_heart"] });
    assert_eq!(lines[0]["answers"], words);
    for (line, way_out) in lines[1..].iter().zip([
        "give one of the two: fever or unsure:fever",
        "leave out those with unsure:",
        "leave \"none\" out where another one is true",
    ]) {
        let error = line["error"]["say"].as_str().unwrap();
        assert!(error.contains(way_out), "{error}");
    }
}

#[test]
fn every_choice_named_as_not_sure_is_not_sure_in_one_word() {
    let all = "unsure:sudden_or_worse,unsure:fever,unsure:racing_heart,unsure:swollen_leg";
    let shortest = json!({ "today_signs": ["unsure"] });
    assert_eq!(answers(&format!("--today-signs {all}")), shortest);
}

#[test]
fn what_contradicts_itself_is_refused_with_a_way_out_at_both_doors() {
    for (words, way_out) in [
        (
            "fever,unsure:fever",
            "give one of the two: fever or unsure:fever",
        ),
        (
            "unsure,unsure:fever",
            "\"unsure\" means every choice that is not ticked",
        ),
        (
            "none,unsure:fever",
            "leave \"none\" out where another one is true",
        ),
        ("unsure:", "answer it, or leave the question out"),
        ("unsure:tail", "answer sudden_or_worse, fever"),
        ("unsure:none", "say \"unsure\" where nobody knows"),
    ] {
        let option = run("--no-input --today-signs").and(words).go();
        assert!(
            option.failed(2).contains(way_out),
            "{words}: {}",
            option.stderr
        );
        let list: Vec<&str> = words.split(',').collect();
        let in_file = from_file("contradicts_itself.json", &json!(list));
        let said: Value = serde_json::from_str(in_file.failed(4)).unwrap();
        let say = said["errors"][0]["say"].as_str().unwrap();
        assert!(say.contains(way_out), "{words}: {say}");
    }
}
