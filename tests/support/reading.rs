//! Readers of what is printed, that know nothing of how the program writes.

pub mod html;
pub mod markdown;
pub mod said;
pub mod text;
