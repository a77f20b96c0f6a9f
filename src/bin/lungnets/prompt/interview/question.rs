//! One question, until it is answered, skipped, or left for the one before.

use lungnets::answers::{Answers, Refusal, Reply, Value};
use lungnets::assessment::{Assessment, is_settled};
use lungnets::language::Meant;
use lungnets::rules::{AnswerKind, Question, RuleSet};

use super::super::ending::Stopped;
use super::super::screen::{Progress, Screen};
use super::super::words;
use super::super::{hints, last_words};
use super::{Interview, Reaction};
use crate::output;

impl<'r> Interview<'r> {
    /// Asks a question. `progress` is where the interview stands; none when it is asked again out of turn.
    pub(super) fn ask(
        &mut self,
        question: &'r Question,
        progress: Option<Progress>,
    ) -> Result<Reaction<Reply<'r>>, Stopped> {
        let before = self.before(question);
        let mut screen = self.screen_of(question, progress);
        screen.so_far = Some((self.answers_still_kept(), self.place.now.known()));
        self.asker.show(&screen.lines());
        loop {
            match self.react(&mut screen, |typed| read_or_keep(question, typed, before))? {
                Reaction::Replied(reply) if !self.is_meant(question, reply)? => {}
                reaction => return Ok(reaction),
            }
        }
    }

    /// Returns the screen of a question, with an earlier answer that the person came back to.
    pub(super) fn screen_of(
        &self,
        question: &'r Question,
        progress: Option<Progress>,
    ) -> Screen<'r> {
        let before = self.before(question);
        // Whoever has answered would lose that: Enter keeps it, and "not sure" is there for everybody.
        let cannot_wait = forces_the_top(&self.answers, question);
        let can_skip = before.is_none() && !cannot_wait;
        let mut screen = Screen::of(
            question,
            progress,
            before,
            can_skip,
            self.words,
            self.width(),
        );
        match before {
            Some(before) if self.asker.is_plain() => screen.adds_to = Some(before.words(question)),
            Some(before) => screen.tick_what_was(question, before),
            None => {}
        }
        let call = || last_words::emergency(self.answers.rules(), self.place.now.known());
        screen.call = cannot_wait.then(call);
        screen.can_go_back = progress.is_none() || !self.asked.is_empty();
        screen
    }

    /// Returns the answers with those that the person came back to and has not replaced: Enter still keeps them.
    pub(super) fn answers_still_kept(&self) -> Answers<'r> {
        let mut answers = self.answers.clone();
        for question in answers.rules().questions() {
            let before = self.before(question);
            if before.is_some()
                && answers.given(question.index()).is_none()
                && let Ok(kept) = read_or_keep(question, words::KEEP, before)
            {
                answers.record(kept);
            }
        }
        answers
    }

    /// Returns the answer to a question that the person came back to.
    fn before(&self, question: &Question) -> Option<Value> {
        let mut earlier = self.before.iter().rev();
        let before = earlier.find(|(index, _)| *index == question.index());
        before.map(|(_, value)| *value)
    }

    /// Waits until something is typed or chosen that leads on from a screen.
    pub(super) fn react<T>(
        &mut self,
        screen: &mut Screen<'_>,
        read: impl Fn(&str) -> Result<T, Refusal>,
    ) -> Result<Reaction<T>, Stopped> {
        loop {
            screen.width = self.width();
            let typed = self.asker.ask(screen)?;
            self.is_said = screen.is_said;
            // A choice can have an id that means something else in another language.
            let is_choice = screen
                .rows
                .iter()
                .any(|row| row.word == typed && !row.alone);
            let meant = Meant::of(&typed, self.words).filter(|_| !is_choice);
            match meant {
                Some(Meant::Stop) => return Err(Stopped),
                Some(Meant::Back) if screen.can_go_back => return Ok(Reaction::Back),
                Some(Meant::Back) => self.say(self.words.first_question()),
                Some(Meant::Skip) if screen.can_skip => return Ok(Reaction::Skipped),
                Some(Meant::Skip) => self.say(self.words.cannot_skip()),
                Some(Meant::Help) => self.show_help(screen)?,
                _ => match read(&typed) {
                    Ok(reply) => return Ok(Reaction::Replied(reply)),
                    Err(refusal) => {
                        screen.refused += 1;
                        screen.said_yes |= hints::asks_how_much(&refusal, screen);
                        self.asker.show(&hints::refused(&refusal, screen));
                    }
                },
            }
        }
    }

    /// Shows what helps with a question. Where it does not stand in the window together with the list below it, it is
    /// shown part by part, and then the question again.
    fn show_help(&mut self, screen: &Screen<'_>) -> Result<(), Stopped> {
        let help = hints::help(screen, self.asker.is_plain());
        let is_long = |rows: &usize| help.len() + screen.list_height() > *rows;
        if !output::prompt_rows().as_ref().is_some_and(is_long) {
            self.asker.show(&help);
            return Ok(());
        }
        if !self.asker.show_in_parts(&help, self.words)? {
            return Err(Stopped);
        }
        self.asker.show(&screen.lines());
        Ok(())
    }

    /// Asks back once where a number is possible but rare, and so more often a slip of the finger.
    fn is_meant(&mut self, question: &Question, reply: Reply<'_>) -> Result<bool, Stopped> {
        let (AnswerKind::Number(range), Value::Number(number)) = (&question.answer, reply.value())
        else {
            return Ok(true);
        };
        if range.rare_from.is_none_or(|rare_from| number < rare_from) {
            return Ok(true);
        }
        loop {
            let is_it_right = self.words.is_it_right(number, range.unit_of(number));
            match self.line(&is_it_right)?.1 {
                Some(Meant::Yes) => return Ok(true),
                Some(Meant::No | Meant::Back) => return Ok(false),
                _ => self.say(self.words.yes_or_no()),
            }
        }
    }
}

/// Reads an answer; nothing keeps the one from before, if there is one.
fn read_or_keep<'r>(
    question: &'r Question,
    typed: &str,
    before: Option<Value>,
) -> Result<Reply<'r>, Refusal> {
    let Some(before) = before.filter(|_| typed == words::KEEP) else {
        return question.read(typed);
    };
    let kept = before.words(question);
    match kept.is_empty() {
        true => question.read(words::NONE),
        false => question.read_words(kept.iter().map(String::as_str)),
    }
}

/// Returns whether every answer to this question but the calm one forces the most urgent level by itself. Such a
/// question is never skipped: it is the one that must not be passed over in silence.
pub(super) fn forces_the_top(answers: &Answers<'_>, question: &Question) -> bool {
    let settles = |word: &str| {
        let mut alone = Answers::new(answers.rules());
        question.read(word).map(|reply| alone.record(reply)).is_ok() && is_settled(&alone)
    };
    let worse = worse_words(question);
    !worse.is_empty() && worse.into_iter().chain(["unsure"]).all(settles)
}

/// Returns whether an answer can change by the hour, and leads to one of the two most urgent levels by itself.
pub(super) fn can_be_urgent_today(rules: &RuleSet, question: &Question) -> bool {
    let below_the_top = rules.rules().iter().map(|rule| rule.rank);
    let below_the_top = below_the_top.filter(|rank| *rank < rules.top()).max();
    let is_urgent = |word: &&str| {
        let mut alone = Answers::new(rules);
        question.read(word).map(|reply| alone.record(reply)).is_ok()
            && Some(Assessment::of(&alone).rank()) >= below_the_top
    };
    question.can_change && worse_words(question).iter().any(is_urgent)
}

/// Returns every answer but the calm one, each in one word; none of a number.
fn worse_words(question: &Question) -> Vec<&str> {
    match &question.answer {
        AnswerKind::YesNo if question.no_is_worse() => vec!["no"],
        AnswerKind::YesNo => vec!["yes"],
        AnswerKind::OneOf(choices) => choices
            .iter()
            .skip(usize::from(choices.is_ordered()))
            .map(|choice| choice.id.as_str())
            .collect(),
        AnswerKind::AnyOf(choices) => choices.iter().map(|choice| choice.id.as_str()).collect(),
        AnswerKind::Number(_) => Vec::new(),
    }
}
