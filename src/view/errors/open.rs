//! Why a file cannot be opened, and what it is if it is no map.

use super::{at, with};
use crate::{
    file::{Foreign, MAX_FILE_BYTES, OpenError, ReadError},
    lang::{Key, Shown, Words},
};

impl Shown for OpenError {
    fn shown(&self, words: &Words) -> String {
        let (Self::Missing { path }
        | Self::NotAFile { path, .. }
        | Self::Unreadable { path, .. }
        | Self::TooLarge { path, .. }
        | Self::NotAMap { path, .. }) = self;
        let path = path.display().to_string();
        let (key, name, why) = match self {
            Self::Missing { .. } => return with(words, Key::OpenMissing, "path", &path),
            Self::TooLarge { limit, .. } => {
                return words.format(
                    Key::OpenTooLarge,
                    &[("path", (&path).into()), ("limit", (*limit).into())],
                );
            }
            Self::NotAFile { kind, .. } => (Key::OpenNotAFile, "kind", kind.shown(words)),
            Self::Unreadable { source, .. } => (Key::OpenUnreadable, "reason", source.shown(words)),
            Self::NotAMap { source, .. } => (Key::ErrorAt, "message", source.shown(words)),
        };
        words.format(key, &[("path", (&path).into()), (name, (&why).into())])
    }
}

impl Shown for ReadError {
    fn shown(&self, words: &Words) -> String {
        let key = match self {
            Self::Empty => Key::ReadEmpty,
            Self::Blank => Key::ReadBlank,
            Self::AllNul(bytes) => return with(words, Key::ReadAllNul, "n", *bytes),
            Self::TooLarge(bytes) => {
                return words.format(
                    Key::ReadTooLarge,
                    &[("n", (*bytes).into()), ("limit", MAX_FILE_BYTES.into())],
                );
            }
            Self::Foreign(foreign) => return not_a_map(*foreign, words),
            Self::NotUtf8 { line, column, byte } => {
                let byte = format!("{byte:#04x}");
                let message = with(words, Key::ReadNotText, "byte", &byte);
                return at(words, *line, *column, &message);
            }
            Self::NotUtf16(encoding) => {
                return with(words, Key::ReadNotEncoded, "encoding", *encoding);
            }
            Self::Unfit { problems, .. } => match problems.first() {
                Some(problem) => return problem.shown(words),
                None => Key::ReadNoMap,
            },
        };
        words.text(key).to_owned()
    }
}

impl Shown for Foreign {
    fn shown(&self, words: &Words) -> String {
        let key = match self {
            Self::Png => Key::ForeignPng,
            Self::Jpeg => Key::ForeignJpeg,
            Self::Gif => Key::ForeignGif,
            Self::Image => Key::ForeignImage,
            Self::Pdf => Key::ForeignPdf,
            Self::Office => Key::ForeignOffice,
            Self::Zip => Key::ForeignZip,
            Self::Gzip => Key::ForeignGzip,
            Self::Json => Key::ForeignJson,
            Self::Markup => Key::ForeignMarkup,
            Self::Binary => Key::ForeignBinary,
            Self::Csv => Key::ForeignCsv,
            Self::Text => Key::ForeignText,
        };
        words.text(key).to_owned()
    }
}

fn not_a_map(foreign: Foreign, words: &Words) -> String {
    let advice = match foreign {
        Foreign::Csv => Key::AdviceSurvey,
        Foreign::Zip | Foreign::Office => Key::AdviceWorkbook,
        Foreign::Binary => Key::AdviceBackup,
        Foreign::Png
        | Foreign::Jpeg
        | Foreign::Gif
        | Foreign::Image
        | Foreign::Pdf
        | Foreign::Gzip
        | Foreign::Json
        | Foreign::Markup
        | Foreign::Text => Key::AdviceOtherFile,
    };
    let kind = foreign.shown(words);
    words.format(
        Key::ReadForeign,
        &[
            ("kind", (&kind).into()),
            ("advice", words.text(advice).into()),
        ],
    )
}
