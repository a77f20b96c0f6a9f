//! Small windows, and windows that change their size.

use super::person::{DOWN, ENTER, one_line};
use super::questions::question;
use super::screen::Screen;
use super::setup::Setup;

const ID: &str = "about_you";

/// Walks down the list in a window of this size and accepts the row before the last.
fn can_be_used(columns: u16, rows: u16) {
    let setup = Setup::menu().size(columns, rows);
    let mut screen = setup.asking_only(&[ID, "age"]).open();
    screen.answer("age", "30");
    screen.wait_until("the list", || !screen.collects_lines());
    let labels = question(ID).choices().iter().map(|choice| &*choice.label);
    for label in labels.chain(["None of these", "I am not sure"]) {
        screen.press(DOWN);
        shows_the_mark_on(&screen, label);
    }
    screen.press(" ");
    screen.wait("> [x] I am not");
    screen.press(ENTER);
    screen.finishes();
    assert!(!screen.text().contains("[ ]"), "{}", screen.text());
}

/// A long label goes on below, so only its first words must stand on the marked row.
fn shows_the_mark_on(screen: &Screen, label: &str) {
    let row = format!("[ ] {label}");
    screen.wait_until(&format!("the mark on {label}"), || {
        let marked = screen.marked().unwrap_or_default();
        marked.len() > 4 && row.starts_with(&marked) && !screen.collects_lines()
    });
}

#[test]
fn in_ten_rows_the_marked_row_stays_visible() {
    can_be_used(80, 10);
}

#[test]
fn in_twenty_columns_the_marked_row_is_right() {
    can_be_used(20, 400);
}

#[test]
fn in_forty_columns_and_twelve_rows_the_marked_row_stays_visible() {
    can_be_used(40, 12);
}

#[test]
fn when_the_window_gets_narrow_the_next_key_still_leads_to_its_row() {
    let mut screen = Setup::menu().size(100, 60).asking_only(&[ID]).open();
    screen.asks(ID);
    screen.mark(DOWN, &format!("[ ] {}", question(ID).choices()[0].label));
    screen.resize(60, 60);
    screen.settle();
    screen.mark("n", "[x] None of these");
    screen.press(ENTER);
    screen.finishes();
    assert!(!screen.text().contains("[x]"), "{}", screen.text());
}

#[test]
fn in_forty_columns_no_row_is_too_long_for_the_window() {
    let mut screen = Setup::menu().size(40, 400).open();
    for id in ["emergency_signs", "cough", "wheezing", "breathing"] {
        screen.answer_calmly(id);
    }
    screen.asks("chest_pain");
    let text = screen.text();
    assert!(text.lines().all(|row| row.chars().count() < 40), "{text}");
    let words = one_line(&text);
    let points = &question("emergency_signs").points;
    assert!(points.iter().all(|point| words.contains(&one_line(point))));
}
