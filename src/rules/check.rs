//! From the rule file as written to the rule set as meant: every name is looked up, every fault put on record.
//!
//! What is built from a file with faults is never used; [`Faults::or`] throws it away.

mod conditions;
mod effort;
mod names;
mod problem;
mod questions;
mod rules;

use super::fingerprint::Fingerprint;
use super::lazy::Lazy;
use super::shape::{Id, Later, Shape};
use super::{
    CalmWithout, Choices, EmergencyNumbers, QuestionIndex, Rank, RuleSet, SourceIndex, raw,
};
use super::{DoctorQuestion, Example, Excuse, Level, Review, Source, Statement, Topic};
use crate::fault::{FaultLog, Path};
use crate::json::Json;
use conditions::Scope;
use effort::Efforts;
use names::Names;
pub use problem::RuleProblem;

const ROOT: Path<'static> = Path::Root;

/// Turns a file as written into a rule set; what is wrong goes to `faults`.
pub(super) fn check(file: raw::File, fingerprint: Fingerprint, faults: &mut FaultLog) -> RuleSet {
    let raw::File {
        format: raw::Format,
        id,
        version,
        title,
        language,
        ..
    } = file;
    let sources = Names::of(
        "source",
        "sources",
        file.sources.iter().map(|source| source.id.0.as_str()),
        faults,
    );
    let levels = Names::of(
        "level",
        "levels",
        file.levels.iter().map(|level| level.id.0.as_str()),
        faults,
    );
    if levels.len() == 1 {
        faults.add(ROOT.key("levels"), RuleProblem::TooFew { least: 2 });
    }
    let mut efforts = Efforts::default();
    let questions = few_enough(file.questions, "questions", faults);
    let questions = questions::check(questions, &sources, &mut efforts, faults);
    let findings = few_enough(file.findings.unwrap_or_default(), "findings", faults);
    let findings = rules::findings(findings, &questions, &mut efforts, faults);
    let scope = Scope::of_all(&questions, &findings);
    let rules = few_enough(file.rules, "rules", faults);
    let rules = rules::rules(rules, &levels, &sources, &scope, &mut efforts, faults);
    let examples = match file.examples {
        Later::Read(raw) => rules::examples(raw, &levels, &rules, faults).into(),
        Later::Unread(text) => Lazy::unread(text),
    };
    let doctor_questions = doctor_questions(
        file.doctor_questions.unwrap_or_default(),
        &sources,
        &scope,
        &mut efforts,
        faults,
    );
    let calm_without = calm_without(file.calm_without.unwrap_or_default(), &scope, faults);

    let mut statements = |key, list| statements(list, ROOT.key(key), &sources, faults);
    let intro = statements("intro", file.intro);
    let limits = statements("limits", file.limits);
    let disclaimers = statements("disclaimers", file.disclaimers);

    RuleSet {
        fingerprint,
        id: id.0,
        version,
        title,
        language,
        review: file.reviewed.0.map(|review| Review {
            by: review.by,
            on: review.on.0,
        }),
        intro,
        otherwise: rank(&file.otherwise, ROOT.key("otherwise"), &levels, faults),
        if_unanswered: rank(
            &file.if_unanswered,
            ROOT.key("if_unanswered"),
            &levels,
            faults,
        ),
        calm_without,
        emergency_numbers: emergency_numbers(file.emergency_numbers, &sources, faults),
        when_stopped: statement(
            file.when_stopped,
            ROOT.key("when_stopped"),
            &sources,
            faults,
        ),
        levels: file
            .levels
            .into_iter()
            .enumerate()
            .map(|(i, raw)| level(raw, i, &sources, faults))
            .collect(),
        topics: match file.topics.unwrap_or_default() {
            Later::Read(raw) => topics(raw, &sources, faults).into(),
            Later::Unread(text) => Lazy::unread(text),
        },
        sources: file.sources.into_iter().map(source).collect(),
        questions,
        findings,
        rules,
        doctor_questions,
        limits,
        disclaimers,
        examples,
        excuses: file
            .excuses
            .unwrap_or_default()
            .into_iter()
            .map(excuse)
            .collect(),
    }
}

/// Reads and checks topics that were left for later.
pub(super) fn unread_topics(json: &Json<'_>, rules: &RuleSet, faults: &mut FaultLog) -> Vec<Topic> {
    let ids = rules.sources().iter().map(|source| source.id.as_str());
    let sources = Names::of("source", "sources", ids, faults);
    topics(Shape::read(json, ROOT, faults), &sources, faults)
}

/// Reads and checks examples that were left for later.
pub(super) fn unread_examples(
    json: &Json<'_>,
    rules: &RuleSet,
    faults: &mut FaultLog,
) -> Vec<Example> {
    let ids = rules.levels().iter().map(|level| level.id.as_str());
    let levels = Names::of("level", "levels", ids, faults);
    let raw = Shape::read(json, ROOT, faults);
    rules::examples(raw, &levels, rules.rules(), faults)
}

/// The most questions, findings or rules that a file may have.
const MOST: usize = 1000;

/// A list, cut where it is too long; that is put on record.
fn few_enough<T>(mut list: Vec<T>, key: &'static str, faults: &mut FaultLog) -> Vec<T> {
    if list.len() > MOST {
        faults.add(ROOT.key(key), RuleProblem::TooMany { most: MOST });
        list.truncate(MOST);
    }
    list
}

fn rank(id: &Id, at: Path<'_>, levels: &Names<'_>, faults: &mut FaultLog) -> Rank {
    Rank(levels.find(id, at, faults).unwrap_or_default())
}

fn source_list(
    ids: &[Id],
    at: Path<'_>,
    sources: &Names<'_>,
    faults: &mut FaultLog,
) -> Vec<SourceIndex> {
    let at = at.key("sources");
    ids.iter()
        .enumerate()
        .filter_map(|(i, id)| sources.find(id, at.item(i), faults).map(SourceIndex))
        .collect()
}

fn statement(
    raw: raw::Statement,
    at: Path<'_>,
    sources: &Names<'_>,
    faults: &mut FaultLog,
) -> Statement {
    Statement {
        text: raw.text,
        sources: source_list(&raw.sources, at, sources, faults),
    }
}

fn statements(
    raw: Vec<raw::Statement>,
    at: Path<'_>,
    sources: &Names<'_>,
    faults: &mut FaultLog,
) -> Vec<Statement> {
    raw.into_iter()
        .enumerate()
        .map(|(i, raw)| statement(raw, at.item(i), sources, faults))
        .collect()
}

fn level(raw: raw::Level, index: usize, sources: &Names<'_>, faults: &mut FaultLog) -> Level {
    let sources = source_list(
        &raw.sources,
        ROOT.key("levels").item(index),
        sources,
        faults,
    );
    Level {
        id: raw.id.0,
        name: raw.name,
        sentence: raw.sentence,
        advice: raw.advice,
        sources,
    }
}

fn emergency_numbers(
    raw: raw::EmergencyNumbers,
    sources: &Names<'_>,
    faults: &mut FaultLog,
) -> EmergencyNumbers {
    EmergencyNumbers {
        call: raw
            .call
            .into_iter()
            .map(|call| (call.place, call.number))
            .collect(),
        elsewhere: raw.elsewhere,
        sources: source_list(&raw.sources, ROOT.key("emergency_numbers"), sources, faults),
    }
}

fn source(raw: raw::Source) -> Source {
    let url = raw.url.map(|link| link.0);
    Source {
        id: raw.id.0,
        title: raw.title,
        publisher: raw.publisher,
        url,
        read_on: raw.read_on.0,
    }
}

fn excuse(raw: raw::Excuse) -> Excuse {
    Excuse {
        words: raw.words,
        reason: raw.reason,
    }
}

fn topics(raw: Vec<raw::Topic>, sources: &Names<'_>, faults: &mut FaultLog) -> Vec<Topic> {
    Names::of(
        "topic",
        "topics",
        raw.iter().map(|topic| topic.id.0.as_str()),
        faults,
    );
    let list = ROOT.key("topics");
    raw.into_iter()
        .enumerate()
        .map(|(i, raw)| {
            let statements = statements(
                raw.statements,
                list.item(i).key("statements"),
                sources,
                faults,
            );
            Topic {
                id: raw.id.0,
                title: raw.title,
                statements,
            }
        })
        .collect()
}

fn doctor_questions(
    raw: Vec<raw::DoctorQuestion>,
    sources: &Names<'_>,
    scope: &Scope<'_>,
    efforts: &mut Efforts,
    faults: &mut FaultLog,
) -> Vec<DoctorQuestion> {
    let list = ROOT.key("doctor_questions");
    raw.into_iter()
        .enumerate()
        .map(|(i, raw)| {
            let at = list.item(i);
            let mut when = raw
                .when
                .map(|when| scope.condition(&when, at.key("when"), faults));
            if let Some(when) = &mut when {
                efforts.other(when, at.key("when"), faults);
            }
            DoctorQuestion {
                text: raw.text,
                when,
                sources: source_list(&raw.sources, at, sources, faults),
            }
        })
        .collect()
}

fn calm_without(
    raw: Vec<raw::CalmWithout>,
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) -> Vec<CalmWithout> {
    let list = ROOT.key("calm_without");
    let mut checked = Vec::new();
    for (i, raw) in raw.into_iter().enumerate() {
        let at = list.item(i);
        let Some(question) = scope.question(&raw.question, at.key("question"), faults) else {
            continue;
        };
        let choices: Option<Choices> = raw
            .choices
            .map(|ids| scope.choices(question, &ids, at.key("choices"), faults));
        checked.push(CalmWithout {
            question: QuestionIndex(question),
            choices,
            reason: raw.reason,
        });
    }
    checked
}
