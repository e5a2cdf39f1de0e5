//! Why a picture was not exported, and what differs from what was asked for.

use super::with;
use crate::{
    export::{
        ExportError,
        pdf::{self, LONGEST_SIDE_MM},
    },
    lang::{Key, Shown, Value, Words},
};

/// How many characters are listed.
const LISTED: usize = 20;

impl Shown for ExportError {
    fn shown(&self, words: &Words) -> String {
        match self {
            Self::Unsupported { what, shape } => words.format(
                Key::ExportUnsupported,
                &[("shape", (*shape).into()), ("what", (*what).into())],
            ),
            Self::UnknownFamily { family } => {
                with(words, Key::ExportUnknownFamily, "family", family)
            }
            Self::MissingCharacters { characters } => {
                let listed = listed(characters, words);
                with(words, Key::ExportLacks, "characters", &listed)
            }
            Self::NoArea { width, height } => words.format(
                Key::ExportNoArea,
                &[
                    ("width", decimal(*width, 0)),
                    ("height", decimal(*height, 0)),
                ],
            ),
            Self::BadScale { scale } => {
                with(words, Key::ExportBadScale, "scale", decimal(*scale, 2))
            }
            Self::TooLarge {
                wanted_px: [width, height],
                largest_scale,
            } => words.format(
                Key::ExportTooManyPixels,
                &[
                    ("width", (*width).into()),
                    ("height", (*height).into()),
                    ("scale", decimal(*largest_scale, 2)),
                ],
            ),
            Self::NoMemory { bytes } => with(words, Key::ExportNoMemory, "bytes", *bytes),
            Self::Svg(error) => with(words, Key::ExportSvg, "reason", &error.to_string()),
            Self::Png(error) => with(words, Key::ExportPng, "reason", &error.to_string()),
            Self::Pdf { reason } => with(words, Key::ExportPdf, "reason", reason),
        }
    }
}

impl Shown for pdf::Notice {
    fn shown(&self, words: &Words) -> String {
        let Self::ScaledDown { wanted_mm, percent } = self;
        words.format(
            Key::ExportScaledDown,
            &[
                ("wanted", (*wanted_mm).into()),
                ("most", LONGEST_SIDE_MM.into()),
                ("percent", decimal(*percent, 1)),
            ],
        )
    }
}

fn decimal(value: f32, decimals: usize) -> Value<'static> {
    Value::Number(f64::from(value), decimals)
}

/// Lists characters with their code points: the window has no glyph for them either.
fn listed(characters: &[char], words: &Words) -> String {
    let mut list: Vec<String> = characters
        .iter()
        .take(LISTED)
        .map(|&sign| format!("{sign} (U+{:04X})", u32::from(sign)))
        .collect();
    if characters.len() > LISTED {
        let more = characters.len() - LISTED;
        list.push(with(words, Key::ProblemsMore, "n", more));
    }
    list.join(", ")
}
