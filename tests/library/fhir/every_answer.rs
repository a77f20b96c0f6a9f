//! Every answer to a question, and every way to answer some questions.

use lungnets::answers::Answers;
use lungnets::number::Number;
use lungnets::rules::{AnswerKind, Question, QuestionIndex, RuleSet};

use crate::support::dice::Dice;

/// So many numbers are all tried.
const FEW: i64 = 10;

/// Every way to answer a question as typed, and not answering it. Of many numbers, the first and the last, and all
/// within reach of a border.
pub fn answers(question: &Question, borders: &[u32]) -> Vec<Option<String>> {
    let ids: Vec<&str> = question
        .choices()
        .iter()
        .map(|choice| choice.id.as_str())
        .collect();
    let words: Vec<String> = match &question.answer {
        AnswerKind::YesNo => ["yes", "no", "unsure"].map(str::to_owned).to_vec(),
        AnswerKind::OneOf(_) => [ids, vec!["unsure"]]
            .concat()
            .into_iter()
            .map(str::to_owned)
            .collect(),
        AnswerKind::AnyOf(_) => each_yes_unsure_or_no(&ids),
        AnswerKind::Number(range) => {
            let (borders, step) = (borders.iter().map(|border| (*border).into()), range.step());
            let near = borders.flat_map(|border: Number| [border - step, border, border + step]);
            let mut numbers: Vec<Number> = near.chain([range.from, range.to]).collect();
            if range.steps() < FEW {
                numbers = range.numbers().collect();
            }
            numbers.retain(|number| range.has(*number));
            numbers.sort_unstable();
            numbers.dedup();
            let numbers = numbers.iter().map(Number::to_string);
            numbers.chain(["unsure".to_owned()]).collect()
        }
    };
    words.into_iter().map(Some).chain([None]).collect()
}

/// Every way to answer a list: each of its choices is yes, not sure or no.
fn each_yes_unsure_or_no(ids: &[&str]) -> Vec<String> {
    let ways = ids.iter().fold(vec![Vec::new()], |ways, id| {
        let each = ways.into_iter().flat_map(|way: Vec<String>| {
            let with = |word: String| [way.clone(), vec![word]].concat();
            [
                with((*id).to_owned()),
                with(format!("unsure:{id}")),
                way.clone(),
            ]
        });
        each.collect()
    });
    let words = ways.into_iter().map(|way| way.join(","));
    let words = words.map(|words| {
        if words.is_empty() {
            "none".into()
        } else {
            words
        }
    });
    words.collect()
}

/// Calls `visit` with every way to answer these questions, all others left open.
pub fn every_way(
    rules: &RuleSet,
    questions: &[QuestionIndex],
    borders: &[u32],
    visit: &mut dyn FnMut(&Answers<'_>),
) {
    fn from<'r>(
        answers: &mut Answers<'r>,
        questions: &[(&'r Question, Vec<Option<String>>)],
        visit: &mut dyn FnMut(&Answers<'_>),
    ) {
        let Some(((question, ways), rest)) = questions.split_first() else {
            return visit(answers);
        };
        for way in ways {
            match way {
                Some(words) => answers.record(question.read(words).unwrap()),
                None => answers.forget(question.index()),
            }
            from(answers, rest, visit);
        }
    }
    let questions: Vec<_> = questions
        .iter()
        .map(|index| {
            (
                rules.question(*index),
                self::answers(rules.question(*index), borders),
            )
        })
        .collect();
    from(&mut Answers::new(rules), &questions, visit);
}

/// Answers to some of the questions, made up at random.
pub fn any_answers(rules: &RuleSet, seed: u64) -> Answers<'_> {
    let dice = &mut Dice::new(seed);
    let mut answers = Answers::new(rules);
    for question in rules.questions() {
        let ways = self::answers(question, &[2, 60]);
        if let Some(words) = &ways[dice.roll(ways.len())] {
            answers.record(question.read(words).unwrap());
        }
    }
    answers
}
