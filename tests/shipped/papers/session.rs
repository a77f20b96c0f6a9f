//! The session on the front page is one that took place.

use crate::support::terminal::person::one_line;
use crate::support::terminal::setup::Setup;

const PAGE: &str = include_str!("../../../README.md");

#[test]
fn the_session_on_the_front_page_is_what_a_person_sees() {
    let mut screen = Setup::plain().on_shipped_rules().open();
    for (id, keys) in [
        ("emergency_signs", "n"),
        ("cough", "y"),
        ("wheezing", "u"),
        ("breathing", "n"),
    ] {
        screen.answer(id, keys);
    }
    screen.answer("chest_pain", "n");
    screen.answer("coughing_blood", "1");
    screen.answer("today_signs", "n");
    screen.answer("lasting_cough", "y");
    for id in ["other_signs", "family_history", "cushings"] {
        screen.answer_calmly(id);
    }
    screen.asks("age");
    screen.is_refused("sixty");
    screen.answer("age", "63");
    screen.answer_calmly("about_you");
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
