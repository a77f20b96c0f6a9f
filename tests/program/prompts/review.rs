//! "Check your answers": everything once more before the result.

use crate::support::RULES;
use crate::support::terminal::person::{CTRL_C, CTRL_D, ENTER, one_line};
use crate::support::terminal::setup::Setup;

const BOTH: [fn() -> Setup; 2] = [Setup::menu, Setup::plain];

#[test]
fn the_review_comes_before_any_result_and_says_what_follows_so_far() {
    for setup in BOTH {
        let mut screen = setup().asking_only(&["cough"]).open();
        screen.answer("cough", "n");
        screen.reviews();
        let calmest = one_line(&RULES.level(RULES.otherwise()).sentence);
        assert!(screen.words().contains(&format!("So far: {calmest}")));
        assert!(!screen.shows("What to do"));
    }
    let mut screen = Setup::plain().asking_only(&["cough", "age"]).open();
    screen.answer("cough", "n");
    screen.answer("age", "s");
    screen.reviews();
    assert!(screen.words().contains("So far, at least: "));
}

#[test]
fn enter_leads_to_the_result_and_escape_back_to_the_last_question() {
    for (setup, escape) in [
        (Setup::menu(), "\x1b\r"),
        (Setup::plain(), "\x1b\r"),
        (Setup::plain(), "b\r"),
    ] {
        let mut screen = setup.asking_only(&["cough", "wheezing"]).open();
        screen.answer("cough", "n");
        screen.answer("wheezing", "n");
        screen.reviews();
        screen.press(escape);
        screen.asks("wheezing");
        assert!(screen.question().contains("Your answer so far: No"));
        screen.answer("wheezing", "y");
        screen.reviews();
        screen.press(ENTER);
        screen.is_offered_a_copy();
        assert!(screen.words().contains("Wheezing: Yes"));
    }
}

#[test]
fn a_number_changes_that_answer_and_leads_back_with_the_others_as_they_were() {
    for setup in BOTH {
        let mut screen = setup().asking_only(&["cough", "wheezing"]).open();
        screen.answer("cough", "n");
        screen.answer("wheezing", "n");
        screen.reviews();
        screen.press("3\r");
        screen.asks("wheezing");
        assert!(
            screen.question().contains("Wheezing")
                || screen.words().contains("Your answer so far: No")
        );
        screen.answer("wheezing", "y");
        screen.reviews();
        let words = screen.words();
        let last = &words[words.rfind("Check your answers").unwrap()..];
        assert!(last.contains("2. Cough: No 3. Wheezing: Yes"), "{last}");
    }
}

#[test]
fn wide_signs_are_read_below_the_review_as_they_are_at_a_question() {
    for setup in BOTH {
        let mut screen = setup().asking_only(&["cough", "wheezing"]).open();
        screen.answer("cough", "n");
        screen.answer("wheezing", "n");
        screen.reviews();
        screen.press("３\r");
        screen.asks("wheezing");
        screen.press("ｂ\r");
        screen.reviews();
        screen.press("ｂａｃｋ\r");
        screen.asks("wheezing");
    }
}

#[test]
fn going_back_from_a_change_leaves_the_answer_as_it_was() {
    let mut screen = Setup::plain().asking_only(&["cough"]).open();
    screen.answer("cough", "n");
    screen.reviews();
    screen.press("2\r");
    screen.asks("cough");
    screen.press("b\r");
    screen.reviews();
    assert_eq!(screen.words().matches("2. Cough: No").count(), 2);
}

#[test]
fn a_change_that_opens_a_follow_up_has_it_asked_before_the_review() {
    for setup in BOTH {
        let mut screen = setup().asking_only(&["cough"]).open();
        screen.answer("cough", "n");
        screen.reviews();
        assert!(!screen.shows("Cough for 3 weeks"));
        screen.press("2\r");
        screen.answer("cough", "y");
        screen.answer("lasting_cough", "n");
        screen.reviews();
        assert!(screen.shows("Cough for 3 weeks: No"));
    }
}

#[test]
fn a_change_that_closes_a_follow_up_takes_its_row_away() {
    let mut screen = Setup::plain().in_full().asking_only(&["cough"]).open();
    screen.answer("cough", "y");
    screen.answer("lasting_cough", "y");
    screen.reviews();
    screen.press("2\r");
    screen.answer("cough", "n");
    screen.reviews();
    let words = screen.words();
    let last = &words[words.rfind("Check your answers").unwrap()..];
    assert!(!last.contains("Cough for 3 weeks"), "{last}");
    screen.finishes();
    assert!(screen.words().contains("Not asked - Cough for 3 weeks"));
}

#[test]
fn back_from_an_emergency_by_a_change_asks_the_question_under_its_own_number() {
    let mut screen = Setup::plain()
        .asking_only(&["emergency_signs", "cough"])
        .open();
    screen.answer("emergency_signs", "n");
    screen.answer("cough", "n");
    screen.reviews();
    screen.press("1\r");
    screen.wait("Your answer so far: No");
    screen.wait_until("the prompt", || screen.is_ready());
    screen.press("y\r");
    screen.alarms();
    screen.press("back\r");
    screen.asks("emergency_signs");
    assert_eq!(screen.heading(), "Question 1 of 2");
    screen.answer("emergency_signs", "n");
    screen.reviews();
}

#[test]
fn a_row_can_be_typed_with_the_full_stop_that_stands_behind_its_number() {
    let mut screen = Setup::plain().asking_only(&["cough"]).open();
    screen.answer("cough", "n");
    screen.reviews();
    let row = RULES
        .questions()
        .iter()
        .position(|question| question.id == "cough");
    screen.press(&format!("{}.\r", row.unwrap() + 1));
    screen.asks("cough");
}

#[test]
fn what_is_no_row_is_refused_with_the_range() {
    for typed in ["0", "99", "x", "-1", "2.0"] {
        let mut screen = Setup::plain().asking_only(&["cough"]).open();
        screen.answer("cough", "n");
        screen.reviews();
        assert!(
            screen.refuses_at_the_review(typed).contains("from 1 to 11"),
            "{typed}"
        );
    }
}

#[test]
fn skipped_and_unsure_answers_are_marked_with_how_they_count() {
    let mut screen = Setup::plain()
        .asking_only(&["wheezing", "family_history", "age"])
        .open();
    screen.answer("wheezing", "u");
    screen.answer("family_history", "s");
    screen.answer("age", "u");
    screen.reviews();
    let words = screen.words();
    assert!(
        words.contains("Wheezing: Not sure (never counted as no, to be safe"),
        "{words}"
    );
    assert!(
        words.contains("Family history: Not answered (not treated as no"),
        "{words}"
    );
    assert!(
        words.contains("Age: Not sure (mentioned in the result, not guessed"),
        "{words}"
    );
}

#[test]
fn what_was_given_beforehand_says_where_it_came_from() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let file = format!("{folder}/review_answers.json");
    std::fs::write(&file, r#"{"family_history": "no", "cough": "yes"}"#).unwrap();
    let setup = Setup::plain().asking_only(&["cough", "lasting_cough", "family_history", "age"]);
    let mut screen = setup.args(&["--cough", "no", "--answers", &file]).open();
    screen.answer("age", "30");
    screen.reviews();
    let words = screen.words();
    assert!(
        words.contains("Cough: No (from the command line)"),
        "{words}"
    );
    assert!(
        words.contains("Family history: No (from the file)"),
        "{words}"
    );
    assert!(words.contains("Age: 30 years 1"), "{words}");
}

#[test]
fn answers_from_a_file_are_shown_and_can_be_changed_before_there_is_a_result() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let file = format!("{folder}/old_answers.json");
    std::fs::write(&file, r#"{"wheezing": "no"}"#).unwrap();
    for setup in BOTH {
        let setup = setup().asking_only(&["wheezing"]);
        let mut screen = setup.args(&["--answers", &file]).open();
        screen.reviews();
        let words = screen.words();
        assert!(words.contains("Wheezing: No (from the file)"), "{words}");
        assert!(words.contains("Answers from the file may be old."));
        assert!(!screen.shows("What to do"));
        screen.press("b\r");
        screen.wait("No question came before this.");
        screen.settle();
        screen.press("3\r");
        screen.wait("Do you wheeze");
        screen.settle();
        screen.press("y\r");
        screen.settle();
        screen.reviews();
        let words = screen.words();
        let (_, last) = words.rsplit_once("Check your answers").unwrap();
        assert!(last.contains("Wheezing: Yes"), "{last}");
        assert!(!last.contains("may be old"), "{last}");
        screen.finishes();
    }
}

/// What was true of yesterday says nothing of today: an emergency above all.
#[test]
fn what_a_file_denies_and_can_be_urgent_by_now_is_asked_again_and_enter_keeps_it() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let file = format!("{folder}/denies_today.json");
    let denied = r#"{"emergency_signs": "no", "today_signs": ["fever"], "cough": "no"}"#;
    std::fs::write(&file, denied).unwrap();
    for setup in BOTH {
        let ids = ["emergency_signs", "today_signs", "cough"];
        let mut screen = setup().asking_only(&ids).args(&["--answers", &file]).open();
        screen.asks("emergency_signs");
        assert!(
            screen
                .question()
                .contains("Your answer so far: No. Enter keeps it.")
        );
        screen.press("\r");
        screen.asks("today_signs");
        assert!(screen.question().contains("Enter keeps it."));
        screen.press("\r");
        screen.reviews();
        let words = screen.words();
        assert!(words.contains("Cough: No (from the file)"), "{words}");
        assert!(words.contains("Emergency signs now: No 2."), "{words}");
        screen.finishes();
    }
}

#[test]
fn an_emergency_in_a_file_is_told_before_anything_is_asked_again() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let file = format!("{folder}/emergency.json");
    std::fs::write(&file, r#"{"emergency_signs": "yes", "today_signs": []}"#).unwrap();
    let mut screen = Setup::plain().args(&["--answers", &file]).open();
    screen.wait("Enter, back or continue:");
    assert!(!screen.shows("Question 1"));
    screen.press(CTRL_C);
    screen.is_stopped();
}

#[test]
fn an_emergency_after_a_change_is_told_and_back_leads_to_that_change() {
    let mut screen = Setup::menu().asking_only(&["coughing_blood", "age"]).open();
    screen.answer("coughing_blood", "1");
    screen.answer("age", "30");
    screen.reviews();
    screen.press("5\r");
    screen.answer("coughing_blood", "3");
    screen.alarms();
    screen.press("back\r");
    screen.asks("coughing_blood");
}

#[test]
fn whoever_stops_at_the_review_is_told_once_more_how_soon_to_act() {
    for setup in BOTH {
        for keys in [CTRL_C, "stop\r"] {
            let mut screen = setup().asking_only(&["chest_pain"]).open();
            screen.answer("chest_pain", "y");
            screen.reviews();
            screen.press(keys);
            screen.is_stopped();
            let words = screen.words();
            let sentence = words.split("So far: ").nth(1).unwrap();
            let sentence = sentence.split(" Type a number").next().unwrap();
            let told = format!("No notes were printed. {sentence}");
            assert!(words.contains(&told), "{words}");
        }
    }
}

#[test]
fn whoever_stops_half_way_is_told_how_soon_to_act_where_that_is_urgent_already() {
    for setup in BOTH {
        let mut screen = setup()
            .asking_only(&["chest_pain", "family_history"])
            .open();
        screen.answer("chest_pain", "y");
        screen.asks("family_history");
        screen.press(CTRL_C);
        screen.is_stopped();
        let words = screen.words();
        assert!(
            words.contains("No notes were printed. Talk to a doctor today"),
            "{words}"
        );
        assert!(!words.contains("There is no result"), "{words}");
    }
}

#[test]
fn whoever_stops_with_calm_answers_hears_no_conclusion_even_at_the_review() {
    for setup in BOTH {
        for keys in [CTRL_C, "stop\r"] {
            let mut screen = setup().asking_only(&["chest_pain"]).open();
            screen.answer("chest_pain", "n");
            screen.reviews();
            screen.press(keys);
            screen.is_stopped();
            let words = screen.words();
            let last = words.rsplit("Stopped. ").next().unwrap();
            assert!(last.contains("There is no result"), "{words}");
            assert!(!last.contains("At least"), "{words}");
        }
    }
}

#[test]
fn whoever_goes_back_and_stops_is_told_of_an_answer_that_enter_still_keeps() {
    for setup in BOTH {
        let mut screen = setup().asking_only(&["chest_pain"]).open();
        screen.answer("chest_pain", "y");
        screen.reviews();
        screen.press("back\r");
        screen.asks("chest_pain");
        screen.press(CTRL_C);
        screen.is_stopped();
        let words = screen.words();
        let last = words.rsplit("Stopped. ").next().unwrap();
        assert!(last.contains("Talk to a doctor today"), "{words}");
    }
}

#[test]
fn whoever_stops_at_the_beginning_is_told_of_an_urgent_answer_that_was_given_beforehand() {
    for setup in BOTH {
        let setup = setup().args(&["--chest-pain", "yes"]).size(60, 12);
        let mut screen = setup.open();
        screen.wait("to begin");
        screen.press(CTRL_C);
        screen.is_stopped();
        let words = screen.words();
        assert!(words.contains("Talk to a doctor today"), "{words}");
    }
}

#[test]
fn a_review_that_is_longer_than_the_window_says_so_above_its_prompt() {
    let mut screen = Setup::plain().asking_only(&["cough"]).size(40, 16).open();
    screen.begins();
    screen.answer("cough", "n");
    screen.reviews();
    assert!(
        screen.words().contains("Scroll up to read it"),
        "{}",
        screen.text()
    );
}

#[test]
fn whoever_types_continue_at_the_review_goes_on_to_the_result() {
    let mut screen = Setup::plain().asking_only(&["cough"]).open();
    screen.answer("cough", "n");
    screen.reviews();
    screen.press("continue\r");
    screen.is_offered_a_copy();
}

#[test]
fn every_way_to_stop_works_at_the_review() {
    for setup in BOTH {
        for keys in [CTRL_C, CTRL_D, "stop\r", "q\r"] {
            let mut screen = setup().asking_only(&["cough"]).open();
            screen.answer("cough", "n");
            screen.reviews();
            screen.press(keys);
            screen.is_stopped();
        }
    }
}

#[test]
fn what_a_file_denies_of_a_question_that_was_not_asked_is_asked_where_the_review_opens_it() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let file = format!("{folder}/denies_unasked.json");
    std::fs::write(&file, r#"{"cough": "no", "lasting_cough": "no"}"#).unwrap();
    for setup in BOTH {
        let setup = setup().asking_only(&["cough", "lasting_cough", "chest_pain"]);
        let mut screen = setup.args(&["--answers", &file]).open();
        screen.answer("chest_pain", "n");
        screen.reviews();
        screen.press("2\r"); // the cough
        screen.answer("cough", "y");
        screen.asks("lasting_cough");
    }
}
