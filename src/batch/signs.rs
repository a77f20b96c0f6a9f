//! Signs: words that say an emergency wherever they stand, and are not passed over in a column that nobody looks at.

use crate::answers::{Answers, is_plainly};
use crate::assessment::is_settled;
use crate::rules::RuleSet;

/// The shortest word of a sign that is looked for, in bytes: shorter ones say many other things.
const SHORTEST_SIGN: usize = 5;

/// Signs of an emergency: the ids and the labels of the choices that are one alone.
#[derive(Debug)]
pub(crate) struct Signs {
    /// Each with the id of its question.
    words: Vec<(String, String)>,
    /// Whether a word begins with a byte, capitals aside.
    begins: [bool; 256],
}

impl Signs {
    /// Returns those of some rules.
    pub(crate) fn of(rules: &RuleSet) -> Self {
        let mut words = Vec::new();
        for question in rules.questions() {
            for choice in question.choices() {
                let mut answers = Answers::new(rules);
                let reply = question.read_words([&*choice.id]);
                reply.into_iter().for_each(|reply| answers.record(reply));
                if is_settled(&answers) {
                    let both = [choice.id.to_string(), choice.label.to_string()];
                    words.extend(both.map(|word| (word, question.id.to_string())));
                }
            }
        }
        words.retain(|(word, _)| word.len() >= SHORTEST_SIGN);
        let mut begins = [false; 256];
        for first in words.iter().filter_map(|(word, _)| word.bytes().next()) {
            begins[usize::from(first.to_ascii_lowercase())] = true;
            begins[usize::from(first.to_ascii_uppercase())] = true;
        }
        Self { words, begins }
    }

    /// Returns the id of the question that a cell answers, if it is nothing but such a word.
    pub(crate) fn question(&self, cell: &[u8]) -> Option<&str> {
        let cell = cell.trim_ascii();
        let first = cell.first().filter(|_| cell.len() >= SHORTEST_SIGN)?;
        if !self.begins[usize::from(*first)] {
            return None;
        }
        let cell = std::str::from_utf8(cell).ok()?;
        let mut words = self.words.iter();
        let (_, question) = words.find(|(word, _)| is_plainly(cell, word))?;
        Some(question)
    }
}

#[cfg(test)]
mod tests {
    use super::Signs;
    use crate::rules::RuleSet;

    #[test]
    fn nothing_but_the_id_or_the_label_of_a_sign_is_one() {
        let rules = RuleSet::built_in().unwrap();
        let signs = Signs::of(&rules);
        let question = rules.question_by_id("emergency_signs").unwrap();
        for choice in question.choices() {
            let id = choice.id.to_string();
            for word in [id.clone(), id.to_uppercase(), format!(" {} ", choice.label)] {
                let found = signs.question(word.as_bytes());
                assert_eq!(found, Some("emergency_signs"), "{word}");
            }
            assert_eq!(signs.question(format!("{id}.").as_bytes()), None);
        }
        for word in [
            "",
            "yes",
            "no",
            "none",
            "fever",
            "she was gasping",
            "\u{a0}gasping",
        ] {
            assert_eq!(signs.question(word.as_bytes()), None, "{word}");
        }
    }
}
