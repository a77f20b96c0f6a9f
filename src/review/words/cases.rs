//! The words about examples and vignettes.

use crate::rules::{Example, RuleSet};
use crate::vignettes::{Lies, Vignette};

pub fn examples(count: usize, unseen: usize) -> String {
    let seen = match unseen {
        0 => String::new(),
        unseen => format!(" No person has looked at {unseen} of them yet."),
    };
    format!(
        "Examples, by the authors themselves: {count}, each with the result that it must have.{seen}"
    )
}

pub fn vignettes(vignettes: Option<&[Vignette<'_>]>) -> String {
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
pub fn story(vignette: &Vignette<'_>) -> String {
    let rules = vignette.answers.rules();
    let level = |rank| rules.level(rank).id.as_str();
    let not_asked = vignette.not_asked.iter();
    let not_asked: String = not_asked
        .map(|what| format!(" Not asked: {what}"))
        .collect();
    format!(
        ": {} ({} to {}). {}{not_asked} [{}]",
        level(vignette.rank()),
        level(vignette.floor),
        level(vignette.ceiling),
        vignette.story,
        vignette.source
    )
}

/// A vignette that does not lie between its floor and its ceiling.
pub fn apart(vignette: &Vignette<'_>) -> String {
    let side = match vignette.lies() {
        Lies::Below => "below its floor",
        Lies::Within => "within",
        Lies::Above => "above its ceiling",
    };
    format!("{}, {side}{}", vignette.id, story(vignette))
}

/// The vignettes that show a hazard.
pub fn shown_by(vignettes: &[&Vignette<'_>]) -> String {
    if vignettes.is_empty() {
        return "nothing yet".to_owned();
    }
    let ids: Vec<String> = vignettes
        .iter()
        .map(|vignette| match vignette.lies() {
            Lies::Below => format!("{} (below)", vignette.id),
            Lies::Within => vignette.id.to_string(),
            Lies::Above => format!("{} (above)", vignette.id),
        })
        .collect();
    ids.join(" ")
}

pub fn example(example: &Example, rules: &RuleSet) -> String {
    let level = |rank| rules.level(rank).id.as_str();
    let possible = example.possible.filter(|possible| *possible > example.rank);
    let possible = possible
        .map(|rank| format!(", {} possible", level(rank)))
        .unwrap_or_default();
    format!("{}: {}{possible}", example.name, level(example.rank))
}
