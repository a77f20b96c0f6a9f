//! What `--explain` says is so, whatever was answered.

use std::sync::LazyLock;

use lungnets::answers::{Answers, Said};
use lungnets::assessment::{Assessment, CameOut};
use lungnets::report::{Report, answer_in_words};
use lungnets::rules::RuleSet;
use lungnets::truth::Truth;
use proptest::prelude::*;
use serde_json::Value;

use super::explained_again::{result_again, truth_again};
use crate::support::RULES;
use crate::support::rule_files::EVERY_OPERATOR;
use crate::support::sheets::{any_answer, cases};

static KETTLE: LazyLock<RuleSet> = LazyLock::new(|| RuleSet::from_json(EVERY_OPERATOR).unwrap());

/// Any answers to any of the questions, follow-ups that do not apply included, as in an interview.
fn any_answers() -> impl Strategy<Value = Answers<'static>> {
    let answers_to = |rules: &'static RuleSet| {
        let questions = rules.questions().iter();
        let words: Vec<_> = questions
            .map(|question| prop_oneof![1 => Just(None), 3 => any_answer(question).prop_map(Some)])
            .collect();
        words.prop_map(move |words| {
            let mut answers = Answers::new(rules);
            for (question, word) in rules.questions().iter().zip(words) {
                if let Some(word) = word {
                    answers.record(question.read(&word).unwrap());
                }
            }
            answers
        })
    };
    prop_oneof![answers_to(&RULES), answers_to(&KETTLE)]
}

fn json(report: &Report<'_>) -> Value {
    serde_json::from_str(&report.json()).unwrap()
}

/// The text with every sentence in one line.
fn lines(report: &Report<'_>) -> Vec<String> {
    let lines = report.page().lines(100_000).into_iter();
    lines.map(|line| line.text.trim().to_owned()).collect()
}

fn ids<'v>(list: &'v Value, name: &str) -> Vec<&'v str> {
    let list = list.as_array().unwrap().iter();
    list.map(|member| member[name].as_str().unwrap()).collect()
}

fn in_words(truth: Truth) -> &'static str {
    match truth {
        Truth::Yes => "yes",
        Truth::No => "no",
        Truth::Unsure => "not sure",
        Truth::NotGiven => "not answered",
    }
}

/// A part of a condition without what stands in brackets behind its truth.
fn without_note(part: &str) -> &str {
    let notes = [" (answered: ", " (not asked, ", " (whether it "];
    notes
        .iter()
        .fold(part, |part, note| part.split(note).next().unwrap())
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn every_rule_is_explained_once_and_as_the_rest_of_the_result_has_it(answers in any_answers()) {
        let assessment = Assessment::of(&answers);
        let result = json(&Report::of(&assessment).explained(&[]));
        let rules = &result["explain"]["rules"];
        let came_out = |result: &str| -> Vec<&str> {
            let rules = rules.as_array().unwrap().iter();
            let rules = rules.filter(|rule| rule["result"] == result);
            rules.map(|rule| rule["rule"].as_str().unwrap()).collect()
        };
        let [hold, wait, others] = ["holds", "waits", "does_not_hold"].map(came_out);
        prop_assert_eq!(&hold, &ids(&result["because"], "rule"));
        prop_assert_eq!(&wait, &ids(&result["undecided"], "rule"));
        prop_assert_eq!(ids(rules, "rule"), [hold, wait, others].concat());
        let mut explained = ids(rules, "rule");
        explained.sort_unstable();
        let mut all: Vec<&str> = answers.rules().rules().iter().map(|rule| rule.id.as_str()).collect();
        all.sort_unstable();
        prop_assert_eq!(explained, all);
    }

    #[test]
    fn what_is_said_of_a_rule_follows_from_the_answers_that_are_shown(answers in any_answers()) {
        let assessment = Assessment::of(&answers);
        let explain = json(&Report::of(&assessment).explained(&[]))["explain"].clone();
        for rule in explain["rules"].as_array().unwrap() {
            truth_again(&rule["when"], &explain);
            prop_assert_eq!(&rule["truth"], &rule["when"]["truth"]);
            prop_assert_eq!(&rule["result"], result_again(rule, &explain), "{}", rule);
        }
        for finding in explain["findings"].as_array().unwrap() {
            truth_again(&finding["when"], &explain);
            prop_assert_eq!(&finding["truth"], &finding["when"]["truth"]);
        }
    }

    #[test]
    fn a_truth_value_is_the_evaluated_one(answers in any_answers()) {
        let assessment = Assessment::of(&answers);
        let text = lines(&Report::of(&assessment).explained(&[]));
        for traced in assessment.trace().rules {
            let truth = answers.truth(&traced.rule.when);
            prop_assert_eq!(traced.when.truth, truth);
            let how = match traced.came_out {
                CameOut::Holds(_) => "holds",
                CameOut::Waits(_) => "waits",
                CameOut::DoesNotHold => "does not hold",
            };
            let heading = format!("- Rule {} {how}.", traced.rule.id);
            let at: Vec<usize> = (0..text.len()).filter(|at| text[*at] == heading).collect();
            prop_assert_eq!(at.len(), 1, "{}", heading);
            let about: Vec<&String> = text[at[0] + 1..].iter().take_while(|line| !line.starts_with("- Rule ")).collect();
            let when = about.iter().position(|line| *line == "- Holds when").unwrap() + 1;
            let says = format!(": {}", in_words(truth));
            prop_assert!(without_note(about[when]).ends_with(&says), "{}: {}", heading, about[when]);
        }
    }

    #[test]
    fn the_answers_shown_are_the_answers_given(answers in any_answers()) {
        let assessment = Assessment::of(&answers);
        let report = Report::of(&assessment).explained(&[]);
        let result = json(&report);
        let text = lines(&report);
        for (question, shown) in answers.rules().questions().iter().zip(result["explain"]["answers"].as_array().unwrap()) {
            let said = answers.said(question.index());
            prop_assert_eq!(&shown["question"], question.id.as_str());
            let expected = match said {
                Said::Given(_) => "given",
                Said::NotGiven => "not_given",
                Said::NotAsked => "not_asked",
            };
            prop_assert_eq!(&shown["said"], expected);
            prop_assert_eq!(shown["answer"].is_null(), expected != "given");
            if let Said::Given(_) = said {
                prop_assert_eq!(&shown["answer"], &result["answers"][question.id.as_str()]);
            }
            let answered = format!("(answered: {}", answer_in_words(question, said, RULES.words()));
            let tests = text.iter().filter(|line| line.starts_with(&format!("- \"{}\" ", question.name)));
            for test in tests {
                match said {
                    Said::Given(_) => prop_assert!(test.contains(&answered), "{}", test),
                    Said::NotAsked => prop_assert!(test.contains(": no (not asked, because of "), "{}", test),
                    Said::NotGiven => prop_assert!(test.contains(": not answered"), "{}", test),
                }
            }
        }
    }

    #[test]
    fn an_explanation_only_adds(answers in any_answers()) {
        let assessment = Assessment::of(&answers);
        let (plain, explained) = (Report::of(&assessment), Report::of(&assessment).explained(&[]));
        let (mut left, mut right) = (json(&plain), json(&explained));
        prop_assert!(left.get("explain").is_none());
        right.as_object_mut().unwrap().remove("explain");
        let [few, all] = [&mut left, &mut right].map(|result| result.as_object_mut().unwrap().remove("sources").unwrap());
        prop_assert_eq!(left, right);
        let all = ids(&all, "id");
        prop_assert!(ids(&few, "id").iter().all(|source| all.contains(source)));

        let text = lines(&explained);
        let from = text.iter().position(|line| line == "How this result came about").unwrap();
        let is_source = |line: &String| line == "Sources";
        let to = from + text[from..].iter().position(is_source).unwrap();
        let plain = lines(&plain);
        let sources = plain.iter().position(is_source).unwrap();
        prop_assert_eq!(&text[..from], &plain[..sources]);
        for line in &plain[sources..] {
            prop_assert!(text[to..].contains(line), "{}", line);
        }
    }

    #[test]
    fn every_source_of_a_rule_is_listed(answers in any_answers()) {
        let assessment = Assessment::of(&answers);
        let result = json(&Report::of(&assessment).explained(&[]));
        let listed = ids(&result["sources"], "id");
        for rule in result["explain"]["rules"].as_array().unwrap() {
            let sources = rule["sources"].as_array().unwrap();
            prop_assert!(!sources.is_empty());
            prop_assert!(sources.iter().all(|source| listed.contains(&source.as_str().unwrap())));
        }
    }

    #[test]
    fn the_level_is_explained_by_what_it_rests_on(answers in any_answers()) {
        let assessment = Assessment::of(&answers);
        let result = json(&Report::of(&assessment).explained(&[]));
        let because = result["because"].as_array().unwrap().iter();
        let deciding = because.filter(|reason| reason["level"] == result["level"]["id"]);
        let deciding: Vec<&str> = deciding.map(|reason| reason["rule"].as_str().unwrap()).collect();
        let rules = answers.rules();
        let expected = match result["level"]["rank"].as_u64().unwrap() as usize {
            _ if !deciding.is_empty() => "rules",
            rank if rank == rules.otherwise().number() => "otherwise",
            rank => {
                prop_assert_eq!(rank, rules.if_unanswered().number());
                "if_unanswered"
            }
        };
        prop_assert_eq!(&result["explain"]["level_from"], expected);
        prop_assert_eq!(&result["explain"]["deciding"], &serde_json::json!(deciding));
    }
}
