//! What is said in English of how a result came about, and of how questions are answered.

use super::English;
use crate::assessment::CameOut;
use crate::language::{ExplainWords, counted, filled, fixed};
use crate::rules::{AnswerKind, CalmStretch, Question, Worse};
use crate::truth::Truth;

impl ExplainWords for English {
    fixed! {
        all_of: "all of these";
        any_of_these: "any of these";
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
        rule_set_in_words(title, id, version): "{title}: rule set {id}, version {version}";
        finding(name): "the finding \"{name}\"";
        at_least_of(count: usize): "at least {count} of these";
        is_yes(question): "\"{question}\" is yes";
        is_no(question): "\"{question}\" is no";
        is_one_of(question, listed): "\"{question}\" is {listed}";
        includes(question, listed): "\"{question}\" includes {listed}";
        is_within(question, unit, borders): "\"{question}\" ({unit}) is {borders}";
        together_at_least(points): "together at least {points} of these";
        points_for(points): "{points} for ";
        points_for_test(points): "{points} for this: ";
        points_for_choice(points, choice): "{points} for \"{choice}\"";
        points_by_choice(question, listed): "\"{question}\" gives {listed}";
        rule_level(name): "Level: {name}";
        test_answered(answer): "answered: {answer}";
        unsure_if_asked(answer, parents): "answered: {answer}; not sure whether it applies, because of {parents}";
        open_if_asked(parents): "whether it applies rests on {parents}";
        not_asked_because(parents): "not asked, because of {parents}";
        came_from(answered, place): "{answered} ({place})";
        came_from_instead(answered, place, other, from): "{answered} ({place}; it stands in place of \"{other}\" {from})";
        level_from_rule(level, rule): "The level is \"{level}\": the most urgent rule that holds is {rule}.";
        level_from_rules(level, rules): "The level is \"{level}\": the most urgent rules that hold are {rules}.";
        level_if_unanswered(level): "The level is \"{level}\": no rule that holds asks for more, but a rule waits for an answer, and then the level is never less urgent.";
        level_otherwise(level): "The level is \"{level}\": no rule that holds asks for more, and no rule waits for an answer that this level needs.";
        waits_for(listed): "It waits for an answer to: {listed}.";
        only_mentioned(listed, reason): "It waits, since you were not sure about {listed}, and here that is neither yes nor no. {reason}";
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
