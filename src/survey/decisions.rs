//! Decisions as the command line and recipes write them: `Note:kind=rating,scale=1..6,direction=low,missing=0|99`.

use std::fmt;

use super::{ColumnKind, ColumnOption, ColumnRef, MarkedRows, MatchOption, Quotes, Shape};
use crate::model::{Direction, Score};

/// The reason why a decision cannot be read.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum DecisionError {
    /// A column option without a colon.
    #[error(
        "{0:?} does not say what to decide; write \"NAME:kind=rating,scale=1..6,direction=low,missing=0|99\""
    )]
    NothingDecided(String),
    /// The column is not named.
    #[error("{0:?} names no column; write a header or #index before the colon")]
    NoColumn(String),
    /// A part that is not `key=value`, or an unknown key.
    #[error(
        "{0:?} is no decision about a column; use kind=, scale=, direction=, missing= or labels="
    )]
    UnknownKey(String),
    /// A kind that does not exist.
    #[error(
        "{0:?} is no kind of column; use rating, group, date, text, id, personal, number, count, weight or empty"
    )]
    UnknownKind(String),
    /// A scale without two ends, the lower first.
    #[error("{0:?} is no scale; write the lower end, two dots and the upper end: 1..6")]
    BadScale(String),
    /// Labels that are no scale.
    #[error(
        "{0:?} names no levels; write at least two labels from the worst to the best, parted by |"
    )]
    BadLabels(String),
    /// A direction that does not exist.
    #[error("{0:?} is no direction; use high if the highest value is best, low if the lowest is")]
    UnknownDirection(String),
    /// A shape that does not exist.
    #[error("{0:?} is no shape; use wide, long or counted")]
    UnknownShape(String),
    /// A word for quotes that does not exist.
    #[error("{0:?} says nothing about quotes; use text or stop")]
    UnknownQuotes(String),
    /// Rows that no tool marks.
    #[error("{0:?} are no rows that can be left out; use unfinished or previews")]
    UnknownRows(String),
    /// A match without an equals sign, or with nothing on one side.
    #[error(
        "{0:?} is no match; write \"NAME=TARGET\" with a touchpoint, Stage/Touchpoint, an id, journey, none or new as the target"
    )]
    BadMatch(String),
}

impl fmt::Display for ColumnRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => write!(f, "{name:?}"),
            Self::Index(index) => write!(f, "#{index}"),
        }
    }
}

impl ColumnRef {
    /// Reads a header or `#index`.
    pub fn parse(text: &str) -> Self {
        text.strip_prefix('#')
            .and_then(|digits| digits.parse().ok())
            .map_or_else(|| Self::Name(text.to_owned()), Self::Index)
    }

    /// Writes it so that [`ColumnRef::parse`] reads the same.
    pub(super) fn to_text(&self) -> String {
        match self {
            Self::Name(name) => name.clone(),
            Self::Index(index) => format!("#{index}"),
        }
    }

    /// Says whether it stands for all columns that are found to be ratings: `*`.
    pub(super) fn is_all(&self) -> bool {
        matches!(self, Self::Name(name) if name == "*")
    }
}

impl Shape {
    /// Returns the word that options and `--json` use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Long => "long",
            Self::Counted => "counted",
        }
    }

    /// Reads that word.
    pub fn parse(text: &str) -> Result<Self, DecisionError> {
        [Self::Wide, Self::Long, Self::Counted]
            .into_iter()
            .find(|one| one.as_str() == text)
            .ok_or_else(|| DecisionError::UnknownShape(text.to_owned()))
    }
}

impl MarkedRows {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Unfinished, Self::Previews];

    /// Returns the word that options and recipes use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unfinished => "unfinished",
            Self::Previews => "previews",
        }
    }

    /// Reads that word.
    pub(super) fn parse(text: &str) -> Result<Self, DecisionError> {
        Self::ALL
            .into_iter()
            .find(|one| one.as_str() == text)
            .ok_or_else(|| DecisionError::UnknownRows(text.to_owned()))
    }
}

impl Quotes {
    /// Returns the word that options and recipes use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Stop => "stop",
        }
    }

    /// Reads that word.
    pub(super) fn parse(text: &str) -> Result<Self, DecisionError> {
        [Self::Text, Self::Stop]
            .into_iter()
            .find(|one| one.as_str() == text)
            .ok_or_else(|| DecisionError::UnknownQuotes(text.to_owned()))
    }
}

impl ColumnKind {
    const ALL: [Self; 10] = [
        Self::Rating,
        Self::Group,
        Self::Date,
        Self::Text,
        Self::Id,
        Self::Personal,
        Self::Number,
        Self::Count,
        Self::Weight,
        Self::Empty,
    ];

    /// Returns the word that options and `--json` use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rating => "rating",
            Self::Group => "group",
            Self::Date => "date",
            Self::Text => "text",
            Self::Id => "id",
            Self::Personal => "personal",
            Self::Number => "number",
            Self::Count => "count",
            Self::Weight => "weight",
            Self::Empty => "empty",
        }
    }

    /// Reads that word.
    pub fn parse(text: &str) -> Result<Self, DecisionError> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or_else(|| DecisionError::UnknownKind(text.to_owned()))
    }
}

/// Reads the value of `--column`: `C:kind=rating,scale=1..6,direction=low,missing=0|99`.
///
/// The column `*` means all columns that are found to be ratings.
pub fn parse_column_option(text: &str) -> Result<ColumnOption, DecisionError> {
    let (column, decisions) = split_at_decisions(text)?;
    if column.trim().is_empty() {
        return Err(DecisionError::NoColumn(text.to_owned()));
    }
    let mut option = ColumnOption::about(ColumnRef::parse(column.trim()));
    for part in &parts(decisions) {
        let unknown = || DecisionError::UnknownKey(part.trim().to_owned());
        let (key, value) = part.split_once('=').ok_or_else(unknown)?;
        let value = value.trim();
        match key.trim() {
            "kind" => option.kind = Some(ColumnKind::parse(value)?),
            "scale" => option.scale = Some(parse_scale(value)?),
            "direction" => option.direction = Some(parse_direction(value)?),
            "missing" => option.missing = Some(parse_missing(value)),
            "labels" => option.labels = Some(parse_labels(value)?),
            _ => return Err(unknown()),
        }
    }
    Ok(option)
}

/// Splits at commas; labels and missing codes may hold some: `labels=No, not at all|Yes, very`.
fn parts(decisions: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let may_hold_commas = |part: &str| {
        let key = part.trim_start();
        key.starts_with("labels=") || key.starts_with("missing=")
    };
    for piece in decisions.split(',') {
        match parts.last_mut() {
            Some(texts) if may_hold_commas(texts) && !begins_with_key(piece) => {
                texts.push(',');
                texts.push_str(piece);
            }
            _ => parts.push(piece.to_owned()),
        }
    }
    parts
}

/// Says whether a piece begins like a decision, known or not, and not like the rest of a label: `sehr|2 = gut`.
fn begins_with_key(piece: &str) -> bool {
    let key = piece.split_once('=').map_or("", |(key, _)| key.trim());
    !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Splits at the last colon before a known key, so that headers may hold colons.
fn split_at_decisions(text: &str) -> Result<(&str, &str), DecisionError> {
    let keys = ["kind=", "scale=", "direction=", "missing=", "labels="];
    text.match_indices(':')
        .map(|(place, _)| (&text[..place], text[place + 1..].trim_start()))
        .find(|(_, rest)| keys.iter().any(|key| rest.starts_with(key)))
        .or_else(|| text.rsplit_once(':'))
        .filter(|(_, rest)| !rest.trim().is_empty())
        .ok_or_else(|| DecisionError::NothingDecided(text.to_owned()))
}

/// Reads `1..6`.
pub fn parse_scale(text: &str) -> Result<(Score, Score), DecisionError> {
    let bad = || DecisionError::BadScale(text.to_owned());
    let (min, max) = text.split_once("..").ok_or_else(bad)?;
    let end = |text: &str| text.trim().replace(',', ".").parse::<Score>().ok();
    let (min, max) = (end(min).ok_or_else(bad)?, end(max).ok_or_else(bad)?);
    if min < max {
        Ok((min, max))
    } else {
        Err(bad())
    }
}

/// Reads `high` or `low`.
pub fn parse_direction(text: &str) -> Result<Direction, DecisionError> {
    match text {
        "high" => Ok(Direction::High),
        "low" => Ok(Direction::Low),
        _ => Err(DecisionError::UnknownDirection(text.to_owned())),
    }
}

/// Reads labels from the worst to the best: `schlecht|mittel|gut`.
pub(super) fn parse_labels(text: &str) -> Result<Vec<String>, DecisionError> {
    let labels = parse_missing(text);
    if labels.len() < 2 {
        return Err(DecisionError::BadLabels(text.to_owned()));
    }
    Ok(labels)
}

fn parse_missing(text: &str) -> Vec<String> {
    text.split('|')
        .map(str::trim)
        .filter(|code| !code.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Reads the value of `--match`: `C=TARGET`, split at the last `=`.
pub fn parse_match(text: &str) -> Result<MatchOption, DecisionError> {
    let bad = || DecisionError::BadMatch(text.to_owned());
    let (source, target) = text.rsplit_once('=').ok_or_else(bad)?;
    let (source, target) = (source.trim(), target.trim());
    if source.is_empty() || target.is_empty() {
        return Err(bad());
    }
    Ok(MatchOption {
        source: source.to_owned(),
        target: target.to_owned(),
    })
}
