//! A result of earlier.

use lungnets::replay::replay;

use super::laws;

/// The first byte says which rules; the rest is the result. Nothing is the same that does not name these very rules.
pub fn run(data: &[u8]) {
    let Some((number, file)) = data.split_first() else {
        return;
    };
    let Ok(text) = std::str::from_utf8(file) else {
        return;
    };
    let rules = laws::rules(*number);
    match replay(rules, text) {
        Err(faults) => laws::faults(&faults, text),
        Ok(again) if again.is_same() => {
            assert!(text.contains(rules.fingerprint()), "{text}");
            assert!(again.misfits.is_empty());
        }
        Ok(again) if !again.misfits.is_empty() => laws::faults(&again.misfits, text),
        Ok(_) => {}
    }
}
