//! Members for people and for the record: the level by its name, what to do, why, what to say, and by which rules.

use serde_json::Value;

use super::run::answer;
use crate::support::run::{rule_file, run};

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

/// The name of the level, as a person has to read it.
fn level_in_words(whole: &Value) -> String {
    let name = whole["level"]["name"].as_str().unwrap();
    let is_firm = whole["level"]["rank"] == whole["possible"]["rank"];
    let at_least = if is_firm { "" } else { "At least: " };
    format!("{at_least}{name}")
}

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
        assert_eq!(few["level"], level_in_words(&whole));
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

/// Answers to `well_told.json`: an emergency with things to do first, another level, and one that is still open.
const DIVERS: &str = r#"{"signs":["numb","dizzy","rash"],"past":["team"],"depth":20,"cough":"froth"}
{"signs":[],"past":[],"depth":20,"cough":"none"}
{"signs":["rash"],"past":["team"]}
{"past":["team"]}
"#;

#[test]
fn whoever_asks_what_to_do_reads_first_what_to_do_first() {
    let rules = format!("--rules {}", rule_file("well_told"));
    let lines = |arguments: &str| -> Vec<Value> {
        let outcome = answer(format!("{rules} {arguments}").trim(), DIVERS);
        assert_eq!(outcome.code, 0, "{}", outcome.stderr);
        let lines = outcome.stdout.lines();
        lines
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    };
    let list = |value: &Value| value.as_array().unwrap().clone();
    let mut with_first = 0;
    for place in ["", "--place elsewhere"] {
        let (alone, apart, whole) = (
            lines(&format!("--fields advice {place}")),
            lines(&format!("--fields do_first,advice {place}")),
            lines(&format!("--full {place}")),
        );
        for ((alone, apart), whole) in alone.iter().zip(&apart).zip(&whole) {
            let (first, advice) = (list(&whole["do_first"]), list(&whole["advice"]));
            assert_eq!(list(&apart["do_first"]), first);
            assert_eq!(list(&apart["advice"]), advice);
            assert_eq!(list(&alone["advice"]), [first.clone(), advice].concat());
            with_first += usize::from(!first.is_empty());
        }
    }
    assert!(with_first > 0, "nobody has to do something first");
    let table = answer(&format!("{rules} --output-csv --fields advice"), DIVERS).stdout;
    for first in lines("--full")
        .iter()
        .flat_map(|line| list(&line["do_first"]))
    {
        assert!(table.contains(first.as_str().unwrap()), "{first}: {table}");
    }
}

#[test]
fn the_name_of_a_level_says_at_least_where_a_more_urgent_one_is_possible() {
    let open = "{\"cough\":\"yes\"}\n";
    let firm = "{\"emergency_signs\":\"yes\"}\n";
    let people = format!("{open}{firm}");
    let whole = answer("--full", &people).stdout;
    let whole: Vec<Value> = whole
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let expected: Vec<String> = whole.iter().map(level_in_words).collect();
    assert!(expected[0].starts_with("At least: ") && !expected[1].starts_with("At least: "));
    // Alone, behind others, and beside sentences, which are written another way.
    for fields in ["level", "rank,level,possible_id", "level_id,level,because"] {
        let few = answer(&format!("--fields {fields}"), &people).stdout;
        let few = few
            .lines()
            .map(|line| serde_json::from_str::<Value>(line).unwrap());
        let levels: Vec<Value> = few.map(|line| line["level"].clone()).collect();
        assert_eq!(levels, expected, "{fields}");
        let table = answer(&format!("--output-csv --fields {fields}"), &people).stdout;
        assert!(
            expected.iter().all(|level| table.contains(level)),
            "{table}"
        );
    }
}
