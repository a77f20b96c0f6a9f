//! The recipes of the front page: a table from each of these programs says what the plain one says.
//!
//! What the programs write is kept here. Where one is installed for the Python that `PYTHON` names, it is asked too.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::run::{answer, folder};

const PAGE: &str = include_str!("../../../README.md");
const FIELDS: &str = "--csv --fields level_id,possible_id,not_given,unsure";
const PLAIN: &str = "id,cough,age,today_signs\na,yes,63,fever;racing_heart\nb,no,,\n";

/// A row of the table of recipes: the program, how it writes a table, and with which options it is read.
struct Recipe {
    program: &'static str,
    written: &'static str,
    options: &'static str,
}

fn recipes() -> Vec<Recipe> {
    let (_, table) = PAGE
        .split_once("| from | written so | read with |\n|---|---|---|\n")
        .unwrap();
    let (table, _) = table.split_once("\n\n").unwrap();
    let code = |cell: &'static str| cell.split('`').nth(1).unwrap_or_default();
    let recipe = |row: &'static str| {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").collect();
        Recipe {
            program: cells[0].trim(),
            written: code(cells[1]),
            options: code(cells[2]),
        }
    };
    table.lines().map(recipe).collect()
}

const FROM_REDCAP: &str = "\"Record ID\",\"Survey Identifier\",\"Survey Timestamp\",\"Do you have a cough?\",\"How old are you in whole years?\",\
\"Are any of these true today? (choice=Began suddenly or quickly gets worse)\",\
\"Are any of these true today? (choice=High temperature, or hot and shivery)\",\
\"Are any of these true today? (choice=Racing heart)\",\
\"Are any of these true today? (choice=One leg swollen or painful)\",Complete?\n\
a,,\"2026-01-02 10:05:00\",Yes,63,Unchecked,Checked,Checked,Unchecked,Complete\n\
b,,\"2026-01-02 11:05:00\",No,,Unchecked,Unchecked,Unchecked,Unchecked,Complete\n";

const FROM_QUALTRICS: &str = "StartDate,EndDate,Finished,ResponseId,Q1,Q2,Q3_1,Q3_2,Q3_3,Q3_4\n\
Start Date,End Date,Finished,Response ID,Do you have a cough?,How old are you?,\"Today\n- Fever\",Today - Racing heart,Today - Began suddenly,Today - Leg\n\
\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"endDate\"\"}\",\"{\"\"ImportId\"\":\"\"finished\"\"}\",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\",\"{\"\"ImportId\"\":\"\"QID3_1\"\"}\",\"{\"\"ImportId\"\":\"\"QID3_2\"\"}\",\"{\"\"ImportId\"\":\"\"QID3_3\"\"}\",\"{\"\"ImportId\"\":\"\"QID3_4\"\"}\"\n\
2026-01-02 10:00:00,2026-01-02 10:05:00,1,a,1,63,1,1,,\n\
2026-01-02 11:00:00,2026-01-02 11:05:00,1,b,2,,,,,\n";

/// What Qualtrics's numbers mean.
const MAP: &str = r#"{"columns": {"Q1": "cough", "Q2": "age", "Q3_1": "today_signs___fever", "Q3_2": "today_signs___racing_heart",
 "Q3_3": "today_signs___sudden_or_worse", "Q3_4": "today_signs___swollen_leg"}, "values": {"cough": {"1": "yes", "2": "no"}}}"#;

const FROM_GOOGLE_FORMS: &str = "Timestamp,cough,age,today_signs\n\
2026/01/02 10:05:00 am GMT+1,Yes,63,\"fever, racing_heart\"\n\
2026/01/02 11:05:00 am GMT+1,No,,\n";

/// What the programs export, before a recipe changes it.
fn export(program: &str) -> Option<&'static str> {
    match program {
        "Qualtrics" => Some(FROM_QUALTRICS),
        "Google Forms" => Some(FROM_GOOGLE_FORMS),
        _ => None,
    }
}

/// What comes of the recipe of a program, kept from when it was run, or as its manual says.
fn kept(program: &str) -> String {
    match program {
        "Excel" => format!("\u{feff}{}", PLAIN.replace("fever;racing_heart", "\"fever;racing_heart\""))
            .replace(',', ";")
            .replace('\n', "\r\n"),
        "pandas" => PLAIN.replace("63", "63.0"),
        "Polars" | "DuckDB" => PLAIN.to_owned(),
        "R" => "\"id\",\"cough\",\"age\",\"today_signs\"\n\"a\",\"yes\",63,\"fever;racing_heart\"\n\"b\",\"no\",,\n".to_owned(),
        "REDCap" => FROM_REDCAP.to_owned(),
        "Qualtrics" => {
            let lines: Vec<&str> = FROM_QUALTRICS.lines().collect();
            format!("{}\n{}\n{}\n", lines[0], lines[4], lines[5])
        }
        "Google Forms" => FROM_GOOGLE_FORMS.replace(", ", ";"),
        other => panic!("nothing is kept of {other}"),
    }
}

#[test]
fn a_table_from_each_program_says_what_the_plain_one_says() {
    let plain = answer(FIELDS, PLAIN);
    let map = folder("recipes_map").join("map.json");
    fs::write(&map, MAP).unwrap();
    let recipes = recipes();
    assert_eq!(recipes.len(), 8);
    for Recipe {
        program, options, ..
    } in recipes
    {
        let options = options.replace("map.json", map.to_str().unwrap());
        let mut command = super::run::batch(FIELDS);
        command.args(words(&options));
        let mut outcome = super::run::outcome(command, kept(program));
        if options.contains("--ignore-other-columns") {
            assert!(
                outcome.stderr.starts_with("note: "),
                "{program}: {}",
                outcome.stderr
            );
            assert_eq!(outcome.stderr.lines().count(), 1, "{program}");
            outcome.stderr.clear();
        }
        assert_eq!(outcome, plain, "{program}");
    }
}

/// The words of a command line, of which some stand between quotes.
fn words(options: &str) -> Vec<String> {
    let pieces = options.split('"').enumerate();
    let words = pieces.flat_map(|(place, piece)| match place % 2 {
        0 => piece.split_whitespace().map(str::to_owned).collect(),
        _ => vec![piece.to_owned()],
    });
    words.collect()
}

/// Runs a recipe in a folder; none where its program is not there.
fn run(recipe: &Recipe, here: &Path) -> Option<String> {
    if let Some(export) = export(recipe.program) {
        fs::write(here.join("export.csv"), export).unwrap();
    }
    let mut command = match recipe.program {
        "Google Forms" => {
            let mut shell = Command::new("sh");
            shell.args(["-c", recipe.written]);
            shell
        }
        _ => {
            let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".into());
            let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tables/recipes.py");
            let mut command = Command::new(python);
            command
                .arg("-B")
                .arg(script)
                .args([recipe.program, recipe.written]);
            command
        }
    };
    let output = command.current_dir(here).output().ok()?;
    match output.status.code() {
        Some(0) => Some(fs::read_to_string(here.join("people.csv")).unwrap()),
        Some(3) => None,
        _ => panic!(
            "{}: {}",
            recipe.program,
            String::from_utf8_lossy(&output.stderr)
        ),
    }
}

#[test]
fn the_programs_that_are_here_write_what_is_kept_of_them() {
    let here = folder("recipes");
    let can_run = ["pandas", "Polars", "DuckDB", "Qualtrics", "Google Forms"];
    for recipe in recipes()
        .iter()
        .filter(|recipe| can_run.contains(&recipe.program))
    {
        match run(recipe, &here) {
            Some(written) => assert_eq!(written, kept(recipe.program), "{}", recipe.written),
            None => println!("skipped: {} is not installed for python3", recipe.program),
        }
    }
}
