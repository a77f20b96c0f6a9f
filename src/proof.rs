//! Whether a rule set does what its authors say it does.

mod examples;

pub use examples::examples;
