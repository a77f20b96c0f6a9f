//! What is said of tables, lines and words that cannot be read: all of it, and never what leads nowhere.

use super::run::{answer, outcome};
use crate::support::run::command;

/// What is told first of one table or line.
fn told(arguments: &str, input: &str) -> String {
    let outcome = answer(arguments, input);
    assert_ne!(outcome.code, 0, "{input}");
    outcome.stdout + &outcome.stderr
}

#[test]
fn every_unknown_word_of_a_list_is_told_whatever_door_it_comes_through() {
    let both = "fevre\\\" and \\\"rash\\\" are not among the answers";
    let found = "\"found\":\"fevre;rash\"";
    for (arguments, input) in [
        ("--csv", "id,today_signs\na,fevre;fever;rash\n"),
        (
            "",
            "{\"today_signs\":[\"fevre\",\"fever\",\"unsure:rash\"]}\n",
        ),
    ] {
        let told = told(arguments, input);
        assert!(told.contains(both) && told.contains(found), "{told}");
    }
    let typed = command("--no-input --today-signs fevre,rash");
    let typed = outcome(typed, "");
    let both = "\"fevre\" and \"rash\" are not among the answers";
    assert!(typed.stderr.contains(both), "{}", typed.stderr);
    let many = (0..40).map(|number| format!("x{number}"));
    let many: Vec<String> = many.collect();
    let told = told("--csv", &format!("id,today_signs\na,{}\n", many.join(";")));
    assert!(
        told.contains("\\\"x19\\\" and 20 more are not among"),
        "{told}"
    );
}

#[test]
fn what_is_told_names_what_is_wrong_and_no_way_out_that_leads_nowhere() {
    for (arguments, input, said, never) in [
        (
            "--csv --id-column pid",
            "id,pid,cough\na,1,yes\n",
            "to pass this one over: --ignore-columns id",
            "did you mean",
        ),
        (
            "--csv --delimiter comma",
            "id;cough;age\na;yes;63\n",
            "to part them there: --delimiter semicolon",
            "with commas",
        ),
        (
            "--csv --delimiter tab",
            "id,cough,age\na,yes,63\n",
            "to part them there: --delimiter comma",
            "--ignore-columns",
        ),
        (
            "--csv",
            "id|cough|age\na|yes|63\n",
            "part the cells with commas, semicolons or tabs",
            "did you mean",
        ),
        (
            "--csv",
            "id,cough,age\na;yes;63\n",
            "the row has 1 cell and the header 3 columns (part its cells as the header is parted)",
            "empty cell",
        ),
        (
            "--csv",
            "id,today_signs\na,unsure:none\n",
            "say \\\"unsure\\\" where nobody knows",
            "is not one of",
        ),
        (
            "--csv --missing skipped",
            "id,today_signs\na,fever;skipped\n",
            "means that nobody answered, and stands in a list",
            "is not one of",
        ),
        (
            "--missing NA",
            "{\"today_signs\":[\"fever\",\"NA\"]}\n",
            "means that nobody answered, and stands in a list",
            "small letters",
        ),
    ] {
        let told = told(arguments, input);
        assert!(told.contains(said) && !told.contains(never), "{told}");
    }
    let nobody = answer("", "{}\n");
    let said = "note: standard input holds no answer sets\nnote: 1 line with nothing in it was passed over\n";
    assert_eq!((nobody.code, nobody.stderr.as_str()), (0, said));
    let beside = answer(
        "--csv --id-column pid --ignore-other-columns --fields id",
        "id,pid,cough\na,1,yes\n",
    );
    assert_eq!(
        (beside.code, beside.stdout.as_str()),
        (0, "{\"id\":\"1\"}\n")
    );
}

#[test]
fn utf_16_without_a_mark_is_named_and_nothing_of_it_is_read() {
    let little = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let (table, line) = ("id,cough\na,yes\n", "{\"cough\":\"yes\"}\n");
    let texts: [(&str, Vec<u8>); 4] = [
        ("--csv", little(table)),
        ("--csv", big(table)),
        ("", little(line)),
        ("", big(line)),
    ];
    for (arguments, text) in texts {
        let told = answer(arguments, &text);
        assert_eq!((told.code, told.stdout.as_str()), (4, ""));
        let said = "seems to be text in UTF-16, without the mark that says so";
        assert!(told.stderr.contains(said), "{}", told.stderr);
    }
    let one = outcome(command("--answers -"), little(line));
    assert!(
        one.stderr.contains("is not text in UTF-8"),
        "{}",
        one.stderr
    );
}

#[test]
fn a_header_of_another_program_is_told_with_what_can_be_typed_as_it_stands() {
    let header = "Start time,\"Town, region\",today_signs___1,cough\n";
    let told = answer("--csv", header).stderr;
    for said in [
        "--ignore-columns 'Start time'",
        "--map FILE, with {\"columns\": {\"Town, region\": null}} in it",
        "name it today_signs___ and the id of the choice",
        "--ignore-other-columns",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
    assert_eq!(told.matches("The questions are: ").count(), 1, "{told}");
    let from_r = answer("--csv", "\"\",\"cough\"\n\"1\",\"yes\"\n").stderr;
    assert!(from_r.contains("row.names = FALSE"), "{from_r}");
}
