//! What to say on the phone: row by row, the answers and the sentences.

use super::{texts, told};

#[test]
fn the_sentences_of_the_level_are_filled_in() {
    for (row, expected) in [
        // signs that the deciding rules look at come first, then the rest; the background is in the order of the file
        (
            "ache=yes lasting_ache=no signs=tired cough=none depth=40 planned=yes past=bends,team",
            &[
                "I dived today.",
                "The signs are an aching joint; feeling tired.",
                "About me: a dive to 40 m; a dive plan; the bends before; care by a dive team.",
            ][..],
        ),
        (
            "ache=yes lasting_ache=no signs=tired cough=dry depth=10 planned=yes past=none",
            &[
                "I dived today.",
                "The signs are a dry cough; an aching joint; feeling tired.",
                "About me: a dive to 10 m; a dive plan.",
            ],
        ),
        // a follow-up that says more stands in place of its parent, sure or not
        (
            "ache=yes lasting_ache=yes signs=none cough=none depth=40 planned=no past=none",
            &[
                "I dived today.",
                "The signs are a joint that has ached for a day.",
                "About me: a dive to 40 m.",
            ],
        ),
        (
            "ache=unsure lasting_ache=yes signs=none cough=dry",
            &[
                "I dived today.",
                "The signs are a dry cough; a joint that has ached for a day.",
            ],
        ),
        // but not one that is unsure
        (
            "ache=yes lasting_ache=unsure signs=none cough=dry",
            &[
                "I dived today.",
                "The signs are a dry cough; an aching joint; perhaps a joint that has ached for a day.",
            ],
        ),
        // a sentence with nothing to say is left out
        (
            "cough=froth",
            &["This is an emergency.", "The signs are coughing up froth."],
        ),
        // four at most, what is sure before what is not
        (
            "ache=yes lasting_ache=no signs=numb,dizzy,rash,cold,tired cough=dry depth=unsure",
            &[
                "This is an emergency.",
                "The signs are numb skin; dizziness; an aching joint; a rash, red or blue; and 3 more.",
            ],
        ),
        (
            "ache=unsure lasting_ache=no signs=numb,dizzy,unsure:tired,unsure:cold past=bends,unsure:team depth=12",
            &[
                "This is an emergency.",
                "The signs are numb skin; dizziness; perhaps an aching joint; perhaps feeling cold; and 1 more.",
                "About me: a dive to 12 m; the bends before; perhaps care by a dive team. Again: numb skin; dizziness; \
                 perhaps an aching joint; perhaps feeling cold; and 1 more.",
            ],
        ),
        // of ordered choices, perhaps the worst; of a number nobody is sure of, nothing; of the background, perhaps
        // each
        (
            "cough=unsure depth=unsure planned=unsure past=unsure signs=none ache=no",
            &[
                "I dived today.",
                "The signs are perhaps coughing up froth.",
                "About me: perhaps a dive plan; perhaps the bends before; perhaps care by a dive team.",
            ],
        ),
        // the calmest level needs no call
        (
            "ache=no signs=none cough=none depth=5 planned=yes past=none",
            &[],
        ),
        (
            "ache=no signs=none cough=none depth=5 planned=yes past=bends",
            &[],
        ),
    ] {
        let (json, said) = told(row, None);
        assert_eq!(said.under("What to say on the phone"), expected, "{row}");
        assert_eq!(texts(&json["phone"]), expected, "{row}");
    }
}
