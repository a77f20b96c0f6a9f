//! One summary a level, as people and as scripts see it.

use crate::support::run::{ALL_CALM, CALM, run};
use insta::assert_snapshot;

/// The level of a summary, least urgent first, with answers that lead to it.
const LEVELS: [(&str, &str); 5] = [
    ("nothing_reported", ALL_CALM),
    (
        "next_visit",
        r#"{"emergency_signs": "no", "cough": "yes", "wheezing": "no", "chest_pain": "no",
        "coughing_blood": "none", "today_signs": [], "lasting_cough": "no", "other_signs": [], "family_history": "no",
        "age": "unsure", "about_you": []}"#,
    ),
    (
        "book_soon",
        r#"{"emergency_signs": "no", "cough": "yes", "wheezing": "unsure", "lasting_cough": "yes", "age": 63,
        "coughing_blood": "none", "about_you": []}"#,
    ),
    (
        "today",
        r#"{"emergency_signs": "no", "cough": "yes", "coughing_blood": "few_spots", "today_signs": [],
        "chest_pain": "no", "wheezing": "no", "age": 41}"#,
    ),
    (
        "emergency",
        r#"{"chest_pain": "yes", "wheezing": "yes", "about_you": ["pregnant", "unsure"]}"#,
    ),
];

#[test]
fn each_level_has_its_summary_for_people() {
    for (level, answers) in LEVELS {
        let outcome = run("--answers - --detail full").stdin(answers).go();
        assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
        assert_snapshot!(format!("text_{level}"), outcome.stdout);
    }
}

#[test]
fn each_level_has_its_summary_in_brief() {
    for (level, answers) in LEVELS {
        for (name, options) in [
            ("brief", "--answers -"),
            ("brief_at_a_place", "--answers - --place uk --width 39"),
            (
                "brief_markdown",
                "--answers - --detail brief --format markdown",
            ),
        ] {
            let outcome = run(options).stdin(answers).go();
            assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
            assert_snapshot!(format!("{name}_{level}"), outcome.stdout);
        }
    }
}

#[test]
fn each_level_has_its_summary_for_scripts() {
    for (rank, (level, answers)) in LEVELS.into_iter().enumerate() {
        let outcome = run("--answers - --format json").stdin(answers).go();
        let json = outcome.json();
        assert_eq!(
            (json["level"]["id"].as_str(), json["level"]["rank"].as_u64()),
            (Some(level), Some(rank as u64))
        );
        let fingerprint = json["rule_set"]["sha256"].as_str().unwrap();
        let without_it = outcome.stdout.replace(fingerprint, "FINGERPRINT");
        assert_snapshot!(format!("json_{level}"), without_it);
    }
}

#[test]
fn each_level_has_its_summary_as_markdown() {
    for (level, answers) in LEVELS {
        let outcome = run("--answers - --format markdown").stdin(answers).go();
        assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
        assert_snapshot!(format!("markdown_{level}"), outcome.stdout);
    }
}

#[test]
fn each_level_has_its_summary_as_a_page() {
    for (level, answers) in LEVELS {
        let outcome = run("--answers - --format html").stdin(answers).go();
        assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
        assert_snapshot!(format!("html_{level}"), without_style(&outcome.stdout));
    }
}

/// The page with its style left out, which is the same for every result.
fn without_style(page: &str) -> String {
    let (before, after) = page.split_once("<style>").unwrap();
    let (_, after) = after.split_once("</style>").unwrap();
    format!("{before}<style>...</style>{after}")
}

#[test]
fn the_seven_core_options_give_a_result_that_is_open_about_the_rest() {
    let core = "--cough yes --wheezing no --chest-pain no --family-history no --age 63";
    let json = run(core).and_all(["--format json"]).go().json();
    assert_eq!(json["level"]["id"], "next_visit");
    assert_eq!(json["possible"]["id"], "emergency");
    let open = [
        "emergency_signs",
        "coughing_blood",
        "today_signs",
        "lasting_cough",
        "other_signs",
        "about_you",
    ];
    assert_eq!(json["not_given"], serde_json::json!(open));
    let text = run(core).and_all(["--detail full"]).go().stdout;
    assert!(text.starts_with("At least: "), "{text}");
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (open, _) = flat
        .split_once(" Each could lead to: Get emergency help now.")
        .unwrap();
    let (_, open) = open.rsplit_once("Not answered - ").unwrap();
    assert!(open.contains("Coughing up blood"), "{text}");
}

#[test]
fn seven_calm_core_answers_are_never_nothing_reported() {
    let outcome = run("").and_all(CALM).go();
    assert!(
        outcome.stdout.starts_with("At least: "),
        "{}",
        outcome.stdout
    );
    let json = run("--format json").and_all(CALM).go().json();
    assert_eq!(json["level"]["id"], "next_visit");
}

#[test]
fn the_first_line_and_the_last_say_what_to_do() {
    for (_, answers) in LEVELS {
        for (detail, beside) in [("full", ""), ("brief", "open answers could mean:")] {
            let options = format!("--answers - --width 1000 --detail {detail}");
            let text = run(&options).stdin(answers).go().stdout;
            let lines: Vec<&str> = text.lines().collect();
            let (first, last) = (lines[0], lines[lines.len() - 1]);
            let rest = first
                .strip_prefix(last)
                .expect("the last line comes first too");
            assert!(rest.is_empty() || detail == "brief" && rest.contains(beside));
        }
    }
}

#[test]
fn a_calm_result_says_what_it_does_not_rule_out_and_reassures_nobody() {
    let [full, brief] = ["full", "brief"].map(|detail| {
        let outcome = run(&format!("--answers - --detail {detail}"));
        outcome.stdin(ALL_CALM).go().stdout.to_lowercase()
    });
    assert!(full.contains("does not rule"), "{full}");
    assert!(brief.contains("no diagnosis"), "{brief}");
    for reassurance in [
        "low risk",
        "all clear",
        "healthy",
        "nothing to worry",
        "safe",
    ] {
        for text in [&full, &brief] {
            assert!(!text.contains(reassurance), "{reassurance}: {text}");
        }
    }
}

#[test]
fn no_result_calls_111_without_saying_where() {
    for (_, answers) in LEVELS {
        let text = run("--answers -")
            .stdin(answers)
            .go()
            .stdout
            .replace('\n', " ");
        for (at, _) in text.match_indices("111") {
            let around = &text[at.saturating_sub(60)..(at + 60).min(text.len())];
            assert!(around.contains("UK"), "{around}");
        }
    }
}
