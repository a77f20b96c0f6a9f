//! Whatever stands in the texts of a rule file, the resources stay what they are.

use lungnets::answers::Answers;
use lungnets::rules::RuleSet;
use serde_json::{Value, json};

use super::resources::{code_system, items, questionnaire, read, response};
use crate::support::rule_files::INSECT_STING;
use crate::support::signed;

const HOSTILE: &str = "</td><script>alert(1)</script> & \"quoted\" 'too' [x](javascript:y) | \u{fffe}\u{ffff} \\u0041";

/// The same for the texts that take a fill-in, and so no brackets, or one line and no more.
const HOSTILE_LINE: &str =
    "</td><script>alert(1)</script> & \"quoted\" 'too' (javascript:y) | \u{fffe}\\u0041";

/// A rule file in which every text is hostile.
fn hostile_file() -> Value {
    let mut file: Value = serde_json::from_str(INSECT_STING).unwrap();
    for (list, name) in [
        ("/levels", "sentence"),
        ("/levels", "name"),
        ("/questions", "ask"),
        ("/questions", "name"),
        ("/rules", "say"),
        ("/disclaimers", "text"),
        ("/limits", "text"),
        ("/sources", "title"),
        ("/questions/1/answer/any_of", "label"),
        ("/questions/2/answer/one_of/calm_to_worse", "label"),
        ("/places/known", "name"),
    ] {
        for (place, part) in file
            .pointer_mut(list)
            .unwrap()
            .as_array_mut()
            .unwrap()
            .iter_mut()
            .enumerate()
        {
            let takes_no_brackets = ["sentence", "say"].contains(&name);
            let hostile = if takes_no_brackets {
                HOSTILE_LINE
            } else {
                HOSTILE
            };
            part[name] = format!("{hostile} {place}").into();
        }
    }
    for level in file["levels"].as_array_mut().unwrap() {
        level["advice"] = json!([HOSTILE_LINE]);
    }
    for question in file["questions"].as_array_mut().unwrap() {
        question["hint"] = json!([HOSTILE_LINE]);
    }
    file["title"] = HOSTILE.into();
    file["version"] = HOSTILE.into();
    file["language"] = HOSTILE.into();
    file["places"]["elsewhere"]["text"] = HOSTILE.into();
    file["sources"][0]["url"] = "https://example.org/\"><script>".into();
    file
}

#[test]
fn a_hostile_text_is_a_text_and_the_answers_come_back() {
    let file = signed(&hostile_file().to_string(), HOSTILE, "2026-11-23");
    let rules = RuleSet::from_json(&file).unwrap();
    assert!(rules.review().is_some());
    let answers =
        r#"{"swelling": "yes", "swelling_where": ["tongue", "unsure"], "insect": "hornet"}"#;
    let answers = Answers::from_json(&rules, answers).unwrap();
    let text = response(&answers);
    let (form, response): (Value, Value) =
        (questionnaire(&rules), serde_json::from_str(&text).unwrap());
    let codes = code_system(&rules);
    for resource in [&form, &response, &codes] {
        let narrative = resource["text"]["div"].as_str().unwrap();
        assert_xhtml(narrative);
        assert!(
            narrative.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot;"),
            "{narrative}"
        );
        assert!(!narrative.contains(['\u{fffe}', '\u{ffff}']));
    }
    for item in items(&form) {
        let rendering = &item["_text"]["extension"][0]["valueString"];
        if let Some(xhtml) = rendering.as_str() {
            assert_xhtml(&format!(
                "<div xmlns=\"http://www.w3.org/1999/xhtml\">{xhtml}</div>"
            ));
        }
    }
    assert_eq!(
        items(&form)[1]["text"],
        format!("{HOSTILE} 0\n- {HOSTILE_LINE}")
    );
    let description = form["description"].as_str().unwrap();
    assert!(description.contains("\\<script\\>"), "{description}");
    assert!(
        !description.replace("\\<", "").contains('<'),
        "{description}"
    );
    assert!(
        !form["version"]
            .as_str()
            .unwrap()
            .contains(['|', '#', ' ', '<', '"'])
    );
    assert_eq!(form.get("language"), None);
    assert!(
        code_system(&rules)["concept"][4]["display"]
            .as_str()
            .unwrap()
            .starts_with(HOSTILE)
    );
    let again = read(&rules, &text).unwrap();
    for question in rules.questions() {
        assert_eq!(
            again.given(question.index()),
            answers.given(question.index())
        );
    }
}

#[test]
fn control_characters_and_marks_that_turn_the_text_never_get_so_far() {
    for harmful in ["\u{1b}[31m", "\u{202e}", "\u{0}", "\u{7f}"] {
        let mut file = hostile_file();
        file["questions"][0]["ask"] = format!("Is it so{harmful}?").into();
        assert!(RuleSet::from_json(&file.to_string()).is_err());
    }
}

/// One `div`, in which every element is closed in its turn, and none is more than FHIR allows.
fn assert_xhtml(narrative: &str) {
    const KNOWN: [&str; 14] = [
        "div", "p", "b", "small", "ol", "h2", "h3", "ul", "li", "table", "tbody", "tr", "td", "a",
    ];
    let mut open: Vec<&str> = Vec::new();
    let mut rest = narrative;
    assert!(
        rest.starts_with("<div xmlns=\"http://www.w3.org/1999/xhtml\">")
            && rest.ends_with("</div>")
    );
    while let Some((text, from_tag)) = rest.split_once('<') {
        for reference in text.split('&').skip(1) {
            let known = ["amp;", "lt;", "gt;", "quot;", "#39;"];
            assert!(
                known.iter().any(|known| reference.starts_with(known)),
                "&{reference}"
            );
        }
        let (tag, after) = from_tag.split_once('>').unwrap();
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{narrative}"),
            None => {
                let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
                assert!(KNOWN.contains(&name), "<{tag}>");
                let is_link = name == "a"
                    && attributes.starts_with("href=\"http")
                    && attributes.matches('"').count() == 2;
                assert!(
                    attributes.is_empty() || is_link || open.is_empty(),
                    "<{tag}>"
                );
                open.push(name);
            }
        }
        assert!(
            after.is_empty() || !open.is_empty(),
            "something follows the div"
        );
        rest = after;
    }
    assert!(open.is_empty());
}
