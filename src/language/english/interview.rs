//! What is said in English while somebody answers.

use super::English;
use crate::answers::Refusal;
use crate::language::InterviewWords;

impl InterviewWords for English {
    fn up_to_questions(&self, most: usize) -> String {
        match most {
            1 => "1 question".into(),
            _ => format!("Up to {most} questions"),
        }
    }

    fn progress(&self, place: usize, total: usize, may_shrink: bool) -> String {
        let up_to = if may_shrink { "up to " } else { "" };
        format!("Question {place} of {up_to}{total}")
    }

    fn beyond_one_digit(&self, digit: &str, first: &str, last: Option<&str>) -> String {
        let last = last.map_or_else(String::new, |last| format!(" to {last}"));
        format!("{digit} is ticked. For {first}{last}, use the arrow keys and Space.")
    }

    fn refused(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::Empty => "an answer is missing".into(), // "no answer here" could be of the question
            _ => refusal.to_string(),
        }
    }

    fn in_range(&self, refusal: &Refusal) -> String {
        refusal.way_out()
    }
}
