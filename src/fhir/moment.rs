//! A moment as FHIR writes it. The program looks at no clock, so somebody else must say when answers were given.

use std::fmt;

use super::words;
use crate::rules::is_day;

/// A year, a month, a day, or a time of a day with its time zone: a `dateTime` of FHIR R4.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment(String);

/// Why a text is no moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAMoment {
    /// It is not written as one.
    Shape,
    /// There is no such day.
    Day,
    /// There is no such time of a day.
    Time,
    /// A time without its time zone is another moment at every place.
    Zone,
}

impl fmt::Display for NotAMoment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(words::not_a_moment(*self))
    }
}

impl std::error::Error for NotAMoment {}

impl Moment {
    /// Reads a moment: `2026`, `2026-11`, `2026-11-23`, `2026-11-23T10:00:00Z` or `2026-11-23T10:00:00.5+01:00`.
    ///
    /// # Errors
    /// Why it is none.
    pub fn parse(text: &str) -> Result<Self, NotAMoment> {
        let (day, time) = match text.split_once('T') {
            Some((day, time)) => (day, Some(time)),
            None => (text, None),
        };
        let filled_up = match (day.len(), time) {
            (4, None) => format!("{day}-01-01"),
            (7, None) => format!("{day}-01"),
            (10, _) => day.to_owned(),
            _ => return Err(NotAMoment::Shape),
        };
        if !fits(&filled_up, "0000-00-00") {
            return Err(NotAMoment::Shape);
        }
        if !is_day(&filled_up) || day.starts_with("0000") {
            return Err(NotAMoment::Day);
        }
        time.map_or(Ok(()), is_time)?;
        Ok(Self(text.to_owned()))
    }

    /// The moment as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Hours, minutes, seconds and what of a second, and the time zone.
fn is_time(text: &str) -> Result<(), NotAMoment> {
    let zone_at = text.find(['Z', '+', '-']).ok_or(NotAMoment::Zone)?;
    let (time, zone) = text.split_at(zone_at);
    let (whole, fraction) = time.split_once('.').unwrap_or((time, "0"));
    let is_fraction = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    if !fits(whole, "00:00:00") || !is_fraction {
        return Err(NotAMoment::Shape);
    }
    // The second 60 is there for leap seconds.
    if &whole[..2] > "23" || &whole[3..5] > "59" || &whole[6..] > "60" {
        return Err(NotAMoment::Time);
    }
    match zone {
        "Z" => Ok(()),
        _ if !fits(&zone[1..], "00:00") => Err(NotAMoment::Zone),
        _ if &zone[4..] > "59" || &zone[1..] > "14:00" => Err(NotAMoment::Zone),
        _ => Ok(()),
    }
}

/// Whether a text has a digit wherever the pattern has one, and is the same elsewhere.
fn fits(text: &str, pattern: &str) -> bool {
    let pairs = || text.bytes().zip(pattern.bytes());
    text.len() == pattern.len()
        && pairs().all(|(byte, wanted)| match wanted {
            b'0' => byte.is_ascii_digit(),
            _ => byte == wanted,
        })
}
