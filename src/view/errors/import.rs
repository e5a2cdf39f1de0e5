//! Why nothing can be imported, and what is worth saying about matches.

use super::with;
use crate::{
    lang::{Key, Shown, Words},
    survey::{ColumnPart, ImportError, Lost, MatchNote},
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
            Self::Lead => words.text(Key::NoteLead).to_owned(),
            Self::Detail { lead } => with(words, Key::NoteDetail, "lead", lead),
        }
    }
}

impl Shown for Lost {
    fn shown(&self, words: &Words) -> String {
        let both = |key, source: &str, target: &str| {
            words.format(key, &[("source", source.into()), ("target", target.into())])
        };
        match self {
            Self::Column { column, part } => with(words, column_key(*part), "column", column),
            Self::UnknownParts { columns } => {
                with(words, Key::LostUnknownParts, "columns", columns)
            }
            Self::UnknownRows => words.text(Key::LostUnknownRows).to_owned(),
            Self::Source { source, target } => both(Key::LostSource, source, target),
            Self::Target { source, target } => both(Key::LostTarget, source, target),
            Self::Lead { source } => with(words, Key::LostLead, "source", source),
            Self::Twins {
                header,
                before,
                now,
            } => words.format(
                Key::LostTwins,
                &[
                    ("column", header.into()),
                    ("before", (*before).into()),
                    ("now", (*now).into()),
                ],
            ),
        }
    }
}

fn column_key(part: Option<ColumnPart>) -> Key {
    match part {
        None => Key::LostColumn,
        Some(ColumnPart::Touchpoint) => Key::LostTouchpointColumn,
        Some(ColumnPart::Score) => Key::LostScoreColumn,
        Some(ColumnPart::Count) => Key::LostCountColumn,
        Some(ColumnPart::Weight) => Key::LostWeightColumn,
        Some(ColumnPart::Segment) => Key::LostSegmentColumn,
        Some(ColumnPart::Wave) => Key::LostWaveColumn,
    }
}
