//! Threads that take turns: each takes a block, works on it alone, and writes when all blocks before it are written.
//!
//! No thread reads ahead of what it can write, so the memory is bounded by the number of threads; and the output is
//! the same bytes whatever that number is.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use lungnets::batch::Tally;

use super::blocks::{Block, Blocks};
use super::failure;
use super::job::{Answered, Job};
use super::sink::{Ended, Sink};
use super::summary::Progress;
use crate::failure::Failure;

/// What the threads share.
pub(super) struct Workers {
    job: Job,
    input: Mutex<Numbered>,
    output: Mutex<Output>,
    /// Something has changed in the output that somebody may wait for.
    changed: Condvar,
}

/// The blocks, with the number of the next.
struct Numbered {
    blocks: Blocks,
    number: u64,
}

struct Output {
    /// Taken out at the end.
    sink: Option<Sink>,
    /// The number of the block that is written next.
    number: u64,
    tally: Tally,
    progress: Progress,
    at_work: usize,
    ended: Option<Ended>,
}

impl Workers {
    /// Returns the workers, none of whom is at work yet.
    pub(super) fn new(job: Job, blocks: Blocks, sink: Sink, progress: Progress) -> Self {
        let output = Output {
            sink: Some(sink),
            number: 0,
            tally: job.tally(),
            progress,
            at_work: 0,
            ended: None,
        };
        Self {
            job,
            input: Mutex::new(Numbered { blocks, number: 0 }),
            output: Mutex::new(output),
            changed: Condvar::new(),
        }
    }

    /// Sets threads to work: as many as asked for, or as many as the system gives.
    pub(super) fn start(&'static self, threads: usize) {
        for started in 0..threads {
            self.output().at_work += 1;
            let leaving = Leaving(self);
            let thread = thread::Builder::new().spawn(move || {
                self.work();
                drop(leaving);
            });
            match thread {
                Ok(_) => {}
                Err(error) if started == 0 => {
                    let failed = Ended::Failed(failure::no_thread(&error));
                    self.output().ended = Some(failed);
                    return;
                }
                Err(_) => return,
            }
        }
    }

    /// Waits until everything is written, or until nothing more can or need be; then a thread that waits for input
    /// is left to itself.
    pub(super) fn wait(&self) -> (Sink, Tally, Ended) {
        let output = self.output();
        let going_on = |output: &mut Output| output.ended.is_none() && output.at_work > 0;
        let waited = self.changed.wait_while(output, going_on);
        let mut output = waited.unwrap_or_else(PoisonError::into_inner);
        let ended = output.ended.replace(Ended::NobodyReads);
        output.progress.end();
        let sink = output.sink.take().unwrap_or_default();
        (sink, output.tally.clone(), ended.unwrap_or(Ended::AtEnd))
    }

    fn work(&self) {
        let mut block = Block::default();
        let mut out = Vec::new();
        loop {
            let (number, filled) = self.next(&mut block);
            let goes_on = match filled {
                Ok(false) => false,
                Ok(true) => {
                    out.clear();
                    let answered = self.job.answer(&block, &mut out);
                    self.put(number, |output| {
                        output.write(&out, block.bytes().len(), answered)
                    })
                }
                Err(failure) => self.put(number, |_| Err(Ended::Failed(failure))),
            };
            if !goes_on {
                return;
            }
        }
    }

    fn next(&self, block: &mut Block) -> (u64, Result<bool, Failure>) {
        let mut input = self.input.lock().unwrap_or_else(PoisonError::into_inner);
        let number = input.number;
        input.number += 1;
        let filled = input.blocks.fill(block, self.job.most_lines());
        (number, filled)
    }

    /// Does something with the output when it is the turn of this number, and says whether the work goes on.
    fn put(&self, number: u64, act: impl FnOnce(&mut Output) -> Result<(), Ended>) -> bool {
        let output = self.output();
        let is_early = |output: &mut Output| output.ended.is_none() && output.number != number;
        let waited = self.changed.wait_while(output, is_early);
        let mut output = waited.unwrap_or_else(PoisonError::into_inner);
        if output.ended.is_none() {
            output.ended = act(&mut output).err();
            output.number += 1;
            self.changed.notify_all();
        }
        output.ended.is_none()
    }

    fn output(&self) -> MutexGuard<'_, Output> {
        self.output.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Output {
    fn write(&mut self, out: &[u8], size: usize, answered: Answered) -> Result<(), Ended> {
        self.tally.add(&answered.tally);
        if let Some(sink) = &mut self.sink {
            sink.write(out)?;
        }
        self.progress.add(size, &answered.tally);
        answered
            .stops_at
            .map_or(Ok(()), |error| Err(Ended::AtError(error)))
    }
}

/// Says that a thread has left, however it did.
struct Leaving(&'static Workers);

impl Drop for Leaving {
    fn drop(&mut self) {
        let mut output = self.0.output();
        output.at_work -= 1;
        if thread::panicking() && output.ended.is_none() {
            output.ended = Some(Ended::Failed(failure::broken()));
        }
        self.0.changed.notify_all();
    }
}
