//! Choices that are always wanted together.

use crate::rules::{AnswerKind, Choices, Question, RuleSet, Wanted};

/// The choices of one question in classes: those of one class are wanted by the same tests.
#[derive(Debug)]
pub(super) struct Classes {
    /// For each choice, its class.
    of: Vec<usize>,
    /// For each class, the first of its choices.
    first: Vec<usize>,
}

impl Classes {
    pub(super) fn of(question: &Question, rules: &RuleSet) -> Self {
        let mut tests: Vec<Choices> = Vec::new();
        rules.every_test(&mut |test| {
            if let (true, Wanted::Chosen(chosen)) = (test.question == question.index, &test.wanted)
                && !tests.contains(chosen)
            {
                tests.push(*chosen);
            }
        });
        let mut classes = Self {
            of: Vec::new(),
            first: Vec::new(),
        };
        // The first of "one of" is the calmest, and no other is as calm.
        let apart = usize::from(matches!(question.answer, AnswerKind::OneOf(_)));
        for place in 0..question.choices().len() {
            let alike =
                |other: &usize| tests.iter().all(|test| test.has(*other) == test.has(place));
            let known = classes.first.iter().skip(apart).position(alike);
            let class = known.map_or(classes.first.len(), |class| apart + class);
            if class == classes.first.len() {
                classes.first.push(place);
            }
            classes.of.push(class);
        }
        classes
    }

    /// How many classes there are.
    pub(super) fn count(&self) -> usize {
        self.first.len()
    }

    /// The class of a choice.
    pub(super) fn of_choice(&self, place: usize) -> usize {
        self.of[place]
    }

    /// The first choice of a class.
    pub(super) fn first(&self, class: usize) -> usize {
        self.first[class]
    }

    /// The classes of some choices.
    pub(super) fn of_choices(&self, choices: Choices) -> impl Iterator<Item = usize> {
        let places = 0..self.of.len();
        places
            .filter(move |place| choices.has(*place))
            .map(|place| self.of[place])
    }
}
