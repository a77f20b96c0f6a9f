//! What was answered, as an answers file would hold it, and the ids of what a result names.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::answers::{Answers, Said, Value};
use crate::described::Described;
use crate::rules::{AnswerKind, Question, QuestionIndex, RuleSet, SourceIndex};
use crate::schema::{Definitions, Schema};
use crate::{answers, schema};

/// The answers that count, as an answers file would hold them: fed back, they give the same result.
pub struct GivenAnswers<'a>(pub &'a Answers<'a>);

impl Serialize for GivenAnswers<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        for question in self.0.rules().questions() {
            let Said::Given(value) = self.0.said(question.index()) else {
                continue;
            };
            object.serialize_entry(question.id.as_str(), &GivenAnswer { value, question })?;
        }
        object.end()
    }
}

impl Described for GivenAnswers<'_> {
    fn schema(rules: &RuleSet, parts: &mut Definitions) -> Schema {
        parts.part("answers", |_| answers::schema_object(rules))
    }
}

/// One answer, as an answers file would hold it.
pub struct GivenAnswer<'a> {
    pub value: Value,
    pub question: &'a Question,
}

impl Serialize for GivenAnswer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self.value, &self.question.answer) {
            (Value::Number(number), _) => number.serialize(serializer),
            (value, AnswerKind::AnyOf(_)) => value.words(self.question).serialize(serializer),
            (value, _) => value.words(self.question).concat().serialize(serializer),
        }
    }
}

impl Described for GivenAnswer<'_> {
    fn schema(_: &RuleSet, _: &mut Definitions) -> Schema {
        let word = || schema::of_type("string");
        let ways = vec![word(), schema::any_number(), schema::list(0, word())];
        schema::combined("anyOf", ways)
    }
}

/// Returns the ids of questions.
pub fn question_ids(rules: &RuleSet, questions: impl Iterator<Item = QuestionIndex>) -> Vec<&str> {
    questions
        .map(|index| rules.question(index).id.as_str())
        .collect()
}

/// Returns the ids of sources.
pub fn source_ids<'a>(rules: &'a RuleSet, sources: &[SourceIndex]) -> Vec<&'a str> {
    let sources = sources.iter().map(|index| rules.source(*index));
    sources.map(|source| source.id.as_str()).collect()
}
