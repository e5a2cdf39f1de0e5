//! Numbers as people write them: "1.8" and "1,8", "1,908" and "1.908", "−0.9", "8 %", "1.7–1.9".

use crate::model::{Language, Score};

/// What stands between the ends of a range that may be negative: "−11.4 … +3.1".
const ELLIPSIS_RANGE: &str = " … ";

const MINUS: char = '\u{2212}';
const EN_DASH: char = '–';
/// A number and its percent sign never part at the end of a line.
const PERCENT: &str = "\u{a0}%";
/// What stands for a figure that is no number.
const NO_FIGURE: &str = "–";

/// Writes a number with thousands separators; what rounds to zero has no sign.
pub fn number(value: f64, decimals: usize, language: Language) -> String {
    if !value.is_finite() {
        return NO_FIGURE.to_owned();
    }
    let digits = format!("{:.decimals$}", value.abs());
    let written = localised(&digits, language);
    if value < 0.0 && has_weight(&digits) {
        format!("{MINUS}{written}")
    } else {
        written
    }
}

/// Writes a number with its sign, "+" too; what rounds to zero has none.
pub fn signed(value: f64, decimals: usize, language: Language) -> String {
    let written = number(value, decimals, language);
    if value > 0.0 && has_weight(&written) {
        format!("+{written}")
    } else {
        written
    }
}

/// Writes an emotion: "+0.9".
pub fn emotion(value: f64, language: Language) -> String {
    signed(value, 1, language)
}

/// Writes a count: "1,908".
pub fn count(value: u64, language: Language) -> String {
    localised(&value.to_string(), language)
}

/// Writes a share of one in percent without decimals: 0.08 is "8 %".
pub fn percent(share: f64, language: Language) -> String {
    let figure = number(share * 100.0, 0, language);
    format!("{figure}{PERCENT}")
}

/// Writes two shares of one as a range in percent: "6–11 %".
pub fn percent_range(low: f64, high: f64, language: Language) -> String {
    let figures = range(low * 100.0, high * 100.0, 0, language);
    format!("{figures}{PERCENT}")
}

/// Writes a range: "1.7–1.9"; with an ellipsis where a minus would meet the dash.
pub fn range(low: f64, high: f64, decimals: usize, language: Language) -> String {
    let [low, high] = [low, high].map(|end| number(end, decimals, language));
    join(&low, &high)
}

/// Writes a range around zero: "−11.4 … +3.1".
pub fn signed_range(low: f64, high: f64, decimals: usize, language: Language) -> String {
    let [low, high] = [low, high].map(|end| signed(end, decimals, language));
    format!("{low}{ELLIPSIS_RANGE}{high}")
}

/// Writes a score with as many decimals as it has: "4", "3,5".
pub fn score(score: Score, language: Language) -> String {
    let text = score.to_string();
    match text.strip_prefix('-') {
        Some(digits) => format!("{MINUS}{}", localised(digits, language)),
        None => localised(&text, language),
    }
}

/// Writes the ends of a scale: "1–5".
pub fn scale_ends(min: Score, max: Score, language: Language) -> String {
    join(&score(min, language), &score(max, language))
}

fn join(low: &str, high: &str) -> String {
    if low.starts_with(MINUS) || high.starts_with(MINUS) {
        format!("{low}{ELLIPSIS_RANGE}{high}")
    } else {
        format!("{low}{EN_DASH}{high}")
    }
}

fn has_weight(written: &str) -> bool {
    written.bytes().any(|byte| matches!(byte, b'1'..=b'9'))
}

/// Turns plain digits with at most one "." into the language's separators.
fn localised(digits: &str, language: Language) -> String {
    let (thousands, decimal) = match language {
        Language::En => (',', '.'),
        Language::De => ('.', ','),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let mut written = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            written.push(thousands);
        }
        written.push(digit);
    }
    if !decimals.is_empty() {
        written.push(decimal);
        written.push_str(decimals);
    }
    written
}
