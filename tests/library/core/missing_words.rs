//! What other programs write where nobody answered is never an answer, and no way out that is offered is calmer than
//! what may have been meant.

use std::sync::LazyLock;

use lungnets::answers::{Refusal, Value};
use lungnets::json::Json;
use lungnets::rules::{AnswerKind, Question, RuleSet};

use crate::support::RULES;
use crate::support::missing::MISSING;

static BUILT_IN: LazyLock<RuleSet> = LazyLock::new(|| RuleSet::built_in().unwrap());

/// Every question of the rules that ship, and of those that stay as they are.
pub fn questions() -> impl Iterator<Item = &'static Question> {
    BUILT_IN.questions().iter().chain(RULES.questions())
}

/// The words that answer a question: one answer each.
fn words(question: &Question) -> Vec<String> {
    let ids = question
        .choices()
        .iter()
        .map(|choice| choice.id.to_string());
    let own: &[&str] = match question.answer {
        AnswerKind::YesNo => &["yes", "no"],
        AnswerKind::AnyOf(_) => &["none"],
        AnswerKind::OneOf(_) | AnswerKind::Number(_) => &[],
    };
    let own = own.iter().chain(&["unsure"]).map(|word| (*word).to_owned());
    ids.chain(own).collect()
}

#[test]
fn a_missing_value_is_refused_by_every_question_in_every_way_of_answering() {
    for question in questions() {
        for word in MISSING {
            let text = Json::from(word);
            let ways = [
                question.read(word),
                question.read(&format!(" {word}\t")),
                question.read_words([word]),
                question.read_words(["unsure", word]),
                question.read_json(&text),
                question.read_json(&Json::List(vec![text.clone()])),
            ];
            for (way, read) in ways.into_iter().enumerate() {
                let refusal = read.expect_err(&format!("{}: {word}, {way}", question.id));
                assert!(
                    !refusal.way_out().contains("did you mean"),
                    "{}: {refusal:?}",
                    question.id
                );
            }
            let refusal = question.read(word).unwrap_err();
            assert!(
                matches!(refusal, Refusal::Missing { .. }),
                "{}: {refusal:?}",
                question.id
            );
        }
    }
}

#[test]
fn not_sure_about_a_missing_value_is_refused_too() {
    for question in questions().filter(|question| matches!(question.answer, AnswerKind::AnyOf(_))) {
        for word in MISSING {
            let refusal = question
                .read_words([format!("unsure:{word}").as_str()])
                .unwrap_err();
            assert!(
                matches!(refusal, Refusal::Missing { .. }),
                "{word}: {refusal:?}"
            );
        }
    }
}

#[test]
fn none_in_small_letters_is_an_answer_where_there_are_choices_and_the_refusal_says_so() {
    let lists = questions().filter(|question| matches!(question.answer, AnswerKind::AnyOf(_)));
    for question in lists {
        let none = question.read("none").unwrap().value();
        assert!(
            matches!(none, Value::Choices { ticked, unsure } if ticked.is_empty() && unsure.is_empty())
        );
        assert_eq!(question.read("None of these").unwrap().value(), none);
        assert!(
            question
                .read("None")
                .unwrap_err()
                .way_out()
                .contains("small letters")
        );
    }
    let blood = BUILT_IN.question_by_id("coughing_blood").unwrap();
    assert_eq!(blood.read("none").unwrap().value(), Value::Choice(0));
    assert_eq!(blood.read("No").unwrap().value(), Value::Choice(0));
    assert!(
        blood
            .read("None")
            .unwrap_err()
            .way_out()
            .contains("small letters")
    );
    let cough = BUILT_IN.question_by_id("cough").unwrap();
    assert!(cough.read("none").is_err());
    assert!(
        !cough
            .read("None")
            .unwrap_err()
            .way_out()
            .contains("small letters")
    );
}

#[test]
fn a_misspelt_answer_is_never_offered_as_a_calmer_one() {
    for question in questions() {
        for word in words(question) {
            let meant = question.read(&word).unwrap().value();
            for misspelt in misspellings(&word) {
                let Some(offered) = offered(question, &misspelt) else {
                    continue;
                };
                assert!(
                    offered != Value::No && offered != Value::Choice(0) && !is_none(offered),
                    "{}: the calmest answer for {misspelt}",
                    question.id
                );
                let is_calm = meant == Value::No || meant == Value::Choice(0) || is_none(meant);
                assert!(
                    offered == meant || is_calm || meant.is_unsure(),
                    "{}: {misspelt} for {word} is taken for {offered:?}",
                    question.id
                );
            }
        }
    }
}

#[test]
fn a_list_that_is_parted_wrongly_is_told_what_parts_it_and_no_single_answer_is_offered() {
    for question in questions() {
        for separator in [",", ";", "|", " / ", " ", "+", "\n"] {
            for pair in words(question).windows(2) {
                let list = pair.join(separator);
                let refusal = match question.read_words([list.as_str()]) {
                    Err(refusal) => refusal,
                    Ok(_) => panic!("{}: {list:?} was read", question.id),
                };
                assert!(
                    !refusal.way_out().contains("did you mean"),
                    "{list:?}: {refusal:?}"
                );
                let is_list = matches!(question.answer, AnswerKind::AnyOf(_));
                let is_told = matches!(refusal, Refusal::ListInOne { .. });
                assert_eq!(is_told, is_list, "{list:?}: {refusal:?}");
            }
        }
    }
    let signs = BUILT_IN.question_by_id("today_signs").unwrap();
    for printed in [
        "['fever', 'racing_heart']",
        "[\"fever\"]",
        "{fever}",
        "High temperature, or hot and shivery;Racing heart while you rest",
    ] {
        let refusal = signs.read_words([printed]).unwrap_err();
        assert!(
            refusal.way_out().contains("with ; in a table"),
            "{printed}: {refusal:?}"
        );
    }
}

#[test]
fn where_answers_contradict_each_other_the_calmer_one_is_not_offered() {
    for question in questions().filter(|question| matches!(question.answer, AnswerKind::AnyOf(_))) {
        for choice in question.choices() {
            let unsure = format!("unsure:{}", choice.id);
            for words in [["none", &choice.id], ["none", &unsure], ["unsure", &unsure]] {
                let way_out = question.read_words(words).unwrap_err().way_out();
                let calmer = ["leave it out", "give \"none\"", "did you mean"];
                let offers = calmer.iter().find(|words| way_out.contains(**words));
                assert_eq!(offers, None, "{}: {words:?}: {way_out}", question.id);
            }
        }
    }
}

fn is_none(value: Value) -> bool {
    matches!(value, Value::Choices { ticked, unsure } if ticked.is_empty() && unsure.is_empty())
}

/// The answer that is offered for a word, if it is refused and one is offered.
fn offered(question: &Question, word: &str) -> Option<Value> {
    let way_out = question.read_words([word]).err()?.way_out();
    let near = way_out
        .strip_prefix("did you mean \"")?
        .strip_suffix("\"?")?;
    Some(question.read(near).unwrap().value())
}

/// A word with a letter left out, doubled, or in place of its neighbour; and with letters before or behind it.
fn misspellings(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut misspelt = vec![
        format!("{word}s"),
        format!("x{word}"),
        format!("not_{word}"),
        format!("{word}_not"),
    ];
    for place in 0..letters.len() {
        let (before, behind) = letters.split_at(place);
        let text = |parts: [&[char]; 3]| parts.concat().into_iter().collect::<String>();
        misspelt.push(text([before, &[], &behind[1..]]));
        misspelt.push(text([before, &behind[..1], behind]));
        if let [first, second, rest @ ..] = behind {
            misspelt.push(text([before, &[*second, *first], rest]));
        }
        misspelt.push(text([before, &[], &[]]));
    }
    misspelt
}
