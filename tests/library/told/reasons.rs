//! The reasons for the level, those that are less urgent apart, each with what this person said that it rests on.

use super::{texts, told};

/// The sentences under one of the two headings.
fn under(heading: &str, row: &str) -> Vec<String> {
    told(row, None).1.under(heading).to_vec()
}

#[test]
fn a_reason_names_what_was_said_and_what_was_not_sure() {
    for (row, expected) in [
        (
            "ache=yes depth=40 signs=none cough=none planned=yes past=none lasting_ache=no",
            &[
                "An ache after a deep dive should be looked at.",
                "You said: an aching joint; a dive to 40 m.",
            ][..],
        ),
        // the answer that counts in place of "not sure" is told as what it is
        (
            "ache=yes depth=unsure signs=none cough=none planned=yes past=none lasting_ache=no",
            &[
                "An ache after a deep dive should be looked at.",
                "You said: an aching joint.",
                "You were not sure about: \"Depth\", so we treated it as 30 metres or more.",
            ],
        ),
        (
            "ache=unsure depth=10 signs=tired cough=none planned=unsure past=none lasting_ache=no",
            &[
                "Without a plan, this should be looked at.",
                "You said: feeling tired.",
                "You were not sure about: a dive plan, so we treated it as no.",
            ],
        ),
        (
            "ache=unsure depth=10 signs=unsure:tired cough=none planned=no past=none lasting_ache=no",
            &[
                "Without a plan, this should be looked at.",
                "You said: no to \"Dive plan\".",
                "You were not sure about: an aching joint; feeling tired, so we treated it as yes.",
            ],
        ),
        // one that counts lower for now says so, and at which level
        (
            "signs=numb,unsure:dizzy ache=no cough=none planned=yes past=none",
            &[
                "Two signs like these need help fast.",
                "You said: numb skin.",
                "You were not sure about: dizziness, so for now it counts as: Ring today.",
            ],
        ),
        (
            "signs=rash past=unsure ache=no cough=none planned=yes",
            &[
                "Under a team, a sign like this cannot wait.",
                "You said: a rash, red or blue.",
                "You were not sure about: \"Background\", so for now it counts as: Ring today.",
            ],
        ),
        // signs that count in full do so beside a background that is sure
        (
            "signs=unsure:rash past=team ache=no cough=none planned=yes",
            &[
                "Under a team, a sign like this cannot wait.",
                "You said: care by a dive team.",
                "You were not sure about: a rash, red or blue, so we treated it as yes.",
            ],
        ),
        (
            "cough=unsure signs=none ache=no planned=yes past=none",
            &[
                "Froth needs help at once.",
                "You were not sure about: \"Coughing\", so for now it counts as: Ring today.",
                "A cough after a dive should be looked at.",
                "You were not sure about: \"Coughing\", so we treated it as a dry cough or coughing up froth.",
            ],
        ),
        // a follow-up under an unsure parent
        (
            "ache=unsure lasting_ache=yes signs=none cough=none planned=yes depth=5 past=none",
            &[
                "It should not ache for a day.",
                "You said: a joint that has ached for a day.",
                "You were not sure about: an aching joint, so we treated it as yes.",
            ],
        ),
        // nothing but what is open
        (
            "cough=none",
            &["What is not answered, or not sure, could be a reason to act."],
        ),
        (
            "ache=no signs=none cough=none depth=5 planned=yes past=none",
            &["No rule was met by the answers that were given."],
        ),
    ] {
        assert_eq!(without_sources(under("Why", row)), expected, "{row}");
    }
}

#[test]
fn what_is_less_urgent_than_the_result_stands_apart_most_urgent_first() {
    let row = "cough=froth signs=rash,unsure:numb past=bends,unsure:team";
    assert_eq!(
        without_sources(under("Why", row)),
        ["Froth needs help at once.", "You said: coughing up froth."]
    );
    assert_eq!(
        without_sources(under("Also", row)),
        [
            "Under a team, a sign like this cannot wait.",
            "You said: a rash, red or blue.",
            "You were not sure about: care by a dive team, so for now it counts as: Ring today.",
            "A cough after a dive should be looked at.",
            "You said: coughing up froth.",
            "A sign is worth watching.",
            "You said: a rash, red or blue.",
            "The club should know.",
            "You said: the bends before.",
        ]
    );
}

#[test]
fn a_result_with_no_lesser_reason_has_no_such_heading() {
    let (_, said) = told(
        "ache=yes depth=40 signs=none cough=none planned=yes past=none lasting_ache=no",
        None,
    );
    assert!(said.sections.iter().all(|one| one.heading != "Also"));
}

#[test]
fn a_program_reads_the_same() {
    let (json, _) = told(
        "signs=numb,unsure:dizzy ache=no cough=none planned=yes past=none",
        None,
    );
    let reason = &json["because"][0];
    assert_eq!(reason["rule"], "z_numb_and_dizzy");
    assert_eq!(
        (&reason["level"], &reason["counts_at"]),
        (&"call".into(), &"ring".into())
    );
    assert_eq!(texts(&reason["said"]), ["numb skin"]);
    assert_eq!(texts(&reason["not_sure_about"]), ["dizziness"]);
    assert_eq!(texts(&reason["unsure"]), ["signs"]);
}

/// Sentences without the number of the one source that the file has.
fn without_sources(sentences: Vec<String>) -> Vec<String> {
    let without = |sentence: String| sentence.trim_end_matches(" [1]").to_owned();
    sentences.into_iter().map(without).collect()
}
