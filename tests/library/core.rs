//! The core by itself, on a small file: every fault that a rule file can have, and every step from answers to a level.

mod answers;
mod assessment;
mod at_level;
mod borders;
mod broken;
mod earlier;
mod example_file;
pub mod missing_words;
mod mistaken;
mod reach;
mod replay;
mod review_notes;
mod rule_file;
mod scores;
mod sets;
mod shapes;
mod told;
mod too_much;
mod trace;
mod translations;
mod unread;
mod vignettes;
mod worse;
