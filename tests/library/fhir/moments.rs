//! When answers were given, as FHIR writes it.

use lungnets::fhir::{Moment, NotAMoment};

#[test]
fn a_moment_of_fhir_is_taken_as_it_is() {
    for text in [
        "2026",
        "2026-11",
        "2026-11-23",
        "2024-02-29",
        "2026-11-23T10:00:00Z",
        "2026-11-23T10:00:00.123456789Z",
        "2026-11-23T23:59:60+14:00",
        "2026-11-23T00:00:00-05:30",
        "0001-01-01T00:00:00-00:00",
    ] {
        let moment = Moment::parse(text).map(|moment| moment.as_str().to_owned());
        assert_eq!(moment, Ok(text.to_owned()));
    }
}

#[test]
fn anything_else_is_refused_with_the_reason() {
    use NotAMoment::{Day, Shape, Time, Zone};
    let table = [
        ("", Shape),
        ("now", Shape),
        ("26", Shape),
        ("2026-1", Shape),
        ("2026-11-3", Shape),
        ("23.11.2026", Shape),
        ("2026/11/23", Shape),
        ("2026-11-23 10:00:00Z", Shape),
        ("2026T10:00:00Z", Shape),
        ("2026-11-23t10:00:00Z", Shape),
        ("2026-11-23T10:00Z", Shape),
        ("2026-11-23T10:00:00.Z", Shape),
        ("2026-11-23T1\u{661}:00:00Z", Shape),
        ("\u{662}026", Shape),
        ("+026", Shape),
        ("0000", Day),
        ("2026-13", Day),
        ("2026-00", Day),
        ("2025-02-29", Day),
        ("2026-11-31T10:00:00Z", Day),
        ("2026-11-23T24:00:00Z", Time),
        ("2026-11-23T10:60:00Z", Time),
        ("2026-11-23T10:00:61Z", Time),
        ("2026-11-23T10:00:00", Zone),
        ("2026-11-23T", Zone),
        ("2026-11-23T10:00:00z", Zone),
        ("2026-11-23T10:00:00+1:00", Zone),
        ("2026-11-23T10:00:00+0100", Zone),
        ("2026-11-23T10:00:00+01", Zone),
        ("2026-11-23T10:00:00+14:01", Zone),
        ("2026-11-23T10:00:00+15:00", Zone),
        ("2026-11-23T10:00:00+01:60", Zone),
        ("2026-11-23T10:00:00ZZ", Zone),
    ];
    for (text, why) in table {
        assert_eq!(Moment::parse(text), Err(why), "{text}");
    }
}
