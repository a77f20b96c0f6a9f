//! What the columns of a table and the values in them mean in our words, where the table has words of its own: a small
//! JSON file.

use std::collections::BTreeMap;

use super::faults;
use crate::answers::{TickBox, Ticked, Value, is_missing, is_tick, read_box};
use crate::batch::Batch;
use crate::fault::{FaultLog, Faults, Path, ShapeProblem, Told};
use crate::json::Json;
use crate::rules::{AnswerKind, Question};

/// What a table means: `{"columns": {"Q1": "cough"}, "values": {"cough": {"Ja": "yes", "99": null}}}`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ColumnMap {
    /// For columns by their names: the name that they should have; none, where nobody looks at them.
    columns: BTreeMap<String, Option<String>>,
    /// For questions by their ids: the answers that values stand for; none, where they mean that nobody answered.
    values: BTreeMap<String, BTreeMap<String, Option<String>>>,
}

const COLUMNS: &str = "columns";
const VALUES: &str = "values";

/// The one answer that an empty cell may stand for.
const UNSURE: &str = "unsure";

impl ColumnMap {
    /// Reads such a file.
    ///
    /// # Errors
    /// Everything that is wrong with it: a value must stand for an answer that its question has, and be no word that
    /// means that nobody answered.
    pub fn from_json(batch: &Batch<'_>, text: &str) -> Result<Self, Faults> {
        let json = Json::parse(text)?;
        let (mut faults, mut map) = (FaultLog::new(), Self::default());
        if !matches!(json, Json::Object(_)) {
            faults.add(Path::Root, ShapeProblem::wrong_kind("an object", &json));
        }
        for (name, value) in json.members() {
            let at = Path::Root.key(name);
            match name.as_ref() {
                COLUMNS => map.columns = names(value, at, &mut faults),
                VALUES => map.read_values(batch, value, at, &mut faults),
                other => {
                    let known = [COLUMNS, VALUES];
                    faults.add_to_name(at, ShapeProblem::unknown_name(other, known));
                }
            }
        }
        faults.or(map, text)
    }

    fn read_values(
        &mut self,
        batch: &Batch<'_>,
        json: &Json<'_>,
        at: Path<'_>,
        faults: &mut FaultLog,
    ) {
        let rules = batch.rules();
        let is_declared = |said: &str| {
            let mut words = batch.missing().words();
            words.any(|word| without_point(word) == without_point(said))
        };
        for (id, values) in json.members() {
            let at = at.key(id);
            let Some(question) = rules.question_by_id(id) else {
                let ids = rules.question_ids();
                faults.add_to_name(at, ShapeProblem::unknown_name(id, ids));
                continue;
            };
            let values = names(values, at, faults);
            let mut known = BTreeMap::new();
            for (said, answer) in &values {
                let at = at.key(said);
                let (other, meant) = *known
                    .entry(without_point(said.trim()).to_lowercase())
                    .or_insert((said, answer));
                if meant != answer && (is_firm(meant) || is_firm(answer)) {
                    faults.add(at, faults::read_the_same(said, other));
                } else if answer.is_some() && is_declared(said) {
                    faults.add(at, faults::declared_missing(said));
                } else {
                    check_value(question, said, answer.as_deref(), at, faults);
                }
            }
            self.values.insert(id.to_string(), values);
        }
    }

    /// Returns whether it says nothing of values.
    pub(super) fn has_no_values(&self) -> bool {
        self.values.is_empty()
    }

    /// What a column is, if the map says so.
    pub(super) fn column(&self, name: &str) -> Option<Option<&str>> {
        let column = self.columns.get(name);
        column.map(|column| column.as_deref())
    }

    /// The columns that are named, each of which must be there.
    pub(super) fn named(&self) -> impl Iterator<Item = &str> {
        self.columns.keys().map(String::as_str)
    }

    /// Every value that stands for an answer: its question, the value, and the answer; none, where nobody answered.
    pub(super) fn values(&self) -> impl Iterator<Item = (&str, &str, Option<&str>)> {
        self.values.iter().flat_map(|(question, values)| {
            let each = values.iter();
            each.map(|(said, answer)| (question.as_str(), said.as_str(), answer.as_deref()))
        })
    }

    /// What a value answers, if the map says so. A number is the same with `.0` behind it, which programs write in a
    /// column where some cells are empty.
    pub(super) fn value(&self, question: &str, said: &str) -> Option<Option<&str>> {
        let values = self.values.get(question)?;
        let is_same = |(known, _): &(&String, _)| without_point(known) == without_point(said);
        let same = || values.iter().find(is_same).map(|(_, value)| value);
        let value = values.get(said).or_else(same);
        value.map(|value| value.as_deref())
    }
}

/// Whether a value says something for sure.
fn is_firm(answer: &Option<String>) -> bool {
    answer.as_deref().is_some_and(|answer| answer != UNSURE)
}

/// Puts on record what is wrong with a value that stands for an answer, or for none.
fn check_value(
    question: &Question,
    said: &str,
    answer: Option<&str>,
    at: Path<'_>,
    faults: &mut FaultLog,
) {
    let ticked = answer.and_then(|answer| of_a_box(question, answer));
    let problem = match (ticked, answer.map(|answer| question.read(answer))) {
        (Some(ticked), _) => of_box(question, said, ticked),
        (None, Some(Err(refusal))) => return faults.add(at, refusal),
        (None, Some(Ok(reply))) => of_answer(question, said, Some(reply.value())),
        (None, None) => of_answer(question, said, None),
    };
    if let Some(problem) = problem {
        faults.add(at, problem);
    }
}

/// A whole number without the `.0` behind it; any other text as it stands.
fn without_point(text: &str) -> &str {
    let is_number = |text: &&str| text.bytes().all(|byte| byte.is_ascii_digit());
    text.strip_suffix(".0").filter(is_number).unwrap_or(text)
}

/// Whether a value is an answer in our words already, which what the map makes of it would hide. Numbers are codes in
/// many tables, and nothing is lost with the calmest answer.
fn loses(question: &Question, said: &str, meant: Option<Value>) -> bool {
    if matches!(question.answer, AnswerKind::Number(_)) {
        return false;
    }
    match question.read(said) {
        Ok(reply) => {
            let said = Some(reply.value());
            said != meant && said != Value::calmest(question)
        }
        Err(_) if is_tick(question, said) => meant.is_none(),
        Err(_) => question.loses_part(said, meant),
    }
}

/// What a word says of the boxes of a question, if it says yes or no of them and nothing of the whole question.
fn of_a_box(question: &Question, answer: &str) -> Option<Ticked> {
    let has_boxes = matches!(question.answer, AnswerKind::AnyOf(_));
    let ticked = read_box(answer).ok()?;
    let is_firm = matches!(ticked, Ticked::Yes | Ticked::No);
    (has_boxes && is_firm && question.read(answer).is_err()).then_some(ticked)
}

/// What is wrong with a value that stands for a box which is ticked, or is not. A cross is never one that is not.
fn of_box(question: &Question, said: &str, meant: Ticked) -> Option<Told> {
    let word = said.trim();
    if word.is_empty() {
        return Some(faults::answers_nothing());
    }
    if is_missing(question, word) {
        return Some(faults::looks_missing(said));
    }
    let is_other = match read_box(word) {
        Ok(Ticked::Cross) => meant != Ticked::Yes,
        Ok(ticked) => ticked != meant,
        Err(_) => question.has_answer_in(word) || TickBox::named(question, word).is_some(),
    };
    is_other.then(|| faults::answers_already(said))
}

/// What is wrong with a value that stands for an answer, or for none.
fn of_answer(question: &Question, said: &str, meant: Option<Value>) -> Option<Told> {
    let unsure = question.read(UNSURE).ok().map(|reply| reply.value());
    let is_firm = meant.is_some() && meant != unsure;
    if said.trim().is_empty() && is_firm {
        return Some(faults::answers_nothing());
    }
    if is_missing(question, said.trim()) && is_firm {
        return Some(faults::looks_missing(said));
    }
    loses(question, said, meant).then(|| faults::answers_already(said))
}

/// An object of texts, of which each may be null.
fn names(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> BTreeMap<String, Option<String>> {
    if !matches!(json, Json::Object(_)) {
        faults.add(at, ShapeProblem::wrong_kind("an object of texts", json));
    }
    let mut names = BTreeMap::new();
    for (name, value) in json.members() {
        let value = match value {
            Json::Null => None,
            Json::Text(text) => Some(text.to_string()),
            other => {
                let problem = ShapeProblem::wrong_kind("a text, or null", other);
                faults.add(at.key(name), problem);
                continue;
            }
        };
        if names.insert(name.to_string(), value).is_some() {
            faults.add_repeated_name(at.key(name), name);
        }
    }
    names
}
