//! A pseudo-terminal: keys go in, and what a person would see comes out.

use std::io::Write;
use std::process::Command;
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, PtySize};

use super::resting::rests;
use super::seen::{Seen, size};
use super::setup::Master;

/// How long anything may take, on a very busy machine too.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long nothing must come for a screen to count as finished.
const QUIET: Duration = Duration::from_millis(60);

/// The program in its window.
pub struct Screen {
    master: Master,
    keys: Option<Box<dyn Write + Send>>,
    seen: Arc<Mutex<Seen>>,
    child: Option<Box<dyn Child + Send + Sync>>,
    columns: u16,
}

impl Screen {
    pub fn new(
        master: Master,
        size: PtySize,
        scrollback: usize,
        last_sight: Option<&'static str>,
    ) -> Self {
        let reader = master.try_clone_reader().unwrap();
        let seen = Seen::through(reader, size, scrollback, last_sight);
        Self {
            master,
            keys: None,
            seen,
            child: None,
            columns: size.cols,
        }
    }

    pub fn run(&mut self, child: Box<dyn Child + Send + Sync>) {
        self.child = Some(child);
    }

    /// Every row as it stands on the screen, and above it where the window can be scrolled, without the blanks at
    /// its end.
    pub fn text(&self) -> String {
        let rows = self.seen().rows(self.columns);
        let rows: Vec<&str> = rows.iter().map(|row| row.trim_end()).collect();
        rows.join("\n").trim_end().to_owned()
    }

    /// Waits until the screen shows this, and then until nothing more comes.
    pub fn wait(&self, what: &str) {
        self.wait_until(what, || self.text().contains(what));
        self.settle();
    }

    /// Waits until nothing came for a while, counted from now.
    pub fn settle(&self) {
        let start = Instant::now();
        self.wait_until("quiet", || {
            start.elapsed().min(self.seen().changed.elapsed()) > QUIET
        });
    }

    /// Waits until this is so, and every key has been taken.
    pub fn wait_until(&self, what: &str, mut is_so: impl FnMut() -> bool) {
        self.patiently(what, || rests(&self.master) && is_so());
    }

    fn patiently(&self, what: &str, mut is_so: impl FnMut() -> bool) {
        let start = Instant::now();
        while !is_so() {
            let shown = || self.text();
            assert!(
                start.elapsed() < PATIENCE,
                "waited for {what}, but saw\n{}",
                shown()
            );
            thread::sleep(Duration::from_millis(4));
        }
    }

    pub fn press(&mut self, keys: &str) {
        self.press_bytes(keys.as_bytes());
    }

    pub fn press_bytes(&mut self, keys: &[u8]) {
        let master = &self.master;
        let writer = self
            .keys
            .get_or_insert_with(|| master.take_writer().unwrap());
        writer.write_all(keys).unwrap();
    }

    /// Waits for the end of the program and of all that it wrote.
    pub fn exit_code(&mut self) -> u32 {
        let mut child = self.child.take().unwrap();
        let mut status = None;
        self.patiently("the end", || {
            status = child.try_wait().unwrap();
            status.is_some()
        });
        self.patiently("the last words", || self.seen().is_over);
        status.unwrap().exit_code()
    }

    /// Pulls the window to another size. What stands in it is cut, not wrapped anew.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.seen().parser.screen_mut().set_size(rows, columns);
        self.columns = columns;
        self.master.resize(size(columns, rows)).unwrap();
    }

    /// The same in a terminal that wraps anew what stands in it, as most do today.
    pub fn resize_and_rewrap(&mut self, columns: u16, rows: u16) {
        self.seen().rewrap(columns, rows);
        self.columns = columns;
        self.master.resize(size(columns, rows)).unwrap();
    }

    /// Sends a signal from outside, such as `TERM`.
    pub fn send(&self, signal: &str) {
        let process = self.child.as_ref().unwrap().process_id().unwrap();
        let line = format!("kill -s {signal} {process}");
        let status = Command::new("/bin/sh").args(["-c", &line]).status();
        assert!(status.unwrap().success());
    }

    /// Sends a signal to the one process that was started by the one in the window, which is a shell.
    pub fn send_to_the_job(&self, signal: &str) {
        let shell = self.child.as_ref().unwrap().process_id().unwrap();
        let line = format!("kill -s {signal} $(cat /proc/{shell}/task/{shell}/children)");
        let status = Command::new("/bin/sh").args(["-c", &line]).status();
        assert!(status.unwrap().success());
    }

    /// Waits for the end of the program, whatever it could write.
    pub fn ends_within(&mut self, time: Duration) {
        let mut child = self.child.take().unwrap();
        let start = Instant::now();
        while child.try_wait().unwrap().is_none() {
            assert!(start.elapsed() < time, "it still runs");
            thread::sleep(Duration::from_millis(4));
        }
    }

    /// Closes the window while the program runs. No key is pressed, not even the end of input.
    pub fn hang_up(mut self) -> u32 {
        assert!(
            self.keys.is_none(),
            "the end of the keys is a key of its own"
        );
        self.patiently("the last sight", || self.seen().is_over);
        let mut child = self.child.take().unwrap();
        drop(self);
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if let Some(status) = child.try_wait().unwrap() {
                return status.exit_code();
            }
            thread::sleep(Duration::from_millis(4));
        }
        panic!("it still runs without its terminal");
    }

    pub fn bytes(&self) -> Vec<u8> {
        self.seen().bytes.clone()
    }

    /// Whether the terminal sends for keys what it does when nobody has asked for anything else.
    pub fn sends_keys_as_usual(&self) -> bool {
        let seen = self.seen();
        let screen = seen.parser.screen();
        let is_changed =
            screen.application_cursor() || screen.application_keypad() || screen.bracketed_paste();
        !is_changed && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
    }

    pub fn shows_the_cursor(&self) -> bool {
        !self.seen().parser.screen().hide_cursor()
    }

    /// Whether the screen ends in these words, with the cursor in their row: behind them nobody has pressed Enter yet.
    pub fn ends_in(&self, words: &str) -> bool {
        let (text, cursor) = (self.text(), self.row_of_the_cursor());
        text.ends_with(&cursor) && !cursor.is_empty() && self.words().ends_with(words)
    }

    /// The row on which the cursor stands.
    pub fn row_of_the_cursor(&self) -> String {
        let seen = self.seen();
        let screen = seen.parser.screen();
        let row = usize::from(screen.cursor_position().0);
        let row = screen.rows(0, self.columns).nth(row);
        row.unwrap_or_default().trim_end().to_owned()
    }

    /// Whether the terminal shows what is typed.
    pub fn echoes(&self) -> bool {
        self.has("ECHO")
    }

    /// Whether the terminal hands over whole lines; if not, the program reads single keys.
    pub fn collects_lines(&self) -> bool {
        self.has("ICANON")
    }

    fn has(&self, flag: &str) -> bool {
        let settings = self.master.get_termios().unwrap();
        settings
            .local_flags
            .iter_names()
            .any(|(name, _)| name == flag)
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        if let Some(mut child) = self.child.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
