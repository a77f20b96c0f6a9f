//! Whether a rule set does what its authors say it does.

/// Declares kinds of something, each with its name for programs; what a comment says of one is its definition, too.
macro_rules! named {
    ($(#[doc = $about:literal])+ $kinds:ident { $($(#[doc = $definition:literal])+ $kind:ident = $id:literal,)+ }) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $kinds {
            $($(#[doc = $definition])+ $kind,)+
        }

        impl $kinds {
            /// All of them, in the order in which they are looked at.
            pub const EVERY: [Self; [$(Self::$kind),+].len()] = [$(Self::$kind),+];

            /// Returns its name for programs.
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$kind => $id,)+
                }
            }

            /// Returns what it is, as a sentence.
            pub fn definition(self) -> &'static str {
                match self {
                    $(Self::$kind => concat!($($definition),+).trim(),)+
                }
            }
        }
    };
}

mod answer_sets;
mod difference;
mod examples;
mod model;
mod mutants;
mod pair;
pub mod plain_language;
mod property;
mod remarks;

pub use answer_sets::{ExampleOf, as_options, example_of};
pub use difference::{Difference, How, Move, Reworded, Rewritten, difference, rewritten};
pub use examples::examples;
pub use mutants::{Fate, Mutant, Suggestion, mutants, with_examples};
pub use property::{Failure, Property, ShownBy, Verdict, prove, prove_within};
pub use remarks::{About, Remark, remarks};
