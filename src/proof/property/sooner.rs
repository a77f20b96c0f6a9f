//! "Get help sooner if" is complete and true.

use super::change::{Change, Shortest, Witness};
use super::{Failure, words};
use crate::answers::Value;
use crate::compiled::diagram::{Bounded, NONE, Set};
use crate::number::Number;
use crate::proof::model::Model;
use crate::rules::{Border, Question};
use crate::space::{ANSWERED, Coded, Cut, IN_DOUBT, NOT_GIVEN, NOT_TICKED, TICKED, WORSE};

/// For every question that applies and can change, no single change of its answer raises the level further than
/// the changes listed after "Get help sooner if" (to yes, to a worse choice, one more tick, beyond a border), and no
/// words of that list also stand for a change that does not raise it so far.
pub(super) fn sooner_if_is_complete<'r>(model: &mut Model<'r>) -> Bounded<Vec<Failure<'r>>> {
    let mut listed = Vec::new();
    let mut shortest = Shortest::default();
    for question in model.rules.questions() {
        if !question.can_change {
            continue;
        }
        let own = listed_changes(model, question);
        for change in other_changes(model, question) {
            let by = missing(model, &change, &own)?;
            shortest.or(by, |_| words::not_listed(&question.id));
        }
        listed.extend(own);
    }
    for (place, one) in listed.iter().enumerate() {
        for other in &listed[..place] {
            for (one, other) in [(one, other), (other, one)] {
                if one.words == other.words {
                    let by = untrue(model, one, other)?;
                    shortest.or(by, |_| words::same_words(one.words));
                }
            }
        }
    }
    Ok(shortest.failures(model))
}

/// The single steps of a choice to being ticked, and all others.
const TO_TICKED: [(usize, usize); 2] = [(NOT_TICKED, TICKED), (IN_DOUBT, TICKED)];
const NOT_TO_TICKED: [(usize, usize); 4] = [
    (NOT_TICKED, IN_DOUBT),
    (IN_DOUBT, NOT_TICKED),
    (TICKED, NOT_TICKED),
    (TICKED, IN_DOUBT),
];

/// A change that is listed where it raises the level, and the words for it.
#[derive(Debug)]
struct Listed<'r> {
    change: Change<'r>,
    words: &'r str,
}

/// To yes, to any worse choice, one more tick, beyond a border: from every answer, and from none.
fn listed_changes<'r>(model: &Model<'r>, question: &'r Question) -> Vec<Listed<'r>> {
    let coded = model.coded(question);
    let variable = coded.variable;
    let step = |from, to| Change::step(question, variable, from, to);
    let choice_words = |place: usize| question.choices()[place].sooner_if.as_deref();
    let mut listed = Vec::new();
    let mut list = |change, words: Option<&'r str>| {
        let words = words.unwrap_or_default();
        listed.push(Listed { change, words });
    };
    match &coded.cut {
        Cut::YesNo { .. } => {
            (0..WORSE).for_each(|from| list(step(from, WORSE), question.sooner_if.as_deref()))
        }
        Cut::OneOf(_) if !question.is_ordered() => {}
        Cut::OneOf(choices) => {
            for to in 2..=choices.len() {
                let from = (0..to).chain(coded.unsure());
                from.for_each(|from| list(step(from, to), choice_words(to - 1)));
            }
        }
        Cut::AnyOf(_) => {
            let ticked = model.steps(question, &TO_TICKED).into_iter().enumerate();
            ticked.for_each(|(i, change)| list(change, choice_words(i / TO_TICKED.len())));
            let from_silence = from_silence(model, question, TICKED).into_iter();
            let from_silence = from_silence.enumerate();
            from_silence.for_each(|(place, change)| list(change, choice_words(place)));
        }
        Cut::Number(starts) => {
            for border in question.borders() {
                let from_silence = [Some(NOT_GIVEN), coded.unsure()].into_iter().flatten();
                let (ahead, to) = sides(border, question, starts, coded);
                from_silence
                    .chain(ahead)
                    .for_each(|from| list(step(from, to), Some(&border.sooner_if)));
            }
        }
    }
    listed
}

/// The cells of numbers that are not beyond a border, and that of the first one beyond it.
fn sides(
    border: &Border,
    question: &Question,
    starts: &[Number],
    coded: &Coded,
) -> (Vec<usize>, usize) {
    let (Some(crossing), Some(range)) = (border.crossing(), question.number()) else {
        return (Vec::new(), NOT_GIVEN); // a fault of the file: none is ever looked at
    };
    let cell = |number: Number| coded.cell(Value::Number(number));
    let ahead = starts.iter().filter(|start| !crossing.is_made_by(**start));
    let ahead = ahead.map(|start| cell(*start)).collect();
    (ahead, cell(crossing.first_worse(range.step())))
}

/// The changes of a question with any number of choices that was not given, to one of them in this cell and no other.
fn from_silence<'r>(model: &Model<'r>, question: &'r Question, cell: usize) -> Vec<Change<'r>> {
    let coded = model.coded(question);
    let change = |place: usize| {
        let before = coded.not_given();
        let mut after = before.clone();
        after[0].1 = ANSWERED;
        after[1 + place].1 = cell;
        Change {
            question,
            before,
            after,
        }
    };
    (0..coded.every_tick().count()).map(change).collect()
}

/// Every other single change: to any other answer, a choice no longer ticked, in doubt or no longer so, none of them.
fn other_changes<'r>(model: &Model<'r>, question: &'r Question) -> Vec<Change<'r>> {
    let coded = model.coded(question);
    if let Cut::AnyOf(_) = &coded.cut {
        let others = model.steps(question, &NOT_TO_TICKED).into_iter();
        let in_doubt = from_silence(model, question, IN_DOUBT);
        let (before, mut after) = (coded.not_given(), coded.not_given());
        after[0].1 = ANSWERED;
        let none = Change {
            question,
            before,
            after,
        };
        return others.chain(in_doubt).chain([none]).collect();
    }
    let from = || std::iter::once(NOT_GIVEN).chain(coded.answers());
    let pairs = coded
        .answers()
        .flat_map(|to| from().map(move |from| (from, to)));
    pairs
        .filter(|(from, to)| from != to)
        .map(|(from, to)| Change::step(question, coded.variable, from, to))
        .collect()
}

/// Where the question of a change applies and was answered as before the change.
fn applies(model: &mut Model<'_>, change: &Change<'_>) -> Bounded<Set> {
    let closed = model.meaning.closed[change.question.index.0];
    let open = model.diagram.but(model.there, closed)?;
    model.diagram.given(open, &change.before)
}

/// Where a change raises the level to at least `rank`, from below it.
fn raised(model: &mut Model<'_>, change: &Change<'_>, rank: usize) -> Bounded<Set> {
    let before = model.diagram.given(model.level(rank), &change.before)?;
    let after = model.diagram.given(model.level(rank), &change.after)?;
    model.diagram.but(after, before)
}

/// Where a change raises the level, and no listed change of the same answer raises it as far.
fn missing(
    model: &mut Model<'_>,
    change: &Change<'_>,
    listed: &[Listed<'_>],
) -> Bounded<Option<Witness>> {
    let mut missing = NONE;
    for rank in model.ranks() {
        let mut rest = raised(model, change, rank)?;
        for known in listed {
            // A tick more is listed for whatever else is ticked; of the other kinds only what starts alike counts.
            if rest != NONE && starts_alike(&known.change, change) {
                let known = model
                    .diagram
                    .given(model.level(rank), &known.change.after)?;
                rest = model.diagram.but(rest, known)?;
            }
        }
        missing = model.diagram.either(missing, rest)?;
    }
    let applies = applies(model, change)?;
    let missing = model.diagram.both(missing, applies)?;
    model.witness(missing, change)
}

/// Whether two changes of one question start from the same answer; of ticks, only those that both speak of.
fn starts_alike(one: &Change<'_>, other: &Change<'_>) -> bool {
    one.before.iter().all(|(variable, value)| {
        let mut known = other.before.iter();
        known.all(|(other, fixed)| variable != other || value == fixed)
    })
}

/// Where one change is listed, and another with the same words raises the level less far.
fn untrue(model: &mut Model<'_>, one: &Listed<'_>, other: &Listed<'_>) -> Bounded<Option<Witness>> {
    if one.change.after == other.change.after {
        return Ok(None); // the same change
    }
    let mut untrue = NONE;
    for rank in model.ranks() {
        let listed = raised(model, &one.change, rank)?;
        let listed = model.having(listed, &one.change.before)?;
        let as_far = model
            .diagram
            .given(model.level(rank), &other.change.after)?;
        let less_far = model.diagram.but(listed, as_far)?;
        untrue = model.diagram.either(untrue, less_far)?;
    }
    for change in [&one.change, &other.change] {
        let applies = applies(model, change)?;
        untrue = model.diagram.both(untrue, applies)?;
    }
    let untrue = model.having(untrue, &other.change.before)?;
    model.witness(untrue, &other.change)
}
