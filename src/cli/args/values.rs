//! How single values are read: words of a fixed list, dates, numbers, characters.

use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::{
    model::{Date, Language},
    paint::ThemeName,
};

/// The words for languages.
pub(super) const LANGUAGES: [(&str, Language); 2] = [("en", Language::En), ("de", Language::De)];

/// The words for themes.
pub(super) const THEMES: [(&str, ThemeName); 3] = [
    ("light", ThemeName::Light),
    ("dark", ThemeName::Dark),
    ("print", ThemeName::Print),
];

/// Reads one of the words and returns what it stands for.
pub(super) fn one_of<T, const N: usize>(
    choices: [(&'static str, T); N],
) -> impl TypedValueParser<Value = T>
where
    T: Clone + Send + Sync + 'static,
{
    let words = choices.each_ref().map(|(word, _)| *word);
    PossibleValuesParser::new(words).try_map(move |word| {
        let found = choices.iter().find(|(known, _)| *known == word);
        found.map(|(_, value)| value.clone()).ok_or("unknown word")
    })
}

/// Reads a date as `2026-05-12`, and no other way.
pub(super) fn date(text: &str) -> Result<Date, String> {
    let read: Option<Date> = text.parse().ok();
    read.filter(|date| date.to_string() == text)
        .ok_or_else(|| "a date is written as year-month-day: 2026-05-12".to_owned())
}

/// The first and the last day of a field time; a day that nobody knows is absent.
pub(super) type FieldTime = (Option<Date>, Option<Date>);

/// Reads a field time as `2026-05-04..2026-05-25`, `2026-05-04..` or `..2026-05-25`.
pub(super) fn field_time(text: &str) -> Result<FieldTime, String> {
    let day = |text: &str| match text.trim() {
        "" => Ok(None),
        text => date(text).map(Some),
    };
    let days = match text.split_once("..") {
        Some((from, to)) => (day(from)?, day(to)?),
        None => (None, None),
    };
    match days {
        (None, None) => Err(
            "write the first and the last day, or one of them: 2026-05-04..2026-05-25".to_owned(),
        ),
        (Some(from), Some(to)) if from > to => Err("the first day comes after the last".to_owned()),
        days => Ok(days),
    }
}

/// Reads a delimiter: one ASCII character, or the word `tab`.
pub(super) fn delimiter(text: &str) -> Result<u8, &'static str> {
    match text.as_bytes() {
        b"tab" | b"\\t" => Ok(b'\t'),
        [byte] if byte.is_ascii() => Ok(*byte),
        _ => Err("a delimiter is one ASCII character, or the word tab"),
    }
}

/// Reads a decimal mark.
pub(super) fn decimal_mark(text: &str) -> Result<char, &'static str> {
    match text {
        "," => Ok(','),
        "." => Ok('.'),
        _ => Err("the decimal mark is a comma or a point"),
    }
}

/// Reads the scale of a picture.
pub(super) fn picture_scale(text: &str) -> Result<f32, &'static str> {
    let scale: Option<f32> = text.parse().ok();
    scale
        .filter(|scale| scale.is_finite() && *scale > 0.0)
        .ok_or("a scale is a number above 0, such as 2")
}
