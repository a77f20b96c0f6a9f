//! What is said of how a result came about, and of how questions are answered.

use super::{filled, fixed};
use crate::assessment::CameOut;
use crate::rules::{Question, Worse};
use crate::truth::Truth;

/// The words of conditions, of an explained result, and of the list of questions.
pub trait ExplainWords {
    fixed! {
        /// All parts of a condition.
        all_of;
        /// Any part of a condition.
        any_of_these;
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
        /// Which rule set is explained.
        rule_set_in_words(title, id, version);
        /// A finding that a condition uses.
        finding(name);
        /// So many parts of a condition.
        at_least_of(count: usize);
        /// A test for yes.
        is_yes(question);
        /// A test for no.
        is_no(question);
        /// A test for one of several choices, which are `listed`.
        is_one_of(question, listed);
        /// A test for any choices of a list.
        includes(question, listed);
        /// A test for a number within borders.
        is_within(question, unit, borders);
        /// A score.
        together_at_least(points);
        /// What leads from points to a part that is no test.
        points_for(points);
        /// What leads from points to a test, which is a sentence.
        points_for_test(points);
        /// The points of a choice.
        points_for_choice(points, choice);
        /// The points of the choices of one question.
        points_by_choice(question, listed);
        /// The level of a rule.
        rule_level(name);
        /// The answer that a test looked at.
        test_answered(answer);
        /// The same, to a question that may not apply because of its `parents`.
        unsure_if_asked(answer, parents);
        /// A question that nobody answered, and of which nobody knows whether it applies.
        open_if_asked(parents);
        /// A question that does not apply because of others.
        not_asked_because(parents);
        /// An answer, and where it came from.
        came_from(answered, place);
        /// The same, in place of another answer from another place.
        came_from_instead(answered, place, other, from);
        /// What the level rests on: a rule.
        level_from_rule(level, rule);
        /// The same: several rules.
        level_from_rules(level, rules);
        /// The same: a rule waits for an answer.
        level_if_unanswered(level);
        /// The same: no rule asks for more.
        level_otherwise(level);
        /// What a rule waits for that nobody answered.
        waits_for(listed);
        /// What a rule waits for that somebody was not sure about, and why that is safe.
        only_mentioned(listed, reason);
    }

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
