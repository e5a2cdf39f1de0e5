//! Dates as people write them: "12 May 2026" and "12. Mai 2026", and periods of time.

use crate::model::{Date, Language};

const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const GERMAN_MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

/// Writes a day: "12 May 2026", "12. Mai 2026".
pub fn date(date: Date, language: Language) -> String {
    format!("{} {}", day_and_month(date, language), date.year())
}

/// Reads a day as [`date`] writes it, in either language.
pub fn read_date(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split_whitespace().collect();
    let [day, name, year] = parts.as_slice() else {
        return None;
    };
    let name = name.to_lowercase();
    let place = [ENGLISH_MONTHS, GERMAN_MONTHS].iter().find_map(|months| {
        let mut months = months.iter();
        months.position(|month| month.to_lowercase() == name)
    })?;
    let month = i8::try_from(place + 1).ok()?;
    let day = day.strip_suffix('.').unwrap_or(day);
    Date::new(year.parse().ok()?, month, day.parse().ok()?).ok()
}

/// Writes a period, naming month and year once where both ends share them: "4–25 May 2026".
pub fn date_range(from: Date, to: Date, language: Language) -> String {
    if from == to {
        return date(from, language);
    }
    let start = if from.year() != to.year() {
        date(from, language)
    } else if from.month() != to.month() {
        day_and_month(from, language)
    } else {
        day(from, language)
    };
    format!("{start}–{}", date(to, language))
}

fn day(date: Date, language: Language) -> String {
    match language {
        Language::En => date.day().to_string(),
        Language::De => format!("{}.", date.day()),
    }
}

fn day_and_month(date: Date, language: Language) -> String {
    let months = match language {
        Language::En => &ENGLISH_MONTHS,
        Language::De => &GERMAN_MONTHS,
    };
    let index = usize::from(date.month().unsigned_abs()).saturating_sub(1);
    let month = months.get(index).copied().unwrap_or_default();
    format!("{} {month}", day(date, language))
}
