//! Levels: what a person reads in full, in brief, and what to say on the phone.

use super::RuleProblem;
use super::fill_ins::{self, NONE, WHAT_WAS_SAID};
use super::{local_texts, names::Names, source_list};
use crate::fault::{FaultLog, Path};
use crate::rules::place::{Places, Service};
use crate::rules::shape::LINE;
use crate::rules::{Level, LocalText, Rank, raw};
use crate::text::Text;

/// The most lines of brief advice, with what a place adds.
const MOST_LINES: usize = 3;

/// The most sentences to say on the phone.
const MOST_SENTENCES: usize = 3;

/// Checks all levels.
pub(super) fn check(
    raw: Vec<raw::Level>,
    otherwise: Option<Rank>,
    places: &Places,
    sources: &Names<'_>,
    faults: &mut FaultLog,
) -> Vec<Level> {
    let list = Path::Root.key("levels");
    let mut levels = Vec::with_capacity(raw.len());
    for (index, raw) in raw.into_iter().enumerate() {
        let at = list.item(index);
        fill_ins::check(&raw.sentence, NONE, at.key("sentence"), faults);
        levels.push(Level {
            advice: local_texts(raw.advice, places, at.key("advice"), faults),
            brief: brief(raw.brief, Rank(index), places, at.key("brief"), faults),
            phone: phone(
                raw.phone,
                otherwise.map(|calmest| calmest == Rank(index)),
                at,
                faults,
            ),
            sources: source_list(&raw.sources, at, sources, faults),
            id: raw.id.0,
            name: raw.name,
            sentence: raw.sentence,
        });
    }
    levels
}

fn brief(
    raw: Vec<Text>,
    rank: Rank,
    places: &Places,
    at: Path<'_>,
    faults: &mut FaultLog,
) -> Vec<LocalText> {
    let known = places.known.iter().flat_map(|place| &place.services);
    let mut services = known.chain(&places.elsewhere.services);
    let has_service = services.any(|service: &Service| service.rank == rank);
    let most = MOST_LINES - usize::from(has_service);
    if raw.len() > most {
        faults.add(at, RuleProblem::TooManyLines { most, has_service });
    }
    let lines = local_texts(raw, places, at, faults);
    for (index, line) in lines.iter().enumerate() {
        let longest = line.versions().map(|text| text.chars().count()).max();
        if let Some(characters) = longest.filter(|characters| *characters > LINE) {
            faults.add(at.item(index), RuleProblem::TooLongFilledIn { characters });
        }
    }
    lines
}

fn phone(
    raw: Option<Vec<Text>>,
    is_calmest: Option<bool>,
    level: Path<'_>,
    faults: &mut FaultLog,
) -> Vec<Text> {
    let at = level.key("phone");
    match (&raw, is_calmest) {
        (None, Some(true)) | (_, None) => {}
        (None, Some(false)) => faults.add(level, RuleProblem::PhoneMissing),
        (Some(_), Some(true)) => faults.add(at, RuleProblem::PhoneUnused),
        (Some(sentences), Some(false)) if sentences.len() > MOST_SENTENCES => {
            let most = MOST_SENTENCES;
            faults.add(at, RuleProblem::TooMany { most });
        }
        (Some(_), Some(false)) => {}
    }
    let sentences = raw.unwrap_or_default();
    for (index, sentence) in sentences.iter().enumerate() {
        fill_ins::check(sentence, WHAT_WAS_SAID, at.item(index), faults);
    }
    sentences
}
