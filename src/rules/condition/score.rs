//! Scores: parts that are worth points, and groups as sums of points.

use super::{Condition, Group, Operator};
use crate::rules::counted::counted;

/// What the parts of a group are worth, and how many points are enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// How many points are enough, from one to all that there are.
    pub at_least: u32,
    /// What the parts of the group are worth, in their order.
    pub items: Vec<Worth>,
}

/// What the next part of a group is worth, or the next few.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Worth {
    /// One part is worth so many points.
    Part(u32),
    /// Each part looks for one choice of the same question and is worth so many points. Of those that hold only one
    /// counts, which is worth most.
    Choices(Vec<u32>),
}

counted! { record Score { at_least, items } }
counted! { alternatives Worth { Part(points), Choices(points), } }

/// A group as a sum of points: it is as true as enough of them are.
#[derive(Debug)]
pub struct Sum<'g> {
    /// How many points are enough.
    pub needed: usize,
    /// What is added up.
    pub addends: Vec<Addend<'g>>,
}

/// Points that any of several parts brings.
#[derive(Debug)]
pub struct Addend<'g> {
    /// How many points, however many of the parts hold.
    pub points: usize,
    /// The parts, at least one.
    pub any_of: Vec<&'g Condition>,
}

impl Worth {
    /// Returns what each part is worth.
    pub fn points(&self) -> &[u32] {
        match self {
            Self::Part(points) => std::slice::from_ref(points),
            Self::Choices(points) => points,
        }
    }
}

impl Score {
    /// Returns what it comes to when those parts hold of which `holds` says so, by their places.
    pub fn points(&self, holds: impl Fn(usize) -> bool) -> u32 {
        self.spread(|places, points| {
            let worth = places.zip(points).filter(|(place, _)| holds(*place));
            worth.map(|(_, points)| *points).max().unwrap_or(0)
        })
        .into_iter()
        .fold(0, u32::saturating_add)
    }

    /// Returns what it comes to when everything holds.
    pub fn total(&self) -> u32 {
        self.points(|_| true)
    }

    /// Makes something of each item, by the places of its parts and what they are worth.
    pub fn spread<T>(&self, mut make: impl FnMut(std::ops::Range<usize>, &[u32]) -> T) -> Vec<T> {
        let mut next = 0;
        let items = self.items.iter().map(|item| {
            let first = next;
            next += item.points().len();
            make(first..next, item.points())
        });
        items.collect()
    }

    /// Makes something of each item: of one part with its points, or of the choices of one question with theirs. `parts`
    /// are those of the group, or what was made of them before, in their order.
    pub(crate) fn each<P, T>(
        &self,
        parts: &[P],
        of_part: impl Fn(u32, &P) -> T,
        of_choices: impl Fn(&[u32], &[P]) -> T,
    ) -> Vec<T> {
        let mut items = self.items.iter();
        self.spread(|places, points| match (items.next(), &parts[places]) {
            (Some(Worth::Part(points)), [part]) => of_part(*points, part),
            (_, parts) => of_choices(points, parts),
        })
    }
}

impl Group {
    /// Returns what each part of a score is worth; nothing for other groups.
    pub fn points(&self) -> Vec<u32> {
        match &self.operator {
            Operator::Score(score) => score.spread(|_, points| points.to_vec()).concat(),
            Operator::All | Operator::Any | Operator::HowMany { .. } => Vec::new(),
        }
    }

    /// Returns the parts that count where `holds` says which hold: all of those, but of the choices of one question in
    /// a score only one that is worth most.
    pub(crate) fn counting(&self, mut holds: impl FnMut(&Condition) -> bool) -> Vec<&Condition> {
        let Operator::Score(score) = &self.operator else {
            return self.parts.iter().filter(|part| holds(part)).collect();
        };
        let most = score.spread(|places, points| {
            let worth = self.parts[places].iter().zip(points);
            let held = worth.filter(|(part, _)| holds(part));
            held.max_by_key(|(_, points)| **points)
                .map(|(part, _)| part)
        });
        most.into_iter().flatten().collect()
    }

    /// Returns the group as a sum of points. Where parts only count, each is worth one.
    pub fn sum(&self) -> Sum<'_> {
        let parts = &self.parts;
        let each = || parts.iter().map(|part| Addend::of(1, [part])).collect();
        let (needed, addends) = match &self.operator {
            Operator::All => (parts.len(), each()),
            Operator::Any => (1, each()),
            Operator::HowMany { at_least } => (*at_least, each()),
            Operator::Score(score) => {
                let addends = score.spread(|places, points| steps(&parts[places], points));
                (
                    score.at_least as usize,
                    addends.into_iter().flatten().collect(),
                )
            }
        };
        Sum { needed, addends }
    }
}

/// The parts of one item as steps: what the least is worth is added for any of them, what the next is worth more for
/// any of those that are worth as much, and so on. So no more is added than the most that one of them is worth.
fn steps<'g>(parts: &'g [Condition], points: &[u32]) -> Vec<Addend<'g>> {
    let mut worths = points.to_vec();
    worths.sort_unstable();
    worths.dedup();
    let mut below = 0;
    let steps = worths.into_iter().map(|worth| {
        let more = worth - below;
        below = worth;
        let reached = parts.iter().zip(points).filter(|(_, own)| **own >= worth);
        Addend::of(more as usize, reached.map(|(part, _)| part))
    });
    steps.collect()
}

impl<'g> Addend<'g> {
    fn of(points: usize, any_of: impl IntoIterator<Item = &'g Condition>) -> Self {
        Self {
            points,
            any_of: any_of.into_iter().collect(),
        }
    }
}
