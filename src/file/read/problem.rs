//! What can be wrong in a map's file, each with its place.

use std::fmt;

use super::expected::Expected;
use crate::{
    file::{MAX_DEPTH, MAX_ELEMENTS, MAX_FIELDS, MAX_FILE_BYTES, MAX_PROBLEMS, MAX_UNKNOWN},
    model::{Flaw, IdError, MAX_IMAGE_BYTES, MAX_MAP_IMAGE_BYTES, Severity},
};

/// One thing that is wrong or odd in a file, and where.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The field or part that it is about: `rating`, `touchpoint`.
    pub field: String,
    /// What is wrong.
    pub kind: ProblemKind,
}

impl Problem {
    /// Returns one sentence without the place: what, why, and what to do.
    pub fn message(&self) -> String {
        self.kind.to_string()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            line, column, kind, ..
        } = self;
        write!(f, "line {line}, column {column}: {kind}")
    }
}

/// A fault of brackets, commas, colons and quotes.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum Fault {
    /// Two values stand side by side.
    #[error("a comma is missing here; add it")]
    MissingComma,
    /// There is no value where one should be.
    #[error("a value is missing here; add it")]
    MissingValue,
    /// A sign stands where none should.
    #[error("{0:?} does not belong here; remove it or complete what it begins")]
    Unexpected(char),
    /// A bracket does not fit the one that is open.
    #[error("found {found:?} where {wanted:?} should close the part; check the brackets before it")]
    WrongBracket {
        /// The bracket that was found.
        found: char,
        /// The bracket that was wanted.
        wanted: char,
    },
    /// The text ends inside a part.
    #[error(
        "the file is truncated: it ends inside the part that begins in line {opened_in}; what stands before its end was read"
    )]
    Truncated {
        /// The line in which that part begins.
        opened_in: usize,
    },
    /// A text has no closing quote.
    #[error("this text has no closing quote and was left out; add the quote")]
    UnclosedText,
    /// A comment has no end.
    #[error("this comment has no closing */; what stands before it was read")]
    UnclosedComment,
    /// Something follows the map.
    #[error("something follows the end of the map; remove it")]
    TrailingText,
}

/// A limit that a file exceeds.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum Limit {
    /// The text is too long.
    #[error(
        "the map has more than {MAX_FILE_BYTES} bytes of text, the most that is read; split it or remove pictures"
    )]
    Bytes,
    /// Too many brackets stand open.
    #[error(
        "more than {MAX_DEPTH} brackets are nested here, the most that is read; no journey map needs as many, remove this part"
    )]
    Depth,
    /// Too many list elements.
    #[error("the map has more than {MAX_ELEMENTS} list elements, the most that is read; split it")]
    Elements,
    /// Too many fields.
    #[error("the map has more than {MAX_FIELDS} fields, the most that is read; split it")]
    Fields,
    /// Too many unknown fields.
    #[error(
        "the map has more than {MAX_UNKNOWN} unknown fields, the most that is kept; update Touchline"
    )]
    Unknown,
    /// Too many errors.
    #[error(
        "the map has more than {MAX_PROBLEMS} errors, so it was not read; mend those above or open a backup"
    )]
    Errors,
}

/// What is wrong or odd.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum ProblemKind {
    /// Brackets, commas, colons or quotes are wrong.
    #[error("{0}")]
    Syntax(Fault),
    /// The file is too large to be read.
    #[error("{0}")]
    TooMuch(Limit),
    /// Version control left its conflict markers in the file.
    #[error(
        "this is a merge-conflict marker; solve the conflict in your version control, then open the file again"
    )]
    MergeConflict,
    /// It is a RON document of something else.
    #[error("this is a RON document of {}, not a journey map; choose another file", .0.as_deref().unwrap_or("something else"))]
    OtherDocument(Option<String>),
    /// The format is not named.
    #[error(
        "the field `format` is missing, so this may be no journey map; a map starts with JourneyMap(format: 1, ..."
    )]
    NoFormat,
    /// The format is no number from 1.
    #[error("{0} is no format number; write format: 1")]
    BadFormat(String),
    /// Only a newer version can read the map.
    #[error(
        "this map needs a Touchline that reads format {0}, this one reads format 1; update Touchline"
    )]
    NewerReader(u32),
    /// A field that every such part has is missing.
    #[error("the field `{0}` is missing, so this part was left out; add it")]
    MissingField(&'static str),
    /// A field stands twice.
    #[error("the field `{0}` is given twice, only the first was read; remove one")]
    RepeatedField(String),
    /// A field that this version does not know.
    #[error("the field `{name}` is unknown and is kept as it stands{}", suggestion(*.near))]
    UnknownField {
        /// Its name.
        name: String,
        /// A known field with nearly the same name.
        near: Option<&'static str>,
    },
    /// A field that this version does not know, where it cannot be kept.
    #[error("the field `{name}` is unknown and is lost when the map is changed and saved{}", suggestion(*.near))]
    LostField {
        /// Its name.
        name: String,
        /// A known field with nearly the same name.
        near: Option<&'static str>,
    },
    /// A value that this version does not know.
    #[error("the value {value} is unknown and is kept as it stands{}", suggestion(*.near))]
    UnknownValue {
        /// The value.
        value: String,
        /// A known value with nearly the same name.
        near: Option<&'static str>,
    },
    /// A value stands where only named fields may.
    #[error("this value has no name and was left out; write name: value")]
    NamelessValue,
    /// A value is of the wrong kind.
    #[error("expected {expected}, found {found}; it was left out")]
    WrongType {
        /// What should stand here.
        expected: Expected,
        /// What stands here.
        found: String,
    },
    /// A value is no valid RON.
    #[error("this is not valid RON ({0}); it was left out")]
    NotRon(String),
    /// A text is no id.
    #[error("{0}; this part was left out")]
    Id(IdError),
    /// A text is no date.
    #[error("{0:?} is no date and was left out; write it as \"2026-05-12\"")]
    Date(String),
    /// A number is wrong.
    #[error(
        "{0} is not a number that can be kept exactly and was left out; write it as 4.5, with at most {1} decimals"
    )]
    Number(String, usize),
    /// A number is not a count.
    #[error("{0} is not a count and was left out; write a whole number from 0")]
    Count(String),
    /// A level is off the scale.
    #[error("{0} is not between 1 and 5 and was left out; write a whole number from 1 to 5")]
    Level(String),
    /// A rating is off the scale.
    #[error("{0} stars is off the scale and was left out; a rating is from 1.0 to 5.0")]
    RatingOffTheScale(String),
    /// A rating is not on a half star.
    #[error("{0} stars is not on a half star and was left out; write 4.0 or 4.5")]
    RatingBetween(String),
    /// An entry stands twice in a list where it may stand once.
    #[error("{0} is listed twice, only the first was read; add the two together")]
    RepeatedEntry(String),
    /// A picture is no base64.
    #[error("the bytes of this picture are damaged ({0}), it was left out; add the picture again")]
    ImageData(String),
    /// A picture is too large.
    #[error("this picture has {0} bytes and was left out; a picture has at most {MAX_IMAGE_BYTES}")]
    ImageTooLarge(usize),
    /// The pictures of the map are too large together.
    #[error(
        "the pictures up to here have more than {MAX_MAP_IMAGE_BYTES} bytes together, this one was left out; remove some"
    )]
    ImagesTooLarge,
    /// An id stands twice.
    #[error("the {kind} id {id:?} is used twice; this one was read as {fresh:?}")]
    DuplicateId {
        /// What it names.
        kind: &'static str,
        /// The id.
        id: String,
        /// The id that it got.
        fresh: String,
    },
    /// The map is wrong or odd as a whole.
    #[error("{}", flaw_text(.0))]
    Flaw(Flaw),
    /// More problems than are listed.
    #[error("{0} more problems are not listed; mend those above first")]
    More(usize),
}

fn suggestion(near: Option<&str>) -> String {
    near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"))
}

fn flaw_text(flaw: &Flaw) -> String {
    match flaw {
        Flaw::DuplicateId { kind, id } => {
            format!("the {kind} id {id:?} is used twice; give one of them another id")
        }
        Flaw::DanglingReference { field, id } => {
            format!(
                "`{field}` names {id:?}, which is nowhere in the map; the reference was left out"
            )
        }
        Flaw::EmptyScale { source } => format!(
            "the scale of {source:?} has no length, so its answers were left out; its max must be above its min"
        ),
        Flaw::OffTheScale { source, score } => format!(
            "the score {score} lies outside the scale of {source:?} and was left out; widen the scale or mend the score"
        ),
        Flaw::TwoLeads { touchpoint } => format!(
            "a second question leads the curve of touchpoint {touchpoint:?} and was read as a detail; write role: Detail"
        ),
        Flaw::Nameless { kind, id } => format!("the {kind} {id:?} has no name; add one"),
        Flaw::NoTitle => "the map has no title; add one to the header".to_owned(),
    }
}
