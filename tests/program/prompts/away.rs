//! Ctrl-Z and `fg`: whoever comes back finds the question again.

use crate::support::RULES;
use crate::support::terminal::person::{CTRL_C, DOWN, ENTER, one_line};
use crate::support::terminal::questions::question;
use crate::support::terminal::screen::Screen;
use crate::support::terminal::setup::Setup;

const CTRL_Z: &str = "\x1a";
const LIST: &str = "other_signs";
/// A shell that keeps jobs: whoever leaves the program is away until they press Enter.
const SHELL: &str = "set -m; \"$@\"; echo; echo away; read line; fg >/dev/null";
/// A person who puts the program into the background first, where it can ask nothing.
const SHELL_WITH_BACKGROUND: &str = "set -m; \"$@\"; echo; echo away; read line; bg >/dev/null; sleep 0.3; echo back; fg >/dev/null";

/// Leaves the program, gives what stands on the screen then, and comes back.
fn leave(screen: &mut Screen) -> String {
    screen.press(CTRL_Z);
    screen.wait_until("the shell", || screen.text().contains("\naway"));
    assert!(screen.echoes() && screen.collects_lines());
    let text = screen.text();
    screen.press(ENTER);
    text[..text.rfind("\naway").unwrap()].to_owned()
}

/// What stands on the screen since the shell said this, once it ends in a prompt.
fn since(screen: &Screen, said: &str, prompt: &str) -> String {
    let since = || {
        let text = screen.text();
        let from = text.rfind(said).unwrap_or(text.len());
        text[from..].to_owned()
    };
    screen.wait_until(prompt, || one_line(&since()).ends_with(prompt));
    screen.settle();
    since()
}

#[test]
fn a_typed_prompt_is_there_again_with_its_question() {
    let mut screen = Setup::plain().asking_only(&["cough"]).through(SHELL).open();
    screen.asks("cough");
    screen.press("y"); // and thinks again
    screen.wait("u, s: y");
    leave(&mut screen);
    let again = since(&screen, "\naway", "n, u, s:");
    assert!(
        one_line(&again).contains(&*question("cough").ask),
        "{again}"
    );
    assert!(again.contains("\ny  Yes\n"), "{again}");
    assert_eq!(again.matches("Question 1").count(), 1, "{again}");
    screen.press("n\r");
    screen.finishes();
    assert!(screen.is_answered("No"), "{}", screen.text());
    assert!(!screen.bytes().contains(&0x1b));
}

#[test]
fn every_other_typed_prompt_is_there_again_with_what_stood_before_it() {
    for way in [Setup::menu, Setup::plain] {
        let setup = way().args(&["--emergency-signs", "yes"]);
        let mut screen = setup.through(SHELL).open();
        screen.alarms();
        leave(&mut screen);
        let again = since(&screen, "\naway", "Enter, back or continue:");
        let advice = &RULES.level(RULES.top()).sentence;
        assert!(one_line(&again).contains(&**advice), "{again}");
        screen.press(ENTER);
        screen.is_offered_a_copy();
        screen.press(ENTER);
        assert_eq!(screen.exit_code(), 0);

        let mut screen = way().asking_only(&["age"]).through(SHELL).open();
        screen.asks("age");
        leave(&mut screen);
        let again = since(&screen, "\naway", "= not sure):");
        assert!(one_line(&again).contains(&*question("age").ask), "{again}");
        screen.press("30\r");
        screen.finishes();
    }
}

#[test]
fn a_list_is_there_again_with_its_question_and_its_ticks_and_leaves_no_row_behind() {
    let mut screen = Setup::menu().asking_only(&[LIST]).through(SHELL).open();
    screen.asks(LIST);
    let first = &question(LIST).choices()[0].label;
    screen.mark("1", &format!("[x] {first}"));
    let left = leave(&mut screen);
    assert!(!left.contains("[ ]") && !left.contains("[x]"), "{left}");
    let again = since(&screen, "\naway", "Skip this question");
    assert!(one_line(&again).contains(&*question(LIST).ask), "{again}");
    assert_eq!(again.matches("[x]").count(), 1, "{again}");
    screen.mark(DOWN, &format!("[ ] {}", question(LIST).choices()[1].label));
    screen.press(ENTER);
    screen.finishes();
    assert!(screen.words().contains(&format!("Your answer: {first} ")));
}

#[test]
fn whoever_stops_after_coming_back_has_the_one_ending() {
    for way in [Setup::menu, Setup::plain] {
        let mut screen = way().asking_only(&["cough"]).through(SHELL).open();
        screen.asks("cough");
        leave(&mut screen);
        let prompt = if screen.text().contains("u, s:") {
            "n, u, s:"
        } else {
            "Skip this question"
        };
        since(&screen, "\naway", prompt);
        screen.press(CTRL_C);
        screen.is_stopped();
    }
}

#[test]
fn in_the_background_nothing_is_asked() {
    for (way, prompt) in [
        (Setup::menu as fn() -> Setup, "Skip this question"),
        (Setup::plain, "n, u, s:"),
    ] {
        let setup = way().asking_only(&["cough"]);
        let mut screen = setup.through(SHELL_WITH_BACKGROUND).open();
        screen.asks("cough");
        leave(&mut screen);
        since(&screen, "\nback", prompt);
        let text = screen.text();
        let away = &text[text.rfind("\naway").unwrap()..text.rfind("\nback").unwrap()];
        assert!(
            !away.contains("Question") && !away.contains("u, s:"),
            "{text}"
        );
        screen.press("n\r");
        screen.finishes();
    }
}

#[test]
fn where_nobody_could_bring_it_back_the_list_stays() {
    let mut screen = Setup::menu().asking_only(&[LIST, "age"]).open();
    screen.asks(LIST);
    let first = &question(LIST).choices()[0].label;
    screen.mark("1", &format!("[x] {first}"));
    screen.press(CTRL_Z);
    screen.settle();
    screen.asks(LIST);
    screen.press(ENTER);
    screen.asks("age");
    assert!(screen.words().contains(&format!("Your answer: {first} ")));
}

#[test]
fn control_z_at_any_moment_leaves_no_row_behind() {
    for moment in 0..40 {
        let mut screen = Setup::menu().asking_only(&[LIST]).through(SHELL).open();
        screen.asks(LIST);
        screen.press(&DOWN.repeat(60));
        std::thread::sleep(std::time::Duration::from_micros(moment * 100));
        let left = leave(&mut screen);
        assert!(!left.contains("[ ]"), "{moment}: {left}");
        let again = since(&screen, "\naway", "Skip this question");
        assert_eq!(again.matches("Skip").count(), 1, "{again}");
        screen.press(CTRL_C);
        screen.is_stopped();
    }
}
