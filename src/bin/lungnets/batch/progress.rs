//! How far it is, on one line of a terminal.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use lungnets::batch::Tally;

use super::words;

/// Most inputs are done before anybody could read a line.
const PATIENCE: Duration = Duration::from_millis(300);

/// How long a line stands at least.
const READABLE: Duration = Duration::from_millis(200);

const OF_A_FILE: &str = "[{bar:20}] {percent:>3}%  {msg}, {eta} left";
const OF_A_PIPE: &str = "{msg}";

/// Whether the line stands on the screen now.
static IS_DRAWN: AtomicBool = AtomicBool::new(false);

/// A line on standard error that is written over, and gone at the end.
pub(super) struct Progress {
    is_shown: bool,
    size: Option<u64>,
    began: Instant,
    drawn: Option<Instant>,
    bar: Option<ProgressBar>,
    bytes: u64,
    lines: u64,
}

impl Progress {
    /// Nothing read yet of so many bytes, where that is known.
    pub(super) fn new(is_shown: bool, size: Option<u64>) -> Self {
        Self {
            is_shown,
            size,
            began: Instant::now(),
            drawn: None,
            bar: None,
            bytes: 0,
            lines: 0,
        }
    }

    /// Shows that more is done.
    pub(super) fn add(&mut self, bytes: usize, tally: &Tally) {
        if !self.is_shown {
            return;
        }
        self.bytes += bytes as u64;
        self.lines += tally.read + tally.refused;
        let elapsed = self.began.elapsed();
        let is_readable = self.drawn.is_none_or(|drawn| drawn.elapsed() >= READABLE);
        if elapsed >= PATIENCE && is_readable {
            self.drawn = Some(Instant::now());
            let size = self.size;
            let bar = self.bar.get_or_insert_with(|| bar(size));
            bar.update(|state| state.set_pos(self.bytes));
            bar.set_message(words::progress(self.lines, elapsed.as_secs_f64()));
            IS_DRAWN.store(true, Ordering::Relaxed);
        }
    }

    /// Takes the line away.
    pub(super) fn end(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
            IS_DRAWN.store(false, Ordering::Relaxed);
        }
    }
}

/// Leaves the line as it is, and the cursor below it, for an ending that comes at any moment.
pub(super) fn leave() {
    if IS_DRAWN.load(Ordering::Relaxed) {
        use std::io::Write;
        let _ = writeln!(std::io::stderr());
    }
}

fn bar(size: Option<u64>) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(size, ProgressDrawTarget::stderr());
    let template = if size.is_some() { OF_A_FILE } else { OF_A_PIPE };
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style.progress_chars("=> ")),
        Err(_) => bar,
    }
}
