//! What is wrong with a file, in the words of the core, and the way out with the command of this program that helps.

use lungnets::answers::AnswersProblem;
use lungnets::fault::{Fault, FileKind, Problem, Told, WrongFile};
use lungnets::fhir::OtherForm;
use lungnets::language::{Language, Words};
use lungnets::replay::NoResult;
use lungnets::rules::NoRuleFile;

/// Returns a fault in these words: where it is, and beneath that what is wrong and a way out.
pub fn fault(fault: &Fault, words: &dyn Words) -> String {
    let mut place = words.fault_at(fault.line, fault.column);
    if !fault.path.is_empty() {
        place += &format!("   {}", fault.path);
    }
    let Told { what, way_out, .. } = told_in(&*fault.problem, words);
    let lines = std::iter::once(what).chain(way_out);
    lines.fold(place, |told, line| told + "\n  " + &line)
}

/// Returns a problem in English.
pub fn told(problem: &dyn Problem) -> Told {
    told_in(problem, Language::English.words())
}

fn told_in(problem: &dyn Problem, words: &dyn Words) -> Told {
    let mut told = words.problem(problem);
    if let Some(command) = command(problem, words) {
        told.way_out = Some(command.to_owned());
    }
    if let Some(NoResult::NoObject { found }) = problem.downcast_ref() {
        told.what = format!("expected a result, as --format json writes it, found {found}");
    }
    told
}

/// The way out that a command or an option of this program is.
fn command(problem: &dyn Problem, words: &dyn Words) -> Option<&'static str> {
    let wrong_file = problem
        .downcast_ref()
        .map(|WrongFile { found, .. }| match found {
            FileKind::Rules => words.to_use_rules(),
            FileKind::Result => words.to_use_a_result(),
            FileKind::Fhir => words.to_use_fhir(),
        });
    let no_rule_file = problem
        .downcast_ref()
        .map(|NoRuleFile| "to begin one: lungnets rules new ID");
    let other_form = problem
        .downcast_ref()
        .map(|OtherForm { .. }| words.to_use_another_form());
    wrong_file
        .or(no_rule_file)
        .or(other_form)
        .or_else(|| problem.downcast_ref().and_then(no_result))
        .or_else(|| problem.downcast_ref().and_then(|no| no_answers(no, words)))
}

fn no_result(problem: &NoResult) -> Option<&'static str> {
    match problem {
        NoResult::NoObject { .. } | NoResult::NoSuchPlace { .. } => None,
        NoResult::Without { .. } => {
            Some("give a file as --format json writes it; for answers alone there is --answers")
        }
    }
}

fn no_answers(problem: &AnswersProblem, words: &dyn Words) -> Option<&'static str> {
    match problem {
        AnswersProblem::NoObject { .. } => Some(words.to_write_answers()),
        AnswersProblem::Table => Some(words.to_use_a_table()),
        AnswersProblem::MoreBehind => Some(words.to_use_many()),
        AnswersProblem::OtherRuleSet { .. } => Some(words.to_use_other_rules()),
        AnswersProblem::UnknownQuestion { .. } | AnswersProblem::ClosedFollowUp { .. } => None,
    }
}
