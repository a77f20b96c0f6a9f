//! A reason that rests on "not sure" speaks of nothing that the person denied.

use super::asked::{ticks, yes_or_no};
use super::row::calm_but;
use crate::support::{RULES, Sheet};

/// A word that names something, and the questions and choices of which it is true.
const NAMES: [(&str, &[&str]); 20] = [
    (
        "cough",
        &[
            "cough",
            "lasting_cough",
            "coughing_blood",
            "earlier",
            "few_spots",
            "more",
        ],
    ),
    ("blood", &["coughing_blood", "earlier", "few_spots", "more"]),
    ("wheez", &["wheezing"]),
    ("breath", &["breathing", "wheezing", "hard_to_breathe"]),
    ("chest pain", &["chest_pain"]),
    (
        "worse",
        &[
            "sudden_or_worse",
            "hard_to_breathe",
            "very_unwell",
            "racing_heart",
            "light_headed",
            "something_else",
        ],
    ),
    ("temperature", &["fever"]),
    ("heart", &["racing_heart"]),
    ("light-headed", &["light_headed"]),
    ("flush", &["flush_attack", "flushing"]),
    ("leg", &["swollen_leg"]),
    ("face", &["swollen_face", "cushing_changes"]),
    ("scan", &["scan_finding"]),
    ("tired", &["tired_or_not_hungry"]),
    ("pregnan", &["pregnant", "after_pregnancy"]),
    ("cancer", &["cancer_treatment", "cancer_team"]),
    ("men1", &["known_net", "family_history"]),
    ("immune", &["weak_immunity"]),
    ("hospital", &["recent_operation"]),
    ("cushing", &["cushings"]),
];

/// Everything about which somebody can be sure or not: symptoms, blood, and the choices of the lists.
fn everything() -> impl Iterator<Item = &'static str> {
    yes_or_no().chain(["few_spots"]).chain(ticks())
}

/// The reasons that rest on "not sure" and name something that is none of what was said.
fn named_though_denied(sheet: &Sheet, said: &[&str]) -> Vec<String> {
    let outcome = sheet.outcome();
    let resting = |id: &str| {
        outcome
            .because
            .get(id)
            .is_some_and(|unsure| !unsure.is_empty())
    };
    let rules = RULES.rules().iter().filter(|rule| resting(&rule.id));
    let sentences = rules.map(|rule| format!("{}: {}", rule.id, rule.say));
    let names_denied = |sentence: &str| {
        let sentence = sentence
            .split_once(": ")
            .map_or(sentence, |(_, say)| say)
            .to_lowercase();
        NAMES
            .iter()
            .any(|(word, of)| sentence.contains(word) && !said.iter().any(|said| of.contains(said)))
    };
    sentences
        .filter(|sentence| names_denied(sentence))
        .collect()
}

#[test]
fn not_sure_about_one_thing_names_nothing_else() {
    for unsure in everything() {
        let sheet = calm_but(&format!("unsure {unsure}"));
        assert_eq!(
            named_though_denied(&sheet, &[unsure]),
            [""; 0],
            "not sure: {unsure}"
        );
    }
}

#[test]
fn not_sure_about_one_thing_beside_another_names_only_the_two() {
    for sure in everything() {
        for unsure in everything().filter(|unsure| *unsure != sure) {
            let sheet = calm_but(&format!("{sure} + unsure {unsure}"));
            let named = named_though_denied(&sheet, &[sure, unsure]);
            assert_eq!(named, [""; 0], "sure: {sure}, not sure: {unsure}");
        }
    }
}

#[test]
fn a_reason_that_names_what_was_denied_is_seen() {
    let sheet = calm_but("unsure breathing + fever");
    assert!(
        !named_though_denied(&sheet, &["breathing"]).is_empty(),
        "the temperature is named"
    );
}

/// Words that state what may not be so; behind a question they are said to whom it is true of.
const STATED: [&str; 6] = [
    "your ",
    "the cough",
    "the scan",
    "the temperature",
    "the pain",
    "the blood",
];

#[test]
fn advice_that_rests_on_not_sure_states_nothing_that_is_only_perhaps_so() {
    for unsure in everything() {
        let outcome = calm_but(&format!("unsure {unsure}")).outcome();
        let rules = RULES
            .rules()
            .iter()
            .filter(|rule| outcome.because.contains_key(&*rule.id));
        for rule in rules {
            let first = rule.do_first.iter().map(|first| &first.text);
            for text in rule.advice.iter().chain(first) {
                let text = text.as_written().to_lowercase();
                let asks = text.contains('?');
                let stated = STATED
                    .into_iter()
                    .find(|words| text.contains(words) && !asks);
                assert_eq!(stated, None, "not sure: {unsure}, {}: {text}", rule.id);
            }
        }
    }
}
