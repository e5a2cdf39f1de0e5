//! How values of other layers say themselves in a language: fixed lists here, errors where people read them.

use super::{Key, Value, Words, score};
use crate::model::{
    EvidenceGrade, Known, Language, MapState, MeasureStatus, Medium, MissingKind, ScaleKind,
    ServedBy,
};

/// Something that carries data and is put into words only when somebody reads it.
///
/// Errors say one sentence: what failed, where, why, and what to do.
pub trait Shown {
    /// Says it in the language of `words`.
    fn shown(&self, words: &Words) -> String;
}

impl<T: Shown> Shown for Known<T> {
    fn shown(&self, words: &Words) -> String {
        match self {
            Self::Is(value) => value.shown(words),
            Self::Unknown(text) => text.clone(),
        }
    }
}

macro_rules! shown_as_text {
    ($($type:ident { $($variant:ident => $key:expr,)+ })+) => {$(
        impl Shown for $type {
            fn shown(&self, words: &Words) -> String {
                let key = match self {
                    $(Self::$variant => $key,)+
                };
                words.text(key).to_owned()
            }
        }
    )+};
}

shown_as_text! {
    MapState {
        Current => Key::StateCurrent,
        Future => Key::StateFuture,
    }
    Language {
        En => Key::LanguageEnglish,
        De => Key::LanguageGerman,
    }
    Medium {
        Digital => Key::MediumDigital,
        Analogue => Key::MediumAnalogue,
    }
    ServedBy {
        Human => Key::ServedByHuman,
        SelfService => Key::ServedBySelfService,
        Bot => Key::ServedByBot,
    }
    MeasureStatus {
        Planned => Key::MeasurePlanned,
        InProgress => Key::MeasureInProgress,
        Done => Key::MeasureDone,
        Dropped => Key::MeasureDropped,
    }
    EvidenceGrade {
        Assumed => Key::EvidenceAssumed,
        Observed => Key::EvidenceObserved,
        Measured => Key::EvidenceMeasured,
    }
    ScaleKind {
        Stars => Key::ScaleStars,
        Likert => Key::ScaleLevels,
        Nps => Key::ScaleRecommend,
        Ces => Key::ScaleEase,
        SchoolGrade => Key::ScaleGrades,
        Percent => Key::ScalePercent,
        Slider => Key::ScaleSlider,
        Emoji => Key::ScaleFaces,
        Thumbs => Key::ScaleThumbs,
        Other => Key::ScaleOther,
    }
}

impl Shown for MissingKind {
    fn shown(&self, words: &Words) -> String {
        let key = match self {
            Self::Empty => Key::EmptyCell,
            Self::NotAsked => Key::NotAsked,
            Self::NoAnswer => Key::NoAnswer,
            Self::DontKnow => Key::DontKnow,
            Self::Code(code) => {
                let code = score(*code, words.language());
                return words.format(Key::MissingCode, &[("code", Value::from(&code))]);
            }
            Self::Unknown(text) => return text.clone(),
        };
        words.text(key).to_owned()
    }
}
