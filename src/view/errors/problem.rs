//! What is wrong or odd in a map's file, with its line and column.

use super::{at, part::part_name, with};
use crate::{
    file::{FORMAT, Problem, ProblemKind},
    lang::{Key, Shown, Words},
    model::{MAX_IMAGE_BYTES, MAX_MAP_IMAGE_BYTES},
};

/// A date as files have it.
const DATE: &str = "\"2026-05-12\"";

impl Shown for Problem {
    fn shown(&self, words: &Words) -> String {
        at(words, self.line, self.column, &self.kind.shown(words))
    }
}

impl Shown for ProblemKind {
    fn shown(&self, words: &Words) -> String {
        let value = |key, value: &str| with(words, key, "value", value);
        let field = |key, field: &str| with(words, key, "field", field);
        match self {
            Self::Syntax(fault) => fault.shown(words),
            Self::TooMuch(limit) => limit.shown(words),
            Self::MergeConflict => words.text(Key::ProblemMergeConflict).to_owned(),
            Self::OtherDocument(Some(name)) => with(words, Key::ProblemOtherDocument, "name", name),
            Self::OtherDocument(None) => words.text(Key::ProblemOtherFormat).to_owned(),
            Self::NoFormat => words.text(Key::ProblemNoFormat).to_owned(),
            Self::BadFormat(text) => value(Key::ProblemBadFormat, text),
            Self::NewerReader(needed) => newer_reader(*needed, words),
            Self::MissingField(name) => field(Key::ProblemMissingField, name),
            Self::RepeatedField(name) => field(Key::ProblemRepeatedField, name),
            Self::UnknownField { name, near } => {
                suggesting(field(Key::ProblemUnknownField, name), *near, words)
            }
            Self::LostField { name, near } => {
                suggesting(field(Key::ProblemLostField, name), *near, words)
            }
            Self::UnknownValue { value: text, near } => {
                suggesting(value(Key::ProblemUnknownValue, text), *near, words)
            }
            Self::NamelessValue => words.text(Key::ProblemNamelessValue).to_owned(),
            Self::WrongType { expected, found } => wrong_type(&expected.shown(words), found, words),
            Self::NotRon(reason) => with(words, Key::ProblemNotRon, "reason", reason),
            Self::Id(error) => error.shown(words),
            Self::Date(text) => date(text, words),
            Self::Number(text, decimals) => number(text, *decimals, words),
            Self::Count(text) => value(Key::ProblemCount, text),
            Self::Level(text) => value(Key::ProblemLevel, text),
            Self::RatingOffTheScale(text) => value(Key::ProblemRatingOffTheScale, text),
            Self::RatingBetween(text) => value(Key::ProblemRatingBetween, text),
            Self::RepeatedEntry(entry) => with(words, Key::ProblemRepeatedEntry, "entry", entry),
            Self::ImageData(reason) => with(words, Key::ProblemImageData, "reason", reason),
            Self::ImageTooLarge(bytes) => image_too_large(*bytes, words),
            Self::ImagesTooLarge => with(
                words,
                Key::ProblemImagesTooLarge,
                "limit",
                MAX_MAP_IMAGE_BYTES,
            ),
            Self::DuplicateId { kind, id, fresh } => {
                duplicate_id(part_name(kind, words), id, fresh, words)
            }
            Self::Flaw(flaw) => flaw.shown(words),
            Self::More(problems) => with(words, Key::ProblemMore, "n", *problems),
        }
    }
}

fn newer_reader(needed: u32, words: &Words) -> String {
    words.format(
        Key::ProblemNewerReader,
        &[("needed", needed.into()), ("own", FORMAT.into())],
    )
}

/// Adds the word that was probably meant.
fn suggesting(text: String, near: Option<&str>, words: &Words) -> String {
    match near {
        Some(near) => [text, with(words, Key::ProblemSuggestion, "near", near)].join(" "),
        None => text,
    }
}

fn wrong_type(expected: &str, found: &str, words: &Words) -> String {
    words.format(
        Key::ProblemWrongType,
        &[("expected", expected.into()), ("found", found.into())],
    )
}

fn date(value: &str, words: &Words) -> String {
    words.format(
        Key::ProblemDate,
        &[("value", value.into()), ("example", DATE.into())],
    )
}

fn number(value: &str, decimals: usize, words: &Words) -> String {
    words.format(
        Key::ProblemNumber,
        &[("value", value.into()), ("decimals", decimals.into())],
    )
}

fn image_too_large(bytes: usize, words: &Words) -> String {
    words.format(
        Key::ProblemImageTooLarge,
        &[("n", bytes.into()), ("limit", MAX_IMAGE_BYTES.into())],
    )
}

fn duplicate_id(part: &str, id: &str, fresh: &str, words: &Words) -> String {
    words.format(
        Key::ProblemDuplicateId,
        &[
            ("part", part.into()),
            ("id", id.into()),
            ("fresh", fresh.into()),
        ],
    )
}
