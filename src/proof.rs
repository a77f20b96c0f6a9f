//! Whether a rule set does what its authors say it does.

mod diagram;
mod examples;
mod meaning;
mod model;
mod options;
pub mod plain_language;
mod property;
mod remarks;
mod space;
mod words;

pub use examples::examples;
pub use options::as_options;
pub use property::{Failure, Property, Verdict, prove, prove_within};
pub use remarks::{About, Remark, remarks};
