//! dev
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]
#[path = "batch/lines.rs"]
mod lines;
use lungnets::batch::*;
use lungnets::rules::RuleSet;
use std::time::Instant;
fn main() {
    let rules = RuleSet::built_in().unwrap();
    let n: usize = std::env::var("N")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(200_000);
    let mut text = String::new();
    match std::env::var("IN") {
        Ok(p) => {
            text = std::fs::read_to_string(p).unwrap();
        }
        Err(_) => lines::lines(&rules, n, 7, &mut text),
    }
    let n = text.matches('\n').count();
    let only = std::env::var("ONLY").unwrap_or_default();
    let rounds: usize = std::env::var("R")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(7);
    eprintln!("{} bytes a line", text.len() / n);
    if let Ok(p) = std::env::var("SAVE") {
        std::fs::write(p, &text).unwrap();
    }
    for (name, fields) in [
        ("id,level_id", vec![Field::Id, Field::LevelId]),
        ("all", Field::EVERY.to_vec()),
    ] {
        if !only.is_empty() && only != name {
            continue;
        }
        let t = Instant::now();
        let batch = Batch::new(&rules, Wanted::Fields(fields));
        let made = t.elapsed();
        let mut best = f64::MAX;
        let mut tally = batch.tally();
        let mut bytes = 0;
        for _ in 0..rounds {
            tally = batch.tally();
            bytes = 0;
            let t = Instant::now();
            let mut out = Vec::new();
            let mut at = 0;
            while at < text.len() {
                let end = text[at..]
                    .as_bytes()
                    .get(256 << 10..)
                    .and_then(|r| r.iter().position(|b| *b == b'\n'))
                    .map_or(text.len(), |p| at + (256 << 10) + p + 1);
                out.clear();
                tally.add(&batch.lines(1, text[at..end].as_bytes(), &mut out));
                bytes += out.len();
                at = end;
            }
            best = best.min(t.elapsed().as_secs_f64());
        }
        println!(
            "{name}: made in {made:?}; {:.1} ns a line, {:.2} M lines/s; {} bytes out a line; {tally:?}",
            best / n as f64 * 1e9,
            n as f64 / best / 1e6,
            bytes / n
        );
    }
}
