//! What a keyboard, a mouse and a terminal can send: keys that are known do what they say, and nothing else does
//! anything, however its bytes are split.

use std::thread::{scope, sleep};
use std::time::{Duration, Instant};

use crate::support::long;
use crate::support::terminal::person::ESC;
use crate::support::terminal::screen::Screen;
use crate::support::terminal::setup::Setup;

/// What no menu knows, by the names of its keys.
const UNKNOWN: [(&str, &str); 92] = [
    ("F1", "\x1bOP"),
    ("F2", "\x1bOQ"),
    ("F3", "\x1bOR"),
    ("F4", "\x1bOS"),
    ("F5", "\x1b[15~"),
    ("F6", "\x1b[17~"),
    ("F7", "\x1b[18~"),
    ("F8", "\x1b[19~"),
    ("F9", "\x1b[20~"),
    ("F10", "\x1b[21~"),
    ("F11", "\x1b[23~"),
    ("F12", "\x1b[24~"),
    ("F1 of old", "\x1b[11~"),
    ("F1 on the Linux console", "\x1b[[A"),
    ("F4 on the Linux console", "\x1b[[D"),
    ("Shift F4", "\x1b[1;2S"),
    ("Ctrl F5", "\x1b[15;5~"),
    ("F4 under kitty", "\x1b[57367u"),
    ("Insert", "\x1b[2~"),
    ("Delete", "\x1b[3~"),
    ("Page Up", "\x1b[5~"),
    ("Page Down", "\x1b[6~"),
    ("Left", "\x1b[D"),
    ("Right", "\x1b[C"),
    ("application Left", "\x1bOD"),
    ("keypad 0", "\x1bOp"),
    ("keypad 1", "\x1bOq"),
    ("keypad 2", "\x1bOr"),
    ("keypad 3", "\x1bOs"),
    ("keypad 4", "\x1bOt"),
    ("keypad 5", "\x1bOu"),
    ("keypad 6", "\x1bOv"),
    ("keypad 7", "\x1bOw"),
    ("keypad 8", "\x1bOx"),
    ("keypad 9", "\x1bOy"),
    ("keypad point", "\x1bOn"),
    ("keypad minus", "\x1bOm"),
    ("keypad plus", "\x1bOk"),
    ("keypad comma", "\x1bOl"),
    ("keypad star", "\x1bOj"),
    ("keypad Enter", "\x1bOM"),
    ("keypad 5 without Num Lock", "\x1b[E"),
    ("keypad 9 of a VT52", "\x1b?y"),
    ("keypad 1 under kitty", "\x1b[57400u"),
    ("keypad Enter under kitty", "\x1b[57414u"),
    ("Shift Up", "\x1b[1;2A"),
    ("Alt Down", "\x1b[1;3B"),
    ("Ctrl Down", "\x1b[1;5B"),
    ("Ctrl Down of rxvt", "\x1bOb"),
    ("Shift Down of rxvt", "\x1b[b"),
    ("Alt Down of rxvt", "\x1b\x1b[B"),
    ("Ctrl Down of old", "\x1bO5B"),
    ("Ctrl Home", "\x1b[1;5H"),
    ("Shift End of rxvt", "\x1b[8$"),
    ("Ctrl End of rxvt", "\x1b[8^"),
    ("Down let go under kitty", "\x1b[1;1:3B"),
    ("Shift Enter under kitty", "\x1b[13;2u"),
    ("Enter let go under kitty", "\x1b[13;1:3u"),
    ("Shift Escape under kitty", "\x1b[27;2u"),
    ("Ctrl N under kitty", "\x1b[110;5u"),
    ("N let go under kitty", "\x1b[110;1:3u"),
    ("Shift Enter by modifyOtherKeys", "\x1b[27;2;13~"),
    ("Ctrl N by modifyOtherKeys", "\x1b[27;5;110~"),
    ("Alt Y by modifyOtherKeys", "\x1b[27;3;121~"),
    ("Enter of Windows", "\x1b[13;28;13;1;0;1_"),
    ("Alt N", "\x1bn"),
    ("Alt Y", "\x1by"),
    ("Alt 1", "\x1b1"),
    ("Alt Enter", "\x1b\r"),
    ("Alt Space", "\x1b "),
    ("Alt Escape", "\x1b\x1b"),
    ("Alt Shift O", "\x1bO"),
    ("Alt [", "\x1b["),
    ("Ctrl A", "\x01"),
    ("Ctrl U", "\x15"),
    ("Ctrl Space", "\0"),
    ("the mouse pressed", "\x1b[<0;10;5M"),
    ("the mouse let go", "\x1b[<0;10;5m"),
    ("the mouse of old", "\x1b[M yn"),
    ("the mouse of rxvt", "\x1b[32;10;5M"),
    ("the wheel", "\x1b[<65;10;5M"),
    ("the window comes to the front", "\x1b[I"),
    ("the window goes to the back", "\x1b[O"),
    ("a pasted letter", "\x1b[200~y\x1b[201~"),
    ("a pasted line", "\x1b[200~n\r\x1b[201~"),
    ("where the cursor is", "\x1b[12;40R"),
    ("what the terminal is", "\x1b[?62;22c"),
    ("what colour it has", "\x1b]11;rgb:ffff/ffff/ffff\x1b\\"),
    ("its name", "\x1bP>|yes\x1b\\"),
    ("half a sequence", "\x1b[1;"),
    ("a broken one", "\x1b[1;\r"),
    ("an arrow in eight bits", "\u{9b}B"),
];

/// How far the bytes of one key may be apart.
const GAPS: [u64; 4] = [0, 1, 10, 40];
/// Longer than any key waits for more.
const PAUSE: Duration = Duration::from_millis(75);

/// How long bytes may be apart at most, measured here, for the program to take them for one key.
const APART: Duration = Duration::from_millis(48);

impl Screen {
    /// Sends bytes so many milliseconds apart, and returns whether they were no further apart: on a busy machine they
    /// may be, and are several keys then.
    fn sends(&mut self, bytes: &str, gap: u64) -> bool {
        let mut is_in_time = true;
        let mut before: Option<Instant> = None;
        for byte in bytes.bytes() {
            if before.is_some() {
                sleep(Duration::from_millis(gap));
            }
            // From before the one byte is written to after the next one is: no part of what lies between is left out.
            let sent = Instant::now();
            self.press_bytes(&[byte]);
            is_in_time &= before.is_none_or(|before| before.elapsed() < APART);
            before = Some(sent);
        }
        sleep(PAUSE);
        self.settle();
        is_in_time
    }
}

/// The second of three questions, with a row marked: whatever moves, chooses or goes back can be seen.
fn with_a_mark(id: &str, key: &str) -> Screen {
    let mut screen = Setup::menu().asking_only(&["cough", id, "age"]).open();
    screen.answer("cough", "n");
    screen.asks(id);
    screen.press(key);
    screen.wait_until("a mark", || screen.marked().is_some() && screen.is_ready());
    screen.settle();
    screen
}

/// Sends all that is unknown, whole and with its bytes apart; in a short run each in one of these ways.
fn no_unknown_key_does_anything(open: impl Fn() -> Screen + Sync) {
    each_gap(|turn, gap| {
        let mut screen = open();
        for (place, (name, bytes)) in UNKNOWN.into_iter().enumerate() {
            if turn != place % GAPS.len() && !long::is_asked_for() {
                continue;
            }
            let before = screen.text();
            if screen.sends(bytes, gap) {
                let after = screen.text();
                assert_eq!(after, before, "{name}: {bytes:?}, {gap} ms apart");
            } else {
                screen = open();
            }
        }
    });
}

/// Tries every gap, side by side: most of the time passes in waiting.
fn each_gap(tried: impl Fn(usize, u64) + Sync) {
    let tried = &tried;
    scope(|scope| {
        for (turn, gap) in GAPS.into_iter().enumerate() {
            scope.spawn(move || tried(turn, gap));
        }
    });
}

#[test]
fn no_unknown_key_does_anything_where_one_answer_is_chosen() {
    no_unknown_key_does_anything(|| with_a_mark("family_history", "n"));
}

#[test]
fn no_unknown_key_does_anything_where_several_are_ticked() {
    no_unknown_key_does_anything(|| with_a_mark("other_signs", "2"));
}

/// Keys in forms that depend on the mode of a terminal, one after the other, and the row that each leads to.
const KNOWN: [(&str, &str); 11] = [
    ("\x1bOB", "I am not sure"),
    ("\x1b[1;1B", "Skip this question"),
    ("\x1bOA", "I am not sure"),
    ("\x1b[1;1:1A", "No"),
    ("\x1b[1;129A", "Yes"),
    ("\x1bOF", "Skip this question"),
    ("\x1b[7~", "Yes"),
    ("\x1b[110u", "No"),
    ("\x1b[9u", "I am not sure"),
    ("\x1b[27;1;121~", "Yes"),
    ("\x1b[27;2;9~", "Skip this question"),
];

#[test]
fn a_known_key_does_what_it_says_in_each_of_its_forms_however_it_is_split() {
    each_gap(|_, gap| {
        let mut screen = with_a_mark("family_history", "n");
        for (bytes, row) in KNOWN {
            if !screen.sends(bytes, gap) {
                break;
            }
            // What a key does can be late on the screen: only that it never comes is wrong.
            screen.wait_until(&format!("{row}, {bytes:?} {gap} ms apart"), || {
                screen.marked().as_deref() == Some(row)
            });
        }
    });
}

#[test]
fn enter_and_escape_under_kitty_do_what_they_say() {
    for (enter, escape) in [("\x1b[13u", "\x1b[27u"), ("\x1b[27;1;13~", "\x1b[27;1;27~")] {
        let mut screen = with_a_mark("family_history", "n");
        screen.press(enter);
        screen.asks("age");
        let mut screen = with_a_mark("family_history", "n");
        screen.press(escape);
        screen.asks("cough");
    }
}

#[test]
fn escape_alone_goes_back_and_what_follows_it_later_is_another_key() {
    let mut screen = with_a_mark("family_history", "n");
    screen.press(ESC);
    screen.asks("cough");
    screen.press(ESC);
    screen.wait("This is the first question.");
    screen.mark("y", "Yes");
}

#[test]
fn an_arrow_that_was_half_there_before_the_question_is_not_half_of_a_key_after_it() {
    let mut screen = with_a_mark("family_history", "n");
    screen.press("\x1b[13u\x1b[");
    sleep(Duration::from_millis(20));
    screen.press("Bb");
    screen.asks("age");
}

#[test]
fn control_c_and_control_backslash_under_kitty_stop() {
    for key in ["\x1b[99;5u", "\x1b[92;5u", "\x1b[27;5;99~", "\x1b[100;5u"] {
        let mut screen = with_a_mark("family_history", "n");
        screen.press(key);
        screen.is_stopped();
    }
}

#[test]
fn in_a_typed_line_too_an_unknown_key_does_nothing_and_no_part_of_one_is_an_answer() {
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = setup.asking_only(&["age"]).open();
        screen.asks("age");
        for line in ["\x1b63", "\x1b[63", "63\x1b"] {
            screen.is_refused(line);
        }
        screen.press("\x1bOS6\x1b[D\x1b[200~3\x1b[201~\r");
        screen.finishes();
        assert!(
            screen.text().contains("\nYour answer: 63"),
            "{}",
            screen.text()
        );
    }
    let mut screen = Setup::plain().asking_only(&["cough", "age"]).open();
    screen.asks("cough");
    screen.press("\x1bOSn\r");
    screen.asks("age");
    assert!(screen.text().contains("\nYour answer: No\n"));
}

/// A program before this one left every mode on, and kitty's keys.
const LEFT_ON: &str =
    "printf '\\033[?1h\\033=\\033[?1003h\\033[?1006h\\033[?1004h\\033[?2004h\\033[=31u'; \"$@\"";

#[test]
fn modes_that_were_left_on_are_off_before_a_key_is_waited_for() {
    let setup = Setup::menu().asking_only(&["cough"]);
    let mut screen = setup.through(LEFT_ON).open();
    screen.asks("cough");
    assert!(screen.sends_keys_as_usual());
    let said = |screen: &Screen, what: &str| {
        String::from_utf8_lossy(&screen.bytes())
            .matches(what)
            .count()
    };
    // kitty keeps what its modes were, and gets that back in the end.
    assert_eq!([said(&screen, "\x1b[>u"), said(&screen, "\x1b[<u")], [1, 0]);
    screen.answer("cough", "n");
    screen.finishes();
    assert_eq!([said(&screen, "\x1b[>u"), said(&screen, "\x1b[<u")], [1, 1]);
    assert!(screen.sends_keys_as_usual());
}

#[test]
fn whoever_stops_has_the_modes_of_kitty_back() {
    let mut screen = with_a_mark("family_history", "n");
    screen.press("\x03");
    screen.is_stopped();
    let bytes = String::from_utf8_lossy(&screen.bytes()).into_owned();
    assert_eq!(
        [
            bytes.matches("\x1b[>u").count(),
            bytes.matches("\x1b[<u").count()
        ],
        [1, 1]
    );
}
