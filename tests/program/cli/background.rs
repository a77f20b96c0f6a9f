//! `lungnets about`.

use crate::support::RULES;
use crate::support::run::{run, run_as_it_ships};
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
fn all_topics_can_be_read_at_once_with_each_source_named_once() {
    let everything = run_as_it_ships("about all").go();
    assert_eq!((everything.code, everything.stderr.as_str()), (0, ""));
    let topics = RULES.topics().iter();
    for topic in topics {
        assert!(everything.stdout.contains(&format!("\n{}\n", topic.title)));
    }
    assert_eq!(everything.stdout.matches("\nSources\n").count(), 1);
}

#[test]
fn the_words_that_people_try_find_their_topic_in_what_it_says() {
    for (words, topic) in [
        ("net", "what"),
        ("NETs", "what"),
        ("lung nets", "what"),
        ("carcinoid", "what"),
        ("signs", "symptoms"),
        ("smoking", "causes"),
        ("treated", "treatment"),
        ("trial", "trials"),
        ("this check", "this_check"),
        ("this-check", "this_check"),
    ] {
        let outcome = run_as_it_ships("about").and(words).go();
        let expected = run_as_it_ships("about").and(topic).go();
        assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""), "{words}");
        assert_eq!(outcome.stdout, expected.stdout, "{words}");
    }
    let parted = run_as_it_ships("about lung nets").go();
    assert_eq!(parted.stdout, run_as_it_ships("about what").go().stdout);
    for words in ["cancer", "cough", "diagnosis"] {
        assert_eq!(run_as_it_ships("about").and(words).go().code, 0, "{words}");
    }
    for words in ["?!", "e", "lungworm"] {
        run_as_it_ships("about").and(words).go().failed(2);
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
