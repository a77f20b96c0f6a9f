//! How much there is room for in a window. What is long is shortened, and what is left out is counted.

use crate::layout::USUAL_WIDTH;
use crate::page::Page;
use crate::report::Report;
use crate::report::phone::AtMost;

/// The windows that a brief page has to fit into, the usual one first: columns that text may fill, and lines.
const WINDOWS: [(usize, usize); 2] = [(USUAL_WIDTH, 23), (39, 40)];

/// How much is said of what can be long.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// What to say on the phone, and what was said.
    pub said: AtMost,
    /// How many changes that would make it more urgent.
    pub changes: usize,
    /// How many lines of what the level advises in brief.
    pub advice_of_level: usize,
    /// How many answers of "not sure" that hold the level down, beneath it.
    pub not_sure: usize,
    /// Whether it is said what to say on the phone.
    pub phone: bool,
    /// Whether it is said how to have all of it and what else there is to read; in an emergency, how much is open.
    pub see_also: bool,
}

/// The most that is said.
const MOST: Room = Room {
    said: AtMost::USUAL,
    changes: 3,
    advice_of_level: usize::MAX,
    not_sure: 3,
    phone: true,
    see_also: true,
};

impl Room {
    const fn with_said(self, signs: usize, background: usize) -> Self {
        Self {
            said: AtMost { signs, background },
            ..self
        }
    }

    const fn with_changes(self, changes: usize) -> Self {
        Self { changes, ..self }
    }

    const fn with_not_sure(self, not_sure: usize) -> Self {
        Self { not_sure, ..self }
    }

    const fn without_phone(self) -> Self {
        Self {
            phone: false,
            ..self
        }
    }

    const fn without_see_also(self) -> Self {
        Self {
            see_also: false,
            ..self
        }
    }

    const fn with_advice_of_level(self, advice_of_level: usize) -> Self {
        Self {
            advice_of_level,
            ..self
        }
    }
}

/// From much to little where it is an emergency. First what the person said is shortened, with the advice that is true
/// of any emergency; then what was not sure goes out, then what to say on the phone, then the last line of that advice,
/// and last of all how much is open. What the rules advise never goes out: each line of it is for this person, and may
/// be what they must not do, or must take.
pub(super) const IN_AN_EMERGENCY: [Room; 10] = {
    let shorter = MOST.with_said(1, 1).with_advice_of_level(1);
    let least = shorter.with_not_sure(0).without_phone();
    [
        MOST,
        MOST.with_said(3, 3),
        MOST.with_said(2, 2),
        MOST.with_said(2, 2).with_advice_of_level(2),
        MOST.with_said(2, 2).with_advice_of_level(1),
        shorter,
        shorter.with_not_sure(0),
        least,
        least.with_advice_of_level(0),
        least.with_advice_of_level(0).without_see_also(),
    ]
};

/// From much to little below an emergency. First what the person said is shortened, then what to look out for, the
/// advice that is true of anybody at the level, what to say on the phone, and what else there is to read; what the
/// rules advise never is. What to look out for goes out last of all: the first lines and the last still say that it
/// could be an emergency.
pub(super) const BELOW_AN_EMERGENCY: [Room; 14] = {
    let short = MOST.with_said(2, 1).with_not_sure(0);
    let shorter = short.with_said(1, 1).with_changes(1);
    let less = shorter.with_advice_of_level(1).without_phone();
    let least = less.without_see_also().with_advice_of_level(0);
    [
        MOST,
        MOST.with_said(4, 3),
        MOST.with_said(3, 2),
        MOST.with_said(2, 1),
        short,
        short.with_changes(2),
        short.with_changes(1),
        shorter,
        shorter.with_advice_of_level(2),
        shorter.with_advice_of_level(1),
        less,
        less.without_see_also(),
        least,
        least.with_changes(0),
    ]
};

/// Returns the page that says the most and fits into every window, or else into the usual one. Where none fits, it is
/// the shortest: a rule file can have long texts, and none of them may be missing. A document has no limit.
pub(super) fn filled<'a>(
    report: &Report<'a>,
    rooms: &[Room],
    page: impl Fn(Room) -> Page<'a>,
) -> Page<'a> {
    if report.is_unlimited {
        return page(MOST);
    }
    let that_fits = |windows: &[(usize, usize)]| {
        let mut pages = rooms.iter().map(|room| page(*room));
        pages.find(|page| fits(page, windows))
    };
    that_fits(&WINDOWS)
        .or_else(|| that_fits(&WINDOWS[..1]))
        .unwrap_or_else(|| page(rooms.last().copied().unwrap_or(MOST)))
}

fn fits(page: &Page<'_>, windows: &[(usize, usize)]) -> bool {
    let mut windows = windows.iter();
    windows.all(|(columns, lines)| page.lines(*columns).len() <= *lines)
}
