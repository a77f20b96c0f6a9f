//! The members that a line of the output can have.

use crate::named::named;

named! {
    /// A member of a line of the output, by its name there and on the command line.
    Field {
        /// The id of the line; null, where it had none.
        Id = "id",
        /// How soon to act: the id of the level.
        LevelId = "level_id",
        /// How soon to act: the rank of the level. 0 is the least urgent.
        Rank = "rank",
        /// The id of the most urgent level that missing answers could still lead to.
        PossibleId = "possible_id",
        /// The rules that hold, most urgent first, then by id.
        BecauseIds = "because_ids",
        /// The rules that wait, most urgent first, then by id.
        UndecidedIds = "undecided_ids",
        /// Questions that apply, or may apply, and that nobody answered, in the order of asking.
        NotGiven = "not_given",
        /// Questions that were answered with "not sure", alone or beside ticks, in the order of asking.
        Unsure = "unsure",
        /// How soon to act: the name of the level, for people, with "At least" before it where a more urgent one is
        /// possible.
        Level = "level",
        /// What to do before all else, as sentences: in an emergency whom to call among it; most often none.
        DoFirst = "do_first",
        /// What to do, as sentences. They begin with those of `do_first`, unless these have a member of their own.
        Advice = "advice",
        /// What the rules say that hold, as sentences, most urgent first.
        Because = "because",
        /// What to say on the phone, as sentences.
        Phone = "phone",
        /// The version of the rules that were used.
        RuleSetVersion = "rule_set_version",
        /// The SHA-256 of the file of the rules that were used.
        RuleSetSha256 = "rule_set_sha256",
    }
}

impl Field {
    /// The members that a line has unless others are asked for.
    pub const USUAL: [Self; 8] = [
        Self::Id,
        Self::LevelId,
        Self::Rank,
        Self::PossibleId,
        Self::BecauseIds,
        Self::UndecidedIds,
        Self::NotGiven,
        Self::Unsure,
    ];

    /// The columns that a table has unless others are asked for.
    pub const USUAL_IN_TABLES: [Self; 7] = [
        Self::Id,
        Self::LevelId,
        Self::Rank,
        Self::PossibleId,
        Self::BecauseIds,
        Self::Unsure,
        Self::NotGiven,
    ];

    /// Whether it is made of sentences that depend on every answer: what is wanted of it cannot be written beforehand.
    pub(super) fn is_told(self) -> bool {
        let told = [Self::DoFirst, Self::Advice, Self::Because, Self::Phone];
        told.contains(&self)
    }
}
