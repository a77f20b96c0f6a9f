//! What is said of how a result came about, and of how questions are answered.

use super::{filled, fixed};
use crate::assessment::{CameOut, LevelFrom};
use crate::number::Number;
use crate::rules::{NumberRange, Question, RuleSet, Worse};
use crate::truth::Truth;

/// The words of conditions, of an explained result, and of the list of questions.
pub trait ExplainWords {
    fixed! {
        /// All parts of a condition.
        all_of;
        /// Any part of a condition.
        any_of_these;
        /// Between two parts of which both are wanted.
        and_between;
        /// Between two parts of which one is enough.
        or_between;
        /// Between the least and the greatest number.
        up_to_between;
        /// The heading of where answers came from.
        origins;
        /// The heading of how the result came about.
        how_it_came_about;
        /// The heading of what truth values mean.
        how_to_read_parts;
        /// Before the condition of a rule.
        holds_when;
        /// A finding that is spelled out in another place of the same rule.
        elsewhere_in_rule;
        /// Where an answer came from: standard input.
        given_on_standard_input;
        /// The same: the person was asked.
        when_asked;
        /// The head of a column: what a fact is about.
        fact;
        /// The head of a column: what it says.
        fact_text;
        /// A question, before its id.
        question;
        /// The label of an id that a thing had earlier.
        earlier_id;
        /// The label of the name of a question.
        question_name;
        /// The label of what it asks.
        asks;
        /// The label of its hint.
        hint;
        /// The label of its condition.
        asked_when;
        /// It has no condition.
        always;
        /// The label of the kind of its answer.
        kind_of_answer;
        /// The label of the range of its numbers.
        range_of_numbers;
        /// The label of what is promised of its numbers.
        promise;
        /// The label of its option.
        option_of_question;
        /// The label of its key in JSON.
        json_key;
        /// The label of what answers it.
        accepted;
        /// The word for none of the choices.
        none_in_json;
        /// The word for "not sure".
        not_sure_in_json;
        /// The word for "not sure" about one choice.
        not_sure_of_one;
    }

    filled! {
        /// The heading of so many questions.
        questions_in_order(count: usize);
        /// A finding that a condition uses.
        finding(name);
        /// So many parts of a condition.
        at_least_of(count: usize);
        /// A test for yes.
        is_yes(question);
        /// A test for no.
        is_no(question);
        /// The level of a rule.
        rule_level(name);
        /// The answer that a test looked at.
        test_answered(answer);
    }

    /// What each truth value means.
    fn truth_values(&self) -> [&'static str; 4];

    /// How answers are given.
    fn how_to_answer(&self) -> [&'static str; 3];

    /// Which rule set is explained.
    fn rule_set_in_words(&self, rules: &RuleSet) -> String;

    /// What kind of answer a question takes.
    fn kind(&self, question: &Question) -> &'static str;

    /// The range of a number.
    fn range(&self, range: &NumberRange) -> String;

    /// Which numbers are worse.
    fn worse(&self, worse: &Worse) -> String;

    /// A finding made of several parts, with what joins them.
    fn finding_of(&self, finding: &str, operator: &str) -> String {
        format!("{finding}, {operator}")
    }

    /// The same in one line.
    fn how_many_of(&self, count: usize, parts: &[String]) -> String;

    /// A score in one line.
    fn score_of(&self, at_least: u32, worth: &[String]) -> String;

    /// A score.
    fn together_at_least(&self, points: u32) -> String;

    /// What leads from points to a part that is no test.
    fn points_for(&self, points: u32) -> String;

    /// What leads from points to a test, which is a sentence.
    fn points_for_test(&self, points: u32) -> String;

    /// The points of the choices of one question.
    fn points_by_choice(&self, question: &str, worth: &[(u32, &str)]) -> String;

    /// A test for one of several choices.
    fn is_one_of(&self, question: &str, choices: &[&str]) -> String;

    /// A test for any choices of a list.
    fn includes(&self, question: &str, choices: &[&str]) -> String;

    /// A test for a number within borders.
    fn is_within(
        &self,
        question: &str,
        unit: &str,
        at_least: Option<Number>,
        below: Option<Number>,
    ) -> String;

    /// An answer, and where it came from; another one may be overruled, from another place.
    fn came_from(&self, answered: &str, place: &str, overruled: Option<(&str, &str)>) -> String;

    /// What the level rests on.
    fn level_from(&self, from: &LevelFrom<'_>, level: &str) -> String;

    /// The heading of the rules that came out alike.
    fn rules_that(&self, came_out: &CameOut<'_>, count: usize) -> String;

    /// How one rule came out.
    fn rule_that(&self, came_out: &CameOut<'_>, id: &str) -> String;

    /// What a rule says, or would say if it held.
    fn rule_says(&self, came_out: &CameOut<'_>, say: &str) -> String;

    /// What a rule waits for that nobody answered.
    fn waits_for(&self, names: &[&str]) -> String;

    /// What a rule waits for that somebody was not sure about, and why that is safe.
    fn only_mentioned(&self, names: &[&str], reason: &str) -> String;

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

    /// The same, to a question that may not apply because of others.
    fn unsure_if_asked(&self, answer: &str, parents: &[&str]) -> String;

    /// A question that nobody answered, and of which nobody knows whether it applies.
    fn open_if_asked(&self, parents: &[&str]) -> String;

    /// A question that does not apply because of others.
    fn not_asked_because(&self, parents: &[&str]) -> String;
}
