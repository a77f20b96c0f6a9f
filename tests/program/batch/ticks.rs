//! Tables with a box to tick for each choice, as REDCap and others export a question with several answers.

use super::run::{Outcome, answer, folder};

/// The columns of one question, with `none` and without.
const BOXES: &str = "today_signs___sudden_or_worse,today_signs___fever,today_signs___racing_heart,today_signs___swollen_leg";

fn rows(more: &str, header: &str, rows: &str) -> Outcome {
    let table = format!("id,{header},age\n{rows}");
    answer(
        &format!("--csv --fields level_id,not_given,unsure {more}"),
        table,
    )
}

/// What a table of one column says instead of boxes.
fn plain(cell: &str) -> String {
    rows("", "today_signs", &format!("a,{cell},63\n")).stdout
}

#[test]
fn boxes_are_read_as_the_choices_that_they_stand_for() {
    for (boxes, words) in [
        ("0,1,0,0", "fever"),
        ("Unchecked,Checked,Unchecked,Unchecked", "fever"),
        ("FALSE,TRUE,FALSE,TRUE", "fever;swollen_leg"),
        (",1,,", "fever"),
        ("0.0,1.0,0.0,0.0", "fever"),
        ("0,unsure,0,0", "unsure:fever"),
        (",x,,", "fever"),
        (",X,,x", "fever;swollen_leg"),
        ("0,x,0,0", "fever"),
        (",\u{2713},,\u{2714}", "fever;swollen_leg"),
        (",fever,,", "fever"),
        (",\"High temperature, or hot and shivery\",,", "fever"),
    ] {
        let outcome = rows("", BOXES, &format!("a,{boxes},63\n"));
        assert_eq!((outcome.code, outcome.stdout), (0, plain(words)), "{boxes}");
    }
}

#[test]
fn names_of_boxes_are_read_as_several_programs_write_them() {
    let expected = plain("fever");
    for header in [
        BOXES.replace("___", "/"),
        BOXES.to_uppercase(),
        "\"Are any of these true today? (choice=Began suddenly or quickly gets worse)\",\
         \"Are any of these true today? (choice=High temperature, or hot and shivery)\",\
         \"Are any of these true today? (choice=Racing heart)\",\
         \"Are any of these true today? (choice=One leg swollen or painful)\""
            .to_owned(),
    ] {
        let outcome = rows("", &header, "a,0,1,0,0,63\n");
        assert_eq!(
            (outcome.code, outcome.stdout),
            (0, expected.clone()),
            "{header}"
        );
    }
}

/// Programs export 0 for a box that nobody saw.
#[test]
fn boxes_of_which_none_is_ticked_are_no_answer() {
    let open = plain("");
    for boxes in ["0,0,0,0", ",,,", "Unchecked,Unchecked,,0"] {
        let outcome = rows("", BOXES, &format!("a,{boxes},63\n"));
        assert_eq!((outcome.code, &outcome.stdout), (0, &open), "{boxes}");
        let meant = rows("--empty-ticks-mean-none", BOXES, &format!("a,{boxes},63\n"));
        // Those that are empty may not have been seen.
        let none = plain(if boxes == "0,0,0,0" { "none" } else { "" });
        assert_eq!((meant.code, meant.stdout), (0, none), "{boxes}");
    }
    let alone = rows("", BOXES, "a,0,0,0,0,\n");
    assert!(alone.stdout.contains("no answers"), "{}", alone.stdout);
    for row in ["a,,,,,", "a,0,0,0,0,"] {
        let nobody = rows("--empty-ticks-mean-none", BOXES, &format!("{row}\n,,,,,\n"));
        assert!(nobody.stdout.contains("no answers"), "{}", nobody.stdout);
        assert_eq!(nobody.stdout.lines().count(), 1);
    }
}

#[test]
fn a_box_for_none_of_these_answers_and_one_for_not_sure_does() {
    let header = format!("{BOXES},today_signs___none,today_signs___unsure");
    for (boxes, words) in [
        ("0,0,0,0,1,0", "none"),
        ("0,0,0,0,0,1", "unsure"),
        ("0,1,0,0,0,1", "fever;unsure"),
        ("0,0,0,0,0,0", ""),
    ] {
        let outcome = rows("", &header, &format!("a,{boxes},63\n"));
        assert_eq!((outcome.code, outcome.stdout), (0, plain(words)), "{boxes}");
    }
    let both = rows("", &header, "a,0,1,0,0,1,0,63\n");
    assert_eq!(both.code, 7);
    assert!(
        both.stdout.contains("cannot stand beside"),
        "{}",
        both.stdout
    );
}

#[test]
fn what_stands_in_a_box_and_is_no_tick_is_refused() {
    for (cell, said) in [
        ("2", "is neither a tick nor none"),
        ("racing_heart", "is neither a tick nor none"),
        ("\u{2717}", "is neither a tick nor none"),
        ("NA", "looks like a missing value"),
    ] {
        let outcome = rows("", BOXES, &format!("a,0,{cell},0,0,63\n"));
        assert_eq!(outcome.code, 7);
        assert!(outcome.stdout.contains(said), "{}", outcome.stdout);
    }
}

#[test]
fn a_choice_without_a_box_refuses_the_file_and_is_named() {
    let outcome = rows(
        "",
        &BOXES.replace(",today_signs___racing_heart", ""),
        "a,0,0,1,63\n",
    );
    assert_eq!((outcome.code, outcome.stdout.as_str()), (4, ""));
    let said = "the choice racing_heart of the question today_signs has no column";
    assert!(outcome.stderr.contains(said), "{}", outcome.stderr);
    let twice = rows("", &format!("{BOXES},today_signs"), "a,0,0,0,1,none,63\n");
    assert_eq!(twice.code, 4, "the question in boxes and in one column");
}

#[test]
fn the_column_of_ids_may_have_any_name_but_that_of_a_question() {
    let table = "record_id,site,cough\nr1,Leeds,yes\n";
    let outcome = answer(
        "--csv --id-column record_id --ignore-other-columns --fields id,level_id",
        table,
    );
    let expected = "{\"id\":\"r1\",\"level_id\":\"next_visit\"}\n";
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, expected));
    for (name, said) in [
        ("cough", "its answers would be lost"),
        ("record", "there is no column"),
    ] {
        let outcome = answer(
            &format!("--csv --id-column {name} --ignore-other-columns"),
            table,
        );
        assert_eq!(outcome.code, 4);
        assert!(outcome.stderr.contains(said), "{}", outcome.stderr);
    }
}

#[test]
fn other_columns_are_passed_over_only_where_they_are_about_no_question() {
    let outcome = answer(
        "--csv --ignore-other-columns --fields id",
        "id,zip,couhg,age\na,1,yes,63\n",
    );
    assert_eq!(outcome.code, 4);
    assert!(
        outcome.stderr.contains("did you mean \"cough\"?"),
        "{}",
        outcome.stderr
    );
    assert!(!outcome.stderr.contains("zip"), "{}", outcome.stderr);
}

#[test]
fn a_cross_is_never_none_of_these_unless_a_map_says_so() {
    let header = format!("{BOXES},today_signs___none");
    for boxes in [",,,,x", ",x,1,,", ",x,,\u{2713},", ",x,,,x"] {
        let told = rows("", &header, &format!("a,{boxes},63\n"));
        assert_eq!(told.code, 7, "{boxes}: {}", told.stdout);
        assert!(told.stdout.contains("\"found\":\"x\""), "{}", told.stdout);
    }
    let map = folder("crosses").join("map.json");
    let with_map = |answer: &str, boxes: &str| {
        let values = format!(
            "{{\"values\": {{\"today_signs\": {{\"x\": \"{answer}\", \"\u{2717}\": \"no\"}}}}}}"
        );
        std::fs::write(&map, values).unwrap();
        let more = format!("--map {}", map.display());
        rows(&more, &header, &format!("a,{boxes},63\n"))
    };
    assert_eq!(with_map("yes", ",,,,x").stdout, plain("none"));
    assert_eq!(
        with_map("yes", "\u{2717},x,1,\u{2717},\u{2717}").stdout,
        plain("fever;racing_heart")
    );
    assert_eq!(with_map("yes", ",x,,,x").code, 7, "none beside another");
    let refused = with_map("no", ",,,,x");
    assert_eq!((refused.code, refused.stdout.as_str()), (4, ""));
    assert!(
        refused.stderr.contains("\"x\" is an answer already"),
        "{}",
        refused.stderr
    );
}
