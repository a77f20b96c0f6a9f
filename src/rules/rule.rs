//! Rules, the conditions with a name that they use, and the levels that they lead to.

mod if_unsure;

pub use if_unsure::{AtLevel, IfUnsure, Mention};

use super::Lazy;
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
        if_unsure: IfUnsure<S> as if_unsure::ActAsIfYesOr<S>,
        /// The reason that it gives, as a sentence.
        say: Text,
        /// What to do first, under the sentence of the level.
        do_first: Option<DoFirst<S>>,
        /// What it adds to the advice of the level, as sentences. `[emergency_number]` in one becomes the number of the
        /// place.
        advice: Vec<S::LocalText> = nothing,
        /// The ids of the sources that it rests on.
        sources: Lazy<Vec<S::Source>>,
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

record! {
    /// How soon to act; never how likely an illness is.
    Level<S> {
        /// Its name for rules and programs.
        id: Text as Id,
        /// Its name for people, such as "Talk to a doctor today".
        name: Text,
        /// The level as a sentence: the first line and the last of every summary.
        sentence: Text,
        /// What to do, as sentences. `[emergency_number]` in one becomes the number of the place.
        advice: Vec<S::LocalText>,
        /// What to do in one to three lines, for a short result; two at most where a place has a service for the level.
        brief: Vec<S::LocalText>,
        /// What to say on the phone, as one to three sentences; refused for the level `otherwise`, which needs no call.
        /// `[signs]` in one becomes what was answered yes and can change, `[background]` the rest.
        phone: Vec<Text> = nothing,
        /// The ids of the sources that the advice rests on.
        sources: Vec<S::Source>,
    }
}

record! {
    /// A question, or some choices of it, that the calmest level does without.
    CalmWithout<S>, checked by hand {
        /// The id of the question.
        question: S::Question,
        /// The ids of the choices; left out, the whole question.
        choices: Option<S::Choices>,
        /// Why this is safe.
        reason: Text,
    }
}
