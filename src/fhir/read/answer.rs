//! The answer of one item.

use super::Reading;
use crate::answers::{self, Reply};
use crate::fault::Path;
use crate::fhir::codes::Code;
use crate::fhir::items::{Item, Kind, number_type};
use crate::json::Json;
use crate::number::{Number, counted_decimals};
use crate::quote::quoted;
use crate::rules::{AnswerKind, Question};

impl<'r> Reading<'_, 'r> {
    /// Reads the answers of an item. Where something is wrong with some of them, which is told, what can be read of the
    /// others is still there: it may be an emergency.
    pub(super) fn replies(
        &mut self,
        item: &Item,
        question: &'r Question,
        list: &Json<'_>,
        at: Path<'_>,
    ) -> Vec<Reply<'r>> {
        let Some(list) = self.list(list, at) else {
            return Vec::new();
        };
        if matches!(question.answer, AnswerKind::AnyOf(_)) {
            let codes = self.codes(item, question, list, at);
            return self.ticked(item, question, &codes, at);
        }
        if list.len() > 1 {
            let what = format!("\"{}\" takes one answer, and has more", item.link_id);
            self.refuse(at, what, "keep the one that fits");
        }
        let is_number = matches!(
            (&question.answer, &item.kind),
            (AnswerKind::Number(_), Kind::Question(_))
        );
        if !is_number {
            let codes = self.codes(item, question, list, at).into_iter();
            let replies = codes.filter_map(|code| self.taken(item, question.read(code.word()), at));
            return replies.collect();
        }
        let numbers = list.iter().enumerate().filter_map(|(place, json)| {
            let at = at.item(place);
            let kind = number_type(question).value;
            let value = self.value(item, kind, json, at)?;
            self.number(item, question, value, at.key(kind))
        });
        numbers.collect()
    }

    /// Reads the ticks of a list. "None of these" beside them is refused, and the ticks count until somebody has put it
    /// right.
    fn ticked(
        &mut self,
        item: &Item,
        question: &'r Question,
        codes: &[Code<'r>],
        at: Path<'_>,
    ) -> Vec<Reply<'r>> {
        let (none, ticks): (Vec<&Code<'_>>, Vec<&Code<'_>>) =
            codes.iter().partition(|code| code.is_exclusive());
        if !none.is_empty() && !ticks.is_empty() {
            let shown: Vec<String> = ticks.iter().map(|code| quoted(code.display())).collect();
            let (link_id, others) = (&item.link_id, shown.join(", "));
            let what = format!("\"{link_id}\" says none of these, and yet has {others}");
            let way_out = "the form program let both stand; ask which is true, and take the code \"none\" out, or all others";
            self.refuse(at, what, way_out);
        }
        let counted = if ticks.is_empty() { none } else { ticks };
        if counted.is_empty() {
            return Vec::new();
        }
        let reply = question.read_words(counted.into_iter().map(|code| code.word()));
        self.taken(item, reply, at).into_iter().collect()
    }

    pub(super) fn taken(
        &mut self,
        item: &Item,
        reply: Result<Reply<'r>, answers::Refusal>,
        at: Path<'_>,
    ) -> Option<Reply<'r>> {
        match reply {
            Ok(reply) => Some(reply),
            Err(refusal) => {
                let link_id = &item.link_id;
                let what = format!("\"{link_id}\": {refusal}");
                self.refuse(at, what, way_out(link_id, &refusal));
                None
            }
        }
    }

    fn number(
        &mut self,
        item: &Item,
        question: &'r Question,
        json: &Json<'_>,
        at: Path<'_>,
    ) -> Option<Reply<'r>> {
        match (json, &question.answer) {
            // An integer of FHIR has no point and no exponent.
            (Json::PointZero(_) | Json::OtherNumber(_), AnswerKind::Number(range))
                if range.decimals == 0 =>
            {
                let refused = Err(answers::Refusal::NotPlain {
                    from: range.from,
                    to: range.to,
                    decimals: range.decimals,
                });
                self.taken(item, refused, at)
            }
            (
                Json::Whole(_) | Json::PointZero(_) | Json::Decimal(_) | Json::OtherNumber(_),
                AnswerKind::Number(_),
            ) => self.taken(item, question.read_json(json), at),
            (other, _) => {
                let (link_id, found) = (&item.link_id, other.kind());
                let decimals = question.number().map_or(0, |range| range.decimals);
                let wanted = number_with(decimals);
                let what = format!("\"{link_id}\" takes {wanted} without quotes, and has {found}");
                self.refuse(at, what, give_a_number(link_id, None, decimals));
                None
            }
        }
    }
}

/// How to answer instead. "Not sure" has an item of its own beside a number.
fn way_out(link_id: &str, refusal: &answers::Refusal) -> String {
    match refusal {
        answers::Refusal::OutOfRange {
            from, to, decimals, ..
        }
        | answers::Refusal::NotPlain { from, to, decimals } => {
            give_a_number(link_id, Some((*from, *to)), *decimals)
        }
        answers::Refusal::TickedAndUnsure { choice } => {
            format!("keep \"{choice}\" in one of the two items, in the list or in \"{link_id}\"")
        }
        other => other.way_out(),
    }
}

fn number_with(decimals: u32) -> String {
    match decimals {
        0 => "a whole number".into(),
        _ => format!("a number with at most {}", counted_decimals(decimals)),
    }
}

fn give_a_number(link_id: &str, range: Option<(Number, Number)>, decimals: u32) -> String {
    let range = range.map(|(from, to)| format!(" from {from} to {to}"));
    format!(
        "give {}{} in digits alone, or answer \"{link_id}-unsure\" instead",
        number_with(decimals),
        range.unwrap_or_default()
    )
}
