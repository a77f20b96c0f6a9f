//! `--explain` in an interview: the same questions, and an explanation at the end.

use crate::support::terminal::questions::question;
use crate::support::terminal::setup::Setup;

const TWO: [&str; 2] = ["wheezing", "chest_pain"];

#[test]
fn the_same_is_asked_and_the_result_says_what_was_answered_when_asked() {
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = setup.args(&["--explain"]).asking_only(&TWO).open();
        screen.asks("wheezing");
        assert_eq!(screen.heading(), "Question 1 of 2");
        screen.answer("wheezing", "u");
        screen.answer("chest_pain", "n");
        screen.finishes();
        let [wheezing, chest_pain, cough] =
            ["wheezing", "chest_pain", "cough"].map(|id| &question(id).name);
        for line in [
            format!("  - {wheezing}: Not sure (when asked)\n"),
            format!("  - {chest_pain}: No (when asked)\n"),
            format!("  - {cough}: No (from the command line)\n"),
        ] {
            assert!(screen.shows(&line), "{line}\n{}", screen.text());
        }
        assert!(screen.shows("\nHow this result came about\n"));
    }
}

#[test]
fn an_answer_that_was_changed_at_the_review_came_from_the_person() {
    let setup = Setup::plain().args(&["--explain"]);
    let mut screen = setup.asking_only(&["chest_pain"]).open();
    screen.answer("chest_pain", "n");
    screen.reviews();
    screen.press("2\r"); // the cough
    screen.answer("cough", "u");
    screen.answer("lasting_cough", "n");
    screen.finishes();
    let cough = &question("cough").name;
    assert!(
        screen.shows(&format!("  - {cough}: Not sure (when asked)\n")),
        "{}",
        screen.text()
    );
}

#[test]
fn without_it_nothing_is_explained() {
    let mut screen = Setup::plain().asking_only(&["chest_pain"]).open();
    screen.answer("chest_pain", "n");
    screen.finishes();
    assert!(!screen.shows("How this result came about"));
}
