//! Not-given and unsure answers are honest.

use super::change::{Shortest, Witness};
use super::{Failure, words};
use crate::answers::Answers;
use crate::assessment::Assessment;
use crate::compiled::diagram::{Bounded, EVERY, Set};
use crate::proof::model::Model;
use crate::rules::{Level, Question};
use crate::space::{ANSWERED, IN_DOUBT, NOT_GIVEN, NOT_TICKED, TICKED};

/// However the answers that were not given or unsure turn out, the level is never above what was said to be
/// possible; and where that is above the level, some firm answers in their place reach it.
pub(super) fn open_answers_are_honest<'r>(model: &mut Model<'r>) -> Bounded<Vec<Failure<'r>>> {
    let firm = firm(model)?;
    let firm = model.diagram.both(firm, model.accepted)?;
    let mut shortest = Shortest::default();
    for rank in model.ranks() {
        let (level, possible) = (model.level(rank), model.possible(rank));
        let reached = model.diagram.both(level, model.accepted)?;
        let reachable = completed(model, reached)?;
        let beyond = model.diagram.but(reachable, possible)?;
        let reached_firmly = model.diagram.both(level, firm)?;
        let reachable = completed(model, reached_firmly)?;
        let promised = model.diagram.but(possible, level)?;
        let broken = model.diagram.but(promised, reachable)?;
        let named = &model.rules.levels()[rank];
        for (bad, target, why) in [
            (beyond, reached, Why::Beyond(named)),
            (broken, firm, Why::Never(named, rank)),
        ] {
            let by = shown(model, bad, target)?;
            shortest.or(by, |by| why.told(&model.answers(&by.before)));
        }
    }
    Ok(shortest.failures(model))
}

/// What a choice can become where nothing was said: ticked, or not.
const TO_FIRM: [&[usize]; 3] = [&[NOT_TICKED, TICKED]; 3];

/// The same where it was in doubt.
const OUT_OF_DOUBT: [&[usize]; 3] = [&[NOT_TICKED], &[NOT_TICKED, IN_DOUBT, TICKED], &[TICKED]];

/// How what is said to be possible is not what can be reached.
#[derive(Debug, Clone, Copy)]
enum Why<'r> {
    /// This level can be reached, and was not said to be possible.
    Beyond(&'r Level),
    /// This level, and its rank, was said to be possible and cannot be reached.
    Never(&'r Level, usize),
}

impl Why<'_> {
    /// Says it, and of a level that cannot be reached which rule waits in vain, and what has settled that.
    fn told(self, answers: &Answers<'_>) -> String {
        let (level, rank) = match self {
            Self::Beyond(level) => return words::beyond_possible(&level.id),
            Self::Never(level, rank) => (level, rank),
        };
        let assessment = Assessment::of(answers);
        let mut waiting = assessment.undecided().iter();
        let waiting = waiting.find(|waiting| waiting.rule.rank.number() >= rank);
        let Some(waiting) = waiting else {
            return words::never_possible(&level.id);
        };
        let rules = answers.rules();
        let hangs_on = |question: &&Question| {
            let mut parents = answers.parents(question).into_iter();
            parents.any(|parent| waiting.waits_for.contains(&parent.index))
        };
        let answered = |question: &&Question| answers.given(question.index).is_some();
        let mut questions = rules.questions().iter();
        let follow_up = questions.find(|question| answered(question) && hangs_on(question));
        words::waits_in_vain(level, waiting.rule, follow_up)
    }
}

/// The shortest answers in `bad`, and the shortest way to complete them so that they are in `target`.
fn shown(model: &mut Model<'_>, bad: Set, target: Set) -> Bounded<Option<Witness>> {
    let bad = model.diagram.both(bad, model.there)?;
    let Some((cost, before)) = model.shortest(bad)? else {
        return Ok(None);
    };
    let mut completions = target;
    for question in model.rules.questions() {
        let answered = answers_like(model, question, &before)?;
        completions = model.diagram.both(completions, answered)?;
    }
    let after = model.shortest(completions)?;
    Ok(Some(Witness {
        cost,
        after: after.map_or_else(|| before.clone(), |(_, after)| after),
        before,
    }))
}

/// Where a question is answered as in `values`, or in a way that fits what was open in it.
fn answers_like(model: &mut Model<'_>, question: &Question, values: &[usize]) -> Bounded<Set> {
    let coded = model.space.coded(0, question.index);
    let said = values[coded.variable];
    let was_silent = said == NOT_GIVEN;
    let was_open = was_silent || Some(said) == coded.unsure();
    let firm: Vec<usize> = coded.firm().collect();
    let mut fits = model.diagram.with_value(coded.variable, |value| {
        value == said || (was_open && firm.contains(&value))
    })?;
    for tick in coded.every_tick() {
        let was_open = was_silent || values[tick] == IN_DOUBT;
        let alike = model.diagram.with_value(tick, |cell| {
            cell == values[tick] || (was_open && cell != IN_DOUBT)
        })?;
        fits = model.diagram.both(fits, alike)?;
    }
    Ok(fits)
}

/// Where every question that applies has a firm answer.
fn firm(model: &mut Model<'_>) -> Bounded<Set> {
    let mut every = EVERY;
    for question in model.rules.questions() {
        let coded = model.space.coded(0, question.index);
        let firm: Vec<usize> = coded.firm().collect();
        let mut firm = model
            .diagram
            .with_value(coded.variable, |value| firm.contains(&value))?;
        for tick in coded.every_tick() {
            let without_doubt = model.diagram.with_value(tick, |cell| cell != IN_DOUBT)?;
            firm = model.diagram.both(firm, without_doubt)?;
        }
        let closed = model.meaning.closed[question.index.0];
        let settled = model.diagram.either(firm, closed)?;
        every = model.diagram.both(every, settled)?;
    }
    Ok(every)
}

/// The answer sets that are in `set`, or come to be in it when some open answers are replaced by firm ones.
fn completed(model: &mut Model<'_>, set: Set) -> Bounded<Set> {
    let mut questions: Vec<_> = model.rules.questions().iter().collect();
    // What diagrams ask first goes first: they are smallest in this order.
    questions.sort_by_key(|question| model.coded(question).variable);
    let mut completed = set;
    for question in questions {
        completed = completed_by(model, question, completed)?;
    }
    Ok(completed)
}

fn completed_by(model: &mut Model<'_>, question: &Question, set: Set) -> Bounded<Set> {
    let coded = model.space.coded(0, question.index);
    let (variable, unsure) = (coded.variable, coded.unsure());
    let firm: Vec<usize> = coded.firm().collect();
    let ticks: Vec<usize> = coded.every_tick().collect();
    if ticks.is_empty() {
        let values = 0..coded.cut.size();
        let is_open = |value: &usize| *value == NOT_GIVEN || Some(*value) == unsure;
        let to = values.map(|value| match is_open(&value) {
            true => firm.iter().copied().chain([value]).collect(),
            false => vec![value],
        });
        return model
            .diagram
            .changed(set, variable, &to.collect::<Vec<_>>());
    }
    let mut any_ticks = model.diagram.given(set, &[(variable, ANSWERED)])?;
    let mut settled = set; // what was said firmly stays
    for tick in ticks {
        any_ticks = model.diagram.changed(any_ticks, tick, &TO_FIRM)?;
        settled = model.diagram.changed(settled, tick, &OUT_OF_DOUBT)?;
    }
    let from_silence = model.having(any_ticks, &[(variable, NOT_GIVEN)])?;
    model.diagram.either(settled, from_silence)
}
