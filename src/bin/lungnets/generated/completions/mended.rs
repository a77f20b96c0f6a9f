//! What the generated scripts lack: words to offer behind a comma, at options that take several; and for fish, answers
//! behind an option and values that follow a command.
//!
//! Each shell is told in its own way to keep what stands before the last comma, and to complete what follows it.

use clap::{Arg, Command};
use clap_complete::Shell;
use lungnets::rules::{AnswerKind, Question, RuleSet};

use crate::cli;

const YES: &str = "Yes";
const NO: &str = "No";
const NONE: &str = "None of these";
const UNSURE: &str = "Not sure";

/// The function of the fish script that puts what stands before the last comma in front of each word. Words and their
/// meanings take turns.
const FISH: &str = r#"function __fish_lungnets_list
    set -l said (commandline -ct | string replace -r -- '^--[^=]*=' '')
    set -l before (string match -r -- '^.*,' $said)
    while set -q argv[1]
        printf '%s%s\t%s\n' "$before" $argv[1] $argv[2]
        set -e argv[1..2]
    end
end
"#;

/// Returns the script with words behind commas; that of another shell as it is.
pub(super) fn with_lists(script: String, shell: Shell, rules: &RuleSet) -> String {
    let lists = rules.questions().iter();
    let lists = lists.filter(|question| matches!(question.answer, AnswerKind::AnyOf(_)));
    let change: fn(&str, &Question) -> Option<String> = match shell {
        Shell::Bash => bash,
        Shell::Zsh => zsh,
        Shell::Fish => fish,
        _ => return script,
    };
    let mended = lists.fold(script, |script, question| {
        change(&script, question).unwrap_or(script)
    });
    match shell {
        Shell::Fish => FISH.to_owned() + &mended,
        _ => mended,
    }
}

/// A script with the part from `start` to the next `end`, each of which stays, put in another way.
fn between(
    script: &str,
    (start, end): (&str, &str),
    put: impl FnOnce(&str) -> String,
) -> Option<String> {
    let from = script.find(start)? + start.len();
    let to = from + script[from..].find(end)?;
    Some(format!(
        "{}{}{}",
        &script[..from],
        put(&script[from..to]),
        &script[to..]
    ))
}

/// Completes what follows the last comma, and types no blank behind it: another comma may follow.
fn bash(script: &str, question: &Question) -> Option<String> {
    let start = format!("--{})\n", question.option());
    between(script, (&start, "return 0"), |found| {
        let indent = " ".repeat(found.len() - found.trim_start().len());
        let words = meanings(question).into_iter().map(|(word, _)| word);
        let words = words.collect::<Vec<_>>().join(" ");
        format!(
            "{indent}compopt -o nospace\n\
             {indent}COMPREPLY=($(compgen -P \"${{cur%\"${{cur##*,}}\"}}\" -W \"{words}\" -- \"${{cur##*,}}\"))\n{indent}"
        )
    })
}

/// Has `_values` complete the words, which knows of commas and offers no word twice.
fn zsh(script: &str, question: &Question) -> Option<String> {
    let start = format!("--{}=", question.option());
    between(script, (&start, "' \\\n"), |found| {
        let (before, _) = found.split_once(":((").unwrap_or((found, ""));
        let words = meanings(question).into_iter().map(|(word, means)| {
            let means = means.replace('[', "(").replace(']', ")");
            let means = means.replace('\'', "'\\''").replace(':', "\\:");
            format!(" \"{word}[{means}]\"")
        });
        format!("{before}:_values -s , answers{}", words.collect::<String>())
    })
}

/// Has a function of our own offer the words.
fn fish(script: &str, question: &Question) -> Option<String> {
    let start = format!("-l {} ", question.option());
    between(script, (&start, "\"\n"), |found| {
        let (before, _) = found.split_once("-a \"").unwrap_or((found, ""));
        let words = meanings(question).into_iter().map(|(word, means)| {
            let means = means.replace('\'', "\\'");
            format!(" {word} '{means}'")
        });
        let words: String = words.collect();
        format!("{before}-a \"(__fish_lungnets_list{words})")
    })
}

/// Returns the words that answer a question, each with what it means; none for a number.
pub(super) fn meanings(question: &Question) -> Vec<(String, String)> {
    let means = |word: &str, means: &str| (word.to_owned(), plain(means));
    let choices = question.choices().iter();
    let mut meanings: Vec<_> = choices
        .map(|choice| means(&choice.id, &choice.label))
        .collect();
    match &question.answer {
        AnswerKind::Number(_) => return Vec::new(),
        AnswerKind::YesNo => meanings.extend([means("yes", YES), means("no", NO)]),
        AnswerKind::AnyOf(_) => meanings.push(means("none", NONE)),
        AnswerKind::OneOf(_) => {}
    }
    meanings.push(means("unsure", UNSURE));
    meanings
}

/// Returns a text of the rule file without the characters with which a shell could be made to run something: the
/// scripts put it between quotes, each shell in its own way.
pub(super) fn plain(text: &str) -> String {
    let plain = |c: char| match c {
        '"' | '\u{2018}'..='\u{201f}' => '\'',
        '$' | '`' | '\\' => ' ',
        other => other,
    };
    text.chars().map(plain).collect()
}

/// Returns the script of fish with answers behind an option, and values that follow a command. Of what it holds already, one line alone is changed: while an option waits for its
/// value the words so far are no whole command line, and the script would offer nothing but files.
pub(super) fn with_answers_in_fish(script: &str, command: &Command) -> String {
    let waits = script.replacen(
        "    or return\n",
        &format!(
            "    or argparse -s (__fish_{}_global_optspecs) -- $cmd[1..-2] 2>/dev/null\n    or return\n",
            cli::NAME
        ),
        1,
    );
    let mut lines = Vec::new();
    for below in command.get_subcommands() {
        let when = format!("__fish_{}_using_subcommand {}", cli::NAME, below.get_name());
        lines.extend(values(below, &when));
        for below in below.get_subcommands() {
            let when = format!(
                "{when}; and __fish_seen_subcommand_from {}",
                below.get_name()
            );
            lines.extend(values(below, &when));
        }
    }
    waits + &lines.concat()
}

/// Returns the values that may follow a command, each with what it means.
fn values(command: &Command, when: &str) -> Vec<String> {
    let values = command.get_positionals().flat_map(Arg::get_possible_values);
    let line = |name: &str, help: &str| {
        let help = help.replace('\'', "\\'");
        format!(
            "complete -c {} -n \"{when}\" -f -a {name} -d '{help}'\n",
            cli::NAME
        )
    };
    values
        .map(|value| {
            let help = value.get_help().map(ToString::to_string);
            line(value.get_name(), &help.unwrap_or_default())
        })
        .collect()
}
