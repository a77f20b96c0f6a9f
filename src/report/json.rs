//! A report as JSON, for programs. The README documents every member; a change of meaning is a new `format`.

mod explain;
mod schema;

pub use schema::schema;
pub(crate) use schema::schema_with_id;

use std::borrow::Cow;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::Report;
use super::phone::{self, AtMost};
use super::said::RestsOn;
use crate::answers::{Answers, Said, Value};
use crate::described::{
    AnyText, LevelId, PlaceId, QuestionId, RankNumber, RuleId, SourceId, written,
};
use crate::rules::{AnswerKind, Question, QuestionIndex, Rank, RuleSet, SourceIndex};
use schema::{Fingerprint, FormatNumber};

/// The format that is written; a change of what a member means would be another.
pub(crate) const FORMAT: u32 = 1;

written! {
    /// What follows from one answer set.
    Result {
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
        /// What to do first of all, in the order of doing it; the emergency number comes before it, unless it says otherwise.
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
        explain: Option<explain::Explain<'a>> => Option<explain::Explain<'_>>,
    }
}

written! {
    /// A rule set.
    Rules {
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
    Reviewed {
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
    Level {
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
    Possible {
        /// Its id.
        id: &'a str => LevelId,
        /// Its rank; 0 is the least urgent.
        rank: usize => RankNumber,
    }
}

written! {
    /// A rule that holds.
    Because {
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
    Undecided {
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
    SoonerIf {
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
    Source {
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

/// The answers that count, as an answers file would hold them: fed back, they give the same result.
struct GivenAnswers<'a>(&'a Answers<'a>);

impl Serialize for GivenAnswers<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        for question in self.0.rules().questions() {
            let Said::Given(value) = self.0.said(question.index()) else {
                continue;
            };
            object.serialize_entry(question.id.as_str(), &GivenAnswer { value, question })?;
        }
        object.end()
    }
}

/// One answer, as an answers file would hold it.
struct GivenAnswer<'a> {
    value: Value,
    question: &'a Question,
}

impl Serialize for GivenAnswer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        match (self.value, &self.question.answer) {
            (Value::Number(number), _) => number.serialize(serializer),
            (value, AnswerKind::AnyOf(_)) => value.words(self.question).serialize(serializer),
            (value, _) => value.words(self.question).concat().serialize(serializer),
        }
    }
}

/// The report as one JSON object over several lines, with a newline at its end.
pub(super) fn render(report: &Report<'_>) -> String {
    written(serde_json::to_string_pretty(&result(report))) + "\n"
}

/// The report as one JSON object in one line, with no newline at its end.
pub(super) fn render_line(report: &Report<'_>) -> String {
    written(serde_json::to_string(&result(report)))
}

fn written(text: serde_json::Result<String>) -> String {
    #[expect(
        clippy::expect_used,
        reason = "an empty result would be worse than a crash"
    )]
    text.expect("texts, numbers and lists fit into memory")
}

fn result<'a>(report: &Report<'a>) -> Result<'a> {
    let assessment = report.assessment;
    let rules = assessment.rules();
    let level = rules.level(assessment.rank());
    Result {
        format: FORMAT,
        rule_set: Rules {
            id: rules.id(),
            version: rules.version(),
            sha256: rules.fingerprint(),
            reviewed: rules.review().map(|review| Reviewed {
                by: &review.by,
                role: review.role.as_deref(),
                on: &review.on,
                until: review.until.as_deref(),
            }),
        },
        level: Level {
            id: &level.id,
            name: &level.name,
            rank: assessment.rank().number(),
        },
        possible: Possible {
            id: level_id(rules, assessment.possible()),
            rank: assessment.possible().number(),
        },
        place: report
            .place
            .map(|index| rules.places().get(index).id.as_str()),
        do_first: report.do_first(),
        advice: report.advice(),
        phone: phone::sentences(assessment, AtMost::USUAL),
        because: because(report),
        undecided: undecided(report),
        sooner_if: sooner_if(report),
        answers: GivenAnswers(assessment.answers()),
        not_asked: question_ids(rules, assessment.not_asked()),
        not_given: question_ids(rules, assessment.not_given()),
        disclaimers: rules
            .disclaimers()
            .iter()
            .map(|disclaimer| disclaimer.text.as_str())
            .collect(),
        sources: sources(report),
        explain: report
            .explained
            .map(|origins| explain::explain(report, origins)),
    }
}

fn level_id(rules: &RuleSet, rank: Rank) -> &str {
    &rules.level(rank).id
}

fn question_ids(rules: &RuleSet, questions: impl Iterator<Item = QuestionIndex>) -> Vec<&str> {
    questions
        .map(|index| rules.question(index).id.as_str())
        .collect()
}

fn source_ids<'a>(rules: &'a RuleSet, sources: &[SourceIndex]) -> Vec<&'a str> {
    sources
        .iter()
        .map(|source| rules.sources()[source.0].id.as_str())
        .collect()
}

fn because<'a>(report: &Report<'a>) -> Vec<Because<'a>> {
    let rules = report.assessment.rules();
    let reasons = report.assessment.because().iter();
    let because = reasons.map(|reason| {
        let RestsOn { said, not_sure } = RestsOn::of(reason, report.assessment.answers());
        Because {
            rule: &reason.rule.id,
            level: level_id(rules, reason.rule.rank),
            counts_at: reason.lower().map(|rank| level_id(rules, rank)),
            say: &reason.rule.say,
            said,
            not_sure_about: not_sure.into_iter().map(|one| one.about).collect(),
            unsure: question_ids(rules, reason.unsure.iter().copied()),
            sources: source_ids(rules, &reason.rule.sources),
        }
    });
    because.collect()
}

fn undecided<'a>(report: &Report<'a>) -> Vec<Undecided<'a>> {
    let rules = report.assessment.rules();
    let undecided = report.assessment.undecided().iter();
    undecided
        .map(|undecided| Undecided {
            rule: &undecided.rule.id,
            level: level_id(rules, undecided.rule.rank),
            say: &undecided.rule.say,
            waits_for: question_ids(rules, undecided.waits_for.iter().copied()),
        })
        .collect()
}

fn sooner_if<'a>(report: &Report<'a>) -> Vec<SoonerIf<'a>> {
    let rules = report.assessment.rules();
    let changes = report.assessment.sooner_if().iter();
    changes
        .map(|change| SoonerIf {
            question: &change.question.id,
            answer: change.answer.clone(),
            level: level_id(rules, change.rank),
        })
        .collect()
}

fn sources<'a>(report: &Report<'a>) -> Vec<Source<'a>> {
    super::sources::Sources::of_all(report)
        .every()
        .map(|source| Source {
            id: &source.id,
            title: &source.title,
            publisher: &source.publisher,
            url: source.url.as_deref(),
            read_on: &source.read_on,
        })
        .collect()
}
