//! Reads a report that is HTML: simple elements, closed in the order of opening, and five ways to write a character.

use super::said::{Said, Section, flat};

/// The elements that a report may have.
const ELEMENTS: [&str; 34] = [
    "html", "head", "meta", "title", "style", "body", "main", "header", "footer", "section", "div",
    "h1", "h2", "h3", "p", "ul", "ol", "li", "a", "b", "strong", "small", "span", "svg", "path",
    "circle", "table", "thead", "tbody", "tr", "th", "td", "pre", "code",
];

/// The attributes that they may have: none that fetches, acts or styles.
const ATTRIBUTES: [&str; 15] = [
    "data-label",
    "lang",
    "scope",
    "charset",
    "name",
    "content",
    "http-equiv",
    "class",
    "href",
    "viewBox",
    "aria-hidden",
    "d",
    "cx",
    "cy",
    "r",
];

/// Those that have no end.
const EMPTY: [&str; 4] = ["meta", "path", "circle", "!DOCTYPE"];

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Open {
        name: String,
        attributes: Vec<(String, String)>,
    },
    Close(String),
    Text(String),
}

/// The page in pieces. A piece that no report may have is a fault.
pub fn pieces(page: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let page = page.replace("<wbr>", ""); // where a name may go on in the next line: nobody sees or hears it
    let mut rest = page.strip_prefix("<!DOCTYPE html>").unwrap();
    while let Some(start) = rest.find('<') {
        pieces.push(Piece::Text(unescaped(&rest[..start])));
        let end = start + rest[start..].find('>').unwrap();
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "closed out of turn");
            pieces.push(Piece::Close(name.to_owned()));
            continue;
        }
        let (name, attributes) = opened(tag.trim_end_matches('/'));
        assert!(
            ELEMENTS.contains(&name.as_str()),
            "a report has no <{name}>"
        );
        if name == "style" {
            let style = rest.find("</style>").unwrap();
            rest = &rest[style..];
        }
        if !EMPTY.contains(&name.as_str()) {
            open.push(name.clone());
        }
        pieces.push(Piece::Open { name, attributes });
    }
    assert_eq!((open.len(), rest.trim()), (0, ""), "not closed: {open:?}");
    pieces
}

fn opened(tag: &str) -> (String, Vec<(String, String)>) {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while !rest.is_empty() {
        let (attribute, after) = rest.split_once("=\"").unwrap_or_else(|| panic!("<{tag}>"));
        let (value, after) = after.split_once('"').unwrap();
        assert!(
            ATTRIBUTES.contains(&attribute),
            "a report has no {attribute}"
        );
        let is_address = value.starts_with("https://") || value.starts_with("http://");
        let is_number = value.strip_prefix("tel:").is_some_and(is_digits);
        assert!(attribute != "href" || is_address || is_number, "{value}");
        attributes.push((attribute.to_owned(), unescaped(value)));
        rest = after.trim_start();
    }
    (name.to_owned(), attributes)
}

/// Text with characters in place of their names. What stands for no character is a fault.
fn unescaped(text: &str) -> String {
    assert!(!text.contains(['<', '>']), "{text}");
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap().to_owned();
    for part in parts {
        let (name, after) = part
            .split_once(';')
            .unwrap_or_else(|| panic!("a lone & in {text}"));
        plain.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#39" => '\'',
            other => panic!("&{other};"),
        });
        plain.push_str(after);
    }
    plain
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// What a page says. The scale has a section of its own.
pub fn read(page: &str) -> Said {
    let mut said = Said::default();
    let mut text = String::new();
    let mut inside: Vec<(String, String)> = Vec::new();
    let body = pieces(page).into_iter();
    let body =
        body.skip_while(|piece| !matches!(piece, Piece::Open { name, .. } if name == "body"));
    for piece in body {
        match piece {
            Piece::Text(more) => text.push_str(&more),
            Piece::Open { name, attributes } => {
                let is_beneath = is_sentence(&name) || name == "ul";
                if is_beneath && inside.iter().any(|(outer, _)| outer == "li") {
                    sentence(&mut said, &mut text); // of the item, before what is beneath it
                }
                if is_sentence(&name) || matches!(name.as_str(), "ul" | "ol" | "div" | "section") {
                    assert_eq!(flat(&text), "", "loose text");
                    text.clear();
                }
                let value = |wanted: &str| {
                    let found = attributes.iter().find(|(attribute, _)| attribute == wanted);
                    found.map(|(_, value)| value.clone()).unwrap_or_default()
                };
                let address = value("href");
                if address.starts_with("http") {
                    said.addresses.push(address);
                }
                if !EMPTY.contains(&name.as_str()) {
                    inside.push((name, value("class")));
                }
            }
            Piece::Close(name) => {
                let Some((_, class)) = inside.pop() else {
                    break; // the end of the page
                };
                match name.as_str() {
                    "h1" => said.level = taken(&mut text),
                    "h2" => said.sections.push(Section {
                        heading: taken(&mut text),
                        sentences: Vec::new(),
                    }),
                    "p" if inside.last().is_some_and(|(outer, _)| outer == "header") => {
                        said.could_be = Some(taken(&mut text));
                    }
                    _ if is_sentence(&name) && is_in_first(&inside) => {
                        said.first.push(taken(&mut text));
                    }
                    "p" if class == "about" => text.clear(),
                    _ if is_sentence(&name) => sentence(&mut said, &mut text),
                    _ => {}
                }
            }
        }
    }
    said
}

fn is_sentence(name: &str) -> bool {
    matches!(name, "p" | "li" | "h3")
}

fn is_in_first(inside: &[(String, String)]) -> bool {
    inside.iter().any(|(_, class)| class == "do-first")
}

fn taken(text: &mut String) -> String {
    flat(&std::mem::take(text))
}

fn sentence(said: &mut Said, text: &mut String) {
    let sentence = taken(text);
    if sentence.is_empty() {
        return;
    }
    said.sections.last_mut().unwrap().sentences.push(sentence);
}
