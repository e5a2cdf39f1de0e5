//! The number that a cell stands for, in the many ways in which survey tools write it.
//!
//! It knows cells, not columns: which numbers are scores of a scale is the business of `column`.

use std::borrow::Cow;

use super::labels;
use crate::model::Score;

/// A number with what its spelling says about the scale.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Number {
    /// The number.
    pub(super) value: Score,
    /// The upper end that the cell names: 10 in `8/10`.
    pub(super) out_of: Option<Score>,
    /// What sort of unit stands beside it.
    pub(super) unit: Unit,
    /// The words beside it: `gut` in `4 - gut`.
    pub(super) label: Option<String>,
}

/// The unit beside a number.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Unit {
    /// None.
    Bare,
    /// `%`.
    Percent,
    /// Stars, drawn or in words.
    Stars,
    /// The plus of a school grade: `2+`.
    Plus,
    /// The minus of a school grade: `2-`.
    Minus,
}

impl Number {
    fn bare(value: Score) -> Self {
        Self {
            value,
            out_of: None,
            unit: Unit::Bare,
            label: None,
        }
    }
}

/// Reads the number of a cell, exactly; `decimal_comma` says what `,` means in this file.
pub(super) fn parse(cell: &str, decimal_comma: bool) -> Option<Number> {
    let cell = plain(cell);
    let text = cell.trim();
    if text.is_empty() || text.len() > 120 {
        return None;
    }
    decimal(text, decimal_comma)
        .map(Number::bare)
        .or_else(|| drawn_stars(text))
        .or_else(|| with_end(text, decimal_comma))
        .or_else(|| with_unit(text, decimal_comma))
        .or_else(|| with_tendency(text))
        .or_else(|| labelled(text, decimal_comma))
}

/// Reads the number of a cell as far as statistics of weights and lengths need it; `<1%` is one.
pub(super) fn approximate(cell: &str, decimal_comma: bool) -> Option<f64> {
    let text = plain(cell);
    let text = text
        .trim()
        .trim_start_matches(['<', '>', '\u{2264}', '\u{2265}', '~']);
    let text = text.trim_end_matches('%').trim().to_owned();
    let text = if decimal_comma {
        text.replacen(',', ".", 1)
    } else {
        text
    };
    let starts_well = text
        .trim_start_matches(['-', '+', '.'])
        .starts_with(|c: char| c.is_ascii_digit());
    text.parse::<f64>()
        .ok()
        .filter(|number| starts_well && number.is_finite())
}

/// Says whether a cell is a number with a decimal comma: `3,5`.
pub(super) fn has_decimal_comma(cell: &str) -> bool {
    has_decimals_after(cell, ',', 1..=2)
}

/// Says whether a cell is a number with a decimal point: `3.5`.
pub(super) fn has_decimal_point(cell: &str) -> bool {
    has_decimals_after(cell, '.', 1..=usize::MAX)
}

fn has_decimals_after(cell: &str, mark: char, digits: std::ops::RangeInclusive<usize>) -> bool {
    let cell = cell.trim().trim_start_matches('-');
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    cell.split_once(mark).is_some_and(|(whole, decimals)| {
        all_digits(whole) && all_digits(decimals) && digits.contains(&decimals.len())
    })
}

/// Replaces full-width digits, odd blanks and minus signs by their plain relatives.
fn plain(cell: &str) -> Cow<'_, str> {
    if cell.is_ascii() {
        return Cow::Borrowed(cell);
    }
    cell.chars()
        .map(|c| match c {
            '\u{FF10}'..='\u{FF19}' => {
                char::from_digit(u32::from(c) - 0xFF10, 10).unwrap_or_default()
            }
            '\u{A0}' | '\u{202F}' | '\u{2009}' => ' ',
            '\u{2212}' => '-',
            c => c,
        })
        .collect()
}

fn decimal(text: &str, decimal_comma: bool) -> Option<Score> {
    let (mark, group) = if decimal_comma {
        (',', '.')
    } else {
        ('.', ',')
    };
    if text.contains(group) {
        // A point in a file with decimal commas is either a group of thousands or a lone `4.0`.
        if let Some(whole) = thousands(text, group, mark) {
            return whole.replace(mark, ".").parse().ok();
        }
        return (group == '.').then(|| text.parse().ok()).flatten();
    }
    text.replace(mark, ".").parse().ok()
}

/// Takes the marks out of `1,048`; none if the groups have other than three digits.
fn thousands(text: &str, group: char, mark: char) -> Option<String> {
    let (whole, rest) = text.split_at(text.find(mark).unwrap_or(text.len()));
    let mut groups = whole.trim_start_matches(['-', '+']).split(group);
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let first = groups.next().is_some_and(|part| {
        (1..=3).contains(&part.len()) && digits(part) && !part.starts_with('0')
    });
    let others: Vec<_> = groups.collect();
    let fits = !others.is_empty() && others.iter().all(|part| part.len() == 3 && digits(part));
    (first && fits).then(|| [whole.replace(group, "").as_str(), rest].concat())
}

fn drawn_stars(text: &str) -> Option<Number> {
    let mut full = 0;
    let mut hollow = 0;
    for c in text.chars() {
        match c {
            '★' | '⭐' | '🌟' => full += 1,
            '☆' | '✩' => hollow += 1,
            '\u{FE0F}' | ' ' => {}
            _ => return None,
        }
    }
    (full + hollow > 0 && full + hollow <= 10).then(|| Number {
        value: Score::whole(full),
        out_of: (hollow > 0).then(|| Score::whole(full + hollow)),
        unit: Unit::Stars,
        label: None,
    })
}

/// Reads `8/10`, `4 of 5`, `4 out of 5`, `4 von 5`.
fn with_end(text: &str, decimal_comma: bool) -> Option<Number> {
    let text = text.strip_prefix("Rated ").unwrap_or(text);
    if let Some(number) = text
        .strip_suffix(" stars")
        .or_else(|| text.strip_suffix(" Sterne"))
        && let Some(found) = with_end(number, decimal_comma)
    {
        return Some(Number {
            unit: Unit::Stars,
            ..found
        });
    }
    let (value, end) = ["/", " out of ", " of ", " von "]
        .iter()
        .find_map(|mark| text.split_once(mark))?;
    let out_of = decimal(end.trim(), decimal_comma)?;
    let value = decimal(value.trim(), decimal_comma)?;
    let usual = [3, 4, 5, 6, 7, 10, 100].map(Score::whole);
    (usual.contains(&out_of) && value <= out_of).then_some(Number {
        out_of: Some(out_of),
        ..Number::bare(value)
    })
}

fn with_unit(text: &str, decimal_comma: bool) -> Option<Number> {
    if let Some(number) = text.strip_suffix('%') {
        return Some(Number {
            unit: Unit::Percent,
            ..Number::bare(decimal(number.trim(), decimal_comma)?)
        });
    }
    let drawn = text
        .trim_end_matches('\u{fe0f}')
        .strip_suffix(['\u{2605}', '\u{2b50}']);
    let (number, unit) = match drawn {
        Some(number) => (number, "star"),
        None => text.split_once(' ')?,
    };
    let unit = match unit.trim().to_lowercase().as_str() {
        "stern" | "sterne" | "star" | "stars" => Unit::Stars,
        "prozent" | "percent" => Unit::Percent,
        "punkt" | "punkte" | "point" | "points" => Unit::Bare,
        _ => return None,
    };
    Some(Number {
        unit,
        ..Number::bare(decimal(number.trim(), decimal_comma)?)
    })
}

/// Reads the school grades `2+` and `2-` as 1.7 and 2.3.
fn with_tendency(text: &str) -> Option<Number> {
    const THIRD: i64 = 3 * Score::PARTS / 10;
    let (grade, unit, shift) = match (text.strip_suffix('+'), text.strip_suffix('-')) {
        (Some(grade), _) => (grade, Unit::Plus, -THIRD),
        (None, Some(grade)) => (grade, Unit::Minus, THIRD),
        (None, None) => return None,
    };
    let grade: Score = grade.trim_end().parse().ok()?;
    let (best, worst) = (Score::whole(1), Score::whole(6));
    let is_grade = grade.is_whole() && best <= grade && grade <= worst;
    is_grade.then(|| Number {
        unit,
        ..Number::bare(Score::from_parts(grade.parts() + shift).clamp(best, worst))
    })
}

/// Reads `4 - gut`, `4: gut`, `4 (gut)`, `(4) gut`, `gut (4)`, `Note 2`; beside known levels also `4 gut`, `gut - 4`.
fn labelled(text: &str, decimal_comma: bool) -> Option<Number> {
    let (number, label) = number_first(text)
        .or_else(|| number_last(text))
        .or_else(|| named(text))
        .or_else(|| beside_level(text))?;
    let starts_with_letter = label.starts_with(char::is_alphabetic);
    (label.is_empty() || starts_with_letter).then_some(())?;
    Some(Number {
        label: (!label.is_empty()).then(|| label.to_owned()),
        ..Number::bare(decimal(number.trim(), decimal_comma)?)
    })
}

fn number_first(text: &str) -> Option<(&str, &str)> {
    if let Some(inner) = text.strip_prefix('(') {
        let (number, label) = inner.split_once(')')?;
        return Some((number, label.trim()));
    }
    let end = text
        .char_indices()
        .skip(1)
        .find(|(_, c)| !c.is_ascii_digit())?
        .0;
    let (number, rest) = text.split_at(end);
    let rest = rest.trim_start();
    let in_brackets = rest
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    if let Some(label) = in_brackets.filter(|_| number.ends_with(|c: char| c.is_ascii_digit())) {
        return Some((number, label.trim()));
    }
    let label = rest.strip_prefix(['-', '\u{2013}', '\u{2014}', ':', '=', ')', '.'])?;
    Some((number, label.trim())).filter(|(_, label)| !label.is_empty())
}

fn number_last(text: &str) -> Option<(&str, &str)> {
    let (label, number) = text.strip_suffix(')')?.rsplit_once('(')?;
    Some((number, label.trim())).filter(|(_, label)| !label.is_empty())
}

fn named(text: &str) -> Option<(&str, &str)> {
    let (name, number) = text.split_once(' ')?;
    ["note", "grade", "level", "score", "stufe"]
        .contains(&name.to_lowercase().as_str())
        .then_some((number, ""))
}

/// Reads `1 sehr gut`, `sehr gut 1`, `Extremely likely - 10`: other words beside a number mean something else.
fn beside_level(text: &str) -> Option<(&str, &str)> {
    let is_digit = |c: char| c.is_ascii_digit();
    let behind = text.trim_start_matches(is_digit);
    let before = text.trim_end_matches(is_digit);
    let (number, label) = if behind.len() < text.len() {
        text.split_at(text.len() - behind.len())
    } else {
        let (label, number) = text.split_at(before.len());
        (number, label)
    };
    let label = label.trim_matches(|c: char| !c.is_alphanumeric());
    let is_short = (1..=3).contains(&number.len());
    (is_short && labels::is_level(label)).then_some((number, label))
}
