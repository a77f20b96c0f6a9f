//! Lines and tables as nobody should write them: each line is told what is wrong with it, and the others get their
//! results all the same.

use super::bounded::{Outcome, file, run};

const FINE: &str = r#"{"id": "fine", "cough": "yes", "age": 63}"#;

fn batch(name: &str, content: &[u8], more: &[&str]) -> Outcome {
    let path = file(format!("batch_{name}"), content);
    let outcome = run(["batch"]).and(&path).and_all(more).go();
    std::fs::remove_file(path).unwrap();
    outcome
}

#[test]
fn a_line_that_is_no_answer_set_is_told_so_between_two_that_are() {
    let nested = format!(
        "{{\"cough\": {}1{}}}",
        "[".repeat(10_000),
        "]".repeat(10_000)
    );
    let names: Vec<String> = (0..60_000).map(|i| format!("\"{i:05x}\":1")).collect();
    let long = |text: &str, times: usize| {
        format!("{{\"cough\": \"{}\"}}", text.repeat(times)).into_bytes()
    };
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("nested", nested.into(), "nested more than 128 levels"),
        (
            "10_megabyte_text",
            long("y", 10_000_000),
            "longer than 1048576 bytes",
        ),
        (
            "long_text",
            long("y", 1_000_000),
            "is not yes, no or unsure",
        ),
        (
            "many_names",
            format!("{{{}}}", names.join(",")).into(),
            "there is no question",
        ),
        (
            "name_twice",
            br#"{"cough": "yes", "cough": "no"}"#.to_vec(),
            "stands here twice",
        ),
        ("nul", b"{\"cough\": \"\0\"}".to_vec(), "control character"),
        ("only_nul", vec![0; 5000], "not JSON"),
        (
            "no_text",
            b"{\"cough\": \"\xff\xfe\"}".to_vec(),
            "not UTF-8",
        ),
        (
            "surrogate",
            b"{\"cough\": \"\xed\xa0\x80\"}".to_vec(),
            "not UTF-8",
        ),
        (
            "half_a_pair",
            br#"{"cough": "\ud800"}"#.to_vec(),
            "not JSON",
        ),
        (
            "too_great",
            br#"{"age": 1e400}"#.to_vec(),
            "number out of range",
        ),
        ("minus_nothing", br#"{"age": -0}"#.to_vec(), "whole one"),
        ("fraction", br#"{"age": 63.5}"#.to_vec(), "whole one"),
        (
            "words_behind",
            br#"{"cough": "yes"} and {"cough": "no"}"#.to_vec(),
            "trailing characters",
        ),
        (
            "cut_off",
            br#"{"cough": "yes""#.to_vec(),
            "ends in the middle",
        ),
        ("list", b"[1]".to_vec(), "object"),
        (
            "escapes",
            "{\"\u{9b}31m\": 1, \"id\": \"\u{202e}\"}".into(),
            "there is no question",
        ),
    ];
    for (name, line, says) in cases {
        let lines = [FINE.as_bytes(), &line, FINE.as_bytes(), b""].join(&b'\n');
        let outcome = batch(name, &lines, &[]);
        assert_eq!(outcome.code, 7, "{name}: {}", outcome.stderr);
        let written: Vec<&str> = outcome.stdout.lines().collect();
        assert_eq!(written.len(), 3, "{name}");
        let shown: String = written[1].chars().take(500).collect();
        assert!(
            written[1].contains(says) && written[1].contains("\"error\""),
            "{name}: {shown}"
        );
        assert!(
            written[1].len() < 64 * 1024,
            "{name}: nobody reads that much: {shown}"
        );
        for fine in [written[0], written[2]] {
            assert!(
                fine.contains("\"id\":\"fine\"") && fine.contains("\"level_id\""),
                "{name}: {fine}"
            );
        }
    }
}

#[test]
fn an_id_comes_back_as_it_was_and_is_shown_harmlessly() {
    let id = "J\u{f6}rg \u{202e}gn\u{ed}\u{200f} \u{9b}31m \u{7f}\u{e0041} \u{1f600}";
    let line = serde_json::json!({ "id": id, "cough": "yes" }).to_string();
    let refused = line.replace("yes", "maybe");
    let lines = format!("{line}\n{refused}\n{line}");
    let table = format!("id,cough\n{id},yes\n{id},maybe\n{id},yes");
    let from_table = ["--csv"];
    let in_full = ["--full"];
    let one_by_one = ["--stop-on-error"];
    for (content, more, count) in [
        (&lines, &[][..], 3),
        (&lines, &in_full, 3),
        (&lines, &one_by_one, 2),
        (&table, &from_table, 3),
    ] {
        let outcome = batch("odd_ids", content.as_bytes(), more);
        let written: Vec<&str> = outcome.stdout.lines().collect();
        assert_eq!(written.len(), count, "{more:?}: {}", outcome.stderr);
        for line in written {
            let read: serde_json::Value = serde_json::from_str(line).unwrap();
            assert_eq!(read["id"], id, "{more:?}: {line}");
        }
    }
}

#[test]
fn a_header_that_is_none_is_refused_before_anything_is_read() {
    let columns = |name: fn(usize) -> String| {
        let names: Vec<String> = (0..100_000).map(name).collect();
        names.join(",") + "\n"
    };
    for (name, header, says) in [
        (
            "many_columns",
            columns(|i| format!("a{i}")),
            "from here on nothing was looked at",
        ),
        (
            "one_column_often",
            columns(|_| "cough".into()),
            "stands here twice",
        ),
        (
            "long_column",
            "x".repeat(1_000_000) + "\n",
            "there is no question",
        ),
        (
            "too_long",
            "x".repeat(2_000_000) + "\n",
            "longer than 1048576 bytes",
        ),
        (
            "open_quote",
            format!("\"{}", "\n".repeat(3_000_000)),
            "longer than 1048576 bytes",
        ),
        ("escapes", "\u{1b}[2J,\u{202e}\n".into(), "?[2J"),
        ("nul", "cough\0,age\n".into(), "there is no question"),
        ("json", FINE.into(), "there is"),
        ("empty", String::new(), "there is no header"),
    ] {
        let file = format!("header_{name}");
        batch(&file, header.as_bytes(), &["--csv"]).fails(4, says, name);
    }
}

#[test]
fn input_that_never_ends_takes_no_more_memory_than_any_other() {
    // It ends with whoever reads the output. What begins with a line end, or as a packed file does, would be told
    // otherwise.
    for (device, bytes) in [("/dev/urandom", 2_000_000), ("/dev/zero", 50)] {
        let line = format!(
            "{{ printf xx; head -c 300000000 {device}; }} | \"$@\" 2>/dev/null | head -c {bytes}"
        );
        let outcome = run(["batch", "-", "--threads", "2"]).through(&line).go();
        assert!(
            outcome
                .stdout
                .starts_with("{\"id\":null,\"line\":1,\"error\":"),
            "{device}"
        );
    }
}
