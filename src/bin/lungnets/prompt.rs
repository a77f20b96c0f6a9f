//! Asking a person, one question at a time, on standard error.

mod asker;
mod ending;
mod hints;
#[cfg_attr(not(unix), path = "prompt/elsewhere/input.rs")]
mod input;
mod interview;
mod key_mode;
#[cfg_attr(not(unix), path = "prompt/elsewhere/keyboard.rs")]
mod keyboard;
mod keys;
mod last_words;
mod manner;
mod menu;
mod modes;
mod opening;
mod plain;
mod review_words;
mod save;
mod screen;
mod spoken;
#[cfg_attr(not(unix), path = "prompt/elsewhere/suspend.rs")]
mod suspend;
#[cfg_attr(not(unix), path = "prompt/elsewhere/terminal.rs")]
mod terminal;
#[cfg_attr(not(unix), path = "prompt/elsewhere/wakes.rs")]
mod wakes;
mod words;

pub use interview::Ended;
pub use manner::{Manner, is_plain};
pub use opening::Saved;

use std::path::Path;

use lungnets::rules::{PlaceIndex, RuleSet};

use crate::gather::Given;
use crate::paint::Paint;
use crate::signals;
use crate::whereabouts::Whereabouts;
use ending::Stopped;
use interview::Interview;
use menu::Menu;
use plain::Plain;

/// Gives every way to stop the one ending, which says whom to call in this place.
pub fn watch(rules: &RuleSet, place: Whereabouts, manner: Manner) {
    ending::prepare(last_words::half_way(rules, place.known()), manner);
    wakes::prepare();
    signals::lead_to(ending::asked_to_stop, Some(wakes::came_back));
}

/// Asks every question that is open, and gives the answers. A person who stops ends the program here.
///
/// The program must be [watched](watch) already.
pub fn interview(given: Given<'_>, manner: Manner, saved: Saved) -> Ended<'_> {
    let width = manner.look.width;
    if suspend::wait_for_the_foreground().is_err() {
        ending::stop()
    }
    let ended = if manner.plain {
        Interview::new(given, Plain::new(width), width, saved).run()
    } else {
        let menu = Menu::new(Paint::for_stderr(manner.look.color), width);
        Interview::new(given, menu, width, saved).run()
    };
    ended.unwrap_or_else(|Stopped| ending::stop())
}

/// Offers to save a copy of the summary that is on the screen, as `copy` writes it for a file of that name.
pub fn offer_copy(
    copy: &dyn Fn(&Path) -> String,
    rules: &RuleSet,
    place: Option<PlaceIndex>,
    manner: Manner,
) {
    let width = manner.look.width;
    ending::say_last(last_words::after_result(rules, place));
    let offered = if manner.plain {
        save::offer(copy, &mut Plain::new(width), width)
    } else {
        let mut menu = Menu::new(Paint::for_stderr(manner.look.color), width);
        save::offer(copy, &mut menu, width)
    };
    if let Err(Stopped) = offered {
        // The end of input leaves the offer alone. The result is there, and so is its exit code.
        ending::go_on().unwrap_or_else(|Stopped| ending::stop());
        ending::print(review_words::NO_COPY_AT_THE_END);
    }
}
