//! Emergencies that are asked about late or let go, whatever the reason says, or stand below the top; and numbers that
//! nobody can call.

use super::{About, Remark, words};
use crate::answers::{Answers, Value};
use crate::assessment::{Assessment, is_settled};
use crate::compiled::diagram::{Bounded, EVERY, Set};
use crate::proof::model::{MOST_NODES, Model};
use crate::proof::plain_language::reading::has_words;
use crate::quote::quoted;
use crate::rules::{Question, Rank, RuleSet};
use crate::space::NOT_GIVEN;

/// The first question can be no emergency on its own, though a later one can that is always asked.
pub(super) fn emergency_asked_late(rules: &RuleSet) -> Option<Remark> {
    let mut questions = rules.questions().iter();
    let place = questions
        .position(|question| question.ask_when.is_none() && is_emergency_alone(question, rules))?;
    let what = words::emergency_asked_late(&rules.questions()[place].id);
    (place > 0).then(|| {
        Remark::new(
            About::EmergencyAskedLate,
            format!("questions[{place}]"),
            what,
        )
    })
}

/// Whether some answer to a question, and nothing else, is an emergency.
fn is_emergency_alone(question: &Question, rules: &RuleSet) -> bool {
    let mut worse = Value::worse(None, question).into_iter();
    worse.any(|value| is_settled(&Answers::new(rules).with(question.index, value)))
}

/// The most digits of a number that a country gives to emergencies.
const MOST_DIGITS: usize = 4;

/// An emergency number that is none: without a digit, or with more than any country's has.
pub(super) fn odd_numbers(rules: &RuleSet) -> Vec<Remark> {
    let known = rules.places().known.iter().enumerate();
    let odd = known.filter(|(_, place)| !is_short(&place.emergency_number));
    odd.map(|(i, place)| {
        let at = format!("places.known[{i}].emergency_number");
        let what = words::odd_number(&quoted(&place.emergency_number), MOST_DIGITS);
        Remark::new(About::OddNumber, at, what)
    })
    .collect()
}

/// Whether a text names one or more numbers, and each of them is short: "112 or 999".
fn is_short(number: &str) -> bool {
    let groups = number.split(|letter: char| !letter.is_ascii_digit());
    let mut digits = groups.map(str::len).filter(|length| *length > 0).peekable();
    digits.peek().is_some() && digits.all(|length| length <= MOST_DIGITS)
}

/// Exemptions that let go of something that the most urgent level reads.
///
/// A file that is too large to be looked at whole has none of these remarks; its proofs say that they are not proved.
pub(super) fn let_go(rules: &RuleSet) -> Vec<Remark> {
    let remarks = Model::of(rules, MOST_NODES).and_then(|mut model| {
        let mut remarks = calm_all_the_same(&mut model)?;
        remarks.extend(unsure_and_calm(&mut model)?);
        Ok(remarks)
    });
    remarks.unwrap_or_default()
}

/// The calmest level, though something that it does without could alone be an emergency.
fn calm_all_the_same(model: &mut Model<'_>) -> Bounded<Vec<Remark>> {
    let rules = model.rules;
    let above = model.level(rules.otherwise().number() + 1);
    let calmest = model.diagram.but(model.there, above)?;
    let top = model.possible(rules.top().number());
    let bad = model.diagram.both(calmest, top)?;
    let Some((_, answers)) = model.shortest(bad)? else {
        return Ok(Vec::new());
    };
    let answers = model.answers(&answers);
    let assessment = Assessment::of(&answers);
    let [calmest, top] = [rules.otherwise(), rules.top()].map(|rank| rules.level(rank).id.as_str());
    let entries = rules.calm_without().iter().enumerate();
    let to_blame =
        entries.filter(|(_, entry)| assessment.waits_for(entry.question) == Some(rules.top()));
    Ok(to_blame
        .map(|(i, entry)| {
            let what = words::calm_all_the_same(&rules.question(entry.question).id, calmest, top);
            Remark::new(About::EmergencyLetGo, format!("calm_without[{i}]"), what)
        })
        .collect())
}

/// A rule of the most urgent level that an unsure answer leaves so low, while no other rule tells to act.
fn unsure_and_calm(model: &mut Model<'_>) -> Bounded<Vec<Remark>> {
    let rules = model.rules;
    let given = everything_given(model)?;
    let above = model.level(rules.if_unanswered().number() + 1);
    let own = rules.rules().iter().zip(&model.meaning.rules);
    let own = own.filter(|(rule, _)| rule.rank > rules.otherwise());
    let told = model.diagram.any(own.map(|(_, verdict)| verdict.in_full))?;
    let low = model.diagram.but(given, above)?;
    let low = model.diagram.but(low, told)?;
    let mut remarks = Vec::new();
    for (i, rule) in rules.rules().iter().enumerate() {
        if rule.rank != rules.top() {
            continue;
        }
        let verdict = model.meaning.rules[i];
        let held_down = model.diagram.but(verdict.holds, verdict.in_full)?;
        let not_in_full = model.diagram.either(verdict.waits, held_down)?;
        let bad = model.diagram.both(low, not_in_full)?;
        if let Some((_, answers)) = model.shortest(bad)? {
            let rank = Assessment::of(&model.answers(&answers)).rank();
            let what = words::unsure_and_calm(&rule.id, &rules.level(rank).id);
            let at = format!("rules[{i}].if_unsure");
            remarks.push(Remark::new(About::EmergencyLetGo, at, what));
        }
    }
    Ok(remarks)
}

/// Where every question that applies has an answer, were it an unsure one.
fn everything_given(model: &mut Model<'_>) -> Bounded<Set> {
    let mut given = EVERY;
    for question in model.rules.questions() {
        let variable = model.coded(question).variable;
        let open = model.diagram.at(variable, NOT_GIVEN)?;
        let closed = model.meaning.closed[question.index.0];
        let missing = model.diagram.but(open, closed)?;
        given = model.diagram.but(given, missing)?;
    }
    model.diagram.both(given, model.there)
}

/// What only an emergency says, in English and in Spanish.
const OF_AN_EMERGENCY: &str = "now/at once/immediately/ambulance/ahora/de inmediato/ambulancia";

/// Levels below the most urgent one that say to act now, and rules of these that put something in the place of the
/// emergency number: it does not stand there, and the questions go on.
pub(super) fn emergency_not_last(rules: &RuleSet) -> Vec<Remark> {
    let top = rules.top();
    let remark = |place: String, said: &str, rank: Rank| {
        let [level, top] = [rank, top].map(|rank| rules.level(rank).id.as_str());
        let what = words::emergency_not_last(said, level, top);
        Remark::new(About::EmergencyNotLast, place, what)
    };
    let mut remarks = Vec::new();
    for (i, level) in rules.levels().iter().enumerate().take(top.number()) {
        let text = format!("{} {}", level.name, level.sentence);
        let said = OF_AN_EMERGENCY
            .split('/')
            .find(|said| has_words(&text, said));
        remarks.extend(said.map(|said| remark(format!("levels[{i}]"), said, Rank(i))));
    }
    for (i, rule) in rules.rules().iter().enumerate() {
        let first = rule.do_first.as_ref().filter(|_| rule.rank < top);
        if first.is_some_and(|first| first.instead_of_number) {
            let place = format!("rules[{i}].do_first");
            remarks.push(remark(place, "instead_of_number", rule.rank));
        }
    }
    remarks
}

#[cfg(test)]
mod tests {
    use super::is_short;

    #[test]
    fn a_number_for_emergencies_is_short() {
        assert!(is_short("999") && is_short("112 or 999"));
        assert!(!is_short("your doctor") && !is_short("020 79460000"));
    }
}
