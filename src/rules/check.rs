//! From the rule file as written to the rule set as meant: every name is looked up, every fault put on record.
//!
//! What is built from a file with faults is never used; [`FaultLog::or`] throws it away.

mod conditions;
mod effort;
mod examples;
mod fill_ins;
mod if_unsure;
mod levels;
mod lists;
mod names;
mod numbers;
mod places;
mod questions;
mod resolve;
mod rules;
mod said;
mod scope;
mod texts;

use super::file::File;
use super::shape::Shape;
use super::stage::AsWritten;
use super::{Example, RuleSet, Topic};
use crate::fault::{FaultLog, Path};
use crate::json::Json;
use effort::Efforts;
pub use effort::TooMuchWork;
use names::{NO_NAMES, Names};
pub(super) use resolve::{Resolve, resolved};
pub(super) use scope::Scope;

const ROOT: Path<'static> = Path::Root;

/// Turns a file as written into one in which every name was looked up; what is wrong goes to `faults`, where what could
/// not be read is already.
pub(super) fn check(mut file: File<AsWritten>, faults: &mut FaultLog) -> File {
    let unread = std::mem::take(faults);
    let sources = Names::of(&file.sources, ROOT.key("sources"), faults);
    let levels = Names::of(&file.levels, ROOT.key("levels"), faults);
    lists::at_least_two(levels.len(), ROOT.key("levels"), faults);
    let scope = Scope::of(&sources, &levels, &unread);
    let otherwise = file
        .otherwise
        .resolve(ROOT.key("otherwise"), &scope, faults);
    let if_unanswered_at = ROOT.key("if_unanswered");
    let if_unanswered = file.if_unanswered.resolve(if_unanswered_at, &scope, faults);
    let places = places::check(file.places, &scope, faults);
    let numbers = places.numbers();
    let mut efforts = Efforts::default();

    let scope = scope.with_numbers(&numbers);
    lists::cut(&mut file.questions, questions::LIST, faults);
    let names = Names::of(&file.questions, questions::LIST, faults);
    let questions = questions::check(file.questions, &names, scope, &mut efforts, faults);
    let scope = scope.below_questions(&names, &questions);

    lists::cut(&mut file.findings, ROOT.key("findings"), faults);
    let names = Names::of(&file.findings, ROOT.key("findings"), faults);
    let findings = rules::findings(file.findings, &names, scope, &mut efforts, faults);
    let scope = scope.below_findings(&names, &findings);

    lists::cut(&mut file.rules, ROOT.key("rules"), faults);
    let names = Names::of(&file.rules, ROOT.key("rules"), faults);
    let rules = rules::rules(file.rules, if_unanswered, &scope, &mut efforts, faults);
    let scope = scope.with_rules(&names);

    let floors = texts::floors(file.floors, &scope, &mut efforts, faults);
    let written = file.doctor_questions;
    let doctor_questions = texts::doctor_questions(written, &scope, &mut efforts, faults);
    let examples = file
        .examples
        .map(|written| examples::check(written, &rules, &scope, faults));
    let topics = file
        .topics
        .map(|written| texts::topics(written, &scope, faults));
    let disclaimers = file
        .disclaimers
        .resolve(ROOT.key("disclaimers"), &scope, faults);
    let checked = File {
        format: file.format,
        id: file.id,
        version: file.version,
        title: file.title,
        language: file.language,
        reviewed: file.reviewed,
        intro: file.intro.resolve(ROOT.key("intro"), &scope, faults),
        levels: levels::check(file.levels, otherwise, &places, &scope, faults),
        otherwise,
        if_unanswered,
        calm_without: texts::calm_without(file.calm_without, &scope, faults),
        when_stopped: file
            .when_stopped
            .resolve(ROOT.key("when_stopped"), &scope, faults),
        floors,
        doctor_questions,
        limits: file.limits.resolve(ROOT.key("limits"), &scope, faults),
        disclaimers,
        disclaimers_short: texts::disclaimers_short(file.disclaimers_short, &scope, faults),
        topics,
        examples,
        excuses: file.excuses,
        sources: file.sources,
        places,
        questions,
        findings,
        rules,
    };
    let found = std::mem::replace(faults, unread);
    faults.append(found);
    checked
}

/// Reads and checks topics that were left for later.
pub(super) fn unread_topics(json: &Json<'_>, rules: &RuleSet, faults: &mut FaultLog) -> Vec<Topic> {
    let written = <Vec<Topic<AsWritten>>>::read(json, ROOT, faults);
    let sources = Names::of(rules.sources(), ROOT.key("sources"), faults);
    let unread = FaultLog::new();
    texts::topics(written, &Scope::of(&sources, &NO_NAMES, &unread), faults)
}

/// Reads and checks examples that were left for later.
pub(super) fn unread_examples(
    json: &Json<'_>,
    rules: &RuleSet,
    faults: &mut FaultLog,
) -> Vec<Example> {
    let written = <Vec<Example<AsWritten>>>::read(json, ROOT, faults);
    let levels = Names::of(rules.levels(), ROOT.key("levels"), faults);
    let names = Names::of(rules.rules(), ROOT.key("rules"), faults);
    let unread = FaultLog::new();
    let scope = Scope::of(&NO_NAMES, &levels, &unread);
    let scope = scope.with_rules(&names);
    examples::check(written, rules.rules(), &scope, faults)
}
