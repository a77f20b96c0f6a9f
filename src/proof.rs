//! Whether a rule set does what its authors say it does.

mod difference;
mod example_of;
mod examples;
mod model;
mod mutants;
mod options;
mod pair;
pub mod plain_language;
mod property;
mod remarks;
mod shortest;
mod there;

pub use difference::{Difference, How, Move, Reworded, Rewritten, difference, rewritten};
pub use example_of::{ExampleOf, example_of};
pub use examples::examples;
pub use mutants::{Fate, Mutant, Suggestion, mutants, with_examples};
pub use options::as_options;
pub use property::{Failure, Property, ShownBy, Verdict, prove, prove_within};
pub use remarks::{About, Remark, remarks};
