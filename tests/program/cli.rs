//! The program as a script sees it: no terminal, options and files in, text and JSON out.

mod absence;
mod answers;
mod background;
mod colour;
mod detail;
mod earlier_answers;
mod emergency_first;
mod encodings;
mod exit_codes;
mod explain;
mod explained;
mod faults;
mod generated;
mod help;
#[cfg(unix)]
mod output_file;
mod pages;
mod place;
mod questions;
mod replay;
mod rules;
mod same_bytes;
mod saved_results;
mod summaries;
mod unsure_of_choices;
mod width;
