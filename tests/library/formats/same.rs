//! Every format says the same, sentence by sentence.

use lungnets::answers::{Answers, Said as Answer};
use lungnets::assessment::Assessment;
use lungnets::page::Format;
use lungnets::report::{Report, answer_in_words};
use lungnets::rules::{Question, RuleSet, Source};
use proptest::prelude::*;
use serde_json::Value;

use crate::support::RULES;
use crate::support::answer_sets::any_answer_set;
use crate::support::dice::Dice;
use crate::support::reading::html::MARK;
use crate::support::reading::said::{Said, Section, flat};
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
    /// sentence of the text, and a list elsewhere; addresses have characters in their codes there.
    pub fn agree(self) {
        let text = sentences(self.text);
        let [markdown, html] =
            [self.markdown, self.html].map(|said| sentences(with_plain_addresses(said)));
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
                .map(|sentence| (heading.clone(), sentence)),
        );
    }
    sentences
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

/// The addresses of sources with no character in its code.
fn with_plain_addresses(mut said: Said) -> Said {
    for section in said
        .sections
        .iter_mut()
        .filter(|one| one.heading.starts_with("Sources"))
    {
        for sentence in &mut section.sentences {
            for c in ['"', '<', '>', '\\', '^', '`', '{', '|', '}'] {
                *sentence = sentence.replace(&format!("%{:02X}", u32::from(c)), &c.to_string());
            }
        }
    }
    said
}

/// The page with its answers put together again in the order of asking, and its numbers and addresses as text has them.
fn as_in_text(mut page: Said, rules: &RuleSet) -> Said {
    let levels = page.take("The levels, most urgent first");
    assert_eq!(levels.len(), rules.levels().len());
    let answers = page.take("Your answers");
    let parts: Vec<Vec<&str>> = answers
        .iter()
        .map(|answer| answer.split(MARK).map(str::trim).collect())
        .collect();
    let open = parts.iter().filter(|part| part[0] == "Not answered");
    let open: Vec<String> = open
        .map(|part| format!("{} {}", part[1], part[2]))
        .collect();
    let again = rules
        .questions()
        .iter()
        .map(|question| answer_again(question, &parts));
    page.sections.push(section("Your answers", again.collect()));
    if !open.is_empty() {
        page.sections.push(section("Not answered", open));
    }
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
    let mut calls = rules.places().call();
    let mut is_call = |sentence: &str| {
        calls.any(|(place, number)| sentence == flat(&format!("{place}: {number}")))
    };
    let numbers = sentences
        .iter_mut()
        .take_while(|sentence| is_call(sentence));
    numbers.for_each(|number| number.push('.'));
}

fn section(heading: &str, sentences: Vec<String>) -> Section {
    Section {
        heading: heading.into(),
        sentences,
    }
}

/// A question with its answer, out of the groups in which its parts stand.
fn answer_again(question: &Question, parts: &[Vec<&str>]) -> String {
    let name = flat(&question.name);
    let mut said = Vec::new();
    for part in parts {
        let (group, answer) = (part[0], part[1]);
        let words = if group == name {
            Some(answer)
        } else if group == "Not answered" {
            (answer.strip_suffix('.') == Some(&name)).then_some("")
        } else {
            let words = answer.strip_prefix(&name);
            words.and_then(|words| {
                if words.is_empty() {
                    Some("")
                } else {
                    words.strip_prefix(": ")
                }
            })
        };
        match words {
            None | Some("none of the others") => {}
            Some("") => said.push(group.to_owned()),
            Some(words) if group == "Not sure" && words != "not sure about the others" => {
                said.extend(words.split("; ").map(|one| format!("not sure: {one}")));
            }
            Some(words) => said.push(words.to_owned()),
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
            format!("{}: {}", question.name, answer_in_words(question, answers.said(question.index())))
        });
        prop_assert_eq!(said.under("Your answers"), answered.collect::<Vec<_>>());
        let open = RULES.questions().iter().filter(|question| answers.said(question.index()) == Answer::NotGiven);
        let open = open.map(|question| not_answered(question, &assessment));
        prop_assert_eq!(said.under("Not answered"), open.collect::<Vec<_>>());
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
            prop_assert!(text.first.contains(&first), "{first}");
        }
        let (deciding, less): (Vec<&Value>, Vec<&Value>) = list("because").partition(|reason| {
            reason.get("counts_at").unwrap_or(&reason["level"]) == &json["level"]["id"]
        });
        let why = text.under("Why").join(" ");
        for reason in deciding {
            prop_assert!(why.contains(&told_of(reason)), "{why}: {reason}");
        }
        // Some of these are told together, with all that they rest on.
        let also = text.under("Also").join(" ");
        for reason in less {
            let fragments = ["said", "not_sure_about"].into_iter().flat_map(|name| reason[name].as_array().unwrap());
            for part in fragments.chain([&reason["say"]]) {
                prop_assert!(also.contains(&flat(part.as_str().unwrap())), "{also}: {part}");
            }
        }
        let open = list("not_given").map(|id| format!("{}. ", name_of(id)));
        let open: Vec<String> = open.collect();
        prop_assert_eq!(open.len(), text.under("Not answered").len());
        for (name, sentence) in open.iter().zip(text.under("Not answered")) {
            prop_assert!(sentence.starts_with(name), "{name}{sentence}");
        }
        let sources = list("sources").map(|source| {
            let known = RULES.sources().iter().find(|known| source["id"] == *known.id.as_str());
            flat(&words_of(known.unwrap()))
        });
        prop_assert_eq!(sources.collect::<Vec<_>>(), text.under("Sources, read on 2026-11-23"));
        let changes = list("sooner_if").count();
        let levels = list("sooner_if").map(|change| change["level"].as_str()).collect::<std::collections::BTreeSet<_>>();
        prop_assert_eq!(changes + levels.len(), text.under("Get help sooner if").len());
    }
}

/// A source as text has it.
fn words_of(source: &Source) -> String {
    let url = source.url.iter().map(|url| format!(" {url}"));
    format!(
        "{}: {}.{}",
        source.publisher,
        source.title,
        url.collect::<String>()
    )
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

fn not_answered(question: &Question, assessment: &Assessment<'_>) -> String {
    let leads_to = assessment
        .waits_for(question.index())
        .filter(|rank| *rank > RULES.otherwise());
    match leads_to {
        Some(rank) => format!(
            "{}. It could lead to: {}.",
            question.name,
            RULES.level(rank).name
        ),
        None => format!("{}. It would not make this more urgent.", question.name),
    }
}
