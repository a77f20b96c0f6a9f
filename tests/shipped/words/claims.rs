//! No text claims what a self-check cannot know.

use lungnets::proof::plain_language::claims::{FORBIDDEN, claims, unused_excuses};
use serde_json::json;

use super::file::{changed, passes, rules, speaks};

fn claims_made(file: &str) -> Vec<String> {
    let rules = rules(file);
    let claims = claims(&rules).into_iter();
    claims
        .map(|claim| {
            format!(
                "{}: \"{}\" in: {}",
                claim.place, claim.words, claim.sentence
            )
        })
        .collect()
}

fn excuses_unused(file: &str) -> Vec<String> {
    let rules = rules(file);
    let excuses = unused_excuses(&rules).into_iter();
    excuses
        .map(|excuse| format!("excuse \"{}\" excuses nothing", excuse.words))
        .collect()
}

#[test]
fn no_text_makes_a_claim_outside_the_excuses() {
    passes(claims_made);
}

#[test]
fn a_claim_is_seen_in_every_kind_of_text() {
    for words in FORBIDDEN {
        let text = format!("Look. This is {words} so.");
        for place in [
            "levels[1].advice[0]",
            "levels[1].brief[0]",
            "places.elsewhere.text",
            "questions[age].ask",
            "questions[age].hint[0]",
            "questions[today_signs].answer.any_of[0].hint[0]",
            "questions[today_signs].answer.any_of[0].sooner_if",
            "rules[3].say",
            "rules[net_crisis].do_first.text",
            "disclaimers_short[0].text",
            "topics[0].statements[0].text",
        ] {
            let wrong = format!("{place}: \"{words}\" in: This is {words} so.");
            speaks(claims_made, place, text.clone(), &wrong);
        }
    }
}

#[test]
fn a_claim_is_seen_when_its_excuse_is_gone() {
    let wrong = "questions[chest_pain].ask: \"you have\"";
    speaks(claims_made, "excuses[0].words", "some other words", wrong);
}

#[test]
fn every_excuse_excuses_something() {
    passes(excuses_unused);
}

#[test]
fn an_excuse_that_excuses_nothing_is_seen() {
    let wrong = "excuse \"some other words\"";
    speaks(
        excuses_unused,
        "excuses[0].words",
        "some other words",
        wrong,
    );
}

#[test]
fn a_phrase_without_forbidden_words_needs_no_excuse() {
    let excuses = json!([{ "words": "do you", "reason": "A test." }]);
    let file = changed("excuses", excuses);
    assert_eq!(excuses_unused(&file).len(), 1);
    assert!(!claims_made(&file).is_empty());
}
