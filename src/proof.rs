//! Whether a rule set does what its authors say it does.

mod examples;
pub mod plain_language;

pub use examples::examples;
