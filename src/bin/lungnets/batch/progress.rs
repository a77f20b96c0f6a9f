//! How far it is, for somebody who waits.

use lungnets::batch::Tally;

use super::words;
use crate::status::Status;

/// How wide the bar is, in characters.
const WIDTH: u128 = 20;

/// A line that shows how far it is.
pub(super) struct Progress {
    status: Status,
    size: Option<u64>,
    bytes: u64,
    lines: u64,
}

impl Progress {
    /// Returns the progress before anything is read of so many bytes, where that is known.
    pub(super) fn new(is_wanted: bool, size: Option<u64>) -> Self {
        Self {
            status: Status::new(is_wanted),
            size,
            bytes: 0,
            lines: 0,
        }
    }

    /// Shows that more is done.
    pub(super) fn add(&mut self, bytes: usize, tally: &Tally) {
        self.bytes += bytes as u64;
        self.lines += tally.lines();
        let (lines, done, size) = (self.lines, self.bytes, self.size);
        self.status.show(|elapsed| {
            let seconds = elapsed.as_secs_f64();
            let lines = words::lines_so_far(lines, seconds);
            match size {
                // A file that grows is longer than it was.
                Some(size) if done <= size => {
                    let left = seconds * (size - done) as f64 / done.max(1) as f64;
                    words::part(&bar(done, size), percent(done, size), &lines, left)
                }
                _ => lines,
            }
        });
    }

    /// Takes the line away.
    pub(super) fn end(&mut self) {
        self.status.end();
    }
}

/// Draws a bar, such as `=======>            `.
fn bar(done: u64, size: u64) -> String {
    let full = share(done, size, WIDTH) as usize;
    let head = if full < WIDTH as usize { ">" } else { "" };
    format!("{:1$}", "=".repeat(full) + head, WIDTH as usize)
}

fn percent(done: u64, size: u64) -> u128 {
    share(done, size, 100)
}

/// Returns so many parts of a whole, rounded down; all of them where there is nothing to do.
fn share(done: u64, size: u64, whole: u128) -> u128 {
    (u128::from(done) * whole)
        .checked_div(u128::from(size))
        .unwrap_or(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_is_full_only_at_the_end() {
        assert_eq!(bar(0, 1000), ">                   ");
        assert_eq!(bar(500, 1000), "==========>         ");
        assert_eq!(bar(999, 1000), "===================>");
        assert_eq!(bar(1000, 1000), "====================");
        assert_eq!((percent(999, 1000), percent(1000, 1000)), (99, 100));
        assert_eq!(percent(0, 0), 100);
        assert_eq!(percent(u64::MAX, u64::MAX), 100);
    }
}
