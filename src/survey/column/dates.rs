//! Cells that are dates or times of day, by their form alone.

/// Says whether a cell looks like a date or a time: `2014-03-09`, `21.03.2023 08:16`, `8/12/2014`, `6:00:00`.
pub(super) fn is_date(cell: &str) -> bool {
    let text = cell.trim();
    let is_bare = text.bytes().all(|byte| byte.is_ascii_digit());
    if is_bare || text.len() < 4 || text.len() > 40 {
        return false;
    }
    let first = text
        .split([' ', 'T', ','])
        .next()
        .unwrap_or_default()
        .trim_end_matches('.');
    is_calendar(first) || is_clock(first) || has_month_name(text)
}

fn is_calendar(text: &str) -> bool {
    ['-', '.', '/'].iter().any(|mark| {
        let parts: Vec<_> = text.split(*mark).collect();
        let numbers: Vec<u32> = parts.iter().filter_map(|part| digits(part)).collect();
        match numbers.as_slice() {
            [a, b, c] if parts.len() == 3 => is_year_first(*a, *b, *c) || is_year_last(*a, *b, *c),
            _ => false,
        }
    })
}

fn is_year_first(year: u32, month: u32, day: u32) -> bool {
    (1800..2200).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)
}

fn is_year_last(a: u32, b: u32, year: u32) -> bool {
    let year_like = year < 100 || (1800..2200).contains(&year);
    year_like && (1..=31).contains(&a) && (1..=31).contains(&b) && (a <= 12 || b <= 12)
}

fn is_clock(text: &str) -> bool {
    let parts: Vec<_> = text.split(':').collect();
    let numbers: Vec<u32> = parts.iter().filter_map(|part| digits(part)).collect();
    (2..=3).contains(&parts.len())
        && numbers.len() == parts.len()
        && numbers.first().is_some_and(|hour| *hour < 25)
        && numbers.iter().skip(1).all(|part| *part < 60)
}

fn has_month_name(text: &str) -> bool {
    const MONTHS: &[&str] = &[
        "jan", "feb", "mar", "m\u{e4}r", "apr", "may", "mai", "jun", "jul", "aug", "sep", "oct",
        "okt", "nov", "dec", "dez",
    ];
    let text = text.to_lowercase();
    let mut numbers = 0;
    let mut months = 0;
    for word in text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
    {
        if digits(word).is_some() {
            numbers += 1;
        } else if MONTHS.iter().any(|month| word.starts_with(month)) {
            months += 1;
        } else {
            return false;
        }
    }
    months == 1 && (1..=5).contains(&numbers)
}

fn digits(text: &str) -> Option<u32> {
    (text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}
