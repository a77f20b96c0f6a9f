//! What a check found, as a page.

use lungnets::answers::Answers;
use lungnets::page::{Block, Closing, Item, Mark, Opening, Page, Section};
use lungnets::proof::plain_language::spanish::{claim, ease, inflesz};
use lungnets::proof::plain_language::{Kind, passages};
use lungnets::proof::{Property, Remark, ShownBy, Verdict};
use lungnets::translation::Translation;
use lungnets::vignettes::Lies;

use super::super::printed;
use super::super::words::TOO_LARGE;
use super::findings::Findings;
use super::words;
use crate::phrases;

/// All that was found, and what it comes to.
pub(super) fn of<'f>(findings: &'f Findings<'_>) -> Page<'f> {
    let rules = findings.rules;
    Page {
        opening: Opening::Title(Some(words::size(rules).into())),
        sections: [
            Some(examples(findings)),
            Some(vignettes(findings)),
            findings.spanish.as_ref().map(translation),
            Some(remarks(&findings.remarks)),
            Some(proofs(findings)),
        ]
        .into_iter()
        .flatten()
        .collect(),
        closing: Closing::Sentence(findings.summary().into()),
        ..Page::new(rules.language(), rules.title())
    }
}

fn examples<'f>(findings: &'f Findings<'_>) -> Section<'f> {
    let faults = findings.failed_examples.iter();
    let block = if findings.failed_examples.is_empty() {
        Block::paragraph(words::examples_hold(
            findings.rules.examples().len(),
            findings.rules.examples_not_yet_seen(),
        ))
    } else {
        Block::List(Mark::Bare, faults.map(phrases::fault).collect())
    };
    Section::new(words::EXAMPLES, vec![block])
}

/// The stories, and each that does not lie between its floor and its ceiling.
fn vignettes<'f>(findings: &'f Findings<'_>) -> Section<'f> {
    let apart = findings
        .stories()
        .filter(|story| story.lies() != Lies::Within);
    let apart: Vec<Item<'f>> = apart
        .map(|story| {
            let told = Block::paragraph(story.story.as_str());
            Item::from(words::lies(story)).with(told)
        })
        .collect();
    let count = findings.vignettes.as_ref().map(Vec::len);
    let mut blocks = vec![Block::paragraph(words::vignettes(count, apart.len()))];
    if !apart.is_empty() {
        blocks.push(Block::List(Mark::Bare, apart));
    }
    Section::new(words::VIGNETTES, blocks)
}

/// The Spanish texts, and each that is missing or of an earlier text.
fn translation(spanish: &Translation) -> Section<'_> {
    let open: Vec<Item<'_>> = spanish
        .open()
        .iter()
        .map(|open| {
            let original = Block::paragraph(open.original.as_str());
            Item::from(open.id.as_str()).with(original)
        })
        .collect();
    let passages = passages(spanish.rules());
    let plain = passages.iter().filter(|one| one.kind != Kind::Background);
    let ease = ease(plain.map(|one| one.text));
    let claims = passages.iter().filter_map(|one| {
        let claim = claim(one.text)?;
        Some(Block::paragraph(words::spanish_claim(&one.place, claim)))
    });
    let mut blocks = vec![Block::paragraph(words::translated(open.len()))];
    blocks.extend(ease.map(|ease| Block::paragraph(words::spanish_ease(ease, inflesz(ease)))));
    blocks.extend(claims);
    let fingerprint = words::fingerprint_of_texts(spanish.fingerprint());
    blocks.push(Block::paragraph(fingerprint));
    if !open.is_empty() {
        blocks.push(Block::List(Mark::Bare, open));
    }
    let left_over = spanish.left_over().iter().map(|id| id.as_str().into());
    let left_over: Vec<Item<'_>> = left_over.collect();
    if !left_over.is_empty() {
        blocks.push(Block::paragraph(words::left_over(left_over.len())));
        blocks.push(Block::List(Mark::Bare, left_over));
    }
    Section::new(words::TRANSLATION, blocks)
}

fn remarks(remarks: &[Remark]) -> Section<'_> {
    let items = remarks.iter().map(|remark| {
        let place = format!("{}: {}", remark.about.name(), remark.place);
        Item::from(place).with(Block::paragraph(remark.what.as_str()))
    });
    let block = if remarks.is_empty() {
        Block::paragraph(words::NO_REMARK)
    } else {
        Block::List(Mark::Bare, items.collect())
    };
    Section::new(words::REMARKS, vec![block])
}

fn proofs<'f>(findings: &'f Findings<'_>) -> Section<'f> {
    let proofs = findings.proofs.iter();
    let blocks = proofs.flat_map(|(property, verdict)| proof(*property, verdict, findings));
    Section::new(words::PROOFS, blocks.collect())
}

/// The answers that show a failure, in the order in which to try them.
fn shown_by<'f>(shown_by: &'f ShownBy<'_>) -> Vec<&'f Answers<'f>> {
    match shown_by {
        ShownBy::Nothing => Vec::new(),
        ShownBy::Answers(answers) => vec![answers],
        ShownBy::Change { before, after } => vec![before, after],
    }
}

/// A property with its verdict, and whatever breaks it.
fn proof<'f>(
    property: Property,
    verdict: &'f Verdict<'_>,
    findings: &'f Findings<'_>,
) -> impl Iterator<Item = Block<'f>> {
    let heading = format!("{}: {}", words::verdict(verdict), property.name());
    let entry = Item::from(heading).with(Block::paragraph(property.means()));
    let (entry, failures) = match verdict {
        Verdict::Proved { answer_sets } => (
            entry.with(Block::paragraph(match property {
                Property::FloorsHold => words::floors_hold(findings.rules, *answer_sets),
                _ => words::proved(*answer_sets),
            })),
            None,
        ),
        Verdict::NotProved { costly } => {
            let entry = entry.with(Block::paragraph(TOO_LARGE));
            (entry.with(Block::paragraph(words::costly(costly))), None)
        }
        Verdict::Failed(failures) => {
            let failures = failures.iter().map(|failure| {
                let commands = shown_by(&failure.shown_by).into_iter();
                let commands = commands.map(|answers| printed::shown(answers, findings.file));
                commands.fold(Item::from(failure.what.as_str()), Item::with)
            });
            (entry, Some(Block::list(failures.collect())))
        }
    };
    [Block::List(Mark::Bare, vec![entry])]
        .into_iter()
        .chain(failures)
}
