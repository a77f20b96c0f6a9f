//! "Which of these are you not sure about?": asked of whoever is not sure at a list.
//!
//! Until it is answered, and wherever it is left without an answer, every choice that is not ticked is not sure.

use lungnets::answers::{Refusal, Reply, Value, unsure_of};
use lungnets::rules::Question;

use super::super::ending::Stopped;
use super::super::screen::Screen;
use super::super::words;
use super::{Interview, Reaction};

impl<'r> Interview<'r> {
    /// Takes down a reply. Where it is "not sure" about several choices, the person will be asked which.
    pub(super) fn record(&mut self, reply: Reply<'r>, question: &'r Question) {
        self.answers.record(reply);
        self.unsure_at = is_open(question, reply.value()).then_some(question);
    }

    /// Asks which choices of a list the person is not sure about. So far all that are not ticked count as not sure.
    pub(super) fn ask_which_unsure(&mut self, question: &'r Question) -> Result<(), Stopped> {
        let Some(answer) = self.answers.given(question.index()) else {
            return Ok(());
        };
        let mut screen = Screen::which_unsure(question, answer, self.words, self.width());
        self.asker.show(&screen.lines());
        match self.react(&mut screen, |typed| read(question, answer, typed))? {
            Reaction::Replied(reply) => self.answers.record(reply),
            Reaction::Skipped => {}
            Reaction::Back => {
                self.back();
                return Ok(());
            }
        }
        self.say_answer(question);
        Ok(())
    }
}

/// Returns whether an answer is "not sure" about all that is not ticked, and so leaves open which choices are meant.
fn is_open(question: &Question, answer: Value) -> bool {
    let Value::Choices { ticked, unsure } = answer else {
        return false;
    };
    let is_about_all = question.every_choice().is_within(ticked.and(unsure));
    unsure.places().count() > 1 && is_about_all
}

/// Reads the choices that somebody is not sure about, who ticked what `answer` says.
fn read<'r>(question: &'r Question, answer: Value, typed: &str) -> Result<Reply<'r>, Refusal> {
    let ticked = answer.words(question);
    let ticked = ticked
        .iter()
        .map(String::as_str)
        .filter(|word| *word != words::UNSURE);
    if typed == words::ALL_OF_THEM {
        return question.read_words(ticked.chain([words::UNSURE]));
    }
    let unsure: Vec<String> = typed.split(',').map(unsure_word).collect();
    question.read_words(ticked.chain(unsure.iter().map(String::as_str)))
}

/// Returns the word for "not sure" about a choice, or about all where that was typed once more.
fn unsure_word(typed: &str) -> String {
    let typed = typed.trim();
    if typed.eq_ignore_ascii_case("u") || typed.to_lowercase().starts_with(words::UNSURE) {
        typed.to_owned()
    } else {
        unsure_of(typed)
    }
}
