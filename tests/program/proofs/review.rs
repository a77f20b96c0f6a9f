//! The review sheet of a rule file that somebody brings.

use serde_json::{Value, json};

use crate::support::run::{Outcome, file, run};

/// Rules without fault.
const SOUND: &str = "tests/rule_files/sound.json";

/// Notes for them, with these controls of their only hazard.
fn notes(controls: &[&str]) -> Value {
    json!({
        "format": 2, "rule_set": "insect_sting",
        "intended_use": {
            "for": ["Whoever was stung."], "not_for": ["Snakes."], "rests_on": ["Two answers."],
            "misuse": ["It is asked about a dog."]
        },
        "hazards": [{
            "id": "H1", "name": "A swollen throat is not seen", "cause": "Nobody looks.", "harm": "Death.",
            "controls": controls, "residual_risk": null
        }]
    })
}

/// The sheet of the rules with these notes beside them.
fn sheet(name: &str, notes: &Value) -> Outcome {
    file(&format!("{name}.review.json"), notes.to_string());
    let rules = file(&format!("{name}.json"), std::fs::read(SOUND).unwrap());
    run("rules review").and(rules.to_str().unwrap()).go()
}

#[test]
fn a_file_with_notes_beside_it_gets_a_sheet_with_them() {
    let outcome = sheet("noted", &notes(&["swells"]));
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    assert!(
        outcome.stdout.contains("Whoever was stung."),
        "{}",
        outcome.stdout
    );
    assert!(outcome.stdout.contains("H1 A swollen throat is not seen"));
    assert_eq!(
        outcome.stdout.matches("MISSING").count(),
        1,
        "it has no vignettes"
    );
}

#[test]
fn a_file_alone_gets_a_sheet_that_says_what_is_missing() {
    let outcome = run("rules review").and(SOUND).go();
    assert_eq!(outcome.code, 0);
    assert_eq!(
        outcome.stdout.matches("MISSING").count(),
        3,
        "{}",
        outcome.stdout
    );
    assert!(
        outcome
            .stdout
            .contains("no review of these rules was ever signed")
    );
}

#[test]
fn notes_that_name_no_rule_of_the_file_are_refused_with_the_place() {
    let outcome = sheet("noted_wrongly", &notes(&["swels"]));
    let message = outcome.failed(4);
    assert!(message.contains("noted_wrongly.review.json"), "{message}");
    assert!(message.contains("hazards[0].controls[0]"), "{message}");
    assert!(message.contains("did you mean"), "{message}");
}
