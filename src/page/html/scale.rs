//! A labelled scale. Words and shapes mark the step that was reached and one that may still be; it measures nothing.

use crate::page::writer::Writer;
use crate::page::{Reached, Step};

/// A full diamond: reached.
const REACHED: &str = "<path d=\"M12 3 21 12 12 21 3 12Z\"/>";
/// A diamond with a broken outline: still possible.
const POSSIBLE: &str = "<path class=\"open broken\" d=\"M12 4 20 12 12 20 4 12Z\"/>";
/// A small ring: any other step.
const OTHER: &str = "<circle class=\"open\" cx=\"12\" cy=\"12\" r=\"4\"/>";

/// Every step with its mark. What the marks mean stands beside them in words.
pub(super) fn write(scale: &[Step<'_>], html: &mut Writer) {
    html.raw("<ol>\n");
    for step in scale {
        let (class, shape, meaning) = match &step.reached {
            Reached::Yes(meaning) => ("reached", REACHED, Some(meaning)),
            Reached::Possible(meaning) => ("possible", POSSIBLE, Some(meaning)),
            Reached::No => ("other", OTHER, None),
        };
        html.open("li", Some(class));
        html.raw("<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\">");
        html.raw(shape);
        html.raw("</svg><span>");
        html.text(&step.name);
        if let Some(meaning) = meaning {
            html.raw(": ");
            html.element("b", meaning);
        }
        html.raw("</span></li>\n");
    }
    html.raw("</ol>\n");
}
