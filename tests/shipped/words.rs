//! The words of the shipped rule file: plain, careful and backed by sources.
//!
//! Each check is tried twice: the shipped file must pass it, and a file with one bad text must not. A check
//! that cannot fail proves nothing.

mod claims;
mod complete;
mod file;
mod reading;
mod sources;
mod style;
