//! What is said of how a result came about, and of how questions are answered.

use super::english::English;
use super::texts;
use crate::assessment::CameOut;
use crate::number::Number;
use crate::rules::{Question, Worse};
use crate::truth::Truth;

texts! {
    /// The words of conditions, of an explained result, and of the list of questions.
    ExplainTexts {
        /// All parts of a condition.
        all_of: "all of these";
        /// Any part of a condition.
        any_of_these: "any of these";
        /// Between the least and the greatest number.
        up_to_between: " to ";
        /// The heading of where answers came from.
        origins: "Where each answer came from";
        /// The heading of how the result came about.
        how_it_came_about: "How this result came about";
        /// The heading of what truth values mean.
        how_to_read_parts: "Each part of a rule ends with one of these";
        /// Before the condition of a rule.
        holds_when: "Holds when";
        /// A finding that is spelled out in another place of the same rule.
        elsewhere_in_rule: "its parts stand elsewhere in this rule";
        /// Where an answer came from: standard input.
        given_on_standard_input: "from standard input";
        /// The same: the person was asked.
        when_asked: "when asked";
        /// The head of a column: what a fact is about.
        fact: "Fact";
        /// The head of a column: what it says.
        fact_text: "Text";
        /// A question, before its id.
        question: "Question";
        /// The label of an id that a thing had earlier.
        earlier_id: "Earlier id";
        /// The label of the name of a question.
        question_name: "Name";
        /// The label of what it asks.
        asks: "Asks";
        /// The label of its hint.
        hint: "Hint";
        /// The label of its condition.
        asked_when: "Asked when";
        /// It has no condition.
        always: "always";
        /// The label of the kind of its answer.
        kind_of_answer: "Kind";
        /// The label of the range of its numbers.
        range_of_numbers: "Range";
        /// The label of what is promised of its numbers.
        promise: "Promise";
        /// The label of its option.
        option_of_question: "Option";
        /// The label of its key in JSON.
        json_key: "JSON key";
        /// The label of what answers it.
        accepted: "Accepted";
        /// The word for none of the choices.
        none_in_json: "None of these; [] in JSON";
        /// The word for "not sure".
        not_sure_in_json: "Not sure";
        /// The word for "not sure" about one choice.
        not_sure_of_one: "Not sure about this choice; the others likewise";
        /// Stands for what an option takes that can name several choices.
        value_of_a_list: "WORD,...";
        /// The heading of so many questions.
        questions_in_order(count: usize): "Questions ({count}), in the order of asking";
        /// Which rule set is explained.
        rule_set_in_words(title, id, version): "{title}: rule set {id}, version {version}";
        /// A finding that a condition uses.
        finding(name): "the finding \"{name}\"";
        /// So many parts of a condition.
        at_least_of(count: usize): "at least {count} of these";
        /// A test for yes.
        is_yes(question): "\"{question}\" is yes";
        /// A test for no.
        is_no(question): "\"{question}\" is no";
        /// A test for one of several choices, which are `listed`.
        is_one_of(question, listed): "\"{question}\" is {listed}";
        /// A test for any choices of a list.
        includes(question, listed): "\"{question}\" includes {listed}";
        /// A test for a number within borders.
        is_within(question, unit, borders): "\"{question}\" ({unit}) is {borders}";
        /// A score.
        together_at_least(points): "together at least {points} of these";
        /// What leads from points to a part that is no test.
        points_for(points): "{points} for ";
        /// What leads from points to a test, which is a sentence.
        points_for_test(points): "{points} for this: ";
        /// The points of a choice.
        points_for_choice(points, choice): "{points} for \"{choice}\"";
        /// The points of the choices of one question.
        points_by_choice(question, listed): "\"{question}\" gives {listed}";
        /// The level of a rule.
        rule_level(name): "Level: {name}";
        /// The answer that a test looked at.
        test_answered(answer): "answered: {answer}";
        /// The same, to a question that may not apply because of its `parents`.
        unsure_if_asked(answer, parents): "answered: {answer}; not sure whether it applies, because of {parents}";
        /// A question that nobody answered, and of which nobody knows whether it applies.
        open_if_asked(parents): "whether it applies rests on {parents}";
        /// A question that does not apply because of others.
        not_asked_because(parents): "not asked, because of {parents}";
        /// An answer, and where it came from.
        came_from(answered, place): "{answered} ({place})";
        /// The same, in place of another answer from another place.
        came_from_instead(answered, place, other, from): "{answered} ({place}; it stands in place of \"{other}\" {from})";
        /// What the level rests on: a rule.
        level_from_rule(level, rule): "The level is \"{level}\": the most urgent rule that holds is {rule}.";
        /// The same: several rules.
        level_from_rules(level, rules): "The level is \"{level}\": the most urgent rules that hold are {rules}.";
        /// The same: a rule waits for an answer.
        level_if_unanswered(level): "The level is \"{level}\": no rule that holds asks for more, but a rule waits for an answer, and then the level is never less urgent.";
        /// The same: no rule asks for more.
        level_otherwise(level): "The level is \"{level}\": no rule that holds asks for more, and no rule waits for an answer that this level needs.";
        /// What a rule waits for that nobody answered.
        waits_for(listed): "It waits for an answer to: {listed}.";
        /// What a rule waits for that somebody was not sure about, and why that is safe.
        only_mentioned(listed, reason): "It waits, since you were not sure about {listed}, and here that is neither yes nor no. {reason}";
        /// The values of such an option: its own, and those of every list.
        values_of_a_list(own): "{own}; none; unsure, or unsure:WORD for one of them";
        /// The values of an option that takes a number.
        between_numbers(from: Number, to: Number): "{from} to {to}";
    }
}

/// The words of an explanation: its texts, and what depends on numbers or on what is explained.
pub trait ExplainWords: ExplainTexts {
    /// What each truth value means.
    fn truth_values(&self) -> [&'static str; 4];

    /// How answers are given.
    fn how_to_answer(&self) -> [&'static str; 3];

    /// What kind of answer a question takes.
    fn kind(&self, question: &Question) -> &'static str;

    /// Which numbers are worse.
    fn worse(&self, worse: &Worse) -> String;

    /// A finding made of several parts, with what joins them.
    fn finding_of(&self, finding: &str, operator: &str) -> String {
        format!("{finding}, {operator}")
    }

    /// So many points.
    fn points(&self, count: u32) -> String;

    /// The heading of the rules that came out alike.
    fn rules_that(&self, came_out: &CameOut<'_>, count: usize) -> String;

    /// How one rule came out.
    fn rule_that(&self, came_out: &CameOut<'_>, id: &str) -> String;

    /// What a rule says, or would say if it held.
    fn rule_says(&self, came_out: &CameOut<'_>, say: &str) -> String;

    /// How true a part of a condition is.
    fn truth(&self, truth: Truth) -> &'static str;

    /// A part of a condition, how true it is, and what more there is to say.
    fn part(&self, part: &str, truth: Truth, more: Option<&str>) -> String {
        let truth = self.truth(truth);
        match more {
            Some(more) => format!("{part}: {truth} ({more})"),
            None => format!("{part}: {truth}"),
        }
    }
}
