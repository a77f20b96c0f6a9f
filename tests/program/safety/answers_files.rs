//! Answers files as nobody should write them: each is refused in words, or read for what it says.

use super::bounded::{file, run};

/// The most bytes that a file may have.
const MOST: usize = 1024 * 1024;

/// A file, and what must be said of it.
struct Case {
    name: &'static str,
    content: Vec<u8>,
    says: &'static str,
}

fn case(name: &'static str, content: impl Into<Vec<u8>>, says: &'static str) -> Case {
    Case {
        name,
        content: content.into(),
        says,
    }
}

/// `count` members, each written by `member`.
fn members(count: usize, member: impl Fn(usize) -> String) -> String {
    let members: Vec<String> = (0..count).map(member).collect();
    format!("{{{}}}", members.join(","))
}

fn nested(open: &str, close: &str, times: usize) -> String {
    let (open, close) = (open.repeat(times), close.repeat(times));
    format!("{{\"cough\":{open}1{close}}}")
}

fn too_large() -> Vec<Case> {
    vec![
        case(
            "lists_in_lists",
            nested("[", "]", 10_000),
            "nested more than 128 levels",
        ),
        case(
            "objects_in_objects",
            nested("{\"a\":", "}", 10_000),
            "nested more than 128 levels",
        ),
        case(
            "open_lists",
            "[".repeat(MOST),
            "nested more than 128 levels",
        ),
        case(
            "100_megabytes",
            vec![b' '; 100_000_000],
            "longer than 1024 KiB",
        ),
        case(
            "10_megabyte_text",
            format!("{{\"cough\": \"{}\"}}", "y".repeat(10_000_000)),
            "longer than 1024 KiB",
        ),
        case(
            "one_byte_too_long",
            vec![b' '; MOST + 1],
            "longer than 1024 KiB",
        ),
        case("only_blanks", vec![b' '; MOST], "the file is empty"),
        case(
            "long_text",
            format!("{{\"cough\": \"{}\"}}", "y".repeat(1_000_000)),
            "is not yes, no or unsure",
        ),
        case(
            "long_choice",
            format!("{{\"coughing_blood\": \"{}\"}}", "few-".repeat(250_000)),
            "is not one of the answers",
        ),
        case(
            "long_name",
            format!("{{\"{}\": 1}}", "c".repeat(1_000_000)),
            "there is no question \"cccc",
        ),
        case(
            "long_number",
            format!("{{\"age\": {}}}", "9".repeat(1_000_000)),
            "number out of range",
        ),
        case(
            "long_fraction",
            format!("{{\"age\": 0.{}}}", "9".repeat(1_000_000)),
            "not a whole one",
        ),
        case(
            "long_list",
            format!("{{\"today_signs\": [{}1]}}", "1,".repeat(500_000)),
            "expected a list of texts",
        ),
        case(
            "many_names",
            members(95_000, |i| format!("\"{i:05x}\":1")),
            "94900 more faults",
        ),
        case(
            "one_name_often",
            members(100_000, |_| "\"cough\":1".into()),
            "\"cough\" stands here twice",
        ),
    ]
}

/// The answers to the form that other programs ask with.
fn responses() -> Vec<Case> {
    let response = |items: String| {
        let head = r#"{"resourceType": "QuestionnaireResponse", "questionnaire": "x", "status": "completed", "item": ["#;
        format!("{head}{items}]}}")
    };
    let items = |id: fn(usize) -> String| {
        let items: Vec<String> = (0..40_000)
            .map(|i| format!("{{\"linkId\":\"{}\"}}", id(i)))
            .collect();
        response(items.join(","))
    };
    let inside = r#"{"linkId": "cough", "item": ["#.repeat(5000) + &"]}".repeat(5000);
    vec![
        case(
            "many_items",
            items(|i| format!("x{i}")),
            "more faults, not told here",
        ),
        case(
            "one_item_often",
            items(|_| "cough".into()),
            "more faults, not told here",
        ),
        case(
            "items_in_items",
            response(inside),
            "nested more than 128 levels",
        ),
        case(
            "another_form",
            response(String::new()),
            "this answers the form \"x\"",
        ),
    ]
}

fn no_text() -> Vec<Case> {
    vec![
        case(
            "stray_byte",
            b"{\n\"cough\": \"\xff\"}",
            "not text in UTF-8 (line 2)",
        ),
        case(
            "cut_in_a_character",
            b"{\"cough\": \"\xe2\x82",
            "not text in UTF-8 (line 1)",
        ),
        case(
            "overlong_slash",
            b"{\"cough\": \"\xc0\xaf\"}",
            "not text in UTF-8",
        ),
        case(
            "surrogate_as_bytes",
            b"{\"cough\": \"\xed\xa0\x80\"}",
            "not text in UTF-8",
        ),
        case("utf_16_without_a_mark", b"{\0}\0", "not text in UTF-8"),
        case("utf_16_cut_off", b"\xff\xfe{\0}", "not JSON"),
        case(
            "nul_in_a_text",
            b"{\"cough\": \"yes\0\"}",
            "control character",
        ),
        case(
            "nul_at_the_end",
            b"{\"cough\": \"yes\"}\0",
            "trailing characters",
        ),
        case("only_nul", vec![0; 1000], "expected value"),
    ]
}

fn no_json() -> Vec<Case> {
    vec![
        case("empty", "", "the file is empty"),
        case("only_a_mark", "\u{feff}", "the file is empty"),
        case("two_marks", "\u{feff}\u{feff}{}", "not JSON"),
        case(
            "two_objects",
            "{\"cough\": \"yes\"} {\"cough\": \"no\"}",
            "trailing characters",
        ),
        case(
            "comma_at_the_end",
            "{\"cough\": \"yes\",}",
            "trailing comma",
        ),
        case(
            "comment",
            "{\"cough\": \"yes\"} // it hurts",
            "trailing characters",
        ),
        case("single_quotes", "{'cough': 'yes'}", "without double quotes"),
        case("cut_off", "{\"cough\": \"yes\"", "ends in the middle"),
        case(
            "first_half_of_a_pair",
            "{\"cough\": \"\\ud800\"}",
            "hex escape",
        ),
        case(
            "second_half_of_a_pair",
            "{\"\\udc00cough\": \"yes\"}",
            "hex escape",
        ),
        case(
            "newline_in_a_text",
            "{\"cough\": \"yes\n\"}",
            "control character",
        ),
        case("too_great", "{\"age\": 1e400}", "write it in fewer digits"),
        case("not_a_number", "{\"age\": NaN}", "without double quotes"),
        case("infinity", "{\"age\": Infinity}", "without double quotes"),
        case("leading_zero", "{\"age\": 063}", "invalid number"),
        case("plus", "{\"age\": +63}", "expected value"),
        case("hexadecimal", "{\"age\": 0x3f}", "expected"),
        case(
            "no_digit_after_the_point",
            "{\"age\": 63.}",
            "invalid number",
        ),
    ]
}

fn no_answers() -> Vec<Case> {
    vec![
        case("null", "{\"cough\": null}", "leave the question out"),
        case("nothing_but_null", "null", "expected an object"),
        case("a_list", "[{\"cough\": \"yes\"}]", "expected an object"),
        case("fraction", "{\"age\": 63.5}", "not a whole one"),
        case("exponent", "{\"age\": 6.3e1}", "not a whole one"),
        case("minus_nothing", "{\"age\": -0}", "not a whole one"),
        case("next_to_nothing", "{\"age\": 1e-400}", "not a whole one"),
        case(
            "wraps_at_32_bits",
            "{\"age\": 4294967359}",
            "is not from 0 to 120",
        ),
        case(
            "wraps_at_64_bits",
            "{\"age\": 18446744073709551679}",
            "not a whole one",
        ),
        case("text_for_a_number", "{\"age\": \"63\"}", "without quotes"),
        case(
            "name_twice",
            "{\"cough\": \"no\", \"cough\": \"no\"}",
            "stands here twice",
        ),
        case(
            "name_twice_by_escapes",
            "{\"cough\": \"no\", \"\\u0063ough\": \"yes\"}",
            "stands here twice",
        ),
        case(
            "choice_of_another",
            "{\"coughing_blood\": \"fever\"}",
            "is not one of the answers",
        ),
        case(
            "nul_by_escape",
            "{\"cough\": \"yes\\u0000\"}",
            "is not yes, no or unsure",
        ),
        case(
            "cyrillic_letter",
            "{\"\u{441}ough\": \"yes\"}",
            "there is no question",
        ),
        case(
            "invisible_letter",
            "{\"co\u{200b}ugh\": \"yes\"}",
            "there is no question",
        ),
        case(
            "invisible_in_a_word",
            "{\"cough\": \"n\u{2060}o\"}",
            "is not yes, no or unsure",
        ),
        case(
            "escapes_everywhere",
            "{\"\\u001b[2J\": 1, \"cough\": \"\\u001b]0;x\\u0007\", \"today_signs\": [\"\\u009b31m\"]}",
            "has 3 faults",
        ),
        case(
            "direction_everywhere",
            "{\"\u{202e}\": 1, \"cough\": \"\u{2066}no\u{2069}\", \"today_signs\": [\"\u{200f}\", \"\u{61c}\"]}",
            "has 3 faults",
        ),
        case(
            "tags",
            "{\"cough\u{e0001}\u{e0061}\": \"yes\"}",
            "there is no question",
        ),
    ]
}

fn refused(cases: Vec<Case>) {
    for Case {
        name,
        content,
        says,
    } in cases
    {
        let path = file(format!("{name}.json"), &content);
        let from_file = run(["--answers"]).and(&path).go();
        from_file.fails(4, says, name);
        let from_stdin = run(["--answers", "-"]).stdin(&content).go();
        from_stdin.fails(4, says, name);
        let name_of_file = path.to_str().unwrap();
        let as_stdin = from_file.stderr.replace(name_of_file, "standard input");
        assert_eq!(as_stdin, from_stdin.stderr);
        std::fs::remove_file(path).unwrap();
    }
}

#[test]
fn files_that_are_too_large_are_refused() {
    refused(too_large());
}

#[test]
fn responses_that_are_too_large_or_to_another_form_are_refused() {
    refused(responses());
}

#[test]
fn files_that_are_no_text_are_refused() {
    refused(no_text());
}

#[test]
fn files_that_are_no_json_are_refused() {
    refused(no_json());
}

#[test]
fn files_that_hold_no_answers_are_refused() {
    refused(no_answers());
}

#[test]
fn odd_ways_of_writing_the_same_answers_give_the_same_result() {
    let usual = r#"{"cough": "yes", "today_signs": ["fever"], "age": 63}"#;
    let expected = run(["--answers", "-", "--format", "json"])
        .stdin(usual)
        .go();
    let expected = expected.result("the usual way");
    assert!(expected.contains("\"cough\": \"yes\""), "{expected}");
    let long = format!("{}{usual}{}", " ".repeat(500_000), "\r\n".repeat(250_000));
    let often = format!(
        "{{\"cough\": \"yes\", \"today_signs\": [{}\"fever\"], \"age\": 63}}",
        "\"fever\",".repeat(100_000)
    );
    for (name, text) in [
        ("mark", format!("\u{feff}{usual}")),
        ("windows", usual.replace(' ', "\r\n\t")),
        (
            "escapes",
            r#"{"\u0063ough": "\u0079es", "today_signs": ["f\u0065ver"], "age": 63}"#.into(),
        ),
        (
            "loud",
            r#"{"cough": " YES ", "today_signs": ["Fever"], "age": 63}"#.into(),
        ),
        ("long", long),
        ("often", often),
    ] {
        let outcome = run(["--answers", "-", "--format", "json"]).stdin(text).go();
        assert_eq!(outcome.result(name), expected, "{name}");
    }
}
