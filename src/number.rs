//! Numbers with up to three decimals, below 0 too: exact, and with one spelling each.

use std::fmt;
use std::ops::{Add, Sub};
use std::str::FromStr;

use serde::{Serialize, Serializer};

/// A number of a rule file or of an answer, such as 63, 38.5 or -3. It is counted in thousandths, so that nothing is
/// ever rounded: 38.5 is worse than 38.4 by one step, and equal to what is written as 38.50.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(i64);

/// How many thousandths one is.
const ONE: i64 = 1000;

impl Number {
    /// The most decimals that a number has.
    pub const MOST_DECIMALS: u32 = 3;

    /// The least number that is read.
    pub const LEAST: Self = Self(-(u32::MAX as i64) * ONE);

    /// The greatest number that is read.
    pub const GREATEST: Self = Self(u32::MAX as i64 * ONE);

    /// Returns the step from one number of so many decimals to the next, such as 0.1.
    pub fn step(decimals: u32) -> Self {
        let places = Self::MOST_DECIMALS.saturating_sub(decimals);
        Self(10_i64.pow(places))
    }

    /// Returns how many decimals the number needs, from 0 to 3.
    pub fn decimals(self) -> u32 {
        let has = |decimals: &u32| self.0 % Self::step(*decimals).0 == 0;
        (0..Self::MOST_DECIMALS)
            .find(has)
            .unwrap_or(Self::MOST_DECIMALS)
    }

    /// Returns the least number of whole steps that is not less.
    pub(crate) fn lifted(self, step: Self) -> Self {
        Self(self.0 + (-self.0).rem_euclid(step.0))
    }

    /// Returns the whole number that this is, if it is one of zero or more.
    pub fn whole(self) -> Option<u32> {
        let is_whole = self.0 % ONE == 0;
        is_whole.then(|| u32::try_from(self.0 / ONE).ok())?
    }

    /// Returns every number from this one to another, a step of so many decimals apart.
    pub(crate) fn up_to(self, last: Self, decimals: u32) -> impl Iterator<Item = Self> + Clone {
        let step = Self::step(decimals);
        (0..self.steps_to(last, decimals) + 1).map(move |place| Self(self.0 + step.0 * place))
    }

    /// Returns how many steps of so many decimals lead from this number to another.
    pub(crate) fn steps_to(self, last: Self, decimals: u32) -> i64 {
        (last.0 - self.0) / Self::step(decimals).0
    }
}

/// Returns how many decimals there are, in words.
pub(crate) fn counted_decimals(decimals: u32) -> String {
    match decimals {
        1 => "1 decimal".into(),
        _ => format!("{decimals} decimals"),
    }
}

impl From<u32> for Number {
    fn from(whole: u32) -> Self {
        Self(i64::from(whole) * ONE)
    }
}

impl Add for Number {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Number {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

/// Why a text is no number: it is not written in plain digits, has more than three decimals, or is too great.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoNumber;

impl fmt::Display for NoNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this is no number with at most three decimals")
    }
}

impl std::error::Error for NoNumber {}

impl FromStr for Number {
    type Err = NoNumber;

    /// Reads digits, with `-` before them or not, and behind a point decimals; zeros at the end of these say nothing.
    /// No other sign, no exponent, no blank, no leading zero, no `-0`, and no digits of other scripts.
    fn from_str(text: &str) -> Result<Self, NoNumber> {
        let (digits, sign) = match text.strip_prefix('-') {
            Some(digits) => (digits, -1),
            None => (text, 1),
        };
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
        let is_plain =
            |digits: &str| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
        let has_leading_zero = whole.len() > 1 && whole.starts_with('0');
        let decimals_kept = decimals.trim_end_matches('0');
        if !is_plain(whole) || !is_plain(decimals) || has_leading_zero || decimals_kept.len() > 3 {
            return Err(NoNumber);
        }
        let whole: u32 = whole.parse().map_err(|_| NoNumber)?;
        let thousandths: i64 = format!("{decimals_kept:0<3}")
            .parse()
            .map_err(|_| NoNumber)?;
        let size = i64::from(whole) * ONE + thousandths;
        let is_plain_zero = size != 0 || sign > 0;
        let number = Self(sign * size);
        let is_known = is_plain_zero && (Self::LEAST..=Self::GREATEST).contains(&number);
        is_known.then_some(number).ok_or(NoNumber)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, thousandths) = (self.0.abs() / ONE, self.0.abs() % ONE);
        write!(f, "{sign}{whole}")?;
        match thousandths {
            0 => Ok(()),
            _ => write!(f, ".{}", format!("{thousandths:03}").trim_end_matches('0')),
        }
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.decimals() {
            0 => serializer.serialize_i64(self.0 / ONE),
            // The nearest floating-point number, which is written with these very digits.
            _ => serializer.serialize_f64(self.0 as f64 / ONE as f64),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Number;

    #[test]
    fn each_number_has_one_spelling_and_is_read_from_it() {
        for written in "0 63 38.5 -3 -0.25 2.405 4294967295 -4294967295".split(' ') {
            let number: Number = written.parse().unwrap();
            assert_eq!(number.to_string(), written);
            assert_eq!(serde_json::to_string(&number).unwrap(), written);
        }
    }

    #[test]
    fn zeros_behind_the_last_decimal_say_nothing() {
        for (written, number) in [("38.50", "38.5"), ("63.0", "63"), ("-2.5000", "-2.5")] {
            assert_eq!(written.parse::<Number>().unwrap().to_string(), number);
        }
    }

    #[test]
    fn what_is_not_plain_is_no_number() {
        let words = "- . .5 5. -.5 +3 --3 -0 -0.0 007 1e2 1.2345 1,5 1.5.0 4294967295.5 4294967296 \u{0663}";
        for written in words.split(' ').chain(["", " 1"]) {
            assert!(written.parse::<Number>().is_err(), "{written}");
        }
    }

    #[test]
    fn a_step_leads_to_the_next_number_and_none_is_left_out() {
        let numbers = |from: &str, to: &str, decimals| -> Vec<String> {
            let (from, to) = (
                from.parse::<Number>().unwrap(),
                to.parse::<Number>().unwrap(),
            );
            let all = from.up_to(to, decimals);
            all.map(|number| number.to_string()).collect()
        };
        assert_eq!(numbers("-0.2", "0.1", 1), ["-0.2", "-0.1", "0", "0.1"]);
        assert_eq!(numbers("-1", "1", 0), ["-1", "0", "1"]);
    }

    #[test]
    fn a_number_between_two_steps_is_lifted_to_the_next() {
        for (number, decimals, lifted) in
            [("38.5", 0, "39"), ("38.5", 1, "38.5"), ("-38.5", 0, "-38")]
        {
            let number: Number = number.parse().unwrap();
            let step = Number::step(decimals);
            assert_eq!(number.lifted(step).to_string(), lifted);
        }
    }
}
