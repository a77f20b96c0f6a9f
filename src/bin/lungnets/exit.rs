//! What the exit code of the program means.

use std::process::ExitCode;

use lungnets::rules::Rank;

/// How the program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// It did what it was asked to, whatever the result of the self-check.
    Done,
    /// Something failed: a file could not be read or written.
    Failed,
    /// An option, a value or a command was wrong.
    Usage,
    /// Answers are missing, and there is nobody to ask.
    AnswersMissing,
    /// A rule file, an answers file or a result has faults, or something that must hold of a rule file does not.
    Faults,
    /// Two rule files differ, and the level of no answers fell.
    Moved,
    /// A result of earlier is not what the same answers give now.
    Differs,
    /// The level of some answers is lower in the newer of two rule files.
    Fell,
    /// Some of many answer sets could not be read; each of them says why in its place.
    SomeRefused,
    /// The level of the result, for those who asked for it with `--exit-code`.
    Level(Rank),
    /// The person stopped it.
    Stopped,
}

impl Exit {
    /// Returns the number that the system sees. Levels start at 10, so that no result can be taken for a failure.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::AnswersMissing => 3,
            Self::Faults => 4,
            Self::Moved | Self::Differs => 5,
            Self::Fell => 6,
            Self::SomeRefused => 7,
            Self::Level(rank) => u8::try_from(rank.number())
                .unwrap_or(u8::MAX)
                .saturating_add(10)
                .min(99),
            Self::Stopped => 130,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
