//! What is wrong or odd in a map as a whole, and in its ids.

use super::{part::part_name, visible, with};
use crate::{
    lang::{Key, Shown, Words},
    model::{Flaw, IdError},
};

impl Shown for Flaw {
    fn shown(&self, words: &Words) -> String {
        match self {
            Self::DuplicateId { kind, id } => words.format(
                Key::FlawDuplicateId,
                &[("part", part_name(kind, words).into()), ("id", id.into())],
            ),
            Self::DanglingReference { field, id } => words.format(
                Key::FlawDanglingReference,
                &[("field", (*field).into()), ("id", id.into())],
            ),
            Self::EmptyScale { source } => with(words, Key::FlawEmptyScale, "source", source),
            Self::OffTheScale { source, score } => words.format(
                Key::FlawOffTheScale,
                &[("source", source.into()), ("score", score.into())],
            ),
            Self::TwoLeads { touchpoint } => {
                with(words, Key::FlawTwoLeads, "touchpoint", touchpoint)
            }
            Self::Nameless { kind, id } => words.format(
                Key::FlawNameless,
                &[("part", part_name(kind, words).into()), ("id", id.into())],
            ),
            Self::NoTitle => words.text(Key::FlawNoTitle).to_owned(),
        }
    }
}

impl Shown for IdError {
    fn shown(&self, words: &Words) -> String {
        match self {
            Self::Empty => words.text(Key::ProblemIdEmpty).to_owned(),
            Self::TooLong(characters) => with(words, Key::ProblemIdTooLong, "n", *characters),
            Self::Character(sign) => with(words, Key::ProblemIdCharacter, "sign", &visible(*sign)),
        }
    }
}
