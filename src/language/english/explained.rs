//! What is said in English of how a result came about, and of how questions are answered.

use super::English;
use crate::assessment::{CameOut, LevelFrom};
use crate::language::{ExplainWords, filled, fixed, joined};
use crate::number::Number;
use crate::rules::{AnswerKind, CalmStretch, NumberRange, Question, RuleSet, Worse};
use crate::truth::Truth;

impl ExplainWords for English {
    fixed! {
        all_of: "all of these";
        any_of_these: "any of these";
        and_between: " AND ";
        or_between: " OR ";
        up_to_between: " to ";
        origins: "Where each answer came from";
        how_it_came_about: "How this result came about";
        how_to_read_parts: "Each part of a rule ends with one of these";
        holds_when: "Holds when";
        elsewhere_in_rule: "its parts stand elsewhere in this rule";
        given_on_standard_input: "from standard input";
        when_asked: "when asked";
        fact: "Fact";
        fact_text: "Text";
        question: "Question";
        earlier_id: "Earlier id";
        question_name: "Name";
        asks: "Asks";
        hint: "Hint";
        asked_when: "Asked when";
        always: "always";
        kind_of_answer: "Kind";
        range_of_numbers: "Range";
        promise: "Promise";
        option_of_question: "Option";
        json_key: "JSON key";
        accepted: "Accepted";
        none_in_json: "None of these; [] in JSON";
        not_sure_in_json: "Not sure";
        not_sure_of_one: "Not sure about this choice; the others likewise";
    }

    filled! {
        questions_in_order(count: usize): "Questions ({count}), in the order of asking";
        finding(name): "the finding \"{name}\"";
        at_least_of(count: usize): "at least {count} of these";
        is_yes(question): "\"{question}\" is yes";
        is_no(question): "\"{question}\" is no";
        rule_level(name): "Level: {name}";
        test_answered(answer): "answered: {answer}";
    }

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

    fn rule_set_in_words(&self, rules: &RuleSet) -> String {
        let (title, id, version) = (rules.title(), rules.id(), rules.version());
        format!("{title}: rule set {id}, version {version}")
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

    fn range(&self, range: &NumberRange) -> String {
        format!("{} to {} {}", range.from, range.to, range.unit_of(range.to))
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

    fn how_many_of(&self, count: usize, parts: &[String]) -> String {
        format!("at least {count} of: {}", parts.join("; "))
    }

    fn score_of(&self, at_least: u32, worth: &[String]) -> String {
        let (points, worth) = (counted(at_least), worth.join("; "));
        format!("together at least {points} of: {worth}")
    }

    fn together_at_least(&self, points: u32) -> String {
        format!("together at least {} of these", counted(points))
    }

    fn points_for(&self, points: u32) -> String {
        format!("{} for ", counted(points))
    }

    fn points_for_test(&self, points: u32) -> String {
        format!("{} for this: ", counted(points))
    }

    fn points_by_choice(&self, question: &str, worth: &[(u32, &str)]) -> String {
        let each = worth.iter();
        let each = each.map(|(points, choice)| format!("{} for \"{choice}\"", counted(*points)));
        let each: Vec<String> = each.collect();
        format!("\"{question}\" gives {}", joined(&each, "or"))
    }

    fn is_one_of(&self, question: &str, choices: &[&str]) -> String {
        format!("\"{question}\" is {}", listed(choices, "or"))
    }

    fn includes(&self, question: &str, choices: &[&str]) -> String {
        format!("\"{question}\" includes {}", listed(choices, "or"))
    }

    fn is_within(
        &self,
        question: &str,
        unit: &str,
        at_least: Option<Number>,
        below: Option<Number>,
    ) -> String {
        let borders = match (at_least, below) {
            (Some(least), Some(below)) => format!("{least} or more, and below {below}"),
            (Some(least), None) => format!("{least} or more"),
            (None, Some(below)) => format!("below {below}"),
            (None, None) => "any number".into(),
        };
        format!("\"{question}\" ({unit}) is {borders}")
    }

    fn came_from(&self, answered: &str, place: &str, overruled: Option<(&str, &str)>) -> String {
        let instead = overruled
            .map(|(other, from)| format!("; it stands in place of \"{other}\" {from}"))
            .unwrap_or_default();
        format!("{answered} ({place}{instead})")
    }

    fn level_from(&self, from: &LevelFrom<'_>, level: &str) -> String {
        let why = match from {
            LevelFrom::Rules(rules) => {
                let ids: Vec<&str> = rules.iter().map(|rule| rule.id.as_str()).collect();
                match ids.as_slice() {
                    [one] => format!("the most urgent rule that holds is {one}."),
                    all => format!("the most urgent rules that hold are {}.", all.join(", ")),
                }
            }
            LevelFrom::IfUnanswered => {
                "no rule that holds asks for more, but a rule waits for an answer, \
                and then the level is never less urgent."
                    .into()
            }
            LevelFrom::Otherwise => {
                "no rule that holds asks for more, and no rule waits for an answer \
                that this level needs."
                    .into()
            }
        };
        format!("The level is \"{level}\": {why}")
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

    fn waits_for(&self, names: &[&str]) -> String {
        format!("It waits for an answer to: {}.", names.join("; "))
    }

    fn only_mentioned(&self, names: &[&str], reason: &str) -> String {
        let names = names.join("\", \"");
        format!(
            "It waits, since you were not sure about \"{names}\", and here that is neither yes nor no. {reason}"
        )
    }

    fn truth(&self, truth: Truth) -> &'static str {
        match truth {
            Truth::Yes => "yes",
            Truth::No => "no",
            Truth::Unsure => "not sure",
            Truth::NotGiven => "not answered",
        }
    }

    fn unsure_if_asked(&self, answer: &str, parents: &[&str]) -> String {
        let parents = parents.join("\", \"");
        format!("answered: {answer}; not sure whether it applies, because of \"{parents}\"")
    }

    fn open_if_asked(&self, parents: &[&str]) -> String {
        format!("whether it applies rests on \"{}\"", parents.join("\", \""))
    }

    fn not_asked_because(&self, parents: &[&str]) -> String {
        format!("not asked, because of \"{}\"", parents.join("\", \""))
    }
}

fn counted(points: u32) -> String {
    match points {
        1 => "1 point".into(),
        _ => format!("{points} points"),
    }
}

/// Names in quotes, such as `"A", "B" or "C"`.
pub(crate) fn listed<S: AsRef<str>>(names: &[S], word: &str) -> String {
    let quoted = names.iter().map(|name| format!("\"{}\"", name.as_ref()));
    joined(&quoted.collect::<Vec<_>>(), word)
}
