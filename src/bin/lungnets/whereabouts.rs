//! Where the person is: it chooses the numbers and the services that the result names, and answers no question.

use clap::builder::{StringValueParser, TypedValueParser};
use clap::{Arg, ArgMatches};
use lungnets::language::Words;
use lungnets::quote::quoted;
use lungnets::rules::{PlaceIndex, Places, RuleSet};
use lungnets::text::folded;

/// Where the person is, as far as they said so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Whereabouts {
    /// Nothing was said of it.
    #[default]
    NotSaid,
    /// Where none of the known places is.
    Elsewhere,
    /// In a known place.
    In(PlaceIndex),
}

/// What stands for a place that is not known, whatever the rule file calls it.
pub const ELSEWHERE: &str = "elsewhere";

/// The name of the option, and its id.
pub const OPTION: &str = "place";

impl Whereabouts {
    /// Returns what somebody typed, in capitals or not: the id or a name of a known place, or that it is another.
    pub fn find(places: &Places, typed: &str) -> Option<Self> {
        let is = |name: &str| folded(name) == folded(typed);
        let elsewhere = || is(ELSEWHERE) || is(&places.elsewhere.name);
        let known = places.find(typed).map(Self::In);
        known.or_else(|| elsewhere().then_some(Self::Elsewhere))
    }

    /// Returns it, or where nothing was said of it, what else was.
    pub fn or(self, other: Self) -> Self {
        match self {
            Self::NotSaid => other,
            Self::Elsewhere | Self::In(_) => self,
        }
    }

    /// Returns the place, where it is a known one.
    pub fn known(self) -> Option<PlaceIndex> {
        match self {
            Self::In(place) => Some(place),
            Self::NotSaid | Self::Elsewhere => None,
        }
    }

    /// Returns the name of the place; none where nothing was said of it.
    pub fn name(self, places: &Places) -> Option<&str> {
        match self {
            Self::NotSaid => None,
            Self::Elsewhere => Some(&places.elsewhere.name),
            Self::In(place) => Some(&places.get(place).name),
        }
    }
}

/// Where the person is, as far as the interview knows.
#[derive(Debug)]
pub struct PlaceSoFar {
    /// What was said of it.
    pub now: Whereabouts,
    /// What was said before the person came back to it.
    pub before: Whereabouts,
    /// Whether it is still to be asked.
    pub is_open: bool,
}

impl PlaceSoFar {
    /// Returns what was said beforehand. Where nothing was, it will be asked.
    pub fn of(said: Whereabouts) -> Self {
        Self {
            now: said,
            before: Whereabouts::NotSaid,
            is_open: said == Whereabouts::NotSaid,
        }
    }

    /// Has it asked once more.
    pub fn reopen(&mut self) {
        self.before = std::mem::take(&mut self.now);
        self.is_open = true;
    }
}

/// Returns every word that the option takes first of all, with what it means.
pub fn words(places: &Places) -> impl Iterator<Item = (&str, &str)> {
    let known = places.known.iter();
    let known = known.map(|place| (place.id.as_str(), place.name.as_str()));
    known.chain([(ELSEWHERE, places.elsewhere.name.as_str())])
}

/// Returns the place that somebody typed, or what is said of one that the rule file does not know.
pub fn read(places: &Places, typed: &str, said_in: &dyn Words) -> Result<Whereabouts, String> {
    Whereabouts::find(places, typed).ok_or_else(|| {
        let known: Vec<&str> = words(places).map(|(word, _)| word).collect();
        said_in.no_such_place(&quoted(typed), &known.join(", "))
    })
}

/// Returns the option that says where the person is, without what help says of it.
pub fn option(rules: &RuleSet) -> Arg {
    let (places, words) = (rules.places().clone(), rules.words());
    let read = move |typed: String| read(&places, &typed, words);
    Arg::new(OPTION)
        .long(OPTION)
        .value_name("PLACE")
        .value_parser(StringValueParser::new().try_map(read))
        .hide_short_help(true)
}

/// Returns an option with what help says of it, if it is the one that says where the person is.
pub fn told(option: Arg, rules: &RuleSet) -> Arg {
    match option.get_id() == OPTION {
        true => option.help(help(rules.places())),
        false => option,
    }
}

/// Returns what the command line says of it.
pub fn said(matches: &ArgMatches) -> Whereabouts {
    matches.get_one(OPTION).copied().unwrap_or_default()
}

fn help(places: &Places) -> String {
    let words: Vec<&str> = words(places).map(|(word, _)| word).collect();
    format!(
        "Where you are, for the numbers to call [{}]",
        words.join(", ")
    )
}
