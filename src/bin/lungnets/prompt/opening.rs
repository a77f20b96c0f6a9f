//! The first screen: what this is, and how to move about.

use lungnets::layout::{Line, Lines, Role};
use lungnets::rules::{PlaceIndex, RuleSet};

use super::last_words::emergency;

/// Where the result will be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// Nowhere, unless the person names a file at the end.
    Nowhere,
    /// In a file that the person named, and that nobody else can open.
    InTheirFile,
}

/// Returns what a person reads first: what this is, and how to move about. It leaves room for the first question.
pub(super) fn intro(
    rules: &RuleSet,
    most: usize,
    plain: bool,
    saved: Saved,
    place: Option<PlaceIndex>,
    width: usize,
) -> Vec<Line> {
    let words = rules.words();
    let mut page = Lines::new(width);
    page.put(Role::Heading, rules.title());
    rules
        .intro()
        .iter()
        .for_each(|statement| page.put(Role::Body, &statement.text));
    let keys = if plain {
        words.keys_of_lines()
    } else {
        words.keys_of_menus()
    };
    let questions = words.up_to_questions(most);
    let kept = match saved {
        Saved::Nowhere => words.nothing_is_kept(),
        Saved::InTheirFile => words.kept_in_your_file(),
    };
    page.put(Role::Body, &format!("{questions}. {kept} {keys}"));
    page.put(Role::Level, &emergency(rules, place));
    page.into_lines()
}
