//! Days of the calendar.

use super::{Shape, ValueProblem};
use crate::fault::{FaultLog, Path};
use crate::json::Json;
use crate::schema::{self, Definitions, Schema};
use crate::text::Text;

/// A day, as `YYYY-MM-DD`.
pub(crate) struct Day;

impl Shape for Day {
    type Value = Text;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self::Value {
        let text = Text::read(json, at, faults);
        if !text.is_empty() && !is_day(&text) {
            faults.add(at, ValueProblem::NotADate(text.to_string()));
        }
        text
    }

    /// A pattern knows the length of a month, but not which years are leap years.
    fn schema(parts: &mut Definitions) -> Schema {
        parts.part("Day", |_| {
            let long = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])";
            let short = "(0[469]|11)-(0[1-9]|[12][0-9]|30)";
            let pattern = format!("^[0-9]{{4}}-({long}|{short}|02-(0[1-9]|[12][0-9]))$");
            let words = "A day of the calendar, as YYYY-MM-DD.";
            schema::described(words, schema::text(pattern))
        })
    }
}

/// Whether a text is a day of the calendar, as `YYYY-MM-DD`.
pub fn is_day(text: &str) -> bool {
    let number = |part: &str, digits: usize| {
        let is_number = part.len() == digits && part.bytes().all(|b| b.is_ascii_digit());
        part.parse::<u32>().ok().filter(|_| is_number)
    };
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else {
        return false;
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2))
    else {
        return false;
    };
    (1..=days_of_month(year, month)).contains(&day)
}

/// Returns how many days a month has; 0, where the year has no such month.
pub fn days_of_month(year: u32, month: u32) -> u32 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::is_day;

    #[test]
    fn days_that_are_in_no_calendar_are_refused() {
        for day in [
            "2026-11-23",
            "2024-02-29",
            "2000-02-29",
            "2026-02-28",
            "2026-12-31",
        ] {
            assert!(is_day(day), "{day}");
        }
        for day in [
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-04-31",
            "2026-1-1",
            "23-11-2026",
            "2026-11-00",
            "+026-11-23",
            "",
        ] {
            assert!(!is_day(day), "{day}");
        }
    }
}
