//! From a rule set to its compiled form.

use super::diagram::{Bounded, Diagram, TooLarge};
use super::meaning::{Levels, Meaning};
use super::point::{BitField, Packing, Point};
use super::verdicts::Outlook;
use super::walk::Walk;
use super::{Compiled, CompiledRule, RuleEnd};
use crate::assessment::places_by_urgency;
use crate::rules::{Question, Rank, RuleSet};
use crate::space::{IN_DOUBT, NOT_GIVEN, NOT_TICKED, Space};

/// The most nodes of the diagrams of one rule set; the rules that ship take some four thousand. A file for which that
/// is too little has not waited for long: they are made in less than a tenth of a second.
const MOST_NODES: usize = 40_000;

/// What walks are made of.
struct Source<'a> {
    meaning: &'a Meaning,
    diagram: &'a Diagram,
    packing: &'a Packing,
}

impl Compiled {
    /// Compiles a rule set.
    ///
    /// # Errors
    /// When the diagrams of its rules, each by itself, would be too large.
    pub(crate) fn of(rules: &RuleSet) -> Bounded<Self> {
        Self::within(MOST_NODES, rules)
    }

    /// Compiles a rule set with another limit to the size of its diagrams.
    pub(crate) fn within(most_nodes: usize, rules: &RuleSet) -> Bounded<Self> {
        let space = Space::of(&[rules]);
        let packing = Packing::of(&space.sizes()).ok_or(TooLarge)?;
        let mut diagram = Diagram::new(space.sizes(), most_nodes);
        let meaning = Meaning::of(rules, 0, &space, &mut diagram)?;
        let levels = Levels::of(rules, &meaning, &mut diagram);
        let source = Source {
            meaning: &meaning,
            diagram: &diagram,
            packing: &packing,
        };
        let rule = |place: usize| {
            let walk = source.rule(place)?;
            Ok(CompiledRule::of(&rules.rules()[place], walk))
        };
        let by_urgency = places_by_urgency(rules).into_iter();
        let question = |one: &Question| CompiledQuestion::of(one, &space, &source);
        let questions = rules.questions().iter();
        let follow_ups = questions.clone().filter(|one| one.ask_when.is_some());
        Ok(Self {
            rules: by_urgency.map(rule).collect::<Bounded<_>>()?,
            levels: levels.and_then(|levels| source.levels(&levels)).ok(),
            follow_ups: follow_ups.map(|one| one.index.0).collect(),
            questions: questions.map(question).collect::<Bounded<_>>()?,
            space,
            packing,
            otherwise: rules.otherwise(),
            if_unanswered: rules.if_unanswered(),
        })
    }
}

impl Source<'_> {
    /// Returns the walk to what all rules together make of a point.
    fn levels(&self, levels: &Levels) -> Bounded<Walk<Outlook>> {
        let sets = [&levels.level[..], &levels.possible].concat();
        Walk::of(self.diagram, self.packing, &sets, |inside| {
            let (level, possible) = inside.split_at(levels.level.len());
            let greatest = |reached: &[bool]| {
                let greatest = reached.iter().rposition(|is_reached| *is_reached);
                Rank(greatest.unwrap_or(0))
            };
            Outlook {
                rank: greatest(level),
                possible: greatest(possible),
            }
        })
    }

    /// Returns the walk to what the rule at a place makes of a point.
    fn rule(&self, place: usize) -> Bounded<Walk<RuleEnd>> {
        let rule = &self.meaning.rules[place];
        let sets = [rule.in_full, rule.holds, rule.waits_beyond_calm, rule.waits];
        Walk::of(self.diagram, self.packing, &sets, |inside| match inside {
            [true, ..] => RuleEnd::Holds,
            [_, true, ..] => RuleEnd::CountsLower,
            [_, _, true, _] => RuleEnd::WaitsBeyondCalm,
            [_, _, _, true] => RuleEnd::Waits,
            _ => RuleEnd::DoesNotHold,
        })
    }

    /// Returns the walk to whether a question does not apply.
    fn closed(&self, question: &Question) -> Bounded<Walk<bool>> {
        let closed = self.meaning.closed[question.index.0];
        Walk::of(self.diagram, self.packing, &[closed], |inside| {
            inside == [true]
        })
    }
}

/// One question, as far as a point tells how it was answered.
#[derive(Debug)]
pub(super) struct CompiledQuestion {
    /// The bits that say how it was answered.
    answer: BitField,
    ticks: Vec<BitField>,
    /// What the answer is when it is "not sure"; none where each choice may be.
    unsure: Option<usize>,
    calm: Option<usize>,
    /// Whether it does not apply; none, if it always does.
    is_closed: Option<Walk<bool>>,
}

impl CompiledQuestion {
    fn of(question: &Question, space: &Space, source: &Source<'_>) -> Bounded<Self> {
        let coded = space.coded(0, question.index);
        let field = |variable: usize| source.packing.field(variable);
        let is_follow_up = question.ask_when.is_some();
        Ok(Self {
            answer: field(coded.variable),
            ticks: coded.every_tick().map(field).collect(),
            unsure: coded.unsure(),
            calm: coded.calm(),
            is_closed: is_follow_up.then(|| source.closed(question)).transpose()?,
        })
    }

    /// Whether it does not apply.
    pub(super) fn is_closed(&self, point: &Point) -> bool {
        self.is_closed.as_ref().is_some_and(|walk| walk.end(point))
    }

    pub(super) fn is_not_given(&self, point: &Point) -> bool {
        self.cell(point) == NOT_GIVEN
    }

    /// Whether it was answered with "not sure", as a whole or to some of its choices.
    pub(super) fn is_unsure(&self, point: &Point) -> bool {
        let is_in_doubt = |tick: &BitField| point.cell(*tick) == IN_DOUBT;
        Some(self.cell(point)) == self.unsure || self.ticks.iter().any(is_in_doubt)
    }

    pub(super) fn is_answered_other_than_calmly(&self, point: &Point) -> bool {
        let is_not_calm = |tick: &BitField| point.cell(*tick) != NOT_TICKED;
        !self.is_not_given(point)
            && (Some(self.cell(point)) != self.calm || self.ticks.iter().any(is_not_calm))
    }

    fn cell(&self, point: &Point) -> usize {
        point.cell(self.answer)
    }
}
