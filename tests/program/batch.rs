//! `lungnets batch` as scripts use it: many answer sets in, a line for each out.

mod as_written;
mod broken_lines;
mod columns;
mod empty_rows;
mod errors;
#[cfg(unix)]
mod files;
mod foreign;
mod forms;
mod hostile;
mod interactive;
mod lines;
mod long_lines;
mod looked_through;
mod made;
mod memory;
mod messages;
mod never_calmer;
mod options;
mod progress;
mod recipes;
mod run;
mod same_bytes;
mod several_in_a_line;
#[cfg(unix)]
mod signals;
mod swallowed;
mod tables;
mod ticks;
mod told;
