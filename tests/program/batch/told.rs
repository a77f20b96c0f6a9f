//! Members for people and for the record: the level by its name, what to do, why, what to say, and by which rules.

use serde_json::Value;

use super::run::answer;
use crate::support::run::run;

const PERSON: &str =
    "{\"id\":\"a\",\"cough\":\"yes\",\"lasting_cough\":\"yes\",\"today_signs\":[],\"age\":63}\n";
const TOLD: [&str; 6] = [
    "level",
    "advice",
    "because",
    "phone",
    "rule_set_version",
    "rule_set_sha256",
];

fn line(arguments: &str) -> Value {
    let outcome = answer(arguments, PERSON);
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    serde_json::from_str(&outcome.stdout).unwrap()
}

#[test]
fn what_is_told_of_a_line_is_what_the_whole_result_tells() {
    let fields = TOLD.join(",");
    let places = ["", "--place UK", "--place elsewhere"];
    for place in places {
        let few = line(&format!("--fields id,{fields} {place}"));
        let whole = line(&format!("--full {place}"));
        assert_eq!(few["level"], whole["level"]["name"]);
        for same in ["advice", "phone"] {
            assert_eq!(few[same], whole[same], "{same} {place}");
        }
        let reasons = whole["because"].as_array().unwrap().iter();
        let says: Vec<&Value> = reasons.map(|reason| &reason["say"]).collect();
        assert_eq!(
            few["because"]
                .as_array()
                .unwrap()
                .iter()
                .collect::<Vec<_>>(),
            says
        );
        assert_eq!(few["rule_set_version"], whole["rule_set"]["version"]);
        assert_eq!(few["rule_set_sha256"], whole["rule_set"]["sha256"]);
    }
}

#[test]
fn one_persons_text_is_short_and_a_table_holds_it_in_cells() {
    let text = answer("--fields id,level,because", PERSON).stdout;
    assert!(text.len() < 1000, "{text}");
    let table = answer("--output-csv --fields level,because,phone,rank", PERSON).stdout;
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let row = reader.records().next().unwrap().unwrap();
    let json = line("--fields level,because,rank");
    assert_eq!(json["level"], &row[0]);
    assert!(row[1].starts_with(json["because"][0].as_str().unwrap()));
    assert_eq!(json["rank"].to_string(), &row[3]);
}

#[test]
fn a_place_that_the_rules_do_not_know_is_refused() {
    let outcome = answer("--place Atlantis", PERSON);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""));
    assert!(
        outcome.stderr.contains("is no place that is known here"),
        "{}",
        outcome.stderr
    );
    assert_eq!(run("--no-input --age 63 --place Atlantis").go().code, 2);
}
