//! What is asked: its words, and what some keys mean at it.

use lungnets::language::Words;
use lungnets::rules::{AnswerKind, Places, Question};
use lungnets::text::Text;

use super::super::words;

/// What is asked.
#[derive(Debug, Clone, Copy)]
pub enum Asked<'r> {
    /// A question of the rule file. `None` stands for one that is asked again out of turn.
    Question(&'r Question, Option<Progress>),
    /// Which of the choices of a list that are not ticked the person is not sure about.
    WhichUnsure(&'r Question),
    /// Where the person is.
    Place(&'r Places),
}

/// Where the interview stands.
#[derive(Debug, Clone, Copy)]
pub struct Progress {
    /// The number of this question, counted from 1.
    pub place: usize,
    /// How many there may still be in all.
    pub total: usize,
    /// Whether that number can still shrink.
    pub may_shrink: bool,
}

impl Progress {
    fn in_words(self, words: &dyn Words) -> String {
        words.progress(self.place, self.total, self.may_shrink)
    }
}

impl<'r> Asked<'r> {
    pub(super) fn heading(self, words: &dyn Words) -> String {
        match self {
            Self::Question(_, Some(progress)) => progress.in_words(words),
            Self::Question(question, None) | Self::WhichUnsure(question) => {
                question.name.to_string()
            }
            Self::Place(_) => words.place().into(),
        }
    }

    pub(super) fn ask(self, words: &'static dyn Words) -> &'r str {
        match self {
            Self::Question(question, _) => &question.ask,
            Self::WhichUnsure(..) => words.which_unsure(),
            Self::Place(places) => &places.ask,
        }
    }

    /// Returns what changes the answer.
    pub(super) fn hint(self) -> &'r [Text] {
        self.question().map_or(&[], |question| &question.hint)
    }

    fn question(self) -> Option<&'r Question> {
        match self {
            Self::Question(question, _) | Self::WhichUnsure(question) => Some(question),
            Self::Place(_) => None,
        }
    }

    /// Returns why it is asked, where that needs saying.
    pub fn reason(self, words: &'static dyn Words) -> Option<&'r str> {
        match self {
            Self::Question(question, _) => Some(&question.why),
            Self::WhichUnsure(..) => None,
            Self::Place(_) => Some(words.why_place()),
        }
    }

    /// Returns background that is read by those who ask for it.
    pub fn help(self) -> &'r [Text] {
        self.question().map_or(&[], |question| &question.help)
    }

    /// Returns how to use a menu for it, where several rows can be chosen or one.
    pub(super) fn keys(self, many: bool, words: &dyn Words) -> &'static str {
        match self {
            Self::WhichUnsure(..) => words.menu_which_unsure(),
            Self::Question(..) if many => words.menu_many(),
            Self::Question(..) | Self::Place(_) => words.menu_one(),
        }
    }

    /// Returns whether yes and no answer it.
    pub fn is_yes_no(self) -> bool {
        matches!(self, Self::Question(question, _) if matches!(question.answer, AnswerKind::YesNo))
    }

    /// Returns the word that Esc stands for.
    pub fn escape(self) -> &'static str {
        match self {
            Self::Question(..) | Self::Place(_) => words::BACK,
            Self::WhichUnsure(..) => words::ALL_OF_THEM,
        }
    }

    /// Returns whether nothing chosen is an answer too.
    pub fn may_be_empty(self) -> bool {
        matches!(self, Self::WhichUnsure(..))
    }
}
