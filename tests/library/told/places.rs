//! What depends on the place: the number in every text, whom to call, and where to go.

use super::{RULES, texts, told};

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
