//! Drawing the list, and taking it away again.
//!
//! The window can get another size while the list stands in it. Some terminals then cut what is too long, others
//! wrap it anew, and none says where the list is now. Half of it must not stay behind, where a tick in it could be
//! read as an answer: the window is cleared, and the question is shown again in the new size.

use std::io;

use dialoguer::console::measure_text_width;
use dialoguer::theme::{SimpleTheme, Theme};
use lungnets::layout::{Line, joined};

use super::super::ending::{self, Stopped};
use super::super::screen::Row;
use super::super::words::paragraph;
use super::Chooser;
use crate::output;

/// What of the list is on the screen.
pub(super) struct Drawn {
    /// The size of the window.
    size: (u16, u16),
    /// How many rows of the window it fills.
    rows: usize,
    /// How far above the end of the list the cursor stands.
    up: usize,
}

/// One row of the list, or words beside the rows.
struct Part {
    lines: Vec<Line>,
    /// Whether the cursor stands on it.
    is_at: bool,
}

impl Part {
    fn words(words: &str, width: usize) -> Self {
        Self {
            lines: paragraph(words, width),
            is_at: false,
        }
    }
}

impl Chooser<'_, '_> {
    /// Draws the list and leaves the cursor on the chosen row.
    pub(super) fn draw(&self) -> io::Result<Drawn> {
        let terminal = &self.window.terminal;
        let size = terminal.size();
        let height = |lines: &[Line]| height(lines, usize::from(size.1));
        let mut lines = self.screen.keys(self.message.as_deref());
        let above = height(&self.screen.kept_above());
        let room = usize::from(size.0).saturating_sub(above + height(&lines) + 1);
        let mut cursor = None;
        for part in self.visible(room, height) {
            if part.is_at {
                cursor = Some(height(&lines));
            }
            lines.extend(part.lines);
        }
        let rows = height(&lines);
        let _held = ending::hold().map_err(|Stopped| io::ErrorKind::Interrupted)?;
        terminal.write_str(&joined(lines))?;
        let up = cursor.map_or(0, |above| rows - above);
        terminal.move_cursor_up(up)?;
        ending::lines_below(up);
        Ok(Drawn { size, rows, up })
    }

    /// Returns the rows of the list that fit into so many rows of the window, the chosen one among them or else the first
    /// that is ticked, and says where there are more: what nobody sees, nobody ticks.
    fn visible(&self, room: usize, height: impl Fn(&[Line]) -> usize) -> Vec<Part> {
        let rows = self.screen.rows.iter().enumerate();
        let parts: Vec<Part> = rows.map(|(index, row)| self.row(index, row)).collect();
        let fits = |parts: &[Part], room: usize| {
            parts.iter().map(|part| height(&part.lines)).sum::<usize>() <= room
        };
        if fits(&parts, room) {
            return parts;
        }
        let more = |words| Part::words(words, self.screen.width);
        let (above, below) = (
            more(self.screen.words.more_above()),
            more(self.screen.words.more_below()),
        );
        let room = room.saturating_sub(height(&above.lines) + height(&below.lines));
        let at = self.at.unwrap_or(self.first_row());
        let first = (0..at).find(|first| fits(&parts[*first..=at], room));
        let first = first.unwrap_or(at);
        let end = (at + 1..=parts.len()).take_while(|end| fits(&parts[first..*end], room));
        let end = end.last().unwrap_or(at + 1);
        let above = (first > 0).then_some(above);
        let below = (end < parts.len()).then_some(below);
        let shown = parts.into_iter().take(end).skip(first);
        above.into_iter().chain(shown).chain(below).collect()
    }

    fn row(&self, index: usize, row: &Row) -> Part {
        let mut marked = String::new();
        let is_at = self.at == Some(index);
        let is_ticked = self.screen.ticked[index];
        // Writing to a string has no way to fail.
        let _ = if self.screen.many {
            SimpleTheme.format_multi_select_prompt_item(&mut marked, "", is_ticked, is_at)
        } else {
            SimpleTheme.format_select_prompt_item(&mut marked, "", is_at)
        };
        Part {
            lines: row.lines(&marked, self.screen.width),
            is_at,
        }
    }

    /// Takes the list away. After a change of size everything is, and the question is shown again.
    pub(super) fn clear(&mut self, drawn: Drawn) -> io::Result<()> {
        let terminal = &self.window.terminal;
        {
            let _held = ending::hold().map_err(|Stopped| io::ErrorKind::Interrupted)?;
            ending::lines_below(0);
            if terminal.size() == drawn.size {
                terminal.move_cursor_down(drawn.up)?;
                return terminal.clear_last_lines(drawn.rows);
            }
            terminal.clear_screen()?;
        }
        self.repeat_question();
        Ok(())
    }

    /// Shows the question again, in the columns that there are now.
    pub(super) fn repeat_question(&mut self) {
        self.screen.width = output::prompt_width(self.window.width);
        ending::print(&self.window.paint.lines(&self.screen.lines()));
    }
}

/// Returns how many rows of a window with so many columns these lines fill.
fn height(lines: &[Line], columns: usize) -> usize {
    let rows = |line: &Line| {
        measure_text_width(&line.text)
            .div_ceil(columns.max(1))
            .max(1)
    };
    lines.iter().map(rows).sum()
}
