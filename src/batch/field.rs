//! The members that a line of the output can have.

/// Declares the members with what each means, for the documentation and for the schema.
macro_rules! fields {
    ($($(#[doc = $means:literal])+ $field:ident,)*) => {
        /// A member of a line of the output.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Field {
            $($(#[doc = $means])+ $field,)*
        }

        impl Field {
            /// What it means, as a sentence.
            pub(super) fn means(self) -> String {
                match self {
                    $(Self::$field => crate::schema::sentence(&[$($means),+]),)*
                }
            }
        }
    };
}

fields! {
    /// The id of the line; null, where it had none.
    Id,
    /// How soon to act: the id of the level.
    LevelId,
    /// How soon to act: the rank of the level. 0 is the least urgent.
    Rank,
    /// The id of the most urgent level that missing answers could still lead to.
    PossibleId,
    /// The rules that hold, most urgent first, then by id.
    BecauseIds,
    /// The rules that wait, most urgent first, then by id.
    UndecidedIds,
    /// Questions that apply, or may apply, and that nobody answered, in the order of asking.
    NotGiven,
    /// Questions that were answered with "not sure", alone or beside ticks, in the order of asking.
    Unsure,
}

impl Field {
    /// Every member, in the usual order.
    pub const EVERY: [Self; 8] = [
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

    /// Its name in the output and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::LevelId => "level_id",
            Self::Rank => "rank",
            Self::PossibleId => "possible_id",
            Self::BecauseIds => "because_ids",
            Self::UndecidedIds => "undecided_ids",
            Self::NotGiven => "not_given",
            Self::Unsure => "unsure",
        }
    }
}
