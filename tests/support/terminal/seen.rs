//! What comes out of a pseudo-terminal, drawn as on a real screen.

use std::io::Read;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Instant;

use portable_pty::PtySize;
use vt100::Parser;

/// What came out so far.
pub struct Seen {
    pub parser: Parser,
    pub bytes: Vec<u8>,
    /// When the last of it came.
    pub changed: Instant,
    /// Whether nothing more will come.
    pub is_over: bool,
}

impl Seen {
    /// Reads on a thread of its own until the program has closed its side, or until the last sight is seen.
    pub fn through(
        mut reader: Box<dyn Read + Send>,
        size: PtySize,
        scrollback: usize,
        last_sight: Option<&'static str>,
    ) -> Arc<Mutex<Self>> {
        let seen = Arc::new(Mutex::new(Self {
            parser: Parser::new(size.rows, size.cols, scrollback),
            bytes: Vec::new(),
            changed: Instant::now(),
            is_over: false,
        }));
        let shared = Arc::clone(&seen);
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            loop {
                let length = reader.read(&mut buffer).unwrap_or(0);
                let mut seen = shared.lock().unwrap();
                seen.take(&buffer[..length]);
                if length == 0 || last_sight.is_some_and(|sight| seen.shows(sight)) {
                    drop(reader); // as long as it is open, the window counts as open too
                    seen.is_over = true;
                    return;
                }
            }
        });
        seen
    }

    fn take(&mut self, bytes: &[u8]) {
        self.parser.process(bytes);
        self.bytes.extend_from_slice(bytes);
        self.changed = Instant::now();
    }

    /// Every row, those that scrolled away included.
    pub fn rows(&mut self, columns: u16) -> Vec<String> {
        let screen = self.parser.screen_mut();
        screen.set_scrollback(usize::MAX); // as far as there is
        let mut rows = Vec::new();
        for above in (1..=screen.scrollback()).rev() {
            screen.set_scrollback(above);
            rows.extend(screen.rows(0, columns).next());
        }
        screen.set_scrollback(0);
        rows.extend(screen.rows(0, columns));
        rows
    }

    /// Wraps what stands on the screen to another width; the cursor stays with its letter. What was scrolled away
    /// is gone.
    pub fn rewrap(&mut self, columns: u16, rows: u16) {
        let screen = self.parser.screen();
        let (old, new) = (usize::from(screen.size().1), usize::from(columns));
        let (cursor_row, cursor_column) = screen.cursor_position();
        let (mut lines, mut cursor): (Vec<String>, _) = (vec![String::new()], (0, 0));
        for (row, text) in (0..).zip(screen.rows(0, screen.size().1)) {
            if row == cursor_row {
                let before = lines.last().map_or(0, |line| line.chars().count());
                cursor = (lines.len() - 1, before + usize::from(cursor_column));
            }
            let goes_on = screen.row_wrapped(row);
            let width = if goes_on { old } else { 0 };
            lines
                .last_mut()
                .unwrap()
                .push_str(&format!("{text:width$}"));
            if !goes_on {
                lines.push(String::new());
            }
        }
        while lines.len() > cursor.0 + 1 && lines.last().is_some_and(String::is_empty) {
            lines.pop();
        }
        let height = |line: &String| line.chars().count().div_ceil(new).max(1);
        let filled: usize = lines.iter().map(height).sum();
        let above: usize = lines[..cursor.0].iter().map(height).sum();
        let scrolled = filled.saturating_sub(usize::from(rows));
        let row = (above + cursor.1 / new + 1).saturating_sub(scrolled).max(1);
        self.parser = Parser::new(rows, columns, 0);
        self.parser.process(lines.join("\r\n").as_bytes());
        let to_cursor = format!("\x1b[{row};{}H", cursor.1 % new + 1);
        self.parser.process(to_cursor.as_bytes());
    }

    fn shows(&self, what: &str) -> bool {
        self.parser.screen().contents().contains(what)
    }
}

/// So many columns and rows, however many pixels that is.
pub fn size(columns: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        pixel_width: 0,
        pixel_height: 0,
    }
}
