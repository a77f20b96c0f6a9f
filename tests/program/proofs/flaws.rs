//! Flaws put into a sound rule file, one at a time: each earns its message and no other, the message names the way out,
//! and the way out works.

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::support::run::{Outcome, file, run};

const SOUND: &str = include_str!("../../rule_files/sound.json");
const FLAWS: &str = include_str!("../../rule_files/flaws.json");

/// A flaw, how it comes into the sound file, and how it goes again: both as JSON Patches (RFC 6902).
pub struct Flaw(Value);

/// What `rules check` found in a file.
pub struct Found(Value);

/// The flaw of this name.
pub fn flaw(id: &str) -> Flaw {
    every_flaw().find(|flaw| flaw.id() == id).unwrap()
}

fn every_flaw() -> impl Iterator<Item = Flaw> {
    let flaws: Vec<Value> = serde_json::from_str(FLAWS).unwrap();
    flaws.into_iter().map(Flaw)
}

impl Flaw {
    fn id(&self) -> &str {
        self.0["id"].as_str().unwrap()
    }

    fn file_name(&self) -> String {
        format!("{}.json", self.id())
    }

    /// The names of what `rules check` says of it, first that of the message that names the way out.
    fn earns(&self) -> Vec<&str> {
        let earns = self.0["earns"].as_array().unwrap().iter();
        earns.map(|id| id.as_str().unwrap()).collect()
    }

    /// The sound file with this flaw in it.
    fn rules(&self) -> Value {
        let mut rules: Value = serde_json::from_str(SOUND).unwrap();
        rules["note"] = self.0["what"].clone();
        patch(&mut rules, &self.0["seed"]);
        let mut rules = signed(rules, &self.0["signed"]);
        patch(&mut rules, &self.0["since"]);
        rules
    }

    /// The same file, mended as the message says.
    fn mended(&self) -> Value {
        let mut rules = self.rules();
        patch(&mut rules, &self.0["cure"]);
        signed(rules, &self.0["cure_signed"])
    }

    /// What `rules check` says of some rules in a file of this name, in this format.
    fn checked(&self, rules: &Value, name: &str, format: &str) -> Outcome {
        let path = file(name, rules.to_string());
        let as_of = self.0["as_of"].as_str().into_iter();
        run("rules check --format")
            .and(format)
            .and_all(as_of.flat_map(|day| ["--as-of", day]))
            .and(path.to_str().unwrap())
            .go()
    }

    /// What `rules check` says of the file with the flaw, with the name of the file alone.
    pub fn told(&self, format: &str) -> Outcome {
        let mut outcome = self.checked(&self.rules(), &self.file_name(), format);
        let folder = format!("{}/", env!("CARGO_TARGET_TMPDIR"));
        outcome.stdout = outcome.stdout.replace(&folder, "");
        outcome
    }

    /// What `rules check` finds in the file with the flaw.
    pub fn found(&self) -> Found {
        Found::of(&self.checked(&self.rules(), &self.file_name(), "json"))
    }
}

impl Found {
    fn of(outcome: &Outcome) -> Self {
        Self(serde_json::from_str(&outcome.stdout).unwrap())
    }

    fn failed(&self) -> impl Iterator<Item = &Value> {
        let proofs = self.0["proofs"].as_array().unwrap().iter();
        proofs.filter(|proof| proof["result"] != "proved")
    }

    /// Each failure of a proof.
    pub fn failures(&self) -> impl Iterator<Item = &Value> {
        self.failed()
            .flat_map(|proof| proof["failures"].as_array().unwrap())
    }

    /// Each failed proof, example and remark: its name, and what is said.
    fn messages(&self) -> Vec<(&str, &str)> {
        let failed = self.failed();
        let failed = failed.map(|proof| (&proof["id"], &proof["failures"][0]["what"]));
        let remarks = self.0["remarks"].as_array().unwrap().iter();
        let remarks = remarks.map(|remark| (&remark["id"], &remark["what"]));
        let told = failed.chain(remarks);
        told.map(|(id, what)| (id.as_str().unwrap(), what.as_str().unwrap()))
            .collect()
    }
}

/// A rule file, signed for these days, if there are any.
fn signed(rules: Value, days: &Value) -> Value {
    let (Some(on), Some(until)) = (days["on"].as_str(), days["until"].as_str()) else {
        return rules;
    };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rules.json");
    std::fs::write(&path, rules.to_string()).unwrap();
    let outcome = run("rules sign --role nurse --by")
        .and("A nurse")
        .and_all(["--on", on, "--until", until])
        .and(path.to_str().unwrap())
        .go();
    assert_eq!(outcome.code, 0, "{outcome:?}");
    serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap()
}

/// Changes a document by the three operations of a JSON Patch that flaws need.
fn patch(document: &mut Value, operations: &Value) {
    for operation in operations.as_array().into_iter().flatten() {
        let (parent, name) = operation["path"]
            .as_str()
            .unwrap()
            .rsplit_once('/')
            .unwrap();
        let value = || operation["value"].clone();
        let parent = document
            .pointer_mut(parent)
            .unwrap_or_else(|| panic!("{operation}"));
        match (operation["op"].as_str().unwrap(), parent) {
            ("add", Value::Object(members)) => {
                let known = members.insert(name.to_owned(), value());
                assert_eq!(known, None, "{operation}");
            }
            ("add", Value::Array(items)) => {
                let place = name.parse().unwrap_or(items.len());
                items.insert(place, value());
            }
            ("remove", Value::Object(members)) => drop(members.remove(name).unwrap()),
            ("remove", Value::Array(items)) => drop(items.remove(name.parse().unwrap())),
            ("replace", parent) => *parent.pointer_mut(&format!("/{name}")).unwrap() = value(),
            _ => panic!("{operation}"),
        }
    }
}

/// The remarks and the failed proofs in what is shown of a file.
fn only_flaws(shown: &str) -> String {
    let (_, shown) = shown.split_once("\nRemarks\n").unwrap();
    let (remarks, proofs) = shown.split_once("\n\nProofs\n").unwrap();
    let mut has_failed = false;
    let failed = proofs.lines().filter(|line| {
        let is_deeper = line.starts_with("    ") || line.starts_with("  - ");
        has_failed = line.starts_with("  FAILED: ") || (has_failed && is_deeper);
        has_failed
    });
    let remarks = remarks.lines().filter(|line| *line != "  None.");
    remarks.chain(failed).collect::<Vec<_>>().join("\n")
}

#[test]
fn each_flaw_earns_its_message_and_no_other() {
    let mut shown = String::new();
    for flaw in every_flaw() {
        let (outcome, found) = (flaw.told("text"), flaw.found());
        let messages: Vec<_> = found.messages().into_iter().map(|(id, _)| id).collect();
        let mut earned = flaw.earns();
        earned.sort_by_key(|id| messages.iter().position(|known| known == id));
        assert_eq!(messages, earned, "{}", flaw.id());
        let fails = found.failed().next().is_some();
        assert_eq!(outcome.code, if fails { 4 } else { 0 }, "{}", flaw.id());
        let what = flaw.0["what"].as_str().unwrap();
        shown += &format!("{what}\n{}\n\n", only_flaws(&outcome.stdout));
    }
    assert_snapshot!(shown);
}

#[test]
fn each_message_names_a_way_out_and_the_way_out_works() {
    for flaw in every_flaw() {
        let found = flaw.found();
        let of = flaw.earns()[0];
        let (_, told) = found
            .messages()
            .into_iter()
            .find(|(id, _)| *id == of)
            .unwrap();
        let way_out = flaw.0["says"].as_str().unwrap();
        assert!(told.contains(way_out), "{}: {told}", flaw.id());
        let name = format!("mended_{}", flaw.file_name());
        let mended = flaw.checked(&flaw.mended(), &name, "json");
        assert_eq!(mended.code, 0, "{}: {}", flaw.id(), mended.stdout);
        assert_eq!(Found::of(&mended).messages(), [], "{}", flaw.id());
    }
}

#[test]
fn every_proof_and_every_remark_has_a_flaw() {
    use lungnets::proof::{About, Property};
    let first: Vec<String> = every_flaw()
        .map(|flaw| flaw.earns()[0].to_owned())
        .collect();
    let proofs = Property::EVERY.iter().map(|property| property.name());
    for id in proofs.chain(About::EVERY.map(About::name)) {
        assert!(first.iter().any(|known| known == id), "{id}");
    }
    let sound = run("rules check tests/rule_files/sound.json").go();
    assert_eq!((sound.code, sound.stderr.as_str()), (0, ""));
    assert_snapshot!(sound.stdout);
}

#[test]
fn a_patch_puts_things_in_takes_them_out_and_puts_them_in_place_of_others() {
    let mut document = json!({ "list": [1, 2], "kept": "as it is" });
    let operations = json!([
        { "op": "add", "path": "/list/0", "value": 0 },
        { "op": "add", "path": "/list/-", "value": 3 },
        { "op": "remove", "path": "/list/1" },
        { "op": "replace", "path": "/list/1", "value": "two" },
        { "op": "add", "path": "/new", "value": null }
    ]);
    patch(&mut document, &operations);
    assert_eq!(
        document,
        json!({ "list": [0, "two", 3], "kept": "as it is", "new": null })
    );
}
