//! The levels of the rule file as a labelled scale. Words and shapes mark the one that was reached and the most urgent
//! one still possible; it measures nothing.

use super::writer::Writer;
use crate::report::document::Document;
use crate::report::words;
use crate::rules::Rank;

/// A full diamond: the level of this result.
const REACHED: &str = "<path d=\"M12 3 21 12 12 21 3 12Z\"/>";
/// A diamond with a broken outline: still possible.
const POSSIBLE: &str = "<path class=\"open broken\" d=\"M12 4 20 12 12 20 4 12Z\"/>";
/// A small ring: any other level.
const OTHER: &str = "<circle class=\"open\" cx=\"12\" cy=\"12\" r=\"4\"/>";

/// Every level with its mark, most urgent first. What the marks mean stands beside them in words.
pub(super) fn write(document: &Document<'_>, page: &mut Writer) {
    page.raw("<section class=\"scale\">\n");
    page.element("h2", words::LEVELS);
    page.raw("<ol>\n");
    let levels = document.rules.levels().iter().enumerate();
    for (rank, level) in levels.rev() {
        let rank = Rank(rank);
        let (class, shape, meaning) = if rank == document.reached {
            ("reached", REACHED, Some(words::THIS_RESULT))
        } else if rank == document.possible {
            ("possible", POSSIBLE, Some(words::STILL_POSSIBLE))
        } else {
            ("other", OTHER, None)
        };
        page.raw("<li class=\"");
        page.raw(class);
        page.raw("\"><svg viewBox=\"0 0 24 24\" aria-hidden=\"true\">");
        page.raw(shape);
        page.raw("</svg><span>");
        page.text(&level.name);
        if let Some(meaning) = meaning {
            page.raw(": <b>");
            page.text(meaning);
            page.raw("</b>");
        }
        page.raw("</span></li>\n");
    }
    page.raw("</ol>\n</section>\n");
}
