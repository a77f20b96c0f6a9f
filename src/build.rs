//! Prepares the rule file that ships for a quick start: what most runs never look at stands by itself, and the rest is
//! counted. The fingerprint is taken here as well, so that no run has to.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;
use std::{env, fs};

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

const RULE_FILE: &str = "rules/lung_nets.json";

/// The lists that are read when they are first asked for.
const FOR_LATER: [&str; 3] = ["examples", "floors", "topics"];

fn main() {
    println!("cargo::rerun-if-changed={RULE_FILE}");
    let text = fs::read_to_string(RULE_FILE).unwrap_or_default();
    let mut members: BTreeMap<&str, &RawValue> = serde_json::from_str(&text).unwrap_or_default();
    for name in FOR_LATER {
        let list = members.remove(name);
        write(&format!("{name}.json"), list.map_or("[]", RawValue::get));
    }
    // Of a file with faults nothing is counted: the program's own reader says best what is wrong with it.
    let at_once = serde_json::from_str::<Counted>(&text)
        .and_then(|_| serde_json::to_string(&members))
        .and_then(|rest| serde_json::from_str::<Counted>(&rest));
    write("at_once.counted", &at_once.unwrap_or_default().0);
    let fingerprint = Sha256::digest(&text);
    let digits = fingerprint.iter().map(|byte| format!("{byte:02x}"));
    write("fingerprint.txt", &digits.collect::<String>());
}

/// JSON in the form that `src/rules/counted.rs` reads.
#[derive(Default)]
struct Counted(String);

impl Counted {
    /// A text, or the digits of a number.
    fn text(kind: &str, text: &str) -> Self {
        Self(format!("{kind}{}:{text}", text.len()))
    }
}

impl<'de> Deserialize<'de> for Counted {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Counter)
    }
}

struct Counter;

impl<'de> Visitor<'de> for Counter {
    type Value = Counted;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Counted, E> {
        Ok(Counted("z".into()))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Counted, E> {
        Ok(Counted(if value { "t" } else { "f" }.into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Counted, E> {
        Ok(Counted::text("n", &number.to_string()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Counted, E> {
        Ok(Counted::text("n", &number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Counted, E> {
        Ok(Counted::text("n", &number.to_string()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Counted, E> {
        Ok(Counted::text("s", text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Counted, A::Error> {
        let mut items = Vec::new();
        while let Some(Counted(item)) = list.next_element()? {
            items.push(item);
        }
        Ok(Counted(format!("l{}:{}", items.len(), items.concat())))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Counted, A::Error> {
        let (mut names, mut members) = (BTreeSet::new(), String::new());
        while let Some((name, Counted(value))) = object.next_entry::<String, _>()? {
            members += &Counted::text("", &name).0;
            members += &value;
            if !names.insert(name) {
                return Err(A::Error::custom("a name stands there twice"));
            }
        }
        Ok(Counted(format!("o{}:{members}", names.len())))
    }
}

fn write(name: &str, content: &str) {
    let folder = env::var_os("OUT_DIR").unwrap_or_default();
    if let Err(error) = fs::write(Path::new(&folder).join(name), content) {
        println!("cargo::error={name} could not be written: {error}");
    }
}
