//! A page as one HTML file, to read, to mail and to print: no script, and nothing that is fetched.

mod blocks;
mod head;
mod marks;

pub(crate) use head::is_language_tag;

use super::writer::Writer;
use super::{Area, Closing, Opening, Page, Section};

pub(super) const NAME: &str = "html";
pub(super) const ENDINGS: &[&str] = &["html", "htm"];

/// The whole page.
pub(super) fn render(page: &Page<'_>) -> String {
    let (main, appendix, foot) = (main(page), appendix(page), foot(page));
    let mut html = Writer::default();
    head::write(page, !appendix.is_empty(), &mut html);
    html.raw("<body>\n<main>\n");
    html.append(main);
    html.append(appendix);
    html.raw("</main>\n");
    html.append(foot);
    html.raw("</body>\n</html>\n");
    html.into_text()
}

/// All but the appendix and the foot, area by area.
fn main(page: &Page<'_>) -> Writer {
    let mut main = Writer::default();
    begin(page, &mut main);
    blocks::write(&page.lead, 2, &mut main);
    main.append(area(page, Area::Whole));
    let mut first = around("<div>\n", area(page, Area::First), "</div>\n");
    first.append(around("<div>\n", area(page, Area::Beside), "</div>\n"));
    main.append(around("<div class=\"first\">\n", first, "</div>\n"));
    main.append(area(page, Area::Below));
    let next_sheet = area(page, Area::NextSheet);
    main.append(around(
        "<div class=\"next-sheet\">\n",
        next_sheet,
        "</div>\n",
    ));
    if let Closing::AboveHeadline(sentence) = &page.closing {
        main.open("p", Some("last")); // the headline itself is in sight already
        main.text(sentence);
        main.raw("</p>\n");
    }
    main
}

fn appendix(page: &Page<'_>) -> Writer {
    let appendix = area(page, Area::Appendix);
    around("<div class=\"explanation\">\n", appendix, "</div>\n")
}

fn foot(page: &Page<'_>) -> Writer {
    around("<footer>\n", area(page, Area::Foot), "</footer>\n")
}

/// What an area holds with its marks around it; nothing where it holds nothing.
fn around(start: &'static str, inside: Writer, end: &'static str) -> Writer {
    let mut whole = Writer::default();
    if !inside.is_empty() {
        whole.raw(start);
        whole.append(inside);
        whole.raw(end);
    }
    whole
}

fn area(page: &Page<'_>, area: Area) -> Writer {
    let mut written = Writer::default();
    for one in page.sections.iter().filter(|one| one.area == area) {
        section(one, 2, &mut written);
    }
    written
}

/// A section whose heading is of a level; without one it is no part of the outline.
fn section(section: &Section<'_>, level: usize, html: &mut Writer) {
    let element = if section.heading.is_some() {
        "section"
    } else {
        "div"
    };
    html.open(element, section.name);
    html.raw("\n");
    if let Some(heading) = &section.heading {
        blocks::heading(heading, level, html);
    }
    blocks::write(&section.blocks, level + 1, html);
    for inner in &section.sections {
        self::section(inner, level + 1, html);
    }
    html.close(element);
    html.raw("\n");
}

/// The one heading of the first level, and what belongs to it.
fn begin(page: &Page<'_>, html: &mut Writer) {
    let (title, first, about) = page.beginning();
    let is_most_urgent = matches!(&page.opening, Opening::Headline(it) if it.is_most_urgent);
    html.open("header", is_most_urgent.then_some("most-urgent"));
    html.raw("\n");
    blocks::line("h1", title, html);
    if !first.is_empty() {
        html.open("div", Some("do-first"));
        html.raw("\n");
        blocks::write(first, 2, html);
        html.raw("</div>\n");
    }
    if let Some(about) = about {
        blocks::line("p", about, html);
    }
    if let Closing::Sentence(sentence) = &page.closing {
        blocks::line("p", sentence, html);
    }
    html.raw("</header>\n");
    if let Opening::Headline(headline) = &page.opening {
        html.raw("<p class=\"about\">");
        html.text(&headline.about);
        html.raw("</p>\n");
    }
}
