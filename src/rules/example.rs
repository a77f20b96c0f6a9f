//! Examples: answers with the result that they must have.

use std::marker::PhantomData;

use super::Rank;
use super::shape::{AnswersObject, Shape, True, record};
use super::stage::Written;
use crate::fault::{FaultLog, Path};
use crate::json::Json;
use crate::schema::{self, Definitions, Schema};
use crate::text::Text;

record! {
    /// Answers with the result that they must have.
    Example<S> {
        /// What it shows, in words.
        name: Text,
        /// The answers, as an answers file would hold them.
        answers: Json<'static> as AnswersObject,
        /// The id of the level that they must lead to.
        #[named = "level"]
        rank: S::Level,
        /// The rules that must hold, and no others; an empty list where none may.
        because: Vec<Expected<S>> as Because<S>,
        /// The id of the most urgent level that must still be possible; left out, the same as the level.
        possible: Option<S::Level>,
        /// True where a program wrote it and no person has looked at it yet.
        not_yet_seen: bool as True = nothing,
    }
}

record! {
    /// A rule that must hold, and count at a lower level for now.
    Expected<S>, checked by hand {
        /// The id of the rule.
        rule: S::Rule,
        /// The id of the level that it must count at.
        counts_at: Option<S::Level> as S::Level,
    }
}

/// The rules that an example expects to hold; none is a fair expectation.
pub(super) struct Because<S>(PhantomData<S>);

impl<S: Written> Shape for Because<S> {
    type Value = Vec<Expected<S>>;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self::Value {
        match json {
            Json::List(items) if items.is_empty() => Vec::new(),
            other => <Vec<ExpectedRule<S>>>::read(other, at, faults),
        }
    }

    fn schema(parts: &mut Definitions) -> Schema {
        schema::list(0, ExpectedRule::<S>::schema(parts))
    }
}

/// A rule that an example expects to hold: by its id, or with the lower level that it counts at.
struct ExpectedRule<S>(PhantomData<S>);

impl<S: Written> Shape for ExpectedRule<S> {
    type Value = Expected<S>;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self::Value {
        match json {
            Json::Object(_) => Expected::read(json, at, faults),
            other => Expected {
                rule: S::Rule::read(other, at, faults),
                counts_at: None,
            },
        }
    }

    fn schema(parts: &mut Definitions) -> Schema {
        let ways = vec![S::Rule::schema(parts), Expected::<S>::schema(parts)];
        schema::combined("anyOf", ways)
    }
}

impl Example {
    /// Returns the level that must still be possible: the level itself, if the file says no other.
    pub(crate) fn must_be_possible(&self) -> Rank {
        self.possible.unwrap_or(self.rank)
    }

    /// Returns the rules that must hold by their places in the file, each with the lower level that it must count at,
    /// if it is not its own.
    pub fn must_hold(&self) -> impl Iterator<Item = (usize, Option<Rank>)> {
        let because = self.because.iter();
        because.map(|expected| (expected.rule.0, expected.counts_at))
    }
}
