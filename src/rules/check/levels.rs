//! Levels: what a person reads in full, in brief, and what to say on the phone.

use super::fill_ins::{self, NONE, WHAT_WAS_SAID};
use super::lists;
use super::scope::{Index, Scope};
use crate::fault::{FaultLog, Path, Problem, Told};
use crate::rules::shape::LINE;
use crate::rules::{Level, LocalText, Places, Rank, Service};

/// The most lines of brief advice, with what a place adds.
const MOST_LINES: usize = 3;

/// The most sentences to say on the phone.
const MOST_SENTENCES: usize = 3;

/// Checks all levels, of which `otherwise` is the calmest.
pub(super) fn check(
    levels: &[Level],
    otherwise: Rank,
    places: &Places,
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) {
    let list = Path::Root.key("levels");
    lists::at_least_two(levels.len(), list, faults);
    for (index, level) in levels.iter().enumerate() {
        let at = list.item(index);
        fill_ins::check(&level.sentence, NONE, at.key("sentence"), faults);
        brief(&level.brief, Rank(index), places, at.key("brief"), faults);
        let sentences = level.phone.iter().enumerate();
        for (i, sentence) in sentences {
            fill_ins::check(sentence, WHAT_WAS_SAID, at.key("phone").item(i), faults);
        }
        if otherwise != Rank::NOWHERE && scope.were_read(at, &["phone"]) {
            phone(level, otherwise == Rank(index), at, faults);
        }
    }
}

fn brief(lines: &[LocalText], rank: Rank, places: &Places, at: Path<'_>, faults: &mut FaultLog) {
    let known = places.known.iter().flat_map(|place| &place.services);
    let mut services = known.chain(&places.elsewhere.services);
    let has_service = services.any(|service: &Service| service.rank == rank);
    let most = MOST_LINES - usize::from(has_service);
    if lines.len() > most {
        faults.add(at, LevelProblem::TooManyLines { most, has_service });
    }
    for (index, line) in lines.iter().enumerate() {
        let longest = line.versions().map(|text| text.chars().count()).max();
        if let Some(characters) = longest.filter(|characters| *characters > LINE) {
            let problem = LevelProblem::TooLongFilledIn { characters };
            faults.add(at.item(index), problem);
        }
    }
}

fn phone(level: &Level, is_calmest: bool, at: Path<'_>, faults: &mut FaultLog) {
    let here = at.key("phone");
    match (level.phone.len(), is_calmest) {
        (0, true) => {}
        (0, false) => faults.add(at, LevelProblem::PhoneMissing),
        (_, true) => faults.add(here, LevelProblem::PhoneUnused),
        (sentences, false) => lists::at_most(MOST_SENTENCES, sentences, here, faults),
    }
}

/// Something that is wrong with a level.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // it says in its words what it is
pub enum LevelProblem {
    TooManyLines { most: usize, has_service: bool },
    TooLongFilledIn { characters: usize },
    PhoneMissing,
    PhoneUnused,
}

impl Problem for LevelProblem {
    fn told(&self) -> Told {
        match self {
            Self::TooManyLines { most, has_service } => Told::new(
                format!("there are more than {most} lines"),
                match has_service {
                    true => {
                        "a place has a service for this level, and three lines together are all there is room for"
                    }
                    false => "three lines are all there is room for; leave the rest to \"advice\"",
                },
            ),
            Self::TooLongFilledIn { characters } => Told::new(
                format!(
                    "with the longest number of a place, this line has {characters} characters"
                ),
                format!("one line holds {LINE}; say it in fewer words"),
            ),
            Self::PhoneMissing => Told::new(
                "\"phone\" is missing, what to say when calling",
                "add one to three sentences; [signs] and [background] in them become what was answered",
            ),
            Self::PhoneUnused => Told::new(
                "\"phone\" would never be shown for the level that needs no call",
                "take it out",
            ),
        }
    }
}
