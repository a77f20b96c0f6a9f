//! A file of vignettes: what it may hold, and where a level lies.

use lungnets::rules::RuleSet;
use lungnets::vignettes::{Lies, Purpose, Vignette};
use serde_json::{Value, json};

use super::example_file::{file, rules};

/// A file with one vignette: a mild sign.
fn one() -> Value {
    json!({
        "format": 2, "rule_set": "example",
        "vignettes": [{
            "id": "V1", "story": "A mild sign.", "source": "Invented.",
            "answers": {"danger_sign": "no", "sign": "yes", "how_bad": "mild", "other_signs": [], "age": 30},
            "floor": "nothing_reported", "ceiling": "emergency", "use": "gate"
        }]
    })
}

/// The file with another value of its one vignette.
fn with(name: &str, value: Value) -> Value {
    let mut file = one();
    file["vignettes"][0][name] = value;
    file
}

fn read<'r>(rules: &'r RuleSet, file: &Value) -> Result<Vec<Vignette<'r>>, Vec<String>> {
    Vignette::from_json(rules, &file.to_string()).map_err(|faults| {
        let faults = faults.iter();
        faults
            .map(|fault| format!("{}: {}", fault.path, fault.problem))
            .collect()
    })
}

#[test]
fn a_level_lies_between_floor_and_ceiling_or_beyond_one_of_them() {
    let rules = rules(&file());
    for (floor, ceiling, lies) in [
        ("nothing_reported", "nothing_reported", Lies::Above),
        ("nothing_reported", "book_soon", Lies::Within),
        ("book_soon", "book_soon", Lies::Within),
        ("book_soon", "emergency", Lies::Within),
        ("emergency", "emergency", Lies::Below),
    ] {
        let mut file = with("floor", json!(floor));
        file["vignettes"][0]["ceiling"] = json!(ceiling);
        let vignettes = read(&rules, &file).unwrap();
        assert_eq!(vignettes[0].lies(), lies, "{floor} to {ceiling}");
    }
}

#[test]
fn all_but_those_that_are_only_printed_must_hold() {
    let rules = rules(&file());
    for (word, purpose, must_hold) in [
        ("gate", Purpose::Gate, true),
        ("flags", Purpose::Flags, true),
        ("scope", Purpose::Scope, true),
        ("report", Purpose::Report, false),
    ] {
        let vignettes = read(&rules, &with("use", json!(word))).unwrap();
        assert_eq!(vignettes[0].purpose, purpose);
        assert_eq!(purpose.must_hold(), must_hold);
    }
}

#[test]
fn what_does_not_fit_is_refused_with_its_place() {
    let rules = rules(&file());
    let mut twice = one();
    let first = twice["vignettes"][0].clone();
    twice["vignettes"].as_array_mut().unwrap().push(first);
    let mut other = one();
    other["rule_set"] = json!("other");
    let mut upside_down = with("floor", json!("emergency"));
    upside_down["vignettes"][0]["ceiling"] = json!("book_soon");
    for (file, fault) in [
        (twice, "vignettes[1].id: two vignettes have the id \"V1\""),
        (
            other,
            "rule_set: this file is for the rules \"other\", and the rules are \"example\"",
        ),
        (
            upside_down,
            "vignettes[0].floor: the floor is above the ceiling",
        ),
        (
            with("floor", json!("soon")),
            "vignettes[0].floor: there is no level \"soon\"",
        ),
        (
            with("use", json!("test")),
            "vignettes[0].use: expected \"gate\", \"flags\", \"scope\" or \"report\", found \"test\"",
        ),
        (
            with(
                "answers",
                json!({"danger_sign": "no", "sign": "yes", "other_signs": []}),
            ),
            "vignettes[0].answers: these questions have no answer: how_bad, age",
        ),
        (
            with("answers", json!({"danger_sign": "perhaps"})),
            "vignettes[0].answers.danger_sign: \"perhaps\" is not yes, no or unsure",
        ),
        (
            with("level", json!("book_soon")),
            "vignettes[0].level: there is nothing called \"level\" here",
        ),
    ] {
        assert_eq!(read(&rules, &file).unwrap_err(), [fault]);
    }
    for other in [3, 1_u64 << 32] {
        let mut file = one();
        file["format"] = json!(other);
        let found = read(&rules, &file).unwrap_err();
        let told = format!("reads format 2, and the file says {other}");
        assert!(found[0].ends_with(&told), "{found:?}");
    }
}
