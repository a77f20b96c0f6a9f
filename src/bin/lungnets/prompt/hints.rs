//! What helps with one question: how to answer it here, and why a reply was not taken.

use lungnets::answers::Refusal;
use lungnets::language::{Meant, Words};
use lungnets::layout::{Line, Lines, Role};
use lungnets::number::Number;
use lungnets::quote::quoted;
use lungnets::rules::NumberRange;

use super::screen::{Asked, Row, Screen};
use super::spoken;
use super::words::{YES_WORD, paragraph};

/// Says that a row stands alone, which was to be ticked beside others.
pub(super) fn stands_alone(row: &Row, words: &dyn Words) -> String {
    words.ticks_stay(&words.cannot_stand_beside(&row.label))
}

/// Says how to come to the rows with several digits that begin with that of a row which was ticked: one digit ticks one
/// row, so that nobody ticks a third one with the numbers of two.
pub(super) fn beyond_one_digit(screen: &Screen<'_>, ticked: usize) -> Option<String> {
    let key = screen.rows[ticked].key.as_str();
    let longer = |row: &&Row| row.key.len() > key.len() && row.key.starts_with(key);
    let mut longer = screen
        .rows
        .iter()
        .filter(longer)
        .map(|row| row.key.as_str());
    let first = longer.next()?;
    Some(
        screen
            .words
            .beyond_one_digit(key, first, longer.next_back()),
    )
}

/// Asks whoever says yes where that is no answer yet.
pub(super) fn how_much(screen: &Screen<'_>) -> &'static str {
    match screen.many {
        true => screen.words.which(),
        false => screen.words.how_much(),
    }
}

/// Says why a reply was not taken. The second time the message says more, the third time it offers a way past.
pub(super) fn refused(refusal: &Refusal, screen: &Screen<'_>) -> Vec<Line> {
    if asks_how_much(refusal, screen) {
        return paragraph(how_much(screen), screen.width);
    }
    let mut page = Lines::new(screen.width);
    let words = screen.words;
    page.put(Role::Body, &words.error(&what_is_wrong(refusal, screen)));
    let (way_out, still) = (way_out(refusal, screen), words.still_does_not_fit());
    page.put(
        Role::Body,
        &match (screen.refused, screen.can_skip) {
            (1, _) => format!("{way_out}."),
            (_, true) => format!("{still} {way_out}. {}", words.to_go_on_without()),
            (_, false) => format!("{still} {way_out}."),
        },
    );
    if let Some(call) = &screen.call {
        page.put(Role::Level, call);
    }
    if screen.number().is_some() {
        screen.put_hints(&mut page); // whoever typed "6 months" must not go on with 6
    }
    page.into_lines()
}

/// Returns whether somebody said yes to several answers.
pub(super) fn asks_how_much(refusal: &Refusal, screen: &Screen<'_>) -> bool {
    let says_yes = matches!(refusal, Refusal::NoSuchChoice { said, .. } if spoken::word(said, screen.words) == Some(YES_WORD));
    says_yes && screen.rows.iter().any(|row| row.answers_no)
}

/// Says what is wrong, as the person sees it: the words of the rule file are for files and options.
fn what_is_wrong(refusal: &Refusal, screen: &Screen<'_>) -> String {
    let label = |word: &str| {
        let row = screen.rows.iter().find(|row| row.word == word);
        row.map_or_else(|| word.to_owned(), |row| row.label.clone())
    };
    let words = screen.words;
    match refusal {
        Refusal::TickedAndUnsure { choice } => words.chosen_and_unsure(&label(choice)),
        Refusal::UnsureAndUnsureOf { .. } => words.unsure_of_all(words.i_am_not_sure()),
        Refusal::NoneAndOthers => words.cannot_stand_beside(words.none_of_these()),
        Refusal::Missing { said, .. } => words.not_an_answer(&quoted(said)),
        other => words.refused(other),
    }
}

/// Says how to answer, as the person sees it.
fn way_out(refusal: &Refusal, screen: &Screen<'_>) -> String {
    let words = screen.words;
    match refusal {
        Refusal::NoneAndOthers => words.none_alone().into(),
        Refusal::TickedAndUnsure { .. } => words.one_of_two_ways().into(),
        Refusal::UnsureAndUnsureOf { .. } => words.unsure_alone().into(),
        Refusal::OutOfRange { .. } => capital(&words.in_range(refusal)),
        _ => match (screen.number(), screen.row_of_others()) {
            (Some(range), _) => how_to_type(range, words),
            (None, Some(others)) => {
                let others = &screen.rows[others];
                words.key_for_others(&others.key, &others.label)
            }
            (None, None) => how_to_choose(&screen.rows, words),
        },
    }
}

/// Says which keys there are. A few letters are told with what they stand for: they may have been shown long ago.
fn how_to_choose(rows: &[Row], words: &dyn Words) -> String {
    if rows.iter().any(|row| row.key.parse::<u32>().is_ok()) {
        return words.type_a_key().into();
    }
    let keys = rows
        .iter()
        .map(|row| format!("{} ({})", row.key, row.label));
    words.type_one_of(&keys.collect::<Vec<String>>().join(", "))
}

/// Says how to type a number, and of what: months are no years.
fn how_to_type(range: &NumberRange, words: &dyn Words) -> String {
    match range.decimals > 0 || range.from < Number::default() {
        true => words.number_such_as(range.from + range.step(), &range.unit),
        false => words.digits_only(&range.unit),
    }
}

/// Returns what `?` shows. How rows are ticked is said only where they are: in a menu, never where all is typed.
pub(super) fn help(screen: &Screen<'_>, is_typed: bool) -> Vec<Line> {
    let words = screen.words;
    let mut page = Lines::new(screen.width);
    page.gap();
    if let Some(reason) = screen
        .asked
        .reason(words)
        .filter(|_| !screen.shows_reason())
    {
        page.put(Role::Body, reason);
    }
    let help = screen.asked.help().iter();
    help.for_each(|text| page.put(Role::Body, text));
    for row in &screen.rows {
        page.wrap(Role::Body, &format!("{}  ", row.key), "   ", &row.label);
    }
    if !is_typed && screen.many && screen.rows.iter().any(|row| row.key.len() > 1) {
        page.put(Role::Body, words.one_digit_one_row());
    }
    if screen.rows.is_empty() {
        page.put(Role::Body, words.help_number());
        if screen.can_skip {
            let key = format!("{}  ", words.key(Meant::Skip));
            page.wrap(Role::Body, &key, "   ", words.skip_this_question());
        }
    }
    if screen.asked.may_be_empty() {
        page.put(Role::Body, words.enter_is_all());
    }
    let back = match screen.asked {
        Asked::WhichUnsure(..) => words.back_to_the_list(),
        Asked::Question(..) | Asked::Place(_) => words.back_one_question(),
    };
    let key = format!("{}  ", words.key(Meant::Back));
    page.wrap(Role::Body, &key, "   ", back);
    page.put(Role::Body, words.stop_without_result());
    page.into_lines()
}

/// Returns the prompt of a typed answer. That `?` helps stands on the first screen: it is not read out at every
/// question.
pub(super) fn typed_prompt(screen: &Screen<'_>) -> String {
    let words = screen.words;
    match (screen.rows.is_empty(), screen.many) {
        (false, true) if screen.asked.may_be_empty() => words.prompt_which_unsure().into(),
        (true, _) => words.prompt_number().into(),
        (false, true) => words.prompt_many().into(),
        (false, false) => words.prompt_keys(&keys(&screen.rows, words).join(", ")),
    }
}

/// The most numbers that are told one by one.
const MOST_NUMBERS: usize = 9;

/// The keys of rows; many numbers by the first and the last.
fn keys(rows: &[Row], words: &dyn Words) -> Vec<String> {
    let all = rows.iter().map(|row| row.key.clone());
    let is_number = |row: &&Row| row.key.parse::<u32>().is_ok();
    let count = rows.iter().take_while(is_number).count();
    match u32::try_from(count) {
        Ok(last) if count > MOST_NUMBERS => {
            let numbers = words.between_numbers(1.into(), last.into());
            [numbers].into_iter().chain(all.skip(count)).collect()
        }
        _ => all.collect(),
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => format!("{}{}", first.to_uppercase(), chars.as_str()),
        None => String::new(),
    }
}
