//! What is said in English of how a result came about, and of how questions are answered.

use super::English;
use crate::assessment::CameOut;
use crate::language::{ExplainWords, counted};
use crate::rules::{AnswerKind, CalmStretch, Question, Worse};
use crate::truth::Truth;

impl ExplainWords for English {
    fn truth_values(&self) -> [&'static str; 4] {
        [
            "yes: the answer is what the rule looks for",
            "no: the answer is another one, or the question was not asked since it does not apply",
            "not sure: it rests on an answer of \"not sure\"",
            "not answered: it rests on an answer that nobody gave",
        ]
    }

    fn how_to_answer(&self) -> [&'static str; 3] {
        [
            "Every question can be left out; it is then not answered, which never counts as no.",
            "A question that does not apply is not asked. Leave it out, or give its calmest answer.",
            "Where any of several fit, write them with commas after the option, and as a list in JSON.",
        ]
    }

    fn kind(&self, question: &Question) -> &'static str {
        match question.answer {
            AnswerKind::YesNo if question.no_is_worse() => "yes or no, of which no is worse",
            AnswerKind::YesNo => "yes or no",
            AnswerKind::OneOf(_) if question.is_ordered() => "one of several, from calm to worse",
            AnswerKind::OneOf(_) => "one of several, in no order",
            AnswerKind::AnyOf(_) => "any of several, or none",
            AnswerKind::Number(ref range) => match range.decimals {
                0 => "a whole number",
                1 => "a number with at most 1 decimal",
                2 => "a number with at most 2 decimals",
                _ => "a number with at most 3 decimals",
            },
        }
    }

    fn worse(&self, worse: &Worse) -> String {
        match worse {
            Worse::Greater => "A greater number never lowers the level.".into(),
            Worse::Smaller => "A smaller number never lowers the level.".into(),
            Worse::Calm(CalmStretch { from, below, .. }) => format!(
                "From {from} up, a greater number never lowers the level; below {below}, a smaller one never does."
            ),
            Worse::NoOrder(reason) => format!("No number is worse than another. {reason}"),
        }
    }

    fn points(&self, count: u32) -> String {
        counted(count as usize, "point", "points")
    }

    fn rules_that(&self, came_out: &CameOut<'_>, count: usize) -> String {
        let rules = match came_out {
            CameOut::Holds(_) => "Rules that hold",
            CameOut::Waits(_) => "Rules that wait",
            CameOut::DoesNotHold => "Rules that do not hold",
        };
        format!("{rules} ({count})")
    }

    fn rule_that(&self, came_out: &CameOut<'_>, id: &str) -> String {
        match came_out {
            CameOut::Holds(_) => format!("Rule {id} holds."),
            CameOut::Waits(_) => format!("Rule {id} waits."),
            CameOut::DoesNotHold => format!("Rule {id} does not hold."),
        }
    }

    fn rule_says(&self, came_out: &CameOut<'_>, say: &str) -> String {
        match came_out {
            CameOut::Holds(_) => format!("It says: {say}"),
            CameOut::Waits(_) | CameOut::DoesNotHold => format!("It would say: {say}"),
        }
    }

    fn truth(&self, truth: Truth) -> &'static str {
        match truth {
            Truth::Yes => "yes",
            Truth::No => "no",
            Truth::Unsure => "not sure",
            Truth::NotGiven => "not answered",
        }
    }
}
