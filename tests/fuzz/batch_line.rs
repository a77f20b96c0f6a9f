//! Lines of many answer sets.

use std::sync::LazyLock;

use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::batch::{Batch, Field, Id, Row, Wanted};
use lungnets::json::Json;

use super::laws;

/// Each rule set made ready: for the usual members of a line, and for whole results.
static READY: LazyLock<Vec<[Batch<'static>; 2]>> = LazyLock::new(|| {
    let ways = || [Wanted::Fields(Field::USUAL.to_vec()), Wanted::Full];
    let each = laws::every_rules().iter();
    each.map(|rules| ways().map(|wanted| Batch::new(rules, wanted)))
        .collect()
});

/// The first byte says which rules; the rest are lines. Read fast or read strictly, they give the same; each gives
/// one line unless it is empty, or one for each of the objects in it, and what a line says is what an answers file with
/// the same words says.
pub fn run(data: &[u8]) {
    let Some((number, block)) = data.split_first() else {
        return;
    };
    let ready = &READY[usize::from(*number) % READY.len()];
    // A mark for the order of bytes is no part of the first line.
    let text = block.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(block);
    let texts: Vec<&[u8]> = text.split_inclusive(|byte| *byte == b'\n').collect();
    let mut rows_of = vec![0; texts.len()];
    ready[0].rows(1, block, &mut |row| rows_of[row.line as usize - 1] += 1);
    for (text, rows) in texts.iter().zip(&rows_of) {
        assert!(*rows == 1 || *rows > 1 && may_hold_several(text));
    }
    let rows: u64 = rows_of.iter().sum();
    for batch in ready {
        let (mut fast, mut strict, mut tally) = (Vec::new(), Vec::new(), batch.tally());
        let fast_tally = batch.lines(1, block, &mut fast);
        batch.rows(1, block, &mut |row| {
            tally.count(&row);
            batch.write(&row, &mut strict);
        });
        assert_eq!(
            fast.escape_ascii().to_string(),
            strict.escape_ascii().to_string()
        );
        assert_eq!(fast_tally, tally);
        assert_eq!(tally.lines(), rows);
        let out = String::from_utf8(fast).unwrap();
        assert_eq!(out.lines().count() as u64, rows - tally.empty, "{out}");
        for line in out.lines() {
            let json = Json::parse(line).unwrap_or_else(|error| panic!("{error}: {line}"));
            assert!(json.member("id").is_some(), "{line}");
            assert!(!lungnets::quote::holds_harm(line), "{line}");
        }
    }
    ready[0].rows(1, block, &mut |row| {
        let place = row.line as usize - 1;
        if rows_of[place] == 1 {
            line(texts[place], &row, &ready[0]);
        }
    });
}

/// Whether an object may stand behind another in a line.
fn may_hold_several(line: &[u8]) -> bool {
    let mut behind = line.split(|byte| *byte == b'}').skip(1);
    behind.any(|behind| behind.trim_ascii_start().starts_with(b"{"))
}

fn line(text: &[u8], row: &Row<'_>, batch: &Batch<'_>) {
    if let Ok((answers, outcome)) = &row.outcome {
        let assessment = Assessment::of(answers);
        assert_eq!(
            (outcome.rank, outcome.possible),
            (assessment.rank(), assessment.possible())
        );
        let ids = |rule: &&lungnets::rules::Rule| rule.id.to_string();
        let because = assessment
            .because()
            .iter()
            .map(|reason| reason.rule.id.to_string());
        assert!(because.eq(outcome.because.iter().map(ids)));
        let undecided = assessment
            .undecided()
            .iter()
            .map(|open| open.rule.id.to_string());
        assert!(undecided.eq(outcome.undecided.iter().map(ids)));
        assert!(assessment.not_given().eq(outcome.not_given.iter().copied()));
    }
    let text = String::from_utf8_lossy(text);
    if row.id != Id::None || text.trim().is_empty() {
        return;
    }
    // Without an id, it is an answers file.
    let file = Answers::from_json(batch.rules(), &text);
    let file = file
        .ok()
        .filter(|answers| answers.closed_follow_ups().is_empty());
    let given = |answers: &Answers<'_>| -> Vec<_> {
        let questions = answers.rules().questions().iter();
        questions
            .map(|question| answers.given(question.index()))
            .collect()
    };
    let file = file.filter(|answers| !answers.is_empty());
    let row = row.outcome.as_ref().ok().map(|(answers, _)| given(answers));
    assert_eq!(row, file.as_ref().map(given), "{text}");
}
