//! The messages of one language: texts kept ready, sentences put together with values.

use std::sync::LazyLock;

use fluent_bundle::{
    FluentArgs, FluentResource, FluentValue,
    concurrent::FluentBundle,
    types::{FluentNumber, FluentNumberOptions},
};
use unic_langid::LanguageIdentifier;

use super::{Key, number};
use crate::model::Language;

/// What stands between parts of one line: "n 19 · tentative".
pub const SEPARATOR: &str = " · ";

static ENGLISH: LazyLock<Words> = LazyLock::new(|| {
    let source = include_str!("../../assets/lang/en.ftl");
    Words::read(Language::En, source)
});

static GERMAN: LazyLock<Words> = LazyLock::new(|| {
    let source = include_str!("../../assets/lang/de.ftl");
    Words::read(Language::De, source)
});

/// Returns the words of a language; they are read once.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::En => &ENGLISH,
        Language::De => &GERMAN,
    }
}

/// What fills a variable of a message.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'a> {
    /// Text as it stands: names, and figures that are already written out.
    Text(&'a str),
    /// A count: written with thousands separators, and decides between singular and plural.
    Count(u64),
    /// A number and its decimals.
    Number(f64, usize),
}

impl<'a> Value<'a> {
    fn fluent(self) -> FluentValue<'a> {
        let (value, decimals) = match self {
            Value::Text(text) => return FluentValue::from(text),
            Value::Count(count) => (count as f64, 0),
            Value::Number(value, decimals) => (value, decimals),
        };
        let options = FluentNumberOptions {
            minimum_fraction_digits: Some(decimals),
            ..FluentNumberOptions::default()
        };
        FluentValue::Number(FluentNumber::new(value, options))
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Value<'_> {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<u32> for Value<'_> {
    fn from(count: u32) -> Self {
        Self::Count(u64::from(count))
    }
}

impl From<usize> for Value<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

/// The messages of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// Every message without variables, by key: a frame asks for hundreds of them.
    texts: Vec<String>,
}

impl Words {
    /// Reads the messages; a test holds that both files parse and that nothing is missing.
    fn read(language: Language, source: &str) -> Self {
        let resource = FluentResource::try_new(source.to_owned())
            .unwrap_or_else(|(readable_part, _errors)| readable_part);
        let mut bundle = FluentBundle::new_concurrent(vec![identifier(language)]);
        // Isolating marks are for mixed writing directions; the export's fonts would show them.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::En => number_in_english,
            Language::De => number_in_german,
        }));
        bundle.add_resource_overriding(resource);
        let mut words = Self {
            language,
            bundle,
            texts: Vec::new(),
        };
        words.texts = Key::ALL
            .iter()
            .map(|key| words.compose(*key, &[]))
            .collect();
        words
    }

    /// Returns the language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Returns the text of a message without variables.
    pub fn text(&self, key: Key) -> &str {
        debug_assert!(
            key.variables().is_empty(),
            "{key:?} takes {:?}: use `format`",
            key.variables()
        );
        self.texts
            .get(key as usize)
            .map_or_else(|| key.id(), String::as_str)
    }

    /// Puts a message together; the names must be those of [`Key::variables`].
    pub fn format(&self, key: Key, values: &[(&str, Value<'_>)]) -> String {
        debug_assert!(
            key.variables().len() == values.len()
                && values
                    .iter()
                    .all(|(name, _)| key.variables().contains(name)),
            "{key:?} takes {:?}, but got {values:?}",
            key.variables()
        );
        self.compose(key, values)
    }

    /// Joins a list as people do: "scale, period and group".
    pub fn list(&self, items: &[&str]) -> String {
        match items {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [start @ .., last] => {
                format!("{} {} {last}", start.join(", "), self.text(Key::ListAnd))
            }
        }
    }

    fn compose(&self, key: Key, values: &[(&str, Value<'_>)]) -> String {
        let message = self.bundle.get_message(key.id());
        let Some(pattern) = message.and_then(|message| message.value()) else {
            return key.id().to_owned();
        };
        let arguments: FluentArgs<'_> = values
            .iter()
            .map(|(name, value)| (*name, value.fluent()))
            .collect();
        // A variable that was not given stays visible as `{$name}`.
        let mut errors = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&arguments), &mut errors)
            .into_owned()
    }
}

fn identifier(language: Language) -> LanguageIdentifier {
    match language {
        Language::En => "en",
        Language::De => "de",
    }
    .parse()
    .unwrap_or_default()
}

fn number_in_english<M>(value: &FluentValue<'_>, _memoizer: &M) -> Option<String> {
    number_in(Language::En, value)
}

fn number_in_german<M>(value: &FluentValue<'_>, _memoizer: &M) -> Option<String> {
    number_in(Language::De, value)
}

fn number_in(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(one) => {
            let decimals = one.options.minimum_fraction_digits.unwrap_or_default();
            Some(number(one.value, decimals, language))
        }
        _ => None,
    }
}
