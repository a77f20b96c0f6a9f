//! What the codes of a form mean.

use super::{Form, codes, questionnaire, words};
use crate::json::Json;
use crate::rules::RuleSet;

/// The `CodeSystem` of a form.
pub(super) fn code_system(form: &Form<'_>) -> Json<'static> {
    let rules = form.rules;
    let concepts: Vec<Json<'static>> = codes::every(rules)
        .map(|code| {
            Json::object([
                ("code", code.name().into()),
                ("display", code.display().into()),
                ("definition", code.definition().into()),
            ])
        })
        .collect();
    let mut members = vec![("resourceType", "CodeSystem".into())];
    members.extend(questionnaire::language(rules));
    members.extend([
        ("text", narrative(rules)),
        ("url", form.address.of_codes().into()),
        ("version", form.version().into()),
        ("name", (questionnaire::name(rules) + "Answers").into()),
        ("title", words::codes_title(rules.title()).into()),
        ("status", questionnaire::status(rules).into()),
    ]);
    members.extend(questionnaire::published(rules));
    members.extend([
        ("description", words::CODES_ABOUT.into()),
        ("caseSensitive", true.into()),
        ("content", "complete".into()),
        (
            "count",
            u32::try_from(concepts.len()).unwrap_or(u32::MAX).into(),
        ),
        ("concept", Json::List(concepts)),
    ]);
    Json::object(members)
}

/// The codes with what each of them means.
fn narrative(rules: &RuleSet) -> Json<'static> {
    let title = words::codes_title(rules.title());
    let about = [title, words::CODES_ABOUT.to_owned()].into_iter();
    let codes = codes::every(rules).map(|code| words::code(&code.name(), code.display()));
    questionnaire::narrative_of(about.chain(codes))
}
