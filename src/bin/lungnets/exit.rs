//! How the program ends: what its exit code means, and the signals that ask it to end, all of which lead to one ending.
//!
//! Signals are held back from every thread, and one thread waits for them. No handler runs in the midst of something
//! else, so the ending may do whatever it needs.

use std::process::ExitCode;

use lungnets::rules::Rank;

/// How the program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// It did what it was asked to, whatever the result of the self-check.
    Done,
    /// Something failed: a file could not be read or written.
    Failed,
    /// An option, a value or a command was wrong.
    Usage,
    /// Answers are missing, and there is nobody to ask.
    AnswersMissing,
    /// A rule file, an answers file or a result has faults, or something that must hold of a rule file does not.
    Faults,
    /// Two rule files differ, and the level of no answers fell.
    Moved,
    /// A result of earlier is not what the same answers give now.
    Differs,
    /// The level of some answers is lower in the newer of two rule files, or nobody but a person can tell.
    Fell,
    /// Some of many answer sets could not be read; each of them says why in its place.
    SomeRefused,
    /// The level of the result, for those who asked for it with `--exit-code`.
    Level(Rank),
    /// The person stopped it.
    Stopped,
}

impl Exit {
    /// Returns the number that the system sees. Levels start at 10, so that no result can be taken for a failure.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::AnswersMissing => 3,
            Self::Faults => 4,
            Self::Moved | Self::Differs => 5,
            Self::Fell => 6,
            Self::SomeRefused => 7,
            Self::Level(rank) => u8::try_from(rank.number())
                .unwrap_or(u8::MAX)
                .saturating_add(10)
                .min(99),
            Self::Stopped => 130,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

/// Leads every signal that would end the program to `end`, on a thread of its own. `came_back` is given by whoever
/// talks to a person at a terminal: it is told when the program goes on after it was stopped, and from then on the
/// terminal can be put back from the background, too.
///
/// No other thread may run yet: one that does not hold the signals back would be ended by them. Where they cannot be
/// held back, the system's own handling still ends the program.
#[cfg(unix)]
pub fn lead_signals_to(end: impl Fn() + Send + 'static, came_back: Option<fn()>) {
    use nix::sys::signal::{SigSet, Signal};
    let mut awaited: SigSet = held::THAT_END.iter().copied().collect();
    if came_back.is_some() {
        awaited.add(Signal::SIGCONT);
    }
    let mut held = awaited;
    if came_back.is_some() {
        held.add(Signal::SIGTTOU);
    }
    if held.thread_block().is_err() {
        return;
    }
    let _ = std::thread::Builder::new().spawn(move || {
        while let Ok(signal) = awaited.wait() {
            match (signal, came_back) {
                (Signal::SIGCONT, Some(came_back)) => came_back(),
                (signal, None) if held::is_ignored(signal) => {}
                _ => end(),
            }
        }
    });
}

/// Leads to `end` what asks the program to end on a system without signals.
#[cfg(not(unix))]
pub fn lead_signals_to(end: impl Fn() + Send + 'static, _: Option<fn()>) {
    let _ = ctrlc::set_handler(end);
}

#[cfg(unix)]
mod held {
    use nix::sys::signal::Signal;

    /// Every signal that ends a program which does nothing about it, but those that cannot be caught and those by which
    /// the system tells a program of a fault of its own.
    pub(super) const THAT_END: &[Signal] = &[
        Signal::SIGHUP,
        Signal::SIGINT,
        Signal::SIGQUIT,
        Signal::SIGILL,
        Signal::SIGTRAP,
        Signal::SIGABRT,
        Signal::SIGFPE,
        Signal::SIGUSR1,
        Signal::SIGUSR2,
        Signal::SIGALRM,
        Signal::SIGTERM,
        Signal::SIGXCPU,
        Signal::SIGXFSZ,
        Signal::SIGVTALRM,
        Signal::SIGPROF,
        Signal::SIGSYS,
        #[cfg(target_os = "linux")]
        Signal::SIGIO,
        #[cfg(target_os = "linux")]
        Signal::SIGPWR,
        #[cfg(all(
            target_os = "linux",
            any(target_arch = "x86_64", target_arch = "aarch64")
        ))]
        Signal::SIGSTKFLT,
    ];

    /// Returns whether whoever started the program has it ignore this signal, as `nohup` does. A signal that is held
    /// back comes through all the same. Where the system does not tell, none is ignored.
    pub(super) fn is_ignored(signal: Signal) -> bool {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let mut lines = status.lines();
        let ignored = lines.find_map(|line| line.strip_prefix("SigIgn:"));
        let ignored = ignored.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
        ignored.is_some_and(|mask| mask >> (signal as u32 - 1) & 1 == 1)
    }
}
