//! "Save a copy?": at the very end, and never without a name.

use std::fs;
use std::path::PathBuf;

use crate::support::terminal::person::CTRL_C;
use crate::support::terminal::screen::Screen;
use crate::support::terminal::setup::Setup;

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
    screen.wait("File name, or Enter to finish:");
    screen
}

#[test]
fn enter_saves_nothing() {
    let mut screen = at_the_offer(Setup::menu());
    screen.press("\r");
    assert_eq!(screen.exit_code(), 0);
    assert!(!screen.shows("Saved to"));
}

#[test]
fn a_copy_holds_the_summary_and_only_its_owner_can_read_it() {
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
fn an_existing_file_is_never_touched_and_another_name_is_asked_for() {
    let (there, new) = (path("is_there.txt"), path("is_new.txt"));
    fs::write(&there, "mine").unwrap();
    let mut screen = at_the_offer(Setup::plain());
    screen.press(&format!("{}\r", there.display()));
    screen.wait("could not be written");
    screen.wait("File name, or Enter to finish:");
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
            screen.text().ends_with("\nNo copy was saved."),
            "{}",
            screen.text()
        );
    }
}

#[test]
fn a_key_that_is_none_names_no_file() {
    let mut screen = at_the_offer(Setup::menu());
    screen.press("\x1bn\r");
    screen.wait("Type a name for the file, such as notes.txt.");
    screen.press("\x1b[A\r");
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
fn stopping_at_the_offer_says_that_the_result_is_there_and_whom_to_call() {
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = at_the_offer(setup);
        screen.press(CTRL_C);
        assert_eq!(screen.exit_code(), 130);
        assert!(
            screen
                .words()
                .contains("Your result is above. No copy was saved."),
            "{}",
            screen.text()
        );
        assert!(screen.words().contains("In an emergency call"));
    }
}

#[test]
fn no_copy_is_offered_in_an_emergency_or_when_the_result_goes_to_a_file() {
    let mut screen = Setup::menu().args(&["--emergency-signs", "yes"]).open();
    screen.alarms();
    screen.press("\r");
    assert_eq!(screen.exit_code(), 0);
    assert!(!screen.shows("Save a copy?"));

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
    assert!(!screen.shows("Save a copy?"));
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
        assert!(screen.words().contains("Your answers"), "{}", screen.text());
        assert!(screen.words().contains("Saved to"), "{}", screen.text());
        assert!(!screen.shows("Save a copy?"));
        assert!(fs::read_to_string(&path).unwrap().contains("Your answers"));
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
    for word in ["n", "No", "q", "stop", "back", "\x1b"] {
        for setup in [Setup::menu(), Setup::plain()] {
            let mut screen = at_the_offer(setup);
            screen.press(&format!("{word}\r"));
            assert_eq!(screen.exit_code(), 0);
            assert!(!screen.words().contains("Saved to"), "{}", screen.text());
            assert!(screen.words().contains("No copy was saved."), "{word:?}");
        }
    }
    assert!(!folder.join("n").exists() && !PathBuf::from("n").exists());
}

#[test]
fn whoever_wants_a_copy_and_gives_no_name_is_asked_for_one() {
    let path = path("copy_after_yes.txt");
    let mut screen = at_the_offer(Setup::menu());
    screen.press("yes\r");
    screen.wait("Type a name for the file, such as notes.txt.");
    screen.press(&format!("{}\r", path.display()));
    assert_eq!(screen.exit_code(), 0);
    assert!(path.exists());
}
