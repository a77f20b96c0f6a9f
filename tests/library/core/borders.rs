//! Words for the borders of numbers that can change.

use serde_json::{Value, json};

use super::example_file::{faults, with};

/// The example file with an age that can change, that is smaller or greater for the worse, and with these words.
fn age_that_changes(worse: &str, borders: Value) -> Value {
    let mut file = with("questions/4/can_change", json!(true));
    file["questions"][4]["answer"]["number"]["worse"] = json!(worse);
    file["questions"][4]["answer"]["number"]["borders"] = borders;
    file
}

#[test]
fn a_number_that_can_change_has_words_for_each_border_that_rules_read_on_its_worse_side() {
    let missing = |border: &str| {
        format!(
            "questions[4].answer.number: \"borders\" has no words for {border}, and the answer can change for the worse"
        )
    };
    assert_eq!(
        faults(&with("questions/4/can_change", json!(true))),
        [missing("\"at_least\": 65")]
    );
    let unused = "questions[4].answer.number.borders[0]: these words would never be shown";
    for (worse, right, wrong) in [
        ("greater", "at_least", "below"),
        ("smaller", "below", "at_least"),
    ] {
        let words = |side: &str, border: u32| json!([{ side: border, "sooner_if": "it is so" }]);
        let file = age_that_changes(worse, words(right, 65));
        assert_eq!(faults(&file), [""; 0], "{worse}");
        for (side, border) in [(wrong, 65), (right, 66), (right, 0), (right, 121)] {
            let found = faults(&age_that_changes(worse, words(side, border)));
            let missing = missing(&format!("\"{right}\": 65"));
            assert!(found.contains(&missing), "{side} {border}: {found:?}");
            let with_both = json!([
                { right: 65, "sooner_if": "it is so" }, { side: border, "sooner_if": "it is so too" }
            ]);
            let found = faults(&age_that_changes(worse, with_both));
            let unused = unused.replace("[0]", "[1]");
            assert!(
                found.len() == 1 && found[0].starts_with(&unused),
                "{found:?}"
            );
        }
    }
    let words = json!([{ "at_least": 65, "sooner_if": "it is so" }]);
    let found = faults(&with("questions/4/answer/number/borders", words));
    assert!(
        found.len() == 1 && found[0].starts_with(unused),
        "{found:?}"
    );
}

#[test]
fn words_for_a_border_name_one_side_and_each_border_once() {
    let one_side = "words for a border need \"at_least\" or \"below\", and not both";
    let right = || json!({ "at_least": 65, "sooner_if": "it is so" });
    let at = |i: usize| format!("questions[4].answer.number.borders[{i}]");
    for wrong in [
        json!({ "sooner_if": "it is so" }),
        json!({ "at_least": 65, "below": 65, "sooner_if": "it is so" }),
    ] {
        let found = faults(&age_that_changes("greater", json!([right(), wrong])));
        assert_eq!(found, [format!("{}: {one_side}", at(1))]);
    }
    assert_eq!(
        faults(&age_that_changes("greater", json!([right(), right()]))),
        [format!(
            "{}: there are words for \"at_least\": 65 already",
            at(1)
        )]
    );
    let fill_in = json!([{ "at_least": 65, "sooner_if": "it is [number]" }]);
    let found = faults(&age_that_changes("greater", fill_in));
    assert!(
        found[0].contains("nothing stands for \"[number]\""),
        "{found:?}"
    );
}
