//! What each value of a rule file may look like.

use lungnets::rules::RuleSet;
use serde_json::{Value, json};

use super::example_file::{faults, file, refuses, takes, with, without};

#[test]
fn who_looks_for_a_not_is_led_to_what_works() {
    for (negated, way_out) in [
        (json!({ "yes": "sign" }), r#"write { "no": "sign" }"#),
        (json!({ "no": "sign" }), r#"write { "yes": "sign" }"#),
        (
            json!({ "number": { "question": "age", "at_least": 65 } }),
            r#"write { "number": { "question": "age", "below": 65 } }"#,
        ),
        (
            json!({ "number": { "question": "age", "at_least": 40, "below": 65 } }),
            r#"write { "any": [{ "number": { "question": "age", "below": 40 } }, { "number": { "question": "age", "at_least": 65 } }] }"#,
        ),
        (
            json!({ "finding": "bad_sign" }),
            "turn each part round, and write \"any\" for \"all\" and \"all\" for \"any\"; for a finding, turn its condition round",
        ),
        (
            json!({ "chosen": { "question": "how_bad", "any_of": ["bad"] } }),
            "name the other choices under \"any_of\"; a list of ticks has none, so ask a yes/no question",
        ),
    ] {
        let faults =
            RuleSet::from_json(&with("rules/3/when", json!({ "not": negated })).to_string());
        let faults = faults.unwrap_err();
        let [fault] = &faults[..] else {
            panic!("{negated}: {faults:?}")
        };
        assert_eq!(
            fault.problem.told().way_out.as_deref(),
            Some(way_out),
            "{negated}"
        );
        // What is said to be written can be written.
        if let Some(instead) = way_out.strip_prefix("write ") {
            takes("rules/3/when", serde_json::from_str(instead).unwrap());
        }
    }
}

#[test]
fn a_count_below_0_is_told_where_counts_begin() {
    let count = json!({ "how_many": { "at_least": -1, "of": [{ "yes": "cough" }] } });
    let faults = RuleSet::from_json(&with("rules/3/when", count).to_string()).unwrap_err();
    let told = faults[0].problem.told();
    assert_eq!(told.what, "expected a whole number, found a number below 0");
    let way_out = "whole numbers begin at 0: leave a lower border out, or count from a lower zero";
    assert_eq!(told.way_out.as_deref(), Some(way_out));
}

#[test]
fn each_kind_of_value_takes_no_other() {
    for (place, wrong, fault) in [
        (
            "format",
            json!("1"),
            "format: expected the number 2, found a text",
        ),
        ("title", json!(5), "title: expected a text, found a number"),
        ("id", json!(["a"]), "id: expected an id, found a list"),
        (
            "doctor_questions/0",
            json!("calm"),
            "doctor_questions[0]: expected an object, found a text",
        ),
        (
            "limits",
            json!({}),
            "limits: expected a list, found an object",
        ),
        (
            "questions/4/can_change",
            json!("no"),
            "questions[4].can_change: expected true or false, found a text",
        ),
        (
            "reviewed",
            json!("me"),
            "reviewed: expected an object, found a text",
        ),
        (
            "examples/0/answers",
            json!([]),
            "examples[0].answers: expected an object, found a list",
        ),
        (
            "examples/0/because",
            json!("all"),
            "examples[0].because: expected a list, found a text",
        ),
        (
            "intro/0",
            Value::Null,
            "intro[0]: expected an object, found null",
        ),
        (
            "rules/0/if_unsure",
            json!(true),
            "rules[0].if_unsure: expected \"act_as_if_yes\", or an object with \"at_level\" or \"mention\" or both, found true or false",
        ),
        (
            "rules/0/if_unsure",
            json!("act_as_if_no"),
            "rules[0].if_unsure: expected \"act_as_if_yes\", or an object with \"at_level\" or \"mention\" or both, found \"act_as_if_no\"",
        ),
        (
            "rules/0/when",
            json!("yes"),
            "rules[0].when: expected an object with one member, found a text",
        ),
    ] {
        refuses(place, wrong, fault);
    }
    let below = |value| with("questions/4/answer/number/from", value);
    for wrong in [json!(1.2345), json!("1"), json!(4_294_967_296_u64)] {
        let found = faults(&below(wrong));
        let fault =
            "questions[4].answer.number.from: expected a number with at most 3 decimals, found ";
        assert!(
            found.iter().any(|known| known.starts_with(fault)),
            "{found:?}"
        );
    }
}

#[test]
fn texts_say_something_and_hide_nothing() {
    for blank in ["", " ", "\u{a0}"] {
        refuses("title", json!(blank), "title: this text is empty");
    }
    for harm in ["a\u{1b}[31m", "a\nb", "a\u{202e}b", "a\u{200b}"] {
        let fault = "title: this text holds a control character or a mark that turns its direction";
        refuses("title", json!(harm), fault);
    }
    takes("title", json!(" caf\u{e9} \u{4e2d}\u{6587} ~"));
}

#[test]
fn ids_days_and_addresses_are_written_in_one_way() {
    for wrong in ["", "A", "9a", "_a", "a-b", "a b", "\u{e9}"] {
        refuses(
            "id",
            json!(wrong),
            &format!("id: \"{wrong}\" cannot be an id"),
        );
    }
    for right in ["a", "a9_", "z_z"] {
        takes("id", json!(right));
    }
    refuses(
        "sources/0/read_on",
        json!("2026-02-29"),
        "sources[0].read_on: \"2026-02-29\" is not a date",
    );
    refuses(
        "sources/0/read_on",
        json!(""),
        "sources[0].read_on: this text is empty",
    );
    for wrong in ["www.example.org", "https://a b", "ftp://a", "https//a"] {
        let fault = format!("sources[0].url: \"{wrong}\" is not a web address");
        refuses("sources/0/url", json!(wrong), &fault);
    }
    refuses(
        "sources/0/url",
        json!(""),
        "sources[0].url: this text is empty",
    );
    for right in ["http://a", "https://example.org/a?b=c#d"] {
        takes("sources/0/url", json!(right));
    }
    takes("reviewed", json!({"by": "A clinician", "on": "2026-11-23"}));
}

#[test]
fn lists_have_something_in_them_but_for_the_rules_of_an_example() {
    for list in [
        "intro",
        "rules/0/sources",
        "rules/1/when/all",
        "questions/3/answer/any_of",
        "findings",
        "topics",
    ] {
        let found = faults(&with(list, json!([])));
        assert!(
            found
                .iter()
                .any(|fault| fault.ends_with(": this list is empty")),
            "{list}: {found:?}"
        );
    }
    takes("examples/1/because", json!([]));
}

#[test]
fn what_must_be_there_is_missed_and_what_nobody_knows_is_refused() {
    for (place, fault) in [
        ("title", ": \"title\" is missing"),
        ("format", ": \"format\" is missing"),
        ("examples", ": \"examples\" is missing"),
        ("rules/0/say", "rules[0]: \"say\" is missing"),
        (
            "rules/2/if_unsure/mention/reason",
            "rules[2].if_unsure.mention: \"reason\" is missing",
        ),
    ] {
        assert_eq!(faults(&without(place)), [fault]);
    }
    for place in [
        "calm_without",
        "do_first",
        "doctor_questions",
        "topics",
        "rules/4/advice",
    ] {
        assert_eq!(faults(&without(place)), [""; 0], "{place} may be left out");
    }
    takes("$schema", json!("rule_file.json"));
    takes("rules/0/note", json!({"anything": [1]}));
    refuses(
        "rules/0/$schema",
        json!("a"),
        "rules[0].$schema: there is nothing called \"$schema\" here",
    );
    refuses(
        "rules/0/sya",
        json!("a"),
        "rules[0].sya: there is nothing called \"sya\" here",
    );
}

#[test]
fn an_object_with_one_of_several_ways_has_exactly_one() {
    refuses(
        "rules/0/when",
        json!({}),
        "rules[0].when: this object says nothing",
    );
    refuses(
        "rules/0/when",
        json!({"note": "a"}),
        "rules[0].when: this object says nothing",
    );
    refuses(
        "rules/0/when",
        json!({"yes": "sign", "no": "sign"}),
        "rules[0].when.yes: \"yes\" is one too many: only one of these can stand here",
    );
    refuses(
        "rules/0/when",
        json!({"not": "sign"}),
        "rules[0].when.not: there is no \"not\": a condition says which answer it looks for, never which it does not",
    );
    takes("rules/0/when", json!({"yes": "sign", "note": "a"}));
    let text = file().to_string().replacen(
        "\"yes\":\"danger_sign\"",
        "\"yes\":\"sign\",\"yes\":\"sign\"",
        1,
    );
    let faults = lungnets::rules::RuleSet::from_json(&text).unwrap_err();
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert_eq!(faults[0].problem.to_string(), "\"yes\" stands here twice");
}
