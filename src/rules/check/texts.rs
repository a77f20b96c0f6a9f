//! What stands beside the questions and rules: statements, topics, floors, and what the calmest level does without.

use super::conditions::choices;
use super::effort::Efforts;
use super::names::Names;
use super::resolve::Resolve;
use super::scope::Scope;
use super::{ROOT, fill_ins, lists};
use crate::fault::{FaultLog, Problem, Told};
use crate::quote::quoted;
use crate::rules::stage::AsWritten;
use crate::rules::{CalmWithout, DoctorQuestion, Floor, Statement, Topic};

/// The most lines of the short disclaimers.
const MOST_SHORT_LINES: usize = 2;

/// Checks the short disclaimers.
pub(super) fn disclaimers_short(
    written: Vec<Statement<AsWritten>>,
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) -> Vec<Statement> {
    let list = ROOT.key("disclaimers_short");
    lists::at_most(MOST_SHORT_LINES, written.len(), list, faults);
    for (i, statement) in written.iter().enumerate() {
        let at = list.item(i);
        fill_ins::check(&statement.text, fill_ins::NONE, at.key("text"), faults);
    }
    written.resolve(list, scope, faults)
}

/// Checks the topics.
pub(super) fn topics(
    written: Vec<Topic<AsWritten>>,
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) -> Vec<Topic> {
    let list = ROOT.key("topics");
    Names::of(&written, list, faults);
    written.resolve(list, scope, faults)
}

/// Checks the questions to take to the doctor.
pub(super) fn doctor_questions(
    written: Vec<DoctorQuestion<AsWritten>>,
    scope: &Scope<'_>,
    efforts: &mut Efforts,
    faults: &mut FaultLog,
) -> Vec<DoctorQuestion> {
    let list = ROOT.key("doctor_questions");
    let mut questions = written.resolve(list, scope, faults);
    for (i, question) in questions.iter_mut().enumerate() {
        if let Some(when) = &mut question.when {
            efforts.other(when, list.item(i).key("when"), faults);
        }
    }
    questions
}

/// Checks the floors.
pub(super) fn floors(
    written: Vec<Floor<AsWritten>>,
    scope: &Scope<'_>,
    efforts: &mut Efforts,
    faults: &mut FaultLog,
) -> Vec<Floor> {
    let list = ROOT.key("floors");
    let mut floors = written.resolve(list, scope, faults);
    for i in 0..floors.len() {
        let at = list.item(i);
        let (above, floor) = floors.split_at_mut(i);
        let floor = &mut floor[0];
        if !floor.name.is_empty() && above.iter().any(|known| known.name == floor.name) {
            let name = floor.name.to_string();
            faults.add(at.key("name"), SecondFloor { name });
        }
        efforts.other(&mut floor.when, at.key("when"), faults);
    }
    floors
}

/// Two floors with one name.
#[derive(Debug, Clone, PartialEq, Eq)]
struct SecondFloor {
    name: String,
}

impl Problem for SecondFloor {
    fn told(&self) -> Told {
        Told::new(
            format!("two floors are called {}", quoted(&self.name)),
            "give one of them another name",
        )
    }
}

/// Checks what the calmest level does without: the choices must be those of the question beside them.
pub(super) fn calm_without(
    written: Vec<CalmWithout<AsWritten>>,
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) -> Vec<CalmWithout> {
    let list = ROOT.key("calm_without");
    let mut checked = Vec::with_capacity(written.len());
    for (i, written) in written.into_iter().enumerate() {
        let at = list.item(i);
        let question = written.question.find(scope, at.key("question"), faults);
        let Some(question) = question else { continue };
        let choices = written.choices.map(|ids| {
            let at = at.key("choices");
            choices(scope.question(question), &ids, at, scope, faults)
        });
        checked.push(CalmWithout {
            question,
            choices,
            reason: written.reason,
        });
    }
    checked
}
