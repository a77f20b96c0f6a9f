//! The notes of the authors: intended use, what can be disputed, and the hazard log.

use super::{Disputed, Hazard, ReviewNotes, cases, words};
use crate::page::{Block, Grid, InLines, Item, Phrase, Section};
use crate::rules::RuleSet;
use crate::text::Text;
use crate::vignettes::Vignette;

/// What the rules are meant for; that nobody has said it, where there are no notes.
pub(super) fn intended_use<'a>(rules: &'a RuleSet, notes: Option<&'a ReviewNotes>) -> Section<'a> {
    let mut items: Vec<Item<'a>> = Vec::new();
    let mut blocks = Vec::new();
    match notes {
        None => blocks.push(Block::paragraph(words::NO_NOTES)),
        Some(notes) => {
            let intended = &notes.intended_use;
            let parts = [
                (words::FOR, &intended.meant_for),
                (words::NOT_FOR, &intended.not_for),
                (words::RESTS_ON, &intended.rests_on),
                (words::MISUSE, &intended.misuse),
                (words::TO_SETTLE, &intended.to_settle),
            ];
            let parts = parts.into_iter().filter(|(_, lines)| !lines.is_empty());
            items.extend(parts.map(|(label, lines)| labelled(label, lines.iter())));
        }
    }
    let limits = rules.limits().iter().map(|limit| &limit.text);
    items.push(labelled(words::LIMITS, limits));
    blocks.push(Block::list(items));
    Section::new(words::INTENDED_USE, blocks)
}

/// Sentences after a label that stands out.
fn labelled<'a>(label: &'static str, lines: impl Iterator<Item = &'a Text>) -> Item<'a> {
    let lines: Vec<&str> = lines.map(Text::as_str).collect();
    let label = Phrase::default().and_strong(label);
    label.and(format!(" {}", lines.join(" "))).into()
}

/// What can be disputed, each with its rules and a box for the answer.
pub(super) fn disputed<'a>(heading: &'static str, list: &'a [Disputed]) -> Option<Section<'a>> {
    let rows = list.iter().map(|disputed| {
        let rules = disputed.rules.join(", ").into();
        vec![disputed.what.as_str().into(), rules, words::boxes().into()]
    });
    let grid = Grid {
        name: "disputed",
        head: words::DISPUTED_HEAD.map(Into::into).into(),
        rows: rows.collect(),
        in_lines: InLines::Facts,
    };
    (!list.is_empty()).then(|| Section::new(heading, vec![Block::Grid(grid)]))
}

/// What can go wrong, with room for what is left of each risk.
pub(super) fn log<'a>(notes: Option<&'a ReviewNotes>, vignettes: &[Vignette<'_>]) -> Section<'a> {
    let Some(notes) = notes else {
        return Section::new(words::HAZARDS, vec![Block::paragraph(words::NO_NOTES)]);
    };
    let hazards = notes.hazards.iter();
    let grid = Grid {
        name: "hazards",
        head: words::HAZARD_HEAD.map(Into::into).into(),
        rows: hazards.map(|hazard| row(hazard, vignettes)).collect(),
        in_lines: InLines::Facts,
    };
    let about = Block::paragraph(words::ABOUT_HAZARDS);
    Section::new(words::HAZARDS, vec![about, Block::Grid(grid)])
}

fn row<'a>(hazard: &'a Hazard, vignettes: &[Vignette<'_>]) -> Vec<Phrase<'a>> {
    let name = Phrase::default().and_strong(hazard.id.as_str());
    let others = hazard.other_controls.iter().map(Text::as_str);
    let rules = (!hazard.controls.is_empty()).then(|| words::controls(&hazard.controls.join(", ")));
    let controls: Vec<&str> = rules.as_deref().into_iter().chain(others).collect();
    let residual = hazard.residual_risk.as_ref();
    vec![
        name.and(format!(" {}", hazard.name)),
        hazard.cause.as_str().into(),
        hazard.harm.as_str().into(),
        controls.join(" ").into(),
        cases::shown_by(&hazard.vignettes, vignettes).into(),
        residual.map_or(words::BLANK, Text::as_str).into(),
    ]
}
