//! What the rules were tried on: the authors' own examples, and stories from elsewhere.

use super::words;
use crate::explain::source_for_review;
use crate::page::{Area, Block, Item, Phrase, Section};
use crate::rules::{Example, RuleSet};
use crate::text::Text;
use crate::vignettes::{Lies, Vignette};

/// How many there are, and what lies apart.
pub(super) fn in_short<'a>(
    rules: &'a RuleSet,
    vignettes: Option<&'a [Vignette<'a>]>,
) -> Section<'a> {
    let (count, unseen) = (rules.examples().len(), rules.examples_not_yet_seen());
    let mut items: Vec<Item<'a>> = vec![
        examples_in_short(count, unseen).into(),
        vignettes_in_short(vignettes).into(),
    ];
    let apart = vignettes.into_iter().flatten();
    let apart = apart.filter(|vignette| vignette.lies() != Lies::Within);
    items.extend(apart.map(|vignette| Item::from(lies_apart(vignette))));
    Section::new(words::CASES, vec![Block::list(items)])
}

/// All of them, in full.
pub(super) fn in_full<'a>(
    rules: &'a RuleSet,
    vignettes: Option<&'a [Vignette<'a>]>,
) -> impl Iterator<Item = Section<'a>> {
    let examples = rules.examples().iter();
    let examples = examples.map(|each| example(each, rules));
    let examples = Section::list(words::EXAMPLES, examples);
    let vignettes = vignettes.into_iter().flatten();
    let vignettes = vignettes.map(|vignette| {
        let id = Phrase::default().and_strong(vignette.id.as_str());
        id.and(story(vignette))
    });
    let vignettes = Section::list(words::VIGNETTES, vignettes);
    let sources = rules.sources().iter().map(|source| {
        let id = Phrase::code(source.id.as_str()).and(" ");
        let mut phrase = source_for_review(source);
        phrase.0.splice(0..0, id.0);
        phrase
    });
    let sources = Section::list(words::SOURCES, sources);
    let sections = [examples, vignettes, sources].into_iter().flatten();
    sections.map(|section| section.placed(Area::Appendix, "in-full"))
}

fn examples_in_short(count: usize, unseen: usize) -> String {
    let seen = match unseen {
        0 => String::new(),
        unseen => format!(" No person has looked at {unseen} of them yet."),
    };
    format!(
        "Examples, by the authors themselves: {count}, each with the result that it must have.{seen}"
    )
}

fn vignettes_in_short(vignettes: Option<&[Vignette<'_>]>) -> String {
    let Some(vignettes) = vignettes else {
        return "MISSING: no file of vignettes stands beside these rules.".to_owned();
    };
    let count = |lies| vignettes.iter().filter(|one| one.lies() == lies).count();
    format!(
        "Vignettes, from elsewhere: {}, {} of them below the floor and {} above the ceiling.",
        vignettes.len(),
        count(Lies::Below),
        count(Lies::Above)
    )
}

/// Where a vignette lies, and what it tells.
fn story(vignette: &Vignette<'_>) -> String {
    let rules = vignette.answers.rules();
    let not_asked = vignette.not_asked.iter();
    let not_asked: String = not_asked
        .map(|what| format!(" Not asked: {what}"))
        .collect();
    format!(
        ": {} ({} to {}). {}{not_asked} [{}]",
        rules.level_id(vignette.rank()),
        rules.level_id(vignette.floor),
        rules.level_id(vignette.ceiling),
        vignette.story,
        vignette.source
    )
}

/// A vignette that does not lie between its floor and its ceiling.
fn lies_apart(vignette: &Vignette<'_>) -> String {
    let side = match vignette.lies() {
        Lies::Below => "below its floor",
        Lies::Within => "within",
        Lies::Above => "above its ceiling",
    };
    format!("{}, {side}{}", vignette.id, story(vignette))
}

/// The vignettes of these ids, which show a hazard.
pub(super) fn shown_by(ids: &[Text], vignettes: &[Vignette<'_>]) -> String {
    if ids.is_empty() {
        return "nothing yet".to_owned();
    }
    let shown = |id: &Text| {
        let vignette = vignettes.iter().find(|vignette| vignette.id == *id);
        match vignette.map(Vignette::lies) {
            Some(Lies::Below) => format!("{id} (below)"),
            Some(Lies::Above) => format!("{id} (above)"),
            Some(Lies::Within) | None => id.to_string(),
        }
    };
    ids.iter().map(shown).collect::<Vec<_>>().join(" ")
}

fn example(example: &Example, rules: &RuleSet) -> String {
    let possible = example.possible.filter(|possible| *possible > example.rank);
    let possible = possible
        .map(|rank| format!(", {} possible", rules.level_id(rank)))
        .unwrap_or_default();
    format!(
        "{}: {}{possible}",
        example.name,
        rules.level_id(example.rank)
    )
}
