//! Why an edit cannot be applied.

use super::with;
use crate::{
    edit::EditError,
    lang::{Key, Shown, Words},
    view::edit::label::subject_key,
};

impl Shown for EditError {
    fn shown(&self, words: &Words) -> String {
        let named = |key, subject, id: &str| {
            let what = words.text(subject_key(subject));
            words.format(key, &[("what", what.into()), ("id", id.into())])
        };
        let limited = |key, bytes: usize, limit: usize| {
            words.format(key, &[("n", bytes.into()), ("limit", limit.into())])
        };
        match self {
            Self::Missing { subject, id } => named(Key::EditMissing, *subject, id),
            Self::IdTaken { subject, id } => named(Key::EditTaken, *subject, id),
            Self::TwoLeads { touchpoint } => {
                with(words, Key::EditTwoLeads, "touchpoint", touchpoint)
            }
            Self::ImageTooLarge { bytes, limit } => limited(Key::EditImageTooLarge, *bytes, *limit),
            Self::ImagesTooLarge { bytes, limit } => {
                limited(Key::EditImagesTooLarge, *bytes, *limit)
            }
        }
    }
}
