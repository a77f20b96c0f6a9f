//! From the rule file as written to the rule set as meant: every name is looked up, every fault put on record.
//!
//! What is built from a file with faults is never used; [`FaultLog::or`] throws it away.

mod borders;
mod conditions;
mod if_unsure;
mod levels;
mod limits;
mod names;
mod numbers;
mod questions;
mod resolve;
mod rules;
mod scope;
mod score;
mod texts;
mod wording;

use super::file::File;
use super::stage::AsWritten;
use crate::fault::{FaultLog, Path};
use limits::Efforts;
pub use limits::TooMuchWork;
use names::Names;
pub(super) use resolve::{Resolve, resolved};
pub(super) use scope::Scope;

const ROOT: Path<'static> = Path::Root;
const QUESTIONS: Path<'static> = Path::Key(&ROOT, "questions");

/// The most questions, findings or rules that a file may have.
const MOST: usize = 1000;

/// Turns a file as written into one in which every name was looked up. What is wrong goes to `faults`, in which the
/// reader has already put what it could not read. That stays apart while the rest is checked: the placeholders that
/// stand there must not be judged.
pub(super) fn check(mut file: File<AsWritten>, faults: &mut FaultLog) -> File {
    let unread = std::mem::take(faults);
    limits::cut(MOST, &mut file.questions, QUESTIONS, faults);
    limits::cut(MOST, &mut file.findings, ROOT.key("findings"), faults);
    limits::cut(MOST, &mut file.rules, ROOT.key("rules"), faults);
    let sources = Names::of(&file.sources, ROOT.key("sources"), faults);
    let levels = Names::of(&file.levels, ROOT.key("levels"), faults);
    let questions = Names::of(&file.questions, QUESTIONS, faults);
    let findings = Names::of(&file.findings, ROOT.key("findings"), faults);
    let rules = Names::of(&file.rules, ROOT.key("rules"), faults);
    let numbers = file.places.numbers();
    let mut efforts = Efforts::default();

    // Conditions look only at what stands above them, so questions, findings and the rest are checked in this order.
    let scope = Scope::of(&sources, &levels, &rules, &numbers, &unread);
    let written = std::mem::take(&mut file.questions);
    let above = questions::check(written, &questions, scope, &mut efforts, faults);
    let scope = scope.below_questions(&questions, &above);
    let written = std::mem::take(&mut file.findings);
    let found = rules::findings(written, &findings, scope, &mut efforts, faults);
    let scope = scope.below_findings(&findings, &found);
    let mut checked = file.resolve(ROOT, &scope, faults);
    rest(&mut checked, &scope, &mut efforts, faults);
    borders::read_by_rules(&checked, &above, &scope, faults);
    (checked.questions, checked.findings) = (above, found);

    let told = std::mem::replace(faults, unread);
    faults.append(told);
    checked
}

/// Checks all but questions and findings.
fn rest(file: &mut File, scope: &Scope<'_>, efforts: &mut Efforts, faults: &mut FaultLog) {
    levels::check(&file.levels, file.otherwise, &file.places, scope, faults);
    levels::places(&file.places, scope, faults);
    rules::rules(&mut file.rules, file.if_unanswered, scope, efforts, faults);
    if let Some(floors) = file.floors.get_mut() {
        texts::floors(floors, efforts, faults);
    }
    let first = file.do_first.iter_mut().map(|first| Some(&mut first.when));
    efforts.others(first, ROOT.key("do_first"), faults);
    if let Some(questions) = file.doctor_questions.get_mut() {
        let when = questions.iter_mut().map(|question| question.when.as_mut());
        efforts.others(when, ROOT.key("doctor_questions"), faults);
    }
    texts::disclaimers_short(&file.disclaimers_short, faults);
    if let Some(topics) = file.topics.get_mut() {
        Names::of(topics, ROOT.key("topics"), faults);
    }
    if let Some(examples) = file.examples.get_mut() {
        rules::examples(examples, &file.rules, scope, faults);
    }
}
