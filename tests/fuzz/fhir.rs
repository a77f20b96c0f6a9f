//! A FHIR response.

use lungnets::assessment::Assessment;
use lungnets::fault::FaultLog;
use lungnets::fhir::{Form, is_resource};
use lungnets::json::Json;
use lungnets::report::Report;

use super::laws;

/// The first byte says which rules; the rest is the file.
pub fn run(data: &[u8]) {
    let Some((number, file)) = data.split_first() else {
        return;
    };
    let Ok(text) = std::str::from_utf8(file) else {
        return;
    };
    let Ok(json) = Json::parse(text) else {
        return;
    };
    let form = Form::of(laws::rules(*number), None).unwrap();
    let mut faults = FaultLog::new();
    let answers = form.import(&json, &mut faults);
    match faults.or(answers, text) {
        Err(faults) => laws::faults(&faults, text),
        Ok(answers) => {
            assert!(is_resource(&json), "read as a response, and none: {text}");
            assert!(answers.closed_follow_ups().is_empty(), "{text}");
            laws::result(&answers);
            let again = form.response(&Report::of(&Assessment::of(&answers)), None);
            let mut faults = FaultLog::new();
            let again = form.import(&again, &mut faults);
            assert!(faults.is_empty(), "what was written of {text} is not read");
            for question in answers.rules().questions() {
                let index = question.index();
                assert_eq!(again.given(index), answers.given(index), "{text}");
            }
        }
    }
}
