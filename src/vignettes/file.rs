//! The file of vignettes that stands beside a rule file.

use super::{Purpose, Vignette};
use crate::answers::{Answers, MadeWith, Said, import_consistent};
use crate::fault::{FaultLog, Faults, Path, Told, did_you_mean};
use crate::json::Json;
use crate::quote::{nearest, quoted};
use crate::rules::shape::{AnswersObject, Id, Shape, record, wrong_kind, wrong_word};
use crate::rules::{Rank, RuleSet, read_beside};
use crate::schema::{self, Definitions, Schema};
use crate::text::Text;

const ROOT: Path<'static> = Path::Root;

record! {
    /// Vignettes for one rule set.
    File {
        /// The format of the file; this program reads format 2.
        format: u32,
        /// The id of the rule set.
        rule_set: Text as Id,
        /// The vignettes.
        vignettes: Vec<Story>,
    }
}

record! {
    /// A story of somebody, with the answers that it gives.
    Story {
        /// Its name.
        id: Text,
        /// What it tells.
        story: Text,
        /// Where it comes from.
        source: Text,
        /// The answers, as an answers file would hold them: every question that applies.
        answers: Json<'static> as AnswersObject,
        /// The id of the least urgent level that is safe.
        floor: Text as Id,
        /// The id of the most urgent level that is not too much.
        ceiling: Text as Id,
        /// What it is for.
        #[named = "use"]
        purpose: Purpose,
        /// What the story tells and the rule set does not ask.
        not_asked: Option<Text>,
    }
}

/// The words for what a vignette is for.
const PURPOSES: [(&str, Purpose); 4] = [
    ("gate", Purpose::Gate),
    ("flags", Purpose::Flags),
    ("scope", Purpose::Scope),
    ("report", Purpose::Report),
];

impl Shape for Purpose {
    type Value = Self;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        let expected = "\"gate\", \"flags\", \"scope\" or \"report\"";
        let Json::Text(word) = json else {
            wrong_kind(json, expected, at, faults);
            return Self::default();
        };
        let known = PURPOSES.iter().find(|(known, _)| known == word);
        known.map(|(_, purpose)| *purpose).unwrap_or_else(|| {
            wrong_word(word, expected, at, faults);
            Self::default()
        })
    }

    fn schema(_: &mut Definitions) -> Schema {
        schema::one_of(PURPOSES.map(|(word, _)| word))
    }
}

/// Reads a file of vignettes and checks it.
///
/// # Errors
/// Every fault of the file; of a file in another format or for other rules, that one alone.
pub(super) fn read<'r>(rules: &'r RuleSet, text: &str) -> Result<Vec<Vignette<'r>>, Faults> {
    let mut faults = FaultLog::new();
    let file = read_beside::<File>(rules, text, &mut faults)?;
    let vignettes = all(file.vignettes, rules, &mut faults);
    faults.or(vignettes, text)
}

fn all<'r>(stories: Vec<Story>, rules: &'r RuleSet, faults: &mut FaultLog) -> Vec<Vignette<'r>> {
    let list = ROOT.key("vignettes");
    let mut checked: Vec<Vignette<'r>> = Vec::with_capacity(stories.len());
    for (index, story) in stories.into_iter().enumerate() {
        let at = list.item(index);
        if !story.id.is_empty() && checked.iter().any(|known| known.id == story.id) {
            let what = format!("two vignettes have the id {}", quoted(&story.id));
            faults.add(at.key("id"), Told::new(what, "give one of them another id"));
        }
        checked.push(check(story, rules, at, faults));
    }
    checked
}

fn check<'r>(
    story: Story,
    rules: &'r RuleSet,
    at: Path<'_>,
    faults: &mut FaultLog,
) -> Vignette<'r> {
    let floor = rank(&story.floor, rules, at.key("floor"), faults);
    let ceiling = rank(&story.ceiling, rules, at.key("ceiling"), faults);
    if let (Some(floor), Some(ceiling)) = (floor, ceiling)
        && floor > ceiling
    {
        let way_out = "the least urgent level that is safe comes first; exchange the two";
        let told = Told::new("the floor is above the ceiling", way_out);
        faults.add(at.key("floor"), told);
    }
    let here = at.key("answers");
    let mut own = FaultLog::new();
    let answers = import_consistent(rules, &story.answers, &MadeWith::TheseRules, here, &mut own);
    let missing = missing(&answers);
    if own.is_empty() && !missing.is_empty() {
        let what = format!("these questions have no answer: {}", missing.join(", "));
        let way_out =
            "answer every question that applies, as the story would; \"unsure\" is an answer";
        own.add(here, Told::new(what, way_out));
    }
    faults.append(own);
    Vignette {
        id: story.id,
        story: story.story,
        source: story.source,
        answers,
        floor: floor.unwrap_or(rules.otherwise()),
        ceiling: ceiling.unwrap_or(rules.top()),
        purpose: story.purpose,
        not_asked: story.not_asked,
    }
}

/// The level of an id; one that is not there is put on record.
fn rank(id: &Text, rules: &RuleSet, at: Path<'_>, faults: &mut FaultLog) -> Option<Rank> {
    let known = || rules.levels().iter().map(|level| level.id.as_str());
    let found = known().position(|level| level == id.as_str());
    // An empty id is a placeholder: what was wrong with it is on record already.
    if found.is_none() && !id.is_empty() {
        let what = format!("there is no level {}", quoted(id));
        let near = did_you_mean(nearest(id, known()));
        let way_out = near.unwrap_or_else(|| "name a level of the rule set".to_owned());
        faults.add(at, Told::new(what, way_out));
    }
    found.map(Rank)
}

/// The ids of the questions that apply, or may apply, and have no answer.
fn missing<'r>(answers: &Answers<'r>) -> Vec<&'r str> {
    let questions = answers.rules().questions().iter();
    let missing = questions.filter(|question| answers.said(question.index()) == Said::NotGiven);
    missing.map(|question| question.id.as_str()).collect()
}
