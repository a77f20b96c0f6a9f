//! `lungnets completions` and `lungnets man`, as shells and readers of manuals take them.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use insta::assert_snapshot;

use crate::support::run::{file, rule_file, run};

/// A text that a shell would act on, if it were not told to leave it alone.
const TRAP: &str = r#"a $(touch sprung) `touch sprung` ' '; touch sprung; "); touch sprung; (" \"#;

/// Presses Tab behind `$2` in a zsh of its own, waits for `$3`, and prints what stands on its screen then.
const ZSH_TAB: &str = r#"
zmodload zsh/zpty
zpty -b asked 'zsh -f -i'
zpty -w asked 'autoload -Uz compinit && compinit -u -D; source '$1'; print READY'
await() {
    repeat 100; do
        while zpty -r -t asked out; do all+=$out; done
        [[ $all == *$~1* ]] && break
        sleep 0.1
    done
}
await 'READY*READY'
zpty -w -n asked "lungnets $2"$'\t\t'
await "$3"
print -r -- $all
zpty -d asked
"#;

fn printed(arguments: &str) -> String {
    let outcome = run(arguments).go();
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    outcome.stdout
}

/// What came of another program; nothing where the machine does not have it.
fn other(program: &str, arguments: &[&str], folder: &Path) -> Option<Output> {
    match Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .output()
    {
        Ok(output) => Some(output),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            eprintln!("skipped: this machine has no {program}");
            None
        }
        Err(error) => panic!("{program}: {error}"),
    }
}

fn text(output: Output) -> String {
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() && errors.is_empty(), "{errors}");
    String::from_utf8(output.stdout).unwrap()
}

/// What bash offers after these words and before Tab.
fn bash_offers(script: &Path, words: &[&str]) -> Vec<String> {
    let last = words.last().unwrap();
    let ask = format!(
        "compopt() {{ :; }}; source '{}'; COMP_WORDS=({}); COMP_CWORD={}; _lungnets lungnets '{last}' '{}'; printf '%s\\n' \"${{COMPREPLY[@]}}\"",
        script.display(),
        words
            .iter()
            .map(|word| format!("'{word}' "))
            .collect::<String>(),
        words.len() - 1,
        words[words.len() - 2],
    );
    let output = Command::new("bash")
        .args(["--norc", "-c", &ask])
        .output()
        .unwrap();
    text(output).lines().map(str::to_owned).collect()
}

/// What fish offers after these words and before Tab, without what it says beside them.
fn fish_offers(script: &Path, line: &str) -> Option<Vec<String>> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let ask = format!("source {}; complete -C'{line}'", script.display());
    let offers = text(other("fish", &["--no-config", "-c", &ask], folder)?);
    let words = offers
        .lines()
        .filter_map(|line| line.split('\t').next().map(str::to_owned));
    Some(words.collect())
}

#[test]
fn bash_and_fish_offer_the_options_and_the_answers_that_fit() {
    let bash = file("completions.bash", printed("completions bash"));
    let fish = file("completions.fish", printed("completions fish"));
    for (option, expected) in [
        ("--cough", ["yes", "no", "unsure"].as_slice()),
        ("--coughing-blood", &["none", "few_spots", "more", "unsure"]),
        (
            "--other-signs",
            &[
                "weight_loss",
                "chest_infections",
                "flushing",
                "none",
                "unsure",
            ],
        ),
        (
            "--place",
            &["uk", "ireland", "eu", "us_and_canada", "elsewhere"],
        ),
        ("--format", &["text", "json", "markdown", "html", "fhir"]),
    ] {
        let mut expected: Vec<String> = expected.iter().map(|word| (*word).to_owned()).collect();
        assert_eq!(bash_offers(&bash, &["lungnets", option, ""]), expected);
        if let Some(mut offers) = fish_offers(&fish, &format!("lungnets {option} ")) {
            offers.sort();
            expected.sort();
            assert_eq!(offers, expected);
        }
    }
    let options = bash_offers(&bash, &["lungnets", "--wh"]);
    assert_eq!(options, ["--wheezing"]);
    let topics = bash_offers(&bash, &["lungnets", "about", "tr"]);
    assert_eq!(topics, ["treatment", "trials"]);
    let rules = bash_offers(&bash, &["lungnets", "rules", "example", "symptom_fever"]);
    assert!(
        rules.contains(&"symptom_fever_at_65".to_owned()),
        "{rules:?}"
    );
}

#[test]
fn every_shell_offers_the_answers_of_a_list_again_behind_a_comma() {
    let bash = file("commas.bash", printed("completions bash"));
    let offers = |typed: &str| bash_offers(&bash, &["lungnets", "--other-signs", typed]);
    assert_eq!(offers("weight_loss,f"), ["weight_loss,flushing"]);
    assert_eq!(
        offers("flushing,weight_loss,n"),
        ["flushing,weight_loss,none"]
    );
    assert_eq!(offers("").len(), 5);
    assert_eq!(bash_offers(&bash, &["lungnets", "--cough", "y"]), ["yes"]);

    let fish = file("commas.fish", printed("completions fish"));
    for (typed, offered) in [
        ("--other-signs f", "flushing"),
        ("--other-signs weight_loss,f", "weight_loss,flushing"),
        (
            "--other-signs=weight_loss,f",
            "--other-signs=weight_loss,flushing",
        ),
        ("--cough y", "yes"),
    ] {
        if let Some(offers) = fish_offers(&fish, &format!("lungnets {typed}")) {
            assert_eq!(offers, [offered], "{typed}");
        }
    }

    let script = file("commas.zsh", printed("completions zsh"));
    let zsh = file("press_tab_behind.zsh", ZSH_TAB);
    for typed in ["--other-signs weight_loss,f", "--other-signs=weight_loss,f"] {
        let arguments = [
            zsh.to_str().unwrap(),
            script.to_str().unwrap(),
            typed,
            "*flushing*",
        ];
        let arguments = [["-f"].as_slice(), &arguments].concat();
        if let Some(screen) = other("zsh", &arguments, script.parent().unwrap()) {
            assert!(text(screen).contains("weight_loss,flushing"), "{typed}");
        }
    }
}

#[test]
fn a_shell_never_types_the_only_word_that_it_knows_for_a_number() {
    let bash = file("completions_of_numbers.bash", printed("completions bash"));
    assert!(
        bash_offers(&bash, &["lungnets", "--age", ""])
            .concat()
            .is_empty()
    );
}

#[test]
fn answers_of_other_spellings_are_still_read_by_the_question_itself() {
    let outcome = run("--cough Y --today-signs fever,racing-heart --format json").go();
    assert_eq!(outcome.json()["answers"]["cough"], "yes");
    let message = run("--cough maybe").go().failed(2).to_owned();
    assert!(message.contains("not yes, no or unsure"), "{message}");
}

#[test]
fn the_scripts_are_sound_and_hold_the_questions_of_another_rule_file() {
    let rules = rule_file("insect_sting");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = printed(&format!("completions {shell} --rules {rules}"));
        assert!(script.contains("swelling-where"), "{shell}");
        assert!(!script.contains("coughing-blood"), "{shell}");
        if ["bash", "zsh", "fish"].contains(&shell) {
            let path = file(&format!("sting.{shell}"), script);
            let check = other(shell, &["-n", path.to_str().unwrap()], folder);
            check.map(text);
        }
    }
}

/// A rule file whose texts a shell would act on.
fn trap() -> PathBuf {
    let text = std::fs::read_to_string(rule_file("insect_sting")).unwrap();
    let mut rules: serde_json::Value = serde_json::from_str(&text).unwrap();
    for question in rules["questions"].as_array_mut().unwrap() {
        question["ask"] = TRAP.into();
        let answer = &mut question["answer"];
        let choices = ["any_of", "one_of"]
            .into_iter()
            .find(|kind| answer[kind].is_array())
            .and_then(|kind| answer[kind].as_array_mut());
        for choice in choices.into_iter().flatten() {
            choice["label"] = TRAP.into();
        }
    }
    file("trap.json", rules.to_string())
}

#[test]
fn no_text_of_a_rule_file_is_run_by_a_shell() {
    let rules = trap();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("trap");
    std::fs::create_dir_all(&folder).unwrap();
    let zsh = file("press_tab.zsh", ZSH_TAB);
    let bash = "compopt() { :; }; source $0; COMP_WORDS=(lungnets --swelling-where ''); COMP_CWORD=2; \
        _lungnets lungnets '' --swelling-where; echo ${COMPREPLY[@]}";
    let fish = "source $argv[1]; complete -C'lungnets --swelling-where '; complete -C'lungnets --'";
    for (shell, asks) in [
        ("bash", ["-c", bash].as_slice()),
        ("zsh", &["-f", zsh.to_str().unwrap()]),
        ("fish", &["--no-config", "-c", fish]),
    ] {
        let script = printed(&format!("completions {shell} --rules {}", rules.display()));
        let script = file(&format!("trap.{shell}"), script);
        let arguments: Vec<&str> = asks
            .iter()
            .copied()
            .chain([script.to_str().unwrap(), "--swelling-where=", "*unsure*"])
            .collect();
        let Some(output) = other(shell, &arguments, &folder) else {
            continue;
        };
        let offered = text(output);
        for word in ["at_sting", "tongue", "none", "unsure"] {
            assert!(offered.contains(word), "{shell}: {offered}");
        }
        let left: Vec<_> = std::fs::read_dir(&folder).unwrap().collect();
        assert!(left.is_empty(), "{shell}: {left:?}");
    }
}

#[test]
fn the_manual_page() {
    assert_snapshot!(printed("man"));
}

#[test]
fn the_manual_page_is_set_without_a_complaint() {
    let path = file("lungnets.1", printed("man"));
    let folder = path.parent().unwrap();
    let path = path.to_str().unwrap();
    if let Some(output) = other(
        "groff",
        &["-man", "-ww", "-Tascii", "-P-cbou", path],
        folder,
    ) {
        assert!(text(output).contains("EXIT CODES"));
    }
    if let Some(output) = other("mandoc", &["-Tlint", path], folder) {
        assert_eq!(text(output), "");
    }
    if let Some(output) = other("man", &["--warnings", "-l", path], folder) {
        assert!(text(output).contains("few_spots"));
    }
}

#[test]
fn the_manual_page_holds_no_answer_that_is_not_beside_the_note_on_the_history() {
    let page = printed("man").replace("\\-", "-");
    let (examples, note) = page.split_once(".SH PRIVACY").unwrap();
    assert!(note.contains("history"));
    let (_, examples) = examples.split_once(".SH EXAMPLES").unwrap();
    let rules = lungnets::rules::RuleSet::from_json(crate::support::rule_files::FROZEN).unwrap();
    for question in rules.questions() {
        let option = format!("--{}", question.option());
        assert!(!examples.contains(&option), "{examples}");
    }
}

#[test]
fn the_manual_of_another_rule_file_has_its_questions() {
    let page = printed(&format!("man --rules {}", rule_file("insect_sting")));
    assert!(page.contains("swelling\\-where"), "{page}");
}

#[test]
fn an_unknown_shell_is_refused_with_those_that_there_are() {
    assert_snapshot!(run("completions zhs").go().failed(2));
}
