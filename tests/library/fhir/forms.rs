//! The questions as a form, and what its codes mean.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::rule_files::FROZEN;
use insta::assert_snapshot;
use lungnets::fhir::Form;
use lungnets::rules::{RuleSet, new_file};
use serde_json::{Value, json};

use super::resources::{code_system, items, questionnaire};
use crate::support::rule_files::{FOLLOW_UPS, INSECT_STING};
use crate::support::{RULES, signed};

fn files() -> [String; 4] {
    [
        FROZEN,
        INSECT_STING,
        FOLLOW_UPS,
        &new_file("my_check").unwrap(),
    ]
    .map(str::to_owned)
}

#[test]
fn the_form_of_the_frozen_rules() {
    assert_snapshot!(Form::of(&RULES, None).unwrap().questionnaire().render());
}

#[test]
fn what_the_codes_of_the_frozen_rules_mean() {
    assert_snapshot!(Form::of(&RULES, None).unwrap().code_system().render());
}

#[test]
fn the_form_of_rules_with_follow_ups_of_every_kind() {
    let rules = RuleSet::from_json(FOLLOW_UPS).unwrap();
    let form = questionnaire(&rules);
    let mut lines = String::new();
    outline(&form, 0, &mut lines);
    assert_snapshot!(lines);
}

/// The items of a form with the conditions of each, one a line.
fn outline(form: &Value, depth: usize, lines: &mut String) {
    for item in form["item"].as_array().into_iter().flatten() {
        let conditions: Vec<String> = item["enableWhen"]
            .as_array()
            .into_iter()
            .flatten()
            .map(condition)
            .collect();
        let behaviour = item["enableBehavior"].as_str().unwrap_or_default();
        *lines += &format!(
            "{:depth$}{} ({}{}){}{}\n",
            "",
            item["linkId"].as_str().unwrap(),
            item["type"].as_str().unwrap(),
            if item["required"] == true {
                ", required"
            } else {
                ""
            },
            if conditions.is_empty() {
                String::new()
            } else {
                format!(" when {behaviour} [") + &conditions.join(", ") + "]"
            },
            if item["repeats"] == true {
                " repeats"
            } else {
                ""
            },
        );
        outline(item, depth + 2, lines);
    }
}

fn condition(condition: &Value) -> String {
    let wanted = &condition["answerCoding"]["code"];
    let wanted = [
        wanted,
        &condition["answerInteger"],
        &condition["answerBoolean"],
    ];
    let wanted = wanted.into_iter().find(|wanted| !wanted.is_null()).unwrap();
    format!(
        "{} {} {wanted}",
        condition["question"].as_str().unwrap(),
        condition["operator"].as_str().unwrap()
    )
}

#[test]
fn every_item_has_one_name_and_looks_only_at_answers_above_it_and_a_number_at_its_not_sure() {
    for file in files() {
        let form = questionnaire(&RuleSet::from_json(&file).unwrap());
        let mut above: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
        for item in items(&form) {
            if item["type"] == "integer" {
                let own = format!("{}-unsure", item["linkId"].as_str().unwrap());
                assert_eq!(item["enableWhen"][0]["question"], own);
                assert_eq!(item["enableWhen"].as_array().unwrap().len(), 1);
                above.insert(item["linkId"].as_str().unwrap(), Vec::new());
                continue;
            }
            for condition in item["enableWhen"].as_array().into_iter().flatten() {
                let options = &above[condition["question"].as_str().unwrap()];
                if let Some(wanted) = condition.get("answerCoding") {
                    let code = |option: &&&Value| option["code"] == wanted["code"];
                    let option = options
                        .iter()
                        .find(code)
                        .unwrap_or_else(|| panic!("{condition}"));
                    assert_eq!(option["system"], wanted["system"]);
                }
            }
            let options = item["answerOption"].as_array().into_iter().flatten();
            let options = options.map(|option| &option["valueCoding"]).collect();
            let is_new = above
                .insert(item["linkId"].as_str().unwrap(), options)
                .is_none();
            assert!(is_new, "{item}");
        }
    }
}

#[test]
fn every_code_of_a_form_has_its_definition_and_the_same_words() {
    for file in files() {
        let rules = RuleSet::from_json(&file).unwrap();
        let (form, system) = (questionnaire(&rules), code_system(&rules));
        let concepts = system["concept"].as_array().unwrap();
        let names: BTreeSet<&str> = concepts
            .iter()
            .map(|concept| concept["code"].as_str().unwrap())
            .collect();
        assert_eq!(names.len(), concepts.len(), "a code stands there twice");
        assert_eq!(system["count"], concepts.len());
        for item in items(&form) {
            for option in item["answerOption"].as_array().into_iter().flatten() {
                let coding = &option["valueCoding"];
                assert_eq!(coding["system"], system["url"]);
                let defined = concepts.iter().any(|concept| {
                    concept["code"] == coding["code"]
                        && concept["display"] == coding["display"]
                        && concept["definition"]
                            .as_str()
                            .is_some_and(|text| !text.is_empty())
                });
                assert!(defined, "{coding}");
            }
        }
    }
}

#[test]
fn the_codes_that_hl7_has_too_are_named() {
    let system = code_system(&RULES);
    for (code, hl7) in [("yes", "Y"), ("no", "N"), ("unsure", "ASKU"), ("none", "N")] {
        let concept = system["concept"].as_array().unwrap().iter();
        let concept = concept
            .into_iter()
            .find(|concept| concept["code"] == code)
            .unwrap();
        let same = format!(" {hl7} of http://terminology.hl7.org/CodeSystem/v2-0532.");
        assert!(
            concept["definition"].as_str().unwrap().ends_with(&same),
            "{concept}"
        );
    }
}

#[test]
fn not_sure_is_an_answer_to_every_question_and_none_of_these_stands_alone() {
    for file in files() {
        let rules = RuleSet::from_json(&file).unwrap();
        let form = questionnaire(&rules);
        let items = items(&form);
        let find = |link_id: &str| *items.iter().find(|item| item["linkId"] == link_id).unwrap();
        for question in rules.questions() {
            let unsure = format!("{}-unsure", question.id);
            let item = find(&question.id);
            let with_options = if item["type"] == "integer" {
                find(&unsure)
            } else {
                item
            };
            let options = with_options["answerOption"].as_array().unwrap();
            let displays: Vec<&str> = options
                .iter()
                .map(|option| option["valueCoding"]["display"].as_str().unwrap())
                .collect();
            assert_eq!(displays.last(), Some(&"Not sure"), "{}", question.id);
            for option in options {
                let is_exclusive = option["extension"][0]["valueBoolean"] == true;
                assert_eq!(
                    is_exclusive,
                    option["valueCoding"]["code"] == "none",
                    "{option}"
                );
            }
            assert_eq!(
                item["repeats"] == true,
                displays.contains(&"None of these"),
                "{}",
                question.id
            );
        }
    }
}

#[test]
fn every_question_is_there_with_all_that_it_includes() {
    for file in files() {
        let rules = RuleSet::from_json(&file).unwrap();
        let form = questionnaire(&rules);
        for question in rules.questions() {
            let item = items(&form)
                .into_iter()
                .find(|item| item["linkId"] == question.id.as_str());
            let text = item.unwrap()["text"].as_str().unwrap().to_owned();
            assert!(text.starts_with(question.ask.as_str()));
            assert!(
                question
                    .hint
                    .iter()
                    .all(|point| text.contains(point.as_str())),
                "{text}"
            );
        }
    }
}

#[test]
fn whom_to_call_stands_first() {
    let form = questionnaire(&RULES);
    assert_eq!(form["item"][0]["type"], "display");
    for (place, number) in RULES.call(None) {
        let text = form["item"][0]["text"].as_str().unwrap();
        assert!(text.contains(&format!("{place} {number}")), "{text}");
    }
}

#[test]
fn a_form_is_a_draft_until_somebody_has_reviewed_its_rules() {
    let draft = questionnaire(&RULES);
    assert_eq!(
        (&draft["status"], &draft["lastReviewDate"]),
        (&json!("draft"), &Value::Null)
    );
    let reviewed = signed(FROZEN, "A nurse", "2026-11-20");
    let rules = RuleSet::from_json(&reviewed).unwrap();
    let active = questionnaire(&rules);
    assert_eq!(
        (&active["status"], &active["lastReviewDate"]),
        (&json!("active"), &json!("2026-11-20"))
    );
    assert!(
        active["description"]
            .as_str()
            .unwrap()
            .ends_with("Reviewed by A nurse, nurse on 2026-11-20, valid until 2035-12-31.")
    );
    assert_eq!(code_system(&rules)["status"], "active");
}

#[test]
fn the_day_and_who_answers_for_it_come_from_the_rule_file_and_from_no_clock() {
    let newest = RULES
        .sources()
        .iter()
        .map(|source| source.read_on.as_str())
        .max();
    for resource in [questionnaire(&RULES), code_system(&RULES)] {
        assert_eq!(resource["date"].as_str(), newest);
        assert_eq!(resource.get("publisher"), None, "the file names nobody");
    }
    let mut file: Value = serde_json::from_str(&signed(FROZEN, "A nurse", "2031-02-03")).unwrap();
    file["publisher"] = "The clinic".into();
    let rules = RuleSet::from_json(&file.to_string()).unwrap();
    for resource in [questionnaire(&rules), code_system(&rules)] {
        assert_eq!(resource["publisher"], "The clinic");
    }
    let reviewed = RuleSet::from_json(&signed(FROZEN, "A nurse", "2031-02-03")).unwrap();
    assert_eq!(code_system(&reviewed)["date"], "2031-02-03");
}

#[test]
fn the_narrative_of_the_codes_names_each_with_what_a_person_reads() {
    let system = code_system(&RULES);
    let narrative = system["text"]["div"].as_str().unwrap();
    for concept in system["concept"].as_array().unwrap() {
        let code = concept["code"].as_str().unwrap();
        assert!(narrative.contains(&format!("<p>{code}: ")), "{code}");
    }
}

#[test]
fn the_help_of_a_question_stands_below_it_for_a_client_to_show_on_demand() {
    let form = questionnaire(&RULES);
    for question in RULES.questions() {
        let item = items(&form)
            .into_iter()
            .find(|item| item["linkId"] == question.id.as_str());
        let help = &item.unwrap()["item"][0];
        let control = &help["extension"][0]["valueCodeableConcept"]["coding"][0]["code"];
        assert_eq!(
            (&help["type"], control),
            (&json!("display"), &json!("help"))
        );
        let text = help["text"].as_str().unwrap();
        assert!(text.starts_with(question.why.as_str()), "{text}");
        assert!(
            question
                .help
                .iter()
                .all(|line| text.contains(line.as_str())),
            "{text}"
        );
    }
}

#[test]
fn points_are_a_list_in_xhtml_and_lines_in_plain_text() {
    let form = questionnaire(&RULES);
    let item = items(&form)
        .into_iter()
        .find(|item| item["linkId"] == "today_signs-help")
        .unwrap();
    let rendering = &item["_text"]["extension"][0];
    assert_eq!(
        rendering["url"],
        "http://hl7.org/fhir/StructureDefinition/rendering-xhtml"
    );
    let list = "<ul><li>You can tick more than one.</li></ul>";
    assert!(rendering["valueString"].as_str().unwrap().ends_with(list));
    assert!(
        item["text"]
            .as_str()
            .unwrap()
            .ends_with("\n- You can tick more than one.")
    );
}

#[test]
fn a_version_or_a_language_that_fhir_cannot_hold_does_no_harm() {
    for (version, written) in [
        ("1.0.0", "1.0.0"),
        ("1.0 beta|2#3", "1.0%20beta%7C2%233"),
        ("100%", "100%25"),
        ("\u{fc}1", "%C3%BC1"),
    ] {
        let mut file: Value = serde_json::from_str(INSECT_STING).unwrap();
        file["version"] = version.into();
        file["language"] = "English, of course".into();
        let rules = RuleSet::from_json(&file.to_string()).unwrap();
        let form = questionnaire(&rules);
        assert_eq!(
            (&form["version"], form.get("language")),
            (&json!(written), None)
        );
        assert_eq!(code_system(&rules)["version"], written);
    }
}
