//! The members of a result, each with what it means.

use std::borrow::Cow;

use super::explain::Explain;
use super::given_answers::GivenAnswers;
use crate::described::{
    AnyText, Described, LevelId, PlaceId, QuestionId, RankNumber, RuleId, SourceId, written,
};
use crate::json::Json;
use crate::rules::RuleSet;
use crate::schema::{self, Definitions, Schema};

/// The format that is written; a change of what a member means would be another.
pub(crate) const FORMAT: u32 = 1;

written! {
    /// What follows from one answer set.
    pub Result {
        /// The format of this object. Another number would mean that something in it means something else.
        format: u32 => FormatNumber,
        /// The rules that were used.
        rule_set: Rules<'a> => Rules<'_>,
        /// How soon to act.
        level: Level<'a> => Level<'_>,
        /// The most urgent level that missing answers could still lead to.
        possible: Possible<'a> => Possible<'_>,
        /// Where the person is, as far as the rules know the place; null, where that is not known.
        place: Option<&'a str> => Option<PlaceId>,
        /// What to do first of all, in the order of doing it; in an emergency whom to call is among it.
        do_first: Vec<Cow<'a, str>> => Vec<AnyText>,
        /// What to do.
        advice: Vec<&'a str> => Vec<AnyText>,
        /// What to say on the phone.
        phone: Vec<String> => Vec<AnyText>,
        /// The rules that hold, most urgent first, then by id.
        because: Vec<Because<'a>> => Vec<Because<'_>>,
        /// The rules that wait, most urgent first, then by id.
        undecided: Vec<Undecided<'a>> => Vec<Undecided<'_>>,
        /// Single changes of an answer that would raise the level, most urgent first.
        sooner_if: Vec<SoonerIf<'a>> => Vec<SoonerIf<'_>>,
        /// What was answered, as an answers file: fed back, it gives the same result.
        answers: GivenAnswers<'a> => GivenAnswers<'_>,
        /// Questions that do not apply.
        not_asked: Vec<&'a str> => Vec<QuestionId>,
        /// Questions that apply, or may apply, and that nobody answered.
        not_given: Vec<&'a str> => Vec<QuestionId>,
        /// Sentences to show beside any part of this.
        disclaimers: Vec<&'a str> => Vec<AnyText>,
        /// The sources of the level, of the reasons and of what stands beside them.
        sources: Vec<Source<'a>> => Vec<Source<'_>>,
        /// How it came about, where that was asked for.
        #[serde(skip_serializing_if = "Option::is_none")]
        explain: Option<Explain<'a>> => Option<Explain<'_>>,
    }
}

written! {
    /// A rule set.
    pub Rules {
        /// Its id.
        id: &'a str => AnyText,
        /// Its version.
        version: &'a str => AnyText,
        /// The SHA-256 of its file.
        sha256: &'a str => Fingerprint,
        /// Who reviewed it; null, where nobody has.
        reviewed: Option<Reviewed<'a>> => Option<Reviewed<'_>>,
    }
}

written! {
    /// A review by a clinician.
    pub Reviewed {
        /// Who.
        by: &'a str => AnyText,
        /// What they are; null, where the file does not say.
        role: Option<&'a str> => Option<AnyText>,
        /// The day.
        on: &'a str => AnyText,
        /// The last day on which the review is valid; null, where the file does not say.
        until: Option<&'a str> => Option<AnyText>,
    }
}

written! {
    /// A level.
    pub Level {
        /// Its id.
        id: &'a str => LevelId,
        /// Its name for people.
        name: &'a str => AnyText,
        /// Its rank; 0 is the least urgent.
        rank: usize => RankNumber,
    }
}

written! {
    /// A level that is possible.
    pub Possible {
        /// Its id.
        id: &'a str => LevelId,
        /// Its rank; 0 is the least urgent.
        rank: usize => RankNumber,
    }
}

written! {
    /// A rule that holds.
    pub Because {
        /// Its id.
        rule: &'a str => RuleId,
        /// The level that it leads to.
        level: &'a str => LevelId,
        /// The lower level that it counts at for now, because of answers of "not sure"; left out where it is the same.
        #[serde(skip_serializing_if = "Option::is_none")]
        counts_at: Option<&'a str> => Option<LevelId>,
        /// The reason, as a sentence.
        say: &'a str => AnyText,
        /// What was said firmly that it rests on: fragments of a sentence.
        said: Vec<String> => Vec<AnyText>,
        /// What was not sure and counts for it: fragments of a sentence, or names of questions in quotes.
        not_sure_about: Vec<String> => Vec<AnyText>,
        /// The questions answered "not sure" that its condition rests on.
        unsure: Vec<&'a str> => Vec<QuestionId>,
        /// Where it comes from.
        sources: Vec<&'a str> => Vec<SourceId>,
    }
}

written! {
    /// A rule that waits.
    pub Undecided {
        /// Its id.
        rule: &'a str => RuleId,
        /// The level that it would lead to.
        level: &'a str => LevelId,
        /// What it would say, as a sentence.
        say: &'a str => AnyText,
        /// The questions that it waits for.
        waits_for: Vec<&'a str> => Vec<QuestionId>,
    }
}

written! {
    /// A change of one answer.
    pub SoonerIf {
        /// The question.
        question: &'a str => QuestionId,
        /// The answer that would raise the level.
        answer: Cow<'a, str> => AnyText,
        /// The level that it would lead to.
        level: &'a str => LevelId,
    }
}

written! {
    /// A source.
    pub Source {
        /// Its id.
        id: &'a str => SourceId,
        /// Its title.
        title: &'a str => AnyText,
        /// Who publishes it.
        publisher: &'a str => AnyText,
        /// Where it is; null, where it is a choice of our own.
        url: Option<&'a str> => Option<AnyText>,
        /// The day it was read.
        read_on: &'a str => AnyText,
    }
}

/// The number of this format.
struct FormatNumber;

impl Described for FormatNumber {
    fn schema(_: &RuleSet, _: &mut Definitions) -> Schema {
        Json::object([("const", FORMAT.into())])
    }
}

/// A SHA-256 in small hexadecimal digits.
struct Fingerprint;

impl Described for Fingerprint {
    fn schema(_: &RuleSet, _: &mut Definitions) -> Schema {
        schema::text("^[0-9a-f]{64}$".to_owned())
    }
}
