//! The language that a person reads: that of the rule file, or another in which its texts stand beside it.

use std::ffi::OsStr;

use clap::Args;
use clap::builder::PossibleValuesParser;
use lungnets::BUILT_IN_RULES;
use lungnets::language::{Language, Words};
use lungnets::rules::RuleSet;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::files;
use crate::phrases::name_in;

/// The option of those commands that speak to the person themselves.
#[derive(Debug, Args)]
#[group(skip)]
pub struct LanguageOption {
    /// Speak en, es, or auto: that of your system
    #[arg(long, value_name = "LANG", value_parser = PossibleValuesParser::new(values()))]
    #[arg(hide_possible_values = true)]
    lang: Option<String>,
}

/// Returns what the option takes: every language that the program speaks, and the word for that of the system.
fn values() -> impl Iterator<Item = &'static str> {
    let every = Language::EVERY.into_iter().map(Language::tag);
    every.chain([AUTO])
}

/// Stands for the language of the system.
const AUTO: &str = "auto";

/// The variables that name it, the first of those that are set.
const VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// Returns the rules to answer by, in the language that was asked for by this value of the option. Only `auto` looks at
/// the environment, and takes the language of the rule file where the other cannot be had.
///
/// # Errors
/// Why the rules cannot be used, or that they have no texts in that language.
pub fn rules(path: Option<&OsStr>, asked: Option<&OsStr>) -> Result<RuleSet, Failure> {
    let is_auto = asked.is_some_and(|asked| asked == AUTO);
    let Some(language) = asked.and_then(named) else {
        return Ok(files::rules_in_use(path)?);
    };
    if path.is_none()
        && let Some(prepared) = RuleSet::built_in_in(language)
    {
        return Ok(prepared);
    }
    let (rules, text) = match path {
        Some(_) => files::rules_and_text(path)?,
        None => (files::rules_in_use(None)?, BUILT_IN_RULES.to_owned()),
    };
    if Language::of(rules.language()) == Some(language) {
        return Ok(rules);
    }
    match files::translation(language, &rules, &text, path)? {
        Some(translation) => Ok(translation.into_rules()),
        None if is_auto => Ok(rules),
        None => Err(no_texts(path, language)),
    }
}

/// Returns the words for whoever gave this value of the option, before the rules are read, whose own language may be
/// another.
pub fn words(asked: Option<&OsStr>) -> &'static dyn Words {
    let language = asked.and_then(named);
    language.unwrap_or(Language::English).words()
}

/// Returns the language that a value of the option names, if the program has words in it.
fn named(asked: &OsStr) -> Option<Language> {
    let tag = match asked == AUTO {
        true => of_the_system(),
        false => Some(asked.to_string_lossy().into_owned()),
    };
    Language::of(&tag?)
}

/// Returns the locale of the system, where one is set.
fn of_the_system() -> Option<String> {
    let mut values = VARIABLES.into_iter().filter_map(std::env::var_os);
    let set = values.find(|value| !value.is_empty())?;
    Some(set.to_string_lossy().into_owned())
}

/// A rule file, or the built-in rules, without texts in the language that was asked for.
fn no_texts(path: Option<&OsStr>, language: Language) -> Failure {
    let path = path.map(OsStr::to_owned);
    Failure::new(Exit::Usage, move |words| {
        let built_in = || words.built_in_rules().to_owned();
        let file = path.as_deref().map(|path| name_in(path, words));
        words.no_texts(&file.unwrap_or_else(built_in), language.tag())
    })
}
