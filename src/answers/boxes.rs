//! Boxes to tick, one for each choice, as programs export a question with several answers.

use super::missing::{NONE, is_missing, looks_missing};
use super::read::{UNSURE, is_none, is_unsure, plain};
use super::{Refusal, Reply, unsure_of};
use crate::rules::{AnswerKind, Choice, Question};

/// What a box stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TickBox {
    /// The choice at this place.
    Choice(usize),
    /// None of the choices.
    NoneOfThese,
    /// Not sure: every choice that is not ticked.
    NotSure,
}

/// How a box was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ticked {
    Yes,
    No,
    /// A cross: a tick in many tables, and perhaps its opposite where other boxes have ticks of another kind.
    Cross,
    /// Somebody was not sure of it.
    Unsure,
    /// Nothing stands in it: it was not ticked, or nobody saw it.
    Empty,
    /// It says that nobody saw it.
    Missing,
}

impl TickBox {
    /// The boxes that a question must have: one for each choice.
    pub(crate) fn of_choices(question: &Question) -> impl Iterator<Item = Self> {
        (0..question.choices().len()).map(Self::Choice)
    }

    /// Its name: the id of the choice, or a word that answers for all of them.
    pub(crate) fn name(self, question: &Question) -> String {
        match self {
            Self::Choice(place) => question.choices()[place].id.to_string(),
            Self::NoneOfThese => NONE.to_owned(),
            Self::NotSure => UNSURE.to_owned(),
        }
    }

    /// The box of this name.
    pub(crate) fn named(question: &Question, name: &str) -> Option<Self> {
        let AnswerKind::AnyOf(choices) = &question.answer else {
            return None;
        };
        let said = plain(name);
        let is_choice = |choice: &Choice| choice.id == said || plain(&choice.label) == said;
        match choices.iter().position(is_choice) {
            Some(place) => Some(Self::Choice(place)),
            None if is_none(name) => Some(Self::NoneOfThese),
            None => is_unsure(name).then_some(Self::NotSure),
        }
    }

    /// Reads the box. It is ticked, too, where its own choice stands in it, by its id or its label.
    ///
    /// # Errors
    /// Where it says something else.
    pub(crate) fn read(self, question: &Question, text: &str) -> Result<Ticked, Refusal> {
        read_box(text).or_else(|refusal| match Self::named(question, text) {
            Some(named) if named == self && !is_missing(question, text) => Ok(Ticked::Yes),
            _ => Err(refusal),
        })
    }
}

/// Reads a box.
///
/// # Errors
/// Where it says something else.
pub(crate) fn read_box(text: &str) -> Result<Ticked, Refusal> {
    let text = text.trim();
    match plain(text).as_str() {
        "1" | "1.0" | "checked" | "true" | "yes" => Ok(Ticked::Yes),
        "\u{2713}" | "\u{2714}" | "\u{2611}" | "\u{2705}" => Ok(Ticked::Yes),
        "x" | "\u{2612}" => Ok(Ticked::Cross),
        "" => Ok(Ticked::Empty),
        "0" | "0.0" | "unchecked" | "false" | "no" => Ok(Ticked::No),
        _ if is_unsure(text) => Ok(Ticked::Unsure),
        _ if looks_missing(text) => Err(Refusal::Missing {
            said: text.to_owned(),
            takes_none: false,
        }),
        _ => Err(Refusal::NotABox {
            said: text.to_owned(),
        }),
    }
}

/// How a box that is ticked is written elsewhere. None of these is read as a tick; in a row that is refused it is one.
const TICKED_ELSEWHERE: [&str; 12] = [
    "-1",
    "y",
    "t",
    "on",
    "ja",
    "wahr",
    "oui",
    "vrai",
    "si",
    "s\u{ed}",
    "sim",
    "verdadero",
];

/// Whether a box that cannot be read may be one that is ticked.
pub(crate) fn may_be_ticked(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    TICKED_ELSEWHERE.contains(&text.as_str())
}

impl Question {
    /// Reads the boxes of a question. Where none is ticked and none is unsure, there is no answer: programs write the
    /// same of boxes that nobody saw.
    ///
    /// # Errors
    /// As [`read`](Self::read), and where a box was left open beside others that were not: it must not count as no.
    pub(crate) fn read_boxes(
        &self,
        boxes: &[(TickBox, Ticked)],
    ) -> Result<Option<Reply<'_>>, Refusal> {
        if let Some(said) = unclear_cross(boxes) {
            return Err(Refusal::NotABox { said });
        }
        let words = self.words_of_boxes(boxes);
        if words.is_empty() {
            return Ok(None);
        }
        let is_not_sure = |(tick, ticked): &(TickBox, Ticked)| {
            *tick == TickBox::NotSure && matches!(ticked, Ticked::Yes | Ticked::Unsure)
        };
        let others_are_unsure = boxes.iter().any(is_not_sure);
        match left_open(boxes).filter(|_| !others_are_unsure) {
            Some(place) => Err(Refusal::BoxLeftOpen {
                choice: self.choices()[place].id.to_string(),
            }),
            None => self.read_words(words.iter().map(String::as_str)).map(Some),
        }
    }

    /// Returns the words for what is ticked or unsure.
    pub(crate) fn words_of_boxes(&self, boxes: &[(TickBox, Ticked)]) -> Vec<String> {
        let word = |(tick, ticked): &(TickBox, Ticked)| match (tick, ticked) {
            (_, Ticked::No | Ticked::Empty | Ticked::Missing) => None,
            (TickBox::NoneOfThese, Ticked::Cross) => None,
            (TickBox::Choice(place), Ticked::Yes | Ticked::Cross) => {
                Some(self.choices()[*place].id.to_string())
            }
            (TickBox::Choice(place), Ticked::Unsure) => Some(unsure_of(&self.choices()[*place].id)),
            (TickBox::NoneOfThese, Ticked::Yes) => Some(NONE.to_owned()),
            (TickBox::NoneOfThese, Ticked::Unsure) | (TickBox::NotSure, _) => {
                Some(UNSURE.to_owned())
            }
        };
        boxes.iter().filter_map(word).collect()
    }
}

/// A cross that may say that a box is not ticked: one beside ticks of another kind, or at "none of these", where a tick
/// makes calmer.
fn unclear_cross(boxes: &[(TickBox, Ticked)]) -> Option<String> {
    let is = |wanted: Ticked| boxes.iter().any(|(_, ticked)| *ticked == wanted);
    let is_at_none = boxes.contains(&(TickBox::NoneOfThese, Ticked::Cross));
    let is_unclear = is_at_none || is(Ticked::Cross) && is(Ticked::Yes);
    is_unclear.then(|| "x".to_owned())
}

/// The place of a choice whose box nobody saw, though others of the question were seen: it says so, or is empty where
/// a box that was not ticked is not. Programs leave all boxes empty that were not ticked, or none.
fn left_open(boxes: &[(TickBox, Ticked)]) -> Option<usize> {
    let choices = boxes.iter().filter_map(|(tick, ticked)| match tick {
        TickBox::Choice(place) => Some((*place, *ticked)),
        TickBox::NoneOfThese | TickBox::NotSure => None,
    });
    let denies = choices.clone().any(|(_, ticked)| ticked == Ticked::No);
    let is_open = |ticked| ticked == Ticked::Missing || ticked == Ticked::Empty && denies;
    let mut open = choices.filter(|(_, ticked)| is_open(*ticked));
    open.next().map(|(place, _)| place)
}

#[cfg(test)]
mod tests {
    use super::{TickBox, Ticked, read_box};
    use crate::rules::RuleSet;

    #[test]
    fn a_box_is_ticked_or_not_as_programs_write_it_and_nothing_else_is_guessed() {
        for text in ["1", "Checked", "TRUE", "1.0", " checked "] {
            assert_eq!(read_box(text), Ok(Ticked::Yes), "{text}");
        }
        for text in ["0", "Unchecked", "FALSE", "0.0"] {
            assert_eq!(read_box(text), Ok(Ticked::No), "{text}");
        }
        for text in ["", " "] {
            assert_eq!(read_box(text), Ok(Ticked::Empty), "{text}");
        }
        assert_eq!(read_box("unsure"), Ok(Ticked::Unsure));
        for text in ["\u{2713}", " \u{2714} ", "\u{2611}"] {
            assert_eq!(read_box(text), Ok(Ticked::Yes), "{text}");
        }
        for text in ["x", "X", "\u{2612}"] {
            assert_eq!(read_box(text), Ok(Ticked::Cross), "{text}");
        }
        for text in ["2", "\u{2717}", "fever", "NA", "None", "-", "none", "01"] {
            assert!(read_box(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_box_with_its_own_choice_in_it_is_ticked_and_with_any_other_it_is_none() {
        let rules = RuleSet::from_json(crate::FROZEN_RULES).unwrap();
        let question = rules.question_by_id("today_signs").unwrap();
        for (tick, choice) in TickBox::of_choices(question).zip(question.choices()) {
            for text in [&*choice.id, &*choice.label] {
                assert_eq!(tick.read(question, text), Ok(Ticked::Yes), "{text}");
                let others = TickBox::of_choices(question).chain([TickBox::NoneOfThese]);
                for other in others.filter(|other| *other != tick) {
                    assert!(other.read(question, text).is_err(), "{text}");
                }
            }
        }
        let none = TickBox::NoneOfThese;
        assert_eq!(none.read(question, "none of these"), Ok(Ticked::Yes));
        for text in ["None", "NONE", "N/A"] {
            assert!(none.read(question, text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_cross_is_a_tick_where_no_other_kind_stands_beside_it_and_never_makes_calmer() {
        use Ticked::{Cross, Empty, No, Yes};
        let rules = RuleSet::from_json(crate::FROZEN_RULES).unwrap();
        let question = rules.question_by_id("today_signs").unwrap();
        let read = |said: [Ticked; 4], none: Ticked| {
            let boxes = TickBox::of_choices(question).zip(said);
            let boxes: Vec<_> = boxes.chain([(TickBox::NoneOfThese, none)]).collect();
            question
                .read_boxes(&boxes)
                .map(|reply| reply.map(|reply| reply.value()))
        };
        let first = question.read(&question.choices()[0].id).unwrap().value();
        for others in [Empty, No] {
            let said = read([Cross, others, others, others], others);
            assert_eq!(said, Ok(Some(first)));
        }
        for (said, none) in [
            ([Cross, Yes, Empty, Empty], Empty),
            ([Cross, Empty, Empty, Empty], Yes),
            ([Empty, Empty, Empty, Empty], Cross),
            ([Cross, Empty, Empty, Empty], Cross),
        ] {
            assert!(read(said, none).is_err(), "{said:?} {none:?}");
        }
    }

    #[test]
    fn boxes_are_read_as_the_words_for_the_same() {
        let rules = RuleSet::from_json(crate::FROZEN_RULES).unwrap();
        let question = rules.question_by_id("today_signs").unwrap();
        let tick = |name: &str| TickBox::named(question, name).unwrap();
        let read = |boxes: &[(&str, Ticked)]| {
            let boxes: Vec<_> = boxes
                .iter()
                .map(|(name, said)| (tick(name), *said))
                .collect();
            let reply = question.read_boxes(&boxes);
            reply.map(|reply| reply.map(|reply| reply.value()))
        };
        let words = |text: &str| Ok(Some(question.read(text).unwrap().value()));
        assert_eq!(
            read(&[("fever", Ticked::No), ("none", Ticked::No)]),
            Ok(None)
        );
        assert_eq!(
            read(&[("fever", Ticked::Yes), ("none", Ticked::No)]),
            words("fever")
        );
        assert_eq!(
            read(&[("fever", Ticked::No), ("none", Ticked::Yes)]),
            words("none")
        );
        assert_eq!(read(&[("fever", Ticked::Unsure)]), words("unsure:fever"));
        assert_eq!(
            read(&[("fever", Ticked::Yes), ("unsure", Ticked::Yes)]),
            words("fever,unsure")
        );
        assert!(read(&[("fever", Ticked::Yes), ("none", Ticked::Yes)]).is_err());
    }

    #[test]
    fn a_box_that_nobody_saw_is_no_denial_beside_one_that_is_ticked() {
        use Ticked::{Empty, Missing, No, Unsure, Yes};
        let rules = RuleSet::from_json(crate::FROZEN_RULES).unwrap();
        let question = rules.question_by_id("today_signs").unwrap();
        let is_refused = |said: [Ticked; 4], other: &str| {
            let choices = TickBox::of_choices(question).zip(said);
            let other = TickBox::named(question, other).map(|tick| (tick, Yes));
            let boxes: Vec<_> = choices.chain(other).collect();
            question.read_boxes(&boxes).is_err()
        };
        for said in [
            [No, Yes, No, Empty],
            [No, Yes, Empty, Empty],
            [Missing, Yes, Missing, Missing],
            [Empty, Yes, Empty, Missing],
        ] {
            assert!(is_refused(said, ""), "{said:?}");
            assert!(!is_refused(said, "unsure"), "{said:?}");
        }
        for said in [
            [Empty, Yes, Empty, Empty],
            [No, Yes, No, No],
            [Yes, Yes, Yes, Yes],
            [No, Empty, Missing, No],
        ] {
            assert!(!is_refused(said, ""), "{said:?}");
        }
        assert!(is_refused([No, Unsure, No, Missing], ""));
        assert!(is_refused([No, No, No, Missing], "none"));
        assert!(!is_refused([Empty; 4], "none"));
    }
}
