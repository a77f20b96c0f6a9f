//! Whether a rule set does what its authors say it does.

mod difference;
mod example_of;
mod examples;
mod model;
mod mutants;
mod pair;
pub mod plain_language;
mod property;
mod remarks;
mod there;

pub use difference::{Difference, How, Move, Reworded, Rewritten, difference, rewritten};
pub use example_of::{ExampleOf, as_options, example_of};
pub use examples::examples;
pub use mutants::{Fate, Mutant, Suggestion, mutants, with_examples};
pub use property::{Failure, Property, ShownBy, Verdict, prove, prove_within};
pub use remarks::{About, Remark, remarks};
