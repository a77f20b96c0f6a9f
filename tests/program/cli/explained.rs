//! `--explain`: how the result came about, and where each answer came from.

use crate::support::run::{ALL_CALM, Run, file, rule_file, run};
use insta::assert_snapshot;
use serde_json::{Value, json};

/// Answers in a file, one of which an option replaces.
fn kettle(more: &str) -> Run {
    let answers = r#"{"leaks": "no", "noise": "unsure", "smells": ["unsure"], "age": "unsure"}"#;
    let name = more.rsplit(' ').next().unwrap(); // a file of its own for each test
    let path = file(&format!("kettle_{name}.json"), answers);
    run("--explain --noise quiet --rules")
        .and(&rule_file("every_operator"))
        .and_all(["--answers", path.to_str().unwrap(), more])
}

fn text(run: Run) -> String {
    let outcome = run.go();
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    outcome.stdout
}

/// The member about one question, rule or finding.
fn find<'v>(list: &'v Value, name: &str, id: &str) -> &'v Value {
    let mut list = list.as_array().unwrap().iter();
    list.find(|member| member[name] == id).unwrap()
}

#[test]
fn every_rule_is_explained_for_people() {
    assert_snapshot!(text(kettle("")));
}

#[test]
fn every_rule_is_explained_as_markdown() {
    assert_snapshot!(text(kettle("--format markdown")));
}

/// What a page has more than without the explanation.
#[test]
fn every_rule_is_explained_on_a_page() {
    let page = text(kettle("--format html"));
    let (_, page) = page.split_once("<div class=\"explanation\">").unwrap();
    let (page, _) = page.split_once("</main>").unwrap();
    assert_snapshot!(page);
}

#[test]
fn every_rule_is_explained_for_scripts() {
    assert_snapshot!(text(kettle("--format json")));
}

#[test]
fn a_follow_up_that_may_not_apply_says_what_that_rests_on() {
    let rules = rule_file("every_operator");
    let of = |answers: &str| {
        let page = text(
            run("--explain --width 1000 --rules")
                .and(&rules)
                .and_all([answers]),
        );
        let line = page
            .lines()
            .find(|line| line.contains("\"Wet plug\" is yes"));
        line.unwrap().trim().to_owned()
    };
    assert_eq!(
        of("--leaks no"),
        "- \"Wet plug\" is yes: no (not asked, because of \"Leaks\")"
    );
    assert_eq!(
        of("--age 3"),
        "- \"Wet plug\" is yes: not answered (whether it applies rests on \"Leaks\")"
    );
    assert_eq!(
        of("--leaks unsure --wet-plug yes"),
        "- \"Wet plug\" is yes: not sure (answered: Yes; not sure whether it applies, because of \"Leaks\")"
    );
    assert_eq!(
        of("--leaks yes --wet-plug no"),
        "- \"Wet plug\" is yes: no (answered: No)"
    );
}

#[test]
fn an_option_and_the_file_disagree_the_option_counts_and_both_are_named() {
    let path = file(
        "disagrees.json",
        r#"{"cough": "yes", "age": 40, "wheezing": "no"}"#,
    );
    let run = |more| {
        run("--explain --width 1000 --cough no --wheezing no --chest-pain no --answers")
            .and(path.to_str().unwrap())
            .and_all([more])
    };
    let page = text(run(""));
    for line in [
        "  - Cough: No (from the command line; it stands in place of \"Yes\" from the file)",
        "  - Wheezing: No (from the command line)",
        "  - Chest pain: No (from the command line)",
        "  - Age: 40 years (from the file)",
    ] {
        assert!(page.lines().any(|shown| shown == line), "{line}\n{page}");
    }
    let json = run("--format json").go().json();
    let answers = &json["explain"]["answers"];
    assert_eq!(
        find(answers, "question", "cough"),
        &json!({"question": "cough", "applies": "yes", "said": "given", "answer": "no", "from": "option",
            "overruled": {"answer": "yes", "from": "file"}})
    );
    assert_eq!(find(answers, "question", "age")["from"], "file");
    let not_given = find(answers, "question", "family_history");
    assert_eq!(not_given["said"], "not_given");
    assert!(not_given["answer"].is_null() && not_given["from"].is_null());
    let not_asked = find(answers, "question", "lasting_cough");
    assert_eq!(
        (&not_asked["said"], &not_asked["applies"]),
        (&json!("not_asked"), &json!("no"))
    );
}

#[test]
fn a_calm_answer_that_is_not_asked_for_has_no_place() {
    let page = text(run("--explain --cough no --lasting-cough no"));
    assert!(page.contains("  - Cough: No (from the command line)\n"));
    assert!(!page.contains("Cough for 3 weeks: No ("), "{page}");
}

#[test]
fn answers_on_standard_input_are_not_called_a_file() {
    let page = text(run("--explain --answers -").stdin(ALL_CALM));
    assert!(
        page.contains("  - Cough: No (from standard input)\n"),
        "{page}"
    );
    assert!(!page.contains("from the file"), "{page}");
}

#[test]
fn the_first_line_and_the_last_still_say_what_to_do() {
    let page = text(run("--explain --width 1000 --answers -").stdin(ALL_CALM));
    let lines: Vec<&str> = page.lines().collect();
    assert_eq!(lines.first(), lines.last());
    assert!(page.contains("\nRules that do not hold (21)\n"), "{page}");
}

#[test]
fn other_rule_files_are_explained_too() {
    for (name, answers) in [
        ("insect_sting", "--swelling yes --swelling-where tongue"),
        ("follow_ups", "--simple unsure"),
        ("every_operator", "--smells smoke"),
    ] {
        let run = run("--explain --format json --rules")
            .and(&rule_file(name))
            .and_all([answers]);
        let json = run.go().json();
        let file: Value =
            serde_json::from_str(&std::fs::read_to_string(rule_file(name)).unwrap()).unwrap();
        let explained = json["explain"]["rules"].as_array().unwrap();
        assert_eq!(explained.len(), file["rules"].as_array().unwrap().len());
        for rule in file["rules"].as_array().unwrap() {
            let explained = find(
                &json["explain"]["rules"],
                "rule",
                rule["id"].as_str().unwrap(),
            );
            let mut when = explained["when"].clone();
            without_truth(&mut when);
            assert_eq!(when, rule["when"]);
            assert_eq!(explained["if_unsure"], rule["if_unsure"]);
            assert_eq!(explained["sources"], rule["sources"]);
        }
    }
}

/// A condition as the rule file has it.
fn without_truth(when: &mut Value) {
    match when {
        Value::Object(members) => {
            members.remove("truth");
            members.values_mut().for_each(without_truth);
        }
        Value::Array(parts) => parts.iter_mut().for_each(without_truth),
        _ => {}
    }
}

/// Each finding stands inside the next one, deeper than anybody could read or a program could go.
#[test]
fn findings_that_stand_very_deep_are_spelled_out_all_the_same() {
    let text_of = std::fs::read_to_string(rule_file("every_operator")).unwrap();
    let mut rules: Value = serde_json::from_str(&text_of).unwrap();
    let mut findings = vec![json!({"id": "f0", "name": "Finding 0", "when": {"yes": "leaks"}})];
    findings.extend((1..90).map(|place| {
        let when = json!({"finding": format!("f{}", place - 1)});
        json!({"id": format!("f{place}"), "name": format!("Finding {place}"), "when": when})
    }));
    rules["findings"].as_array_mut().unwrap().extend(findings);
    rules["rules"][0]["when"] = json!({"any": [{"finding": "danger"}, {"finding": "f89"}]});
    let path = file("deep.json", rules.to_string());
    let page = text(run("--explain --leaks no --rules").and(path.to_str().unwrap()));
    for place in [0, 1, 50, 89] {
        assert!(
            page.contains(&format!("- the finding \"Finding {place}\": no\n")),
            "{place}"
        );
    }
}

#[test]
fn the_option_belongs_to_the_self_check() {
    run("--explain about").go().failed(2);
    run("rules check --explain").go().failed(2);
}
