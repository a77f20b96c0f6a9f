//! The session on the front page is one that took place.

use crate::support::RULES;
use crate::support::terminal::person::one_line;
use crate::support::terminal::setup::Setup;

const PAGE: &str = include_str!("../../../README.md");

#[test]
fn the_session_on_the_front_page_is_what_a_person_sees() {
    let mut screen = Setup::plain()
        .on_shipped_rules()
        .asking_for_the_place()
        .open();
    screen.begins();
    screen.answer("emergency_signs", "n");
    screen.wait_until("the places", || {
        let words = screen.words();
        words.contains(RULES.places().ask.as_str()) && words.ends_with("? = help):")
    });
    screen.press("uk\r");
    screen.asks("age");
    screen.is_refused("sixty");
    for (id, keys) in [
        ("age", "63"),
        ("cough", "y"),
        ("lasting_cough", "y"),
        ("wheezing", "u"),
        ("breathing", "n"),
        ("chest_pain", "n"),
        ("coughing_blood", "1"),
        ("today_signs", "n"),
    ] {
        screen.answer(id, keys);
    }
    for id in ["other_signs", "family_history", "cushings", "about_you"] {
        screen.answer_calmly(id);
    }
    screen.finishes();

    let seen = screen.text();
    let mut seen = seen.lines();
    for part in shown()
        .split("\n...\n")
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        for (place, line) in part.lines().enumerate() {
            let found = if place == 0 {
                seen.any(|seen| seen.trim() == line.trim())
            } else {
                seen.next() == Some(line)
            };
            assert!(found, "the page shows: {line}\n{}", screen.text());
        }
    }
}

/// The block of the page with the session, without the command that starts it.
fn shown() -> String {
    let (_, block) = PAGE
        .split_once("```session\n")
        .expect("the page shows a session");
    let (block, _) = block.split_once("```").unwrap();
    let (command, session) = block.split_once('\n').unwrap();
    assert_eq!(one_line(command), "$ lungnets --plain");
    format!("\n{session}")
}
