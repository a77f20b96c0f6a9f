//! What stands in the form, and where: a question after the other, groups only where a condition needs them.

use super::alarms::{Alarm, alarms};
use super::clause::{Clause, GREATEST_INTEGER, Look, Obstacle, Sees};
use super::clauses::clauses;
use super::words;
use crate::number::Number;
use crate::rules::{AnswerKind, NumberRange, Question, QuestionIndex, RuleSet};

/// One item of the form.
#[derive(Debug)]
pub(super) struct Item {
    /// The name by which a response says what it answers. Ids of questions have no hyphen; names of our own have.
    pub link_id: String,
    /// When it can be answered.
    pub when: When,
    /// What it is.
    pub kind: Kind,
}

impl Item {
    fn new(link_id: impl Into<String>, when: impl Into<When>, kind: Kind) -> Self {
        let (link_id, when) = (link_id.into(), when.into());
        Self {
            link_id,
            when,
            kind,
        }
    }
}

/// When an item can be answered.
#[derive(Debug)]
pub(super) enum When {
    Always,
    /// Any of these looks finds what it looks for.
    AnyOf(Clause),
    /// None of these looks does: looks for codes alone.
    NoneOf(Clause),
}

impl From<Option<Clause>> for When {
    fn from(clause: Option<Clause>) -> Self {
        clause.map_or(Self::Always, Self::AnyOf)
    }
}

/// What an item is.
#[derive(Debug)]
pub(super) enum Kind {
    /// Whom to call in an emergency. Another program asks the questions and knows nothing of the levels, so whoever
    /// has a sign of an emergency must read this there and then.
    Emergency,
    /// What to do now that the rule at this place in the file is certain to make it an emergency.
    Alarm(usize),
    /// Items that share a condition.
    Group(Vec<Item>),
    /// A question.
    Question(QuestionIndex),
    /// "Not sure" beside a number: FHIR knows no number or word in one item.
    Unsure(QuestionIndex),
    /// Which choices of a list are not sure, where the person said "not sure" there.
    WhichUnsure(QuestionIndex),
}

impl Kind {
    /// The question that it is about; none where it takes no answer.
    pub fn question(&self) -> Option<QuestionIndex> {
        match self {
            Self::Question(index) | Self::Unsure(index) | Self::WhichUnsure(index) => Some(*index),
            Self::Emergency | Self::Alarm(_) | Self::Group(_) => None,
        }
    }
}

/// The items of the form, in the order of asking. Once an answer alone makes it an emergency, the items below it can no
/// longer be answered: FHIR has no other way to say that no more answers are needed.
pub(super) fn items(rules: &RuleSet) -> Result<Vec<Item>, Obstacle> {
    let mut items = vec![Item::new("in-an-emergency", When::Always, Kind::Emergency)];
    let alarms = alarms(rules)?;
    let mut enough = Clause::new();
    let mut section = Vec::new();
    let mut begins_after = None;
    for question in rules.questions() {
        section.extend(item(rules, question)?);
        let index = question.index();
        section.extend(alarms.iter().flat_map(|alarm| alarm_below(question, alarm)));
        let alone = alarms.iter().flat_map(|alarm| alarm.enough_alone(index));
        let alone: Clause = alone.collect();
        if !alone.is_empty() {
            let before = std::mem::take(&mut section);
            items.extend(closed_by(&enough, begins_after, before));
            enough.extend(alone);
            begins_after = Some(question);
        }
    }
    items.extend(closed_by(&enough, begins_after, section));
    Ok(items)
}

/// The items below a question, in a group that is open for as long as none of these answers is given.
fn closed_by(enough: &Clause, below: Option<&Question>, items: Vec<Item>) -> Vec<Item> {
    match below {
        Some(question) if !items.is_empty() => {
            let link_id = format!("after-{}", question.id);
            let when = When::NoneOf(enough.clone());
            vec![Item::new(link_id, when, Kind::Group(items))]
        }
        _ => items,
    }
}

/// The item of a question, or the two of a number or a list, within as many groups as its condition needs.
fn item(rules: &RuleSet, question: &Question) -> Result<Vec<Item>, Obstacle> {
    let always = |_| true;
    let mut clauses = match &question.ask_when {
        None => Vec::new(),
        Some(when) => clauses(rules, when, &always)
            .filter(|clauses| clauses.iter().all(|clause| !clause.is_empty()))
            .ok_or_else(|| words::too_tangled(&question.id))?,
    };
    let items = match &question.answer {
        AnswerKind::Number(range) if !has_integers(range) => {
            return Err(words::too_great(&question.id, range));
        }
        AnswerKind::Number(_) => number(question),
        AnswerKind::AnyOf(_) => list(question, clauses.pop()),
        AnswerKind::YesNo | AnswerKind::OneOf(_) => {
            let kind = Kind::Question(question.index());
            vec![Item::new(question.id.to_string(), clauses.pop(), kind)]
        }
    };
    Ok(within_groups(&question.id, clauses, items))
}

/// Whether FHIR has every number of a range: its integers have a least and a greatest, its decimals have none.
fn has_integers(range: &NumberRange) -> bool {
    let greatest = Number::from(GREATEST_INTEGER);
    let least = Number::default() - greatest;
    range.decimals > 0 || least <= range.from && range.to <= greatest
}

/// What is shown below a question while a rule is certain to make it an emergency.
fn alarm_below(question: &Question, alarm: &Alarm<'_>) -> Vec<Item> {
    let Some(mut clauses) = alarm.below(question.index()) else {
        return Vec::new();
    };
    let link_id = format!("{}-alarm-{}", question.id, alarm.rule.id);
    let item = Item::new(link_id.clone(), clauses.pop(), Kind::Alarm(alarm.place));
    within_groups(&link_id, clauses, vec![item])
}

/// Items in one group for each clause, from the inside out; the group on the outside is the first.
fn within_groups(name: &str, clauses: Vec<Clause>, items: Vec<Item>) -> Vec<Item> {
    let clauses = clauses.into_iter().enumerate().rev();
    clauses.fold(items, |items, (place, when)| {
        let link_id = format!("{name}-when-{}", place + 1);
        vec![Item::new(link_id, Some(when), Kind::Group(items))]
    })
}

/// A number for as long as nobody is not sure about it, and "not sure".
fn number(question: &Question) -> Vec<Item> {
    let (index, unsure) = (question.index(), unsure_link_id(question));
    let when = When::NoneOf(unsure_of(question));
    vec![
        Item::new(question.id.to_string(), when, Kind::Question(index)),
        Item::new(unsure, When::Always, Kind::Unsure(index)),
    ]
}

/// A list, and which of its choices are not sure for as long as "not sure" is among the answers.
fn list(question: &Question, when: Option<Clause>) -> Vec<Item> {
    let (index, unsure) = (question.index(), unsure_link_id(question));
    let which = Kind::WhichUnsure(index);
    vec![
        Item::new(question.id.to_string(), when, Kind::Question(index)),
        Item::new(unsure, Some(unsure_of(question)), which),
    ]
}

fn unsure_of(question: &Question) -> Clause {
    let (at, sees) = (question.index(), Sees::Unsure);
    [Look { at, sees }].into()
}

/// How FHIR names the type of a number.
pub(super) struct NumberType {
    /// As the type of an item.
    pub item: &'static str,
    /// As a value in an answer or an extension.
    pub value: &'static str,
    /// As what a condition compares an answer with.
    pub answer: &'static str,
}

/// The type of the number that answers a question: with decimals or without.
pub(super) fn number_type(question: &Question) -> NumberType {
    match question.number() {
        Some(range) if range.decimals > 0 => NumberType {
            item: "decimal",
            value: "valueDecimal",
            answer: "answerDecimal",
        },
        _ => NumberType {
            item: "integer",
            value: "valueInteger",
            answer: "answerInteger",
        },
    }
}

/// The name of the item that says "not sure" beside a number, or of what in a list.
pub(super) fn unsure_link_id(question: &Question) -> String {
    format!("{}-unsure", question.id)
}

/// The name of the item with the help for a question.
pub(super) fn help_link_id(question: &Question) -> String {
    format!("{}-help", question.id)
}

/// The item of this name, in a group or not.
pub(super) fn find<'i>(items: &'i [Item], link_id: &str) -> Option<&'i Item> {
    items.iter().find_map(|item| match &item.kind {
        _ if item.link_id == link_id => Some(item),
        Kind::Group(inside) => find(inside, link_id),
        _ => None,
    })
}

/// The names of the items that take an answer, in the order of the form.
pub(super) fn link_ids(items: &[Item]) -> Vec<&str> {
    let names = items.iter().flat_map(|item| match &item.kind {
        Kind::Group(inside) => link_ids(inside),
        Kind::Emergency | Kind::Alarm(_) => Vec::new(),
        _ => vec![item.link_id.as_str()],
    });
    names.collect()
}
