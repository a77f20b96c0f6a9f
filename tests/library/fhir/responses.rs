//! Answers as a response, with the report as its narrative.

use insta::assert_snapshot;
use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::fhir::{Form, Moment};
use lungnets::report::Report;
use proptest::prelude::*;
use serde_json::Value;

use super::resources::{items, questionnaire, response};
use crate::support::sheets::{any_sheet, cases};
use crate::support::{RULES, Sheet};

/// Answers for each level, least urgent first.
fn levels() -> [(&'static str, Sheet); 5] {
    [
        ("nothing_reported", Sheet::calm()),
        (
            "next_visit",
            Sheet::calm().with("cough", "yes").with("age", "unsure"),
        ),
        (
            "book_soon",
            Sheet::blank().and_all([
                ("emergency_signs", "no"),
                ("cough", "yes"),
                ("wheezing", "unsure"),
                ("lasting_cough", "yes"),
                ("age", "63"),
                ("about_you", "none"),
            ]),
        ),
        ("today", Sheet::calm().with("coughing_blood", "few_spots")),
        (
            "emergency",
            Sheet::blank()
                .with("chest_pain", "yes")
                .with("wheezing", "yes")
                .with("about_you", "pregnant,unsure"),
        ),
    ]
}

#[test]
fn each_level_has_its_response() {
    for (level, sheet) in levels() {
        assert_eq!(sheet.outcome().level, level);
        assert_snapshot!(format!("response_{level}"), response(&sheet.answers()));
    }
}

/// A narrative leaves out what is written on by hand, and with it the heading over nothing else.
#[test]
fn no_heading_of_the_narrative_stands_over_nothing() {
    for (level, sheet) in levels() {
        let response: Value = serde_json::from_str(&response(&sheet.answers())).unwrap();
        let narrative = response["text"]["div"].as_str().unwrap();
        let depth = |text: &str| {
            text.strip_prefix("<h")
                .and_then(|rest| rest[..1].parse::<u32>().ok())
        };
        let mut headings = 0;
        for (place, _) in narrative.match_indices("</h") {
            let behind = &narrative[place + "</h1>".len()..];
            let own = narrative[place + 3..=place + 3].parse::<u32>().unwrap();
            let is_over_something =
                depth(behind).map_or(!behind.starts_with("</"), |next| next > own);
            assert!(is_over_something, "{level}: {behind:.60}");
            headings += 1;
        }
        assert!(headings > 5, "{level}");
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn items_stand_in_the_order_of_the_form_with_its_words(sheet in any_sheet()) {
        let form = questionnaire(&RULES);
        let response: Value = serde_json::from_str(&response(&sheet.answers())).unwrap();
        let mut form_items = items(&form).into_iter();
        for item in items(&response) {
            let of_form = form_items.find(|of_form| of_form["linkId"] == item["linkId"]);
            let of_form = of_form.ok_or_else(|| TestCaseError::fail(format!("{item} is out of order")))?;
            prop_assert_eq!(&of_form["text"], &item["text"]);
            for answer in item["answer"].as_array().into_iter().flatten() {
                let options = of_form["answerOption"].as_array().into_iter().flatten();
                let mut options = options.map(|option| &option["valueCoding"]);
                let fits = answer.get("valueInteger").is_some() || options.any(|option| *option == answer["valueCoding"]);
                prop_assert!(fits, "{answer}");
            }
        }
    }

    #[test]
    fn the_narrative_says_what_the_report_says_and_the_data_do_not(sheet in any_sheet()) {
        let text = response(&sheet.answers());
        let response: Value = serde_json::from_str(&text).unwrap();
        let narrative = response["text"]["div"].as_str().unwrap();
        let plain = plain(narrative);
        let result: Value = serde_json::from_str(&sheet.result()).unwrap();
        let said = |list: &Value, member: &str| -> Vec<String> {
            let items = list.as_array().unwrap().iter();
            items.map(|item| item.get(member).unwrap_or(item).as_str().unwrap().to_owned()).collect()
        };
        let level = RULES.levels().iter().find(|level| level.id == result["level"]["id"].as_str().unwrap()).unwrap();
        let sentences = [
            vec![level.sentence.to_string()],
            said(&result["advice"], "-"),
            said(&result["because"], "say"),
            said(&result["disclaimers"], "-"),
        ]
        .concat();
        for sentence in sentences {
            prop_assert!(plain.contains(&sentence), "{sentence} is not in {plain}");
            let elsewhere = text.replace(&Value::from(narrative).to_string(), "");
            prop_assert!(!elsewhere.contains(&sentence), "{sentence} stands outside the narrative");
        }
        prop_assert_eq!(&response["text"]["status"], "additional");
    }
}

/// XHTML as a person reads it.
fn plain(xhtml: &str) -> String {
    let mut plain = String::new();
    for part in xhtml.split('<') {
        plain += part.split_once('>').map_or(part, |(_, text)| text);
        plain.push(' ');
    }
    plain
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

#[test]
fn nothing_says_whose_answers_they_are_or_what_they_mean() {
    for (_, sheet) in levels() {
        let response: Value = serde_json::from_str(&response(&sheet.answers())).unwrap();
        let names: Vec<&str> = response
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        assert_eq!(
            names,
            [
                "item",
                "language",
                "questionnaire",
                "resourceType",
                "status",
                "text"
            ]
        );
    }
}

#[test]
fn the_moment_is_the_one_that_was_named() {
    let answers = Sheet::calm().answers();
    let assessment = Assessment::of(&answers);
    let form = Form::of(&RULES, None).unwrap();
    let moment = Moment::parse("2026-11-23T10:00:00+01:00").unwrap();
    let with = form
        .response(&Report::of(&assessment), Some(&moment))
        .render();
    assert!(
        with.contains("\"authored\": \"2026-11-23T10:00:00+01:00\""),
        "{with}"
    );
    let without: Vec<&str> = with
        .lines()
        .filter(|line| !line.contains("\"authored\""))
        .collect();
    assert_eq!(without.join("\n") + "\n", response(&answers));
}

#[test]
fn without_an_answer_there_is_no_item() {
    let answers = Answers::new(&RULES);
    let response: Value = serde_json::from_str(&response(&answers)).unwrap();
    assert_eq!(
        (response.get("item"), &response["status"]),
        (None, &Value::from("in-progress"))
    );
}

#[test]
#[should_panic(expected = "another rule set")]
fn a_report_on_other_rules_is_refused() {
    let other = lungnets::rules::RuleSet::from_json(crate::support::rule_files::FROZEN).unwrap();
    let answers = Sheet::calm().answers();
    let assessment = Assessment::of(&answers);
    Form::of(&other, None)
        .unwrap()
        .response(&Report::of(&assessment), None);
}
