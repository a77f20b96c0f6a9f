//! What the front page promises, as something that anybody can run: nothing is sent, nothing is written that was
//! not asked for, a broken file is never used, and whatever comes in, the program ends in time, in words.

mod answers_files;
mod arguments;
mod batch_input;
mod bounded;
mod circles;
mod commands;
mod crates;
mod devices;
mod failing;
mod imports;
mod places;
mod read_when_asked;
mod rule_files;
mod signals;
mod streams;
mod touched;
mod traced;
