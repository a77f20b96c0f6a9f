//! Every format says the same, sentence by sentence.

use std::collections::BTreeSet;

use lungnets::answers::{Answers, Said as Answer};
use lungnets::assessment::Assessment;
use lungnets::page::Format;
use lungnets::report::{Report, answer_in_words};
use lungnets::rules::{AnswerKind, Question, RuleSet, Source};
use proptest::prelude::*;
use serde_json::Value;

use crate::support::RULES;
use crate::support::answer_sets::any_answer_set;
use crate::support::dice::Dice;
use crate::support::reading::said::{Said, flat};
use crate::support::reading::{html, markdown, text};
use crate::support::rule_files::WELL_TOLD;
use crate::support::sheets::{any_sheet, cases};

/// One report in the formats for people, as they were read, and as JSON.
pub struct Formats {
    pub text: Said,
    pub markdown: Said,
    pub html: Said,
    pub json: Value,
}

impl Formats {
    /// The report on these answers in every format.
    pub fn of(rules: &RuleSet, answers: &str) -> Self {
        let answers = Answers::from_json(rules, answers).unwrap();
        Self::read(&Report::of(&Assessment::of(&answers)), rules)
    }

    /// A report that was written on these rules.
    pub fn read(report: &Report<'_>, rules: &RuleSet) -> Self {
        let page = report.page();
        let lines = || page.lines(100_000).into_iter().map(|line| line.text + "\n");
        let read = |format| match format {
            Format::Text => text::read(&lines().collect::<String>()),
            Format::Markdown => markdown::read(&page.render(format)),
            Format::Html => as_in_text(html::read(&page.render(format)), rules),
        };
        Self {
            text: read(Format::Text),
            markdown: read(Format::Markdown),
            html: read(Format::Html),
            json: serde_json::from_str(&report.json()).unwrap(),
        }
    }

    /// Panics where text, Markdown and HTML do not say the same. The page has another order; numbers to call are a
    /// sentence of the text, and a list elsewhere; only the text has no addresses behind its words.
    pub fn agree(self) {
        assert_eq!(self.markdown.addresses, self.html.addresses);
        let [text, markdown, html] = [self.text, self.markdown, self.html].map(sentences);
        assert_eq!(
            first_difference(&text, &markdown),
            None,
            "text, and Markdown"
        );
        let [text, html] = [text, html].map(|mut said| {
            said.sort_by(|a, b| a.0.cmp(&b.0)); // by heading; under one, the order stays
            said
        });
        assert_eq!(first_difference(&text, &html), None, "text, and HTML");
    }
}

/// Every sentence under its heading.
fn sentences(mut said: Said) -> Vec<(String, String)> {
    let numbers = said.take("In an emergency, call").join(" ");
    let first = said.first.join(" ");
    let could_be = said.could_be.unwrap_or_default();
    let mut sentences: Vec<Sentence> = [said.level, first, could_be, numbers]
        .map(|sentence| (String::new(), sentence))
        .into();
    for section in said.sections {
        let heading = section.heading;
        sentences.extend(
            section
                .sentences
                .into_iter()
                .map(|sentence| (heading.clone(), without_line_to_write_on(&sentence))),
        );
    }
    sentences
}

/// A sentence without the line on which a reader of text writes by hand.
fn without_line_to_write_on(sentence: &str) -> String {
    sentence.trim_end_matches('_').trim_end().to_owned()
}

type Sentence = (String, String);

fn first_difference(
    a: &[Sentence],
    b: &[Sentence],
) -> Option<(Option<Sentence>, Option<Sentence>)> {
    let pairs =
        (0..a.len().max(b.len())).map(|place| (a.get(place).cloned(), b.get(place).cloned()));
    pairs.into_iter().find(|(a, b)| a != b)
}

/// The page without its scale, and with its numbers as text has them.
fn as_in_text(mut page: Said, rules: &RuleSet) -> Said {
    let levels = page.take("The levels, most urgent first");
    assert_eq!(levels.len(), rules.levels().len());
    let mut sections = page.sections.iter_mut();
    let numbers = sections.find(|one| one.heading == "In an emergency, call");
    match numbers {
        Some(below_the_top) => numbers_as_in_text(&mut below_the_top.sentences, rules),
        None => {
            let label = page
                .first
                .iter()
                .position(|said| said == "In an emergency, call:");
            numbers_as_in_text(&mut page.first[label.unwrap() + 1..], rules);
        }
    }
    page
}

/// The number of each place as a sentence.
fn numbers_as_in_text(sentences: &mut [String], rules: &RuleSet) {
    let mut calls = rules.call(None).into_iter();
    let mut is_call = |sentence: &str| {
        calls.any(|(place, number)| sentence == flat(&format!("{place}: {number}")))
    };
    let numbers = sentences
        .iter_mut()
        .take_while(|sentence| is_call(sentence));
    numbers.for_each(|number| number.push('.'));
}

/// The answers of a report: each group with what stands in it.
fn groups<'s>(said: &'s Said, rules: &RuleSet) -> Vec<(&'s str, Vec<&'s str>)> {
    const GROUPS: [&str; 6] = [
        "Yes",
        "Not sure",
        "Not answered",
        "No",
        "Other answers",
        "Not asked",
    ];
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in said.under("Your answers") {
        let is_first_of_group = groups.last().is_none_or(|(_, lines)| !lines.is_empty());
        if GROUPS.contains(&line.as_str()) || is_first_of_group && is_a_number(line, rules) {
            groups.push((line, Vec::new()));
        } else {
            groups.last_mut().unwrap().1.push(line);
        }
    }
    groups
}

/// Whether a line is the name of a question for a number.
fn is_a_number(line: &str, rules: &RuleSet) -> bool {
    let mut questions = rules.questions().iter();
    questions.any(|one| flat(&one.name) == line && matches!(one.answer, AnswerKind::Number(_)))
}

/// A question with its answer, out of the groups in which its parts stand.
fn answer_again(question: &Question, groups: &[(&str, Vec<&str>)]) -> String {
    let name = flat(&question.name);
    let ask = format!(" ({})", flat(&question.ask));
    let mut said = Vec::new();
    for (group, lines) in groups {
        for line in lines {
            let line = line.strip_suffix(&ask).unwrap_or(line);
            let words = match *group {
                "Not answered" => {
                    let (names, _) = line.split_once(". ").unwrap();
                    names.split("; ").any(|one| one == name).then_some("")
                }
                group if group == name => Some(line),
                _ if line == name => Some(""),
                _ => line
                    .strip_prefix(&name)
                    .and_then(|words| words.strip_prefix(": ")),
            };
            match words {
                None | Some("none of the others") => {}
                Some("") => said.push((*group).to_owned()),
                Some(words) if *group == "Not sure" && words != "not sure about the others" => {
                    said.extend(words.split("; ").map(|one| format!("not sure: {one}")));
                }
                Some(words) => said.push(words.to_owned()),
            }
        }
    }
    format!("{name}: {}", said.join("; "))
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn text_markdown_and_html_say_the_same_sentence_by_sentence(sheet in any_sheet()) {
        Formats::of(&RULES, &sheet.json()).agree();
    }

    #[test]
    fn what_a_result_tells_this_person_is_the_same_in_every_format(seed in any::<u64>(), place in 0..3_usize) {
        let rules = RuleSet::from_json(WELL_TOLD).unwrap();
        let answers = any_answer_set(&rules, &mut Dice::new(seed));
        let place = rules.places().known.get(place);
        let place = place.map(|place| rules.places().find(&place.id).unwrap());
        let assessment = Assessment::of(&answers);
        Formats::read(&Report::of(&assessment).at(place), &rules).agree();
    }

    #[test]
    fn every_sentence_that_follows_from_the_answers_is_there(sheet in any_sheet()) {
        let answers = sheet.answers();
        let assessment = Assessment::of(&answers);
        let said = Formats::of(&RULES, &sheet.json()).text;
        let level = RULES.level(assessment.rank());
        prop_assert!(said.level.ends_with(level.sentence.as_str()));
        prop_assert_eq!(said.level.starts_with("At least: "), assessment.possible() > assessment.rank());
        prop_assert_eq!(said.could_be.is_some(), assessment.possible() > assessment.rank());
        let what_to_do = said.under("What to do");
        for advice in level.advice.iter().map(|advice| advice.at(None)) {
            prop_assert!(what_to_do.contains(&flat(advice)), "{advice}");
        }
        let reasons = assessment.because().iter();
        let (deciding, less): (Vec<_>, Vec<_>) = reasons.partition(|reason| reason.counts_at == assessment.rank());
        for (heading, reasons) in [("Why", deciding), ("Also", less)] {
            let told = said.under(heading).join(" ");
            for reason in reasons {
                prop_assert!(told.contains(&flat(&reason.rule.say)), "{heading}: {told}");
            }
        }
        let answered = RULES.questions().iter().map(|question| {
            format!("{}: {}", question.name, answer_in_words(question, answers.said(question.index()), answers.rules().words()))
        });
        let groups = groups(&said, &RULES);
        let again = RULES.questions().iter().map(|question| answer_again(question, &groups));
        prop_assert_eq!(again.collect::<Vec<_>>(), answered.collect::<Vec<_>>());
        let open = RULES.questions().iter().filter(|question| answers.said(question.index()) == Answer::NotGiven);
        for question in open {
            let lines = groups.iter().find(|(group, _)| *group == "Not answered").unwrap().1.iter();
            let could_lead_to = could_lead_to(question, &assessment);
            let mut lines = lines.filter(|line| line.ends_with(&could_lead_to));
            prop_assert!(lines.any(|line| line.contains(question.name.as_str())), "{}{could_lead_to}", question.name);
        }
        for (heading, statements) in [("What this check cannot do", RULES.limits()), ("Read this too", RULES.disclaimers())] {
            let statements = statements.iter().map(|statement| flat(&statement.text));
            prop_assert_eq!(said.under(heading), statements.collect::<Vec<_>>());
        }
    }

    #[test]
    fn json_names_what_the_others_say(sheet in any_sheet()) {
        let Formats { text, json, .. } = Formats::of(&RULES, &sheet.json());
        let list = |name: &str| json[name].as_array().unwrap().iter();
        let texts = |name: &str| list(name).map(|text| flat(text.as_str().unwrap())).collect::<Vec<_>>();
        prop_assert_eq!(texts("advice"), text.under("What to do"));
        prop_assert_eq!(texts("disclaimers"), text.under("Read this too"));
        prop_assert_eq!(texts("phone"), text.under("What to say on the phone"));
        for first in texts("do_first") {
            // Whom to call is one sentence here, and a list there.
            let is_the_number = |(place, number): &(_, &str)| {
                first.contains(&format!("{place} {number}"))
                    && text.first.iter().any(|line| line.contains(&format!("{place}: {number}")))
            };
            let names_the_numbers = first.starts_with("Emergency: ") && RULES.call(None).iter().all(is_the_number);
            prop_assert!(names_the_numbers || text.first.contains(&first), "{first}");
        }
        let (deciding, less): (Vec<&Value>, Vec<&Value>) = list("because").partition(|reason| {
            reason.get("counts_at").unwrap_or(&reason["level"]) == &json["level"]["id"]
        });
        let why = text.under("Why").join(" ");
        for reason in deciding {
            prop_assert!(why.contains(&told_of(reason)), "{why}: {reason}");
            let listed = &text.under("Sources")[1..];
            let known = |id: &Value| RULES.sources().iter().find(|known| *id == *known.id.as_str()).unwrap();
            let place = |id: &Value| listed.iter().position(|listed| *listed == flat(&words_of(known(id)))).unwrap() + 1;
            let numbers: BTreeSet<usize> = reason["sources"].as_array().unwrap().iter().map(place).collect();
            prop_assert!(why.contains(&format!(" {:?}", Vec::from_iter(numbers))), "{why}: {reason}");
        }
        // Some of these are told together, with all that they rest on.
        let also = text.under("Also").join(" ");
        for reason in less {
            let fragments = ["said", "not_sure_about"].into_iter().flat_map(|name| reason[name].as_array().unwrap());
            for part in fragments.chain([&reason["say"]]) {
                prop_assert!(also.contains(&flat(part.as_str().unwrap())), "{also}: {part}");
            }
        }
        let groups = groups(&text, &RULES);
        let open: Vec<&str> = list("not_given").map(name_of).collect();
        let told = groups.iter().filter(|(group, _)| *group == "Not answered").flat_map(|(_, lines)| lines);
        let told: Vec<&str> = told.flat_map(|line| line.split_once(". ").unwrap().0.split("; ")).collect();
        prop_assert_eq!(open.len(), told.len());
        prop_assert!(open.iter().all(|name| told.contains(name)), "{told:?}");
        let sources = list("sources").map(|source| {
            let known = RULES.sources().iter().find(|known| source["id"] == *known.id.as_str());
            flat(&words_of(known.unwrap()))
        });
let sources: Vec<String> = sources.collect();
        // Those of what is said beside the reasons are for programs.
        prop_assert!(text.under("Sources")[1..].iter().all(|told| sources.contains(told)));
        let changes = list("sooner_if").count();
        let levels = list("sooner_if").map(|change| change["level"].as_str()).collect::<BTreeSet<_>>();
        prop_assert_eq!(changes + levels.len(), text.under("Get help sooner if").len());
    }
}

/// A source as text has it.
fn words_of(source: &Source) -> String {
    format!("{}: {}. {}", source.publisher, source.title, source.read_on)
}

fn name_of(id: &Value) -> &'static str {
    &RULES.question_by_id(id.as_str().unwrap()).unwrap().name
}

/// A reason with what was said, and the beginning of what was not sure.
fn told_of(reason: &Value) -> String {
    let listed = |name: &str, before: &str, after: &str| {
        let fragments = reason[name].as_array().unwrap().iter();
        let fragments: Vec<String> = fragments.map(|one| flat(one.as_str().unwrap())).collect();
        let fragments = fragments.join("; ");
        if fragments.is_empty() {
            fragments
        } else {
            format!(" {before}: {fragments}{after}")
        }
    };
    let mut told = flat(reason["say"].as_str().unwrap());
    told += &listed("said", "You said", ".");
    let is_one_sentence = reason.get("counts_at").is_some();
    if is_one_sentence {
        told += &listed(
            "not_sure_about",
            "You were not sure about",
            ", so for now it counts as",
        );
    }
    told
}

/// The end of the line about a question that nobody answered.
fn could_lead_to(question: &Question, assessment: &Assessment<'_>) -> String {
    let leads_to = assessment
        .waits_for(question.index())
        .filter(|rank| *rank > RULES.otherwise());
    match leads_to {
        Some(rank) => format!(" could lead to: {}.", RULES.level(rank).name),
        None => " would not make this more urgent.".into(),
    }
}
