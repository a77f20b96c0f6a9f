//! A condition in words, part by part, each as deep as it stands in the tree.

use super::words;
use crate::language::{Words, in_quotes, joined};
use crate::page::{Phrase, Point};
use crate::rules::{AnswerKind, Condition, Group, Operator, RuleSet, Score, Test, Wanted};

/// The condition, and what it is made of.
pub(super) fn point<'a>(condition: &Condition, rules: &'a RuleSet, say: &dyn Words) -> Point<'a> {
    led_to(String::new(), condition, rules, say)
}

/// The condition with what leads to it.
fn led_to<'a>(
    lead: String,
    condition: &Condition,
    rules: &'a RuleSet,
    say: &dyn Words,
) -> Point<'a> {
    let phrase = Phrase::from(lead + &part_in_words(condition, rules, say));
    let phrase = match condition {
        Condition::Answer(_) => phrase,
        Condition::Finding(index) => {
            let id = rules.findings()[index.0].id.as_str();
            phrase.and(": ").and_code(id)
        }
        Condition::Group(_) => phrase.and(":"),
    };
    let parts = match condition {
        Condition::Group(Group {
            operator: Operator::Score(score),
            parts,
        }) => {
            let of_part =
                |points, part: &_| led_to(points_for(points, part, say), part, rules, say);
            score.each(parts, of_part, |points, parts| {
                choices(points, parts, rules, say).into()
            })
        }
        _ => condition
            .parts()
            .iter()
            .map(|part| point(part, rules, say))
            .collect(),
    };
    Point { phrase, parts }
}

/// What leads from points to what they are for.
pub(crate) fn points_for(points: u32, part: &Condition, say: &dyn Words) -> String {
    let points = say.points(points);
    match part {
        Condition::Answer(_) => say.points_for_test(&points),
        Condition::Finding(_) | Condition::Group(_) => say.points_for(&points),
    }
}

/// The points of the choices of one question, of which each part looks for one.
fn choices(points: &[u32], parts: &[Condition], rules: &RuleSet, say: &dyn Words) -> String {
    let choices = parts.iter().filter_map(|part| part.choice(rules));
    let mut name = "";
    let labels = choices.map(|(question, choice)| {
        name = question.name.as_str();
        choice.label.as_str()
    });
    let worth = points.iter().zip(labels);
    let worth = worth.map(|(points, label)| say.points_for_choice(&say.points(*points), label));
    let worth: Vec<String> = worth.collect();
    say.points_by_choice(name, &joined(&worth, say.or()))
}

/// A part of a condition in words, without what it is made of.
pub(crate) fn part_in_words(condition: &Condition, rules: &RuleSet, say: &dyn Words) -> String {
    match condition {
        Condition::Answer(test) => answer(test, rules, say),
        Condition::Finding(index) => say.finding(&rules.findings()[index.0].name),
        Condition::Group(group) => match &group.operator {
            Operator::All => say.all_of().into(),
            Operator::Any => say.any_of_these().into(),
            Operator::HowMany { at_least } => say.at_least_of(*at_least),
            Operator::Score(Score { at_least, .. }) => {
                say.together_at_least(&say.points(*at_least))
            }
        },
    }
}

/// A whole condition in one line, for a review, with findings by their names alone.
pub(crate) fn in_one_line(condition: &Condition, rules: &RuleSet) -> String {
    let say = words::english();
    let group = match condition {
        Condition::Answer(test) => return answer(test, rules, say),
        Condition::Finding(index) => return named(&rules.findings()[index.0].name),
        Condition::Group(group) => group,
    };
    let parts = || -> Vec<String> {
        let parts = group.parts.iter();
        parts.map(|part| as_part(part, rules)).collect()
    };
    match &group.operator {
        Operator::All => parts().join(" AND "),
        Operator::Any => parts().join(" OR "),
        Operator::HowMany { at_least } => words::how_many_of(*at_least, &parts()),
        Operator::Score(score) => {
            let of_part = |points, part: &_| points_for(points, part, say) + &as_part(part, rules);
            let of_choices = |points: &[u32], parts: &[_]| choices(points, parts, rules, say);
            let worth = score.each(&group.parts, of_part, of_choices);
            words::score_of(score.at_least, &worth)
        }
    }
}

/// The same of a part of a condition: a group stands in brackets, so that it does not run into its neighbours.
fn as_part(part: &Condition, rules: &RuleSet) -> String {
    let whole = in_one_line(part, rules);
    match part {
        Condition::Answer(_) | Condition::Finding(_) => whole,
        Condition::Group(_) => format!("({whole})"),
    }
}

/// A name that stands for what is said elsewhere.
fn named(name: &str) -> String {
    format!("\"{name}\"")
}

/// A test in words, such as `"Age" (years) is below 18`.
fn answer(test: &Test, rules: &RuleSet, say: &dyn Words) -> String {
    let question = rules.question(test.question);
    match &test.wanted {
        Wanted::Yes => say.is_yes(&question.name),
        Wanted::No => say.is_no(&question.name),
        Wanted::Chosen(chosen) => {
            let chosen = question.chosen(*chosen);
            let labels: Vec<&str> = chosen.map(|choice| choice.label.as_str()).collect();
            let labels = joined(&in_quotes(&labels, say), say.or());
            match question.answer {
                AnswerKind::AnyOf(_) => say.includes(&question.name, &labels),
                AnswerKind::YesNo | AnswerKind::OneOf(_) | AnswerKind::Number(_) => {
                    say.is_one_of(&question.name, &labels)
                }
            }
        }
        Wanted::Number { at_least, below } => {
            let unit = question.number().map_or("", |range| &range.unit);
            let [at_least, below] = [at_least, below].map(|border| border.map(|at| at.to_string()));
            say.is_within(&question.name, unit, &say.borders(at_least, below))
        }
    }
}
