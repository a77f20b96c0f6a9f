//! Texts in Spanish beside a rule file that somebody brings: begun, filled in, checked, read by a person.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::run::{file, run};

/// Rules without fault.
const SOUND: &str = "tests/rule_files/sound.json";

/// What `rules translate` prints for a rule file.
fn translate(rules: &Path, more: &str) -> String {
    let outcome = run("rules translate es").and(rules.to_str().unwrap());
    let outcome = outcome.and_all(more.split_whitespace()).go();
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    outcome.stdout
}

/// A rule file with a Spanish text for each of its own, which is its own between two marks.
fn translated(name: &str) -> std::path::PathBuf {
    let rules = file(&format!("{name}.json"), fs::read(SOUND).unwrap());
    let _ = fs::remove_file(rules.with_extension("es.json")); // of an earlier run
    let mut texts: Value = serde_json::from_str(&translate(&rules, "")).unwrap();
    for entry in texts["texts"].as_array_mut().unwrap() {
        entry["text"] = format!("¡{}!", entry["note"].as_str().unwrap()).into();
    }
    file(&format!("{name}.es.json"), texts.to_string());
    rules
}

/// The options of a run with these rules.
fn asked(rules: &Path) -> [&str; 5] {
    let rules = rules.to_str().unwrap();
    ["--rules", rules, "--no-input", "--hurts", "yes"]
}

#[test]
fn texts_that_were_filled_in_are_read_by_whoever_asks_for_them() {
    let rules = translated("filled");
    assert!(!translate(&rules, "").contains("texts"));
    let asked = asked(&rules);
    let spanish = run("--lang es").and_all(asked).go();
    assert!(spanish.stdout.contains("Qué hacer"), "{spanish:?}");
    assert!(spanish.stdout.contains('¡'), "{spanish:?}");
    let english = run("--lang en").and_all(asked).go();
    assert!(!english.stdout.contains('¡'), "{english:?}");
    let json = |lang: &str| {
        run(lang)
            .and_all(asked)
            .and_all(["--format", "json"])
            .go()
            .stdout
    };
    assert_eq!(json("--lang es"), json("--lang en"));
}

#[test]
fn a_text_that_changed_is_listed_to_be_translated_again_and_shown_with_a_mark() {
    let rules = translated("changed");
    let text = fs::read_to_string(&rules).unwrap();
    let name = "\"title\": \"";
    fs::write(&rules, text.replacen(name, "\"title\": \"New: ", 1)).unwrap();
    let check = run("rules check").and(rules.to_str().unwrap()).go();
    assert!(
        check
            .stdout
            .contains("1 text is new or changed since it was translated"),
        "{check:?}"
    );
    assert!(
        check
            .stdout
            .contains("Reading ease of questions and advice: "),
        "{check:?}"
    );
    let page = run("--lang es --format html").and_all(asked(&rules)).go();
    let title = "[EN] <span lang=\"en\">New: ";
    assert!(page.stdout.contains(title), "{page:?}");
    let json = run("rules check --format json")
        .and(rules.to_str().unwrap())
        .go()
        .json();
    assert_eq!(json["spanish"]["changed"], serde_json::json!(["title"]));
    let open: Value = serde_json::from_str(&translate(&rules, "")).unwrap();
    assert_eq!(open["texts"].as_array().unwrap().len(), 1);
    let entry = &open["texts"][0];
    assert_eq!(entry["text"], "");
    assert!(
        entry["before"].as_str().unwrap().starts_with('¡'),
        "{entry}"
    );
    let table = translate(&rules, "--table");
    assert!(table.ends_with("!\",\"\"\n"), "{table}");
    let whole = |table: &str| {
        let table = file("changed.csv", table);
        translate(&rules, &format!("--from {}", table.display()))
    };
    // A round trip in which nobody has typed a word leaves it as it was: to be translated again.
    file("changed.es.json", whole(&table));
    let check = run("rules check --format json")
        .and(rules.to_str().unwrap())
        .go();
    let json = check.json();
    assert_eq!(json["spanish"]["changed"], serde_json::json!(["title"]));
    let filled = table.replace(",\"\"\n", ",\"¡Nuevo!\"\n");
    file("changed.es.json", whole(&filled));
    assert!(!translate(&rules, "").contains("texts"));
}

#[test]
fn notes_outlast_a_table_and_a_text_that_is_left_over_is_told() {
    let rules = translated("with_notes");
    let beside = rules.with_extension("es.json");
    let mut texts: Value = serde_json::from_str(&fs::read_to_string(&beside).unwrap()).unwrap();
    texts["note"] = "Begun by A.".into();
    texts["texts"][0]["note"] = "Formal.".into();
    let id = "questions.of_an_earlier_version_of_the_file.hint.3";
    let left_over = serde_json::json!({ "id": id, "of": "00000000", "text": "¿Qué?" });
    texts["texts"].as_array_mut().unwrap().push(left_over);
    fs::write(&beside, texts.to_string()).unwrap();
    let check = run("rules check").and(rules.to_str().unwrap()).go();
    for told in ["1 text translates nothing", id, "Every text is translated."] {
        assert!(check.stdout.contains(told), "{told}: {}", check.stdout);
    }
    let spanish = run("--lang es").and_all(asked(&rules)).go();
    assert_eq!((spanish.code, spanish.stderr.as_str()), (0, ""));
    let table = file("with_notes.csv", "id,original,translation\n");
    let whole = translate(&rules, &format!("--from {}", table.display()));
    let whole: Value = serde_json::from_str(&whole).unwrap();
    assert_eq!(whole["note"], texts["note"]);
    assert_eq!(whole["texts"][0], texts["texts"][0]);
    assert!(!whole.to_string().contains(id));
}

#[test]
fn a_text_that_is_missing_is_listed_and_read_in_english_and_a_language_without_texts_is_refused() {
    let rules = translated("missing");
    let beside = rules.with_extension("es.json");
    let mut texts: Value = serde_json::from_str(&fs::read_to_string(&beside).unwrap()).unwrap();
    let list = texts["texts"].as_array_mut().unwrap();
    let first = |entry: &Value| entry["id"] == "levels.pharmacy.brief.1";
    let gone = list.iter().position(first).unwrap();
    let gone = list.remove(gone);
    fs::write(&beside, texts.to_string()).unwrap();
    let asked = asked(&rules);
    let told = run("--lang es").and_all(asked).go();
    let in_english = format!("[EN] {}", gone["note"].as_str().unwrap());
    assert!(told.stdout.contains(&in_english), "{told:?}");
    assert_eq!((told.code, told.stderr.as_str()), (0, ""));
    let check = run("rules check --format json").and(rules.to_str().unwrap());
    let json = check.go().json();
    assert_eq!(json["spanish"]["missing"], serde_json::json!([gone["id"]]));
    fs::remove_file(beside).unwrap();
    let told = run("--lang es").and_all(asked).go();
    assert_eq!(told.code, 2);
    assert!(
        told.stderr.contains("no tiene textos en el idioma \"es\""),
        "{told:?}"
    );
    let of_the_system = run("--lang auto")
        .and_all(asked)
        .env("LANG", "es_ES.UTF-8")
        .go();
    assert_eq!(of_the_system.code, 0, "{of_the_system:?}");
    let no_table = run("rules translate es").and(rules.to_str().unwrap());
    let no_table = no_table.and_all(["--from", rules.to_str().unwrap()]).go();
    assert!(
        no_table.stderr.contains("this is no table of translations"),
        "{no_table:?}"
    );
}

#[test]
fn a_table_that_was_filled_in_is_put_into_no_translation_of_which_something_would_be_lost() {
    let rules = translated("unread");
    let beside = rules.with_extension("es.json");
    let whole = fs::read_to_string(&beside).unwrap();
    let table = file("unread.csv", "id,original,translation\n");
    let filled = |translation: &str| {
        fs::write(&beside, translation).unwrap();
        let filled = run("rules translate es").and(rules.to_str().unwrap());
        filled.and_all(["--from", table.to_str().unwrap()]).go()
    };
    let kept = filled(&whole);
    assert_eq!((kept.code, kept.stderr.as_str()), (0, ""));
    assert_eq!(
        kept.stdout.matches("\"text\": \"¡").count(),
        whole.matches("\"text\":\"¡").count()
    );
    for unread in [
        whole.strip_suffix('}').unwrap().to_owned(),
        whole.replacen("\"text\":\"¡", "\"txt\":\"¡", 1),
        whole.replacen("\"rule_set\":\"", "\"rule_set\":\"x", 1),
    ] {
        let refused = filled(&unread);
        assert_eq!(
            (refused.code, refused.stdout.as_str()),
            (4, ""),
            "{refused:?}"
        );
        assert!(refused.stderr.contains("unread.es.json"), "{refused:?}");
    }
    // What a table is there to mend is no hindrance.
    let title = whole.replacen("\"text\":\"¡", "\"text\":\"¡99 ", 1);
    assert_eq!(filled(&title).code, 0);
}
