//! The two stages of a rule file: as it was written, where one thing names another by its id, and checked, where it
//! knows the other's place. The records of the file are the same in both.

use std::fmt::Debug;
use std::marker::PhantomData;

use super::condition::WrittenCondition;
use super::counted::counted;
use super::shape::{Id, Shape};
use super::{Choices, Condition, LocalText};
use crate::fault::{FaultLog, Path};
use crate::json::Json;
use crate::schema::{Definitions, Schema};
use crate::text::Text;

/// What differs between a record as it was written and the same record checked.
pub trait Stage {
    /// What names a source.
    type Source: Debug + Clone + PartialEq;
    /// What names a level.
    type Level: Debug + Clone + PartialEq;
    /// What names a question.
    type Question: Debug + Clone + PartialEq;
    /// What names some choices of a question.
    type Choices: Debug + Clone + PartialEq;
    /// What names a rule.
    type Rule: Debug + Clone + PartialEq;
    /// When something holds.
    type Condition: Debug + Clone + PartialEq;
    /// A text that may name the emergency number of the place.
    type LocalText: Debug + Clone + PartialEq;
}

/// Everything was looked up, and nothing is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checked;

impl Stage for Checked {
    type Source = SourceIndex;
    type Level = Rank;
    type Question = QuestionIndex;
    type Choices = Choices;
    type Rule = RuleIndex;
    type Condition = Condition;
    type LocalText = LocalText;
}

/// As it stands in the file: nothing was looked up yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct AsWritten;

impl Stage for AsWritten {
    type Source = IdOf<SourceIndex>;
    type Level = IdOf<Rank>;
    type Question = IdOf<QuestionIndex>;
    type Choices = Vec<IdOf<Choices>>;
    type Rule = IdOf<RuleIndex>;
    type Condition = WrittenCondition;
    type LocalText = Unfilled;
}

/// The stage in which a record can be read. It is a trait of its own because the compiler must know that of every part.
pub(super) trait Written:
    Stage<
        Source: Readable,
        Level: Readable,
        Question: Readable,
        Choices: Readable,
        Rule: Readable,
        Condition: Readable,
        LocalText: Readable,
    >
{
}

impl Written for AsWritten {}

/// What can be read as it was written.
pub(super) trait Readable: Shape<Value = Self> + Default {}

impl<T: Shape<Value = T> + Default> Readable for T {}

/// The id of something that stands elsewhere in the file: of a source, say, which checked is its index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct IdOf<I>(pub(super) Text, PhantomData<I>);

impl<I> Default for IdOf<I> {
    fn default() -> Self {
        Self(Text::default(), PhantomData)
    }
}

impl<I> Shape for IdOf<I> {
    type Value = Self;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        Self(Id::read(json, at, faults), PhantomData)
    }

    fn schema(parts: &mut Definitions) -> Schema {
        Id::schema(parts)
    }
}

/// A text in which the emergency number of the place is still to be filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Unfilled(pub(super) Text);

impl Shape for Unfilled {
    type Value = Self;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        Self(Text::read(json, at, faults))
    }

    fn schema(parts: &mut Definitions) -> Schema {
        Text::schema(parts)
    }
}

/// The place of a question in the rule file, counted from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct QuestionIndex(pub(crate) usize);

/// The place of a finding in the rule file, counted from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FindingIndex(pub(crate) usize);

/// The place of a source in the rule file, counted from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceIndex(pub(crate) usize);

/// The place of a rule in the rule file, counted from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleIndex(pub(crate) usize);

/// How urgent a level is: 0 is the least urgent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rank(pub(crate) usize);

impl Rank {
    /// Returns the rank as a number; 0 is the least urgent.
    pub fn number(self) -> usize {
        self.0
    }
}

/// The place of a known place in the rule file, counted from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceIndex(pub(crate) usize);

counted! { record QuestionIndex { 0 } }
counted! { record FindingIndex { 0 } }
counted! { record SourceIndex { 0 } }
counted! { record RuleIndex { 0 } }
counted! { record Rank { 0 } }
