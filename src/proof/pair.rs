//! Two rule sets, and what both make of the same answers.

use super::answer_sets::{shortest, there, with_ticks_in_place};
use crate::answers::Answers;
use crate::compiled::diagram::{Bounded, Diagram, EVERY, NONE, Set};
use crate::compiled::{Levels, Meaning};
use crate::rules::{Question, RuleSet};
use crate::space::{Cut, NOT_GIVEN, Space};
use crate::text::Text;

/// Two rule sets over the questions of both.
#[derive(Debug)]
pub(super) struct Pair<'r> {
    pub(super) rules: [&'r RuleSet; 2],
    pub(super) diagram: Diagram,
    pub(super) meanings: [Meaning; 2],
    pub(super) levels: [Levels; 2],
    space: Space,
}

impl<'r> Pair<'r> {
    /// Applies both to every answer set.
    pub(super) fn of(old: &'r RuleSet, new: &'r RuleSet, most_nodes: usize) -> Bounded<Self> {
        let space = Space::of(&[old, new]);
        let mut diagram = Diagram::new(space.sizes(), most_nodes);
        let old_meaning = Meaning::of(old, 0, &space, &mut diagram)?;
        let new_meaning = Meaning::of(new, 1, &space, &mut diagram)?;
        let old_levels = Levels::of(old, &old_meaning, &mut diagram)?;
        let new_levels = Levels::of(new, &new_meaning, &mut diagram)?;
        Ok(Self {
            rules: [old, new],
            levels: [old_levels, new_levels],
            diagram,
            meanings: [old_meaning, new_meaning],
            space,
        })
    }

    /// The answer sets that both take: a question is answered only where one of the two asks it, and with a
    /// choice that both know.
    pub(super) fn there(&mut self) -> Bounded<Set> {
        let mut there = with_ticks_in_place(&self.space, &mut self.diagram)?;
        for place in 0..self.space.every().len() {
            let closed = self.closed_in_both(place)?;
            let coded = &self.space.every()[place];
            let not_given = self.diagram.at(coded.variable, NOT_GIVEN)?;
            let answered = self.diagram.but(closed, not_given)?;
            there = self.diagram.but(there, answered)?;
            if let Cut::OneOf(choices) = &coded.cut {
                for (choice, id) in choices.iter().enumerate() {
                    if !self.is_known_to_both(place, id) {
                        let chosen = self.diagram.at(coded.variable, 1 + choice)?;
                        there = self.diagram.but(there, chosen)?;
                    }
                }
            }
        }
        Ok(there)
    }

    /// The answer sets that there are for the old rule set.
    pub(super) fn there_for_old(&mut self) -> Bounded<Set> {
        let closed = &self.meanings[0].closed;
        there(self.rules[0], &self.space, closed, &mut self.diagram)
    }

    /// The question at a place of the space, where a rule set has it.
    fn question(&self, file: usize, place: usize) -> Option<&'r Question> {
        let mut questions = self.rules[file].questions().iter();
        questions.find(|question| self.space.is_at(file, question.index, place))
    }

    fn closed_in_both(&mut self, place: usize) -> Bounded<Set> {
        let mut closed = EVERY;
        for file in 0..self.rules.len() {
            if let Some(question) = self.question(file, place) {
                let own = self.meanings[file].closed[question.index.0];
                closed = self.diagram.both(closed, own)?;
            }
        }
        Ok(closed)
    }

    /// Whether a choice of the question at a place is one for both, as far as they have the question.
    fn is_known_to_both(&self, place: usize, id: &Text) -> bool {
        let mut questions = (0..self.rules.len()).filter_map(|file| self.question(file, place));
        questions.all(|question| question.choices().iter().any(|choice| choice.id == *id))
    }

    /// The shortest answers in a set, as the old and the new rule set read them.
    pub(super) fn shortest(&mut self, set: Set) -> Bounded<Option<(Answers<'r>, Answers<'r>)>> {
        let found = shortest(&mut self.diagram, &self.space, set)?;
        let [old, new] = self.rules;
        Ok(found.map(|(_, values)| {
            (
                self.space.answers(0, old, &values),
                self.space.answers(1, new, &values),
            )
        }))
    }

    /// Where the level is exactly `rank` in one of the two.
    pub(super) fn exactly(&mut self, file: usize, rank: usize) -> Bounded<Set> {
        let level = &self.levels[file].level;
        let above = level.get(rank + 1).copied().unwrap_or(NONE);
        self.diagram.but(level[rank], above)
    }
}

/// What became of an item, by its places in an older list and a newer one, where none has a name: of one that is taken
/// out, nothing is told of those below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::proof) enum Partner {
    /// It is in both.
    Same(usize, usize),
    /// Another stands for it.
    Other(usize, usize),
    /// It is gone.
    Gone(usize),
    /// It is new, and so many other new ones stand before it.
    New(usize, usize),
}

impl Partner {
    /// Its number in a message: that of the older list, and beyond those for what is new.
    pub(in crate::proof) fn number(self, length: usize) -> usize {
        match self {
            Self::Same(was, _) | Self::Other(was, _) | Self::Gone(was) => was,
            Self::New(_, before) => length + before,
        }
    }
}

/// What became of each item: first those that are the same find each other, then the others in their order.
pub(in crate::proof) fn partners<T: PartialEq>(old: &[T], new: &[T]) -> Vec<Partner> {
    let mut left: Vec<usize> = (0..new.len()).collect();
    let mut take = |item: &T| {
        let found = left.iter().position(|place| new[*place] == *item)?;
        Some(left.remove(found))
    };
    let same: Vec<Option<usize>> = old.iter().map(&mut take).collect();
    let mut left = left.into_iter();
    let partner = |(was, same): (usize, Option<usize>)| match same {
        Some(is) => Partner::Same(was, is),
        None => left
            .next()
            .map_or(Partner::Gone(was), |is| Partner::Other(was, is)),
    };
    let mut partners: Vec<Partner> = same.into_iter().enumerate().map(partner).collect();
    partners.extend((0..).zip(left).map(|(before, is)| Partner::New(is, before)));
    partners
}
