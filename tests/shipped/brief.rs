//! The brief results of the rules that ship: each stands whole in one window, ends with whom to call and how soon, and
//! makes nothing calmer.

mod fullest;

use std::collections::BTreeSet;

use lungnets::answers::Answers;
use lungnets::assessment::{Assessment, Change, rank};
use lungnets::page::Format;
use lungnets::report::Report;
use lungnets::rules::{AnswerKind, Question, Rank};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value};

use crate::support::brief::{Brief, every_place, hold_everywhere};
use crate::support::sheets::{any_sheet_unsure_of_some, calm_answer, consistent, ids};
use crate::support::{RULES, Sheet, ids_of, long};

/// How fast a screen reader reads to somebody who listens with care.
const WORDS_A_MINUTE: usize = 175;

/// Holds the brief result of a sheet at every place, and at none.
fn hold(sheet: &Sheet) {
    hold_everywhere(&sheet.answers(), true);
}

/// The worst answer to every question, at an age.
fn all_the_worst(age: &str) -> Sheet {
    let questions = RULES.questions().iter();
    questions.fold(Sheet::blank(), |sheet, question| {
        sheet.with(&question.id, &worst(question).unwrap_or(age.to_owned()))
    })
}

/// The worst answer to a question that is no number.
fn worst(question: &Question) -> Option<String> {
    match &question.answer {
        AnswerKind::YesNo => Some("yes".into()),
        AnswerKind::OneOf(choices) => choices.last().map(|choice| choice.id.to_string()),
        AnswerKind::AnyOf(_) => Some(ids(question).join(",")),
        AnswerKind::Number(_) => None,
    }
}

type Members = Map<String, Value>;

fn read(answers: &Members) -> Option<Answers<'static>> {
    let text = Value::Object(answers.clone()).to_string();
    Answers::from_json(&RULES, &text).ok()
}

/// Whether the answers fit together, and a rule holds because of them.
fn holds(rule: &str, answers: &Members) -> bool {
    read(answers).is_some_and(|answers| {
        let assessment = Assessment::of(&answers);
        let mut because = assessment.because().iter();
        because.any(|reason| reason.rule.id == rule)
    })
}

/// The answers of every example of the file.
fn examples() -> Vec<Members> {
    let file: Value = serde_json::from_str(crate::RULES).unwrap();
    let examples = file["examples"].as_array().unwrap().iter();
    let answers = examples.map(|example| example["answers"].as_object().unwrap().clone());
    answers.collect()
}

#[test]
fn every_example_is_held_and_with_them_every_level() {
    let mut levels: Vec<Rank> = Vec::new();
    for example in examples() {
        let answers = read(&example).unwrap();
        hold_everywhere(&answers, true);
        levels.push(rank(&answers));
    }
    levels.sort_unstable();
    levels.dedup();
    assert_eq!(levels.len(), RULES.levels().len());
}

#[test]
fn every_rule_alone_is_held() {
    for rule in RULES.rules() {
        let mut examples = examples().into_iter();
        let example = examples.find(|answers| holds(&rule.id, answers));
        let mut alone = example.unwrap_or_else(|| panic!("no example of {}", rule.id));
        for question in RULES.questions() {
            let mut fewer = alone.clone();
            fewer.remove(question.id.as_str());
            if holds(&rule.id, &fewer) {
                alone = fewer;
            }
        }
        hold_everywhere(&read(&alone).unwrap(), true);
    }
}

#[test]
fn all_emergency_signs_at_once_are_held_and_four_of_them_named() {
    let every_sign = ids_of("emergency_signs");
    for sheet in [Sheet::blank(), Sheet::calm()] {
        let sheet = sheet.with("emergency_signs", &every_sign.join(","));
        hold(&sheet);
        let answers = sheet.answers();
        let assessment = Assessment::of(&answers);
        let paragraphs = Brief::of(&assessment, None).paragraphs();
        let mut paragraphs = paragraphs.iter();
        let said = paragraphs
            .find(|line| line.starts_with("You said: "))
            .unwrap();
        let more = format!("; and {} more.", every_sign.len() - 4);
        assert!(
            said.ends_with(&more) && said.matches("; ").count() == 4,
            "{said}"
        );
    }
}

#[test]
fn all_that_is_to_be_done_first_is_held_together() {
    let firsts = [
        "about_you=cancer_treatment,known_net,steroids",
        "today_signs=very_unwell,flush_attack",
    ];
    for sheet in [
        Sheet::blank(),
        Sheet::calm(),
        all_the_worst("0"),
        all_the_worst("80"),
    ] {
        let sheet = firsts.iter().fold(sheet, |sheet, first| {
            let (id, ticks) = first.split_once('=').unwrap();
            let has = sheet.ticks(id);
            let new = ticks
                .split(',')
                .filter(|tick| !has.iter().any(|known| known == tick));
            new.fold(sheet.clone(), |sheet, tick| sheet.and(id, tick))
        });
        let answers = sheet.answers();
        let assessment = Assessment::of(&answers);
        let swells = sheet
            .ticks("emergency_signs")
            .iter()
            .any(|sign| sign == "swelling");
        let first = Report::of(&assessment).do_first().len();
        let numbers = 2; // of every place that is known, and what to do in any other
        assert_eq!(first, numbers + 3 + usize::from(swells));
        hold(&sheet);
    }
}

#[test]
fn not_sure_everywhere_and_not_sure_once_are_held() {
    let unsure = |sheet: Sheet, question: &Question| sheet.with(&question.id, "unsure");
    let everywhere = RULES.questions().iter().fold(Sheet::blank(), unsure);
    hold(&everywhere);
    for question in RULES.questions() {
        hold(&unsure(Sheet::blank(), question));
        hold(&consistent(unsure(Sheet::calm(), question)));
        let but_one = everywhere.clone().with(&question.id, calm_answer(question));
        hold(&consistent(but_one));
    }
}

#[test]
fn one_flag_only_is_held_and_all_skipped() {
    hold(&Sheet::blank());
    hold(&Sheet::calm());
    for question in RULES.questions() {
        let ids = ids(question).into_iter().map(str::to_owned);
        let flags = ids
            .chain(worst(question))
            .chain([calm_answer(question).to_owned()]);
        for flag in flags {
            hold(&Sheet::blank().with(&question.id, &flag));
        }
    }
}

#[test]
fn all_the_worst_is_held_without_any_of_its_answers_too() {
    for age in ["0", "1", "17", "30", "80"] {
        let all = all_the_worst(age);
        hold(&all);
        let questions = RULES.questions().iter();
        let mut without_top = all.clone();
        for question in questions {
            hold(&all.clone().without(&question.id));
            without_top = without_top.without(&question.id);
            hold(&without_top);
        }
    }
}

/// What stands first under "Get help now if", without how many more there are.
fn first_to_look_out_for(paragraphs: &[String]) -> Option<&str> {
    let heading = paragraphs
        .iter()
        .position(|line| line == "Get help now if")?;
    let first = paragraphs[heading + 1].strip_prefix("- ")?;
    Some(
        first
            .split(", or ")
            .next()
            .filter(|_| first.contains(" other sign"))
            .unwrap_or(first),
    )
}

#[test]
fn whoever_said_blood_is_told_first_how_much_of_it_is_an_emergency() {
    for blood in ["few_spots", "earlier", "unsure"] {
        for sheet in [
            Sheet::blank(),
            Sheet::calm(),
            Sheet::calm().with("cough", "yes"),
        ] {
            let sheet = consistent(sheet.with("coughing_blood", blood));
            let answers = sheet.answers();
            let assessment = Assessment::of(&answers);
            let paragraphs = Brief::of(&assessment, None).paragraphs();
            let first = first_to_look_out_for(&paragraphs);
            assert_eq!(first, Some("you cough up more than a few spots of blood"));
        }
    }
}

/// Whether a change would be an emergency of somebody who said nothing else.
fn is_one_for_anybody(change: &Change<'_>) -> bool {
    let alone = Sheet::blank().with(&change.question.id, &change.answer);
    alone.rank() == RULES.top()
}

#[test]
fn what_is_an_emergency_only_beside_what_was_said_comes_before_what_is_one_for_anybody() {
    let mut rules: BTreeSet<String> = BTreeSet::new();
    for example in examples() {
        let answers = read(&example).unwrap();
        let assessment = Assessment::of(&answers);
        let changes = assessment.sooner_if().iter();
        let emergencies = changes.filter(|change| change.rank == RULES.top());
        let (anybody, this_one): (Vec<_>, Vec<_>) =
            emergencies.partition(|one| is_one_for_anybody(one));
        if this_one.is_empty() {
            continue;
        }
        let deciding = assessment.deciding();
        rules.extend(deciding.map(|reason| reason.rule.id.to_string()));
        let paragraphs = Brief::of(&assessment, None).paragraphs();
        let first = first_to_look_out_for(&paragraphs).unwrap();
        let is_more_blood = first == "you cough up more than a few spots of blood";
        assert!(
            this_one.iter().any(|change| change.words == first) || is_more_blood,
            "{first}, of {} for anybody: {example:?}",
            anybody.len()
        );
    }
    for rule in [
        "chest_pain",
        "worse_today",
        "swollen_leg",
        "swollen_face",
        "known_net_flush",
        "pregnant_and_breathless",
    ] {
        assert!(rules.contains(rule), "{rule} is not among {rules:?}");
    }
}

#[test]
fn a_rule_that_says_more_of_what_to_do_has_its_first_line_there() {
    for (said, line) in [
        (
            "coughing_blood=few_spots",
            "Call 999 if you cough up more than a few spots of blood.",
        ),
        (
            "chest_pain=yes",
            "Call 999 if chest pain presses, spreads or will not go.",
        ),
    ] {
        let (id, answer) = said.split_once('=').unwrap();
        let answers = Sheet::calm().with(id, answer).answers();
        let assessment = Assessment::of(&answers);
        let paragraphs = Brief::of(&assessment, RULES.places().find("uk")).paragraphs();
        assert!(paragraphs.contains(&format!("- {line}")), "{paragraphs:?}");
    }
}

/// Everything that rules of several levels say of what to do, beside every background.
#[test]
fn all_that_the_deciding_rules_say_of_what_to_do_stands_there_whatever_else_must_go() {
    let signs = [
        "cough=yes,lasting_cough=no",
        "chest_pain=yes,coughing_blood=few_spots",
        "wheezing=yes,coughing_blood=earlier,other_signs=scan_finding,today_signs=fever",
        "today_signs=very_unwell+fever+flush_attack+swollen_leg,chest_pain=yes,breathing=yes",
        "emergency_signs=gasping+swelling+child_danger,today_signs=very_unwell+flush_attack",
    ];
    let background = ids_of("about_you");
    for some in 0..1_usize << background.len() {
        let ticked = (0..background.len()).filter(|place| some >> place & 1 == 1);
        let ticked: Vec<&str> = ticked.map(|place| background[place]).collect();
        for (signs, age) in signs.iter().zip(["0", "30", "63", "0", "80"]) {
            let sheet = Sheet::calm().with("cushings", "yes").with("age", age);
            let sheet = match ticked.is_empty() {
                true => sheet,
                false => sheet.with("about_you", &ticked.join(",")),
            };
            let said = signs.split(',').map(|said| said.split_once('=').unwrap());
            let sheet = said.fold(sheet, |sheet, (id, answer)| {
                sheet.with(id, &answer.replace('+', ","))
            });
            let answers = sheet.answers();
            let assessment = Assessment::of(&answers);
            let brief = Brief::of(&assessment, None);
            brief.holds();
            brief.fits();
        }
    }
}

/// What is done first by some people, by how the line begins.
const TEAM: &str = "In a NET or cancer team's care?";
const BABY: &str = "A baby?";
const TABLETS: &str = "On steroid tablets?";
const MATERNITY: &str = "In or after a pregnancy?";

#[test]
fn what_some_people_do_first_is_told_to_them_and_to_nobody_who_denied_it() {
    for (said, told) in [
        ("today_signs=fever about_you=steroids", &[TABLETS][..]),
        ("today_signs=fever cushings=yes", &[TABLETS]),
        ("today_signs=fever about_you=cancer_team", &[TEAM]),
        ("today_signs=fever about_you=pregnant", &[MATERNITY]),
        ("today_signs=fever about_you=weak_immunity", &[]),
        ("today_signs=swollen_leg about_you=known_net", &[TEAM]),
        ("chest_pain=yes about_you=cancer_team", &[TEAM]),
        ("cough=yes about_you=cancer_treatment", &[TEAM]),
        ("cough=yes about_you=known_net", &[TEAM]),
        ("cough=yes about_you=steroids", &[]),
        ("cough=yes age=0", &[]),
        ("today_signs=fever age=0", &[BABY]),
        ("today_signs=fever age=unsure", &[BABY]),
        ("today_signs=unsure age=0", &[BABY]),
        ("today_signs=fever age=1", &[]),
    ] {
        let sheet = said.split(' ').fold(Sheet::calm(), |sheet, one| {
            let (id, answer) = one.split_once('=').unwrap();
            sheet.with(id, answer)
        });
        let answers = consistent(sheet).answers();
        let assessment = Assessment::of(&answers);
        for place in every_place(&RULES) {
            let paragraphs = Brief::of(&assessment, place).paragraphs();
            for line in [TEAM, BABY, TABLETS, MATERNITY] {
                let is_told = paragraphs.iter().any(|one| one.starts_with(line));
                assert_eq!(
                    is_told,
                    told.contains(&line),
                    "{said}, {line}: {paragraphs:?}"
                );
            }
        }
    }
}

#[test]
fn a_baby_with_a_fever_is_sent_to_help_with_the_number_to_call_and_from_the_border_up() {
    let answers = Sheet::calm().with("today_signs", "fever").with("age", "0");
    let answers = answers.answers();
    let assessment = Assessment::of(&answers);
    for place in every_place(&RULES) {
        let paragraphs = Brief::of(&assessment, place).paragraphs();
        let told = paragraphs.iter().find(|one| one.starts_with(BABY)).unwrap();
        let call = "Under 3 months with 38 C or more: emergency department now, or call ";
        let (_, number) = told.split_once(call).unwrap_or_else(|| panic!("{told}"));
        let is_number = number.starts_with("your emergency number.")
            || number.starts_with(|c: char| c.is_ascii_digit());
        assert!(is_number, "{told}");
    }
}

/// What is not sure, with the sign beside which it decides between today and an emergency.
const DECIDING_IF_SURE: [(&str, &str, &str); 6] = [
    (
        "about_you=unsure:cancer_treatment",
        "today_signs=fever",
        "cancer drugs or radiotherapy in the last 6 weeks",
    ),
    (
        "about_you=unsure:pregnant",
        "chest_pain=yes",
        "being pregnant",
    ),
    (
        "about_you=unsure:steroids",
        "today_signs=very_unwell",
        "steroid tablets or adrenal glands that do not work",
    ),
    (
        "about_you=unsure:known_net",
        "today_signs=light_headed,flush_attack",
        "a known NET or MEN1",
    ),
    (
        "cushings=unsure",
        "today_signs=very_unwell",
        "Cushing's (now or in the past)",
    ),
    (
        "about_you=unsure:recent_operation",
        "coughing_blood=few_spots",
        "an operation",
    ),
];

#[test]
fn a_background_that_is_not_sure_is_named_where_it_decides() {
    for (background, sign, words) in DECIDING_IF_SURE {
        let with = |sheet: Sheet, said: &str| {
            let (id, answer) = said.split_once('=').unwrap();
            sheet.with(id, answer)
        };
        let answers = with(with(Sheet::calm(), background), sign).answers();
        let assessment = Assessment::of(&answers);
        assert!(assessment.possible() == RULES.top() && assessment.rank() < RULES.top());
        let paragraphs = Brief::of(&assessment, None).paragraphs();
        let says = |start: &str, end: &str| {
            let mut lines = paragraphs.iter();
            lines.any(|line| line.starts_with(start) && line.contains(&format!("{end}{words}")))
        };
        assert!(says("You were not sure about: ", ""), "{paragraphs:?}");
        assert!(says("\"", "perhaps "), "{paragraphs:?}");
    }
}

#[test]
fn nothing_points_to_notes_that_nobody_has() {
    for sheet in [Sheet::blank(), Sheet::calm(), all_the_worst("30")] {
        let answers = sheet.answers();
        let assessment = Assessment::of(&answers);
        let without = Brief::of(&assessment, None).paragraphs().join("\n");
        assert!(!without.to_lowercase().contains("your notes"), "{without}");
        let beside = Brief::beside_notes(&assessment, None);
        beside.fits();
        let beside = beside.paragraphs().join("\n");
        assert!(
            beside.to_lowercase().contains("your notes") || !without.contains(" other sign"),
            "{beside}"
        );
    }
}

#[test]
fn not_sure_everywhere_can_be_said_on_the_phone() {
    let unsure = |sheet: Sheet, question: &Question| sheet.with(&question.id, "unsure");
    let everywhere = RULES.questions().iter().fold(Sheet::blank(), unsure);
    for sheet in [
        everywhere.clone(),
        everywhere.with("emergency_signs", "none"),
    ] {
        let answers = sheet.answers();
        let assessment = Assessment::of(&answers);
        let page = Report::of(&assessment).page().render(Format::Text);
        let flat = page.split_whitespace().collect::<Vec<_>>().join(" ");
        let (_, signs) = flat.split_once("The signs: ").unwrap();
        let (signs, _) = signs.split_once('.').unwrap();
        let (named, more) = signs.rsplit_once("; and ").unwrap();
        assert_eq!(named.split("; ").count(), 4, "{signs}");
        let left_out = more.strip_suffix(" more").map(str::parse::<usize>);
        assert!(matches!(left_out, Some(Ok(1..))), "{signs}");
        assert!(!signs.contains("gasping"), "nobody said so: {signs}");
    }
}

#[test]
fn no_line_for_the_phone_begins_as_if_another_had_come_before_it() {
    let lines = RULES.levels().iter().flat_map(|level| &level.phone);
    for line in lines {
        assert!(!line.to_lowercase().contains("also"), "{line}");
    }
}

#[test]
fn the_result_of_a_calm_person_is_read_aloud_within_a_minute() {
    for sheet in [Sheet::calm(), Sheet::calm().with("age", "63")] {
        let answers = sheet.answers();
        let assessment = Assessment::of(&answers);
        assert_eq!(assessment.rank(), RULES.otherwise());
        for place in every_place(&RULES) {
            let paragraphs = Brief::of(&assessment, place).paragraphs();
            let words = paragraphs.iter().flat_map(|line| line.split_whitespace());
            let words = words.count();
            assert!(
                words < WORDS_A_MINUTE,
                "{words} words:\n{}",
                paragraphs.join("\n")
            );
        }
    }
}

proptest! {
    #![proptest_config(long::cases(8 * 2_500))]

    #[test]
    fn whatever_is_answered_is_held(
        sheet in any_sheet_unsure_of_some(),
        place in select(every_place(&RULES).collect::<Vec<_>>()),
    ) {
        let answers = sheet.answers();
        let assessment = Assessment::of(&answers);
        let brief = Brief::of(&assessment, place);
        brief.holds();
        brief.fits();
    }
}
