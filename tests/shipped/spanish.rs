//! The Spanish texts that stand beside the rules that ship.

#[cfg(unix)]
mod interview;
mod told;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use lungnets::answers::Answers;
use lungnets::assessment::{self, Assessment};
use lungnets::language::Language;
use lungnets::page::{Format, Page};
use lungnets::proof::plain_language::passages;
use lungnets::report::{Detail, Report};
use lungnets::rules::{AnswerKind, PlaceIndex, RuleSet};
use lungnets::translation::Translation;
use serde_json::Value;

use crate::support::answer_sets::any_answer_set;
use crate::support::brief::{WINDOWS, every_place};
use crate::support::dice::Dice;
use crate::support::run::run_as_it_ships;
use crate::support::sheets::{consistent, ids};
use crate::support::{RULES, Sheet};

/// The rules that ship, with their Spanish texts.
pub static SPANISH: LazyLock<Translation> = LazyLock::new(|| {
    let text = lungnets::BUILT_IN_SPANISH;
    Translation::from_json(&RULES, crate::RULES, text)
        .unwrap_or_else(|faults| panic!("rules/lung_nets.es.json: {faults:#?}"))
});

#[test]
fn every_text_is_translated_as_it_stands_now() {
    let open: Vec<&str> = SPANISH.open().iter().map(|open| &open.id[..]).collect();
    assert_eq!(
        open, [""; 0],
        "translate these in rules/lung_nets.es.json: `lungnets rules translate es` prints them with their \"of\""
    );
}

#[test]
fn every_text_that_a_person_reads_is_one_to_translate() {
    let nothing = Translation::begin(&RULES, crate::RULES, "es").unwrap();
    for passage in passages(nothing.rules()) {
        assert!(passage.text.starts_with("[EN] "), "{}", passage.place);
    }
}

#[test]
fn no_condition_and_no_level_is_another() {
    let spanish = SPANISH.rules();
    let structure = |rules: &RuleSet| {
        let questions = rules.questions().iter();
        let asked: Vec<String> = questions
            .map(|question| format!("{} {:?}", question.id, question.ask_when))
            .collect();
        let every = rules.rules().iter();
        let rules_of: Vec<String> = every
            .map(|rule| format!("{} {:?} {:?}", rule.id, rule.rank, rule.when))
            .collect();
        format!("{asked:?} {rules_of:?} {:?}", rules.fingerprint())
    };
    assert_eq!(structure(spanish), structure(&RULES));
    assert!(spanish.is_unreviewed_translation());
}

/// The same answers to the rules in both languages.
pub fn in_both(english: &Answers<'_>) -> Answers<'static> {
    let result = Report::of(&Assessment::of(english)).json();
    let result: Value = serde_json::from_str(&result).unwrap();
    let answers = result["answers"].to_string();
    Answers::from_json(SPANISH.rules(), &answers).unwrap()
}

#[test]
fn ten_thousand_answer_sets_lead_to_the_same_level_in_both_languages() {
    let mut dice = Dice::new(18);
    for turn in 0..10_000 {
        let mut seed = Dice::new(turn);
        let english = any_answer_set(&RULES, &mut seed);
        let mut seed = Dice::new(turn);
        let spanish = any_answer_set(SPANISH.rules(), &mut seed);
        assert_eq!(assessment::rank(&english), assessment::rank(&spanish));
        if dice.one_in(40) {
            let (english, spanish) = (Assessment::of(&english), Assessment::of(&spanish));
            assert_eq!(english.possible(), spanish.possible());
            assert_eq!(Report::of(&english).json(), Report::of(&spanish).json());
        }
    }
}

/// The answers of every example, in both languages.
pub fn examples() -> impl Iterator<Item = (Answers<'static>, Answers<'static>)> {
    let file: Value = serde_json::from_str(crate::RULES).unwrap();
    let examples = file["examples"].as_array().unwrap().clone().into_iter();
    examples.map(|example| {
        let english = Answers::from_json(&RULES, &example["answers"].to_string()).unwrap();
        let spanish = in_both(&english);
        (english, spanish)
    })
}

/// Words that stand on both pages all the same, and why.
const SHARED: [(&str, &str); 9] = [
    ("about", "a command of the program"),
    ("crisis", "the same word"),
    ("cushing", "a name"),
    ("detail", "an option of the program"),
    ("full", "what it takes"),
    ("hospital", "the same word"),
    ("lungnets", "the name of the program"),
    ("men", "of MEN1, which has one name"),
    ("plan", "the same word"),
];

/// The words of a page of at least three letters, without the titles of sources.
fn words(page: &str, sources: &str) -> BTreeSet<String> {
    let above = page.split(&format!("\n{sources}\n")).next().unwrap();
    let words = above.split(|letter: char| !letter.is_alphabetic());
    let words = words.filter(|word| word.chars().count() > 2);
    words.map(str::to_lowercase).collect()
}

#[test]
fn no_word_of_an_english_result_stands_on_a_spanish_one() {
    let text = |answers: &Answers<'_>, detail| {
        let assessment = Assessment::of(answers);
        let report = Report::of(&assessment);
        let report = report.with_see_also(report.words().all_of_it());
        report.in_detail(detail).page().render(Format::Text)
    };
    let [english_sources, spanish_sources] =
        Language::EVERY.map(|language| language.words().sources());
    let (mut english, mut spanish) = (BTreeSet::new(), BTreeSet::new());
    for (in_english, in_spanish) in examples() {
        for detail in [Detail::Brief, Detail::Full] {
            english.extend(words(&text(&in_english, detail), english_sources));
            spanish.extend(words(&text(&in_spanish, detail), spanish_sources));
        }
    }
    let shared: BTreeSet<&str> = SHARED.iter().map(|(word, _)| *word).collect();
    let open = SPANISH
        .open()
        .iter()
        .flat_map(|open| words(&open.original, english_sources));
    let open: BTreeSet<String> = open.collect();
    let both = english.intersection(&spanish).map(String::as_str);
    let both: BTreeSet<&str> = both.filter(|word| !open.contains(*word)).collect();
    assert!(spanish.len() > 300);
    assert_eq!(both, shared);
}

#[test]
fn every_brief_result_says_that_nobody_reviewed_the_translation_and_fits_a_window() {
    let blank = Answers::new(SPANISH.rules());
    let worst = Sheet::calm().with("emergency_signs", "unsure").answers();
    let all = examples().map(|(_, spanish)| spanish);
    let random = (0..150).map(|turn| any_answer_set(SPANISH.rules(), &mut Dice::new(turn)));
    for answers in all.chain([blank, in_both(&worst)]).chain(random) {
        let assessment = Assessment::of(&answers);
        for place in every_place(SPANISH.rules()) {
            let report = Report::of(&assessment).at(place);
            let report = report.with_see_also(report.words().all_of_it());
            let page = report.in_detail(Detail::Brief).page();
            let lines: Vec<String> = page.lines(79).into_iter().map(|line| line.text).collect();
            let text = lines.join("\n");
            assert!(
                text.contains(report.words().unreviewed_translation()),
                "{text}"
            );
            for (columns, most) in WINDOWS {
                let lines = page.lines(columns).len();
                assert!(lines <= most, "{lines} lines in {columns} columns:\n{text}");
            }
            assert!(lines.join(" ").ends_with(&*report.headline()), "{text}");
        }
    }
}

#[test]
fn a_baby_is_called_one_wherever_its_age_is_said() {
    let sheet = Sheet::calm().and_all([("age", "0"), ("cough", "yes"), ("lasting_cough", "no")]);
    for sign in ["none", "fever"] {
        let english = sheet.clone().with("today_signs", sign).answers();
        let both = [
            (&english, "a baby under 1 year", ["age 0", "0 years"]),
            (
                &in_both(&english),
                "un bebé de menos de 1 año",
                ["edad 0", "0 años"],
            ),
        ];
        for (answers, baby, digits) in both {
            let assessment = Assessment::of(answers);
            let pages =
                Detail::EVERY.map(|detail| Report::of(&assessment).in_detail(detail).page());
            for (page, format) in pages.iter().zip([Format::Text, Format::Html]) {
                let page = page.render(format);
                let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(page.contains(baby), "{page}");
                assert!(!digits.iter().any(|digits| page.contains(digits)), "{page}");
            }
        }
    }
}

/// The advice of the rules that lead to the level: the rule, and which of its lines it is.
type Advice = BTreeSet<(String, usize)>;

/// All of that advice, and what of it stands on a page.
fn advice_on(page: &Page<'_>, report: &Report<'_>) -> [Advice; 2] {
    let lines = page.lines(1_000_000).into_iter();
    let lines: BTreeSet<String> = lines.map(|line| line.text).collect();
    let [mut all, mut there] = [Advice::new(), Advice::new()];
    let deciding = report.assessment().deciding();
    for reason in deciding.filter(|reason| !reason.is_held_down()) {
        for (line, number) in reason.rule.advice.iter().zip(0..) {
            let advice = (reason.rule.id.to_string(), number);
            if lines.contains(&format!("- {}", line.at(report.place()))) {
                there.insert(advice.clone());
            }
            all.insert(advice);
        }
    }
    [all, there]
}

/// Holds a result to what its rules advise: what is to be done first and what each says first stands in a window, and
/// where more is left out the page says how to have it. A document has all of it. Returns how much is left out.
fn hold_advice(assessment: &Assessment<'_>, place: Option<PlaceIndex>) -> usize {
    let report = Report::of(assessment).at(place);
    let see_also = report.words().all_of_it();
    let report = report.with_see_also(see_also).in_detail(Detail::Brief);
    let [all, there] = advice_on(&report.unlimited().page(), &report);
    assert_eq!(there, all);
    let page = report.page();
    let text = page.render(Format::Text);
    assert!(page.lines(79).len() <= 23, "{text}");
    let [all, there] = advice_on(&page, &report);
    let mut first = all.iter().filter(|(_, line)| *line == 0);
    assert!(first.all(|first| there.contains(first)), "{all:?}\n{text}");
    assert!(there == all || text.contains(see_also), "{text}");
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for first in report.do_first() {
        assert!(flat.contains(&*first), "{first}\n{text}");
    }
    all.len() - there.len()
}

/// Holds it in both languages at every place.
fn hold_advice_everywhere(english: &Answers<'_>) {
    let spanish = in_both(english);
    for answers in [english, &spanish] {
        let assessment = Assessment::of(answers);
        for place in every_place(answers.rules()) {
            hold_advice(&assessment, place);
        }
    }
}

/// A calm sheet at some age, with two flags.
fn with_two_flags(dice: &mut Dice) -> Sheet {
    let ages = ["0", "8", "30", "80", "unsure"];
    let mut sheet = Sheet::calm().with("age", ages[dice.roll(ages.len())]);
    for _ in 0..2 {
        let question = &RULES.questions()[dice.roll(RULES.questions().len())];
        let words = ids(question);
        sheet = match (&question.answer, words.as_slice()) {
            (AnswerKind::Number(_), _) => sheet,
            (AnswerKind::YesNo, _) => sheet.with(&question.id, "yes"),
            (_, words) => sheet.with(&question.id, words[dice.roll(words.len())]),
        };
    }
    consistent(sheet)
}

#[test]
fn what_is_done_first_and_what_each_rule_advises_first_stands_in_a_window_in_both_languages() {
    let random = (0..100).map(|turn| any_answer_set(&RULES, &mut Dice::new(turn)));
    let two_flags = (0..200).map(|turn| with_two_flags(&mut Dice::new(turn)).answers());
    let every = examples().map(|(english, _)| english);
    for answers in every.chain(random).chain(two_flags) {
        hold_advice_everywhere(&answers);
    }
}

#[test]
fn a_crisis_of_steroids_in_cancer_treatment_has_all_of_its_advice_in_a_window_in_both_languages() {
    let ill = Sheet::calm().with("today_signs", "very_unwell,fever");
    let english = ill.with("about_you", "cancer_treatment,steroids").answers();
    hold_advice_everywhere(&english);
    let spanish = in_both(&english);
    for answers in [english, spanish] {
        let us = answers.rules().places().find("us");
        assert_eq!(hold_advice(&Assessment::of(&answers), us), 0);
    }
}

#[test]
fn programs_read_the_same_in_every_language_and_people_the_one_that_they_asked_for() {
    let asked = "--no-input --cough yes --age 63 --place eu";
    let json = |more| {
        run_as_it_ships(&format!("{asked} --format json {more}"))
            .go()
            .stdout
    };
    assert_eq!(json("--lang es"), json(""));
    let fhir = |more| {
        let run = run_as_it_ships(&format!("{asked} --format fhir {more}"));
        run.go().stdout
    };
    let spanish = fhir("--lang es");
    let translated: Value = serde_json::from_str(&spanish).unwrap();
    let cough = "/item/0/item/1/_text/extension/0/extension/1/valueString";
    let cough = translated.pointer(cough).and_then(Value::as_str);
    assert!(cough.unwrap().starts_with("¿Tiene tos?"), "{cough:?}");
    let again = run_as_it_ships("--no-input --answers - --format json").stdin(&spanish);
    let before: Value = serde_json::from_str(&json("")).unwrap();
    assert_eq!(again.go().json()["answers"], before["answers"]);
    let text = |run: crate::support::run::Run| run.go().stdout;
    let spanish = text(run_as_it_ships(&format!("{asked} --lang es")));
    assert!(
        spanish.contains("Qué hacer") && spanish.contains("UE 112."),
        "{spanish}"
    );
    let of_the_system = run_as_it_ships(&format!("{asked} --lang auto"));
    assert_eq!(text(of_the_system.env("LC_ALL", "es_MX.UTF-8")), spanish);
    let without = run_as_it_ships(asked).env("LC_ALL", "es_MX.UTF-8");
    assert!(text(without).contains("What to do"));
}

#[test]
fn a_spanish_page_says_so_and_names_sources_in_their_own_language() {
    let asked = "--no-input --coughing-blood few_spots --lang es --format html";
    let page = run_as_it_ships(asked).go().stdout;
    assert!(page.contains("<html lang=\"es\">"), "{page}");
    assert!(page.contains("<span lang=\"en-GB\">NHS: "), "{page}");
    let about = run_as_it_ships("about causes --lang es").go().stdout;
    assert!(
        about.starts_with("¿Qué causa los TNE de pulmón?"),
        "{about}"
    );
}
