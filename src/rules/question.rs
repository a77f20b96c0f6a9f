//! What a question is, and what can answer it.

mod choices;
mod number;

use super::shape::{Id, Line, alternatives, record};
use super::{Lazy, QuestionIndex};
use crate::text::Text;
pub use choices::{Choices, OneOf, WorseAnswer};
pub use number::{Border, CalmStretch, Crossing, NumberRange, Worse};

record! {
    /// One thing asked.
    Question<S> {
        /// Its name for rules and answers files; with hyphens for _, its option on the command line.
        id: Text as Id,
        /// A few words for lists.
        name: Text,
        /// The question, as a sentence.
        ask: Text,
        /// Ids of earlier versions for the same question with the same meaning.
        was: Vec<Text> as Vec<Id> = nothing,
        /// Other versions of the rule set that asked just this, and of a number counted it so: answers to them are read
        /// as they stand. Only the number that changes with a meaning matters, such as "1".
        same_in: Lazy<Vec<Text>> = nothing,
        /// What changes an answer, as lines that always stand under the question.
        hint: Lazy<Vec<Text>> as Vec<Line> = nothing,
        /// What a person who gives the worse answer to yes or no, or a number, has said: a fragment to follow "You
        /// said:", with `[number]` in it for a number.
        said: Option<Text>,
        /// Why it is asked.
        why: Text,
        /// More for people who want to know more.
        help: Lazy<Vec<Text>> = nothing,
        /// What answers it.
        answer: AnswerKind,
        /// Which answer to a yes/no question is worse; left out, yes.
        worse: Option<WorseAnswer>,
        /// When it is asked, by the answers to questions above it; left out, always.
        ask_when: Option<S::Condition>,
        /// Whether the answer can get worse while a person waits.
        can_change: bool,
        /// How the change to the worse answer is put after "Get help sooner if"; for a yes/no question that can change.
        sooner_if: Option<Text>,
        /// The ids of the sources that the question and its texts rest on.
        sources: Lazy<Vec<S::Source>>,
        besides
        /// The place of the question in the file.
        index: QuestionIndex
    }
}

impl Question {
    /// The place of the question in the rule file.
    pub fn index(&self) -> QuestionIndex {
        self.index
    }

    /// The option of the command line that answers it, without the leading hyphens.
    pub fn option(&self) -> String {
        self.id.replace('_', "-")
    }

    /// Returns the set of all choices of the question.
    pub fn every_choice(&self) -> Choices {
        (0..self.choices().len()).collect()
    }

    /// The choices of a question that has them.
    pub fn choices(&self) -> &[Choice] {
        match &self.answer {
            AnswerKind::OneOf(choices) => choices,
            AnswerKind::AnyOf(choices) => choices,
            AnswerKind::YesNo | AnswerKind::Number(_) => &[],
        }
    }

    /// Returns those of its choices that are in a set, in the order of the file.
    pub fn chosen(&self, some: Choices) -> impl Iterator<Item = &Choice> {
        some.places().filter_map(|place| self.choices().get(place))
    }

    /// Whether each of its choices, of which one is the answer, is worse than the one before.
    pub fn is_ordered(&self) -> bool {
        matches!(&self.answer, AnswerKind::OneOf(choices) if choices.is_ordered())
    }

    /// Whether no is the worse answer of a yes/no question.
    pub fn no_is_worse(&self) -> bool {
        self.worse == Some(WorseAnswer::No)
    }

    /// The borders of a number that have words for crossing them.
    pub fn borders(&self) -> &[Border] {
        self.number().map_or(&[], |range| &range.borders)
    }

    /// The numbers that answer the question, if numbers do.
    pub fn number(&self) -> Option<&NumberRange> {
        match &self.answer {
            AnswerKind::Number(range) => Some(range),
            AnswerKind::YesNo | AnswerKind::OneOf(_) | AnswerKind::AnyOf(_) => None,
        }
    }

    /// All words of the question that follow "Get help sooner if", in the order of the file.
    pub(crate) fn every_sooner_if(&self) -> impl Iterator<Item = &Text> {
        let own = self.sooner_if.iter();
        let of_choices = self
            .choices()
            .iter()
            .filter_map(|choice| choice.sooner_if.as_ref());
        let of_borders = self.borders().iter().map(|border| &border.sooner_if);
        own.chain(of_choices).chain(of_borders)
    }
}

alternatives! {
    /// What answers a question. "Not sure" answers every question besides.
    AnswerKind, kept, at first Self::YesNo, expected "\"yes_no\", or an object with \"one_of\", \"any_of\" or \"number\"",
    words {
        /// Yes or no.
        "yes_no" => YesNo,
    }
    members {
        /// One of several choices.
        "one_of" => OneOf(OneOf),
        /// Any of several choices, or none of them.
        "any_of" => AnyOf(Vec<Choice>),
        /// A number.
        "number" => Number(NumberRange),
    }
}

record! {
    /// One of the answers to choose from.
    Choice, kept {
        /// Its name for rules and answers files.
        id: Text as Id,
        /// Its name for people.
        label: Text,
        /// Ids of earlier versions for the same choice with the same meaning.
        was: Vec<Text> as Vec<Id> = nothing,
        /// What belongs to it, as lines that always stand under the choice.
        hint: Lazy<Vec<Text>> as Vec<Line> = nothing,
        /// What a person who chooses it has said: a fragment to follow "You said:"; not for the calmest of ordered
        /// choices.
        said: Option<Text>,
        /// How the change to it is put after "Get help sooner if"; for a question that can change.
        sooner_if: Option<Text>,
    }
}
