//! The file that ships: nobody can take a rule away, lower it or break its condition without being noticed.

use lungnets::BUILT_IN_RULES;
use lungnets::proof::{Fate, Mutant, Way, difference, examples, mutants};
use lungnets::rules::RuleSet;
use serde_json::Value;

use crate::support::proving::check;
use crate::support::run::run_as_it_ships;

fn shipped() -> Value {
    serde_json::from_str(BUILT_IN_RULES).unwrap()
}

/// The rule set of a file, and whether its examples come true.
fn read(file: &Value) -> (RuleSet, bool) {
    let text = file.to_string();
    let rules = RuleSet::from_json(&text).unwrap();
    let comes_true = examples(&rules, &text).is_ok();
    (rules, comes_true)
}

/// The file without a rule; its examples do not expect it any more.
fn without(place: usize) -> Value {
    let mut file = shipped();
    let rule = file["rules"].as_array_mut().unwrap().remove(place);
    for example in file["examples"].as_array_mut().unwrap() {
        let because = example["because"].as_array_mut().unwrap();
        because.retain(|expected| *id_of(expected) != rule["id"]);
    }
    file
}

/// The id of a rule that an example expects, by itself or with the level that it counts at.
fn id_of(expected: &Value) -> &Value {
    expected.get("rule").unwrap_or(expected)
}

/// The file with a rule at the next lower level. What it counts at while it rests on "not sure" goes down with it, in
/// its examples too, as far as that can be; where it cannot, the rule counts in full.
fn with_lower(place: usize, lower: usize) -> Value {
    let mut file = shipped();
    let level = |rank: usize| file["levels"][rank]["id"].clone();
    let still_lower = lower.checked_sub(1).filter(|rank| *rank > 0).map(level);
    let lower = level(lower);
    let rule = &mut file["rules"][place];
    rule["level"] = lower.clone();
    if rule["if_unsure"]["at_level"]["level"] != lower {
        return file;
    }
    let id = rule["id"].clone();
    match &still_lower {
        Some(level) => rule["if_unsure"]["at_level"]["level"] = level.clone(),
        None if rule["if_unsure"]["mention"].is_object() => {
            rule["if_unsure"]
                .as_object_mut()
                .unwrap()
                .remove("at_level");
        }
        None => rule["if_unsure"] = "act_as_if_yes".into(),
    }
    for example in file["examples"].as_array_mut().unwrap() {
        let because = example["because"].as_array_mut().unwrap().iter_mut();
        for expected in because.filter(|expected| expected["rule"] == id) {
            match &still_lower {
                Some(level) => expected["counts_at"] = level.clone(),
                None => *expected = id.clone(),
            }
        }
    }
    file
}

#[test]
fn no_rule_can_be_taken_out_without_being_noticed() {
    let (old, _) = read(&shipped());
    for (place, rule) in old.rules().iter().enumerate() {
        let (new, comes_true) = read(&without(place));
        let difference = difference(&old, &new).unwrap();
        let removed: Vec<&str> = difference
            .removed
            .iter()
            .map(|rule| rule.id.as_str())
            .collect();
        assert_eq!(removed, [rule.id.as_str()]);
        assert!(
            difference.moves.iter().all(|step| step.way == Way::Falls),
            "{}",
            rule.id
        );
        assert!(
            comes_true || difference.falls(),
            "{}: an example noticed nothing real",
            rule.id
        );
    }
}

#[test]
fn no_rule_can_be_lowered_without_being_noticed() {
    let (old, _) = read(&shipped());
    for (place, rule) in old.rules().iter().enumerate() {
        let Some(lower) = rule.rank.number().checked_sub(1) else {
            continue;
        };
        let (new, comes_true) = read(&with_lower(place, lower));
        let difference = difference(&old, &new).unwrap();
        assert_eq!(difference.moved.len(), 1, "{}", rule.id);
        assert_eq!(
            comes_true,
            !difference.falls(),
            "{}: no example notices",
            rule.id
        );
    }
}

#[test]
fn no_broken_condition_survives_the_examples() {
    let rules = RuleSet::built_in().unwrap();
    let mutants = mutants(&rules, &mut |_, _| {});
    assert!(
        mutants.len() > 100,
        "only {} ways to break it",
        mutants.len()
    );
    let unnoticed: Vec<String> = mutants.into_iter().filter_map(unnoticed).collect();
    assert!(unnoticed.is_empty(), "\n{}\n", unnoticed.join("\n"));
}

/// What the file lacks to notice that this was broken.
fn unnoticed(mutant: Mutant) -> Option<String> {
    let Mutant { place, what, .. } = mutant;
    match mutant.fate {
        Fate::Killed | Fate::Equivalent => None,
        Fate::KilledBySuggestion => Some(format!("{place}, {what}: one of these examples would")),
        Fate::Unknown => Some(format!("{place}, {what}: too large to tell")),
        Fate::Survives(example) => {
            let lacks = "no example of rules/lung_nets.json notices, and this one would";
            Some(format!("{place}, {what}: {lacks}\n{}", example.json))
        }
    }
}

#[test]
fn without_an_example_a_mutant_survives_and_the_suggestion_kills_it() {
    let is_about_age_75 =
        |example: &Value| example["name"] == "Not sure of a high temperature at 75";
    let mut file = shipped();
    file["examples"]
        .as_array_mut()
        .unwrap()
        .retain(|example| !is_about_age_75(example));
    let survivors = |file: &Value| -> Vec<Value> {
        let (rules, comes_true) = read(file);
        assert!(comes_true);
        let mutants = mutants(&rules, &mut |_, _| {});
        let suggested = mutants.into_iter().filter_map(|mutant| match mutant.fate {
            Fate::Survives(suggestion) => Some(serde_json::from_str(&suggestion.json).unwrap()),
            _ => None,
        });
        suggested.collect()
    };
    let suggested = survivors(&file);
    assert!(!suggested.is_empty());
    file["examples"].as_array_mut().unwrap().extend(suggested);
    assert!(survivors(&file).is_empty());
}

#[test]
fn every_rule_has_an_example_that_runs_and_decides_or_at_least_holds() {
    let rules = RuleSet::built_in().unwrap();
    for rule in rules.rules() {
        let printed = run_as_it_ships("rules example").and(&rule.id).go();
        assert_eq!((printed.code, printed.stderr.as_str()), (0, ""));
        let command = printed
            .stdout
            .lines()
            .find_map(|line| line.trim().strip_prefix("lungnets "))
            .unwrap();
        let result = run_as_it_ships(command)
            .and_all(["--format json"])
            .go()
            .json();
        let mut because = result["because"].as_array().unwrap().iter();
        assert!(
            because.any(|reason| reason["rule"] == *rule.id),
            "{}",
            printed.stdout
        );
        let decides = result["level"]["rank"] == rule.rank.number();
        assert_eq!(
            printed.stdout.contains("can never decide"),
            !decides,
            "{}",
            printed.stdout
        );
    }
}

#[test]
fn the_shipped_file_is_proved_in_a_second_and_200_mebibytes() {
    let found = check("", 200, 1);
    assert_eq!(found.matches("  proved: ").count(), 7, "{found}");
}
