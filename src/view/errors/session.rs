//! Why a session that an earlier window left behind cannot be read.

use crate::{
    file::SessionError,
    lang::{Key, Shown, Words},
};

impl Shown for SessionError {
    fn shown(&self, words: &Words) -> String {
        match self {
            Self::File(error) => error.shown(words),
            Self::Unknown => words.text(Key::SessionUnknown).to_owned(),
        }
    }
}
