//! The parts of an item: what it shows, when it can be answered, and by extensions how it is shown, its borders, its
//! unit.

use crate::fhir::clause::{Look, Sees};
use crate::fhir::codes::Code;
use crate::fhir::items::{When, number_type, unsure_link_id};
use crate::fhir::{Form, words};
use crate::json::Json;
use crate::page::xhtml_text;
use crate::rules::{AnswerKind, NumberRange, Question};

/// How FHIR says how a text looks where it can be more than a text.
const RENDERING: &str = "http://hl7.org/fhir/StructureDefinition/rendering-xhtml";

/// Lines, and points below them: a list where a client shows XHTML, and lines of their own elsewhere.
#[derive(Debug)]
pub(super) struct Shown {
    pub lines: Vec<String>,
    pub points: Vec<String>,
}

impl Shown {
    /// All of it as plain text.
    pub fn text(&self) -> String {
        let points = self.points.iter().map(|point| words::point(point));
        self.lines.join("\n") + &points.collect::<String>()
    }

    /// The members of an item that show it: the text, and beside it what it looks like.
    pub fn members(&self) -> Vec<(&'static str, Json<'static>)> {
        let mut members = vec![("text", self.text().into())];
        if self.lines.len() + self.points.len() > 1 {
            let rendering = Json::object([
                ("url", RENDERING.into()),
                ("valueString", self.xhtml().into()),
            ]);
            let extension = Json::List(vec![rendering]);
            members.push(("_text", Json::object([("extension", extension)])));
        }
        members
    }

    fn xhtml(&self) -> String {
        let element = |name: &str, text: &String| format!("<{name}>{}</{name}>", xhtml_text(text));
        let lines = self.lines.iter().map(|line| element("p", line));
        let points = self.points.iter().map(|point| element("li", point));
        let points: String = points.collect();
        let list = match points.as_str() {
            "" => String::new(),
            points => format!("<ul>{points}</ul>"),
        };
        lines.collect::<String>() + &list
    }
}

/// When an item can be answered; nothing where it always can.
pub(super) fn enable_when(form: &Form<'_>, when: &When) -> Vec<super::Member> {
    let (looks, behaviour, is_wanted) = match when {
        When::Always => return Vec::new(),
        When::AnyOf(looks) => (looks, "any", true),
        When::NoneOf(looks) => (looks, "all", false),
    };
    let conditions = looks.iter().map(|look| condition(form, look, is_wanted));
    let mut members = vec![("enableWhen", conditions.collect())];
    if looks.len() > 1 {
        members.push(("enableBehavior", behaviour.into()));
    }
    members
}

/// One condition: that a look finds what it looks for, or that it does not.
fn condition(form: &Form<'_>, look: &Look, is_wanted: bool) -> Json<'static> {
    let question = form.rules.question(look.at);
    let is_equal = is_wanted != matches!(look.sees, Sees::NotUnsureOf(_));
    let coded = |code: Code<'_>| {
        let coding = Json::object([
            ("system", form.address.of_codes().into()),
            ("code", code.name().into()),
        ]);
        (if is_equal { "=" } else { "!=" }, "answerCoding", coding)
    };
    let (operator, kind, answer) = match look.sees {
        Sees::Yes => coded(Code::Yes),
        Sees::No => coded(Code::No),
        Sees::Choice(place) | Sees::UnsureOf(place) | Sees::NotUnsureOf(place) => {
            coded(Code::Choice(question, place))
        }
        Sees::Unsure => coded(Code::Unsure),
        Sees::UnsureOfNoneByName => ("exists", "answerBoolean", false.into()),
        Sees::AtLeast(least) => (">=", number_type(question).answer, least.into()),
        Sees::Below(below) => ("<", number_type(question).answer, below.into()),
    };
    let link_id = match (look.sees, &question.answer) {
        (Sees::Unsure, AnswerKind::Number(_))
        | (Sees::UnsureOf(_) | Sees::NotUnsureOf(_) | Sees::UnsureOfNoneByName, _) => {
            unsure_link_id(question)
        }
        _ => question.id.to_string(),
    };
    Json::object([
        ("question", link_id.into()),
        ("operator", operator.into()),
        (kind, answer),
    ])
}

const CORE: &str = "http://hl7.org/fhir/StructureDefinition/";
const ITEM_CONTROL: &str = "http://hl7.org/fhir/questionnaire-item-control";

/// What the item of a question says beside what every item can.
pub(super) fn extensions(question: &Question) -> Vec<Json<'static>> {
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
