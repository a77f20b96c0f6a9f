//! Texts that Markdown, HTML or a terminal would act on come out as they are, or not at all.

use std::sync::LazyLock;

use lungnets::quote::{holds_harm, is_harmful};
use lungnets::rules::RuleSet;
use proptest::prelude::*;
use serde_json::Value;

use super::same::Formats;
use crate::support::sheets::any_sheet;

/// What a browser, a reader of Markdown or a careless template would act on.
const TRICKS: [&str; 25] = [
    "<script>alert(1)</script>",
    "</style></title></li><b>",
    "<!-- hidden",
    "]]>",
    "&amp; &lt; &copy &#60; &",
    "\" onload=\"alert(1)",
    "'><a href='javascript:alert(1)'>",
    "`code` ``",
    "| a | b |",
    "](https://example.org) [x]: y",
    "![x](y \"z\")",
    "**b** __i__ *b* _i_ ~~s~~ ^u^ ~d~",
    "$m$ {#id .class} :smile:",
    "1. one",
    "2) two",
    "+ one",
    "* one",
    ": one",
    "# one #",
    "> one",
    "===",
    "    four blanks",
    "\\",
    "<https://example.org/> [^1] [[wiki]]",
    "\u{5d0}\u{5d1}\u{5d2} {{ template }} ${x} %s",
];

/// The members of a rule file that hold texts for people.
const TEXTS: [&str; 20] = [
    "text",
    "say",
    "name",
    "ask",
    "why",
    "help",
    "hint",
    "label",
    "sooner_if",
    "title",
    "sentence",
    "advice",
    "brief",
    "phone",
    "publisher",
    "said",
    "emergency_number",
    "call",
    "unit",
    "by",
];

/// What holds texts into which words are filled: another word in square brackets is refused there.
const FILLED_IN: [&str; 10] = [
    "say",
    "said",
    "sentence",
    "advice",
    "brief",
    "phone",
    "hint",
    "do_first",
    "services",
    "disclaimers_short",
];

/// What holds texts of one line.
const LINES: [&str; 4] = ["hint", "brief", "services", "disclaimers_short"];

/// The characters that a line may have.
const LONGEST_LINE: usize = 76;

/// Changes every text for people in a rule file; `way` leads to the value.
fn change_texts(value: &mut Value, way: &[&str], change: &mut impl FnMut(&[&str], &str) -> String) {
    match value {
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| change_texts(item, way, change)),
        Value::Object(members) => {
            for (name, member) in members {
                change_texts(member, &[way, &[name]].concat(), change);
            }
        }
        Value::String(text) if way.last().is_some_and(|name| TEXTS.contains(name)) => {
            *text = change(way, text);
        }
        _ => {}
    }
}

/// A text with others before and after it, as far as a rule file can have them there.
fn with_around(way: &[&str], before: &str, text: &str, after: &str) -> String {
    let is_within = |names: &[&str]| way.iter().any(|name| names.contains(name));
    let [before, after] = [before, after].map(|around| {
        if is_within(&FILLED_IN) || way == ["when_stopped", "text"] {
            around.replace('[', "(")
        } else {
            around.to_owned()
        }
    });
    let whole = format!("{before} {text} {after}");
    if is_within(&LINES) {
        let line: String = whole.chars().take(LONGEST_LINE).collect();
        line.trim_end().to_owned()
    } else {
        whole
    }
}

/// The frozen file, with a trick before and after every text.
pub static TRICKY: LazyLock<RuleSet> = LazyLock::new(|| {
    let mut file: Value = serde_json::from_str(crate::support::rule_files::FROZEN).unwrap();
    let mut count = 0;
    change_texts(&mut file, &[], &mut |way, text| {
        count += 1;
        let [before, after] = [count, count + 7].map(|place| TRICKS[place % TRICKS.len()]);
        with_around(way, before, text, after)
    });
    let sources = file["sources"].as_array_mut().unwrap();
    for source in sources {
        if let Some(url) = source.get_mut("url") {
            *url = format!("{}/\"><script>|`\\'", url.as_str().unwrap()).into();
        }
    }
    RuleSet::from_json(&file.to_string()).unwrap()
});

/// A text that a rule file may hold; a hyphen at its start would look like a list to our reader of text.
fn any_text() -> impl Strategy<Value = String> {
    let text = r##"[\PC]{0,6}[<>&"'`|\\*_\[\](){}#.!~^$=+:;/1-3 -]{0,8}[\PC]{0,6}"##;
    text.prop_map(|text| text.trim().to_owned())
        .prop_filter("no such text", |text| {
            !text.is_empty() && !text.starts_with('-') && !holds_harm(text)
        })
}

/// A case is slow, and every one has many tricks in it.
fn fewer_cases() -> ProptestConfig {
    crate::support::long::cases(64)
}

proptest! {
    #![proptest_config(fewer_cases())]

    #[test]
    fn tricks_in_a_rule_file_are_only_words_in_every_format(sheet in any_sheet()) {
        Formats::of(&TRICKY, &sheet.json()).agree();
    }

    #[test]
    fn any_text_of_a_rule_file_is_only_words_in_every_format(texts in prop::collection::vec(any_text(), 7)) {
        let file = std::fs::read_to_string("tests/rule_files/insect_sting.json").unwrap();
        let mut file: Value = serde_json::from_str(&file).unwrap();
        let mut count = 0;
        change_texts(&mut file, &[], &mut |way, text| {
            count += 1;
            // a text of its own for everything
            with_around(way, &texts[count % texts.len()], text, &count.to_string())
        });
        let rules = RuleSet::from_json(&file.to_string()).unwrap();
        for answers in [
            r#"{"insect": "hornet", "swelling": "unsure"}"#,
            r#"{"insect": "bee", "swelling": "yes", "swelling_where": ["tongue", "unsure"]}"#,
            r#"{"insect": "unsure", "swelling": "no"}"#,
        ] {
            Formats::of(&rules, answers).agree();
        }
    }
}

#[test]
fn characters_that_control_a_terminal_or_turn_text_around_are_refused_in_every_text() {
    let file: Value = serde_json::from_str(
        &std::fs::read_to_string("tests/rule_files/insect_sting.json").unwrap(),
    )
    .unwrap();
    let marks = "\0\u{7}\n\u{1b}\u{7f}\u{85}\u{9b}\u{61c}\u{200b}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202b}\u{202c}\
        \u{202d}\u{202e}\u{2060}\u{2066}\u{2067}\u{2068}\u{2069}\u{feff}";
    for mark in marks.chars() {
        assert!(is_harmful(mark), "{mark:?}");
        let mut count = 0;
        let mut marked = file.clone();
        change_texts(&mut marked, &[], &mut |_, text| {
            count += 1;
            format!("{text}{mark}")
        });
        let faults = RuleSet::from_json(&marked.to_string()).unwrap_err();
        assert!(
            faults.len() >= count,
            "{mark:?}: {} of {count}",
            faults.len()
        );
        for fault in faults {
            let fault = fault.to_string();
            assert!(
                !fault.chars().any(|c| c != '\n' && is_harmful(c)),
                "{fault:?}"
            );
        }
    }
}
