//! What a condition can look at: what stands above it.

use serde_json::json;

use super::example_file::{faults, file, refuses};

#[test]
fn a_condition_looks_only_at_what_stands_above_it() {
    let further_down = |what, id| format!("the {what} \"{id}\" stands further down in the file");
    for id in ["how_bad", "other_signs", "age"] {
        let condition = json!({"yes": id});
        let fault = format!(
            "questions[2].ask_when.yes: {}",
            further_down("question", id)
        );
        refuses("questions/2/ask_when", condition, &fault);
    }
    let itself = json!({"finding": "bad_sign"});
    let fault = format!(
        "findings[0].when.finding: {}",
        further_down("finding", "bad_sign")
    );
    refuses("findings/0/when", itself.clone(), &fault);
    refuses(
        "questions/2/ask_when",
        itself,
        "questions[2].ask_when.finding: there is no finding \"bad_sign\"",
    );
}

#[test]
fn what_stands_further_down_is_called_so_only_if_it_is_of_the_kind_that_is_looked_for() {
    refuses(
        "questions/2/ask_when",
        json!({"finding": "age"}),
        "questions[2].ask_when.finding: there is no finding \"age\"",
    );
    refuses(
        "findings/0/when",
        json!({"yes": "bad_sign"}),
        "findings[0].when.yes: there is no question \"bad_sign\"",
    );
}

#[test]
fn an_id_that_stands_above_and_once_more_below_is_one_fault_and_not_out_of_reach() {
    let mut twice = file();
    let first = twice["findings"][0].clone();
    let other = json!({"id": "other", "name": "another", "when": {"finding": "bad_sign"}});
    twice["findings"] = json!([first, other, first]);
    assert_eq!(
        faults(&twice),
        ["findings[2].id: two findings have the id \"bad_sign\""]
    );
    let mut twice = file();
    let sign = twice["questions"][1].clone();
    twice["questions"].as_array_mut().unwrap().push(sign);
    assert_eq!(
        faults(&twice),
        ["questions[5].id: two questions have the id \"sign\""]
    );
}
