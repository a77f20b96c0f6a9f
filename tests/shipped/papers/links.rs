//! Every link and every path in the papers leads to something.

use super::project::in_project;
use super::{EVERY, Paper};

/// The folders whose paths stand in the papers.
const FOLDERS: [&str; 4] = ["src/", "tests/", "rules/", ".ci/"];

#[test]
fn every_link_leads_to_a_heading_or_a_file() {
    for paper in EVERY {
        let links = links(paper.text);
        assert!(!links.is_empty(), "{} has no links", paper.path);
        for link in links.iter().filter(|link| !link.starts_with("http")) {
            assert!(leads_somewhere(&paper, link), "{}: {link}", paper.path);
        }
    }
}

#[test]
fn a_link_to_nothing_is_seen() {
    let paper = Paper {
        path: "rules/README.md",
        text: "## What is here\n",
    };
    for link in ["#what-is-here", "lung_nets.json", "../README.md#start"] {
        assert!(leads_somewhere(&paper, link), "{link}");
    }
    for link in ["#what-is-there", "lung_net.json", "../README.md#stop"] {
        assert!(!leads_somewhere(&paper, link), "{link}");
    }
}

#[test]
fn every_path_that_is_named_is_there() {
    for paper in EVERY {
        for path in code(paper.text).filter(|code| is_path(code)) {
            let path = path.split(' ').next().unwrap().trim_end_matches('/');
            assert!(
                in_project(path).exists(),
                "{} names {path}, which is not there",
                paper.path
            );
        }
    }
}

/// Whether the link of a paper leads to a heading of a paper, or to a file.
fn leads_somewhere(paper: &Paper, link: &str) -> bool {
    let (file, heading) = link.split_once('#').unwrap_or((link, ""));
    let beside = in_project(paper.path);
    let file = if file.is_empty() {
        beside
    } else {
        beside.parent().unwrap().join(file)
    };
    let text = match link.starts_with('#') {
        true => paper.text.to_owned(),
        false => match std::fs::read_to_string(file) {
            Ok(text) => text,
            Err(_) => return false,
        },
    };
    heading.is_empty() || headings(&text).any(|known| known == heading)
}

/// The headings of a page, as links name them.
fn headings(text: &str) -> impl Iterator<Item = String> {
    let titles = text.lines().filter(|line| line.starts_with('#'));
    titles.map(|title| {
        let title = title.trim_start_matches('#').trim().to_lowercase();
        let kept = title
            .chars()
            .filter(|c| c.is_alphanumeric() || " -_".contains(*c));
        kept.map(|c| if c == ' ' { '-' } else { c }).collect()
    })
}

/// What stands in the round brackets of links.
fn links(text: &str) -> Vec<&str> {
    let ends = text.split("](").skip(1);
    ends.map(|link| link.split(')').next().unwrap()).collect()
}

/// What is marked as code within the lines of a page.
fn code(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().filter(|line| !line.starts_with("```"));
    lines.flat_map(|line| line.split('`').skip(1).step_by(2))
}

/// Whether code names a path of this project, and no pattern of paths.
fn is_path(code: &str) -> bool {
    FOLDERS.iter().any(|folder| code.starts_with(folder)) && !code.contains(['*', '<', '…'])
}
