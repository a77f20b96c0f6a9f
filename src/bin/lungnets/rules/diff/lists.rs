//! The lists of `lungnets rules diff`, below the levels that fell or rose.

use std::ffi::OsStr;

use lungnets::page::{Block, Item, Section};
use lungnets::proof::{Difference, Reworded, Rewritten};
use lungnets::rules::Rule;

use super::super::{printed, words};
use super::beside::BesideThem;

/// What the lists are made of, besides the difference of the rules themselves.
pub(super) struct Lists<'d> {
    pub(super) others: &'d [Rewritten],
    pub(super) beside: &'d BesideThem,
    /// The ids of the levels, in order.
    pub(super) levels: &'d [&'d str],
    pub(super) files: (&'d OsStr, &'d OsStr),
}

impl<'d> Lists<'d> {
    /// Whether anything in them is for a person to weigh, besides what is told by the difference of the rules.
    pub(super) fn has_some_to_weigh(&self) -> bool {
        let is_to_weigh = |(_, part): (_, &Rewritten)| part.is_to_weigh(self.levels);
        let is_known = self.beside.not_compared.is_empty();
        self.parts().any(is_to_weigh) || self.beside.texts.iter().any(is_reread) || !is_known
    }

    /// Every part that is written otherwise, with the ending of its file where it is none of the rule file.
    fn parts(&self) -> impl Iterator<Item = (&'static str, &'d Rewritten)> {
        let own = self.others.iter().map(|part| ("", part));
        let beside = self.beside.others.iter();
        own.chain(beside.flat_map(|(ending, parts)| parts.iter().map(|part| (*ending, part))))
    }

    pub(super) fn of(&self, difference: &'d Difference<'_>) -> impl Iterator<Item = Section<'d>> {
        let (to_do, reworded): (Vec<_>, Vec<_>) =
            difference.reworded.iter().partition(|text| text.is_to_do());
        let (reread, translated): (Vec<_>, Vec<_>) =
            self.beside.texts.iter().partition(|text| is_reread(text));
        let (to_weigh, rest): (Vec<_>, Vec<_>) = self
            .parts()
            .partition(|(_, part)| part.is_to_weigh(self.levels));
        let texts = [
            texts(words::REWORDED_TO_DO, to_do),
            texts(words::TRANSLATED_TO_WEIGH, reread),
            texts(words::REWORDED, reworded),
            texts(words::TRANSLATED, translated),
            parts(words::WRITTEN_TO_WEIGH, to_weigh),
            parts(words::WRITTEN_OTHERWISE, rest),
        ];
        let beside = self.beside.not_compared.iter().copied();
        let not_compared = Section::list(words::FILES_NOT_COMPARED, beside);
        let first = [
            not_compared,
            self.untold(difference),
            reread_answers(difference),
        ];
        let all = first.into_iter().chain(of_rules(difference)).chain(texts);
        all.flatten()
    }

    /// What some are told to do no more.
    fn untold(&self, difference: &'d Difference<'_>) -> Option<Section<'d>> {
        let items = difference.untold.iter().map(|untold| {
            let [before, after] = printed::before_and_after(&untold.shown_by, self.files);
            let lead = words::untold(untold.rule, untold.answer_sets);
            let text = Block::Sides(vec![("-".into(), untold.text.into())]);
            Item::from(lead).with(text).with(before).with(after)
        });
        Section::entries(words::UNTOLD, items.collect())
    }
}

/// Whether it was read in a translation, which somebody wrote, and other words may be calmer; or is what people act on.
fn is_reread(text: &Reworded) -> bool {
    text.old.is_some() || text.is_to_do()
}

fn reread_answers<'d>(difference: &'d Difference<'_>) -> Option<Section<'d>> {
    let answers = difference.reread.iter();
    let answers = answers.map(|one| format!("{}: version {}", one.question, one.version));
    Section::list(words::REREAD, answers)
}

fn of_rules<'d>(difference: &'d Difference<'_>) -> [Option<Section<'d>>; 7] {
    let ids = |rules: &'d [&Rule]| rules.iter().map(|rule| rule.id.as_str());
    let others = difference.not_compared.iter();
    let others = others.map(|(question, choice)| format!("{}: {}", question.id, choice.id));
    let moved = difference.moved.iter();
    let moved = moved.map(|(rule, from, to)| words::rule_moved(rule, from, to));
    let changed = difference.changed.iter().map(words::rule_changed);
    let (removed, added) = (&difference.questions_removed, &difference.questions_added);
    [
        Section::list(words::QUESTIONS_REMOVED, removed.iter().copied()),
        Section::list(words::QUESTIONS_ADDED, added.iter().copied()),
        Section::list(words::NOT_COMPARED, others),
        Section::list(words::RULES_REMOVED, ids(&difference.removed)),
        Section::list(words::RULES_ADDED, ids(&difference.added)),
        Section::list(words::RULES_MOVED, moved),
        Section::list(words::RULES_CHANGED, changed),
    ]
}

fn texts<'d>(heading: &'static str, texts: Vec<&'d Reworded>) -> Option<Section<'d>> {
    let item = |text: &'d Reworded| {
        let place = Item::from(text.place.as_str());
        place.with(sides(text.old.as_deref(), text.new.as_deref()))
    };
    Section::entries(heading, texts.into_iter().map(item).collect())
}

fn parts<'d>(
    heading: &'static str,
    parts: Vec<(&'static str, &'d Rewritten)>,
) -> Option<Section<'d>> {
    let item = |(ending, part): (_, &'d Rewritten)| {
        let place = Item::from(words::rewritten(ending, part));
        match (&part.old, &part.new) {
            (None, None) => place,
            (old, new) => place.with(sides(old.as_deref(), new.as_deref())),
        }
    };
    Section::list(heading, parts.into_iter().map(item))
}

/// What was said, and what is.
fn sides<'d>(old: Option<&'d str>, new: Option<&'d str>) -> Block<'d> {
    let old = old.map(|old| ("-".into(), old.into()));
    let new = new.map(|new| ("+".into(), new.into()));
    Block::Sides(old.into_iter().chain(new).collect())
}
