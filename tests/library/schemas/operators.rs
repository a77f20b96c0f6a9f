//! Every operator of the rule language is described wherever it is written, and tried wherever conditions are made up.
//!
//! The compiler leads to what an operator means; to these lists, which name operators in words, nothing else leads.

use std::collections::BTreeSet;

use lungnets::report;
use lungnets::rules::{RuleSet, schema};
use serde_json::Value;

use crate::fuzz::condition;
use crate::support::dice::Dice;
use crate::support::rule_files::EVERY_OPERATOR;
use crate::support::small_files::small_file;

/// The names of the operators, as the reader of rule files has them.
fn operators() -> BTreeSet<String> {
    let schema: Value = serde_json::from_str(&schema().render()).unwrap();
    let members = schema["definitions"]["Condition"]["properties"].as_object();
    let names = members.unwrap().keys().cloned();
    names.filter(|name| name != "note").collect()
}

/// The names in the conditions of a rule file: operators, and what stands in them.
fn names_in_conditions(file: &Value) -> BTreeSet<String> {
    fn collect(value: &Value, is_condition: bool, found: &mut BTreeSet<String>) {
        let members = value.as_object().into_iter().flatten();
        for (name, value) in members {
            found.extend(is_condition.then(|| name.clone()));
            let is_condition = is_condition || name == "when" || name == "ask_when";
            collect(value, is_condition, found);
        }
        for item in value.as_array().into_iter().flatten() {
            collect(item, is_condition, found);
        }
    }
    let mut found = BTreeSet::new();
    collect(file, false, &mut found);
    found
}

fn has_all(names: &BTreeSet<String>, place: &str) {
    let operators = operators();
    assert!(operators.len() >= 8, "{operators:?}");
    let missing: Vec<_> = operators.difference(names).collect();
    assert!(missing.is_empty(), "{place} lacks {missing:?}");
}

#[test]
fn the_schema_of_an_explanation_describes_every_operator() {
    let rules = RuleSet::from_json(EVERY_OPERATOR).unwrap();
    let schema: Value = serde_json::from_str(&report::schema(&rules).render()).unwrap();
    let ways = schema["definitions"]["condition"]["anyOf"].as_array();
    let ways = ways.unwrap().iter();
    let members = ways.flat_map(|way| way["properties"].as_object().unwrap().keys());
    has_all(
        &members.cloned().collect(),
        "src/report/json/explain/schema.rs",
    );
}

#[test]
fn a_rule_file_of_the_tests_has_every_operator() {
    let file = serde_json::from_str(EVERY_OPERATOR).unwrap();
    has_all(
        &names_in_conditions(&file),
        "tests/rule_files/every_operator.json",
    );
}

#[test]
fn small_files_are_made_up_with_every_operator() {
    let names = (0..200).map(|seed| names_in_conditions(&small_file(seed)));
    has_all(&names.flatten().collect(), "tests/support/small_files.rs");
}

#[test]
fn the_fuzzer_makes_up_conditions_with_every_operator() {
    let mut dice = Dice::new(1);
    let mut bytes = || (0..400).map(|_| dice.roll(256) as u8).collect::<Vec<_>>();
    let names = (0..200).map(|_| names_in_conditions(&condition::file(&bytes())));
    has_all(&names.flatten().collect(), "tests/fuzz/condition/made.rs");
}
