//! The words for every answer that can be told, in three heaps.

use std::collections::BTreeSet;

use lungnets::answers::{Answers, Said, Value};
use lungnets::rules::{AnswerKind, WorseAnswer};

/// What the program says of every list of signs of which nothing is sure.
const UNSURE_OF_A_LIST: &str = "things that I am not sure about";

/// What it says of every such list of the background.
const UNSURE_OF_THE_BACKGROUND: &str = "I am not sure about my background";

/// What was said firmly, what was not sure, and what was denied or not said.
#[derive(Default)]
pub struct Told {
    pub sure: BTreeSet<String>,
    pub not_sure: BTreeSet<String>,
    pub denied: BTreeSet<String>,
}

impl Told {
    /// Worked out answer by answer, without a look at any rule.
    pub fn of(answers: &Answers<'_>) -> Self {
        let mut told = Self::default();
        for question in answers.rules().questions() {
            let said = answers.said(question.index());
            let own = question.said.iter().map(ToString::to_string);
            let worse = match question.worse {
                Some(WorseAnswer::No) => Value::No,
                Some(WorseAnswer::Yes) | None => Value::Yes,
            };
            match (said, &question.answer) {
                (Said::Given(Value::Number(number)), AnswerKind::Number(range)) => {
                    let words = range.from_said.as_ref().filter(|_| number == range.from);
                    let said = own.map(|said| said.replace("[number]", &number.to_string()));
                    let words = words.map(ToString::to_string);
                    told.sure.extend(words.into_iter().chain(said).take(1));
                }
                (Said::Given(value), _) if value == worse => told.sure.extend(own),
                (Said::Given(Value::Unsure), AnswerKind::YesNo) => told.not_sure.extend(own),
                (_, AnswerKind::YesNo) => told.denied.extend(own),
                _ => {}
            }
            if let Said::Given(Value::Choices { unsure, .. }) = said
                && (0..question.choices().len()).all(|place| unsure.has(place))
            {
                let words = match question.can_change {
                    true => UNSURE_OF_A_LIST,
                    false => UNSURE_OF_THE_BACKGROUND,
                };
                told.sure.insert(words.to_owned());
            }
            for (place, choice) in question.choices().iter().enumerate() {
                let words = choice.said.iter().map(ToString::to_string);
                match said {
                    Said::Given(Value::Choices { ticked, .. }) if ticked.has(place) => {
                        told.sure.extend(words);
                    }
                    Said::Given(Value::Choices { unsure, .. }) if unsure.has(place) => {
                        told.not_sure.extend(words);
                    }
                    Said::Given(Value::Choice(chosen)) if chosen == place => {
                        told.sure.extend(words);
                    }
                    Said::Given(Value::Unsure) => told.not_sure.extend(words),
                    _ => told.denied.extend(words),
                }
            }
        }
        told
    }
}
