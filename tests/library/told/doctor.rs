//! Questions to take to the doctor: those that make sense, and none that states what may not be so.

use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::layout::joined;
use lungnets::report::Report;
use lungnets::rules::RuleSet;
use serde_json::{Value, json};

use crate::support::rule_files::WELL_TOLD;

#[test]
fn a_question_that_is_only_for_who_is_sure_is_not_asked_by_who_is_not() {
    let mut file: Value = serde_json::from_str(WELL_TOLD).unwrap();
    let when = json!({ "yes": "ache" });
    file["doctor_questions"] = json!([
        { "text": "Could it be the depth?", "when": when, "sources": ["us"] },
        { "text": "What is behind my ache?", "when": when, "only_if_sure": true, "sources": ["us"] }
    ]);
    let rules = RuleSet::from_json(&file.to_string()).unwrap();
    for (answer, whenever, if_sure) in [
        ("yes", true, true),
        ("unsure", true, false),
        ("no", false, false),
    ] {
        let mut answers = Answers::new(&rules);
        answers.record(rules.question_by_id("ache").unwrap().read(answer).unwrap());
        let assessment = Assessment::of(&answers);
        let page = joined(Report::of(&assessment).page().lines(100));
        assert_eq!(page.contains("the depth?"), whenever, "{page}");
        assert_eq!(page.contains("my ache?"), if_sure, "{page}");
    }
}
