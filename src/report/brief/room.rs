//! How much there is room for in a window. What is long is shortened, and what is left out is counted.

use crate::layout::USUAL_WIDTH;
use crate::page::Page;
use crate::report::phone::AtMost;

/// The windows that a brief page has to fit into: columns that text may fill, and lines.
const WINDOWS: [(usize, usize); 2] = [(USUAL_WIDTH, 23), (39, 40)];

/// How much is said of what can be long.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// What to say on the phone, and what was said.
    pub said: AtMost,
    /// How many changes that would make it more urgent.
    pub changes: usize,
    /// How many lines of what the rules advise that lead to the level.
    pub advice_of_rules: usize,
    /// How many answers of "not sure" that hold the level down, beneath it.
    pub not_sure: usize,
}

/// From much to little. What the person has said already is shortened before what to look out for.
const ROOMS: [Room; 12] = [
    room(4, usize::MAX, 3, usize::MAX).with_not_sure(3),
    room(4, usize::MAX, 3, 2).with_not_sure(3),
    room(4, usize::MAX, 3, 1).with_not_sure(3),
    room(4, usize::MAX, 3, 1),
    room(4, 3, 3, 1),
    room(3, 3, 3, 1),
    room(3, 2, 3, 1),
    room(2, 2, 3, 1),
    room(2, 1, 3, 1),
    room(2, 1, 3, 0),
    room(1, 1, 2, 0),
    LEAST,
];

const LEAST: Room = room(1, 1, 1, 0);

const fn room(signs: usize, background: usize, changes: usize, advice_of_rules: usize) -> Room {
    Room {
        said: AtMost { signs, background },
        changes,
        advice_of_rules,
        not_sure: 0,
    }
}

impl Room {
    const fn with_not_sure(self, not_sure: usize) -> Self {
        Self { not_sure, ..self }
    }
}

/// Returns the page that says the most and fits. Where none fits, it is the shortest: a rule file can have long texts,
/// and none of them may be missing.
pub(super) fn filled<'a>(page: impl Fn(Room) -> Page<'a>) -> Page<'a> {
    let mut pages = ROOMS.into_iter().map(&page);
    pages.find(fits).unwrap_or_else(|| page(LEAST))
}

fn fits(page: &Page<'_>) -> bool {
    let mut windows = WINDOWS.into_iter();
    windows.all(|(columns, lines)| page.lines(columns).len() <= lines)
}
