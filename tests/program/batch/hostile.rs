//! Tables and lines as nobody should write them, each with its verdict: nothing is lost, nothing is guessed, nothing
//! crashes.

use std::fmt::Write;

use super::run::answer;

/// What comes of one input: the exit code, and for each line of the output its level or what is wrong with it.
fn verdict(arguments: &str, input: &[u8]) -> String {
    let outcome = answer(&format!("{arguments} --fields id,level_id"), input);
    let lines = outcome.stdout.lines().map(|line| {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        let what = line.get("level_id").unwrap_or(&line["error"]["code"]);
        format!("{} {}", line["id"], what.as_str().unwrap())
    });
    let lines: Vec<String> = lines.collect();
    let said = outcome
        .stderr
        .lines()
        .find(|line| line.starts_with("    "))
        .unwrap_or_default();
    match outcome.code {
        4 => format!("4, {}", said.trim()),
        code => format!("{code}, {}", lines.join("; ")),
    }
}

/// What comes of each of these within an input.
fn verdicts(arguments: &str, hostile: &[&[u8]], within: impl Fn(&[u8]) -> Vec<u8>) -> String {
    let mut told = String::new();
    for bytes in hostile {
        let verdict = verdict(arguments, &within(bytes));
        writeln!(told, "{}\n    {verdict}", bytes.escape_ascii()).unwrap();
    }
    told
}

fn table(rows: &[u8]) -> Vec<u8> {
    [b"id,cough,age,today_signs\n", rows].concat()
}

#[test]
fn every_hostile_row_has_its_verdict() {
    let rows: [&[u8]; 36] = [
        b"a,yes,63,fever\0",
        b"a,yes\0,63,",
        b"a,\xC3\x28,63,",
        b"a,\xED\xA0\x80,63,",
        b"a,yes,63,\xFF",
        b"a,\"yes,63,fever",
        b"a,\"yes\"\"\",63,",
        b"a,y\"es,63,",
        b"\"a,yes,63,fever\"",
        b"a,yes,63,fever,",
        b"a,yes,63",
        b"a",
        b",,,",
        b" ,\t, ,",
        b"\"\",\"\",\"\",\"\"",
        b",yes,,",
        b"a,yes;no,63,",
        b"a,yes,63;64,",
        b"a,yes,63,fever;none",
        b"a,yes,63,fever|racing_heart",
        b"a,yes,63,\"fever,racing_heart\"",
        b"a,yes,63,['fever']",
        b"a,yes,63,fever;fever",
        b"a,yes,63,;fever",
        b"a,yes,63,unsure:",
        b"a,yes,063,",
        b"a,yes,63.5,",
        b"a,yes,6e1,",
        b"a,yes,\xEF\xBC\x96\xEF\xBC\x93,",
        b"a,yes,-1,",
        b"a,yes,99999999999999999999,",
        b"a,1,63,",
        b"a,\xE2\x80\x8Byes,63,",
        b"a,Yes.,63,",
        b"=cmd|'/c calc'!A0,yes,63,",
        b"\x1B[2J,yes,63,",
    ];
    let told = verdicts("--csv", &rows, |row| {
        table(&[row, b"\nlast,no,40,none\n"].concat())
    });
    insta::assert_snapshot!(told);
}

#[test]
fn every_hostile_header_has_its_verdict() {
    let headers: [&[u8]; 14] = [
        b"id,cough,cough",
        b"id,cough,COUGH",
        b"id,cough,id",
        b"id,cough,,age",
        b"id,\"cough",
        b"id,\"cough\"x",
        b"id,cough\0",
        b"id,cough,\xFF",
        b"id,c\xE2\x80\x8Bough",
        b"id,cough?,age",
        b"sep=|",
        b"sep=;",
        b"id,cough,today_signs___fever",
        b"{\"id\":1,\"cough\":\"yes\"}",
    ];
    let told = verdicts("--csv", &headers, |header| {
        [header, b"\na,yes,63\n"].concat()
    });
    insta::assert_snapshot!(told);
}

#[test]
fn every_hostile_line_and_list_has_its_verdict() {
    let inputs: [&[u8]; 18] = [
        b"[",
        b"]",
        b"[[[[",
        b"[{}]",
        b"[{\"id\":1}]",
        b"[{\"id\":1,\"cough\":\"yes\"}",
        b"[{\"id\":1,\"cough\":\"yes\"}{\"id\":2,\"cough\":\"no\"}]",
        b"[{\"id\":1,\"cough\":\"yes\"}] {\"id\":2,\"cough\":\"no\"}",
        b"[{\"id\":1,\"cough\":\"yes\",}]",
        b"[\"yes\",{\"id\":1,\"cough\":\"yes\"}]",
        b"{\n\"id\":1,\"cough\":\"y\nes\"}",
        b"{\n\"id\":1,\"cough\":\"yes\"",
        b"{\n}\n{\n\"id\":1,\n\"cough\":\"yes\"\n}",
        b"\xFF\xFE{\0}\0\n\0",
        b"\xFF\xFE{\0\"",
        b"\xFE\xFF",
        b"\xEF\xBB\xBF",
        b"{\"id\":1,\"cough\":\"yes\"}\r{\"id\":2,\"cough\":\"no\"}\r",
    ];
    let told = verdicts("", &inputs, <[u8]>::to_vec);
    insta::assert_snapshot!(told);
}
