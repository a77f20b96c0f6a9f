//! Answer sets: which there are, which the program takes, the shortest with something, such as a rule that decides, and
//! those answers as a person would type them.

use super::model::{MOST_NODES, Model};
use crate::answers::Answers;
use crate::compiled::diagram::{Bounded, Diagram, EVERY, NONE, Set};
use crate::rules::RuleSet;
use crate::space::{IN_DOUBT, NOT_GIVEN, Space};

/// Returns the answer sets that there are for the first rule set of a space: no ticks without an answer, no answer to
/// a question that does not apply; `closed` says of each where that is.
pub(super) fn there(
    rules: &RuleSet,
    space: &Space,
    closed: &[Set],
    diagram: &mut Diagram,
) -> Bounded<Set> {
    let mut there = with_ticks_in_place(space, diagram)?;
    for (question, closed) in rules.questions().iter().zip(closed) {
        let not_given = diagram.at(space.coded(0, question.index).variable, NOT_GIVEN)?;
        let answered = diagram.but(*closed, not_given)?;
        there = diagram.but(there, answered)?;
    }
    Ok(there)
}

/// Returns the answer sets that the program takes: as above, but a question that does not apply may be answered
/// calmly.
pub(super) fn accepted(
    rules: &RuleSet,
    space: &Space,
    closed: &[Set],
    diagram: &mut Diagram,
) -> Bounded<Set> {
    let mut accepted = with_ticks_in_place(space, diagram)?;
    for (question, closed) in rules.questions().iter().zip(closed) {
        let coded = space.coded(0, question.index);
        let calm = coded.calm();
        let mut calm = diagram.with_value(coded.variable, |value| {
            value == NOT_GIVEN || Some(value) == calm
        })?;
        for tick in coded.every_tick() {
            let empty = diagram.at(tick, NOT_GIVEN)?;
            calm = diagram.both(calm, empty)?;
        }
        let contradicts = diagram.but(*closed, calm)?;
        accepted = diagram.but(accepted, contradicts)?;
    }
    Ok(accepted)
}

/// Returns the answer sets without ticks where there is no answer.
pub(super) fn with_ticks_in_place(space: &Space, diagram: &mut Diagram) -> Bounded<Set> {
    let mut in_place = EVERY;
    for coded in space.every() {
        let not_given = diagram.at(coded.variable, NOT_GIVEN)?;
        for tick in coded.every_tick() {
            let empty = diagram.at(tick, NOT_GIVEN)?;
            let unfounded = diagram.but(not_given, empty)?;
            in_place = diagram.but(in_place, unfounded)?;
        }
    }
    Ok(in_place)
}

/// How far a rule can decide the level.
#[derive(Debug)]
pub enum ExampleOf<'r> {
    /// With these answers it counts at its own level, and nothing calls for a more urgent one.
    Decides(Answers<'r>),
    /// With these answers it counts at its own level, but wherever it does, something calls for a more urgent one.
    Holds(Answers<'r>),
    /// It never holds.
    Never,
    /// The rule set is too large to tell.
    TooLarge,
}

/// The shortest answers with which the rule at `place` decides the level, or at least holds.
pub fn example_of(rules: &RuleSet, place: usize) -> ExampleOf<'_> {
    found(rules, place).unwrap_or(ExampleOf::TooLarge)
}

fn found(rules: &RuleSet, place: usize) -> Bounded<ExampleOf<'_>> {
    let mut model = Model::of(rules, MOST_NODES)?;
    let holds = model
        .diagram
        .both(model.meaning.rules[place].in_full, model.there)?;
    let above = model.level(rules.rules()[place].rank.number() + 1);
    let decides = model.diagram.but(holds, above)?;
    if let Some((_, values)) = model.shortest(decides)? {
        return Ok(ExampleOf::Decides(model.answers(&values)));
    }
    Ok(match model.shortest(holds)? {
        Some((_, values)) => ExampleOf::Holds(model.answers(&values)),
        None => ExampleOf::Never,
    })
}

/// Answers as options of the command line, each a word with hyphens and a word after it, as asked.
pub fn as_options(answers: &Answers<'_>) -> Vec<(String, String)> {
    let questions = answers.rules().questions().iter();
    let given = questions.filter_map(|question| Some((question, answers.given(question.index)?)));
    given
        .map(|(question, value)| {
            let words = value.words(question).join(",");
            let words = if words.is_empty() {
                "none".to_owned()
            } else {
                words
            };
            (format!("--{}", question.option()), words)
        })
        .collect()
}

/// One answer is worse than any number of characters when the shortest answers are looked for.
const AN_ANSWER: u64 = 1 << 32;

/// How many characters more it takes to be unsure of a choice than to tick it.
const DOUBT: u64 = "unsure:".len() as u64;

/// What it costs to have no answer at all: any answers are better to show.
const NO_ANSWER: u64 = u64::MAX;

/// Returns the answer set of `set` with the fewest, then the shortest answers, and how much it is; of several, the
/// one whose cells come first in the order in which the questions are written. One with no answer at all is given
/// only if there is no other: the program would not run with it.
pub(super) fn shortest(
    diagram: &mut Diagram,
    space: &Space,
    set: Set,
) -> Bounded<Option<(u64, Vec<usize>)>> {
    let mut nothing = EVERY;
    for variable in (0..space.sizes().len()).rev() {
        let empty = diagram.at(variable, NOT_GIVEN)?;
        nothing = diagram.both(nothing, empty)?;
    }
    let something = diagram.but(set, nothing)?;
    let cost = |variable, cell| cost(space, variable, cell);
    let written: Vec<usize> = space.as_written().collect();
    if something == NONE {
        let found = diagram.cheapest(set, &cost, &written);
        return Ok(found.map(|(_, cells)| (NO_ANSWER, cells)));
    }
    Ok(diagram.cheapest(something, &cost, &written))
}

/// What it costs to put a variable into a cell.
fn cost(space: &Space, variable: usize, cell: usize) -> u64 {
    let (coded, tick) = space.meaning(variable);
    match tick {
        _ if cell == NOT_GIVEN => 0,
        None => AN_ANSWER + coded.id.len() as u64 + coded.cut.length(cell),
        Some(tick) => {
            let doubt = if cell == IN_DOUBT { DOUBT } else { 0 };
            1 + doubt + coded.cut.choices()[tick].len() as u64
        }
    }
}
