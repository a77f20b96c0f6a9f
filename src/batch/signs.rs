//! Signs: words that say an emergency wherever they stand, and are not passed over in a column that nobody looks at.

use crate::answers::{Answers, Item, is_plainly, item_in, unsure_of};
use crate::assessment::is_settled;
use crate::rules::{Choice, Question, RuleSet};

/// The shortest word of a sign that is looked for, in bytes: shorter ones say many other things.
const SHORTEST_SIGN: usize = 5;

/// The longest beginning of a word that is looked for first, in bytes.
const LONGEST_BEGINNING: usize = 5;

/// Signs of an emergency: the ids and the labels of the choices that are one alone, the labels in every language that
/// ships.
#[derive(Debug)]
pub(crate) struct Signs {
    words: Vec<Sign>,
    /// The letters with which their words begin.
    beginnings: Vec<String>,
    /// Whether a word begins with a byte, capitals aside.
    begins: [bool; 256],
}

/// One word of a sign.
#[derive(Debug)]
pub(crate) struct Sign {
    word: String,
    /// The id of its question, and that of its choice.
    pub(crate) question: String,
    choice: String,
    /// Whether it is an emergency already where somebody is not sure of it.
    is_one_if_unsure: bool,
}

impl Sign {
    /// The answers of somebody who has it.
    pub(crate) fn answers<'r>(&self, rules: &'r RuleSet) -> Answers<'r> {
        let question = rules.question_by_id(&self.question);
        question.map_or_else(
            || Answers::new(rules),
            |question| said(question, &self.choice, rules),
        )
    }

    /// The letters with which its word begins.
    fn beginning(&self) -> String {
        let letters = self.word.chars().take_while(char::is_ascii_alphanumeric);
        letters.take(LONGEST_BEGINNING).collect()
    }
}

/// The answers of somebody who says nothing but this to a question.
fn said<'r>(question: &'r Question, word: &str, rules: &'r RuleSet) -> Answers<'r> {
    let mut answers = Answers::new(rules);
    let reply = question.read_words([word]);
    reply.into_iter().for_each(|reply| answers.record(reply));
    answers
}

impl Signs {
    /// Returns those of some rules.
    pub(crate) fn of(rules: &RuleSet) -> Self {
        let translated = rules.in_every_language();
        let mut words = Vec::new();
        for question in rules.questions() {
            let alike = translated
                .iter()
                .filter_map(|rules| rules.question_by_id(&question.id));
            let elsewhere: Vec<&Choice> = alike.flat_map(Question::choices).collect();
            for Choice { id, label, .. } in question.choices() {
                if !is_settled(&said(question, id, rules)) {
                    continue;
                }
                let elsewhere = elsewhere.iter().filter(|choice| choice.id == *id);
                let labels = elsewhere.map(|choice| choice.label.to_string());
                let here = [id.to_string(), label.to_string()];
                words.extend(here.into_iter().chain(labels).map(|word| Sign {
                    word,
                    question: question.id.to_string(),
                    choice: id.to_string(),
                    is_one_if_unsure: is_settled(&said(question, &unsure_of(id), rules)),
                }));
            }
        }
        words.retain(|sign| sign.word.len() >= SHORTEST_SIGN);
        let mut begins = [false; 256];
        for first in words.iter().filter_map(|sign| sign.word.bytes().next()) {
            begins[usize::from(first.to_ascii_lowercase())] = true;
            begins[usize::from(first.to_ascii_uppercase())] = true;
        }
        let beginnings = words.iter().map(Sign::beginning).collect();
        Self {
            words,
            beginnings,
            begins,
        }
    }

    /// Returns the first sign that stands in a text alone, or as one of several answers.
    pub(crate) fn in_text(&self, text: &[u8]) -> Option<&Sign> {
        if !self.may_stand_in(text) {
            return None;
        }
        let text = String::from_utf8_lossy(text);
        let is_said = |sign: &&Sign| match item_in(&text, &sign.word) {
            Some(Item::Unsure) => sign.is_one_if_unsure,
            item => item.is_some(),
        };
        let one_of_several = self.words.iter().find(is_said);
        one_of_several.or_else(|| self.parted_by_blanks(&text))
    }

    /// The first of several signs that only blanks part, where there is nothing else.
    fn parted_by_blanks(&self, text: &str) -> Option<&Sign> {
        let sign = |word: &str| self.words.iter().find(|sign| is_plainly(word, &sign.word));
        let mut signs = text.split_whitespace().map(sign);
        let first = signs.next()??;
        signs.all(|sign| sign.is_some()).then_some(first)
    }

    /// Whether some word of a text begins as a sign does: most texts need not be looked at any closer.
    fn may_stand_in(&self, text: &[u8]) -> bool {
        let mut is_within_word = false;
        text.iter().enumerate().any(|(at, byte)| {
            let may_begin = self.begins[usize::from(*byte)] && !is_within_word;
            is_within_word = byte.is_ascii_alphanumeric();
            may_begin && {
                let has = |beginning: &String| {
                    let there = text[at..].get(..beginning.len());
                    there.is_some_and(|there| there.eq_ignore_ascii_case(beginning.as_bytes()))
                };
                self.beginnings.iter().any(has)
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Signs;
    use crate::language::Language;
    use crate::rules::RuleSet;

    #[test]
    fn the_id_or_the_label_of_a_sign_is_one_alone_and_among_other_answers() {
        let rules = RuleSet::built_in().unwrap();
        let in_spanish = RuleSet::built_in_in(Language::Spanish).unwrap();
        let signs = Signs::of(&rules);
        let found = |word: &str| signs.in_text(word.as_bytes()).map(|sign| &*sign.question);
        let questions = [&rules, &in_spanish].map(|rules| {
            let question = rules.question_by_id("emergency_signs").unwrap();
            question.choices()
        });
        for choice in questions.into_iter().flatten() {
            for word in [&*choice.id, &*choice.label] {
                for text in [
                    word.to_owned(),
                    word.to_ascii_uppercase(),
                    format!(" {word} "),
                    format!("\u{a0}{word}."),
                    format!("\u{200b}{word}"),
                    format!("'{word}"),
                    format!("=\"{word}\""),
                    format!("[\"{word}\"]"),
                    format!("{word};"),
                    format!("none;{word}"),
                    format!("{word}, fever"),
                    format!("fever,{word}"),
                    format!("unsure:{word}"),
                    format!("fever; not sure: {word}"),
                ] {
                    assert_eq!(found(&text), Some("emergency_signs"), "{text}");
                }
                let longer = format!("no {word} at all");
                assert_eq!(found(&longer), None, "{longer}");
            }
        }
        assert_eq!(found("gasping colour"), Some("emergency_signs"));
        for word in [
            "",
            "yes",
            "no",
            "none",
            "unsure",
            "fever",
            "she was gasping",
        ] {
            assert_eq!(found(word), None, "{word}");
        }
    }
}
