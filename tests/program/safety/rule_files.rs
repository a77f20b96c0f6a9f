//! Rule files as nobody should write them: each is refused in words, or does what it says in bounded time.

use serde_json::{Value, json};

use super::bounded::{file, run};
use crate::support::small_files::{frame, level};

/// What somebody may want of a rule file. `FILE` stands for its name.
const USES: [&[&str]; 5] = [
    &[
        "--rules",
        "FILE",
        "--format",
        "json",
        "--no-input",
        "--q0",
        "no",
    ],
    &["--rules", "FILE", "--help"],
    &["questions", "--rules", "FILE"],
    &["rules", "explain", "FILE"],
    &["rules", "check", "FILE"],
];

fn question(i: usize) -> Value {
    json!({
        "id": format!("q{i}"), "name": "A question", "ask": "Is it so?", "why": "To know.", "answer": "yes_no",
        "said": "it is so", "can_change": false, "sources": ["book"]
    })
}

fn follow_up(i: usize, when: Value) -> Value {
    let mut question = question(i);
    if i > 0 {
        question["ask_when"] = when;
    }
    question
}

fn rule(i: usize, when: Value) -> Value {
    json!({
        "id": format!("r{i}"), "level": "level_2", "when": when, "if_unsure": "act_as_if_yes", "say": "It is so.",
        "sources": ["book"]
    })
}

fn finding(i: usize, when: Value) -> Value {
    let when = if i == 0 { json!({ "yes": "q0" }) } else { when };
    json!({ "id": format!("f{i}"), "name": "A finding", "when": when })
}

/// A file with these questions and rules.
fn rules_of(questions: Vec<Value>, rules: Vec<Value>) -> Value {
    let mut file = frame(3);
    file["questions"] = questions.into();
    file["rules"] = rules.into();
    file["examples"][0]["possible"] = level(2);
    file
}

/// A file with one question, one rule, and so many findings, each of which looks at the one above it.
fn findings(count: usize, when: impl Fn(&str) -> Value) -> Value {
    let last = format!("f{}", count - 1);
    let mut file = rules_of(vec![question(0)], vec![rule(0, json!({ "finding": last }))]);
    let above = |i: usize| when(&format!("f{}", i.saturating_sub(1)));
    let findings = (0..count).map(|i| finding(i, above(i)));
    file["findings"] = findings.collect();
    file
}

/// A file with so many questions, each of which is a follow-up of the one above it.
fn follow_ups(count: usize, when: impl Fn(&str) -> Value) -> Value {
    let last = format!("q{}", count - 1);
    let above = |i: usize| when(&format!("q{}", i.saturating_sub(1)));
    let questions = (0..count).map(|i| follow_up(i, above(i)));
    rules_of(questions.collect(), vec![rule(0, json!({ "yes": last }))])
}

fn small() -> Value {
    rules_of(vec![question(0)], vec![rule(0, json!({ "yes": "q0" }))])
}

/// The small file with one value replaced.
fn with(pointer: &str, value: Value) -> Value {
    let mut file = small();
    *file.pointer_mut(pointer).unwrap() = value;
    file
}

fn refused(name: &str, content: impl AsRef<[u8]>, says: &str) {
    let path = file(format!("rules_{name}.json"), content);
    for use_of_it in USES {
        let arguments = use_of_it.iter().map(|argument| match *argument {
            "FILE" => path.to_str().unwrap(),
            other => other,
        });
        let described = format!("{name}: {use_of_it:?}");
        run(arguments).go().fails(4, says, &described);
    }
    std::fs::remove_file(path).unwrap();
}

fn works(name: &str, content: &Value, uses: &[&[&str]]) {
    let path = file(format!("rules_{name}.json"), content.to_string());
    for use_of_it in uses {
        let arguments = use_of_it.iter().map(|argument| match *argument {
            "FILE" => path.to_str().unwrap(),
            other => other,
        });
        let outcome = run(arguments).go();
        assert_eq!(outcome.code, 0, "{name}: {use_of_it:?}: {}", outcome.stderr);
    }
    std::fs::remove_file(path).unwrap();
}

#[test]
fn the_small_file_itself_works() {
    works("small", &small(), &USES);
}

#[test]
fn conditions_that_multiply_are_refused_before_anything_follows_them() {
    let twice = |operator: &'static str| move |id: &str| json!({ operator: [{ "finding": id }, { "finding": id }] });
    let says = "this condition is too much work";
    refused("any_twice", findings(40, twice("any")).to_string(), says);
    refused("all_twice", findings(40, twice("all")).to_string(), says);
    let either = |id: &str| json!({ "any": [{ "yes": id }, { "no": id }] });
    refused("yes_or_no", follow_ups(40, either).to_string(), says);
}

#[test]
fn conditions_that_lead_too_far_are_refused_before_anything_follows_them() {
    let says = "build on each other 100 times";
    refused(
        "long_chain",
        findings(1000, |id| json!({ "finding": id })).to_string(),
        says,
    );
    refused(
        "long_follow_up",
        follow_ups(1000, |id| json!({ "yes": id })).to_string(),
        says,
    );
    works("chain", &findings(99, |id| json!({ "finding": id })), &USES);
    works(
        "follow_up",
        &follow_ups(99, |id| json!({ "yes": id })),
        &USES[..4],
    );
}

#[test]
fn more_than_anybody_needs_is_refused() {
    let questions = |count: usize| (0..count).map(question).collect();
    let rules = |count: usize| {
        (0..count)
            .map(|i| rule(i, json!({ "yes": "q0" })))
            .collect()
    };
    let says = "more than 1000 of these";
    refused(
        "many_questions",
        rules_of(questions(1001), rules(1)).to_string(),
        says,
    );
    refused(
        "many_rules",
        rules_of(questions(1), rules(1001)).to_string(),
        says,
    );
    refused(
        "many_findings",
        findings(1001, |_| json!({ "yes": "q0" })).to_string(),
        says,
    );
    works("large", &rules_of(questions(1000), rules(1000)), &USES[..4]);
}

#[test]
fn long_texts_are_laid_out_in_time() {
    let mut file = small();
    file["title"] = "x".repeat(250_000).into();
    file["questions"][0]["ask"] = "y ".repeat(125_000).into();
    file["rules"][0]["say"] = "e\u{301} ".repeat(60_000).into();
    works("long_texts", &file, &USES);
}

#[test]
fn what_a_terminal_would_obey_is_refused_wherever_it_stands() {
    for (name, text) in [
        ("escape", "red \u{1b}[31m"),
        ("one_byte_escape", "red \u{9b}31m"),
        ("title_of_the_window", "\u{1b}]0;x\u{7}"),
        ("carriage_return", "No.\rYes."),
        ("override", "\u{202e}oN"),
        ("isolate", "\u{2066}No\u{2069}"),
        ("mark", "No\u{200f}"),
        ("unseen", "N\u{200b}o"),
        ("tag", "No\u{e0041}"),
    ] {
        for pointer in [
            "/title",
            "/questions/0/ask",
            "/rules/0/say",
            "/levels/0/name",
            "/version",
        ] {
            let place = pointer.replace('/', "_");
            let says = "a control character or a mark";
            refused(
                &format!("{name}{place}"),
                with(pointer, text.into()).to_string(),
                says,
            );
        }
        let says = "cannot be an id";
        refused(
            &format!("{name}_id"),
            with("/rules/0/id", text.into()).to_string(),
            says,
        );
    }
}

#[test]
fn ids_that_mean_something_else_are_refused() {
    for (id, says) in [
        ("Q", "cannot be an id"),
        ("q-0", "cannot be an id"),
        ("../q", "cannot be an id"),
        ("", "cannot be an id"),
        ("--help", "cannot be an id"),
        ("help", "an option of the program already"),
        ("rules", "an option of the program already"),
        ("q\u{e9}", "cannot be an id"),
    ] {
        let mut file = with("/questions/0/id", id.into());
        file["rules"][0]["when"] = json!({ "yes": id });
        refused("id", file.to_string(), says);
    }
}

#[test]
fn files_that_are_no_rule_files_are_refused() {
    let deep = |times: usize| format!("{{\"rules\": {}{}}}", "[".repeat(times), "]".repeat(times));
    let nested = format!("{}1{}", r#"{"all": ["#.repeat(10_000), "]}".repeat(10_000));
    let deep_condition = small().to_string().replace(r#"{"yes":"q0"}"#, &nested);
    assert!(deep_condition.len() > 90_000);
    let names: Vec<String> = (0..95_000).map(|i| format!("\"{i:05x}\":1")).collect();
    let twice = small().to_string().replacen("{", "{\"id\": \"other\",", 1);
    let another_format = with("/format", 3.into()).to_string();
    for (name, content, says) in [
        ("nested", deep(10_000), "nested more than 128 levels"),
        (
            "deep_condition",
            deep_condition,
            "nested more than 128 levels",
        ),
        (
            "100_megabytes",
            " ".repeat(100_000_000),
            "longer than 1024 KiB",
        ),
        (
            "many_names",
            format!("{{\"format\":2,{}}}", names.join(",")),
            "more faults, not told here",
        ),
        (
            "nothing_but_other_names",
            format!("{{{}}}", names.join(",")),
            "this is no rule file",
        ),
        (
            "many_conditions",
            format!("{{\"rules\": [{}1]}}", "1,".repeat(400_000)),
            "more faults, not told here",
        ),
        ("name_twice", twice, "stands here twice"),
        ("another_format", another_format, "the file says 3"),
        (
            "fraction",
            with("/format", json!(1.0)).to_string(),
            "expected the number 2",
        ),
        (
            "answers",
            r#"{"cough": "yes"}"#.into(),
            "this is no rule file",
        ),
        ("null", "null".into(), "expected an object"),
        ("empty", String::new(), "the file is empty"),
        (
            "cut_off",
            small().to_string()[..500].into(),
            "ends in the middle",
        ),
    ] {
        refused(name, content, says);
    }
}
