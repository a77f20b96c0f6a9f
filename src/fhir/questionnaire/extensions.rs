//! What FHIR says of an item by extensions: how it is shown, its borders, its unit.

use crate::fhir::items::number_type;
use crate::json::Json;
use crate::rules::{AnswerKind, NumberRange, Question};

const CORE: &str = "http://hl7.org/fhir/StructureDefinition/";
const ITEM_CONTROL: &str = "http://hl7.org/fhir/questionnaire-item-control";

/// What the item of a question says beside what every item can.
pub(super) fn of(question: &Question) -> Vec<Json<'static>> {
    match &question.answer {
        AnswerKind::YesNo => vec![radio_buttons()],
        AnswerKind::OneOf(_) => vec![radio_buttons(), one_below_another()],
        AnswerKind::AnyOf(_) => vec![check_boxes(), one_below_another()],
        AnswerKind::Number(range) => borders(range, number_type(question).value),
    }
}

fn borders(range: &NumberRange, kind: &'static str) -> Vec<Json<'static>> {
    let unit = Json::object([("display", range.unit.as_str().into())]);
    let mut extensions = vec![
        extension("minValue", kind, range.from.into()),
        extension("maxValue", kind, range.to.into()),
        extension("questionnaire-unit", "valueCoding", unit),
    ];
    if range.decimals > 0 {
        let decimals = extension("maxDecimalPlaces", "valueInteger", range.decimals.into());
        extensions.insert(2, decimals);
    }
    extensions
}

/// Choices in words are easier to tell apart in a column.
fn one_below_another() -> Json<'static> {
    extension(
        "questionnaire-choiceOrientation",
        "valueCode",
        "vertical".into(),
    )
}

fn item_control(code: &str, display: &str) -> Json<'static> {
    let coding = Json::object([
        ("system", ITEM_CONTROL.into()),
        ("code", code.into()),
        ("display", display.into()),
    ]);
    let concept = Json::object([("coding", Json::List(vec![coding]))]);
    extension("questionnaire-itemControl", "valueCodeableConcept", concept)
}

fn extension(name: &str, kind: &'static str, value: Json<'static>) -> Json<'static> {
    Json::object([("url", format!("{CORE}{name}").into()), (kind, value)])
}

/// Boxes of which any are ticked.
pub(super) fn check_boxes() -> Json<'static> {
    item_control("check-box", "Check-box")
}

/// A text that is shown on demand, beside the item that it stands in.
pub(super) fn help_button() -> Json<'static> {
    item_control("help", "Help-Button")
}

/// Buttons of which one is on.
fn radio_buttons() -> Json<'static> {
    item_control("radio-button", "Radio Button")
}

/// An option beside which no other can be chosen.
pub(super) fn exclusive() -> Json<'static> {
    extension("questionnaire-optionExclusive", "valueBoolean", true.into())
}
