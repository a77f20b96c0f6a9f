//! Conditions as they stand in a rule file, with the name of each operator there.

use crate::fault::{FaultLog, Path};
use crate::json::Json;
use crate::number::Number;
use crate::rules::shape::{Count, Points, PointsByChoice, Shape, alternatives, record};
use crate::rules::stage::IdOf;
use crate::rules::{Choices, FindingIndex, QuestionIndex};
use crate::schema::{self, Definitions, Schema};

alternatives! {
    /// A tree of named operators over the questions and findings that stand above it in the file.
    Condition, at first Self::All(Vec::new()), expected "an object with one member",
    words {}
    members {
        /// This yes/no question is answered yes.
        "yes" => Yes(IdOf<QuestionIndex>),
        /// This yes/no question is answered no.
        "no" => No(IdOf<QuestionIndex>),
        /// Some of the named choices of a question are chosen.
        "chosen" => Chosen(Chosen),
        /// The number that answers a question lies within borders.
        "number" => Number(NumberTest),
        /// This finding holds.
        "finding" => Finding(IdOf<FindingIndex>),
        /// Every one of these holds.
        "all" => All(Vec<Condition>),
        /// At least one of these holds.
        "any" => Any(Vec<Condition>),
        /// At least so many of these hold.
        "how_many" => HowMany(HowMany),
        /// What holds of these is worth enough points together.
        "score" => Score(Score),
    }
}

record! {
    /// A test on the choices of a question.
    Chosen {
        /// The id of the question.
        question: IdOf<QuestionIndex>,
        /// The ids of the choices, any of which will do.
        any_of: Vec<IdOf<Choices>>,
    }
}

record! {
    /// A test on the number that answers a question. At least one of the two borders must be there.
    NumberTest {
        /// The id of the question.
        question: IdOf<QuestionIndex>,
        /// The least number that fits.
        at_least: Option<Number>,
        /// The least number above those that fit.
        below: Option<Number>,
    }
}

record! {
    /// At least so many of these.
    HowMany {
        /// How many, from 1 to the number of parts.
        at_least: u32 as Count,
        /// The parts.
        of: Vec<Condition>,
    }
}

record! {
    /// Points for what holds. Not sure and not given count their points as far as they are true.
    Score {
        /// How many points are enough, from 1 to what all parts are worth together.
        at_least: u32 as Count,
        /// What is worth points.
        of: Vec<ScorePart>,
    }
}

record! {
    /// Points for a condition.
    PointsWhen {
        /// What it is worth.
        points: u32 as Points,
        /// The condition.
        when: Condition,
    }
}

record! {
    /// Points for the choices of a question, of which only one counts: that which is worth most.
    ChoicePoints {
        /// The id of the question.
        question: IdOf<QuestionIndex>,
        /// What each choice is worth, by its id; one that is left out is worth nothing. Along an ordered question the
        /// points may not fall.
        points: PointsByChoice,
    }
}

/// What is worth points in a score.
#[derive(Debug, Clone, PartialEq)]
pub enum ScorePart {
    /// The choices of a question.
    Choices(ChoicePoints),
    /// A condition.
    When(PointsWhen),
}

impl Default for ScorePart {
    fn default() -> Self {
        Self::When(PointsWhen::default())
    }
}

impl Shape for ScorePart {
    type Value = Self;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        match json {
            Json::Object(members) if members.iter().any(|(name, _)| name == "question") => {
                Self::Choices(ChoicePoints::read(json, at, faults))
            }
            _ => Self::When(PointsWhen::read(json, at, faults)),
        }
    }

    fn schema(parts: &mut Definitions) -> Schema {
        let ways = vec![PointsWhen::schema(parts), ChoicePoints::schema(parts)];
        schema::combined("anyOf", ways)
    }
}
