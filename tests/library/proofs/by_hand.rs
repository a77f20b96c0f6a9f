//! The same properties, by trying every answer set with the evaluator that people get.

use lungnets::answers::{Answers, Said};
use lungnets::assessment::{Assessment, is_settled};
use lungnets::number::Number;
use lungnets::proof::Property;
use lungnets::rules::{AnswerKind, Floor, OneOf, Question, RuleSet, Worse, WorseAnswer};
use lungnets::truth::Truth;

/// An answer to a question, or that it was not given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// As it is typed; none if not given.
    pub typed: Option<String>,
    /// For any number of choices what was said of each; else empty.
    pub each: Vec<Of>,
    /// Whether "not sure" was said, of the whole or of a choice.
    pub unsure: bool,
}

/// What was said of one of any number of choices, from calm to worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of {
    No,
    Unsure,
    Ticked,
}

impl Choice {
    /// The only choice about which two answers differ, and what they say of it.
    fn only_step(&self, to: &Self) -> Option<(usize, Of, Of)> {
        let both = self.each.iter().zip(&to.each).enumerate();
        let mut steps = both.filter(|(_, (from, to))| from != to);
        let (i, (from, to)) = steps.next()?;
        steps.next().is_none().then_some((i, *from, *to))
    }
}

/// An answer set: for each question, the place of its answer among the options.
pub type Point = Vec<usize>;

/// What follows from an answer set.
pub struct Outcome {
    pub rank: usize,
    pub possible: usize,
    /// For each rule: does not hold, holds, waits, holds and counts lower.
    pub rules: Vec<u8>,
    pub is_settled: bool,
    /// The rules that wait without naming a question.
    pub wait_for_nothing: usize,
    /// Whether no question is answered that does not apply.
    pub is_there: bool,
    /// Whether no question that does not apply is answered other than calmly.
    pub is_accepted: bool,
    pub applies: Vec<bool>,
    /// Question, answer, words and rank of what is listed after "Get help sooner if".
    pub sooner_if: Vec<(String, String, String, usize)>,
    /// For each floor, whether its condition is yes.
    pub stands_on: Vec<bool>,
}

/// A rule file with everything that follows from any answers.
pub struct Table<'r> {
    pub rules: &'r RuleSet,
    pub options: Vec<Vec<Choice>>,
    /// Every answer set, those that differ in the last question alone beside each other.
    points: Vec<Point>,
    outcomes: Vec<Outcome>,
    /// For each question, for each of its answers: the answers that are one step worse.
    worse: Vec<Vec<Vec<usize>>>,
    /// For each question, for each of its answers, for each other: whether that completes it.
    completes: Vec<Vec<Vec<bool>>>,
}

/// What is wrong, by hand: how many things, and the fewest answers among which one shows.
#[derive(Debug, PartialEq, Eq)]
pub struct Wrong {
    pub count: usize,
    pub fewest: Option<usize>,
}

impl<'r> Table<'r> {
    pub fn of(rules: &'r RuleSet) -> Self {
        let options: Vec<_> = rules.questions().iter().map(options).collect();
        let mut points: Vec<Point> = vec![Vec::new()];
        for options in &options {
            let longer = |point: &Point| {
                let point = point.clone();
                (0..options.len()).map(move |place| [&point[..], &[place]].concat())
            };
            points = points.iter().flat_map(longer).collect();
        }
        let outcomes = points.iter().map(|point| outcome(rules, &options, point));
        let outcomes = outcomes.collect();
        let each = |options: &Vec<Choice>, of: &dyn Fn(&Choice, &Choice) -> bool| {
            let of_one = |from| options.iter().map(|to| of(from, to)).collect();
            options.iter().map(of_one).collect()
        };
        let completes = options.iter().map(|options| each(options, &completes));
        let all = rules.questions().iter().zip(&options);
        let worse = all.map(|(question, options)| {
            let places = 0..options.len();
            places
                .map(|place| worse(question, options, place))
                .collect()
        });
        Self {
            completes: completes.collect(),
            worse: worse.collect(),
            rules,
            options,
            points,
            outcomes,
        }
    }

    /// Every answer set, with what follows from it.
    pub fn every(&self) -> impl Iterator<Item = (&Point, &Outcome)> {
        self.points.iter().zip(&self.outcomes)
    }

    /// What follows from an answer set.
    pub fn outcome(&self, point: &Point) -> &Outcome {
        self.outcome_of(point.iter().copied())
    }

    fn outcome_of(&self, places: impl Iterator<Item = usize>) -> &Outcome {
        let options = self.options.iter().zip(places);
        &self.outcomes[options.fold(0, |index, (options, place)| index * options.len() + place)]
    }

    /// How many answer sets there are.
    pub fn answer_sets(&self) -> u128 {
        self.there().count() as u128
    }

    fn there(&self) -> impl Iterator<Item = (&Point, &Outcome)> {
        self.every().filter(|(_, outcome)| outcome.is_there)
    }

    fn option(&self, question: usize, place: usize) -> &Choice {
        &self.options[question][place]
    }

    fn with(&self, point: &Point, question: usize, place: usize) -> &Outcome {
        let places = point.iter().enumerate();
        self.outcome_of(places.map(|(i, known)| if i == question { place } else { *known }))
    }

    fn is_given(&self, point: &Point, question: usize) -> bool {
        self.option(question, point[question]).typed.is_some()
    }

    /// How many answers are given; an empty answer set counts as many, for it is shown only if it must be.
    fn given(&self, point: &Point) -> usize {
        match (0..point.len())
            .filter(|question| self.is_given(point, *question))
            .count()
        {
            0 => usize::MAX,
            count => count,
        }
    }

    pub fn wrong(&self, property: Property) -> Wrong {
        let count = match property {
            Property::EverythingMatters => Some(self.does_not_matter()),
            Property::FloorsHold => Some(self.floors_that_do_not_hold()),
            _ => None,
        };
        if let Some(count) = count {
            let fewest = None;
            return Wrong { count, fewest };
        }
        let mut fewest: Option<usize> = None;
        for (point, outcome) in self.there() {
            let is_wrong = match property {
                Property::WorseNeverLowers => self.is_lowered(point, outcome),
                Property::CalmNeedsFirm => self.is_calm_without(point, outcome),
                Property::StoppingIsSafe => self.is_lowered_when_stopped(point, outcome),
                Property::OpenAnswersAreHonest => self.is_dishonest(point, outcome),
                _ => self.is_sooner_wrong(point, outcome),
            };
            if is_wrong {
                let given = self.given(point);
                fewest = Some(fewest.map_or(given, |fewest| fewest.min(given)));
            }
        }
        Wrong {
            count: usize::from(fewest.is_some()),
            fewest,
        }
    }

    fn floors_that_do_not_hold(&self) -> usize {
        let floors = self.rules.floors().iter().enumerate();
        let fails = |(place, floor): &(usize, &Floor)| {
            let on_it = self
                .there()
                .filter(|(_, outcome)| outcome.stands_on[*place]);
            let ranks: Vec<usize> = on_it.map(|(_, outcome)| outcome.rank).collect();
            ranks
                .iter()
                .min()
                .is_none_or(|lowest| *lowest < floor.rank.number())
        };
        floors.filter(fails).count()
    }

    fn questions(&self) -> impl Iterator<Item = (usize, &'r Question)> + use<'r> {
        self.rules.questions().iter().enumerate()
    }

    fn is_lowered(&self, point: &Point, outcome: &Outcome) -> bool {
        self.questions().any(|(question, _)| {
            let worse = self.worse[question][point[question]].iter();
            worse
                .map(|to| self.with(point, question, *to))
                .any(|after| after.rank < outcome.rank)
        })
    }

    fn does_not_matter(&self) -> usize {
        let mut count = 0;
        for (place, rule) in self.rules.rules().iter().enumerate() {
            let comes_out = |how: u8| {
                self.there()
                    .any(|(_, outcome)| outcome.rules[place] & how != 0)
            };
            let is_idle = rule.if_unsure.at_level.is_some() && !comes_out(HELD_DOWN);
            count += usize::from(!comes_out(HOLDS) || is_idle);
        }
        for rank in 0..self.rules.levels().len() {
            count += usize::from(self.there().all(|(_, outcome)| outcome.rank != rank));
        }
        for (question, asked) in self.questions() {
            let differs = |from: &dyn Fn(&Choice) -> bool,
                           to: &dyn Fn(&Choice, &Choice) -> bool| {
                self.there().any(|(point, outcome)| {
                    let before = self.option(question, point[question]);
                    from(before)
                        && (0..self.options[question].len()).any(|place| {
                            to(before, self.option(question, place))
                                && self.with(point, question, place).rules != outcome.rules
                        })
                })
            };
            let firm = |option: &Choice| option.typed.is_some() && !option.unsure;
            let is = |option: &Choice, word: &str| option.typed.as_deref() == Some(word);
            match &asked.answer {
                AnswerKind::YesNo | AnswerKind::Number(_) => {
                    count += usize::from(!differs(&firm, &|_, to| firm(to)));
                }
                AnswerKind::OneOf(OneOf::Choices(choices)) => {
                    let is_any = |option: &Choice| firm(option);
                    let same = choices
                        .iter()
                        .filter(|choice| {
                            !differs(&|from| is(from, &choice.id), &|_, to| is_any(to))
                        })
                        .filter(|choice| !differs(&is_any, &|_, to| is(to, &choice.id)))
                        .count();
                    count += if same == choices.len() { 1 } else { same };
                }
                AnswerKind::OneOf(choices) => {
                    let same = (1..choices.len())
                        .filter(|i| {
                            let (calm, worse) = (&choices[i - 1].id, &choices[*i].id);
                            !differs(&|from| is(from, calm), &|_, to| is(to, worse))
                                && !differs(&|from| is(from, worse), &|_, to| is(to, calm))
                        })
                        .count();
                    count += if same == choices.len() - 1 { 1 } else { same };
                }
                AnswerKind::AnyOf(choices) => {
                    let same = (0..choices.len())
                        .filter(|i| {
                            !differs(&|_| true, &|from, to| {
                                let step = from.only_step(to);
                                step == Some((*i, Of::No, Of::Ticked))
                                    || step == Some((*i, Of::Ticked, Of::No))
                            })
                        })
                        .count();
                    count += if same == choices.len() { 1 } else { same };
                }
            }
        }
        count
    }

    fn is_calm_without(&self, point: &Point, outcome: &Outcome) -> bool {
        outcome.rank <= self.rules.otherwise().number()
            && self.questions().any(|(question, asked)| {
                let said = self.option(question, point[question]);
                let own = || {
                    let calm = self.rules.calm_without().iter();
                    calm.filter(|calm| calm.question == asked.index())
                };
                let is_let_go = own().any(|calm| calm.choices.is_none());
                let lets_go = |place: usize| {
                    own().any(|calm| calm.choices.is_some_and(|choices| choices.has(place)))
                };
                let is_calm = match (&asked.answer, said.typed.as_deref()) {
                    (_, None) => false,
                    (AnswerKind::AnyOf(_), Some(_)) => {
                        let mut each = said.each.iter().enumerate();
                        each.all(|(place, of)| *of == Of::No || lets_go(place))
                    }
                    _ if said.unsure => false,
                    (AnswerKind::YesNo, Some(word)) => word == better_and_worse(asked).0,
                    (AnswerKind::Number(range), Some(number)) => match &range.worse {
                        Some(Worse::Calm(calm)) => {
                            let number = number.parse::<Number>().unwrap();
                            calm.from <= number && number < calm.below
                        }
                        _ => true,
                    },
                    (AnswerKind::OneOf(OneOf::Choices(_)), Some(_)) => true,
                    (AnswerKind::OneOf(choices), Some(word)) => {
                        let place = choices
                            .iter()
                            .position(|choice| choice.id == *word)
                            .unwrap();
                        place == 0 || lets_go(place)
                    }
                };
                outcome.applies[question] && !is_let_go && !is_calm
            })
    }

    fn is_lowered_when_stopped(&self, point: &Point, outcome: &Outcome) -> bool {
        outcome.is_settled
            && self.questions().any(|(question, _)| {
                !self.is_given(point, question)
                    && (1..self.options[question].len()).any(|place| {
                        let after = self.with(point, question, place);
                        after.is_accepted && !after.is_settled
                    })
            })
    }

    /// Whether an answer set is another with some open answers replaced by firm ones.
    fn completes(&self, point: &Point, other: &Point) -> bool {
        let places = point.iter().zip(other).zip(&self.completes);
        let mut completes = places.map(|((from, to), completes)| completes[*from][*to]);
        completes.all(|completes| completes)
    }

    fn is_dishonest(&self, point: &Point, outcome: &Outcome) -> bool {
        let is_firm = |other: &Point, after: &Outcome| {
            (0..other.len()).all(|question| {
                let said = self.option(question, other[question]);
                !after.applies[question] || (said.typed.is_some() && !said.unsure)
            })
        };
        let mut reached = outcome.possible == outcome.rank;
        for (other, after) in self.every() {
            if after.is_accepted && self.completes(point, other) {
                if after.rank > outcome.possible {
                    return true;
                }
                reached |= after.rank >= outcome.possible && is_firm(other, after);
            }
        }
        !reached
    }

    /// Every change that could be listed: the place of the new answer, its id, and the words for it.
    pub fn listable(&self, point: &Point, question: usize) -> Vec<(usize, String, String)> {
        let asked = &self.rules.questions()[question];
        let said = self.option(question, point[question]);
        let words = |words: &Option<lungnets::text::Text>| {
            words.as_ref().map(|words| words.to_string()).unwrap()
        };
        let find = |typed: &str| {
            let mut options = self.options[question].iter();
            options
                .position(|option| option.typed.as_deref() == Some(typed))
                .unwrap()
        };
        match &asked.answer {
            AnswerKind::YesNo => {
                let (_, worse) = better_and_worse(asked);
                match said.typed.as_deref() == Some(worse) {
                    true => Vec::new(),
                    false => vec![(find(worse), worse.into(), words(&asked.sooner_if))],
                }
            }
            AnswerKind::OneOf(choices) => {
                let place = choices
                    .iter()
                    .position(|choice| said.typed.as_deref() == Some(&choice.id));
                let worse = place.map_or(1, |place| place + 1)..choices.len();
                worse
                    .map(|i| {
                        (
                            find(&choices[i].id),
                            choices[i].id.to_string(),
                            words(&choices[i].sooner_if),
                        )
                    })
                    .collect()
            }
            AnswerKind::AnyOf(choices) => {
                let said = match &said.typed {
                    Some(_) => said.each.clone(),
                    None => vec![Of::No; choices.len()],
                };
                let free = (0..choices.len()).filter(|i| said[*i] != Of::Ticked);
                free.map(|i| {
                    let mut options = self.options[question].iter();
                    let mut wanted = said.clone();
                    wanted[i] = Of::Ticked;
                    let place = options.position(|option| option.each == wanted);
                    (
                        place.unwrap(),
                        choices[i].id.to_string(),
                        words(&choices[i].sooner_if),
                    )
                })
                .collect()
            }
            AnswerKind::Number(range) => {
                let number = said
                    .typed
                    .as_deref()
                    .and_then(|typed| typed.parse::<Number>().ok());
                let worse = range.borders.iter().filter_map(|border| {
                    let (first, is_ahead) = match (border.at_least, border.below) {
                        (Some(least), _) => (least, number.is_none_or(|number| number < least)),
                        (_, below) => {
                            let below = below.unwrap();
                            (
                                below - range.step(),
                                number.is_none_or(|number| number >= below),
                            )
                        }
                    };
                    let words = border.sooner_if.to_string();
                    is_ahead.then(|| (find(&first.to_string()), first.to_string(), words))
                });
                worse.collect()
            }
        }
    }

    fn is_sooner_wrong(&self, point: &Point, outcome: &Outcome) -> bool {
        let open = || {
            self.questions()
                .filter(|(question, asked)| asked.can_change && outcome.applies[*question])
        };
        let all: Vec<(String, usize)> = open()
            .flat_map(|(question, _)| {
                let changes = self.listable(point, question).into_iter();
                changes
                    .map(move |(place, _, words)| (words, self.with(point, question, place).rank))
            })
            .collect();
        let untrue = all.iter().any(|(words, rank)| {
            *rank > outcome.rank
                && all
                    .iter()
                    .any(|(other, less)| other == words && less < rank)
        });
        untrue
            || open().any(|(question, asked)| {
                let said = self.option(question, point[question]);
                let others =
                    (1..self.options[question].len()).filter(|place| *place != point[question]);
                let mut single = others.filter(|place| {
                    let to = self.option(question, *place);
                    match asked.answer {
                        AnswerKind::AnyOf(_) if said.typed.is_none() => {
                            let mut not_no = to.each.iter().filter(|of| **of != Of::No);
                            not_no.next().is_none_or(|of| *of == Of::Unsure)
                                && not_no.next().is_none()
                        }
                        AnswerKind::AnyOf(_) => said
                            .only_step(to)
                            .is_some_and(|(_, _, is)| is != Of::Ticked),
                        _ => true,
                    }
                });
                single.any(|place| {
                    let rank = self.with(point, question, place).rank;
                    let listed = outcome.sooner_if.iter();
                    rank > outcome.rank
                        && !listed
                            .into_iter()
                            .any(|(id, _, _, listed)| *id == *asked.id && *listed >= rank)
                })
            })
    }
}

/// The better answer to a yes/no question, and the worse one.
fn better_and_worse(question: &Question) -> (&'static str, &'static str) {
    match question.worse {
        Some(WorseAnswer::No) => ("yes", "no"),
        Some(WorseAnswer::Yes) | None => ("no", "yes"),
    }
}

/// Single steps that make an answer worse.
fn worse(question: &Question, options: &[Choice], place: usize) -> Vec<usize> {
    let from = &options[place];
    let typed = |place: usize| options[place].typed.as_deref().unwrap_or("");
    let is_worse = |to: usize| match &question.answer {
        AnswerKind::YesNo => {
            let (better, worse) = better_and_worse(question);
            let step = (typed(place), typed(to));
            step == (better, "unsure") || step == ("unsure", worse)
        }
        AnswerKind::OneOf(OneOf::Choices(_)) => false,
        AnswerKind::OneOf(choices) => {
            let position = |word: &str| choices.iter().position(|choice| choice.id == *word);
            position(typed(place)).is_some_and(|from| position(typed(to)) == Some(from + 1))
        }
        AnswerKind::AnyOf(_) => {
            let step = from.only_step(&options[to]);
            matches!(
                step,
                Some((_, Of::No, Of::Unsure) | (_, Of::Unsure, Of::Ticked))
            )
        }
        AnswerKind::Number(range) => {
            let number = |place| typed(place).parse::<Number>().ok();
            let (up, down) = (range.never_lower_from(), range.never_lower_down_from());
            let (from, to) = (number(place), number(to));
            let one_up = up.is_some_and(|least| {
                from.is_some_and(|from| from >= least && to == Some(from + range.step()))
            });
            let one_down = down.is_some_and(|most| {
                to.is_some_and(|to| to < most && from == Some(to + range.step()))
            });
            one_up || one_down
        }
    };
    (0..options.len()).filter(|to| is_worse(*to)).collect()
}

/// Whether an answer is another one with what was open in it replaced by something firm.
fn completes(from: &Choice, to: &Choice) -> bool {
    let is_firm = to.typed.is_some() && !to.unsure;
    let mut each = from.each.iter().zip(&to.each);
    from == to
        || (is_firm && from.typed.is_none())
        || (is_firm && from.unsure && from.each.is_empty())
        || (from.unsure
            && !from.each.is_empty()
            && to.typed.is_some()
            && each.all(|(from, to)| from == to || *from == Of::Unsure))
}

fn options(question: &Question) -> Vec<Choice> {
    let plain = |typed: &str| Choice {
        typed: Some(typed.to_owned()),
        each: Vec::new(),
        unsure: typed == "unsure",
    };
    let mut options = vec![Choice {
        typed: None,
        each: Vec::new(),
        unsure: false,
    }];
    match &question.answer {
        AnswerKind::YesNo => options.extend(["no", "unsure", "yes"].map(plain)),
        AnswerKind::OneOf(choices) => {
            options.extend(choices.iter().map(|choice| plain(&choice.id)));
            options.push(plain("unsure"));
        }
        AnswerKind::Number(range) => {
            options.extend(range.numbers().map(|number| plain(&number.to_string())));
            options.push(plain("unsure"));
        }
        AnswerKind::AnyOf(choices) => {
            let mut ways: Vec<Vec<Of>> = vec![Vec::new()];
            for _ in choices {
                let longer = |way: &Vec<Of>| {
                    [Of::No, Of::Unsure, Of::Ticked].map(|of| [&way[..], &[of]].concat())
                };
                ways = ways.iter().flat_map(longer).collect();
            }
            options.extend(ways.into_iter().map(|each| {
                let words = choices
                    .iter()
                    .zip(&each)
                    .filter_map(|(choice, of)| match of {
                        Of::No => None,
                        Of::Unsure => Some(format!("unsure:{}", choice.id)),
                        Of::Ticked => Some(choice.id.to_string()),
                    });
                let words: Vec<String> = words.collect();
                Choice {
                    typed: Some(match words.is_empty() {
                        true => "none".into(),
                        false => words.join(","),
                    }),
                    unsure: each.contains(&Of::Unsure),
                    each,
                }
            }));
        }
    }
    options
}

/// How a rule can come out.
const HOLDS: u8 = 1;
const WAITS: u8 = 2;
const HELD_DOWN: u8 = 4;

fn outcome(rules: &RuleSet, options: &[Vec<Choice>], point: &Point) -> Outcome {
    let mut answers = Answers::new(rules);
    for (question, place) in rules.questions().iter().zip(point) {
        if let Some(typed) = &options[place_of(rules, question)][*place].typed {
            answers.record(question.read(typed).unwrap());
        }
    }
    let questions = || rules.questions().iter().map(|question| question.index());
    let assessment = Assessment::of(&answers);
    let of_rule = |id: &str| {
        let mut because = assessment.because().iter();
        let reason = because.find(|reason| reason.rule.id == *id);
        let held_down = reason.is_some_and(|reason| reason.is_held_down());
        let waits = assessment
            .undecided()
            .iter()
            .any(|waiting| waiting.rule.id == *id);
        HOLDS * u8::from(reason.is_some())
            + WAITS * u8::from(waits)
            + HELD_DOWN * u8::from(held_down)
    };
    let stands_on = |floor: &Floor| answers.truth(&floor.when) == Truth::Yes;
    Outcome {
        stands_on: rules.floors().iter().map(stands_on).collect(),
        rank: assessment.rank().number(),
        possible: assessment.possible().number(),
        rules: rules.rules().iter().map(|rule| of_rule(&rule.id)).collect(),
        is_settled: is_settled(&answers),
        wait_for_nothing: assessment
            .undecided()
            .iter()
            .filter(|waiting| waiting.waits_for.is_empty())
            .count(),
        is_there: questions().all(|question| {
            answers.said(question) != Said::NotAsked || answers.given(question).is_none()
        }),
        is_accepted: answers.closed_follow_ups().is_empty(),
        applies: questions()
            .map(|question| answers.said(question) != Said::NotAsked)
            .collect(),
        sooner_if: assessment
            .sooner_if()
            .iter()
            .map(|change| {
                (
                    change.question.id.to_string(),
                    change.answer.to_string(),
                    change.words.to_owned(),
                    change.rank.number(),
                )
            })
            .collect(),
    }
}

fn place_of(rules: &RuleSet, question: &Question) -> usize {
    rules
        .questions()
        .iter()
        .position(|known| known.id == question.id)
        .unwrap()
}
