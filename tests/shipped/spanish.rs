//! The Spanish texts that stand beside the rules that ship.

use std::sync::LazyLock;

use lungnets::rules::RuleSet;
use lungnets::translation::Translation;

use crate::support::RULES;

/// The rules that ship, with their Spanish texts.
static SPANISH: LazyLock<Translation> = LazyLock::new(|| {
    let text = lungnets::BUILT_IN_SPANISH;
    let read = Translation::from_json(&RULES, crate::RULES, text);
    read.and_then(|read| read.refuse_missing(text).map(|()| read))
        .unwrap_or_else(|faults| panic!("rules/lung_nets.es.json: {faults:#?}"))
});

#[test]
fn every_text_is_translated_as_it_stands_now() {
    let changed: Vec<&str> = SPANISH.changed().iter().map(|open| &open.id[..]).collect();
    assert_eq!(
        changed, [""; 0],
        "translate these again in rules/lung_nets.es.json, with the new \"of\""
    );
}

#[test]
fn no_condition_and_no_level_is_another() {
    let spanish = SPANISH.rules();
    let structure = |rules: &RuleSet| {
        let questions = rules.questions().iter();
        let asked: Vec<String> = questions
            .map(|question| format!("{} {:?}", question.id, question.ask_when))
            .collect();
        let every = rules.rules().iter();
        let rules_of: Vec<String> = every
            .map(|rule| format!("{} {:?} {:?}", rule.id, rule.rank, rule.when))
            .collect();
        format!("{asked:?} {rules_of:?} {:?}", rules.fingerprint())
    };
    assert_eq!(structure(spanish), structure(&RULES));
    assert!(spanish.is_unreviewed_translation());
}
