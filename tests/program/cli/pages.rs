//! Every command that prints a page says the same in every format; `tests/html/check` looks at the HTML of these.

use std::path::Path;

use crate::support::reading::html::{Piece, pieces};
use crate::support::rule_files::FROZEN;
use crate::support::run::{Run, file, place, rule_file, run};

/// A page, by the name of its file for `tests/html/check`, and the command that prints it.
fn commands() -> [(&'static str, Run); 12] {
    let newer = FROZEN
        .replace(
            r#""id": "lasting_cough", "level": "book_soon""#,
            r#""id": "lasting_cough", "level": "next_visit""#,
        )
        .replace("Do you have a cough?", "Do you cough?");
    let newer = file("newer_for_pages.json", newer);
    let result = run("--cough yes --age 63 --format json").go().stdout;
    let changed = result
        .replace(r#""next_visit""#, r#""today""#)
        .replace("63", "64");
    let changed = file("changed_for_pages.json", changed);
    let of_stings = |arguments: &str| run(arguments).and(&rule_file("insect_sting"));
    [
        ("about", run("about")),
        ("about_what", run("about what")),
        ("questions", run("questions")),
        ("explain", run("rules explain")),
        (
            "explain_operators",
            run("rules explain").and(&rule_file("every_operator")),
        ),
        (
            "review_operators",
            run("rules review").and(&rule_file("every_operator")),
        ),
        ("check", of_stings("rules check")),
        (
            "check_failing",
            run("rules check").and(&rule_file("failing_example")),
        ),
        (
            "diff",
            run("rules diff tests/rule_files/frozen.json").and(newer.to_str().unwrap()),
        ),
        ("mutants", of_stings("rules mutants")),
        ("example", run("rules example fever")),
        ("replay", run("replay").and(changed.to_str().unwrap())),
    ]
}

fn printed(name: &str, format: &str) -> String {
    let mut commands = commands().into_iter();
    let (_, command) = commands.find(|(known, _)| *known == name).unwrap();
    let outcome = command.and_all(["--width 1000 --format", format]).go();
    assert_eq!(outcome.stderr, "", "{name} {format}");
    outcome.stdout
}

/// A text without blanks, and without what only marks something as a heading, an item, a cell, a link or code.
fn bare(text: &str) -> String {
    let is_mark = |c: char| c.is_whitespace() || r"\`<>*|#:-".contains(c);
    text.chars().filter(|c| !is_mark(*c)).collect()
}

/// What a reader of the HTML sees, piece by piece; a link shows its address after its words.
fn shown(html: &str) -> Vec<String> {
    let mut shown = Vec::new();
    let mut link = None;
    let body = pieces(html).into_iter();
    let body =
        body.skip_while(|piece| !matches!(piece, Piece::Open { name, .. } if name == "body"));
    for piece in body {
        match piece {
            Piece::Text(text) => shown.push(text),
            Piece::Open { name, attributes } if name == "a" => {
                link = attributes.into_iter().next().map(|(_, address)| address);
            }
            Piece::Close(name) if name == "a" => shown.extend(link.take()),
            Piece::Open { .. } | Piece::Close(_) => {}
        }
    }
    shown
}

#[test]
fn text_markdown_and_html_say_the_same() {
    for (name, _) in commands() {
        let [text, markdown, html] =
            ["text", "markdown", "html"].map(|format| printed(name, format));
        let shown = shown(&html);
        let (in_markdown, in_html) = (bare(&markdown), bare(&shown.concat()));
        for line in text.lines() {
            let line = line
                .trim()
                .trim_start_matches(|c: char| "[] ".contains(c) || c.is_ascii_digit());
            // A cell of many columns has its heading before it in text alone; the others have that once, at the top.
            let cell = line.split_once(": ").map(|(_, cell)| cell);
            let line = cell.filter(|_| name.starts_with("review")).unwrap_or(line);
            assert!(
                in_markdown.contains(&bare(line)),
                "{name}: not in Markdown: {line}"
            );
            assert!(in_html.contains(&bare(line)), "{name}: not in HTML: {line}");
        }
        let in_text = bare(&text);
        let title = title(&html);
        let more = ["Fact", "Text", "Topic", "Title", title.as_str()];
        for piece in shown.iter().filter(|piece| !more.contains(&piece.trim())) {
            assert!(
                in_text.contains(&bare(piece)),
                "{name}: not in text: {piece}"
            );
        }
    }
}

#[test]
fn a_page_has_a_language_and_headings_that_leave_no_level_out() {
    for (name, _) in commands() {
        let html = printed(name, "html");
        assert!(
            html.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\">"),
            "{name}"
        );
        assert_eq!(html.matches("<main>").count(), 1, "{name}");
        let mut last = 0;
        for piece in pieces(&html) {
            let Piece::Open { name: element, .. } = piece else {
                continue;
            };
            let level = element
                .strip_prefix('h')
                .and_then(|level| level.parse::<usize>().ok());
            let Some(level) = level else { continue };
            assert!(
                level <= last + 1 && (level > 1 || last == 0),
                "{name}: h{level} after h{last}"
            );
            last = level;
        }
        assert!(last > 0, "{name}");
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages");
        std::fs::create_dir_all(&folder).unwrap();
        place(&folder.join(format!("{name}.html")), html);
    }
}

#[test]
fn only_text_is_painted_or_wrapped() {
    for format in ["markdown", "html"] {
        let plain = printed("about_what", format);
        let asked = run("about what --width 20 --color always --format")
            .and(format)
            .go();
        assert_eq!(asked.stdout, plain);
    }
}

fn title(html: &str) -> String {
    let (_, title) = html.split_once("<title>").unwrap();
    title.split_once("</title>").unwrap().0.to_owned()
}
