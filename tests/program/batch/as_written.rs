//! Tables as the world writes them: each row is a person, and has the level of its plain twin.

use super::run::answer;

/// The plain twin of the tables below.
const PLAIN: &str = "id,cough,age,today_signs\na,yes,63,fever\nb,no,40,none\n";

/// The same text with this in the place of every line end.
fn ended_by(end: &str) -> String {
    PLAIN.replace('\n', end)
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    units.flat_map(unit).collect()
}

/// What a program or a person did to the table, and the table.
fn tables() -> Vec<(&'static str, Vec<u8>)> {
    let texts = [
        ("line feeds", ended_by("\n")),
        ("both line ends", ended_by("\r\n")),
        ("carriage returns alone", ended_by("\r")),
        ("no line end at the end", PLAIN.trim_end().to_owned()),
        ("a mark at the start", format!("\u{feff}{}", ended_by("\r\n"))),
        ("semicolons", PLAIN.replace(',', ";")),
        ("tabs", PLAIN.replace(',', "\t")),
        (
            "the separator named",
            format!("sep=;\r\n{}", PLAIN.replace(',', ";")),
        ),
        (
            "the separator named behind a mark",
            format!("\u{feff}\"sep=,\"\n{PLAIN}"),
        ),
        (
            "every cell quoted",
            "\"id\",\"cough\",\"age\",\"today_signs\"\n\"a\",\"yes\",\"63\",\"fever\"\n\"b\",\"no\",\"40\",\"none\"\n".into(),
        ),
        (
            "true and false",
            PLAIN.replace("yes", "TRUE").replace("no,", "FALSE,"),
        ),
        (
            "numbers with a point",
            PLAIN.replace("63", "63.0").replace("40", "40.0"),
        ),
        (
            "capitals and blanks",
            "ID,Cough,AGE,Today signs\na, Yes ,63,Fever\nb,NO,40, none\n".into(),
        ),
        (
            "the words of the questions",
            PLAIN.replace("cough,age", "Do you have a cough?,\"How old are you in whole years?\""),
        ),
        ("columns without a name", ended_by(",,\n")),
        (
            "rows of commas",
            format!("{PLAIN},,,\n\n,,,\n{}", ",,,\n".repeat(20)),
        ),
        (
            "a line end in a quoted header",
            PLAIN.replace("cough", "\"Do you have\na cough?\"").replace(',', ";"),
        ),
    ];
    let boxes = [
        "sudden_or_worse",
        "fever",
        "racing_heart",
        "swollen_leg",
        "none",
    ];
    let boxes = boxes
        .map(|choice| format!("today_signs___{choice}"))
        .join(",");
    let mut tables: Vec<_> = texts
        .into_iter()
        .map(|(name, text)| (name, text.into_bytes()))
        .collect();
    let ticked = format!("id,cough,age,{boxes}\na,yes,63,0,1,0,0,0\nb,no,40,0,0,0,0,1\n");
    tables.push(("a box for each choice", ticked.into_bytes()));
    let checked = format!("id,cough,age,{boxes}\na,yes,63,,Checked,,,\nb,no,40,,,,,Checked\n");
    tables.push(("boxes of words", checked.into_bytes()));
    let ends = PLAIN.replace("fever", "\"\nfever\r\n\"");
    tables.push(("line ends in a quoted cell", ends.into_bytes()));
    let tabs = ended_by("\r\n").replace(',', "\t");
    tables.push(("UTF-16, as Unicode text", utf16(&tabs, u16::to_le_bytes)));
    tables.push((
        "UTF-16, the other way round",
        utf16(PLAIN, u16::to_be_bytes),
    ));
    tables
}

#[test]
fn a_table_as_the_world_writes_it_says_what_its_plain_twin_says() {
    let plain = answer("--csv", PLAIN);
    assert_eq!((plain.code, plain.stdout.lines().count()), (0, 2));
    let tables = tables();
    assert!(tables.len() >= 20);
    for (name, table) in tables {
        for threads in ["--threads 1", "--threads 3"] {
            let outcome = answer(&format!("--csv {threads}"), &table);
            assert_eq!(
                (outcome.code, &outcome.stdout),
                (0, &plain.stdout),
                "{name}"
            );
        }
    }
}

#[test]
fn a_delimiter_may_be_named_where_the_header_misleads() {
    let table = "id;\"a, b, c, d\";cough\nx;;yes\n";
    let misled = PLAIN.replace(',', "\t").replace("\tage", "\t\"age,,,,\"");
    for (table, arguments) in [
        (table.to_owned(), "--delimiter semicolon"),
        (format!("sep=,\n{table}"), "--delimiter semicolon"),
        (misled, "--delimiter tab"),
    ] {
        let outcome = answer(&format!("--csv {arguments}"), &table);
        assert!(
            !outcome.stderr.contains("part the columns"),
            "{}",
            outcome.stderr
        );
    }
    let outcome = answer("--csv --delimiter comma --fields id", "id;x,cough\na,yes\n");
    assert!(outcome.stderr.contains("column 1"), "{}", outcome.stderr);
}

#[test]
fn a_row_with_too_few_or_too_many_cells_keeps_its_id() {
    let outcome = answer(
        "--csv --fields id",
        "id,cough,age\na,yes\nb,yes,63,,\nc,yes,63\n",
    );
    assert_eq!(outcome.code, 7);
    let starts = [
        "{\"id\":\"a\",\"line\":2,",
        "{\"id\":\"b\",\"line\":3,",
        "{\"id\":\"c\"}",
    ];
    for (line, start) in outcome.stdout.lines().zip(starts) {
        assert!(line.starts_with(start), "{line}");
    }
}

#[test]
fn lines_of_json_in_utf_16_are_read_too() {
    let lines = "{\"id\":\"Zo\u{eb} \u{1f600}\",\"cough\":\"yes\"}\r\n";
    let plain = answer("--fields id,level_id", lines);
    let outcome = answer("--fields id,level_id", utf16(lines, u16::to_le_bytes));
    assert_eq!((outcome.code, outcome), (0, plain));
}
