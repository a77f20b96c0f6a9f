//! Two rule sets, and what both make of the same answers.

use super::diagram::{Bounded, Diagram, EVERY, NONE, Set};
use super::meaning::Meaning;
use super::space::{Form, NOT_GIVEN, Space};
use crate::answers::Answers;
use crate::rules::RuleSet;

/// Two rule sets over the questions of both.
#[derive(Debug)]
pub(super) struct Pair<'r> {
    pub(super) rules: [&'r RuleSet; 2],
    pub(super) diagram: Diagram,
    pub(super) meanings: [Meaning; 2],
    space: Space,
}

impl<'r> Pair<'r> {
    /// Applies both to every answer set.
    pub(super) fn of(old: &'r RuleSet, new: &'r RuleSet, most_nodes: usize) -> Bounded<Self> {
        let space = Space::of(&[old, new]);
        let mut diagram = Diagram::new(space.sizes(), most_nodes);
        let old_meaning = Meaning::of(old, 0, &space, &mut diagram)?;
        let new_meaning = Meaning::of(new, 1, &space, &mut diagram)?;
        Ok(Self {
            rules: [old, new],
            diagram,
            meanings: [old_meaning, new_meaning],
            space,
        })
    }

    /// The answer sets that both take: a question is answered only where one of the two asks it, and with a
    /// choice that both know.
    pub(super) fn there(&mut self) -> Bounded<Set> {
        let mut there = EVERY;
        for place in 0..self.space.every().len() {
            let closed = self.closed_in_both(place)?;
            let asked = &self.space.every()[place];
            let not_given = self
                .diagram
                .with_value(asked.variable, |value| value == NOT_GIVEN)?;
            let answered = self.diagram.but(closed, not_given)?;
            there = self.diagram.but(there, answered)?;
            for tick in asked.every_tick() {
                let ticked = self.diagram.with_value(tick, |value| value != NOT_GIVEN)?;
                let unfounded = self.diagram.both(ticked, not_given)?;
                there = self.diagram.but(there, unfounded)?;
            }
            if let Form::OneOf(_) = asked.form {
                let is_known = |value: usize| self.space.is_known_to_all(place, value);
                let known = self.diagram.with_value(asked.variable, is_known)?;
                there = self.diagram.both(there, known)?;
            }
        }
        Ok(there)
    }

    fn closed_in_both(&mut self, place: usize) -> Bounded<Set> {
        let mut closed = EVERY;
        for (file, rules) in self.rules.iter().enumerate() {
            let mut questions = rules.questions().iter();
            let own = questions.find(|question| self.space.is_at(file, question.index, place));
            let own = own.map_or(EVERY, |question| {
                self.meanings[file].closed[question.index.0]
            });
            closed = self.diagram.both(closed, own)?;
        }
        Ok(closed)
    }

    /// The shortest answers in a set, as the old and the new rule set read them.
    pub(super) fn shortest(&mut self, set: Set) -> Bounded<Option<(Answers<'r>, Answers<'r>)>> {
        let mut nothing = EVERY;
        for (variable, _) in self.space.sizes().iter().enumerate() {
            let empty = self
                .diagram
                .with_value(variable, |value| value == NOT_GIVEN)?;
            nothing = self.diagram.both(nothing, empty)?;
        }
        let something = self.diagram.but(set, nothing)?;
        let set = if something == NONE { set } else { something };
        let cost = |variable, value| self.space.cost(variable, value);
        let [old, new] = self.rules;
        Ok(self.diagram.cheapest(set, &cost).map(|(_, values)| {
            (
                self.space.answers(0, old, &values),
                self.space.answers(1, new, &values),
            )
        }))
    }

    /// Where the level is exactly `rank` in one of the two.
    pub(super) fn exactly(&mut self, file: usize, rank: usize) -> Bounded<Set> {
        let level = &self.meanings[file].level;
        let above = level.get(rank + 1).copied().unwrap_or(NONE);
        self.diagram.but(level[rank], above)
    }
}
