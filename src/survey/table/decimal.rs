//! Reads the numbers of count and weight columns exactly.

/// How a file marks decimals; the other mark groups thousands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum DecimalMark {
    /// `1,234.5`
    Point,
    /// `1.234,5`
    Comma,
}

/// Decimals that are kept.
const PLACES: i32 = 6;

/// Reads a number that is not negative, in millionths, rounded half up; `1.2E-3` counts as a number.
pub(super) fn millionths(text: &str, mark: DecimalMark) -> Option<u128> {
    let (number, exponent) = match text.split_once(['e', 'E']) {
        Some((number, exponent)) => (number, exponent.parse::<i32>().ok()?),
        None => (text, 0),
    };
    let (point, grouping) = match mark {
        DecimalMark::Point => ('.', ','),
        DecimalMark::Comma => (',', '.'),
    };
    let number = number.strip_prefix('+').unwrap_or(number);
    let (whole, decimals) = number.split_once(point).unwrap_or((number, ""));
    let whole = ungrouped(whole, grouping)?;
    let digits = format!("{whole}{decimals}");
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let shift = PLACES
        .checked_add(exponent)?
        .checked_sub(i32::try_from(decimals.len()).ok()?)?;
    shifted(digits.trim_start_matches('0'), shift)
}

/// Reads a whole number that is not negative.
fn whole(text: &str, mark: DecimalMark) -> Option<u64> {
    let millionths = millionths(text, mark)?;
    let is_whole = millionths % 1_000_000 == 0;
    is_whole
        .then(|| u64::try_from(millionths / 1_000_000).ok())
        .flatten()
}

/// Reads the number of answers in a cell; none for `1.000` where a point marks decimals:
/// nobody writes a count with three of them.
pub(super) fn answers_of(text: &str, mark: DecimalMark) -> Option<u64> {
    let decimals = text.split_once('.').map_or("", |(_, decimals)| decimals);
    let is_doubtful = mark == DecimalMark::Point && decimals.len() == 3;
    whole(text, mark).filter(|_| !is_doubtful)
}

/// Takes the marks and blanks out of grouped thousands; none if the groups are not of three digits.
fn ungrouped(whole: &str, grouping: char) -> Option<String> {
    let is_mark = |c: char| c == grouping || c == '\'' || c == '’' || c.is_whitespace();
    let mut groups = whole.split(is_mark);
    let first = groups.next().unwrap_or_default();
    let mut joined = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.is_empty() || first.len() > 3 {
            return None;
        }
        joined.push_str(group);
    }
    Some(joined)
}

/// Moves the decimal point of a row of digits to the right, or to the left with rounding.
fn shifted(digits: &str, shift: i32) -> Option<u128> {
    let places = shift.unsigned_abs() as usize;
    if shift >= 0 {
        return match digits.len() + places {
            _ if digits.is_empty() => Some(0),
            length if length <= 30 => format!("{digits}{:0<places$}", "").parse().ok(),
            _ => None,
        };
    }
    let Some(kept) = digits.len().checked_sub(places) else {
        return Some(0);
    };
    let (kept, dropped) = digits.split_at(kept);
    if kept.len() > 30 {
        return None;
    }
    let number: u128 = if kept.is_empty() {
        0
    } else {
        kept.parse().ok()?
    };
    Some(number + u128::from(dropped.as_bytes().first() >= Some(&b'5')))
}
