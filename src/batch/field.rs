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
    /// How soon to act: the name of the level, for people.
    Level,
    /// What to do, as sentences.
    Advice,
    /// What the rules say that hold, as sentences, most urgent first.
    Because,
    /// What to say on the phone, as sentences.
    Phone,
    /// The version of the rules that were used.
    RuleSetVersion,
    /// The SHA-256 of the file of the rules that were used.
    RuleSetSha256,
}

impl Field {
    /// Every member, the usual ones first.
    pub const EVERY: [Self; 14] = [
        Self::Id,
        Self::LevelId,
        Self::Rank,
        Self::PossibleId,
        Self::BecauseIds,
        Self::UndecidedIds,
        Self::NotGiven,
        Self::Unsure,
        Self::Level,
        Self::Advice,
        Self::Because,
        Self::Phone,
        Self::RuleSetVersion,
        Self::RuleSetSha256,
    ];

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
        matches!(self, Self::Advice | Self::Because | Self::Phone)
    }

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
            Self::Level => "level",
            Self::Advice => "advice",
            Self::Because => "because",
            Self::Phone => "phone",
            Self::RuleSetVersion => "rule_set_version",
            Self::RuleSetSha256 => "rule_set_sha256",
        }
    }
}
