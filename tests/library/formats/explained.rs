//! How a result came about is said alike in every format, and as harmlessly.

use lungnets::answers::{Answers, Said as Answer};
use lungnets::assessment::Assessment;
use lungnets::report::{CameFrom, Origin, Report};
use lungnets::rules::RuleSet;
use proptest::prelude::*;

use super::harmless::TRICKY;
use super::same::Formats;
use crate::support::RULES;
use crate::support::sheets::{any_sheet, cases};

const TRICK: CameFrom = CameFrom {
    id: "trick",
    words: "from <b>*somewhere*</b> & `else`",
};

/// Every answer from a place of its own kind, in place of itself.
pub fn origins(answers: &Answers<'_>) -> Vec<Origin> {
    let questions = answers.rules().questions().iter();
    let origin = |question: &lungnets::rules::Question| match answers.said(question.index()) {
        Answer::Given(value) => Some(Origin {
            question: question.index(),
            place: TRICK,
            overruled: Some((value, TRICK)),
        }),
        Answer::NotGiven | Answer::NotAsked => None,
    };
    questions.filter_map(origin).collect()
}

fn explained(rules: &RuleSet, answers: &str) -> Formats {
    let answers = Answers::from_json(rules, answers).unwrap();
    let origins = origins(&answers);
    let assessment = Assessment::of(&answers);
    Formats::read(&Report::of(&assessment).explained(&origins), rules)
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn text_markdown_and_html_explain_the_same_sentence_by_sentence(sheet in any_sheet()) {
        explained(&RULES, &sheet.json()).agree();
    }

    #[test]
    fn tricks_in_a_rule_file_are_only_words_in_an_explanation(sheet in any_sheet()) {
        explained(&TRICKY, &sheet.json()).agree();
    }

    #[test]
    fn every_rule_of_the_json_is_in_the_text_under_the_heading_of_how_it_came_out(sheet in any_sheet()) {
        let formats = explained(&RULES, &sheet.json());
        let rules = formats.json["explain"]["rules"].as_array().unwrap();
        for (result, heading, says) in [
            ("holds", "Rules that hold", "holds"),
            ("waits", "Rules that wait", "waits"),
            ("does_not_hold", "Rules that do not hold", "does not hold"),
        ] {
            let rules = rules.iter().filter(|rule| rule["result"] == result);
            let expected: Vec<String> = rules
                .map(|rule| format!("Rule {} {says}.", rule["rule"].as_str().unwrap()))
                .collect();
            let heading = format!("{heading} ({})", expected.len());
            let under = formats.text.under(&heading).iter();
            let listed: Vec<&String> = under.filter(|line| line.starts_with("Rule ")).collect();
            prop_assert_eq!(listed, expected.iter().collect::<Vec<_>>());
        }
    }
}
