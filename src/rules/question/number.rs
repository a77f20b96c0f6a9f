//! Questions that a number answers.

use crate::number::Number;
use crate::rules::shape::{Decimals, alternatives, record};
use crate::text::Text;

record! {
    /// The numbers that answer a question.
    NumberRange, kept {
        /// What is counted, such as "years".
        unit: Text,
        /// The same of one, such as "year"; left out, it is that of all others.
        unit_of_one: Option<Text>,
        /// How many decimals an answer can have, from 0 to 3; left out, none. No border has more.
        decimals: u32 as Decimals = nothing,
        /// The least that is taken.
        from: Number,
        /// What a person who gives the least number has said, where its digits do not say it, such as "a baby under 1
        /// year": a fragment in the place of the question's `said`, and of the number with its unit.
        from_said: Option<Text>,
        /// The greatest that is taken.
        to: Number,
        /// Which numbers are worse, and so must never lower the level; left out, nothing is promised, and no rule may
        /// read the number.
        worse: Option<Worse>,
        /// From this number up, the interview asks back once: possible, but more often a slip of the finger.
        rare_from: Option<Number>,
        /// Words for each border that a rule reads and that can be crossed for the worse; for a question that can
        /// change.
        borders: Vec<Border> = nothing,
    }
}

record! {
    /// How crossing a border for the worse is put into words. One of the two sides must be named, the worse one.
    Border, kept {
        /// The least number that is worse, where greater is worse.
        at_least: Option<Number>,
        /// The least number that is not worse yet, where smaller is worse.
        below: Option<Number>,
        /// How crossing it is put after "Get help sooner if".
        sooner_if: Text,
    }
}

/// A border, crossed for the worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Crossing {
    /// To this number, or a greater one.
    AtLeast(Number),
    /// To a number that is smaller than this one.
    Below(Number),
}

impl Border {
    /// Returns which border is crossed, and which way; none where not exactly one side is named.
    pub(crate) fn crossing(&self) -> Option<Crossing> {
        match (self.at_least, self.below) {
            (Some(border), None) => Some(Crossing::AtLeast(border)),
            (None, Some(border)) => Some(Crossing::Below(border)),
            (None, None) | (Some(_), Some(_)) => None,
        }
    }
}

impl Crossing {
    /// Whether a number lies on the worse side.
    pub(crate) fn is_made_by(self, number: Number) -> bool {
        match self {
            Self::AtLeast(border) => number >= border,
            Self::Below(border) => number < border,
        }
    }

    /// Returns the number next to the border on its worse side, where numbers are a step apart.
    pub(crate) fn first_worse(self, step: Number) -> Number {
        match self {
            Self::AtLeast(border) => border,
            Self::Below(border) => border - step,
        }
    }
}

alternatives! {
    /// Which numbers are worse.
    Worse, kept, at first Self::Greater, expected "\"greater\", \"smaller\", or an object with \"calm\" or \"no_order\"",
    words {
        /// A greater number is worse.
        "greater" => Greater,
        /// A smaller number is worse.
        "smaller" => Smaller,
    }
    members {
        /// There is a calm stretch, and both ways out of it are worse.
        "calm" => Calm(CalmStretch),
        /// None is worse than another, and why: rules may read the number, and nothing is promised of it.
        "no_order" => NoOrder(Text),
    }
}

record! {
    /// The calm stretch of numbers: from its end up a greater number is worse, below its start a smaller one.
    CalmStretch, kept {
        /// The least calm number.
        from: Number,
        /// The least number above those that are calm.
        below: Number,
    }
}

impl CalmStretch {
    /// Returns whether a number lies in the stretch.
    pub fn has(&self, number: Number) -> bool {
        (self.from..self.below).contains(&number)
    }
}

impl NumberRange {
    /// Returns the step from one number of the range to the next.
    pub fn step(&self) -> Number {
        Number::step(self.decimals)
    }

    /// Returns whether a number lies in the range and has no more decimals than it.
    pub fn has(&self, number: Number) -> bool {
        (self.from..=self.to).contains(&number) && number.decimals() <= self.decimals
    }

    /// Returns the words for a number whose digits do not say what it is.
    pub fn words_for(&self, number: Number) -> Option<&Text> {
        let words = self.from_said.as_ref();
        words.filter(|_| number == self.from)
    }

    /// Returns what is counted, as it stands behind this number.
    pub fn unit_of(&self, number: Number) -> &Text {
        let of_one = self.unit_of_one.as_ref();
        of_one
            .filter(|_| number == Number::from(1))
            .unwrap_or(&self.unit)
    }

    /// Returns how many numbers the range has beyond the first.
    pub fn steps(&self) -> i64 {
        self.from.steps_to(self.to, self.decimals)
    }

    /// Returns every number of the range.
    pub fn numbers(&self) -> impl Iterator<Item = Number> + Clone {
        self.from.up_to(self.to, self.decimals)
    }

    /// Returns how a border is crossed for the worse; none where nothing is promised, or where no number of the range
    /// lies on one of its sides.
    pub(crate) fn crossing(&self, border: Number) -> Option<Crossing> {
        let is_within = self.from < border && border <= self.to;
        let crossing = match self.worse.as_ref()? {
            Worse::Greater => Crossing::AtLeast(border),
            Worse::Smaller => Crossing::Below(border),
            Worse::Calm(calm) if border >= calm.below => Crossing::AtLeast(border),
            Worse::Calm(_) => Crossing::Below(border),
            Worse::NoOrder(_) => return None,
        };
        is_within.then_some(crossing)
    }

    /// Returns the stretch outside of which no number is calm, if there is one.
    pub fn calm(&self) -> Option<&CalmStretch> {
        match self.worse.as_ref()? {
            Worse::Calm(calm) => Some(calm),
            Worse::Greater | Worse::Smaller | Worse::NoOrder(_) => None,
        }
    }

    /// Returns the number from which a greater one must never lower the level, if there is one.
    pub fn never_lower_from(&self) -> Option<Number> {
        match self.worse.as_ref()? {
            Worse::Greater => Some(self.from),
            Worse::Smaller | Worse::NoOrder(_) => None,
            Worse::Calm(calm) => Some(calm.from),
        }
    }

    /// Returns the number from which a smaller one must never lower the level, if there is one.
    pub fn never_lower_down_from(&self) -> Option<Number> {
        match self.worse.as_ref()? {
            Worse::Greater | Worse::NoOrder(_) => None,
            Worse::Smaller => Some(self.to),
            Worse::Calm(calm) => Some(calm.below - self.step()),
        }
    }
}
