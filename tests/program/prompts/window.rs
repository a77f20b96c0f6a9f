//! Small windows, and windows that change their size.

use crate::support::run::run;
use crate::support::terminal::person::{CTRL_C, DOWN, ENTER, one_line};
use crate::support::terminal::questions::question;
use crate::support::terminal::screen::Screen;
use crate::support::terminal::setup::Setup;

const ID: &str = "about_you";

/// Walks down the list in a window of this size and accepts the row before the last.
fn can_be_used(columns: u16, rows: u16) {
    let setup = Setup::menu().size(columns, rows);
    let mut screen = setup.asking_only(&[ID, "age"]).open();
    if rows < 20 {
        screen.begins();
    }
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
    screen.wait("press Enter.");
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

type Resize = fn(&mut Screen, u16, u16);
/// Terminals that cut what stands in them, and terminals that wrap it anew.
const KINDS: [Resize; 2] = [Screen::resize, Screen::resize_and_rewrap];

/// The list with its first row ticked, in a window that then gets another size.
fn resized(resize: Resize, from: (u16, u16), to: (u16, u16)) -> Screen {
    let setup = Setup::menu().size(from.0, from.1);
    let mut screen = setup.asking_only(&[ID]).open();
    screen.wait("Skip this question");
    screen.press("1");
    screen.wait("> [x]");
    resize(&mut screen, to.0, to.1);
    screen.settle();
    screen
}

/// What stands on the screen is the question and its list, each once, and nothing besides.
fn is_one_whole_list(screen: &Screen) {
    let (text, words) = (screen.text(), screen.words());
    let labels = question(ID).choices().iter().map(|choice| &*choice.label);
    for label in labels.chain(["None of these", "I am not sure", "Skip this question"]) {
        assert_eq!(words.matches(&format!("] {label}")).count(), 1, "{text}");
    }
    assert_eq!(text.matches("] ").count(), question(ID).choices().len() + 3);
    assert_eq!(words.matches(&*question(ID).ask).count(), 1, "{text}");
    assert_eq!(text.matches("Question ").count(), 1, "{text}");
    assert_eq!(text.matches("[x]").count(), 1, "{text}");
    assert!(text.matches("> ").count() <= 1, "{text}");
}

#[test]
fn after_a_change_of_size_there_is_one_whole_list_from_the_next_key_on() {
    let sizes = [(100, 50), (40, 50), (60, 30), (25, 60)];
    for resize in KINDS {
        for (from, to) in sizes
            .into_iter()
            .zip([(40, 50), (100, 50), (22, 60), (80, 24)])
        {
            let mut screen = resized(resize, from, to);
            for key in [DOWN, "n", " ", "x", "\x7f", DOWN] {
                screen.press(key);
                screen.settle();
                is_one_whole_list(&screen);
            }
            screen.press(ENTER);
            screen.finishes();
            assert!(!screen.text().contains("[ ]"), "{}", screen.text());
        }
    }
}

#[test]
fn in_a_window_that_gets_tiny_no_row_stands_twice() {
    for resize in KINDS {
        let mut screen = resized(resize, (100, 50), (22, 12));
        for _ in 0..3 {
            screen.press(DOWN);
            screen.settle();
            let text = screen.text();
            assert_eq!(text.matches("> ").count(), 1, "{text}");
            for choice in question(ID).choices() {
                let words: Vec<&str> = choice.label.split(' ').take(2).collect();
                let row = format!("] {}", words.join(" "));
                assert!(text.matches(&row).count() <= 1, "{row}: {text}");
            }
        }
        assert!(screen.marked().is_some(), "{}", screen.text());
    }
}

#[test]
fn whoever_accepts_right_after_a_change_of_size_sees_the_question_and_the_answer() {
    for resize in KINDS {
        let mut screen = resized(resize, (100, 50), (40, 50));
        screen.press(ENTER);
        screen.reviews();
        let words = screen.words();
        let answer = format!("Your answer: {}", question(ID).choices()[0].label);
        assert!(words.contains(&answer), "{}", screen.text());
        assert!(words.contains(&*question(ID).ask), "{}", screen.text());
        assert!(!screen.text().contains("[ ]"), "{}", screen.text());
    }
}

#[test]
fn questions_after_a_change_of_size_fit_into_the_new_window() {
    let ids = ["wheezing", "family_history", ID];
    let mut screen = Setup::menu().size(100, 60).asking_only(&ids).open();
    screen.asks("wheezing");
    screen.resize(40, 60);
    screen.mark("n", "No");
    screen.press(ENTER);
    screen.asks("family_history");
    let text = screen.text();
    let shown = &text[text.rfind("Question 2").unwrap()..];
    assert!(shown.lines().all(|row| row.chars().count() < 40), "{text}");
    let words = screen.words();
    assert!(words.contains(&*question("family_history").why), "{text}");
}

#[test]
fn whoever_stops_after_a_change_of_size_reads_the_last_words_and_no_row_between() {
    let ending = |screen: &mut Screen| {
        screen.press(CTRL_C);
        assert_eq!(screen.exit_code(), 130);
        let text = screen.text();
        let from = text.find("Stopped.").expect("the last words");
        text[from..].split_whitespace().collect::<String>()
    };
    let usual = ending(&mut resized(Screen::resize, (80, 50), (80, 50)));
    for resize in KINDS {
        let mut screen = resized(resize, (80, 50), (22, 50));
        assert_eq!(ending(&mut screen), usual, "{}", screen.text());
    }
}

#[test]
fn a_width_that_is_wider_than_the_window_leaves_no_row_behind() {
    let setup = Setup::menu().size(40, 60).args(&["--width", "90"]);
    let mut screen = setup.asking_only(&[ID]).open();
    screen.wait("Skip this question");
    for key in ["1", DOWN, DOWN] {
        screen.press(key);
        screen.settle();
        let text = screen.text();
        assert_eq!(text.matches("Move with").count(), 1, "{text}");
        assert!(
            text.contains(&format!("\n{}", &question(ID).why[..20])),
            "{text}"
        );
    }
}

#[test]
fn in_forty_columns_no_row_is_too_long_for_the_window() {
    let mut screen = Setup::menu().size(40, 400).open();
    for id in ["emergency_signs", "cough", "wheezing"] {
        screen.answer_calmly(id);
    }
    screen.asks("chest_pain");
    let text = screen.text();
    assert!(text.lines().all(|row| row.chars().count() < 40), "{text}");
    let words = one_line(&text);
    let points = &question("emergency_signs").hint;
    assert!(points.iter().all(|point| words.contains(&one_line(point))));
}

#[test]
fn an_error_breaks_no_word_and_no_number_to_call_at_the_edge_of_a_window() {
    let whole = run("cough").go();
    let whole = one_line(whole.failed(2));
    for columns in 30..60 {
        let mut screen = Setup::menu().args(&["cough"]).size(columns, 24).open();
        assert_eq!(screen.exit_code(), 2);
        assert_eq!(screen.words(), whole, "{columns}");
    }
}
