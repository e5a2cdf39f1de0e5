//! Why nothing can be imported, and what is worth saying about matches.

use super::with;
use crate::{
    lang::{Key, Shown, Words},
    survey::{ImportError, MatchNote},
};

impl Shown for ImportError {
    fn shown(&self, words: &Words) -> String {
        let listed = |key, name: &str, value: &str, known: &[String]| {
            let known = known.join(", ");
            words.format(key, &[(name, value.into()), ("known", (&known).into())])
        };
        match self {
            Self::NoRating { file } => with(words, Key::ImportNoRating, "file", file),
            Self::NoTouchpointColumn { file } => {
                with(words, Key::ImportNoTouchpoints, "file", file)
            }
            Self::UnknownSource { source_name, known } => {
                listed(Key::ImportUnknownSource, "source", source_name, known)
            }
            Self::UnknownTarget { target, known } => {
                listed(Key::ImportUnknownTarget, "target", target, known)
            }
            Self::AmbiguousTarget { target } => {
                with(words, Key::ImportAmbiguousTarget, "target", target)
            }
            Self::UnknownSet { set, known } => listed(Key::ImportUnknownSet, "set", set, known),
            Self::NoFingerprint => words.text(Key::ImportNoFingerprint).to_owned(),
        }
    }
}

impl Shown for MatchNote {
    fn shown(&self, words: &Words) -> String {
        match self {
            Self::Uncertain { touchpoint } => {
                with(words, Key::NoteUncertain, "touchpoint", touchpoint)
            }
            Self::Ambiguous { touchpoint, other } => words.format(
                Key::NoteAmbiguous,
                &[("touchpoint", touchpoint.into()), ("other", other.into())],
            ),
            Self::Contested { rival, touchpoint } => words.format(
                Key::NoteContested,
                &[("rival", rival.into()), ("touchpoint", touchpoint.into())],
            ),
            Self::Detail { lead } => with(words, Key::NoteDetail, "lead", lead),
        }
    }
}
