//! The review sheet: what a clinician signs, and the notes beside a rule file that it is made from.
//!
//! It is an input to a safety case, and none itself: it shows what the rules do, what they are meant for and what can
//! go wrong, and leaves to whoever signs it what they make of that.

mod cases;
mod file;
mod hazards;
mod matrix;
mod notes;
mod rows;
mod sheet;
mod words;

pub use file::{IntendedUse, schema};
pub use notes::{Hazard, ReviewNotes, ReviewProblem, Weighed};
pub use sheet::sheet;
