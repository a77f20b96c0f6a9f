//! The session on the front page is one that took place.

use super::FRONT_PAGE;
use crate::support::RULES;
use crate::support::terminal::person::one_line;
use crate::support::terminal::questions::{calm_keys, question};
use crate::support::terminal::screen::Screen;
use crate::support::terminal::setup::Setup;

/// What the person of the page types. Every other question is answered calmly.
const TYPED: [(&str, &str); 7] = [
    ("age", "63"),
    ("cough", "y"),
    ("lasting_cough", "y"),
    ("wheezing", "u"),
    ("breathing", "n"),
    ("chest_pain", "n"),
    ("coughing_blood", "1"),
];

#[test]
fn the_session_on_the_front_page_is_what_a_person_sees() {
    let mut screen = Setup::plain()
        .on_shipped_rules()
        .asking_for_the_place()
        .open();
    answers_everything(&mut screen);
    screen.finishes();

    let blocks = FRONT_PAGE.blocks();
    let block = blocks.iter().find(|block| block.kind() == "session");
    let block = block.expect("the page shows a session");
    let (command, shown) = block.lines.split_first().unwrap();
    assert_eq!(one_line(command), "$ lungnets --plain");
    let text = screen.text();
    let mut seen = text.lines();
    let mut may_be_below = true;
    for (number, line) in (block.line + 1..).zip(shown) {
        let is_gap = line == "..." || may_be_below && line.is_empty();
        if !is_gap {
            let is_seen = match may_be_below {
                true => seen.any(|seen| seen.trim() == line.trim()),
                false => seen.next() == Some(line),
            };
            let path = FRONT_PAGE.path;
            assert!(
                is_seen,
                "change this line: {path}:{number} shows {line:?}, and a person sees\n{text}"
            );
        }
        may_be_below = is_gap;
    }
}

/// Answers whatever is asked, in the order in which it is asked, up to the review.
fn answers_everything(screen: &mut Screen) {
    let mut before = String::new();
    loop {
        let waits = || screen.begins_now() || screen.is_ready() || screen.reviews_now();
        screen.wait_until("the next question", || screen.text() != before && waits());
        if screen.reviews_now() {
            return;
        }
        let keys = match asked(&screen.words()) {
            _ if screen.begins_now() => "",
            Some(id) => {
                let typed = TYPED.iter().find(|(known, _)| *known == id);
                typed.map_or(calm_keys(question(id)), |(_, keys)| keys)
            }
            None => "uk",
        };
        if keys == "63" {
            screen.is_refused("sixty");
        }
        before = screen.text();
        screen.press(&format!("{keys}\r"));
    }
}

/// The question whose words stand last on the screen; none where that is the place.
fn asked(words: &str) -> Option<&'static str> {
    let stands = |ask: &str| words.rfind(&one_line(ask));
    let questions = RULES.questions().iter();
    let questions = questions.map(|question| (stands(&question.ask), Some(question.id.as_str())));
    let last = questions.chain([(stands(&RULES.places().ask), None)]).max();
    last.and_then(|(_, id)| id)
}
