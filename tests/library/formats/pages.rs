//! Pages of rule files of every kind, for `tests/html/check`, which looks at them in a browser and prints them.

use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::page::Format;
use lungnets::report::Report;
use lungnets::rules::RuleSet;
use serde_json::Value;

use super::explained::origins;
use super::harmless::TRICKY;
use crate::support::Sheet;
use crate::support::page::write;
use crate::support::reading::html::pieces;
use crate::support::rule_files::FROZEN;

#[test]
fn every_rule_file_makes_a_page() {
    let sting = std::fs::read_to_string("tests/rule_files/insect_sting.json").unwrap();
    let answers = r#"{"insect": "hornet", "swelling": "unsure"}"#;
    write("two_levels", &page(&with_two_levels(&sting), answers));
    write(
        "three_levels",
        &page(&RuleSet::from_json(&sting).unwrap(), answers),
    );
    let answers = r#"{"cough": "yes", "wheezing": "unsure", "lasting_cough": "yes", "age": 63, "about_you": ["cancer"]}"#;
    write("ten_levels", &page(&with_ten_levels(FROZEN), answers));
    write("tricks", &page(&TRICKY, answers));
}

#[test]
fn an_explanation_changes_nothing_in_what_stands_before_it() {
    let sheet = Sheet::calm().with("cough", "unsure").with("age", "unsure");
    let answers = sheet.answers();
    let assessment = Assessment::of(&answers);
    let origins = origins(&answers);
    let page = Report::of(&assessment)
        .explained(&origins)
        .page()
        .render(Format::Html);
    write("explained", &page);
    let plain = sheet.report(Format::Html);
    let [before, after] = ["<main>", "</main>"].map(|mark| plain.find(mark).unwrap());
    let main = plain[before..after].to_owned() + "<div class=\"explanation\">";
    assert!(page.contains(&main), "{page}");
}

#[test]
fn a_page_is_one_file_that_asks_for_nothing() {
    let page = Sheet::calm().report(Format::Html);
    let pieces = pieces(&page); // it has none but known elements and attributes
    assert!(pieces.len() > 100);
    let (_, style) = page.split_once("<style>").unwrap();
    let (style, _) = style.split_once("</style>").unwrap();
    for fetching in [
        "url(",
        "@import",
        "@font-face",
        "image(",
        "image-set",
        "src(",
        "http",
    ] {
        assert!(!style.contains(fetching), "{fetching}");
    }
    assert!(page.contains("default-src 'none'"), "{page}");
}

#[test]
fn a_language_that_is_none_is_not_named() {
    let answers = r#"{"cough": "no"}"#;
    for (language, attribute) in [
        ("cy", "<html lang=\"cy\">"),
        ("no language", "<html>"),
        ("\"><b>", "<html>"),
    ] {
        let mut file: Value = serde_json::from_str(FROZEN).unwrap();
        file["language"] = language.into();
        let page = page(&RuleSet::from_json(&file.to_string()).unwrap(), answers);
        assert!(page.contains(attribute), "{language}");
    }
}

fn page(rules: &RuleSet, answers: &str) -> String {
    let answers = Answers::from_json(rules, answers).unwrap();
    Report::of(&Assessment::of(&answers))
        .page()
        .render(Format::Html)
}

/// Only the calmest level and the most urgent one.
fn with_two_levels(file: &str) -> RuleSet {
    let mut file: Value = serde_json::from_str(file).unwrap();
    file["levels"].as_array_mut().unwrap().remove(1);
    file["if_unanswered"] = "self_care".into();
    for rule in file["rules"].as_array_mut().unwrap() {
        rule["level"] = "emergency".into();
    }
    RuleSet::from_json(&file.to_string()).unwrap()
}

/// Five levels more, with long names.
fn with_ten_levels(file: &str) -> RuleSet {
    let mut file: Value = serde_json::from_str(file).unwrap();
    let levels = file["levels"].as_array_mut().unwrap();
    for more in 1..=5 {
        let mut level = levels[1].clone();
        level["id"] = format!("more_{more}").into();
        let name = format!(
            "Level {more} of those with a rather long name, so long that it takes several lines on a telephone"
        );
        level["name"] = name.into();
        levels.insert(1 + more, level);
    }
    RuleSet::from_json(&file.to_string()).unwrap()
}
