//! Reading a number.

use crate::answers::{Refusal, Value};
use crate::number::Number;
use crate::rules::NumberRange;

/// Reads digits, and behind a point, or a comma where decimals are asked for, as many decimals as the question takes;
/// zeros behind them say nothing, as programs write them in a column with gaps. A sign stands only where numbers below
/// 0 answer. No exponent, no blank, no leading zero, and no digits of other scripts. What is refused must never turn
/// into a small number, and nothing is rounded.
pub(in crate::answers) fn number(range: &NumberRange, word: &str) -> Result<Value, Refusal> {
    let (from, to, decimals) = (range.from, range.to, range.decimals);
    let said = word.to_owned();
    let Some(written) = written(range, word) else {
        return Err(Refusal::NotWhole {
            said,
            unit: range.unit.to_string(),
            from,
            to,
            decimals,
        });
    };
    match written.parse() {
        Ok(number) if range.has(number) => Ok(Value::Number(number)),
        _ => Err(Refusal::OutOfRange {
            said,
            from,
            to,
            decimals,
        }),
    }
}

/// A number as the program itself would write it; none where it is not plain, or has more decimals than are asked for.
fn written(range: &NumberRange, word: &str) -> Option<String> {
    let (sign, size) = match word.strip_prefix(['-', '\u{2212}', '+']) {
        Some(_) if range.from >= Number::default() => return None,
        Some(size) if word.starts_with('+') => ("", size),
        Some(size) => ("-", size),
        None => ("", word),
    };
    let marks: &[char] = if range.decimals > 0 {
        &['.', ',']
    } else {
        &['.']
    };
    let (whole, mark, decimals) = match size.find(marks) {
        Some(mark) => (&size[..mark], &size[mark..=mark], &size[mark + 1..]),
        None => (size, ".", "0"),
    };
    let is_digits =
        |digits: &str| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    let has_leading_zero = whole.len() > 1 && whole.starts_with('0');
    let is_plain = is_digits(whole) && is_digits(decimals) && !has_leading_zero;
    let kept = decimals.trim_end_matches('0');
    let is_too_fine = kept.len() > range.decimals as usize;
    let is_zero_below_zero = !sign.is_empty() && whole == "0" && kept.is_empty();
    if !is_plain || is_too_fine || is_zero_below_zero || is_thousands(range, whole, mark, decimals)
    {
        return None;
    }
    Some(match kept {
        "" => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{kept}"),
    })
}

/// Whether a number may be a thousand times as much, such as `1.000`, which is one thousand in many countries. Where
/// three decimals are asked for, a point is what it is everywhere in the program, and a comma may be either.
fn is_thousands(range: &NumberRange, whole: &str, mark: &str, decimals: &str) -> bool {
    let all = format!("{whole}{decimals}").parse::<Number>();
    let has = |all: Number| all <= range.to || range.from <= Number::default() - all;
    let can_be = decimals.len() == 3 && whole != "0" && all.is_ok_and(has);
    can_be && (mark == "," || range.decimals < 3)
}
