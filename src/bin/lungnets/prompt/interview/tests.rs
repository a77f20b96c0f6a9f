//! The flow with a script in place of a person.

use std::cell::RefCell;
use std::rc::Rc;

use lungnets::answers::{Answers, Said};
use lungnets::layout::Line;
use lungnets::rules::{AnswerKind, RuleSet};
use proptest::prelude::*;

use super::super::screen::{Asked, Screen};
use super::{Asker, Ended, Interview, Stopped};
use crate::gather::Given;
use crate::whereabouts::Whereabouts;

/// Answers every question with the next of its words; when they run out, calmly.
struct Script {
    words: std::collections::VecDeque<&'static str>,
    at_review: std::collections::VecDeque<&'static str>,
    which_unsure: std::collections::VecDeque<&'static str>,
    places: std::collections::VecDeque<&'static str>,
    headings: Rc<RefCell<Vec<String>>>,
}

impl Asker for Script {
    fn is_plain(&self) -> bool {
        true
    }

    fn show(&mut self, lines: &[Line]) {
        let headings = lines
            .iter()
            .map(|line| line.text.clone())
            .filter(|text| text.starts_with("Question "));
        self.headings.borrow_mut().extend(headings);
    }

    fn ask(&mut self, screen: &mut Screen<'_>) -> Result<String, Stopped> {
        let question = match screen.asked {
            Asked::Question(question, _) => question,
            Asked::WhichUnsure(_) => {
                let word = self.which_unsure.pop_front().unwrap_or_default();
                let fits = matches!(word, "" | "back" | "skip") || is_a_row(screen, word);
                return Ok(if fits { word } else { "" }.to_owned());
            }
            Asked::Place(_) => return Ok(self.places.pop_front().unwrap_or("skip").to_owned()),
        };
        let word = self.words.pop_front().unwrap_or("calm");
        let fits = matches!(word, "skip" | "back" | "unsure") || question.read(word).is_ok();
        let calm = match &question.answer {
            AnswerKind::YesNo => "no",
            AnswerKind::OneOf(choices) => choices[0].id.as_str(),
            AnswerKind::AnyOf(_) => "none",
            AnswerKind::Number(_) => "30",
        };
        let word = if fits && (word != "skip" || screen.can_skip) {
            word
        } else {
            calm
        };
        Ok(word.to_owned())
    }

    fn line(&mut self, prompt: &str) -> Result<String, Stopped> {
        let at_alarm = prompt.contains("continue");
        Ok(if at_alarm {
            "continue"
        } else {
            self.at_review.pop_front().unwrap_or("r")
        }
        .to_owned())
    }
}

fn is_a_row(screen: &Screen<'_>, word: &str) -> bool {
    screen.rows.iter().any(|row| row.word == word)
}

/// Runs the interview; gives how it ended, and the headings of the questions as they were shown.
fn run<'r>(
    rules: &'r RuleSet,
    words: &[&'static str],
    at_review: &[&'static str],
) -> (Ended<'r>, Vec<String>) {
    let elsewhere = Whereabouts::Elsewhere;
    run_from(elsewhere, rules, words, at_review, &[], &[])
}

/// The same of somebody who said so much of the place, with the words for the place and for what is not sure in lists.
fn run_from<'r>(
    place: Whereabouts,
    rules: &'r RuleSet,
    words: &[&'static str],
    at_review: &[&'static str],
    which_unsure: &[&'static str],
    places: &[&'static str],
) -> (Ended<'r>, Vec<String>) {
    let headings = Rc::new(RefCell::new(Vec::new()));
    let script = Script {
        words: words.iter().copied().collect(),
        at_review: at_review.iter().copied().collect(),
        which_unsure: which_unsure.iter().copied().collect(),
        places: places.iter().copied().collect(),
        headings: Rc::clone(&headings),
    };
    let given = Given {
        answers: Answers::new(rules),
        origins: Vec::new(),
        place,
        file: None,
        not_asked: Vec::new(),
    };
    let ended = Interview::new(given, Box::new(script), Some(79), false)
        .run()
        .expect("the script does not stop");
    let headings = headings.borrow().clone();
    (ended, headings)
}

/// Place and total of a heading such as "Question 3 of up to 13".
fn numbers(heading: &str) -> (usize, usize) {
    let mut numbers = heading.split(' ').filter_map(|word| word.parse().ok());
    (
        numbers.next().expect("a place"),
        numbers.next().expect("a total"),
    )
}

fn frozen() -> RuleSet {
    RuleSet::from_json(crate::FROZEN_RULES).unwrap()
}

#[test]
fn every_question_that_applies_is_asked_in_the_order_of_the_file() {
    let rules = frozen();
    let (ended, headings) = run(&rules, &["no", "yes"], &[]);
    assert_eq!(headings.len(), rules.questions().len());
    assert!(ended.answers.next_question().is_none());
}

#[test]
fn a_skipped_question_is_not_given_and_closes_its_follow_up() {
    let rules = frozen();
    let (ended, headings) = run(&rules, &["no", "skip"], &[]);
    let said = |id: &str| {
        ended
            .answers
            .said(rules.question_by_id(id).expect("a question").index())
    };
    assert_eq!(
        (said("cough"), said("lasting_cough")),
        (Said::NotGiven, Said::NotGiven)
    );
    assert_eq!(headings.len(), rules.questions().len() - 1);
}

/// The answer to a question in the words of an answers file.
fn words_of(ended: &Ended<'_>, id: &str) -> Vec<String> {
    let question = ended
        .answers
        .rules()
        .question_by_id(id)
        .expect("a question");
    let value = ended.answers.given(question.index()).expect("an answer");
    value.words(question)
}

#[test]
fn what_is_not_sure_at_a_list_is_narrowed_down_to_the_choices_that_are_named() {
    let rules = frozen();
    let words = ["no", "no", "no", "no", "none", "fever,unsure"];
    for (which, expected) in [
        ("racing_heart", vec!["fever", "unsure:racing_heart"]),
        ("", vec!["fever", "unsure"]),
        ("skip", vec!["fever", "unsure"]),
    ] {
        let (ended, _) = run_from(Whereabouts::Elsewhere, &rules, &words, &[], &[which], &[]);
        assert_eq!(words_of(&ended, "today_signs"), expected, "{which}");
    }
}

#[test]
fn the_place_is_no_question_and_changes_no_number_of_one() {
    let rules = frozen();
    let (asked, headings) = run_from(Whereabouts::NotSaid, &rules, &[], &[], &[], &["uk"]);
    let (_, without) = run(&rules, &[], &[]);
    assert_eq!(asked.place, rules.places().find("uk"));
    assert_eq!(headings, without);
}

#[test]
fn a_change_at_the_review_that_opens_a_follow_up_has_it_asked() {
    let rules = frozen();
    let place_of_cough = "2";
    let calm = [
        "no", "no", "no", "no", "none", "none", "none", "no", "30", "none",
    ];
    let mut words = calm.to_vec();
    words.extend(["yes", "yes"]); // the changed cough, then its follow-up
    let (ended, _) = run(&rules, &words, &[place_of_cough, "r"]);
    let index = rules
        .question_by_id("lasting_cough")
        .expect("a question")
        .index();
    assert_eq!(
        ended.answers.said(index),
        Said::Given(lungnets::answers::Value::Yes)
    );
}

#[test]
fn a_change_at_the_review_that_closes_a_follow_up_lets_it_count_no_longer() {
    let rules = frozen();
    let asked = [
        "no", "yes", "no", "no", "none", "none", "yes", "none", "no", "30", "none", "no",
    ];
    let (ended, _) = run(&rules, &asked, &["2", "r"]);
    let index = rules
        .question_by_id("lasting_cough")
        .expect("a question")
        .index();
    assert_eq!(ended.answers.said(index), Said::NotAsked);
}

proptest! {
    #[test]
    fn the_total_only_shrinks_and_is_right_at_the_end(
        words in prop::collection::vec(prop::sample::select(vec!["yes", "no", "unsure", "skip", "none", "fever", "more", "41"]), 0..14)
    ) {
        let rules = frozen();
        let (_, headings) = run(&rules, &words, &[]);
        let numbers: Vec<(usize, usize)> = headings.iter().map(|heading| numbers(heading)).collect();
        for pair in numbers.windows(2) {
            prop_assert!(pair[1].1 <= pair[0].1, "{headings:?}");
            prop_assert_eq!(pair[1].0, pair[0].0 + 1);
        }
        let (place, total) = numbers[numbers.len() - 1];
        prop_assert_eq!(place, total, "{:?}", headings);
        prop_assert_eq!(total, headings.len());
    }

    #[test]
    fn going_back_and_forth_loses_no_question(
        words in prop::collection::vec(prop::sample::select(vec!["yes", "no", "unsure", "back", "none", "41"]), 0..40)
    ) {
        let rules = frozen();
        let (ended, _) = run(&rules, &words, &[]);
        prop_assert!(ended.answers.next_question().is_none());
    }

    #[test]
    fn nor_does_it_where_the_place_and_what_is_not_sure_are_asked(
        words in prop::collection::vec(prop::sample::select(vec!["yes", "no", "unsure", "back", "fever,unsure", "41"]), 0..40),
        which in prop::collection::vec(prop::sample::select(vec!["", "back", "racing_heart", "swollen_leg"]), 0..10),
        places in prop::collection::vec(prop::sample::select(vec!["uk", "back", "skip", "atlantis"]), 0..6),
    ) {
        let rules = frozen();
        let (ended, _) = run_from(Whereabouts::NotSaid, &rules, &words, &[], &which, &places);
        prop_assert!(ended.answers.next_question().is_none());
    }
}
