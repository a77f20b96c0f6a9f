//! All programs in turns, and by how much they differ.

use std::path::Path;
use std::time::{Duration, Instant};

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;

use super::runners::Runner;

/// How often everything is run.
const ROUNDS: usize = 5;

/// By how much one program must be faster than another, and by how much it is meant to be.
const PROMISED: [(Runner, Runner, f64); 6] = [
    (
        Runner::OursFromTable { threads: 1 },
        Runner::DuckDbFromTable { threads: 1 },
        4.0,
    ),
    (
        Runner::OursFromTable { threads: 1 },
        Runner::Ours { threads: 1 },
        0.33,
    ),
    (Runner::OursOnOtherRules, Runner::Earlier, 0.8),
    (
        Runner::Ours { threads: 1 },
        Runner::DuckDb { threads: 1 },
        2.0,
    ),
    (
        Runner::Ours { threads: 2 },
        Runner::DuckDb { threads: 2 },
        2.0,
    ),
    (Runner::Ours { threads: 2 }, Runner::Jq, 30.0),
];
const MEANT: [(Runner, Runner, f64); 3] = [
    (
        Runner::Ours { threads: 2 },
        Runner::DuckDb { threads: 2 },
        8.0,
    ),
    (
        Runner::OursFromTable { threads: 1 },
        Runner::Polars { threads: 1 },
        4.0,
    ),
    (Runner::Ours { threads: 2 }, Runner::CountLines, 0.25),
];

/// What one program took for a line, in nanoseconds: the median of all rounds.
struct Result {
    runner: Runner,
    /// From start to end.
    wall: f64,
    /// Of all processors together.
    busy: f64,
}

/// What all programs took.
pub struct Contest {
    results: Vec<Result>,
}

impl Contest {
    /// Runs these programs in turns. `input` gives what a program reads, and how many answer sets that are.
    pub fn of<'i>(
        there: Vec<Runner>,
        input: impl Fn(Runner) -> (&'i Path, usize),
        output: &Path,
    ) -> Self {
        let mut times: Vec<Vec<(f64, f64)>> = vec![Vec::new(); there.len()];
        for _ in 0..ROUNDS {
            for (runner, times) in there.iter().zip(&mut times) {
                let (input, lines) = input(*runner);
                times.push(time(lines, runner.ready(input, output)));
            }
        }
        let results = there.into_iter().zip(times).map(|(runner, times)| Result {
            runner,
            wall: median(times.iter().map(|(wall, _)| *wall)),
            busy: median(times.iter().map(|(_, busy)| *busy)),
        });
        Self {
            results: results.collect(),
        }
    }

    /// Prints what each took, and how many times as long as ours with two threads.
    pub fn show(&self) {
        let ours = self
            .find(Runner::Ours { threads: 2 })
            .expect("ours is there");
        println!(
            "{:44}{:>12}{:>12}{:>14}{:>8}",
            "medians of 5", "ns a line", "busy", "million/s", "times"
        );
        for Result { runner, wall, busy } in &self.results {
            println!(
                "{runner:44}{wall:12.0}{busy:12.0}{:14.3}{:8.2}",
                1000.0 / wall,
                wall / ours.wall
            );
        }
    }

    /// Says how far what was promised, and what was meant, is so; fails if something promised is not.
    pub fn check(&self) {
        let reached = |(one, other, wanted): &(Runner, Runner, f64)| {
            let (Some(one), Some(other)) = (self.find(*one), self.find(*other)) else {
                println!("{one}, {other}: not compared, as one of them did not run");
                return true;
            };
            let times = other.wall / one.wall;
            println!(
                "{}: {times:.2} times as fast as {} (wanted: {wanted})",
                one.runner, other.runner
            );
            times >= *wanted
        };
        println!("Promised:");
        let kept = PROMISED.iter().map(reached).filter(|kept| !kept).count() == 0;
        println!("Meant:");
        let meant = MEANT.iter().map(reached).filter(|kept| !kept).count();
        println!("not reached of what was meant: {meant}");
        assert!(kept, "a promise was not kept");
    }

    fn find(&self, runner: Runner) -> Option<&Result> {
        self.results.iter().find(|result| result.runner == runner)
    }
}

/// How long something takes for each line, and how long processors were busy with it.
fn time(lines: usize, run: impl FnOnce()) -> (f64, f64) {
    let (start, busy) = (Instant::now(), busy());
    run();
    let [wall, busy] =
        [start.elapsed(), self::busy() - busy].map(|time| time.as_secs_f64() * 1e9 / lines as f64);
    (wall, busy)
}

/// How long processors were busy with all programs that ran so far.
fn busy() -> Duration {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).unwrap();
    let micros = usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    Duration::from_micros(micros.unsigned_abs())
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
