//! What has an id in a rule file.

use crate::rules::stage::Stage;
use crate::rules::{Choice, Finding, Level, Place, Question, Rule, Source, Topic};
use crate::text::Text;

/// Something that has an id in a rule file.
pub(in crate::rules) trait Named {
    /// What it is, in words.
    const WHAT: &'static str;

    /// Its id.
    fn id(&self) -> &Text;

    /// The ids that it had in earlier versions.
    fn was(&self) -> &[Text] {
        &[]
    }
}

macro_rules! named {
    ($($kind:ident $(<$stage:ident>)?: $what:literal $(, $was:ident)?;)+) => {$(
        impl $(<$stage: Stage>)? Named for $kind $(<$stage>)? {
            const WHAT: &'static str = $what;

            fn id(&self) -> &Text {
                &self.id
            }

            $(fn was(&self) -> &[Text] {
                &self.$was
            })?
        }
    )+};
}

named! {
    Source: "source";
    Level<S>: "level";
    Place<S>: "place";
    Question<S>: "question", was;
    Choice: "choice", was;
    Finding<S>: "finding";
    Rule<S>: "rule", was;
    Topic<S>: "topic";
}
