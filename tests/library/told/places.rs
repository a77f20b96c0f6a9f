//! What depends on the place: the number in every text, whom to call, and where to go.

use lungnets::assessment::Assessment;
use lungnets::rules::RuleSet;

use super::{RULES, answers, texts, told};
use crate::support::rule_files::WELL_TOLD;

const RING: &str = "ache=yes depth=40 signs=none cough=none planned=yes past=none lasting_ache=no";

#[test]
fn where_to_go_is_the_first_line_of_what_to_do() {
    for (place, expected) in [
        (
            None,
            [
                "Ring any doctor.",
                "Do not dive.",
                "Call your emergency number if it gets worse.",
            ],
        ),
        (
            Some("coast"),
            [
                "Ring the dive line of the coast.",
                "Do not dive.",
                "Call 999 if it gets worse.",
            ],
        ),
        (
            Some("lake"),
            [
                "Ring the doctor at the lake.",
                "Do not dive.",
                "Call 112 if it gets worse.",
            ],
        ),
    ] {
        let (json, said) = told(RING, place);
        assert_eq!(said.under("What to do"), expected);
        assert_eq!(texts(&json["advice"]), expected);
        assert_eq!(json["place"].as_str(), place);
    }
}

#[test]
fn a_level_without_a_service_has_no_such_line() {
    let emergency = "cough=froth";
    for (place, expected) in [
        (
            Some("coast"),
            vec!["The coastguard sends a boat.", "Lie down."],
        ),
        (Some("lake"), vec!["Lie down."]),
        (None, vec!["Lie down."]),
    ] {
        assert_eq!(told(emergency, place).1.under("What to do"), expected);
    }
}

#[test]
fn every_number_stands_on_one_line_while_the_place_is_not_known_and_then_only_its_own() {
    for (place, expected) in [
        (
            None,
            vec![
                "The coast: 999. The lake: 112.",
                "Anywhere else, call the number used there.",
            ],
        ),
        (Some("shore"), vec!["The coast: 999."]),
        (Some("LAKE"), vec!["The lake: 112."]),
    ] {
        let (_, below_the_top) = told(RING, place);
        assert_eq!(below_the_top.under("In an emergency, call"), expected);
        let (_, emergency) = told("cough=froth", place);
        let numbers = [
            vec!["In an emergency, call:"],
            expected,
            vec!["Sit up first."],
        ]
        .concat();
        assert_eq!(emergency.first, numbers);
    }
}

#[test]
fn only_the_place_that_is_known_is_cited() {
    let ids = |place| {
        let (json, _) = told(RING, place);
        let sources = json["sources"].as_array().unwrap().iter();
        sources
            .map(|source| source["id"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(None), ["us", "coastguard", "lake"]);
    assert_eq!(ids(Some("lake")), ["us", "lake"]);
}

#[test]
fn a_place_changes_nothing_in_what_follows_from_the_answers() {
    let place = RULES.places().known[0].id.as_str();
    let [mut here, mut anywhere] = [Some(place), None].map(|place| told(RING, place).0);
    for depends_on_it in ["place", "advice", "do_first", "sources"] {
        for result in [&mut here, &mut anywhere] {
            result.as_object_mut().unwrap().remove(depends_on_it);
        }
    }
    assert_eq!(here, anywhere);
}

/// The rules with these places beside the two: name, number, and what else.
fn with_places(more: &[(&str, &str, &str)]) -> RuleSet {
    let more = more.iter().map(|(name, number, rest)| {
        let id = name.to_lowercase();
        format!(
            r#"{{ "id": "{id}", "name": "{name}", "emergency_number": "{number}", "sources": ["us"]{rest} }},"#
        )
    });
    let known = format!(r#""known": [ {}"#, more.collect::<String>());
    RuleSet::from_json(&WELL_TOLD.replace(r#""known": ["#, &known)).unwrap()
}

#[test]
fn places_that_share_a_number_are_named_together_and_those_of_other_languages_not_at_all() {
    let rules = with_places(&[
        ("Hill", "112", ""),
        ("Isla", "113", r#", "listed_in": ["es"]"#),
        ("Reef", "999", r#", "listed_in": ["es", "en"]"#),
        ("Cove", "114", r#", "only_if_said": true"#),
    ]);
    let call = rules.call(None);
    let call: Vec<(&str, &str)> = call
        .iter()
        .map(|(names, number)| (&**names, *number))
        .collect();
    assert_eq!(
        call,
        [("Reef, The coast", "999"), ("Hill, The lake", "112")]
    );
    for (typed, number) in [("isla", "113"), ("cove", "114")] {
        let place = rules.places().find(typed);
        assert_eq!(rules.call(place)[0].1, number);
    }
    let names = |language| {
        let places = rules.places().offered_in(language).into_iter();
        places.map(|place| place.name.as_str()).collect::<Vec<_>>()
    };
    let [first, second, rest @ ..] = &names("es-MX")[..] else {
        panic!("fewer than two places");
    };
    assert_eq!((*first, *second), ("Isla", "Reef"));
    assert_eq!(rest, ["Hill", "Cove", "The coast", "The lake"]);
    assert_eq!(
        names("en"),
        ["Reef", "Hill", "Cove", "The coast", "The lake"]
    );
}

#[test]
fn where_no_place_would_stand_in_the_line_of_numbers_all_of_them_do() {
    for hidden in [r#""only_if_said": true"#, r#""listed_in": ["es"]"#] {
        let number = r#""emergency_number":"#;
        let rules = WELL_TOLD.replace(number, &format!("{hidden}, {number}"));
        let rules = RuleSet::from_json(&rules).unwrap();
        assert_eq!(rules.call_in_one_line(), "The coast 999, The lake 112");
    }
}

#[test]
fn where_a_place_says_nothing_of_a_level_what_is_said_of_any_other_place_holds() {
    let rules = with_places(&[("Hill", "112", "")]);
    let hill = rules.places().find("hill");
    let ring = Assessment::of(&answers(RING)).rank();
    assert_eq!(
        rules.places().service(hill, ring).unwrap().as_str(),
        "Ring any doctor."
    );
}
