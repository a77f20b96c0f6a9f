//! Emergencies that are asked about late, and numbers that nobody can call.

use super::{About, Remark, words};
use crate::answers::{Answers, Value};
use crate::assessment::is_settled;
use crate::rules::{Question, RuleSet};

/// The first question can be no emergency on its own, though a later one can that is always asked.
pub(super) fn emergency_asked_late(rules: &RuleSet) -> Option<Remark> {
    let mut questions = rules.questions().iter();
    let place = questions
        .position(|question| question.ask_when.is_none() && is_emergency_alone(question, rules))?;
    let what = words::emergency_asked_late(&rules.questions()[place]);
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
        let what = words::odd_number(&place.emergency_number, MOST_DIGITS);
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

#[cfg(test)]
mod tests {
    use super::is_short;

    #[test]
    fn a_number_for_emergencies_is_short() {
        assert!(is_short("999") && is_short("112 or 999"));
        assert!(!is_short("your doctor") && !is_short("020 79460000"));
    }
}
