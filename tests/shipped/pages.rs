//! Pages for `tests/html/check`, which looks at them in a browser and prints them: of every level the longest of the
//! stories beside the shipped rules, the longest that the rules can give to anybody, and the review sheet.

use std::collections::BTreeMap;

use lungnets::assessment::Assessment;
use lungnets::page::Format;
use lungnets::report::Report;
use lungnets::rules::{AnswerKind, Question};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use crate::review::written;
use crate::spanish;
use crate::support::brief::Brief;
use crate::support::page::write;
use crate::support::sheets::{any_sheet, consistent, ids};
use crate::support::{RULES, Sheet, level_id};
use crate::vignettes::vignettes;

/// The bytes of a page, its style left out, that were seen to fit on two sheets, in an emergency on three.
const FITS_ON_TWO: usize = 13_000;

/// The same for five sheets.
const FITS_ON_FIVE: usize = 35_600;

/// Sheets tried before the longest are made longer still.
const TRIED: usize = 150;

#[test]
fn the_page_of_every_story_is_no_longer_than_what_fits_on_two_sheets() {
    let mut longest: BTreeMap<&str, (usize, String)> = BTreeMap::new();
    for story in vignettes() {
        let assessment = Assessment::of(&story.answers);
        let page = Report::of(&assessment).page().render(Format::Html);
        let length = length(&page);
        assert!(length <= FITS_ON_TWO, "{}: {length} bytes. {SEE}", story.id);
        let level = level_id(assessment.rank());
        if longest.get(level).is_none_or(|(known, _)| length > *known) {
            longest.insert(level, (length, page));
        }
    }
    for (level, (_, page)) in longest {
        write(&format!("story_{level}"), &page);
    }
}

#[test]
fn the_longest_page_of_every_level_is_no_longer_than_what_fits_on_five_sheets() {
    for (level, (_, sheet)) in longest() {
        let spanish = spanish::in_both(&sheet.answers());
        let spanish = Report::of(&Assessment::of(&spanish))
            .page()
            .render(Format::Html);
        write(&format!("brief_{level}"), &brief(&sheet));
        for (language, page) in [("", sheet.report(Format::Html)), ("spanish_", spanish)] {
            write(&format!("longest_{language}{level}"), &page);
            let length = length(&page);
            assert!(
                length <= FITS_ON_FIVE,
                "{language}{level}: {length} bytes. {SEE}\n{sheet:?}"
            );
        }
    }
}

#[test]
fn a_spanish_page_of_every_level_is_there_to_be_looked_at() {
    let mut pages: BTreeMap<&str, String> = BTreeMap::new();
    for (_, answers) in spanish::examples() {
        let assessment = Assessment::of(&answers);
        let page = || Report::of(&assessment).page().render(Format::Html);
        let level = level_id(assessment.rank());
        pages.entry(level).or_insert_with(page);
    }
    assert_eq!(pages.len(), RULES.levels().len());
    for (level, page) in pages {
        write(&format!("spanish_{level}"), &page);
    }
}

/// The bytes of the review sheet, its style and its appendix left out, that were seen to fit on six sheets of Letter.
const FITS_ON_SIX: usize = 74_000;

#[test]
fn the_review_sheet_is_no_longer_than_what_fits_on_six_sheets() {
    let sheet = written(Format::Html);
    write("review_lung_nets", &sheet);
    let body = sheet.find("<h2>Appendix</h2>").unwrap() - sheet.find("</style>").unwrap();
    assert!(body <= FITS_ON_SIX, "{body} bytes. {SEE}");
}

/// The brief page of a sheet, where nobody knows the place.
fn brief(sheet: &Sheet) -> String {
    let answers = sheet.answers();
    let assessment = Assessment::of(&answers);
    Brief::of(&assessment, None).render(Format::Html)
}

/// What to do where a page is longer than any that was seen.
const SEE: &str = "See with tests/html/check whether that fits, too.";

/// The bytes of a page, its style left out.
fn length(page: &str) -> usize {
    page.len() - page.find("</style>").unwrap()
}

/// Of every level the longest page found, by its length and the answers that lead to it.
fn longest() -> BTreeMap<&'static str, (usize, Sheet)> {
    let mut longest: BTreeMap<&'static str, (usize, Sheet)> = BTreeMap::new();
    let mut runner = TestRunner::deterministic();
    for _ in 0..TRIED {
        let sheet = any_sheet().new_tree(&mut runner).unwrap().current();
        keep(&mut longest, sheet);
    }
    assert_eq!(longest.len(), RULES.levels().len());
    loop {
        let before: Vec<usize> = longest.values().map(|(length, _)| *length).collect();
        for (_, sheet) in longest.clone().into_values() {
            for changed in RULES
                .questions()
                .iter()
                .flat_map(|question| changes(&sheet, question))
            {
                keep(&mut longest, changed);
            }
        }
        if longest.values().map(|(length, _)| *length).eq(before) {
            return longest;
        }
    }
}

fn keep(longest: &mut BTreeMap<&'static str, (usize, Sheet)>, sheet: Sheet) {
    let page = sheet.report(Format::Html);
    let length = length(&page);
    let level = level_id(sheet.rank());
    if longest.get(level).is_none_or(|(known, _)| length > *known) {
        longest.insert(level, (length, sheet));
    }
}

/// The sheet with another answer to one question, or none.
fn changes(sheet: &Sheet, question: &Question) -> Vec<Sheet> {
    let id = question.id.as_str();
    let answers: Vec<String> = match &question.answer {
        AnswerKind::YesNo => ["yes", "no", "unsure"].map(str::to_owned).to_vec(),
        AnswerKind::OneOf(_) => ids(question)
            .into_iter()
            .chain(["unsure"])
            .map(str::to_owned)
            .collect(),
        AnswerKind::AnyOf(_) => {
            let all = ids(question).join(",");
            let each = ids(question)
                .into_iter()
                .flat_map(|tick| [tick.to_owned(), format!("{tick},unsure")]);
            each.chain(["none".into(), "unsure".into(), all]).collect()
        }
        AnswerKind::Number(_) => ["0", "17", "40", "65", "75", "120", "unsure"]
            .map(str::to_owned)
            .to_vec(),
    };
    let skipped = sheet.get(id).map(|_| sheet.clone().without(id));
    let changed = answers.iter().map(|answer| sheet.clone().with(id, answer));
    skipped.into_iter().chain(changed).map(consistent).collect()
}
