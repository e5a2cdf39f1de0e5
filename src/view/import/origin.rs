//! Days and counts of a survey as somebody types them; an empty field is unknown.

use crate::{lang, model::Date, survey::ImportRequest};

/// What was typed about when and how many.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Origin {
    /// The first day.
    pub(super) from: String,
    /// The last day.
    pub(super) to: String,
    /// How many were asked.
    pub(super) invited: String,
    /// How many answered.
    pub(super) people: String,
}

impl Origin {
    /// Adds it to a request; what cannot be read is unknown.
    pub(super) fn over(&self, request: &ImportRequest) -> ImportRequest {
        ImportRequest {
            field_from: day(&self.from).unwrap_or_default(),
            field_to: day(&self.to).unwrap_or_default(),
            invited: count(&self.invited).unwrap_or_default(),
            people: count(&self.people).unwrap_or_default(),
            ..request.clone()
        }
    }

    /// Says whether both days are known, and the first comes after the last.
    pub(super) fn is_reversed(&self) -> bool {
        match (day(&self.from).flatten(), day(&self.to).flatten()) {
            (Some(from), Some(to)) => from > to,
            _ => false,
        }
    }

    /// Says whether everything that was typed can be read, and the days are in order.
    pub(super) fn is_readable(&self) -> bool {
        let days = [&self.from, &self.to];
        let counts = [&self.invited, &self.people];
        days.into_iter().all(|text| day(text).is_some())
            && counts.into_iter().all(|text| count(text).is_some())
            && !self.is_reversed()
    }
}

/// Reads a day as `2026-05-04`, `4.5.2026` or `4 May 2026`; an empty text is an unknown day, any other no day at all.
#[expect(
    clippy::option_option,
    reason = "an unknown day is another thing than a text that is no day"
)]
pub(in crate::view) fn day(text: &str) -> Option<Option<Date>> {
    let text = text.trim();
    if text.is_empty() {
        return Some(None);
    }
    let parts: Vec<&str> = text.split('.').map(str::trim).collect();
    let [day, month, year] = parts.as_slice() else {
        let written = text.parse().ok();
        return written.or_else(|| lang::read_date(text)).map(Some);
    };
    let (Ok(day), Ok(month), Ok(year)) = (day.parse(), month.parse(), year.parse()) else {
        return None;
    };
    Date::new(year, month, day).ok().map(Some)
}

/// Reads a count, with or without separators between thousands; an empty text is an unknown count, any other
/// none at all.
#[expect(
    clippy::option_option,
    reason = "an unknown count is another thing than a text that is no count"
)]
pub(super) fn count(text: &str) -> Option<Option<u64>> {
    let text = text.trim();
    if text.is_empty() {
        return Some(None);
    }
    let is_separator = |c: char| matches!(c, '.' | ',' | '\'' | '’') || c.is_whitespace();
    let mut separators = text.chars().filter(|c| is_separator(*c));
    let first = separators.next();
    let are_alike = separators.all(|other| Some(other) == first);
    let groups: Vec<&str> = text.split(is_separator).collect();
    let are_digits = groups
        .iter()
        .all(|group| group.bytes().all(|byte| byte.is_ascii_digit()));
    // A point before anything but three digits is a decimal mark: 1.5 is no whole number.
    let are_thousands = match groups.as_slice() {
        [first, rest @ ..] if !rest.is_empty() => {
            (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3)
        }
        _ => true,
    };
    if !(are_alike && are_digits && are_thousands) {
        return None;
    }
    groups.concat().parse().ok().map(Some)
}

#[cfg(test)]
mod tests;
