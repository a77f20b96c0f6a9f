//! What the input and the output are: lines, lists and objects over several lines, and tables by the endings of files.

use std::fs;

use super::run::{answer, batch, folder, outcome};

const LINES: &str = "{\"id\":1,\"cough\":\"yes\",\"age\":63}\n{\"id\":\"b\",\"age\":40}\n";

#[test]
fn a_list_and_objects_over_several_lines_are_read_as_lines_are() {
    let plain = answer("", LINES);
    assert_eq!((plain.code, plain.stdout.lines().count()), (0, 2));
    for text in [
        "[{\"id\":1,\"cough\":\"yes\",\"age\":63},{\"id\":\"b\",\"age\":40}]",
        "[\n  {\"id\": 1, \"cough\": \"yes\", \"age\": 63},\n  {\"id\": \"b\", \"age\": 40}\n]\n",
        "\u{feff} [ {\"id\":1,\"cough\":\"yes\",\"age\":63}\r\n,{\"id\":\"b\",\r\n\"age\":40} ]\r\n",
        "{\n  \"id\": 1,\n  \"cough\": \"yes\",\n  \"age\": 63\n}\n{\n  \"id\": \"b\",\n  \"age\": 40\n}\n",
        "{\r\n\"id\":1,\"cough\":\"yes\",\"age\":63}{\"id\":\"b\",\"age\":40}",
    ] {
        for threads in ["--threads 1", "--threads 3"] {
            assert_eq!(answer(threads, text), plain, "{text}");
        }
    }
    let one = answer("--fields id", "{\n\"id\":\"}]\\\"\",\n\"age\":63\n}");
    assert_eq!(
        (one.code, one.stdout.as_str()),
        (0, "{\"id\":\"}]\\\"\"}\n")
    );
}

#[test]
fn what_is_wrong_in_a_list_is_told_at_its_place_and_nothing_behind_it_is_lost() {
    let list = "[{\"id\":1,\"age\":63},{\"id\":2,\"age\":\"old\"},7,{\"id\":4,\"age\":63},[1],{}]";
    let lines = answer("--fields id", list);
    let expected: String = list[1..list.len() - 1]
        .replace("},", "}\n")
        .replace("7,", "7\n")
        .replace("],", "]\n");
    assert_eq!(lines, answer("--fields id", expected));
    assert_eq!((lines.code, lines.stdout.lines().count()), (7, 5));
    for cut in ["[{\"id\":1,\"age\":63},", "[{\"id\":1,\"age\":63}\n", "["] {
        let cut_off = answer("--fields id", cut);
        assert_eq!(cut_off.code, 7, "{cut}");
        assert!(
            cut_off.stdout.contains("\"code\":\"not_json\""),
            "{}",
            cut_off.stdout
        );
    }
    let half = answer("--fields id", "[{\"id\":1,\"age\":63},{\"id\":2,\"age\":4");
    assert_eq!((half.code, half.stdout.lines().count()), (7, 3));
}

#[test]
fn a_very_long_list_in_one_line_takes_no_more_memory_than_lines() {
    let person = "{\"id\":1,\"cough\":\"yes\",\"age\":63},";
    let list = format!("[{}{{\"age\":1}}]", person.repeat(200_000));
    let outcome = answer("--fields level_id", list);
    assert_eq!((outcome.code, outcome.stdout.lines().count()), (0, 200_001));
}

#[test]
fn an_ending_says_what_a_file_is() {
    let here = folder("endings");
    let (comma, tab) = ("id,cough\na,yes\n", "id\tcough\na\tyes\n");
    fs::write(here.join("in.csv"), comma).unwrap();
    fs::write(here.join("in.TSV"), tab).unwrap();
    fs::write(here.join("in.txt"), comma).unwrap();
    let run = |arguments: &str| {
        let arguments = arguments.replace("HERE", here.to_str().unwrap());
        outcome(batch(&arguments), "")
    };
    let expected = answer("--csv", comma);
    for arguments in [
        "HERE/in.csv",
        "HERE/in.TSV",
        "HERE/in.txt --csv",
        "HERE/in.csv --csv",
    ] {
        assert_eq!(run(arguments), expected, "{arguments}");
    }
    assert_eq!(run("HERE/in.txt").code, 7);
    assert_eq!(run("HERE/in.csv -o HERE/out.csv").code, 0);
    assert_eq!(run("HERE/in.csv -o HERE/out.json").code, 0);
    let table = answer("--csv --output-csv", comma).stdout;
    let written = |name: &str| fs::read_to_string(here.join(name)).unwrap();
    assert_eq!(written("out.csv"), table);
    assert_eq!(
        written("out.json"),
        format!("[\n{}\n]\n", expected.stdout.trim_end())
    );
}

#[test]
fn an_option_for_tables_is_refused_where_there_is_none() {
    for option in [
        "--ignore-columns x",
        "--delimiter tab",
        "--id-column x",
        "--ignore-other-columns",
    ] {
        let outcome = answer(option, LINES);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""));
        assert!(
            outcome.stderr.contains("the input is no table"),
            "{}",
            outcome.stderr
        );
    }
}

#[test]
fn a_list_of_json_is_what_its_lines_are_and_is_read_again() {
    let here = folder("lists_out");
    let path = here.join("out.json");
    for (input, people) in [("", 0), (LINES, 2), (&LINES.repeat(5000), 10_000)] {
        for form in ["--fields id,level_id", "--full --threads 3"] {
            if people > 2 && form.starts_with("--full") {
                continue;
            }
            let arguments = format!("{form} --force -o {}", path.display());
            assert_eq!(answer(&arguments, input).code, 0);
            let list: serde_json::Value =
                serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
            let lines = answer(form, input).stdout;
            let lines: Vec<serde_json::Value> = lines
                .lines()
                .map(|line| serde_json::from_str(line).unwrap())
                .collect();
            assert_eq!((lines.len(), list), (people, lines.into()));
        }
    }
    let broken = answer(
        &format!("--force -o {}", path.display()),
        "{\"age\":63}\noops\n",
    );
    assert_eq!(broken.code, 7);
    let partial = fs::read_to_string(here.join("out.json.partial")).unwrap();
    let list: serde_json::Value = serde_json::from_str(&partial).unwrap();
    assert_eq!(list[1]["error"]["code"], "not_json");
}

#[test]
fn an_ending_of_something_else_than_what_is_written_is_refused_with_one_that_fits() {
    let here = folder("wrong_endings");
    fs::write(here.join("in.csv"), "id,cough\na,yes\n").unwrap();
    for (arguments, way_out) in [
        (
            "-o HERE/out.tsv",
            "Name it .ndjson for lines of JSON, or .json for a list, or .csv for a table.",
        ),
        ("-o HERE/out.XLSX", "or .csv for a table."),
        ("-o HERE/out.csv.gz", "or .csv for a table."),
        (
            "--full -o HERE/out.csv",
            "Name it .ndjson for lines of JSON, or .json for a list, or take --full out.",
        ),
        ("--full -o HERE/out.tsv", "or take --full out."),
        (
            "--output-csv -o HERE/out.json",
            "Name it .csv for a table, or take --output-csv out.",
        ),
        (
            "--output-csv -o HERE/out.jsonl",
            "Name it .csv for a table, or take --output-csv out.",
        ),
        (
            "--template -o HERE/out.json",
            "Name it .csv for a table, or take --template out.",
        ),
        (
            "--explain-columns -o HERE/out.csv",
            "Name it .txt, or take --explain-columns out.",
        ),
    ] {
        let arguments = format!("HERE/in.csv {arguments}").replace("HERE", here.to_str().unwrap());
        let outcome = outcome(batch(&arguments), "");
        assert_eq!(
            (outcome.code, outcome.stdout.as_str()),
            (2, ""),
            "{arguments}"
        );
        assert!(outcome.stderr.contains(way_out), "{}", outcome.stderr);
    }
    assert_eq!(super::run::names(&here), ["in.csv"]);
}

#[test]
fn a_template_and_what_columns_are_taken_for_go_to_the_file_that_is_named() {
    let here = folder("told_in_files");
    fs::write(here.join("in.csv"), "id,cough\na,yes\n").unwrap();
    for (arguments, name) in [
        ("--template", "new.csv"),
        ("HERE/in.csv --explain-columns", "columns.txt"),
        ("HERE/in.csv --explain-columns", "columns"),
    ] {
        let arguments = arguments.replace("HERE", here.to_str().unwrap());
        let to_screen = outcome(batch(&arguments), "");
        let arguments = format!("{arguments} -o {}", here.join(name).display());
        let to_file = outcome(batch(&arguments), "");
        assert_eq!((to_file.code, to_file.stdout.as_str()), (0, ""));
        assert_eq!(
            fs::read_to_string(here.join(name)).unwrap(),
            to_screen.stdout
        );
        assert_eq!(
            outcome(batch(&arguments), "").code,
            1,
            "it is there already"
        );
    }
}
