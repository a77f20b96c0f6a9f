//! Places of things in the lists of a rule file, by which they name each other once every id has been looked up.

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
