//! Headers of tables: a column of answers is never passed over, however its name is written, and is read where the name
//! leaves no doubt.

use std::sync::LazyLock;

use lungnets::batch::{Batch, Field, Wanted};
use lungnets::rules::{Question, RuleSet};
use lungnets::table::{Columns, HeaderFault, HeaderProblem, Meaning, Options};

use crate::support::RULES;

/// A header with this name beside the id and a question, each between quotes.
fn header(name: &str, other: &str) -> Vec<u8> {
    format!("\"id\",\"{name}\",\"{other}\"\n").into_bytes()
}

/// The id of a question that is not this one, and that a column of this name cannot be about: a choice may have the id
/// of another question.
fn other_than(question: &Question, name: &str, rules: &'static RuleSet) -> &'static str {
    let mut others = rules.questions().iter();
    let is_other =
        |other: &&Question| other.id != question.id && !other.id.eq_ignore_ascii_case(name.trim());
    &others.find(is_other).unwrap().id
}

fn every_rules() -> [&'static RuleSet; 2] {
    static BUILT_IN: LazyLock<RuleSet> = LazyLock::new(|| RuleSet::built_in().unwrap());
    [&BUILT_IN, &RULES]
}

/// Ways to name a question without any doubt.
fn names(question: &Question) -> Vec<String> {
    let id = question.id.to_string();
    vec![
        id.to_uppercase(),
        id.replace('_', "-"),
        format!(" {} ", id.replace('_', " ")),
        question.name.to_string(),
        question.name.to_uppercase(),
        question.ask.to_string(),
        id,
    ]
}

/// Ways in which programs and people name a column of a question or of one of its choices.
fn other_names(question: &Question) -> Vec<String> {
    let id = &question.id;
    let mut names = vec![
        format!("{id}s"),
        id.replacen('_', "", 1) + "_",
        format!("{id}___2"),
        format!("{id}_2"),
        format!("{id}_x"),
        format!("{} 2", question.name),
        format!("{id}[other]"),
        format!("{} (please tick)", question.ask),
    ];
    for choice in question.choices() {
        let label = &choice.label;
        names.extend([
            choice.id.to_string(),
            choice.id.to_uppercase(),
            label.to_string(),
            label.to_uppercase(),
            format!("{id}___{}", choice.id),
            format!("{id}_{}", choice.id),
            format!("{id}/{}", choice.id),
            format!("{} [{label}]", question.ask),
            format!("{} (choice={label})", question.ask),
            format!("{} - {label}", question.ask),
        ]);
    }
    names
}

/// What is wrong with a header, if something is.
fn columns(
    rules: &'static RuleSet,
    header: &[u8],
    ignored: &[String],
) -> Result<(), Vec<HeaderFault>> {
    let options = Options {
        ignored: ignored.to_vec(),
        ..Options::default()
    };
    columns_with(rules, header, &options)
}

/// What is wrong with a header that is read so, if something is.
fn columns_with(
    rules: &'static RuleSet,
    header: &[u8],
    options: &Options,
) -> Result<(), Vec<HeaderFault>> {
    static READY: LazyLock<[Batch<'static>; 2]> =
        LazyLock::new(|| every_rules().map(|rules| Batch::new(rules, Wanted::Full)));
    let mut ready = READY.iter();
    let batch = ready.find(|batch| std::ptr::eq(batch.rules(), rules));
    Columns::of(batch.unwrap(), header, options).map(drop)
}

fn problems(faults: Vec<HeaderFault>) -> Vec<HeaderProblem> {
    faults.into_iter().map(|fault| fault.problem).collect()
}

#[test]
fn a_column_that_may_be_about_a_question_is_never_passed_over() {
    for rules in every_rules() {
        for question in rules.questions() {
            for name in [names(question), other_names(question)].concat() {
                let ignored = [name.trim().to_owned()];
                let header = header(&name, other_than(question, &name, rules));
                let faults = columns(rules, &header, &ignored).expect_err(&name);
                assert!(
                    matches!(&*problems(faults), [HeaderProblem::NeedsReading(_)]),
                    "{name}"
                );
            }
        }
    }
}

#[test]
fn what_a_column_seems_to_be_is_told() {
    let rules = every_rules()[0];
    for (name, question, choice) in [
        ("emergency_sign", "emergency_signs", None),
        ("couhg", "cough", None),
        ("Racing heart", "today_signs", Some("racing_heart")),
        ("today_signs___fever", "today_signs", Some("fever")),
        ("today_signs.fever", "today_signs", Some("fever")),
        ("High temperature", "today_signs", Some("fever")),
        ("Do you have a cough?", "cough", None),
    ] {
        let header = header(name, "age");
        let faults = columns(rules, &header, &[name.to_owned()]).unwrap_err();
        let expected = Meaning {
            question: question.to_owned(),
            choice: choice.map(str::to_owned),
        };
        assert_eq!(problems(faults), [HeaderProblem::NeedsReading(expected)]);
    }
}

#[test]
fn a_column_about_something_else_may_be_passed_over() {
    for rules in every_rules() {
        for name in [
            "name",
            "zip",
            "e-mail",
            "phone",
            "site",
            "visit date",
            "comment",
            "remark",
            "note",
            "notes",
            "page",
            "sex",
            "country",
            "record_id",
            "redcap_event_name",
            "Timestamp",
            "Unnamed: 0",
            "score",
            "study",
        ] {
            let header = header(name, "cough");
            assert!(
                columns(rules, &header, &[name.to_owned()]).is_ok(),
                "{name}"
            );
            let faults = columns(rules, &header, &[]).unwrap_err();
            let is_unknown = matches!(
                &*problems(faults),
                [HeaderProblem::Unknown { meaning: None, .. }]
            );
            assert!(is_unknown, "{name}");
        }
    }
}

#[test]
fn a_name_that_leaves_no_doubt_is_read() {
    for rules in every_rules() {
        let wanted = Wanted::Fields(vec![Field::Id, Field::NotGiven, Field::Unsure]);
        let batch = Batch::new(rules, wanted);
        for question in rules.questions() {
            let said = |name: &str| {
                let header = format!("\"ID\",\"{name}\"\n");
                let columns =
                    Columns::of(&batch, header.as_bytes(), &Options::default()).expect(name);
                let mut out = Vec::new();
                columns.lines(&batch, 2, b"a,unsure\n", &mut out);
                String::from_utf8(out).unwrap()
            };
            let plain = said(&question.id);
            assert!(
                plain.contains(&format!("\"unsure\":[\"{}\"", question.id)),
                "{plain}"
            );
            for name in names(question) {
                assert_eq!(said(&name), plain, "{name}");
            }
        }
    }
}

#[test]
fn two_columns_of_one_question_are_refused_however_they_are_named() {
    for header in [
        "cough,Cough\n",
        "cough,\"Do you have a cough?\"\n",
        "ID,id,age\n",
    ] {
        let faults = columns(every_rules()[0], header.as_bytes(), &[]).unwrap_err();
        assert_eq!(problems(faults), [HeaderProblem::Repeated]);
    }
}

/// What comes of a column when all that are about no question are passed over.
fn passed_over_with_others(rules: &'static RuleSet, name: &str) -> Result<(), Vec<HeaderFault>> {
    let options = Options {
        ignores_others: true,
        ..Options::default()
    };
    columns_with(rules, &header(name, "age"), &options)
}

#[test]
fn a_word_of_a_question_or_a_choice_is_never_passed_over_with_all_other_columns() {
    for rules in every_rules() {
        for question in rules.questions() {
            let names = [question.id.to_string(), question.name.replace(' ', "_")];
            let choices = question.choices().iter();
            let texts = names
                .into_iter()
                .chain(choices.map(|choice| choice.id.to_string()));
            let texts: Vec<String> = texts.collect();
            let words = texts.iter().flat_map(|text| text.split('_'));
            let plain =
                |word: &&str| word.len() > 3 && word.bytes().all(|b| b.is_ascii_lowercase());
            for word in words.filter(plain) {
                for name in [
                    format!("my {}s", word.strip_suffix('s').unwrap_or(word)),
                    format!("MY_{}", word.to_uppercase()),
                    format!("q7_{word}_yn"),
                ] {
                    assert!(passed_over_with_others(rules, &name).is_err(), "{name}");
                }
            }
        }
    }
}

#[test]
fn a_word_of_a_question_is_known_by_its_stem_and_told() {
    for (name, question, choice) in [
        ("wheeze", "wheezing", None),
        ("Wheezes at night", "wheezing", None),
        ("pregnency", "about_you", Some("after_pregnancy")),
        ("blood", "coughing_blood", None),
        ("bloodInSputum", "coughing_blood", None),
        ("chest", "chest_pain", None),
        ("breathlessness", "breathing", None),
        ("Infection", "other_signs", Some("chest_infections")),
        ("weight", "other_signs", Some("weight_loss")),
        ("lumps", "other_signs", Some("lump")),
        ("Temperature", "today_signs", Some("fever")),
        ("pregnancy", "about_you", Some("after_pregnancy")),
        ("radiotherapy", "about_you", Some("cancer_treatment")),
    ] {
        let faults = passed_over_with_others(every_rules()[0], name).expect_err(name);
        let expected = Meaning {
            question: question.to_owned(),
            choice: choice.map(str::to_owned),
        };
        let told = problems(faults);
        assert_eq!(told, [HeaderProblem::Mentions(expected)], "{name}");
        let named = columns(every_rules()[0], &header(name, "age"), &[name.to_owned()]);
        assert!(named.is_ok(), "who knows it can name it: {name}");
    }
}

#[test]
fn what_survey_programs_write_about_a_row_is_passed_over_with_all_other_columns() {
    for rules in every_rules() {
        for name in [
            "StartDate",
            "EndDate",
            "Status",
            "IPAddress",
            "Progress",
            "Duration (in seconds)",
            "Finished",
            "RecordedDate",
            "ResponseId",
            "RecipientLastName",
            "RecipientFirstName",
            "RecipientEmail",
            "ExternalReference",
            "LocationLatitude",
            "LocationLongitude",
            "DistributionChannel",
            "UserLanguage",
            "Record ID",
            "Survey Identifier",
            "Survey Timestamp",
            "Complete?",
            "redcap_event_name",
            "redcap_repeat_instance",
            "Timestamp",
            "Email Address",
            "Score",
            "start",
            "end",
            "deviceid",
            "_uuid",
            "_submission_time",
            "_validation_status",
            "_index",
            "submitdate",
            "lastpage",
            "startlanguage",
            "seed",
            "token",
            "Respondent ID",
            "Collector ID",
            "Date Created",
            "site",
            "country",
            "postcode",
            "sex",
            "study",
            "visit date",
            "comment",
            "Unnamed: 0",
        ] {
            assert_eq!(passed_over_with_others(rules, name), Ok(()), "{name}");
        }
    }
}

/// A name that is compared with every question and every choice, letter by letter, costs more than a millisecond.
#[test]
fn a_very_wide_header_is_read_in_a_moment() {
    let columns = (0..3000).map(|number| format!("visit {number} of the lab, unit {number}"));
    let columns: Vec<String> = columns.collect();
    let header = format!("id,cough,\"{}\"\n", columns.join("\",\""));
    let options = Options {
        ignores_others: true,
        ..Options::default()
    };
    let began = std::time::Instant::now();
    assert_eq!(
        columns_with(every_rules()[0], header.as_bytes(), &options),
        Ok(())
    );
    assert!(began.elapsed().as_secs() < 10, "{:?}", began.elapsed());
}
