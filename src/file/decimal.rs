//! Exact decimals of a fixed number of places: the sums of a survey as files hold them.

/// Sums of scores count ten-thousandths.
pub(super) const SCORES: usize = 4;
/// Sums of weights count millionths.
pub(super) const MILLIONTHS: usize = 6;
/// Sums of squares and products of scores count hundred-millionths.
pub(super) const SQUARES: usize = 8;

/// Writes `value`, which counts units of `10^-places`, as the shortest decimal.
pub(super) fn signed(value: i128, places: usize) -> String {
    let sign = if value < 0 { "-" } else { "" };
    format!("{sign}{}", unsigned(value.unsigned_abs(), places))
}

/// Writes `value`, which counts units of `10^-places`, as the shortest decimal.
pub(super) fn unsigned(value: u128, places: usize) -> String {
    let digits = format!("{value:0>width$}", width = places + 1);
    let (whole, decimals) = digits.split_at(digits.len() - places);
    let decimals = decimals.trim_end_matches('0');
    if decimals.is_empty() {
        whole.to_owned()
    } else {
        format!("{whole}.{decimals}")
    }
}

/// Reads a decimal with at most `places` places as a count of units of `10^-places`.
pub(super) fn parse_signed(text: &str, places: usize) -> Option<i128> {
    match text.strip_prefix('-') {
        Some(rest) => 0_i128.checked_sub_unsigned(parse_unsigned(rest, places)?),
        None => i128::try_from(parse_unsigned(text, places)?).ok(),
    }
}

/// Reads a decimal with at most `places` places as a count of units of `10^-places`.
pub(super) fn parse_unsigned(text: &str, places: usize) -> Option<u128> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits_only = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let decimals = decimals.trim_end_matches('0');
    if whole.is_empty() || !digits_only(whole) || !digits_only(decimals) || decimals.len() > places
    {
        return None;
    }
    format!("{whole}{decimals:0<places$}").parse().ok()
}
