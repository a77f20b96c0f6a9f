//! A choice comes back as itself, whatever it is called.

use lungnets::answers::Answers;
use lungnets::rules::RuleSet;
use serde_json::{Value, json};

use super::resources::{read, response};
use crate::support::rule_files::INSECT_STING;

/// Words that mean something to the reader of answers, and some that do not.
const WORDS: [&str; 24] = [
    "y",
    "yes",
    "n",
    "no",
    "u",
    "ns",
    "unsure",
    "not_sure",
    "i_am_not_sure",
    "dont_know",
    "do_not_know",
    "i_dont_know",
    "unknown",
    "none",
    "none_of_these",
    "skip",
    "back",
    "stop",
    "help",
    "quit",
    "continue",
    "true",
    "null",
    "other",
];

#[test]
fn or_its_name_is_refused() {
    let mut taken = 0;
    for word in WORDS {
        for (question, list) in [(1, "any_of"), (2, "one_of")] {
            let mut file: Value = serde_json::from_str(INSECT_STING).unwrap();
            let answer = &mut file["questions"][question]["answer"][list];
            let choices = if list == "one_of" {
                &mut answer["calm_to_worse"]
            } else {
                answer
            };
            choices[1]["id"] = word.into();
            let text = file
                .to_string()
                .replace("\"tongue\"", &format!("\"{word}\""))
                .replace("\"hornet\"", &format!("\"{word}\""));
            let Ok(rules) = RuleSet::from_json(&text) else {
                continue;
            };
            taken += 1;
            let id = rules.questions()[question].id.to_string();
            let said = if list == "any_of" {
                json!([word])
            } else {
                json!(word)
            };
            let answers = json!({ "swelling": "yes", id: said }).to_string();
            let answers = Answers::from_json(&rules, &answers).unwrap();
            let again = read(&rules, &response(&answers)).unwrap();
            for answers in [&answers, &again] {
                let question = &rules.questions()[question];
                let value = answers.given(question.index()).unwrap();
                assert_eq!(value.words(question), [word], "{} of {list}", word);
            }
        }
    }
    assert!(taken >= 10, "{taken}");
}
