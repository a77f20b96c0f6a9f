//! The review and the offer to save, as they are laid out.

use lungnets::language::Words;
use lungnets::layout::{Line, Lines, Role};

use super::offer::Offer;
use crate::phrases::if_private;

/// One line of the review.
pub struct Row {
    /// The name of the question.
    pub name: String,
    /// What was answered.
    pub answer: String,
    /// How the answer counts, where that may surprise.
    pub counts: Option<&'static str>,
    /// Where the answer comes from, where that is not here.
    pub origin: Option<&'static str>,
}

/// Returns the line of the place where the person is.
pub fn place(name: &str, words: &dyn Words) -> Row {
    Row {
        name: words.place().to_owned(),
        answer: name.to_owned(),
        counts: None,
        origin: None,
    }
}

/// Returns every answer once more, what follows from them so far, and what to do next.
pub fn review(
    rows: &[Row],
    may_be_old: bool,
    so_far: &str,
    words: &dyn Words,
    width: usize,
) -> Vec<Line> {
    let mut page = Lines::new(width);
    page.heading(words.check_your_answers());
    let digits = rows.len().to_string().len();
    for (
        place,
        Row {
            name,
            answer,
            counts,
            origin,
        },
    ) in (1..).zip(rows)
    {
        let notes: Vec<&str> = counts.iter().chain(origin).copied().collect();
        let notes = if notes.is_empty() {
            String::new()
        } else {
            format!(" ({})", notes.join("; "))
        };
        let number = format!("{place:>digits$}. ");
        page.wrap(
            Role::Body,
            &number,
            &" ".repeat(number.len()),
            &format!("{name}: {answer}{notes}"),
        );
    }
    page.gap();
    if may_be_old {
        page.put(Role::Body, words.answers_may_be_old());
    }
    page.put(Role::Level, so_far);
    page.put(Role::Body, words.review_keys());
    page.into_lines()
}

/// Offers to save the full notes. After the summary a line is left free; before it there is one.
pub fn save(offer: Offer, words: &dyn Words, width: usize) -> Vec<Line> {
    let mut page = Lines::new(width);
    if offer == Offer::AfterResult {
        page.gap();
    }
    let only_you = if_private(words.only_you_will_open());
    let offered = words.save_offer(offer == Offer::BeforeResult);
    page.put(Role::Body, &format!("{offered}{only_you}"));
    page.into_lines()
}

/// Asks for the name of a file.
pub fn save_prompt(offer: Offer, words: &dyn Words) -> &'static str {
    match offer {
        Offer::BeforeResult => words.save_prompt_before(),
        Offer::AfterResult => words.save_prompt_after(),
    }
}
