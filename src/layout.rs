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

    /// How many lines there are so far.
    pub fn len(&self) -> usize {
        self.lines.len()
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
    /// Words stay whole, and so do web addresses and commands: a reader hears the one and copies the others. What is
    /// longer than a line stands on a line of its own, but for a command, which is broken where it must be.
    pub fn wrap(&mut self, role: Role, first: &str, rest: &str, text: &str) {
        if text.is_ascii() && first.is_ascii() && first.len() + text.len() <= self.width {
            self.push(role, first, text.trim_end_matches(' ')); // most texts fit into one line
            return;
        }
        let (mut indent, mut start, mut end) = (first, 0, 0);
        let mut used = columns(indent);
        let room = self.width.saturating_sub(columns(rest));
        for (place, word) in words(text, room) {
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

/// The words of a text, each with its place in bytes. A command that fits into so many columns is one of them.
fn words(text: &str, room: usize) -> impl Iterator<Item = (usize, &str)> {
    let mut left = text;
    std::iter::from_fn(move || {
        left = left.trim_start_matches(' ');
        let place = text.len() - left.len();
        let word = command(left).filter(|command| columns(command) <= room);
        let word = word.unwrap_or_else(|| {
            let end = left.bytes().position(|byte| byte == b' ');
            &left[..end.unwrap_or(left.len())]
        });
        left = &left[word.len()..];
        (!word.is_empty()).then_some((place, word))
    })
}

/// The command of this program that a text begins with, as far as the next mark between or behind sentences.
fn command(text: &str) -> Option<&str> {
    let arguments = text.strip_prefix("lungnets ")?;
    let ends = [". ", ", ", "; ", ": "].into_iter();
    let end = ends.filter_map(|end| arguments.find(end)).min();
    let end = end.map(|end| text.len() - arguments.len() + end + 1);
    Some(text[..end.unwrap_or(text.len())].trim_end_matches(' '))
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

/// A text that is laid out in lines already, in no more columns than these: a line that is longer goes on behind its own
/// margin.
pub fn fitted(text: &str, width: usize) -> String {
    let mut page = Lines::new(width);
    for line in text.lines() {
        let words = line.trim_start_matches(' ');
        let margin = &line[..line.len() - words.len()];
        page.wrap(Role::Body, margin, margin, words);
    }
    joined(page.into_lines())
}

#[cfg(test)]
mod tests {
    use super::{Lines, Role, fitted, joined};

    #[test]
    fn a_text_of_lines_is_fitted_into_a_window_and_left_alone_where_it_fits() {
        let text = "error: no\n\n  To start, type: lungnets\n\nCall UK 999, Ireland 112 or 999.\n";
        assert_eq!(fitted(text, 40), text);
        assert_eq!(
            fitted(text, 23),
            "error: no\n\n  To start, type:\n  lungnets\n\nCall UK 999, Ireland\n112 or 999.\n"
        );
    }

    #[test]
    fn a_command_stands_on_one_line_where_it_fits_on_one() {
        let laid_out = |width, text| {
            let mut page = Lines::new(width);
            page.put(Role::Body, text);
            joined(page.into_lines())
        };
        let text = "Next time: lungnets --lang es -o notas.html. More: lungnets about --lang es";
        assert_eq!(
            laid_out(60, text),
            "Next time: lungnets --lang es -o notas.html. More:\nlungnets about --lang es\n"
        );
        assert_eq!(
            laid_out(34, text),
            "Next time:\nlungnets --lang es -o notas.html.\nMore: lungnets about --lang es\n"
        );
        assert_eq!(
            laid_out(20, "type lungnets --answers notes.json"),
            "type lungnets\n--answers notes.json\n"
        );
    }

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
