//! The review sheet of the rules that ship: every rule and story stands in it, and its matrix is what the rules say.

use lungnets::page::Format;
use lungnets::review::{ReviewNotes, sheet};

use crate::support::{RULES, Sheet, rank};
use crate::vignettes::vignettes;

/// The sheet in a format.
pub fn written(format: Format) -> String {
    let vignettes = vignettes();
    let notes = ReviewNotes::from_json(&RULES, &vignettes, lungnets::BUILT_IN_REVIEW_NOTES);
    let notes = notes.unwrap_or_else(|faults| panic!("{faults}"));
    sheet(&RULES, Some(&vignettes), Some(&notes)).render(format)
}

#[test]
fn every_story_is_in_its_appendix() {
    let sheet = written(Format::Text);
    let (_, appendix) = sheet.split_once("\nAppendix\n").unwrap();
    for story in vignettes() {
        assert!(
            appendix.contains(&format!("- {}: ", story.id)),
            "{}",
            story.id
        );
    }
}

#[test]
fn every_rule_stands_there_once_with_boxes_of_its_own() {
    let sheet = written(Format::Markdown);
    for rule in RULES.rules() {
        let start = format!("| `{}` | ", rule.id);
        let rows: Vec<&str> = sheet
            .lines()
            .filter(|line| line.starts_with(&start))
            .collect();
        assert_eq!(rows.len(), 1, "{}", rule.id);
        assert!(
            rows[0].contains("agree") && rows[0].contains("not my field"),
            "{}",
            rows[0]
        );
    }
}

#[test]
fn every_hazard_is_left_for_a_clinician_to_judge() {
    let vignettes = vignettes();
    let notes = ReviewNotes::from_json(&RULES, &vignettes, lungnets::BUILT_IN_REVIEW_NOTES);
    for hazard in notes.unwrap().hazards {
        assert!(hazard.residual_risk.is_none(), "{}", hazard.id);
    }
}

/// The cells of a row of the matrix, by its label.
fn row<'s>(sheet: &'s str, label: &str) -> Vec<&'s str> {
    let start = format!("| {label} | ");
    let row = sheet.lines().find(|line| line.starts_with(&start));
    let row = row.unwrap_or_else(|| panic!("there is no row {label}"));
    let cells = row[start.len()..].trim_end_matches(" |").split(" | ");
    cells
        .map(|cell| cell.trim_matches('*').trim_end_matches('+'))
        .collect()
}

#[test]
fn the_matrix_has_the_levels_that_the_rules_give() {
    let sheet = written(Format::Markdown);
    let ages = ["0", "1", "18", "40", "60", "65", "75"];
    let backgrounds = [("family_history", "yes"), ("cushings", "yes")];
    let about_you = crate::support::ids_of("about_you");
    for (label, id, answer) in [
        ("No sign at all", "cough", "no"),
        ("Shortness of breath", "breathing", "yes"),
        ("Chest pain", "chest_pain", "yes"),
        (
            "Signs today: High temperature, or hot and shivery",
            "today_signs",
            "fever",
        ),
        (
            "Signs today: Harder to breathe than usual",
            "today_signs",
            "hard_to_breathe",
        ),
        (
            "Coughing up blood: Yes, but not in the last few days",
            "coughing_blood",
            "earlier",
        ),
    ] {
        let sign = || Sheet::calm().with(id, answer);
        let of_ages = ages.iter().map(|age| sign().with("age", age));
        let of_facts = backgrounds.iter().map(|(fact, yes)| sign().with(fact, yes));
        let of_ticks = about_you.iter().map(|tick| sign().with("about_you", tick));
        let sheets = of_ages.chain(of_facts).chain(of_ticks);
        let levels: Vec<String> = sheets
            .map(|sheet| sheet.rank().number().to_string())
            .collect();
        assert_eq!(row(&sheet, label), levels, "{label}");
    }
    assert!(
        row(&sheet, "Emergency signs now: any of the 12")
            .iter()
            .all(|cell| { cell.parse() == Ok(rank("emergency")) })
    );
}
