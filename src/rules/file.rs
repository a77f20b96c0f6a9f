//! A rule file as a whole, who reviewed it, and how one of another kind or format is told from it.

mod format;

pub use format::{EarlierFormat, NoRuleFile};
pub(super) use format::{FORMAT, Format, refuse_another_kind};
pub(crate) use format::{place_of_member, read_beside};

use super::lazy::Lazy;
use super::rule::{CalmWithout, Level};
use super::shape::{Day, Id, Shape, record};
use super::texts::ShortStatement;
use super::{
    DoctorQuestion, Example, Excuse, Finding, FirstForSome, Floor, Places, Question, Rule, Source,
    Statement, Topic, WhenStopped,
};
use crate::fault::{FaultLog, Path};
use crate::json::Json;
use crate::schema::{self, Definitions, Schema};
use crate::text::Text;

record! {
    /// A rule file: what is asked, what follows, and every sentence that a person reads about health.
    File<S> {
        /// The format of the file; this program reads format 2.
        format: Format,
        /// The name of the rule set for programs.
        id: Text as Id,
        /// The version of the rule set.
        version: Text,
        /// What the self-check is called.
        title: Text,
        /// The language of the texts, as a BCP 47 tag such as `en-GB`.
        language: Text,
        /// Who answers for the file; told to other programs.
        publisher: Option<Text>,
        /// Who reviewed the rules, and when; null as long as nobody has.
        reviewed: Option<Review> as Reviewed,
        /// What a person reads before the first question.
        intro: Lazy<Vec<Statement<S>>>,
        /// How soon to act, least urgent first.
        levels: Vec<Level<S>>,
        /// The level when no rule holds and every answer is firm.
        otherwise: S::Level,
        /// The level when no rule holds, but one waits for an answer.
        if_unanswered: S::Level,
        /// What the calmest level does without.
        calm_without: Vec<CalmWithout<S>> = nothing,
        /// What depends on the place where a person is: whom to call, and where to go.
        places: Places<S>,
        /// What a person reads who stops half way.
        when_stopped: WhenStopped<S>,
        /// Where the statements come from.
        sources: Lazy<Vec<Source>>,
        /// What is asked, in the order of asking.
        questions: Vec<Question<S>>,
        /// Conditions with a name.
        findings: Vec<Finding<S>> = nothing,
        /// What follows from the answers.
        rules: Vec<Rule<S>>,
        /// Conditions under which the level is never below a given one.
        floors: Lazy<Vec<Floor<S>>> = nothing,
        /// What to do first, for some people at some levels.
        do_first: Vec<FirstForSome<S>> = nothing,
        /// Questions to take to the doctor.
        doctor_questions: Lazy<Vec<DoctorQuestion<S>>> = nothing,
        /// What this self-check cannot do.
        limits: Lazy<Vec<Statement<S>>>,
        /// The standard disclaimers.
        disclaimers: Lazy<Vec<Statement<S>>>,
        /// The disclaimers in one or two lines, for a short result.
        disclaimers_short: Vec<Statement<S>> as Vec<ShortStatement<S>>,
        /// Background to read.
        topics: Lazy<Vec<Topic<S>>> = nothing,
        /// Answers with the result that they must have.
        examples: Lazy<Vec<Example<S>>>,
        /// Words that the plain-language checks let pass, each with a reason.
        excuses: Lazy<Vec<Excuse>> = nothing,
    }
}

record! {
    /// Who reviewed the rules, on which day, and what it was that they signed.
    Review, kept {
        /// Who did.
        by: Text,
        /// What they are, such as "respiratory nurse".
        role: Option<Text>,
        /// Their number in a register of their profession.
        registration: Option<Text>,
        /// The day, as `YYYY-MM-DD`.
        on: Text as Day,
        /// The last day on which it is valid.
        until: Option<Text> as Option<Day>,
        /// What of the rules was reviewed; all of them, where it is left out.
        scope: Option<Text>,
        /// The SHA-256 of all that was signed, which `rules sign` writes. Without it, or with that of another content,
        /// the rules count as not reviewed.
        sha256: Option<Text>,
        /// Each part of what was signed with the first digits of its own SHA-256, to tell what changed since.
        parts: Vec<Text> = nothing,
    }
}

/// A review, or null: the one place where null means something, which is that nobody has reviewed the rules so far.
pub(crate) struct Reviewed;

impl Shape for Reviewed {
    type Value = Option<Review>;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self::Value {
        match json {
            Json::Null => None,
            other => Some(Review::read(other, at, faults)),
        }
    }

    fn schema(parts: &mut Definitions) -> Schema {
        let nobody = schema::constant(Json::Null, "Nobody has reviewed the rules.");
        schema::combined("anyOf", vec![nobody, Review::schema(parts)])
    }
}
