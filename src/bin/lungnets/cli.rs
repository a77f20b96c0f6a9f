//! The command line: what is fixed as types, of which each doc comment is the help, and beside it every question of
//! the rule file as an option.

mod answers;
mod definition;
mod help;
mod mistake;
mod read;

pub use definition::{Command, Deferred, NAME, command};
pub use help::examples;
pub use read::{Asked, is_for_a_program, language_option, parse, readable, rules_option};
