//! Files that were mistaken for others.

use lungnets::answers::{Answers, AnswersProblem};
use lungnets::fault::{Fault, Faults, FileKind, FileProblem, Problem, ShapeProblem, WrongFile};
use lungnets::review::ReviewNotes;
use lungnets::rules::{NoRuleFile, RuleSet};
use lungnets::translation::Translation;
use lungnets::vignettes::Vignette;

const RESULT: &str = r#"{"format": 1, "rule_set": {}, "level": {}, "answers": {"cough": "yes"}}"#;
const RESPONSE: &str = r#"{"resourceType": "QuestionnaireResponse", "item": []}"#;

fn answers(text: &str) -> Faults {
    let rules = RuleSet::from_json(crate::support::rule_files::FROZEN).unwrap();
    Answers::from_json(&rules, text).unwrap_err()
}

fn rules(text: &str) -> Faults {
    RuleSet::from_json(text).unwrap_err()
}

#[test]
fn a_file_beside_the_rules_of_another_format_says_whether_it_is_older_or_newer() {
    let rules = RuleSet::from_json(crate::support::rule_files::FROZEN).unwrap();
    let whole = crate::support::rule_files::FROZEN;
    for (format, way_out) in [
        (0, "there is no such format"),
        (1, "format 1 is of an earlier lungnets; write \"format\": 2"),
        (3, "format 3 needs a newer lungnets"),
    ] {
        let text = format!(r#"{{"format": {format}, "rule_set": "chest_check"}}"#);
        for faults in [
            Vignette::from_json(&rules, &text).unwrap_err(),
            ReviewNotes::from_json(&rules, &[], &text).unwrap_err(),
            Translation::from_json(&rules, whole, &text).unwrap_err(),
        ] {
            let told = only(&faults).problem::<FileProblem>().unwrap().told();
            assert!(told.way_out.unwrap().starts_with(way_out), "{format}");
        }
    }
}

/// The one fault of a file.
fn only(faults: &[Fault]) -> &Fault {
    match faults {
        [fault] => fault,
        faults => panic!("{faults:?}"),
    }
}

#[test]
fn a_file_of_another_kind_is_one_fault_and_not_one_for_each_of_its_names() {
    for (text, expected) in [
        (RESULT, FileKind::Result),
        (RESPONSE, FileKind::Fhir),
        (crate::support::rule_files::FROZEN, FileKind::Rules),
    ] {
        let faults = answers(text);
        let (wanted, found) = ("answers", expected);
        assert_eq!(only(&faults).problem(), Some(&WrongFile { wanted, found }));
    }
    for (text, expected) in [(RESULT, FileKind::Result), (RESPONSE, FileKind::Fhir)] {
        let faults = rules(text);
        let (wanted, found) = ("a rule file", expected);
        assert_eq!(only(&faults).problem(), Some(&WrongFile { wanted, found }));
    }
    assert_eq!(
        only(&rules(r#"{"cough": "yes"}"#)).problem(),
        Some(&NoRuleFile)
    );
}

#[test]
fn a_file_with_any_answer_in_it_is_an_answers_file_whatever_else_it_holds() {
    let text = RESULT.replacen('{', r#"{"cough": "yes", "#, 1);
    let faults = answers(&text);
    let of_another_kind = |fault: &Fault| fault.problem::<WrongFile>().is_some();
    assert!(
        faults.len() >= 4 && !faults.iter().any(of_another_kind),
        "{faults:?}"
    );
    for parts in [
        r#"{"rule_set": 1}"#,
        r#"{"level": 1}"#,
        r#"{"rules": 1}"#,
        r#"{"questions": 1}"#,
    ] {
        assert!(!answers(parts).iter().any(of_another_kind), "{parts}");
    }
}

#[test]
fn a_rule_file_that_is_begun_is_a_rule_file() {
    for text in [
        "{}",
        r#"{"format": 2}"#,
        r#"{"id": "mine"}"#,
        r#"{"levels": []}"#,
    ] {
        let missing = |fault: &Fault| matches!(fault.problem(), Some(ShapeProblem::Missing { .. }));
        assert!(rules(text).iter().any(missing), "{text}");
    }
}

#[test]
fn many_answer_sets_are_told_from_one_that_is_broken() {
    let lines = "{\"cough\": \"yes\"}\n{\"cough\": \"no\"}\n";
    let faults = answers(lines);
    let fault = only(&faults);
    assert_eq!(
        (fault.problem(), fault.line),
        (Some(&AnswersProblem::MoreBehind), 2)
    );
    for broken in [
        "{\"cough\": \"yes\"\n{\"cough\": \"no\"}",
        "{\"cough\"",
        "[",
        "\"cough",
    ] {
        let faults = answers(broken);
        assert!(
            matches!(only(&faults).problem(), Some(FileProblem::NotJson(_))),
            "{faults:?}"
        );
    }
}

#[test]
fn a_table_is_told_from_an_object_that_is_broken() {
    let faults = answers("id,cough\na,yes\n");
    let fault = only(&faults);
    assert_eq!(
        (fault.problem(), fault.line),
        (Some(&AnswersProblem::Table), 1)
    );
    assert!(fault.to_string().contains("expected an object"), "{fault}");
    for no_table in ["yes", "\u{feff}\u{feff}{}", "a\0,b", ",", "'cough', 1"] {
        let faults = answers(no_table);
        let problem = only(&faults).problem();
        assert!(
            matches!(problem, Some(FileProblem::NotJson(_))),
            "{no_table:?}"
        );
    }
    let list = answers("[]");
    let found = "a list";
    assert_eq!(
        only(&list).problem(),
        Some(&AnswersProblem::NoObject { found })
    );
    assert_eq!(only(&answers(" \n")).problem(), Some(&FileProblem::Empty));
}
