//! Asking a person, one question at a time, on standard error.

mod asker;
mod ending;
mod hints;
mod interview;
mod last_words;
mod manner;
mod menu;
mod offer;
mod opening;
mod plain;
mod review_words;
mod save;
mod screen;
mod suspend;
mod terminal;
mod words;

pub use interview::Ended;
pub use manner::{Manner, is_plain};
pub use offer::Offer;
pub use opening::Saved;

use std::path::Path;

use lungnets::report::Report;
use lungnets::rules::RuleSet;

use crate::gather::Given;
use crate::paint::Paint;
use crate::whereabouts::Whereabouts;
use ending::Stopped;
use interview::Interview;
use menu::Menu;
use plain::Plain;

/// Gives every way to stop the one ending, which says whom to call in this place.
pub fn watch(rules: &RuleSet, place: Whereabouts, manner: Manner) {
    ending::prepare(last_words::half_way(rules, place.known()), manner);
    suspend::watch(ending::asked_to_stop); // before the thread of the handler begins
    ending::handle_signals();
}

/// Asks every question that is open, and gives the answers. A person who stops ends the program here.
///
/// The program must be [watched](watch) already.
pub fn interview(given: Given<'_>, manner: Manner, saved: Saved) -> Ended<'_> {
    let width = manner.look.width;
    let ended = if manner.plain {
        Interview::new(given, Plain::new(width), width, saved).run()
    } else {
        let menu = Menu::new(Paint::for_stderr(manner.look.color), width);
        Interview::new(given, menu, width, saved).run()
    };
    ended.unwrap_or_else(|Stopped| ending::stop())
}

/// Offers to save the full notes, as `copy` writes them for a file of that name, and returns whether they were saved.
pub fn offer_copy(
    offer: Offer,
    copy: &dyn Fn(&Path) -> String,
    report: &Report<'_>,
    manner: Manner,
) -> bool {
    let width = manner.look.width;
    ending::say_last(match offer {
        Offer::BeforeResult => last_words::before_result(report),
        Offer::AfterResult => last_words::after_result(report),
    });
    let offered = if manner.plain {
        save::offer(offer, copy, &mut Plain::new(width), width)
    } else {
        let mut menu = Menu::new(Paint::for_stderr(manner.look.color), width);
        save::offer(offer, copy, &mut menu, width)
    };
    offered.unwrap_or_else(|Stopped| ending::stop())
}
