//! A page that has one of everything loses nothing in any format.

use lungnets::layout::joined;
use lungnets::page::{
    Block, Closing, Format, Grid, Group, InLines, Item, Mark, Opening, Page, Phrase, Point,
    Reached, Row, Section, Step, Table,
};

/// A phrase of words that start with a letter, one of each kind of span.
fn phrase(letter: char) -> Phrase<'static> {
    Phrase::from(format!("{letter}words "))
        .and_strong(format!("{letter}strong"))
        .and(" ")
        .and_small(format!("{letter}small"))
        .and(" ")
        .and_code(format!("{letter}code"))
        .and(" ")
        .and_link(
            format!("{letter}link"),
            format!("https://example.org/{letter}address"),
        )
}

fn words(letter: char) -> Vec<String> {
    let kinds = ["words", "strong", "small", "code", "link", "address"];
    kinds.map(|kind| format!("{letter}{kind}")).into()
}

fn table(letter: char) -> Block<'static> {
    let part = |name: &str| Point::from(format!("{letter}{name}"));
    let point = Point {
        phrase: phrase(letter),
        parts: vec![Point {
            parts: vec![part("inner")],
            ..part("part")
        }],
    };
    let rows = vec![Row {
        label: format!("{letter}label").into(),
        point,
    }];
    let head = ["head".into(), "more".into()];
    Block::Table(Table {
        head,
        rows,
        in_lines: InLines::Facts,
    })
}

fn grid(in_lines: InLines, letter: char) -> Block<'static> {
    let cell = |name: &str| format!("{letter}{name}");
    let row = |number: u8| {
        let cells = [cell("label"), cell("cell")].map(|cell| format!("{cell}{number}").into());
        cells.into_iter().chain([phrase(letter)]).collect()
    };
    Block::Grid(Grid {
        name: "grid",
        head: ["hlabels", "hcell", "hphrase"]
            .map(|heading| cell(heading).into())
            .into(),
        rows: vec![row(1), row(2)],
        in_lines,
    })
}

fn step(name: &'static str, reached: Reached<'static>) -> Step<'static> {
    Step {
        name: name.into(),
        reached,
    }
}

/// One of every block. Beneath an item is another of each, but for those that no item holds.
fn blocks() -> Vec<Block<'static>> {
    let item =
        |letter| Item::from(phrase(letter)).with(Block::paragraph(format!("{letter}beneath")));
    vec![
        Block::Paragraph(phrase('a')),
        Block::Prose(phrase('b')),
        Block::Subheading(phrase('c')),
        Block::List(Mark::Bullet, vec![item('d')]),
        Block::List(Mark::Number, vec![item('e')]),
        Block::List(Mark::Bare, vec![item('f')]),
        Block::List(Mark::Gap, vec![item('g')]),
        table('i'),
        grid(InLines::Facts, 'p'),
        grid(InLines::Columns, 'q'),
        Block::Sides(vec![
            ("jold".into(), phrase('j')),
            ("jnew".into(), "jother".into()),
        ]),
        Block::Code("kfirst\nksecond".into()),
        Block::Command {
            line: "lcommand".into(),
            gives: phrase('l'),
        },
        Block::Numbers(vec![("mplace".into(), "mnumber".into())]),
        Block::Groups(vec![Group {
            name: "group",
            heading: "ngroup".into(),
            items: vec![item('n')],
        }]),
        Block::Scale(vec![
            step("oone", Reached::Yes("oreached".into())),
            step("otwo", Reached::Possible("opossible".into())),
            step("othree", Reached::No),
        ]),
    ]
}

/// The words of the blocks, in order.
fn said() -> Vec<String> {
    let more = |letter: char, more: &[&str]| -> Vec<String> {
        let more = more.iter().map(|word| format!("{letter}{word}"));
        words(letter).into_iter().chain(more).collect()
    };
    let plain = |words: &[&str]| {
        words
            .iter()
            .map(|word| (*word).to_owned())
            .collect::<Vec<_>>()
    };
    let rows = |letter: char| {
        let label = [format!("{letter}label")];
        let row = more(letter, &["part", "inner"]);
        label.into_iter().chain(row).collect::<Vec<_>>()
    };
    let mut said: Vec<String> = ['a', 'b', 'c'].into_iter().flat_map(words).collect();
    said.extend(
        ['d', 'e', 'f', 'g']
            .into_iter()
            .flat_map(|letter| more(letter, &["beneath"])),
    );
    said.extend(rows('i'));
    for letter in ['p', 'q'] {
        for number in [1, 2] {
            said.extend([
                format!("{letter}label{number}"),
                format!("{letter}cell{number}"),
            ]);
            said.extend(words(letter));
        }
    }
    said.extend(plain(&["jold"]).into_iter().chain(words('j')));
    said.extend(plain(&["jnew", "jother", "kfirst", "ksecond", "lcommand"]));
    said.extend(words('l'));
    said.extend(plain(&["mplace", "mnumber", "ngroup"]));
    said.extend(more('n', &["beneath"]));
    said.extend(plain(&["oone", "oreached", "otwo", "opossible", "othree"]));
    said
}

fn page(opening: Opening<'static>, closing: Closing<'static>, is_tight: bool) -> Page<'static> {
    let inner = Section::new("inner", blocks());
    let outer = Section {
        sections: vec![inner],
        ..Section::new("outer", blocks())
    };
    let nested = Item::from("holder");
    let nested = blocks().into_iter().fold(nested, Item::with);
    Page {
        opening,
        lead: blocks(),
        sections: vec![
            outer,
            Section::without_heading(vec![Block::list(vec![nested])]),
        ],
        closing,
        is_tight,
        ..Page::new("en", "title")
    }
}

/// The words that are not there in the order of saying them; an address stands before the words of its link in HTML.
fn lost(page: &str, wanted: &[String]) -> Vec<String> {
    let mut rest = page;
    let mut lost = Vec::new();
    for word in wanted.iter().filter(|word| !word.ends_with("address")) {
        match rest.find(word.as_str()) {
            Some(at) => rest = &rest[at + word.len()..],
            None => lost.push(word.clone()),
        }
    }
    let addresses = wanted.iter().filter(|word| word.ends_with("address"));
    lost.extend(
        addresses
            .filter(|word| !page.contains(word.as_str()))
            .cloned(),
    );
    lost
}

#[test]
fn every_word_of_every_block_is_in_every_format_in_order() {
    let mut wanted = said();
    wanted.push("outer".into());
    wanted.extend(said());
    wanted.push("inner".into());
    wanted.extend(said());
    wanted.push("holder".into());
    wanted.extend(said());
    for (opening, closing, is_tight) in [
        (
            Opening::Title(Some("about".into())),
            Closing::Sentence("closing".into()),
            false,
        ),
        (
            Opening::Implied,
            Closing::AboveHeadline("closing".into()),
            true,
        ),
    ] {
        let page = page(opening, closing, is_tight);
        let mut written: Vec<(&str, String)> = Format::EVERY
            .iter()
            .map(|format| (format.name(), page.render(*format)))
            .collect();
        written.push(("XHTML", page.as_xhtml()));
        written.push(("narrow text", joined(page.lines(20))));
        for (format, written) in written {
            assert_eq!(
                lost(&written, &wanted),
                Vec::<String>::new(),
                "{format}: {written}"
            );
            assert!(written.contains("closing"), "{format}");
        }
    }
}

#[test]
fn the_ending_of_a_file_name_stands_for_its_format_and_every_format_has_one() {
    for format in Format::EVERY {
        let endings = ["txt", "text", "md", "markdown", "html", "htm"];
        let own = endings
            .iter()
            .filter(|ending| Format::of_file(&format!("a.{ending}")) == Some(*format));
        assert_eq!(own.count(), 2, "{}", format.name());
        let by_name = Format::of_file(&format!("notes.{}", format.name()));
        assert_eq!(by_name, Some(*format));
    }
    assert_eq!(Format::of_file("NOTES.HTML"), Some(Format::Html));
    assert_eq!(Format::of_file("notes.json"), None);
    assert_eq!(Format::of_file("html"), None);
}
