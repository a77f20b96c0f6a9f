//! Texts in another language, beside a rule file: what they may hold, and that nothing but texts comes of them.

use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::proof::plain_language::passages;
use lungnets::report::Report;
use lungnets::rules::RuleSet;
use lungnets::translation::{NotFilledIn, Open, Translation, to_fill_in, to_table, with_table};
use serde_json::{Value, json};

use super::example_file::{file, rules, with};

/// A translation with nothing in it yet.
fn empty() -> Value {
    json!({ "format": 2, "rule_set": "example", "language": "es", "reviewed": null })
}

/// A translation of the example file: each text in capitals, but for what stands in square brackets.
fn translation() -> Value {
    let (rules, file) = (rules(&file()), file());
    let nothing = read(&rules, &file, &empty()).unwrap();
    let open: Vec<&Open> = nothing.open().iter().collect();
    let mut texts: Value = serde_json::from_str(&to_fill_in(&rules, "es", &open)).unwrap();
    for entry in texts["texts"].as_array_mut().unwrap() {
        entry["text"] = in_capitals(entry["note"].as_str().unwrap()).into();
    }
    texts
}

fn in_capitals(text: &str) -> String {
    let mut is_within = false;
    let letters = text.chars().map(|letter| {
        is_within = letter == '[' || is_within && letter != ']';
        match is_within {
            true => letter,
            false => letter.to_ascii_uppercase(),
        }
    });
    letters.collect()
}

fn read(rules: &RuleSet, file: &Value, translation: &Value) -> Result<Translation, Vec<String>> {
    let (file, text) = (file.to_string(), translation.to_string());
    let read = Translation::from_json(rules, &file, &text);
    read.map_err(|faults| {
        let faults = faults.into_iter();
        faults
            .map(|fault| format!("{}: {}", fault.path, fault.problem))
            .collect()
    })
}

/// The place of a text in the list of a translation.
fn place(translation: &Value, id: &str) -> usize {
    let texts = translation["texts"].as_array().unwrap();
    texts.iter().position(|entry| entry["id"] == id).unwrap()
}

/// The faults of the translation of the example file with another value at a member of a text.
fn faults(id: &str, member: &str, value: &str) -> Vec<String> {
    let mut translation = translation();
    let place = place(&translation, id);
    translation["texts"][place][member] = value.into();
    let faults = read(&rules(&file()), &file(), &translation).unwrap_err();
    let here = format!("texts[{place}].");
    faults
        .iter()
        .map(|fault| fault.replace(&here, "HERE."))
        .collect()
}

#[test]
fn every_text_of_a_person_is_another_and_nothing_else() {
    let (rules, file) = (rules(&file()), file());
    let read = read(&rules, &file, &translation()).unwrap();
    let spanish = read.rules();
    assert!(read.open().is_empty());
    assert_eq!(spanish.language(), "es");
    assert_eq!(spanish.fingerprint(), rules.fingerprint());
    assert!(spanish.is_unreviewed_translation() && !rules.is_unreviewed_translation());
    let [english, translated] = [&rules, spanish].map(passages);
    assert_eq!(english.len(), translated.len());
    for (was, is) in english.iter().zip(&translated) {
        assert_eq!(
            (&*was.place, &*in_capitals(was.text)),
            (&*is.place, is.text)
        );
    }
    for (was, is) in rules.questions().iter().zip(spanish.questions()) {
        assert_eq!((&is.id, &is.ask_when), (&was.id, &was.ask_when));
    }
    for (was, is) in rules.rules().iter().zip(spanish.rules()) {
        assert_eq!((is.rank, &is.when), (was.rank, &was.when));
    }
    let floors = |rules: &RuleSet| format!("{:?}", rules.floors());
    assert_eq!(floors(spanish), floors(&rules));
}

#[test]
fn the_title_of_a_source_is_a_quotation_but_for_our_own_words_which_have_no_address() {
    let mut file = file();
    file["sources"].as_array_mut().unwrap().push(json!({
        "id": "page", "title": "A page", "publisher": "A clinic", "url": "https://clinic.example",
        "read_on": "2026-11-23"
    }));
    let translation = read(&rules(&file), &file, &empty()).unwrap();
    let is_title = |open: &&Open| open.id.starts_with("sources.");
    let titles: Vec<&str> = translation
        .open()
        .iter()
        .filter(is_title)
        .map(|open| &open.id[..])
        .collect();
    assert_eq!(titles, ["sources.our_choice.title"]);
}

#[test]
fn a_text_that_changed_is_shown_as_it_stands_and_marked() {
    let changed = with(
        "levels/0/sentence",
        json!("Another sentence, of 7 words or more."),
    );
    let rules = rules(&changed);
    let read = read(&rules, &changed, &translation()).unwrap();
    let [open] = read.open() else {
        panic!("{:?}", read.open())
    };
    assert_eq!(open.original, "Another sentence, of 7 words or more.");
    assert!(open.earlier.is_some());
    let answers = Answers::new(read.rules());
    let shown = &read.rules().levels()[0].sentence;
    assert_eq!(shown.as_str(), "[EN] Another sentence, of 7 words or more.");
    assert!(!Report::of(&Assessment::of(&answers)).headline().is_empty());
}

#[test]
fn a_text_without_a_translation_is_shown_as_it_stands_and_marked() {
    let (rules, file) = (rules(&file()), file());
    let mut most = translation();
    let gone = most["texts"].as_array_mut().unwrap().remove(0);
    let read = read(&rules, &file, &most).unwrap();
    let [open] = read.open() else {
        panic!("{:?}", read.open())
    };
    assert_eq!(
        (open.id.as_str(), &open.earlier),
        (gone["id"].as_str().unwrap(), &None)
    );
    let everything = format!("{:?}", read.rules());
    assert!(everything.contains(&format!("[EN] {}", open.original)));
}

#[test]
fn a_text_as_long_as_a_line_may_be_is_no_fault_for_its_mark() {
    let long = "x".repeat(76);
    let changed = with("levels/0/brief", json!([long]));
    let read = read(&rules(&changed), &changed, &translation());
    assert!(read.is_ok(), "{read:?}");
}

#[test]
fn whatever_does_not_fit_is_a_fault_where_it_stands() {
    let id = "questions.sign.ask";
    assert_eq!(faults(id, "text", ""), ["HERE.text: this text is empty"]);
    assert_eq!(
        faults(id, "text", "¿Ahora 3?"),
        ["HERE.text: the text has no number, and its translation 3"]
    );
    let unfilled = faults("when_stopped.text", "text", "[emergency] now");
    assert_eq!(unfilled.len(), 2, "{unfilled:?}");
    let twice = faults(id, "id", "questions.sign.name");
    assert!(
        twice.iter().any(|fault| fault.contains("translated twice")),
        "{twice:?}"
    );
    let brief = "levels.nothing_reported.brief.1";
    let long = faults(brief, "text", &"x".repeat(77));
    assert!(long[0].contains("77 characters"), "{long:?}");
}

#[test]
fn a_translation_of_a_text_that_is_gone_is_told_and_hinders_nobody() {
    let (id, misspelt) = ("questions.sign.ask", "questions.sing.ask");
    let mut translation = translation();
    let place = place(&translation, id);
    translation["texts"][place]["id"] = misspelt.into();
    let read = read(&rules(&file()), &file(), &translation).unwrap();
    assert_eq!(read.left_over(), [misspelt]);
    let [open] = read.open() else {
        panic!("{:?}", read.open())
    };
    assert_eq!((open.id.as_str(), &open.earlier), (id, &None));
}

#[test]
fn a_comma_in_a_number_is_the_same_number_in_another_language() {
    let decimal = with("questions/0/why", json!("From 37.5 C on, and [so on"));
    let rules = rules(&decimal);
    let mut translation = translation();
    let place = place(&translation, "questions.danger_sign.why");
    let nothing = read(&rules, &decimal, &empty()).unwrap();
    let open: Vec<&Open> = nothing.open().iter().collect();
    let fresh: Value = serde_json::from_str(&to_fill_in(&rules, "es", &open)).unwrap();
    translation["texts"][place] = fresh["texts"][place].clone();
    translation["texts"][place]["text"] = "Desde 37,5 C, y [".into();
    let read = read(&rules, &decimal, &translation);
    assert!(read.is_ok(), "{read:?}");
}

#[test]
fn a_translation_of_other_rules_is_refused_with_one_fault() {
    let mut other = translation();
    other["rule_set"] = "other".into();
    let faults = read(&rules(&file()), &file(), &other).unwrap_err();
    assert_eq!(faults.len(), 1, "{faults:?}");
}

#[test]
fn a_review_of_a_translation_counts_only_for_the_texts_that_were_reviewed() {
    let (rules, file) = (rules(&file()), file());
    let review_of = |digits: &str| {
        let mut reviewed = translation();
        reviewed["reviewed"] = json!({ "by": "N. N.", "on": "2026-11-27", "sha256": digits });
        read(&rules, &file, &reviewed).unwrap()
    };
    let of_another = review_of("00000000");
    assert!(of_another.rules().is_unreviewed_translation());
    let of_these = review_of(of_another.fingerprint());
    assert!(!of_these.rules().is_unreviewed_translation());
}

#[test]
fn a_table_that_was_filled_in_makes_the_translation_that_it_holds() {
    let (rules, file) = (rules(&file()), file());
    let rule_file = file.to_string();
    let nothing = Translation::begin(&rules, &rule_file, "es").unwrap();
    let open: Vec<&Open> = nothing.open().iter().collect();
    let table = to_table(&open);
    let whole = |table: &str| with_table(&rules, &rule_file, "es", None, table);
    let unfilled: Value = serde_json::from_str(&whole(&table).unwrap()).unwrap();
    assert!(unfilled.get("texts").is_none(), "{unfilled}");

    // As a spreadsheet might give it back: each translation is the original, one of them with a comma and quotes in it.
    let fill = |open: &Open| {
        let text = open.original.replace('"', "\"\"");
        format!("{},\"{text}\",\"«{text}», \"\"¡sí!\"\"\"", open.id)
    };
    let rows: Vec<String> = open.iter().map(|open| fill(open)).collect();
    for table in [
        format!("id,original,translation\n{}", rows.join("\n")),
        format!(
            "\u{feff}id,original,translation\r\n{}\r\n",
            rows.join("\r\n")
        ),
    ] {
        let filled = whole(&table).unwrap();
        let texts: Value = serde_json::from_str(&filled).unwrap();
        let texts = texts["texts"].as_array().unwrap();
        assert_eq!(texts.len(), open.len());
        for (entry, open) in texts.iter().zip(&open) {
            assert_eq!(entry["id"], open.id);
            assert_eq!(entry["text"], format!("«{}», \"¡sí!\"", open.original));
        }
        let again = with_table(
            &rules,
            &rule_file,
            "es",
            Some(&filled),
            "id,original,translation",
        );
        assert_eq!(again.unwrap(), filled);
    }
    for no_table in ["id;original;translation", ""] {
        let refused = whole(no_table).unwrap_err();
        assert!(matches!(refused, NotFilledIn::NoTable), "{refused:?}");
    }
}
