//! What the rules were tried on: the authors' own examples, and stories from elsewhere.

use super::words;
use crate::explain::source_for_review;
use crate::page::{Area, Block, Item, Phrase, Section};
use crate::rules::RuleSet;
use crate::vignettes::{Lies, Vignette};

/// How many there are, and what lies apart.
pub(super) fn in_short<'a>(
    rules: &'a RuleSet,
    vignettes: Option<&'a [Vignette<'a>]>,
) -> Section<'a> {
    let examples = rules.examples();
    let unseen = examples.iter().filter(|example| example.not_yet_seen);
    let mut items: Vec<Item<'a>> = vec![
        words::cases::examples(examples.len(), unseen.count()).into(),
        words::cases::vignettes(vignettes).into(),
    ];
    let apart = vignettes.into_iter().flatten();
    let apart = apart.filter(|vignette| vignette.lies() != Lies::Within);
    items.extend(apart.map(|vignette| Item::from(words::cases::apart(vignette))));
    Section::new(words::CASES, vec![Block::list(items)])
}

/// All of them, in full.
pub(super) fn in_full<'a>(
    rules: &'a RuleSet,
    vignettes: Option<&'a [Vignette<'a>]>,
) -> impl Iterator<Item = Section<'a>> {
    let examples = rules.examples().iter();
    let examples = examples.map(|example| words::cases::example(example, rules));
    let examples = Section::list(words::EXAMPLES, examples);
    let vignettes = vignettes.into_iter().flatten();
    let vignettes = vignettes.map(|vignette| {
        let story = Phrase::default().and_strong(vignette.id.as_str());
        story.and(words::cases::story(vignette))
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
