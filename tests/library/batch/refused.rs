//! Lines that are refused: what each of them says.

use std::fmt::Write;

use lungnets::batch::{Batch, Field, LONGEST_LINE, Wanted};

use crate::support::RULES;

/// What comes of some lines, with the ids and levels of those that are read.
fn said(lines: &[u8]) -> String {
    let wanted = Wanted::Fields(vec![Field::Id, Field::LevelId]);
    let mut out = Vec::new();
    Batch::new(&RULES, wanted).lines(1, lines, &mut out);
    String::from_utf8(out).unwrap()
}

#[test]
fn every_kind_of_fault_is_named_with_its_way_out() {
    let lines: [&[u8]; 34] = [
        br#"{"id":1,"couhg":"yes"}"#,
        br#"{"id":2,"cough":"yes","cough":"no"}"#,
        br#"{"id":3,"cough":null}"#,
        br#"{"id":4,"age":63.5}"#,
        br#"{"id":5,"age":"63"}"#,
        br#"{"id":6,"age":-1}"#,
        br#"{"id":7,"age":1e2}"#,
        br#"{"id":8,"age":121}"#,
        br#"{"id":9,"cough":["yes"]}"#,
        br#"{"id":10,"cough":{"yes":true}}"#,
        br#"{"id":11,"today_signs":["fever",1]}"#,
        br#"{"id":12,"today_signs":["fever","none"]}"#,
        br#"{"id":13,"coughing_blood":"few spot"}"#,
        br#"{"id":14,"cough":"no","lasting_cough":"yes"}"#,
        br#"{"id":15,"cough":""}"#,
        br#"{"id":16,"age":"63","couhg":"yes","wheezing":null}"#,
        br#"{"id":17,"cough":"yes""#,
        br#"{"id":18 "cough":"yes"}"#,
        br#"{"id":19,"cough":"yes"} x"#,
        br#"{"id":20,"cough":"yes",}"#,
        br#"{"id":2"#,
        br#"{"id":null,"cough":"yes"}"#,
        br#"{"id":[1],"cough":"yes"}"#,
        br#"{"id":1,"id":2}"#,
        br#"{"id":"\ud800","cough":"yes"}"#,
        br#"{"id":1e999,"cough":"yes"}"#,
        br#"[]"#,
        br#""yes""#,
        br#"{"id":29}"#,
        br#"{"id":""}"#,
        b"\xEF\xBB\xBF{\"id\":31}",
        b"{\"id\":32,\"cough\":\"\xFF\"}",
        b"{\"id\":33,\"cough\":\"a\0b\"}",
        b"{\"id\":34,\"cough\":\"\\ud800\"}",
    ];
    let mut shown = String::new();
    for line in lines {
        let line_in = line.escape_ascii();
        write!(
            shown,
            "{line_in}\n  {}",
            said(&[b"{\"age\":6}\n", line, b"\n"].concat())
                .lines()
                .nth(1)
                .unwrap()
        )
        .unwrap();
        shown.push('\n');
    }
    insta::assert_snapshot!(shown);
}

#[test]
fn a_line_may_be_as_long_as_the_longest_and_no_longer() {
    let line = |length: usize| {
        let start = r#"{"id":"long","cough":"yes""#;
        format!("{start}{}}}", " ".repeat(length - start.len() - 1))
    };
    let longest = said(line(LONGEST_LINE).as_bytes());
    assert_eq!(longest, "{\"id\":\"long\",\"level_id\":\"next_visit\"}\n");
    let too_long = said(line(LONGEST_LINE + 1).as_bytes());
    assert!(
        too_long
            .starts_with(r#"{"id":"long","line":1,"error":{"code":"too_long","question":null,"column":null,"found":null,"say":"the line is longer than 1048576 bytes"#)
    );
}

#[test]
fn a_long_line_may_be_handed_over_cut_off() {
    let line = format!(r#"{{"id":"cut","cough":"{}"#, "x".repeat(LONGEST_LINE));
    assert!(
        said(line.as_bytes()).starts_with(r#"{"id":"cut","line":1,"error":{"code":"too_long","question":null,"column":null,"found":null,"say":"the line is longer"#)
    );
}

#[test]
fn a_line_with_very_many_faults_names_the_first_of_them_in_no_time() {
    let many: String = (0..80_000).map(|i| format!("\"a{i}\":1,")).collect();
    let out = said(format!("{{{many}\"id\":7}}").as_bytes());
    assert_eq!(out.matches("there is no question").count(), 20);
    assert!(out.ends_with("; and perhaps more\"}]}\n"), "{out}");
}
