//! Prepares what ships for a quick start: the rule file and its texts in Spanish are read and checked here, by the very
//! rooms of the library that do it for any other file, and written out as `src/rules/counted.rs` takes them back.
//!
//! Of a file with faults nothing is prepared: the program reads the file itself then, and tells them.

#![allow(dead_code, unused_imports)] // what only the program does with these rooms

mod fault;
mod json;
mod named;
mod number;
mod quote;
mod rules;
mod schema;
mod text;
mod translation;
mod truth;

use std::path::Path;
use std::{env, fs};

use rules::{Companions, RuleSet};
use translation::Translation;

fn main() {
    let file = read("rules/lung_nets.json");
    let vignettes = read("rules/lung_nets.vignettes.json");
    let review_notes = read("rules/lung_nets.review.json");
    let companions = Companions {
        vignettes: Some(&vignettes),
        review_notes: Some(&review_notes),
    };
    let rules = RuleSet::from_json(&file).map(|rules| rules.signed_with(&companions));
    let texts = read("rules/lung_nets.es.json");
    let spanish = rules.as_ref().ok();
    let spanish = spanish.and_then(|rules| Translation::from_json(rules, &file, &texts).ok());
    write("rules", rules.ok().as_ref());
    write("spanish", spanish.as_ref().map(Translation::rules));
}

fn read(name: &str) -> String {
    println!("cargo::rerun-if-changed={name}");
    fs::read_to_string(name).unwrap_or_default()
}

fn write(name: &str, rules: Option<&RuleSet>) {
    let folder = env::var_os("OUT_DIR").unwrap_or_default();
    let path = Path::new(&folder).join(name).with_extension("counted");
    if let Err(error) = fs::write(path, rules.map(RuleSet::counted).unwrap_or_default()) {
        println!("cargo::error={name} could not be written: {error}");
    }
}
