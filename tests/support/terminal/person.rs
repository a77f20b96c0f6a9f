//! What a person does in front of the screen: find the question, answer it, go on.

use super::questions::{calm_keys, emergency_numbers, question};
use super::screen::Screen;
use crate::support::RULES;

/// What a prompt ends with once it can be answered.
const LAST_ROWS: [&str; 2] = ["Skip this question", "I am not sure"];
const LINE_ENDS: [&str; 5] = [" u:", " s:", "or a letter:", "= not sure):", "all of them:"];
pub const ALARM_END: &str = "Enter, back or continue:";
const REVIEW_END: &str = "Number, or Enter for your result:";
const BEGIN_END: &str = "Press Enter to begin:";
/// Before the result, and after one that could not wait.
const SAVE_ENDS: [&str; 2] = [
    "File name, or Enter for your result:",
    "File name, or Enter to finish:",
];

pub const WHICH_UNSURE: &str = "Which of these are you not sure about?";

pub const ESC: &str = "\x1b";
pub const UP: &str = "\x1b[A";
pub const DOWN: &str = "\x1b[B";
pub const ENTER: &str = "\r";
pub const CTRL_C: &str = "\x03";
pub const CTRL_D: &str = "\x04";
pub const CTRL_BACKSLASH: &str = "\x1c";

impl Screen {
    /// The screen as one line, so that no test depends on where lines break.
    pub fn words(&self) -> String {
        one_line(&self.text())
    }

    /// The last question on the screen, from its heading on, as one line.
    pub fn question(&self) -> String {
        let words = self.words();
        let heading = words.rfind("Question ").unwrap_or(words.len());
        words[heading..].to_owned()
    }

    /// The heading of the last question.
    pub fn heading(&self) -> String {
        let text = self.text();
        let heading = text.lines().rfind(|line| line.starts_with("Question "));
        heading.unwrap_or_default().to_owned()
    }

    /// Waits for this question and until it can be answered.
    pub fn asks(&self, id: &str) {
        let ask = one_line(&question(id).ask);
        self.wait_until(&format!("the question {id}"), || {
            self.question().contains(&ask) && self.is_ready()
        });
    }

    /// Whether the last thing on the screen is the prompt of a question, and the program reads.
    pub fn is_ready(&self) -> bool {
        let text = self.text();
        // In the menu a row starts with a mark or a blank; in typed lines with its key.
        let last = text.lines().last().unwrap_or_default();
        let has_rows =
            LAST_ROWS.iter().any(|row| last.ends_with(row)) && last.starts_with([' ', '>']);
        self.waits_for_a_line() || has_rows && !self.collects_lines()
    }

    /// Whether the last thing on the screen is the prompt of a question that is answered by typing.
    pub fn waits_for_a_line(&self) -> bool {
        LINE_ENDS.iter().any(|end| self.ends_in(end))
    }

    /// Whether this was answered: a line under the question says it, or was typed and says so by itself.
    pub fn is_answered(&self, answer: &str) -> bool {
        let text = self.text();
        let typed = answer.split(' ').next().unwrap_or_default().to_lowercase();
        text.lines().any(|line| {
            let is_typed = LINE_ENDS.iter().any(|end| {
                let typed_line = line.rsplit_once(end).map(|(_, typed)| typed.trim());
                typed_line.is_some_and(|line| {
                    let line = line.to_lowercase();
                    !line.is_empty() && typed.starts_with(&line)
                })
            });
            is_typed || line.trim_end() == format!("Your answer: {answer}")
        })
    }

    /// The row that is marked in the list of the last question.
    pub fn marked(&self) -> Option<String> {
        let text = self.text();
        let last = text.rfind("\nQuestion ").unwrap_or(0);
        let mut rows = text[last..].lines();
        rows.find_map(|row| row.strip_prefix("> "))
            .map(str::to_owned)
    }

    /// Presses a key that leads to a row, and waits until that row is marked.
    pub fn mark(&mut self, key: &str, row: &str) {
        self.press(key);
        self.wait_until(&format!("the mark on {row}"), || {
            self.marked().is_some_and(|marked| marked == row) && self.is_ready()
        });
    }

    /// Answers this question with the keys of its rows, or with a typed line.
    pub fn answer(&mut self, id: &str, keys: &str) {
        self.asks(id);
        if !self.collects_lines() {
            for key in keys.split(',') {
                let before = self.marked();
                self.press(key);
                self.wait_until("another mark", || {
                    self.marked() != before && self.is_ready()
                });
            }
            self.press(ENTER);
        } else {
            self.press(&format!("{keys}\r"));
        }
    }

    pub fn answer_calmly(&mut self, id: &str) {
        self.answer(id, calm_keys(question(id)));
    }

    /// Reads what stands above the first question in a window that is too small for both, and goes on.
    pub fn begins(&mut self) {
        self.wait_until("the beginning", || self.begins_now());
        self.press(ENTER);
    }

    /// Whether that is what stands on the screen.
    pub fn begins_now(&self) -> bool {
        self.ends_in(BEGIN_END)
    }

    /// Is asked which choices of a list are not sure, and answers with none: all that are not ticked.
    pub fn is_unsure_of_all(&mut self) {
        self.wait(WHICH_UNSURE);
        self.press(ENTER);
    }

    /// Types a line that is no answer, and gives what is said to it.
    pub fn is_refused(&mut self, line: &str) -> String {
        let count = |words: &str| words.matches("Error:").count();
        let before = count(&self.words());
        self.press(&format!("{line}\r"));
        self.wait_until(&format!("the refusal of {line:?}"), || {
            count(&self.words()) > before && self.is_ready()
        });
        let words = self.words();
        words[words.rfind("Error:").unwrap()..].to_owned()
    }

    /// Waits for the emergency advice, which tells at once whom to call, and where.
    pub fn alarms(&self) {
        self.wait_until("the emergency advice", || self.ends_in(ALARM_END));
        let words = self.words();
        let advice = &words[words.rfind("Your answer:").unwrap_or(0)..];
        for number in emergency_numbers() {
            assert!(advice.contains(&number), "{number} is not in {advice}");
        }
    }

    /// Waits for the review of the answers.
    pub fn reviews(&self) {
        self.wait_until("the review", || self.reviews_now());
    }

    /// Whether the review is what stands last on the screen.
    pub fn reviews_now(&self) -> bool {
        self.ends_in(REVIEW_END)
    }

    /// Types a line at the review that is no row of it, and gives what is said to it.
    pub fn refuses_at_the_review(&mut self, line: &str) -> String {
        let before = self.words().matches("Error:").count();
        self.press(&format!("{line}\r"));
        self.wait_until("the refusal", || {
            self.words().matches("Error:").count() > before && self.reviews_now()
        });
        let words = self.words();
        words[words.rfind("Error:").unwrap()..].to_owned()
    }

    /// Checks the answers, sees the result, wants no copy, and is done.
    pub fn finishes(&mut self) {
        self.reviews();
        self.press("r\r");
        self.is_offered_a_copy();
        self.press(ENTER);
        assert_eq!(self.exit_code(), 0, "{}", self.text());
    }

    /// Waits until the notes can be saved.
    pub fn is_offered_a_copy(&self) {
        self.wait_until("the offer of a copy", || self.is_offered_a_copy_now());
    }

    /// Whether that offer is what stands last on the screen.
    pub fn is_offered_a_copy_now(&self) -> bool {
        SAVE_ENDS.iter().any(|end| self.ends_in(end))
    }

    /// Whether this stands on the screen as it is here.
    pub fn shows(&self, text: &str) -> bool {
        self.text().contains(text)
    }

    /// Waits for the end, which must be the one of a check that was stopped.
    pub fn is_stopped(&mut self) {
        self.is_stopped_above("");
    }

    /// The same above what the terminal itself shows of keys: a signal can overtake them.
    pub fn is_stopped_above(&mut self, echo: &str) {
        assert_eq!(self.exit_code(), 130, "{}", self.text());
        let words = self.words();
        let ending = &words[words.rfind("Stopped. ").unwrap_or(words.len())..];
        assert!(ending.contains("not finished."), "{}", self.text());
        for number in emergency_numbers() {
            assert!(ending.contains(&number), "{number}: {ending}");
        }
        let last = one_line(&RULES.places().elsewhere.text);
        let ending = ending.trim_end_matches(|sign| echo.contains(sign));
        assert!(ending.ends_with(&last), "{}", self.text());
        assert!(self.shows_the_cursor(), "the cursor is hidden");
        assert!(self.echoes(), "what is typed stays hidden");
        assert!(self.collects_lines(), "the terminal is raw");
    }
}

/// Words with one blank between them.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
