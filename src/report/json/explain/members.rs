//! The members of an explanation, each with what it means.

use super::schema::{Traced, WhenUnsure};
use crate::described::{
    AnyText, CameOutWord, FindingId, LevelFromWord, LevelId, QuestionId, RuleId, SaidWord,
    SourceId, TruthWord, written,
};
use crate::json::Json;
use crate::report::json::given_answers::GivenAnswer;

written! {
    /// How a result came about.
    pub Explain {
        /// What the level comes from.
        level_from: &'static str => LevelFromWord,
        /// The rules that decide for the level.
        deciding: Vec<&'a str> => Vec<RuleId>,
        /// What is known of each question.
        answers: Vec<AnswerTo<'a>> => Vec<AnswerTo<'_>>,
        /// What came of each rule.
        rules: Vec<RuleCameOut<'a>> => Vec<RuleCameOut<'_>>,
        /// How true each finding is.
        findings: Vec<Finding<'a>> => Vec<Finding<'_>>,
    }
}

written! {
    /// What is known of one question.
    pub AnswerTo {
        /// Its id.
        question: &'a str => QuestionId,
        /// Whether it applies.
        applies: &'static str => TruthWord,
        /// Whether it was answered.
        said: &'static str => SaidWord,
        /// The answer; null, where there is none.
        answer: Option<GivenAnswer<'a>> => Option<GivenAnswer<'_>>,
        /// Where it came from; null, where nobody can tell.
        from: Option<&'a str> => Option<AnyText>,
        /// An answer from another place; null, where there is none.
        overruled: Option<Overruled<'a>> => Option<Overruled<'_>>,
    }
}

written! {
    /// An answer from another place, which does not count.
    pub Overruled {
        /// The answer.
        answer: GivenAnswer<'a> => GivenAnswer<'_>,
        /// Where it came from.
        from: &'a str => AnyText,
    }
}

written! {
    /// What came of one rule.
    pub RuleCameOut {
        /// Its id.
        rule: &'a str => RuleId,
        /// The level that it leads to.
        level: &'a str => LevelId,
        /// The lower level that it counts at for now, because of answers of "not sure"; left out where it is the same.
        #[serde(skip_serializing_if = "Option::is_none")]
        counts_at: Option<&'a str> => Option<LevelId>,
        /// What came of it.
        result: &'static str => CameOutWord,
        /// How true its condition is.
        truth: &'static str => TruthWord,
        /// Its condition as in the rule file, each part with its truth.
        when: Json<'a> => Traced,
        /// What an unsure answer does to it, as in the rule file.
        if_unsure: Json<'a> => WhenUnsure,
        /// The questions answered "not sure" that its condition rests on, where it holds.
        unsure: Vec<&'a str> => Vec<QuestionId>,
        /// The questions that it waits for.
        waits_for: Vec<&'a str> => Vec<QuestionId>,
        /// The questions that it looks at.
        looks_at: Vec<&'a str> => Vec<QuestionId>,
        /// What it says, as a sentence.
        say: &'a str => AnyText,
        /// Where it comes from.
        sources: Vec<&'a str> => Vec<SourceId>,
    }
}

written! {
    /// How true one finding is.
    pub Finding {
        /// Its id.
        finding: &'a str => FindingId,
        /// Its name for people.
        name: &'a str => AnyText,
        /// How true it is.
        truth: &'static str => TruthWord,
        /// Its condition as in the rule file, each part with its truth.
        when: Json<'a> => Traced,
    }
}
