//! A recipe as RON text: written by the window and the command line, and by hand.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Recipe;
use crate::{
    model::Direction,
    survey::{
        ColumnKind, ColumnOption, ColumnRef, DecisionError, MarkedRows, MatchOption, Quotes,
        ReadingOptions, Shape,
        decisions::{parse_direction, parse_labels, parse_scale},
    },
};

/// The format that this version writes.
const FORMAT: u32 = 1;
/// Names of fields less alike than this are not meant for each other; 1 is the same name.
const ALIKE: f64 = 0.6;

/// The reason why a recipe cannot be read.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum RecipeError {
    /// The text is no recipe.
    #[error("the recipe cannot be read: {0}; mend it there, or choose another file")]
    Syntax(String),
    /// It has a field that no recipe has.
    #[error("line {line}: a recipe has no field {field:?} there; {}", advice(*meant, known))]
    UnknownField {
        /// The field.
        field: String,
        /// The line, from 1.
        line: usize,
        /// The field that is most like it.
        meant: Option<&'static str>,
        /// All fields that may stand there.
        known: &'static [&'static str],
    },
    /// A newer version wrote it.
    #[error(
        "the recipe has format {0}, but this version reads format {FORMAT}; update the program"
    )]
    Newer(u32),
    /// A decision in it makes no sense.
    #[error("the recipe holds a decision that makes no sense: {0}")]
    Decision(#[from] DecisionError),
    /// The delimiter or decimal mark is not one character.
    #[error("the recipe's {field} {text:?} is not one ASCII character; write one, such as \";\"")]
    NotOneCharacter {
        /// Which field.
        field: &'static str,
        /// What stands there.
        text: String,
    },
}

/// Says which field may have been meant, or which there are.
fn advice(meant: Option<&str>, known: &[&str]) -> String {
    meant.map_or_else(
        || format!("there are: {}", known.join(", ")),
        |meant| format!("did you mean {meant}?"),
    )
}

#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename = "Recipe")]
struct RecipeText {
    format: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    encoding: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    delimiter: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    quotes: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sheet: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    decimal: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    header_rows: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    shape: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    touchpoint_column: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    score_column: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    count_column: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    weight_column: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    segment_column: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    wave_column: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    leave_out: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    columns: Vec<RecipeColumn>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    matches: Vec<RecipeMatch>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    leads: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    twins: Vec<RecipeTwins>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    accept_proposals: bool,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    asked: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    mode: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    question: String,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct RecipeColumn {
    column: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    scale: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    direction: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    missing: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    labels: Option<Vec<String>>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct RecipeMatch {
    source: String,
    target: String,
}

/// Columns that share a header.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct RecipeTwins {
    header: String,
    columns: usize,
}

/// Reads a recipe.
pub fn parse_recipe(text: &str) -> Result<Recipe, RecipeError> {
    let text = text.trim_start_matches('\u{feff}');
    let recipe: RecipeText = options().from_str(text).map_err(unreadable)?;
    if recipe.format != FORMAT {
        return Err(RecipeError::Newer(recipe.format));
    }
    let matches = recipe.matches.iter().map(|one| MatchOption {
        source: one.source.clone(),
        target: one.target.clone(),
    });
    let twins = recipe.twins.iter();
    let twins: BTreeMap<String, usize> =
        twins.map(|one| (one.header.clone(), one.columns)).collect();
    Ok(Recipe {
        matches: matches.collect(),
        leads: recipe.leads.clone(),
        twins,
        accept_proposals: recipe.accept_proposals,
        asked: recipe.asked.clone(),
        mode: recipe.mode.clone(),
        question: recipe.question.clone(),
        options: read_options(recipe)?,
    })
}

/// Writes a recipe; [`parse_recipe`] reads the same decisions from it.
pub fn write_recipe(recipe: &Recipe) -> Result<String, RecipeError> {
    let matches = recipe.matches.iter().map(|one| RecipeMatch {
        source: one.source.clone(),
        target: one.target.clone(),
    });
    let twins = recipe.twins.iter().map(|(header, columns)| RecipeTwins {
        header: header.clone(),
        columns: *columns,
    });
    let text = RecipeText {
        matches: matches.collect(),
        leads: recipe.leads.clone(),
        twins: twins.collect(),
        accept_proposals: recipe.accept_proposals,
        asked: recipe.asked.clone(),
        mode: recipe.mode.clone(),
        question: recipe.question.clone(),
        ..write_options(&recipe.options)
    };
    let style = ron::ser::PrettyConfig::new()
        .struct_names(true)
        .new_line("\n")
        .indentor("  ");
    let mut text = options()
        .to_string_pretty(&text, style)
        .map_err(|error| RecipeError::Syntax(error.to_string()))?;
    text.push('\n');
    Ok(text)
}

fn unreadable(error: ron::error::SpannedError) -> RecipeError {
    let place = error.span.start;
    let ron::Error::NoSuchStructField {
        expected, found, ..
    } = error.code
    else {
        let (line, column) = (place.line, place.col);
        return RecipeError::Syntax(format!("line {line}, column {column}: {}", error.code));
    };
    let likeness = |known: &str| strsim::normalized_damerau_levenshtein(&found, known);
    let best = expected
        .iter()
        .copied()
        .map(|known| (likeness(known), known))
        .max_by(|one, other| one.0.total_cmp(&other.0));
    RecipeError::UnknownField {
        meant: best
            .filter(|(alike, _)| *alike >= ALIKE)
            .map(|(_, name)| name),
        line: place.line,
        known: expected,
        field: found,
    }
}

fn read_options(recipe: RecipeText) -> Result<ReadingOptions, RecipeError> {
    let column = |text: Option<String>| text.map(|text| ColumnRef::parse(&text));
    Ok(ReadingOptions {
        encoding: recipe.encoding,
        delimiter: one_byte("delimiter", recipe.delimiter)?,
        quotes: recipe.quotes.as_deref().map(Quotes::parse).transpose()?,
        sheet: recipe.sheet,
        decimal: one_byte("decimal", recipe.decimal)?.map(char::from),
        header_rows: recipe.header_rows,
        shape: recipe.shape.as_deref().map(Shape::parse).transpose()?,
        touchpoint_column: column(recipe.touchpoint_column),
        score_column: column(recipe.score_column),
        count_column: column(recipe.count_column),
        weight_column: column(recipe.weight_column),
        segment_column: column(recipe.segment_column),
        wave_column: column(recipe.wave_column),
        leave_out: recipe
            .leave_out
            .iter()
            .map(|rows| MarkedRows::parse(rows))
            .collect::<Result<_, _>>()?,
        columns: recipe
            .columns
            .into_iter()
            .map(read_column)
            .collect::<Result<_, _>>()?,
        orders: Vec::new(),
    })
}

fn write_options(decided: &ReadingOptions) -> RecipeText {
    let column = |column: &Option<ColumnRef>| column.as_ref().map(ColumnRef::to_text);
    RecipeText {
        format: FORMAT,
        encoding: decided.encoding.clone(),
        delimiter: decided.delimiter.map(|byte| char::from(byte).to_string()),
        quotes: decided.quotes.map(|quotes| quotes.as_str().to_owned()),
        sheet: decided.sheet.clone(),
        decimal: decided.decimal.map(|mark| mark.to_string()),
        header_rows: decided.header_rows,
        shape: decided.shape.map(|shape| shape.as_str().to_owned()),
        touchpoint_column: column(&decided.touchpoint_column),
        score_column: column(&decided.score_column),
        count_column: column(&decided.count_column),
        weight_column: column(&decided.weight_column),
        segment_column: column(&decided.segment_column),
        wave_column: column(&decided.wave_column),
        leave_out: decided
            .leave_out
            .iter()
            .map(|rows| rows.as_str().to_owned())
            .collect(),
        columns: decided.columns.iter().map(write_column).collect(),
        ..RecipeText::default()
    }
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}

fn one_byte(field: &'static str, text: Option<String>) -> Result<Option<u8>, RecipeError> {
    let Some(text) = text else {
        return Ok(None);
    };
    match text.as_bytes() {
        [byte] if byte.is_ascii() => Ok(Some(*byte)),
        _ => Err(RecipeError::NotOneCharacter { field, text }),
    }
}

fn read_column(column: RecipeColumn) -> Result<ColumnOption, RecipeError> {
    Ok(ColumnOption {
        column: ColumnRef::parse(&column.column),
        kind: column.kind.as_deref().map(ColumnKind::parse).transpose()?,
        scale: column.scale.as_deref().map(parse_scale).transpose()?,
        direction: column
            .direction
            .as_deref()
            .map(parse_direction)
            .transpose()?,
        missing: column.missing,
        labels: column
            .labels
            .map(|labels| parse_labels(&labels.join("|")))
            .transpose()?,
    })
}

fn write_column(option: &ColumnOption) -> RecipeColumn {
    let direction = |direction| match direction {
        Direction::High => "high".to_owned(),
        Direction::Low => "low".to_owned(),
    };
    RecipeColumn {
        column: option.column.to_text(),
        kind: option.kind.map(|kind| kind.as_str().to_owned()),
        scale: option.scale.map(|(min, max)| format!("{min}..{max}")),
        direction: option.direction.map(direction),
        missing: option.missing.clone(),
        labels: option.labels.clone(),
    }
}
