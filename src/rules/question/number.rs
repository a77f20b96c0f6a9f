//! Questions that a number answers.

use crate::rules::shape::{alternatives, record};
use crate::text::Text;

record! {
    /// The whole numbers that answer a question.
    NumberRange {
        /// What is counted, such as "years".
        unit: Text,
        /// The least that is taken.
        from: u32,
        /// The greatest that is taken.
        to: u32,
        /// Which numbers are worse, and so must never lower the level; left out, nothing is promised, and no rule may
        /// read the number.
        worse: Option<Worse>,
        /// From this number up, the interview asks back once: possible, but more often a slip of the finger.
        rare_from: Option<u32>,
        /// Words for each border that a rule reads and that can be crossed for the worse; for a question that can
        /// change.
        borders: Vec<Border> = nothing,
    }
}

record! {
    /// How crossing a border for the worse is put into words. One of the two sides must be named, the worse one.
    Border {
        /// The least number that is worse, where greater is worse.
        at_least: Option<u32>,
        /// The least number that is not worse yet, where smaller is worse.
        below: Option<u32>,
        /// How crossing it is put after "Get help sooner if".
        sooner_if: Text,
    }
}

/// A border, crossed for the worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Crossing {
    /// To this number, or a greater one.
    AtLeast(u32),
    /// To a number that is smaller than this one.
    Below(u32),
}

impl Border {
    /// Returns which border is crossed, and which way; none where not exactly one side is named.
    pub fn crossing(&self) -> Option<Crossing> {
        match (self.at_least, self.below) {
            (Some(border), None) => Some(Crossing::AtLeast(border)),
            (None, Some(border)) => Some(Crossing::Below(border)),
            (None, None) | (Some(_), Some(_)) => None,
        }
    }
}

impl Crossing {
    /// Whether a number lies on the worse side.
    pub fn is_made_by(self, number: u32) -> bool {
        match self {
            Self::AtLeast(border) => number >= border,
            Self::Below(border) => number < border,
        }
    }

    /// Returns the number next to the border on its worse side. No number lies below 0, and no border there.
    pub fn first_worse(self) -> u32 {
        match self {
            Self::AtLeast(border) => border,
            Self::Below(border) => border.saturating_sub(1),
        }
    }
}

alternatives! {
    /// Which numbers are worse.
    Worse, at first Self::Greater, expected "\"greater\", \"smaller\", or an object with \"calm\" or \"no_order\"",
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
    CalmStretch {
        /// The least calm number.
        from: u32,
        /// The least number above those that are calm.
        below: u32,
    }
}

impl NumberRange {
    /// Returns how a border is crossed for the worse; none where nothing is promised, or where no number of the range
    /// lies on one of its sides.
    pub fn crossing(&self, border: u32) -> Option<Crossing> {
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

    /// Returns the number from which a greater one must never lower the level, if there is one.
    pub fn never_lower_from(&self) -> Option<u32> {
        match self.worse.as_ref()? {
            Worse::Greater => Some(self.from),
            Worse::Smaller | Worse::NoOrder(_) => None,
            Worse::Calm(calm) => Some(calm.from),
        }
    }

    /// Returns the number from which a smaller one must never lower the level, if there is one.
    pub fn never_lower_down_from(&self) -> Option<u32> {
        match self.worse.as_ref()? {
            Worse::Greater | Worse::NoOrder(_) => None,
            Worse::Smaller => Some(self.to),
            Worse::Calm(calm) => calm.below.checked_sub(1),
        }
    }
}
