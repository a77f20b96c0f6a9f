//! `lungnets about`.

use crate::support::run::run;
use insta::assert_snapshot;

#[test]
fn without_a_topic_the_topics_are_listed() {
    assert_snapshot!(run("about").go().stdout);
}

#[test]
fn every_topic_can_be_read_with_its_sources() {
    let rules = lungnets::rules::RuleSet::from_json(crate::support::rule_files::FROZEN).unwrap();
    for topic in rules.topics() {
        let outcome = run("about").and(&topic.id).go();
        assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
        assert_snapshot!(format!("about_{}", topic.id), outcome.stdout);
    }
}

#[test]
fn an_unknown_topic_offers_the_nearest() {
    assert_snapshot!(run("about symtoms").go().failed(2));
    assert!(run("about xyz").go().failed(2).contains("symptoms"));
}

#[test]
fn answers_beside_about_are_refused_and_not_lost_in_silence() {
    let outcome = run("--cough yes about").go();
    outcome.failed(2);
}

#[test]
fn topics_of_another_rule_file_are_its_own() {
    let rules = crate::support::run::rule_file("insect_sting");
    let outcome = run("about --rules").and(&rules).go();
    assert!(
        outcome.stdout.contains("Insect sting self-check"),
        "{outcome:?}"
    );
}
