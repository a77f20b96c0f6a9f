//! A brief result, read paragraph by paragraph: each must be one that is known, and say what is so.

use lungnets::answers::{Answers, Said};
use lungnets::assessment::Assessment;
use lungnets::page::{Format, Page};
use lungnets::report::{Detail, Report};
use lungnets::rules::{LocalText, PlaceIndex, Places, RuleSet};

use super::told::Told;

/// The last words of the program itself, which the library is given.
pub const SEE_ALSO: &str = "All of it: add --detail full. Read more: lungnets about";

/// The same for somebody who was asked, and saved nothing.
pub const NOT_SAVED: &str =
    "Not saved. Next time: lungnets -o notes.html. Read more: lungnets about";

/// Columns that text may fill, and the lines that a brief result may have there.
pub const WINDOWS: [(usize, usize); 2] = [(79, 23), (39, 40)];

/// As wide as it takes for every paragraph to be one line.
const ONE_LINE: usize = 1_000_000;

/// A brief result of some answers.
pub struct Brief<'a> {
    assessment: &'a Assessment<'a>,
    place: Option<PlaceIndex>,
    page: Page<'a>,
}

impl<'a> Brief<'a> {
    pub fn of(assessment: &'a Assessment<'a>, place: Option<PlaceIndex>) -> Self {
        Self::of_report(Report::of(assessment).at(place), assessment, place)
    }

    /// That of somebody who has the full notes too, in which case the page may point to them.
    pub fn beside_notes(assessment: &'a Assessment<'a>, place: Option<PlaceIndex>) -> Self {
        Self::of_report(
            Report::of(assessment).at(place).with_notes(),
            assessment,
            place,
        )
    }

    fn of_report(
        report: Report<'a>,
        assessment: &'a Assessment<'a>,
        place: Option<PlaceIndex>,
    ) -> Self {
        let report = report.with_see_also(NOT_SAVED); // the longer of the two
        let page = report.in_detail(Detail::Brief).page();
        Self {
            assessment,
            place,
            page,
        }
    }

    /// The page in a format.
    pub fn render(&self, format: Format) -> String {
        self.page.render(format)
    }

    /// The lines in so many columns.
    pub fn lines(&self, columns: usize) -> Vec<String> {
        let lines = self.page.lines(columns).into_iter();
        lines.map(|line| line.text).collect()
    }

    /// The paragraphs, empty ones left out.
    pub fn paragraphs(&self) -> Vec<String> {
        let lines = self.lines(ONE_LINE).into_iter();
        lines.filter(|line| !line.is_empty()).collect()
    }

    /// Holds it to the lines that a window has.
    pub fn fits(&self) {
        for (columns, most) in WINDOWS {
            let lines = self.lines(columns);
            let text = lines.join("\n");
            assert!(lines.len() <= most, "{} lines:\n{text}", lines.len());
            let is_wide = |line: &String| line.chars().count() > columns;
            assert!(!lines.iter().any(is_wide), "too wide:\n{text}");
            let (narrow, _) = WINDOWS[1];
            let is_whole = lines.contains(&self.call());
            assert!(is_whole || columns == narrow, "more than a line:\n{text}");
        }
    }

    /// Holds it to what every brief result says.
    pub fn holds(&self) {
        let paragraphs = self.paragraphs();
        let text = paragraphs.join("\n");
        let [first, .., call, last] = paragraphs.as_slice() else {
            panic!("too short:\n{text}")
        };
        let (rules, rank) = (self.rules(), self.assessment.rank());
        let is_at_least = self.assessment.possible() > rank;
        let at_least = if is_at_least { "At least: " } else { "" };
        let headline = format!("{at_least}{}", rules.level(rank).sentence);
        assert_eq!(*last, headline);
        let beside = first
            .strip_prefix(&headline)
            .expect("the level comes first");
        self.says_what_is_possible(beside);
        assert_eq!(*call, self.call(), "{text}");
        let calmer = rules.levels().iter().take(rank.number());
        for calmer in calmer.filter(|calmer| calmer.sentence != rules.level(rank).sentence) {
            let names = [calmer.name.as_str(), calmer.sentence.as_str()];
            assert!(
                !names.iter().any(|name| text.contains(name)),
                "{}:\n{text}",
                calmer.id
            );
        }
        let report = Report::of(self.assessment).at(self.place);
        for to_do in report.do_first() {
            assert!(
                paragraphs.iter().any(|known| *known == to_do),
                "{to_do}:\n{text}"
            );
        }
        for line in self.advice_of_rules() {
            let stands = paragraphs
                .iter()
                .any(|known| known.strip_prefix("- ") == Some(line));
            assert!(stands, "{line}:\n{text}");
        }
        let told = Told::of(self.assessment.answers());
        let number = format!("{}\n", self.call());
        assert!(
            rank < rules.top() || text.matches(number.trim_end()).count() == 2,
            "{text}"
        );
        for paragraph in &paragraphs[1..paragraphs.len() - 2] {
            assert!(
                self.is_known(paragraph.trim_start_matches("Then: "), &told),
                "{paragraph}\n\nin\n\n{text}"
            );
        }
    }

    fn rules(&self) -> &'a RuleSet {
        self.assessment.rules()
    }

    /// What stands beside the level: how many answers are open that could raise it, and what they could mean.
    fn says_what_is_possible(&self, beside: &str) {
        let possible = self.assessment.possible();
        if possible == self.assessment.rank() {
            assert_eq!(beside, "");
            return;
        }
        let (count, rest) = beside.trim_start().split_once(' ').expect("a number");
        let (all, listed) = (self.open_answers(), rest.split_once("open").unwrap());
        let raising: usize = count.parse().expect("a number");
        let of_all = if raising == all {
            String::new()
        } else {
            format!("of {all} ")
        };
        let answers = if all == 1 { "answer" } else { "answers" };
        let name = &self.rules().level(possible).name;
        assert!((1..=all).contains(&raising), "{beside}");
        assert_eq!(listed.0, of_all, "{beside}");
        assert_eq!(listed.1, format!(" {answers} could mean: {name}."));
    }

    /// As many answers as nobody gave, or was not sure about.
    fn open_answers(&self) -> usize {
        let answers = self.assessment.answers();
        let questions = self.rules().questions().iter();
        let is_open = |said: &Said| match said {
            Said::NotAsked => false,
            Said::NotGiven => true,
            Said::Given(value) => value.is_unsure(),
        };
        let said = questions.map(|question| answers.said(question.index()));
        said.filter(is_open).count()
    }

    fn call(&self) -> String {
        let numbers = self.rules().call(self.place).into_iter();
        let numbers: Vec<String> = numbers
            .map(|(name, number)| format!(" {name} {number}."))
            .collect();
        format!("Emergency:{}", numbers.concat())
    }

    /// Whether a paragraph is a text of the file, or one of the few of the program around what was said.
    fn is_known(&self, paragraph: &str, told: &Told) -> bool {
        let is_heading = ["What to do", "What to say on the phone"].contains(&paragraph);
        let levels = self.rules().levels().iter();
        let mut levels = levels.map(|level| format!("{} if", level.name));
        if is_heading || levels.any(|level| level == paragraph) || paragraph == NOT_SAVED {
            return true;
        }
        if paragraph == self.call() {
            return true;
        }
        if let Some(point) = paragraph.strip_prefix("- ") {
            return self.texts().contains(&without_count(point));
        }
        if let Some(spoken) = paragraph
            .strip_prefix("Say: \"")
            .or(paragraph.strip_prefix('"'))
        {
            return self.is_for_the_phone(spoken.strip_suffix('"').unwrap(), told);
        }
        if let Some(said) = paragraph.strip_prefix("You said: ") {
            return fragments(said.strip_suffix('.').unwrap()).all(|one| is_told(one, &told.sure));
        }
        if let Some(about) = paragraph.strip_prefix("You were not sure about: ") {
            return fragments(about.strip_suffix('.').unwrap())
                .all(|one| is_told(one, &told.not_sure));
        }
        let open = self.open_answers();
        let are_open = [
            format!("{open} answers are open."),
            "1 answer is open.".to_owned(),
        ];
        if are_open.iter().any(|line| line == paragraph) {
            return self.assessment.rank() == self.rules().top() && open > 0;
        }
        self.texts().contains(&paragraph)
    }

    /// The sentences of the level for the phone one after the other, each filled in with what was said.
    fn is_for_the_phone(&self, spoken: &str, told: &Told) -> bool {
        let mut rest = spoken;
        for sentence in &self.rules().level(self.assessment.rank()).phone {
            let before = sentence.split('[').next().unwrap();
            let after = sentence.rsplit(']').next().unwrap();
            let Some(filled) = rest.strip_prefix(before) else {
                continue; // it had nothing to say
            };
            if before.len() == sentence.len() {
                rest = filled.trim_start();
                continue;
            }
            let end = filled
                .find(&format!("{after} "))
                .or(filled.rfind(after))
                .unwrap();
            let is_so = |fragment: &str| match fragment.strip_prefix("perhaps ") {
                Some(fragment) => told.not_sure.contains(fragment),
                None => told.sure.contains(fragment),
            };
            if !fragments(&filled[..end]).all(is_so) {
                return false;
            }
            rest = filled[end + after.len()..].trim_start();
        }
        rest.is_empty()
    }

    /// What the rules advise that lead to the level and are of that level themselves.
    fn advice_of_rules(&self) -> impl Iterator<Item = &'a str> {
        let deciding = self.assessment.deciding();
        let deciding = deciding.filter(|reason| !reason.is_held_down());
        let lines = deciding.flat_map(|reason| &reason.rule.advice);
        lines.map(|line| line.at(self.place))
    }

    /// Every text of the file that may stand there as it is.
    fn texts(&self) -> Vec<&'a str> {
        let rules = self.rules();
        let place = self.place;
        let local = |text: &'a LocalText| text.at(place);
        let level = rules.level(self.assessment.rank());
        let (brief, advice) = (
            level.brief.iter().map(local),
            level.advice.iter().map(local),
        );
        let first = rules
            .rules()
            .iter()
            .filter_map(|rule| rule.do_first.as_ref());
        let first = first.map(|first| local(&first.text));
        let for_some = rules.do_first().iter().map(|first| local(&first.text));
        let changes = self
            .assessment
            .sooner_if()
            .iter()
            .map(|change| change.words);
        let disclaimers = rules.disclaimers_short().iter().chain(rules.disclaimers());
        let disclaimers = disclaimers.map(|disclaimer| disclaimer.text.as_str());
        let service = rules.places().service(place, self.assessment.rank());
        let service = service.map(|service| service.as_str());
        let elsewhere = self.place.is_none().then(|| elsewhere(rules.places()));
        let texts = brief
            .chain(advice)
            .chain(self.advice_of_rules())
            .chain(first)
            .chain(for_some)
            .chain(changes)
            .chain(disclaimers);
        texts.chain(service).chain(elsewhere).collect()
    }
}

/// Holds the brief result of these answers to all of it, at every place and at none.
pub fn hold_everywhere(answers: &Answers<'_>, fits: bool) {
    let assessment = Assessment::of(answers);
    for place in every_place(answers.rules()) {
        let brief = Brief::of(&assessment, place);
        brief.holds();
        if fits {
            brief.fits();
        }
    }
}

/// Every place of a rule file, and none.
pub fn every_place(rules: &RuleSet) -> impl Iterator<Item = Option<PlaceIndex>> {
    let places = rules.places();
    let known = places.known.iter().map(|place| places.find(&place.id));
    known.chain([None])
}

fn elsewhere(places: &Places) -> &str {
    &places.elsewhere.text
}

/// What is listed, without how much more there is.
fn fragments(list: &str) -> impl Iterator<Item = &str> {
    let is_count = |part: &&str| !(part.starts_with("and ") && part.ends_with(" more"));
    list.split("; ").filter(is_count)
}

/// A no, the label of a choice without words of its own and the name of a question stand in quotes.
fn is_told(fragment: &str, heap: &std::collections::BTreeSet<String>) -> bool {
    heap.contains(fragment) || fragment.contains('"')
}

/// A point without how many more there are.
fn without_count(point: &str) -> &str {
    let cut = point.rsplit_once(", or ");
    let is_count = |more: &str| more.ends_with(" other sign") || more.ends_with(" other signs");
    let cut = cut.filter(|(_, more)| is_count(more));
    cut.map_or(point, |(point, _)| point)
}
