//! The text of a rule file.

use lungnets::answers::{Answers, schema, to_fill_in};
use lungnets::explain;
use lungnets::json::Json;
use lungnets::page::Format;
use lungnets::proof;
use lungnets::quote::holds_harm;
use lungnets::rules::RuleSet;

use super::laws;

/// A text is a rule file, or has faults with a place. What was read can be asked, explained and answered.
pub fn run(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    match RuleSet::from_json(text) {
        Err(faults) => laws::faults(&faults, text.strip_prefix('\u{feff}').unwrap_or(text)),
        Ok(rules) => sound(&rules, text),
    }
}

fn sound(rules: &RuleSet, text: &str) {
    if let Err(faults) = proof::examples(rules, text) {
        laws::faults(&faults, text);
    }
    for explanation in [explain::everything(rules), explain::questions(rules)] {
        let lines = explanation.lines(40);
        assert!(
            !lines.iter().any(|line| holds_harm(&line.text)),
            "{lines:?}"
        );
        assert!(!explanation.render(Format::Markdown).is_empty());
    }
    for json in [schema(rules), to_fill_in(rules)] {
        assert_eq!(Json::parse(&json.render()).unwrap(), json);
    }
    let mut answers = Answers::new(rules);
    laws::result(&answers);
    while let Some(question) = answers.next_question() {
        answers.record(question.read("unsure").unwrap());
    }
    laws::result(&answers);
    let filled_in = Answers::from_json(rules, &to_fill_in(rules).render()).unwrap();
    laws::result(&filled_in);
}
