//! Errors of other layers in the words of the interface: what, where, why, and what to do next.
//!
//! Errors carry data and `lang` has the messages; here the two meet, through [`Shown`](crate::lang::Shown).
//! It must not know dialogs, nor who shows an error.

mod edit;
mod export;
mod fault;
mod flaw;
mod import;
mod issue;
mod notice;
mod open;
mod part;
mod picture;
mod problem;
mod recipe;
mod save;
mod session;
mod survey;
mod system;

pub(super) use issue::issue_words;

use crate::lang::{Key, Value, Words};

/// Puts a message with one value together.
fn with<'a>(words: &Words, key: Key, name: &str, value: impl Into<Value<'a>>) -> String {
    words.format(key, &[(name, value.into())])
}

/// Puts the place in a file before a message.
fn at(words: &Words, line: usize, column: usize, message: &str) -> String {
    words.format(
        Key::ProblemAt,
        &[
            ("line", line.into()),
            ("column", column.into()),
            ("message", message.into()),
        ],
    )
}

/// Writes a character so that it can be seen, whatever it is.
fn visible(sign: char) -> String {
    match sign {
        '"' | '\'' | '\\' => sign.to_string(),
        _ => sign.escape_debug().to_string(),
    }
}
