//! Numbers: what is promised of them, which are worse, and that every rule that reads one can rest on it.

use super::scope::Scope;
use super::wording;
use crate::fault::{FaultLog, Path, Told};
use crate::number::{Number, counted_decimals};
use crate::quote::quoted;
use crate::rules::{CalmStretch, Condition, NumberRange, Worse};

/// Checks a range of numbers that answers a question.
pub(super) fn check(range: &NumberRange, at: Path<'_>, scope: &Scope<'_>, faults: &mut FaultLog) {
    if !scope.were_read(at, &["decimals", "from", "to"]) {
        return;
    }
    let ends = [("from", Some(range.from)), ("to", Some(range.to))];
    for (name, number) in ends.into_iter().chain([("rare_from", range.rare_from)]) {
        decimals(number, range, at.key(name), faults);
    }
    if let Some(said) = &range.from_said {
        wording::fragment(said, wording::NO_WORD, at.key("from_said"), faults);
    }
    if range.from >= range.to {
        let what = "\"to\" must be greater than \"from\"";
        faults.add(at.key("to"), Told::plainly(what));
    }
    if let Some(Worse::Calm(calm)) = &range.worse {
        self::calm(calm, range, at.key("worse").key("calm"), scope, faults);
    }
}

/// Checks that a number at `at` has no more decimals than the range that it belongs to.
pub(super) fn decimals(
    number: Option<Number>,
    range: &NumberRange,
    at: Path<'_>,
    faults: &mut FaultLog,
) {
    if let Some(number) = number.filter(|number| number.decimals() > range.decimals) {
        let most = match range.decimals {
            0 => "none".to_owned(),
            most => format!("at most {}", counted_decimals(most)),
        };
        let decimals = number.decimals();
        faults.add(
            at,
            Told::new(
                format!("{number} has more decimals than the question takes"),
                format!("write it with {most}, or set \"decimals\" of the number to {decimals}"),
            ),
        );
    }
}

fn calm(
    calm: &CalmStretch,
    range: &NumberRange,
    at: Path<'_>,
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) {
    if !scope.were_read(at, &["from", "below"]) {
        return;
    }
    decimals(Some(calm.from), range, at.key("from"), faults);
    decimals(Some(calm.below), range, at.key("below"), faults);
    let (from, to) = (range.from, range.to);
    if calm.from >= calm.below {
        faults.add(at, empty_stretch());
    } else if calm.from < from || calm.below - range.step() > to {
        let what = format!("the calm stretch goes beyond the numbers from {from} to {to}");
        faults.add(at, Told::new(what, "let it begin and end within them"));
    }
}

/// Two borders of which the lower one is not below the other.
pub(super) fn empty_stretch() -> Told {
    let what = "no number lies between these two borders";
    Told::new(what, "\"below\" must be greater than \"at_least\"")
}

/// Puts on record every test in the condition at `at` that reads a number of which the file does not promise which
/// ones are worse, or that parts its calm stretch.
pub(super) fn read_by(
    condition: &Condition,
    scope: &Scope<'_>,
    at: Path<'_>,
    faults: &mut FaultLog,
) {
    let mut tests = Vec::new();
    condition.every_test(scope.findings(), &mut |test| {
        if !tests.contains(test) {
            tests.push(test.clone());
        }
    });
    for test in tests {
        let question = scope.question(test.question);
        let (Some(range), Some(borders)) = (question.number(), test.wanted.borders()) else {
            continue;
        };
        let id = || quoted(&question.id);
        match &range.worse {
            _ if !scope.knows_answer_to(question) => {}
            None => {
                let what = format!(
                    "this reads {}, and the file does not say which numbers are worse",
                    id()
                );
                let way_out = "add \"worse\" to the number: \"greater\", \"smaller\", {\"calm\": {\"from\": 18, \"below\": 40}}, or {\"no_order\": \"…\"} with the reason why none is worse";
                faults.add(at, Told::new(what, way_out));
            }
            Some(Worse::Calm(calm)) => {
                let borders = borders.into_iter().flatten();
                for border in borders.filter(|border| calm.from < *border && *border < calm.below) {
                    let what = format!(
                        "this tells the numbers of {} apart at {border}, inside of its calm stretch",
                        id()
                    );
                    let way_out = "move the border, or let the calm stretch end there";
                    faults.add(at, Told::new(what, way_out));
                }
            }
            Some(Worse::Greater | Worse::Smaller | Worse::NoOrder(_)) => {}
        }
    }
}
