//! Files that are larger than any that somebody could read.

use serde_json::{Value, json};

use super::example_file::{faults, file, takes, with};

/// So many copies of the first item of a list, each with an id of its own, behind those that are there.
fn many(list: &str, count: usize) -> Value {
    let mut file = file();
    let items = file[list].as_array_mut().unwrap();
    for place in items.len()..count {
        let mut item = items[0].clone();
        item["id"] = json!(format!("copy_{place}"));
        items.push(item);
    }
    file
}

#[test]
fn a_thousand_questions_findings_and_rules_are_enough() {
    for list in ["questions", "findings", "rules"] {
        assert_eq!(faults(&many(list, 1000)), [""; 0], "{list}");
        let found = faults(&many(list, 1001));
        assert_eq!(
            found,
            [format!("{list}: there are more than 1000 of these")]
        );
    }
}

#[test]
fn sixty_four_choices_are_enough() {
    let choices = |count: usize| -> Value {
        let ids = ["new_today".to_owned(), "comes_back".to_owned()].into_iter();
        let ids = ids.chain((2..count).map(|place| format!("choice_{place}")));
        ids.map(|id| json!({"id": id, "label": id, "said": id, "sooner_if": "it comes"}))
            .collect()
    };
    takes("questions/3/answer/any_of", choices(64));
    let found = faults(&with("questions/3/answer/any_of", choices(65)));
    assert_eq!(
        found,
        ["questions[3].answer.any_of: there are more than 64 of these"]
    );
}

/// Findings of which each looks so many times at the one before.
fn doubling(count: usize, looks: usize) -> Value {
    let findings = (0..count).map(|place| {
        let when = match place {
            0 => json!({"yes": "sign"}),
            _ => json!({"any": vec![json!({"finding": format!("f{}", place - 1)}); looks]}),
        };
        json!({"id": format!("f{place}"), "name": "a finding", "when": when})
    });
    let mut file = file();
    let own = file["findings"][0].clone();
    file["findings"] = findings.chain([own]).collect();
    file
}

#[test]
fn what_would_take_more_looks_than_a_year_has_is_told_once() {
    assert_eq!(faults(&doubling(12, 2)), [""; 0]);
    let found = faults(&doubling(40, 2));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("findings["), "{found:?}");
    let found = faults(&doubling(100, 1));
    assert_eq!(found, [""; 0]);
    let found = faults(&doubling(101, 1));
    assert_eq!(found.len(), 1, "{found:?}");
}

/// Follow-ups of which each looks so many times at the question before.
fn follow_ups(count: usize, looks: usize) -> Value {
    let mut file = file();
    let questions = file["questions"].as_array_mut().unwrap();
    for place in 0..count {
        let before = questions.last().unwrap()["id"].clone();
        let look = match place {
            0 => json!({"yes": "sign"}),
            _ => json!({ "yes": before }),
        };
        let mut question = questions[1].clone();
        question["id"] = json!(format!("further_{place}"));
        question["ask_when"] = json!({ "any": vec![look; looks] });
        questions.push(question);
    }
    file
}

#[test]
fn follow_ups_may_build_on_each_other_a_hundred_times_unless_the_looks_multiply() {
    assert_eq!(faults(&follow_ups(100, 1)), [""; 0]);
    assert_eq!(faults(&follow_ups(12, 2)), [""; 0]);
    let too_much =
        "this condition is too much work, by way of the findings and follow-ups that it looks at";
    let last = format!("questions[105].ask_when: {too_much}");
    assert_eq!(faults(&follow_ups(101, 1)), [last]);
    let found = faults(&follow_ups(40, 2));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].ends_with(too_much), "{found:?}");
}

#[test]
fn all_conditions_of_a_file_may_come_to_fifty_thousand_looks_and_to_no_more() {
    let in_the_others = 19; // looks, in the small file without the condition of its first rule
    let looks = |count: usize| {
        let parts = vec![json!({"yes": "sign"}); count - in_the_others];
        faults(&with("rules/0/when", json!({ "any": parts })))
    };
    assert_eq!(looks(50_000), [""; 0]);
    let found = looks(50_001);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("too much work"), "{found:?}");
}

#[test]
fn of_very_many_faults_a_hundred_are_told_and_the_others_counted() {
    let unknown = |count: usize| {
        let mut file = file();
        let members = file["levels"][0].as_object_mut().unwrap();
        for place in 0..count {
            members.insert(format!("strange_{place}"), json!(1));
        }
        faults(&file)
    };
    assert_eq!(unknown(100).len(), 100);
    let found = unknown(103);
    assert_eq!(found.len(), 101);
    assert!(
        found
            .iter()
            .any(|fault| fault.contains("there are 3 more faults")),
        "{found:?}"
    );
}
