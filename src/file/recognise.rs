//! From bytes to text: encodings are decoded, and what is no map is named as what it is.

mod foreign;

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

pub use foreign::Foreign;

use super::{
    MAX_FILE_BYTES,
    read::{Limit, Notice, Problem, ProblemKind, is_blank, line_and_column},
};
use crate::model::Severity;

/// The reason why bytes are no map.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum ReadError {
    /// There are no bytes.
    #[error(
        "the file is empty (0 bytes), damage typical of a full disk or a power cut; open a backup"
    )]
    Empty,
    /// There are only white space and comments.
    #[error("the file holds no map, only white space or comments; open a backup")]
    Blank,
    /// There are only NUL bytes.
    #[error("the file consists of {0} NUL bytes, damage typical of a power cut; open a backup")]
    AllNul(usize),
    /// There are too many bytes.
    #[error("the file has {0} bytes, a map has at most {MAX_FILE_BYTES}; choose another file")]
    TooLarge(usize),
    /// It is a file of another kind.
    #[error("this is {}, not a journey map; {}", .0, .0.advice())]
    Foreign(Foreign),
    /// The bytes are no text.
    #[error(
        "line {line}, column {column}: the byte {byte:#04x} is no UTF-8 text, so the file is damaged or not a journey map; open a backup"
    )]
    NotUtf8 {
        /// The line, from 1.
        line: usize,
        /// The column in characters, from 1.
        column: usize,
        /// The byte.
        byte: u8,
    },
    /// The text says that it is UTF-16, but is not.
    #[error("the file begins like {0} text, but is damaged; open a backup")]
    NotUtf16(&'static str),
    /// The text may not be read as a map; the problems say why.
    #[error("{}", reason(.problems).map_or_else(|| "this is not a journey map; choose another file".to_owned(), Problem::to_string))]
    Unfit {
        /// Why, in the order of the text.
        problems: Vec<Problem>,
        /// The format number, where one stood.
        format: Option<u32>,
    },
}

/// Finds what keeps a text from being read: a limit, else the first error.
fn reason(problems: &[Problem]) -> Option<&Problem> {
    let is_limit = |problem: &&Problem| match &problem.kind {
        // It sends the reader to the errors themselves.
        ProblemKind::TooMuch(limit) => *limit != Limit::Errors,
        _ => false,
    };
    let is_error = |problem: &&Problem| problem.severity == Severity::Error;
    let limit = problems.iter().find(is_limit);
    limit.or_else(|| problems.iter().find(is_error))
}

/// Bytes that may be a map, as text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Recognised<'a> {
    /// The text, without byte order mark and trailing NULs.
    pub text: Cow<'a, str>,
    /// What had to be done to get it.
    pub notices: Vec<Notice>,
}

/// Turns bytes into the text of a map, or names what they are instead.
pub fn recognise(bytes: &[u8]) -> Result<Recognised<'_>, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    if bytes.len() > MAX_FILE_BYTES {
        return Err(ReadError::TooLarge(bytes.len()));
    }
    if let Some(foreign) = Foreign::of_bytes(bytes) {
        return Err(ReadError::Foreign(foreign));
    }
    let recognised = match utf16(bytes) {
        Some(encoding) => decode(bytes, encoding)?,
        None => utf8(bytes)?,
    };
    if is_blank(&recognised.text) {
        return Err(ReadError::Blank);
    }
    let has_nul_tail = || {
        let mut notices = recognised.notices.iter();
        notices.any(|notice| matches!(notice, Notice::NulTail(_)))
    };
    match Foreign::of_text(&recognised.text) {
        // A few letters before NULs are the mark of some program's own files.
        Some(Foreign::Text) if has_nul_tail() => Err(ReadError::Foreign(Foreign::Binary)),
        Some(foreign) => Err(ReadError::Foreign(foreign)),
        None => Ok(recognised),
    }
}

fn utf8(bytes: &[u8]) -> Result<Recognised<'_>, ReadError> {
    let mut notices = Vec::new();
    let tail = bytes.iter().rev().take_while(|byte| **byte == 0).count();
    let (mut body, _) = bytes.split_at(bytes.len() - tail);
    if body.is_empty() {
        return Err(ReadError::AllNul(tail));
    }
    if let Some(foreign) = Foreign::of_nuls(body) {
        return Err(ReadError::Foreign(foreign));
    }
    if tail > 0 {
        notices.push(Notice::NulTail(tail));
    }
    if let Some(rest) = body.strip_prefix(b"\xEF\xBB\xBF") {
        notices.push(Notice::ByteOrderMark);
        body = rest;
    }
    match std::str::from_utf8(body) {
        Ok(text) => Ok(Recognised {
            text: Cow::Borrowed(text),
            notices,
        }),
        Err(error) => Err(not_utf8(body, error.valid_up_to())),
    }
}

fn not_utf8(body: &[u8], valid: usize) -> ReadError {
    let before = String::from_utf8_lossy(body.get(..valid).unwrap_or_default());
    let (line, column) = line_and_column(&before, before.len());
    ReadError::NotUtf8 {
        line,
        column,
        byte: body.get(valid).copied().unwrap_or_default(),
    }
}

/// Says which UTF-16 the bytes are: by their mark, else by where their NULs stand.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0xFF, 0xFE, ..] => return Some(UTF_16LE),
        [0xFE, 0xFF, ..] => return Some(UTF_16BE),
        _ => {}
    }
    // The head of a map is ASCII, of which UTF-16 makes every other byte a NUL.
    let head = bytes.get(..bytes.len().min(64)).unwrap_or_default();
    let nuls = |parity: usize| {
        let every_other = head.iter().skip(parity).step_by(2);
        every_other.filter(|byte| **byte == 0).count()
    };
    let most = head.len() / 2 * 9 / 10;
    match (nuls(0), nuls(1)) {
        (0, odd) if odd > most => Some(UTF_16LE),
        (even, 0) if even > most => Some(UTF_16BE),
        _ => None,
    }
}

fn decode<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> Result<Recognised<'a>, ReadError> {
    let body = bytes
        .strip_prefix(b"\xFF\xFE")
        .or_else(|| bytes.strip_prefix(b"\xFE\xFF"))
        .unwrap_or(bytes);
    let text = encoding
        .decode_without_bom_handling_and_without_replacement(body)
        .ok_or_else(|| ReadError::NotUtf16(encoding.name()))?;
    let mut notices = vec![Notice::Encoding(encoding.name())];
    let whole = text.trim_end_matches('\0');
    if whole.len() < text.len() {
        notices.push(Notice::NulTail((text.len() - whole.len()) * 2));
    }
    Ok(Recognised {
        text: Cow::Owned(whole.to_owned()),
        notices,
    })
}
