//! Pages for `tests/html/check`, which looks at them in a browser and prints them: of every level the longest that the
//! shipped rules can give, and pages of other rule files.

use std::collections::BTreeMap;
use std::path::Path;

use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::page::Format;
use lungnets::report::Report;
use lungnets::rules::{AnswerKind, Question, RuleSet};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::Value;

use super::explained::origins;
use super::harmless::TRICKY;
use crate::support::reading::html::pieces;
use crate::support::sheets::{any_sheet, consistent, ids};
use crate::support::{RULES, Sheet, level_id};

/// The bytes of a page, its style left out, that were seen to fit on two sheets.
const FITS: usize = 20_000;

/// Sheets tried before the longest are made longer still.
const TRIED: usize = 150;

#[test]
fn the_longest_page_of_every_level_is_no_longer_than_what_fits_on_two_sheets() {
    for (level, (length, sheet)) in longest() {
        write(&format!("longest_{level}"), &sheet.report(Format::Html));
        assert!(
            length <= FITS,
            "{level}: {length} bytes. See with tests/html/check whether that fits, too.\n{sheet:?}"
        );
    }
}

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
    write(
        "ten_levels",
        &page(
            &with_ten_levels(crate::support::rule_files::FROZEN),
            answers,
        ),
    );
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
        let mut file: Value = serde_json::from_str(crate::support::rule_files::FROZEN).unwrap();
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

/// Of every level the longest page found, by its length and the answers that lead to it.
fn longest() -> BTreeMap<&'static str, (usize, Sheet)> {
    let mut longest: BTreeMap<&'static str, (usize, Sheet)> = BTreeMap::new();
    let mut runner = TestRunner::deterministic();
    for _ in 0..TRIED {
        let sheet = any_sheet().new_tree(&mut runner).unwrap().current();
        keep(&mut longest, sheet);
    }
    assert_eq!(longest.len(), RULES.levels().len());
    loop {
        let before: Vec<usize> = longest.values().map(|(length, _)| *length).collect();
        for (_, sheet) in longest.clone().into_values() {
            for changed in RULES
                .questions()
                .iter()
                .flat_map(|question| changes(&sheet, question))
            {
                keep(&mut longest, changed);
            }
        }
        if longest.values().map(|(length, _)| *length).eq(before) {
            return longest;
        }
    }
}

fn keep(longest: &mut BTreeMap<&'static str, (usize, Sheet)>, sheet: Sheet) {
    let page = sheet.report(Format::Html);
    let length = page.len() - page.find("</style>").unwrap();
    let level = level_id(sheet.rank());
    if longest.get(level).is_none_or(|(known, _)| length > *known) {
        longest.insert(level, (length, sheet));
    }
}

/// The sheet with another answer to one question, or none.
fn changes(sheet: &Sheet, question: &Question) -> Vec<Sheet> {
    let id = question.id.as_str();
    let answers: Vec<String> = match &question.answer {
        AnswerKind::YesNo => ["yes", "no", "unsure"].map(str::to_owned).to_vec(),
        AnswerKind::OneOf(_) => ids(question)
            .into_iter()
            .chain(["unsure"])
            .map(str::to_owned)
            .collect(),
        AnswerKind::AnyOf(_) => {
            let all = ids(question).join(",");
            let each = ids(question)
                .into_iter()
                .flat_map(|tick| [tick.to_owned(), format!("{tick},unsure")]);
            each.chain(["none".into(), "unsure".into(), all]).collect()
        }
        AnswerKind::Number(_) => ["0", "17", "40", "65", "120", "unsure"]
            .map(str::to_owned)
            .to_vec(),
    };
    let skipped = sheet.get(id).map(|_| sheet.clone().without(id));
    let changed = answers.iter().map(|answer| sheet.clone().with(id, answer));
    skipped.into_iter().chain(changed).map(consistent).collect()
}

fn write(name: &str, page: &str) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(format!("{name}.html")), page).unwrap();
}
