//! The program in a window, with somebody in front of it: keys go in, screens come out.

pub mod person;
pub mod questions;
mod resting;
pub mod screen;
mod seen;
pub mod setup;
