//! Answers to version 1 of the questions: what was said then must not read calmer by the rules that ship today.

use lungnets::answers::import_file;
use lungnets::assessment::rank;
use lungnets::fault::FaultLog;
use lungnets::json::Json;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::RULES;
use crate::support::sheets::{any_sheet_unsure_of_some, many_cases};

proptest! {
    #![proptest_config(many_cases())]

    #[test]
    fn answers_to_version_1_never_come_out_calmer(sheet in any_sheet_unsure_of_some(), is_child in any::<bool>(), age in 0..18) {
        let mut answers: Value = serde_json::from_str(&sheet.json()).unwrap();
        if is_child {
            answers["age"] = json!(age);
        }
        let level = |file: &Value| {
            let text = file.to_string();
            let mut faults = FaultLog::new();
            let imported = import_file(&RULES, &Json::parse(&text).unwrap(), &mut faults);
            let imported = faults.or(imported, &text).unwrap();
            rank(&imported.answers)
        };
        let as_meant = level(&answers);
        answers["rule_set"] = json!(RULES.id());
        answers["version"] = json!("1.4.0");
        prop_assert!(level(&answers) >= as_meant, "{answers}");
    }
}
