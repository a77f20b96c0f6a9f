//! Levels, and what the calmest of them does without.

use super::shape::{Id, record};
use crate::text::Text;

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
