//! "Save the full notes?": before the result, after it in an emergency, and never without a name.

use std::fs;
use std::path::PathBuf;

use crate::support::RULES;
use crate::support::brief::NOT_SAVED;
use crate::support::terminal::person::CTRL_C;
use crate::support::terminal::questions::emergency_numbers;
use crate::support::terminal::screen::Screen;
use crate::support::terminal::setup::Setup;

/// What is said to a line that names no file.
const NO_NAME: &str =
    "Type a name for the file with its ending, such as notes.txt. To save nothing";

fn path(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_file(&path);
    path
}

/// An interview that is over but for the offer of a copy.
fn at_the_offer(setup: Setup) -> Screen {
    let mut screen = setup.asking_only(&["age"]).open();
    screen.answer("age", "30");
    screen.reviews();
    screen.press("r\r");
    screen.wait("File name, or Enter for your result:");
    screen
}

/// The result is on the screen, below all that was asked.
fn shows_the_result_last(screen: &Screen) {
    let words = screen.words();
    let sentence = &RULES.level(RULES.otherwise()).sentence;
    assert!(words.ends_with(sentence.as_str()), "{}", screen.text());
    let offered = words.rfind("Enter for your result:").unwrap();
    assert!(
        words.find("What to do").unwrap() > offered,
        "{}",
        screen.text()
    );
}

#[test]
fn enter_saves_nothing_and_shows_the_result() {
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = at_the_offer(setup);
        assert!(!screen.shows("What to do"), "{}", screen.text());
        screen.press("\r");
        assert_eq!(screen.exit_code(), 0);
        assert!(!screen.shows("Saved to"));
        assert!(screen.shows(NOT_SAVED), "{}", screen.text());
        shows_the_result_last(&screen);
    }
}

#[test]
fn full_shows_all_of_it_on_the_screen_and_the_result_still_comes_last() {
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = at_the_offer(setup);
        screen.press("full\r");
        let shown = |screen: &Screen| screen.words().matches("Press Enter to go on:").count();
        let mut parts = 0;
        while parts == 0 || !screen.is_offered_a_copy_now() {
            screen.wait_until("the next part, or the offer", || {
                shown(&screen) > parts || parts > 0 && screen.is_offered_a_copy_now()
            });
            if shown(&screen) > parts {
                parts += 1;
                screen.press("\r");
            }
        }
        let words = screen.words();
        assert!(words.contains("Your answers"), "{words}");
        screen.press("\r");
        assert_eq!(screen.exit_code(), 0);
        let words = screen.words();
        let (_, result) = words.rsplit_once("File name, or Enter").unwrap();
        let sentence = &RULES.level(RULES.otherwise()).sentence;
        assert!(
            result.contains(NOT_SAVED) && result.ends_with(sentence.as_str()),
            "{result}"
        );
    }
}

#[test]
fn whoever_stops_reading_the_notes_of_an_emergency_still_sees_whom_to_call_at_the_end() {
    for way in [Setup::menu, Setup::plain] {
        let setup = way().args(&["--emergency-signs", "yes"]).size(80, 24);
        let mut screen = setup.open();
        screen.alarms();
        screen.press("\r");
        screen.is_offered_a_copy();
        screen.press("full\r");
        screen.wait("Press Enter to go on:");
        screen.press("stop\r");
        screen.is_offered_a_copy();
        let words = screen.words();
        let (_, end) = words.rsplit_once("Press Enter to go on:").unwrap();
        let sentence = &RULES.level(RULES.top()).sentence;
        assert!(end.contains(sentence.as_str()), "{words}");
        for number in emergency_numbers() {
            assert!(end.contains(&number), "{number}: {words}");
        }
    }
}

#[test]
fn a_copy_holds_the_full_notes_and_only_its_owner_can_read_it() {
    use std::os::unix::fs::PermissionsExt;
    for (setup, name) in [
        (Setup::menu(), "copy_menu.txt"),
        (Setup::plain(), "copy_plain.txt"),
    ] {
        let path = path(name);
        let mut screen = at_the_offer(setup);
        screen.press(&format!("{}\r", path.display()));
        assert_eq!(screen.exit_code(), 0);
        assert!(screen.words().contains("Saved to"), "{}", screen.text());
        shows_the_result_last(&screen);
        assert!(screen.shows("\nRead more: lungnets about"));
        assert!(!screen.shows(NOT_SAVED), "{}", screen.text());
        let copy = fs::read_to_string(&path).unwrap();
        assert!(copy.contains("\nYour answers\n") && !copy.contains('\x1b'));
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
}

#[test]
fn the_name_of_a_copy_says_its_format_unless_an_option_did() {
    let starts = |setup: Setup, name: &str| {
        let path = path(name);
        let mut screen = at_the_offer(setup);
        screen.press(&format!("{}\r", path.display()));
        assert_eq!(screen.exit_code(), 0);
        let copy = fs::read_to_string(&path).unwrap();
        copy.split(' ').next().unwrap().to_owned()
    };
    assert_eq!(starts(Setup::menu(), "copy_page.html"), "<!DOCTYPE");
    assert_eq!(starts(Setup::plain(), "copy_notes.MD"), "#");
    assert_eq!(starts(Setup::plain(), "copy_without_ending"), "Your");
    let markdown = Setup::plain().args(&["--format", "markdown"]);
    assert_eq!(starts(markdown, "copy_as_asked.html"), "#");
}

#[test]
fn a_question_mark_at_the_offer_says_what_can_be_typed_and_saves_nothing() {
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = at_the_offer(setup);
        for word in ["?", "help"] {
            screen.press(&format!("{word}\r"));
            screen.wait("Press Enter to save nothing.");
            screen.is_offered_a_copy();
        }
        assert!(screen.words().contains("with .json you can go on later"));
        screen.press("\r");
        assert_eq!(screen.exit_code(), 0);
    }
    assert!(!PathBuf::from("help").exists());
}

#[test]
fn what_was_saved_says_how_to_go_on_from_it_and_then_only_what_is_open_or_may_be_urgent_by_now_is_asked()
 {
    let path = path("to go on.json");
    let mut screen = Setup::plain()
        .asking_only(&["cough", "age"])
        .asking_for_the_place()
        .open();
    screen.wait("Where are you now?");
    screen.press("1\r");
    screen.answer("cough", "skip");
    screen.answer("age", "30");
    screen.reviews();
    screen.press("r\r");
    screen.wait("File name, or Enter for your result:");
    screen.press(&format!("{}\r", path.display()));
    assert_eq!(screen.exit_code(), 0);
    let go_on = format!("type: lungnets --answers '{}'", path.display());
    assert!(screen.words().contains(&go_on), "{}", screen.text());

    let leaked: &'static str = Box::leak(path.display().to_string().into_boxed_str());
    let mut again = Setup::plain()
        .asking_for_the_place()
        .args(&["--answers", leaked])
        .open();
    again.asks("emergency_signs");
    again.press("\r");
    again.answer("cough", "n");
    for id in ["chest_pain", "coughing_blood", "today_signs"] {
        again.asks(id);
        assert!(again.question().contains("Enter keeps it."), "{id}");
        again.press("\r");
    }
    again.reviews();
    assert!(!again.shows("Where are you now?") && !again.shows("How old are you"));
    assert!(again.shows("Place: UK"), "{}", again.text());
}

#[test]
fn an_existing_file_is_never_touched_and_another_name_is_asked_for() {
    let (there, new) = (path("is_there.txt"), path("is_new.txt"));
    fs::write(&there, "mine").unwrap();
    let mut screen = at_the_offer(Setup::plain());
    screen.press(&format!("{}\r", there.display()));
    screen.wait("could not be written");
    screen.is_offered_a_copy();
    screen.press(&format!("{}\r", new.display()));
    assert_eq!(screen.exit_code(), 0);
    assert_eq!(fs::read_to_string(there).unwrap(), "mine");
    assert!(new.exists());
}

#[test]
fn the_end_of_input_at_the_offer_is_no_copy_and_no_failure() {
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = at_the_offer(setup);
        screen.press("\x04");
        assert_eq!(screen.exit_code(), 0);
        assert!(
            screen.text().contains("\nNothing was saved.\n"),
            "{}",
            screen.text()
        );
        shows_the_result_last(&screen);
    }
}

#[test]
fn a_key_that_is_none_names_no_file() {
    let mut screen = at_the_offer(Setup::menu());
    screen.press("\x1bn\r");
    screen.wait(NO_NAME);
    screen.is_offered_a_copy();
    screen.press("\x1b[A\r");
    screen.wait_until("the prompt once more", || {
        screen.words().matches("File name, or Enter").count() == 3
    });
    screen.press("\r");
    assert_eq!(screen.exit_code(), 0);
}

#[test]
fn a_folder_that_is_not_there_is_told_with_the_path() {
    let mut screen = at_the_offer(Setup::plain());
    screen.press("/no/such/folder/notes.txt\r");
    screen.wait("could not be written");
    assert!(screen.words().contains("/no/such/folder/notes.txt"));
    screen.settle();
    screen.press("\r");
    assert_eq!(screen.exit_code(), 0);
}

#[test]
fn stopping_at_the_offer_says_how_soon_to_act_and_whom_to_call() {
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = at_the_offer(setup);
        screen.press(CTRL_C);
        assert_eq!(screen.exit_code(), 130);
        let sentence = &RULES.level(RULES.otherwise()).sentence;
        let stopped = format!("Stopped. No notes were printed. {sentence}");
        assert!(screen.words().contains(&stopped), "{}", screen.text());
        assert!(screen.words().contains("In an emergency call"));
    }
}

#[test]
fn in_an_emergency_the_result_comes_first_and_a_copy_can_be_saved_after_it() {
    for (setup, name) in [
        (Setup::menu(), "emergency_menu.txt"),
        (Setup::plain(), "emergency_plain.txt"),
    ] {
        let path = path(name);
        let mut screen = setup.args(&["--emergency-signs", "yes"]).open();
        screen.alarms();
        screen.press("\r");
        screen.wait("File name, or Enter to finish:");
        let sentence = &RULES.level(RULES.top()).sentence;
        assert!(screen.shows(&format!("\n{sentence}\n\nSave the full notes?")));
        screen.press(&format!("{}\r", path.display()));
        assert_eq!(screen.exit_code(), 0);
        let copy = fs::read_to_string(&path).unwrap();
        assert!(copy.contains("\nYour answers\n"), "{copy}");
    }
}

#[test]
fn stopping_after_the_result_of_an_emergency_says_that_it_is_there_and_once_more_how_soon_to_act() {
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = setup.args(&["--emergency-signs", "yes"]).open();
        screen.alarms();
        screen.press("\r");
        screen.wait("File name, or Enter to finish:");
        screen.press(CTRL_C);
        assert_eq!(screen.exit_code(), 130);
        let stopped = "Your result is above. No copy was saved.";
        let (words, text) = (screen.words(), screen.text());
        let last = words.split(stopped).nth(1).expect(&text);
        assert!(last.contains("Get help now"), "{text}");
        assert!(last.contains("In an emergency call"), "{text}");
    }
}

#[test]
fn no_copy_is_offered_when_the_result_goes_to_a_file() {
    let notes = path("redirected.txt");
    let line = "\"$@\" >\"$NOTES\"";
    let leaked: &'static str = Box::leak(notes.display().to_string().into_boxed_str());
    let mut screen = Setup::menu()
        .asking_only(&["age"])
        .through(line)
        .env("NOTES", leaked)
        .open();
    screen.answer("age", "30");
    screen.reviews();
    screen.press("r\r");
    assert_eq!(screen.exit_code(), 0);
    assert!(!screen.shows("Save the full notes?"));
    assert!(notes.exists());
}

#[test]
fn a_file_named_beforehand_is_there_at_the_end_and_no_copy_is_offered() {
    for (setup, name) in [
        (Setup::menu(), "named_menu.txt"),
        (Setup::plain(), "named_plain.txt"),
    ] {
        let path = path(name);
        let leaked: &'static str = Box::leak(path.display().to_string().into_boxed_str());
        let setup = setup.args(&["-o", leaked]);
        let mut screen = setup.asking_only(&["age"]).open();
        screen.answer("age", "30");
        screen.reviews();
        assert!(!path.exists(), "there is no result yet");
        screen.press("r\r");
        assert_eq!(screen.exit_code(), 0);
        assert!(screen.words().contains("What to do"), "{}", screen.text());
        assert!(!screen.shows("\nYour answers\n"), "{}", screen.text());
        assert!(screen.words().contains("Saved to"), "{}", screen.text());
        assert!(!screen.shows("Save the full notes?"));
        let notes = fs::read_to_string(&path).unwrap();
        assert!(notes.contains("\nYour answers\n"), "{notes}");
    }
}

#[test]
fn a_name_that_is_taken_is_refused_before_anything_is_asked() {
    let path = path("taken.txt");
    fs::write(&path, "mine").unwrap();
    let leaked: &'static str = Box::leak(path.display().to_string().into_boxed_str());
    let mut screen = Setup::plain().args(&["-o", leaked]).open();
    assert_eq!(screen.exit_code(), 1);
    assert!(screen.words().contains("say --force"), "{}", screen.text());
    assert!(!screen.shows("Question 1"));
    assert_eq!(fs::read_to_string(path).unwrap(), "mine");
}

#[test]
fn stopping_leaves_no_file_and_no_part_of_one() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("stopped_with_a_file");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join("notes.txt");
    let leaked: &'static str = Box::leak(path.display().to_string().into_boxed_str());
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = setup.args(&["-o", leaked]).asking_only(&["age"]).open();
        screen.wait("How old are you");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "it is open");
        screen.press(CTRL_C);
        assert_eq!(screen.exit_code(), 130);
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    }
}

#[test]
fn a_word_that_means_no_is_no_name_of_a_file() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    for word in [
        "n",
        "No",
        "q",
        "stop",
        "nope",
        "Nah",
        "no thanks",
        "no, thank you",
    ] {
        for setup in [Setup::menu(), Setup::plain()] {
            let mut screen = at_the_offer(setup);
            screen.press(&format!("{word}\r"));
            assert_eq!(screen.exit_code(), 0);
            assert!(!screen.words().contains("Saved to"), "{}", screen.text());
            assert!(screen.words().contains("Nothing was saved."), "{word:?}");
        }
    }
    assert!(!folder.join("n").exists() && !PathBuf::from("n").exists());
}

#[test]
fn what_has_neither_an_ending_nor_a_folder_is_no_name_of_a_file() {
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = at_the_offer(setup);
        for (times, word) in (2..).zip(["later", "63 years", "38.5", "about", "save", "ok.", "1"]) {
            screen.press(&format!("{word}\r"));
            screen.wait_until("the prompt once more", || {
                screen.words().matches("File name, or Enter").count() == times
            });
            let words = screen.words();
            assert_eq!(words.matches(NO_NAME).count(), times - 1, "{word}: {words}");
            assert!(!words.contains("Saved to") && !PathBuf::from(word).exists());
        }
        screen.press("\r");
        assert_eq!(screen.exit_code(), 0);
    }
}

#[test]
fn whoever_goes_back_before_the_result_comes_to_the_review_with_every_answer() {
    for setup in [Setup::menu, Setup::plain] {
        let mut screen = at_the_offer(setup());
        for word in ["b", "Back", "\x1b"] {
            screen.press(&format!("{word}\r"));
            screen.reviews();
            let words = screen.words();
            let last = words.rsplit("Check your answers").next().unwrap();
            assert!(last.contains("Age: 30 years"), "{last}");
            screen.press("b\r");
            screen.answer("age", "64");
            screen.reviews();
            screen.press("b\r");
            screen.answer("age", "30");
            screen.reviews();
            screen.press("r\r");
            screen.is_offered_a_copy();
        }
        screen.press("\r");
        assert_eq!(screen.exit_code(), 0);
        shows_the_result_last(&screen);
    }
}

#[test]
fn whoever_wants_to_go_back_after_an_emergency_is_told_how_and_loses_no_copy() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    for setup in [Setup::menu, Setup::plain] {
        let mut screen = setup().args(&["--emergency-signs", "yes"]).open();
        screen.alarms();
        screen.press("\r");
        for (times, word) in (1..).zip(["b", "Back", "\x1b"]) {
            screen.is_offered_a_copy();
            screen.press(&format!("{word}\r"));
            screen.wait_until("the way to change an answer", || {
                let words = screen.words();
                words.matches("There is no way back from here.").count() == times
            });
        }
        screen.is_offered_a_copy();
        assert!(!screen.shows("Nothing was saved."), "{}", screen.text());
        screen.press("\r");
        assert_eq!(screen.exit_code(), 0);
    }
    assert!(!folder.join("b").exists() && !PathBuf::from("b").exists());
}

#[test]
fn whoever_wants_a_copy_and_gives_no_name_is_asked_for_one() {
    let path = path("copy_after_yes.txt");
    let mut screen = at_the_offer(Setup::menu());
    for word in ["yes", "yeah", "sure"] {
        screen.press(&format!("{word}\r"));
        screen.wait(NO_NAME);
    }
    screen.press(&format!("{}\r", path.display()));
    assert_eq!(screen.exit_code(), 0);
    assert!(path.exists());
}

#[test]
fn a_name_that_ends_as_that_of_something_else_is_told_at_both_doors() {
    let told = "It is plain text. For a page to print, give a name that ends in .html.";
    for (name, is_told) in [("copy.pdf", true), ("copy.html", false), ("copy", false)] {
        let path = path(name);
        let mut screen = at_the_offer(Setup::plain());
        screen.press(&format!("{}\r", path.display()));
        assert_eq!(screen.exit_code(), 0);
        let words = screen.words();
        assert!(
            words.contains("Only you can open it. It holds your answers."),
            "{words}"
        );
        assert_eq!(words.contains(told), is_told, "{words}");

        let _ = fs::remove_file(&path);
        let leaked: &'static str = Box::leak(path.display().to_string().into_boxed_str());
        let mut screen = Setup::plain()
            .args(&["-o", leaked])
            .asking_only(&["age"])
            .open();
        screen.answer("age", "30");
        screen.reviews();
        screen.press("r\r");
        assert_eq!(screen.exit_code(), 0);
        assert_eq!(screen.words().contains(told), is_told, "{}", screen.text());
    }
}

#[test]
fn that_a_file_could_not_be_written_stands_beside_the_last_lines_too() {
    for setup in [Setup::menu(), Setup::plain()] {
        let setup = setup.args(&["-o", "/no/such/folder/notes.txt"]);
        let mut screen = setup.asking_only(&["age"]).open();
        screen.answer("age", "30");
        screen.reviews();
        screen.press("r\r");
        assert_eq!(screen.exit_code(), 1);
        let words = screen.words();
        let error = "/no/such/folder/notes.txt could not be written";
        assert_eq!(words.matches(error).count(), 2, "{words}");
        assert!(words.rfind(error) > words.rfind("What to do"), "{words}");
    }
}
