//! How the values of fixed lists are written in files: one table for the writer and the reader.

use crate::model::{
    Direction, EvidenceGrade, Given, ImageFormat, Language, MapState, MarkedRows, MeasureStatus,
    Medium, Role, ScaleKind, ServedBy,
};

/// A value of a fixed list that files name by a bare word.
pub(super) trait Word: Copy + Eq + 'static {
    /// Every value with its word.
    const WORDS: &'static [(&'static str, Self)];

    /// Returns the word of this value.
    fn word(self) -> &'static str {
        Self::WORDS
            .iter()
            .find(|(_, value)| *value == self)
            .map_or("", |(word, _)| word)
    }

    /// Finds the value of a word.
    fn parse_word(word: &str) -> Option<Self> {
        Self::WORDS
            .iter()
            .find(|(known, _)| *known == word)
            .map(|(_, value)| *value)
    }
}

macro_rules! words {
    ($($name:ident { $($value:ident),+ $(,)? })+) => {$(
        impl Word for $name {
            const WORDS: &'static [(&'static str, Self)] =
                &[$((stringify!($value), Self::$value)),+];
        }

        // A value that is missing from the table would be lost in files: this fails to compile then.
        const _: fn($name) = |value| match value { $($name::$value => (),)+ };
    )+};
}

pub(super) use words;

words! {
    Direction { High, Low }
    EvidenceGrade { Assumed, Observed, Measured }
    Given { BeforeData, AfterData }
    ImageFormat { Png, Jpeg }
    Language { En, De }
    MapState { Current, Future }
    MarkedRows { Unfinished, Previews }
    MeasureStatus { Planned, InProgress, Done, Dropped }
    Medium { Digital, Analogue }
    Role { Lead, Detail }
    ScaleKind {
        Stars, Likert, Nps, Ces, SchoolGrade, Percent, Slider, Emoji, Thumbs, Other,
    }
    ServedBy { Human, SelfService, Bot }
}
