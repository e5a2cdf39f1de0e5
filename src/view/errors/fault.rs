//! What is wrong with the brackets, commas and quotes of a map's file, and which limits it exceeds.

use super::{visible, with};
use crate::{
    file::{
        Fault, Limit, MAX_DEPTH, MAX_ELEMENTS, MAX_FIELDS, MAX_FILE_BYTES, MAX_PROBLEMS,
        MAX_UNKNOWN,
    },
    lang::{Key, Shown, Words},
};

impl Shown for Fault {
    fn shown(&self, words: &Words) -> String {
        let key = match self {
            Self::MissingComma => Key::FaultMissingComma,
            Self::MissingValue => Key::FaultMissingValue,
            Self::Unexpected(sign) => {
                return with(words, Key::FaultUnexpected, "sign", &visible(*sign));
            }
            Self::WrongBracket { found, wanted } => {
                let [found, wanted] = [*found, *wanted].map(visible);
                return words.format(
                    Key::FaultWrongBracket,
                    &[("found", (&found).into()), ("wanted", (&wanted).into())],
                );
            }
            Self::Truncated { opened_in } => {
                return with(words, Key::FaultTruncated, "line", *opened_in);
            }
            Self::UnclosedText => Key::FaultUnclosedText,
            Self::UnclosedComment => Key::FaultUnclosedComment,
            Self::TrailingText => Key::FaultTrailingText,
        };
        words.text(key).to_owned()
    }
}

impl Shown for Limit {
    fn shown(&self, words: &Words) -> String {
        let (key, limit) = match self {
            Self::Bytes => (Key::LimitBytes, MAX_FILE_BYTES),
            Self::Depth => (Key::LimitDepth, MAX_DEPTH),
            Self::Elements => (Key::LimitElements, MAX_ELEMENTS),
            Self::Fields => (Key::LimitFields, MAX_FIELDS),
            Self::Unknown => (Key::LimitUnknown, MAX_UNKNOWN),
            Self::Errors => (Key::LimitErrors, MAX_PROBLEMS),
        };
        with(words, key, "limit", limit)
    }
}
