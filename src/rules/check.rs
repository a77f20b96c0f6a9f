//! From the rule file as written to the rule set as meant: every name is looked up, every fault put on record.
//!
//! What is built from a file with faults is never used; [`Faults::or`] throws it away.

mod conditions;
mod earlier_names;
mod effort;
mod fill_ins;
mod if_unsure;
mod levels;
mod names;
mod numbers;
mod places;
mod problem;
mod questions;
mod rules;
mod said;

use super::fingerprint::Fingerprint;
use super::lazy::Lazy;
use super::shape::{Id, Later, Shape};
use super::{
    CalmWithout, Choices, LocalText, Places, QuestionIndex, Rank, RuleSet, SourceIndex, raw,
};
use super::{
    DoctorQuestion, Example, Excuse, Floor, Review, Source, Statement, Topic, WhenStopped,
};
use crate::fault::{FaultLog, Path};
use crate::json::Json;
use crate::text::Text;
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
    let otherwise = levels
        .find(&file.otherwise, ROOT.key("otherwise"), faults)
        .map(Rank);
    let places = places::check(file.places, &levels, &sources, faults);
    let mut efforts = Efforts::default();
    let questions = few_enough(file.questions, "questions", faults);
    let questions = questions::check(questions, &sources, &mut efforts, faults);
    let findings = few_enough(file.findings.unwrap_or_default(), "findings", faults);
    let findings = rules::findings(findings, &questions, &mut efforts, faults);
    let scope = Scope::of_all(&questions, &findings);
    let rules = few_enough(file.rules, "rules", faults);
    let if_unanswered_at = ROOT.key("if_unanswered");
    let if_unanswered = levels
        .find(&file.if_unanswered, if_unanswered_at, faults)
        .map(Rank);
    let rules = rules::rules(
        rules,
        (&levels, if_unanswered),
        &sources,
        (&scope, &places),
        &mut efforts,
        faults,
    );
    let floors = match file.floors.unwrap_or_default() {
        Later::Read(raw) => floors(raw, (&levels, &sources), &scope, &mut efforts, faults).into(),
        Later::Unread(text) => Lazy::unread(text),
    };
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
        otherwise: otherwise.unwrap_or(Rank(0)),
        if_unanswered: if_unanswered.unwrap_or(Rank(0)),
        calm_without,
        when_stopped: when_stopped(file.when_stopped, &places, &sources, faults),
        levels: levels::check(file.levels, otherwise, &places, &sources, faults),
        places,
        floors,
        disclaimers_short: disclaimers_short(file.disclaimers_short, &sources, faults),
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

/// Reads and checks floors that were left for later.
pub(super) fn unread_floors(json: &Json<'_>, rules: &RuleSet, faults: &mut FaultLog) -> Vec<Floor> {
    let ids = rules.sources().iter().map(|source| source.id.as_str());
    let sources = Names::of("source", "sources", ids, faults);
    let ids = rules.levels().iter().map(|level| level.id.as_str());
    let levels = Names::of("level", "levels", ids, faults);
    let scope = Scope::of_all(rules.questions(), rules.findings());
    let raw = Shape::read(json, ROOT, faults);
    let mut efforts = Efforts::default();
    floors(raw, (&levels, &sources), &scope, &mut efforts, faults)
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

/// The most lines of the short disclaimers.
const MOST_SHORT_LINES: usize = 2;

fn disclaimers_short(
    raw: Vec<raw::ShortStatement>,
    sources: &Names<'_>,
    faults: &mut FaultLog,
) -> Vec<Statement> {
    let list = ROOT.key("disclaimers_short");
    if raw.len() > MOST_SHORT_LINES {
        let most = MOST_SHORT_LINES;
        faults.add(list, RuleProblem::TooMany { most });
    }
    let mut checked = Vec::with_capacity(raw.len());
    for (i, raw) in raw.into_iter().enumerate() {
        let text = raw.text.0;
        fill_ins::check(&text, fill_ins::NONE, list.item(i).key("text"), faults);
        let sources = source_list(&raw.sources, list.item(i), sources, faults);
        checked.push(Statement { text, sources });
    }
    checked
}

fn when_stopped(
    raw: raw::Statement,
    places: &Places,
    sources: &Names<'_>,
    faults: &mut FaultLog,
) -> WhenStopped {
    let at = ROOT.key("when_stopped");
    WhenStopped {
        text: local_text(raw.text, places, at.key("text"), faults),
        sources: source_list(&raw.sources, at, sources, faults),
    }
}

/// A text that may name the number of the place.
fn local_text(text: Text, places: &Places, at: Path<'_>, faults: &mut FaultLog) -> LocalText {
    fill_ins::check(&text, fill_ins::NUMBER_OF_PLACE, at, faults);
    LocalText::new(text, places)
}

/// A list of such texts.
fn local_texts(
    texts: Vec<Text>,
    places: &Places,
    at: Path<'_>,
    faults: &mut FaultLog,
) -> Vec<LocalText> {
    let texts = texts.into_iter().enumerate();
    texts
        .map(|(i, text)| local_text(text, places, at.item(i), faults))
        .collect()
}

fn floors(
    raw: Vec<raw::Floor>,
    (levels, sources): (&Names<'_>, &Names<'_>),
    scope: &Scope<'_>,
    efforts: &mut Efforts,
    faults: &mut FaultLog,
) -> Vec<Floor> {
    let list = ROOT.key("floors");
    let mut checked: Vec<Floor> = Vec::with_capacity(raw.len());
    for (i, raw) in raw.into_iter().enumerate() {
        let at = list.item(i);
        if !raw.name.is_empty() && checked.iter().any(|floor| floor.name == raw.name) {
            let name = raw.name.to_string();
            faults.add(at.key("name"), RuleProblem::SecondFloor { name });
        }
        let mut when = scope.condition(&raw.when, at.key("when"), faults);
        efforts.other(&mut when, at.key("when"), faults);
        checked.push(Floor {
            name: raw.name,
            when,
            rank: rank(&raw.level, at.key("level"), levels, faults),
            sources: source_list(&raw.sources, at, sources, faults),
        });
    }
    checked
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
