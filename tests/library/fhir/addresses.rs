//! The address of a form.

use lungnets::fhir::{Address, Form, NotAnAddress};
use lungnets::rules::RuleSet;

use super::resources::value;
use crate::support::RULES;
use crate::support::rule_files::INSECT_STING;

#[test]
fn without_one_it_is_a_uuid_that_anybody_can_make_from_the_id_of_the_rules() {
    // uuid.uuid5(uuid.NAMESPACE_URL, "https://lungnets.example/fhir/Questionnaire/chest_check") of Python says the
    // same.
    let form = Form::of(&RULES, None).unwrap();
    assert_eq!(
        form.address().as_str(),
        "urn:uuid:204a6cbe-1c06-5f52-9ff7-af70fd6d67e5"
    );
    let sting = RuleSet::from_json(INSECT_STING).unwrap();
    assert_ne!(Form::of(&sting, None).unwrap().address(), form.address());
}

#[test]
fn what_can_be_an_address_is_taken_as_it_is() {
    for text in [
        "https://clinic.example/fhir/Questionnaire/cough",
        "http://clinic.example",
        "HTTPS://me@clinic.example:8080/a?b=c&d=%20e",
        "http://[2001:db8::1]/form",
        "urn:uuid:636d7276-e0be-5b17-be0e-abf0ea642cb4",
        "urn:oid:1.2.3",
        "tag:clinic.example,2026:cough",
    ] {
        let address = Address::parse(text).map(|address| address.as_str().to_owned());
        assert_eq!(address, Ok(text.to_owned()));
    }
}

#[test]
fn what_cannot_is_refused_with_the_reason() {
    use NotAnAddress::{Character, Fragment, Incomplete, NotAbsolute, Version};
    let table = [
        ("", NotAbsolute),
        ("cough", NotAbsolute),
        ("/fhir/Questionnaire/cough", NotAbsolute),
        ("clinic.example/form", NotAbsolute),
        ("https:", NotAbsolute),
        ("1ttps://clinic.example", NotAbsolute),
        (":nothing", NotAbsolute),
        ("https:clinic.example", Incomplete),
        ("https://", Incomplete),
        ("https:///form", Incomplete),
        ("https://:80/form", Incomplete),
        ("https://me@/form", Incomplete),
        ("urn:", NotAbsolute),
        ("urn:uuid", Incomplete),
        ("urn:uuid:", Incomplete),
        ("urn:uuid:636d7276", Incomplete),
        ("urn:uuid:636D7276-E0BE-5B17-BE0E-ABF0EA642CB4", Incomplete),
        ("urn:UUID:636d7276-e0be-5b17-be0e-abf0ea642cb4", Incomplete),
        (
            "urn:uuid:{636d7276-e0be-5b17-be0e-abf0ea642cb4}",
            Character('{'),
        ),
        ("https://clinic.example/form|1.0", Version),
        ("https://clinic.example/form#1", Fragment),
        ("https://clinic.example/a form", Character(' ')),
        ("https://clinic.example/\u{fc}", Character('\u{fc}')),
        ("https://clinic.example/\u{1b}[31m", Character('\u{1b}')),
        ("https://clinic.example/%2", Character('%')),
        ("https://clinic.example/%zz", Character('%')),
        ("https://clinic.example/\"", Character('"')),
        ("https://clinic.example/<b>", Character('<')),
    ];
    let mut words = String::new();
    for (text, why) in table {
        assert_eq!(Address::parse(text), Err(why), "{text}");
        let line = format!("{why}\n");
        if !words.contains(&line) {
            words += &line;
        }
    }
    insta::assert_snapshot!(words);
}

#[test]
fn the_codes_have_an_address_of_their_own_that_follows_from_it() {
    for (form, codes) in [
        (
            "https://clinic.example/cough",
            "https://clinic.example/cough/answers",
        ),
        (
            "https://clinic.example/cough/",
            "https://clinic.example/cough/answers",
        ),
        (
            "https://clinic.example/q?id=3",
            "urn:uuid:6e9d10df-36a0-50ee-83ae-321883659300",
        ),
        (
            "urn:oid:1.2.3",
            "urn:uuid:440817e3-5da0-5752-9859-9a658e734f0a",
        ),
    ] {
        let form = Form::of(&RULES, Some(Address::parse(form).unwrap())).unwrap();
        assert_eq!(value(&form.code_system())["url"], codes);
        assert!(
            form.questionnaire()
                .render()
                .contains(&format!("\"system\": \"{codes}\""))
        );
    }
}
