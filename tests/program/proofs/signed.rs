//! A signed rule file: whose review it is, and that it counts for what was signed and for nothing else.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::support::rule_files::FROZEN;
use crate::support::run::{Outcome, file, run};

/// A folder of its own with the rules, vignettes beside them, and notes for a review.
fn rules(name: &str) -> PathBuf {
    let vignettes = json!({ "format": 2, "rule_set": "chest_check", "vignettes": [{
        "id": "V1", "story": "Nothing.", "source": "Invented.",
        "answers": serde_json::from_str::<Value>(crate::support::run::ALL_CALM).unwrap(),
        "floor": "nothing_reported", "ceiling": "emergency", "use": "report"
    }] });
    let notes = json!({
        "format": 2, "rule_set": "chest_check",
        "intended_use": {
            "for": ["Tests."], "not_for": ["People."], "rests_on": ["Nothing."], "misuse": ["Any."]
        },
        "hazards": [{
            "id": "H1", "name": "It fails", "cause": "Any.", "harm": "None.",
            "other_controls": ["This test."], "residual_risk": null
        }]
    });
    file(&format!("{name}.vignettes.json"), vignettes.to_string());
    file(&format!("{name}.review.json"), notes.to_string());
    file(&format!("{name}.json"), FROZEN)
}

fn sign(file: &Path) -> Outcome {
    run("rules sign --role nurse --registration 12A --on 2026-11-27 --until 2027-11-26")
        .and_all(["--scope adults"])
        .and("--by")
        .and("A. Nurse")
        .and(file.to_str().unwrap())
        .go()
}

/// The rules of this name, signed.
fn signed(name: &str) -> PathBuf {
    let rules = rules(name);
    let outcome = sign(&rules);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    rules
}

/// What a result says of the review.
fn result(rules: &Path) -> Value {
    let run = run("--no-input --cough yes --format json --rules");
    run.and(rules.to_str().unwrap()).go().json()["rule_set"]["reviewed"].clone()
}

/// What `rules check` remarks of the review.
fn remarks(rules: &Path, as_of: &str) -> Vec<String> {
    let run = run("rules check --format json --as-of").and(as_of);
    let found = run.and(rules.to_str().unwrap()).go();
    let found: Value = serde_json::from_str(&found.stdout).unwrap();
    let remarks = found["remarks"].as_array().unwrap().iter();
    let void = remarks.filter(|remark| remark["id"] == "review-void");
    void.map(|remark| remark["what"].as_str().unwrap().to_owned())
        .collect()
}

fn replace(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "{from}");
    fs::write(file, text.replacen(from, to, 1)).unwrap();
}

const TODAY: &str = "2026-11-28";
const NOT_REVIEWED: &str = "These rules were not reviewed by a clinician.";

#[test]
fn a_signature_changes_the_review_and_not_another_byte() {
    let rules = signed("signed_bytes");
    let (before, after) = FROZEN.split_once("\"reviewed\": null").unwrap();
    let now = fs::read_to_string(&rules).unwrap();
    assert!(now.starts_with(before) && now.ends_with(after));
    let once = now.clone();
    assert_eq!(sign(&rules).code, 0);
    assert_eq!(fs::read_to_string(&rules).unwrap(), once, "the same again");
}

#[test]
fn a_byte_order_mark_stays_where_it_is() {
    let rules = rules("signed_with_mark");
    fs::write(&rules, format!("\u{feff}{FROZEN}")).unwrap();
    assert_eq!(sign(&rules).code, 0);
    assert!(fs::read_to_string(&rules).unwrap().starts_with("\u{feff}{"));
    assert_eq!(result(&rules)["by"], "A. Nurse");
}

#[test]
fn a_result_of_signed_rules_says_who_signed_and_until_when() {
    let rules = signed("signed_result");
    let told =
        json!({ "by": "A. Nurse", "role": "nurse", "on": "2026-11-27", "until": "2027-11-26" });
    assert_eq!(result(&rules), told);
    let text = run("--no-input --cough yes --format markdown --rules");
    let text = text.and(rules.to_str().unwrap()).go().stdout;
    let told = "Reviewed by A. Nurse, nurse (12A) on 2026-11-27, valid until 2027-11-26; reviewed was: adults.";
    assert!(
        text.contains(told) && !text.contains(NOT_REVIEWED),
        "{text}"
    );
    assert_eq!(remarks(&rules, TODAY), [""; 0]);
}

#[test]
fn with_one_word_changed_nobody_reviewed_the_rules_and_the_check_says_since_when_and_what() {
    let rules = signed("signed_and_changed");
    replace(&rules, "Do you have a cough?", "Do you cough?");
    assert_eq!(result(&rules), Value::Null);
    let text = run("--no-input --cough yes --format markdown --rules");
    let text = text.and(rules.to_str().unwrap()).go().stdout;
    assert!(text.contains(NOT_REVIEWED), "{text}");
    let told = "Since the review by A. Nurse on 2026-11-27 this has changed: questions. It counts as none until the \
                change is reviewed and signed.";
    assert_eq!(remarks(&rules, TODAY), [told]);
    let sheet = run("rules review --width 300")
        .and(rules.to_str().unwrap())
        .go();
    assert!(
        sheet.stdout.contains("Changed since then: questions."),
        "{}",
        sheet.stdout
    );
    assert_eq!(sign(&rules).code, 0);
    assert_eq!(
        remarks(&rules, TODAY),
        [""; 0],
        "signing it again is the cure"
    );
}

#[test]
fn what_stands_beside_the_file_is_signed_with_it() {
    for (ending, from, to, told) in [
        (
            "vignettes.json",
            "Nothing.",
            "Nothing!",
            "vignettes beside the file",
        ),
        (
            "review.json",
            "It fails",
            "It fell",
            "review notes beside the file",
        ),
    ] {
        let rules = signed(&format!("signed_{}", ending.replace('.', "_")));
        let beside = rules.with_extension(ending);
        replace(&beside, from, to);
        assert_eq!(result(&rules), Value::Null);
        assert!(remarks(&rules, TODAY)[0].contains(&format!("changed: {told}.")));
        replace(&beside, to, from);
        assert_eq!(result(&rules)["by"], "A. Nurse");
        fs::remove_file(&beside).unwrap();
        assert_eq!(result(&rules), Value::Null, "what is gone was signed, too");
    }
}

#[test]
fn how_a_file_is_laid_out_was_not_signed() {
    let rules = signed("signed_layout");
    let json: Value = serde_json::from_str(&fs::read_to_string(&rules).unwrap()).unwrap();
    replace(&rules, "\n  \"title\":", "\n\n      \"title\":   ");
    assert_eq!(result(&rules)["by"], "A. Nurse");
    replace(&rules, "\"by\": \"A. Nurse\"", "\"by\": \"B. Nurse\"");
    assert_eq!(
        result(&rules)["by"],
        "B. Nurse",
        "the review itself is not what was signed"
    );
    assert!(json["reviewed"]["parts"].as_array().unwrap().len() > 20);
}

#[test]
fn a_review_that_is_over_or_of_nothing_does_not_count_in_a_check() {
    let rules = signed("signed_and_over");
    let told = "The review by A. Nurse on 2026-11-27 was valid until 2027-11-26, and it is 2027-11-27; have the rules \
                reviewed again.";
    assert_eq!(remarks(&rules, "2027-11-26"), [""; 0]);
    assert_eq!(remarks(&rules, "2027-11-27"), [told]);
    let text = FROZEN.replacen("null", r#"{ "by": "A. Nurse", "on": "2026-11-27" }"#, 1);
    let short = file("short_review.json", text);
    assert_eq!(result(&short), Value::Null);
    assert!(remarks(&short, TODAY)[0].contains("does not say of what it is one"));
}

/// Days so far away that they are over, and to come, on every day on which this runs.
#[test]
fn days_that_do_not_go_with_the_clock_are_signed_and_told() {
    for (on, until, said) in [
        (
            "1994-01-01",
            "1995-01-01",
            "the last day of the review is over already",
        ),
        (
            "2990-01-01",
            "2991-01-01",
            "the day of the review is still to come",
        ),
        ("1994-01-01", "2991-01-01", ""),
    ] {
        let rules = rules(&format!("signed_on_{on}_{until}"));
        let days = format!("rules sign --role nurse --by me --on {on} --until {until}");
        let outcome = run(&days).and(rules.to_str().unwrap()).go();
        assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
        let told = outcome
            .stdout
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        assert!(told.contains(said), "{told}");
        assert_eq!(told.contains("By the clock"), !said.is_empty(), "{told}");
    }
}

#[test]
fn what_cannot_be_signed_is_refused_and_stays_as_it_was() {
    let rules = rules("not_signed");
    let with = |arguments: &str| run("rules sign --role nurse").and_all([arguments]);
    let over = with("--by me --on 2026-11-27 --until 2026-11-26").and(rules.to_str().unwrap());
    assert!(over.go().failed(2).contains("over before it is made"));
    let harmful = with("--on 2026-11-27 --until 2026-11-28 --by").and("a\u{1b}b");
    let message = harmful
        .and(rules.to_str().unwrap())
        .go()
        .failed(2)
        .to_owned();
    assert!(message.contains("reviewed.by"), "{message}");
    let no_file = with("--by me --on 2026-11-27 --until 2026-11-28 -")
        .stdin(FROZEN)
        .go();
    assert!(no_file.failed(2).contains("no file to sign"));
    let no_day = with("--by me --until 2026-11-28")
        .and(rules.to_str().unwrap())
        .go();
    assert!(
        no_day.failed(2).contains("--on"),
        "there is no clock to take the day from"
    );
    let faulty =
        with("--by me --on 2026-11-27 --until 2026-11-28 tests/rule_files/many_faults.json");
    faulty.go().failed(4);
    assert_eq!(fs::read_to_string(&rules).unwrap(), FROZEN);
}

#[test]
fn what_fails_a_proof_is_not_signed_and_what_nobody_has_read_is_said() {
    let sound = include_str!("../../rule_files/sound.json");
    let mut calm_in_silence: Value = serde_json::from_str(sound).unwrap();
    calm_in_silence["if_unanswered"] = json!("self_care");
    calm_in_silence["examples"][0]["level"] = json!("self_care");
    let unproved = file("unproved.json", calm_in_silence.to_string());
    let message = sign(&unproved).failed(4).to_owned();
    assert!(message.contains("calm-needs-firm fails"), "{message}");
    assert!(message.contains("lungnets rules check"), "{message}");
    assert_eq!(
        fs::read_to_string(&unproved).unwrap(),
        calm_in_silence.to_string()
    );

    let mut unseen: Value = serde_json::from_str(sound).unwrap();
    unseen["examples"][0]["not_yet_seen"] = json!(true);
    let outcome = sign(&file("unseen.json", unseen.to_string()));
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    let told = outcome.stdout.replace('\n', " ");
    assert!(told.contains("1 example in it still marked"), "{told}");
}
