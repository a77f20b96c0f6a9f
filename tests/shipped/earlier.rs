//! Answers to version 1 of the questions: what was said then must not read calmer by the rules that ship today.

use lungnets::answers::import_file;
use lungnets::assessment::Assessment;
use lungnets::fault::FaultLog;
use lungnets::json::Json;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::RULES;
use crate::support::sheets::{any_sheet_unsure_of_some, many_cases};

/// The rank of the level that these answers lead to, and of the most urgent one that is possible.
fn ranks(file: &Value) -> [usize; 2] {
    let text = file.to_string();
    let mut faults = FaultLog::new();
    let imported = import_file(&RULES, &Json::parse(&text).unwrap(), &mut faults);
    let answers = faults.or(imported, &text).unwrap().answers;
    let assessment = Assessment::of(&answers);
    [assessment.rank(), assessment.possible()].map(|rank| rank.number())
}

/// The same answers, given to version 1.
fn of_version_1(answers: &Value) -> Value {
    let mut file = answers.clone();
    file["rule_set"] = json!(RULES.id());
    file["version"] = json!("1.4.0");
    file
}

proptest! {
    #![proptest_config(many_cases())]

    #[test]
    fn answers_to_version_1_never_come_out_calmer(sheet in any_sheet_unsure_of_some(), is_child in any::<bool>(), age in 0..18) {
        let mut answers: Value = serde_json::from_str(&sheet.json()).unwrap();
        if is_child {
            answers["age"] = json!(age);
        }
        let [[as_meant, _], [level, _]] = [&answers, &of_version_1(&answers)].map(ranks);
        prop_assert!(level >= as_meant, "{answers}");
    }

    #[test]
    fn a_choice_of_version_1_that_is_worse_today_stays_possible(sheet in any_sheet_unsure_of_some()) {
        let mut answers: Value = serde_json::from_str(&sheet.json()).unwrap();
        answers["coughing_blood"] = json!("earlier");
        let [level, possible] = ranks(&of_version_1(&answers));
        for worse in ["earlier", "few_spots", "more"] {
            answers["coughing_blood"] = json!(worse);
            let [truth, _] = ranks(&answers);
            prop_assert!(possible >= truth && (worse != "earlier" || level >= truth), "{answers}");
        }
    }
}
