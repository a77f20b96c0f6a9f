//! What is said in Spanish where something goes wrong, and in the help.

use std::collections::BTreeSet;

use serde_json::Value;

use super::SPANISH;
use crate::support::RULES;
use crate::support::run::{Outcome, run_as_it_ships};

/// What goes wrong at the self-check, one way after the other.
const MISTAKES: [&str; 26] = [
    "--no-input",
    "--no-input --require-all --age 30",
    "--age 200",
    "--age sesenta --cough maybe --coughing-blood lots --today-signs x,y",
    "--today-signs none,fever",
    "--today-signs fever,unsure:fever",
    "--cough no --lasting-cough yes",
    "--emergency-signs faint_confused --cough maybe",
    "--answers nothing.json",
    "--answers Cargo.toml",
    "--answers rules/lung_nets.json",
    "--answers tests",
    "--age 30 -o tests",
    "--age 30 -o Cargo.toml",
    "--age 30 --answers Cargo.toml -o Cargo.toml",
    "--age 30 --detail brief --format fhir",
    "--age 30 --detail brief --explain",
    "--age 30 --url https://lungnets.example",
    "--place nowhere",
    "--width 5",
    "--format",
    "--plain --plain",
    "--force",
    "--foo",
    "--cough yes about",
    "persistent coughing",
];

/// What is typed as it stands in every language: commands, words that options and answers take, ids, and names of files.
const TYPED: &str = "about age all always auto bash batch breathing brief cargo colour completions cough cushings earlier elsewhere \
    elvish false fever fhir fingers fish flushing fpath full gasping hoarse html json lump lungnets man markdown more \
    never none nothing powershell pregnant profile questionnaireresponse questions replay rules schema steroids swelling \
    tests text toml true unsure uuid version wheezing yes zsh";

/// Names of places, illnesses, medicines and organisations.
const NAMES: &str = "american argentina asco canada cancer cancerresearchuk carcinoid chile clinicaltrials cnets colombia \
    cushing ecuador everolimus foundation gov guatemala inca incalliance ireland lacnets lung men mexico net netrf \
    neuroendocrine neuroendocrinecancer org panama paraguay patient peru prrt research society spain tumor venezuela";

/// What is a word of both languages, or one that means something else in Spanish.
const SHARED: &str =
    "alias carcinoma complete diabetes error factor hospital manual terminal use web";

fn in_both(mistake: &str) -> [Outcome; 2] {
    ["", " --lang es"].map(|more| run_as_it_ships(&format!("{mistake}{more}")).go())
}

/// The words of a text of at least three letters, but for those that are typed as they stand: options, names with `_`,
/// and what is in quotes or square brackets.
fn words(text: &str) -> BTreeSet<String> {
    let parts = text.split('"').step_by(2);
    let parts = parts.flat_map(|part| part.split('[').map(|part| part.rsplit(']').next()));
    let parts = parts.flatten().flat_map(str::split_whitespace);
    let is_typed = |part: &str| part.contains(['_', '|', '<', '/', '=']) || part.starts_with('-');
    let spoken = parts.filter(|part| !is_typed(part));
    let words = spoken.flat_map(|part| part.split(|letter: char| !letter.is_alphabetic()));
    let words = words.filter(|word| word.chars().count() > 2);
    words.map(str::to_lowercase).collect()
}

/// Holds a Spanish text to have no word of an English one but those that are listed.
fn hold_apart([english, spanish]: [&str; 2], what: &str) {
    let listed = format!("{TYPED} {NAMES} {SHARED}");
    let both: Vec<String> = words(english)
        .intersection(&words(spanish))
        .cloned()
        .collect();
    let known: Vec<&str> = listed.split(' ').collect();
    let open = SPANISH.open().iter().flat_map(|open| words(&open.original));
    let open: BTreeSet<String> = open.collect();
    let english: Vec<&String> = both
        .iter()
        .filter(|word| !known.contains(&word.as_str()) && !open.contains(*word))
        .collect();
    assert!(english.is_empty(), "{what}: {english:?}");
    assert!(words(spanish).len() > 2, "{what}: {spanish}");
}

#[test]
fn every_mistake_ends_alike_in_both_languages_and_says_so_in_its_own() {
    for mistake in MISTAKES {
        let [english, spanish] = in_both(mistake);
        assert_eq!(english.code, spanish.code, "{mistake}: {}", spanish.stderr);
        hold_apart([&english.stderr, &spanish.stderr], mistake);
    }
}

/// The help without the options that the questions of the file are: what they say, other tests hold.
fn without_the_questions(help: &str) -> String {
    match help.split_once("Respuestas (") {
        None => help.to_owned(),
        Some((before, questions)) => {
            let (_, after) = questions.split_once("\n\nArchivos de respuestas:").unwrap();
            format!("{before}\nArchivos de respuestas:{after}")
        }
    }
}

#[test]
fn the_help_is_spanish_but_for_what_is_typed() {
    for help in ["--help", "-h"] {
        let [english, spanish] = in_both(help);
        hold_apart([&english.stdout, &spanish.stdout], help);
        let name = format!("spanish_help_{}", help.trim_matches('-'));
        insta::assert_snapshot!(name, without_the_questions(&spanish.stdout));
    }
}

/// What is read of the help of a command, asked for behind it and before it.
fn help_in_both(command: &str) -> [[String; 2]; 2] {
    [format!("{command} --help"), format!("help {command}")].map(|asked| {
        let spanish = format!("--lang es {asked}");
        let behind = format!("{asked} --lang es");
        let spanish = if asked.starts_with("help") {
            spanish
        } else {
            behind
        };
        [asked, spanish].map(|asked| {
            let outcome = run_as_it_ships(&asked).go();
            assert_eq!(outcome.code, 0, "{asked}: {}", outcome.stderr);
            outcome.stdout
        })
    })
}

#[test]
fn the_help_of_a_command_that_an_individual_meets_is_spanish() {
    for command in ["about", "questions", "completions"] {
        for [english, spanish] in help_in_both(command) {
            hold_apart([&english, &spanish], command);
        }
    }
}

#[test]
fn the_help_of_any_other_command_says_in_spanish_that_it_is_english() {
    for command in ["batch", "replay", "rules", "rules check", "schema", "man"] {
        for [english, spanish] in help_in_both(command) {
            let usage = english.lines().find(|line| line.starts_with("Usage: "));
            assert!(spanish.contains(usage.unwrap()), "{command}: {spanish}");
            assert!(spanish.starts_with("Esta orden es para"), "{spanish}");
        }
    }
}

#[test]
fn a_language_that_there_is_not_is_refused_in_every_language_that_there_is() {
    for asked in [
        "--lang xx",
        "about --lang xx",
        "--lang=",
        "questions --lang",
    ] {
        let outcome = run_as_it_ships(asked).go();
        let said = outcome.failed(2);
        assert!(said.contains("for '--lang <LANG>'"), "{said}");
        assert!(said.contains("Valores: en, es, auto."), "{said}");
    }
}

#[test]
fn what_is_wrong_is_told_to_a_program_in_english_in_every_language() {
    for mistake in [
        "--foo",
        "--cough nose --no-input",
        "--width 5",
        "--answers no.json",
    ] {
        let [english, spanish] = in_both(&format!("--format json {mistake}"));
        let without = |said: &str| said.replace(" --lang es", "").replace(" --lang <LANG>", "");
        assert_eq!(without(&english.stderr), without(&spanish.stderr));
    }
}

#[test]
fn the_language_may_stand_before_a_command_that_speaks_it_and_before_no_other() {
    for command in ["about", "about que", "questions", "questions --format json"] {
        let [_, behind] = in_both(command);
        let before = run_as_it_ships(&format!("--lang es {command}")).go();
        assert_eq!(before.code, 0, "{command}: {}", before.stderr);
        assert_eq!(before.stdout, behind.stdout, "{command}");
    }
    for refused in ["batch", "replay result.json", "man", "about --lang en"] {
        let before = run_as_it_ships(&format!("--lang es {refused}")).go();
        assert_eq!(before.code, 2, "{refused}: {}", before.stdout);
    }
}

#[test]
fn whoever_writes_what_troubles_them_reads_whom_to_call_wherever_the_language_stands() {
    for typed in ["dolor", "tos con sangre", "me ahogo"] {
        let [_, behind] = in_both(typed);
        for language in ["--lang es", "--lang=es"] {
            let before = run_as_it_ships(&format!("{language} {typed}")).go();
            assert_eq!(before.code, 2, "{typed}");
            assert_eq!(before.stderr, behind.stderr, "{typed}");
            assert!(
                before.stderr.contains("España, UE 112"),
                "{}",
                before.stderr
            );
        }
    }
}

#[test]
fn an_emergency_is_shown_in_spanish_with_what_is_wrong_in_spanish() {
    let [_, spanish] = in_both("--emergency-signs faint_confused --cough sí");
    let shown = spanish.stdout;
    assert!(shown.contains("Pida ayuda ahora mismo."), "{shown}");
    insta::assert_snapshot!(spanish.stderr, @r#"
    error: hay 1 respuesta que no sirve, y no se preguntó nada

      --cough
        "sí" no es yes, no ni unsure
        aquí se escribe yes

    Las respuestas que encajan: lungnets --lang es --help

    Lo que se entiende de las respuestas es una emergencia, y está arriba.
    "#);
}

#[test]
fn words_of_the_prompt_are_no_answers_in_a_file_and_the_error_says_what_to_write() {
    for (written, meant) in [
        ("sí", "yes"),
        ("Si", "yes"),
        ("no sé", "unsure"),
        ("quizás", "unsure"),
    ] {
        let file = format!(r#"{{"cough": "{written}"}}"#);
        let run = run_as_it_ships("--lang es --no-input --answers -");
        let said = run.stdin(&file).go().failed(4).to_owned();
        assert!(said.contains(&format!("aquí se escribe {meant}")), "{said}");
    }
}

/// A text without the titles of sources, which are quotations.
fn without_titles(mut text: String) -> String {
    for source in RULES.sources().iter().filter(|source| source.url.is_some()) {
        text = text.replace(&format!("{}: {}.", source.publisher, source.title), "");
    }
    text
}

#[test]
fn an_explained_result_the_list_of_questions_and_the_background_are_spanish() {
    for asked in [
        "--no-input --width 1000 --cough yes --lasting-cough no --age 63 --explain",
        "--no-input --width 1000 --cough unsure --chest-pain yes --about-you unsure --explain",
        "questions --width 1000",
        "about --width 1000 all",
    ] {
        let [english, spanish] = in_both(asked).map(|run| without_titles(run.stdout));
        hold_apart([&english, &spanish], asked);
    }
}

#[test]
fn a_title_is_marked_as_english_on_every_page_and_our_own_is_spanish() {
    let page = |asked: &str| {
        run_as_it_ships(&format!("{asked} --lang es --format html"))
            .go()
            .stdout
    };
    let result = page("--no-input --cough yes --lasting-cough yes --explain");
    let titles = result.matches("NHS: Cough.").count();
    assert!(titles > 1, "{result}");
    assert_eq!(
        result
            .matches("<span lang=\"en-GB\">NHS: Cough.</span>")
            .count(),
        titles
    );
    assert!(
        result.contains("Nuestra propia elección prudente"),
        "{result}"
    );
    let background = page("about causes");
    assert!(
        background.contains("<span lang=\"en-GB\">American Cancer Society: "),
        "{background}"
    );
}

/// Takes out what is for people, and what stands beside a text in another language.
fn without_what_people_read(resource: &mut Value) {
    match resource {
        Value::Array(items) => items.iter_mut().for_each(without_what_people_read),
        Value::Object(members) => {
            members.retain(|name, _| name != "div" && name != "_text" && name != "_display");
            members.values_mut().for_each(without_what_people_read);
        }
        _ => {}
    }
}

#[test]
fn a_fhir_form_and_a_response_have_the_same_codes_with_spanish_beside_what_is_read() {
    for asked in [
        "questions --format fhir",
        "questions --format fhir-codesystem",
        "--no-input --cough yes --age 63 --format fhir",
    ] {
        let [mut english, mut spanish] = in_both(asked).map(|run| run.json());
        assert_ne!(english, spanish, "{asked}");
        let div = spanish
            .pointer("/text/div")
            .and_then(Value::as_str)
            .unwrap();
        let is_response = asked.contains("--cough");
        assert_eq!(
            div.contains("lang=\"es\"") && div.contains("Qué hacer"),
            is_response,
            "{div}"
        );
        for resource in [&mut english, &mut spanish] {
            without_what_people_read(resource);
        }
        assert_eq!(english, spanish, "{asked}");
    }
    for asked in [
        "questions --format json",
        "--no-input --cough yes --explain --format json",
    ] {
        let [english, spanish] = in_both(asked).map(|run| run.stdout);
        assert_eq!(english, spanish, "{asked}");
    }
}

#[test]
fn a_place_is_known_with_its_accents_or_without_and_in_capitals() {
    for (place, number) in [
        ("España", "España 112"),
        ("espana", "España 112"),
        ("ALEMANIA", "UE 112"),
        ("rumania", "UE 112"),
        ("Canada", "Canadá 911"),
        ("Spain", "España 112"),
        ("mexico", "México 911"),
        ("PERÚ", "Perú 106 o 116"),
        ("puerto rico", "EEUU 911"),
        ("guatemala", "Guatemala 122 o 123"),
    ] {
        let shown = run_as_it_ships("--lang es --no-input --cough yes --place").and(place);
        let shown = shown.go().stdout;
        assert!(
            shown.contains(&format!("Emergencia: {number}.")),
            "{place}: {shown}"
        );
    }
}
