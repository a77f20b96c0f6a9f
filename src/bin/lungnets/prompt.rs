//! Asking a person, one question at a time, on standard error.

mod asker;
mod chooser;
#[cfg(not(unix))]
mod elsewhere;
mod ending;
mod hints;
mod interview;
#[cfg(unix)]
mod keyboard;
mod keys;
mod last_words;
mod modes;
mod save;
mod screen;
mod spoken;
#[cfg(unix)]
mod suspend;
#[cfg(unix)]
mod terminal;
mod typed;
mod words;

pub use asker::{Manner, is_plain};
pub use interview::{Ended, Interview};
pub use save::{Copy, Offer, Offered};

use std::path::Path;

use lungnets::report::Report;
use lungnets::rules::RuleSet;

use crate::exit::lead_signals_to;
use crate::gather::Given;
use crate::whereabouts::Whereabouts;
use asker::Person;
#[cfg(not(unix))]
use elsewhere::{keyboard, suspend, terminal};
use ending::Stopped;

/// Gives every way to stop the one ending, which says whom to call in this place.
pub fn watch(rules: &RuleSet, place: Whereabouts, manner: Manner) {
    let words = last_words::half_way(rules, place.known());
    ending::prepare(words, manner.plain, manner.look.width);
    suspend::prepare();
    lead_signals_to(ending::asked_to_stop, Some(suspend::came_back));
}

/// Returns the interview about every question that is open; the result will be kept in a file of the person, or not.
///
/// The program must be [watched](watch) already.
pub fn interview(given: Given<'_>, manner: Manner, is_kept: bool) -> Interview<'_> {
    if suspend::wait_for_the_foreground().is_err() {
        ending::stop()
    }
    let width = manner.look.width;
    Interview::new(given, Box::new(Person::new(manner)), width, is_kept)
}

/// Asks, and gives the answers. A person who stops ends the program here.
pub fn answers<'r>(interview: &mut Interview<'r>) -> Ended<'r> {
    let ended = interview.run();
    ended.unwrap_or_else(|Stopped| ending::stop())
}

/// Offers to save the full notes, as `copy` writes them for a file of that name, and returns what became of that.
pub fn offer_copy(
    offer: Offer,
    copy: &dyn Fn(&Path) -> Copy,
    report: &Report<'_>,
    manner: Manner,
) -> Offered {
    ending::say_last(match offer {
        Offer::BeforeResult => last_words::before_result(report),
        Offer::AfterResult => last_words::after_result(report),
    });
    let asker = &mut Person::new(manner);
    let offered = save::offer(offer, copy, report, asker, manner.look.width);
    offered.unwrap_or_else(|Stopped| {
        // The end of input leaves the offer alone. The result is there, and so is its exit code.
        ending::go_on().unwrap_or_else(|Stopped| ending::stop());
        ending::print(&format!("\n{}\n", report.words().nothing_saved()));
        Offered::Unsaved
    })
}
