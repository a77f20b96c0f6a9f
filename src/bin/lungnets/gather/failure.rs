//! What is wrong with answers that were given as options.

use lungnets::answers::Refusal;
use lungnets::fault::Told;
use lungnets::language::Words;

use crate::exit::Exit;
use crate::failure::Failing;

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

impl Failing for GatherFailure {
    fn exit(&self) -> Exit {
        Exit::Usage
    }

    fn said(&self, words: &dyn Words) -> String {
        match self {
            Self::Wrong(wrong) => {
                let count = words.answers_unusable(wrong.len());
                let each = wrong.iter().map(|WrongOption { option, refusal }| {
                    let Told { what, way_out, .. } = words.problem(refusal);
                    let way_out = way_out.unwrap_or_default();
                    format!("\n  {option}\n    {what}\n    {way_out}\n")
                });
                let each: String = each.collect();
                format!("{count}\n{each}\n{}", words.answers_that_fit())
            }
            Self::Closed(closed) => {
                let each = closed.iter().map(|ClosedFollowUp { option, parents }| {
                    let told = words.closed(option, &parents.join(", "));
                    format!("\n  {told}\n")
                });
                let each: String = each.collect();
                let contradict = words.answers_contradict();
                format!("{contradict}\n{each}\n{}", words.correct_one())
            }
        }
    }
}
