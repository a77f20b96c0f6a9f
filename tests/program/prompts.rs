//! The questions as a person meets them: the program runs in a pseudo-terminal, keys go in, screens come out.

mod ages;
mod all_through;
mod any_moment;
mod away;
mod choosing;
mod emergency;
mod explained;
mod first_screen;
mod going_back;
mod jobs;

mod keys;
mod place;
mod review;
mod saving;
mod stopping;
mod ticking;
mod uninvited;
mod ways;
mod which_unsure;
mod window;
mod words;

use crate::support::terminal::person::DOWN;
use crate::support::terminal::setup::Setup;

#[test]
fn the_first_screen_says_what_this_is_how_to_move_and_whom_to_call() {
    let screen = Setup::menu().size(80, 40).open();
    screen.asks("emergency_signs");
    screen.settle();
    insta::assert_snapshot!(screen.text());
}

#[test]
fn typed_lines_read_as_a_record_from_top_to_bottom() {
    let mut screen = Setup::plain().size(80, 60).asking_only(&["cough"]).open();
    screen.asks("cough");
    screen.is_refused("maybe");
    screen.press("?\r");
    screen.wait("Stop without a result");
    screen.answer("cough", "y");
    screen.asks("lasting_cough");
    insta::assert_snapshot!(screen.text());
}

#[test]
fn the_emergency_advice_stands_alone_at_the_end_of_the_screen() {
    let mut screen = Setup::menu().size(80, 40).open();
    screen.answer("emergency_signs", "y");
    screen.alarms();
    screen.settle();
    insta::assert_snapshot!(screen.text());
}

#[test]
fn forty_columns_split_no_word_and_leave_no_row_behind() {
    let ids = ["other_signs", "about_you"];
    let mut screen = Setup::menu().size(40, 60).asking_only(&ids).open();
    screen.answer("other_signs", "1,u");
    screen.is_unsure_of_all();
    screen.asks("about_you");
    screen.press(DOWN);
    screen.wait("> [ ]");
    insta::assert_snapshot!(screen.text());
}
