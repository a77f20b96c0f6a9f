//! A report as text: headings on lines of their own, nothing that needs eyes to be told apart.

use std::collections::BTreeSet;

use super::{Report, words};
use crate::layout::{Line, Page, Role};
use crate::rules::Source;

/// The whole report as lines.
pub(super) fn lines(report: &Report<'_>, width: usize) -> Vec<Line> {
    let mut page = Page::new(width);
    let rules = report.assessment.rules();
    level(report, &mut page);
    could_be(report, &mut page);
    what_to_do(report, &mut page);
    why(report, &mut page);
    open(report, &mut page);
    sooner_if(report, &mut page);
    answers(report, &mut page);
    page.list(
        words::DOCTOR_QUESTIONS,
        report.doctor_questions().map(|question| &question.text),
    );
    page.list(
        words::LIMITS,
        rules.limits().iter().map(|limit| &limit.text),
    );
    page.list(
        words::DISCLAIMERS,
        rules
            .disclaimers()
            .iter()
            .map(|disclaimer| &disclaimer.text),
    );
    sources(&report.sources(), &mut page);
    page.heading(words::RULE_SET);
    page.body(&words::rule_set(rules));
    page.body(&words::review(rules));
    page.gap();
    could_be(report, &mut page);
    level(report, &mut page);
    page.into_lines()
}

fn level(report: &Report<'_>, page: &mut Page) {
    let (rules, rank) = (report.assessment.rules(), report.assessment.rank());
    let role = if rank == rules.top() {
        Role::MostUrgent
    } else {
        Role::Level
    };
    page.put(
        role,
        &words::level(&rules.level(rank).sentence, report.is_at_least()),
    );
}

fn could_be(report: &Report<'_>, page: &mut Page) {
    if report.is_at_least() {
        let (not_given, not_sure) = report.could_raise_it();
        let most_urgent = &report
            .assessment
            .rules()
            .level(report.assessment.possible())
            .name;
        page.put(
            Role::Body,
            &words::could_be(not_given, not_sure, most_urgent),
        );
    }
}

/// Advice and whom to call; in an emergency, whom to call comes first.
fn what_to_do(report: &Report<'_>, page: &mut Page) {
    let is_emergency = report.assessment.rank() == report.assessment.rules().top();
    if is_emergency {
        emergency_numbers(report, page);
    }
    page.list(words::WHAT_TO_DO, report.advice());
    if !is_emergency {
        emergency_numbers(report, page);
    }
}

fn emergency_numbers(report: &Report<'_>, page: &mut Page) {
    let numbers = report.assessment.rules().emergency_numbers();
    page.heading(words::IN_AN_EMERGENCY);
    let call: Vec<String> = numbers
        .call
        .iter()
        .map(|(place, number)| format!("{place}: {number}."))
        .collect();
    page.body(&call.join(" "));
    page.body(&numbers.elsewhere);
}

fn why(report: &Report<'_>, page: &mut Page) {
    page.heading(words::WHY);
    let rules = report.assessment.rules();
    for reason in report.assessment.because() {
        page.item(&reason.rule.say);
        if !reason.unsure.is_empty() {
            let names: Vec<&str> = reason
                .unsure
                .iter()
                .map(|index| rules.question(*index).name.as_str())
                .collect();
            page.under_item(&words::treated_as_yes(&names));
        }
    }
    if report.assessment.because().is_empty() {
        page.body(words::NO_REASON);
    }
}

fn open(report: &Report<'_>, page: &mut Page) {
    let rules = report.assessment.rules();
    let not_answered = report.not_answered().into_iter();
    page.list(
        words::NOT_ANSWERED,
        not_answered.map(|(question, rank)| {
            words::not_answered(
                &question.name,
                rank.map(|rank| rules.level(rank).name.as_str()),
            )
        }),
    );
    let mentioned = report
        .mentioned()
        .filter(|undecided| undecided.rule.rank > rules.otherwise());
    let mentioned = mentioned.map(|undecided| {
        let names: Vec<&str> = undecided
            .waits_for
            .iter()
            .map(|index| rules.question(*index).name.as_str())
            .collect();
        words::mentioned(&names, &rules.level(undecided.rule.rank).name)
    });
    let mut mentioned: Vec<String> = mentioned.collect();
    mentioned.dedup();
    page.list(words::NOT_SURE, mentioned);
}

fn sooner_if(report: &Report<'_>, page: &mut Page) {
    let mut is_first = true;
    for (rank, changes) in report.sooner_if() {
        if is_first {
            page.heading(words::SOONER_IF);
            is_first = false;
        }
        page.body(&words::sooner_level(
            &report.assessment.rules().level(rank).name,
        ));
        changes.iter().for_each(|change| page.item(change.words));
    }
}

fn answers(report: &Report<'_>, page: &mut Page) {
    page.heading(words::YOUR_ANSWERS);
    for question in report.assessment.rules().questions() {
        let said = report.assessment.answers().said(question.index);
        page.item(&format!(
            "{}: {}",
            question.name,
            words::answer(question, said)
        ));
    }
}

/// The sources, under a heading for each day on which some were read.
fn sources(sources: &[&Source], page: &mut Page) {
    let days: BTreeSet<&str> = sources
        .iter()
        .map(|source| source.read_on.as_str())
        .collect();
    for day in days.into_iter().rev() {
        let read_then = sources.iter().filter(|source| source.read_on == day);
        page.list(
            &words::sources_read_on(day),
            read_then.map(|source| words::source(source)),
        );
    }
}

/// What a person must see at once: the level, whom to call, what to do.
pub(super) fn alarm(report: &Report<'_>, width: usize) -> Vec<Line> {
    let mut page = Page::new(width);
    level(report, &mut page);
    what_to_do(report, &mut page);
    page.into_lines()
}
