//! What the file lets go, weighed: an exemption that hides an emergency is told, whatever its reason says.

use super::{About, Remark, words};
use crate::assessment::Assessment;
use crate::compiled::diagram::{Bounded, EVERY, Set};
use crate::proof::model::{MOST_NODES, Model};
use crate::rules::RuleSet;
use crate::space::NOT_GIVEN;

/// Exemptions that let go of something that the most urgent level reads.
///
/// A file that is too large to be looked at whole has none of these remarks; its proofs say that they are not proved.
pub(super) fn weighed(rules: &RuleSet) -> Vec<Remark> {
    let weighed = Model::of(rules, MOST_NODES).and_then(|mut model| {
        let mut remarks = calm_all_the_same(&mut model)?;
        remarks.extend(unsure_and_calm(&mut model)?);
        Ok(remarks)
    });
    weighed.unwrap_or_default()
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
    let entries = rules.calm_without().iter().enumerate();
    let to_blame =
        entries.filter(|(_, entry)| assessment.waits_for(entry.question) == Some(rules.top()));
    Ok(to_blame
        .map(|(i, entry)| {
            let what = words::calm_all_the_same(rules.question(entry.question), rules);
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
            let what = words::unsure_and_calm(rule, rules.level(rank));
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
