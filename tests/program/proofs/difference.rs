//! `lungnets rules diff`, `example`, `mutants`, and `rules` alone.

use crate::support::rule_files::FROZEN;
use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::support::run::{Outcome, file, run};

/// What `rules diff` says of the frozen file and one in which some words are replaced.
fn changed(name: &str, replaced: &[(&str, &str)]) -> Outcome {
    let mut text = FROZEN.to_owned();
    for (old, new) in replaced {
        assert!(text.contains(old), "{old}");
        text = text.replace(old, new);
    }
    let path = file(name, text);
    run("rules diff tests/rule_files/frozen.json")
        .and(path.to_str().unwrap())
        .go()
}

#[test]
fn two_files_that_are_the_same_are_said_to_be() {
    let outcome = run("rules diff tests/rule_files/frozen.json tests/rule_files/frozen.json").go();
    assert_eq!(
        (outcome.code, outcome.stdout.as_str()),
        (0, "The two say the same.\n")
    );
}

#[test]
fn lowered_levels_come_first_with_commands_that_run() {
    let replaced = [
        (
            r#""id": "lasting_cough", "level": "book_soon""#,
            r#""id": "lasting_cough", "level": "next_visit""#,
        ),
        (
            r#""id": "fever", "level": "next_visit""#,
            r#""id": "fever", "level": "today""#,
        ),
        ("Do you have a cough?", "Do you cough?"),
    ];
    let outcome = changed("lowered.json", &replaced);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (6, ""));
    let folder = env!("CARGO_TARGET_TMPDIR");
    assert_snapshot!(outcome.stdout.replace(folder, "FOLDER"));
    let commands = outcome
        .stdout
        .lines()
        .filter_map(|line| line.trim().strip_prefix("lungnets "));
    let said = outcome
        .stdout
        .lines()
        .filter_map(|line| line.trim().strip_prefix("gives "));
    let mut count = 0;
    for (command, said) in commands.zip(said) {
        // Its examples expect what was before, so the changed file does not run as it is.
        if !command.contains("lowered.json") {
            let result = run(command).and_all(["--format json"]).go().json();
            assert!(
                said.starts_with(result["level"]["id"].as_str().unwrap()),
                "{command}"
            );
            count += 1;
        }
    }
    assert!(count > 1);
}

#[test]
fn a_change_that_lowers_nothing_has_its_own_exit_code() {
    let raised = changed(
        "raised.json",
        &[(
            r#""id": "lasting_cough", "level": "book_soon""#,
            r#""id": "lasting_cough", "level": "today""#,
        )],
    );
    assert_eq!(raised.code, 5);
    assert!(
        raised.stdout.starts_with("More urgent than before"),
        "{}",
        raised.stdout
    );
    let reworded = changed(
        "reworded.json",
        &[("Do you have a cough?", "Do you cough?")],
    );
    assert_eq!(reworded.code, 5);
    assert_snapshot!(reworded.stdout);
}

/// What `rules diff` says of the frozen file and one whose levels were changed so, and what else names them.
fn with_levels(name: &str, level: [&str; 2], change: impl FnOnce(&mut Vec<Value>)) -> Outcome {
    let mut rules: Value = serde_json::from_str(FROZEN).unwrap();
    let mut levels = rules["levels"].take();
    let [old, new] = level.map(|id| json!(id).to_string());
    let mut rules: Value = serde_json::from_str(&rules.to_string().replace(&old, &new)).unwrap();
    change(levels.as_array_mut().unwrap());
    rules["levels"] = levels;
    let path = file(name, rules.to_string());
    run("rules diff tests/rule_files/frozen.json")
        .and(path.to_str().unwrap())
        .go()
}

#[test]
fn where_levels_stand_in_another_order_no_change_is_called_only_more_urgent() {
    let same = ["cough", "cough"];
    for [one, other] in [[0, 1], [1, 2], [0, 2], [2, 3], [3, 4]] {
        let name = format!("swapped_{one}_{other}.json");
        let swapped = with_levels(&name, same, |levels| levels.swap(one, other));
        let said = &swapped.stdout;
        assert_eq!(swapped.code, 6, "{said} {}", swapped.stderr);
        assert!(
            said.starts_with("The levels that both files have stand in another order."),
            "{said}"
        );
        assert!(!said.contains("urgent than before"), "{said}");
    }
}

/// Levels are told by what stands below and above them in both files, and not by their number.
#[test]
fn a_level_that_is_gone_is_compared_with_those_that_are_left() {
    let without = |levels: &mut Vec<Value>| drop(levels.remove(2));
    let raised = with_levels("gone_up.json", ["book_soon", "today"], without);
    assert_eq!(raised.code, 5, "{} {}", raised.stdout, raised.stderr);
    assert!(
        raised.stdout.contains("book_soon to today"),
        "{}",
        raised.stdout
    );
    let one_more_below = |levels: &mut Vec<Value>| {
        let mut level = levels.remove(2);
        level["id"] = json!("read_on");
        levels.insert(1, level);
    };
    let fell = with_levels(
        "gone_down.json",
        ["book_soon", "next_visit"],
        one_more_below,
    );
    assert_eq!(fell.code, 6, "{} {}", fell.stdout, fell.stderr);
    let lowered = fell.stdout.split("More urgent").next().unwrap();
    assert!(
        lowered.contains("book_soon to next_visit"),
        "{}",
        fell.stdout
    );
    let renamed = with_levels("renamed.json", ["book_soon", "see_soon"], |levels| {
        levels[2]["id"] = json!("see_soon");
    });
    assert_eq!(renamed.code, 5, "{} {}", renamed.stdout, renamed.stderr);
    for told in ["answer set", "Rules moved"] {
        assert!(!renamed.stdout.contains(told), "{}", renamed.stdout);
    }
}

/// What is in the place of a level that is gone may be calmer, and what a level says under its id, too: words that
/// nobody has weighed yet, whatever order they are put in.
#[test]
fn a_level_that_says_something_else_is_for_a_person_to_weigh() {
    let calmer = |id: &str, to: &'static str| {
        let id = id.to_owned();
        move |levels: &mut Vec<Value>| {
            levels[3]["id"] = json!(id);
            levels[3]["sentence"] = json!(to);
        }
    };
    let visit = "Mention it at your next visit.";
    let in_its_place = with_levels("calmer.json", ["today", "later"], calmer("later", visit));
    let in_its_words = with_levels("in_its_words.json", ["", ""], calmer("today", visit));
    let added = with_levels("added.json", ["book_soon", "soon"], |levels| {
        let mut level = levels[2].clone();
        level["id"] = json!("soon");
        level["sentence"] = json!(visit);
        levels.insert(3, level);
    });
    for (outcome, named) in [
        (in_its_place, "today to later"),
        (in_its_words, "today, which says something else"),
        (added, "book_soon to soon"),
    ] {
        let said = &outcome.stdout;
        assert_eq!(outcome.code, 6, "{said} {}", outcome.stderr);
        assert!(said.starts_with("To be weighed by a person"), "{said}");
        for told in [named, "+ Mention it at your next visit."] {
            assert!(said.contains(told), "{told}: {said}");
        }
    }
}

/// The last level is the emergency: with another above it, whom to call stands there no more, and the questions go on.
#[test]
fn a_level_above_the_emergency_takes_what_an_emergency_has() {
    let above = with_levels("above.json", ["", ""], |levels| {
        let mut level = levels[4].clone();
        level["id"] = json!("airway");
        level["name"] = json!("Another name");
        levels.push(level);
    });
    assert_eq!(above.code, 6, "{} {}", above.stdout, above.stderr);
    let named = "emergency, which is the most urgent level no more";
    assert!(
        above.stdout.starts_with("Less urgent than before"),
        "{}",
        above.stdout
    );
    assert!(above.stdout.contains(named), "{}", above.stdout);
}

/// The level is the same, and so are the words of the reasons; what is to be done may be calmer all the same.
#[test]
fn other_words_for_what_to_do_are_for_a_person_to_weigh() {
    let at = json!({ "yes": "cough" });
    let first = json!([{ "text": "Is it new? Take your time.", "when": at, "at_levels": ["today"], "sources": ["our_choice"] }]);
    for (list, place, text) in [
        ("levels", "/levels/3/brief/0", json!("Take your time.")),
        ("places", "/places/elsewhere/text", json!("No hurry.")),
        ("places", "/places/known/0/emergency_number", json!("0")),
        ("rules", "/rules/4/advice/0", json!("Take your time.")),
        ("do_first", "/do_first", first),
    ] {
        let mut rules: Value = serde_json::from_str(FROZEN).unwrap();
        match rules.pointer_mut(place) {
            Some(there) => *there = text,
            None => rules["do_first"] = text,
        }
        let path = file("other_words.json", rules.to_string());
        let outcome = run("rules diff tests/rule_files/frozen.json")
            .and(path.to_str().unwrap())
            .go();
        assert_eq!(outcome.code, 6, "{place} {}", outcome.stderr);
        let (heading, below) = outcome.stdout.split_once('\n').unwrap();
        assert!(heading.contains("a person"), "{place} {}", outcome.stdout);
        assert!(below.contains(list), "{place} {}", outcome.stdout);
    }
}

/// The words are the same, and fewer people may be told them.
#[test]
fn what_to_do_first_for_other_people_is_for_a_person_to_weigh() {
    let with_first = |name: &str, levels: [&str; 2]| {
        let mut rules: Value = serde_json::from_str(FROZEN).unwrap();
        let at = json!({ "yes": "cough" });
        rules["do_first"] = json!([{ "text": "Is it new? Ring first.", "when": at, "at_levels": levels, "sources": ["our_choice"] }]);
        file(name, rules.to_string())
    };
    let old = with_first("at_two.json", ["book_soon", "today"]);
    let new = with_first("at_others.json", ["next_visit", "book_soon"]);
    let files = [&old, &new].map(|path| path.to_str().unwrap().to_owned());
    let outcome = run("rules diff")
        .and_all(files.each_ref().map(String::as_str))
        .go();
    assert_eq!(outcome.code, 6, "{} {}", outcome.stdout, outcome.stderr);
}

/// Answers that only one file takes are compared with nothing, so that nothing is known of them.
#[test]
fn an_answer_that_only_one_file_takes_is_for_a_person_to_weigh() {
    let renamed = changed("choice_gone.json", &[("\"few_spots\"", "\"flecks\"")]);
    assert_eq!(renamed.code, 6, "{} {}", renamed.stdout, renamed.stderr);
    assert!(
        renamed.stdout.contains("- coughing_blood: few_spots"),
        "{}",
        renamed.stdout
    );
    let few = r#"{ "id": "few_spots", "label""#;
    let rusty = r#"{ "id": "rusty", "label": "Rusty phlegm", "said": "rusty phlegm", "sooner_if": "it turns rusty" }, "#;
    let added = changed("choice_added.json", &[(few, &[rusty, few].concat())]);
    assert_eq!(added.code, 6, "{} {}", added.stdout, added.stderr);
    assert!(
        added.stdout.contains("- coughing_blood: rusty"),
        "{}",
        added.stdout
    );
    let choices = "questions.coughing_blood.answer.one_of.calm_to_worse";
    assert!(
        added.stdout.contains(&format!("{choices}.rusty.label")),
        "{}",
        added.stdout
    );
    assert!(!added.stdout.contains("few_spots"), "{}", added.stdout);
}

#[test]
fn rules_alone_shows_its_commands_and_a_wrong_one_the_nearest() {
    let alone = run("rules").go();
    assert!(alone.failed(2).contains("check"), "{}", alone.stderr);
    let wrong = run("rules chek").go();
    assert!(wrong.failed(2).contains("'check'"), "{}", wrong.stderr);
    let unknown = run("rules example coughh").go();
    assert!(
        unknown.failed(2).contains("Did you mean cough?"),
        "{}",
        unknown.stderr
    );
}

/// What changes no level and no sentence is named all the same: "the two say the same" means it.
#[test]
fn whatever_is_written_otherwise_is_named() {
    for (old, new, named) in [
        (
            r#""language": "en-GB""#,
            r#""language": "en""#,
            "language: changed",
        ),
        (
            r#""reviewed": null"#,
            r#""reviewed": { "by": "A. Nurse", "on": "2026-11-23" }"#,
            "reviewed: changed",
        ),
        (
            r#""rare_from": 105"#,
            r#""rare_from": 106"#,
            "questions.age.answer.number.rare_from: changed",
        ),
        (
            r#"{ "name": "Chest pain, and a racing heart""#,
            r#"{ "name": "Another name""#,
            "examples.Another name: added",
        ),
    ] {
        let outcome = changed("written_otherwise.json", &[(old, new)]);
        assert_eq!(outcome.code, 5, "{new}");
        assert!(
            outcome.stdout.contains("Also written otherwise"),
            "{}",
            outcome.stdout
        );
        assert!(
            outcome.stdout.contains(named),
            "{named}: {}",
            outcome.stdout
        );
    }
    let example = r#"{ "name": "Chest pain, and a racing heart""#;
    let noted = example.replace("{ ", r#"{ "note": "New.", "#);
    let noted = changed("only_noted.json", &[(example, &noted)]);
    assert_eq!(
        (noted.code, noted.stdout.as_str()),
        (0, "The two say the same.\n")
    );
}

/// A text that is told of hides neither what stands around it nor what is only called like the beginning of it.
#[test]
fn what_a_text_belongs_to_is_named_beside_it() {
    let mention = r#"{ "mention": { "about": ["coughing_blood"], "reason": "If you are not sure, a doctor should still hear about it today." } }"#;
    let title = r#""id": "this_check", "title": "About this check","#;
    let longer = title.replace("About", "More about");
    let another = r#""id": "this", "title": "Another", "statements": [{ "text": "This.", "sources": ["our_choice"] }] }, { "#;
    let with_another = format!("{another}{longer}");
    for (old, new, text, named) in [
        (
            mention,
            r#""act_as_if_yes""#,
            "rules.much_blood.if_unsure.mention.reason",
            "rules.much_blood.if_unsure: changed",
        ),
        (
            title,
            with_another.as_str(),
            "topics.this_check.title",
            "topics.this: added",
        ),
    ] {
        let outcome = changed("beside_a_text.json", &[(old, new)]);
        for told in [text, named] {
            assert!(outcome.stdout.contains(told), "{told}: {}", outcome.stdout);
        }
    }
}

/// The frozen rules with a floor.
fn with_a_floor() -> Value {
    let mut rules: Value = serde_json::from_str(FROZEN).unwrap();
    rules["floors"] = json!([{ "name": "A cough", "level": "next_visit", "when": { "yes": "cough" }, "sources": ["our_choice"] }]);
    rules
}

/// A folder of its own with these rules as `old.json`, and changed like this as `new.json`.
fn two_files(name: &str, change: impl FnOnce(&mut Value)) -> [String; 2] {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder); // of an earlier run
    std::fs::create_dir_all(&folder).unwrap();
    let mut rules = with_a_floor();
    let old = rules.to_string();
    change(&mut rules);
    let written = [("old.json", old), ("new.json", rules.to_string())];
    written.map(|(file, text)| {
        let path = folder.join(file);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    })
}

fn diff(files: &[String; 2]) -> Outcome {
    let files = files.each_ref().map(String::as_str);
    run("rules diff").and_all(files).go()
}

/// What people act on and no program can weigh; what must hold whatever the rules are; and what only explains.
#[test]
fn each_kind_of_change_has_its_weight_and_is_told_from_and_to() {
    let floor = |rules: &mut Value| rules["floors"][0]["level"] = json!("nothing_reported");
    let no_floor = |rules: &mut Value| drop(rules.as_object_mut().unwrap().remove("floors"));
    let also = |rules: &mut Value| rules["places"]["known"][0]["also"] = json!(["zz"]);
    let stopped = |rules: &mut Value| rules["when_stopped"]["text"] = json!("No hurry.");
    let say = |rules: &mut Value| rules["rules"][0]["say"] = json!("It is nothing.");
    let lowered = |rules: &mut Value| rules["version"] = json!("0.1.0");
    let same = |rules: &mut Value| rules["questions"][0]["same_in"] = json!(["0.4"]);
    let topic = |rules: &mut Value| rules["topics"][0]["title"] = json!("Otherwise");
    type Change = fn(&mut Value);
    let kinds: [(&str, Change, i32, &str); 8] = [
        ("floor", floor, 6, "nothing_reported"),
        ("no_floor", no_floor, 6, ": taken out"),
        ("also", also, 6, "places.known"),
        ("stopped", stopped, 6, "+ No hurry."),
        ("say", say, 6, "+ It is nothing."),
        ("lowered", lowered, 6, "version 0.1"),
        ("same_in", same, 6, "version 0.4"),
        ("topic", topic, 5, "+ Otherwise"),
    ];
    for (name, change, code, told) in kinds {
        let outcome = diff(&two_files(&format!("weight_{name}"), change));
        assert_eq!(
            outcome.code, code,
            "{name}: {} {}",
            outcome.stdout, outcome.stderr
        );
        assert!(outcome.stdout.contains(told), "{name}: {}", outcome.stdout);
    }
}

/// One edit may take several rules out: each is shown with somebody whom it no longer helps.
#[test]
fn a_fall_is_shown_for_each_rule_that_decided_before() {
    let files = two_files("each_rule", |rules| {
        let list = rules["rules"].as_array_mut().unwrap();
        let fall = |rule: &mut Value| rule["level"] = json!("next_visit");
        let soon = list.iter_mut().filter(|rule| rule["level"] == "book_soon");
        soon.take(2).for_each(fall);
    });
    let said = diff(&files).stdout;
    assert!(said.matches("Where ").count() >= 2, "{said}");
}

#[test]
fn what_is_read_beside_the_rules_is_compared_or_said_not_to_be() {
    let files = two_files("beside", |_| {});
    let beside = |file: usize, ending: &str| files[file].replace(".json", ending);
    let story = |floor: &str| {
        let id = serde_json::from_str::<Value>(FROZEN).unwrap()["id"].clone();
        let story = json!({ "id": "one", "story": "S.", "source": "s", "answers": {}, "floor": floor, "ceiling": "emergency", "use": "gate" });
        json!({ "format": 2, "rule_set": id, "vignettes": [story] }).to_string()
    };
    std::fs::write(beside(0, ".vignettes.json"), story("today")).unwrap();
    let alone = diff(&files);
    assert_eq!(alone.code, 6, "{}", alone.stdout);
    assert!(
        alone.stdout.contains("- vignettes.json"),
        "{}",
        alone.stdout
    );
    for (floor, code) in [("today", 0), ("nothing_reported", 6), ("emergency", 5)] {
        std::fs::write(beside(1, ".vignettes.json"), story(floor)).unwrap();
        let outcome = diff(&files);
        assert_eq!(outcome.code, code, "{floor}: {}", outcome.stdout);
        assert!(code == 0 || outcome.stdout.contains("vignettes.one.floor: changed"));
    }
    std::fs::write(beside(1, ".vignettes.json"), story("today")).unwrap();
    let empty = run("rules translate es").and(&files[0]).go().stdout;
    let mut spanish: Value = serde_json::from_str(&empty).unwrap();
    for entry in spanish["texts"].as_array_mut().unwrap() {
        entry["text"] = entry["note"].clone();
    }
    std::fs::write(beside(0, ".es.json"), spanish.to_string()).unwrap();
    let sentence = |entry: &&mut Value| entry["id"] == "levels.emergency.sentence";
    let mut texts = spanish["texts"].as_array_mut().unwrap().iter_mut();
    texts.find(sentence).unwrap()["text"] = json!("Sin prisa.");
    std::fs::write(beside(1, ".es.json"), spanish.to_string()).unwrap();
    let outcome = diff(&files);
    assert_eq!(outcome.code, 6, "{} {}", outcome.stdout, outcome.stderr);
    assert!(
        outcome.stdout.contains("+ Sin prisa."),
        "{}",
        outcome.stdout
    );
}

/// The level is the same, since another rule leads to it, and what that one says to do is something else.
#[test]
fn what_a_rule_says_to_do_is_told_where_another_takes_its_place() {
    let advice = |rules: &mut Value, when: Value| {
        let mut rule = rules["rules"][0].clone();
        (rule["id"], rule["when"]) = (json!("own_advice"), when);
        rule["advice"] = json!(["Say that at once."]);
        rules["rules"].as_array_mut().unwrap().push(rule);
    };
    let files = two_files("untold", |rules| {
        let first = rules["rules"][0]["when"].clone();
        let narrow = json!({ "all": [first, { "yes": "cough" }] });
        advice(rules, narrow);
    });
    let mut old = with_a_floor();
    let first = old["rules"][0]["when"].clone();
    advice(&mut old, first);
    std::fs::write(&files[0], old.to_string()).unwrap();
    let outcome = diff(&files);
    assert_eq!(outcome.code, 6, "{} {}", outcome.stdout, outcome.stderr);
    for told in ["own_advice: no more for", "- Say that at once."] {
        assert!(outcome.stdout.contains(told), "{told}: {}", outcome.stdout);
    }
}
