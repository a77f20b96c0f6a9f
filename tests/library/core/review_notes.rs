//! Notes for a review, beside a rule file: what they may hold, and what they must refer to.

use insta::assert_snapshot;
use lungnets::page::Format;
use lungnets::review::{ReviewNotes, schema, sheet};
use lungnets::rules::RuleSet;
use lungnets::vignettes::Vignette;
use serde_json::{Value, json};

use super::example_file::{file, rules};
use crate::support::RULES;
use crate::support::validator::is_valid;

/// Notes without fault.
fn notes() -> Value {
    json!({
        "format": 2, "rule_set": "example",
        "intended_use": {
            "for": ["Tests."], "not_for": ["People."], "rests_on": ["Nothing."], "misuse": ["Any."]
        },
        "over_triage": [{ "what": "A sign is for the doctor.", "rules": ["the_sign"] }],
        "hazards": [{
            "id": "H1", "name": "It goes wrong", "cause": "Nobody looks.", "harm": "None.",
            "controls": ["the_sign"], "vignettes": ["V1"], "residual_risk": null
        }]
    })
}

/// The same with another value at a place.
fn with(place: &str, value: Value) -> Value {
    let mut notes = notes();
    let (parent, name) = place.rsplit_once('/').unwrap();
    notes.pointer_mut(parent).unwrap()[name] = value;
    notes
}

fn vignettes(rules: &RuleSet) -> Vec<Vignette<'_>> {
    let file = json!({
        "format": 2, "rule_set": "example",
        "vignettes": [{
            "id": "V1", "story": "A mild sign.", "source": "Invented.",
            "answers": {"danger_sign": "no", "sign": "yes", "how_bad": "mild", "other_signs": [], "age": 30},
            "floor": "emergency", "ceiling": "emergency", "use": "report"
        }]
    });
    Vignette::from_json(rules, &file.to_string()).unwrap()
}

/// The faults of notes, each with its place.
fn faults(notes: &Value) -> Vec<String> {
    let rules = rules(&file());
    let vignettes = vignettes(&rules);
    let read = ReviewNotes::from_json(&rules, &vignettes, &notes.to_string());
    let faults = read.err().into_iter().flatten();
    faults
        .map(|fault| format!("{}: {}", fault.path, fault.problem))
        .collect()
}

#[test]
fn notes_without_fault_are_read_and_one_that_is_judged_too() {
    assert_eq!(faults(&notes()), [""; 0]);
    let judged = with("/hazards/0/residual_risk", json!("Small."));
    assert_eq!(faults(&judged), [""; 0]);
}

#[test]
fn whatever_the_notes_refer_to_must_be_there() {
    let hazard = notes()["hazards"][0].clone();
    let mut uncontrolled = hazard.clone();
    uncontrolled.as_object_mut().unwrap().remove("controls");
    for (notes, told) in [
        (
            with("/over_triage/0/rules", json!(["the_sing"])),
            "over_triage[0].rules[0]: there is no rule \"the_sing\"",
        ),
        (
            with("/hazards/0/controls", json!(["the_sign", "other"])),
            "hazards[0].controls[1]: there is no rule \"other\"",
        ),
        (
            with("/hazards/0/vignettes", json!(["V2"])),
            "hazards[0].vignettes[0]: there is no vignette \"V2\"",
        ),
        (
            with("/hazards", json!([hazard, hazard])),
            "hazards[1].id: two hazards have the id \"H1\"",
        ),
        (
            with("/hazards", json!([uncontrolled])),
            "hazards[0]: nothing works against this hazard",
        ),
        (
            with("/rule_set", json!("other")),
            "rule_set: this file is for the rules \"other\", and the rules are \"example\"",
        ),
        (
            with("/format", json!(1)),
            "format: lungnets 0.1.0 reads format 2, and the file says 1",
        ),
    ] {
        assert_eq!(faults(&notes), [told]);
    }
}

#[test]
fn the_residual_risk_is_not_left_out_so_that_nobody_forgets_it() {
    let mut notes = notes();
    let hazard = notes["hazards"][0].as_object_mut().unwrap();
    hazard.remove("residual_risk");
    assert_eq!(faults(&notes), ["hazards[0]: \"residual_risk\" is missing"]);
}

#[test]
fn the_schema_takes_what_the_reader_takes() {
    let schema: Value = serde_json::from_str(&schema().render()).unwrap();
    assert!(is_valid(&schema, &notes()));
    let shipped = serde_json::from_str(lungnets::BUILT_IN_REVIEW_NOTES).unwrap();
    assert!(is_valid(&schema, &shipped));
    for wrong in [
        with("/hazards/0/residual_risk", json!(3)),
        with("/hazards/0/controls", json!([])),
        with("/intended_use/for", json!("Tests.")),
        with("/hazards/0/likelihood", json!("low")),
    ] {
        assert!(!is_valid(&schema, &wrong), "{wrong}");
        assert_ne!(faults(&wrong), [""; 0], "{wrong}");
    }
}

#[test]
fn a_sheet_without_notes_and_vignettes_says_that_they_are_missing() {
    let rules = rules(&file());
    let written = sheet(&rules, None, None).render(Format::Text);
    assert_eq!(written.matches("MISSING").count(), 3, "{written}");
    let vignettes = vignettes(&rules);
    let notes = ReviewNotes::from_json(&rules, &vignettes, &notes().to_string()).unwrap();
    let written = sheet(&rules, Some(&vignettes), Some(&notes)).render(Format::Text);
    assert!(!written.contains("MISSING"), "{written}");
    assert!(
        written.contains("V1 (below)"),
        "a hazard tells that its story lies apart: {written}"
    );
}

#[test]
fn the_whole_sheet_of_the_frozen_rules() {
    assert_snapshot!(whole(&RULES, None, None));
}

#[test]
fn the_whole_sheet_with_vignettes_and_notes() {
    let rules = rules(&file());
    let vignettes = vignettes(&rules);
    let notes = ReviewNotes::from_json(&rules, &vignettes, &notes().to_string()).unwrap();
    assert_snapshot!(whole(&rules, Some(&vignettes), Some(&notes)));
}

/// The sheet as text, without what stands in it for every byte of the file.
fn whole(
    rules: &RuleSet,
    vignettes: Option<&[Vignette<'_>]>,
    notes: Option<&ReviewNotes>,
) -> String {
    let sheet = sheet(rules, vignettes, notes).render(Format::Text);
    sheet.replace(rules.fingerprint(), "(the fingerprint of the file)")
}
