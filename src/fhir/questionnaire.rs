//! The questions of a rule set as a `Questionnaire`.

mod items;
mod parts;

pub(super) use items::{text, text_of};

use super::{Form, words};
use crate::escape;
use crate::explain::review_in_words;
use crate::json::Json;
use crate::page::{is_language_tag, xhtml_text};
use crate::rules::RuleSet;

type Member = (&'static str, Json<'static>);

/// The longest name of a form in FHIR.
const LONGEST_NAME: usize = 240; // 255, with room for what others append

impl Form<'_> {
    /// The questions as a `Questionnaire`.
    pub fn questionnaire(&self) -> Json<'static> {
        let rules = self.rules;
        let mut members = vec![("resourceType", "Questionnaire".into())];
        members.extend(language(rules));
        members.extend([
            ("text", narrative(rules)),
            ("url", self.address.as_str().into()),
            ("version", self.version().into()),
            ("name", name(rules).into()),
            ("title", rules.title().into()),
            ("status", status(rules).into()),
            ("subjectType", ["Patient"].into_iter().collect()),
        ]);
        members.extend(published(rules));
        members.push(("description", description(rules).into()));
        let last_review = rules.review().map(|review| review.on.as_str().into());
        members.extend(last_review.map(|day| ("lastReviewDate", day)));
        members.push(("item", items::items(self, &self.items)));
        Json::object(members)
    }
}

/// A name for programs: the id in capitals and small letters.
pub(super) fn name(rules: &RuleSet) -> String {
    let words = rules.id().split('_').filter(|word| !word.is_empty());
    let name = words.map(|word| word[..1].to_ascii_uppercase() + &word[1..]);
    let name: String = name.collect();
    name.chars().take(LONGEST_NAME).collect()
}

/// A draft as long as nobody has reviewed it.
pub(super) fn status(rules: &RuleSet) -> &'static str {
    match rules.review() {
        Some(_) => "active",
        None => "draft",
    }
}

/// The language of the texts, where it can be one.
pub(super) fn language(rules: &RuleSet) -> Option<Member> {
    let language = rules.language();
    is_language_tag(language).then(|| ("language", language.into()))
}

/// When it was last changed, and who answers for it, as far as the file says so. The program knows no clock.
pub(super) fn published(rules: &RuleSet) -> impl Iterator<Item = Member> {
    let date = rules.newest_day().map(|day| ("date", day.into()));
    let publisher = rules.publisher().as_deref();
    let publisher = publisher.map(|publisher| ("publisher", publisher.into()));
    date.into_iter().chain(publisher)
}

/// What it is and what it is not, with nothing in it that Markdown would act on.
fn description(rules: &RuleSet) -> String {
    about(rules)
        .map(|text| escape::markdown_line(&text))
        .join("\n\n")
}

fn about(rules: &RuleSet) -> [String; 3] {
    [
        words::ABOUT.into(),
        words::emergency(rules),
        review_in_words(rules),
    ]
}

/// The same for a reader who has nothing but a screen.
fn narrative(rules: &RuleSet) -> Json<'static> {
    let paragraphs = [rules.title().to_owned()].into_iter().chain(about(rules));
    narrative_of(paragraphs)
}

/// A narrative of paragraphs.
pub(super) fn narrative_of(paragraphs: impl Iterator<Item = String>) -> Json<'static> {
    let paragraphs = paragraphs.map(|text| format!("<p>{}</p>", xhtml_text(&text)));
    let div = words::div(&paragraphs.collect::<String>(), None);
    Json::object([("status", "additional".into()), ("div", div.into())])
}
