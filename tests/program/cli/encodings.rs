//! Answers as programs on other systems save them: with line ends of two characters, and in UTF-16.

use crate::support::run::{file, run};

const ANSWERS: &str = "{\r\n  \"cough\": \"yes\",\r\n  \"age\": 63\r\n}\r\n";

/// A text in UTF-16 with the mark for the order of bytes that such files begin with.
fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let with_mark = format!("\u{feff}{text}");
    with_mark.encode_utf16().flat_map(bytes).collect()
}

fn in_every_encoding(text: &str) -> [(&'static str, Vec<u8>); 4] {
    [
        ("UTF-8", text.into()),
        ("UTF-8 with a mark", format!("\u{feff}{text}").into()),
        ("UTF-16 LE", utf16(text, u16::to_le_bytes)),
        ("UTF-16 BE", utf16(text, u16::to_be_bytes)),
    ]
}

#[test]
fn answers_are_read_alike_in_each_from_a_file_and_from_standard_input() {
    let expected = run("--cough yes --age 63 --format json").go().stdout;
    for (encoding, bytes) in in_every_encoding(ANSWERS) {
        let path = file(&format!("answers in {encoding}.json"), &bytes);
        let from_file = run("--format json --answers")
            .and(path.to_str().unwrap())
            .go();
        assert_eq!(from_file.stdout, expected, "{encoding}");
        let from_stdin = run("--answers - --format json").stdin(&bytes).go();
        assert_eq!(from_stdin.stdout, expected, "{encoding}");
    }
}

#[test]
fn responses_of_form_programs_and_results_of_earlier_are_too() {
    let response = run("--cough yes --format fhir").go().stdout;
    let result = run("--cough yes --format json").go().stdout;
    for (encoding, bytes) in in_every_encoding(&response.replace('\n', "\r\n")) {
        let read = run("--answers - --format json").stdin(&bytes).go();
        assert_eq!(read.stdout, result, "{encoding}");
    }
    for (encoding, bytes) in in_every_encoding(&result.replace('\n', "\r\n")) {
        assert_eq!(run("replay -").stdin(&bytes).go().code, 0, "{encoding}");
    }
}

#[test]
fn a_fault_behind_line_ends_of_two_characters_is_told_with_its_line() {
    let faulty = ANSWERS.replace("63", "163");
    for (encoding, bytes) in in_every_encoding(&faulty) {
        let told = run("--answers -").stdin(&bytes).go();
        assert!(
            told.failed(4).contains("line 3, column 10"),
            "{encoding}: {told:?}"
        );
    }
}

#[test]
fn half_a_letter_answers_nothing() {
    let mut half = utf16("{\"cough\": \"no\"}", u16::to_le_bytes);
    half.pop();
    assert_eq!(run("--answers -").stdin(&half).go().code, 4);
    let lone = utf16("{\"cough\": \"no?\"}", |unit| match unit {
        0x3F => 0xD800_u16.to_le_bytes(),
        unit => unit.to_le_bytes(),
    });
    assert_eq!(run("--answers -").stdin(&lone).go().code, 4);
}
