//! The questions that ship as they stand in a window.

use lungnets::rules::{AnswerKind, Choice, Question};

use crate::spanish::SPANISH;
use crate::support::RULES;
use crate::support::terminal::person::{DOWN, ENTER, WHICH_UNSURE, one_line};
use crate::support::terminal::questions::calm_keys;
use crate::support::terminal::screen::Screen;
use crate::support::terminal::setup::Setup;

const SIGNS: &str = "emergency_signs";
const NONE: &str = "None of these";
const UNSURE: &str = "I am not sure";
const BOTH: [fn() -> Setup; 2] = [Setup::menu, Setup::plain];

/// The emergency list comes first, wherever it stands in the file: that it has to, a row of the decision table says.
fn signs_first(setup: Setup) -> Setup {
    let from_there = RULES
        .questions()
        .iter()
        .skip_while(|question| question.id != SIGNS);
    let from_there: Vec<&str> = from_there.map(|question| question.id.as_str()).collect();
    setup.asking_only(&from_there)
}

/// The first question, in a window of this size that cannot be scrolled.
fn first_question(setup: Setup, columns: u16, rows: u16) -> Screen {
    let mut screen = setup.on_shipped_rules().size(columns, rows).open();
    screen.begins();
    screen.wait_until("the list", || {
        let words = screen.words();
        words.contains("Esc goes back.") || screen.waits_for_a_line()
    });
    screen.settle();
    screen
}

fn labels(question: &Question) -> impl Iterator<Item = &str> {
    question
        .choices()
        .iter()
        .map(|choice| choice.label.as_str())
}

/// A choice with the lines that stand under it.
fn with_hints(choice: &Choice) -> String {
    let hints = choice.hint.iter().map(|hint| hint.as_str());
    let whole: Vec<&str> = [choice.label.as_str()].into_iter().chain(hints).collect();
    whole.join(" ")
}

#[test]
fn whoever_ticked_none_of_the_signs_and_types_what_troubles_them_is_told_whom_to_call() {
    let mut screen = first_question(signs_first(Setup::menu()), 80, 24);
    screen.mark("n", &format!("[x] {NONE}"));
    screen.press(" my chest hurts\r");
    let told = "What is ticked stays so";
    screen.wait(told);
    let words = screen.words();
    let (_, told) = words.rsplit_once(told).unwrap();
    assert!(told.contains("In an emergency call"), "{words}");
}

#[test]
fn the_row_for_a_child_names_the_baby_and_the_fever_that_is_an_emergency() {
    let question = RULES.question_by_id(SIGNS).unwrap();
    let mut choices = question.choices().iter();
    let row = with_hints(choices.find(|choice| choice.id == "child_danger").unwrap());
    for words in ["baby or child", "baby under 3 months", "38 C or more"] {
        assert!(row.contains(words), "{words}: {row}");
    }
    for hint in &question.hint {
        assert!(!hint.contains("baby"), "it scrolls off: {hint}");
    }
}

#[test]
fn whoever_goes_back_to_a_tick_far_down_the_list_sees_it_and_the_down_arrow_leads_there() {
    let question = RULES.question_by_id(SIGNS).unwrap();
    let last = question.choices().len() - 1;
    for (columns, rows) in [(40, 20), (80, 16), (80, 24)] {
        for place in [0, last / 2, last] {
            let mut screen = first_question(signs_first(Setup::menu()), columns, rows);
            let down = (0..=place).map(|_| DOWN);
            down.chain([" ", ENTER]).for_each(|key| {
                screen.press(key);
                screen.settle();
            });
            screen.alarms();
            screen.press("back\r");
            let is_open = || screen.words().contains("Esc goes back.");
            screen.wait_until("the list", is_open);
            screen.settle();
            let label = question.choices()[place].label.as_str();
            let begins: Vec<&str> = label.split(' ').take(3).collect();
            let ticked = format!("[x] {}", begins.join(" "));
            assert!(
                screen.words().contains(&ticked),
                "{label}: {}",
                screen.text()
            );
            screen.press(DOWN);
            screen.wait(&format!("> {ticked}"));
        }
    }
}

/// A choice and its hints begin behind six columns, and the last column stays empty.
#[test]
fn no_row_of_the_emergency_list_takes_a_second_line_in_a_usual_window_in_either_language() {
    for rules in [&*RULES, SPANISH.rules()] {
        let question = rules.question_by_id(SIGNS).unwrap();
        for choice in question.choices() {
            for line in choice.hint.iter().chain([&choice.label]) {
                let columns = line.as_str().chars().count();
                assert!(columns < 80 - 6, "{columns} columns: {line}");
            }
        }
    }
}

#[test]
fn the_whole_emergency_list_with_its_hints_stands_in_the_smallest_usual_window() {
    let question = RULES.question_by_id(SIGNS).unwrap();
    let of_rows = question.choices().iter().map(|choice| choice.hint.len());
    let hints = question.hint.len() + of_rows.sum::<usize>();
    assert!(hints <= 6, "there is room for six lines of hints");
    for setup in BOTH {
        let screen = first_question(signs_first(setup()), 80, 24);
        let text = screen.text();
        let of_rows = question.choices().iter().flat_map(|choice| &choice.hint);
        let hints = question.hint.iter().chain(of_rows);
        let hints = hints.map(|hint| hint.as_str());
        let labels = labels(question).chain([NONE, UNSURE]);
        for words in hints
            .chain(labels)
            .chain([question.ask.as_str(), "Question 1"])
        {
            assert!(text.contains(words), "{words} does not stand in:\n{text}");
        }
        assert!(text.lines().count() <= 24);
        assert!(!text.contains("longer than your window"), "{text}");
    }
}

#[test]
fn in_a_narrow_window_too_what_is_asked_stands_above_the_part_of_the_list_that_is_seen() {
    let question = RULES.question_by_id(SIGNS).unwrap();
    for (columns, rows) in [(40, 24), (40, 16), (60, 24), (80, 16)] {
        let mut screen = first_question(signs_first(Setup::menu()), columns, rows);
        for key in [DOWN, "\x1b[F"] {
            let words = screen.words();
            assert!(
                words.contains(&one_line(&question.ask)),
                "{}",
                screen.text()
            );
            screen.press(key);
            screen.settle();
        }
    }
}

#[test]
fn whoever_types_the_age_of_a_baby_in_months_is_told_once_more_how_to_type_it() {
    let age = RULES.question_by_id("age").unwrap();
    let hint = one_line(age.hint.first().unwrap());
    for setup in BOTH {
        let mut screen = setup().on_shipped_rules().asking_only(&["age"]).open();
        screen.wait_until("the age", || screen.waits_for_a_line());
        for typed in ["6 months", "3 weeks"] {
            assert!(screen.is_refused(typed).contains(&hint), "{typed}");
        }
    }
}

#[test]
fn in_typed_lines_what_is_asked_stands_in_the_window_when_it_is_to_be_answered() {
    let lists = RULES
        .questions()
        .iter()
        .filter(|question| question.choices().len() > 2 && question.ask_when.is_none());
    for question in lists {
        for (columns, rows) in [(40, 20), (60, 16), (80, 24)] {
            let setup = Setup::plain().on_shipped_rules().size(columns, rows);
            let mut screen = setup.asking_only(&[&question.id]).open();
            screen.wait_until("the beginning", || screen.begins_now() || screen.is_ready());
            if screen.begins_now() {
                screen.press(ENTER);
            }
            screen.asks_in_sight(&question.ask);
            if matches!(question.answer, AnswerKind::AnyOf(_)) && question.id != SIGNS {
                screen.press("u\r");
                screen.asks_in_sight(WHICH_UNSURE);
            }
        }
    }
}

impl Screen {
    /// Waits until this can be answered, and stands in the window with the prompt; nothing can be scrolled.
    fn asks_in_sight(&self, ask: &str) {
        self.wait_until(ask, || {
            self.words().contains(&one_line(ask)) && self.waits_for_a_line()
        });
        self.settle();
        assert!(self.words().contains(&one_line(ask)), "{}", self.text());
    }
}

#[test]
fn the_screen_before_it_says_whom_to_call_and_how_to_answer_for_somebody_else() {
    for setup in BOTH {
        let screen = signs_first(setup()).on_shipped_rules().size(80, 24).open();
        screen.wait("Press Enter to begin:");
        let words = screen.words();
        for (place, number) in RULES.call(None) {
            assert!(words.contains(&format!("{place}: {number}.")), "{words}");
        }
        assert!(words.contains("Answering for somebody else?"), "{words}");
    }
}

#[test]
fn in_forty_columns_every_emergency_sign_is_reached_and_the_list_says_that_there_is_more() {
    let mut screen = first_question(signs_first(Setup::menu()), 40, 20);
    assert!(screen.shows("(More below: press the down arrow.)"));
    assert!(!screen.shows("(More above"));
    let question = RULES.question_by_id(SIGNS).unwrap();
    let rows = question.choices().iter().map(with_hints);
    for label in rows.chain([NONE.to_owned(), UNSURE.to_owned()]) {
        screen.press(DOWN);
        screen.settle();
        let text = screen.text();
        let marked = text[text.find("\n> ").expect("a mark") + 3..].trim_start();
        let marked = one_line(marked.trim_start_matches("[ ] "));
        assert!(marked.starts_with(&label), "{label}:\n{text}");
        assert!(text.lines().all(|row| row.chars().count() < 40), "{text}");
    }
    assert!(screen.shows("(More above: press the up arrow.)"));
    assert!(!screen.shows("(More below"));
}

#[test]
fn every_list_stands_whole_in_the_smallest_usual_window_with_the_hints_of_its_choices() {
    let lists = RULES.questions().iter();
    for question in lists.filter(|question| matches!(question.answer, AnswerKind::AnyOf(_))) {
        for setup in BOTH {
            let given = RULES
                .questions()
                .iter()
                .filter(|other| other.id != question.id && other.ask_when.is_none());
            let options: Vec<String> = given
                .flat_map(|other| {
                    let word = crate::support::terminal::questions::calm_word(other);
                    [format!("--{}", other.option()), word]
                })
                .collect();
            let options: Vec<&str> = options.iter().map(String::as_str).collect();
            let mut screen = first_question(setup().args(&options), 80, 24);
            let words = screen.words();
            for choice in question.choices() {
                let whole = with_hints(choice);
                assert!(words.contains(&whole), "{whole}\n{}", screen.text());
            }
            assert!(!words.contains("longer than your window"), "{words}");
            assert!(!words.contains("(More below"), "{}", screen.text());
            assert!(words.contains(&one_line(&question.ask)), "{words}");
            screen.press("\x03");
            assert_eq!(screen.exit_code(), 130);
        }
    }
}

#[test]
fn in_typed_lines_every_emergency_sign_has_a_number() {
    let question = RULES.question_by_id(SIGNS).unwrap();
    for (number, label) in (1..).zip(labels(question)) {
        let mut screen = first_question(signs_first(Setup::plain()), 80, 24);
        screen.press(&format!("{number}\r"));
        screen.wait("Enter, back or continue:");
        let answer = format!("Your answer: {label}");
        assert!(
            screen.words().contains(&one_line(&answer)),
            "{}",
            screen.text()
        );
    }
}

#[test]
fn whoever_is_not_sure_of_an_emergency_sign_sees_the_advice_before_being_asked_which() {
    for setup in BOTH {
        let mut screen = first_question(signs_first(setup()), 80, 24);
        screen.press("u\r");
        screen.wait("Enter, back or continue:");
        assert!(!screen.words().contains(WHICH_UNSURE), "{}", screen.text());
        screen.press("continue\r");
        screen.wait("count as not sure");
        let (question, text) = (RULES.question_by_id(SIGNS).unwrap(), screen.text());
        let hints = question.hint.iter().map(|hint| hint.as_str());
        for words in hints.chain(labels(question)) {
            assert!(text.contains(words), "{words} does not stand in:\n{text}");
        }
        screen.press("9\r");
        screen.wait("not sure: A harsh noise when breathing IN");
    }
}

#[test]
fn whoever_goes_back_from_that_advice_is_not_asked_which() {
    let mut screen = first_question(signs_first(Setup::menu()), 80, 24);
    screen.press("u\r");
    screen.wait("Enter, back or continue:");
    screen.press("back\r");
    screen.wait("Your answer so far: Not sure");
    screen.press("n");
    screen.wait("> [x] None of these");
    screen.press(ENTER);
    screen.wait("Your answer: None of these");
    assert!(!screen.words().contains(WHICH_UNSURE), "{}", screen.text());
}

#[test]
fn in_a_small_window_too_whoever_goes_back_to_their_ticks_sees_what_enter_keeps() {
    for (columns, rows) in [(80, 24), (40, 24)] {
        let mut screen = first_question(signs_first(Setup::menu()), columns, rows);
        screen.press("1\r");
        screen.wait("Enter, back or continue:");
        screen.press("back\r");
        screen.wait_until("the list", || screen.words().contains("Esc goes back."));
        screen.settle();
        for told in [
            "Which of these are true right now?",
            "Gasping or choking",
            "Enter keeps it.",
        ] {
            assert!(
                screen.words().contains(told),
                "{columns}: {}",
                screen.text()
            );
        }
        let so_far = format!(
            "Your answer so far: {}",
            labels(RULES.question_by_id(SIGNS).unwrap()).next().unwrap()
        );
        assert!(
            screen.words().contains(&so_far),
            "{columns}: {}",
            screen.text()
        );
        screen.press(ENTER);
        screen.wait("Get help now");
    }
}

#[test]
fn a_child_is_sent_to_a_doctor_at_once_and_nobody_else_is_told_anything() {
    let child = RULES.rules().iter().find(|rule| rule.id == "under_18");
    let said = one_line(&child.unwrap().say);
    let ages = [
        ("0", true),
        ("17", true),
        ("18", false),
        ("85", false),
        ("u", false),
    ];
    for setup in BOTH {
        for (age, is_child) in ages {
            let setup = setup().on_shipped_rules();
            let mut screen = setup.asking_only(&["age", "wheezing"]).open();
            screen.answer("age", age);
            screen.asks("wheezing");
            assert_eq!(screen.words().contains(&said), is_child, "{age}");
        }
    }
}

#[test]
fn the_help_of_the_longest_list_is_seen_from_its_first_line_and_the_question_again_after_it() {
    let question = RULES.question_by_id(SIGNS).unwrap();
    for (setup, columns, rows) in [
        (Setup::menu(), 80, 24),
        (Setup::plain(), 80, 24),
        (Setup::menu(), 40, 20),
    ] {
        let mut screen = first_question(signs_first(setup), columns, rows);
        let is_plain = screen.waits_for_a_line();
        screen.press(if is_plain { "?\r" } else { "?" });
        let mut seen = String::new();
        loop {
            screen.wait("Press Enter to go on:");
            seen = format!("{seen} {}", screen.words());
            screen.press(ENTER);
            screen.settle();
            if !screen.words().ends_with("Press Enter to go on:") {
                break;
            }
        }
        let help = question.help.iter().map(|help| help.as_str());
        for words in help.chain([question.why.as_str()]).chain(labels(question)) {
            assert!(seen.contains(&one_line(words)), "{words}: {seen}");
        }
        assert!(
            screen.words().contains(&one_line(&question.ask)),
            "{}",
            screen.text()
        );
    }
}

#[test]
fn an_emergency_of_several_answers_names_them_all_and_back_leads_to_any_of_them() {
    for setup in BOTH {
        let setup = setup().on_shipped_rules();
        let mut screen = setup.asking_only(&["chest_pain", "about_you"]).open();
        screen.answer("chest_pain", "y");
        screen.answer("about_you", "1");
        screen.alarms();
        let words = screen.words();
        assert!(
            words.contains("You said: ") && words.contains("say which answer to change"),
            "{words}"
        );
        screen.press("back\r");
        screen.wait("Each of these answers is part of it:");
        screen.settle();
        let words = screen.words();
        assert!(
            words.contains("1. Chest pain: Yes 2. Health background: "),
            "{words}"
        );
        screen.press("\r");
        screen.alarms();
        screen.press("back\r");
        screen.wait("Number of the answer to change");
        screen.settle();
        screen.press("12\r");
        screen.wait("is not a number from 1 to 2");
        screen.settle();
        screen.press("1\r");
        screen.asks("chest_pain");
        screen.answer("chest_pain", "n");
        screen.reviews();
    }
}

#[test]
fn in_a_window_too_small_for_the_emergency_advice_its_end_says_whom_to_call() {
    for (columns, rows) in [(40, 20), (80, 16), (80, 24)] {
        let mut screen = first_question(signs_first(Setup::menu()), columns, rows);
        screen.press("1\r");
        screen.alarms();
        let (seen, number) = (screen.words(), "999");
        assert!(seen.contains(number), "{}", screen.text());
    }
}

/// Windows that a person may have: the usual one, and that of a telephone.
const WINDOWS: [(u16, u16); 2] = [(80, 24), (40, 20)];

/// The question that stands last on the screen. In a menu it is seen whole; above a long list in typed lines it may have
/// left the window, as anything that is printed can.
fn last_asked(screen: &Screen) -> &'static Question {
    let words = screen.words();
    let asked = |question: &&Question| {
        let is_long = matches!(question.answer, AnswerKind::AnyOf(_));
        let labels = labels(question).filter(|_| is_long).map(one_line);
        let seen = labels.chain([one_line(&question.ask)]);
        seen.filter_map(|text| words.rfind(&text)).max()
    };
    let asked = RULES.questions().iter().max_by_key(asked).unwrap();
    let is_seen = screen.collects_lines() || words.contains(&one_line(&asked.ask));
    assert!(is_seen, "{}: {}", asked.id, screen.text());
    asked
}

/// Presses the keys of an answer, as they are chosen in a menu or typed.
fn press_answer(screen: &mut Screen, keys: &str) {
    if !screen.collects_lines() {
        keys.split(',').for_each(|key| screen.press(key));
        screen.settle();
        return screen.press(ENTER);
    }
    screen.press(&format!("{keys}\r"));
}

/// Goes through a whole interview in every window, as `keys` answer each question, on past every emergency, and holds that
/// all of it stands within the window and ends with this level.
fn whole_interview(keys: impl Fn(&Question) -> &'static str, level: &str) {
    let ends = RULES.levels().iter().find(|other| other.id == level);
    let ends = one_line(&ends.unwrap().sentence);
    for ((columns, rows), setup) in WINDOWS
        .into_iter()
        .flat_map(|size| BOTH.map(|setup| (size, setup)))
    {
        let setup = setup().asking_for_the_place().on_shipped_rules();
        let mut screen = setup.size(columns, rows).open();
        let mut before = String::new();
        loop {
            screen.wait_until("what comes next", || screen.text() != before);
            screen.settle();
            let (text, words) = (screen.text(), screen.words());
            let is_within = |row: &str| row.chars().count() <= usize::from(columns);
            assert!(text.lines().all(is_within), "{text}");
            let since = &words[words.rfind("Your answer:").unwrap_or(0)..];
            before.clone_from(&text);
            match () {
                () if screen.begins_now() => screen.press(ENTER),
                () if words.ends_with("Enter, back or continue:") => screen.press("continue\r"),
                () if words.ends_with("Number, or Enter for your result:") => screen.press(ENTER),
                () if words.contains("File name, or Enter") => break,
                () if since.contains(WHICH_UNSURE) => screen.press(ENTER),
                () if since.contains(&one_line(&RULES.places().ask)) => {
                    press_answer(&mut screen, "1")
                }
                () => {
                    let keys = keys(last_asked(&screen));
                    press_answer(&mut screen, keys);
                }
            }
        }
        screen.press(ENTER);
        assert_eq!(screen.exit_code(), 0, "{}", screen.text());
        assert!(screen.words().contains(&ends), "{}", screen.text());
    }
}

#[test]
fn a_calm_interview_stands_in_every_window_from_the_first_screen_to_the_result() {
    whole_interview(calm_keys, "nothing_reported");
}

#[test]
fn that_of_a_lasting_cough_does() {
    let keys = |question: &Question| match question.id.as_str() {
        "cough" | "lasting_cough" => "y",
        _ => calm_keys(question),
    };
    whole_interview(keys, "book_soon");
}

#[test]
fn that_of_a_baby_with_a_fever_does() {
    let keys = |question: &Question| match question.id.as_str() {
        "age" => "0",
        "today_signs" => "4",
        _ => calm_keys(question),
    };
    whole_interview(keys, "today");
}

#[test]
fn that_of_somebody_who_is_not_sure_of_anything_does() {
    whole_interview(|_| "u", "emergency");
}
