//! What is wrong with answers that were given as options.

use std::error::Error;
use std::fmt;

use lungnets::answers::Refusal;

use crate::exit::Exit;
use crate::failure::Failing;
use crate::phrases::counted;

/// What is wrong with answers that were given as options.
#[derive(Debug)]
pub enum GatherFailure {
    /// Values that do not answer their questions.
    Wrong(Vec<WrongOption>),
    /// Follow-ups answered although they do not apply.
    Closed(Vec<ClosedFollowUp>),
}

/// An option whose value does not answer its question.
#[derive(Debug)]
pub struct WrongOption {
    /// The option, with its hyphens.
    pub option: String,
    /// What is wrong with the value.
    pub refusal: Refusal,
}

/// A follow-up that is answered although it does not apply.
#[derive(Debug)]
pub struct ClosedFollowUp {
    /// Its option, with the hyphens.
    pub option: String,
    /// The options that say so.
    pub parents: Vec<String>,
}

impl fmt::Display for GatherFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Wrong(wrong) => {
                let count = counted(wrong.len(), "answer");
                writeln!(f, "{count} cannot be used, so nothing was asked")?;
                for WrongOption { option, refusal } in wrong {
                    let way_out = refusal.way_out();
                    write!(f, "\n  {option}\n    {refusal}\n    {way_out}\n")?;
                }
                write!(f, "\nThe answers that fit: lungnets --help")
            }
            Self::Closed(closed) => {
                writeln!(f, "two answers contradict each other")?;
                for ClosedFollowUp { option, parents } in closed {
                    let parents = parents.join(", ");
                    writeln!(
                        f,
                        "\n  {option} is answered, but {parents} says that it does not apply"
                    )?;
                }
                write!(f, "\nCorrect the one that is not so.")
            }
        }
    }
}

impl Error for GatherFailure {}

impl Failing for GatherFailure {
    fn exit(&self) -> Exit {
        Exit::Usage
    }
}
