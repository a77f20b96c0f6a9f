//! What is wrong with a file, in the words of the core, and the way out with the command of this program that helps.

use lungnets::answers::AnswersProblem;
use lungnets::fault::{FileKind, Problem, Told, WrongFile};
use lungnets::fhir::OtherForm;
use lungnets::replay::NoResult;
use lungnets::rules::NoRuleFile;

/// Returns a problem in words.
pub fn told(problem: &dyn Problem) -> Told {
    let mut told = problem.told();
    if let Some(command) = command(problem) {
        told.way_out = Some(command.to_owned());
    }
    if let Some(NoResult::NoObject { found }) = problem.downcast_ref() {
        told.what = format!("expected a result, as --format json writes it, found {found}");
    }
    told
}

/// The way out that a command or an option of this program is.
fn command(problem: &dyn Problem) -> Option<&'static str> {
    let wrong_file = problem.downcast_ref().map(|WrongFile { found, .. }| match found {
        FileKind::Rules => "to use these rules: --rules FILE",
        FileKind::Result => {
            "to go on from its answers: lungnets --answers FILE; to see whether it is still the same: lungnets replay FILE"
        }
        FileKind::Fhir => "to read one response: lungnets --answers FILE; one a line: lungnets batch",
    });
    let no_rule_file = problem
        .downcast_ref()
        .map(|NoRuleFile| "to begin one: lungnets rules new ID");
    let other_form = problem.downcast_ref().map(|OtherForm { .. }| {
        "use the rule file that the form was made from, and give the address of the form with --url"
    });
    wrong_file
        .or(no_rule_file)
        .or(other_form)
        .or_else(|| problem.downcast_ref().and_then(no_result))
        .or_else(|| problem.downcast_ref().and_then(no_answers))
}

fn no_result(problem: &NoResult) -> Option<&'static str> {
    match problem {
        NoResult::NoObject { .. } | NoResult::NoSuchPlace { .. } => None,
        NoResult::Without { .. } => {
            Some("give a file as --format json writes it; for answers alone there is --answers")
        }
    }
}

fn no_answers(problem: &AnswersProblem) -> Option<&'static str> {
    match problem {
        AnswersProblem::NoObject { .. } => {
            Some("write it as {\"question\": \"yes\"}, with the names that --help shows")
        }
        AnswersProblem::Table => Some(
            "write it as {\"question\": \"yes\"}, with the names that --help shows; for a table there is lungnets batch --csv",
        ),
        AnswersProblem::MoreBehind => {
            Some("one person's answers are one object; for many people there is lungnets batch")
        }
        AnswersProblem::OtherRuleSet { .. } => {
            Some("give the rule file that they were made with: --rules FILE")
        }
        AnswersProblem::UnknownQuestion { .. } | AnswersProblem::ClosedFollowUp { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use lungnets::answers::Answers;
    use lungnets::rules::RuleSet;

    use super::told;

    #[test]
    fn a_table_and_every_file_of_another_kind_come_with_the_command_that_reads_them() {
        let rules = RuleSet::built_in().unwrap();
        for (file, command) in [
            ("id,cough\na,yes\n", "lungnets batch --csv"),
            ("{}\n{}\n", "lungnets batch"),
            (r#"{"resourceType": "Patient"}"#, "lungnets --answers FILE"),
            (r#"{"rule_set": {}, "level": {}}"#, "lungnets replay FILE"),
            (r#"{"rule_set": "other", "version": "1"}"#, "--rules FILE"),
            (lungnets::BUILT_IN_RULES, "--rules FILE"),
        ] {
            let faults = Answers::from_json(&rules, file).unwrap_err();
            let way_out = told(&*faults[0].problem).way_out.unwrap();
            assert!(way_out.contains(command), "{way_out}");
        }
        let faults = Answers::from_json(&rules, "[]").unwrap_err();
        let way_out = told(&*faults[0].problem).way_out.unwrap();
        assert!(!way_out.contains("--csv"), "{way_out}");
    }
}
