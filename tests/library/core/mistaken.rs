//! Files that were mistaken for others.

use lungnets::answers::Answers;
use lungnets::fault::{Fault, Mistaken, Problem};
use lungnets::rules::RuleSet;

const RESULT: &str = r#"{"format": 1, "rule_set": {}, "level": {}, "answers": {"cough": "yes"}}"#;
const RESPONSE: &str = r#"{"resourceType": "QuestionnaireResponse", "item": []}"#;

fn answers(text: &str) -> Vec<Fault> {
    let rules = RuleSet::from_json(crate::support::rule_files::FROZEN).unwrap();
    Answers::from_json(&rules, text).unwrap_err()
}

fn rules(text: &str) -> Vec<Fault> {
    RuleSet::from_json(text).unwrap_err()
}

/// What the one fault of a file is, and the line where it stands.
fn only(faults: &[Fault]) -> (&Problem, usize) {
    match faults {
        [fault] => (&fault.problem, fault.line),
        faults => panic!("{faults:?}"),
    }
}

#[test]
fn a_file_of_another_kind_is_one_fault_and_not_one_for_each_of_its_names() {
    for (text, expected) in [
        (RESULT, Mistaken::Result),
        (RESPONSE, Mistaken::Fhir),
        (crate::support::rule_files::FROZEN, Mistaken::Rules),
    ] {
        let faults = answers(text);
        let (wanted, found) = ("answers", expected);
        assert_eq!(only(&faults).0, &Problem::Mistaken { wanted, found });
        assert!(faults[0].problem.way_out().is_some());
    }
    for (text, expected) in [(RESULT, Mistaken::Result), (RESPONSE, Mistaken::Fhir)] {
        let faults = rules(text);
        let (wanted, found) = ("a rule file", expected);
        assert_eq!(only(&faults).0, &Problem::Mistaken { wanted, found });
    }
    assert_eq!(only(&rules(r#"{"cough": "yes"}"#)).0, &Problem::NoRuleFile);
}

#[test]
fn a_file_with_any_answer_in_it_is_an_answers_file_whatever_else_it_holds() {
    let text = RESULT.replacen('{', r#"{"cough": "yes", "#, 1);
    let faults = answers(&text);
    let unknown = |fault: &Fault| matches!(fault.problem, Problem::UnknownQuestion { .. });
    assert!(
        faults.len() == 4 && faults.iter().all(unknown),
        "{faults:?}"
    );
    for parts in [
        r#"{"rule_set": 1}"#,
        r#"{"level": 1}"#,
        r#"{"rules": 1}"#,
        r#"{"questions": 1}"#,
    ] {
        assert!(answers(parts).iter().all(unknown), "{parts}");
    }
}

#[test]
fn a_rule_file_that_is_begun_is_a_rule_file() {
    for text in [
        "{}",
        r#"{"format": 1}"#,
        r#"{"id": "mine"}"#,
        r#"{"levels": []}"#,
    ] {
        let missing = |fault: &Fault| matches!(fault.problem, Problem::Missing { .. });
        assert!(rules(text).iter().any(missing), "{text}");
    }
}

#[test]
fn many_answer_sets_are_told_from_one_that_is_broken() {
    let lines = "{\"cough\": \"yes\"}\n{\"cough\": \"no\"}\n";
    assert_eq!(only(&answers(lines)), (&Problem::MoreBehind, 2));
    for broken in [
        "{\"cough\": \"yes\"\n{\"cough\": \"no\"}",
        "{\"cough\"",
        "[",
        "\"cough",
    ] {
        let faults = answers(broken);
        assert!(
            matches!(only(&faults).0, Problem::NotJson { .. }),
            "{faults:?}"
        );
    }
}

#[test]
fn a_table_is_told_from_an_object_that_is_broken() {
    let faults = answers("id,cough\na,yes\n");
    let (problem, line) = only(&faults);
    assert_eq!(line, 1);
    let way_out = problem.way_out().unwrap();
    assert!(
        problem.to_string().contains("expected an object"),
        "{problem}"
    );
    assert!(way_out.contains("lungnets batch --csv"), "{way_out}");
    for no_table in ["yes", "\u{feff}\u{feff}{}", "a\0,b", ",", "'cough', 1"] {
        let faults = answers(no_table);
        let problem = only(&faults).0;
        assert!(matches!(problem, Problem::NotJson { .. }), "{no_table:?}");
    }
    let list = answers("[]");
    let way_out = only(&list).0.way_out().unwrap();
    assert!(!way_out.contains("--csv"), "{way_out}");
    assert_eq!(only(&answers(" \n")).0, &Problem::EmptyFile);
}
