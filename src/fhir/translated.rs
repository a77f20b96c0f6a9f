//! The texts of a resource once more in the language of a translation, beside the original as FHIR has it: all programs
//! read the same, and one that shows a text to a person can show the translation.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::codes;
use super::questionnaire;
use crate::json::Json;
use crate::language::Words;
use crate::rules::RuleSet;

/// How FHIR says that a text stands in another language beside one.
const TRANSLATION: &str = "http://hl7.org/fhir/StructureDefinition/translation";

/// The members that a person reads, each with the member in which FHIR has extensions of it.
const READ: [(&str, &str); 2] = [("text", "_text"), ("display", "_display")];

/// Returns a resource made of the original of these rules, with the translation of every question and answer beside it;
/// as it is, where the rules are no translation.
pub fn with_translations(resource: Json<'static>, rules: &RuleSet) -> Json<'static> {
    let Some(original) = rules.original() else {
        return resource;
    };
    let texts = Texts {
        language: rules.language(),
        of: texts(original, rules),
    };
    texts.beside(resource)
}

/// The texts of a translation by those that they translate.
struct Texts<'r> {
    language: &'r str,
    of: BTreeMap<String, String>,
}

fn texts(original: &RuleSet, translation: &RuleSet) -> BTreeMap<String, String> {
    let words: &dyn Words = translation.words();
    let said = [
        words.yes(),
        words.no(),
        words.unsure(),
        words.none_of_these(),
    ];
    let codes = codes::every(original).zip(codes::every(translation));
    let codes = codes.enumerate().map(|(place, (before, after))| {
        let after = said.get(place).copied().unwrap_or_else(|| after.display());
        (before.display().to_owned(), after.to_owned())
    });
    let questions = original.questions().iter().zip(translation.questions());
    let questions =
        questions.map(|(before, after)| (questionnaire::text(before), questionnaire::text(after)));
    codes.chain(questions).collect()
}

impl Texts<'_> {
    /// Returns a value with the translations beside all that is read in it.
    fn beside(&self, value: Json<'static>) -> Json<'static> {
        match value {
            Json::List(items) => items.into_iter().map(|item| self.beside(item)).collect(),
            Json::Object(members) => {
                let members = members.into_iter();
                Json::Object(members.flat_map(|member| self.member(member)).collect())
            }
            other => other,
        }
    }

    /// Returns a member, and after it its translation, if it has one.
    fn member(
        &self,
        (name, value): (Cow<'static, str>, Json<'static>),
    ) -> Vec<(Cow<'static, str>, Json<'static>)> {
        let more = READ.iter().find(|(read, _)| *read == name);
        let text = match &value {
            Json::Text(text) => self.of.get(text.as_ref()),
            _ => None,
        };
        match (more, text) {
            (Some((_, more)), Some(text)) => {
                vec![(name, value), (Cow::Borrowed(*more), self.extension(text))]
            }
            _ => vec![(name, self.beside(value))],
        }
    }

    fn extension(&self, text: &str) -> Json<'static> {
        let part = |url: &str, kind: &'static str, value: &str| {
            Json::object([("url", Json::from(url)), (kind, value.into())])
        };
        let parts = vec![
            part("lang", "valueCode", self.language),
            part("content", "valueString", text),
        ];
        let translation = Json::object([
            ("url", Json::from(TRANSLATION)),
            ("extension", Json::List(parts)),
        ]);
        Json::object([("extension", Json::List(vec![translation]))])
    }
}
