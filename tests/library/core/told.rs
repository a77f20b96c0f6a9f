//! What a rule file tells people: hints, words for what was said, advice in brief, what to say on the phone, and what
//! depends on the place.

use serde_json::{Value, json};

use super::example_file::{faults, file, refuses, rules, takes, with, without};

/// A text with so many characters.
fn long(characters: usize) -> String {
    "x".repeat(characters)
}

#[test]
fn a_hint_is_a_line_and_stands_under_a_question_or_a_choice() {
    for place in [
        "questions/1/hint",
        "questions/2/answer/one_of/calm_to_worse/0/hint",
    ] {
        takes(place, json!([long(76), "A second line."]));
        let path = place
            .replace("/1/", "[1].")
            .replace("/2/", "[2].")
            .replace("/0/", "[0].");
        let path = path.replace('/', ".");
        refuses(
            place,
            json!([long(77)]),
            &format!("{path}[0]: this text has 77 characters, and one line holds 76"),
        );
        refuses(place, json!([]), &format!("{path}: this list is empty"));
        refuses(
            place,
            json!(["Call [emergency_number]."]),
            &format!("{path}[0]: nothing stands for \"[emergency_number]\" in this text"),
        );
    }
}

#[test]
fn words_for_what_was_said_stand_wherever_an_answer_can_be_a_sign_and_nowhere_else() {
    let missing = "\"said\" is missing, the words for who answers so";
    for (place, path) in [
        ("questions/1/said", "questions[1]"),
        (
            "questions/2/answer/one_of/calm_to_worse/1/said",
            "questions[2].answer.one_of.calm_to_worse[1]",
        ),
        (
            "questions/3/answer/any_of/0/said",
            "questions[3].answer.any_of[0]",
        ),
        ("questions/4/said", "questions[4]"),
    ] {
        assert_eq!(faults(&without(place)), [format!("{path}: {missing}")]);
    }
    let unused = "\"said\" would never be shown here";
    for (place, path) in [
        (
            "questions/2/answer/one_of/calm_to_worse/0/said",
            "questions[2].answer.one_of.calm_to_worse[0].said",
        ),
        ("questions/2/said", "questions[2].said"),
        ("questions/3/said", "questions[3].said"),
    ] {
        refuses(place, json!("something"), &format!("{path}: {unused}"));
    }
    refuses(
        "questions/1/said",
        json!("The sign."),
        "questions[1].said: \"said\" is a whole sentence",
    );
    refuses(
        "questions/4/said",
        json!("an age"),
        "questions[4].said: \"said\" does not say the number",
    );
    refuses(
        "questions/1/said",
        json!("[number] signs"),
        "questions[1].said: nothing stands for \"[number]\" in this text",
    );
    for (said, fault) in [
        ("A baby.", "\"said\" is a whole sentence"),
        (
            "[number] years",
            "nothing stands for \"[number]\" in this text",
        ),
    ] {
        refuses(
            "questions/4/answer/number/from_said",
            json!(said),
            &format!("questions[4].answer.number.from_said: {fault}"),
        );
    }
}

#[test]
fn what_is_brief_fits_into_three_lines_with_what_a_place_adds() {
    let place = "levels/2/brief";
    takes(place, json!(["One.", "Two.", "Three."]));
    refuses(
        place,
        json!(["One.", "Two.", "Three.", "Four."]),
        "levels[2].brief: there are more than 3 lines",
    );
    let mut served = with(
        "places/known/0/services",
        json!([{"level": "emergency", "text": "Ask your GP."}]),
    );
    served["levels"][2]["brief"] = json!(["One.", "Two."]);
    assert_eq!(faults(&served), [""; 0]);
    served["levels"][2]["brief"] = json!(["One.", "Two.", "Three."]);
    assert_eq!(
        faults(&served),
        ["levels[2].brief: there are more than 2 lines"]
    );
    // "your emergency number" is the longest of what can stand there.
    let line = |characters: usize| json!([format!("{}[emergency_number]", long(characters))]);
    takes(place, line(55));
    refuses(
        place,
        line(56),
        "levels[2].brief[0]: with the longest number of a place, this line has 77 characters",
    );
}

#[test]
fn every_level_but_the_calmest_says_what_to_say_on_the_phone() {
    assert_eq!(
        faults(&without("levels/1/phone")),
        ["levels[1]: \"phone\" is missing, what to say when calling"]
    );
    refuses(
        "levels/0/phone",
        json!(["I feel well."]),
        "levels[0].phone: \"phone\" would never be shown for the level that needs no call",
    );
    takes(
        "levels/1/phone",
        json!(["The signs are [signs].", "Also: [background].", "When?"]),
    );
    refuses(
        "levels/1/phone",
        json!(["One.", "Two.", "Three.", "Four."]),
        "levels[1].phone: there are more than 3 of these",
    );
    refuses(
        "levels/1/phone",
        json!(["I am in [place]."]),
        "levels[1].phone[0]: nothing stands for \"[place]\" in this text",
    );
}

#[test]
fn advice_names_the_number_of_the_place_and_of_none_that_is_not_known() {
    let mut file = with(
        "levels/1/advice",
        json!(["Call [emergency_number] if it gets worse."]),
    );
    file["rules"][3]["advice"] = json!(["[emergency_number]: call it."]);
    file["rules"][3]["do_first"] =
        json!({"text": "Ring [emergency_number].", "instead_of_number": true});
    let rules = rules(&file);
    let advice = &rules.levels()[1].advice[0];
    assert_eq!(rules.places().find("atlantis"), None);
    let uk = rules.places().find("uk");
    assert!(uk.is_some());
    assert_eq!(rules.places().find(" united kingdom "), uk);
    assert_eq!(advice.at(uk), "Call 999 if it gets worse.");
    assert_eq!(
        advice.at(None),
        "Call your emergency number if it gets worse."
    );
    assert_eq!(
        advice.as_written(),
        "Call [emergency_number] if it gets worse."
    );
    assert_eq!(rules.rules()[3].advice[0].at(uk), "999: call it.");
    let do_first = rules.rules()[3].do_first.as_ref().unwrap();
    assert_eq!(do_first.text.at(uk), "Ring 999.");
    assert!(do_first.instead_of_number);
    refuses(
        "levels/1/advice",
        json!(["Call [number]."]),
        "levels[1].advice[0]: nothing stands for \"[number]\" in this text",
    );
    refuses(
        "rules/3/do_first",
        json!({"text": "Ring.", "instead_of_number": false}),
        "rules[3].do_first.instead_of_number: expected true, or nothing at all, found true or false",
    );
}

#[test]
fn a_place_is_found_by_whatever_it_is_called_in_capitals_or_not() {
    let rules = rules(&with("places/known/0/also", json!(["Wales", "GB"])));
    let uk = rules.places().find("uk");
    assert!(uk.is_some());
    for typed in ["UK", "wales", "gb", " Wales "] {
        assert_eq!(rules.places().find(typed), uk, "{typed}");
    }
    assert_eq!(rules.places().find("France"), None);
    for (also, name) in [
        ("eu", "eu"),
        ("Eu", "eu"),
        ("us and canada", "us and canada"),
    ] {
        let fault = format!("another place is called \"{name}\" too, in capitals or not");
        let found = faults(&with("places/known/0/also", json!([also])));
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].ends_with(&fault), "{found:?}");
    }
}

#[test]
fn a_place_has_one_service_for_a_level() {
    let service = |level: &str| json!({"level": level, "text": "Go there."});
    let place = "places/elsewhere/services";
    takes(place, json!([service("book_soon"), service("emergency")]));
    refuses(
        place,
        json!([service("book_soon"), service("book_soon")]),
        "places.elsewhere.services[1].level: this place has a service for \"book_soon\" already",
    );
    refuses(
        place,
        json!([service("nowhere")]),
        "places.elsewhere.services[0].level: there is no level \"nowhere\"",
    );
}

#[test]
fn the_short_disclaimers_are_two_lines_at_most() {
    let line = |text: &str| json!({"text": text, "sources": ["our_choice"]});
    takes("disclaimers_short", json!([line("One."), line("Two.")]));
    refuses(
        "disclaimers_short",
        json!([line("One."), line("Two."), line("Three.")]),
        "disclaimers_short: there are more than 2 of these",
    );
    refuses(
        "disclaimers_short",
        json!([line(&long(77))]),
        "disclaimers_short[0].text: this text has 77 characters, and one line holds 76",
    );
}

#[test]
fn a_floor_has_a_name_of_its_own_a_level_and_a_condition() {
    let floor = |name: &str| json!({"name": name, "when": {"yes": "sign"}, "level": "book_soon", "sources": ["our_choice"]});
    let rules = rules(&with("floors", json!([floor("A sign"), floor("The same")])));
    assert_eq!(rules.floors().len(), 2);
    assert_eq!(rules.floors()[0].rank.number(), 1);
    refuses(
        "floors",
        json!([floor("A sign"), floor("A sign")]),
        "floors[1].name: two floors are called \"A sign\"",
    );
    let mut nowhere = floor("A sign");
    nowhere["level"] = json!("nowhere");
    refuses(
        "floors",
        json!([nowhere]),
        "floors[0].level: there is no level \"nowhere\"",
    );
}

#[test]
fn an_earlier_id_leads_to_one_thing() {
    let was = |place: &str, ids: &[&str]| with(place, json!(ids));
    for place in [
        "questions/1/was",
        "rules/1/was",
        "questions/3/answer/any_of/1/was",
    ] {
        assert_eq!(faults(&was(place, &["old", "older"])), [""; 0], "{place}");
        let found = faults(&was(place, &["old", "old"]));
        assert_eq!(found.len(), 1, "{place}: {found:?}");
        assert!(
            found[0].ends_with("\"old\" leads to something else already"),
            "{found:?}"
        );
    }
    let mut file = was("rules/1/was", &["old"]);
    file["rules"][2]["was"] = json!(["old"]);
    assert_eq!(
        faults(&file),
        ["rules[2].was[0]: \"old\" leads to something else already"]
    );
    let still_there = was("questions/1/was", &["danger_sign"]);
    assert_eq!(
        faults(&still_there),
        ["questions[1].was[0]: \"danger_sign\" leads to something else already"]
    );
}

/// The number of the example file with this promise.
fn promise(worse: Value) -> Value {
    with("questions/4/answer/number/worse", worse)
}

#[test]
fn whatever_reads_a_number_can_rest_on_a_promise() {
    for worse in [
        json!("greater"),
        json!("smaller"),
        json!({"calm": {"from": 18, "below": 65}}),
    ] {
        assert_eq!(faults(&promise(worse.clone())), [""; 0], "{worse}");
    }
    assert_eq!(
        faults(&without("questions/4/answer/number/worse")),
        ["rules[2].when: this reads \"age\", and the file does not say which numbers are worse"]
    );
    let calm = |from: u32, below: u32| promise(json!({"calm": {"from": from, "below": below}}));
    assert_eq!(
        faults(&calm(18, 66)),
        [
            "rules[2].when: this tells the numbers of \"age\" apart at 65, inside of its calm stretch"
        ]
    );
    assert_eq!(
        faults(&calm(40, 40)),
        ["questions[4].answer.number.worse.calm: no number lies between these two borders"]
    );
    assert_eq!(
        faults(&calm(18, 122)).first().map(String::as_str),
        Some(
            "questions[4].answer.number.worse.calm: the calm stretch goes beyond the numbers from 0 to 120"
        )
    );
}

#[test]
fn an_example_names_the_lower_level_that_a_rule_counts_at() {
    let mut file = with(
        "rules/1/if_unsure",
        json!({"at_level": {"level": "book_soon"}}),
    );
    file["examples"] = json!([{
        "name": "A bad sign, perhaps a new one",
        "answers": {"danger_sign": "no", "sign": "yes", "how_bad": "bad", "other_signs": ["unsure:new_today"], "age": 30},
        "level": "book_soon", "possible": "emergency",
        "because": ["the_sign", "other_signs", {"rule": "bad_and_new", "counts_at": "book_soon"}]
    }]);
    let text = file.to_string();
    lungnets::proof::examples(&rules(&file), &text).unwrap();
    file["examples"][0]["because"][2] = json!("bad_and_new");
    let text = file.to_string();
    let failed = lungnets::proof::examples(&rules(&file), &text).unwrap_err();
    let failed: Vec<String> = failed
        .iter()
        .map(|fault| fault.problem.to_string())
        .collect();
    assert_eq!(
        failed,
        [
            "the example \"A bad sign, perhaps a new one\" names other rules than those that hold; \
          named, but not holding: bad_and_new; holding, but not named: bad_and_new at book_soon"
        ]
    );
    file["examples"][0]["because"][2] = json!({"rule": "bad_and_new", "counts_at": "emergency"});
    assert_eq!(
        faults(&file),
        ["examples[0].because[2].counts_at: \"bad_and_new\" never counts at \"emergency\""]
    );
}

#[test]
fn what_is_possible_is_the_level_where_an_example_says_nothing_else() {
    let mut file = file();
    file["examples"] =
        json!([{"name": "Nothing", "answers": {}, "level": "book_soon", "because": []}]);
    let text = file.to_string();
    let failed = lungnets::proof::examples(&rules(&file), &text).unwrap_err();
    assert_eq!(failed.len(), 1);
    file["examples"][0]["possible"] = json!("emergency");
    let text = file.to_string();
    lungnets::proof::examples(&rules(&file), &text).unwrap();
}
