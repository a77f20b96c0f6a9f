//! An answers file.

use lungnets::answers::Answers;

use super::laws;

/// The first byte says which rules; the rest is the file.
pub fn run(data: &[u8]) {
    let Some((number, file)) = data.split_first() else {
        return;
    };
    let Ok(text) = std::str::from_utf8(file) else {
        return;
    };
    match Answers::from_json(laws::rules(*number), text) {
        Err(faults) => laws::faults(&faults, text),
        Ok(answers) if answers.closed_follow_ups().is_empty() => laws::result(&answers),
        // The program goes no further with answers that contradict each other.
        Ok(_) => {}
    }
}
