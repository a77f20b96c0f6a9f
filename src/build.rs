//! Prepares the rule file that ships for a quick start: what most runs never look at stands by itself, and blanks are
//! gone. The fingerprint is taken here as well, so that no run has to.

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

const RULE_FILE: &str = "rules/lung_nets.json";

/// The lists that are read when they are first asked for.
const FOR_LATER: [&str; 3] = ["examples", "floors", "topics"];

fn main() {
    println!("cargo::rerun-if-changed={RULE_FILE}");
    let text = fs::read_to_string(RULE_FILE).unwrap_or_default();
    // A file with faults goes on as it is: the program's own reader says best what is wrong with it.
    let mut members = serde_json::from_str::<BTreeMap<&str, &RawValue>>(&text).unwrap_or_default();
    for name in FOR_LATER {
        let list = members.insert(name, RawValue::NULL);
        let list = list.map_or("[]", RawValue::get);
        write(&format!("{name}.json"), &without_blanks(list));
    }
    let at_once = serde_json::to_string(&members).unwrap_or_default();
    write("at_once.json", &without_blanks(&at_once));
    let fingerprint = Sha256::digest(&text);
    let digits = fingerprint.iter().map(|byte| format!("{byte:02x}"));
    write("fingerprint.txt", &digits.collect::<String>());
}

/// Returns the same JSON without the blanks between its words.
fn without_blanks(json: &str) -> String {
    let (mut in_text, mut escaped) = (false, false);
    let kept = |&letter: &char| {
        let keep = in_text || !letter.is_ascii_whitespace();
        in_text ^= letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
        keep
    };
    json.chars().filter(kept).collect()
}

fn write(name: &str, content: &str) {
    let folder = env::var_os("OUT_DIR").unwrap_or_default();
    if let Err(error) = fs::write(Path::new(&folder).join(name), content) {
        println!("cargo::error={name} could not be written: {error}");
    }
}
