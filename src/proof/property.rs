//! What must hold of a rule set for every answer set, and the proof that it does.

mod calm;
mod change;
mod matters;
mod never_lower;
mod open;
mod sooner;
mod words;

use super::model::{MOST_NODES, Model};
use crate::answers::Answers;
use crate::compiled::diagram::{Bounded, TooLarge};
use crate::named::named;
use crate::rules::{Question, RuleSet};

named! {
    /// Something that must hold of every rule set.
    Property {
        /// A worse answer never lowers the level.
        WorseNeverLowers = "worse-never-lowers",
        /// Every rule, level, question and choice matters.
        EverythingMatters = "everything-matters",
        /// The calmest level needs a firm, calm answer to everything the file does not let go.
        CalmNeedsFirm = "calm-needs-firm",
        /// Once a rule of the most urgent level holds, no further answer lowers the level.
        StoppingIsSafe = "stopping-is-safe",
        /// What is said to be possible can be reached, and nothing above it can.
        OpenAnswersAreHonest = "open-answers-are-honest",
        /// "Get help sooner if" names exactly the single changes that raise the level.
        SoonerIfIsComplete = "sooner-if-is-complete",
        /// The level is never below a floor of the file.
        FloorsHold = "floors-hold",
    }
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
    fn failures<'r>(self, model: &mut Model<'r>) -> Bounded<Vec<Failure<'r>>> {
        match self {
            Self::WorseNeverLowers => never_lower::worse_never_lowers(model),
            Self::EverythingMatters => matters::everything_matters(model),
            Self::CalmNeedsFirm => calm::calm_needs_firm(model),
            Self::StoppingIsSafe => never_lower::stopping_is_safe(model),
            Self::OpenAnswersAreHonest => open::open_answers_are_honest(model),
            Self::SoonerIfIsComplete => sooner::sooner_if_is_complete(model),
            Self::FloorsHold => never_lower::floors_hold(model),
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
