//! What stands beside the questions and rules: statements, floors, and what the calmest level does without.

use std::collections::BTreeSet;

use super::conditions::choices;
use super::limits::Efforts;
use super::resolve::Resolve;
use super::scope::{Index, Scope};
use super::{ROOT, limits, wording};
use crate::fault::{FaultLog, Path, Told};
use crate::quote::quoted;
use crate::rules::stage::AsWritten;
use crate::rules::{CalmWithout, Floor, QuestionIndex, Statement};

/// The most lines of the short disclaimers.
const MOST_SHORT_LINES: usize = 2;

/// Checks the short disclaimers.
pub(super) fn disclaimers_short(disclaimers: &[Statement], faults: &mut FaultLog) {
    let list = ROOT.key("disclaimers_short");
    limits::at_most(MOST_SHORT_LINES, disclaimers.len(), list, faults);
    for (i, statement) in disclaimers.iter().enumerate() {
        let at = list.item(i);
        wording::fill_ins(&statement.text, wording::NO_WORD, at.key("text"), faults);
    }
}

/// Checks the floors.
pub(super) fn floors(floors: &mut [Floor], efforts: &mut Efforts, faults: &mut FaultLog) {
    let list = ROOT.key("floors");
    let mut names = BTreeSet::new();
    for (i, floor) in floors.iter_mut().enumerate() {
        let at = list.item(i);
        if !names.insert(floor.name.clone()) && !floor.name.is_empty() {
            let what = format!("two floors are called {}", quoted(&floor.name));
            let way_out = "give one of them another name";
            faults.add(at.key("name"), Told::new(what, way_out));
        }
        efforts.other(&mut floor.when, at.key("when"), faults);
    }
}

/// The choices must be those of the question beside them.
impl Resolve for CalmWithout<AsWritten> {
    type Checked = CalmWithout;

    fn resolve(self, at: Path<'_>, scope: &Scope<'_>, faults: &mut FaultLog) -> CalmWithout {
        let question = self.question.resolve(at.key("question"), scope, faults);
        let ids = self.choices.filter(|_| question != QuestionIndex::NOWHERE);
        let choices = ids.map(|ids| {
            let question = scope.question(question);
            choices(question, &ids, at.key("choices"), scope, faults)
        });
        CalmWithout {
            question,
            choices,
            reason: self.reason,
        }
    }
}
