//! What must hold of a rule set for every answer set, and the proof that it does.

mod calm;
mod floors;
mod matters;
mod open;
mod sooner;
mod stopping;
mod words;
mod worse;

use super::model::{MOST_NODES, Model, Witness};
use crate::answers::Answers;
use crate::compiled::diagram::{Bounded, TooLarge};
use crate::rules::{Question, RuleSet};

/// Something that must hold of every rule set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Property {
    /// A worse answer never lowers the level.
    WorseNeverLowers,
    /// Every rule, level, question and choice matters.
    EverythingMatters,
    /// The calmest level needs a firm, calm answer to everything that the file does not let go.
    CalmNeedsFirm,
    /// Once a rule of the most urgent level holds, no further answer lowers the level.
    StoppingIsSafe,
    /// What is said to be possible can be reached, and nothing beyond it can.
    OpenAnswersAreHonest,
    /// "Get help sooner if" names exactly the single changes that raise the level.
    SoonerIfIsComplete,
    /// Wherever the condition of a floor is yes, the level is at least that of the floor.
    FloorsHold,
}

/// What came of a proof.
#[derive(Debug)]
pub enum Verdict<'r> {
    /// It holds for all these answer sets, which are all there are.
    Proved {
        /// How many; the greatest number there is, if there are more.
        answer_sets: u128,
    },
    /// It does not hold.
    Failed(Vec<Failure<'r>>),
    /// The file is too large to tell.
    NotProved {
        /// The questions that take most of the room, the costliest first.
        costly: Vec<&'r Question>,
    },
}

/// One way in which a property does not hold.
#[derive(Debug)]
#[non_exhaustive]
pub struct Failure<'r> {
    /// What is wrong, as a sentence.
    pub what: String,
    /// The shortest answers that show it; none where no answers can show it.
    pub shown_by: ShownBy<'r>,
}

/// The answers that show how a property does not hold.
#[derive(Debug)]
pub enum ShownBy<'r> {
    /// No answers can show it.
    Nothing,
    /// These alone.
    Answers(Answers<'r>),
    /// A change.
    Change {
        /// The answers before it.
        before: Answers<'r>,
        /// The answers after it.
        after: Answers<'r>,
    },
}

impl Property {
    /// All of them, in the order in which they are checked.
    pub const EVERY: [Self; 7] = [
        Self::WorseNeverLowers,
        Self::EverythingMatters,
        Self::CalmNeedsFirm,
        Self::StoppingIsSafe,
        Self::OpenAnswersAreHonest,
        Self::SoonerIfIsComplete,
        Self::FloorsHold,
    ];

    /// Its name for programs.
    pub fn id(self) -> &'static str {
        words::property(self).0
    }

    /// What it says, as a sentence.
    pub fn definition(self) -> &'static str {
        words::property(self).1
    }

    fn failures<'r>(self, model: &mut Model<'r>) -> Bounded<Vec<Failure<'r>>> {
        match self {
            Self::WorseNeverLowers => worse::worse_never_lowers(model),
            Self::EverythingMatters => matters::everything_matters(model),
            Self::CalmNeedsFirm => calm::calm_needs_firm(model),
            Self::StoppingIsSafe => stopping::stopping_is_safe(model),
            Self::OpenAnswersAreHonest => open::open_answers_are_honest(model),
            Self::SoonerIfIsComplete => sooner::sooner_if_is_complete(model),
            Self::FloorsHold => floors::floors_hold(model),
        }
    }
}

impl<'r> Failure<'r> {
    fn shown(what: String, model: &Model<'r>, by: &Witness) -> Self {
        Self {
            what,
            shown_by: ShownBy::Change {
                before: model.answers(&by.before),
                after: model.answers(&by.after),
            },
        }
    }

    fn unshown(what: String) -> Self {
        Self {
            what,
            shown_by: ShownBy::Nothing,
        }
    }
}

/// Proves every property of a rule set, or finds out why it does not hold. `starts` is told before each.
pub fn prove<'r>(
    rules: &'r RuleSet,
    starts: &mut dyn FnMut(Property),
) -> Vec<(Property, Verdict<'r>)> {
    prove_within(MOST_NODES, rules, starts)
}

/// The same, with another limit to the size of what is built.
pub fn prove_within<'r>(
    most_nodes: usize,
    rules: &'r RuleSet,
    starts: &mut dyn FnMut(Property),
) -> Vec<(Property, Verdict<'r>)> {
    let mut model = Model::or_costly(rules, most_nodes);
    let mut verdicts = Vec::new();
    for property in Property::EVERY {
        starts(property);
        let verdict = match &mut model {
            Ok(model) => verdict(property, model),
            Err(costly) => Verdict::NotProved {
                costly: costly.clone(),
            },
        };
        verdicts.push((property, verdict));
    }
    verdicts
}

fn verdict<'r>(property: Property, model: &mut Model<'r>) -> Verdict<'r> {
    let filled = model.diagram.filled();
    let verdict = match property.failures(model) {
        Err(TooLarge) => Verdict::NotProved {
            costly: model.costly(),
        },
        Ok(failures) if failures.is_empty() => Verdict::Proved {
            answer_sets: model.answer_sets(),
        },
        Ok(failures) => Verdict::Failed(failures),
    };
    model.diagram.empty(filled);
    verdict
}
