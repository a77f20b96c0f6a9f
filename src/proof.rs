//! Whether a rule set does what its authors say it does.

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
pub use difference::{
    Changed, Difference, How, Move, MoveShownBy, Reread, Reworded, Rewritten, Untold, Way,
    difference, reworded, rewritten,
};
pub use examples::examples;
pub use mutants::{Fate, Mutant, Suggestion, mutants, with_examples};
pub use property::{Failure, Property, ShownBy, Verdict, prove, prove_within};
pub use remarks::{About, Remark, remarks};
