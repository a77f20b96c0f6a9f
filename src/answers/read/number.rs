//! Reading a number.

use crate::answers::{Refusal, Value};
use crate::rules::NumberRange;

/// Reads digits, and behind them at most a point and zeros, as programs write whole numbers in a column with gaps: no
/// sign, no exponent, no blank, no leading zero, and no digits of other scripts. What is refused must never turn into
/// a small number.
pub(super) fn number(range: &NumberRange, word: &str) -> Result<Value, Refusal> {
    let NumberRange { from, to, .. } = *range;
    let (said, word) = (word, without_zeros(word, to));
    let is_plain = word.bytes().all(|byte| byte.is_ascii_digit())
        && (word.len() == 1 || !word.starts_with('0'));
    if !is_plain {
        return Err(Refusal::NotWhole {
            said: said.to_owned(),
            from,
            to,
        });
    }
    match word.parse::<u32>() {
        Ok(number) if (from..=to).contains(&number) => Ok(Value::Number(number)),
        _ => Err(Refusal::OutOfRange {
            said: said.to_owned(),
            from,
            to,
        }),
    }
}

/// A number without a point and the zeros behind it; not where it may be a thousand times as much, `1.000` as many
/// countries write it.
fn without_zeros(word: &str, to: u32) -> &str {
    let is_thousands = |whole: &str, zeros: &str| {
        let whole = whole.parse::<u32>();
        zeros.len() == 3 && whole.is_ok_and(|whole| (1..=to / 1000).contains(&whole))
    };
    match word.split_once('.') {
        Some((whole, zeros))
            if !zeros.is_empty()
                && zeros.bytes().all(|zero| zero == b'0')
                && !is_thousands(whole, zeros) =>
        {
            whole
        }
        _ => word,
    }
}
