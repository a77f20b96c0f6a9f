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

/// What one program took for a line in each round, in nanoseconds.
struct Result {
    runner: Runner,
    /// From start to end.
    wall: Vec<f64>,
    /// Of all processors together.
    busy: Vec<f64>,
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
        let result = |runner| Result {
            runner,
            wall: Vec::new(),
            busy: Vec::new(),
        };
        let mut results: Vec<Result> = there.into_iter().map(result).collect();
        for _ in 0..ROUNDS {
            for result in &mut results {
                let (input, lines) = input(result.runner);
                let (wall, busy) = time(lines, result.runner.ready(input, output));
                result.wall.push(wall);
                result.busy.push(busy);
            }
        }
        Self { results }
    }

    /// Prints what each took, and how many times as long as ours with two threads.
    pub fn show(&self) {
        let ours = self
            .find(Runner::Ours { threads: 2 })
            .expect("ours is there");
        println!(
            "{:44}{:>12}{:>12}{:>14}{:>8}",
            format!("medians of {ROUNDS}"),
            "ns a line",
            "busy",
            "million/s",
            "times"
        );
        for Result { runner, wall, busy } in &self.results {
            let times = median(quotients(wall, &ours.wall));
            let (wall, busy) = (median(wall.clone()), median(busy.clone()));
            let speed = 1000.0 / wall;
            println!("{runner:44}{wall:12.0}{busy:12.0}{speed:14.3}{times:8.2}");
        }
    }

    /// Says how far what was promised, and what was meant, is so; fails if something promised is not.
    ///
    /// Programs on one thread are compared by how long a processor was busy with them: that is the same on a machine
    /// that has other things to do.
    pub fn check(&self) {
        let reached = |(one, other, wanted): &(Runner, Runner, f64)| {
            let (Some(ours), Some(theirs)) = (self.find(*one), self.find(*other)) else {
                println!("{one}, {other}: not compared, as one of them did not run");
                return true;
            };
            let times = match one.is_on_one_thread() && other.is_on_one_thread() {
                true => quotients(&theirs.busy, &ours.busy),
                false => quotients(&theirs.wall, &ours.wall),
            };
            let times = median(times);
            println!("{one}: {times:.2} times as fast as {other} (wanted: {wanted})");
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

/// How many times as long one took as another, round by round: what disturbs a round disturbs both.
fn quotients(one: &[f64], other: &[f64]) -> Vec<f64> {
    one.iter()
        .zip(other)
        .map(|(one, other)| one / other)
        .collect()
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

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
