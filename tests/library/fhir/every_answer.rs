//! Every answer to a question, and every way to answer some questions.

use lungnets::answers::Answers;
use lungnets::rules::{AnswerKind, Question, QuestionIndex, RuleSet};

use crate::support::small_files::Dice;

/// Every way to answer a question as typed, and not answering it. Of a number, the first and the last, and all
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
        AnswerKind::AnyOf(_) => subsets(&[ids, vec!["unsure"]].concat()),
        AnswerKind::Number(range) => {
            let near = borders
                .iter()
                .flat_map(|border| [border.saturating_sub(1), *border, border + 1]);
            let mut numbers: Vec<u32> = near.chain([range.from, range.to]).collect();
            numbers.retain(|number| (range.from..=range.to).contains(number));
            numbers.sort_unstable();
            numbers.dedup();
            let numbers = numbers.iter().map(u32::to_string);
            numbers.chain(["unsure".to_owned()]).collect()
        }
    };
    words.into_iter().map(Some).chain([None]).collect()
}

fn subsets(words: &[&str]) -> Vec<String> {
    let subsets = (1..1_u32 << words.len()).map(|set| {
        let ticked = words
            .iter()
            .enumerate()
            .filter(|(place, _)| set & (1 << place) != 0);
        ticked.map(|(_, word)| *word).collect::<Vec<_>>().join(",")
    });
    subsets.chain(["none".to_owned()]).collect()
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
