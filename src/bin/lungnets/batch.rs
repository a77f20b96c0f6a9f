//! `lungnets batch`: many answer sets in, a line for each out, in order.

mod blocks;
mod columns;
mod failure;
mod header_faults;
mod input;
mod job;
mod json_values;
mod options;
mod sink;
mod summary;
mod wanted;
mod words;
mod workers;

pub use options::BatchOptions;
pub use wanted::Wanted;

use std::io::{self, IsTerminal, Write};
use std::thread;

use lungnets::batch::Tally;
use lungnets::rules::RuleSet;
use lungnets::table::{Columns, Means};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::phrases::STANDARD_STREAM;
use crate::{output, status};
use blocks::Blocks;
use job::Job;
use sink::{Ended, Sink};
use summary::Progress;
use workers::Workers;

/// Reads every line, and writes what comes of each.
///
/// What the threads share is never given back. The program ends after this, and at a failure it must end even while a
/// thread waits for input that may never come.
pub fn run(rules: &'static RuleSet, asked: &BatchOptions) -> Result<Exit, Failure> {
    output::take_unfinished_away_when_stopped(status::leave);
    asked.check_ending()?;
    if asked.template {
        return told(asked, &columns::template(rules));
    }
    asked.check()?;
    let input = input::open(&asked.file, asked.reads_table())?;
    let size = input.size;
    say_what_is_read(asked);
    let mut blocks = Blocks::new(input, job::end_of(asked));
    let job = Job::new(rules, asked, &mut blocks)?;
    if let Some(columns) = job.columns().filter(|_| asked.explain_columns) {
        return told(asked, &columns::told(rules, columns));
    }
    if let Some(columns) = job
        .columns()
        .filter(|_| asked.ignore_other_columns && !asked.quiet)
    {
        say_what_is_passed_over(asked, columns);
    }
    let mut sink = Sink::open(asked)?;
    let ended = match sink.write(&job.header()) {
        Err(ended) => (sink, job.tally(), ended),
        Ok(()) => {
            let progress = Progress::new(wants_progress(asked, &sink), size);
            let workers = Box::leak(Box::new(Workers::new(job, blocks, sink, progress)));
            workers.start(asked.threads.unwrap_or_else(cores));
            workers.wait()
        }
    };
    end(rules, asked, ended)
}

/// Writes what is told of tables, and not of answers.
fn told(asked: &BatchOptions, text: &str) -> Result<Exit, Failure> {
    let mut sink = Sink::open(asked)?;
    match sink.write(text.as_bytes()) {
        Err(Ended::Failed(failure)) => return Err(failure),
        Err(_) => {}
        Ok(()) => drop(sink.finish(false)?),
    }
    Ok(Exit::Done)
}

/// Says how it went.
fn end(
    rules: &RuleSet,
    asked: &BatchOptions,
    (sink, tally, ended): (Sink, Tally, Ended),
) -> Result<Exit, Failure> {
    if let Some(form) = asked.summary {
        let is_all = !matches!(ended, Ended::NobodyReads | Ended::Failed(_));
        say(summary::told(form, rules, &tally, is_all).trim_end());
    }
    let mut partial = None;
    let stopped = match ended {
        Ended::NobodyReads if tally.emergencies().is_none() => return Ok(Exit::Done),
        Ended::NobodyReads => Some(failure::nobody_reads(&tally)),
        Ended::Failed(failure) => {
            if let Some(refused) = tally.emergencies() {
                say(&words::emergencies(refused));
            }
            return Err(failure);
        }
        Ended::AtError(error) => Some(failure::stopped(&tally, &error, sink.is_file())),
        Ended::AtEnd => {
            partial = sink.finish(tally.refused > 0 && !asked.keep_errors)?;
            None
        }
    };
    if !asked.quiet {
        say_notes(rules, asked, &tally);
    }
    if tally.refused == 0 {
        return Ok(Exit::Done);
    }
    let refused = || failure::refused(&tally, partial.as_deref(), asked.reads_table());
    Err(stopped.unwrap_or_else(refused))
}

/// Says something beside the output. It is a service; where it cannot be written, the exit code still says how it went.
fn say(note: &str) {
    let _ = writeln!(io::stderr().lock(), "{note}");
}

/// Says what nobody may have expected, though it may be right.
fn say_notes(rules: &RuleSet, asked: &BatchOptions, tally: &Tally) {
    if tally.read + tally.refused == 0 {
        // An output without lines can be right, and it can be that something before this failed.
        say(&words::nothing_in(&asked.file));
    }
    if tally.empty > 0 {
        say(&words::passed_over(tally.empty));
    }
    if let Some(first) = tally.first_of_another_version {
        let lines = tally.of_another_version;
        say(&words::of_another_version(lines, first, rules.version()));
    }
    if let Some(first) = tally.first_going_on {
        say(&words::go_on(tally.going_on, first, tally.refused_within));
    }
}

/// Names the columns that nobody looks at and nobody has named: one of them may have been meant for a question.
fn say_what_is_passed_over(asked: &BatchOptions, columns: &Columns<'_>) {
    let is_named = |name: &str| {
        let mut ignored = asked.ignore_columns.iter();
        ignored.any(|known| known == name) || columns.mapped_names().any(|known| known == name)
    };
    let is_other = |(name, means): &(&str, Means)| *means == Means::PassedOver && !is_named(name);
    let others = columns.means().filter(is_other);
    let others: Vec<&str> = others.map(|(name, _)| name).collect();
    if !others.is_empty() {
        say(&words::columns_passed_over(&others));
    }
}

fn cores() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Progress has no place among lines that are read as they come.
fn wants_progress(asked: &BatchOptions, sink: &Sink) -> bool {
    let lines_are_on_the_screen = !sink.is_file() && io::stdout().is_terminal();
    !asked.plain && !asked.quiet && !lines_are_on_the_screen
}

/// Says that the program waits: a person who gave no file may not know it.
fn say_what_is_read(asked: &BatchOptions) {
    if asked.file == STANDARD_STREAM && io::stdin().is_terminal() && !asked.quiet {
        say(words::FROM_THE_KEYBOARD);
    }
}
