//! Text for people, laid out in columns: headings on lines of their own, nothing that only eyes can tell apart.

use unicode_width::UnicodeWidthStr;

/// The columns of a text when nobody says otherwise: one less than the smallest usual window.
pub const USUAL_WIDTH: usize = 79;

/// The fewest columns a text is laid out in.
pub const LEAST_WIDTH: usize = 20;

/// One line of text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Line {
    /// What the line is, for whoever paints it. Its words say the same.
    pub role: Role,
    /// The line without its newline.
    pub text: String,
}

/// What a line of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The most urgent level.
    MostUrgent,
    /// Any other level.
    Level,
    /// A heading.
    Heading,
    /// Anything else.
    Body,
}

/// Collects lines, wrapped to a width.
#[derive(Debug)]
pub struct Lines {
    width: usize,
    lines: Vec<Line>,
}

impl Lines {
    /// An empty page of so many columns; fewer than [`LEAST_WIDTH`] count as that many.
    pub fn new(width: usize) -> Self {
        Self {
            width: width.max(LEAST_WIDTH),
            lines: Vec::with_capacity(160), // a summary has about as many
        }
    }

    /// The columns.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Whether there is no line yet.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The lines so far.
    pub fn into_lines(self) -> Vec<Line> {
        self.lines
    }

    /// A text from the first column on.
    pub fn put(&mut self, role: Role, text: &str) {
        self.wrap(role, "", "", text);
    }

    /// An empty line.
    pub fn gap(&mut self) {
        self.lines.push(Line {
            role: Role::Body,
            text: String::new(),
        });
    }

    /// A heading, after an empty line.
    pub fn heading(&mut self, text: &str) {
        self.gap();
        self.wrap(Role::Heading, "", "", text);
    }

    /// A line that stays whole, however long it is: a command to copy.
    pub fn whole(&mut self, indent: &str, text: &str) {
        self.push(Role::Body, indent, text);
    }

    /// A text with its own marks before the first line and before the others.
    ///
    /// Words stay whole, and so do web addresses: a reader hears the one and copies the other. What is longer
    /// than a line stands on a line of its own.
    pub fn wrap(&mut self, role: Role, first: &str, rest: &str, text: &str) {
        if text.is_ascii() && first.is_ascii() && first.len() + text.len() <= self.width {
            self.push(role, first, text.trim_end_matches(' ')); // most texts fit into one line
            return;
        }
        let (mut indent, mut start, mut end) = (first, 0, 0);
        let mut used = columns(indent);
        for (place, word) in words(text) {
            let with_word = used + columns(&text[end..place + word.len()]);
            if with_word > self.width && end > start {
                self.push(role, indent, &text[start..end]);
                (indent, start) = (rest, place);
                used = columns(indent) + columns(word);
            } else {
                used = with_word;
            }
            end = place + word.len();
        }
        self.push(role, indent, &text[start..end]);
    }

    fn push(&mut self, role: Role, indent: &str, text: &str) {
        self.lines.push(Line {
            role,
            text: [indent, text].concat(),
        });
    }
}

/// The words of a text, each with its place in bytes.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let words = text.split(' ').filter(|word| !word.is_empty());
    words.map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// The columns that a text fills on a terminal.
pub(crate) fn columns(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.width()
    }
}

/// The lines as one text, each with a newline at its end.
pub fn joined(lines: impl IntoIterator<Item = Line>) -> String {
    lines.into_iter().map(|line| line.text + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::{Lines, Role, joined};

    #[test]
    fn words_and_web_addresses_are_never_split() {
        let mut page = Lines::new(20);
        page.wrap(
            Role::Body,
            "  - ",
            "    ",
            "See https://example.org/a-rather-long/address-of-a-page now.",
        );
        assert_eq!(
            joined(page.into_lines()),
            "  - See\n    https://example.org/a-rather-long/address-of-a-page\n    now.\n"
        );
    }
}
