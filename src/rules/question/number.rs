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
    }
}

alternatives! {
    /// Which numbers are worse.
    Worse, at first Self::Greater, expected "\"greater\", \"smaller\", or an object with \"calm\"",
    words {
        /// A greater number is worse.
        "greater" => Greater,
        /// A smaller number is worse.
        "smaller" => Smaller,
    }
    members {
        /// There is a calm stretch, and both ways out of it are worse.
        "calm" => Calm(CalmStretch),
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
    /// Returns the number from which a greater one must never lower the level, if there is one.
    pub fn never_lower_from(&self) -> Option<u32> {
        match self.worse.as_ref()? {
            Worse::Greater => Some(self.from),
            Worse::Smaller => None,
            Worse::Calm(calm) => Some(calm.from),
        }
    }

    /// Returns the number from which a smaller one must never lower the level, if there is one.
    pub fn never_lower_down_from(&self) -> Option<u32> {
        match self.worse.as_ref()? {
            Worse::Greater => None,
            Worse::Smaller => Some(self.to),
            Worse::Calm(calm) => calm.below.checked_sub(1),
        }
    }
}
