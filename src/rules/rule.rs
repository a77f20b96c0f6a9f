//! Rules, and the conditions with a name that they use.

mod if_unsure;

pub use if_unsure::{AtLevel, IfUnsure, Mention};

use super::shape::{Id, True, record};
use crate::text::Text;

record! {
    /// A condition with a name, for several rules to use.
    Finding<S> {
        /// Its name for conditions.
        id: Text as Id,
        /// Its name for people.
        name: Text,
        /// When it holds.
        when: S::Condition,
    }
}

record! {
    /// What follows when a condition holds.
    Rule<S> {
        /// Its name for examples and programs.
        id: Text as Id,
        /// Ids of earlier versions for the same rule with the same meaning.
        was: Vec<Text> as Vec<Id> = nothing,
        /// The id of the level that it leads to.
        #[named = "level"]
        rank: S::Level,
        /// When it holds.
        when: S::Condition,
        /// What an answer of "not sure" does to it.
        #[serde(deserialize_with = "if_unsure::deserialize")]
        if_unsure: IfUnsure<S> as if_unsure::ActAsIfYesOr<S>,
        /// The reason that it gives, as a sentence.
        say: Text,
        /// What to do first, under the sentence of the level.
        do_first: Option<DoFirst<S>>,
        /// What it adds to the advice of the level, as sentences. `[emergency_number]` in one becomes the number of the
        /// place.
        advice: Vec<S::LocalText> = nothing,
        /// The ids of the sources that it rests on.
        sources: Vec<S::Source>,
    }
}

record! {
    /// What to do before all else while a rule holds.
    DoFirst<S> {
        /// What to do. `[emergency_number]` in it becomes the number of the place.
        text: S::LocalText,
        /// Whether it comes before the emergency number itself.
        instead_of_number: bool as True = nothing,
    }
}

record! {
    /// A condition under which the level is never below this one.
    Floor<S> {
        /// What it is about.
        name: Text,
        /// When it counts.
        when: S::Condition,
        /// The id of the least level.
        #[named = "level"]
        rank: S::Level,
        /// The ids of the sources that it rests on.
        sources: Vec<S::Source>,
    }
}
