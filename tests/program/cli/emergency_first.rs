//! Whatever a self-check is refused for, an emergency in what can be read of it comes first, and nothing calmer does.

use crate::support::run::{Outcome, run};

/// Asserts that the advice is on standard output, and what is wrong behind it on standard error.
fn shows_the_emergency_first(shown: &Outcome, code: i32, what: &str) {
    assert_eq!(shown.code, code, "{what}: {}", shown.stderr);
    let advice = &shown.stdout;
    assert!(advice.starts_with("Get help now"), "{what}: {advice}");
    let told = &shown.stderr;
    let spanish = told.contains("es una emergencia, y está arriba");
    let is_told = told.contains("is an emergency, shown above") || spanish;
    assert!(is_told, "{what}: {told}");
}

/// Asserts that every line of standard error is JSON, and that the first error there says that it is an emergency.
fn says_it_to_a_program(told: &Outcome, what: &str) {
    let lines = told.stderr.lines();
    let lines: Vec<serde_json::Value> = lines
        .map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("{what}: {line}")))
        .collect();
    let last = lines.last().expect(what);
    assert_eq!(last["errors"][0]["code"], "emergency", "{what}: {last}");
    assert_ne!(last["errors"][1]["code"], "emergency", "{what}: {last}");
    let whom_to_call = last["errors"][0]["do_first"].to_string();
    assert!(whom_to_call.contains("999"), "{what}: {last}");
}

/// Command lines that are refused with this exit code, with an answer among their options.
const REFUSED: [(&str, i32); 21] = [
    ("--emergency-signs yes --frobnicate", 2),
    ("--frobnicate --emergency-signs yes", 2),
    ("--frobnicate --emergency-signs=yes", 2),
    ("--emergency_signs yes", 2),
    ("--emergncy-signs yes", 2),
    ("-emergency-signs yes", 2),
    ("--emergency-signs yes --cough yes --cough no", 2),
    ("--emergency-signs no --emergency-signs yes", 2),
    ("--emergency-signs yes --emergency-signs no", 2),
    ("--cough --emergency-signs yes", 2),
    ("--emergency-signs yes --width 3", 2),
    ("--emergency-signs yes --color purple", 2),
    ("--emergency-signs yes --lang xx", 2),
    ("--emergency-signs yes --lang es", 2),
    ("--emergency-signs yes --place mars", 2),
    ("--emergency-signs yes --authored 2026-11-28T00:00:00Z", 2),
    ("--emergency-signs yes --explain --detail brief", 2),
    ("--emergency-signs yes --output tests", 1),
    ("--emergency-signs yes --answers no/such/file", 1),
    (
        "--emergency-signs yes --answers tests/rule_files/frozen.json",
        4,
    ),
    ("--emergency-signs yes --cough no --lasting-cough yes", 2),
];

#[test]
fn an_emergency_among_options_comes_before_whatever_is_wrong_with_them() {
    for (arguments, code) in REFUSED {
        shows_the_emergency_first(&run(arguments).go(), code, arguments);
        let told = run(&format!("{arguments} -f json")).go();
        says_it_to_a_program(&told, arguments);
        let calmer = arguments.replace("signs yes", "signs no");
        let calmer = run(&calmer.replace("=yes", "=no")).go();
        assert_eq!(
            (calmer.code, calmer.stdout.as_str()),
            (code, ""),
            "{arguments}"
        );
    }
}

#[test]
fn what_is_read_of_options_beside_what_is_wrong_is_not_said_to_be_of_a_file() {
    for (arguments, code) in [
        ("--emergency-signs yes --today-signs fever,xyz", 2),
        ("--emergency-signs yes --answers no/such/file", 1),
    ] {
        let shown = run(arguments).and_all(["--explain"]).go();
        shows_the_emergency_first(&shown, code, arguments);
        let page = &shown.stdout;
        assert!(page.contains("Yes (from the command line)"), "{page}");
        assert!(!page.contains("from the file"), "{page}");
    }
}

#[test]
fn an_emergency_comes_before_a_command_that_has_no_use_for_it() {
    let shown = run("--emergency-signs yes about").go();
    shows_the_emergency_first(&shown, 2, "about");
}

#[test]
fn an_emergency_comes_before_rules_that_cannot_be_used() {
    let shown = run("--coughing-blood more --rules no/such/file").go();
    shows_the_emergency_first(&shown, 1, "no such rules");
    let calmer = run("--coughing-blood none --rules no/such/file").go();
    assert_eq!((calmer.code, calmer.stdout.as_str()), (1, ""));
}

/// Texts that are no answers file, with an answer in them.
const BROKEN: [&str; 27] = [
    r#""{\"cough\": \"no\", \"emergency_signs\": [\"unsure\"]}""#,
    "{'cough': None, 'emergency_signs': 'yes'}",
    "{'cough': False, 'about_you': ['cancer'], 'today_signs': ['fever'], 'age': 63}",
    "{“cough”: “no”, “emergency_signs”: “yes”}",
    r#"{"emergency_signs":"yes","cough":"no""#,
    r#"{"cough":"no" "emergency_signs":"yes"}"#,
    r#"{"cough":"no,"emergency_signs":"yes"}"#,
    r#"{"cough":"no","emergency_signs":"yes",}"#,
    r#"{"cough":no,"emergency_signs":yes}"#,
    r#"{"cough":"no"}{"emergency_signs":"yes"}{"cough":"#,
    r#"{"cough":"no"},{"emergency_signs":"yes"}"#,
    r#"{"about_you":["cancer"],"today_signs":["fever"}"#,
    r#"{"about_you":["cancer", today_signs":["x"],"today_signs":["fever","fe"#,
    r#"{"about_you":["cancer"],"today_signs":["fever"#,
    r#"[{"cough":"no"},{"emergency_signs":"yes"}"#,
    r#"/* mine */ {"emergency_signs" : "unsure"}"#,
    r#"{"answers":{"emergency_signs":"yes"}"#,
    r#"{"emergency_signs":{"value":["yes"]}}"#,
    r#"{"emergency_signs":[{"id":"yes"}]}"#,
    r#"{"emergency_signs[0]":"yes"}"#,
    r#"{"Emergency signs now":"yes"}"#,
    r#"{"resourceType":"QuestionnaireResponse","item":[{"linkId":"emergency_signs","answer":[{"valueCoding":{"code":"yes"}}]}"#,
    r#"{"resourceType":"QuestionnaireResponse","item":[{"linkId":"emergency_signs","answer":[{"valueString":"yes"}]}]}"#,
    r#"{"resourceType":"QuestionnaireResponse","item":[{"linkId":"emergency_signs","answer":[{"valueCode":"emergency_signs.yes"}]}]}"#,
    r#"{"resourceType":"QuestionnaireResponse","item":[{"linkId":"emergency_signs","answer":[{"valueReference":{"display":"yes"}}]}]}"#,
    r#"{"resourceType":"QuestionnaireResponse","item":[{"linkId":"about_you","answer":[{"valueCoding":{"display":"cancer"}}]},{"linkId":"today_signs","answer":[{"valueCoding":{"code":"TODAY_SIGNS.fever"}}]}]}"#,
    r#"{"resourceType":"QuestionnaireResponse","item":[{"linkId":"about_you","answer":[{"valueCoding":{"code":"about_you.cancer"}}]},{"linkId":"today_signs","answer":[{"valueCoding":{"code":"today_signs.fever"}}]"#,
];

#[test]
fn an_emergency_in_a_broken_file_comes_before_what_is_broken() {
    for text in BROKEN {
        let shown = run("--answers -").stdin(text).go();
        shows_the_emergency_first(&shown, 4, text);
        let told = run("--answers - -f json").stdin(text).go();
        says_it_to_a_program(&told, text);
        let shown = run("--answers - --frobnicate").stdin(text).go();
        shows_the_emergency_first(&shown, 2, text);
        let calmer = text.replace("yes", "no").replace("unsure", "no");
        let calmer = calmer.replace("fever", "none");
        let calmer = run("--answers -").stdin(&calmer).go();
        assert_eq!((calmer.code, calmer.stdout.as_str()), (4, ""), "{text}");
    }
    let in_latin_1 = b"{\"note\":\"caf\xe9\",\"emergency_signs\":\"yes\"}".as_slice();
    shows_the_emergency_first(&run("--answers -").stdin(in_latin_1).go(), 4, "Latin-1");
    let units = r#"{"emergency_signs":"yes"}"#.encode_utf16();
    let without_mark: Vec<u8> = units.flat_map(u16::to_le_bytes).collect();
    let shown = run("--answers -").stdin(&without_mark).go();
    shows_the_emergency_first(&shown, 4, "UTF-16 without a mark");
    let long = format!(
        "{{\"emergency_signs\":\"yes\",\"note\":\"{}\"}}",
        "x".repeat(1 << 20)
    );
    shows_the_emergency_first(&run("--answers -").stdin(&long).go(), 4, "too long");
}

#[test]
fn a_line_that_is_broken_in_the_same_ways_is_told_as_an_emergency() {
    for text in BROKEN {
        let told = run("batch").stdin(text).go();
        assert_eq!(told.code, 7, "{text}");
        let is_told = |line: &str| line.contains(r#""error":{"code":"emergency""#);
        let is_found = |line: &str| line.contains(r#""level_id":"emergency""#);
        let mut lines = told.stdout.lines();
        assert!(
            lines.any(|line| is_told(line) || is_found(line)),
            "{text}: {told:?}"
        );
    }
}

#[test]
fn part_of_a_number_is_no_emergency_and_a_rule_file_is_nobodys_answers() {
    for text in [r#"{"age":1,000 "cough":"no"}"#, r#"{"age":"#] {
        let shown = run("--answers -").stdin(text).go();
        assert_eq!((shown.code, shown.stdout.as_str()), (4, ""), "{text}");
    }
    let rules = include_str!("../../rule_files/frozen.json");
    for text in [rules, rules.trim_end().strip_suffix('}').unwrap()] {
        let shown = run("--answers -").stdin(text).go();
        assert_eq!((shown.code, shown.stdout.as_str()), (4, ""));
    }
}

#[test]
fn an_emergency_comes_before_what_else_is_wrong_at_every_door_and_nothing_calmer_does() {
    let emergency = |others: &str| format!("{{\"emergency_signs\":\"yes\",{others}}}");
    let faults = [
        "\"age\":\"63\"",
        "\"couhg\":\"yes\"",
        "\"cough\":null",
        "\"cough\":\"no\",\"lasting_cough\":\"yes\"",
    ];
    for others in faults {
        let shown = run("--answers -").stdin(&emergency(others)).go();
        shows_the_emergency_first(&shown, 4, others);
        let calmer = format!(
            "{{\"cough\":\"yes\",{}}}",
            others.replace("cough\":null", "age\":null")
        );
        let calmer = run("--answers -").stdin(&calmer).go();
        assert_eq!((calmer.code, calmer.stdout.as_str()), (4, ""), "{others}");
    }
    for (others, code) in [
        ("--age sixty", "usage"),
        ("--cough no --lasting-cough yes", "contradicting_answers"),
    ] {
        let shown = run(&format!("--emergency-signs yes {others}")).go();
        shows_the_emergency_first(&shown, 2, others);
        let calmer = run(&format!("--wheezing yes {others}")).go();
        assert_eq!((calmer.code, calmer.stdout.as_str()), (2, ""), "{others}");
        let told = run(&format!("--emergency-signs yes {others} -f json"))
            .go()
            .stderr;
        let told: serde_json::Value = serde_json::from_str(&told).unwrap();
        assert_eq!(told["errors"][0]["code"], "emergency");
        assert_eq!(told["errors"][1]["code"], code);
    }
}
